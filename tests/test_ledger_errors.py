"""What a user is told when a ledger cannot be opened, read or written."""

import resource
import signal
from pathlib import Path

import duckdb
import pytest

from dragoman.ledger import AddCounts, Ledger, is_ledger
from dragoman.ledger import ledger as ledger_module
from dragoman.ledger.migrate import Migration, read_migrations
from dragoman.ledger.rows import PART_TABLES
from dragoman.records import Failure, LedgerError
from processes import another_process
from samples import RUN, TEXT, bare_record, sample_record
from schemas import copy_with_older_schema


def test_a_text_file_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Dear diary, the ambassador called.", "utf-8")
    for read_only in (True, False):
        with pytest.raises(
            LedgerError,
            match=r"notes\.txt is no ledger: it begins with b'Dear diary, .*a DuckDB file was expected.*left as it is",
        ):
            Ledger.open(path, read_only=read_only)
    assert path.read_text("utf-8") == "Dear diary, the ambassador called."


@pytest.mark.parametrize("checksum", [b"\x00" * 8, b'{"a": 1}', b"{4711\n\xff\x00", b"DUCKDUCK"])
def test_a_ledger_is_known_by_its_mark_whatever_its_checksum(tmp_path: Path, checksum: bytes) -> None:
    """DuckDB begins its files with a checksum: one in 256 looks like JSON at first sight."""
    path = tmp_path / "news"
    path.write_bytes(checksum + b"DUCK" + b"\x00" * 100)
    assert is_ledger(path)
    path.write_bytes(checksum + b"GOOSE" + b"\x00" * 100)
    assert not is_ledger(path)


def test_what_is_not_there_is_known_by_its_ending(tmp_path: Path) -> None:
    assert is_ledger(tmp_path / "none.duckdb")
    assert not is_ledger(tmp_path / "none.jsonl")
    assert not is_ledger(tmp_path)


def test_an_empty_file_is_named_as_empty(tmp_path: Path) -> None:
    path = tmp_path / "none.duckdb"
    path.touch()
    with pytest.raises(LedgerError, match="is no ledger: it is empty, where a DuckDB file was expected"):
        Ledger.open(path)


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"it is a folder\. Give a file in it"):
        Ledger.open(tmp_path)


def test_a_missing_file_is_not_made_by_reading(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"none\.duckdb cannot be read: there is no such file"):
        Ledger.open(tmp_path / "none.duckdb", read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"the folder .*year does not exist\. Make it first"):
        Ledger.open(tmp_path / "year" / "news.duckdb")


def test_a_damaged_file_is_told_in_duckdbs_words(tmp_path: Path) -> None:
    path = tmp_path / "news.duckdb"
    Ledger.open(path).close()
    content = bytearray(path.read_bytes())
    content[16:4096] = b"\xff" * 4080
    path.write_bytes(content)
    with pytest.raises(LedgerError, match="cannot be opened: DuckDB says:"):
        Ledger.open(path)


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "sales.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE orders (number INTEGER); CREATE TABLE clients (name VARCHAR)")
    for read_only in (True, False):
        with pytest.raises(
            LedgerError, match="a DuckDB database, but not a ledger: it holds the tables clients, orders"
        ):
            Ledger.open(path, read_only=read_only)
    with duckdb.connect(str(path), read_only=True) as connection:
        assert len(connection.execute("SELECT * FROM duckdb_tables()").fetchall()) == 2


def test_an_empty_database_has_nothing_to_read_and_becomes_a_ledger_by_writing(tmp_path: Path) -> None:
    path = tmp_path / "empty.duckdb"
    duckdb.connect(str(path)).close()
    with pytest.raises(LedgerError, match="is an empty database, not a ledger"):
        Ledger.open(path, read_only=True)
    with Ledger.open(path) as ledger:
        assert ledger.events() == []


HOLD = """
import sys
from dragoman.ledger import Ledger
with Ledger.open(sys.argv[1]):
    print("open", flush=True)
    sys.stdin.read()
"""


def test_a_ledger_that_another_process_writes_names_it(tmp_path: Path) -> None:
    path = tmp_path / "news.duckdb"
    with another_process(HOLD, path) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        for read_only in (True, False):
            with pytest.raises(LedgerError, match=rf"process {holder.pid} \(.*python.*\) has it open.*Wait until"):
                Ledger.open(path, read_only=read_only)
        holder.communicate("")
        with Ledger.open(path) as ledger:
            assert ledger.add([bare_record()], [], RUN) == AddCounts(added=1)


