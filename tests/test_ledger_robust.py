"""The ledger under a writer and a reader at once, `kill -9`, files that are no ledgers any more, and a full disk."""

import contextlib
import hashlib
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from commands import stored
from dragoman.ledger import AddCounts, Ledger
from dragoman.records import LedgerError
from processes import another_process
from samples import RUN, TEXT, sample_record

# Batches of two articles, each batch in an opening of its own, as `dragoman read --into` writes.
WRITE = """
import sys, time
from samples import *
from dragoman.ledger import Ledger
from dragoman.records import LedgerError
path, batches, pause = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
print("begun", flush=True)
for batch in range(batches):
    records = [sample_record(f"{batch}-{place}", f"{TEXT}{batch} {place}") for place in range(2)]
    while True:
        try:
            with Ledger.open(path) as ledger:
                ledger.add(records, [], RUN)
            break
        except LedgerError as problem:
            if "has it open" not in str(problem):
                raise
            time.sleep(0.001)
    print(batch, flush=True)
    time.sleep(pause)
"""


def is_whole(ledger: Ledger, batches: int | None = None) -> int:
    """Check that a ledger holds whole batches, each article once and coded as it was; returns how many batches."""
    records = list(ledger.records())
    ids = [record.document.id for record in records]
    assert len(set(ids)) == len(ids)
    assert len(ids) % 2 == 0
    assert batches is None or len(ids) == 2 * batches
    assert len(ledger.events()) == 3 * len(ids)
    for record in records:
        assert record == sample_record(record.document.id, f"{TEXT}{record.document.id.replace('-', ' ')}")
    return len(ids) // 2


def test_a_reader_beside_a_writer_gets_whole_batches_or_is_told(tmp_path: Path) -> None:
    path = tmp_path / "news.duckdb"
    Ledger.open(path).close()
    seen, refused = [0], 0
    with another_process(WRITE, path, 8, 0.02) as writer:
        while writer.poll() is None:
            try:
                with Ledger.open(path, read_only=True) as ledger:
                    seen.append(is_whole(ledger))
                time.sleep(0.04)  # else the writer gets no turn
            except LedgerError as problem:
                assert f"process {writer.pid} (" in str(problem)
                assert "has it open" in str(problem)
                refused += 1
                time.sleep(0.001)
        assert writer.returncode == 0
    assert seen == sorted(seen)  # a later look never sees less
    assert len(set(seen)) > 1
    assert refused > 0
    with Ledger.open(path, read_only=True) as ledger:
        is_whole(ledger, 8)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
def test_ten_kills_lose_nothing_and_the_same_again_doubles_nothing(tmp_path: Path) -> None:
    path = tmp_path / "news.duckdb"
    moments = random.Random(20261124)  # noqa: S311
    told = killed = 0
    for _ in range(10):
        # Each start goes through all batches from the first: what is stored must change nothing.
        with another_process(WRITE, path, 12, 0) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "begun\n"
            kept = moments.randrange(5)
            for _ in range(kept):
                writer.stdout.readline()
            time.sleep(moments.uniform(0, 0.03))
            writer.send_signal(signal.SIGKILL)
            killed += writer.wait() == -signal.SIGKILL
            told = max(told, kept + len(writer.stdout.read().splitlines()))
        if path.exists() and path.stat().st_size:  # the first may have been killed before it made the file
            with Ledger.open(path) as ledger:
                assert is_whole(ledger) >= told
    assert told
    assert killed > 5  # else most had come to their end before
    with another_process(WRITE, path, 12, 0) as writer:
        writer.communicate("")
        assert writer.returncode == 0
    with Ledger.open(path, read_only=True) as ledger:
        is_whole(ledger, 12)
        assert len(ledger.runs()) == 1


@pytest.fixture
def content(tmp_path: Path) -> bytes:
    """The bytes of a sound ledger of some size."""
    path = tmp_path / "sound.duckdb"
    with Ledger.open(path) as ledger:
        ledger.add([sample_record(str(number), f"{TEXT}{number}") for number in range(40)], [], RUN)
    return path.read_bytes()


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("share", [0.001, 0.01, 0.3, 0.9])
def test_a_file_that_was_cut_off(tmp_path: Path, content: bytes, share: float, *, read_only: bool) -> None:
    path = tmp_path / "cut.duckdb"
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(
        LedgerError, match=r"the ledger .*cut\.duckdb cannot be (opened|read): |cut\.duckdb is no ledger: "
    ):
        read_all(path, read_only=read_only)


