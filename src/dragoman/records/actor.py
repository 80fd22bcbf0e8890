"""Who appears in an article: mentions, and the actors they resolve to."""

from dataclasses import dataclass
from typing import Literal

from dragoman.records.span import Span

ActorKind = Literal["person", "office", "state", "organization", "group", "population"]
MentionForm = Literal["name", "description", "adjective", "pronoun"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that may stand for an actor, before it is known for whom.

    `first`, `last` (inclusive) and `head` are token indices, `span` the characters of those tokens. `name` is the proper
    name inside the words (`Ilham Aliyev` in `Azerbaijani President Ilham Aliyev`), `entry` the knowledge-base id the
    words matched, `why` the rules that made it. What the words do not give is None.
    """

    first: int
    last: int
    head: int
    span: Span
    form: MentionForm
    kind: ActorKind
    name: str | None = None
    country: str | None = None
    sector: str | None = None
    other_sectors: tuple[str, ...] = ()
    role: str | None = None
    entry: str | None = None
    gender: Literal["m", "f"] | None = None
    plural: bool = False
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """One political actor of an article. `country` is ISO 3166 alpha-3, `IGO`, or `---`; sectors are PLOVER's."""

    id: str
    name: str
    kind: ActorKind
    country: str | None
    sector: str | None
    other_sectors: tuple[str, ...]
    role: str | None
    identifier: str | None
    wikidata: str | None
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of an article, and for each mention, in order, the ids of those it stands for and the rule that said so.

    A mention of two sides stands for two; one that nothing resolves stands for none.
    """

    mentions: tuple[Mention, ...]
    actors: tuple[Actor, ...]
    referents: tuple[tuple[str, ...], ...]
    rules: tuple[str, ...]