def test_readers_share_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "news.duckdb"
    Ledger.open(path).close()
    reading = HOLD.replace("sys.argv[1]", "sys.argv[1], read_only=True")
    with another_process(reading, path) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        with Ledger.open(path, read_only=True) as ledger:
            assert ledger.events() == []
        with pytest.raises(LedgerError, match="has it open"):
            Ledger.open(path)


def test_one_process_cannot_read_and_write_apart(tmp_path: Path) -> None:
    path = tmp_path / "news.duckdb"
    with Ledger.open(path), pytest.raises(LedgerError, match="this process has it open already, in the other mode"):
        Ledger.open(path, read_only=True)


def test_a_reader_cannot_write_and_a_closed_ledger_answers_nothing(tmp_path: Path) -> None:
    path = tmp_path / "news.duckdb"
    Ledger.open(path).close()
    with Ledger.open(path, read_only=True) as ledger, pytest.raises(LedgerError, match="opened for reading"):
        ledger.add([sample_record()], [], RUN)
    for question in (ledger.events, ledger.articles, ledger.runs, ledger.cursor):
        with pytest.raises(LedgerError, match="cannot be read: it was closed"):
            question()
    ledger.close()


def test_a_newer_ledger_names_the_version_that_made_it(tmp_path: Path) -> None:
    path = tmp_path / "news.duckdb"
    with Ledger.open(path) as ledger:
        ledger.cursor().execute("UPDATE meta SET schema_version = 99, dragoman_version = '7.1.0'")
    for read_only in (True, False):
        with pytest.raises(
            LedgerError, match=r"schema version 99, made by Dragoman 7\.1\.0; this is.*Use a newer Dragoman"
        ):
            Ledger.open(path, read_only=read_only)


def add_migration(monkeypatch: pytest.MonkeyPatch, sql: str) -> None:
    migrations = read_migrations()
    more = (*migrations, Migration(migrations[-1].number + 1, "more.sql", sql))
    monkeypatch.setattr(ledger_module, "read_migrations", lambda: more)


def test_an_older_ledger_is_brought_up_to_date_by_writing_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "news.duckdb"
    with Ledger.open(path) as ledger:
        ledger.add([sample_record()], [], RUN)
    add_migration(monkeypatch, "ALTER TABLE runs ADD COLUMN note VARCHAR; CREATE TABLE notes (note VARCHAR)")
    with pytest.raises(LedgerError, match="Open it once for writing"):
        Ledger.open(path, read_only=True)
    with Ledger.open(path) as ledger:
        assert ledger.record("trawlers") == sample_record()
        assert ledger.cursor().execute("SELECT note FROM runs").fetchall() == [(None,)]
    with Ledger.open(path, read_only=True) as ledger:
        version = ledger.cursor().execute("SELECT schema_version FROM meta").fetchall()
        assert version == [(read_migrations()[-1].number + 1,)]


TABLES = ("runs", "articles", "failures", *PART_TABLES)


@pytest.mark.parametrize("released", read_migrations()[:-1], ids=lambda migration: migration.name)
def test_a_ledger_of_every_released_schema_becomes_what_a_new_one_is(tmp_path: Path, released: Migration) -> None:
    def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
        with Ledger.open(path, read_only=True) as ledger:
            cursor = ledger.cursor()
            return {table: cursor.execute(f"SELECT * FROM {table} ORDER BY ALL").fetchall() for table in TABLES}  # noqa: S608

    older, newer = tmp_path / "older.duckdb", tmp_path / "newer.duckdb"
    with Ledger.open(newer) as ledger:
        ledger.add([sample_record(), bare_record()], [Failure("a.txt", None, "ingest", "a.txt: empty")], RUN)
        ledger.add([sample_record(text=f"{TEXT} Corrected."), sample_record("reprint")], [], RUN)
    known = [migration for migration in read_migrations() if migration.number <= released.number]
    copy_with_older_schema(newer, older, known)
    Ledger.open(older).close()
    assert rows(older) == rows(newer)
    with Ledger.open(older, read_only=True) as ledger:
        assert ledger.record("trawlers", 1) == sample_record()
        assert [row.event for row in ledger.events(actor="CHL", article="reprint")] == ["reprint:e1"]


