"""docs/tables.md tells of every column of a new ledger, of no other, and its examples are what a ledger holds."""

from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from dragoman.ledger import Ledger
from dragoman.records import Count, Failure, Record, Span
from samples import RUN, TEXT, sample_record

PAGE = (Path(__file__).parent.parent / "docs" / "tables.md").read_text("utf-8")
Column = tuple[str, str]


def told() -> dict[Column, list[str]]:
    """Type, meaning and example of every column on the page, by table and column."""
    rows: dict[Column, list[str]] = {}
    for section in PAGE.split("\n## ")[1:]:
        table, *lines = section.splitlines()
        for line in lines:
            if line.startswith("| `"):
                column, *cells = (cell.strip() for cell in line.strip("|").split(" | "))
                rows[table, column.strip("`")] = cells
    return rows


def fill(path: Path) -> None:
    """Make the ledger of the examples: the article of the tests, superseded once and reprinted, and what failed."""
    record = with_counts(sample_record())
    run = replace(RUN, manifest='{"executor": "inline"}')
    with Ledger.open(path) as ledger:
        ledger.add([record, sample_record("private", f"{TEXT} A cook.")], [], run)
        ledger.add([sample_record("copy")], [Failure("news.csv line 7", "bad", "ingest", "it has no text")], run)
        ledger.add([sample_record(text=f"{TEXT} Corrected.")], [], run)
        ledger.forget(["private"], when="2026-11-24T12:00:00+00:00", reason="case 7")


def with_counts(record: Record) -> Record:
    """The record with a number of everything that is counted: on words that tell none of it."""
    count = Count(3, 5, Span(0, 8))
    *others, assault = record.events
    return replace(record, events=(*others, replace(assault, dead=count, arrested=count, size=count, injured=count)))


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    path = tmp_path_factory.mktemp("tables") / "news.duckdb"
    fill(path)
    return duckdb.connect(str(path), read_only=True)


def columns(connection: duckdb.DuckDBPyConnection) -> dict[Column, str]:
    found = connection.execute("SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal")
    return {(table, column): kind for table, column, kind in found.fetchall()}


def test_every_column_is_told_with_its_type_and_no_other(connection: duckdb.DuckDBPyConnection) -> None:
    assert {key: cells[0] for key, cells in told().items()} == columns(connection)


def test_every_column_has_a_meaning() -> None:
    assert [key for key, cells in told().items() if len(cells) != 3 or len(cells[1]) < 8] == []


def test_every_example_is_a_value(connection: duckdb.DuckDBPyConnection) -> None:
    wrong = []
    for (table, column), (_, _, example) in told().items():
        query = f'SELECT "{column}"::VARCHAR FROM {table} WHERE "{column}" IS NOT NULL'  # noqa: S608
        if table == "meta":
            continue  # another with every version
        values = {value.replace("\n", " ") for (value,) in connection.execute(query).fetchall()}
        words = example.strip("`")
        found = any(value.startswith(words[:-1]) for value in values) if words.endswith("…") else words in values
        if not (found or (example == "–" and values <= {"[]"})):
            wrong.append((table, column, example))
    assert wrong == []
