"""Who signed an article: the names in a byline, in the forms that are safe to take for one."""

import re

from dragoman.ingest.agencies import DESK_WORDS, is_agency
from dragoman.ingest.dates import CLOCK, find_full_dates

_BY = re.compile(
    r"[^\w]{0,4}(?:(?:written|reported|reporting|words|story|text|analysis)\s+by|by|(?:author|reporter|byline)s?\s*:)\s*:?\s+",
    re.IGNORECASE,
)
_WORD = re.compile(
    r"(?:[^\W\d_]\.)+(?:[^\W\d_]\b)?|[^\W\d_](?:[^\W\d_]|['’ʼ‐-](?=[^\W\d_]))*(?:(?<=\b[JSDMjs][rt])\.)?"
)
_JOINT = re.compile(
    r"(?:\s*[,;&]\s*(?:and\s+)?|\s+(?:and|with)\s+|\s+in\s+(?:[A-Z][\w’'-]*\s*){1,3}(?:,|\s)\s*and\s+)", re.IGNORECASE
)
_AND = re.compile(r"\s+(?:and|&)\s+|\s*,\s+(?=\S+\s)")
_TAIL = re.compile(r"\s*(?:$|[,;|/(\[–—•·-]|(?:in|for|of|at|from|reports?|reporting)\s)")
_PLACED = re.compile(r"\s+in\s+[^\W\d_][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,2}")
_CLOCK = re.compile(CLOCK)
_PARTICLE_LIST = """
abu al af av ap ben bin bint da dal de del della der di dos das du el ibn la le ten ter van vom von y e zu
"""
_PARTICLES = frozenset(_PARTICLE_LIST.split())
# What follows "By" in a headline or a sentence and is no person.
_NOT_NAME_LIST = """
a all an and any by every force for from his her in invitation its land law monday tuesday wednesday thursday friday
saturday sunday january february march april may june july august september october november december my no noon of
on our popular proxy royal sea special state the their then this that these those to today tomorrow tonight us
virtue way what when yesterday your
"""
_NOT_NAMES = frozenset(_NOT_NAME_LIST.split())
_MAX_LINE = 160
_MAX_TAIL = 90


def find_byline(line: str, first: bool) -> tuple[str, ...] | None:
    """Return the names that a line signs with: `()` for no person (`By Reuters`), None where it is no byline.

    `first` says that the line opens the text: there a name and a place alone (`Jane Roe in Moscow`) may be a headline.
    """
    line = line.strip()
    if len(line) > _MAX_LINE:
        return None
    if "|" in line:
        return _segments(line)
    if match := _BY.match(line):
        return _signed(line[match.end() :])
    return _unmarked(line, first)


def find_byline_start(line: str) -> tuple[tuple[str, ...], int] | None:
    """Return a byline that runs on into the line, as where line breaks were lost: its names and where the rest begins.

    Whether the rest bears it out (a dateline) is for the caller to see.
    """
    match = _BY.match(line)
    if match is None:
        return None
    names: list[str] = []
    at = match.end()
    while found := _name(line, at, stop_at_capitals=True):
        names.append(line[slice(*found)])
        at = found[1]
        joint = _AND.match(line, at)
        if joint is None:
            break
        at = joint.end()
    return (tuple(names), at) if names else None


def _signed(rest: str) -> tuple[str, ...] | None:
    """Return what follows `By` on a line of its own: names, then at most a desk, a place or a date."""
    names, end = _names(rest, 0)
    tail = rest[end:]
    if names:
        return names if _is_tail(tail) else None
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", rest)]
    unsigned = is_agency(rest.rstrip(" .")) or bool(DESK_WORDS.intersection(words))
    return () if unsigned and len(words) <= 8 and not rest.rstrip().endswith((".", "?", "!")) else None


def _unmarked(line: str, first: bool) -> tuple[str, ...] | None:
    """Return a byline without `By`: a name with its desk or agency, or, below the headline, names with their places."""
    if line.endswith((".", "?", "!", ":")):
        return None
    names, end = _names(line, 0)
    tail = line[end:]
    if not names or not tail:
        return None
    if tail[0] in ",/(–—-" and (
        is_agency(tail.strip(" ,/()–—-")) or DESK_WORDS.intersection(re.findall(r"\w+", tail.lower()))
    ):
        return names if len(tail) <= _MAX_TAIL and tail.lower().count(" the ") <= 1 and not _has_verb(tail) else None
    return names if not first and _PLACED.fullmatch(tail) else None


