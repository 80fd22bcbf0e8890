"""Numbers in words and digits, as they stand in time expressions."""

import re
from collections.abc import Sequence

from dragoman.coding.times.vocabulary import CARDINALS, MULTIPLIERS, ORDINALS

_NTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")


def read_cardinal(words: Sequence[str]) -> int | None:
    """Return the value of `twenty four`, `a hundred`, `1,200`, `3`; None unless a whole number below a million."""
    total = 0
    for word in words:
        value = _digits(word) if word[:1].isdigit() else CARDINALS.get(word)
        if value is not None:
            total += value
        elif word in MULTIPLIERS:
            total = max(total, 1) * MULTIPLIERS[word]
        elif word not in {"a", "an", "and", "-"}:
            return None
    return total if 0 < total < 1_000_000 else None


def read_ordinal(words: Sequence[str]) -> int | None:
    """Return the value of `third`, `21st` or `twenty first`; None for anything else."""
    if not words:
        return None
    last = words[-1]
    match = _NTH.fullmatch(last)
    value = int(match[1]) if match else ORDINALS.get(last)
    if value is None:
        return None
    tens = CARDINALS.get(words[0], 0) if len(words) > 1 else 0
    return value + tens if tens >= 20 else value


def read_spoken_year(words: Sequence[str]) -> int | None:
    """Return the year of `nineteen ninety-seven`, `twenty twenty` or `two thousand three`; None for other numbers."""
    values = [word for word in words if word not in {"-", "and"}]
    if "thousand" in values:
        year = read_cardinal(values)
        return year if year is not None and 2000 <= year < 2100 else None
    if len(values) < 2:
        return None
    century, rest = CARDINALS.get(values[0], 0), read_cardinal(values[1:])
    if not 15 <= century <= 20 or rest is None or not 10 <= rest <= 99:
        return None
    return century * 100 + rest


def _digits(word: str) -> int | None:
    plain = word.replace(",", "")
    return int(plain) if plain.isdecimal() and len(plain) < 7 else None
