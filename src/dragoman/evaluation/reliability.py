"""What a confidence is worth: of events at .8 four in five should be right.

An event is right when a golden event is of its type, is told by words that overlap with its trigger (or with words of its
`also`), and has the same set of actors' countries and the same set of recipients' countries. A golden event makes one event
right. Nothing else is compared: neither mode nor time, nor who the person is.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.engine import Tools, read_documents
from dragoman.evaluation.world import read_world
from dragoman.ingest import make_document
from dragoman.records import Document, DragomanError, Event, Party, Record, Span

BINS = 5
_NOWHERE = "---"
_LINE = re.compile(r"(?P<trigger>«[^»]*»(?:#\d+)?) (?P<parties>.*) \| (?P<type>[A-Z]+)(?P<rest>.*)")
_WORDS = re.compile(r"«([^»]*)»(?:#(\d+))?")
_COUNTRY = re.compile(r"\(([A-Z]{3}|---) ")


@dataclass(frozen=True, slots=True)
class Golden:
    """What must be found: the types that careful coders accept, where it is told, whose it is.

    `optional`: careful coders may leave it out, so that finding it counts neither way.
    """

    types: frozenset[str]
    spans: tuple[Span, ...]
    actors: frozenset[str]
    recipients: frozenset[str]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldenArticle:
    """An article and its golden events."""

    document: Document
    split: str
    events: tuple[Golden, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """An event with whether it is right; `article` is the id of the record it stands in."""

    article: str
    split: str
    record: Record
    event: Event
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Events of like confidence: the edges, how many, their mean confidence, the share that is right."""

    low: float
    high: float
    number: int
    confidence: float
    right: float


def read_golden(folder: Path) -> list[GoldenArticle]:
    """The articles of `world/`, or of a folder of gold files with their texts in `docs/`."""
    if (folder / "docs").is_dir():
        return [_gold_file(path) for path in sorted(folder.glob("*.json"))]
    return [
        GoldenArticle(
            make_document(article.text, id=article.id, published=article.published),
            article.split,
            tuple(_golden(article.text, line) for line in article.golden if not line.startswith("commits ")),
        )
        for article in read_world(folder)
    ]


def _golden(text: str, line: str) -> Golden:
    """A golden line of `world/` (its README has the grammar)."""
    match = _LINE.fullmatch(line)
    if match is None:
        raise DragomanError(f"no golden line: {line!r}; the grammar is in world/README.md")
    actors, _, recipients = match["parties"].partition(" -> ")
    also = match["rest"].partition("; also ")[2]
    spans = (_span(text, *found) for found in _WORDS.findall(match["trigger"] + also))
    return Golden(
        frozenset({match["type"]}),
        tuple(span for span in spans if span is not None),
        frozenset(_COUNTRY.findall(actors)),
        frozenset(_COUNTRY.findall(recipients)),
    )


def _span(text: str, words: str, occurrence: str) -> Span | None:
    """Where words stand for the n-th time, whatever the line breaks between them."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = [match.span() for match in re.finditer(pattern, text)]
    number = int(occurrence or 1) - 1
    return Span(*found[number]) if number < len(found) else None


def _gold_file(path: Path) -> GoldenArticle:
    gold = json.loads(path.read_text("utf-8"))
    article = json.loads((path.parent / "docs" / f"{gold['doc']}.json").read_text("utf-8"))
    text, starts, at = article["text"], [], 0
    for sentence in article["sentences"]:
        at = text.index(sentence, at)
        starts.append((at, at + len(sentence)))
        at += len(sentence)
    document = make_document(text, id=gold["doc"], published=article.get("published"))
    return GoldenArticle(document, "gold", tuple(_gold_event(text, starts, event) for event in gold["events"]))


def _gold_event(text: str, sentences: list[tuple[int, int]], event: dict[str, Any]) -> Golden:
    told = [
        (event["sentence"], event["trigger"], event.get("occurrence", 1)),
        *((*pair, 1) for pair in event.get("also", ())),
    ]
    found = (_span_in(text, sentences[number], words, occurrence) for number, words, occurrence in told)
    actors, recipients = (
        frozenset(party["country"] or _NOWHERE for party in event[side]) for side in ("actors", "recipients")
    )
    types = frozenset({event["type"], *event.get("alt_types", ())})
    return Golden(types, tuple(filter(None, found)), actors, recipients, bool(event.get("optional")))


def _span_in(text: str, sentence: tuple[int, int], words: str, occurrence: int) -> Span | None:
    """Where words stand for the n-th time in a sentence."""
    low, high = sentence
    at = low - 1
    for _ in range(occurrence):
        at = text.find(words, at + 1, high)
        if at < 0:
            return None
    return Span(at, at + len(words))


def judge(articles: Iterable[GoldenArticle], tools: Tools) -> Iterator[Judged]:
    """Every event that is found in the articles, right or not; what only an optional golden event tells is left out."""
    articles = list(articles)
    for article, record in zip(articles, read_documents([a.document for a in articles], tools), strict=True):
        open_ = [golden for golden in article.events if not golden.optional]
        optional = [golden for golden in article.events if golden.optional]
        for event in record.events:
            match = next((golden for golden in open_ if _is_right(record, event, golden)), None)
            if match is not None:
                open_.remove(match)
            elif any(_is_told_by(event, golden) for golden in optional):
                continue
            yield Judged(article.document.id, article.split, record, event, match is not None)


def _is_right(record: Record, event: Event, golden: Golden) -> bool:
    sides = (_countries(record, event.actors), _countries(record, event.recipients))
    return _is_told_by(event, golden) and event.type in golden.types and sides == (golden.actors, golden.recipients)


def _is_told_by(event: Event, golden: Golden) -> bool:
    return any(mine.overlaps(theirs) for mine in (event.trigger, *event.also) for theirs in golden.spans)


def _countries(record: Record, parties: tuple[Party, ...]) -> frozenset[str]:
    known = {actor.id: actor.country or _NOWHERE for actor in record.actors}
    return frozenset(known[party.actor] for party in parties)


def bins(pairs: Iterable[tuple[float, bool]]) -> list[Bin]:
    """(confidence, right) pairs sorted into equal bins from 0 to 1; empty ones are left out."""
    sorted_: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in pairs:
        sorted_.setdefault(min(int(confidence * BINS), BINS - 1), []).append((confidence, right))
    return [
        Bin(
            place / BINS,
            (place + 1) / BINS,
            len(members),
            sum(confidence for confidence, _ in members) / len(members),
            sum(right for _, right in members) / len(members),
        )
        for place, members in sorted(sorted_.items())
    ]


def expected_error(found: list[Bin]) -> float:
    """The expected calibration error: how far confidence and share of right events lie apart, on the mean over events."""
    total = sum(b.number for b in found)
    return sum(b.number * abs(b.confidence - b.right) for b in found) / total if total else 0.0


def table(pairs: list[tuple[float, bool]]) -> str:
    """The reliability table, a line a bin, and below it all events with the expected calibration error."""
    found = bins(pairs)
    lines = ["confidence      n   mean  right"]
    lines += [f"{b.low:.1f} to {b.high:.1f}  {b.number:5}  {b.confidence:.3f}  {b.right:.3f}" for b in found]
    mean = [sum(values) / max(len(pairs), 1) for values in zip(*pairs, strict=True)] if pairs else [0.0, 0.0]
    lines.append(f"all         {len(pairs):5}  {mean[0]:.3f}  {mean[1]:.3f}  ECE {expected_error(found):.3f}")
    return "\n".join(lines)
