"""Entity sets as sentences: UniversalNER's IOB2 files and CoreNLP's silver tags on PolNeAR."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from training.sentence import Sentence

_UNER = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}
_CORENLP = {
    "PERSON": "PERSON",
    "ORGANIZATION": "ORG",
    **dict.fromkeys(("LOCATION", "COUNTRY", "CITY", "STATE_OR_PROVINCE"), "LOC"),
}
_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": '"', "''": '"'}
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


def read_silver(path: Path) -> Iterator[Sentence]:
    """Yield PolNeAR's sentences with the entities that CoreNLP tagged: places of all kinds are LOC."""
    for line in path.read_text("utf8").splitlines():
        article = json.loads(line)
        for rows in article["sents"]:
            ends = [row[2] for row in rows]
            starts = [row[1] for row in rows[1:]] + [ends[-1]]
            yield Sentence(
                document=article["id"],
                words=tuple(_BRACKETS.get(row[0], row[0]) for row in rows),
                spaces=tuple(start > end for end, start in zip(ends, starts, strict=True)),
                entities=_silver_spans([row[3] for row in rows]),
            )


def _silver_spans(tags: Sequence[str]) -> Spans:
    """Runs of one tag; City, State is two places, since CoreNLP parts them by an untagged comma."""
    spans: list[tuple[int, int, str]] = []
    before = "O"
    for at, tag in enumerate(tags):
        if tag == before and tag in _CORENLP:
            spans[-1] = (spans[-1][0], at + 1, spans[-1][2])
        elif tag in _CORENLP:
            spans.append((at, at + 1, _CORENLP[tag]))
        before = tag
    return tuple(spans)
