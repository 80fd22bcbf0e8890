"""What somebody bound himself to."""

from dataclasses import dataclass
from typing import Literal

from dragoman.records.span import Span

CommitmentKind = Literal["promise", "agreement", "offer", "threat", "schedule"]


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when, as EDTF."""

    edtf: str


@dataclass(frozen=True, slots=True)
class Commitment:
    """A promise, agreement, offer, threat or schedule: by whom, to whom (actor ids), its words, its condition's words.

    `event` is the id of the event that made it.
    """

    id: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    kind: CommitmentKind
    content: Span
    condition: Span | None
    deadline: Deadline | None
    event: str
