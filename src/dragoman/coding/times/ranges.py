"""Ranges: `from Jan. 3 to Feb. 5`, `between May and July 2022`. Each end is a time of its own."""

import re

from dragoman.coding.times.sense import Words
from dragoman.coding.times.vocabulary import CODES, words_in

_JOINTS = words_in("to and - – — until till through")
_OPENERS = words_in("from between")
_LATER_YEAR = re.compile(
    "[{and}{to}{hyphen}](?:{part}{hyphen}?)?(?:{month}(?:[{int}{nth}])?|[{int}{nth}]{month}){comma}?({year})".format_map(
        CODES
    )
)


def closes_range(opening: Words, words: Words) -> bool:
    """Whether `words` is the second end of a range that `opening` began."""
    if words.first != opening.stop + 1 or words.before not in _JOINTS:
        return False
    return (words.before != "and" and opening.before in _OPENERS) or opening.before == "between" or _is_dash(words)


def borrowed_year(words: Words) -> int | None:
    """Return the year that stands only after the other end: 2022 for `May` in `between May and July 2022`."""
    if words.has("year", "yearly"):
        return None
    match = _LATER_YEAR.match(words.atoms.codes, words.stop)
    return int(words.atoms.lowers[match.start(1)]) if match else None


def _is_dash(words: Words) -> bool:
    return words.before in {"-", "–", "—"}
