"""Questions to a ledger about its events, and the files that answer them."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import duckdb
import pytest

from dragoman.ledger import EventRow, Ledger, PartyRow, Vocabulary
from dragoman.ledger.days import first_day, last_day
from dragoman.ledger.export import Format, csv_columns
from dragoman.records import LedgerError, Published, Span, UsageError
from samples import ACCUSED, OFFERED, RUN, TEXT, sample_record

KNOWN = Vocabulary(
    frozenset({"ACCUSE", "AGREE", "ASSAULT", "CONCEDE"}), frozenset({"CHL", "CHN", "CHE", "MAR", "UZB", "---"})
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    later = sample_record("later", TEXT + "Late edition.", published=Published.on("2023-11-29"), publisher=None)
    undated = sample_record("undated", TEXT + "No date.", published=Published.unknown())
    with Ledger.open(tmp_path_factory.mktemp("events") / "l.duckdb") as opened:
        opened.add([undated, later, sample_record()], [], RUN)
        yield opened


def ids(rows: list[EventRow]) -> list[str]:
    return [row.event.removeprefix("trawlers:") for row in rows if row.article == "trawlers"]


def test_an_event_tells_all_that_is_needed(ledger: Ledger) -> None:
    row = ledger.events(type="CONCEDE")[0]
    assert (row.article, row.event, row.published, row.publisher) == (
        "trawlers",
        "trawlers:e2",
        "2023-11-28",
        "Cordillera",
    )
    assert row.actors == (
        PartyRow("Morocco", "state", "MAR", "GOV", (), "Rabat", Span(210, 215)),
        PartyRow("Idris Belkadi", "person", "MAR", "GOV", ("ELI",), "Idris Belkadi", Span(172, 185)),
    )
    assert [party.words for party in row.recipients] == ["Chile reopens"]
    assert (row.edtf, row.earliest, row.latest, row.when_basis) == ("2023-12", "2023-12-01", "2023-12-31", "stated")
    assert (row.status, row.historical, row.mode, row.about) == ("conditional", False, None, ())
    assert (row.where, row.place, row.place_country, row.lat) == ("Valparaíso", "Valparaíso", "CHL", -33.04)
    assert row.sources == ("Idris Belkadi", "her ministry")
    assert row.condition == "if Chile reopens the port of Arica"
    assert (row.sentence, row.trigger) == (OFFERED, "lift")
    assert row.trigger_span.of(TEXT) == "lift"
    assert (row.confidence, row.why) == (0.75, ("sample",))


def test_the_order_is_by_publication_article_and_place_with_the_undated_last(ledger: Ledger) -> None:
    assert [row.event for row in ledger.events()] == [
        f"{article}:e{number}" for article in ("trawlers", "later", "undated") for number in (1, 2, 3)
    ]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["e1", "e2", "e3"]),
        ({"actor": "CHL"}, ["e1"]),
        ({"actor": "chl"}, ["e1"]),
        ({"actor": "MAR"}, ["e2"]),
        ({"actor": "---"}, ["e3"]),
        ({"recipient": "MAR"}, ["e1"]),
        ({"actor": "QUIROGA"}, ["e1"]),
        ({"actor": "amaya  quiroga"}, ["e1"]),
        ({"actor": "Quíroga"}, ["e1"]),
        ({"actor": "Quiro"}, []),
        ({"actor": "%"}, []),
        ({"recipient": "quiroga"}, ["e2"]),
        ({"actor": "belkadi", "recipient": "CHL"}, ["e2"]),
        ({"type": "accuse"}, ["e1"]),
        ({"type": "AID"}, []),
        ({"historical": False}, ["e1", "e2"]),
        ({"text": "VALPARAISO"}, ["e2"]),
        ({"text": "trawler"}, ["e1", "e3"]),
        ({"text": "100%_"}, []),
        ({"since": "2023-11-27"}, ["e1", "e2"]),
        ({"since": "2023-11-28"}, ["e2"]),
        ({"until": "2023-11"}, ["e1"]),
        ({"until": "2023-11-26"}, []),
        ({"since": "2023", "until": "2023"}, ["e1", "e2"]),
        ({"since": "2023-12-15", "until": "2023-12-16"}, ["e2"]),
        ({"since": "202X"}, ["e1", "e2"]),
        ({"since": "2024"}, []),
        ({"actor": "CHL", "type": "CONCEDE"}, []),
    ],
)
def test_filters(ledger: Ledger, filters: dict[str, Any], expected: list[str]) -> None:
    assert ids(ledger.events(**filters)) == expected
    if "type" not in filters or filters["type"] != "AID":
        assert ids(ledger.events(**filters, known=KNOWN)) == expected


def test_an_event_known_only_from_one_side_is_found_on_that_side(tmp_path: Path) -> None:
    record = sample_record()
    event = record.events[0]
    since = replace(event, when=replace(event.when, edtf="2023-05/..", earliest="2023-05-01", latest=None, time=None))
    with Ledger.open(tmp_path / "l.duckdb") as ledger:
        ledger.add([replace(record, events=(since,), commitments=())], [], RUN)
        assert ids(ledger.events(since="2030")) == ["e1"]
        assert ids(ledger.events(until="2023-05-01")) == ["e1"]
        assert ids(ledger.events(until="2023-04")) == []


def test_an_event_before_christ_has_its_days(tmp_path: Path) -> None:
    record = sample_record()
    event = record.events[2]
    ancient = replace(event, when=replace(event.when, edtf="-0479", earliest="-0479-01-01", latest="-0479-12-31"))
    with Ledger.open(tmp_path / "l.duckdb") as ledger:
        ledger.add([replace(record, events=(ancient,), commitments=())], [], RUN)
        row = ledger.events(until="1500")[0]
        assert (row.edtf, row.earliest, row.latest) == ("-0479", "-0479-01-01", "-0479-12-31")


@pytest.mark.parametrize(
    ("filters", "complaint"),
    [
        ({"type": "ACUSE"}, r"'ACUSE' is no event type\. Did you mean ACCUSE"),
        ({"type": "XYZ"}, r"'XYZ' is no event type\. There are ACCUSE, AGREE"),
        ({"actor": "CLH"}, r"'CLH' is no country code.*Did you mean .*CHL"),
        ({"recipient": "UZK"}, r"'UZK' is no country code, and nobody.*Did you mean UZB\?"),
        ({"actor": " "}, "the filter actor is empty"),
        ({"text": ""}, "the filter text is empty"),
        ({"since": "last week"}, r"'last week' is no date\. Expected a day"),
        ({"since": "2023-13"}, "'2023-13' is no date"),
        ({"until": "2023-02-30"}, "'2023-02-30' is no date"),
        ({"since": ""}, "'' is no date"),
        ({"since": "2024", "until": "2023-05"}, "no day lies between 2024 and 2023-05"),
    ],
)
def test_what_makes_no_sense_is_refused(ledger: Ledger, filters: dict[str, Any], complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        ledger.events(**filters, known=KNOWN)


def test_a_name_that_looks_like_a_country_is_a_name(tmp_path: Path) -> None:
    record = sample_record()
    renamed = replace(record, actors=(*record.actors[:3], replace(record.actors[3], name="MDK"), record.actors[4]))
    with Ledger.open(tmp_path / "l.duckdb") as ledger:
        ledger.add([renamed], [], RUN)
        assert ids(ledger.events(actor="MDK", known=KNOWN)) == ["e3"]


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("2023", "2023-01-01", "2023-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-12", "2023-12-01", "2023-12-31"),
        ("2023-11-28", "2023-11-28", "2023-11-28"),
        ("2023-21", "2023-03-01", "2023-05-31"),
        ("2023-24", "2023-12-01", "2024-02-29"),
        ("199x", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2023-XX", "2023-01-01", "2023-12-31"),
        ("2023-02-XX", "2023-02-01", "2023-02-28"),
        ("0000", "0001-01-01", None),
        ("00XX", "0001-01-01", "0099-12-31"),
    ],
)
def test_the_beginning_of_a_date_is_all_its_days(asked: str, first: str, last: str | None) -> None:
    if last is None:
        with pytest.raises(UsageError, match="is no date"):
            first_day(asked)
        return
    assert first_day(asked).isoformat() == first
    assert last_day(asked).isoformat() == last


def test_csv(ledger: Ledger, tmp_path: Path) -> None:
    ledger.write_events(tmp_path / "events.csv", "csv", type="CONCEDE")
    text = (tmp_path / "events.csv").read_text("utf-8")
    found = list(csv.DictReader(io.StringIO(text)))
    assert tuple(found[0]) == csv_columns()
    assert [row["event"] for row in found] == ["trawlers:e2", "later:e2", "undated:e2"]
    row = found[0]
    assert (row["actors"], row["actor_countries"], row["actor_sectors"]) == (
        "Morocco; Idris Belkadi",
        "MAR; MAR",
        "GOV; GOV",
    )
    assert (row["sources"], row["mode"], row["trigger_start"]) == ("Idris Belkadi; her ministry", "", "221")
    assert ledger.events_bytes("csv", type="CONCEDE").decode() == text


def test_csv_of_nothing_has_its_header(ledger: Ledger) -> None:
    assert ledger.events_bytes("csv", type="PROTEST").decode().splitlines() == [",".join(csv_columns())]


def test_json_lines(ledger: Ledger) -> None:
    found = [json.loads(line) for line in ledger.events_bytes("jsonl").decode().splitlines()]
    assert [row["event"] for row in found] == [row.event for row in ledger.events()]
    assert list(found[0]) == list(EventRow.__dataclass_fields__)
    assert found[0]["sentence"] == ACCUSED
    assert found[0]["actors"][0]["span"] == [24, 62]


def test_parquet(ledger: Ledger, tmp_path: Path) -> None:
    target = tmp_path / "it's events.parquet"
    ledger.write_events(target, "parquet", since="2023-11", actor="Quiroga")
    found = duckdb.read_parquet(str(target))
    assert found.columns == list(EventRow.__dataclass_fields__)
    assert found.select("event, earliest::VARCHAR, actors[1].country, sources").fetchall() == [
        (f"{article}:e1", "2023-11-27", "CHL", ["her ministry"]) for article in ("trawlers", "later", "undated")
    ]
    assert ledger.events_bytes("parquet", since="2023-11", actor="Quiroga") == target.read_bytes()


def test_an_export_replaces_a_file_only_when_it_is_whole(ledger: Ledger, tmp_path: Path) -> None:
    target = tmp_path / "events.csv"
    target.write_text("kept", "utf-8")
    with pytest.raises(UsageError):
        ledger.write_events(target, "csv", since="never")
    assert target.read_text("utf-8") == "kept"
    assert list(tmp_path.iterdir()) == [target]
    ledger.write_events(target, "jsonl")
    assert target.read_bytes() == ledger.events_bytes("jsonl")


def test_an_export_to_nowhere_says_so(ledger: Ledger, tmp_path: Path) -> None:
    for form in get_args(Format):
        with pytest.raises(LedgerError, match=r"cannot be (written|exported) to .*missing"):
            ledger.write_events(tmp_path / "missing" / "events", form)
    with pytest.raises(UsageError, match=r"'xlsx' is no format for events\. Expected one of csv, jsonl, parquet"):
        ledger.write_events(tmp_path / "events.xlsx", "xlsx")  # type: ignore[arg-type]
