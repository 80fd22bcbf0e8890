"""Growing clusters of mentions that stand for one actor."""

from bisect import insort
from dataclasses import dataclass, field
from typing import Literal

from dragoman.identity.names import surname_of
from dragoman.records import ActorKind, Mention

# A person in one of these is told of by his office; in the others by whom he works for.
_WEAK = frozenset({None, "UNK", "CVL"})


_BODIES = frozenset({"state", "organization", "group", "population"})


def is_body(kind: ActorKind, entry: str | None) -> bool:
    """Whether an actor is no person; a ministry or headquarters with a name of its own counts among the offices."""
    return kind in _BODIES or (kind == "office" and entry is not None and entry.startswith("organization:"))


@dataclass(slots=True)
class Cluster:
    """One actor in the making; it lives only while an article's mentions are resolved.

    `lent` is the country that was spoken of where it first appeared, for those who turn out to hold an office there.
    `mentions` are those that tell something of it, `occurrences` all of them, pronouns and sets included.
    """

    number: int
    kind: ActorKind
    name: str
    country: str | None = None
    sector: str | None = None
    other_sectors: tuple[str, ...] = ()
    role: str | None = None
    entry: str | None = None
    gender: Literal["m", "f"] | None = None
    plural: bool = False
    named: bool = False
    heads: set[str] = field(default_factory=set)
    initials: str | None = None
    mentions: list[int] = field(default_factory=list)
    occurrences: list[int] = field(default_factory=list)
    last_token: int = -1
    lent: str | None = None

    def take(self, number: int, mention: Mention) -> None:
        """Add a mention, and what it tells that was not known."""
        self.mentions.append(number)
        # `the Kurdish militia, the YPG`: what is known of the named body counts before what the noun told.
        known_now = mention.entry is not None and self.entry is None and self.kind in ("organization", "group")
        # A person of a cause without a country was born somewhere.
        if self.country is None or (self.country == "---" and (self.kind == "person" or known_now)):
            self.country = mention.country or self.country
        if (self.sector in _WEAK or known_now) and mention.sector is not None:
            self.sector = mention.sector
        self.other_sectors = self.other_sectors or mention.other_sectors
        self.role = self.role or mention.role
        self.gender = self.gender or mention.gender
        self.entry = self.entry or mention.entry
        if mention.name and self.is_body and self.kind != "state" and not self.named:
            self.name, self.named = mention.name, True
        if mention.name and self.kind in ("person", "office") and mention.kind == "person":
            self.kind = "person"
            if not self.named or (self.entry is None and len(mention.name.split()) > len(self.name.split())):
                self.name, self.named = mention.name, True

    def see(self, number: int, mention: Mention) -> None:
        """Note that it was spoken of here."""
        insort(self.occurrences, number)
        self.last_token = max(self.last_token, mention.head)

    @property
    def is_body(self) -> bool:
        """Whether it is spoken of as `it`: a state, a group, a ministry, not who holds an office."""
        return is_body(self.kind, self.entry)

    @property
    def surname(self) -> str:
        """The last word of a person's name, folded."""
        return surname_of(self.name)
