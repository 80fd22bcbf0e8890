"""A ledger: one DuckDB file of coded articles."""

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self, Unpack

import duckdb
import msgspec

from dragoman.ledger import queries
from dragoman.ledger.days import record_day
from dragoman.ledger.entries import AddCounts, Run
from dragoman.ledger.export import (
    Format,
    check_format,
    query_without_text,
    write_parquet,
    write_text,
    written_whole,
)
from dragoman.ledger.forget import Forgotten, Tombstone, forget_articles
from dragoman.ledger.migrate import migrate, read_migrations, require_current
from dragoman.ledger.opening import connect, explained, open_cursor
from dragoman.ledger.rows_read import ArticleRow, EventRow, FailureRow, RunRow
from dragoman.ledger.selection import Filters, Selection, Vocabulary, refuse_code, refuse_country
from dragoman.ledger.statements import Asked, StatementRow, select_statements
from dragoman.ledger.wire import decode
from dragoman.ledger.writer import write_batch
from dragoman.records import Failure, Record, UsageError

_EVENT = msgspec.json.Decoder(EventRow)
_STATEMENT = msgspec.json.Decoder(StatementRow)
_FETCH = 1000  # rows held in Python at once


class Ledger:
    """An open ledger. One process may write, or several may read; a `with` block closes it.

    Results come in an order that the contents alone decide. Every method raises LedgerError if the file fails.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, path: Path) -> None:
        self._connection = connection
        self.path = path

    @classmethod
    def open(cls, path: str | Path, *, read_only: bool = False) -> Self:
        """Open a ledger, made new if there is none and it may be written; an older schema is brought up to date.

        Raises LedgerError, saying what to do, if the file is missing or no ledger, is a newer Dragoman's, or another
        process has it.
        """
        path = Path(path)
        connection = connect(path, read_only=read_only)
        try:
            with explained(path, "be opened"):
                (require_current if read_only else migrate)(connection, path, read_migrations())
        except BaseException:
            connection.close()
            raise
        return cls(connection, path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the file free; nothing happens if that was done."""
        self._connection.close()

    def add(
        self, records: Iterable[Record], failures: Iterable[Failure], run: Run, *, recode: bool = False
    ) -> AddCounts:
        """Store a batch in one transaction and return what changed.

        The same id with the same text changes nothing; with another text it becomes a new version, and the old one
        stays, no longer current. Another id with the same text is kept as a reprint of the first. With `recode` a
        record that differs from the one stored for the same text replaces it. Raises LedgerError, and stores nothing
        of the batch, if a record contradicts itself.
        """
        with explained(self.path, "be written"):
            return write_batch(self._connection, records, failures, run, recode=recode)

    def stored(self, articles: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
        """Return those (id, SHA-256 of the text) that the ledger has: they need no coding again."""
        asked = set(articles)
        found = self._rows(
            queries.STORED_TEXTS, [msgspec.json.encode(sorted({article for article, _ in asked})).decode()]
        )
        return asked & {(str(article), str(sha256)) for article, sha256 in found}

    def forget(
        self, articles: Iterable[str], *, when: str, reason: str | None = None, reprints: bool = False
    ) -> Forgotten:
        """Remove articles, all their versions and everything coded from them, and leave tombstones (docs/people.md).

        The file is written anew, so that none of their bytes stay in it, and **this ledger is closed**: open it again
        for more. `when` is a time that the caller took, ISO 8601. Later batches pass over what was forgotten, by its id
        and by its text. Raises UsageError, and forgets nothing, for an id that the ledger does not know, and for
        reprints under other ids unless `reprints` takes them, too.
        """
        asked = list(dict.fromkeys(articles))
        with explained(self.path, "forget articles"):
            return forget_articles(self._connection, self.path, asked, (when, reason), reprints=reprints)

    def tombstones(self) -> list[Tombstone]:
        """Return what was forgotten, oldest first."""
        return [Tombstone(*row) for row in self._rows(queries.TOMBSTONES, [])]

    def forgotten(self, articles: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Tombstone]:
        """Return those (id, SHA-256 of the text) whose id or text was forgotten, each with its tombstone."""
        found = self.tombstones()
        by_id, by_text = {stone.article: stone for stone in found}, {stone.sha256: stone for stone in found}
        return {key: stone for key in articles if (stone := by_id.get(key[0]) or by_text.get(key[1]))}

    def events(self, **filters: Unpack[Filters]) -> list[EventRow]:
        """Return the events that pass every filter, by publication day, article and place in the article.

        Raises UsageError for a code that does not exist, naming the nearest, and for what is no date.
        """
        return list(self.iter_events(**filters))

    def iter_events(self, **filters: Unpack[Filters]) -> Iterator[EventRow]:
        """Yield what `events` returns, a thousand rows in memory at a time."""
        query, parameters = self.events_query(**filters)
        _, lines = self._select(queries.as_json(query), parameters)
        for (line,) in lines:
            row = _EVENT.decode(line)
            yield (
                replace(row, earliest=record_day(row.earliest), latest=record_day(row.latest))
                if " (BC)" in line
                else row
            )

    def write_events(
        self, path: str | Path, form: Format, *, no_text: bool = False, **filters: Unpack[Filters]
    ) -> None:
        """Write the events that `events` returns to a file; one that exists is replaced, once the new one is whole.

        With `no_text` all that holds words of the articles, names among them, is null; spans, ids and codes stay.
        """
        check_format(form)
        with written_whole(Path(path)) as part:
            if form == "parquet":
                query, parameters = self.events_query(**filters)
                with explained(self.path, f"be exported to {path}"):
                    wanted = query_without_text(query) if no_text else query
                    write_parquet(open_cursor(self._connection), wanted, parameters, part)
                return
            with part.open("w", encoding="utf-8", newline="") as file:
                write_text(self.iter_events(**filters), form, file, no_text=no_text)

    def events_bytes(self, form: Format, **filters: Unpack[Filters]) -> bytes:
        """Return what `write_events` writes, for standard output or a web reply; text is UTF-8."""
        with tempfile.TemporaryDirectory(prefix="dragoman-") as folder:
            path = Path(folder) / f"events.{form}"
            self.write_events(path, form, **filters)
            return path.read_bytes()

    def statements(self, **asked: Unpack[Asked]) -> list[StatementRow]:
        """Return the statements that pass every filter, by publication day, article and place in the article.

        Raises UsageError for a filter without words and for a stance that does not exist.
        """
        return list(self.iter_statements(**asked))

    def iter_statements(self, **asked: Unpack[Asked]) -> Iterator[StatementRow]:
        """Yield what `statements` returns, a thousand rows in memory at a time."""
        query, parameters = select_statements(asked)
        _, lines = self._select(queries.as_json(query), parameters)
        return (_STATEMENT.decode(line) for (line,) in lines)

    def articles(self, *, current_only: bool = True) -> list[ArticleRow]:
        """Return the articles by id and version, with the superseded versions if wanted."""
        names, rows = self._select(queries.ARTICLES, [current_only])
        return [msgspec.convert(dict(zip(names, row, strict=True)), ArticleRow) for row in rows]

    def failures(self) -> list[FailureRow]:
        """Return what could not be coded, in the order in which it was reported."""
        rows = self._rows(queries.FAILURES, [])
        return [FailureRow(run, Failure(*failure)) for run, *failure in rows]

    def runs(self) -> list[RunRow]:
        """Return the runs, in the order in which they first wrote."""
        return [RunRow(Run(*row[:6]), *row[6:]) for row in self._rows(queries.RUNS, [])]

    def record(self, article: str, version: int | None = None) -> Record:
        """Return an article's record exactly as it was added: the current version, or the one asked for.

        Raises UsageError, naming similar ids, if there is none.
        """
        for (line,) in self._rows(queries.RECORD, [article, version]):
            return decode(line)
        similar = [str(name) for (name,) in self._rows(queries.SIMILAR_ARTICLES, [article, article])]
        wanted = repr(article) if version is None else f"{article!r} in version {version}"
        hint = f"Did you mean {' or '.join(similar)}?" if similar else "List its articles to see what it has"
        raise UsageError(f"the ledger {self.path} has no article {wanted}. {hint}")

    def records(self, *, current_only: bool = True) -> Iterator[Record]:
        """Yield the records by id and version, with the superseded versions if wanted."""
        _, rows = self._select(queries.RECORDS, [current_only])
        return (decode(line) for (line,) in rows)

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """Return a cursor for a question of one's own, for analysis; it is not meant to write."""
        with explained(self.path, "be read"):
            return open_cursor(self._connection)

    def events_query(self, **filters: Unpack[Filters]) -> tuple[str, list[object]]:
        """Return the SQL that `events` asks, with its parameters, once the filters have been checked."""
        return queries.select_events(self.selection(**filters))

    def selection(self, **filters: Unpack[Filters]) -> Selection:
        """Return the filters of `events`, checked against the codes that exist and what this ledger has.

        Raises UsageError as `events` does.
        """
        selection = Selection(**filters)
        if selection.known:
            self._check(selection, selection.known)
        return selection

    def _check(self, selection: Selection, known: Vocabulary) -> None:
        """Raise UsageError for a code that neither the codebook nor a row of this ledger has."""
        for party in selection.doubtful_countries():
            if not self._rows(queries.IS_NAMED, [party])[0][0]:
                raise refuse_country(party, known.countries)
        for type_ in selection.doubtful_types():
            if not self._rows(queries.HAS_TYPE, [type_])[0][0]:
                raise refuse_code(type_, "type", known.types)
        for mode in selection.doubtful_modes():
            if not self._rows(queries.HAS_MODE, [mode])[0][0]:
                raise refuse_code(mode, "mode", known.modes)

    def _rows(self, query: str, parameters: list[object]) -> list[tuple[Any, ...]]:
        return list(self._select(query, parameters)[1])

    def _select(self, query: str, parameters: list[object]) -> tuple[list[str], Iterator[tuple[Any, ...]]]:
        """Return the names of a query's columns, and its rows as they are fetched."""
        with explained(self.path, "be read"):
            cursor = open_cursor(self._connection)
            cursor.execute(query, parameters)
        return [column[0] for column in cursor.description or []], self._fetch(cursor)

    def _fetch(self, cursor: duckdb.DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
        while True:
            with explained(self.path, "be read"):
                rows = cursor.fetchmany(_FETCH)
            if not rows:
                return
            yield from rows
