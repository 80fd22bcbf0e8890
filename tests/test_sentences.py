"""The sentence splitter: hard cases with marked boundaries, the rules it documents, and what holds for any text."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from dragoman.reading.sentences import find_sentence_starts

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
    group, block, first = "", None, 0
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
