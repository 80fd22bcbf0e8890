"""ClearNLP trees written by hand as spaCy's English pipelines give them, and the UD trees they must become."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.coding.syntax import verb_arguments
from dragoman.reading.clearnlp import to_universal
from dragoman.reading.labels import mend_possessives
from dragoman.records import Entity, Reading
from readings import reading


def rows(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().splitlines()]


def convert(table: str, *entities: Entity) -> dict[str, tuple[str, str]]:
    """Each word's UD relation and head, from lines `word TAG relation head`; a word said twice is `word#2`."""
    lines = rows(table)
    words = [line[0] for line in lines]
    heads = [number if line[3] == "0" else int(line[3]) - 1 for number, line in enumerate(lines)]
    deps, found = to_universal(words, [line[1] for line in lines], [line[2] for line in lines], heads, entities)
    names = [
        word if words.index(word) == number else f"{word}#{words[: number + 1].count(word)}"
        for number, word in enumerate(words)
    ]
    return {name: (deps[at], names[found[at]]) for at, name in enumerate(names)}


def converted_reading(table: str, *lemmas: str) -> Reading:
    """The reading that coding would see; lemmas are given for the words that need one, as `word=lemma`."""
    lines = rows(table)
    words, tags = [line[0] for line in lines], [line[1] for line in lines]
    heads = [number if line[3] == "0" else int(line[3]) - 1 for number, line in enumerate(lines)]
    deps, found = to_universal(words, tags, [line[2] for line in lines], heads)
    known = dict(lemma.split("=") for lemma in lemmas)
    return reading(
        "\n".join(
            f"{word} {known.get(word, word.lower())} {tag} {dep} {0 if head == at else head + 1}"
            for at, (word, tag, dep, head) in enumerate(zip(words, tags, deps, found, strict=True))
        )
    )


ATTACK = """
The DT det 2
convoy NN nsubjpass 4
was VBD auxpass 4
attacked VBN ROOT 0
by IN agent 4
rebels NNS pobj 5
near IN prep 4
Goma NNP pobj 7
on IN prep 4
Monday NNP pobj 9
. . punct 4
"""


def test_passive_with_agent_and_places() -> None:
    found = convert(ATTACK)
    assert found == {
        "The": ("det", "convoy"),
        "convoy": ("nsubj:pass", "attacked"),
        "was": ("aux:pass", "attacked"),
        "attacked": ("ROOT", "attacked"),
        "by": ("case", "rebels"),
        "rebels": ("obl:agent", "attacked"),
        "near": ("case", "Goma"),
        "Goma": ("obl", "attacked"),
        "on": ("case", "Monday"),
        "Monday": ("obl", "attacked"),
        ".": ("punct", "attacked"),
    }


def test_coding_sees_who_attacked_whom() -> None:
    arguments = verb_arguments(converted_reading(ATTACK, "attacked=attack", "was=be"), 3)
    assert arguments.passive
    assert arguments.subject == (5,)
    assert arguments.object == (1,)
    assert arguments.slot("near") == (7,)


def test_objects_receivers_and_noun_modifiers() -> None:
    found = convert(
        """
        Oslo NNP nsubj 2
        gave VBD ROOT 0
        Malawi NNP dative 2
        a DT det 5
        loan NN dobj 2
        for IN prep 5
        the DT det 8
        repair NN pobj 6
        of IN prep 8
        roads NNS pobj 9
        """
    )
    assert found["Malawi"] == ("iobj", "gave")
    assert found["loan"] == ("obj", "gave")
    assert found["repair"] == ("nmod", "loan")
    assert found["for"] == ("case", "repair")
    assert found["roads"] == ("nmod", "repair")


def test_receiver_with_to_is_oblique() -> None:
    found = convert(
        """
        Oslo NNP nsubj 2
        gave VBD ROOT 0
        aid NN dobj 2
        to IN dative 2
        Malawi NNP pobj 4
        """
    )
    assert found["Malawi"] == ("obl", "gave")
    assert found["to"] == ("case", "Malawi")


