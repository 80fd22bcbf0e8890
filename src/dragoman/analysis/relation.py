"""A question to a ledger, which is asked when its answer is wanted."""

import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import duckdb

from dragoman.analysis.tables import html_table, text_table
from dragoman.ledger import Ledger
from dragoman.ledger.opening import explained
from dragoman.records import LedgerError, UsageError

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

# Seconds between attempts at a ledger that another process holds, in the words that tell of it.
_PAUSES = (0.1, 0.2, 0.5, 1.2)
_HELD = "has it open"
_SHOWN = 20  # rows that a notebook or `show` prints


def open_to_read(path: Path) -> Ledger:
    """Open a ledger for reading, after a wait of up to two seconds while somebody writes a batch.

    Raises LedgerError as `Ledger.open` does.
    """
    for pause in _PAUSES:
        try:
            return Ledger.open(path, read_only=True)
        except LedgerError as problem:
            if _HELD not in str(problem):
                raise
            time.sleep(pause)
    return Ledger.open(path, read_only=True)


class Relation:
    """Rows that answer a question to a ledger, as whatever table your tools want.

    The ledger's file is opened for each answer and closed again, so that a notebook keeps no writer out; each answer is of
    the ledger as it is then. None of pyarrow, pandas and polars needs to be installed until it is asked for.

    Every method raises LedgerError if the file fails.
    """

    def __init__(self, path: Path, query: str, parameters: Sequence[object] = ()) -> None:
        self._path = path
        self._query = query
        self._parameters = list(parameters)

    @property
    def columns(self) -> list[str]:
        """The names of the columns, in order."""
        with self._asked() as found:
            return list(found.columns)

    def __len__(self) -> int:
        with self._asked() as found:
            return len(found)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.records())

    def records(self) -> list[dict[str, Any]]:
        """Return the rows as dicts: lists and structures as Python's own, days as `datetime.date`, missing values None.

        A day before the year 1 is text, as DuckDB writes it: Python has no such date.
        """
        with self._asked() as found:
            names = list(found.columns)
            return [dict(zip(names, row, strict=True)) for row in found.fetchall()]

    def arrow(self) -> "pa.Table":
        """Return a pyarrow Table. Raises UsageError where pyarrow is not installed."""
        _require("pyarrow")
        with self._asked() as found:
            return found.to_arrow_table()

    def df(self) -> "pd.DataFrame":
        """Return a pandas DataFrame. Raises UsageError where pandas is not installed."""
        _require("pandas")
        with self._asked() as found:
            return found.df()

    def pl(self) -> "pl.DataFrame":
        """Return a polars DataFrame. Raises UsageError where polars or pyarrow, through which it is made, is not installed."""
        _require("polars", "pyarrow")
        with self._asked() as found:
            frame: pl.DataFrame = found.pl()
        return frame

    def written(self, form: Literal["csv", "jsonl", "parquet"]) -> bytes:
        """Return the rows as a file's bytes: CSV with a header, one JSON object a line, or Parquet.

        In CSV a missing value is an empty cell, in JSON null; days are ISO. Lists and structures stand in CSV as DuckDB
        writes them.
        """
        options = {"csv": "FORMAT csv, HEADER", "jsonl": "FORMAT json", "parquet": "FORMAT parquet, COMPRESSION zstd"}
        with tempfile.TemporaryDirectory(prefix="dragoman-") as folder, self._asked() as found:
            target = Path(folder) / "rows"
            found.query("asked", f"COPY (FROM asked) TO '{target}' ({options[form]})")
            return target.read_bytes()

    def show(self, rows: int = _SHOWN) -> None:
        """Print the first rows as a table, and how many there are."""
        print(self._table(rows))  # noqa: T201  that is what it is for

    def __repr__(self) -> str:
        return self._table(_SHOWN)

    def _repr_html_(self) -> str:
        """The first rows as a table, for a notebook."""
        columns, rows, count = self._first(_SHOWN)
        return html_table(columns, rows, count)

    def _table(self, wanted: int) -> str:
        columns, rows, count = self._first(wanted)
        return text_table(columns, rows, count)

    def _first(self, wanted: int) -> tuple[list[str], list[tuple[Any, ...]], int]:
        """The columns, the first rows, and the number of all rows, in one answer."""
        with self._asked() as found:
            return list(found.columns), found.limit(wanted).fetchall(), len(found)

    @contextmanager
    def _asked(self) -> Iterator[duckdb.DuckDBPyRelation]:
        """DuckDB's answer, for as long as the file is open."""
        with open_to_read(self._path) as ledger, explained(self._path, "be read"):
            cursor = ledger.cursor()
            self._prepare(cursor)
            yield cursor.query(self._query, params=self._parameters)

    def _prepare(self, cursor: duckdb.DuckDBPyConnection) -> None:
        """Set what this kind of question needs; nothing as a rule."""


class Guarded(Relation):
    """A question in a user's own SQL: it may read the ledger's tables and nothing else, and write nowhere."""

    def __init__(self, path: Path, query: str, parameters: Sequence[object] = ()) -> None:
        _check_reads(query)
        super().__init__(path, _without_end(query), parameters)

    @contextmanager
    def _asked(self) -> Iterator[duckdb.DuckDBPyRelation]:
        try:
            with super()._asked() as found:
                yield found
        except LedgerError as problem:
            if not isinstance(problem.__cause__, duckdb.Error) or isinstance(problem.__cause__, duckdb.IOException):
                raise
            raise UsageError(
                f"the query cannot be answered: {problem.__cause__}. `SHOW TABLES` and `DESCRIBE events` tell what there is"
            ) from problem

    def _prepare(self, cursor: duckdb.DuckDBPyConnection) -> None:
        # A ledger opened for reading cannot be written; these keep a query's hands off every other file, too.
        cursor.execute("SET enable_external_access = false; SET lock_configuration = true")

    def written(self, form: Literal["csv", "jsonl", "parquet"]) -> bytes:
        """Refused: what may write nowhere makes no files."""
        raise UsageError(
            f"an answer to a query of your own is no {form} yet; write its .df(), .pl() or .arrow() to a file"
        )


def _check_reads(query: str) -> None:
    """Raise UsageError unless SQL is one statement, and that one reads."""
    try:
        statements = duckdb.connect().extract_statements(query)
    except duckdb.Error as problem:
        raise UsageError(f"the query is no SQL that DuckDB reads: {problem}") from problem
    kinds = [statement.type.name for statement in statements]
    if kinds != ["SELECT"]:
        found = " and ".join(kinds) or "nothing"
        raise UsageError(f"a ledger answers one SELECT (or SHOW, DESCRIBE, SUMMARIZE), found {found}; nothing was done")


def _without_end(query: str) -> str:
    """A statement without the semicolon at its end, and what remarks follow it: DuckDB asks it as a part of another."""
    tokens = [(start, kind) for start, kind in duckdb.tokenize(query) if kind != duckdb.token_type.comment]
    end = len(query)
    for start, _ in reversed(tokens):
        if query[start] != ";":
            break
        end = start
    return query[:end]


def _require(*names: str) -> None:
    missing = [name for name in names if find_spec(name) is None]
    if missing:
        raise UsageError(
            f"this needs {' and '.join(missing)}, which {'is' if len(missing) == 1 else 'are'} not installed; "
            f"pip install {' '.join(missing)}, or take .records()"
        )
