"""Direct quotes, marked by a language model: whether each is given to whom the text gives it (tests/direct_quotes.tsv)."""

from pathlib import Path
from typing import NamedTuple

import pytest

from dragoman.engine import Tools, read_documents
from dragoman.evaluation.world import read_snippets, read_world
from dragoman.records import Document, Published, Record, Span, Statement

MARKS = Path(__file__).with_name("direct_quotes.tsv")
WORLD = Path(__file__).parents[1] / "world"
POLNEAR = Path(__file__).parents[2] / "shared" / "data" / "polnear" / "dev" / "text"
pytestmark = [pytest.mark.shared, pytest.mark.skipif(not POLNEAR.exists(), reason="the evaluation sets are not here")]


class Mark(NamedTuple):
    """A quote and the words that name its speaker: one place or, where the text names him twice beside it, two."""

    article: str
    quote: Span
    speaker: tuple[Span, ...]


def read_marks() -> list[Mark]:
    found = []
    for line in MARKS.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            article, start, end, speaker = line.split("\t")
            places = tuple(Span(*map(int, place.split("-"))) for place in speaker.split(","))
            found.append(Mark(article, Span(int(start), int(end)), places))
    return found


def read_texts(names: set[str]) -> list[Document]:
    made_up = {item.id: item.text for item in (*read_world(WORLD), *read_snippets(WORLD / "snippets.toml"))}
    texts = {
        name: made_up[name] if name in made_up else (POLNEAR / f"{name}.txt").read_bytes().decode("utf-8")
        for name in sorted(names)
    }
    return [
        Document(name, text, None, "en", None, None, (), None, Published.unknown(), "") for name, text in texts.items()
    ]


def saying(record: Record, quote: Span) -> Statement | None:
    """The statement that has most of a quote for content; of several the one with the shortest content."""

    def shared(statement: Statement) -> int:
        return sum(max(0, min(part.end, quote.end) - max(part.start, quote.start)) for part in statement.content)

    def size(statement: Statement) -> int:
        return sum(part.end - part.start for part in statement.content)

    holding = [statement for statement in record.statements if shared(statement) * 2 >= quote.end - quote.start]
    return max(holding, key=lambda statement: (shared(statement), -size(statement)), default=None)


def is_right(record: Record, mark: Mark) -> bool:
    """Whether the source is the marked words, or an actor whom they mention."""
    statement = saying(record, mark.quote)
    if statement is None:
        return False
    if any(source.overlaps(words) for source in statement.source for words in mark.speaker):
        return True
    mentions = [span for actor in record.actors if actor.id == statement.source_actor for span in actor.mentions]
    return any(mention.overlaps(words) for mention in mentions for words in mark.speaker)


def test_nine_in_ten_direct_quotes_have_the_right_speaker(tools: Tools) -> None:
    marks = read_marks()
    assert len(marks) >= 100
    records = {item.document.id: item for item in read_documents(read_texts({mark.article for mark in marks}), tools)}
    wrong = [mark for mark in marks if not is_right(records[mark.article], mark)]
    share = 1 - len(wrong) / len(marks)
    assert share >= 0.9, f"{share:.3f}: {[(mark.article, mark.quote) for mark in wrong]}"
