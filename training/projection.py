"""Treebank words laid onto the words of spaCy's tokenizer, so that training sees what reading will see."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from training.sentence import Sentence

# Offset and text of each token of a string.
Tokenizer = Callable[[str], Iterable[tuple[int, str]]]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A token and the treebank words (by number) that share characters with it; `share` is its place among that word's tokens."""

    text: str
    start: int
    words: tuple[int, ...]


def project(sentence: Sentence, tokenize: Tokenizer) -> Sentence:
    """The sentence on the tokenizer's tokens; itself if they are its words already."""
    pieces = _pieces(sentence, tokenize)
    if tuple(piece.text for piece in pieces) == sentence.words:
        return sentence
    # A token stands for the one of its words that is nearest the root; a word is stood for by the last of its tokens.
    lead = [_topmost(sentence, piece.words) for piece in pieces]
    stands = {word: at for at, piece in enumerate(pieces) for word in piece.words}
    main = [stands[word] == at for at, word in enumerate(lead)]
    text = sentence.text
    ends = [piece.start + len(piece.text) for piece in pieces]
    return Sentence(
        document=sentence.document,
        words=tuple(piece.text for piece in pieces),
        spaces=tuple(text[end : end + 1] == " " for end in ends),
        tags=tuple(sentence.tags[word] if main[at] else _part_tag(pieces[at].text) for at, word in enumerate(lead)),
        pos=tuple(sentence.pos[word] if main[at] else _part_pos(pieces[at].text) for at, word in enumerate(lead)),
        morphs=tuple(sentence.morphs[word] if main[at] else "" for at, word in enumerate(lead)),
        heads=tuple(_head(sentence, lead[at], stands) if main[at] else stands[lead[at]] for at in range(len(pieces))),
        deps=tuple(sentence.deps[word] if main[at] else _part_dep(pieces[at].text) for at, word in enumerate(lead)),
        entities=_entities(sentence, pieces),
    )


def _pieces(sentence: Sentence, tokenize: Tokenizer) -> list[_Piece]:
    starts, at = [], 0
    for word, space in zip(sentence.words, sentence.spaces, strict=True):
        starts.append(at)
        at += len(word) + space
    found = []
    for start, text in tokenize(sentence.text):
        words = [
            i
            for i, word in enumerate(sentence.words)
            if starts[i] < start + len(text) and start < starts[i] + len(word)
        ]
        found.append(_Piece(text, start, tuple(words)))
    return found


def _topmost(sentence: Sentence, words: tuple[int, ...]) -> int:
    def depth(word: int) -> int:
        steps = 0
        while sentence.heads[word] != word:
            word, steps = sentence.heads[word], steps + 1
        return steps

    return min(words, key=depth)


def _head(sentence: Sentence, word: int, stands: dict[int, int]) -> int:
    """The token of the word's head; past heads that the same token stands for."""
    head = sentence.heads[word]
    while stands[head] == stands[word] and sentence.heads[head] != head:
        head = sentence.heads[head]
    return stands[head]


def _part_tag(text: str) -> str:
    return "HYPH" if text == "-" else "AFX" if text.isalnum() else "NFP"


def _part_pos(text: str) -> str:
    return "ADJ" if text.isalnum() else "PUNCT"


def _part_dep(text: str) -> str:
    return "compound" if text.isalnum() else "punct"


def _entities(sentence: Sentence, pieces: list[_Piece]) -> tuple[tuple[int, int, str], ...] | None:
    if sentence.entities is None:
        return None
    found = []
    for start, end, label in sentence.entities:
        inside = [at for at, piece in enumerate(pieces) if any(start <= word < end for word in piece.words)]
        found.append((inside[0], inside[-1] + 1, label))
    return tuple(found)
