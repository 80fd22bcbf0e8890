"""Articles in batches: every failure a row, the other articles unharmed, the same record however it is reached."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from articles import ARTICLES, MARKET, RUSSIAN, SENTENCES, STRIKE, TRUCE
from dragoman.engine import (
    EXECUTORS,
    SHIPPED,
    Tools,
    batches,
    code_articles,
    code_document,
    make_batches,
    read_documents,
)
from dragoman.engine.batches import BATCH_ARTICLES, BATCH_CHARACTERS, process_tools
from dragoman.ingest import make_document
from dragoman.ledger import encode
from dragoman.records import Document, DragomanError, Failure, Reading, Record, Span


@pytest.fixture(scope="module")
def tools() -> Tools:
    return process_tools(SHIPPED)


def documents(texts: dict[str, str] = ARTICLES) -> tuple[Document, ...]:
    return tuple(make_document(text, id=name, published="2023-04-13") for name, text in texts.items())


def lines(outcomes: Iterable[Record | Failure]) -> list[bytes]:
    return [encode(outcome) for outcome in outcomes if isinstance(outcome, Record)]


class BreakingReader:
    """A pipeline that one text breaks, as a parser's fault would."""

    def __init__(self, tools: Tools, word: str) -> None:
        self.tools, self.word = tools, word

    def read(self, items: Iterable[Document]) -> Iterator[Reading]:
        for document in items:
            if self.word in document.text:
                raise ValueError("[E999] no room in the net")
            yield from self.tools.reader.read([document])


def test_every_article_of_a_batch_has_an_outcome_in_its_place(tools: Tools) -> None:
    outcomes = code_articles(documents(), tools)
    assert [type(outcome) for outcome in outcomes] == [Record] * 3
    assert [outcome.document.id for outcome in outcomes if isinstance(outcome, Record)] == list(ARTICLES)
    assert all(outcome.document.language == "en" for outcome in outcomes if isinstance(outcome, Record))


def test_no_article_is_a_batch_too(tools: Tools) -> None:
    assert code_articles((), tools) == ()
    assert list(make_batches([])) == []


def test_an_article_in_another_language_is_a_failure_in_its_place(tools: Tools) -> None:
    first, other, last = code_articles(documents({"a": MARKET, "b": RUSSIAN, "c": STRIKE}), tools)
    assert isinstance(first, Record)
    assert isinstance(last, Record)
    assert isinstance(other, Failure)
    assert (other.article, other.stage) == ("b", "reading")
    assert other.message.startswith("article b does not look like English")


def test_an_article_that_breaks_the_parser_costs_no_other(tools: Tools) -> None:
    broken = replace(tools, reader=BreakingReader(tools, "Durban"))  # type: ignore[arg-type]
    outcomes = code_articles(documents(), broken)
    assert lines(outcomes) == lines(code_articles(documents({"market": MARKET, "truce": TRUCE}), tools))
    assert outcomes[1] == Failure(
        "strike",
        "strike",
        "reading",
        "article strike could not be coded: ValueError: [E999] no room in the net; this is a fault in Dragoman, please report it",
    )


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (KeyError("nsubj"), "article strike could not be coded: KeyError: 'nsubj'; this is a fault in Dragoman"),
        (RecursionError("too deep"), "RecursionError: too deep"),
        (DragomanError("event e1: nothing says which rule made it"), "event e1: nothing says which rule made it"),
    ],
)
def test_an_article_that_breaks_the_coding_costs_no_other(
    tools: Tools, monkeypatch: pytest.MonkeyPatch, fault: Exception, words: str
) -> None:
    def code(reading: Reading, tools: Tools) -> Record:
        if reading.document.id == "strike":
            raise fault
        return code_document(reading, tools)

    expected = lines(code_articles(documents(), tools))
    monkeypatch.setattr(batches, "code_document", code)
    first, failure, last = code_articles(documents(), tools)
    assert lines((first, last)) == [expected[0], expected[2]]
    assert isinstance(failure, Failure)
    assert (failure.input, failure.article, failure.stage) == ("strike", "strike", "coding")
    assert words in failure.message


def contradicting(record: Record) -> Record:
    """The record with an event whose words lie beyond the article."""
    beyond = len(record.document.text) + 5
    event = replace(record.events[0], about=(Span(beyond, beyond + 3),))
    return replace(record, events=(event, *record.events[1:]))


def test_a_record_that_contradicts_itself_is_a_failure(tools: Tools, monkeypatch: pytest.MonkeyPatch) -> None:
    def code(reading: Reading, tools: Tools) -> Record:
        record = code_document(reading, tools)
        return contradicting(record) if record.document.id == "market" else record

    monkeypatch.setattr(batches, "code_document", code)
    failure, *others = code_articles(documents(), tools)
    assert [type(outcome) for outcome in others] == [Record, Record]
    assert isinstance(failure, Failure)
    assert (failure.article, failure.stage) == ("market", "record")
    assert "the record of article 'market' contradicts itself: the span" in failure.message


def test_coding_twice_is_coding_once(tools: Tools) -> None:
    assert lines(code_articles(documents(), tools)) == lines(code_articles(documents(), tools))


def test_neighbours_do_not_change_a_record(tools: Tools) -> None:
    texts = ARTICLES | {f"s{number}": sentence for number, sentence in enumerate(SENTENCES)}
    together = lines(code_articles(documents(texts), tools))
    alone = [line for document in documents(texts) for line in lines(code_articles((document,), tools))]
    backwards = lines(code_articles(documents(texts)[::-1], tools))[::-1]
    assert together == alone == backwards


def test_one_after_the_other_gives_what_a_batch_gives(tools: Tools) -> None:
    assert lines(read_documents(documents(), tools)) == lines(code_articles(documents(), tools))


def test_batches_keep_order_and_bounds() -> None:
    sizes = [10, 10, BATCH_CHARACTERS + 1, 5, *[1] * 200, BATCH_CHARACTERS // 2, BATCH_CHARACTERS // 2, 1]
    given = [make_document("w" * size, id=f"d{number}") for number, size in enumerate(sizes)]
    made = list(make_batches(iter(given)))
    assert [document for batch in made for document in batch] == given
    for batch in made:
        assert 1 <= len(batch) <= BATCH_ARTICLES
        assert len(batch) == 1 or sum(len(document.text) for document in batch) <= BATCH_CHARACTERS


def test_batches_are_made_as_they_are_asked_for() -> None:
    taken: list[str] = []

    def endless() -> Iterator[Document]:
        for number in range(10**9):
            taken.append(f"d{number}")
            yield make_document("word", id=taken[-1])

    next(make_batches(endless()))
    assert len(taken) == BATCH_ARTICLES + 1


def test_every_executor_names_its_workers() -> None:
    made: list[Any] = [executor(workers=2) for executor in EXECUTORS.values()]
    assert [executor.workers for executor in made] == [2, 2, 2]
