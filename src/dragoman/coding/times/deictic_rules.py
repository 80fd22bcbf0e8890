"""Rules reckoned from publication or from what was last told: `Monday night`, `last week`, `two days earlier`."""

import re
from dataclasses import replace
from datetime import date, timedelta

from dragoman.coding.times.calendar_rules import day_named, part_word, which_word, year_after
from dragoman.coding.times.choices import FROM_STORY, STEPS, choose_unit, choose_weekday, shift_story
from dragoman.coding.times.numbers import read_cardinal
from dragoman.coding.times.periods import Period, add_months, containing, narrowed
from dragoman.coding.times.sense import Context, Sense, Words, in_calendar
from dragoman.coding.times.vocabulary import DAYPARTS, PAST_WORDS, UNITS, WEEKDAYS

_DAY_STEPS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}
_BLANKS = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX"}
_BLANKS |= {"year": "XXXX", "decade": "XXX", "century": "XX"}
# The past week, month, ... are lengths of time that reach up to now.
_ONE = {"day": "P1D", "week": "P1W", "month": "P1M", "quarter": "P1Q", "year": "P1Y", "decade": "P10Y"}
# What a noun phrase or a clause begins with: `the day before the vote`, `the day before he left`.
_NOUN_PHRASE_TAGS = frozenset("DT PRP PRP$ NN NNS NNP NNPS JJ CD VBG WP".split())
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?")


def deictic_day(words: Words, context: Context) -> Sense | None:
    """`yesterday`, `today`, `tomorrow`."""
    if words.lowers == ("today",) and words.after in {"'s", "’s"} and context.day is None:
        return Sense("date", "PRESENT_REF")
    return in_calendar(_today(words, context), _BLANKS["day"])


def weekday(words: Words, context: Context) -> Sense | None:
    """`Monday`, `last Friday`, `the previous Tuesday`, `Thursday of next week`."""
    return in_calendar(_weekday(words, context), _blank_weekday(words))


def part_of_day(words: Words, context: Context) -> Sense | None:
    """`Monday night`, `this morning`, `last night`, `mid-afternoon yesterday`, `overnight`."""
    if words.has("overnight"):
        return in_calendar(_published(context, -1), _BLANKS["day"], suffix="TNI")
    if words.has("tonight"):
        return in_calendar(_published(context, 0), _BLANKS["day"], suffix="TNI")
    suffix = f"T{DAYPARTS[words.word('daypart') or '']}"
    if words.has("today", "weekday", "month"):
        day, blank = _day(words, context)
        return in_calendar(day, blank, suffix=suffix)
    if words.has("last"):
        return in_calendar(_published(context, -1), _BLANKS["day"], suffix=suffix)
    if not words.has("this", "part"):
        return _told_daypart(words, context, suffix)
    return in_calendar(_published(context, 0), _BLANKS["day"], suffix=suffix)


def day_before(words: Words, context: Context) -> Sense | None:
    """`the evening before`, `the week before`: reckoned from what was told; not in `the day before the vote`."""
    reading, tokens = words.atoms.reading, words.atoms.tokens
    if words.stop < len(tokens) and reading.tags[tokens[words.stop]] in _NOUN_PHRASE_TAGS:
        return None
    if words.has("daypart"):
        day = shift_story(-1, "day", context)
        return in_calendar(day, _BLANKS["day"], suffix=f"T{DAYPARTS[words.word('daypart') or '']}")
    unit = _unit(words)
    return in_calendar(shift_story(-1, unit, context), _BLANKS[unit])


def clock_time(words: Words, context: Context) -> Sense | None:
    """`2 p.m.`, `10 p.m. Wednesday`, `Friday at 17:00 GMT`, `noon`."""
    clock = _clock(words)
    if clock is None:
        return None
    zone = "Z" if words.word("zone") in {"gmt", "utc"} else ""
    if words.has("today", "weekday", "month"):
        day, blank = _day(words, context)
    else:
        if not _is_clock_alone(words):
            return None
        day, blank = _story_day(context), _BLANKS["day"]
    return in_calendar(day, blank, suffix=f"T{clock}{zone}")


