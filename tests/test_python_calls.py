"""`dragoman.read`, `read_many` and `who`, and what `import dragoman` costs."""

import json
import subprocess
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest

import dragoman
from articles import ARTICLES, MARKET, SPANISH, STRIKE
from commands import dragoman as command
from commands import write_articles
from dragoman.ingest.stream import Input
from dragoman.ledger import encode


def test_the_names_are_few_and_all_there() -> None:
    assert len(dragoman.__all__) <= 15
    assert all(getattr(dragoman, name).__doc__ for name in dragoman.__all__)
    assert dir(dragoman) == sorted(dragoman.__all__)
    with pytest.raises(AttributeError, match="no attribute 'reed'"):
        dragoman.reed  # noqa: B018


def test_the_import_is_light() -> None:
    heavy = "{'spacy', 'duckdb', 'rich', 'typer', 'msgspec', 'dragoman.records'}"
    code = f"import dragoman, sys; print(sorted({heavy} & sys.modules.keys()))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_read_is_the_command(tmp_path: Path) -> None:
    record = dragoman.read(MARKET, id="market", published=date(2023, 11, 28), title="River closed")
    path = write_articles(tmp_path / "a.jsonl", {"market": MARKET}, published="2023-11-28", title="River closed")
    assert encode(record).decode() == command("read", "--json", path).out.strip()
    assert [event.type for event in record.events][:1] == ["ACCUSE"]


@pytest.mark.parametrize(
    ("text", "published", "error", "words"),
    [
        ("", None, dragoman.IngestError, "the text is empty"),
        (MARKET, "28 Nov 2023", dragoman.IngestError, "published"),
        (SPANISH, None, dragoman.DragomanError, "does not look like English"),
    ],
)
def test_read_refuses(text: str, published: str | None, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        dragoman.read(text, published=published)


def test_a_file_of_actors_is_read_again_when_it_has_changed(tmp_path: Path) -> None:
    table = tmp_path / "unions.tsv"
    header = "id\tname\taliases\tcountry\tsector\tother_sectors\tkind\tfrom\tuntil\n"
    for country in ("ZAF", "KEN"):
        table.write_text(f"{header}g:dockers\tQuaymen\t\t{country}\tLAB\t\torganization\t\t\n", "utf-8")
        assert dragoman.who("the Quaymen", actors=table).country == country
    table.write_text("name\n", "utf-8")
    with pytest.raises(dragoman.LexiconError, match=r"unions\.tsv:1:1"):
        dragoman.read(STRIKE, actors=[table])


def test_who_is_the_command(tmp_path: Path) -> None:
    answer = dragoman.who("the defence minister", on=date(2023, 5, 1), context="Talks in Nairobi")
    cases = tmp_path / "cases.jsonl"
    cases.write_text(json.dumps({"text": "the defence minister", "context": "Talks in Nairobi", "date": "2023-05-01"}))
    assert (answer.country, answer.sector) == ("KEN", "GOV")
    assert json.loads(command("who", "--json", cases).out) == json.loads(json.dumps(asdict(answer)))


def test_many_in_the_order_of_the_input(tmp_path: Path) -> None:
    path = write_articles(tmp_path / "a.jsonl", ARTICLES)
    given: list[Input] = [
        {"id": "first", "text": STRIKE},
        {"id": "empty", "text": ""},
        path,
        tmp_path / "none.txt",
        {"text": MARKET},
    ]
    outcomes = list(dragoman.read_many(given, published="2024-01-05"))
    assert [isinstance(outcome, dragoman.Record) for outcome in outcomes] == [
        True,
        False,
        True,
        True,
        True,
        False,
        True,
    ]
    assert [o.document.id for o in outcomes if isinstance(o, dragoman.Record)][:4] == ["first", *ARTICLES]
    failures = [outcome for outcome in outcomes if isinstance(outcome, dragoman.Failure)]
    assert failures[0].message.startswith("article 2: the text is empty")
    assert "no such file" in failures[1].message


def test_many_into_a_ledger(tmp_path: Path) -> None:
    path = write_articles(tmp_path / "a.jsonl", ARTICLES)
    into = tmp_path / "news.duckdb"
    counts = dragoman.read_many([path, {"id": "empty", "text": ""}], into=into)
    assert (counts.added, counts.failures) == (3, 1)
    again = dragoman.read_many(path, into=str(into), workers=1)
    assert (again.added, again.unchanged, again.failures) == (0, 3, 0)
    ledger = dragoman.Ledger(into)
    assert ledger.record("strike") == dragoman.read(STRIKE, id="strike")
    assert [run.articles for run in ledger.runs()] == [3]
    with pytest.raises(dragoman.UsageError, match="yesterday"):
        dragoman.read_many(path, published="yesterday")


def test_a_record_shows_itself_with_its_events_marked() -> None:
    text = MARKET.replace("grain barges", "<b>grain</b> barges")
    html = dragoman.read(text, id="<market>", published="2023-11-28")._repr_html_()
    assert "&lt;b&gt;grain&lt;/b&gt;" in html
    assert "<b>grain" not in html
    assert "&lt;market&gt;" in html
    assert ">accused<sup>e1</sup></mark>" in html
    assert "<td" in html and "PRY" in html
    assert "no event found" in dragoman.read("Inflation fell to 3.4 percent.")._repr_html_()
