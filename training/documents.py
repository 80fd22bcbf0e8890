"""Sentences as spaCy documents and examples."""

from collections.abc import Iterable, Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example

from training.projection import Tokenizer
from training.sentence import Sentence


def tokenizer_of(nlp: Language) -> Tokenizer:
    """The pipeline's tokenizer as offsets and texts, without white-space tokens, as dragoman.reading uses it."""

    def tokenize(text: str) -> Iterable[tuple[int, str]]:
        return ((token.idx, token.text) for token in nlp.tokenizer(text) if not token.is_space)

    return tokenize


def unannotated(nlp: Language, sentences: Sequence[Sentence]) -> Doc:
    """The words alone, with sentence starts set as the reader sets them before the parser runs."""
    words = [word for sentence in sentences for word in sentence.words]
    starts = _starts(sentences)
    return Doc(
        nlp.vocab, words=words, spaces=_spaces(sentences), sent_starts=[at in starts for at in range(len(words))]
    )


def example(nlp: Language, sentences: Sequence[Sentence]) -> Example:
    """A document to learn from; what a sentence does not annotate is left open."""
    shift, heads = 0, list[int]()
    for sentence in sentences:
        heads.extend(head + shift for head in sentence.heads or range(len(sentence)))
        shift += len(sentence)
    columns: dict[str, Any] = {}
    if all(sentence.deps for sentence in sentences):
        columns = {
            "heads": heads,
            "tags": [tag for sentence in sentences for tag in sentence.tags],
            "pos": [pos for sentence in sentences for pos in sentence.pos],
            "morphs": [morph for sentence in sentences for morph in sentence.morphs],
            "deps": [dep for sentence in sentences for dep in sentence.deps],
        }
    words = [word for sentence in sentences for word in sentence.words]
    gold = Doc(nlp.vocab, words=words, spaces=_spaces(sentences), **columns)
    _set_entities(gold, sentences)
    return Example(unannotated(nlp, sentences), gold)


def _spaces(sentences: Sequence[Sentence]) -> list[bool]:
    return [space or at == len(sentence) - 1 for sentence in sentences for at, space in enumerate(sentence.spaces)]


def _starts(sentences: Sequence[Sentence]) -> set[int]:
    starts, at = set[int](), 0
    for sentence in sentences:
        starts.add(at)
        at += len(sentence)
    return starts


def _set_entities(gold: Doc, sentences: Sequence[Sentence]) -> None:
    entities, missing, at = list[Span](), list[Span](), 0
    for sentence in sentences:
        if sentence.entities is None:
            missing.append(Span(gold, at, at + len(sentence)))
        else:
            entities.extend(Span(gold, at + start, at + end, label) for start, end, label in sentence.entities)
        at += len(sentence)
    gold.set_ents(entities, missing=missing, default="outside")
