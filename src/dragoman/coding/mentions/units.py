"""The words of a text that the lexicon knows: names with their senses, and role phrases."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from dragoman.coding.mentions.words import NATIONAL
from dragoman.lexicon import Lexicon, Role, Sense
from dragoman.records import Reading


@dataclass(frozen=True, slots=True)
class NameUnit:
    """Tokens `first` to `last` that a lexicon name covers, with every sense that the spelling has."""

    first: int
    last: int
    senses: tuple[Sense, ...]


@dataclass(frozen=True, slots=True)
class RoleUnit:
    """Tokens `first` to `last` that name a role: `foreign minister`, `Secretary of State`."""

    first: int
    last: int
    role: Role


@dataclass(frozen=True, slots=True)
class Units:
    """Names and roles by their last token, and the last token of each that several words make."""

    names: dict[int, NameUnit]
    roles: dict[int, RoleUnit]
    whole: dict[int, int]


    def nationality_at(self, token: int) -> NameUnit | None:
        """The word for a state or its people that ends at a token, or None."""
        unit = self.names.get(token)
        return unit if unit is not None and unit.senses[0].category in NATIONAL else None


def find_units(reading: Reading, lexicon: Lexicon) -> Units:
    """One pass of the name index over the text, and one of the roles over the tokens."""
    names = {unit.last: unit for unit in _names(reading, lexicon)}
    covered = {token for unit in names.values() for token in range(unit.first, unit.last + 1)}
    roles = {unit.last: unit for unit in _roles(reading, lexicon, covered)}
    spans = [*((u.first, u.last) for u in roles.values()), *((u.first, u.last) for u in names.values())]
    whole = {first: last for first, last in spans if last > first}
    return Units(names, roles, whole)


def _names(reading: Reading, lexicon: Lexicon) -> list[NameUnit]:
    units = []
    for start, end, senses in lexicon.find_names(reading.document.text, reading.document.published.earliest):
        first = bisect_left(reading.starts, start)
        last = bisect_right(reading.ends, end) - 1
        # A name must be whole tokens; `Congo` inside another word, or half of a hyphenated one, is none.
        if first <= last < len(reading) and reading.starts[first] == start and reading.ends[last] == end:
            units.append(NameUnit(first, last, senses))
    return units


def _roles(reading: Reading, lexicon: Lexicon, covered: set[int]) -> list[RoleUnit]:
    units, token = [], 0
    while token < len(reading):
        unit = None if token in covered else _role_at(reading, lexicon, token)
        if unit is None:
            token += 1
        else:
            units.append(unit)
            token = unit.last + 1
    return units


def _role_at(reading: Reading, lexicon: Lexicon, token: int) -> RoleUnit | None:
    for words, role in lexicon.roles_from(reading.lowers[token]):
        last = token + len(words) - 1
        if reading.lowers[token : last + 1] == words and reading.tags[last].startswith(("NN", "JJ")):
            return RoleUnit(token, last, role)
    return None
