"""`dragoman read --into`: the same again changes nothing, a new text supersedes, an interrupted run is resumed."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from articles import ARTICLES, MARKET, RUSSIAN, SENTENCES, STRIKE
from commands import Ran, dragoman, start, stored, write_articles
from dragoman.ledger import Ledger
from dragoman.records import LedgerError


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return tmp_path / "news.duckdb"


def store(path: Path, ledger: Path, *options: str) -> Ran:
    ran = dragoman("read", path, "--into", ledger, *options)
    assert ran.out == ""
    return ran


def test_the_same_again_changes_nothing(tmp_path: Path, ledger: Path) -> None:
    news = write_articles(tmp_path / "news.jsonl", ARTICLES, published="2023-04-13")
    assert store(news, ledger).err == f"{ledger}: 3 articles added, 0 unchanged\n"
    with Ledger.open(ledger, read_only=True) as opened:
        before = list(opened.records())
        lines = dragoman("read", "--json", news).records
        assert {record.document.id: len(record.events) for record in before} == {
            record["document"]["id"]: len(record["events"]) for record in lines
        }
    again = store(news, ledger)
    assert (again.code, again.err) == (0, f"{ledger}: 0 articles added, 3 unchanged\n")
    assert store(news, ledger, "--recode").err == f"{ledger}: 0 articles added, 3 unchanged\n"
    with Ledger.open(ledger, read_only=True) as opened:
        assert list(opened.records()) == before


def test_a_new_text_supersedes_and_another_id_is_a_reprint(tmp_path: Path, ledger: Path) -> None:
    store(write_articles(tmp_path / "one.jsonl", {"market": MARKET}), ledger)
    later = write_articles(tmp_path / "two.jsonl", {"market": f"{MARKET} {STRIKE}", "copy": MARKET})
    ran = store(later, ledger)
    assert ran.err == f"{ledger}: 1 article added, 1 superseded, 0 unchanged, 1 reprint among them\n"
    with Ledger.open(ledger, read_only=True) as opened:
        rows = [(row.article, row.version, row.current, row.reprint_of) for row in opened.articles(current_only=False)]
        assert rows == [("copy", 1, True, "market"), ("market", 1, False, None), ("market", 2, True, None)]
        assert opened.record("market", 1).document.text == MARKET


def test_recoding_replaces_what_differs(tmp_path: Path, ledger: Path) -> None:
    bare = write_articles(tmp_path / "bare.jsonl", {"market": MARKET})
    store(bare, ledger)
    ran = store(bare, ledger, "--recode", "--published", "2024-02-07")
    assert ran.err == f"{ledger}: 0 articles added, 1 replaced, 0 unchanged\n"
    with Ledger.open(ledger, read_only=True) as opened:
        assert opened.record("market").document.published.edtf == "2024-02-07"


def test_failures_become_rows_that_can_be_listed(tmp_path: Path, ledger: Path) -> None:
    news = write_articles(tmp_path / "news.jsonl", {"market": MARKET, "foreign": RUSSIAN})
    ran = store(news, ledger)
    assert ran.code == 2
    assert ran.err.endswith(f"{ledger}: 1 article added, 0 unchanged, 1 failed (dragoman failures {ledger})\n")
    listed = dragoman("failures", ledger)
    run, started, stage, given, article, message = listed.out.rstrip("\n").split("\t")
    assert (listed.code, stage, given, article) == (0, "reading", "foreign", "foreign")
    assert len(run) == 32
    assert started.endswith("+00:00")
    assert "does not look like English" in message


def test_a_ledger_without_failures_says_so(tmp_path: Path, ledger: Path) -> None:
    store(write_articles(tmp_path / "one.jsonl", {"strike": STRIKE}), ledger)
    listed = dragoman("failures", ledger)
    assert (listed.code, listed.out, listed.err) == (0, "", f"dragoman: {ledger} has no failures\n")


def make_text_file(path: Path) -> None:
    path.write_text("Dear diary, the consul wrote.", "utf-8")


def make_newer(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger.cursor().execute("UPDATE meta SET schema_version = 99, dragoman_version = '7.1.0'")


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (make_text_file, "is no ledger: it begins with b'Dear diary"),
        (Path.mkdir, "it is a folder. Give a file in it, such as"),
        (make_newer, "made by Dragoman 7.1.0; this is"),
    ],
)
def test_a_path_that_cannot_be_a_ledger_is_told_before_anything_is_coded(
    tmp_path: Path, ledger: Path, make: Callable[[Path], None], words: str
) -> None:
    make(ledger)
    content = ledger.read_bytes() if ledger.is_file() else b""
    ran = store(write_articles(tmp_path / "one.jsonl", {"strike": STRIKE}), ledger)
    assert ran.code == 2
    assert words in ran.err
    assert str(ledger) in ran.err
    assert len(ran.err.splitlines()) == 1
    assert content == (ledger.read_bytes() if ledger.is_file() else b"")


HOLD = """
import sys
from dragoman.ledger import Ledger
with Ledger.open(sys.argv[1], read_only=sys.argv[2] == "reading"):
    print("open", flush=True)
    sys.stdin.read(1)
