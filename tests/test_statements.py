"""Who said what, in invented sentences from all over, read with the shipped pipeline."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

import pytest

from dragoman.coding.statements import find_statements
from dragoman.lexicon.cues import Cues, load_cues
from dragoman.reading import Reader, load_reader
from dragoman.records import Document, Published, Span, Statement


class Said(NamedTuple):
    """A statement in words."""

    source: str
    cue: str
    content: tuple[str, ...]
    quoted: str
    stance: str


Find = Callable[[str], tuple[Statement, ...]]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader()


@pytest.fixture(scope="module")
def cues() -> Cues:
    return load_cues()


@pytest.fixture(scope="module")
def find(reader: Reader, cues: Cues) -> Find:
    def found(text: str) -> tuple[Statement, ...]:
        document = Document("x", text, None, "en", None, None, (), None, Published.unknown(), "")
        return find_statements(next(iter(reader.read([document]))), cues)

    return found


def words(text: str, spans: tuple[Span, ...]) -> tuple[str, ...]:
    return tuple(span.of(text) for span in spans)


def said(text: str, statements: tuple[Statement, ...]) -> list[Said]:
    return [
        Said(
            " ".join(words(text, item.source)),
            " ".join(words(text, item.cue)),
            words(text, item.content),
            item.quoted,
            item.stance,
        )
        for item in statements
    ]


ONE = [
    # direct, before, between and after its cue
    (
        "The minister said: “The war is over. The camps will close.”",
        Said("The minister", "said", ("“The war is over. The camps will close.”",), "direct", "asserts"),
    ),
    (
        "“Go home!” shouted the crowd.",
        Said("the crowd", "shouted", ("“Go home!”",), "direct", "asserts"),
    ),
    (
        '"The ceasefire," said Lena Ortiz, the mediator, "is holding."',
        Said("Lena Ortiz, the mediator", "said", ('"The ceasefire,"', '"is holding."'), "direct", "asserts"),
    ),
    (
        "“We will rebuild the bridge,” Governor Abla Mensah said. “It will take a year.”",
        Said(
            "Governor Abla Mensah",
            "said",
            ("“We will rebuild the bridge,”", "“It will take a year.”"),
            "direct",
            "promises",
        ),
    ),
    (
        "'We won't stay,' the rebels' leader said. 'It's over.'",
        Said("the rebels' leader", "said", ("'We won't stay,'", "'It's over.'"), "direct", "asserts"),
    ),
    (
        "''We won,'' said Ana Reyes, the mediator. ``We go home.''",
        Said("Ana Reyes, the mediator", "said", ("''We won,''", "``We go home.''"), "direct", "asserts"),
    ),
    # indirect
    (
        "Officials in Lusaka said that the maize harvest had failed and that imports would begin in May.",
        Said(
            "Officials in Lusaka",
            "said",
            ("that the maize harvest had failed and that imports would begin in May",),
            "indirect",
            "asserts",
        ),
    ),
    (
        "The harbour will reopen in June, the governor said.",
        Said("the governor", "said", ("The harbour will reopen in June",), "indirect", "asserts"),
    ),
    (
        "President Tomas Vardan told reporters in Yerevan on Friday that his government would not sign the treaty.",
        Said(
            "President Tomas Vardan", "told", ("that his government would not sign the treaty",), "indirect", "asserts"
        ),
    ),
    # mixed
    (
        "The finance minister called the tariff “an act of folly.”",
        Said("The finance minister", "called", ("the tariff “an act of folly.”",), "mixed", "asserts"),
    ),
    # phrases
    (
        "According to two diplomats, the talks in Doha collapsed on Sunday.",
        Said("two diplomats", "According to", ("the talks in Doha collapsed on Sunday",), "indirect", "asserts"),
    ),
    (
        "The navy, according to a report by the Vela Institute, has lost three ships.",
        Said(
            "a report by the Vela Institute",
            "according to",
            ("The navy", "has lost three ships"),
            "indirect",
            "asserts",
        ),
    ),
    (
        "In the words of the ambassador, the offer was “too little, too late.”",
        Said("the ambassador", "In the words of", ("the offer was “too little, too late.”",), "mixed", "asserts"),
    ),
    (
        "The visit, in her view, was a mistake.",
        Said("her", "view", ("The visit", "was a mistake"), "indirect", "asserts"),
    ),
    (
        "Reportedly, two ships sank off Oman.",
        Said("", "Reportedly", ("two ships sank off Oman",), "indirect", "asserts"),
    ),
    # passives, documents, institutions
    (
        "The rebels are said to hold forty prisoners.",
        Said("", "are said", ("The rebels", "to hold forty prisoners"), "indirect", "asserts"),
    ),
    (
        "The prime minister issued a statement saying the border would stay closed.",
        Said(
            "The prime minister", "issued a statement saying", ("the border would stay closed",), "indirect", "asserts"
        ),
    ),
    (
        "The treaty says that both sides must disarm.",
        Said("The treaty", "says", ("that both sides must disarm",), "indirect", "demands"),
    ),
    # thought and intention
    ("She believes the vote was fair.", Said("She", "believes", ("the vote was fair",), "indirect", "asserts")),
    ("He plans to visit Hanoi in March.", Said("He", "plans", ("to visit Hanoi in March",), "indirect", "promises")),
    (
        "Kenya hopes to sell more tea to Egypt.",
        Said("Kenya", "hopes", ("to sell more tea to Egypt",), "indirect", "asserts"),
    ),
    # stances
    (
        "The mayor denied that the police had fired on the crowd.",
        Said("The mayor", "denied", ("that the police had fired on the crowd",), "indirect", "denies"),
    ),
    (
        "The general doubted that the truce would last.",
        Said("The general", "doubted", ("that the truce would last",), "indirect", "doubts"),
    ),
    (
        "Ms Ruiz did not confirm that the general had resigned.",
        Said("Ms Ruiz", "did not confirm", ("that the general had resigned",), "indirect", "doubts"),
    ),
    ("He asked whether the road was open.", Said("He", "asked", ("whether the road was open",), "indirect", "asks")),
    (
        "She warned that the river would rise again.",
        Said("She", "warned", ("that the river would rise again",), "indirect", "warns"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), ONE, ids=[case[0][:40] for case in ONE])
def test_one_statement(find: Find, text: str, expected: Said) -> None:
    assert said(text, find(text)) == [expected]


def test_a_promise_and_a_demand_share_their_source(find: Find) -> None:
    text = "The council promised to release the prisoners by Monday and urged the army to withdraw."
    assert said(text, find(text)) == [
        Said("The council", "promised", ("to release the prisoners by Monday",), "indirect", "promises"),
        Said("The council", "urged", ("the army to withdraw",), "indirect", "demands"),
    ]


def test_a_participle_goes_on_for_the_main_verbs_subject(find: Find) -> None:
    text = "The spokesman said the port would open on Friday, adding: “Nobody will be turned away.”"
    assert said(text, find(text)) == [
        Said("The spokesman", "said", ("the port would open on Friday",), "indirect", "asserts"),
        Said("The spokesman", "adding", ("“Nobody will be turned away.”",), "direct", "asserts"),
    ]


def test_quoted_as_saying_by_has_two_sources(find: Find) -> None:
    text = "Minister Kofi Daro was quoted as saying by Radio Tamale that the talks had failed."
    outer, inner = find(text)
    assert words(text, outer.source) == ("Radio Tamale",)
    assert words(text, inner.source) == ("Minister Kofi Daro",)
    assert words(text, inner.content) == ("that the talks had failed",)
    assert inner.within == outer.id


def test_words_in_doubt_are_no_statement(find: Find) -> None:
    assert find('The army began an "anti-terrorism operation" near Gao on Monday.') == ()
    assert find("The “no-fly zone” over the lake ended at noon.") == ()


def test_a_rejected_claim_is_not_the_rejecters(find: Find) -> None:
    text = "Engineers rejected the claim that the dam was unsafe."
    rejection, claim = find(text)
    assert (claim.within, rejection.within) == (rejection.id, None)
    assert words(text, claim.content) == ("that the dam was unsafe",)
    assert (words(text, claim.source), words(text, rejection.source)) == ((), ("Engineers",))
    assert rejection.stance == "denies"


RELAYED = """By Ana Lima
QUITO (NWA) – Ecuadorian President Rosa Quispe said that the new tariffs have “badly hurt” ties between Quito and Lima.
According to a statement by the Ecuadorian presidency, Quipse said this during a call with Peruvian Foreign Minister Hugo Paz.
The Ecuadorian president said that the “remarks about our farmers were unfair and were rejected by the nation,” the statement said.
“Minister Paz has asked to allow a visit by his deputy in May,” the statement said, adding: “Quispe has agreed to this proposal. \
Paz has accepted that.”
"""


def test_the_presidencys_statement_relays_the_president(find: Find) -> None:
    statements = find(RELAYED)
    by_content = {words(RELAYED, item.content)[0][:24]: item for item in statements}
    tariffs, presidency = by_content["that the new tariffs hav"], by_content["Quipse said this during "]
    assert words(RELAYED, tariffs.source) == ("Ecuadorian President Rosa Quispe",)
    assert words(RELAYED, presidency.source) == ("a statement by the Ecuadorian presidency",)
    assert tariffs.within == presidency.id
    assert by_content["this"].within == presidency.id
    remarks, relay = by_content["that the “remarks about "], by_content["The Ecuadorian president"]
    assert remarks.within == relay.id
    assert words(RELAYED, remarks.content)[0].endswith("the nation,”")
    assert words(RELAYED, relay.source) == ("the statement",)
    added = by_content["“Quispe has agreed to th"]
    assert (words(RELAYED, added.source), words(RELAYED, added.cue)) == (("the statement",), ("adding",))


def test_this_points_back_to_the_same_speaker_only(find: Find) -> None:
    text = (
        "Sudan’s minister Amna Bashir said that the bridge was safe.\n"
        "According to a statement by the embassy, Oskar Lund said this during a call on Monday."
    )
    first = find(text)[0]
    assert words(text, first.source) == ("Sudan’s minister Amna Bashir",)
    assert first.within is None


def test_a_transcript_has_a_statement_a_turn(find: Find) -> None:
    text = "TAMBA: The dam holds. We checked it twice.\nDARO: It leaks.\nTAMBA: It is dry."
    assert [item[:3] for item in said(text, find(text))] == [
        ("TAMBA", ":", ("The dam holds. We checked it twice",)),
        ("DARO", ":", ("It leaks",)),
        ("TAMBA", ":", ("It is dry",)),
    ]


def test_a_headline_names_its_source(find: Find) -> None:
    text = "Okoye: Niger talks failed over grain\n\nThe talks ended on Monday."
    assert said(text, find(text)) == [Said("Okoye", ":", ("Niger talks failed over grain",), "indirect", "asserts")]


def test_a_label_that_names_nobody_is_no_source(find: Find) -> None:
    assert find("Update: Snow closed the pass.") == ()


def test_a_quotation_runs_over_paragraphs(find: Find) -> None:
    text = "“The road is open,” said Ivo Marek. “Lorries may pass.\n\n“The second bridge will follow in May.”\n\nSnow fell at noon."
    (statement,) = find(text)
    assert words(text, statement.content) == (
        "“The road is open,”",
        "“Lorries may pass.",
        "“The second bridge will follow in May.”",
    )


def test_a_quotation_after_other_words_is_not_given_to_the_last_speaker(find: Find) -> None:
    text = "“The road is open,” said Ivo Marek.\n\nSnow fell at noon.\n\n“The second bridge will follow in May.”"
    (statement,) = find(text)
    assert words(text, statement.content) == ("“The road is open,”",)


def test_ids_follow_the_text_and_no_actor_is_named(find: Find) -> None:
    statements = find(RELAYED)
    assert [item.id for item in statements] == [f"s{number}" for number in range(1, len(statements) + 1)]
    starts = [item.cue[0].start for item in statements]
    assert starts == sorted(starts)
    assert {item.source_actor for item in statements} == {None}


def test_a_users_cues_decide(reader: Reader, cues: Cues) -> None:
    text = "The envoy complained that the strait was shut."
    document = Document("x", text, None, "en", None, None, (), None, Published.unknown(), "")
    reading = next(iter(reader.read([document])))
    fewer = replace(cues, verbs={}, nouns={}, weights={})
    assert find_statements(reading, fewer) == ()
    assert [item.stance for item in find_statements(reading, cues)] == ["asserts"]
