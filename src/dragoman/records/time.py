"""A time expression."""

from dataclasses import dataclass
from typing import Literal

from dragoman.records.span import Span

TimeKind = Literal["date", "time", "duration", "set"]


@dataclass(frozen=True, slots=True)
class Time:
    """A TIMEX3 expression: `timex` is its ISO-TimeML value, `edtf` its EDTF (levels 0 and 1).

    `earliest` and `latest` are the ISO days it may mean; all three are null for what names no part of the calendar
    (a duration, a set, `PRESENT_REF`).
    """

    id: str
    span: Span
    kind: TimeKind
    timex: str
    edtf: str | None
    earliest: str | None
    latest: str | None
