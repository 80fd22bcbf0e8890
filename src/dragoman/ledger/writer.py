"""The one writer: a batch of records into the ledger's tables, in one transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import duckdb
import msgspec

from dragoman.ledger.entries import AddCounts, Run
from dragoman.ledger.plan import Plan, Stored, plan_batch
from dragoman.ledger.rows import PART_TABLES, Row, article_row, part_rows
from dragoman.ledger.wire import encode
from dragoman.records import Failure, LedgerError, Record

_STORED = """
    SELECT entry, article, version, sha256, CASE WHEN ? THEN sha256(record) END
    FROM articles
    WHERE article IN (SELECT unnest(from_json_strict(?, '["VARCHAR"]')))
        OR sha256 IN (SELECT unnest(from_json_strict(?, '["VARCHAR"]')))
    ORDER BY entry
"""
# An article's versions are 1, 2, 3, ... without a gap, so the last one is the current one.
_SUPERSEDE = """
    UPDATE articles SET current = false, superseded_by = version + 1
    WHERE article IN (SELECT unnest(from_json_strict(?, '["VARCHAR"]'))) AND EXISTS (
        SELECT 1 FROM articles AS later WHERE later.article = articles.article AND later.version = articles.version + 1)
"""
_COLUMNS = """
    SELECT column_name, data_type FROM duckdb_columns()
    WHERE table_name = ? AND NOT internal ORDER BY column_index
"""


def write_batch(
    connection: duckdb.DuckDBPyConnection,
    records: Iterable[Record],
    failures: Iterable[Failure],
    run: Run,
    *,
    recode: bool,
) -> AddCounts:
    """Write records and failures of a run, all of them or none, and return what that changed.

    Raises LedgerError before anything is written if a record contradicts itself, or if the run's id was used by a run
    of other versions; duckdb.Error if the database fails.
    """
    coded = [(record, encode(record).decode()) for record in records]
    connection.begin()
    try:
        _write_run(connection, run)
        coded, forgotten = _without_forgotten(connection, coded)
        plan = plan_batch(
            coded, _read_stored(connection, coded, recode=recode), _next_number(connection), recode=recode
        )
        _write_plan(connection, plan, run)
        written = _write_failures(connection, failures, run)
        connection.commit()
    except BaseException:  # an interrupt, too, must not leave half a batch to the next commit
        _rollback(connection)
        raise
    return replace(plan.counts, failures=written, forgotten=forgotten)


def _rollback(connection: duckdb.DuckDBPyConnection) -> None:
    """End the transaction, unless the failure has ended it already."""
    try:
        connection.rollback()
    except duckdb.Error:
        return


def _write_run(connection: duckdb.DuckDBPyConnection, run: Run) -> None:
    versions = "dragoman_version, lexicon_version, model_version"
    found = connection.execute(f"SELECT {versions} FROM runs WHERE run = ?", [run.id]).fetchone()  # noqa: S608
    if found is None:
        connection.execute(
            "INSERT INTO runs SELECT count(*) + 1, ?, ?, ?, ?, ?, ? FROM runs",
            [run.id, run.dragoman, run.lexicon, run.model, run.started, run.manifest],
        )
    elif found != (run.dragoman, run.lexicon, run.model):
        raise LedgerError(
            f"the run {run.id!r} cannot be continued: it was coded with Dragoman {found[0]}, lexicon {found[1]}, model "
            f"{found[2]}, and now with {run.dragoman}, {run.lexicon}, {run.model}. Give the new run another id"
        )
    elif run.manifest is not None:
        connection.execute("UPDATE runs SET manifest = ? WHERE run = ?", [run.manifest, run.id])


def _without_forgotten(
    connection: duckdb.DuckDBPyConnection, coded: Sequence[tuple[Record, str]]
) -> tuple[list[tuple[Record, str]], int]:
    """Return the records whose id and text were never forgotten, and how many others there are."""
    buried = connection.execute("SELECT article, sha256 FROM tombstones").fetchall()
    ids, texts = {article for article, _ in buried}, {sha256 for _, sha256 in buried}
    kept = [
        (record, line)
        for record, line in coded
        if record.document.id not in ids and record.document.sha256 not in texts
    ]
    return kept, len(coded) - len(kept)


def _read_stored(
    connection: duckdb.DuckDBPyConnection, coded: Sequence[tuple[Record, str]], *, recode: bool
) -> list[Stored]:
    ids = _json([record.document.id for record, _ in coded])
    hashes = _json([record.document.sha256 for record, _ in coded])
    return [Stored(*row) for row in connection.execute(_STORED, [recode, ids, hashes]).fetchall()]


def _next_number(connection: duckdb.DuckDBPyConnection, table: str = "articles", column: str = "entry") -> int:
    row = connection.execute(f"SELECT coalesce(max({column}), 0) + 1 FROM {table}").fetchone()  # noqa: S608
    return int(row[0]) if row else 1


def _write_plan(connection: duckdb.DuckDBPyConnection, plan: Plan, run: Run) -> None:
    if not plan.steps:
        return
    articles: list[Row] = []
    parts: dict[str, list[Row]] = {table: [] for table in PART_TABLES}
    for step in plan.steps:
        if step.replaces:
            _delete(connection, step.record.document.id, step.version)
        articles.append(
            article_row(step.record.document)
            | {"entry": step.entry, "version": step.version, "current": True, "superseded_by": None}
            | {"reprint_of": step.reprint_of, "run": run.id, "record": step.line}
        )
        for table, rows in part_rows(step.record, step.version).items():
            parts[table] += rows
    for table, rows in {"articles": articles, **parts}.items():
        _insert(connection, table, rows)
    connection.execute(_SUPERSEDE, [_json([step.record.document.id for step in plan.steps])])


def _delete(connection: duckdb.DuckDBPyConnection, article: str, version: int) -> None:
    for table in ("articles", *PART_TABLES):
        connection.execute(f"DELETE FROM {table} WHERE article = ? AND version = ?", [article, version])  # noqa: S608


def _write_failures(connection: duckdb.DuckDBPyConnection, failures: Iterable[Failure], run: Run) -> int:
    """Write the failures that this run has not reported yet and return how many they were.

    Those of forgotten articles are left out: a message may hold words of the text.
    """
    buried = {article for (article,) in connection.execute("SELECT article FROM tombstones").fetchall()}
    known = set(
        connection.execute("SELECT input, article, stage, message FROM failures WHERE run = ?", [run.id]).fetchall()
    )
    new = {
        key: failure
        for failure in failures
        if failure.article not in buried
        and (key := (failure.input, failure.article, failure.stage, failure.message)) not in known
    }
    first = _next_number(connection, "failures", "number")
    rows = [_failure(failure, run, first + place) for place, failure in enumerate(new.values())]
    _insert(connection, "failures", rows)
    return len(rows)


def _failure(failure: Failure, run: Run, number: int) -> Row:
    return {
        "number": number,
        "run": run.id,
        "input": failure.input,
        "article": failure.article,
        "stage": failure.stage,
        "message": failure.message,
    }


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Row]) -> None:
    """Insert rows as one JSON list a column, because DuckDB takes rows one by one slowly."""
    if not rows:
        return
    columns = connection.execute(_COLUMNS, [table]).fetchall()
    values = _json({name: [row[name] for row in rows] for name, _ in columns})
    shape = _json({name: [kind] for name, kind in columns})
    selected = ", ".join(f'unnest(rows."{name}")' for name, _ in columns)
    connection.execute(
        f"INSERT INTO {table} SELECT {selected} FROM (SELECT from_json_strict(?, ?) AS rows)",  # noqa: S608
        [values, shape],
    )


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
