"""Accusations with what somebody is accused of, and stances that the grammar of the content decides."""

import pytest

from dragoman.engine import Tools, read_documents
from dragoman.ingest import make_document
from dragoman.records import Record


def read(tools: Tools, text: str) -> Record:
    (record,) = read_documents([make_document(text, id="x", published="2023-11-28")], tools)
    return record


def spoken(record: Record, number: int = 0) -> tuple[str, str, str]:
    """Source, cue and content of a statement in words."""
    item, text = record.statements[number], record.document.text
    parts = (" ".join(span.of(text) for span in spans) for spans in (item.source, item.cue, item.content))
    source, cue, content = parts
    return source, cue, content


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Chad accused Sudan of shelling three villages.", "Chad", "Sudan of shelling three villages"),
        ("Chad blamed Sudan for shelling three villages.", "Chad", "Sudan for shelling three villages"),
        ("Police charged three men with kidnapping a trader.", "Police", "three men with kidnapping a trader"),
        ("Sudan was accused by Chad of shelling three villages.", "Chad", "Sudan of shelling three villages"),
        ("Accusing Sudan of shelling villages, Chad closed the border.", "Chad", "Sudan of shelling villages"),
    ],
)
def test_the_deed_is_given_on_the_accusers_word(tools: Tools, text: str, source: str, content: str) -> None:
    record = read(tools, text)
    found = spoken(record)
    assert (found[0], found[2]) == (source, content)
    deeds = [event for event in record.events if event.type == "ASSAULT"]
    assert [event.attribution for event in deeds] == [("s1",)]
    assert [event.attribution for event in record.events if event.type == "ACCUSE"] == [()]


def test_what_the_accused_ordered_he_ordered_himself(tools: Tools) -> None:
    record = read(tools, "The prosecutor charged the general with ordering the killing of eleven villagers.")
    assert spoken(record, 1) == ("the general", "ordering", "the killing of eleven villagers")
    assert record.statements[1].within == record.statements[0].id


def test_who_lets_others_know_says_it(tools: Tools) -> None:
    record = read(tools, "The envoy let the rebels know that the bridge would be closed.")
    assert [spoken(record, number)[0] for number in range(len(record.statements))] == ["The envoy"]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The bank said it would lend Fiji 40 million dollars.", "promises"),
        ("The premier told reporters that she would send troops to the border.", "promises"),
        ("“I will return to Quito,” the exiled senator said.", "promises"),
        ("“We’ll rebuild the bridge,” Governor Abla Mensah said.", "promises"),
        # another's deed, what merely happens, what is not done, what somebody expects
        ("The premier said the rebels would attack the town.", "asserts"),
        ("Officials said it would rain in Suva on Friday.", "asserts"),
        ("The candidate said she would win the vote.", "asserts"),
        ("Witnesses said they would be arrested.", "asserts"),
        ("The envoy said he would not sign the treaty.", "asserts"),
        ("The envoy said he would leave if he could.", "asserts"),
        ("The envoy thought he would leave on Monday.", "asserts"),
        ("The general said the rebels must leave the town.", "demands"),
        ("“We must leave the town,” the general said.", "asserts"),
    ],
)
def test_stance_from_what_is_said(tools: Tools, text: str, stance: str) -> None:
    assert [item.stance for item in read(tools, text).statements] == [stance]


def test_a_signed_quotation(tools: Tools) -> None:
    text = "Snow fell on the dam.\n\n“The dam must stay.” ― Ana Reyes\n\n“Tear it down!” — Oskar Lund\n"
    record = read(tools, text)
    assert [spoken(record, number) for number in (0, 1)] == [
        ("Ana Reyes", "―", "“The dam must stay.”"),
        ("Oskar Lund", "—", "“Tear it down!”"),
    ]


def test_a_second_half_after_a_place_with_a_comma(tools: Tools) -> None:
    text = "“The war is over,” General Kofi Daro said in Gao, Mali, “and the camps will close.”"
    assert spoken(read(tools, text))[2] == "“The war is over,” “and the camps will close.”"


def test_a_day_never_speaks(tools: Tools) -> None:
    record = read(
        tools, "“The port is shut,” said Friday Okoro.\n\nThe minister called Friday for new talks with Chad."
    )
    assert "Friday" not in {spoken(record, number)[0] for number in range(len(record.statements))}
