"""What the first lines of an article say about it: who signed it, where it was filed, its date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.ingest.byline import find_byline, find_byline_start
from dragoman.ingest.dateline import Filing, find_dateline
from dragoman.ingest.dates import CLOCK, WEEKDAY, find_full_dates
from dragoman.records import Dateline, Published

_LINE = re.compile(r"[^\r\n]*[^\s][^\r\n]*")
# The head is over after this many lines, or with the first line this long: that one is the body's first paragraph.
_MAX_LINES = 8
_PROSE_LENGTH = 240
_LINE_WINDOW = 600  # characters of a line that are looked at; a dateline and a byline stand at its start
_DATE_LINE = 120
_ABOUT_DATE = re.compile(
    rf"{CLOCK}|{WEEKDAY}|\b(?:first|last|posted|published|updated|modified|edited|issued|released|dated?|on|at|by|from|of|the|local|time"
    r"|press|release|statement|communiqu[eé]|utc|gmt|[aecmp][sd]?t|a\.?m|p\.?m)\b\.?|[\W_]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """The byline's names as written, the dateline, and the date that the head states (basis `text`) or `unknown`."""

    byline: tuple[str, ...]
    dateline: Dateline | None
    published: Published


def find_head(text: str, title: str | None = None) -> Head:
    """Byline, dateline and full date in the first lines of a text; a line that is the title is neither.

    Nothing is guessed: a date without its year is left to who reads the text, a doubtful form is no dateline.
    """
    byline: tuple[str, ...] = ()
    filing: Filing | None = None
    day: str | None = None
    for number, (start, end) in enumerate(_lines(text)):
        line = text[start:end]
        if title is not None and line.strip() == title.strip():
            continue
        names, body = _sign(line, number == 0)
        filing = find_dateline(text, start + body, end)
        if filing is not None or not body:  # names that run on into the line count only before a dateline
            byline = byline or names
        if filing is not None:
            break
        day = day or _date_of(line)
        if len(line) >= _PROSE_LENGTH:
            break
    day = (filing.day if filing else None) or day
    published = Published.on(day, "text") if day else Published.unknown()
    return Head(byline, filing.dateline if filing else None, published)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the first lines that are not blank, each cut at the window."""
    for number, match in enumerate(_LINE.finditer(text, 0, _MAX_LINES * _LINE_WINDOW)):
        if number == _MAX_LINES:
            return
        yield match.start(), min(match.end(), match.start() + _LINE_WINDOW)


def _sign(line: str, first: bool) -> tuple[tuple[str, ...], int]:
    """Return the names a line signs with, and the offset at which the line goes on behind them (else 0)."""
    names = find_byline(line, first)
    if names is not None:
        return names, 0
    return find_byline_start(line) or ((), 0)


def _date_of(line: str) -> str | None:
    """Return the first day of a line of dates and little else: `Posted 3 May 2021, 08:00`, `Agency | May 3, 2021`."""
    if len(line) > _DATE_LINE:
        return None
    for part in line.split("|"):
        dates = list(find_full_dates(part))
        if dates and _is_about_date(part, [match.span() for match, _ in dates]):
            return dates[0][1]
    return _signed_date(line)


def _is_about_date(part: str, spans: list[tuple[int, int]]) -> bool:
    for start, end in reversed(spans):
        part = f"{part[:start]} {part[end:]}"
    return not _ABOUT_DATE.sub("", part)


def _signed_date(line: str) -> str | None:
    """Return the day at the end of a byline: `By Jane Roe, 3 May 2021`."""
    dates = list(find_full_dates(line))
    if len(dates) != 1 or not find_byline(line, first=True):
        return None
    return dates[0][1]
