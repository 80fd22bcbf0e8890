"""`dragoman read` to a screen and to a pipe: what goes where, in which order."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped,unused-ignore]

from articles import ARTICLES, MARKET, STRIKE
from commands import dragoman, start, write_articles
from dragoman.ledger import decode

SCHEMA = Path(__file__).parent.parent / "docs" / "record.schema.json"


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_articles(tmp_path_factory.mktemp("news") / "news.jsonl", ARTICLES, published="2023-04-13")


def test_json_is_one_valid_record_a_line_and_nothing_else(news: Path) -> None:
    ran = dragoman("read", "--json", news)
    assert (ran.code, ran.err, ran.ids) == (0, "", list(ARTICLES))
    validator = Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))
    for line, record in zip(ran.out.splitlines(), ran.records, strict=True):
        validator.validate(record)
        assert record["document"]["text"] == ARTICLES[record["document"]["id"]]
        assert decode(line).document.published.edtf == "2023-04-13"
    assert sum(len(record["events"]) for record in ran.records) >= 3


def test_for_a_person_every_event_has_its_block(news: Path) -> None:
    records = dragoman("read", "--json", news).records
    ran = dragoman("read", news, COLUMNS="100")
    assert (ran.code, ran.err) == (0, "")
    for record in records:
        assert f"\n{record['document']['id']} ─" in f"\n{ran.out}"
        for event in record["events"]:
            start_, end = event["trigger"]
            assert f"«{record['document']['text'][start_:end]}»" in " ".join(ran.out.split())
            assert event["type"] in ran.out
    assert ran.out.count("    what  ") == sum(len(record["events"]) for record in records)
    assert not any(line.endswith(" ") or len(line) > 100 for line in ran.out.splitlines())


def test_inputs_keep_their_order(tmp_path: Path, news: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.txt").write_text(STRIKE, "utf-8")
    (tmp_path / "table.csv").write_text(f'id,text\nrow,"{MARKET}"\n', "utf-8")
    ran = dragoman("read", "--json", tmp_path / "table.csv", news, tmp_path)
    assert ran.ids == ["row", *ARTICLES, "a", "b", "row"]


def test_standard_input_is_text_or_json_lines(news: Path) -> None:
    assert dragoman("read", "-", "--json", given=news.read_bytes()).ids == list(ARTICLES)
    (record,) = dragoman("read", "-", "--json", given=MARKET).records
    assert record["document"]["text"] == MARKET


def test_a_date_given_for_all_yields_to_an_article_s_own(tmp_path: Path, news: Path) -> None:
    (tmp_path / "bare.txt").write_text(MARKET, "utf-8")
    records = dragoman("read", "--json", "--published", "2020-05", news, tmp_path / "bare.txt").records
    assert [record["document"]["published"]["edtf"] for record in records] == ["2023-04-13"] * 3 + ["2020-05"]


def test_duplicates_are_printed_like_any_other(news: Path) -> None:
    ran = dragoman("read", "--json", news, news)
    assert ran.ids == [*ARTICLES, *ARTICLES]
    lines = ran.out.splitlines()
    assert lines[:3] == lines[3:]


def test_a_wrong_date_is_refused_before_anything_is_read(news: Path) -> None:
    ran = dragoman("read", "--json", "--published", "yesterday", news)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("dragoman: published 'yesterday' is not an ISO date; write YYYY-MM-DD")


def test_two_workers_print_the_same_bytes(news: Path) -> None:
    alone = dragoman("read", "--json", news, "--workers", "1")
    assert dragoman("read", "--json", news, "--executor", "processes", "--workers", "2") == alone


def test_a_reader_who_leaves_ends_the_program_quietly(news: Path) -> None:
    for form in ((), ("--json",)):
        process = start("read", *form, *[news] * 40)
        assert process.stdout is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.wait() == 141
        assert process.stderr is not None
        assert process.stderr.read() == b""
        process.stderr.close()
        assert process.stdin is not None
        process.stdin.close()


def test_an_older_terminal_gets_escapes_instead_of_a_crash(news: Path) -> None:
    process = start("read", news, PYTHONIOENCODING="ascii")
    out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert b"2023-04-13 \\xb7" in out
