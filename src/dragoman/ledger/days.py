"""Days as the record writes them, as DuckDB reads them, and as a user asks for them."""

import calendar
import re
from datetime import date

from dragoman.records import UsageError

_DAY = re.compile(r"(-?\d{4})-(\d\d)-(\d\d)", re.ASCII)
_ASKED = re.compile(r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?", re.ASCII)


def day_key(day: str) -> tuple[int, int, int] | None:
    """Return year, month and day of `YYYY-MM-DD`, or None if it is no day. Year 0 is 1 BC, as in EDTF."""
    match = _DAY.fullmatch(day)
    if match is None:
        return None
    year, month, number = map(int, match.groups())
    # A leap year has the same months every 400 years, before Christ as after: Python's calendar begins with year 1.
    fits = 1 <= month <= 12 and 1 <= number <= calendar.monthrange(year % 400 + 400, month)[1]
    return (year, month, number) if fits else None


def database_day(day: str | None) -> str | None:
    """Write a day as DuckDB's DATE reads it: years before 1 are written `0044-03-15 (BC)` there."""
    key = None if day is None else day_key(day)
    if key is None or key[0] > 0:
        return day
    return f"{1 - key[0]:04d}-{key[1]:02d}-{key[2]:02d} (BC)"


def record_day(day: str | None) -> str | None:
    """Write a day as the record does, from DuckDB's text; the reverse of `database_day`."""
    if day is None or not day.endswith(" (BC)"):
        return day
    year, month, number = map(int, day.removesuffix(" (BC)").split("-"))
    return f"{1 - year:05d}-{month:02d}-{number:02d}" if year > 1 else f"0000-{month:02d}-{number:02d}"


def first_day(asked: str | date) -> date:
    """Return the first day that an ISO day or the beginning of one may mean.

    `2023`, `2023-11`, `2023-21` (spring) and `199X` are such beginnings; a `date` is itself. Raises UsageError if it is neither.
    """
    return _bounds(asked)[0]


def last_day(asked: str | date) -> date:
    """Return the last day that an ISO day or the beginning of one may mean. Raises UsageError if it is neither."""
    return _bounds(asked)[1]


def _bounds(asked: str | date) -> tuple[date, date]:
    if isinstance(asked, date):
        return asked, asked
    match = _ASKED.fullmatch(asked.strip().upper())
    problem = UsageError(
        f"{asked!r} is no date. Expected a day (2023-11-28), a month (2023-11), a year (2023), a season (2023-21 is "
        "spring, 22 summer, 23 autumn, 24 winter), or a decade (202X)"
    )
    if match is None:
        raise problem
    year, month, day = match.groups()
    try:
        return _interval(year, None if month == "XX" else month, None if day == "XX" else day)
    except ValueError as error:
        raise problem from error


def _interval(year: str, month: str | None, day: str | None) -> tuple[date, date]:
    """Return the days from the first to the last that year, month and day leave open.

    Raises ValueError for what is no real day.
    """
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if month is None:
        return date(max(first_year, 1), 1, 1), date(last_year, 12, 31)
    if first_year != last_year:
        raise ValueError("a month of an unknown year")
    if day is not None:
        return date(first_year, int(month), int(day)), date(first_year, int(month), int(day))
    return _months(first_year, int(month))


def _months(year: int, month: int) -> tuple[date, date]:
    """Return the days of a month, or of an EDTF season.

    21-24 are the northern spring to winter, three months each, winter from December.
    """
    first, length = (3 * (month - 20), 3) if 21 <= month <= 24 else (month, 1)
    start = date(year, first, 1)
    end_year, end_month = year + (first + length - 2) // 12, (first + length - 2) % 12 + 1
    return start, date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])
