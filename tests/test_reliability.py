"""Confidence: what is right, the table, and that a guess does not look like a finding."""

from pathlib import Path

import pytest

from dragoman.coding.events.confidence import confidence_of
from dragoman.engine import Tools
from dragoman.evaluation.reliability import GoldenArticle, Judged, bins, expected_error, judge, read_golden, table
from dragoman.ingest import make_document
from dragoman.lexicon.weights import read_weights
from dragoman.records import LexiconError
from samples import sample_record

WORLD = Path(__file__).parent.parent / "world"


@pytest.fixture(scope="module")
def judged(tools: Tools) -> list[Judged]:
    return list(judge(read_golden(WORLD), tools))


def test_of_events_near_four_in_five_about_four_in_five_are_right(judged: list[Judged]) -> None:
    near = [item.right for item in judged if 0.7 <= item.event.confidence < 0.9]
    assert len(near) > 50
    assert 0.7 <= sum(near) / len(near) <= 0.95


def test_what_is_surer_is_oftener_right(judged: list[Judged]) -> None:
    found = bins((item.event.confidence, item.right) for item in judged)
    shares = [b.right for b in found if b.number >= 20]
    assert len(shares) > 2
    assert shares == sorted(shares)
    assert expected_error(found) <= 0.12


def test_confidence_is_a_share_in_hundredths(judged: list[Judged]) -> None:
    assert all(0 < i.event.confidence < 1 and round(i.event.confidence, 2) == i.event.confidence for i in judged)


def test_weights_that_say_nothing_leave_it_open() -> None:
    record = sample_record()
    actors = {actor.id: actor for actor in record.actors}
    assert confidence_of(record.events[0], actors, {}) == 0.5
    assert confidence_of(record.events[0], actors, {"bias": 99.0}) == 0.99


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("«condemned» Chad (TCD GOV) -> Niger (NER GOV) | ACCUSE-disapprove", True),
        ("«condemned» someone of Chad (TCD MIL) -> Niger (NER GOV) | ACCUSE", True),
        ("«condemned» Chad (TCD GOV) -> Mali (MLI GOV) | ACCUSE-disapprove", False),
        ("«condemned» Chad (TCD GOV) | ACCUSE-disapprove", False),
        ("«condemned» Chad (TCD GOV) -> Niger (NER GOV) | REJECT", False),
        ("«Niger» Chad (TCD GOV) -> Niger (NER GOV) | ACCUSE-disapprove", False),
    ],
)
def test_right_is_type_words_and_countries(line: str, right: bool, tmp_path: Path, tools: Tools) -> None:
    keys = "".join(f'{key} = "{key}"\n' for key in ("title", "publisher", "header", "reason", "split"))
    text = f"id = \"a\"\npublished = \"2024-05-07\"\n{keys}text = 'Chad condemned Niger.'\ngolden = '{line}'\n"
    (tmp_path / "a.toml").write_text(text, "utf-8")
    assert [item.right for item in judge(read_golden(tmp_path), tools)] == [right]


def test_one_golden_event_makes_one_event_right(tools: Tools) -> None:
    document = make_document("Chad condemned Niger.", id="a", published="2024-05-07")
    assert [item.right for item in judge([GoldenArticle(document, "tune", ())], tools)] == [False]


def test_the_table_by_hand() -> None:
    pairs = [(0.9, True), (0.9, False), (0.1, False), (1.0, True)]
    assert [(b.number, round(b.confidence, 2), round(b.right, 2)) for b in bins(pairs)] == [
        (1, 0.1, 0.0),
        (3, 0.93, 0.67),
    ]
    assert expected_error(bins(pairs)) == pytest.approx(0.25 * 0.1 + 0.75 * (2.8 / 3 - 2 / 3))
    assert table(pairs).splitlines()[-1].split()[:2] == ["all", "4"]


def test_a_line_that_is_no_weight_is_named(tmp_path: Path) -> None:
    (tmp_path / "w.tsv").write_text("# weights\nbias\tmuch\n", "utf-8")
    with pytest.raises(LexiconError, match=r"w\.tsv:2: found 'bias\\tmuch'"):
        read_weights(tmp_path / "w.tsv")
