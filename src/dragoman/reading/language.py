"""Is this text English? Asked before reading, so that no other language is coded as nonsense."""

import re
import unicodedata

_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS = frozenset(
    "the of and to in a is that for on was with as by at from it be are has have an not this were which or but had who "
    "will he she they their his her its said after been would about more up we i you".split()
)
# A one-line text has too few function words to tell by; only its script is judged.
_ENOUGH_WORDS = 30
# English news lies above .30, other languages in Latin script below .05; lists of names and tables in between are let through.
_ENGLISH_SHARE = 0.06


def looks_english(text: str) -> bool:
    """Whether a text is English as far as its script and its function words tell; in doubt, yes."""
    words = _WORD.findall(text[:20_000])
    if not words:
        return True
    if sum(_is_latin(word) for word in words) < 0.5 * len(words):
        return False
    if len(words) < _ENOUGH_WORDS:
        return True
    return sum(word.lower() in _FUNCTION_WORDS for word in words) >= _ENGLISH_SHARE * len(words)


def _is_latin(word: str) -> bool:
    return word.isascii() or unicodedata.name(word[0], "").startswith("LATIN")
