"""What a Python program calls: `read`, `read_many` and `who`, with nothing to set up before.

The tools are loaded at the first call, which takes about two seconds, and kept for the next; a call that names other files, or
files that have changed since, loads its own.
"""

import warnings
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from os import PathLike, fspath
from pathlib import Path
from typing import overload

from dragoman.engine.batches import make_batches, process_tools
from dragoman.engine.code_document import read_documents
from dragoman.engine.executors import choose_executor
from dragoman.engine.storing import Storing
from dragoman.engine.tools import Resources
from dragoman.engine.who import Identity
from dragoman.engine.who import who as identify
from dragoman.ingest import make_document, read_inputs
from dragoman.ingest.stream import Input
from dragoman.ledger import AddCounts
from dragoman.records import Document, Failure, Record

Files = str | Path | Iterable[str | Path]


def read(
    text: str,
    *,
    published: str | date | None = None,
    id: str | None = None,  # noqa: A002  the column's name in FORMAT.md
    title: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    model: str | Path | None = None,
    actors: Files = (),
    frames: Files = (),
) -> Record:
    """Read one article and return its record, the same that `dragoman read --json` prints.

    `published` is a day, month or year (ISO, or a `date`); without it a full date at the head of the text counts, and else
    the record says unknown: never today. Without an id the article is named by its text's hash. `model` is an installed
    spaCy pipeline or its folder; `actors` and `frames` are files of your own (docs/lexicon.md). Offsets in the record count
    characters of `text`.

    Raises IngestError for a text that is empty or too long and for what is no date, ModelError and LexiconError for a
    pipeline or file that is wrong, DragomanError for a text that is plainly not English.
    """
    document = make_document(text, id=id, published=_day(published), publisher=publisher, url=url, title=title)
    (record,) = read_documents([document], process_tools(_resources(model, actors, frames)))
    return record


@overload
def read_many(
    articles: Input | Iterable[Input],
    *,
    into: None = None,
    published: str | date | None = None,
    workers: int = 1,
    recode: bool = False,
    model: str | Path | None = None,
    actors: Files = (),
    frames: Files = (),
) -> Iterator[Record | Failure]: ...
@overload
def read_many(
    articles: Input | Iterable[Input],
    *,
    into: str | PathLike[str],
    published: str | date | None = None,
    workers: int = 1,
    recode: bool = False,
    model: str | Path | None = None,
    actors: Files = (),
    frames: Files = (),
) -> AddCounts: ...
def read_many(
    articles: Input | Iterable[Input],
    *,
    into: str | PathLike[str] | None = None,
    published: str | date | None = None,
    workers: int = 1,
    recode: bool = False,
    model: str | Path | None = None,
    actors: Files = (),
    frames: Files = (),
) -> Iterator[Record | Failure] | AddCounts:
    """Read articles: yield their records in input order or, with `into`, store them in a ledger and return the counts.

    `articles` are paths as `dragoman read` takes them (files, folders, globs), or articles as mappings with the columns of
    a JSONL line (`text`, and if known `id`, `published`, `publisher`, `url`, `title`), one or many, mixed. An article that
    fails is a `Failure` in its place and harms no other; `into` keeps it in the ledger too. `into` passes over articles that
    the ledger has with the same text, unless `recode` is true, and, with a warning, over those that were forgotten; what is
    done stays if the call is interrupted.

    With `workers` other than 1 (0: all cores) a script must call this below `if __name__ == "__main__":`, because each
    worker process imports it; workers are only started for 400,000 characters or more.

    Raises UsageError for a date that is none, LedgerError for a ledger that cannot be written, ModelError and LexiconError
    before anything is read.
    """
    resources = _resources(model, actors, frames)
    process_tools(resources)  # a wrong file is told here, once, and not by every worker
    inputs = [articles] if isinstance(articles, str | Path | Mapping) else articles
    items = read_inputs(inputs, _day(published))
    if into is None:
        return _outcomes(items, workers, resources)
    storing = Storing(Path(fspath(into)), "auto", resources, recode=recode, told=_warn)
    return _stored(items, workers, storing)


def _warn(line: str) -> None:
    warnings.warn(line, stacklevel=2)


def who(text: str, *, on: str | date | None = None, context: str | None = None, actors: Files = ()) -> Identity:
    """Return whom a few words stand for: what `dragoman who` prints.

    `on` is the day meant, ISO or as people write it (`12 April 2022`); without it the newest term of office known counts,
    never today's. `context` is what stands around the words. What nothing tells is None; `why` names the rules.
    """
    return identify(text, context, _day(on), process_tools(_resources(None, actors, ())))


def _resources(model: str | Path | None, actors: Files, frames: Files) -> Resources:
    return Resources.of(None if model is None else str(model), _files(actors), _files(frames))


def _files(files: Files) -> list[str | Path]:
    return [files] if isinstance(files, str | Path) else list(files)


def _day(day: str | date | None) -> str | None:
    return day.isoformat() if isinstance(day, date) else day


def _outcomes(items: Iterator[Document | Failure], workers: int, resources: Resources) -> Iterator[Record | Failure]:
    """The outcomes in input order: a failure to read an input takes the place that its article would have."""
    waiting: dict[int, Failure] = {}
    numbers: deque[int] = deque()

    def documents() -> Iterator[Document]:
        for number, item in enumerate(items):
            if isinstance(item, Failure):
                waiting[number] = item
            else:
                numbers.append(number)
                yield item

    executor, taken = choose_executor(documents(), "auto", workers=workers, resources=resources)
    for outcomes in executor.run(make_batches(taken)):
        for outcome in outcomes:
            number = numbers.popleft()
            yield from (waiting.pop(place) for place in sorted(waiting) if place < number)
            yield outcome
    yield from waiting.values()


def _stored(items: Iterator[Document | Failure], workers: int, storing: Storing) -> AddCounts:
    """Every batch stored in a transaction of its own; the counts of all, articles that the ledger had included."""
    failures: list[Failure] = []

    def documents() -> Iterator[Document]:
        for item in items:
            if isinstance(item, Failure):
                failures.append(item)
            else:
                yield item

    executor, wanted = choose_executor(
        storing.wanted(documents()), "auto", workers=workers, resources=storing.resources
    )
    for outcomes in executor.run(make_batches(wanted)):
        taken, failures[:] = tuple(failures), []
        storing.add(outcomes, taken)
    storing.add((), tuple(failures))
    return storing.counts + AddCounts(unchanged=storing.known, forgotten=storing.passed_over)
