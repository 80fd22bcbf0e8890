"""EDTF, levels 0 and 1, as days."""

import calendar
import re
from datetime import date
from typing import Literal

Granularity = Literal["time", "day", "week", "month", "season", "year", "range"]
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
_POINT = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(T[\d:]+(?:Z|[+-][\d:]+)?)?", re.ASCII)
_WHOLE_DAYS = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", re.ASCII)
_QUALIFIERS = str.maketrans("", "", "~?%")


def date_range(edtf: str) -> tuple[str | None, str | None]:
    """Return the earliest and the latest ISO day that an EDTF expression may mean; None for an open or unreadable end.

    Seasons 21 to 24 are three northern months, winter those from December of its year to the next February.
    """
    start, slash, end = edtf.translate(_QUALIFIERS).partition("/")
    return _edge(start, first=True), _edge(end if slash else start, first=False)


def granularity(edtf: str) -> Granularity | None:
    """Return how finely an EDTF expression dates; None if it is unreadable.

    An interval from a Monday to the Sunday after it is a week, any other a range.
    """
    plain = edtf.translate(_QUALIFIERS)
    if "/" in plain:
        return "week" if _is_week(plain) else "range"
    match = _POINT.fullmatch(plain)
    if match is None or _edge(plain, first=True) is None:
        return None
    year, month, day, clock = match.groups()
    if "X" in year:
        return "range"
    if month is None or month == "XX":
        return "year"
    return _below_year(int(month), day, clock)


def _below_year(month: int, day: str | None, clock: str | None) -> Granularity:
    if month in _SEASON_MONTHS:
        return "season"
    if day is None or day == "XX":
        return "month"
    return "time" if clock else "day"


def _is_week(interval: str) -> bool:
    first, last = date_range(interval)
    if first is None or last is None or not _WHOLE_DAYS.fullmatch(interval):
        return False
    monday = date.fromisoformat(first)
    return monday.weekday() == 0 and (date.fromisoformat(last) - monday).days == 6


def _edge(point: str, *, first: bool) -> str | None:
    match = _POINT.fullmatch(point)
    if match is None:
        return None
    year = int(match[1].replace("X", "0" if first else "9"))
    month = int(match[2]) if match[2] not in {None, "XX"} else (1 if first else 12)
    if month in _SEASON_MONTHS:
        opening, closing = _SEASON_MONTHS[month]
        year, month = (year, opening) if first else (year + (closing < opening), closing)
    if not 1 <= month <= 12 or not 1 <= year <= 9999:
        return None
    days = calendar.monthrange(year, month)[1]
    day = int(match[3]) if match[3] not in {None, "XX"} else (1 if first else days)
    return f"{year:04}-{month:02}-{day:02}" if 1 <= day <= days else None
