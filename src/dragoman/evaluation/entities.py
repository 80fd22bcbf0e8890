"""How well a reading pipeline finds the names in news: exact spans of persons, organizations and places.

`python -m dragoman.evaluation.entities MODEL tests/ner_news.tsv` prints precision, recall and F1 a class, what went wrong by class
of error, and the F1 of each kind of sentence; `-v` prints every wrong name. Give `-` as MODEL for the shipped pipeline.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dragoman.ingest import make_document
from dragoman.reading import Reader, load_reader
from dragoman.records import DragomanError, ModelError, Reading, Span

Kind = Literal["PER", "ORG", "LOC"]
ErrorClass = Literal["missed", "invented", "wrong kind", "wrong ends", "wrong kind and ends"]

KINDS: tuple[Kind, ...] = ("PER", "ORG", "LOC")
# As UniversalNER scores: every place is LOC; peoples and events are not scored.
_SCORED: dict[str, Kind] = {"PER": "PER", "PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
_UNSCORED = frozenset({"NORP", "EVENT"})
_NAME = re.compile(r"\[([A-Z]+) ([^\[\]]+)\]")


@dataclass(frozen=True, slots=True)
class Name:
    """A named span and its kind as scored."""

    span: Span
    kind: Kind


@dataclass(frozen=True, slots=True)
class NamedSentence:
    """A sentence with the names in it, and what kind of text it is (`headline`, `war`)."""

    style: str
    text: str
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """A wrong or missing name: `gold` or `found` is None where there is none."""

    sentence: NamedSentence
    error: ErrorClass
    gold: Name | None
    found: Name | None

    def __str__(self) -> str:
        gold, found = (f"{n.kind} {n.span.of(self.sentence.text)}" if n else "-" for n in (self.gold, self.found))
        return f"{self.error}: {gold} | {found} | {self.sentence.text}"


@dataclass(frozen=True, slots=True)
class Score:
    """How many names are right, found and gold; the figures are between 0 and 1, 1.0 when there is nothing to find."""

    right: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        """Of the names found, how many are right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of the gold names, how many were found."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 1.0


def read_named_sentences(path: Path) -> list[NamedSentence]:
    """The sentences of a file with lines `kind<TAB>sentence`, names in it as `[PER Amina Yusuf]`; `#` lines are comments.

    DragomanError names the line that cannot be read.
    """
    found = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            found.append(_named_sentence(line, f"{path}:{number}"))
    return found


def _named_sentence(line: str, where: str) -> NamedSentence:
    style, tab, marked = line.partition("\t")
    if not tab:
        raise DragomanError(f"{where}: no tab in {line[:60]!r}; expected `kind<TAB>sentence`")
    text, names, last = "", [], 0
    for match in _NAME.finditer(marked):
        text += marked[last : match.start()]
        span, last = Span(len(text), len(text) + len(match[2])), match.end()
        text += match[2]
        if match[1] in _SCORED:
            names.append(Name(span, _SCORED[match[1]]))
        elif match[1] not in _UNSCORED:
            raise DragomanError(f"{where}: no label {match[1]}; expected one of {', '.join([*_SCORED, *_UNSCORED])}")
    text += marked[last:]
    if "[" in text or "]" in text:
        raise DragomanError(f"{where}: a bracket that marks no name in {text[:80]!r}; names are marked [LABEL words]")
    return NamedSentence(style, text, tuple(names))


def find_names(reading: Reading) -> tuple[Name, ...]:
    """The names that a pipeline found, in the kinds that are scored."""
    named = ((reading.span(e.first, e.last), _SCORED.get(e.label)) for e in reading.entities)
    return tuple(Name(span, kind) for span, kind in named if kind)


def read_names(reader: Reader, sentences: Sequence[NamedSentence]) -> list[tuple[Name, ...]]:
    """The names found in each sentence, each read as an article of its own, from raw text."""
    documents = [make_document(sentence.text, id=str(number)) for number, sentence in enumerate(sentences)]
    return [find_names(reading) for reading in reader.read(documents)]


