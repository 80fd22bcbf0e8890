"""The scorer of names, and the set of news sentences that it scores on."""

import re
from pathlib import Path

import pytest

from dragoman.engine import Tools
from dragoman.evaluation.entities import (
    Fault,
    Name,
    NamedSentence,
    Score,
    find_errors,
    read_named_sentences,
    read_names,
    report,
    score_names,
)
from dragoman.reading import load_reader
from dragoman.records import DragomanError, Span
from tiny_pipelines import tiny_pipeline

NEWS = Path(__file__).parent / "ner_news.tsv"
# Written by a model that had seen neither the first set nor what the pipeline learns from.
FRESH = Path(__file__).parent / "ner_fresh.tsv"
TRAINING = Path(__file__).parent.parent / "training"


def written(folder: Path, *lines: str) -> Path:
    path = folder / "names.tsv"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def sentence(*names: Name) -> NamedSentence:
    return NamedSentence("war", "Musa Bello left Kano for Lagos today.", names)


MUSA = Name(Span(0, 10), "PER")
KANO = Name(Span(16, 20), "LOC")
LAGOS = Name(Span(25, 30), "LOC")


def test_marked_sentences_are_read(tmp_path: Path) -> None:
    path = written(
        tmp_path, "# a comment", "", "war\t[PER Musa Bello], a [NORP Hausa], left [GPE Kano] by [FAC Zoo Road]."
    )
    (found,) = read_named_sentences(path)
    assert found.style == "war"
    assert found.text == "Musa Bello, a Hausa, left Kano by Zoo Road."
    assert [(name.kind, name.span.of(found.text)) for name in found.names] == [
        ("PER", "Musa Bello"),
        ("LOC", "Kano"),
        ("LOC", "Zoo Road"),
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("war [PER Musa] left.", ":1: no tab"),
        ("war\t[PLACE Kano] fell.", ":1: no label PLACE; expected one of PER"),
        ("war\tHe [the mayor] left [GPE Kano].", ":1: a bracket that marks no name"),
        ("war\t[GPE Kano fell.", ":1: a bracket that marks no name"),
    ],
)
def test_bad_lines_are_named(line: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(DragomanError, match=re.escape(message)):
        read_named_sentences(written(tmp_path, line))


def test_scores_count_exact_spans_of_one_kind() -> None:
    pairs = [((MUSA, KANO, LAGOS), (MUSA, Name(KANO.span, "ORG")))]
    assert score_names(pairs) == Score(right=1, found=2, gold=3)
    assert score_names(pairs, "LOC") == Score(right=0, found=0, gold=2)
    assert score_names(pairs).f1 == pytest.approx(0.4)
    assert score_names(pairs, "PER").f1 == 1.0


def test_nothing_to_find_and_nothing_found_is_right() -> None:
    score = score_names([((), ())])
    assert (score.precision, score.recall, score.f1) == (1.0, 1.0, 1.0)


def test_errors_are_told_apart() -> None:
    gold = sentence(MUSA, KANO, LAGOS)
    found = (Name(Span(0, 4), "PER"), Name(KANO.span, "PER"), Name(Span(31, 36), "ORG"))
    assert find_errors(gold, found) == [
        Fault(gold, "wrong ends", MUSA, found[0]),
        Fault(gold, "wrong kind", KANO, found[1]),
        Fault(gold, "invented", None, found[2]),
        Fault(gold, "missed", LAGOS, None),
    ]
    assert find_errors(sentence(MUSA), (Name(Span(5, 15), "ORG"),))[0].error == "wrong kind and ends"
    assert find_errors(gold, gold.names) == []


def test_report_names_the_worst_kind_of_text_first() -> None:
    other = NamedSentence("list", "Kano", (Name(Span(0, 4), "LOC"),))
    text = report([sentence(MUSA), other], [(MUSA,), ()])
    assert "PER: P 1.000 R 1.000 F1 1.000 (1 names)" in text
    assert "1 missed: LOC" in text
    assert text.endswith("by text: list 0.00, war 1.00")


def test_names_of_a_pipeline_are_read_from_raw_text(tmp_path: Path) -> None:
    table = "Musa musa NNP nsubj 2\nleft leave VBD ROOT 0\nKano kano NNP dobj 2\n. . . punct 2"
    tiny_pipeline(table, names={"Musa": "PERSON", "Kano": "GPE"}).to_disk(tmp_path / "tiny")
    gold = NamedSentence("war", "Musa left Kano.", (Name(Span(0, 4), "PER"), Name(Span(10, 14), "LOC")))
    assert read_names(load_reader(tmp_path / "tiny"), [gold]) == [gold.names]


def test_the_news_set_is_large_varied_and_in_order() -> None:
    sentences = read_named_sentences(NEWS)
    texts = [sentence.text for sentence in sentences]
    assert len(sentences) >= 320
    assert len(set(texts)) == len(texts)
    assert sum(len(sentence.names) for sentence in sentences) >= 900
    assert len({sentence.style for sentence in sentences}) >= 15
    assert {kind: sum(n.kind == kind for s in sentences for n in s.names) > 200 for kind in ("PER", "ORG", "LOC")} == {
        "PER": True,
        "ORG": True,
        "LOC": True,
    }
    for sentence in sentences:
        spans = [name.span.of(sentence.text) for name in sentence.names]
        assert not any(words.startswith(("the ", "The ")) and words != "The Hague" for words in spans), spans
        assert not any(words.endswith(("'s", "’s")) for words in spans), spans


@pytest.mark.parametrize(("path", "floor"), [(NEWS, 0.86), (FRESH, 0.83)])
def test_the_shipped_pipeline_names_news(tools: Tools, path: Path, floor: float) -> None:
    """The floors only rise; docs/model.md has the figures."""
    sentences = read_named_sentences(path)
    found = read_names(tools.reader, sentences)
    pairs = [(sentence.names, names) for sentence, names in zip(sentences, found, strict=True)]
    assert score_names(pairs).f1 >= floor


@pytest.mark.parametrize("path", [NEWS, FRESH])
def test_gold_names_end_where_tokens_end(tools: Tools, path: Path) -> None:
    """A name that begins or ends inside a token could never be found."""
    for sentence in read_named_sentences(path):
        tokens = tools.reader.nlp.tokenizer(sentence.text)
        for name in sentence.names:
            assert tokens.char_span(*name.span) is not None, name.span.of(sentence.text)


def test_no_sentence_is_used_in_training() -> None:
    if not TRAINING.is_dir():
        pytest.skip("the training recipe is not part of this copy")
    written_down = "\n".join(
        path.read_text("utf-8") for path in TRAINING.rglob("*") if path.suffix in {".py", ".toml", ".tsv", ".md"}
    )
    for path in (NEWS, FRESH):
        assert not [s.text for s in read_named_sentences(path) if s.text in written_down]
        assert path.stem not in written_down
