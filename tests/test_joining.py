"""One act told twice is one event, and which telling stands for it. Invented news from all over, published on Wednesday 17 May 2023."""

from dragoman.engine import Tools, read_documents
from dragoman.ingest import make_document


def told(tools: Tools, text: str, type_: str) -> list[tuple[str, list[str]]]:
    """The triggers of the events of a type, each with the words of its other tellings."""
    record = next(iter(read_documents([make_document(text, id="x", published="2023-05-17")], tools)))
    events = (event for event in record.events if event.type == type_)
    return [(event.trigger.of(text), [span.of(text) for span in event.also]) for event in events]


def test_what_a_cabinet_and_a_president_say_are_two_statements(tools: Tools) -> None:
    text = (
        "The Chilean government condemned the bombing in Nairobi on Tuesday. "
        "In a letter to Kenya, President Gabriel Boric condemned the bombing."
    )
    assert told(tools, text, "ACCUSE") == [("condemned", []), ("condemned", [])]


def test_what_a_government_says_twice_is_one_statement(tools: Tools) -> None:
    text = (
        "Chile condemned the bombing in Nairobi on Tuesday. "
        "The Chilean government condemned the bombing in a letter to Kenya."
    )
    assert told(tools, text, "ACCUSE") == [("condemned", ["condemned"])]


def test_a_withdrawal_of_a_state_and_of_its_president_is_one(tools: Tools) -> None:
    text = (
        "Chile announced its decision to withdraw its troops from Haiti. "
        "President Gabriel Boric's decision to withdraw Chilean troops from Haiti worries Kenya."
    )
    assert told(tools, text, "CONCEDE") == [("withdraw", ["withdraw"])]


def test_of_a_blast_and_its_toll_the_toll_stands(tools: Tools) -> None:
    text = "A car bomb killed two Pakistani policemen in Quetta on Tuesday, officials said."
    assert told(tools, text, "ASSAULT") == [("killed", ["car bomb"])]