def score_names(pairs: Iterable[tuple[Sequence[Name], Sequence[Name]]], kind: Kind | None = None) -> Score:
    """The score over (gold, found) pairs, of one kind or of all; a name is right if span and kind are the same."""
    right = found = gold = 0
    for gold_names, found_names in pairs:
        expected, given = ({name for name in names if kind in (None, name.kind)} for names in (gold_names, found_names))
        right, found, gold = right + len(expected & given), found + len(given), gold + len(expected)
    return Score(right, found, gold)


def find_errors(sentence: NamedSentence, found: Sequence[Name]) -> list[Fault]:
    """What is wrong in one sentence; each wrong name found is set against the first gold name that it overlaps."""
    right = set(sentence.names) & set(found)
    missed = [name for name in sentence.names if name not in right]
    errors = []
    for name in (name for name in found if name not in right):
        gold = next((other for other in missed if other.span.overlaps(name.span)), None)
        if gold is not None:
            missed.remove(gold)
        errors.append(Fault(sentence, _error_class(gold, name), gold, name))
    return errors + [Fault(sentence, "missed", name, None) for name in missed]


def _error_class(gold: Name | None, found: Name) -> ErrorClass:
    if gold is None:
        return "invented"
    if gold.span == found.span:
        return "wrong kind"
    return "wrong ends" if gold.kind == found.kind else "wrong kind and ends"


def report(sentences: Sequence[NamedSentence], found: Sequence[tuple[Name, ...]]) -> str:
    """The figures as text: a class a line, error classes, kinds of sentence from the worst to the best."""
    pairs = [(sentence.names, names) for sentence, names in zip(sentences, found, strict=True)]
    lines = [f"{len(sentences)} sentences"]
    for label, kind in (*((kind, kind) for kind in KINDS), ("all", None)):
        score = score_names(pairs, kind)
        lines.append(f"{label}: P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.3f} ({score.gold} names)")
    lines += _error_lines([e for s, names in zip(sentences, found, strict=True) for e in find_errors(s, names)])
    by_style: dict[str, list[tuple[tuple[Name, ...], tuple[Name, ...]]]] = {}
    for sentence, pair in zip(sentences, pairs, strict=True):
        by_style.setdefault(sentence.style, []).append(pair)
    styles = sorted((score_names(members).f1, style) for style, members in by_style.items())
    return "\n".join([*lines, "by text: " + ", ".join(f"{style} {f1:.2f}" for f1, style in styles)])


def _error_lines(errors: Sequence[Fault]) -> list[str]:
    counts = Counter((error.error, _kinds(error)) for error in errors)
    return [f"{count:4} {error}: {kinds}" for (error, kinds), count in counts.most_common()]


def _kinds(error: Fault) -> str:
    kinds = [name.kind for name in (error.gold, error.found) if name]
    return " for ".join(dict.fromkeys(reversed(kinds)))


def main() -> None:
    """Print the figures of one pipeline on one file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("model", help="an installed pipeline, a folder, or - for the shipped one")
    parser.add_argument("sentences", type=Path, help="a file of sentences with their names marked")
    parser.add_argument("-v", "--verbose", action="store_true", help="print every wrong name")
    options = parser.parse_args()
    try:
        sys.stdout.write(_measured(options.model, options.sentences, verbose=options.verbose))
    except (DragomanError, OSError) as error:
        sys.exit(f"error: {error}")


def _measured(model: str, path: Path, *, verbose: bool) -> str:
    reader = load_reader(None if model == "-" else model)
    if not {"ner", "entity_ruler"} & set(reader.nlp.pipe_names):
        raise ModelError(
            f"the pipeline {model} finds no entities (it has {', '.join(reader.nlp.pipe_names)}); name one with ner"
        )
    sentences = read_named_sentences(path)
    found = read_names(reader, sentences)
    faults = [fault for s, names in zip(sentences, found, strict=True) for fault in find_errors(s, names)]
    return "".join(f"{fault}\n" for fault in faults if verbose) + f"{report(sentences, found)}\n"


if __name__ == "__main__":
    main()
