"""Events as files: CSV for spreadsheets, JSON lines for scripts, Parquet for data frames; the article's words may stay out."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, TextIO, get_args

import duckdb
import msgspec

from dragoman.ledger.rows_read import EventRow
from dragoman.records import LedgerError, UsageError

Format = Literal["csv", "jsonl", "parquet"]

_SEPARATOR = "; "
_LISTS = ("context", "about", "sources", "why")
_SIDES = (("actors", "actor"), ("recipients", "recipient"))
_SPANS = ("sentence_span", "trigger_span")
# What holds words of the article, or a name that may be made of them.
_WORDS = ("title", "about", "where", "place", "sources", "condition", "sentence", "trigger")
_PARTY_WORDS = ("name", "words")
_BARE_PARTIES = """list_transform({side}, lambda party: {{'name': NULL::VARCHAR, 'kind': party.kind,
    'country': party.country, 'sector': party.sector, 'other_sectors': party.other_sectors, 'words': NULL::VARCHAR,
    'span': party.span}}) AS {side}"""


def check_format(name: str) -> None:
    """Raise UsageError if there is no export of that name."""
    if name not in get_args(Format):
        raise UsageError(f"{name!r} is no format for events. Expected one of {', '.join(get_args(Format))}")


def write_text(rows: Iterable[EventRow], form: Literal["csv", "jsonl"], file: TextIO, *, no_text: bool = False) -> None:
    """Write events as CSV, with a header and lists joined by `; `, or as one JSON object a line."""
    told = (_without_text(row) for row in rows) if no_text else map(msgspec.to_builtins, rows)
    if form == "jsonl":
        file.writelines(msgspec.json.encode(cells).decode() + "\n" for cells in told)
        return
    writer = csv.DictWriter(file, csv_columns(), lineterminator="\n")
    writer.writeheader()
    for cells in told:
        writer.writerow(_flat(cells))


def query_without_text(query: str) -> str:
    """Return a query for events whose rows have nothing where another's have words of the article."""
    words = ", ".join(f'NULL AS "{name}"' for name in _WORDS)
    parties = ", ".join(_BARE_PARTIES.format(side=name) for name, _ in _SIDES)
    return f"SELECT * REPLACE ({words}, {parties}) FROM ({query})"  # noqa: S608  names of this module


def _without_text(row: EventRow) -> dict[str, Any]:
    cells: dict[str, Any] = msgspec.to_builtins(row)
    cells |= dict.fromkeys(_WORDS)
    for name, _ in _SIDES:
        cells[name] = [party | dict.fromkeys(_PARTY_WORDS) for party in cells[name]]
    return cells


def csv_columns() -> tuple[str, ...]:
    """Return the columns of the CSV export, in order."""
    return tuple(column for name in EventRow.__dataclass_fields__ for column in _columns(name))


def _columns(name: str) -> tuple[str, ...]:
    sides = dict(_SIDES)
    if name in sides:
        side = sides[name]
        return (name, f"{side}_countries", f"{side}_sectors", f"{side}_words")
    if name in _SPANS:
        stem = name.removesuffix("_span")
        return (f"{stem}_start", f"{stem}_end")
    return (name,)


def _flat(cells: Mapping[str, Any]) -> dict[str, object]:
    """Return one CSV line. A party without a country or sector keeps its place, as an empty item, beside its name."""
    flat: dict[str, object] = {name: cells[name] for name in cells if name not in _SPANS}
    for name in _LISTS:
        flat[name] = _SEPARATOR.join(cells[name] or ())
    for name, side in _SIDES:
        flat |= _side(name, side, cells[name])
    for name in _SPANS:
        flat |= dict(zip(_columns(name), cells[name], strict=True))
    return flat


def _side(name: str, side: str, parties: Sequence[Mapping[str, Any]]) -> dict[str, object]:
    parts = (
        (name, "name"),
        (f"{side}_countries", "country"),
        (f"{side}_sectors", "sector"),
        (f"{side}_words", "words"),
    )
    return {column: _SEPARATOR.join(party[part] or "" for party in parties) for column, part in parts}


def write_parquet(connection: duckdb.DuckDBPyConnection, query: str, parameters: Sequence[object], path: Path) -> None:
    """Write a query's result as Parquet, with lists and parties as nested columns."""
    target = str(path).replace("'", "''")
    form = "FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false"  # `path` is a temporary name already
    connection.execute(f"COPY ({query}) TO '{target}' ({form})", parameters)


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Yield a name beside `path` to write to, which becomes `path` at the end: a failure leaves what was there before.

    Raises LedgerError if the folder is missing or the disk refuses.
    """
    part = path.with_name(path.name + ".part")
    try:
        part.touch()  # told here, a missing folder is told in our words, not in DuckDB's
        yield part
        part.replace(path)
    except OSError as problem:
        raise _unwritten(path, problem.strerror or str(problem)) from problem
    except duckdb.IOException as problem:
        if part.name not in str(problem):
            raise  # it is the ledger that cannot be read
        raise _unwritten(path, str(problem)) from problem
    finally:
        part.unlink(missing_ok=True)


def _unwritten(path: Path, problem: str) -> LedgerError:
    return LedgerError(
        f"events cannot be written to {path}: {problem}. Give a file in a folder that exists, may be written to and has room"
    )
