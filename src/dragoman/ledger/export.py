"""Events as files: CSV for spreadsheets, JSON lines for scripts, Parquet for data frames."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, TextIO, get_args

import duckdb
import msgspec

from dragoman.ledger.rows_read import EventRow, PartyRow
from dragoman.records import LedgerError, UsageError

Format = Literal["csv", "jsonl", "parquet"]

_SEPARATOR = "; "
_LISTS = ("context", "about", "sources", "why")
_SIDES = (("actors", "actor"), ("recipients", "recipient"))
_SPANS = ("sentence_span", "trigger_span")


def check_format(name: str) -> None:
    """Raise UsageError if there is no export of that name."""
    if name not in get_args(Format):
        raise UsageError(f"{name!r} is no format for events. Expected one of {', '.join(get_args(Format))}")


def write_text(rows: Iterable[EventRow], form: Literal["csv", "jsonl"], file: TextIO) -> None:
    """Write events as CSV, with a header and lists joined by `; `, or as one JSON object a line."""
    if form == "jsonl":
        file.writelines(msgspec.json.encode(row).decode() + "\n" for row in rows)
        return
    writer = csv.DictWriter(file, csv_columns(), lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow(_flat(row))


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


def _flat(row: EventRow) -> dict[str, object]:
    """Return one CSV line. A party without a country or sector keeps its place, as an empty item, beside its name."""
    cells: dict[str, object] = {name: getattr(row, name) for name in EventRow.__dataclass_fields__}
    for name in _LISTS:
        cells[name] = _SEPARATOR.join(getattr(row, name))
    for name, side in _SIDES:
        cells |= _side(name, side, getattr(row, name))
    for name, span in (("sentence_span", row.sentence_span), ("trigger_span", row.trigger_span)):
        del cells[name]
        cells |= dict(zip(_columns(name), span, strict=True))
    return cells


def _side(name: str, side: str, parties: Sequence[PartyRow]) -> dict[str, object]:
    return {
        name: _SEPARATOR.join(party.name for party in parties),
        f"{side}_countries": _SEPARATOR.join(party.country or "" for party in parties),
        f"{side}_sectors": _SEPARATOR.join(party.sector or "" for party in parties),
        f"{side}_words": _SEPARATOR.join(party.words for party in parties),
    }


def write_parquet(connection: duckdb.DuckDBPyConnection, query: str, parameters: Sequence[object], path: Path) -> None:
    """Write a query's result as Parquet, with lists and parties as nested columns."""
    target = str(path).replace("'", "''")
    connection.execute(f"COPY ({query}) TO '{target}' (FORMAT parquet, COMPRESSION zstd)", parameters)


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Yield a name beside `path` to write to, which becomes `path` at the end: a failure leaves what was there before.

    Raises LedgerError if the folder is missing or the disk refuses.
    """
    part = path.with_name(path.name + ".part")
    try:
        yield part
        part.replace(path)
    except OSError as problem:
        raise LedgerError(
            f"events cannot be written to {path}: {problem.strerror or problem}. Give a file in a folder that exists, "
            "may be written to and has room"
        ) from problem
    finally:
        part.unlink(missing_ok=True)
