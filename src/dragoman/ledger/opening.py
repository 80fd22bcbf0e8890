"""Opening the ledger's file, and DuckDB's errors in words that say what to do."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from dragoman.records import LedgerError

_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "storage_compatibility_version": "v1.5.0",  # what the oldest DuckDB that Dragoman runs on can read
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "preserve_insertion_order": "true",
    "threads": "1",  # sums of floats come out the same on every machine
}

_ADVICE = ". It is damaged or was cut short: put a copy of it in its place, or read the articles into a new ledger"
_DAMAGED = ("enough bytes", "orrupt", "checksum", "not a valid DuckDB", "Serialization")
# How DuckDB marks its files: eight bytes of checksum, which may be any, and then these.
_MARK_AT, _MARK = 8, b"DUCK"
_ENDING = ".duckdb"
_LOCK = re.compile(r"lock is held in (?P<program>.*?)\s*\(PID (?P<pid>\d+)\)")


def is_ledger(path: Path) -> bool:
    """Return whether a path names a ledger: by DuckDB's mark in the file, or by its ending where there is none.

    A file that cannot be read is called none: whoever reads it next tells better why.
    """
    try:
        with path.open("rb") as file:
            return file.read(_MARK_AT + len(_MARK))[_MARK_AT:] == _MARK
    except FileNotFoundError:
        return path.suffix == _ENDING
    except OSError:
        return False


def connect(path: Path, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    """Open a DuckDB file, made new if it is not there and may be written.

    Raises LedgerError if the path cannot be a ledger's, or another process holds it.
    """
    _check_path(path, read_only=read_only)
    with explained(path, "be opened"):
        try:
            # With the prefix DuckDB does not take a CSV file or another program's database for something to open.
            return duckdb.connect(f"duckdb:{path}", read_only=read_only, config=_CONFIG)
        except duckdb.Error as problem:
            # Asked only now: to look into a file that this process has open would give up DuckDB's lock on it.
            if "not a valid DuckDB" in str(problem):
                raise _no_ledger(path) from problem
            raise


def open_cursor(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """Return a cursor that shows no progress bar: DuckDB takes a notebook, or `python -c`, for a terminal of its own."""
    cursor = connection.cursor()
    cursor.execute("SET enable_progress_bar = false")
    return cursor


@contextmanager
def explained(path: Path, what: str) -> Iterator[None]:
    """Turn DuckDB's errors into LedgerError; `what` continues `the ledger ... cannot`."""
    try:
        yield
    except duckdb.Error as problem:
        raise LedgerError(f"the ledger {path} cannot {what}: {_explanation(path, str(problem))}") from problem


def _check_path(path: Path, *, read_only: bool) -> None:
    """Raise LedgerError for what DuckDB would only call an IO error."""
    if path.is_dir():
        raise LedgerError(
            f"the ledger {path} cannot be opened: it is a folder. Give a file in it, such as {path}/news.duckdb"
        )
    if path.is_file() and path.stat().st_size == 0:
        raise _no_ledger(path)
    if not path.exists() and read_only:
        raise LedgerError(
            f"the ledger {path} cannot be read: there is no such file. Check the path, or add articles first"
        )
    if not path.parent.is_dir():
        raise LedgerError(f"the ledger {path} cannot be made: the folder {path.parent} does not exist. Make it first")


def _no_ledger(path: Path) -> LedgerError:
    """Return the error for a file that does not begin as DuckDB's files do."""
    with path.open("rb") as file:
        head = file.read(24)
    found = f"it begins with {head!r}" if head else "it is empty"
    return LedgerError(
        f"{path} is no ledger: {found}, where a DuckDB file was expected. "
        "Give the path of a ledger, or of a file that is not there yet; this one was left as it is"
    )


def _explanation(path: Path, problem: str) -> str:
    """Say what DuckDB found and what to do about it."""
    if "lock" in problem.lower() and "Could not set" in problem:
        return _lock_explanation(problem)
    if "different configuration" in problem:
        return "this process has it open already, in the other mode (reading or writing). Close that one first"
    if "Unique file handle conflict" in problem:
        return "this process has it open already, with a DuckDB connection of its own. Close that one first"
    if "already closed" in problem.lower() or "closed connection" in problem.lower():
        return "it was closed. Open it again"
    if "read-only" in problem:
        return "it was opened for reading. Open it for writing"
    if "No space left" in problem:
        return f"the disk that holds {path.parent} is full. What the ledger had is unharmed; make room and try again"
    return f"DuckDB says: {problem}{_ADVICE if any(words in problem for words in _DAMAGED) else ''}"


def _lock_explanation(problem: str) -> str:
    match = _LOCK.search(problem)
    holder = f"process {match['pid']} ({match['program']})" if match else "another process"
    return (
        f"{holder} has it open, and a writer shares a DuckDB file with nobody. "
        "Wait until that process has finished, or end it, and try again"
    )
