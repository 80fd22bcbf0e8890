"""All known names in one automaton, found in one pass over a text.

The only home of ahocorasick-rs. Names are matched as they are written, case included, and in capitals as headlines set
them; accents, typographic apostrophes and line breaks inside a name make no difference. The longest name wins where
names overlap: `Bank of England` is not England.

Entry points: `NameIndex.of`, `NameIndex.find`, `fold`.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

# Shorter names are too often other words once they stand in capitals.
_LEAST_CAPITALS = 4
_MOST_CAPITALS = 40
# Characters in which any name ends; the longest in our tables has 96.
_LONGEST = 128


def _folds() -> dict[int, str]:
    """One character for one, so that offsets into the folded text are offsets into the text itself."""
    table = {ord("’"): "'", ord("‘"): "'", ord("ʼ"): "'", ord("`"): "'", ord("‑"): "-", ord("‐"): "-"}
    table |= {ord("\u00a0"): " ", ord("\n"): " ", ord("\t"): " ", ord("\u202f"): " "}
    table |= {ord(a): b for a, b in zip("øØłŁđĐðıəƏħĦŧŦ", "oOlLdDdieEhHtT", strict=True)}
    for code in range(0xC0, 0x1EFA):
        plain = unicodedata.normalize("NFD", chr(code))
        if len(plain) > 1 and plain[0].isascii() and plain[0].isalpha():
            table[code] = plain[0]
    return table


_FOLDS = _folds()
_ASCII_FOLDED = frozenset("`\n\t")


def fold(text: str) -> str:
    """The text without accents and with plain apostrophes, hyphens and spaces; exactly as long as before."""
    if text.isascii() and not _ASCII_FOLDED.intersection(text):
        return text
    return text.translate(_FOLDS)


class NameHit(NamedTuple):
    """A name found at `[start, end)`, and every entry that bears it, in the order in which they were given."""

    start: int
    end: int
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameIndex:
    """The automaton; `entries` stands by pattern number."""

    automaton: AhoCorasick
    entries: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, names: Iterable[tuple[str, str]]) -> "NameIndex":
        """An index of (name, entry id) pairs. Entries with one spelling are all reported, the first given first."""
        spelled: dict[str, tuple[str, ...]] = {}
        for name, entry in names:
            key = fold(name)
            _add(spelled, key, entry)
            # A headline shortens what is longer.
            if _LEAST_CAPITALS <= len(key) <= _MOST_CAPITALS and (capitals := key.upper()) != key:
                _add(spelled, capitals, entry)
        automaton = AhoCorasick(
            list(spelled), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
        )
        return cls(automaton, tuple(spelled.values()))

    def find(self, text: str) -> list[NameHit]:
        """The names in a text, from left to right, none inside or across another, each of whole words."""
        folded = fold(text)
        return list(self._find_between(folded, 0, len(folded)))

    def _find_between(self, folded: str, begin: int, end: int) -> Iterator[NameHit]:
        part = folded if end - begin == len(folded) else folded[begin:end]
        done = begin
        for pattern, first, last in self.automaton.find_matches_as_indexes(part):
            start, stop = begin + first, begin + last
            if start < done:
                continue
            if _is_edge(folded, start) and _is_edge(folded, stop):
                yield NameHit(start, stop, self.entries[pattern])
                continue
            # `Georgian Dreamers` is not the party, but it does hold `Georgian`.
            for hit in self._find_instead(folded, start, stop, end):
                yield hit
                done = hit.end

    def _find_instead(self, folded: str, start: int, stop: int, end: int) -> Iterator[NameHit]:
        """The names that a match hides which cuts a word: inside it, and at the word it cuts."""
        while start < stop and not _is_edge(folded, start):
            start += 1
        cut = stop
        while cut > start and not _is_edge(folded, cut):
            cut -= 1
        if start < cut:
            yield from self._find_between(folded, start, cut)
        if start < cut < stop:
            behind = self._find_between(folded, cut, min(end, cut + _LONGEST))
            yield from (hit for hit in islice(behind, 1) if hit.start == cut)


def _add(spelled: dict[str, tuple[str, ...]], key: str, entry: str) -> None:
    entries = spelled.get(key, ())
    if entry not in entries:
        spelled[key] = (*entries, entry)


def _is_edge(folded: str, offset: int) -> bool:
    """Whether a word may begin or end here: not between two letters or digits."""
    inside = 0 < offset < len(folded)
    return not (inside and folded[offset - 1].isalnum() and folded[offset].isalnum())
