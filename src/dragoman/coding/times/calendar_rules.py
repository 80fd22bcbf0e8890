"""Rules that name a part of the calendar: days, months, seasons, quarters, years, decades, holidays."""

import re
from datetime import date

from dragoman.coding.times.choices import (
    choose_day,
    choose_month,
    choose_quarter,
    choose_season,
    choose_unit,
    choose_yearly,
)
from dragoman.coding.times.holidays import HOLIDAYS
from dragoman.coding.times.numbers import read_cardinal, read_ordinal, read_spoken_year
from dragoman.coding.times.periods import Period, containing, season, year_period
from dragoman.coding.times.ranges import borrowed_year
from dragoman.coding.times.sense import Context, Sense, Words, in_calendar
from dragoman.coding.times.vocabulary import CODES, DECADE_NAMES, MONTHS, SEASONS, WEEKDAYS

_WHICH = ("this", "last", "next", "past", "previous", "following", "coming", "that", "same")
_DIGITS = re.compile(r"\d+")


def iso_day(words: Words, _context: Context) -> Sense | None:
    """`2023-11-15`, `25/11/2023`; `5/11/2023` may be two days and is none."""
    numbers = [int(number) for word in words.lowers for number in _DIGITS.findall(word)]
    text = "".join(words.lowers)
    if len(_DIGITS.findall(text)[0]) == 4:
        year, month, day = numbers
    elif len(_DIGITS.findall(text)[2]) == 4:
        first, second, year = numbers
        month, day = (first, second) if second > 12 else (second, first)
        if first != second and "." not in text and first <= 12 and second <= 12:
            return None
    else:
        return None
    return in_calendar(Period("day", date(year, month, day)), "")


def calendar_day(words: Words, context: Context) -> Sense | None:
    """`Nov. 30, 2023`, `the 30th of November`, `Friday Oct. 13`, `early on 3 May`."""
    return in_calendar(day_named(words, context), _blank_day(words))


def day_range(words: Words, context: Context) -> Sense | None:
    """`12-14 May 2023`, `June 3-5`: from the first day to the last."""
    numbers = [
        int(words.atoms.lowers[atom])
        for atom in range(words.first, words.stop)
        if words.atoms.codes[atom] == CODES["int"]
    ]
    month, year = MONTHS[words.word("month") or ""], year_after(words)
    blank = f"XXXX-{month:02}-{numbers[0]:02}/XXXX-{month:02}-{numbers[1]:02}"
    first = Period("day", date(year, month, numbers[0])) if year else choose_day(month, numbers[0], context)
    if first is None:
        return Sense("date", blank)
    last = first.first.replace(day=numbers[1])
    if last < first.first:
        return None
    edtf = f"{first.first.isoformat()}/{last.isoformat()}"
    return Sense("date", edtf, edtf, first.first, last, first)


def day_named(words: Words, context: Context) -> Period | None:
    """Return the day that a month and a number name; ValueError for the 30th of February."""
    month, day = _month_and_day(words)
    year = year_after(words) or borrowed_year(words)
    if words.has("yearly"):
        of = choose_unit("year", which_word(words) or "this", context)
        return Period("day", date(of.first.year, month, day)) if of else None
    weekday = WEEKDAYS.get(words.word("weekday") or "")
    return Period("day", date(year, month, day)) if year else choose_day(month, day, context, weekday)


def month_of(words: Words, context: Context) -> Sense | None:
    """`March`, `last June`, `June last year`, `early November 2023`, `January nineteen ninety-seven`."""
    month = MONTHS[words.word("month") or ""]
    year = year_after(words) or read_spoken_year(words.run("card", "mult", "hyphen", "and")) or borrowed_year(words)
    if year is None and words.has("yearly"):
        of = choose_unit("year", which_word(words) or "this", context)
        year = of.first.year if of else None
        period = Period("month", date(year, month, 1)) if year else None
    elif year is not None:
        period = Period("month", date(year, month, 1))
    else:
        period = choose_month(month, context, which_word(words))
    return in_calendar(period, f"XXXX-{month:02}", part_word(words))


def season_of(words: Words, context: Context) -> Sense | None:
    """Read `the fall of 2020`, `last spring`, `this past summer`."""
    name = SEASONS[words.word("season") or ""]
    year = year_after(words) or read_spoken_year(words.run("card", "mult", "hyphen"))
    period: Period | None
    if year:
        period = season(year, name)
    elif words.has("yearly"):
        of = choose_unit("year", which_word(words) or "this", context)
        period = season(of.first.year, name) if of else None
    else:
        period = choose_season(name, context, "past" if words.has("past") else which_word(words))
    return in_calendar(period, f"XXXX-{name}", part_word(words))


def quarter_of(words: Words, context: Context) -> Sense | None:
    """Read `the third quarter`, `next year's first quarter`, `the year-ago second quarter`, `Q3 2021`."""
    short = words.word("nthquarter")
    number = int(re.sub(r"\D", "", short)) if short else read_ordinal(words.run("ord", "nth"))
    if number is None or not 1 <= number <= 4:
        return None
    year = year_after(words)
    if year is None and words.has("yearly") and not words.has("ago", "earlier"):
        of = choose_unit("year", which_word(words) or "this", context)
        year = of.first.year if of else None
    if year:
        period: Period | None = Period("quarter", date(year, 3 * number - 2, 1))
    else:
        # Companies speak of a fiscal quarter when its figures are out.
        which = "last" if words.has("fiscal") and context.bearing <= 0 else words.word("last", "next")
        period = choose_quarter(number, context, which)
        if period and words.has("ago", "earlier"):
            period = period.years_on(-1)
    return in_calendar(period, f"XXXX-Q{number}", part_word(words))


