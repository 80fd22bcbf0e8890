"""Tags as noun phrases need them, where the tagger is known to slip."""

import copy

from dragoman.lexicon import Lexicon
from dragoman.records import Reading

# What a capitalised word inside a sentence is taken for when the tagger does not know the name.
_SLIPS = {
    "JJ": "NNP",
    "NN": "NNP",
    "NNS": "NNPS",
    "FW": "NNP",
    "UH": "NNP",
    "VB": "NNP",
    "VBP": "NNP",
    "VBZ": "NNP",
    "RB": "NNP",
}
# Small words that are sometimes taken for a name because they open a sentence.
_OPENERS = dict.fromkeys(
    "in at on from after before for with by as since under during to of near outside inside".split(), "IN"
)
_OPENERS |= dict.fromkeys("the a an this these those both".split(), "DT")
# A sentence with more capitalised words than this is a headline: its capitals tell nothing.
_HEADLINE = 0.6


def mend_tags(reading: Reading, lexicon: Lexicon) -> Reading:
    """The reading with proper tags for capitalised words, and one tag a word.

    Some pipelines were taught `president/NN_POS` and `'s/NN_POS` for the two halves of a possessive.
    """
    tags = [_single(word, tag) if "_" in tag else tag for word, tag in zip(reading.words, reading.tags, strict=True)]
    for first, last in reading.sentences:
        if tags[first] in ("NNP", "NNPS") and reading.lowers[first] in _OPENERS:
            tags[first] = _OPENERS[reading.lowers[first]]
        slips = [t for t in range(first + 1, last + 1) if tags[t] in _SLIPS and _is_name_like(reading, tags, t)]
        if slips and not _is_headline(reading, first, last):
            for token in slips:
                if reading.words[token] not in lexicon.nationalities:
                    tags[token] = _SLIPS[tags[token]]
    if tuple(tags) == reading.tags:
        return reading
    mended = copy.copy(reading)
    object.__setattr__(mended, "tags", tuple(tags))  # the other columns stay as they are, and need no second reckoning
    return mended


def _single(word: str, tag: str) -> str:
    head, tail = tag.split("_", 1)
    return tail if word.startswith(("'", "’")) or word == "n't" else head


def _is_name_like(reading: Reading, tags: list[str], token: int) -> bool:
    """A capitalised word of letters that no quotation mark or colon set at the head of a sentence."""
    word = reading.words[token]
    return (
        len(word) > 1
        and word[0].isupper()
        and word[1:].islower()
        and tags[token - 1] not in ("``", "''", ":", "HYPH", "-LRB-", ".")
    )


def _is_headline(reading: Reading, first: int, last: int) -> bool:
    words = [word for word in reading.words[first : last + 1] if word.isalpha() and len(word) > 3]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > _HEADLINE * len(words)
