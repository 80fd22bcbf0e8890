"""Entity sets as sentences: UniversalNER's IOB2 files."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from training.sentence import Sentence

_UNER = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}
Spans = tuple[tuple[int, int, str], ...]


def read_iob2(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a UniversalNER file: words and entities; spaces are unknown and set between all words."""
    document, words, tags = path.stem, list[str](), list[str]()
    for line in path.read_text("utf8").split("\n"):
        if line.startswith("# newdoc id = "):
            document = line.removeprefix("# newdoc id = ")
        elif line and not line.startswith("#"):
            _, word, tag = line.split("\t")[:3]
            words.append(word)
            tags.append(tag)
        elif not line and words:
            yield Sentence(document, tuple(words), (True,) * len(words), entities=_iob2_spans(tags))
            words, tags = [], []


def _iob2_spans(tags: Sequence[str]) -> Spans:
    spans: list[tuple[int, int, str]] = []
    for at, tag in enumerate(tags):
        prefix, _, kind = tag.partition("-")
        if kind not in _UNER:
            continue
        if prefix == "I" and spans and spans[-1][1] == at:
            spans[-1] = (spans[-1][0], at + 1, spans[-1][2])
        else:
            spans.append((at, at + 1, _UNER[kind]))
    return tuple(spans)