def relative_unit(words: Words, context: Context) -> Sense | None:
    """Read `last week`, `the previous month`, `the end of the year`, `that quarter`, `this weekend`."""
    unit, which = _unit(words), which_word(words)
    if words.has("ago"):  # the quarter a year ago
        return _comparison_quarter("last", context)
    if unit not in _BLANKS:
        return Sense("duration", "P2W") if unit == "fortnight" and which in {"last", "next"} else None
    if words.has("latest"):
        return in_calendar(_latest(unit, context), _BLANKS[unit])
    if which is None and not words.has("current"):
        return _bare_unit(words, unit, context)
    return _picked_unit(words, unit, which or "this", context)


def _picked_unit(words: Words, unit: str, which: str, context: Context) -> Sense | None:
    if words.has("poss"):  # last year's quarter
        return _comparison_quarter(which, context)
    if (words.has("past") and unit != "weekend") or (unit == "decade" and which == "last" and words.has("the")):
        return Sense("duration", _ONE[unit]) if unit in _ONE else None
    if unit == "day" and which not in FROM_STORY | {"next"}:
        return None
    sense = in_calendar(_stepped(unit, which, words, context), _BLANKS[unit], part_word(words))
    if unit == "week" and which == "last":
        return _week_ending(sense, context)
    return _so_far(sense, context) if words.has("earlier") else sense


def _so_far(sense: Sense, context: Context) -> Sense:
    """`earlier this year`, told in April: what of it has gone by, not its first half."""
    period, day = sense.period, context.day
    if period is None or day is None or not period.first <= day <= period.last:
        return sense
    first = period.first
    edtf = first.isoformat() if first == day else f"{first.isoformat()}/{day.isoformat()}"
    return replace(sense, edtf=edtf, earliest=first, latest=day)


def _week_ending(sense: Sense, context: Context) -> Sense:
    """`last week` told on a Sunday, when the week that is ending may be meant as well: up to the day before."""
    if context.day is None or context.day.isoweekday() != 7 or sense.earliest is None:
        return sense
    last = context.day - timedelta(days=1)
    return replace(sense, edtf=f"{sense.earliest.isoformat()}/{last.isoformat()}", latest=last)


def ago(words: Words, context: Context) -> Sense | None:
    """`two days ago`, `a year earlier`, `three weeks later`, `five years from now`, `months ago`."""
    unit, count = _unit(words), _count(words)
    if unit == "fortnight":
        unit, count = "week", count * 2 if count else None
    back = words.has("ago", "earlier")
    if unit in {"hour", "minute", "second"}:
        return None if count is None else in_calendar(_story_day(context), _BLANKS["day"], suffix="")
    if count is None:
        return Sense("date", "PAST_REF") if words.has("ago") else Sense("duration", f"PX{unit[0].upper()}")
    steps = -count if back else count
    if words.has("half") and unit == "year":
        return in_calendar(_half_years_away(count * 12 + 6, words, context), _BLANKS["year"])
    if words.has("ago", "from"):
        if unit == "year" and count == 1 and context.quarter is not None and back:
            return in_calendar(context.quarter.years_on(-1), "XXXX-QX")
        shift = _exactly if _is_to_the_day(words) else _shifted
        period = shift(unit, steps, context.day)
    else:
        if unit == "day" and context.story is not None and context.story.unit in {"week", "weekend"}:
            return _days_from_week(steps, context.story)
        period = shift_story(steps, unit, context)
    return in_calendar(period, _BLANKS[unit])


def _is_to_the_day(words: Words) -> bool:
    """`ten years ago to the day`."""
    return words.atoms.lowers[words.stop : words.stop + 3] == ("to", "the", "day")


def _shifted(unit: str, steps: int, day: date | None) -> Period | None:
    return containing(unit, day).shifted(steps) if day else None


def _exactly(unit: str, steps: int, day: date | None) -> Period | None:
    """Return the day some days, months or years away."""
    if day is None or unit not in {"month", "year"}:
        return _shifted(unit, steps, day)
    return Period("day", add_months(day, steps * (12 if unit == "year" else 1)))


