"""The coreference measures, by hand-reckoned chains, and their floor on the treebank."""

from pathlib import Path

import pytest

from dragoman.engine import load_tools
from dragoman.evaluation.coreference import align, code_chains, read_gold, score
from dragoman.records import DragomanError

SHARED = Path(__file__).parent.parent.parent / "shared" / "data" / "treebanks"
ROW = "{}\t{}\t_\t_\t_\t_\t0\t_\t_\t{}"


def chains(*groups: set[int]) -> tuple[frozenset[int], ...]:
    return tuple(map(frozenset, groups))


def write(path: Path, rows: list[tuple[str, str]]) -> Path:
    lines = [ROW.format(number, word, misc) for number, (word, misc) in enumerate(rows, start=1)]
    path.write_text("# newdoc id = GUM_news_made\n# newpar\n" + "\n".join(lines) + "\n", "utf-8")
    return path


def test_equal_chains_score_one() -> None:
    assert score([(chains({1, 2, 3}, {4, 5}), chains({1, 2, 3}, {4, 5}))]).conll == pytest.approx(1.0)


def test_measures_as_reckoned_by_hand() -> None:
    # Gold {1,2,3} {4,5}; found {1,2} {3,4,5}. MUC: 2 of 3 links each way. B3: (4/3 + 1/3 + 4/2)/5 for either side.
    scores = score([(chains({1, 2, 3}, {4, 5}), chains({1, 2}, {3, 4, 5}))])
    assert scores.muc == pytest.approx((2 / 3, 2 / 3, 2 / 3))
    assert scores.b_cubed == pytest.approx(((4 / 2 + 1 / 3 + 4 / 3) / 5,) * 3)
    assert scores.ceaf_e == pytest.approx((0.8, 0.8, 0.8))


def test_nothing_found_scores_zero() -> None:
    assert score([(chains({1, 2}), ())]).conll == 0.0


def test_a_document_is_read_with_nested_mentions(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.conllu",
        [
            ("The", "Entity=(1-person-new-nnnnn-cf1-2-coref"),
            ("envoy", "_"),
            ("of", "_"),
            ("Fiji", "Entity=(2-place-new-sssss-cf2-1-sgl)1)"),
            ("left", "SpaceAfter=No"),
            (".", "_"),
        ],
    )
    gold = next(read_gold(path, ("news",)))
    assert gold.text == "\n\nThe envoy of Fiji left. "
    spans = {(m.entity, gold.text[m.start : m.end], gold.text[slice(*m.least[0])]) for m in gold.mentions}
    assert spans == {("1", "The envoy of Fiji", "envoy"), ("2", "Fiji", "Fiji")}


def test_brackets_that_do_not_close_are_named(tmp_path: Path) -> None:
    path = write(tmp_path / "a.conllu", [("Fiji", "Entity=7)")])
    with pytest.raises(DragomanError, match="entity '7' closes"):
        list(read_gold(path, ("news",)))


def test_a_mention_inside_the_gold_one_with_its_head_counts(tmp_path: Path) -> None:
    rows = [
        ("The", "Entity=(1-person-new-nnnnn-cf1-2-coref"),
        ("envoy", "Entity=1)"),
        ("said", "_"),
        ("he", "Entity=(1-person-giv:act-sssss-cf1-1-ana)"),
    ]
    gold = next(read_gold(write(tmp_path / "a.conllu", rows), ("news",)))
    envoy, he = gold.text.index("envoy"), gold.text.index("he ", 10)
    wanted, found = align(gold, [[(envoy, envoy + 5, envoy), (he, he + 2, he)]])
    assert wanted == found


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the shared treebanks are not here")
def test_the_floor_on_news_and_interviews() -> None:
    tools = load_tools()
    golds = [g for name in ("gum-dev", "gum-test") for g in read_gold(SHARED / f"{name}.conllu", ("news", "interview"))]
    assert score([align(gold, code_chains(gold, tools)) for gold in golds]).conll >= 0.40
