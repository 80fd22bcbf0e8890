"""Sentences all in capitals, as headlines are set: tags and capitals tell nothing there, only known words do."""

from dragoman.coding.mentions.units import Units
from dragoman.records import Reading

_LEAST_WORDS = 4


def find_breaks(reading: Reading, units: Units) -> frozenset[int]:
    """The tokens of sentences in capitals that end a noun phrase: all that are neither known nor a name behind a title."""
    breaks: set[int] = set()
    for first, last in reading.sentences:
        if _is_capitals(reading, first, last):
            known = _known_tokens(units, first, last)
            breaks.update(token for token in range(first, last + 1) if token not in known)
    return frozenset(breaks)


def _is_capitals(reading: Reading, first: int, last: int) -> bool:
    words = [word for word in reading.words[first : last + 1] if word.isalpha() and len(word) > 1]
    return len(words) >= _LEAST_WORDS and all(word.isupper() for word in words)


def _known_tokens(units: Units, first: int, last: int) -> set[int]:
    known: set[int] = set()
    for token in range(first, last + 1):
        for unit in (units.names.get(token), units.roles.get(token)):
            if unit is not None:
                known.update(range(unit.first, unit.last + 1))
        role = units.roles.get(token)
        if role is not None and role.role.kind == "office" and token < last:
            known.add(token + 1)  # the name that follows the title
    return known
