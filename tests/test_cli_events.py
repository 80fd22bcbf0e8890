"""`dragoman events`: the table for a person, the files for programs."""

import csv
import json
from io import BytesIO
from pathlib import Path

import duckdb
import pytest

from commands import dragoman, start

TABLE = """\
trawlers:e1  2023-11-27  ACCUSE-disapprove  Amaya Quiroga [CHL] → Morocco [MAR]
    Chilean Foreign Minister Amaya Quiroga «condemned» Morocco's ban on foreign
    trawlers on Monday, according to a statement by her ministry.

trawlers:e2  2023-12  CONCEDE  conditional  Morocco [MAR], Idris Belkadi [MAR] →
Amaya Quiroga [CHL]
    Ambassador Idris Belkadi said in Valparaíso that Rabat will «lift» the ban
    by December 2023 if Chile reopens the port of Arica.

trawlers:e3  not dated  ASSAULT-firearms  historical  gunmen [---] → sailors
[---]
    In 2019, at least 12 sailors were injured when gunmen «attacked» the trawler
    Ñandú off Agadir.

3 events
"""


def test_the_table(ledger: Path) -> None:
    ran = dragoman("events", ledger)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == TABLE


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (("--actor", "CHL", "--recipient", "MAR"), ["e1"]),
        (("--actor", "belkadi"), ["e2"]),
        (("--type", "assault"), ["e3"]),
        (("--since", "2023-12-01"), ["e2"]),
        (("--until", "2023-11"), ["e1"]),
        (("--text", "ban"), ["e1", "e2"]),
        (("--type", "AID"), []),
    ],
)
def test_filters(ledger: Path, filters: tuple[str, ...], found: list[str]) -> None:
    ran = dragoman("events", ledger, *filters, "--as", "jsonl")
    assert ran.code == 0
    assert [json.loads(line)["event"] for line in ran.out.splitlines()] == [f"trawlers:{name}" for name in found]
    table = dragoman("events", ledger, *filters).out
    assert table.splitlines()[-1] == f"{len(found)} event{'s' * (len(found) != 1)}"


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        (("--type", "ASSALT"), "Did you mean ASSAULT"),
        (("--actor", "QQQ"), "'QQQ' is no country code"),
        (("--since", "last week"), "'last week' is no date. Expected a day"),
        (("--since", "2024", "--until", "2023"), "Exchange since and until"),
        (("--text", " "), "the filter text is empty"),
    ],
)
def test_filters_that_make_no_sense(ledger: Path, filters: tuple[str, ...], words: str) -> None:
    ran = dragoman("events", ledger, *filters)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err


def test_csv_has_a_header_and_a_row_an_event(ledger: Path) -> None:
    rows = list(csv.DictReader(dragoman("events", ledger, "--as", "csv").out.splitlines()))
    assert [(row["event"], row["trigger"]) for row in rows] == [
        ("trawlers:e1", "condemned"),
        ("trawlers:e2", "lift"),
        ("trawlers:e3", "attacked"),
    ]


def test_parquet_comes_through_a_pipe(ledger: Path, tmp_path: Path) -> None:
    process = start("events", ledger, "--as", "parquet")
    out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert BytesIO(out).read(4) == b"PAR1"
    path = tmp_path / "events.parquet"
    path.write_bytes(out)
    rows = duckdb.read_parquet(str(path)).project("event").order("event").fetchall()
    assert rows == [(f"trawlers:e{number}",) for number in (1, 2, 3)]


def test_a_missing_ledger_is_not_made(tmp_path: Path) -> None:
    ran = dragoman("events", tmp_path / "none.duckdb")
    assert ran.code == 2
    assert "there is no such file. Check the path" in ran.err
    assert list(tmp_path.iterdir()) == []
