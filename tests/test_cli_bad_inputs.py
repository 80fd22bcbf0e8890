"""Bad inputs through the whole command: a message with place and remedy, exit code 2, the other articles unharmed."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from articles import MARKET, RUSSIAN, SPANISH, STRIKE
from commands import Ran, dragoman, stored
from dragoman.engine import Tools, batches, code_document
from dragoman.ledger import Ledger
from dragoman.records import Actor, Reading, Record, Span

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00"


@pytest.fixture
def fine(tmp_path: Path) -> Path:
    path = tmp_path / "fine.txt"
    path.write_text(MARKET, "utf-8")
    return path


def read_beside(fine: Path, bad: Path) -> Ran:
    """Read a bad input before a good one, as records, for a person and into a ledger; all three must agree."""
    ran = dragoman("read", "--json", bad, fine)
    shown = dragoman("read", bad, fine)
    ledger = fine.parent / "news.duckdb"
    kept = dragoman("read", bad, fine, "--into", ledger)
    assert (ran.code, shown.code, kept.code) == (2, 2, 2)
    assert "fine" in ran.ids
    assert "\nfine ─" in f"\n{shown.out}"
    assert stored(ledger) == sorted(ran.ids)
    messages = ran.err.splitlines()[:-1]
    assert shown.err == ran.err
    assert kept.err.splitlines()[:-1] == messages
    with Ledger.open(ledger, read_only=True) as opened:
        assert [f"dragoman: {row.failure.message}" for row in opened.failures()] == messages
    assert ran.err.splitlines()[-1].endswith(f"read, {len(messages)} failed")
    assert "Traceback" not in ran.err
    return ran


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", "the text is empty; give the article's text, or leave the article out"),
        ("empty.jsonl", b"", "holds no article: the file is empty or has nothing below its header; leave it out"),
        ("photo.txt", PNG, "is a PNG image, not plain text in UTF-8; extract its text first"),
        (
            "latin.txt",
            "The café in Málaga – closed on Monday – was bombed.".encode("cp1252"),
            "byte 0xE9 at offset 7 is not UTF-8: it looks like Windows-1252 (Latin-1); convert the file: iconv -f WINDOWS-1252",
        ),
        (
            "big.txt",
            b"word " * 10_000_000,
            "the text has more than 1,000,000 characters, the limit an article: split it",
        ),
        ("russian.txt", RUSSIAN.encode(), "article russian does not look like English"),
        ("spanish.txt", SPANISH.encode(), "article spanish does not look like English"),
    ],
)
def test_a_bad_file(tmp_path: Path, fine: Path, name: str, data: bytes, words: str) -> None:
    bad = tmp_path / name
    bad.write_bytes(data)
    ran = read_beside(fine, bad)
    assert ran.ids == ["fine"]
    assert words in ran.err
    assert str(bad) in ran.err or f"article {bad.stem} " in ran.err


def test_a_missing_file(tmp_path: Path, fine: Path) -> None:
    ran = read_beside(fine, tmp_path / "nowhere.txt")
    assert ran.err.startswith(f"dragoman: {tmp_path}/nowhere.txt: no such file; check the name\n")


def test_json_lines_with_a_broken_line_no_text_and_a_foreign_date(tmp_path: Path, fine: Path) -> None:
    lines = [
        json.dumps({"id": "first", "text": STRIKE}),
        json.dumps({"id": "textless", "title": "Talks"}),
        '{"id": "broken", "text": "Torn',
        json.dumps({"id": "dated", "text": MARKET, "published": "31/12/2023"}),
        json.dumps({"id": "doubtful", "text": MARKET, "published": "04/05/2023"}),
        json.dumps({"id": "last", "text": STRIKE, "published": "2023-12-31"}),
    ]
    bad = tmp_path / "mixed.jsonl"
    bad.write_text("\n".join(lines), "utf-8")
    ran = read_beside(fine, bad)
    assert ran.ids == ["first", "last", "fine"]
    two, three, four, five, counts = ran.err.splitlines()
    assert two == f"dragoman: {bad}:2: no 'text': found id, title; name the article's text 'text'"
    assert three.startswith(f"dragoman: {bad}:3: not a JSON object (")
    assert "write one object a line, such as" in three
    assert four == f"dragoman: {bad}:4: published '31/12/2023' is not an ISO date; write 2023-12-31"
    assert "may mean 2023-05-04 or 2023-04-05" in five
    assert counts == "dragoman: 3 articles read, 4 failed"


def test_two_files_of_one_name(tmp_path: Path, fine: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "news.txt").write_text(f"{STRIKE} {folder}", "utf-8")
    ran = dragoman("read", "--json", tmp_path / "x" / "news.txt", tmp_path / "y" / "news.txt", fine)
    assert (ran.code, ran.ids) == (2, ["news", "fine"])
    assert f"{tmp_path}/y/news.txt: would have the id 'news', as {tmp_path}/x/news.txt has; rename one" in ran.err


def test_the_same_file_twice_is_no_mistake(fine: Path) -> None:
    ran = dragoman("read", "--json", fine, fine)
    assert (ran.code, ran.ids, ran.err) == (0, ["fine", "fine"], "")
    ledger = fine.parent / "news.duckdb"
    assert dragoman("read", fine, fine, "--into", ledger).err == f"{ledger}: 1 article added, 1 unchanged\n"


def test_nothing_but_failures(tmp_path: Path) -> None:
    ran = dragoman("read", "--json", tmp_path / "a.txt", tmp_path / "b.txt")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[-1] == "dragoman: 0 articles read, 2 failed"


def test_a_fault_of_the_coder_costs_one_article(tmp_path: Path, fine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A record that contradicts itself must stop neither the printing nor the ledger's batch."""

    def code(reading: Reading, tools: Tools) -> Record:
        record = code_document(reading, tools)
        if record.document.id != "odd":
            return record
        return replace(
            record, actors=(Actor("a1", "Nobody", "group", None, None, (), None, None, None, (Span(9, 9999),)),)
        )

    monkeypatch.setattr(batches, "code_document", code)
    odd = tmp_path / "odd.txt"
    odd.write_text(STRIKE, "utf-8")
    ran = read_beside(fine, odd)
    assert ran.ids == ["fine"]
    assert "the record of article 'odd' contradicts itself: " in ran.err
