"""Forgetting: nothing of an article stays in the file, nothing of the others goes, and it does not come back."""

import resource
import signal
import time
from pathlib import Path

import duckdb
import pytest

from articles import MARKET, STRIKE
from commands import dragoman, stored, write_articles
from dragoman.ledger import AddCounts, Forgotten, Ledger
from dragoman.ledger.migrate import read_migrations
from dragoman.records import Failure, LedgerError, UsageError
from processes import another_process
from samples import RUN, TEXT, sample_record
from schemas import copy_with_older_schema

WHEN = "2026-11-24T12:00:00+00:00"
SECRET = "Zoraida Quillfeather"  # noqa: S105
PRIVATE = f"{TEXT}The cook was {SECRET}.\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger of two articles and one that names a private person, in two versions."""
    path = tmp_path / "news.duckdb"
    with Ledger.open(path) as ledger:
        ledger.add([sample_record("one"), sample_record("private", PRIVATE)], [], RUN)
        failed = Failure("private.txt", "private", "coding", f"stumbled over {SECRET}")
        ledger.add([sample_record("private", f"{PRIVATE} Corrected.")], [failed], RUN)
        ledger.add([sample_record("two", f"{TEXT} Two.")], [Failure("bad.txt", None, "ingest", "no text")], RUN)
    return path


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every table's rows, in the order in which they lie in the file."""
    with duckdb.connect(str(path), read_only=True) as connection:
        names = [name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
        return {name: connection.execute(f"FROM {name}").fetchall() for name in names}


def forget(path: Path, *articles: str, reprints: bool = False, reason: str | None = None) -> Forgotten:
    with Ledger.open(path) as ledger:
        return ledger.forget(articles, when=WHEN, reason=reason, reprints=reprints)


def test_no_byte_of_it_stays_in_the_folder(path: Path) -> None:
    assert SECRET.encode() in path.read_bytes()  # else the search below would prove nothing
    assert forget(path, "private") == Forgotten(("private",), (), ())
    assert [file.name for file in path.parent.iterdir()] == ["news.duckdb"]
    for part in (SECRET, "Quillfeather", "private.txt"):
        assert part.encode() not in path.read_bytes()


def test_what_was_only_just_written_goes_from_the_log_as_well(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger.add([sample_record("late", f"{PRIVATE} Late.")], [], RUN)
        assert SECRET.encode() in path.with_name("news.duckdb.wal").read_bytes()
        ledger.forget(["private", "late"], when=WHEN)
    assert [file.name for file in path.parent.iterdir()] == ["news.duckdb"]
    assert SECRET.encode() not in path.read_bytes()
    assert stored(path) == ["one", "two"]


FORGET = """
import sys
from dragoman.ledger import Ledger
with Ledger.open(sys.argv[1]) as ledger:
    print("begun", flush=True)
    ledger.forget(["private"], when="2026-11-24")
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
@pytest.mark.parametrize("pause", [0, 0.03, 0.06, 0.12])
def test_killed_in_the_midst_it_was_done_or_not(path: Path, pause: float) -> None:
    with another_process(FORGET, path) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        time.sleep(pause)
        process.send_signal(signal.SIGKILL)
    with Ledger.open(path, read_only=True) as ledger:
        whole = ({"one", "private", "two"}, 0), ({"one", "two"}, 2)
        assert ({row.article for row in ledger.articles()}, len(ledger.tombstones())) in whole
    forget(path, "private")
    assert [file.name for file in path.parent.iterdir() if "forgetting" not in file.name] == ["news.duckdb"]
    assert SECRET.encode() not in b"".join(file.read_bytes() for file in path.parent.iterdir())
    with Ledger.open(path) as ledger:
        assert ledger.record("one") == sample_record("one")
        assert ledger.add([sample_record("three", f"{TEXT} Three.")], [], RUN) == AddCounts(added=1)


def test_every_table_loses_its_rows_and_only_those(path: Path) -> None:
    before = contents(path)
    forget(path, "private", reason="case 7")
    after = contents(path)
    assert after.keys() == before.keys()
    stones = after.pop("tombstones")
    for name, rows in after.items():
        assert rows == [row for row in before[name] if "private" not in row], name
    assert {name for name, rows in after.items() if rows != before[name]} == {
        "articles", "actors", "places", "times", "statements", "events", "event_parties", "commitments", "failures",
    }  # fmt: skip
    assert [(row[0], *row[2:]) for row in stones] == [("private", WHEN, "case 7")] * 2


def test_the_ledger_goes_on_working(path: Path) -> None:
    forget(path, "private")
    with Ledger.open(path) as ledger:
        assert ledger.add([sample_record("three", f"{TEXT} Three.")], [], RUN) == AddCounts(added=1)
        assert ledger.record("one") == sample_record("one")
        with pytest.raises(UsageError, match="no article 'private'"):
            ledger.record("private")


def test_it_does_not_come_back_by_id_or_by_text(path: Path) -> None:
    forget(path, "private")
    again = [sample_record("private", f"{PRIVATE} "), sample_record("copy", PRIVATE), sample_record("new", "New.")]
    with Ledger.open(path) as ledger:
        failed = Failure("private.txt", "private", "coding", SECRET)
        assert ledger.add(again, [failed], RUN, recode=True) == AddCounts(added=1, forgotten=2)
        found = ledger.forgotten((record.document.id, record.document.sha256) for record in again)
        assert sorted(article for article, _ in found) == ["copy", "private"]
    assert SECRET.encode() not in path.read_bytes()
    assert stored(path) == ["new", "one", "two"]


def test_reprints_are_told_and_taken_only_when_asked_for(path: Path) -> None:
    # `mirror` reprints the first version; its own correction stands under `echo` again.
    corrected = f"{PRIVATE} Mirrored."
    with Ledger.open(path) as ledger:
        ledger.add([sample_record("mirror", PRIVATE)], [], RUN)
        ledger.add([sample_record("mirror", corrected), sample_record("echo", corrected)], [], RUN)
    before = contents(path)
    with pytest.raises(UsageError, match=r"stands in .* under 'echo', 'mirror', too\. .*--reprints.*nothing was forgo"):
        forget(path, "private")
    assert contents(path) == before
    assert forget(path, "private", reprints=True).reprints == ("echo", "mirror")
    assert stored(path) == ["one", "two"]
    assert SECRET.encode() not in path.read_bytes()


def test_twice_is_once_and_an_unknown_id_stops_all(path: Path) -> None:
    forget(path, "private")
    before = contents(path)
    assert forget(path, "private", "private") == Forgotten((), (), ("private",))
    with pytest.raises(UsageError, match=r"no article 'twos'; nothing was forgotten\. Did you mean two\?"):
        forget(path, "one", "twos")
    assert contents(path) == before


def test_an_open_cursor_stops_it(path: Path) -> None:
    with Ledger.open(path) as ledger:
        rows = ledger.iter_events()
        next(rows)
        with pytest.raises(LedgerError, match=r"this process still reads it \(1 more connections\)"):
            ledger.forget(["private"], when=WHEN)
        assert len([*rows]) == 8
        ledger.forget(["private"], when=WHEN)
        with pytest.raises(LedgerError, match=r"it was closed\. Open it again"):
            ledger.events()


def test_what_a_killed_process_left_goes_as_well(path: Path) -> None:
    spilled, part = path.with_name("news.duckdb.tmp"), path.with_name("news.duckdb.forgetting")
    spilled.mkdir()
    (spilled / "block").write_text(SECRET, "utf-8")
    part.write_text("half a copy", "utf-8")
    forget(path, "private")
    assert [file.name for file in path.parent.iterdir()] == ["news.duckdb"]


def test_a_link_stays_a_link_and_rights_stay(path: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.duckdb"
    link.symlink_to(path)
    path.chmod(0o640)
    forget(link, "private")
    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o640
    assert stored(path) == ["one", "two"]


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="needs a file limit")
def test_a_disk_without_room_leaves_all_as_it_was(path: Path) -> None:
    with Ledger.open(path) as ledger:
        filling = "".join(chr(0x4E00 + number * 7919 % 20000) for number in range(300_000))
        ledger.add([sample_record("long", TEXT + filling)], [], RUN)
    before = contents(path)
    limits, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with Ledger.open(path) as ledger:
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, limits[1]))
        try:
            with pytest.raises(LedgerError, match="cannot forget articles"):
                ledger.forget(["private"], when=WHEN)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
            signal.signal(signal.SIGXFSZ, handler)
    assert contents(path) == before
    assert [file.name for file in path.parent.iterdir()] == ["news.duckdb"]
    assert forget(path, "private").articles == ("private",)


def test_a_ledger_of_the_first_schema_is_brought_up(tmp_path: Path) -> None:
    path = tmp_path / "old.duckdb"
    with Ledger.open(path) as ledger:
        ledger.add([sample_record("one"), sample_record("private", PRIVATE)], [], RUN)
    today = contents(path)
    old = tmp_path / "first.duckdb"
    copy_with_older_schema(path, old, read_migrations()[:1])
    with pytest.raises(LedgerError, match=r"schema version 1.*Open it once for writing"):
        Ledger.open(old, read_only=True)
    Ledger.open(old).close()
    assert contents(old) == today
    forget(old, "private")
    assert stored(old) == ["one"]


def test_the_command_tells_what_it_did_and_reading_passes_over(tmp_path: Path) -> None:
    ledger = tmp_path / "news.duckdb"
    news = write_articles(tmp_path / "news.jsonl", {"market": MARKET, "copy": MARKET, "strike": STRIKE})
    dragoman("read", news, "--into", ledger)
    refused = dragoman("forget", ledger, "market")
    assert (refused.code, refused.out) == (2, "")
    assert "under 'copy', too" in refused.err
    done = dragoman("forget", ledger, "market", "--reprints", "--reason", "case 7")
    assert (done.code, done.out) == (0, "copy\nmarket\n")
    assert done.err == f"dragoman: {ledger}: 2 articles forgotten, 1 reprint among them\n"
    more = write_articles(tmp_path / "more.jsonl", {"market": MARKET, "third": MARKET, "strike": STRIKE})
    for options in ((), ("--recode",)):
        again = dragoman("read", more, "--into", ledger, *options)
        assert again.code == 0
        assert "market is passed over: it was forgotten on 20" in again.err
        assert "third is passed over: its text, as 'market', was forgotten on 20" in again.err
        assert "(case 7)\n" in again.err
        assert again.err.endswith(f"{ledger}: 0 articles added, 1 unchanged, 2 forgotten before\n")
    assert stored(ledger) == ["strike"]
    listed = [line.split("\t") for line in dragoman("forget", ledger).out.splitlines()]
    assert [(line[0], line[3]) for line in listed] == [("copy", "case 7"), ("market", "case 7")]


def test_the_command_on_nothing(tmp_path: Path) -> None:
    ran = dragoman("forget", tmp_path / "none.duckdb", "x")
    assert ran.code == 2
    assert list(tmp_path.iterdir()) == []