def test_a_migration_that_fails_leaves_the_ledger_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "news.duckdb"
    with Ledger.open(path) as ledger:
        ledger.add([sample_record()], [], RUN)
    with monkeypatch.context() as patched:
        add_migration(patched, "CREATE TABLE notes (note VARCHAR); ALTER TABLE nowhere ADD COLUMN note VARCHAR")
        with pytest.raises(LedgerError, match=r"cannot be opened: DuckDB says: .*nowhere"):
            Ledger.open(path)
    with Ledger.open(path, read_only=True) as ledger:
        assert ledger.record("trawlers") == sample_record()
        assert ledger.cursor().execute("SELECT * FROM duckdb_tables() WHERE table_name = 'notes'").fetchall() == []


def test_migrations_have_numbers_of_their_own() -> None:
    migrations = read_migrations()
    assert len({migration.number for migration in migrations}) == len(migrations)
    assert list(migrations) == sorted(migrations, key=lambda migration: migration.number)


def test_the_file_says_who_wrote_it_and_older_duckdb_can_read_it(tmp_path: Path) -> None:
    path = tmp_path / "news.duckdb"
    with Ledger.open(path) as ledger:
        cursor = ledger.cursor()
        assert cursor.execute("SELECT schema_version > 0, length(dragoman_version) > 0 FROM meta").fetchall() == [
            (True, True)
        ]
        tags = cursor.execute("SELECT tags FROM duckdb_databases() WHERE database_name = 'news'").fetchall()[0][0]
        assert tags["storage_version"].startswith("v1.5.0")
        for setting in ("autoinstall_known_extensions", "autoload_known_extensions"):
            assert cursor.execute(f"SELECT current_setting('{setting}')").fetchall() == [(False,)]


FULL = """
import resource, signal, sys
from samples import *
from dragoman.ledger import Ledger
from dragoman.records import Failure, LedgerError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with Ledger.open(sys.argv[1]) as ledger:
    ledger.add([sample_record("first")], [], RUN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, resource.RLIM_INFINITY))
    print("open", flush=True)
    import random
    letters = random.Random(7).choices([chr(code) for code in range(0x4E00, 0x9FFF)], k=3_000_000)
    try:
        ledger.add([sample_record("second", TEXT + "".join(letters))], [], RUN)
    except LedgerError as problem:
        print(problem, flush=True)
"""


@pytest.mark.skipif(
    not hasattr(signal, "SIGXFSZ") or not hasattr(resource, "RLIMIT_FSIZE"), reason="needs a file limit"
)
def test_a_disk_that_takes_no_more_is_told_and_what_was_there_stays(tmp_path: Path) -> None:
    path = tmp_path / "news.duckdb"
    with another_process(FULL, path) as writer:
        said, _ = writer.communicate("")
    assert f"the ledger {path} cannot be written: DuckDB says:" in said
    with Ledger.open(path) as ledger:
        assert ledger.record("first") == sample_record("first")
        assert [row.article for row in ledger.articles()] == ["first"]
        assert ledger.add([sample_record("second")], [], RUN) == AddCounts(added=1, reprints=1)


CRASH = """
import sys
from samples import *
from dragoman.ledger import Ledger
with Ledger.open(sys.argv[1]) as ledger:
    for batch in range(10_000):
        ledger.add([sample_record(f"{batch}-{place}", f"{TEXT}{batch} {place}") for place in range(8)], [], RUN)
        print(batch, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
@pytest.mark.parametrize("told", [1, 4, 9])
def test_a_killed_writer_leaves_whole_batches(tmp_path: Path, told: int) -> None:
    path = tmp_path / "news.duckdb"
    with another_process(CRASH, path) as writer:
        assert writer.stdout is not None
        for _ in range(told):
            writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)
        told += len(writer.stdout.read().split())
    with Ledger.open(path, read_only=True) as ledger:  # a reader, too, must see what the write-ahead log holds
        seen = len(ledger.articles())
    with Ledger.open(path) as ledger:
        records = list(ledger.records())
        assert len(records) == seen
        assert len(records) in {8 * told, 8 * (told + 1)}  # a batch may be stored and its line not yet printed
        for record in records:
            batch, place = record.document.id.split("-")
            assert record == sample_record(record.document.id, f"{TEXT}{batch} {place}")
        assert len(ledger.events()) == 3 * len(records)
        assert ledger.add(records, [], RUN) == AddCounts(unchanged=len(records))
