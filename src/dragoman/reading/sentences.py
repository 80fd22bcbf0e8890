"""Paragraphs first, then sentences: starts are set before the parser runs, which makes it faster and right."""

import re

from dragoman.records import Span

_BLANK = re.compile(r"\n[ \t]*\n\s*")
_LINE = re.compile(r"\n\s*")
# A hard-wrapped text breaks lines near one width; a line-a-paragraph text ends its lines with its sentences.
_WRAP_WIDTH = 100
_CLOSE = "\"'”’»)]"
_END = re.compile(r"(?:[.!?…]+|\.\.\.)[\"'”’»)\]]*(?=\s)")
_OPEN = "\"'“‘«([`"
_ABBREVIATIONS = frozenset(
    "mr mrs ms messrs dr prof rev fr st sr jr gen lt col maj capt cmdr sgt cpl adm brig sen rep reps sens gov pres hon amb supt insp det "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun vs etc no nos inc corp co ltd bros cos "
    "dept univ assn approx est min max fig vol pp ed art sec ave blvd rd mt ft al ph.d m.d e.g i.e a.m p.m cf u.s.s h.e rt "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla "
    "ore pa tenn tex va vt wash wis wyo".split()
)
# After these a new sentence may begin although they end in a stop: the next word decides.
_MAY_END = frozenset("inc corp co ltd bros etc jr sr a.m p.m u.s u.k u.n e.u u.s.a d.c md al".split())
_TITLES = frozenset(
    "mr mrs ms messrs dr prof rev gen lt col maj capt cmdr sgt cpl adm brig sen rep gov pres hon amb st no vs fig".split()
)
_OPENERS = frozenset(
    "the a an in on at but and it he she they we i this that these those there when while if as after before since for from by with "
    "his her their its our my to however meanwhile although though earlier last next some many most both no not what who how why where "
    "according also so then now still yet under over during despite because once".split()
)
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]?$")
_SAID = re.compile(r"\s*(?:[A-Z][\w’'-]*\s+){0,4}(?:said|says|asked|added|told|shouted|wrote|tweeted|demanded|cried)\b")


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of a text: parted by blank lines, else by line breaks unless the lines are merely wrapped."""
    breaks = [match.span() for match in _BLANK.finditer(text)]
    pieces = _between(breaks, 0, len(text))
    found: list[Span] = []
    for piece in pieces:
        inner = [match.span() for match in _LINE.finditer(text, piece.start, piece.end)]
        found.extend(_between(inner, piece.start, piece.end) if inner and not _is_wrapped(text, piece) else [piece])
    return tuple(span for span in found if text[span.start : span.end].strip())


def find_sentence_starts(text: str) -> list[int]:
    """The offset of each sentence's first character, in order; each paragraph opens one."""
    starts: list[int] = []
    for paragraph in find_paragraphs(text):
        starts.append(_skip_space(text, paragraph.start))
        starts.extend(
            _skip_space(text, match.end())
            for match in _END.finditer(text, paragraph.start, paragraph.end)
            if _ends_sentence(text, match.start(), match.end(), paragraph.end)
        )
    return starts


def _between(breaks: list[tuple[int, int]], start: int, end: int) -> list[Span]:
    edges = [start, *(offset for span in breaks for offset in span), end]
    return [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]


def _is_wrapped(text: str, piece: Span) -> bool:
    """Whether line breaks in this block fall inside sentences, at one width."""
    lines = text[piece.start : piece.end].split("\n")[:-1]
    broken = sum(bool(line.strip()) and line.rstrip()[-1] not in ".!?:" + _CLOSE for line in lines)
    return (
        max(map(len, lines)) <= _WRAP_WIDTH
        and broken * 2 > len(lines)
        and min(map(len, lines)) * 2 > max(map(len, lines))
    )


def _skip_space(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def _ends_sentence(text: str, stop: int, close: int, limit: int) -> bool:
    """Whether the punctuation at `stop` (with closing quotes up to `close`) ends a sentence."""
    at = _skip_space(text, close)
    if at >= limit:
        return False
    following = text[at:limit].lstrip(_OPEN)[:40]
    if not following or following[0].islower():
        return False
    mark = text[stop:close]
    if mark[0] in "!?" and len(mark) > 1 and _SAID.match(text, close, limit):
        return False
    return (
        not mark.startswith(".")
        or mark.startswith("..")
        or _full_stop(text[max(0, stop - 20) : stop], following, len(mark) > 1)
    )


def _full_stop(before: str, following: str, closed: bool) -> bool:
    """Whether a single stop after `before` is a sentence's end rather than an abbreviation's."""
    word = re.split(r"[\s(\[\"“‘'—–]", before)[-1].lower()
    following_word = re.split(r"[^\w’'.]", following, maxsplit=1)[0].lower().rstrip(".")
    if word in _MAY_END or (_INITIALS.fullmatch(word) and len(word) > 1):
        return closed or following_word in _OPENERS
    if word in _TITLES or word in _ABBREVIATIONS:
        return closed and word not in _TITLES
    if len(word) == 1 and word.isalpha() and not closed:  # an initial: George W. Bush
        return word == "i" or following_word in _OPENERS
    return True
