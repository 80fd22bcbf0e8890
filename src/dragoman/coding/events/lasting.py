"""What a length of time says of an act: when it began, if it has gone on until publication."""

import re
from datetime import date, timedelta

from dragoman.coding.events.circumstances import hangs_on
from dragoman.coding.syntax import VERB_TAGS, ancestors, auxiliaries
from dragoman.records import Reading, Time, When
from dragoman.records.edtf import granularity

_LENGTH = re.compile(r"P(\d+)([DWMYE])", re.ASCII)
_YEARS = {"Y": 1, "E": 10}
# `in the past three weeks` reaches up to publication; `for three weeks` only where the verb says that it goes on.
_REACHING_NOW = frozenset({"past", "last"})


def lasting_when(reading: Reading, durations: tuple[Time, ...], token: int, path: list[int]) -> When:
    """The open or closed interval that `has been blocked for two years`, `over the last decade` state; else unknown."""
    published = reading.document.published
    if published.earliest is None or published.latest is None:
        return When.unknown()
    for time in durations:
        if not any(hangs_on(reading, time.span, node) for node in path):
            continue
        words = set(time.span.of(reading.document.text).lower().split())
        began = begin_before(date.fromisoformat(published.earliest[:10]), time.timex)
        if began is None:
            continue
        if words & _REACHING_NOW:
            return _interval(f"{began}/{published.latest[:10]}", began, published.latest[:10], time)
        if _is_for(reading, time) and _goes_on_now(reading, token):
            return _interval(f"{began}/..", began, None, time)
    return When.unknown()


def running_up_to(reading: Reading, durations: tuple[Time, ...], token: int, last: str) -> When:
    """`accused it of stalling for 70 days`: what goes on as it is told of began so long before; else unknown."""
    for time in durations:
        began = begin_before(date.fromisoformat(last), time.timex)
        if began and _is_for(reading, time) and hangs_on(reading, time.span, token):
            return _interval(f"{began}/{last}", began, last, time)
    return When.unknown()


def begin_before(day: date, timex: str) -> str | None:
    """EDTF of the day, month or year that lies so long before a day; None for a length that has no count."""
    match = _LENGTH.fullmatch(timex)
    if match is None:
        return None
    count, unit = int(match[1]), match[2]
    if unit in "DW":
        days = count * (7 if unit == "W" else 1)
        return (day - timedelta(days=days)).isoformat() if days < day.toordinal() else None
    months = day.year * 12 + day.month - 1 - count * (12 * _YEARS[unit] if unit in _YEARS else 1)
    if months < 12:
        return None
    return f"{months // 12:04}" if unit in _YEARS else f"{months // 12:04}-{months % 12 + 1:02}"


def _interval(edtf: str, earliest: str, latest: str | None, time: Time) -> When:
    first = earliest + "-01-01"[len(earliest) - 4 :] if len(earliest) < 10 else earliest
    return When(edtf, first, latest, granularity(edtf), "stated", time.id)


def _is_for(reading: Reading, time: Time) -> bool:
    first = reading.tokens_in(time.span)[0]
    return "for" in reading.lowers[max(first - 2, 0) : first + 1]


def _goes_on_now(reading: Reading, token: int) -> bool:
    """Whether the verb, or the verb over a noun, is in the present perfect."""
    verb = next((t for t in (token, *ancestors(reading, token)) if reading.tags[t] in VERB_TAGS), token)
    helpers = [reading.lowers[c] for c in reading.children[verb] if reading.deps[c].startswith("aux")]
    return "have" in auxiliaries(reading, verb) and "had" not in helpers
