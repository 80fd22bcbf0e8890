"""The query of a format, put together from the files under `sql/`, and the tables of codes that it reads."""

from collections.abc import Iterable, Mapping
from importlib.resources import files

import duckdb
import msgspec

from dragoman.ledger.exports.columns import read_columns
from dragoman.ledger.exports.forms import Projection
from dragoman.ledger.queries import where
from dragoman.ledger.selection import Selection
from dragoman.lexicon import Interchange

_CHOSEN = "SELECT events.article, events.version, events.event FROM events JOIN articles USING (article, version)"
_CODES: Mapping[str, str] = {
    "country_codes": "code[1] AS code, code[2] AS fips, code[3] AS cameo, code[4]::INTEGER AS cow, code[5] AS name",
    "sector_codes": "code[1] AS sector, code[2] AS cameo, code[3] AS icews",
    "cameo_codes": "code[1] AS code, code[2] AS name, code[3]::DOUBLE AS goldstein_gdelt, "
    "code[4]::DOUBLE AS goldstein_icews, code[5]::INTEGER AS quad",
}


def prepare(
    cursor: duckdb.DuckDBPyConnection, interchange: Interchange, *, no_text: bool = False, all_status: bool = False
) -> None:
    """Give a cursor what the projections read beside the ledger: tables of codes, settings, macros.

    They are temporary, so that a ledger opened for reading will do.
    """
    names = interchange.names
    countries = ((c.code, c.fips, c.cameo, _text(c.cow), names.get(c.code)) for c in interchange.countries)
    cameo = (
        (c.code, c.name, _text(c.goldstein_gdelt), _text(c.goldstein_icews), _text(c.quad)) for c in interchange.cameo
    )
    _fill(cursor, "country_codes", countries)
    _fill(cursor, "sector_codes", ((codes.sector, codes.cameo, codes.icews) for codes in interchange.sectors))
    _fill(cursor, "cameo_codes", cameo)
    for system in ("cameo", "icews"):
        cursor.execute(f"SET VARIABLE {system}_sectors = (SELECT map(list(sector), list({system})) FROM sector_codes)")  # noqa: S608
    cursor.execute(f"SET VARIABLE no_text = {no_text}")
    cursor.execute(f"SET VARIABLE all_status = {all_status}")
    cursor.execute(read_sql("macros"))


def choose_events(selection: Selection) -> tuple[str, list[object]]:
    """Return the query for article, version and id of the events of a selection, and its parameters."""
    conditions, parameters = where(selection)
    return f"{_CHOSEN} WHERE {conditions}", parameters


def rows_query(form: str, projection: Projection, chosen: str) -> str:
    """Return the query for a format's rows, in its columns and types; `chosen` finds the events asked for."""
    columns = ", ".join(f'CAST("{column.name}" AS {column.type}) AS "{column.name}"' for column in read_columns(form))
    tables = [*_tables(projection, chosen), *([read_sql("pairs")] if projection.paired else [])]
    rows = f"({read_sql(form)})"
    return f"WITH {', '.join(tables)} SELECT {columns or '*'} FROM {rows}"  # noqa: S608  files of this package


def counts_query(projection: Projection, chosen: str) -> str:
    """Return the query for how many events are left out for each reason; those that are not have none."""
    if not projection.reasons:
        return f"SELECT NULL, count(*) FROM ({chosen})"  # noqa: S608  conditions of this package
    return f"WITH {', '.join(_tables(projection, chosen))} SELECT left_out, count(*) FROM judged GROUP BY left_out"  # noqa: S608


def read_sql(name: str) -> str:
    """Return one of the files under `sql/`."""
    return (files("dragoman.ledger.exports") / "sql" / f"{name}.sql").read_text("utf-8")


def _tables(projection: Projection, chosen: str) -> list[str]:
    reason = f"coalesce({', '.join(projection.reasons)})" if projection.reasons else "NULL::VARCHAR"
    return [
        f"chosen AS ({chosen})",
        read_sql("facts"),
        f"judged AS (SELECT *, {reason} AS left_out FROM told)",  # noqa: S608
        "kept AS (SELECT * FROM judged WHERE left_out IS NULL)",
    ]


def _fill(cursor: duckdb.DuckDBPyConnection, table: str, rows: Iterable[tuple[str | None, ...]]) -> None:
    """Make a temporary table of codes; as one JSON list, because DuckDB takes rows one by one slowly."""
    cursor.execute(
        f"CREATE OR REPLACE TEMP TABLE {table} AS SELECT {_CODES[table]} "  # noqa: S608
        """FROM (SELECT unnest(from_json_strict(?, '[["VARCHAR"]]')) AS code)""",
        [msgspec.json.encode(list(rows)).decode()],
    )


def _text(number: float | None) -> str | None:
    return None if number is None else str(number)
