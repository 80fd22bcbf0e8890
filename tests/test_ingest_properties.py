"""Whatever bytes or texts come in: exact texts, spans that hold their words, and never an exception."""

import csv
import io
import json
import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dragoman.ingest import find_head, make_document, read_inputs
from dragoman.records import Document, IngestError
from dragoman.records.failure import Failure

patient = settings(deadline=None)  # a busy machine must not make a test fail
ENDINGS = st.sampled_from([".txt", ".jsonl", ".csv", ".tsv", ""])
TEXTS = st.text(alphabet=st.characters(codec="utf-8"), min_size=1).map(lambda text: f"a{text}")
SIGNATURES = [
    "By ",
    "BY ",
    "Jane Roe",
    "JANE ROE",
    "MOSCOW",
    "KYIV",
    "Beijing",
    " (AP)",
    " (Reuters)",
    " /TASS/.",
    "al-",
]
SIGNS = [
    " - ",
    " – ",
    "_",
    ". ",
    ": ",
    ", May 3",
    ", 3 May 2021",
    " and ",
    "|",
    "\n",
    "\r\n",
    "\u00a0",
    "St. ",
    "(",
    ")",
]
WORDS = ["ſept 3, 2021", "İ", ", Afghanistan", "The envoys met on Monday in a tent."]
PIECES = st.sampled_from([*SIGNATURES, *SIGNS, *WORDS])
HEADS = st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=14).map("".join)


def read_bytes(data: bytes, ending: str) -> list[Document | Failure]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"article{ending}")
        path.write_bytes(data)
        return list(read_inputs([path]))


@patient
@given(st.binary(max_size=400), ENDINGS)
@example(b'text\n"', ".csv")
@example(b"\xef\xbb\xbf", ".jsonl")
@example(b"\xef\xbb", ".txt")
@example(b"text\r\r\n", ".csv")
@example(b'text\n"\n"a', ".csv")
def test_no_bytes_raise(data: bytes, ending: str) -> None:
    found = read_bytes(data, ending)
    assert found
    for item in found:
        if isinstance(item, Failure):
            assert item.stage == "ingest"
            assert ": " in item.message
        else:
            assert item.text


@patient
@given(
    st.lists(
        st.sampled_from([b'"', b",", b"\n", b"\r\n", b"text", b"id", b"a b", b"\xe9", b"{", b"}", b'{"text": "x"}']),
        max_size=30,
    ),
    ENDINGS,
)
def test_no_broken_table_raises_or_hangs(pieces: list[bytes], ending: str) -> None:
    assert read_bytes(b"text,id\n" + b"".join(pieces), ending)


@patient
@given(TEXTS)
def test_a_text_file_comes_back_exactly(text: str) -> None:
    found = read_bytes(text.encode(), ".txt")
    if "\0" in text:
        assert isinstance(found[0], Failure)
    else:
        assert isinstance(found[0], Document)
        assert found[0].text == text


@patient
@given(st.lists(TEXTS, min_size=1, max_size=4), st.booleans())
def test_jsonl_texts_come_back_exactly_and_in_order(texts: list[str], escaped: bool) -> None:
    data = "".join(json.dumps({"text": text}, ensure_ascii=escaped) + "\n" for text in texts)
    found = read_bytes(data.encode(), ".jsonl")
    assert [item.text for item in found if isinstance(item, Document)] == texts


@patient
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_csv_texts_come_back_exactly_and_in_order(texts: list[str]) -> None:
    table = io.StringIO(newline="")
    writer = csv.writer(table, quoting=csv.QUOTE_ALL)
    writer.writerows([["id", "text"], *([str(number), text] for number, text in enumerate(texts))])
    found = read_bytes(table.getvalue().encode(), ".csv")
    assert [item.text for item in found if isinstance(item, Document)] == texts


@patient
@given(HEADS)
def test_bylines_and_datelines_are_words_of_the_text(text: str) -> None:
    head = find_head(text)
    assert all(name in text for name in head.byline)
    if head.dateline is not None:
        words = head.dateline.span.of(text)
        assert words.startswith(head.dateline.place)
        assert words == words.strip()
        assert (head.dateline.agency or "") in words


@patient
@given(st.text(max_size=200), st.one_of(st.none(), st.text(max_size=20)))
def test_make_document_keeps_the_text_or_says_why_not(text: str, title: str | None) -> None:
    try:
        document = make_document(text, title=title)
    except IngestError as error:
        assert str(error)
    else:
        assert document.text == text
        assert document.title == title
