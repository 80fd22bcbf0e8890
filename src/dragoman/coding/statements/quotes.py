"""Where the quotations of a text begin and end, in whatever marks it uses."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.records import Reading, Span

_MARK = re.compile(r"``|''|[\"“”„«»‘’'`]")
_OPENERS = frozenset("“„«‘`") | {"``"}
_CLOSERS = frozenset("”»")
_SINGLE = frozenset("‘’'`")
# Before an opening mark: the text's start, white space, a bracket, a dash or another mark.
_BEFORE = frozenset("([{—–-/“\"‘'«„:…`")
_STOPS = frozenset(".,!?;…")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: its first and last token (its marks included), and whether the next paragraph goes on with it."""

    first: int
    last: int
    goes_on: bool = False

    def __contains__(self, token: int) -> bool:
        return self.first <= token <= self.last


@dataclass(frozen=True, slots=True)
class Quotes:
    """The outermost quotations of a text, in order, and for each token the number of the one it lies in, or -1."""

    all: tuple[Quote, ...]
    at: tuple[int, ...]

    def of(self, token: int) -> Quote | None:
        """The quotation that a token lies in."""
        number = self.at[token] if 0 <= token < len(self.at) else -1
        return self.all[number] if number >= 0 else None

    def after(self, token: int) -> Quote | None:
        """The first quotation that begins after a token."""
        number = bisect_left(self.all, token + 1, key=_first)
        return self.all[number] if number < len(self.all) else None

    def before(self, token: int) -> Quote | None:
        """The last quotation that begins before a token."""
        number = bisect_left(self.all, token, key=_first) - 1
        return self.all[number] if number >= 0 else None


def _first(quote: Quote) -> int:
    return quote.first


def find_quotes(reading: Reading) -> Quotes:
    """The quotations of a text. None crosses a paragraph: one that goes on in the next is a quotation in each."""
    text = reading.document.text
    found: list[Quote] = []
    spans = [span for paragraph in reading.paragraphs for span in _in_paragraph(text, paragraph)]
    for number, (span, closed) in enumerate(spans):
        tokens = reading.tokens_in(span)
        # A token that runs over a mark stays with the quotation it began in.
        first = max(tokens.start, found[-1].last + 1 if found else 0)
        if first >= tokens.stop:
            continue
        last = tokens.stop - 1
        follower = spans[number + 1][0] if number + 1 < len(spans) else None
        goes_on = not closed and follower is not None and not text[span.end : follower.start].strip()
        if not (closed or goes_on or _opens_paragraph(reading, span)):
            # Its end is lost: it is taken to reach to the end of its sentence.
            last = min(last, reading.sentences[reading.sentence_of[first]][1])
        found.append(Quote(first, last, goes_on))
    at = [-1] * len(reading)
    for number, quote in enumerate(found):
        at[quote.first : quote.last + 1] = [number] * (quote.last + 1 - quote.first)
    return Quotes(tuple(found), tuple(at))


def _opens_paragraph(reading: Reading, span: Span) -> bool:
    return any(
        not reading.document.text[paragraph.start : span.start].strip()
        for paragraph in reading.paragraphs
        if paragraph.covers(span)
    )


def _in_paragraph(text: str, paragraph: Span) -> Iterator[tuple[Span, bool]]:
    """The outermost quotations of a paragraph, and whether each is closed there."""
    marks = [match for match in _MARK.finditer(text, *paragraph) if _may_quote(text, match, paragraph)]
    opened: re.Match[str] | None = None
    depth = 0
    for number, mark in enumerate(marks):
        if opened is None:
            if _opens(text, mark, paragraph):
                opened, depth = mark, 1
        elif not _same_kind(opened, mark):
            continue
        elif _opens(text, mark, paragraph):
            closers = sum(_closes(text, later, paragraph) and _same_kind(opened, later) for later in marks[number:])
            if closers > depth:
                depth += 1
            else:  # the mark that should have closed the earlier one is missing
                yield Span(opened.start(), _trim(text, mark.start())), False
                opened, depth = mark, 1
        else:
            depth -= 1
            if depth == 0:
                yield Span(opened.start(), mark.end()), True
                opened = None
    if opened is not None and opened[0] not in _SINGLE:
        yield Span(opened.start(), _trim(text, paragraph.end)), False


def _trim(text: str, end: int) -> int:
    while end and text[end - 1].isspace():
        end -= 1
    return end


def _same_kind(opened: re.Match[str], mark: re.Match[str]) -> bool:
    return (opened[0] in _SINGLE) == (mark[0] in _SINGLE)


def _may_quote(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    """A double mark always; a single one only where it is no apostrophe."""
    return mark[0] not in _SINGLE or _opens_single(text, mark, paragraph) or _closes_single(text, mark, paragraph)


def _opens(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    if mark[0] in _SINGLE:
        return _opens_single(text, mark, paragraph)
    if mark[0] in _OPENERS or mark[0] in _CLOSERS:
        return mark[0] in _OPENERS
    before, after = _around(text, mark, paragraph)
    return (before.isspace() or before in _BEFORE) and not after.isspace()


def _closes(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    return not _opens(text, mark, paragraph)


def _opens_single(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    """A single mark opens before a word, if one like it closes later in the paragraph."""
    before, after = _around(text, mark, paragraph)
    if mark[0] == "’" or not (before.isspace() or before in _BEFORE) or not (after.isalnum() or after in '[“"'):
        return False
    close = re.compile(r"(?<=[^\s])[’'](?!\w)" if mark[0] in "‘`" else r"(?<=[^\s])'(?!\w)")
    return close.search(text, mark.end() + 1, paragraph.end) is not None


def _closes_single(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    """A single mark closes after a stop, or after a word whose letters are no plural's: `the leaders' meeting`."""
    before, after = _around(text, mark, paragraph)
    if mark[0] in "‘`" or before.isspace() or after.isalnum():
        return False
    return before in _STOPS or before in '”"' or not (before == "s" and after == " ")


def _around(text: str, mark: re.Match[str], paragraph: Span) -> tuple[str, str]:
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    return before, after