@pytest.mark.parametrize(
    ("predicate", "relation"), [("judge NN attr 2", "attr"), ("ill JJ acomp 2", "acomp")], ids=["noun", "adjective"]
)
def test_copula(predicate: str, relation: str) -> None:
    word = predicate.split(maxsplit=1)[0]
    found = convert(
        f"""
        Sithole NNP nsubj 2
        was VBD ROOT 0
        not RB neg 2
        {predicate}
        in IN prep 2
        2011 CD pobj 5
        and CC cc 2
        left VBD conj 2
        . . punct 2
        """
    )
    assert found[word] == ("ROOT", word)
    assert found["was"] == ("cop", word)
    assert found["Sithole"] == ("nsubj", word)
    assert found["not"] == ("advmod", word)
    assert found["2011"] == ("obl", word)
    assert found["left"] == ("conj", word)
    assert found["and"] == ("cc", "left")
    assert found["."] == ("punct", word)


def test_copula_below_another_verb_takes_its_relation() -> None:
    found = convert(
        """
        She PRP nsubj 2
        said VBD ROOT 0
        that IN mark 6
        he PRP nsubj 6
        had VBD aux 6
        been VBN ccomp 2
        president NN attr 6
        """
    )
    assert found["president"] == ("ccomp", "said")
    assert found["been"] == ("cop", "president")
    assert found["had"] == ("aux", "president")
    assert found["that"] == ("mark", "president")
    assert found["he"] == ("nsubj", "president")


def test_place_as_predicate() -> None:
    found = convert(
        """
        Monitors NNS nsubj 2
        are VBP ROOT 0
        still RB advmod 2
        in IN prep 2
        Juba NNP pobj 4
        """
    )
    assert found["Juba"] == ("ROOT", "Juba")
    assert found["are"] == ("cop", "Juba")
    assert found["in"] == ("case", "Juba")
    assert found["Monitors"] == ("nsubj", "Juba")


def test_existential_there_keeps_its_verb() -> None:
    found = convert(
        """
        There EX expl 2
        was VBD ROOT 0
        a DT det 4
        ceasefire NN attr 2
        in IN prep 2
        Darfur NNP pobj 5
        """
    )
    assert found["was"] == ("ROOT", "was")
    assert found["ceasefire"] == ("nsubj", "was")
    assert found["Darfur"] == ("obl", "was")


def test_become_and_oprd_are_open_complements() -> None:
    found = convert(
        """
        Kaunda NNP nsubj 2
        became VBD ROOT 0
        president NN attr 2
        and CC cc 2
        was VBD auxpass 6
        named VBN conj 2
        patron NN oprd 6
        """
    )
    assert found["president"] == ("xcomp", "became")
    assert found["patron"] == ("xcomp", "named")
    assert found["became"] == ("ROOT", "became")
    assert found["was"] == ("aux:pass", "named")


def test_prepositions_of_two_words() -> None:
    found = convert(
        """
        Talks NNS nsubj 2
        stalled VBD ROOT 0
        because IN prep 2
        of IN pcomp 3
        rain NN pobj 4
        , , punct 2
        according VBG prep 2
        to IN prep 7
        officials NNS pobj 8
        """
    )
    assert found["rain"] == ("obl", "stalled")
    assert found["because"] == ("case", "rain")
    assert found["of"] == ("fixed", "because")
    assert found["officials"] == ("obl", "stalled")
    assert found["according"] == ("case", "officials")
    assert found["to"] == ("fixed", "according")


def test_gerund_after_preposition_is_a_clause() -> None:
    found = convert(
        """
        He PRP nsubj 2
        died VBD ROOT 0
        after IN prep 2
        leaving VBG pcomp 3
        Lima NNP dobj 4
        without IN prep 2
        being VBG pcomp 6
        ill JJ acomp 7
        """
    )
    assert found["leaving"] == ("advcl", "died")
    assert found["after"] == ("mark", "leaving")
    assert found["Lima"] == ("obj", "leaving")
    assert found["ill"] == ("advcl", "died")
    assert found["without"] == ("mark", "ill")
    assert found["being"] == ("cop", "ill")


