"""Subjects that the parser tore from their verb; each tree is hung wrongly on purpose, as parsers do."""

import pytest

from dragoman.coding.syntax.stranded import stranded_subject
from readings import reading

# `reading` numbers heads from 1.
REDUCED = """
One one CD nummod 2
minister minister NN nsubj 3
reached reach VBN ccomp 6
by by IN case 5
radio radio NN obl 3
blamed blame VBD root 0
Chad Chad NNP obj 6
"""
NOUN_FOR_CLAUSE = """
The the DT det 2
envoy envoy NN ccomp 8
for for IN case 4
Mali Mali NNP nmod 2
, , , punct 2
Holm Holm NNP appos 2
, , , punct 2
blamed blame VBD root 0
Chad Chad NNP obj 8
"""
CALLED = """
Berg Berg NNP discourse 4
, , , punct 1
29 29 CD appos 1
blamed blame VBD root 0
Chad Chad NNP obj 4
"""
BESIDE_A_PLACE = """
In in IN case 2
Lima Lima NNP obl 10
, , , punct 4
Holm Holm NNP appos 2
, , , punct 4
a a DT det 7
lawyer lawyer NN appos 4
, , , punct 4
openly openly RB advmod 10
blamed blame VBD root 0
Chad Chad NNP obj 10
"""
BEHIND_A_QUOTE = """
Never never RB advmod 8
, , , punct 1
” '' '' punct 1
friend friend NN nmod:desc 5
Ida Ida NNP appos 1
Berg Berg NNP flat 5
, , , punct 5
told tell VBD root 0
them they PRP iobj 8
"""


@pytest.mark.parametrize(
    ("table", "verb", "subject"),
    [
        (REDUCED, 5, "minister"),
        (NOUN_FOR_CLAUSE, 7, "envoy"),
        (CALLED, 3, "Berg"),
        (BESIDE_A_PLACE, 9, "Holm"),
        (BEHIND_A_QUOTE, 7, "Ida"),
    ],
)
def test_a_subject_torn_off_is_found(table: str, verb: int, subject: str) -> None:
    made = reading(table)
    assert [made.words[token] for token in stranded_subject(made, verb)] == [subject]


def test_a_finite_clause_keeps_its_subject() -> None:
    """`Chad objected, reports said`: whoever objected did not say it."""
    made = reading("""
        Chad Chad NNP nsubj 2
        objected object VBD ccomp 4
        , , , punct 4
        said say VBD root 0
        reports report NNS obj 4
    """)
    assert stranded_subject(made, 3) == ()


def test_a_place_or_day_before_the_verb_is_no_subject() -> None:
    made = reading("""
        In in IN case 2
        Lima Lima NNP obl 5
        on on IN case 4
        Monday Monday NNP nmod 2
        erupted erupt VBD root 0
        protests protest NNS obj 5
    """)
    assert stranded_subject(made, 4) == ()


def test_a_past_form_with_an_agent_is_a_participle() -> None:
    made = reading("""
        the the DT det 2
        pullout pullout NN discourse 4
        , , , punct 2
        announced announce VBD root 0
        by by IN case 6
        Chad Chad NNP obl:agent 4
    """)
    assert stranded_subject(made, 3) == ()


def test_words_of_a_quote_are_not_the_speakers() -> None:
    made = reading("""
        “ `` `` punct 2
        Kenya Kenya NNP discourse 5
        ! ! . punct 2
        ” '' '' punct 2
        shouted shout VBD root 0
        Ida Ida NNP obj 5
    """)
    assert stranded_subject(made, 4) == ()
