"""The life of one article, in reading order. A newcomer reads this page first."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.coding.commitments import find_commitments
from dragoman.coding.events import Trail, find_events
from dragoman.coding.mentions import find_mentions
from dragoman.coding.statements import find_statements
from dragoman.coding.times import find_times, infer_published
from dragoman.engine.tools import Tools
from dragoman.identity import resolve_actors, resolve_places, resolve_speakers
from dragoman.reading import looks_english
from dragoman.records import SCHEMA, Document, DragomanError, Reading, Record, Time


def read_documents(documents: Iterable[Document], tools: Tools) -> Iterator[Record]:
    """Code articles in order, many at a time through the parser; raises at the first that cannot be coded."""
    for reading in tools.reader.read(checked_language(document) for document in documents):
        yield code_document(reading, tools)


def code_document(reading: Reading, tools: Tools, trail: Trail | None = None) -> Record:
    """The record of one parsed article; a `trail` takes down how its events were found."""
    lexicon = tools.lexicon
    reading, times = _dated(reading)
    mentions = find_mentions(reading, lexicon)
    cast = resolve_actors(reading, mentions, lexicon)
    statements = find_statements(reading, lexicon.cues)
    statements, cast = resolve_speakers(reading, statements, cast)
    places = resolve_places(reading, lexicon)
    events = find_events(
        reading, cast, statements, times, places,
        frames=tools.frames, codebook=lexicon.codebook, confidence=lexicon.confidence, historical=lexicon.historical,
        trail=trail,
    )  # fmt: skip
    commitments = find_commitments(reading, events, times)
    return Record(SCHEMA, reading.document, cast.actors, places, times, statements, events, commitments)


def _dated(reading: Reading) -> tuple[Reading, tuple[Time, ...]]:
    """Time expressions, read a second time when they themselves tell when the article appeared."""
    times = find_times(reading)
    published = infer_published(reading, times)
    if published == reading.document.published:
        return reading, times
    reading = replace(reading, document=replace(reading.document, published=published))
    return reading, find_times(reading)


def checked_language(document: Document) -> Document:
    """The document marked as English; DragomanError when it is plainly in another language."""
    if not looks_english(document.text):
        raise DragomanError(
            f"article {document.id} does not look like English (too few English words); Dragoman reads English only: "
            "leave it out or translate it first"
        )
    return replace(document, language="en")
