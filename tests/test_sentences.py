"""The sentence splitter: hard cases with marked boundaries, the rules it documents, and what holds for any text."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.sentences import find_paragraphs, find_sentence_starts
from dragoman.records import Span

CASES = Path(__file__).with_name("sentence_cases.txt")
CHECK = Path(__file__).with_name("sentence_cases_check.txt")
MARK = "¦"
SHOWN = str.maketrans({"⍽": "\xa0", "⇥": "\t", "␍": "\r"})


class Case(NamedTuple):
    """A text and the offsets at which its sentences begin."""

    line: int
    group: str
    text: str
    starts: tuple[int, ...]


def test_hard_cases_are_many() -> None:
    cases = read_cases(CASES)
    assert len(cases) >= 320
    assert len({case.text for case in cases}) == len(cases)


@pytest.mark.parametrize("path", [CASES, CHECK], ids=lambda path: path.stem)
def test_hard_cases(path: Path) -> None:
    score, wrong = score_cases(read_cases(path))
    print("\n".join(wrong))
    assert score >= 0.98, f"F1 {score:.4f}; wrong:\n" + "\n".join(wrong)


def read_cases(path: Path) -> list[Case]:
    """Read the cases of a file, whose head says how they are written."""
    return [_case(*found) for found in _blocks(path.read_text("utf-8").split("\n"))]


def score_cases(cases: list[Case]) -> tuple[float, list[str]]:
    """F1 over the starts after each text's first, which no splitter gets wrong, and the texts that came out wrong."""
    counts, wrong = Counter[str](), []
    for case in cases:
        gold, found = set(case.starts[1:]), set(find_sentence_starts(case.text)[1:])
        counts.update(gold=len(gold), found=len(found), both=len(gold & found))
        if gold != found:
            wrong.append(f"{case.line} ({case.group}): " + _marked(case.text, found))
    return 2 * counts["both"] / (counts["gold"] + counts["found"]), wrong


def _blocks(lines: list[str]) -> Iterator[tuple[int, str, str]]:
    group, first = "", 0
    block: list[str] | None = None
    for number, line in enumerate(lines, 1):
        if block is not None:
            if line == "]]]":
                yield first, group, "\n".join(block)
                block = None
            else:
                block.append(line)
        elif line == "[[[":
            block, first = [], number + 1
        elif line.startswith("## "):
            group = line[3:]
        elif line and not line.startswith("# "):
            yield number, group, line


def _case(line: int, group: str, marked: str) -> Case:
    text, starts = "", [0]
    for piece in marked.translate(SHOWN).split(MARK):
        text += piece.removeprefix(" ") if text else piece
        starts.append(len(text))
    starts = starts[:-1]
    for at in range(2, len(text)):
        before = text[:at].rstrip(" \t\xa0")
        if not text[at].isspace() and (before.endswith("\n") and before[:-1].rstrip(" \t\xa0\r").endswith("\n")):
            starts.append(at)
    skipped = {at + len(text[at:]) - len(text[at:].lstrip()) for at in starts}
    return Case(line, group, text, tuple(sorted(skipped)))


def _marked(text: str, starts: set[int]) -> str:
    return "".join((MARK if at in starts else "") + char for at, char in enumerate(text))


PIECES = [
    *(
        "The army left",
        "he said",
        "U.S.",
        "Lt. Gen.",
        "No. 10",
        "Nov. 30",
        "J. R.",
        "p.m.",
        "etc.",
        "iPhone",
        "al-Shabab",
        "Inc.",
        "Q:",
        "www.x.org",
    ),
    *(
        ".",
        "...",
        "…",
        "!",
        "?",
        "?!",
        ". . .",
        '"',
        "“",
        "”",
        "``",
        "''",
        "«",
        "»",
        "(",
        ")",
        "[3]",
        "•",
        "1.",
        "(a)",
        "–",
        "--",
        "_",
        "/",
    ),
    *(
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        "\xa0",
        "\u2028",
        "\f",
        "\x00",
        "é",
        "Ж",
        "和",
        "İ",
        "ǅ",
        "😀",
        "\u0301",
        "A",
        "b",
        "7",
    ),
]
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))


@given(TEXTS)
def test_any_text_is_split(text: str) -> None:
    starts, paragraphs = find_sentence_starts(text), find_paragraphs(text)
    assert all(first < second for first, second in pairwise(starts))
    assert not any(text[start].isspace() for start in starts)
    assert {paragraph.start for paragraph in paragraphs} <= set(starts)
    assert bool(starts) == bool(text.strip())


@given(TEXTS)
def test_paragraphs_hold_every_word_once(text: str) -> None:
    paragraphs = find_paragraphs(text)
    assert "".join("".join(span.of(text).split()) for span in paragraphs) == "".join(text.split())
    assert all(first.end <= second.start for first, second in pairwise(paragraphs))
    assert all(span.of(text) == span.of(text).strip() for span in paragraphs)


@given(TEXTS, st.integers(0, 200), st.integers(0, 60))
def test_a_dateline_only_takes_starts_away(text: str, start: int, length: int) -> None:
    without = find_sentence_starts(text)
    given_one = find_sentence_starts(text, Span(start, min(start + length, len(text))))
    assert set(given_one) <= set(without)
    assert {paragraph.start for paragraph in find_paragraphs(text)} <= set(given_one)


def test_a_known_dateline_is_not_parted_from_its_sentence() -> None:
    text = "TASHKENT. June 3. The ferry sank. All were saved."
    held = find_sentence_starts(text, Span(0, len("TASHKENT. June 3.")))
    assert held == [0, text.index("All")]
    assert len(find_sentence_starts(text)) > len(held)


def test_a_dateline_in_its_own_line_is_a_sentence() -> None:
    text = "TASHKENT, June 3.\n\nThe ferry sank."
    assert find_sentence_starts(text, Span(0, len("TASHKENT, June 3."))) == [0, text.index("The")]


def test_paragraphs_are_parted_by_blank_lines_and_kept_whole_in_wrapped_text() -> None:
    wrapped = "The ministers of both countries met in Muscat\non Sunday, for the first time in seven years,\nand agreed to meet again."
    text = f"{wrapped}\n \nOman hosted the talks."
    assert [span.of(text) for span in find_paragraphs(text)] == [wrapped, "Oman hosted the talks."]


def test_a_line_is_a_paragraph_where_lines_are_not_wrapped() -> None:
    lines = [
        "Strike ends",
        "By Ana Sol",
        "The strike in the port of Callao is over, the dockers' union said late on Monday after a vote.",
        "Ships sail.",
    ]
    text = "\r\n".join(lines)
    assert [span.of(text) for span in find_paragraphs(text)] == lines


def test_empty_and_blank_texts_have_no_sentence() -> None:
    assert find_sentence_starts("") == find_sentence_starts(" \n\t\xa0\r\n ") == []
    assert find_paragraphs("") == ()
