"""Whether the days that records state contain the true ones: coverage and width over events whose date is known.

`python -m dragoman.evaluation.dates world [GOLD]` prints both for the golden lines of `world/` and, if a second folder
is named, for its gold files (`*.json` beside `docs/*.json`, as FORMAT.md of the evaluation sets describes them).
"""

import json
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

from dragoman.engine import Tools, load_tools, read_documents
from dragoman.evaluation.world import WorldArticle, read_snippets, read_world
from dragoman.ingest import make_document
from dragoman.records import Document, DragomanError, Event, Record, Span
from dragoman.records.edtf import date_range

_LINE = re.compile(r"«([^»]*)»(?:#(\d+))? .*?\| ([A-Z]+)")
_ON = re.compile(r"; on ([^;]+)")


@dataclass(frozen=True, slots=True)
class KnownDate:
    """An event whose date a person wrote down: the words that tell it, its type, the EDTF of its days."""

    words: Span
    type: str
    edtf: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A known date beside what the record states of that event; `earliest` and `latest` None for an open end."""

    known: KnownDate
    article: str
    earliest: str | None
    latest: str | None

    @property
    def covers(self) -> bool:
        """Whether the record's interval contains the true days; of a year or a month, whether it lies about them."""
        first, last = date_range(self.known.edtf)
        return _before(first, self.latest) and _before(self.earliest, last) and not self._misses(first, last)

    def _misses(self, first: str | None, last: str | None) -> bool:
        """Whether the true days are narrower than the record's and yet stick out of it."""
        if first is None or last is None or first != last:
            return False
        return not (_before(self.earliest, first) and _before(last, self.latest))

    @property
    def days(self) -> int | None:
        """The width of the record's interval in days; None where an end is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (date.fromisoformat(self.latest[:10]) - date.fromisoformat(self.earliest[:10])).days + 1


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was measured: events with a known date, those found, those dated, each beside its record."""

    known: int
    found: int
    dated: tuple[Dated, ...]

    @property
    def share(self) -> float:
        """The share of dated events whose interval contains the true days; 1.0 where none is dated."""
        return sum(item.covers for item in self.dated) / len(self.dated) if self.dated else 1.0

    @property
    def median_days(self) -> float:
        """The median width where a day is known; an open interval is wider than any."""
        exact = [item for item in self.dated if len(item.known.edtf) == len("2024-05-06")]
        return median([item.days or 10**6 for item in exact]) if exact else 0.0


def measure_dates(cases: Sequence[tuple[Document, Sequence[KnownDate]]], tools: Tools) -> Coverage:
    """Read the documents and compare; an event counts as found if one of the same type shares a word of its trigger."""
    records = read_documents([document for document, _ in cases], tools)
    found: list[tuple[KnownDate, str, Event]] = []
    for record, (_, dates) in zip(records, cases, strict=True):
        found += [
            (known, record.document.id, event) for known in dates if (event := _event_of(record, known)) is not None
        ]
    dated = tuple(
        Dated(known, article, event.when.earliest, event.when.latest)
        for known, article, event in found
        if event.when.earliest or event.when.latest
    )
    return Coverage(sum(len(dates) for _, dates in cases), len(found), dated)


def world_dates(folder: Path) -> list[tuple[Document, list[KnownDate]]]:
    """The articles and snippets of `world/` with the dates that their golden lines state."""
    articles = [*read_world(folder), *read_snippets(folder / "snippets.toml")]
    return [(_document(article), _known_dates(article)) for article in articles]


def gold_dates(folder: Path) -> list[tuple[Document, list[KnownDate]]]:
    """The articles of a folder of gold files with the dates that those state; DragomanError if it holds none."""
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise DragomanError(f"{folder} holds no gold files (*.json); name a folder of an evaluation set")
    return [_gold_case(path) for path in paths]


def _document(article: WorldArticle) -> Document:
    return make_document(article.text, id=article.id, published=article.published)


def _known_dates(article: WorldArticle) -> list[KnownDate]:
    dates = []
    for line in article.golden:
        head, on = _LINE.match(line), _ON.search(line)
        if head is None or on is None:
            continue
        at = -1
        for _ in range(int(head[2] or 1)):
            at = article.text.find(head[1], at + 1)
        if at >= 0:
            dates.append(KnownDate(Span(at, at + len(head[1])), head[3], on[1].strip()))
    return dates


def _gold_case(path: Path) -> tuple[Document, list[KnownDate]]:
    gold = json.loads(path.read_text("utf-8"))
    article = json.loads((path.parent / "docs" / f"{gold['doc']}.json").read_text("utf-8"))
    text: str = article["text"]
    starts: list[int] = []
    for sentence in article["sentences"]:
        starts.append(text.index(sentence, starts[-1] + 1 if starts else 0))
    dates = []
    for event in gold["events"]:
        at = starts[event["sentence"]] - 1
        for _ in range(event.get("occurrence", 1)):
            at = text.find(event["trigger"], at + 1)
        if event.get("when") and at >= 0 and not event.get("optional"):
            dates.append(KnownDate(Span(at, at + len(event["trigger"])), event["type"], event["when"]))
    return make_document(text, id=gold["doc"], published=article.get("published")), dates


def _event_of(record: Record, known: KnownDate) -> Event | None:
    for event in record.events:
        if event.type == known.type and any(span.overlaps(known.words) for span in (event.trigger, *event.also)):
            return event
    return None


def _before(first: str | None, last: str | None) -> bool:
    return first is None or last is None or first[:10] <= last[:10]


def report_dates(name: str, coverage: Coverage) -> str:
    """The figures in a line, and a line for each interval that misses."""
    line = (
        f"{name}: {coverage.known} events with a known date, {coverage.found} found, {len(coverage.dated)} dated; "
        f"the true date inside {coverage.share:.1%}, median width {coverage.median_days:g} days\n"
    )
    missed: Iterable[Dated] = (item for item in coverage.dated if not item.covers)
    return line + "".join(
        f"  {item.article} {item.known.type} {item.known.edtf} outside {item.earliest or '..'}/{item.latest or '..'}\n"
        for item in missed
    )


def main() -> None:
    """Measure one or two folders and print the figures."""
    match sys.argv[1:]:
        case [world]:
            cases = world_dates(Path(world))
        case [world, gold]:
            cases = [*world_dates(Path(world)), *gold_dates(Path(gold))]
        case _:
            sys.exit(__doc__)
    sys.stdout.write(report_dates("dates", measure_dates(cases, load_tools())))


if __name__ == "__main__":
    main()
