"""When events were done, in invented news from all over, published on Wednesday 17 May 2023 unless said otherwise."""

import pytest

from dragoman.engine import Tools, read_documents
from dragoman.ingest import make_document
from dragoman.records import Event, When

WEDNESDAY = "2023-05-17"


def event_of(tools: Tools, text: str, word: str, published: str | None = WEDNESDAY) -> Event:
    """The event whose trigger, or a retelling of it, contains a word of the text."""
    record = next(iter(read_documents([make_document(text, id="x", published=published)], tools)))
    at = text.index(word)
    for event in record.events:
        if any(span.start <= at < span.end for span in (event.trigger, *event.also)):
            return event
    raise AssertionError(f"no event at {word!r}: {[event.trigger.of(text) for event in record.events]}")


STATED = [
    ("Peru condemned Bolivia on Monday.", "condemned", "2023-05-15"),
    ("Kenyan soldiers Tuesday killed four smugglers near Garissa.", "killed", "2023-05-16"),
    ("Togo's police killed two rebels and arrested three others on Sunday.", "killed", "2023-05-14"),
    # A toll is its attack told again.
    ("Rebels bombed a bus in Mali on Monday. Nine people were wounded.", "wounded", "2023-05-15"),
    # Opened and joined.
    ("Morocco has blockaded the port since 2 May.", "blockaded", "2023-05-02/.."),
    ("Chad has blockaded the road since the raid on 2 May.", "blockaded", "2023-05-02/.."),
    ("Serbia and Albania fought over the valley from 1911 until a truce in 1913.", "fought", "1911/1913"),
    # Lengths of time.
    ("Yemeni rebels have blockaded the city for 20 days.", "blockaded", "2023-04-27/.."),
    ("Laos and Nepal have been fighting for two years.", "fighting", "2021/.."),
    # Of two days in a sentence each act has its own.
    ("Ghana on Tuesday condemned an attack on Sunday by rebels on a bus.", "condemned", "2023-05-16"),
    ("Haitian police arrested five men on Tuesday, hours after gunmen killed a judge.", "killed", "2023-05-16"),
]


@pytest.mark.parametrize(("text", "word", "edtf"), STATED)
def test_the_days_that_a_sentence_states(tools: Tools, text: str, word: str, edtf: str) -> None:
    when = event_of(tools, text, word).when
    assert (when.edtf, when.basis) == (edtf, "stated")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The court of Malta annulled the May 4 vote.", "annulled"),
        ("Tunisian police arrested a teacher after the protest on 10 May.", "arrested"),
        ("Norway condemned Sunday's attack by rebels on a convoy in Mali.", "condemned"),
        ("Samoa praised Fiji.", "praised"),
        ("Cuba released two sailors before a trial in July.", "released"),
    ],
)
def test_a_day_of_something_else_is_not_the_act_s(tools: Tools, text: str, word: str) -> None:
    assert event_of(tools, text, word).when == When.unknown()


NARRATIVE = [
    ("Latvia expelled an envoy on Friday. Belarus condemned Latvia minutes later.", "condemned", "2023-05-12"),
    (
        "Envoy Ruta Kalda had warned the Danes on Monday. She also rejected the offer of Sweden.",
        "rejected",
        "2023-05-15",
    ),
]


@pytest.mark.parametrize(("text", "word", "edtf"), NARRATIVE)
def test_the_thread_dates_what_its_own_sentence_does_not(tools: Tools, text: str, word: str, edtf: str) -> None:
    when = event_of(tools, text, word).when
    assert (when.edtf, when.basis) == (edtf, "narrative")


def test_a_plan_dates_no_act_that_is_told_after_it(tools: Tools) -> None:
    text = "Congo will visit Gabon in July. Congo condemned Angola."
    assert event_of(tools, text, "condemned").when == When.unknown()


def test_background_takes_no_date_that_only_sorts_a_thing(tools: Tools) -> None:
    text = "Iceland backs the 2015 accord that Denmark violated."
    assert event_of(tools, text, "violated").when == When.unknown()


def test_a_live_report_is_of_its_day(tools: Tools) -> None:
    text = (
        "18:20 - President Ana Ruiz of Ecuador has resigned.\n\n"
        "17:05 - Ecuador's army chief denounces the protesters.\n\n"
        "16:40 - Police had arrested two senators."
    )
    assert event_of(tools, text, "resigned").when == When(WEDNESDAY, WEDNESDAY, WEDNESDAY, "day", "publication", None)
    assert event_of(tools, text, "denounces").when.edtf == WEDNESDAY
    assert event_of(tools, text, "arrested").when == When.unknown()
    assert event_of(tools, text, "resigned", published=None).when == When.unknown()


def test_before_dawn_is_of_the_day_told_else_of_the_report(tools: Tools) -> None:
    alone = "Sudanese warplanes bombed a market in Omdurman before dawn."
    assert event_of(tools, alone, "bombed").when.basis == "publication"
    told = f"Sudan shelled a camp on Monday. {alone}"
    assert event_of(tools, told, "bombed").when.edtf == "2023-05-15"


@pytest.mark.parametrize(
    ("text", "word", "historical"),
    [
        ("Chile and Peru signed a treaty in 1929.", "signed", True),
        ("Chile and Peru signed a treaty on Monday.", "signed", False),
        ("Iceland has blockaded the harbour since 2019.", "blockaded", True),
        ("In the past, Libya has accused Malta of piracy.", "accused", True),
        ("Libya has accused Malta of piracy.", "accused", False),
        # What is alleged today of somebody who was caught long ago.
        ("Ben Sala, who was captured in May 2021 by Libyan troops, is accused of piracy by Malta.", "accused", False),
    ],
)
def test_historical_by_rule(tools: Tools, text: str, word: str, historical: bool) -> None:
    assert event_of(tools, text, word).historical is historical


def test_last_week_on_a_sunday_may_be_the_week_that_ends(tools: Tools) -> None:
    event = event_of(tools, "Rebels killed three Malian soldiers last week.", "killed", published="2023-05-21")
    assert (event.when.earliest, event.when.latest) == ("2023-05-08", "2023-05-20")