def half_of(words: Words, context: Context) -> Sense | None:
    """Read `the second half of the year`, `the last half of 1989`."""
    decade = words.word("eighties")
    if decade:
        return in_calendar(_decade(decade, context), "XXX", "late" if words.has("last") else "early")
    year = year_after(words)
    of = year_period(year) if year else choose_unit("year", which_word(words, skip="last") or "this", context)
    second = words.has("last", "latest") or words.word("ord") == "second"
    name = "H2" if second else "H1"
    return in_calendar(Period("half", of.first.replace(month=7 if second else 1)) if of else None, f"XXXX-{name}")


def decade_of(words: Words, context: Context) -> Sense | None:
    """Read `the 1980s`, `the '80s`, `the late seventies`."""
    return in_calendar(_decade(words.word("eighties", "decades") or "", context), "XXX", part_word(words))


def century_of(words: Words, _context: Context) -> Sense | None:
    """Read `the 20th century`; its TIMEX value is `19`."""
    number = read_ordinal([word for word in words.run("card", "hyphen", "ord", "nth") if word != "-"])
    if number is None or number < 1 or number > 30:
        return None
    first = date(max(1, (number - 1) * 100), 1, 1)
    return in_calendar(Period("century", first), "XX", part_word(words)) if number > 1 else Sense("date", "00")


def year_named(words: Words, _context: Context) -> Sense | None:
    """`1989`, `the end of 1990`, `fiscal 1989`, `FY2023`, `the year two thousand`."""
    short = words.word("fiscalyear")
    digits = _DIGITS.findall(short)[0] if short else ""
    year = int(digits if len(digits) == 4 else f"20{digits}") if short else year_after(words)
    if year is None:
        year = read_spoken_year(words.run("card", "mult", "hyphen", "and"))
    return in_calendar(year_period(year), "", part_word(words)) if year else None


def school_year(words: Words, _context: Context) -> Sense | None:
    """Read `the 2023-24 school year`: from August to the next July."""
    year = year_after(words)
    if year is None:
        return None
    first, last = date(year, 8, 1), date(year + 1, 7, 31)
    return Sense("date", f"{year}", f"{year}-08/{year + 1}-07", first, last, year_period(year))


def holiday(words: Words, context: Context) -> Sense | None:
    """`Christmas Eve`, `Thanksgiving`, `New Year's Day last year`."""
    name = [word.replace("’s", "'s") for word in words.lowers]
    key = next((" ".join(name[:length]) for length in (4, 3, 2, 1) if " ".join(name[:length]) in HOLIDAYS), None)
    if key is None or not words.atoms.reading.words[words.atoms.tokens[words.first]][0].isupper():
        return None
    year = year_after(words)
    rest = words.lowers[len(key.split()) :]
    if year is None and "year" in rest:
        of = choose_unit("year", which_word(words) or "this", context)
        year = of.first.year if of else None
    on = HOLIDAYS[key]
    period = Period("day", on(year)) if year else choose_yearly(lambda year: Period("day", on(year)), context)
    fixed = {on(year).isoformat()[4:] for year in (2021, 2022)}
    return in_calendar(period, f"XXXX{fixed.pop()}" if len(fixed) == 1 else "XXXX-XX-XX")


def year_after(words: Words) -> int | None:
    """Return the year in digits that a match holds."""
    year = words.word("year")
    return int(year) if year else None


def which_word(words: Words, skip: str = "") -> str | None:
    """`last`, `this`, `next` and their like, as choices.STEPS knows them."""
    for name in _WHICH:
        if name != skip and words.has(name):
            return {"past": "last", "coming": "next"}.get(name, name)
    return None


def part_word(words: Words) -> str | None:
    """`early`, `mid`, `late`, `beginning`, `end`, ... where one opens the match."""
    return words.word("part", "edge", "earlier", "later")


def _decade(word: str, context: Context) -> Period | None:
    digits = _DIGITS.findall(word)
    if digits and len(digits[0]) == 4:
        return containing("decade", date(int(digits[0]), 1, 1))
    tens = int(digits[0]) // 10 if digits else DECADE_NAMES[word]
    if context.day is None:
        century = 1900 if tens >= 3 else 2000
    else:
        century = context.day.year // 100 * 100
        century -= 100 if century + tens * 10 > context.day.year else 0
    return containing("decade", date(century + tens * 10, 1, 1))


def _month_and_day(words: Words) -> tuple[int, int]:
    at = words.at("month") or words.first
    month = MONTHS[words.atoms.lowers[at]]
    after, before = Words(words.atoms, at + 1, words.stop), Words(words.atoms, max(words.first, at - 2), at)
    number = after if _begins_with_day(after) else before
    if number.has("int"):
        return month, int(number.word("int") or "")
    run = [word for word in number.run("card", "ord", "nth", "hyphen") if word != "-"]
    day = read_ordinal(run) or read_cardinal(run)
    if day is None or day > 31:
        raise ValueError(f"{' '.join(words.lowers)} is no day of a month")
    return month, day


def _begins_with_day(words: Words) -> bool:
    """Whether a day's number stands at once, or after `the`."""
    return any(
        atom is not None and atom <= words.first + 1 for atom in map(words.at, ("int", "nth", "ord", "card"))
    ) and (words.atoms.codes[words.first] != CODES["comma"])


def _blank_day(words: Words) -> str:
    month, day = _month_and_day(words)
    return f"XXXX-{month:02}-{day:02}"