def year_ago(words: Words, context: Context) -> Sense | None:
    """Read `the year-earlier quarter`, `year-ago`: the period compared with."""
    if words.has("units"):
        return Sense("duration", f"P{read_cardinal(words.run('card', 'int'))}M")
    if (
        words.lowers[0] == "year"
        and words.has("earlier", "ago")
        and not words.has("hyphen")
        and not words.has("period", "quarter")
    ):
        return None
    if words.has("quarter") and context.quarter is None:
        quarter = containing("quarter", context.day).shifted(-5) if context.day else None
        return in_calendar(quarter, "XXXX-QX")
    return _comparison_quarter("last", context)


def period_of(words: Words, context: Context) -> Sense | None:
    """Read `the latest period`, `the 1988 period`, `the same period last year`."""
    year = year_after(words)
    if year:
        quarter = context.quarter
        same = quarter.years_on(year - quarter.first.year) if quarter else None
        return in_calendar(same or containing("year", date(year, 1, 1)), f"{year}")
    if words.has("latest"):
        return in_calendar(_latest("quarter", context), "XXXX-QX")
    if words.has("last"):
        return _comparison_quarter("last", context)
    return None


def year_end(words: Words, context: Context) -> Sense | None:
    """`year-end`, `the year's end`."""
    if not words.has("edge") or words.word("edge") not in {"end", "close"}:
        return None
    year = choose_unit("year", "this", context)
    if year is None:
        return Sense("date", "XXXX")
    first, last = narrowed(year, "late")[1].replace(month=12, day=1), year.last
    return Sense(
        "date", last.isoformat() if words.has("hyphen") else year.timex, last.isoformat()[:7], first, last, year
    )


def vague(words: Words, _context: Context) -> Sense | None:
    """`now`, `recently`, `the past`, `the near future`."""
    word = words.word("vague")
    if word in PAST_WORDS or (words.has("past") and words.before in {"in", "of", "from", "than"}):
        return Sense("date", "PAST_REF")
    if words.has("soon"):
        return Sense("date", "FUTURE_REF") if words.lowers == ("soon",) else None
    if words.has("future", "term"):
        return Sense("date", "FUTURE_REF") if words.has("the", "near") else None
    if words.has("past"):
        return None
    return Sense("date", "PRESENT_REF")


def _half_years_away(months: int, words: Words, context: Context) -> Period | None:
    """Return the year that lies some years and a half away."""
    story = context.story.first if context.story and not words.has("ago", "from") else context.day
    return containing("year", add_months(story, -months if words.has("ago", "earlier") else months)) if story else None


def _days_from_week(steps: int, week: Period) -> Sense:
    """`two days later`, told after `last week`: one of seven days."""
    first, last = week.first + timedelta(days=steps), week.last + timedelta(days=steps)
    return Sense("date", _BLANKS["day"], f"{first.isoformat()}/{last.isoformat()}", first, last)


def _told_daypart(words: Words, context: Context, suffix: str) -> Sense | None:
    """Read `the next morning`, `in the evening`, on the day last told."""
    which = which_word(words)
    if which is None and words.before not in {"in", "during", "by"}:
        return None
    steps = STEPS.get(which or "same", 0)
    # A `next morning` follows something told; with nothing told it is not publication's.
    day = None if steps > 0 and context.story is None else _story_day(context)
    return in_calendar(day.shifted(steps) if day else None, _BLANKS["day"], suffix=suffix)


def _bare_unit(words: Words, unit: str, context: Context) -> Sense | None:
    """Read `the year`, `the quarter`, `the weekend`: the one being spoken of."""
    if unit == "quarter":
        return in_calendar(context.quarter or _latest("quarter", context), _BLANKS[unit])
    if unit == "weekend":
        step = 0 if context.bearing > 0 or context.day is None or context.day.weekday() >= 5 else -1
        period = containing("weekend", context.day).shifted(step) if context.day else None
        return in_calendar(period, _BLANKS[unit])
    if unit == "year" and words.after in {"ended", "ending", "to"}:
        return Sense("duration", "P1Y")
    if words.after[:1].isdigit():
        return None
    edge = part_word(words)
    if unit in {"week", "month", "day", "decade", "century"} and (edge is None or unit == "day"):
        return None
    return in_calendar(choose_unit(unit, "this", context), _BLANKS.get(unit, "XXXX"), edge)


