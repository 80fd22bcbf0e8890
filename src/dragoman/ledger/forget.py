"""Forgetting: articles leave the ledger's file with all that was coded from them, and tombstones keep them out.

DuckDB leaves the blocks of deleted rows in the file, where anybody can read them. So nothing is deleted here: what stays
is copied into a new file, which takes the old one's place in one step. After a crash the file is the old or the new one.
"""

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
import msgspec

from dragoman.ledger import queries
from dragoman.records import LedgerError, UsageError

_IDS = """(SELECT unnest(from_json_strict(?, '["VARCHAR"]')))"""
# With every article go those that have one of its texts, with those the ones that have another of theirs, and so on.
_SAME_TEXTS = f"""
    WITH RECURSIVE going AS (
        SELECT article FROM articles WHERE article IN {_IDS}
        UNION
        SELECT other.article FROM going JOIN articles AS own ON own.article = going.article
            JOIN articles AS other ON other.sha256 = own.sha256
    )
    SELECT article FROM going ORDER BY article
"""  # noqa: S608
_BURY = f"""
    INSERT INTO kept.tombstones
    SELECT article, sha256, ?, ? FROM articles WHERE article IN {_IDS} ORDER BY entry
"""  # noqa: S608
_TABLES = """
    SELECT table_name, count(*) FILTER (column_name = 'article') > 0
    FROM duckdb_columns() JOIN duckdb_tables() USING (database_name, schema_name, table_name)
    WHERE database_name = current_database() AND NOT duckdb_tables.internal
    GROUP BY table_name ORDER BY table_name
"""
_SHOWN = 20  # ids in a message; a wire story may have hundreds of reprints


@dataclass(frozen=True, slots=True)
class Tombstone:
    """An article that was forgotten: its id, the SHA-256 of a text that it had, when (ISO 8601) and why."""

    article: str
    sha256: str
    forgotten: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What `Ledger.forget` did: the ids that are gone, the reprints among them, and those that were gone before."""

    articles: tuple[str, ...]
    reprints: tuple[str, ...]
    before: tuple[str, ...]


def forget_articles(
    connection: duckdb.DuckDBPyConnection,
    path: Path,
    asked: Sequence[str],
    tombstone: tuple[str, str | None],
    *,
    reprints: bool,
) -> Forgotten:
    """Put a file without the articles in the ledger's place and close the connection to the old one.

    `tombstone` is when and why. Raises UsageError for an id that the ledger neither has nor had, and for reprints that
    would stay; LedgerError if something else in this process has the ledger open, or the disk refuses; duckdb.Error.
    Nothing is changed then, and the connection stays open.
    """
    before = _buried(connection, path, asked)
    gone = [str(article) for (article,) in connection.execute(_SAME_TEXTS, [_json(asked)]).fetchall()]
    others = tuple(article for article in gone if article not in set(asked))
    if others and not reprints:
        raise UsageError(
            f"the same text stands in {path} under {_listed(others)}, too. Forget those as well (--reprints), or name "
            "them; nothing was forgotten yet"
        )
    if gone:
        _require_alone(connection, path)
        with _in_place_of(path) as part:
            _copy_without(connection, gone, tombstone, part)
        connection.close()
    return Forgotten(tuple(gone), others, before)


def _buried(connection: duckdb.DuckDBPyConnection, path: Path, asked: Sequence[str]) -> tuple[str, ...]:
    """Return the ids that were forgotten before and have not come back; UsageError for one that is unknown."""
    known = _ids(connection, f"SELECT article FROM articles WHERE article IN {_IDS}", asked)  # noqa: S608
    buried = _ids(connection, f"SELECT article FROM tombstones WHERE article IN {_IDS}", asked)  # noqa: S608
    for article in asked:
        if article not in known | buried:
            near = [
                str(name) for (name,) in connection.execute(queries.SIMILAR_ARTICLES, [article, article]).fetchall()
            ]
            hint = f"Did you mean {' or '.join(near)}?" if near else "List its articles to see what it has"
            raise UsageError(f"the ledger {path} has no article {article!r}; nothing was forgotten. {hint}")
    return tuple(sorted(buried - known))


def _ids(connection: duckdb.DuckDBPyConnection, query: str, asked: Sequence[str]) -> set[str]:
    return {str(article) for (article,) in connection.execute(query, [_json(asked)]).fetchall()}


def _require_alone(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Raise LedgerError if a cursor or a half-read result of this process would go on with the replaced file."""
    row = connection.execute("SELECT * FROM duckdb_connection_count()").fetchone()
    if row is not None and row[0] > 1:
        raise LedgerError(
            f"the ledger {path} cannot forget articles: this process still reads it ({row[0] - 1} more connections). "
            "Close cursors and read results to their end first; nothing was forgotten"
        )


@contextmanager
def _in_place_of(path: Path) -> Iterator[Path]:
    """Yield a name beside the ledger to write to; once it is on the disk, it takes the ledger's place."""
    ledger = path.resolve()  # a link to the ledger must not become a file beside it
    part = ledger.with_name(ledger.name + ".forgetting")
    _remove(part)
    # What a killed process left of a big query: it may hold any row.
    shutil.rmtree(ledger.with_name(ledger.name + ".tmp"), ignore_errors=True)
    try:
        yield part
        shutil.copymode(ledger, part)
        _sync(part)
        part.replace(ledger)
        _sync(ledger.parent)
    except OSError as problem:
        raise LedgerError(
            f"the ledger {path} cannot be written anew: {problem.strerror or problem}. It needs a folder that may be "
            "written to and as much room again as it takes; nothing was forgotten"
        ) from problem
    finally:
        _remove(part)


def _remove(part: Path) -> None:
    for name in (part, part.with_name(part.name + ".wal")):
        name.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _copy_without(
    connection: duckdb.DuckDBPyConnection, gone: Sequence[str], tombstone: tuple[str, str | None], part: Path
) -> None:
    """Copy every table but for the rows of these articles. The old file keeps its lock all the while."""
    target = str(part).replace("'", "''")
    connection.execute(f"ATTACH '{target}' AS kept (STORAGE_VERSION 'v1.5.0')")
    try:
        _copy_tables(connection, gone)
        connection.execute(_BURY, [*tombstone, _json(gone)])
        connection.execute("CHECKPOINT kept")
        # A write-ahead log that stayed behind would be replayed on the new file.
        connection.execute("CHECKPOINT")
    finally:
        connection.execute("DETACH kept")


def _copy_tables(connection: duckdb.DuckDBPyConnection, gone: Sequence[str]) -> None:
    row = connection.execute("SELECT current_database()").fetchone()
    name = str(row[0]).replace('"', '""') if row else ""
    connection.execute(f'COPY FROM DATABASE "{name}" TO kept (SCHEMA)')
    for table, of_articles in connection.execute(_TABLES).fetchall():
        chosen = of_articles and table != "tombstones"  # what was forgotten before stays forgotten
        rows = f"WHERE article IS NULL OR article NOT IN {_IDS}" if chosen else ""
        connection.execute(f"INSERT INTO kept.{table} SELECT * FROM {table} {rows}", [_json(gone)] if chosen else [])  # noqa: S608


def _listed(articles: Sequence[str]) -> str:
    more = f" and {len(articles) - _SHOWN} more ids" if len(articles) > _SHOWN else ""
    return ", ".join(map(repr, articles[:_SHOWN])) + more


def _json(ids: Iterable[str]) -> str:
    return msgspec.json.encode(list(ids)).decode()
