"""Articles in batches: bounded memory, kept order, every failure a row."""

import threading
from collections.abc import Iterable, Iterator
from functools import lru_cache

from dragoman.engine.code_document import checked_language, code_document
from dragoman.engine.tools import SHIPPED, Resources, Tools, load_tools
from dragoman.ledger import encode
from dragoman.records import Document, DragomanError, Failure, Reading, Record

Batch = tuple[Document, ...]
Outcome = Record | Failure
# A batch is as large as one worker codes in about a second, so that a crash loses little and workers end together.
BATCH_CHARACTERS = 60_000
BATCH_ARTICLES = 64


def make_batches(documents: Iterable[Document]) -> Iterator[Batch]:
    """Consecutive articles, by number and by size; one long article makes a batch of its own."""
    batch: list[Document] = []
    size = 0
    for document in documents:
        if batch and (size + len(document.text) > BATCH_CHARACTERS or len(batch) >= BATCH_ARTICLES):
            yield tuple(batch)
            batch, size = [], 0
        batch.append(document)
        size += len(document.text)
    if batch:
        yield tuple(batch)


def code_articles(batch: Batch, tools: Tools) -> tuple[Outcome, ...]:
    """Code a batch: one outcome an article, in order. An article that fails is a `Failure`; the others are unharmed."""
    checked: list[Document | Failure] = [_checked(document) for document in batch]
    documents = [document for document in checked if isinstance(document, Document)]
    try:
        readings = iter(list(tools.reader.read(documents)))
    except Exception:  # noqa: BLE001  one article broke the parser: read each by itself to find it
        return tuple(_code_alone(item, tools) if isinstance(item, Document) else item for item in checked)
    return tuple(_coded(next(readings), tools) if isinstance(item, Document) else item for item in checked)


def _checked(document: Document) -> Document | Failure:
    try:
        return checked_language(document)
    except DragomanError as error:
        return _failure(document, "reading", error)


def _code_alone(document: Document, tools: Tools) -> Outcome:
    try:
        (reading,) = tools.reader.read([document])
    except Exception as error:  # noqa: BLE001  whatever the parser raises is this article's failure row
        return _failure(document, "reading", error)
    return _coded(reading, tools)


def _coded(reading: Reading, tools: Tools) -> Outcome:
    try:
        record = code_document(reading, tools)
    except Exception as error:  # noqa: BLE001  a fault in one article's coding must not cost the others
        return _failure(reading.document, "coding", error)
    try:
        encode(record)
    except DragomanError as error:
        # A record that contradicts itself would stop the writer, and with it the whole batch.
        return _failure(reading.document, "record", error)
    return record


def _failure(document: Document, stage: str, error: Exception) -> Failure:
    message = str(error)
    if not isinstance(error, DragomanError):
        message = (
            f"article {document.id} could not be coded: {type(error).__name__}: {error}; "
            "this is a fault in Dragoman, please report it"
        )
    return Failure(document.id, document.id, stage, message)


# A pipeline's string store is not made for two threads; a cluster's worker may have several.
_ONE_AT_A_TIME = threading.Lock()


# A worker needs one; a notebook or a test may go to and fro between the shipped ones and its own.
@lru_cache(maxsize=2)
def process_tools(resources: Resources) -> Tools:
    """This process's tools, loaded at its first batch."""
    return load_tools(resources)


def code_batch(batch: Batch, resources: Resources = SHIPPED) -> tuple[Outcome, ...]:
    """What a worker runs."""
    with _ONE_AT_A_TIME:
        return code_articles(batch, process_tools(resources))
