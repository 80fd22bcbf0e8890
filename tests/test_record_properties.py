"""What holds for the record of any article: evidence for everything, ids that exist, nothing added to the text."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped,unused-ignore]

from articles import SENTENCES
from dragoman.engine import SHIPPED, code_articles
from dragoman.engine.batches import process_tools
from dragoman.ingest import make_document
from dragoman.ledger import decode, encode
from dragoman.records import Document, Failure, Record, Span

SCHEMA = json.loads((Path(__file__).parent.parent / "docs" / "record.schema.json").read_text("utf-8"))
HEADS = (
    "",
    "By Rosalind Oyelaran\n\n",
    "ACCRA (Volta Wire) – ",
    "Envoys leave\n\nBy Tomás Bru\n\nQUITO, March 3 - ",
    "\ufeff\n\n ",
    "14 June 2022\n",
)
TIES = (" ", "\n\n", "\n", "\r\n\r\n", "  \u00a0")


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """An article of one to six of our sentences, under some head, with or without a date."""
    sentences = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6))
    text = draw(st.sampled_from(HEADS)) + draw(st.sampled_from(TIES)).join(sentences)
    if draw(st.booleans()):
        text = text.replace("“", '"').replace("”", '"')
    return make_document(text, id="made", published=draw(st.sampled_from([None, "2023-04-13", "2021-02", "1999"])))


def coded(document: Document) -> Record:
    (outcome,) = code_articles((document,), process_tools(SHIPPED))
    assert not isinstance(outcome, Failure), outcome.message
    return outcome


def spans(value: Any) -> Iterator[Span]:
    """Every span of a record, wherever it stands."""
    if isinstance(value, Span):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from spans(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)


@settings(max_examples=60, deadline=None)
@given(documents())
def test_every_finding_shows_its_words(document: Document) -> None:
    record = coded(document)
    text = document.text
    assert record.document.text == text
    for span in spans(record):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.of(text)
        assert span.of(text).strip()
    for event in record.events:
        assert event.sentence.covers(event.trigger)
        for party in (*event.actors, *event.recipients):
            assert len(party.span.of(text)) < 200
        for part in (event.condition, *event.about):
            assert part is None or part.of(text) == part.of(text).strip()
        assert 0 <= event.confidence <= 1
        assert event.why


@settings(max_examples=60, deadline=None)
@given(documents())
def test_every_id_is_one_of_the_record_s_own(document: Document) -> None:
    record = coded(document)
    for name in ("actors", "places", "times", "statements", "events", "commitments"):
        ids = [item.id for item in getattr(record, name)]
        assert len(ids) == len(set(ids))
        assert all(identifier[0] == name[0] for identifier in ids)
    actors = {actor.id for actor in record.actors}
    statements = {statement.id for statement in record.statements}
    for statement in record.statements:
        assert statement.source_actor is None or statement.source_actor in actors
        assert statement.within is None or statement.within in statements - {statement.id}
    for event in record.events:
        assert {party.actor for party in (*event.actors, *event.recipients)} <= actors
        assert set(event.attribution) <= statements
        assert event.when.time is None or event.when.time in {time.id for time in record.times}
        assert event.where is None or event.where.place in {None, *(place.id for place in record.places)}
    for commitment in record.commitments:
        assert {*commitment.by, *commitment.to} <= actors
        assert commitment.event in {event.id for event in record.events}


@settings(max_examples=40, deadline=None)
@given(documents())
def test_the_line_is_valid_and_comes_back_as_it_was(document: Document) -> None:
    record = coded(document)
    line = encode(record)
    Draft202012Validator(SCHEMA).validate(json.loads(line))
    assert decode(line) == record
    assert encode(coded(document)) == line


@settings(max_examples=40, deadline=None)
@given(documents())
def test_no_event_is_dated_by_guess(document: Document) -> None:
    record = coded(document)
    for event in record.events:
        when = event.when
        if when.edtf is None:
            assert (when.earliest, when.latest) == (None, None)
        if when.basis == "stated":
            assert when.time is not None
        if record.document.published.basis == "unknown":
            assert when.basis != "publication"
