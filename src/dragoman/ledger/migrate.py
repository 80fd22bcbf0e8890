"""The ledger's schema, brought to this version by numbered migrations."""

from dataclasses import dataclass
from importlib.metadata import version as installed_version
from importlib.resources import files
from pathlib import Path

import duckdb

from dragoman.records import LedgerError


@dataclass(frozen=True, slots=True)
class Migration:
    """One file of `migrations/`: `0001_ledger.sql` is number 1."""

    number: int
    name: str
    sql: str


def read_migrations() -> tuple[Migration, ...]:
    """Return the migrations that this version of Dragoman brings, in order."""
    folder = files("dragoman.ledger") / "migrations"
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".sql"))
    return tuple(Migration(int(name[:4]), name, (folder / name).read_text("utf-8")) for name in names)


def migrate(connection: duckdb.DuckDBPyConnection, path: Path, migrations: tuple[Migration, ...]) -> None:
    """Apply the migrations that an opened ledger lacks, all of them or none.

    Raises LedgerError if it is another program's database or a newer version's ledger; nothing is changed then.
    """
    found = check_version(connection, path, migrations)
    wanted = migrations[-1].number
    if found == wanted:
        return
    connection.begin()
    try:
        for migration in migrations:
            if migration.number > found:
                connection.execute(migration.sql)
        connection.execute("DELETE FROM meta")
        connection.execute("INSERT INTO meta VALUES (?, ?)", [wanted, installed_version("dragoman")])
        connection.commit()
    except duckdb.Error:
        connection.rollback()
        raise


def require_current(connection: duckdb.DuckDBPyConnection, path: Path, migrations: tuple[Migration, ...]) -> None:
    """Raise LedgerError unless an opened ledger has this version's schema: a reader may not migrate it."""
    found = check_version(connection, path, migrations)
    wanted = migrations[-1].number
    if found == 0:
        raise LedgerError(f"{path} is an empty database, not a ledger. Add articles to it first")
    if found < wanted:
        raise LedgerError(
            f"the ledger {path} has schema version {found}, this version of Dragoman reads {wanted}. "
            "Open it once for writing, which brings it up to date (`dragoman read ... --into` does, and "
            "`Ledger.open(path).close()` in Python); keep a copy if an older Dragoman must read it too"
        )


def check_version(connection: duckdb.DuckDBPyConnection, path: Path, migrations: tuple[Migration, ...]) -> int:
    """Return the schema version of an opened database, 0 if it is empty.

    Raises LedgerError if it is not a ledger, or a newer one than these migrations make.
    """
    tables = {
        str(name)
        for (name,) in connection.execute("SELECT table_name FROM duckdb_tables() WHERE NOT internal").fetchall()
    }
    if not tables:
        return 0
    if not {"meta", "articles", "events"} <= tables:
        raise LedgerError(
            f"{path} is a DuckDB database, but not a ledger: it holds the tables {', '.join(sorted(tables))}. "
            "Give the path of a ledger, or of a new file"
        )
    row = connection.execute("SELECT schema_version, dragoman_version FROM meta").fetchone()
    if row is None:
        raise LedgerError(
            f"the ledger {path} is damaged: its table meta is empty. Restore it from a copy, or code anew"
        )
    if row[0] > migrations[-1].number:
        raise LedgerError(
            f"the ledger {path} has schema version {row[0]}, made by Dragoman {row[1]}; this is Dragoman "
            f"{installed_version('dragoman')}, which knows versions up to {migrations[-1].number}. Use a newer Dragoman"
        )
    return int(row[0])
