"""`dragoman runs` and `dragoman diff`: what coded a ledger, what another coding changed, and what cannot be compared."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from commands import dragoman
from dragoman.ledger import Ledger, Run
from dragoman.records import Event, Party, Record, Span
from samples import RUN, TEXT, bare_record, sample_record

LATER = Run("run-2", dragoman="0.2.0", lexicon="2024.9", model=None, started="2024-01-02T08:00:00Z")


def store(path: Path, *records: Record, run: Run = RUN, recode: bool = False) -> Path:
    with Ledger.open(path) as ledger:
        ledger.add(records, [], run, recode=recode)
    return path


def recoded() -> Record:
    """The sample coded otherwise: e1 reads differently, e2 is another type, e3 is gone, and a new event stands first."""
    record = sample_record()
    accusation, concession, _ = record.events
    start = TEXT.index("according")
    new = replace(accusation, id="e1", type="CONSULT", mode=None, quad=1, trigger=Span(start, start + 9), recipients=())
    changed: tuple[Event, ...] = (
        new,
        replace(
            accusation,
            id="e2",
            status="negated",
            recipients=(Party("a3", accusation.recipients[0].span),),
            confidence=0.1,
        ),
        replace(concession, id="e3", type="AGREE"),
    )
    return replace(record, events=changed, commitments=())


def test_runs(tmp_path: Path) -> None:
    path = store(tmp_path / "l.duckdb", sample_record(), bare_record())
    store(path, recoded(), run=LATER, recode=True)
    ran = dragoman("runs", path, "--as", "jsonl")
    assert ran.records == [
        {"run": "run-1", "started": "2023-12-01T08:00:00Z", "dragoman": "0.1.0", "lexicon": "2023.1", "model": "en-1",
         "articles": 1, "failures": 0},
        {"run": "run-2", "started": "2024-01-02T08:00:00Z", "dragoman": "0.2.0", "lexicon": "2024.9", "model": None,
         "articles": 1, "failures": 0},
    ]  # fmt: skip
    assert dragoman("runs", path).out.splitlines()[2].split() == [
        "run-2", "2024-01-02T08:00:00Z", "0.2.0", "2024.9", "-", "1", "0",
    ]  # fmt: skip
    assert dragoman("runs", path, "--as", "csv").out.startswith(
        "run,started,dragoman,lexicon,model,articles,failures\nrun-1,"
    )


def test_what_appeared_vanished_and_changed(tmp_path: Path) -> None:
    before = store(tmp_path / "before.duckdb", sample_record(), bare_record(), sample_record("gone", TEXT + "Gone."))
    after = store(tmp_path / "after.duckdb", recoded(), bare_record(), run=LATER)
    ran = dragoman("diff", before, after, "--as", "jsonl")
    found = [(row["kind"], row["before"], row["after"], row["field"], row["was"], row["now"]) for row in ran.records]
    assert found == [
        ("appeared", None, "trawlers:e1", None, None, None),
        ("changed", "trawlers:e1", "trawlers:e2", "recipients", "Morocco [MAR GOV]", "Idris Belkadi [MAR GOV]"),
        ("changed", "trawlers:e1", "trawlers:e2", "status", "asserted", "negated"),
        ("changed", "trawlers:e2", "trawlers:e3", "type", "CONCEDE", "AGREE"),
        ("vanished", "trawlers:e3", None, None, None, None),
    ]
    counts = "2 texts compared (1 only before, 0 only after); events: 1 appeared, 1 vanished, 2 changed"
    assert ran.err == f"dragoman: {counts}\n"
    assert [row["field"] for row in csv.DictReader(dragoman("diff", before, after, "--as", "csv").out.splitlines())] == [
        "", "recipients", "status", "type", "",
    ]  # fmt: skip
    table = dragoman("diff", before, after).out
    assert "changed   trawlers:e2 (was trawlers:e1)  ACCUSE\n    recipients: Morocco [MAR GOV] → Idris" in table


def test_the_same_coding_changed_nothing(tmp_path: Path) -> None:
    before = store(tmp_path / "before.duckdb", sample_record())
    after = store(tmp_path / "after.duckdb", sample_record(), run=LATER)
    assert dragoman("diff", before, after, "--as", "jsonl").out == ""


def test_a_published_date_alone_is_no_change_of_an_event(tmp_path: Path) -> None:
    before = store(tmp_path / "before.duckdb", sample_record())
    after = store(tmp_path / "after.duckdb", sample_record(title="Another headline"))
    assert dragoman("diff", before, after).out == ""


def test_two_runs_of_one_ledger(tmp_path: Path) -> None:
    path = store(tmp_path / "l.duckdb", sample_record())
    other = replace(recoded(), document=replace(recoded().document, id="reprint"))
    store(path, other, run=LATER)
    ran = dragoman("diff", f"{path}@run-1", f"{path}@run-2", "--as", "jsonl")
    assert {json.loads(line)["article"] for line in ran.out.splitlines()} == {"trawlers", "reprint"}
    assert "1 text compared (0 only before, 0 only after)" in ran.err


def test_a_recoded_text_has_only_its_last_coding(tmp_path: Path) -> None:
    path = store(tmp_path / "l.duckdb", sample_record())
    store(path, recoded(), run=LATER, recode=True)
    ran = dragoman("diff", f"{path}@run-1", f"{path}@run-2")
    assert (ran.code, ran.out) == (0, "")
    assert "no text is in both: coding again replaces what was there, so keep a copy" in ran.err


@pytest.mark.parametrize(("run", "words"), [("run", "several runs begin with 'run'"), ("x", "no run begins with 'x'")])
def test_a_run_that_is_none(tmp_path: Path, run: str, words: str) -> None:
    path = store(tmp_path / "l.duckdb", sample_record())
    store(path, bare_record(), run=LATER)
    ran = dragoman("diff", f"{path}@{run}", path)
    assert ran.code == 2
    assert f"{words}. There are run-1, run-2" in ran.err
    assert dragoman("diff", path, tmp_path / "none.duckdb").code == 2
