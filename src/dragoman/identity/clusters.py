"""Growing clusters of mentions that stand for one actor."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from dragoman.records import ActorKind, Mention

# Mentions that name one thing for all readers of an article.
_HONORIFICS = frozenset(
    "mr mr. mrs mrs. ms ms. dr dr. sir lord lady dame sheikh sheik king queen prince princess pope".split()
)


@dataclass(slots=True)
class Cluster:
    """One actor in the making; it lives only while an article's mentions are resolved."""

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
    mentions: list[int] = field(default_factory=list)
    last_token: int = -1

    def take(self, number: int, mention: Mention) -> None:
        """Add a mention, and what it tells that was not known."""
        self.mentions.append(number)
        self.last_token = max(self.last_token, mention.last)
        self.country = self.country or mention.country
        self.sector = self.sector or mention.sector
        self.other_sectors = self.other_sectors or mention.other_sectors
        self.role = self.role or mention.role
        self.gender = self.gender or mention.gender
        if mention.name and self.kind == "person" and len(mention.name.split()) > len(self.name.split()):
            self.name = mention.name

    @property
    def surname(self) -> str:
        """The last word of a person's name, folded."""
        return name_words(self.name)[-1] if name_words(self.name) else ""


def name_words(name: str) -> list[str]:
    """A name's words without honorifics, case folded."""
    return [word for word in name.casefold().replace("’", "'").split() if word not in _HONORIFICS]


def same_person(first: str, second: str) -> bool:
    """Whether two names can be one person's: one surname, and no first names that differ."""
    one, other = name_words(first), name_words(second)
    if not one or not other:
        return False
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        # A surname of one word may follow a full name of two surnames: `Pedro Sanchez Perez`, `Sanchez`.
        single, full = (one, other) if len(one) == 1 else (other, one)
        return single[0] in (full[-1], *full[1:-1]) and len(single[0]) > 2
    return one[-1] == other[-1] and (one[0] == other[0] or (one[0][0] == other[0][0] and "." in one[0] + other[0]))


def is_misspelling(word: str, known: str) -> bool:
    """Whether a surname is a known one with letters changed round or one letter wrong: `Alivey` for `Aliyev`."""
    if len(word) < 5 or len(known) < 5 or word[:2] != known[:2] or word == known:
        return False
    if Counter(word) == Counter(known):
        return True
    if abs(len(word) - len(known)) > 1 or len(known) < 7:
        return False
    same = next((i for i, (a, b) in enumerate(zip(word, known, strict=False)) if a != b), min(len(word), len(known)))
    return word[same + 1 :] in (known[same + 1 :], known[same:]) or word[same:] == known[same + 1 :]
