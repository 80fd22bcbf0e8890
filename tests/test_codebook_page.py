"""docs/codebook.md: what the lexicon tells is fresh, nothing of the codebook is left out, and the examples hold."""

import re
from pathlib import Path
from typing import get_args

import pytest

from dragoman.engine import Tools, read_documents
from dragoman.ingest import make_document
from dragoman.lexicon import load_lexicon
from dragoman.lexicon.frames import Frame
from dragoman.lexicon.reference import refreshed, shown_examples
from dragoman.records import LexiconError, Record, Status

PAGE = (Path(__file__).parent.parent / "docs" / "codebook.md").read_text("utf-8")
# The share of examples on the page that get their type and mode; the rest is mostly the parser's. It only rises.
FLOOR = 0.9


def coded(tools: Tools, texts: list[str]) -> list[Record]:
    documents = [make_document(text, id=f"example-{n}", published="2024-05-07") for n, text in enumerate(texts)]
    return [record for record in read_documents(documents, tools) if isinstance(record, Record)]


def test_the_page_is_fresh() -> None:
    fresh = refreshed(PAGE, load_lexicon())
    assert fresh == PAGE, "run: python -m dragoman.lexicon.reference docs/codebook.md"


def test_every_type_mode_sector_context_and_status_is_told() -> None:
    codebook = load_lexicon().codebook
    for type_ in codebook.types.values():
        section = PAGE.partition(f"\n### {type_.name}\n")[2].partition("\n### ")[0]
        assert type_.description in section, type_.name
        rule = section.partition("<!-- end -->")[2].strip()
        assert len(rule) > 60, f"{type_.name} has no rules"
        for mode in type_.modes.values():
            (row,) = re.findall(rf"^\| `{mode.name}` \|.*$", section, re.MULTILINE)
            assert mode.description in row
            assert re.search(r"\*[A-Z].*\.\* \(.+\) \|$", row), f"{type_.name}-{mode.name} has no example"
    for name in (*codebook.sectors, *codebook.contexts, *get_args(Status)):
        assert f"`{name}`" in PAGE, name


def test_a_block_without_a_place_is_named() -> None:
    lexicon = load_lexicon()
    with pytest.raises(LexiconError, match=r"the blocks \['AID'\] are missing and \[\] have no place"):
        refreshed(PAGE.replace("lexicon: AID -->", "lexikon: AID -->"), lexicon)
    with pytest.raises(LexiconError, match=r"the blocks \[\] are missing and \['AID'\] have no place"):
        refreshed(f"{PAGE}\n<!-- from the lexicon: AID -->\n<!-- end -->\n", lexicon)


def test_what_is_written_by_hand_stays() -> None:
    stale = PAGE.replace("Force raised, moved", "By hand").replace("Stop work.", "Old words.")
    assert refreshed(stale, load_lexicon()) == PAGE.replace("Force raised, moved", "By hand")


def test_the_examples_get_their_type_and_mode(tools: Tools) -> None:
    shown: list[tuple[str, str | None, Frame]] = []
    for type_ in tools.lexicon.codebook.types.values():
        for mode in (None, *type_.modes.values()):
            name = mode.name if mode else None
            shown += [(type_.name, name, frame) for frame in shown_examples(type_, mode, tools.lexicon.frames)]
    records = coded(tools, [frame.example for _, _, frame in shown])
    wrong = [
        f"{frame.example} ({type_}-{mode})"
        for (type_, mode, frame), record in zip(shown, records, strict=True)
        if (type_, mode) not in {(event.type, event.mode) for event in record.events}
    ]
    assert 1 - len(wrong) / len(shown) >= FLOOR, "\n".join(wrong)


def test_the_examples_of_a_status_have_it(tools: Tools) -> None:
    rows = re.findall(r"^\| `(\w+)` \|.*\| \*(.+)\* \|$", PAGE, re.MULTILINE)
    assert [status for status, _ in rows] == list(get_args(Status))
    for (status, example), record in zip(rows, coded(tools, [example for _, example in rows]), strict=True):
        assert status in {event.status for event in record.events}, example
