"""Paragraphs first, then sentences: starts are set before the parser runs, which makes it faster and right.

What a sentence is here:
- Every paragraph opens one: a headline, a byline, a bullet, a section head, a footer in its own line is a sentence.
- A dateline opens the sentence it stands before; it is a sentence of its own only when it stands in its own line.
- Sentences within a quotation are parted; a question or cry in quotes is not parted from the `she asked` that follows.
- Colons, semicolons and dashes part nothing. An ellipsis ends a sentence only before a capital.
- A sentence begins with its opening quote, bracket, bullet or number, and ends with its closing ones.

The work is linear in the length of the text: every look back or ahead is bounded.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from dragoman.reading.abbreviations import (
    ABBREVIATIONS,
    AFTER_FIRM,
    AFTER_PLACE,
    ALSO_WORDS,
    BEFORE_NUMBER,
    CANNOT_END,
    CLOCK,
    CRIES,
    DAY_OR_ZONE,
    FILE_ENDINGS,
    FIRMS,
    LETTERED,
    MAY_END,
    OPENERS,
    PARTS_OF_TEXTS,
    PLACES,
    TITLES,
    WEEKDAYS,
)
from dragoman.reading.paragraphs import BULLETS, find_paragraphs
from dragoman.records import Span

__all__ = ["find_paragraphs", "find_sentence_starts"]

_STOP = re.compile(
    rf"(?P<bullet>(?<=\s)[{BULLETS}](?=\s))"
    r"|(?P<mark>[.!?…]+(?:[ \xa0](?:\.{2,}|…|\.(?=[ \xa0]?\.)|(?<=\.[ \xa0])\.(?!\w)))*)"
    r"(?P<close>[\"'”’»›)\]}“«]*(?:[ \xa0]?\[\d{1,3}\])*(?:[ \xa0](?:''|[”»])(?=\s|$))?)"
)
_OPENING = "\"'“”„‘’«»‹(\\[`*_¿¡"
_AHEAD = re.compile(rf"(?P<open>[{_OPENING}]*)(?P<word>[^\W_](?:[\w’'&-]|\.(?=[^\W_]))*)?")
_BEHIND = re.compile(r"(?:[^\s()\[\]{}\"“”„‘«»`—–/:;,'’]|(?<=\w)['’])+$")
_TWO_BEHIND = re.compile(r"(\S+)\s+\S+$")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_ENUMERATOR = re.compile(r"[\"'“‘(\[]*(?:\d{1,2}|[^\W\d_]|[ivxIVX]{1,5})\)?")
_BRAND = re.compile(r"[a-z]{1,3}[A-Z]")
_PARTICLE = re.compile(
    r"(?:al|el|an|as|ash|ad|az|at|de|del|della|di|da|do|dos|du|la|le|van|von|bin|ibn|ter|ten|ul|d['’])"
    r"(?:-| |(?<=['’]))(?:de[rn]? |la )?[A-Z]"
)
_ZONE = re.compile(r"[^\W\d_]+ [Tt]ime\b|\d{1,2} [A-Z][a-z]{2}")
_ROMAN = re.compile(r"[IVXLC]+\b")
_MORE_NAME = (
    r"(?:[^\W\d_a-z][\w.’'&-]*|of|the|for|and|de|der|den|van|von|bin|al|el|la|prime|foreign|defen[cs]e|deputy|former|senior|police|army"
    r"|spokes\w+|minister|president|chief|leader|envoy|official|ambassador|secretary|lawmaker|director|commander|resident|analyst|editor)"
)
_NAME = rf"(?:[^\W\d_a-z]|al-|el-|de |van |von |bin )[\w.’'&-]*(?:\s{_MORE_NAME}){{0,7}}(?:,[^,.!?]{{1,60}},)?"
_SAID = re.compile(
    rf"(?:I|{_NAME})\s(?:later |then |also |once )?"
    r"(?:said|says|asked|asks|added|told|tells|shouted|wrote|writes|tweeted|demanded|cried|replied|yelled|declared|exclaimed|wondered)\b"
)
_GLUED = re.compile(r"[“‘«(]?(?:[^\W\d_a-z][^\W\d_A-Z]+|[AI](?=\s))")
_ADDRESS = re.compile(r"://|@|www\.|/")
_REACH = 40  # characters looked at on either side of a stop
_BRACKET_REACH = 400  # and back to the bracket that is closed there


class _Stop(NamedTuple):
    """A mark that may end the sentence that began at `opening`; the next would begin at `after`."""

    text: str
    opening: int
    start: int
    mark: str
    closing: str
    after: int
    limit: int
    lower: bool  # whether the paragraph has no capitals at all

    @property
    def word(self) -> str:
        """The word before the mark."""
        before = self.text[max(self.opening, self.start - _REACH) : self.start]
        match = _BEHIND.search(before.rstrip() if len(self.mark) > 1 else before)
        return match.group() if match else ""

    @property
    def word_before(self) -> str:
        """The word before that one."""
        match = _TWO_BEHIND.search(self.text[max(self.opening, self.start - _REACH) : self.start])
        return match[1] if match else ""

    @property
    def ahead(self) -> tuple[str, str]:
        """The opening quotes and brackets that follow, and the word after them."""
        match = _AHEAD.match(self.text, self.after, min(self.limit, self.after + _REACH))
        return (match["open"], match["word"] or "") if match else ("", "")

    @property
    def rest(self) -> str:
        """What follows the opening quotes and brackets."""
        begin = self.after + len(self.ahead[0])
        return self.text[begin : min(self.limit, begin + _REACH)]

    @property
    def quoted(self) -> bool:
        """Whether a quotation closes with it."""
        return any(mark in "\"'”’»›“«" for mark in self.closing)

    @property
    def bracketed(self) -> bool:
        """Whether it closes a bracket that opened inside the sentence."""
        if ")" not in self.closing:
            return False
        opened = self.text.rfind("(", max(self.opening, self.start - _BRACKET_REACH), self.start)
        return bool(self.text[self.opening : opened].strip(_OPENING)) if opened - self.opening < _REACH else True


def find_sentence_starts(text: str, dateline: Span | None = None) -> list[int]:
    """The offset of each sentence's first character, in order; each paragraph opens one.

    A `dateline` that is known keeps its stops from parting it from its sentence: `TASHKENT, June 3. /UzA/. The ...`.
    """
    held = range(dateline.start + 1, _skip_space(text, dateline.end) + 1) if dateline else range(0)
    starts: list[int] = []
    for paragraph in find_paragraphs(text):
        starts.append(paragraph.start)
        starts.extend(start for start in _inner_starts(text, paragraph) if start not in held)
    return starts


def _inner_starts(text: str, paragraph: Span) -> Iterator[int]:
    """The starts of a paragraph's sentences after its first."""
    quotes = [match.start() for match in re.finditer('"', text[paragraph.start : paragraph.end])]
    lower = text[paragraph.start : paragraph.end].islower()
    opening = paragraph.start
    for match in _STOP.finditer(text, paragraph.start, paragraph.end):
        if match["bullet"]:
            start = match.start()
            ends = start - opening > _REACH or bool(text[opening:start].strip(BULLETS + " "))
        else:
            open_quotes = bisect_left(quotes, match.end() - paragraph.start) % 2 == 1
            after = _after_stop(text, match, paragraph.end, open_quotes)
            stop = _Stop(text, opening, match.start(), match["mark"], match["close"], after, paragraph.end, lower)
            start, ends = after, after < paragraph.end and _ends_sentence(stop, match.end())
        if ends and start > opening:
            opening = start
            yield start


