"""What must hold of the statements of any text, however its quotation marks are strewn."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.coding.statements import find_statements
from dragoman.coding.statements.quotes import find_quotes
from dragoman.lexicon.cues import Cues, load_cues
from dragoman.reading import Reader, load_reader
from dragoman.records import Document, Published, Reading, Statement

Check = Callable[[str], tuple[Reading, tuple[Statement, ...]]]
MARKS = ["“", "”", '"', "'", "‘", "’", "``", "''", "«", "»", "(", ")", ",", ".", ":", "—", "?!"]
WORDS = (
    "said he she the minister that according to told reporters Chad war ended adding claim denied by will not I "
    "was quoted as saying asked whether poll in of view MERKEL army's it's don't statement issued hopes and but"
).split()
PIECES = st.sampled_from([*MARKS, *WORDS, " ", " ", "\n", "\n\n"])
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " "])), max_size=60).map(
    lambda parts: "".join(a + b for a, b in parts)
)
LONG = "The river rose again and the bridge was closed to lorries from the coast. "


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader()


@pytest.fixture(scope="module")
def cues() -> Cues:
    return load_cues()


def read(reader: Reader, text: str) -> Reading:
    document = Document("x", text, None, "en", None, None, (), None, Published.unknown(), "")
    return next(iter(reader.read([document])))


def verify(reading: Reading, cues: Cues) -> None:
    """Spans lie in the text and in one paragraph, quotations included; relays make no circle."""
    statements = find_statements(reading, cues)
    relays = {item.id: item.within for item in statements}
    for item in statements:
        assert item.cue
        assert item.content
        for spans in (item.source, item.cue, item.content):
            assert list(spans) == sorted(spans)
            for span in spans:
                assert 0 <= span.start < span.end <= len(reading.document.text)
                assert any(paragraph.covers(span) for paragraph in reading.paragraphs), "a span crosses a paragraph"
        seen, relay = {item.id}, item.within
        while relay is not None:
            assert relay not in seen, "statements relay each other in a circle"
            seen.add(relay)
            relay = relays[relay]
    assert statements == find_statements(reading, cues)


@pytest.fixture(scope="module")
def check(reader: Reader, cues: Cues) -> Check:
    """A check of one text; a closure, so that a failing example is printed without the tools."""

    def checked(text: str) -> tuple[Reading, tuple[Statement, ...]]:
        reading = read(reader, text)
        verify(reading, cues)
        return reading, find_statements(reading, cues)

    return checked


@settings(max_examples=200, deadline=None)
@given(text=TEXTS)
def test_any_mix_of_words_and_marks(check: Check, text: str) -> None:
    reading, _ = check(text)
    quotes = find_quotes(reading)
    for number, quote in enumerate(quotes.all):
        assert quote.first <= quote.last
        assert any(paragraph.covers(reading.span(quote.first, quote.last)) for paragraph in reading.paragraphs)
        assert set(quotes.at[quote.first : quote.last + 1]) == {number}


def test_an_empty_text(check: Check) -> None:
    assert check("")[1] == check(" \n\n ")[1] == check("“")[1] == ()


def test_a_text_that_is_one_quotation(check: Check) -> None:
    check("“" + LONG * 40 + "”")
    assert check("“Peace.”")[1] == ()


def test_a_monologue_of_three_thousand_words_is_one_statement(check: Check) -> None:
    text = "The premier said: “" + (LONG * 230).strip() + "”"
    first = check(text)[1][0]
    assert first.content == ((18, len(text)),)
    assert first.quoted == "direct"


def test_a_lost_closing_mark_does_not_run_away(check: Check) -> None:
    (statement,) = check("The premier said “the road is open. " + LONG * 20)[1]
    assert statement.content[-1].end <= len("The premier said “the road is open.")
