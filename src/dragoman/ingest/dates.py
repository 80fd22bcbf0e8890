"""The publication date that an input states, and what to write when it states it in another form."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from dragoman.records import IngestError, Published, PublishedBasis

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?"
CLOCK = r"[0-2]?\d[:.][0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:UTC|GMT|[A-Z]{2,4}T|[+-]\d\d:?\d\d|hrs))?"
_ORDINAL = r"(?:st|nd|rd|th)?"
# Full dates as news writes them; numbers alone only in ISO order, since 04/05 is two days.
FULL_DATE = (
    rf"(?:(?P<m1>{MONTH})\s+(?P<d1>\d{{1,2}}){_ORDINAL},?\s+(?P<y1>\d{{4}})\b"
    rf"|(?P<d2>\d{{1,2}}){_ORDINAL}\.?\s+(?P<m2>{MONTH}),?\s+(?P<y2>\d{{4}})\b"
    r"|(?P<y3>\d{4})-(?P<m3>\d\d)-(?P<d3>\d\d)(?!\d))"
)
_FULL_DATE = re.compile(rf"(?<!\w){FULL_DATE}", re.ASCII | re.IGNORECASE)
_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?P<clock>[T ](?:[01]\d|2[0-4]):?[0-5]\d"
    r"(?::?[0-5]\d|:?60)?(?:[.,]\d+)?\s?(?:Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?)?)?",
    re.ASCII | re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T[\d:.,]+(?:Z|[+-]\d\d:?\d\d)?)?", re.ASCII)
_NUMBERS = re.compile(r"(\d{1,4})[/. -](\d{1,2})[/. -](\d{1,4})(?:\D.*)?", re.ASCII)
_EPOCH = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d+)?", re.ASCII)


def parse_published(given: str, basis: PublishedBasis = "metadata") -> Published:
    """Return the days that an ISO date means: a day, a month or a year; of a time with its zone the day as written.

    Raises IngestError for any other form; the message gives the right one where only one can be meant.
    """
    value = given.strip()
    match = _ISO.fullmatch(_COMPACT.sub(r"\1-\2-\3", value) if _COMPACT.fullmatch(value) else value)
    if match is None:
        raise IngestError(f"published {_shown(given)} is {_advice(value)}")
    year, month, day = match.group("year", "month", "day")
    try:
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError as error:
        raise IngestError(
            f"published {_shown(given)} is no day of the calendar ({error}); {_example(value)}"
        ) from error
    edtf = "-".join(part for part in (year, month, day) if part)
    return Published(edtf, first.isoformat(), _last_day(first, month, day).isoformat(), basis)


def find_full_dates(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Each full date of a text that is a day of the calendar: its match, and the day as ISO."""
    for match in _FULL_DATE.finditer(text):
        day = day_of(match)
        if day is not None:
            yield match, day


def day_of(match: re.Match[str]) -> str | None:
    """Return the ISO day that a match of `FULL_DATE` names, or None where the calendar has no such day."""
    for number in "123":
        year, month, day = match.group(f"y{number}", f"m{number}", f"d{number}")
        if year:
            return _iso(int(year), _month_number(month), int(day))
    return None


def _month_number(month: str) -> int:
    return int(month) if month.isdigit() else _MONTHS.index(month[:3].casefold()) + 1


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _last_day(first: date, month: str | None, day: str | None) -> date:
    if day:
        return first
    if not month or first.month == 12:
        return date(first.year, 12, 31)
    return first.replace(month=first.month + 1) - timedelta(days=1)


def _shown(given: str) -> str:
    return repr(given if len(given) <= 60 else given[:57] + "...")


def _advice(value: str) -> str:
    """How to go on from a date that is not ISO: the one form meant, the two that may be meant, or an example."""
    days = _days_meant(value)
    if len(days) == 2:
        return f"ambiguous: it may mean {days[0]} or {days[1]}; write the one that is meant"
    return f"not an ISO date; {'write ' + days[0] if days else _example(value)}"


def _example(value: str) -> str:
    days = _days_meant(value)
    return f"write {days[0]}" if len(days) == 1 else "write YYYY-MM-DD, YYYY-MM or YYYY, such as 2023-11-28"


def _days_meant(value: str) -> list[str]:
    """Return the ISO days that a date in another form may mean."""
    if epoch := _EPOCH.fullmatch(value):
        return [datetime.fromtimestamp(int(epoch.group(1)), UTC).date().isoformat()]
    numbers = _NUMBERS.fullmatch(value)
    if numbers is None:
        return list(dict.fromkeys(day for _, day in find_full_dates(value)))[:1]
    one, two, three = numbers.groups()
    if len(one) == 4:
        orders = [(one, two, three)] if _iso(int(one), int(two), int(three)) else [(one, three, two)]
    else:
        orders = [(three, two, one), (three, one, two)] if len(three) == 4 else []
    days = (_iso(int(year), int(month), int(day)) for year, month, day in orders)
    return list(dict.fromkeys(day for day in days if day))
