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
from itertools import pairwise
from typing import NamedTuple

from dragoman.records import Span

# ---- paragraphs ------------------------------------------------------------------------------------------------------

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]*\S[^\r\n\v\f\x85\u2028\u2029]*")
_BREAK = re.compile(r"\r\n?|[\n\v\f\x85\u2028\u2029]")
# A line longer than this was not broken by a mail program, a terminal or a wire desk.
_WIDEST = 120
_NARROWEST = 30
# A wrapped line is full when the next line's first word would not have fitted; ragged wrapping leaves some slack.
_FULL = 0.85
_BULLETS = "•▪●◦‣■►▶·∙"
_ALWAYS_OPENS = re.compile(rf"[{_BULLETS}*]\s|[QA][:.]\s|By [^\W\d_a-z][\w.’'-]+")
_MAY_OPEN = re.compile(r"[-–—]+\s|\(?(?:\d{1,2}|[a-z])[.)]\s|[^\W\d_a-z][^\W\d_]*(?:[ .][^\W\d_]+){0,3}:\s")
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
    return full or (text[after.start].islower() and last not in ".!?…:;" and (line.length >= _NARROWEST or last == ","))


def _heads(text: str, line: _Line, other: _Line) -> bool:
    """Whether a line in capitals stands beside one that is not."""
    capitals = line.length >= 12 and text[line.end - 1] not in ".,;" and text[line.start : line.end].isupper()
    return capitals and not text[other.start : other.end].isupper()


# ---- words -----------------------------------------------------------------------------------------------------------