def _segments(line: str) -> tuple[str, ...] | None:
    """Return the names between bars (`Jane Roe | Agency | 10:30`), if another part is a date or a desk."""
    parts = [part.strip() for part in line.split("|")]
    names: list[str] = []
    known = False
    for part in parts:
        if match := _BY.match(part):
            names.extend(_signed(part[match.end() :]) or ())
            known = True
        elif is_agency(part) or _CLOCK.search(part) or any(find_full_dates(part)) or _is_desk(part):
            known = True
        elif (found := _names(part, 0)) and found[1] == len(part):
            names.extend(found[0])
    return tuple(names) if known else None


def _names(text: str, start: int) -> tuple[tuple[str, ...], int]:
    """Return the names from an offset on, joined by commas, `and` or `with`, and where the last of them ends."""
    names: list[str] = []
    at = end = start
    while found := _name(text, at):
        names.append(text[slice(*found)])
        end = found[1]
        joint = _JOINT.match(text, end)
        if joint is None:
            break
        at = joint.end()
    return tuple(names), end


def _name(text: str, start: int, stop_at_capitals: bool = False) -> tuple[int, int] | None:
    """One person's name of two to six words at an offset; a name in capitals ends where they end."""
    words: list[tuple[int, int]] = []
    at = start
    while len(words) < 6 and (match := _WORD.match(text, at)) and _may_be_in_name(match.group(), words):
        if words and _changes_case(text, words, match.group(), stop_at_capitals):
            break
        words.append(match.span())
        at = match.end() + 1
        if text[match.end() : at] != " ":
            break
    while words and not _opens_name(text[slice(*words[-1])]):
        words.pop()
    return (words[0][0], words[-1][1]) if len(words) >= 2 and _is_full(text, words) else None


def _changes_case(text: str, words: list[tuple[int, int]], word: str, stop_at_capitals: bool) -> bool:
    """Whether a word leaves the name's lettering: `JANE ROE Press Writer`, or, run together, `Jane Roe MOSCOW`."""
    shouted = [_is_shouted(text[slice(*span)]) for span in words if span[1] - span[0] > 2]
    if not shouted or len(word) <= 2 or "." in word:
        return False
    return (all(shouted) and not _is_shouted(word)) or (stop_at_capitals and not any(shouted) and _is_shouted(word))


def _may_be_in_name(word: str, before: list[tuple[int, int]]) -> bool:
    folded = word.lower().rstrip(".")
    if (
        folded in DESK_WORDS
        or folded in _NOT_NAMES
        or (before and word.isupper() and len(word) < 5 and is_agency(word))
    ):
        return False
    return _opens_name(word) or (bool(before) and folded in _PARTICLES)


def _opens_name(word: str) -> bool:
    """Whether a word is written like a name: a capital, or an Arabic article before one (`al-Masri`)."""
    return word[0].isupper() or any(part[:1].isupper() for part in re.split(r"[-‐’']", word)[1:2])


def _is_shouted(word: str) -> bool:
    return word.isupper() and len(word) > 2


def _is_full(text: str, words: list[tuple[int, int]]) -> bool:
    """Whether the last word is more than an initial, so that the name is whole."""
    return len(text[slice(*words[-1])].rstrip(".")) > 1


def _is_tail(tail: str) -> bool:
    """Whether what follows the names may close a byline rather than go on as a sentence."""
    stripped = tail.strip()
    if stripped in ("", "."):
        return True
    if (
        len(tail) > _MAX_TAIL
        or _has_verb(tail)
        or (stripped.endswith((".", "?", "!")) and not re.search(r"\b\w{1,4}\.$", stripped))
    ):
        return False
    words = set(re.findall(r"[^\W\d_]+", tail.lower()))
    return bool(_TAIL.match(tail) or words & DESK_WORDS or any(find_full_dates(tail)))


def _has_verb(tail: str) -> bool:
    """Whether a tail speaks in sentences; the few verbs that open an apposition or a clause are enough."""
    return bool(re.search(r"\b(?:who|which|said|says|has|have|had|is|are|was|were|will)\b", tail))


def _is_desk(part: str) -> bool:
    return bool(DESK_WORDS.intersection(re.findall(r"[^\W\d_]+", part.lower())))
