"""Quotation marks that only colour words inside a sentence: `have "seriously damaged" relations`.

A parser that meets them takes the clause apart; it is shown the sentence without them, and they are put back afterwards.
"""

from collections.abc import Sequence

_OPENING = frozenset({"“", "``", "«"})
_CLOSING = frozenset({"”", "''", "»"})
_STRAIGHT = '"'
# A quotation longer than this stands for itself, whatever comes before it.
_LONGEST = 60


def find_mixed_quotes(words: Sequence[str], sentence_starts: set[int]) -> frozenset[int]:
    """The tokens of quotation marks whose quotation begins in the middle of a clause: right after a word."""
    hidden: set[int] = set()
    opened: int | None = None
    for token, word in enumerate(words):
        if token in sentence_starts:
            opened = None
        if word in _OPENING or (word == _STRAIGHT and opened is None):
            opened = token
        elif (word in _CLOSING or word == _STRAIGHT) and opened is not None:
            if _is_mixed(words, opened, token, sentence_starts):
                hidden |= {opened, token}
            opened = None
    return frozenset(hidden)


def _is_mixed(words: Sequence[str], opened: int, closed: int, sentence_starts: set[int]) -> bool:
    after_word = opened > 0 and opened not in sentence_starts and words[opened - 1][-1].isalnum()
    return after_word and 1 < closed - opened <= _LONGEST
