"""Paragraphs: a wrapped line told from a line that is a paragraph."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from dragoman.records import Span

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n?|[\n\v\f\x85\u2028\u2029]")
# A line longer than this was not broken by a mail program, a terminal or a wire desk.
_WIDEST = 120
_NARROWEST = 30
# A wrapped line is full when the next line's first word would not have fitted; ragged wrapping leaves some slack.
_FULL = 0.85
BULLETS = "•▪●◦‣■►▶·∙"
_ALWAYS_OPENS = re.compile(rf"[{BULLETS}*]\s|[QA][:.]\s|By [^\W\d_a-z][\w.’'-]+")
_MAY_OPEN = re.compile(r"[-–—]+\s|\(?(?:\d{1,2}|[a-z])[.)]\s|[^\W\d_a-z][^\W\d_]*(?:[ .][^\W\d_]+){0,3}:\s")
_UNFINISHED = re.compile(r"\b(?:the|an?|of|and|or|with|from|than|into|since|between|including),?$", re.IGNORECASE)
_LINE_END = ".!?…:;\"'”’»)]"


class _Line(NamedTuple):
    """A line without the white space around it; `apart` says that a blank line stands before it."""

    start: int
    end: int
    indent: int
    apart: bool

    @property
    def length(self) -> int:
        return self.end - self.start


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text, without the white space around them: parted by blank lines, bullets and line breaks.

    A line break within wrapped prose, where lines end near one width whatever they say, parts nothing.
    """
    lines = list(_lines(text))
    width = _wrap_width(text, lines)
    found: list[Span] = []
    for number, line in enumerate(lines):
        if number and _runs_on(text, lines[number - 1], line, width):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(Span(line.start, line.end))
    return tuple(found)


def _lines(text: str) -> Iterator[_Line]:
    previous = 0
    for match in _LINE.finditer(text):
        line = match.group()
        if line.isspace():
            continue
        indent = len(line) - len(line.lstrip())
        breaks = sum(1 for _ in _BREAK.finditer(text, previous, match.start()))
        yield _Line(match.start() + indent, match.start() + len(line.rstrip()), indent, breaks > 1)
        previous = match.end()


def _wrap_width(text: str, lines: list[_Line]) -> int:
    """The width at which the text's lines were broken, or 0 if a line is a paragraph.

    Wrapped lines mostly break off inside a sentence, so that the next goes on in lower case; a list's or poem's do not.
    """
    inner = [(line, after) for line, after in pairwise(lines) if not after.apart]
    width = max((line.length for line, _ in inner if line.length <= _WIDEST), default=0)
    broken = [
        (line, after)
        for line, after in inner
        if text[line.end - 1] not in _LINE_END and _is_full(text, line, after, width)
    ]
    running = sum(not text[after.start].isupper() or _shouts(text, line, after) for line, after in broken)
    wrapped = width >= _NARROWEST and len(broken) >= 0.4 * len(inner) and running >= 0.25 * len(broken)
    return width if wrapped and broken else 0


def _is_full(text: str, line: _Line, after: _Line, width: int) -> bool:
    word = 0
    while word < 30 and after.start + word < after.end and not text[after.start + word].isspace():
        word += 1
    return line.length <= width and line.length + 1 + word > _FULL * width


def _shouts(text: str, line: _Line, after: _Line) -> bool:
    return line.length >= 45 and text[line.start : line.end].isupper() and text[after.start : after.end].isupper()


def _runs_on(text: str, line: _Line, after: _Line, width: int) -> bool:
    """Whether the break between two lines is a mere wrap."""
    if after.apart or _ALWAYS_OPENS.match(text, after.start, after.end) or after.indent > line.indent + 1:
        return False
    if _heads(text, line, after) or _heads(text, after, line):
        return False
    last = text[line.end - 1]
    full = width > 0 and _is_full(text, line, after, width)
    if _MAY_OPEN.match(text, after.start, after.end):
        return full and last not in ".!?:;"
    if full or (line.length >= _NARROWEST and _UNFINISHED.search(text, line.end - 12, line.end)):
        return True
    return text[after.start].islower() and last not in ".!?…:;" and (line.length >= _NARROWEST or last == ",")


def _heads(text: str, line: _Line, other: _Line) -> bool:
    """Whether a line in capitals stands beside one that is not."""
    capitals = line.length >= 12 and text[line.end - 1] not in ".,;" and text[line.start : line.end].isupper()
    return capitals and not text[other.start : other.end].isupper()
