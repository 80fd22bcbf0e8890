"""Where a report was filed: the dateline that opens its first paragraph.

A dateline is a place, at times its country, a date and an agency, closed by a dash, a stop or a colon. The fewer of
these stand there, the more the rest must bear it out: a place in capitals alone counts only before running prose.
"""

import re
from dataclasses import dataclass

from dragoman.ingest.agencies import is_agency
from dragoman.ingest.dates import CLOCK, FULL_DATE, MONTH, WEEKDAY, day_of
from dragoman.records import Dateline, Span

_H = r"[^\S\r\n]"  # white space within a line, no-break spaces included
_WORD = r"[^\W\d_](?:[^\W\d_]|['’ʼ`.‐-](?=[^\W\d_]))*"
_PLACE = re.compile(
    rf"(?:S[Tt]e?\.|F[Tt]\.|M[Tt]\.)?{_H}?{_WORD}(?:(?:{_H}?/{_H}?|{_H})(?:(?:S[Tt]e?\.|F[Tt]\.){_H})?{_WORD}){{0,6}}"
)
_REGION = re.compile(
    rf",{_H}*((?:[^\W\d_]\.{_H}?){{2,4}}|{_WORD}(?:{_H}{_WORD}){{0,4}}\.?(?={_H}*[,(\[/–—―−_:-])|{_WORD}(?={_H}*[.(]))"
)
_SHORT_DATE = rf"(?:{MONTH}{_H}+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\.?{_H}+{MONTH})(?!\d)"
_DATE = re.compile(
    rf"[,.]?{_H}*\(?(?:{WEEKDAY},?{_H}*)?(?:{FULL_DATE}|{_SHORT_DATE}|(?:{WEEKDAY})(?={_H}*[(\[/–—―-]))"
    rf"(?:,?{_H}+(?:at{_H}+)?{CLOCK})?\)?",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    rf"[,.]?{_H}*(?:\(([^()\r\n]{{2,60}})\)|\[([^\[\]\r\n]{{2,60}})\]|/{_H}?([^/\r\n]{{2,40}}?){_H}?/)"
)
_BARE_AGENCY = re.compile(rf",{_H}*([^\W\d_][\w/ -]{{1,28}}?)(?={_H}*\||{_H}+[–—―-])")
_END = re.compile(rf"{_H}*(?:-{{1,3}}(?=\s|$)|[–—―−‒_]{{1,3}}|\|)|(?<!{_H})[.:](?=\s|$)")
_TRAILING_AGENCY = re.compile(rf"{_H}*([^\W\d_]+)[:.](?=\s)")
_TRANSCRIPT = re.compile(r"^[^\S\r\n]*[A-Z][A-Z.'’ -]{1,30}(?:\([^)]*\))?:", re.MULTILINE)
_REGION_SHOUTS = re.compile(rf",{_H}*[^\W\d_a-z]+(?:{_H}[^\W\d_a-z]+){{2}}")  # RUSSIA, CHINA SIGN DEAL
_PROSE_END = re.compile(r"[.!?…][\"'”’»)]*(?:\s|$)")
_CONNECTOR_LIST = """
and in near of de del da do la le el les sur am an der du di al y e ve
"""
_CONNECTORS = frozenset(_CONNECTOR_LIST.split())
# Words that stand in capitals at the head of an article and name no place where it was filed.
_LABEL_LIST = """
abstract africa alert analysis and announcement as asia attention backgrounder blog breaking brief briefing briefs
business ceasefire comment commentary conflict continued copyright correct corrected correction corrects crisis dead
deal deaths developing diplomacy diplomatic economy editorial election elections embargo embargoed energy europe
event exclusive explained explainer fact factbox facts feature files first flash for from graphic health highlights
how in infographic insight interview just key latest lead letter live media memo middle more new news newsletter
nightlead note notebook now official on opinion over part peace photo photos podcast politics poll polls press
profile q&a quote quotes raw read readout recap refile refiles release report reports repeat review roundup scene
script security sidebar snapshot special speech sport sports statement stories story summary summit take talks
technology terror text the timeline to top transcript trending truce update updated updates upcoming urgent video
vote war warning watch weather what when who why with witness world wrap wrapup ambassador chairman chancellor envoy
general minister mr mrs ms president premier senator secretary spokesman spokesperson spokeswoman afl au asean brics
cia dprk ecowas eu fbi g7 g8 g20 gop hamas hezbollah iaea icc icj idf imf ioc isil isis interpol kgb mi6 mossad
nafta nato ngo nsa oecd opcw opec osce pkk pla plo prc rok saarc sco taliban uae uk un unesco unhcr unicef unrwa us
usa ussr wfp wto
"""
_LABELS = frozenset(_LABEL_LIST.split())
_ALSO_IN_NAMES = frozenset({"and", "in", "new"})
_ARTICLES = frozenset({"la", "le", "el", "al", "da", "les"})
_MONTH_OR_DAY = re.compile(rf"(?:{MONTH}|{WEEKDAY})$", re.IGNORECASE)
_OPENER_LIST = """
a after all also although an and as at before both but by dear during each following for from he her his i if in it
its many most my no not of on one our president since she so some sir the their there these they this those three to
two under until we what when where while who why with you your
"""
_SENTENCE_OPENERS = frozenset(_OPENER_LIST.split())


