"""Rules for durations and sets, which name no part of the calendar: `70-day`, `three hours`, `every Tuesday`."""

from dragoman.coding.times.numbers import read_cardinal
from dragoman.coding.times.sense import Context, Sense, Words
from dragoman.coding.times.vocabulary import (
    DAYPARTS,
    FREQUENCIES,
    MONTHS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    words_in,
)

_CODES = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "fortnight": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
}
_BELOW_DAY = frozenset({"second", "minute", "hour"})
# ISO 8601 has no letter for these: a count of them is written in years or weeks.
_IN_SMALLER = {"decade": (10, "year"), "century": (100, "year"), "fortnight": (2, "week")}
_LEADS = words_in("for within in over after of by than to about from during until per")
_MANY_AFTER = words_in("for within over in after lasted took spent last take wait waited during")


def many_units(words: Words, context: Context) -> Sense | None:
    """`three hours`, `70-day`, `at least 20 more years`, `two and a half years`, `several weeks`."""
    if words.after == "old" or words.before in {"aged", "age"} or _is_fraction(words):
        return None
    if words.lowers == ("one", "day") and context.bearing > 0:
        return Sense("date", "FUTURE_REF")
    return Sense("duration", duration(words))


def _is_fraction(words: Words) -> bool:
    """`three-quarters of the crop`, `a quarter`."""
    return words.lowers[-1].startswith("quarter") and (words.has("hyphen", "a") or words.after == "of")


def next_few(words: Words, _context: Context) -> Sense | None:
    """Read `the past two years`, `the next few days`, `the first nine months`."""
    if words.has("quarter", "yearly", "months", "week", "day") and words.has("ord") and not words.has("card", "int"):
        return None
    value = duration(words)
    if words.has("few") and value.endswith(("Q", "M")) and words.has("last", "past"):
        return Sense("date", "PAST_REF")
    return Sense("duration", value)


def one_unit(words: Words, _context: Context) -> Sense | None:
    """Read `a week`, `nearly an hour`, `half a century`, `a year and a half`, `a year or two`."""
    unit = _unit(words)
    if unit == "quarter" or _is_rate(words):
        return None
    if words.has("or") and not words.has("so"):
        return Sense("date", "FUTURE_REF") if words.before == "in" else Sense("duration", f"PX{_CODES[unit]}")
    return Sense("set" if words.before in {"once", "twice", "times"} else "duration", duration(words))


def some_units(words: Words, _context: Context) -> Sense | None:
    """`recent years`, `coming months`, `within weeks`, `for centuries`, `the weeks ahead`."""
    unit = _unit(words)
    if words.has("recent"):
        vague = unit in {"day", "year", "decade"} or words.has("and")
        return Sense("date", "PAST_REF") if vague else Sense("duration", f"PX{_CODES[unit]}")
    if words.has("coming", "future"):
        return Sense("date", "FUTURE_REF")
    if not words.has("ahead") and words.before not in _MANY_AFTER:
        return None
    return Sense("duration", f"PTX{_CODES[unit]}" if unit in _BELOW_DAY else f"PX{_CODES[unit]}")


def set_of(words: Words, _context: Context) -> Sense | None:
    """Read `every Tuesday`, `each year`, `daily`, `every two weeks`, `Tuesday nights`."""
    if words.has("frequency"):
        return None if _is_attribute(words) else Sense("set", FREQUENCIES[words.word("frequency") or ""])
    return Sense("set", _recurring(words) or duration(words))


def _recurring(words: Words) -> str | None:
    """Return the TIMEX value of a named part of the calendar that comes again, None for a plain unit."""
    weekday, month, season = words.word("weekday", "weekdays"), words.word("month"), words.word("season")
    daypart = (words.word("daypart", "dayparts") or "").rstrip("s")
    suffix = f"T{DAYPARTS[daypart]}" if daypart else ""
    if weekday:
        return f"XXXX-WXX-{WEEKDAYS[weekday.removesuffix('s')] + 1}{suffix}"
    if month:
        return f"XXXX-{MONTHS[month]:02}"
    if season:
        return f"XXXX-{SEASONS[season]}"
    return f"XXXX-XX-XX{suffix}" if suffix else None


def _is_attribute(words: Words) -> bool:
    """`quarterly dividend`, `daily newspaper`: the word sorts a thing, it does not date an act."""
    reading, token = words.atoms.reading, words.atoms.tokens[words.first]
    return reading.heads[token] > token and reading.pos[reading.heads[token]] in {"NOUN", "PROPN"}


def _is_rate(words: Words) -> bool:
    """`358,000 a month`, `four flights a week`."""
    reading, token = words.atoms.reading, words.atoms.tokens[words.stop - 1]
    if words.before in _LEADS or words.first == 0:
        return False
    counted = reading.tags[words.atoms.tokens[words.first - 1]] in {"CD", "NN", "NNS"}
    return reading.deps[token] == "nmod:unmarked" or (counted and reading.deps[token] == "obl:unmarked")


def duration(words: Words) -> str:
    """Return the ISO 8601 value of a count of units; `X` for an uncounted one."""
    unit = _unit(words)
    count = _count(words)
    if words.has("half"):
        return _with_half(words, unit, count)
    if unit in _IN_SMALLER and count is not None:
        factor, unit = _IN_SMALLER[unit]
        count *= factor
    if unit == "hour" and count and count % 24 == 0:
        unit, count = "day", count // 24
    if unit == "quarter" and count is not None and words.has("next", "last", "coming"):
        unit, count = "month", count * 3
    time = "T" if unit in _BELOW_DAY else ""
    return f"P{time}{'X' if count is None else count}{_CODES[unit]}"


def _with_half(words: Words, unit: str, count: int | None) -> str:
    """`half an hour`, `a year and a half`, `two-and-a-half years`."""
    whole = count if words.has("and") and count else 0
    smaller = {
        "hour": (30, "M"),
        "minute": (30, "S"),
        "year": (6, "M"),
        "day": (12, "H"),
        "decade": (5, "Y"),
        "century": (50, "Y"),
    }
    if unit not in smaller:
        return f"P{whole}.5{_CODES[unit]}"
    amount, code = smaller[unit]
    if unit in {"decade", "century"}:
        return f"P{whole * 2 * amount + amount}Y"
    head = f"{whole}{_CODES[unit]}" if whole else ""
    if unit == "day":
        return f"P{head}T{amount}{code}"
    return f"P{'T' if unit in _BELOW_DAY else ''}{head}{amount}{code}"


def _unit(words: Words) -> str:
    return next(UNITS[word] for word in words.lowers if word in UNITS)


def _count(words: Words) -> int | None:
    if words.has("couple"):
        return 2
    if words.has("few") or (words.has("or", "to") and not words.has("so")):  # two or three
        return None
    run = words.run("card", "mult", "int", "year", "amount", "hyphen") or (("-",))
    value = read_cardinal([word for word in run if word != "-"])
    if value is None and not words.has("card", "int", "year", "amount"):
        return 1 if not words.has("units") else None
    return value
