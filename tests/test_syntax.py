"""Roles are the same whatever the construction; each reading is built by hand."""

from dragoman.coding.syntax import Arguments, is_passive, noun_arguments, verb_arguments
from dragoman.records import Reading
from readings import reading


def named(made: Reading, arguments: Arguments) -> dict[str, list[str]]:
    """The words in the roles of a trigger."""
    roles = {role: [made.words[token] for token in arguments.slot(role)] for role in ("subject", "object", "iobj")}
    return {role: words for role, words in roles.items() if words}


ACTIVE = """
Kenya Kenya NNP nsubj 2
condemned condemn VBD root 0
Sudan Sudan NNP obj 2
. . . punct 2
"""
PASSIVE = """
Sudan Sudan NNP nsubj:pass 3
was be VBD aux:pass 3
condemned condemn VBN root 0
by by IN case 5
Kenya Kenya NNP obl:agent 3
. . . punct 3
"""


def test_active_and_passive_have_the_same_roles() -> None:
    active, passive = reading(ACTIVE), reading(PASSIVE)
    expected = {"subject": ["Kenya"], "object": ["Sudan"]}
    assert named(active, verb_arguments(active, 1)) == expected
    assert named(passive, verb_arguments(passive, 2)) == expected
    assert is_passive(passive, 2)
    assert not is_passive(active, 1)


def test_a_passive_without_agent_has_no_subject() -> None:
    made = reading("""
        Aid aid NN nsubj:pass 3
        was be VBD aux:pass 3
        cut cut VBN root 0
        . . . punct 3
    """)
    assert named(made, verb_arguments(made, 2)) == {"object": ["Aid"]}


def test_coordinated_parties_each_fill_the_role() -> None:
    made = reading("""
        Ghana Ghana NNP nsubj 4
        and and CC cc 3
        Togo Togo NNP conj 1
        condemned condemn VBD root 0
        Mali Mali NNP obj 4
    """)
    assert named(made, verb_arguments(made, 3)) == {"subject": ["Ghana", "Togo"], "object": ["Mali"]}


def test_a_second_verb_shares_the_subject_of_the_first() -> None:
    made = reading("""
        Peru Peru NNP nsubj 2
        recalled recall VBD root 0
        envoys envoy NNS obj 2
        and and CC cc 5
        expelled expel VBD conj 2
        diplomats diplomat NNS obj 5
    """)
    assert named(made, verb_arguments(made, 4)) == {"subject": ["Peru"], "object": ["diplomats"]}


def test_object_control_makes_the_object_the_subject_below() -> None:
    made = reading("""
        France France NNP nsubj 2
        urged urge VBD root 0
        Chad Chad NNP obj 2
        to to TO mark 5
        withdraw withdraw VB xcomp 2
    """)
    assert named(made, verb_arguments(made, 4)) == {"subject": ["Chad"]}


def test_subject_control_keeps_the_subject() -> None:
    made = reading("""
        Chad Chad NNP nsubj 2
        promised promise VBD root 0
        to to TO mark 4
        withdraw withdraw VB xcomp 2
        troops troop NNS obj 4
    """)
    assert named(made, verb_arguments(made, 3)) == {"subject": ["Chad"], "object": ["troops"]}


def test_a_relative_pronoun_stands_for_its_antecedent() -> None:
    made = reading("""
        Rebels rebel NNS nsubj 5
        who who WP nsubj 3
        seized seize VBD acl:relcl 1
        Goma Goma NNP obj 3
        fled flee VBD root 0
    """)
    assert named(made, verb_arguments(made, 2)) == {"subject": ["Rebels"], "object": ["Goma"]}


def test_a_participle_after_a_noun_is_passive() -> None:
    made = reading("""
        steps step NNS nsubj 5
        taken take VBN acl 1
        by by IN case 4
        Japan Japan NNP obl:agent 2
        helped help VBD root 0
    """)
    assert named(made, verb_arguments(made, 1)) == {"subject": ["Japan"], "object": ["steps"]}


def test_a_light_verb_hands_its_subject_to_the_event_noun() -> None:
    made = reading("""
        Eritrea Eritrea NNP nsubj 2
        launched launch VBD root 0
        an a DT det 4
        attack attack NN obj 2
        on on IN case 6
        Djibouti Djibouti NNP obl 2
    """)
    arguments = noun_arguments(made, 3)
    assert named(made, arguments) == {"subject": ["Eritrea"]}
    assert [made.words[token] for token in arguments.slot("on")] == ["Djibouti"]
    assert arguments.carrier == 1


def test_a_possessor_is_the_subject_of_an_event_noun() -> None:
    made = reading("""
        Iran Iran NNP nmod:poss 3
        's 's POS case 1
        condemnation condemnation NN nsubj 6
        of of IN case 5
        Iraq Iraq NNP nmod 3
        came come VBD root 0
    """)
    arguments = noun_arguments(made, 2)
    assert named(made, arguments) == {"subject": ["Iran"]}
    assert [made.words[token] for token in arguments.slot("of")] == ["Iraq"]