@dataclass(frozen=True, slots=True)
class Filing:
    """A dateline, and the ISO day it carries where it states the year."""

    dateline: Dateline
    day: str | None


@dataclass(frozen=True, slots=True)
class _Parts:
    """What was scanned at the start of a line; offsets count from the line's start."""

    start: int
    place: str
    words: tuple[str, ...]
    agency: str | None
    bracketed: bool
    dated: bool
    day: str | None
    mark: str
    end: int

    @property
    def known(self) -> bool:
        return self.agency is not None and is_agency(self.agency)

    @property
    def capitals(self) -> bool:
        return all(_is_capital(word) for word in self.words if word not in _CONNECTORS)


def find_dateline(text: str, start: int, end: int) -> Filing | None:
    """Return the dateline that opens the line `text[start:end]`, or None.

    Its span runs from the place to the closing sign, which it holds.
    """
    parts = _scan(text[start:end])
    if parts is None or not _may_be_place(parts) or not _is_borne_out(parts, text, start + parts.end, end):
        return None
    span = Span(start + parts.start, start + parts.end)
    return Filing(Dateline(parts.place, parts.agency, span), parts.day)


def _scan(line: str) -> _Parts | None:
    """Place, region, date, agency and closing sign in their order, or None where no place opens the line."""
    begin = len(line) - len(line.lstrip())
    match = _PLACE.match(line, begin)
    if match is None:
        return None
    words = tuple(re.findall(_WORD, match.group()))
    place_end, region_agency = _region_end(line, match.end())
    place = line[begin:place_end].rstrip()
    date, agency, at = _date_and_agency(line, region_agency[1] if region_agency else place_end)
    if region_agency:
        agency = agency or region_agency[0]
    ending = _END.match(line, at)
    at = ending.end() if ending else at
    mark = ending.group().strip() if ending else ""
    if mark == "." and date is not None:
        agency, at, mark = _agency_after_stop(line, agency, at, mark)
    name, day = _agency_and_day(agency)
    day = day or (day_of(date) if date else None)
    return _Parts(begin, place, words, name, agency is not None, date is not None or day is not None, day, mark, at)


def _region_end(line: str, at: int) -> tuple[int, tuple[str, int] | None]:
    """Where the place ends with its regions, and an agency (with its end) that stands where a region would."""
    for _ in range(2):
        region = _REGION.match(line, at)
        if region is None or _DATE.match(line, at) or not region.group(1)[0].isupper():
            break
        if is_agency(region.group(1)):
            return at, (region.group(1), region.end())
        at = region.end(1)
    return at, None


def _date_and_agency(line: str, at: int) -> tuple[re.Match[str] | None, str | None, int]:
    """Return a date and an agency in either order, and where they end."""
    date: re.Match[str] | None = None
    agency: str | None = None
    for _ in range(3):
        if date is None and (found := _DATE.match(line, at)):
            date, at = found, found.end()
        elif agency is None and (found := _AGENCY.match(line, at) or (_BARE_AGENCY.match(line, at) if date else None)):
            agency, at = next(group for group in found.groups() if group), found.end()
    return date, agency, at


def _agency_after_stop(line: str, agency: str | None, at: int, mark: str) -> tuple[str | None, int, str]:
    """Return the agency that some put behind the date's stop: `MOSCOW, October 10. /TASS/.`, `BAKU, May 3. Trend:`."""
    if agency is None and (found := _TRAILING_AGENCY.match(line, at)) and is_agency(found.group(1)):
        return found.group(1), found.end(), ":"
    return agency, at, mark