"""


@contextmanager
def held(ledger: Path, how: str) -> Iterator[subprocess.Popen[bytes]]:
    """Another process that has a ledger open until it is sent a byte."""
    pipe = subprocess.PIPE
    process = subprocess.Popen([sys.executable, "-c", HOLD, ledger, how], stdin=pipe, stdout=pipe)
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == b"open\n"
        yield process
    finally:
        process.communicate(b"x")


def test_a_ledger_that_another_process_writes(tmp_path: Path, ledger: Path) -> None:
    news = write_articles(tmp_path / "one.jsonl", {"strike": STRIKE})
    with held(ledger, "writing") as holder:
        ran = store(news, ledger)
        asked = dragoman("events", ledger)
    for refused in (ran, asked):
        assert refused.code == 2
        assert f"process {holder.pid} (" in refused.err
        assert "Wait until that process has finished" in refused.err
    assert store(news, ledger).err == f"{ledger}: 1 article added, 0 unchanged\n"


def feed(ledger: Path, articles: dict[str, str]) -> subprocess.Popen[bytes]:
    """A run that has been given articles and waits for more."""
    process = start("read", "-", "--into", ledger, "--executor", "inline")
    assert process.stdin is not None
    lines = (json.dumps({"id": name, "text": text}) + "\n" for name, text in articles.items())
    process.stdin.write("".join(lines).encode())
    process.stdin.flush()
    return process


def wait_for(ledger: Path, number: int) -> list[str]:
    """The stored ids, once there are so many."""
    for _ in range(600):
        try:
            found = stored(ledger)
        except LedgerError:  # not made yet, or being written
            found = []
        if len(found) >= number:
            return found
        time.sleep(0.1)
    raise AssertionError(f"{len(found)} of {number} articles stored after a minute")


MANY = {f"n{number:03}": f"{SENTENCES[number % len(SENTENCES)]} {number}." for number in range(300)}


def test_a_killed_run_is_resumed(tmp_path: Path, ledger: Path) -> None:
    process = feed(ledger, MANY)
    kept = wait_for(ledger, 192)  # three batches of 64; the run then waits for its input
    process.kill()
    process.communicate()
    assert sorted(MANY)[: len(kept)] == kept
    assert 192 <= len(kept) < 300
    ran = store(write_articles(tmp_path / "many.jsonl", MANY), ledger, "--workers", "1")
    assert ran.err == f"{ledger}: {300 - len(kept)} articles added, {len(kept)} unchanged\n"
    assert stored(ledger) == sorted(MANY)
    whole = tmp_path / "whole.duckdb"
    store(tmp_path / "many.jsonl", whole, "--workers", "1")
    with Ledger.open(ledger, read_only=True) as resumed, Ledger.open(whole, read_only=True) as once:
        assert list(resumed.records()) == list(once.records())


def test_an_interrupted_run_leaves_the_ledger_whole_and_says_how_to_go_on(ledger: Path) -> None:
    process = feed(ledger, MANY)
    kept = wait_for(ledger, 192)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert (process.returncode, out) == (130, b"")
    first, second = err.decode().splitlines()
    assert first == f"{ledger}: {len(kept)} articles added, 0 unchanged; to go on, give the same command again"
    assert second == "dragoman: interrupted"
    assert stored(ledger) == kept
    with Ledger.open(ledger) as opened:  # a writer, too, finds it in order
        assert len(list(opened.records())) == len(kept)


def test_a_reader_for_a_moment_does_not_end_a_run(ledger: Path) -> None:
    process = feed(ledger, MANY)
    kept = wait_for(ledger, 192)
    with held(ledger, "reading") as reader:
        process.stdin.close()  # type: ignore[union-attr]
        time.sleep(1.5)
        assert process.poll() is None
        assert reader.poll() is None
    process.stdin = None
    _, err = process.communicate()
    assert (process.returncode, err.decode()) == (0, f"{ledger}: 300 articles added, 0 unchanged\n")
    assert len(kept) < 300
