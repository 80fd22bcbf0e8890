"""The record's JSON and its schema."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped,unused-ignore]

from dragoman.ledger import decode, encode, schema
from dragoman.ledger.record_schema import schema_text
from dragoman.records import Actor, LedgerError, Place, Published, Record, Span, Time
from samples import TEXT, bare_record, sample_record, text_sha256

PUBLISHED = Path(__file__).parent.parent / "docs" / "record.schema.json"

texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
finite = st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Any text, id, name, number and day that a stage could give."""
    text = draw(texts)
    record = sample_record(draw(texts), text, title=draw(st.none() | words), publisher=draw(st.none() | words))
    start = draw(st.integers(0, len(text)))
    span = Span(start, draw(st.integers(start, len(text))))
    days = sorted(day.isoformat() for day in draw(st.tuples(st.dates(), st.dates())))
    actor = Actor("b1", draw(words), "group", draw(st.none() | words), None, (draw(words),), None, None, None, (span,))
    place = Place(
        "b1", span, draw(words), None, None, draw(finite), draw(finite), draw(st.integers(0, 2**40)), "region", 0.0
    )
    time = Time("b1", span, "duration", draw(words), draw(st.none() | words), *days)
    event = replace(record.events[0], confidence=draw(finite), score=draw(finite))
    return replace(
        record,
        actors=(*record.actors, actor),
        places=(*record.places, place),
        times=(*record.times, time),
        events=(event, *record.events[1:]),
    )


@settings(max_examples=60, deadline=None)
@given(records())
def test_a_record_comes_back_as_it_was(record: Record) -> None:
    line = encode(record)
    assert decode(line) == record
    assert decode(line.decode()) == record
    assert encode(decode(line)) == line
    assert b"\n" not in line
    assert b"\r" not in line


def test_keys_stand_in_the_published_order() -> None:
    found = json.loads(encode(sample_record()))
    assert list(found) == [
        "schema", "document", "actors", "places", "times", "statements", "events", "commitments",
    ]  # fmt: skip
    assert list(found["document"]) == [
        "id", "text", "title", "language", "url", "publisher", "byline", "dateline", "published", "sha256",
    ]  # fmt: skip
    assert list(found["events"][1]) == [
        "id", "type", "mode", "context", "cameo", "quad", "score", "trigger", "sentence", "also", "actors",
        "recipients", "about", "status", "historical", "when", "where", "attribution", "condition", "dead", "injured",
        "arrested", "size", "confidence", "why",
    ]  # fmt: skip
    assert found["events"][1]["when"] == {
        "edtf": "2023-12", "earliest": "2023-12-01", "latest": "2023-12-31", "granularity": "month", "basis": "stated",
        "time": "t2",
    }  # fmt: skip
    assert found["events"][2]["injured"] == {"low": 12, "high": None, "span": [297, 316]}
    assert found["commitments"][0]["deadline"] == {"edtf": "2023-12"}


def test_spans_count_code_points_and_letters_stay_letters() -> None:
    record = sample_record(text="🛥️ " + TEXT)
    found = json.loads(encode(record))
    start, end = found["events"][0]["trigger"]
    assert found["document"]["text"][start:end] == "condemned"
    assert "Valparaíso".encode() in encode(record)
    assert "🛥️".encode() in encode(record)


def test_a_newer_minor_versions_fields_are_let_by() -> None:
    found = json.loads(encode(sample_record()))
    found["tone"] = 0.3
    found["events"][0]["witness"] = {"name": "nobody"}
    assert decode(json.dumps(found)) == sample_record()


def _broken(**changes: Any) -> Record:
    record = sample_record()
    event = replace(record.events[0], **changes)
    return replace(record, events=(event, *record.events[1:]))


@pytest.mark.parametrize(
    ("record", "complaint"),
    [
        (_broken(confidence=float("nan")), "e1 has a score or a confidence"),
        (_broken(score=float("-inf")), "e1 has a score or a confidence"),
        (_broken(also=(Span(4, 5000),)), r"span \[4, 5000\) of e1"),
        (_broken(about=(Span(9, 4),)), r"span \[9, 4\) of e1"),
        (_broken(attribution=("s9",)), "e1.attribution names .*s9"),
        (_broken(id="e2"), "ids in events are not unique"),
        (_broken(quad=7), "e1.quad is 7"),
        (replace(sample_record(), actors=()), "source_actor names .*a3"),
        (sample_record(published=Published.on("28.11.2023")), "document.published has the days"),
        (sample_record(published=Published.on("2023-02-30")), "document.published has the days"),
        (sample_record(published=Published("2023", "2023-12-31", "2023-01-01", "text")), "before it begins"),
        (sample_record(id=""), "document.id is empty"),
        (replace(bare_record(), document=replace(bare_record().document, text="half \ud83d")), "half a character"),
        (replace(bare_record(), document=replace(bare_record().document, title="\ud83d")), "UTF-8"),
        (replace(bare_record(), document=replace(bare_record().document, sha256="0" * 64)), "document.sha256 is"),
        (replace(bare_record(), schema="dragoman.record/2"), "schema is 'dragoman.record/2'"),
    ],
)
def test_a_record_that_contradicts_itself_is_not_written(record: Record, complaint: str) -> None:
    with pytest.raises(LedgerError, match=complaint):
        encode(record)