@pytest.mark.parametrize("seed", range(4))
def test_a_file_with_a_damaged_block(tmp_path: Path, content: bytes, seed: int) -> None:
    """Wherever the damage lies: the answer is right, or it is refused."""
    path = tmp_path / "damaged.duckdb"
    draw = random.Random(seed)  # noqa: S311
    start = draw.randrange(12_288, len(content) - 4096)
    path.write_bytes(content[:start] + draw.randbytes(4096) + content[start + 4096 :])
    try:
        records = read_all(path, read_only=True)
    except LedgerError as problem:
        assert "DuckDB says: " in str(problem)
    else:
        assert records == 40


def read_all(path: Path, *, read_only: bool) -> int:
    with Ledger.open(path, read_only=read_only) as ledger:
        ledger.events()
        ledger.statements()
        return len(list(ledger.records()))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("zeros.duckdb", bytes(20_000)),
        ("noise.duckdb", b"".join(hashlib.sha256(bytes([number])).digest() for number in range(250))),
        ("table.csv", b"id,text\n1,hello\n"),  # DuckDB itself would open these, and write nowhere
        ("table.jsonl", b'{"id": 1}\n'),
        ("base.sqlite", b"SQLite format 3\0" + bytes(2000)),  # or fetch an extension for this
    ],
)
def test_a_file_of_another_kind_is_left_as_it_is(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    for read_only in (True, False):
        with pytest.raises(LedgerError, match=f"{name} is no ledger: it begins with "):
            Ledger.open(path, read_only=read_only)
    assert path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == [name]


OPEN = "import sys; from dragoman.ledger import Ledger; Ledger.open(sys.argv[1]); print('opened')"


def test_opening_twice_keeps_the_lock(tmp_path: Path) -> None:
    """A process that closes any handle on a file loses its locks on it: a second opening must not look into the file."""
    path = tmp_path / "news.duckdb"
    with Ledger.open(path) as first:
        with Ledger.open(path) as second:
            second.add([sample_record()], [], RUN)
        with another_process(f"try:\n {OPEN}\nexcept Exception as problem: print(problem)", path) as other:
            said, _ = other.communicate("")
        assert "has it open, and a writer shares a DuckDB file with nobody" in said
        assert [row.article for row in first.articles()] == ["trawlers"]


def test_a_connection_of_ones_own_is_told(tmp_path: Path) -> None:
    path = tmp_path / "news.duckdb"
    Ledger.open(path).close()
    with (
        duckdb.connect(str(path)),
        pytest.raises(LedgerError, match="this process has it open already, with a DuckDB connection of its own"),
    ):
        Ledger.open(path)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of four megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    command = [str(mount), "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    if mount is None or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("this user may not mount a small disk; test_ledger_errors limits the file's size instead")
    yield folder
    subprocess.run([mount.replace("mount", "umount"), str(folder)], check=True)


def fill(path: Path) -> None:
    """Take what room there is."""
    with path.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(4096))


def test_a_full_disk_is_named_and_the_old_state_is_intact(small_disk: Path) -> None:
    path = small_disk / "news.duckdb"
    with Ledger.open(path) as ledger:
        ledger.add([sample_record("first")], [], RUN)
    letters = "".join(chr(0x4E00 + number * 7919 % 20_000) for number in range(2_000_000))
    full = pytest.raises(LedgerError, match=r"cannot be written: the disk that holds .* is full\..*make room")
    with Ledger.open(path) as ledger, full:
        ledger.add([sample_record("second", TEXT + letters)], [], RUN)
    with Ledger.open(path) as ledger:
        assert ledger.record("first") == sample_record("first")
        assert [row.article for row in ledger.articles()] == ["first"]
        assert ledger.add([sample_record("second")], [], RUN) == AddCounts(added=1, reprints=1)
        fill(small_disk / "filler")
        with pytest.raises(LedgerError, match=r"cannot forget articles: |cannot be written anew: "):
            ledger.forget(["first"], when="2026-11-24T12:00:00+00:00", reprints=True)
        assert ledger.record("second") == sample_record("second")
    assert not [file for file in small_disk.iterdir() if "forgetting" in file.name]
    (small_disk / "filler").unlink()
    assert stored(path) == ["first", "second"]
