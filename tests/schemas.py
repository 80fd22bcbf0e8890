"""Ledgers as former versions wrote them, made out of ledgers as they are written today."""

from collections.abc import Sequence
from pathlib import Path

import duckdb

from dragoman.ledger.migrate import Migration, migrate


def copy_with_older_schema(today: Path, older: Path, migrations: Sequence[Migration]) -> None:
    """Make a ledger with the schema of those migrations and, in its columns, the rows of another that is closed."""
    with duckdb.connect(str(older)) as connection:
        migrate(connection, older, tuple(migrations))
        connection.execute(f"ATTACH '{today}' AS today (READ_ONLY)")
        tables = "SELECT table_name FROM duckdb_tables() WHERE database_name = ?"
        for (table,) in connection.execute(tables, [older.stem]).fetchall():
            if table != "meta":
                names = "SELECT column_name FROM duckdb_columns() WHERE database_name = ? AND table_name = ?"
                columns = ", ".join(
                    f'"{name}"' for (name,) in connection.execute(names, [older.stem, table]).fetchall()
                )
                connection.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM today.{table}")  # noqa: S608