def test_gerund_after_a_noun_is_adnominal() -> None:
    found = convert("the DT det 2\nplan NN ROOT 0\nfor IN prep 2\nleaving VBG pcomp 3")
    assert found["leaving"] == ("acl", "plan")


def test_coordination_is_unchained() -> None:
    found = convert(
        """
        Mali NNP nsubj 7
        , , punct 1
        Niger NNP conj 1
        and CC cc 3
        Chad NNP conj 3
        both DT preconj 7
        signed VBD ROOT 0
        """
    )
    assert found["Niger"] == ("conj", "Mali")
    assert found["Chad"] == ("conj", "Mali")
    assert found["and"] == ("cc", "Chad")
    assert found[","] == ("punct", "Niger")
    assert found["both"] == ("cc:preconj", "signed")


def test_coordinated_prepositions_coordinate_their_nouns() -> None:
    found = convert(
        """
        fought VBD ROOT 0
        in IN prep 1
        Aden NNP pobj 2
        and CC cc 2
        around IN conj 2
        Taiz NNP pobj 5
        """
    )
    assert found["Aden"] == ("obl", "fought")
    assert found["Taiz"] == ("conj", "Aden")
    assert found["around"] == ("case", "Taiz")
    assert found["and"] == ("cc", "Taiz")


def test_infinitive_with_subject_of_its_own() -> None:
    table = """
        Ghana NNP nsubj 2
        wants VBZ ROOT 0
        Togo NNP nsubj 5
        to TO aux 5
        pull VB ccomp 2
        out RP prt 5
    """
    found = convert(table)
    assert found["Togo"] == ("obj", "wants")
    assert found["pull"] == ("xcomp", "wants")
    assert found["to"] == ("mark", "pull")
    assert found["out"] == ("compound:prt", "pull")
    sentence = converted_reading(table, "wants=want")
    assert verb_arguments(sentence, 1).object == (2,)
    assert verb_arguments(sentence, 4).subject == (2,)


def test_bare_infinitives_only_after_verbs_that_take_them() -> None:
    table = "They PRP nsubj 2\n{} VBD ROOT 0\nhe PRP nsubj 4\nleave VB ccomp 2"
    assert convert(table.format("made"))["he"] == ("obj", "made")
    assert convert(table.format("demanded"))["he"] == ("nsubj", "leave")
    assert convert(table.format("demanded"))["leave"] == ("ccomp", "demanded")


def test_finite_complement_keeps_its_subject() -> None:
    found = convert("She PRP nsubj 2\nsaid VBD ROOT 0\nTogo NNP nsubj 5\nwould MD aux 5\npull VB ccomp 2")
    assert found["Togo"] == ("nsubj", "pull")
    assert found["pull"] == ("ccomp", "said")


def test_relative_clause_with_preposition_in_front_and_possessive() -> None:
    found = convert(
        """
        Peru NNP poss 3
        's POS case 1
        envoy NN ROOT 0
        to IN prep 8
        whom WP pobj 4
        all PDT predet 7
        parties NNS nsubj 8
        spoke VBD relcl 3
        """
    )
    assert found["Peru"] == ("nmod:poss", "envoy")
    assert found["'s"] == ("case", "Peru")
    assert found["spoke"] == ("acl:relcl", "envoy")
    assert found["whom"] == ("obl", "spoke")
    assert found["to"] == ("case", "whom")
    assert found["all"] == ("det:predet", "parties")


def test_preposition_left_alone() -> None:
    found = convert("the DT det 2\ndeal NN ROOT 0\nhe PRP nsubj 4\nagreed VBD relcl 2\nto IN prep 4")
    assert found["to"] == ("advmod", "agreed")