# They stand before a name and end no sentence.
_TITLES = frozenset(
    "mr mrs ms mx messrs dr drs dra prof rev fr bro msgr bp abp gen lt lieut col maj capt cmdr cdr sgt cpl pte pvt pfc adm brig sqn flt "
    "sen sens rep reps gov govs pres hon amb supt insp det asst assoc dep atty ald cllr engr eng ir arch alh hj mme mlle smt sra srta "
    "shri sri mt ft pt ste vs v viz cf ca approx incl esp m.d.n ph i.e e.g rt h.e lt.-gen maj.-gen brig.-gen".split()
)
# Before a number they are abbreviations; else the sentence ends (`No. 10`, but `Did they sign? No. They left.`).
_BEFORE_NUMBER = frozenset(
    "no nos nr art arts sec secs res para paras cl ch chap vol vols p pp pg fig figs tel ext reg op doc ver c est min max "
    "rs tk ksh kshs sh shs ush tsh rp kr fr dh dhs jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_WEEKDAYS = frozenset("mon tue tues wed thu thur thurs fri sat sun".split())
_FIRMS = frozenset("inc corp co cos ltd bros plc pty llc s.a s.p.a n.v b.v a.g a.s k.k pvt".split())
_PLACES = frozenset(
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash "
    "wis wyo ont que alta man sask d.c n.y n.j n.c s.c n.h n.m n.d s.d r.i w.va p.r b.c n.s.w".split()
)
_CLOCK = frozenset("a.m p.m am pm".split())
# They may end a sentence; the next word decides.
_MAY_END = frozenset(
    "st jr sr esq ave blvd rd dr hwy dept depts govt gov't univ assn ass'n inst intl int'l natl nat'l bn al ph.d ed eds sq km kg cm mm ft "
    "oz lb lbs hr hrs mi mph fed admin comm cttee tech mfg div dist mins bldg pop attn ret misc avg u.s.s".split()
)
_ABBREVIATIONS = _TITLES | _BEFORE_NUMBER | _WEEKDAYS | _FIRMS | _PLACES | _MAY_END
# Words of the language, too: abbreviations only with a capital.
_ALSO_WORDS = frozenset(
    "mass miss ill ore sat sun mar art fig max rev rep reps gen col wash ed wed ind man del min pop ret op res doc arch bro alta "
    "mon fri la pa mo id me ext eng dep est sec secs dist".split()
)
# Words that stand in capitals only where a sentence begins: after `U.S.` or an initial they show that one does.
_OPENERS = frozenset(
    "the a an in on at but and or it he she they we i you this that these those there here when while if as after before since for from "
    "by with without within his her their its our my your to however meanwhile although though earlier later last next some many most "
    "more much few fewer several both each every all any no none neither nor either not nothing nobody what who whom whose how why where "
    "which whether according also so then now still yet under over during despite because once until unless through throughout "
    "among amid against between beyond about around across near only even just instead moreover furthermore nevertheless nonetheless "
    "therefore thus hence indeed perhaps maybe otherwise besides elsewhere today yesterday tomorrow tonight recently currently "
    "previously separately officially reportedly initially eventually finally afterwards afterward thereafter ultimately clearly "
    "is are was were do does did has have had will would can could should let please yes "
    "asked speaking citing following talking writing using given based unlike like "
    "one two three four five six seven eight nine ten eleven twelve half twenty thirty forty fifty hundreds thousands millions dozens "
    "officials police analysts critics authorities witnesses protesters demonstrators residents experts reporters lawmakers supporters "
    "opponents investigators prosecutors diplomats soldiers troops rebels militants villagers activists observers sources relatives "
    "people women men children students workers voters shares prices talks negotiations negotiators aides survivors rescuers "
    "others another such same it's that's there's he's she's we're they're i'm i've i'll we've we'll don't it’s that’s there’s he’s "
    "she’s we’re they’re i’m i’ve i’ll we’ve we’ll don’t".split()
)
# After a firm's name they go on with it: `Acme Corp. Chairman Lee`.
_AFTER_FIRM = frozenset(
    "chief chairman chairwoman chair president ceo cfo coo director vice executive founder co-founder deputy managing senior general "
    "spokesman spokeswoman ltd inc co corp llc plc group holdings bank & unit pty gmbh kg kgaa ag ab sa nv bv srl".split()
)
_AFTER_PLACE = frozenset(
    "mayor gov sen rep reps sens attorney democrat republican circuit district superior council lt state "
    "governor senator congressman congresswoman".split()
)
_DAY_OR_ZONE = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november "
    "december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun gmt utc est edt cst cdt mst mdt pst "
    "pdt et ct mt pt bst cet cest eet eest msk ist jst kst aest sgt hkt wib eat wat cat sast eastern central pacific greenwich".split()
)
# A letter after them is a name, not an initial: `World War I`, `Plan B`, `Group D`.
_LETTERED = frozenset(
    "war plan group type class grade vitamin hepatitis section part phase schedule annex appendix category zone terminal block pillar "
    "point title league serie pool channel option gate exhibit chapter influenza level tier team division area site building".split()
)
# No sentence ends with them: the words that an ellipsis left out follow.
_CANNOT_END = frozenset(
    "the a an of and or but our their his my its your very is are was were be i we they he she if when because".split()
)
_CRIES = frozenset("yahoo jeopardy jeb oklahoma".split())
_FILE_ENDINGS = frozenset(
    "com org net edu gov int info io js py pdf doc docx xls html htm txt jpg png uk eu de fr ru cn ai tv co".split()
)

# ---- sentences -------------------------------------------------------------------------------------------------------

