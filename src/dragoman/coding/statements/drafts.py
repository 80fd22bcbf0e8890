"""What the finders hand on: an attribution in token numbers, before it has an id."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from dragoman.coding.statements.quotes import Quotes
from dragoman.lexicon.cues import Cues
from dragoman.records import Reading, Span, Stance

Tokens = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution. `head` is the cue's chief token, the rest are (first, last) token pairs, inclusive.

    `frame` says how its content was found; it is `quote` where the content's words are between quotation marks.
    """

    head: int
    cue: Tokens
    source: Tokens | None
    content: tuple[Tokens, ...]
    stance: Stance
    frame: str


@dataclass(frozen=True, slots=True)
class Scene:
    """What every finder looks at: the article as it was read, its quotations, and the lexicon's cues."""

    reading: Reading
    quotes: Quotes
    cues: Cues


class Site(NamedTuple):
    """A verb, its cue's tokens, and the first and last token that its source and content may use."""

    verb: int
    cue: Tokens
    low: int
    high: int


def spans_of(reading: Reading, pieces: Iterable[Tokens]) -> tuple[Span, ...]:
    """The characters of token ranges, in text order."""
    return tuple(reading.span(first, last) for first, last in sorted(pieces))
