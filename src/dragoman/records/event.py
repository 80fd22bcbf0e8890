"""A coded event: who did what to whom, when, where, on whose word, on what condition."""

from dataclasses import dataclass
from typing import Literal

from dragoman.records.errors import DragomanError
from dragoman.records.span import Span

Status = Literal["asserted", "future", "conditional", "hypothetical", "negated"]
WhenBasis = Literal["stated", "publication", "narrative", "tense", "unknown"]


@dataclass(frozen=True, slots=True)
class Party:
    """An actor in a role of an event; `span` holds the words that fill the role."""

    actor: str
    span: Span


@dataclass(frozen=True, slots=True)
class When:
    """The days on which an event may have happened, and how that is known; nothing known is null and `unknown`.

    `time` is the id of the time expression it was read from.
    """

    edtf: str | None
    earliest: str | None
    latest: str | None
    granularity: Literal["time", "day", "week", "month", "season", "year", "range"] | None
    basis: WhenBasis
    time: str | None

    @classmethod
    def unknown(cls) -> "When":
        """Nothing in the text dates it."""
        return cls(None, None, None, None, "unknown", None)


@dataclass(frozen=True, slots=True)
class Where:
    """The words of the place of this act; `place` is null where they name no point."""

    span: Span
    place: str | None
    basis: Literal["stated", "dateline"]


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people and the words that state it; `high` is null after `at least`, `low` after `up to`."""

    low: int | None
    high: int | None
    span: Span


@dataclass(frozen=True, slots=True)
class Event:
    """One event (CODING.md). It cannot be built without its sentence: the trigger must lie inside it."""

    id: str
    type: str
    mode: str | None
    context: tuple[str, ...]
    cameo: str | None
    quad: int
    score: float
    trigger: Span
    sentence: Span
    also: tuple[Span, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    about: tuple[Span, ...]
    status: Status
    historical: bool
    when: When
    where: Where | None
    attribution: tuple[str, ...]
    condition: Span | None
    dead: Count | None
    injured: Count | None
    arrested: Count | None
    size: Count | None
    confidence: float
    why: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.sentence.covers(self.trigger) or self.trigger.start >= self.trigger.end:
            raise DragomanError(f"event {self.id}: its trigger {self.trigger} is not in its sentence {self.sentence}")
        if not self.why:
            raise DragomanError(f"event {self.id}: nothing says which rule made it")
