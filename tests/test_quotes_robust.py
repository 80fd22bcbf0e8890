"""Texts that lead astray: unbalanced marks, a monologue, a transcript, a text that is one quote."""

import pytest

from dragoman.engine import Tools, read_documents
from dragoman.ingest import make_document
from dragoman.records import Record

SENTENCE = "The river rose again on Monday and the bridge to Malawi was closed to lorries from the coast. "
PARAGRAPHS = "\n\n".join(SENTENCE.strip() for _ in range(30))
MONOLOGUE = "\n\n".join(f"“{(SENTENCE * 10).strip()}" for _ in range(17)) + "”"


def read(tools: Tools, text: str) -> Record:
    (record,) = read_documents([make_document(text, id="x", published="2023-11-28")], tools)
    return record


def check_spans(record: Record) -> None:
    """No source, cue or content leaves its paragraph: in these texts each line is one."""
    text = record.document.text
    for item in record.statements:
        for span in (*item.source, *item.cue, *item.content):
            assert 0 <= span.start < span.end <= len(text)
            assert "\n" not in span.of(text)


UNBALANCED = {
    "never closed": "Premier Ana Reyes of Peru said: “The road is open. " + SENTENCE * 5 + "\n\n" + PARAGRAPHS,
    "never opened": SENTENCE + "The road is open,” Premier Ana Reyes of Peru said.\n\n" + PARAGRAPHS,
    "one too many": "“The road “is open,” Premier Ana Reyes of Peru said.\n\n" + PARAGRAPHS,
    "straight and odd": 'He said "the road" is "open.\n\n' + PARAGRAPHS + '\n\n"It is shut," she said.',
    "mixed kinds": "«The road is open,\" Premier Ana Reyes of Peru said. 'It is wide.”\n\n" + PARAGRAPHS,
    "only marks": "“”\"''``»«\n\n" + PARAGRAPHS,
    "single, lost": "'The road is open, Premier Ana Reyes of Peru said.\n\n" + PARAGRAPHS,
}


@pytest.mark.parametrize("name", UNBALANCED)
def test_an_unbalanced_mark_does_not_swallow_the_article(tools: Tools, name: str) -> None:
    record = read(tools, UNBALANCED[name])
    check_spans(record)
    said = sum(span.end - span.start for item in record.statements for span in item.content)
    assert said < 300, "a span ran away"
    assert {item.quoted for item in read(tools, PARAGRAPHS).statements} <= {"indirect"}


def test_a_monologue_over_many_paragraphs_is_its_speakers(tools: Tools) -> None:
    text = f"Premier Ana Reyes of Peru said:\n\n{MONOLOGUE}\n\n{PARAGRAPHS}"
    assert len(MONOLOGUE.split()) > 3000
    record = read(tools, text)
    check_spans(record)
    statement = record.statements[0]
    assert "Ana Reyes" in statement.source[0].of(text)
    assert (statement.content[0].start, statement.content[-1].end) == (text.index("“"), text.index("”") + 1)
    assert len(statement.content) == 17


def test_a_long_transcript_with_a_lost_mark(tools: Tools) -> None:
    turns = [f"{name}: The dam at Kariba holds. Nobody “was hurt." for _ in range(40) for name in ("TEMBO", "PHIRI")]
    text = "\n".join(turns)
    record = read(tools, text)
    check_spans(record)
    turn = [item for item in record.statements if item.cue[0].of(text) == ":"]
    assert [item.source[0].of(text) for item in turn] == ["TEMBO", "PHIRI"] * 40


@pytest.mark.parametrize("text", ["“" + SENTENCE * 40 + "”", '"' + SENTENCE.strip() + '"', "“" + SENTENCE * 3])
def test_a_text_that_is_one_quote_has_no_speaker(tools: Tools, text: str) -> None:
    record = read(tools, text)
    check_spans(record)
    assert all(not item.source for item in record.statements)
