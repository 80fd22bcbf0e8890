"""`dragoman panel`: the table for a person, the files for R and pandas."""

import csv
import json
from io import BytesIO
from pathlib import Path

import duckdb
import pytest

from commands import dragoman, start

SINCE = ("--since", "2023-11", "--until", "2024-01")
UNPLACED = (
    "dragoman: 1 event in no month: 1 not dated, 0 that may lie in more than one month, 0 outside the time asked for\n"
)


def test_the_table_shows_what_happened(ledger: Path) -> None:
    ran = dragoman("panel", ledger, *SINCE)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "who      period      events  balance  score  types",
        "CHL-MAR  2023-11-01       1    -1.00   -2.0  accuse 1",
    ]


def test_csv_is_filled_with_zeros(ledger: Path) -> None:
    ran = dragoman("panel", ledger, "--dyads", "CHL-MAR,MAR-CHL", *SINCE, "--status", "any", "--as", "csv")
    rows = list(csv.DictReader(ran.out.splitlines()))
    assert [(row["actor"], row["period"], row["events"]) for row in rows] == [
        ("CHL", "2023-11-01", "1"), ("CHL", "2023-12-01", "0"), ("CHL", "2024-01-01", "0"),
        ("MAR", "2023-11-01", "0"), ("MAR", "2023-12-01", "1"), ("MAR", "2024-01-01", "0"),
    ]  # fmt: skip
    assert (rows[1]["balance"], rows[1]["score_sum"], rows[0]["actor_cow"]) == ("", "0.0", "155")


def test_json_lines_of_countries_with_what_has_no_period(ledger: Path) -> None:
    ran = dragoman("panel", ledger, "--countries", "CHL,---", "--historical", "--no-fill", "--as", "jsonl")
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert [(row["country"], row["period"], row["accuse"], row["gw"]) for row in rows] == [
        ("CHL", "2023-11-01", 1, 155)
    ]
    assert ran.err == UNPLACED


def test_parquet_comes_through_a_pipe(ledger: Path, tmp_path: Path) -> None:
    process = start("panel", ledger, "--by", "year", "--as", "parquet")
    out, err = process.communicate()
    assert (process.returncode, err, BytesIO(out).read(4)) == (0, b"", b"PAR1")
    path = tmp_path / "panel.parquet"
    path.write_bytes(out)
    assert duckdb.read_parquet(str(path)).project("actor, events, period::VARCHAR").fetchall() == [
        ("CHL", 1, "2023-01-01")
    ]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (("--dyads", "CHL-MOR"), "'MOR' is no country code. Did you mean M"),
        (("--type", "ACUSE"), "'ACUSE' is no event type"),
        (("--status", "perhaps"), "'perhaps' is no status"),
        (("--source", "CHL", "--own-voice"), "ask for one"),
    ],
)
def test_what_makes_no_sense(ledger: Path, asked: tuple[str, ...], words: str) -> None:
    ran = dragoman("panel", ledger, *asked)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
