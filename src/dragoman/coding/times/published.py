"""Between which days an article appeared, if only its own dates tell."""

import re
from datetime import date, timedelta

from dragoman.coding.times.tense import find_bearing
from dragoman.records import Published, Reading, Time

_FULL_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_YEARLESS_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
# News rarely plans by the day more than a year ahead; a longer window would tell nothing.
_LONGEST = timedelta(days=366)


def infer_published(reading: Reading, times: tuple[Time, ...]) -> Published:
    """Return when an article appeared, by its own dates: after what it tells as past, before what it plans.

    A document whose publication is known keeps it. Where the text does not bound both sides within a year, unknown.
    """
    published = reading.document.published
    if published.basis != "unknown":
        return published
    lower = _last_past(reading, times)
    if lower is None:
        return published
    upper = _first_planned(reading, times, lower)
    if upper is None or upper - lower > _LONGEST:
        return published
    first, last = lower.isoformat(), upper.isoformat()
    return Published(first if first == last else f"{first}/{last}", first, last, "inferred")


def _last_past(reading: Reading, times: tuple[Time, ...]) -> date | None:
    """Return the first day of the latest thing told as past, if its date has a month: a bare year is too coarse.

    `since 3 May 2011` may be long ago, so that it lends no year to what is planned.
    """
    text = reading.document.text
    past = [
        time
        for time in times
        if time.earliest
        and _YEAR.search(time.span.of(text))
        and _bearing(reading, time) <= 0
        and not _since(text, time)
    ]
    latest = max(past, key=lambda time: time.earliest or "", default=None)
    if latest is None or latest.earliest is None or not _FULL_DAY.match(latest.timex):
        return None
    return date.fromisoformat(latest.earliest)


def _since(text: str, time: Time) -> bool:
    return text[: time.span.start].rstrip().lower().endswith("since")


def _first_planned(reading: Reading, times: tuple[Time, ...], lower: date) -> date | None:
    """Return the earliest day planned: one with its year, or the next such day after what is past."""
    planned = [day for time in times if _bearing(reading, time) > 0 and (day := _planned_day(time, lower)) is not None]
    return min((day for day in planned if day >= lower), default=None)


def _planned_day(time: Time, lower: date) -> date | None:
    if time.latest is not None:
        return date.fromisoformat(time.latest) if _FULL_DAY.match(time.timex) else None
    match = _YEARLESS_DAY.match(time.timex)
    if match is None:
        return None
    month, day = int(match[1]), int(match[2])
    year = lower.year + ((month, day) < (lower.month, lower.day))
    try:
        return date(year, month, day)
    except ValueError:  # 29 February of another year
        return None


def _bearing(reading: Reading, time: Time) -> int:
    tokens = reading.tokens_in(time.span)
    return find_bearing(reading, tokens[0], tokens[-1])
