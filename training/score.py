"""Scores of a pipeline: `python -m training.score MODEL --data DIR` prints UPOS, UAS, LAS, entity F1 and speed.

Parsing is scored twice: on the treebank's words with its sentence starts given, and on raw text as the program reads it (spaCy's
tokens, this project's sentence starts), where a word counts only if its characters agree and its head's do. Punctuation counts.
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import spacy
from spacy.language import Language

from dragoman.reading.sentences import find_sentence_starts
from training.documents import tokenizer_of, unannotated
from training.entities import read_iob2
from training.sentence import Sentence, plain
from training.treebanks import read_conllu


class Scores(NamedTuple):
    """Percentages."""

    upos: float
    uas: float
    las: float


def score_words(nlp: Language, sentences: Sequence[Sentence]) -> Scores:
    """UPOS, UAS and LAS on the treebank's own words, a sentence at a time, all words counted."""
    hits, total = Counter[str](), 0
    docs = nlp.pipe((unannotated(nlp, [plain(sentence)]) for sentence in sentences), batch_size=256)
    for sentence, doc in zip(sentences, docs, strict=True):
        total += len(sentence)
        for token, pos, head, dep in zip(doc, sentence.pos, sentence.heads, sentence.deps, strict=True):
            hits["pos"] += token.pos_ == pos
            hits["head"] += token.head.i == head
            hits["both"] += token.head.i == head and token.dep_ == dep
    return Scores(*(100 * hits[key] / total for key in ("pos", "head", "both")))


def score_text(nlp: Language, sentences: Sequence[Sentence]) -> Scores:
    """F1 of UPOS, UAS and LAS on raw text, a document at a time, as the program reads it."""
    hits, gold_total, found_total = Counter[str](), 0, 0
    tokenize = tokenizer_of(nlp)
    for _, group in groupby(sentences, key=lambda sentence: sentence.document):
        text, gold = _gold_text(list(group))
        starts = set(find_sentence_starts(text))
        tokens = list(tokenize(text))
        words = tuple(token for _, token in tokens)
        spaces = tuple(text[at + len(token) : at + len(token) + 1].isspace() for at, token in tokens)
        doc = unannotated(nlp, [plain(Sentence("", words, spaces))])
        for token, (at, _) in zip(doc, tokens, strict=True):
            token.is_sent_start = token.i == 0 or at in starts
        doc = nlp(doc)
        where = [(at, at + len(token)) for at, token in tokens]
        gold_total += len(gold)
        found_total += len(doc)
        for token in doc:
            pos, head, dep = gold.get(where[token.i], ("", None, ""))
            hits["pos"] += token.pos_ == pos
            hits["head"] += where[token.head.i] == head
            hits["both"] += where[token.head.i] == head and token.dep_ == dep
    return Scores(*(200 * hits[key] / (gold_total + found_total) for key in ("pos", "head", "both")))


def _gold_text(sentences: list[Sentence]) -> tuple[str, dict[tuple[int, int], tuple[str, tuple[int, int], str]]]:
    """The document's text and, by each word's offsets, its UPOS, its head's offsets and its relation."""
    text, gold = "", dict[tuple[int, int], tuple[str, tuple[int, int], str]]()
    for sentence in sentences:
        places = []
        for word, space in zip(sentence.words, sentence.spaces, strict=True):
            places.append((len(text), len(text) + len(word)))
            text += word + " " * space
        text = text.rstrip() + " "
        for place, pos, head, dep in zip(places, sentence.pos, sentence.heads, sentence.deps, strict=True):
            gold[place] = (pos, places[head], dep)
    return text, gold


def score_entities(nlp: Language, sentences: Sequence[Sentence]) -> dict[str, float]:
    """F1 of exact spans for each label and all together; the model's GPE and FAC count as LOC."""
    found, gold, hits = Counter[str](), Counter[str](), Counter[str]()
    docs = nlp.pipe((unannotated(nlp, [plain(sentence)]) for sentence in sentences), batch_size=256)
    for sentence, doc in zip(sentences, docs, strict=True):
        right = set(sentence.entities or ())
        given = {(e.start, e.end, "LOC" if e.label_ in {"GPE", "FAC"} else e.label_) for e in doc.ents}
        for counter, spans in ((gold, right), (found, given), (hits, right & given)):
            counter.update(label for _, _, label in spans)
            counter["all"] += len(spans)
    return {label: 200 * hits[label] / max(1, gold[label] + found[label]) for label in ("PERSON", "ORG", "LOC", "all")}


def words_per_second(nlp: Language, sentences: Iterable[Sentence], rounds: int = 2) -> float:
    """Words a second of processor time on treebank words, twenty sentences a document; the best of some rounds.

    Processor time, since on a machine that others use too the clock measures them.
    """
    groups = list(_chunks(list(sentences), 20))
    best = 0.0
    for _ in range(rounds):
        docs = [unannotated(nlp, [plain(sentence) for sentence in group]) for group in groups]
        began = time.process_time()
        for _ in nlp.pipe(docs, batch_size=32):
            pass
        best = max(best, sum(map(len, docs)) / (time.process_time() - began))
    return best


def _chunks(sentences: list[Sentence], size: int) -> Iterator[list[Sentence]]:
    for at in range(0, len(sentences), size):
        yield sentences[at : at + size]


def main() -> None:
    """Print the scores of one pipeline."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="the folder that holds treebanks/")
    parser.add_argument("--part", default="test", choices=("dev", "test"))
    options = parser.parse_args()
    nlp = spacy.load(options.model, exclude=["senter", "lemmatizer"])
    banks = options.data / "treebanks"
    sets = {name: list(read_conllu(banks / f"{name}-{options.part}.conllu")) for name in ("ewt", "gum")}
    for name, sentences in sets.items():
        print(
            f"{name} {options.part}, given words: UPOS {{:.2f}} UAS {{:.2f}} LAS {{:.2f}}".format(
                *score_words(nlp, sentences)
            )
        )
        print(
            f"{name} {options.part}, raw text:    UPOS {{:.2f}} UAS {{:.2f}} LAS {{:.2f}}".format(
                *score_text(nlp, sentences)
            )
        )
    if "ner" in nlp.pipe_names:
        scores = score_entities(nlp, list(read_iob2(banks / f"uner-{options.part}.iob2")))
        print("entities: " + " ".join(f"{label} {score:.1f}" for label, score in scores.items()))
    print(f"speed: {words_per_second(nlp, sets['gum']):.0f} words/s")


if __name__ == "__main__":
    main()