def _stepped(unit: str, which: str, words: Words, context: Context) -> Period | None:
    if unit == "day":
        # `the next day` follows what was told; so do `that day` and `the previous day`.
        day = context.story if context.story is not None and context.story.unit == "day" else None
        return day.shifted(STEPS.get(which, 0)) if day else None
    if which == "next" and _follows_article(words, "next") and context.story is not None and unit != "decade":
        return containing(unit, context.story.first).shifted(1)
    return choose_unit(unit, which, context)


def _follows_article(words: Words, name: str) -> bool:
    """Tell `the next week`, the one after what was told, from `next week`."""
    atom = words.at(name)
    return atom is not None and atom > 0 and words.atoms.lowers[atom - 1] == "the"


def _comparison_quarter(which: str, context: Context) -> Sense:
    if context.quarter is not None:
        return in_calendar(context.quarter.years_on(STEPS.get(which, -1)), "XXXX-QX")
    return in_calendar(choose_unit("year", which, context), "XXXX")


def _latest(unit: str, context: Context) -> Period | None:
    """Return the last whole period before publication: the quarter whose figures are out."""
    if context.quarter is not None and unit == "quarter":
        return context.quarter
    return containing(unit, context.day).shifted(-1) if context.day and unit in _BLANKS else None


def _day(words: Words, context: Context) -> tuple[Period | None, str]:
    """Return the day that a match names, and its TIMEX value where nothing resolves it."""
    if words.has("month"):
        sub = Words(words.atoms, words.first, words.stop)
        return day_named(sub, context), _BLANKS["day"]
    if words.has("weekday"):
        return _weekday(words, context), _blank_weekday(words)
    return _today(words, context), _BLANKS["day"]


def _today(words: Words, context: Context) -> Period | None:
    return _published(context, _DAY_STEPS[words.word("today", "tonight") or "today"])


def _published(context: Context, steps: int) -> Period | None:
    return Period("day", context.day + timedelta(days=steps)) if context.day else None


def _story_day(context: Context) -> Period | None:
    """Return the day last told, else that of publication."""
    story = context.story
    if story is not None and story.unit == "day":
        return story
    return Period("day", context.day) if context.day else None


def _weekday(words: Words, context: Context) -> Period | None:
    name = WEEKDAYS[words.word("weekday") or ""]
    which = which_word(words)
    if words.has("week"):
        week = choose_unit("week", which or "this", context)
        return Period("day", week.first + timedelta(days=name)) if week else None
    return choose_weekday(name, context, "next" if words.has("coming") else which)


def _blank_weekday(words: Words) -> str:
    return f"XXXX-WXX-{WEEKDAYS[words.word('weekday') or ''] + 1}"


def _unit(words: Words) -> str:
    return next(UNITS[word] for word in reversed(words.lowers) if word in UNITS)


def _count(words: Words) -> int | None:
    if words.has("couple"):
        return 2
    if words.has("few"):
        return None
    run = words.run("card", "mult", "int", "year", "amount", "a", "hyphen")
    if run in (("a",), ("an",)):
        return 1
    return read_cardinal(run) if run else None


def _clock(words: Words) -> str | None:
    """`14:00` for `2 p.m.`."""
    if words.has("noon"):
        return "24:00" if words.word("noon") == "midnight" else "12:00"
    word = words.word("clock") or words.word("int") or ""
    if words.has("oclock") and words.has("card"):
        word = str(read_cardinal(words.run("card")) or "")
    match = _CLOCK.match(word)
    if match is None:
        return None
    hour, minute = int(match[1]), match[2] or "00"
    half = (words.word("ampm") or word).replace(".", "").lstrip("0123456789:")
    if half[:1] == "p" and hour < 12:
        hour += 12
    if half[:1] == "a" and hour == 12:
        hour = 0
    return f"{hour:02}:{minute}" if hour <= 24 else None


def _is_clock_alone(words: Words) -> bool:
    """Whether a clock time without a day is one, and not a score or a running time."""
    if words.has("ampm", "zone", "noon", "oclock", "local") or (words.word("clock") or "").endswith(("m", "m.")):
        return True
    return ":" in (words.word("clock") or "") and words.before in {
        "at",
        "by",
        "from",
        "until",
        "before",
        "after",
        "about",
    }
