"""A reading as the string that the grammar is matched against: one character an atom (a token or a part of one)."""

import re
from dataclasses import dataclass

from dragoman.coding.times.vocabulary import CLASS_OF, CODES, MONTH_ABBREVIATIONS, OTHER, words_in
from dragoman.records import Reading

_INNER_DASH = re.compile(r"[-–—/]")
_PIECES = re.compile(r"[-–—]|[^-–—]+")
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_NTH = re.compile(r"\d+(?:st|nd|rd|th)")
_EIGHTIES = re.compile(r"(?:1\d|20)?\d0['’]?s")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?(?:[ap]\.?m\.?)?|(?:1[0-2]|0?[1-9])[ap]\.?m\.?")
_NUMERIC = re.compile(r"\d{1,4}([/.])\d{1,2}\1\d{1,4}")
_FISCAL_YEAR = re.compile(r"fy[’']?(?:\d{4}|\d\d)")
_NTH_QUARTER = re.compile(r"[1-4]q|q[1-4]")
_SHAPES = (
    (_NTH, "nth"),
    (_EIGHTIES, "eighties"),
    (_NUMERIC, "numeric"),
    (_CLOCK, "clock"),
    (_FISCAL_YEAR, "fiscalyear"),
    (_NTH_QUARTER, "nthquarter"),
)
# Words that are also verbs, names or plain nouns -> what a tag must begin with for the word to be of its class.
_NEEDED_TAG: dict[str, str | tuple[str, ...]] = {
    "may": "NN",
    "march": "NNP",
    "mar.": "NNP",
    "sun.": "NNP",
    "fall": "NN",
    "spring": "NN",
    "last": "JJ",
    "past": ("JJ", "NN"),
    "close": "NN",
    "start": "NN",
    "end": "NN",
    "second": ("JJ", "LS", "RB", "NN"),
    "time": "NN",
    "future": ("NN", "JJ"),
    "later": ("RB", "JJ"),
}
_CAPITAL = words_in("january february march april may june july august september october november december")


@dataclass(frozen=True, slots=True)
class Atoms:
    """The atoms of a reading, in columns. `codes` holds their classes, a character each; `tokens` their tokens."""

    reading: Reading
    codes: str
    lowers: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    tokens: tuple[int, ...]
    first_of: tuple[int, ...]  # the first atom of each token

    def tag(self, atom: int) -> str:
        """Return the tag of the token that an atom belongs to."""
        return self.reading.tags[self.tokens[atom]]


def read_atoms(reading: Reading) -> Atoms:
    """Return the atoms of a reading; tokens with an inner dash (`mid-1990s`, `12–14`) are parted at it."""
    codes = [CLASS_OF.get(lower) or _code(reading, token, lower) for token, lower in enumerate(reading.lowers)]
    for token in [token for token, lower in enumerate(reading.lowers) if lower in _NEEDED_TAG or lower in _CAPITAL]:
        codes[token] = _checked(reading, token, codes[token])
    if "" not in codes:
        tokens = tuple(range(len(codes)))
        return Atoms(reading, "".join(codes), reading.lowers, reading.starts, reading.ends, tokens, tokens)
    return _parted(reading, codes)


def _code(reading: Reading, token: int, lower: str) -> str:
    """Return the class of a word in no list, by its shape; empty where it must be parted first."""
    if lower.isalpha():
        return _abbreviation(reading, token, lower) if len(lower) <= 4 else OTHER
    if len(lower) > 2 and _INNER_DASH.search(lower, 1, len(lower) - 1) and not _NUMERIC.fullmatch(lower):
        return "" if "/" not in lower else OTHER
    return _shape(lower)


def _abbreviation(reading: Reading, token: int, lower: str) -> str:
    if lower not in MONTH_ABBREVIATIONS or not reading.words[token][0].isupper():
        return OTHER
    beside = reading.lowers[max(0, token - 1) : token + 2]
    return CODES["month"] if any(word[:1].isdigit() for word in beside) else OTHER


def _shape(lower: str) -> str:
    if lower[:1] in "qf" or lower[:1].isdigit():
        if _NUMBER.fullmatch(lower):
            return CODES[_number_class(lower)]
        for pattern, name in _SHAPES:
            if pattern.fullmatch(lower):
                return CODES[name]
    return OTHER


def _number_class(lower: str) -> str:
    if not lower.isascii() or not lower.isdigit():
        return "amount"
    if len(lower) <= 2 and int(lower) <= 31:
        return "int"
    return "year" if len(lower) == 4 and 1000 <= int(lower) < 2200 else "amount"


def _checked(reading: Reading, token: int, code: str) -> str:
    """Return the class, unless the tag or a small letter says that the word is another one (`may`, `march`, `fall`)."""
    lower = reading.lowers[token]
    if lower in _CAPITAL and not reading.words[token][0].isupper():
        return OTHER
    return code if reading.tags[token].startswith(_NEEDED_TAG.get(lower, "")) else OTHER


def _parted(reading: Reading, codes: list[str]) -> Atoms:
    rows: list[tuple[str, str, int, int, int]] = []
    first_of: list[int] = []
    for token, code in enumerate(codes):
        first_of.append(len(rows))
        start, lower = reading.starts[token], reading.lowers[token]
        # Lower-casing may change a word's length (`İ`): then it is left whole.
        if code or len(lower) != reading.ends[token] - start:
            rows.append((code or OTHER, lower, start, reading.ends[token], token))
            continue
        for piece in _PIECES.finditer(lower):
            word = piece[0]
            rows.append((CLASS_OF.get(word) or _shape(word), word, start + piece.start(), start + piece.end(), token))
    letters, lowers, starts, ends, tokens = zip(*rows, strict=True)
    return Atoms(reading, "".join(letters), lowers, starts, ends, tokens, tuple(first_of))