_STOP = re.compile(
    rf"(?P<bullet>(?<=\s)[{_BULLETS}](?=\s))"
    r"|(?P<mark>[.!?…]+(?:[ \xa0](?:\.{2,}|…|\.(?=[ \xa0]?\.)|(?<=\.[ \xa0])\.(?!\w)))*)"
    r"(?P<close>[\"'”’»›)\]}“«]*(?:\[\d{1,3}\])*(?:[ \xa0](?:''|[”»])(?=\s|$))?)"
)
_OPENING = "\"'“”„‘’«»‹(\\[`*_¿¡"
_AHEAD = re.compile(rf"(?P<open>[{_OPENING}]*)(?P<word>[^\W_](?:[\w’'&-]|\.(?=[^\W_]))*)?")
_BEHIND = re.compile(r"(?:[^\s()\[\]{}\"“”„‘«»`—–/:;,'’]|(?<=\w)['’])+$")
_TWO_BEHIND = re.compile(r"(\S+)\s+\S+$")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_ENUMERATOR = re.compile(r"[\"'“‘(\[]*(?:\d{1,2}|[^\W\d_]|[ivxIVX]{1,5})\)?")
_BRAND = re.compile(r"[a-z]{1,3}[A-Z]")
_PARTICLE = re.compile(
    r"(?:al|el|an|as|ash|ad|az|at|de|del|della|di|da|do|dos|du|la|le|van|von|bin|ibn|ter|ten|ul|d['’])(?:-| |(?<=['’]))(?:de[rn]? |la )?[A-Z]"
)
_ZONE = re.compile(r"[^\W\d_]+ [Tt]ime\b|\d{1,2} [A-Z][a-z]{2}")
_NUMERAL = re.compile(r"\d|[IVXLC]+\b")
_MORE_NAME = (
    r"(?:[^\W\d_a-z][\w.’'&-]*|of|the|for|and|de|der|den|van|von|bin|al|el|la|prime|foreign|defen[cs]e|deputy|former|senior|police|army"
    r"|spokes\w+|minister|president|chief|leader|envoy|official|ambassador|secretary|lawmaker|director|commander|resident|analyst|editor)"
)
_SAID = re.compile(
    rf"(?:I|(?:[^\W\d_a-z]|al-|el-|de |van |von |bin )[\w.’'&-]*(?:\s{_MORE_NAME}){{0,7}}(?:,[^,.!?]{{1,60}},)?)\s(?:later |then |also |once )?"
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
            ends = bool(text[opening:start].strip(_BULLETS + " "))
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
    if not stop.text[stop.opening : stop.start].strip(_OPENING + " .…") and stop.start - stop.opening < _REACH:
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
    if stop.word.lower() in _CRIES and not stop.closing:
        return _opens(stop)
    if not stop.quoted:
        return True
    said = _SAID.match(stop.text, stop.after, stop.limit)
    return said is None or (_opens(stop) and not said.group().startswith("I "))


def _ellipsis_ends(stop: _Stop) -> bool:
    if stop.quoted or stop.mark.count(".") > 3 or ". " in stop.mark[:2]:
        return not stop.mark.startswith(". .") or stop.quoted or _ellipsis_breaks(stop)
    return _ellipsis_breaks(stop)


def _ellipsis_breaks(stop: _Stop) -> bool:
    return stop.word.lower() not in _CANNOT_END and not re.match(r"I\b", stop.ahead[1])


def _opens(stop: _Stop) -> bool:
    """Whether the next word is capitalised because a sentence begins there."""
    word = stop.ahead[1].lower()
    return word in _OPENERS and not re.match(r"No\. ?\d", stop.rest)


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
    if key not in _ABBREVIATIONS and not _DOTTED.fullmatch(key):
        key = key.rsplit("-", 1)[-1]
    if _DOTTED.fullmatch(key) or key in _ABBREVIATIONS or (key in _CLOCK and stop.text[stop.start - 3].isdigit()):
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
    if stop.quoted or before.lower() in _LETTERED:
        return True
    if letter in "IX" and before.islower():
        return True
    return _abbreviation_ends(stop, letter.lower())


def _abbreviation_ends(stop: _Stop, key: str) -> bool:
    """Whether an abbreviation's stop is also a sentence's."""
    shown = stop.word.rsplit("-", 1)[-1]
    if stop.rest[0] in "-–—" or (key in _BEFORE_NUMBER and _NUMERAL.match(stop.rest)):
        return False
    if key in _ALSO_WORDS and shown.islower():
        return True
    if key in _TITLES and key not in _MAY_END:
        return False
    if stop.quoted:
        return True
    if "(" in stop.ahead[0] or key in {"st", "jr", "sr"}:
        return _opens(stop)
    return _meaning_ends(stop, key)


def _meaning_ends(stop: _Stop, key: str) -> bool:
    word = stop.ahead[1].lower()
    if key in _BEFORE_NUMBER:
        return key not in {"sec", "secs", "res", "reg", "cap"}
    if key in _WEEKDAYS:
        return word not in _DAY_OR_ZONE and not word[:1].isdigit()
    if key in _CLOCK:
        return word not in _DAY_OR_ZONE and not _ZONE.match(stop.rest)
    if key in _FIRMS:
        return word not in _AFTER_FIRM
    if key in _PLACES and _follows_place(stop):
        return word not in _AFTER_PLACE
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
    opens = following in _OPENERS
    if word.lower() in _ABBREVIATIONS or following in _FILE_ENDINGS or (stop.mark[0] in ".…" and following == "i"):
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
