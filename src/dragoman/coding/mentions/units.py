"""The words of a text that the lexicon knows: names with their senses, and role phrases."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from dragoman.coding.mentions.period import day_of
from dragoman.lexicon import Lexicon, Role, Sense
from dragoman.records import Reading

_LONG, _SHORT = 4, 3
_STATELESS = frozenset({"IGO", "---"})
# Nouns of persons that more often stand before a noun.
_ATTRIBUTIVE = frozenset({"national", "native", "private", "major"})


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
    """Names and roles by their last token, bodies named over small words, and what must stay in one phrase.

    `bodies` holds (first token, last token of the role noun) by last token, `whole` the last token by the first.
    """

    names: dict[int, NameUnit]
    roles: dict[int, RoleUnit]
    bodies: dict[int, tuple[int, int]] = field(default_factory=dict)
    whole: dict[int, int] = field(default_factory=dict)


def find_units(reading: Reading, lexicon: Lexicon) -> Units:
    """One pass of the name index over the text, and one of the roles over the tokens."""
    names = {unit.last: unit for unit in _names(reading, lexicon)}
    covered = {token for unit in names.values() for token in range(unit.first, unit.last + 1)}
    roles = {unit.last: unit for unit in _roles(reading, lexicon, covered)}
    return Units(names, roles)


def whole_units(reading: Reading, units: Units) -> dict[int, int]:
    """First to last token of each name and role that several words make, and of states, whatever the tagger took them for."""
    whole = {unit.first: unit.last for unit in units.roles.values() if unit.last > unit.first}
    return whole | {unit.first: unit.last for unit in units.names.values() if _is_whole(reading, unit)}


def _is_whole(reading: Reading, unit: NameUnit) -> bool:
    """Several words, a state, or a known name of five letters that does not owe its capital to its place."""
    if unit.last > unit.first or unit.senses[0].category in ("state", "capital"):
        return True
    first, last = reading.sentences[reading.sentence_of[unit.first]]
    placed = unit.first > first or last - first < _SHORT
    return unit.senses[0].category == "actor" and placed and len(reading.words[unit.first]) >= _LONG


def _names(reading: Reading, lexicon: Lexicon) -> list[NameUnit]:
    units = []
    for start, end, senses in lexicon.find_names(reading.document.text, day_of(reading, lexicon)):
        first = bisect_left(reading.starts, start)
        last = bisect_right(reading.ends, end) - 1
        # A name must be whole tokens; `Congo` inside another word, or half of a hyphenated one, is none.
        if first <= last < len(reading) and reading.starts[first] == start and reading.ends[last] == end:
            meant = _own_names(reading, lexicon, first, last, senses)
            if meant:
                units.append(NameUnit(first, last, meant))
    return units


def _own_names(
    reading: Reading, lexicon: Lexicon, first: int, last: int, senses: tuple[Sense, ...]
) -> tuple[Sense, ...]:
    """The senses without bodies that every state has: `Congress`, `Senate` are a role unless the text says whose."""
    if last - first > 2 or senses[0].category != "actor":
        return senses
    if senses[0].kind != "person" and (_is_inside_name(reading, first, last) or _runs_on(reading, first, last)):
        return ()
    words = reading.lowers[first : last + 1]
    common = any(words == phrase for phrase, _ in lexicon.roles_from(words[0]))
    return tuple(s for s in senses if s.kind == "person" or s.country in _STATELESS) if common else senses


def _is_inside_name(reading: Reading, first: int, last: int) -> bool:
    """Whether the reader took it for the end of a longer name: `Rima Saab`, `Justice and Welfare Party`."""
    if first != last and reading.lowers[first - 1 : first] not in (("and",), ("&",)):
        return False
    return any(e.first < first <= e.last and e.label != "LOC" for e in reading.entities)


def _runs_on(reading: Reading, first: int, last: int) -> bool:
    """Whether `The National` is only the beginning of `The National Assembly`."""
    after = last + 1
    return reading.lowers[first] == "the" and after < len(reading) and reading.tags[after] in ("NNP", "NNPS")


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
        found = reading.lowers[token : last + 1]
        same = found == words or (len(words) > 2 and tuple(word.replace("’", "'") for word in found) == words)
        if same and _is_noun(reading, token, last):
            return RoleUnit(token, last, role)
    return None


def _is_noun(reading: Reading, first: int, last: int) -> bool:
    """Whether the words are used as a noun: not `major attack`, `national security`."""
    tag = reading.tags[last - 1 if last > first and reading.words[last] == "." else last]
    if not tag.startswith(("NN", "JJ")):
        return False
    after = reading.tags[last + 1] if last + 1 < len(reading.tags) else "."
    if after in ("NNP", "NNPS"):  # a name behind a title: `general Haddad`; not `National Security`
        return reading.lowers[last] not in _ATTRIBUTIVE or reading.words[last].islower()
    attributive = tag.startswith("JJ") or (first == last and reading.lowers[last] in _ATTRIBUTIVE)
    return not attributive or not after.startswith(("NN", "JJ"))
