"""An export from the question to the file: what is asked, what the format leaves out, what is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Unpack, cast

import duckdb

from dragoman.ledger.export import query_without_text, write_parquet, written_whole
from dragoman.ledger.exports.brat import write_brat
from dragoman.ledger.exports.forms import PROJECTIONS, Projection, check_form
from dragoman.ledger.exports.projection import choose_events, counts_query, prepare, rows_query
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.opening import explained
from dragoman.ledger.queries import select_events
from dragoman.ledger.selection import Filters
from dragoman.lexicon import load_interchange

_FETCH = 1000  # lines held in Python at once
_ALL = Projection((), paired=False, header=False)


@dataclass(frozen=True, slots=True)
class Exported:
    """How many events a file tells, and how many of those asked for it had to leave out, by reason."""

    events: int
    left_out: dict[str, int]


def export_events(
    ledger: Ledger,
    form: str,
    target: str | Path,
    *,
    no_text: bool = False,
    all_status: bool = False,
    **filters: Unpack[Filters],
) -> Exported:
    """Write the events that `ledger.events(**filters)` returns in a format of `FORMATS`, and return what was counted.

    A file that exists is replaced once the new one is whole; a folder must be empty or not there. `no_text` leaves out
    the articles' words, `all_status` takes in what formats without a column for it would tell as fact (docs/formats.md).
    Raises UsageError for an unknown format and as `events` does, LedgerError if the target cannot be written.
    """
    check_form(form)
    chosen, parameters = choose_events(ledger.selection(**filters))
    target = Path(target)
    with explained(ledger.path, f"be exported to {target}"):
        cursor = ledger.cursor()
        prepare(cursor, load_interchange(), no_text=no_text, all_status=all_status)
        if form == "brat":
            write_brat(cursor, chosen, parameters, target, no_text=no_text)
        elif form in PROJECTIONS:
            _write_projection(cursor, form, chosen, parameters, target)
        elif form == "parquet":
            query, values = select_events(ledger.selection(**filters))
            with written_whole(target) as part:
                write_parquet(cursor, query_without_text(query) if no_text else query, values, part)
        else:
            ledger.write_events(target, cast("Literal['csv', 'jsonl']", form), no_text=no_text, **filters)
        return _counted(cursor, PROJECTIONS.get(form, _ALL), chosen, parameters)


def _write_projection(
    cursor: duckdb.DuckDBPyConnection, form: str, chosen: str, parameters: list[object], target: Path
) -> None:
    query = rows_query(form, PROJECTIONS[form], chosen)
    with written_whole(target) as part:
        if form == "plover":
            _write_lines(cursor.execute(query, parameters), part)
        else:
            _write_table(cursor, query, parameters, part, header=PROJECTIONS[form].header)


def _write_table(
    cursor: duckdb.DuckDBPyConnection, query: str, parameters: list[object], path: Path, *, header: bool
) -> None:
    """Write rows with tabs between the cells and no quoting: the cells have nothing that would need it."""
    target = str(path).replace("'", "''")
    form = f"FORMAT csv, DELIMITER '\t', HEADER {header}, QUOTE '', ESCAPE '', NULL '', USE_TMP_FILE false"
    cursor.execute(f"COPY ({query}) TO '{target}' ({form})", parameters)


def _write_lines(cursor: duckdb.DuckDBPyConnection, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(f"{line}\n" for line in _fetch(cursor))


def _fetch(cursor: duckdb.DuckDBPyConnection) -> Iterator[str]:
    while rows := cursor.fetchmany(_FETCH):
        yield from (line for (line,) in rows)


def _counted(
    cursor: duckdb.DuckDBPyConnection, projection: Projection, chosen: str, parameters: list[object]
) -> Exported:
    counts = dict(cursor.execute(counts_query(projection, chosen), parameters).fetchall())
    events = counts.pop(None, 0)
    return Exported(events, dict(sorted(counts.items())))