def _agency_and_day(agency: str | None) -> tuple[str | None, str | None]:
    """Return the agency's name without a date that shares its bracket, and that date."""
    if agency is None:
        return None, None
    date = re.search(rf"(?:^|,?\s+)(?:{WEEKDAY},?\s+)?(?:{FULL_DATE}|{_SHORT_DATE})", agency, re.IGNORECASE)
    if date is None:
        return agency.strip(), None
    return agency[: date.start()].strip(" ,") or None, day_of(date)


def _is_capital(word: str) -> bool:
    letters = re.sub(r"^(?:Mc|Mac|O['’]|[dDlLN]['’]|al-|Al-|el-|El-)(?=[^\W\d_a-z])", "", word)
    return letters.isupper()


def _may_be_place(parts: _Parts) -> bool:
    """Whether the words may name a place: no label, no sentence's opening, not a month, not too many."""
    folded = [word.lower() for word in parts.words]
    if folded[:2] == ["the", "hague"]:
        return len(folded) == 2
    if not parts.words[0][0].isupper() or len(parts.words) > 5 or not all(map(_in_place, parts.words)):
        return False
    if parts.capitals:
        regional = "," in parts.place  # a state or country behind it: NEWPORT NEWS, Va.
        labels = [word for word in folded[: 1 if regional else None] if word in _LABELS - _ALSO_IN_NAMES]
        return not labels and folded[-1] not in _ALSO_IN_NAMES and folded[0] not in _CONNECTORS - _ARTICLES
    return folded[0] not in _SENTENCE_OPENERS and not any(_MONTH_OR_DAY.match(word) for word in folded)


def _in_place(word: str) -> bool:
    return (
        word[0].isupper() or word in _CONNECTORS or bool(re.match(r"(?:al|el|as|ash|ar|an|d|l)[-'’][^\W\d_a-z]", word))
    )


def _is_borne_out(parts: _Parts, text: str, at: int, end: int) -> bool:
    """Whether agency, date, closing sign and what follows make the place a dateline rather than a headline's words."""
    rest = text[at:end]
    if rest.strip() and not any(character.islower() for character in rest):
        return False  # a headline in capitals throughout
    dash = parts.mark not in ("", ".", ":", "|")
    closed = bool(parts.mark) or not rest.strip()
    if parts.known:
        return closed or (parts.bracketed and parts.capitals)
    if parts.capitals and (parts.dated or parts.bracketed):
        return bool(parts.mark) or (parts.dated and parts.bracketed)
    if parts.dated:
        return dash or parts.mark == "|" or (parts.bracketed and closed)
    if parts.bracketed:  # a place in small letters: only the lower-case signatures of German-language agencies (dpa)
        return bool(parts.mark) and bool(parts.agency) and str(parts.agency).islower() and len(str(parts.agency)) <= 5
    return parts.capitals and parts.mark not in ("", "|", "---") and _opens_prose(parts, text, at, end)


def _opens_prose(parts: _Parts, text: str, at: int, end: int) -> bool:
    """Whether running prose follows a bare place in capitals: a sentence that begins and ends, no transcript."""
    if (
        _REGION_SHOUTS.search(parts.place)
        or len(parts.words) > 3
        or max(map(len, parts.words)) < 3
        or any("." in word for word in parts.words)
    ):
        return False
    body = text[at:end].strip()
    if not body and parts.mark not in (".", ":"):  # a dash may end the line; a stop or a colon there ends a rubric
        body = text[end : end + 600].strip().split("\n")[0]
    opens = body.lstrip("\"'“‘«([")[:1]
    if len(body) < 25 or not (opens.isupper() or opens.isdigit()) or not _PROSE_END.search(body):
        return False
    return not _is_headline(body) and (parts.mark != ":" or len(_TRANSCRIPT.findall(text, 0, 5_000)) < 2)


def _is_headline(body: str) -> bool:
    """Whether all longer words among the first twelve are capitalised, as in a headline."""
    words = [word for word in re.findall(r"[^\W\d_][\w’'-]*", " ".join(body.split()[:12])) if len(word) > 3]
    return len(words) > 3 and all(word[0].isupper() for word in words)
