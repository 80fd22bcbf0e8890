"""Where quotations begin and end, in every kind of mark and where marks are missing."""

from collections.abc import Callable

import pytest

from dragoman.coding.statements.quotes import find_quotes
from dragoman.reading import Reader, load_reader
from dragoman.records import Document, Published

Found = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader()


@pytest.fixture(scope="module")
def found(reader: Reader) -> Found:
    def quotations(text: str) -> list[str]:
        document = Document("x", text, None, "en", None, None, (), None, Published.unknown(), "")
        reading = next(iter(reader.read([document])))
        return [reading.text(quote.first, quote.last) for quote in find_quotes(reading).all]

    return quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “yes” and “no.”", ["“yes”", "“no.”"]),
        ('He said "yes" and "no."', ['"yes"', '"no."']),
        ("He said ``yes'' and left.", ["``yes''"]),
        ("He said ''yes'' and left.", ["''yes''"]),
        ("Sie nannte es «Wahnsinn» und ging.", ["«Wahnsinn»"]),
        ("'We will stay,' he said.", ["'We will stay,'"]),
        ("‘It’s the army’s road,’ she said.", ["‘It’s the army’s road,’"]),
        ("The leaders' meeting and the army's road were yesterday's news.", []),
        ("In the summer of '89 the wall fell.", []),
        ("“He told me ‘never’ and left,” she said.", ["“He told me ‘never’ and left,”"]),
        ("“He called it “a farce” twice,” she said.", ["“He called it “a farce” twice,”"]),
    ],
)
def test_marks_of_every_kind(found: Found, text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_an_unclosed_quotation_ends_with_its_sentence(found: Found) -> None:
    assert found("He said “we will go. Then it rained. Nobody came.") == ["“we will go."]


def test_an_unclosed_quotation_ends_where_the_next_opens(found: Found) -> None:
    assert found("He said “we will go. She said “no.”")[-1] == "“no.”"


def test_a_quotation_over_two_paragraphs_is_one_in_each(found: Found) -> None:
    text = "“The road is open.\n\n“The bridge is shut.”\n\nSnow fell."
    assert found(text) == ["“The road is open.", "“The bridge is shut.”"]


def test_a_stray_closing_mark_opens_nothing(found: Found) -> None:
    assert found("The road is open.” Snow fell.") == []
