"""A ledger as Python asks it: relations, their filters, and SQL that can write nothing."""

import sys
from datetime import date
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

import dragoman
from dragoman.ledger import Ledger as Store
from dragoman.ledger import PartyRow, StatementRow
from samples import RUN, bare_record, sample_record


@pytest.fixture
def asked(ledger: Path) -> dragoman.Ledger:
    return dragoman.Ledger(ledger)


def found(relation: dragoman.Relation) -> list[str]:
    return [row["event"].removeprefix("trawlers:") for row in relation]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["e1", "e2", "e3"]),
        ({"type": ["accuse", "ASSAULT"]}, ["e1", "e3"]),
        ({"mode": "firearms"}, ["e3"]),
        ({"status": "conditional"}, ["e2"]),
        ({"status": ("conditional", "future")}, ["e2"]),
        ({"source": "MAR"}, ["e2"]),
        ({"source": "her ministry"}, ["e1", "e2"]),
        ({"source": "Belkadi"}, ["e2"]),
        ({"own_voice": True}, ["e3"]),
        ({"historical": True}, ["e3"]),
        ({"historical": False}, ["e1", "e2"]),
        ({"article": "trawlers", "since": date(2023, 12, 1)}, ["e2"]),
        ({"article": "another"}, []),
        ({"min_confidence": 0.75}, ["e1", "e2", "e3"]),
        ({"min_confidence": 0.76}, ["e1", "e3"]),
    ],
)
def test_filters(asked: dragoman.Ledger, filters: dict[str, Any], expected: list[str]) -> None:
    assert found(asked.events(**filters)) == expected


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        ({"type": "ASSALT"}, "'ASSALT' is no event type. Did you mean ASSAULT"),
        ({"mode": "disaprove"}, "'disaprove' is no event mode. Did you mean .*disapprove"),
        ({"actor": "CLH"}, "'CLH' is no country code"),
        ({"status": "maybe"}, "'maybe' is no status. Expected one of asserted"),
        ({"source": "MAR", "own_voice": True}, "ask for one"),
        ({"type": []}, "the filter type is empty"),
        ({"min_confidence": 70}, "the least confidence is 70. Expected a share from 0 to 1"),
    ],
)
def test_filters_that_make_no_sense(asked: dragoman.Ledger, filters: dict[str, Any], words: str) -> None:
    with pytest.raises(dragoman.UsageError, match=words):
        asked.events(**filters)


def test_a_type_of_ones_own_codebook_is_known_by_the_ledger(tmp_path: Path) -> None:
    from dataclasses import replace  # noqa: PLC0415

    record = sample_record()
    own = replace(record.events[0], type="STRIKE", mode="wildcat")
    with Store.open(tmp_path / "own.duckdb") as store:
        store.add([replace(record, events=(own, *record.events[1:]))], [], RUN)
    assert found(dragoman.Ledger(tmp_path / "own.duckdb").events(type="STRIKE", mode="wildcat")) == ["e1"]


def test_a_row_knows_what_it_holds_and_what_made_it(asked: dragoman.Ledger) -> None:
    row = asked.events(type="ACCUSE").records()[0]
    assert row["earliest"] == date(2023, 11, 27)
    assert row["actors"][0]["country"] == "CHL"
    assert (row["run"], row["dragoman"], row["lexicon"], row["model"]) == ("run-1", "0.1.0", "2023.1", "en-1")
    for relation in (asked.statements(), asked.commitments()):
        assert relation.columns[-4:] == ["run", "dragoman", "lexicon", "model"]
    assert asked.statements(stance="promises").columns == list(StatementRow.__dataclass_fields__)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, 1),
        ({"by": "MAR"}, 1),
        ({"by": "CHL"}, 0),
        ({"to": "quiroga"}, 1),
        ({"kind": "offer", "text": "Arica"}, 1),
        ({"kind": "threat"}, 0),
        ({"article": "another"}, 0),
    ],
)
def test_commitments(asked: dragoman.Ledger, filters: dict[str, Any], expected: int) -> None:
    commitments = asked.commitments(**filters).records()
    assert len(commitments) == expected
    for row in commitments:
        assert row["by"] == [{"name": "Morocco", "country": "MAR", "sector": "GOV"}]
        assert (row["content"], row["deadline"], row["event"]) == ("lift the ban", "2023-12", "trawlers:e2")


def test_commitments_asked_wrongly(asked: dragoman.Ledger) -> None:
    with pytest.raises(dragoman.UsageError, match=r"'vow' is no kind of commitment\. Expected one of promise"):
        asked.commitments(kind="vow")
    with pytest.raises(dragoman.UsageError, match="the filter by has no word"):
        asked.commitments(by="?")