def test_days_before_christ_are_days() -> None:
    time = Time("t1", Span(0, 7), "date", "-0479", "-0479", "-0479-01-01", "-0479-12-31")
    record = replace(bare_record(), times=(time,))
    assert decode(encode(record)) == record
    backwards = replace(time, earliest="-0478-01-01")
    with pytest.raises(LedgerError, match="before it begins"):
        encode(replace(record, times=(backwards,)))


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (
            ("events", 0, "status", "rumoured"),
            r"Invalid enum value 'rumoured'.*events\[0\].status|events\[...\].status",
        ),
        (("events", 0, "trigger", [3]), "trigger"),
        (("events", 0, "trigger", [400, 401]), "its trigger .* is not in its sentence"),
        (("events", 0, "why", []), "nothing says which rule made it"),
        (("document", "text", 7), "document.text"),
        (("events", 1, "when", "time", "t9"), "e2.when.time names .*t9"),
        (("schema", "dragoman.record/3"), "its schema is 'dragoman.record/3', this version of Dragoman reads"),
    ],
)
def test_a_line_that_is_no_record_is_refused(change: tuple[Any, ...], complaint: str) -> None:
    found = json.loads(encode(sample_record()))
    *path, last, value = change
    inner = found
    for step in path:
        inner = inner[step]
    inner[last] = value
    with pytest.raises(LedgerError, match=complaint):
        decode(json.dumps(found))


@pytest.mark.parametrize(
    "line",
    [b"", b"{", b"[]", b"null", b'{"schema": "dragoman.record/1"}', b"\xff\xfe", "\ud800", b'{"x": ' + b"[" * 99999],
)
def test_what_is_no_json_or_no_record_is_refused(line: bytes | str) -> None:
    with pytest.raises(LedgerError, match="a record cannot be read"):
        decode(line)


def test_not_a_number_is_not_read() -> None:
    line = encode(sample_record()).replace(b'"confidence":0.9', b'"confidence":NaN')
    with pytest.raises(LedgerError, match="malformed"):
        decode(line)


def test_the_published_schema_is_fresh() -> None:
    assert PUBLISHED.read_text("utf-8") == schema_text(), (
        "write dragoman.ledger.record_schema.schema_text() to the file"
    )


def test_the_schema_is_valid_and_fits_the_samples() -> None:
    Draft202012Validator.check_schema(schema())
    validator = Draft202012Validator(schema())
    for record in (sample_record(), bare_record(), sample_record(text="Ω")):
        validator.validate(json.loads(encode(record)))


def test_the_schema_says_what_every_field_is() -> None:
    found = schema()
    assert found["$id"] == "urn:dragoman:record:1"
    assert found["version"].startswith("1.")
    bare = [
        f"{name}.{field}"
        for name, definition in found["$defs"].items()
        for field, value in definition.get("properties", {}).items()
        if "description" not in value and "$ref" not in value and field not in SELF_EVIDENT
    ]
    assert bare == []


SELF_EVIDENT = {
    "id", "name", "kind", "role", "url", "publisher", "byline", "mentions", "precision", "score", "span", "quoted",
    "sentence", "historical", "where", "dead", "injured", "arrested", "size", "granularity", "basis", "content",
    "condition", "deadline", "low", "high", "dateline", "place", "agency", "edtf",
}  # fmt: skip


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("events", 0, "quad"), 5),
        (("events", 0, "trigger"), [-1, 4]),
        (("events", 0, "trigger"), [1, 2, 3]),
        (("events", 0, "status"), "rumoured"),
        (("events", 0, "why"), []),
        (("document", "sha256"), "abc"),
        (("document", "published", "earliest"), "2023"),
        (("schema",), "dragoman.record/2"),
        (("document", "title"), 4),
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(path: tuple[Any, ...], value: Any) -> None:
    found = json.loads(encode(sample_record()))
    inner = found
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    assert not Draft202012Validator(schema()).is_valid(found)
    with pytest.raises(LedgerError):
        decode(json.dumps(found))


def test_the_hash_is_that_of_the_text() -> None:
    assert json.loads(encode(sample_record()))["document"]["sha256"] == text_sha256(TEXT)