def test_names_and_titles() -> None:
    found = convert(
        """
        Togo NNP compound 5
        Prime NNP compound 3
        Minister NNP compound 5
        Ama NNP compound 5
        Lawson NNP nsubj 6
        resigned VBD ROOT 0
        """,
        Entity(3, 4, "PERSON"),
    )
    assert found["Ama"] == ("nsubj", "resigned")
    assert found["Lawson"] == ("flat", "Ama")
    assert found["Minister"] == ("nmod:desc", "Ama")
    assert found["Prime"] == ("compound", "Minister")
    assert found["Togo"] == ("compound", "Minister")


def test_a_persons_title_without_first_name() -> None:
    found = convert("President NNP compound 2\nTraore NNP nsubj 3\nspoke VBD ROOT 0", Entity(1, 1, "PERSON"))
    assert found["Traore"] == ("nsubj", "spoke")
    assert found["President"] == ("nmod:desc", "Traore")


def test_bare_time_nouns() -> None:
    found = convert("They PRP nsubj 2\nmet VBD ROOT 0\nTuesday NNP npadvmod 2\ntalks NNS dobj 2\nJune NNP npadvmod 4")
    assert found["Tuesday"] == ("obl:unmarked", "met")
    assert found["June"] == ("nmod:unmarked", "talks")


def test_sentences_in_a_row_stay_apart() -> None:
    found = convert("Rain NN nsubj 2\nfell VBD ROOT 0\nHail NN nsubj 4\nfell VBD ROOT 0\nin IN prep 4\nUlm NNP pobj 5")
    assert found["fell"] == ("ROOT", "fell")
    assert found["fell#2"] == ("ROOT", "fell#2")
    assert found["Ulm"] == ("obl", "fell#2")


LABELS = "ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj dative dep det dobj expl mark neg nmod "
LABELS += "npadvmod nsubj nsubjpass nummod oprd parataxis pcomp pobj poss prep prt punct relcl xcomp"
TAGS = ["NN", "NNP", "VBD", "VB", "VBG", "VBN", "IN", "TO", "JJ", ",", "CC", "EX"]


@given(st.data())
def test_any_tree_becomes_a_tree(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 14))
    order = data.draw(st.permutations(range(size)))
    heads = list(range(size))
    for place, token in enumerate(order[1:], 1):
        heads[token] = order[data.draw(st.integers(0, place - 1))]
    deps = [
        "ROOT" if head == token else data.draw(st.sampled_from(LABELS.split()[1:])) for token, head in enumerate(heads)
    ]
    tags = [data.draw(st.sampled_from(TAGS)) for _ in heads]
    words = [data.draw(st.sampled_from(["was", "there", "of", "Lima", ",", "saw"])) for _ in heads]
    people = (Entity(0, size - 1, "PERSON"),) if data.draw(st.booleans()) else ()
    new_deps, new_heads = to_universal(words, tags, deps, heads, people)
    roots = [token for token, head in enumerate(new_heads) if token == head]
    assert len(roots) == 1
    assert new_deps[roots[0]] == "ROOT"
    assert new_deps.count("ROOT") == 1
    assert not {"pobj", "dobj", "attr", "prep", "agent", "nsubjpass"} & set(new_deps)
    for token in range(size):
        steps, at = 0, token
        while new_heads[at] != at:
            at, steps = new_heads[at], steps + 1
            assert steps <= size


def test_a_possessive_mark_behind_a_longer_owner_makes_no_cycle() -> None:
    words = ("the", "mayor", "of", "Lagos", "'s", "plan")
    heads = [1, 4, 3, 1, 5, 5]
    deps = ["det", "nmod:poss", "case", "nmod", "nmod:poss", "ROOT"]
    mend_possessives(words, ["DT", "NN", "IN", "NNP", "POS", "NN"], deps, heads)
    assert heads == [1, 5, 3, 1, 3, 5]
    assert deps[1] == "nmod:poss"
    assert deps[4] == "case"


def test_a_possessive_mark_that_is_the_root_hands_the_root_on() -> None:
    heads, deps = [1, 1, 1], ["nmod:poss", "ROOT", "dep"]
    mend_possessives(("Lagos", "'s", "plan"), ["NNP", "POS", "NN"], deps, heads)
    assert heads == [0, 0, 0]
    assert deps[0] == "ROOT"