def test_sql(asked: dragoman.Ledger) -> None:
    relation = asked.sql(
        "SELECT type, count(*) AS n FROM events WHERE quad > ? GROUP BY type ORDER BY type; -- mine", [2]
    )
    assert relation.records() == [{"type": "ACCUSE", "n": 1}, {"type": "ASSAULT", "n": 1}]
    assert (len(relation), relation.columns) == (2, ["type", "n"])
    assert {"name": "event_parties"} in asked.sql("SHOW TABLES").records()


@pytest.mark.parametrize(
    "query",
    [
        "DROP TABLE events",
        "SELECT 1; DELETE FROM events",
        "COPY events TO '{target}'",
        "ATTACH '{target}' AS other",
        "SELECT * FROM enable_logging(storage = 'file', storage_path = '{target}')",
        "SELECT 1) TO '{target}' --",
        "SELECT * FROM query('COPY events TO ''{target}''')",
        "SELECT * FROM read_text('{secret}')",
        "SELECT asked FROM events",
        "",
    ],
)
def test_sql_writes_nowhere(ledger: Path, tmp_path: Path, query: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden", "utf-8")
    before = ledger.read_bytes()
    with pytest.raises(dragoman.UsageError):
        dragoman.Ledger(ledger).sql(query.format(target=tmp_path / "out", secret=secret)).records()
    assert list(tmp_path.iterdir()) == [secret]
    assert ledger.read_bytes() == before
    assert len(dragoman.Ledger(ledger).events()) == 3  # another question is not held to what this one was


def test_a_relation_keeps_no_writer_out(tmp_path: Path) -> None:
    path = tmp_path / "news.duckdb"
    with Store.open(path) as store:
        store.add([sample_record()], [], RUN)
    relation = dragoman.Ledger(path).events()
    rows = iter(relation)
    next(rows)
    with Store.open(path) as store:
        store.add([sample_record("later"), bare_record()], [], RUN)
    assert len(relation) == 6


def test_a_reader_waits_for_a_batch_to_be_written(tmp_path: Path) -> None:
    path = tmp_path / "news.duckdb"
    with Store.open(path) as store:
        store.add([sample_record()], [], RUN)
    writer = Store.open(path)
    timer = Timer(0.3, writer.close)
    timer.start()
    assert len(dragoman.Ledger(path).events()) == 3
    timer.join()
    with Store.open(path), pytest.raises(dragoman.LedgerError, match="has it open"):
        dragoman.Ledger(path)


def test_no_ledger_is_made(tmp_path: Path) -> None:
    with pytest.raises(dragoman.LedgerError, match="there is no such file"):
        dragoman.Ledger(tmp_path / "none.duckdb")
    assert list(tmp_path.iterdir()) == []


def test_shown(asked: dragoman.Ledger, capsys: pytest.CaptureFixture[str]) -> None:
    relation = asked.sql("SELECT event, mode, [type] AS types, score, '<i>' || chr(27) AS odd FROM events")
    relation.show(2)
    assert capsys.readouterr().out == (
        "event        mode        types    score  odd\n"
        "trawlers:e1  disapprove  ACCUSE   -2     <i>\n"
        "trawlers:e2              CONCEDE  5      <i>\n"
        "2 of 3 rows\n"
    )
    assert repr(relation).endswith("3 rows")
    html = relation._repr_html_()
    assert "&lt;i&gt;" in html and "<i>" not in html
    assert html.count("<tr>") == 4
    assert "Amaya Quiroga [CHL]" in asked.events()._repr_html_()


def test_data_frames_are_asked_for_by_name(asked: dragoman.Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pyarrow", "pandas", "polars"):
        monkeypatch.setitem(sys.modules, name, None)
    for method, words in (("arrow", "pyarrow"), ("df", "pandas"), ("pl", "polars pyarrow")):
        with pytest.raises(dragoman.UsageError, match=rf"pip install {words}, or take \.records\(\)"):
            getattr(asked.events(), method)()


@pytest.mark.parametrize(("name", "method"), [("pyarrow", "arrow"), ("pandas", "df"), ("polars", "pl")])
def test_data_frames(asked: dragoman.Ledger, name: str, method: str) -> None:
    pytest.importorskip(name)
    if name == "polars":
        pytest.importorskip("pyarrow")
    frame = getattr(asked.events(), method)()
    names = getattr(frame, "column_names", None) or list(frame.columns)
    assert names == asked.events().columns
    assert len(frame) == 3


def test_a_party_row_is_what_a_relation_holds(asked: dragoman.Ledger) -> None:
    party = asked.events().records()[0]["actors"][0]
    assert list(party) == list(PartyRow.__dataclass_fields__)
