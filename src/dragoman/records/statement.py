"""Who said what: a source, its cue, its content."""

from dataclasses import dataclass
from typing import Literal

from dragoman.records.span import Span

Quoted = Literal["direct", "indirect", "mixed"]
Stance = Literal["asserts", "confirms", "denies", "doubts", "promises", "demands", "warns", "asks"]


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution, in PolNeAR's terms. `within` is the id of the statement that relays this one."""

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    source_actor: str | None
    quoted: Quoted
    stance: Stance
    within: str | None
