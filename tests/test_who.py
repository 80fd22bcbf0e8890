"""`dragoman who`: names, titles and descriptions from every world region, with floors that only rise."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dragoman.app.cli.main import app
from dragoman.engine import Identity, Tools, load_tools, who
from dragoman.engine.who import day_of

CASES = Path(__file__).with_name("who_cases.jsonl")


@pytest.fixture(scope="module")
def tools() -> Tools:
    return load_tools()


def test_the_cases_are_answered_as_often_as_before(tools: Tools) -> None:
    cases = [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]
    answers = [who(case["text"], case["context"], case["date"], tools) for case in cases]
    country = [(answer.country or "") in case["country"] for case, answer in zip(cases, answers, strict=True)]
    sector = [
        case["sector"] is None or answer.sector in case["sector"] for case, answer in zip(cases, answers, strict=True)
    ]
    both = [one and other for one, other in zip(country, sector, strict=True)]
    assert len(cases) >= 150
    assert sum(country) / len(cases) >= 0.97
    assert sum(sector) / len(cases) >= 0.96
    assert sum(both) / len(cases) >= 0.95


def test_names_are_those_of_the_knowledge_base(tools: Tools) -> None:
    cases = [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]
    named = [case for case in cases if case["name"]]
    wrong = [case["text"] for case in named if who(case["text"], None, case["date"], tools).name != case["name"]]
    assert len(wrong) <= 2, wrong


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("2022-04-12", "2022-04-12"),
        ("2022-04", "2022-04"),
        ("12 April 2022", "2022-04-12"),
        ("1 july 2021", "2021-07-01"),
        ("July 2021", "2021-07-01"),
        ("Today", None),
        ("", None),
        (None, None),
    ],
)
def test_dates_are_read_without_the_clock(date: str | None, day: str | None, tools: Tools) -> None:
    assert day_of(date, tools) == day


def test_terms_of_office_decide(tools: Tools) -> None:
    assert who("Margaret Thatcher", None, "1982-05-01", tools).sector == "GOV"
    assert who("Margaret Thatcher", None, "1995-05-01", tools).sector == "ELI"


def test_the_context_lends_a_country_only_where_none_is_said(tools: Tools) -> None:
    assert who("the parliament", "Deputies in Tirana, Albania, debated", None, tools).country == "ALB"
    assert who("the Croatian parliament", "Deputies in Tirana, Albania, debated", None, tools).country == "HRV"


def test_what_is_not_known_is_null(tools: Tools) -> None:
    answer = who("a bundle of letters", None, None, tools)
    assert answer == Identity(None, None, "UNK", (), None, None, ("unresolved",))


def test_the_command_answers_line_by_line(tmp_path: Path) -> None:
    cases = tmp_path / "cases.jsonl"
    cases.write_text('{"text": "Nelson Mandela", "context": null, "date": "1995"}\n{"text": "Mossad"}\n', "utf-8")
    result = CliRunner().invoke(app, ["who", "--json", str(cases)])
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [answer["country"] for answer in answers] == ["ZAF", "ISR"]
    assert list(answers[0]) == ["name", "country", "sector", "other_sectors", "role", "identifier", "why"]


def test_the_command_shows_one_answer() -> None:
    result = CliRunner().invoke(app, ["who", "Angela Merkel", "--on", "2017-04-01"])
    assert "DEU" in result.stdout
    assert "Chancellor" in result.stdout


@pytest.mark.parametrize(
    ("content", "says"),
    [("{", "1: not JSON"), ('{"context": "x"}', "1: no case"), ('{"text": "x", "date": 5}', "1: no case")],
)
def test_a_wrong_line_is_named(content: str, says: str, tmp_path: Path) -> None:
    cases = tmp_path / "cases.jsonl"
    cases.write_text(content + "\n", "utf-8")
    result = CliRunner().invoke(app, ["who", "--json", str(cases)])
    assert result.exit_code == 2
    assert says in result.output


@pytest.mark.parametrize("arguments", [["who", "--on", "2020"], ["who", "Mossad", "--json", "cases.jsonl"]])
def test_neither_or_both_is_refused(arguments: list[str]) -> None:
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 2
    assert "not both" in result.output