def _after_stop(text: str, match: re.Match[str], limit: int, in_quotes: bool) -> int:
    """Where the next sentence would begin: an opening quote that touches the stop belongs to it, a lone closing one does not."""
    end = match.end()
    if end < limit and not text[end].isspace():
        closing = match["close"]
        if closing.endswith(("“", "«", "‘")) or (closing == '"' and in_quotes):
            return end - 1
        return end
    after = _skip_space(text, end)
    if in_quotes and text[after : after + 1] == '"' and text[after + 1 : after + 2].isspace():
        return _skip_space(text, after + 1)
    return after


def _skip_space(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def _ends_sentence(stop: _Stop, end: int) -> bool:
    """Whether a mark with its closing quotes, which reach to `end`, ends a sentence."""
    if stop.start - stop.opening < _REACH and not stop.text[stop.opening : stop.start].strip(_OPENING + " .…"):
        return False  # the sentence opens with the mark: "... and so
    if stop.after <= end:
        return _parts_glued(stop)
    if not _can_open(stop):
        return False
    if stop.mark == ".":
        return _full_stop(stop) and (not stop.bracketed or _opens(stop))
    if "!" in stop.mark or "?" in stop.mark:
        return _cry_ends(stop)
    return _ellipsis_ends(stop)


def _can_open(stop: _Stop) -> bool:
    """Whether a sentence may begin with what follows."""
    opened, word = stop.ahead
    if not word:
        return _symbol_opens(stop)
    if not word[0].islower():
        return True
    if "(" in opened and stop.mark == ".":
        return True
    return stop.lower or bool(_BRAND.match(word) or _PARTICLE.match(stop.rest))


def _symbol_opens(stop: _Stop) -> bool:
    rest = stop.rest
    if not rest:
        return False
    if rest[0] in "-–—":
        return not stop.closing and stop.mark == "." and rest.lstrip("-–— ")[:1].isupper()
    return rest[0] in "$€£¥₹₦₱₽₩₺#@+§№" or rest[0] > "\u2190"  # arrows, dingbats, emoji


def _cry_ends(stop: _Stop) -> bool:
    if stop.bracketed or stop.text[stop.start - 1] == "(":
        return False
    if stop.word.lower() in CRIES and not stop.closing:
        return _opens(stop)
    if not stop.quoted:
        return True
    said = _SAID.match(stop.text, stop.after, stop.limit)
    return said is None or (_opens(stop) and not said.group().startswith("I "))


def _ellipsis_ends(stop: _Stop) -> bool:
    return stop.quoted or stop.mark.count(".") > 3 or _ellipsis_breaks(stop)


def _ellipsis_breaks(stop: _Stop) -> bool:
    return stop.word.lower() not in CANNOT_END and not re.match(r"I\b", stop.ahead[1])


def _opens(stop: _Stop) -> bool:
    """Whether the next word is capitalised because a sentence begins there."""
    word = stop.ahead[1].lower()
    return word in OPENERS and not re.match(r"No\. ?\d|[A-Z]\.", stop.rest)


def _full_stop(stop: _Stop) -> bool:
    """Whether a single stop ends a sentence rather than an abbreviation, an initial or a number in a list."""
    word = stop.word
    if not word:
        return stop.text[stop.after] != "/" and not _is_slashed(stop)
    if _is_enumerator(stop, word):
        return False
    if len(word) == 1 and word.isalpha():
        return _initial_ends(stop, word)
    key = word.lower()
    if key not in ABBREVIATIONS and not _DOTTED.fullmatch(key):
        key = key.rsplit("-", 1)[-1]
    if _DOTTED.fullmatch(key) or key in ABBREVIATIONS or (key in CLOCK and stop.text[stop.start - 3].isdigit()):
        return _abbreviation_ends(stop, key)
    return stop.text[stop.after] != "/"


def _is_slashed(stop: _Stop) -> bool:
    """Whether the mark follows an agency between slashes in a dateline: `MOSCOW, May 3. /TASS/.`."""
    return stop.text[stop.start - 1] == "/" and stop.start - stop.opening < 2 * _REACH


def _is_enumerator(stop: _Stop, word: str) -> bool:
    before = stop.text[stop.opening : stop.start] if stop.start - stop.opening < 8 else ""
    if _ENUMERATOR.fullmatch(before) and not stop.quoted:
        return True
    lead = stop.text[max(stop.opening, stop.start - len(word) - 2) : stop.start - len(word)]
    return len(word) <= 2 and word.isdigit() and lead.strip() in {":", ";"}


def _initial_ends(stop: _Stop, letter: str) -> bool:
    """Whether the stop after a single letter ends a sentence: `World War I. Germany`, not `George W. Bush`."""
    before = stop.word_before
    if stop.quoted or before.lower() in LETTERED:
        return True
    if letter in "IX" and before.islower():
        return True
    if letter.islower():
        return letter not in "cvp" and _opens(stop)
    return _opens(stop)


def _abbreviation_ends(stop: _Stop, key: str) -> bool:
    """Whether an abbreviation's stop is also a sentence's."""
    shown = stop.word.rsplit("-", 1)[-1]
    if stop.rest[0] in "-–—" or (key in BEFORE_NUMBER and _is_number(stop.rest, key)):
        return False
    if key in ALSO_WORDS and shown.islower():
        return True
    names = key in FIRMS and stop.start - stop.opening == len(stop.word)  # N.V. Delft said
    if (key in TITLES and key not in MAY_END) or names:
        return False
    if stop.quoted:
        return True
    if "(" in stop.ahead[0] or key in {"st", "jr", "sr"}:
        return _opens(stop)
    return _meaning_ends(stop, key)


def _is_number(rest: str, key: str) -> bool:
    return rest[0].isdigit() or (key in PARTS_OF_TEXTS and _ROMAN.match(rest) is not None)


def _meaning_ends(stop: _Stop, key: str) -> bool:
    word = stop.ahead[1].lower()
    if key in BEFORE_NUMBER:
        return key not in {"sec", "reg"}  # a secretary's title, too
    if key in WEEKDAYS:
        return word not in DAY_OR_ZONE and not word[:1].isdigit()
    if key in CLOCK:
        return word not in DAY_OR_ZONE and not _ZONE.match(stop.rest)
    if key in FIRMS:
        return word not in AFTER_FIRM
    if key in PLACES and _follows_place(stop):
        return word not in AFTER_PLACE
    return _opens(stop)


def _follows_place(stop: _Stop) -> bool:
    """Whether a state's abbreviation stands after a town's comma or a party's letter: `Ames, Iowa`, `D-Calif.`."""
    word = stop.word
    lead = stop.text[max(stop.opening, stop.start - len(word) - 2) : stop.start - len(word)]
    return "-" in word or lead.startswith(",")


def _parts_glued(stop: _Stop) -> bool:
    """Whether a sentence begins right at the mark, with no space between: `The talks ended.The envoys left.`."""
    match = _GLUED.match(stop.text, stop.after, min(stop.limit, stop.after + _REACH))
    word = stop.word
    if not match or not word or _in_address(stop):
        return False
    following = match.group().lstrip("“‘«(").lower()
    opens = following in OPENERS
    if word.lower() in ABBREVIATIONS or following in FILE_ENDINGS or (stop.mark[0] in ".…" and following == "i"):
        return _DOTTED.fullmatch(word) is not None and opens
    if stop.closing:
        return word[-1].isalnum()
    if word.islower() and len(word) > 1 and word.replace("-", "").isalpha():
        return True
    return len(following) > 1 and ((opens and (len(word) > 1 or word == "I")) or (len(word) > 3 and word.isalpha()))


def _in_address(stop: _Stop) -> bool:
    """Whether the mark stands inside an address, a path or a file's name."""
    begin = stop.text[max(stop.opening, stop.start - _REACH) : stop.start].split()
    end = stop.text[stop.start : min(stop.limit, stop.start + _REACH)].split()
    token = (begin[-1] if begin else "") + end[0]
    return _ADDRESS.search(token) is not None
