"""The second stage of the reading pipeline's training: what the pipeline itself parses, to be held to it."""

import pytest

from dragoman.engine import Tools

names = pytest.importorskip("training.names", reason="the training recipe is not part of this copy")

RAW = (
    ("Too", "short", "."),
    ("Kenya", "and", "Sudan", "signed", "a", "treaty", "in", "Nairobi", "."),
    ("The", "minister", "rejected", "the", "plan", ",", "his", "office", "said", "."),
)


def test_own_parses_carry_a_whole_analysis_and_leave_the_names_open(tools: Tools) -> None:
    found = names.own_parses(tools.reader.nlp, RAW)
    assert sorted(sentence.words for sentence in found) == sorted(RAW[1:])
    for sentence in found:
        assert sentence.entities is None
        assert len(sentence.tags) == len(sentence.deps) == len(sentence.heads) == len(sentence)
        assert [head for at, head in enumerate(sentence.heads) if head == at] != []
        assert all(0 <= head < len(sentence) for head in sentence.heads)


def test_own_parses_are_the_same_every_time(tools: Tools) -> None:
    assert names.own_parses(tools.reader.nlp, RAW) == names.own_parses(tools.reader.nlp, RAW)
