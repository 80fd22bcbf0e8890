"""`dragoman quotes`: from a ledger, from articles that are coded now, and what it refuses."""

import csv
import json
from pathlib import Path

import pytest

from articles import SPANISH
from commands import dragoman, start, write_articles

ARTICLE = (
    "Zambian President Lubinda Tembo said on Monday that the talks in Lilongwe had failed.\n\n"
    "“We will reopen the border,” Foreign Minister Chikondi Phiri of Malawi told reporters. "
    "Phiri denied that Malawi had accused Zambia of smuggling maize."
)


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("articles") / "talks.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


TABLE = """\
trawlers  Santiago objects to trawler ban  Cordillera  2023-11-28
https://news.example/trawlers
  s1  her ministry  according to a statement by  indirect  63-106
    condemned Morocco's ban on foreign trawlers

  s2  Idris Belkadi [MAR]  said  promises  indirect  210-250  via her ministry
    Rabat will lift the ban by December 2023

2 statements
"""


def test_the_table(ledger: Path) -> None:
    ran = dragoman("quotes", ledger)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == TABLE


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (("--speaker", "Belkadi"), ["s2"]),
        (("--speaker", "MAR"), ["s2"]),
        (("--cue", "according"), ["s1"]),
        (("--text", "ban"), ["s1", "s2"]),
        (("--stance", "promises"), ["s2"]),
        (("--speaker", "Quiroga"), []),
    ],
)
def test_filters(ledger: Path, filters: tuple[str, ...], found: list[str]) -> None:
    ran = dragoman("quotes", ledger, *filters, "--as", "jsonl")
    assert ran.code == 0
    assert [json.loads(line)["statement"] for line in ran.out.splitlines()] == [f"trawlers:{name}" for name in found]


def test_an_article_is_coded_and_its_words_are_verbatim(article: Path) -> None:
    ran = dragoman("quotes", article, "--as", "jsonl")
    assert (ran.code, ran.err) == (0, "")
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert [(row["article"], row["speaker"], row["country"], row["stance"], row["quoted"]) for row in rows] == [
        ("talks", "Lubinda Tembo", "ZMB", "asserts", "indirect"),
        ("talks", "Chikondi Phiri", "MWI", "promises", "direct"),
        ("talks", "Chikondi Phiri", "MWI", "denies", "indirect"),
        ("talks", "Malawi", "MWI", "asserts", "indirect"),
    ]
    assert rows[3]["chain"] == ["Chikondi Phiri"]
    for row in rows:
        for words, spans in ((row[name], row[f"{name}_spans"]) for name in ("source", "cue", "content")):
            assert " ".join(ARTICLE[start:end] for start, end in spans) == words


def test_the_same_filter_finds_the_same_in_a_file_and_in_its_ledger(article: Path, tmp_path: Path) -> None:
    path = tmp_path / "talks.duckdb"
    assert dragoman("read", article, "--into", path).code == 0
    for filters in ((), ("--speaker", "phiri"), ("--text", "BORDER"), ("--cue", "denied"), ("--speaker", "zmb")):
        assert dragoman("quotes", article, *filters).out == dragoman("quotes", path, *filters).out


def test_csv_has_a_header_and_spans(ledger: Path) -> None:
    rows = list(csv.DictReader(dragoman("quotes", ledger, "--as", "csv").out.splitlines()))
    assert [(row["statement"], row["cue_spans"], row["chain"]) for row in rows] == [
        ("trawlers:s1", "118-130; 131-145", ""),
        ("trawlers:s2", "186-190", "her ministry"),
    ]


def test_a_ledger_and_articles_together(ledger: Path, article: Path) -> None:
    out = dragoman("quotes", article, ledger, "--as", "jsonl").out
    assert {json.loads(line)["article"] for line in out.splitlines()} == {"trawlers", "talks"}


def test_articles_of_one_id_are_all_shown(tmp_path: Path) -> None:
    for folder in ("north", "south"):
        (tmp_path / folder).mkdir()
        text = f"Mayor Ana Reyes said on Monday that the {folder} road in Peru was shut."
        write_articles(tmp_path / folder / "a.jsonl", {"same": text})
    out = dragoman("quotes", tmp_path / "north" / "a.jsonl", tmp_path / "south" / "a.jsonl", "--as", "jsonl").out
    assert [json.loads(line)["content"][:14] for line in out.splitlines()] == ["that the north", "that the south"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("none.duckdb",), "there is no such file"),
        (("none.txt",), "none.txt"),
        (("LEDGER", "--stance", "shouts"), "'shouts' is no stance. Expected one of asserts"),
        (("LEDGER", "--speaker", " "), "the filter speaker has no word in it"),
    ],
)
def test_what_is_refused(ledger: Path, arguments: tuple[str, ...], words: str) -> None:
    ran = dragoman("quotes", *(str(ledger) if word == "LEDGER" else word for word in arguments))
    assert ran.code == 2
    assert words in ran.err


def test_a_failing_article_leaves_the_others(article: Path, tmp_path: Path) -> None:
    spanish = tmp_path / "spanish.txt"
    spanish.write_text(SPANISH, "utf-8")
    ran = dragoman("quotes", spanish, article, "--as", "jsonl")
    assert ran.code == 2
    assert "article spanish does not look like English" in ran.err
    assert {json.loads(line)["article"] for line in ran.out.splitlines()} == {"talks"}


def test_a_reader_that_leaves_ends_it_quietly(ledger: Path) -> None:
    process = start("quotes", ledger)
    assert process.stdout is not None
    process.stdout.close()
    assert process.wait() in (0, 141)
    assert process.stderr is not None
    assert b"Traceback" not in process.stderr.read()
    process.stderr.close()
    if process.stdin is not None:
        process.stdin.close()
