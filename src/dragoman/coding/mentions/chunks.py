"""Base noun phrases from part-of-speech tags: sturdier than the parse on long titles and names."""

from dataclasses import dataclass

from dragoman.records import Reading

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_INSIDE = _NOUNS | {"JJ", "JJR", "JJS", "CD", "HYPH", "AFX", "$", "FW"}
_OPEN = frozenset({"DT", "PDT", "PRP$", "WP$"})
_PARTICIPLES = frozenset({"VBN", "VBG"})
_QUOTES = frozenset({"``", "''"})
# Time words head no actor, and end a phrase: `President Xi Monday`.
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november "
    "december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. today yesterday tomorrow tonight".split()
)
_SPANS = frozenset(
    "day days week weeks month months year years decade decades night morning evening afternoon time times".split()
)
_MEASURES = frozenset("many several some most few more all both numerous various other".split())


@dataclass(frozen=True, slots=True)
class Chunk:
    """A base noun phrase: its tokens, inclusive, the number of the phrase that owns it (`Iran's` before it), or None."""

    first: int
    last: int
    owner: int | None


def find_chunks(reading: Reading, units: dict[int, int], breaks: frozenset[int] = frozenset()) -> tuple[Chunk, ...]:
    """The base noun phrases of a text, in order.

    `units` maps the first to the last token of names and titles kept whole; no phrase holds a token of `breaks`.
    """
    chunks: list[Chunk] = []
    for first, last in reading.sentences:
        token = first
        while token <= last:
            end = None if token in breaks else _chunk_end(reading, token, _limit(token, last, breaks), units)
            if end is None:
                token += 1
                continue
            chunks.append(Chunk(token, end, _owner(reading, chunks, token)))
            token = end + 1
    return tuple(chunks)


def _limit(token: int, last: int, breaks: frozenset[int]) -> int:
    """The last token before the next break."""
    return next((at - 1 for at in range(token, last + 1) if at in breaks), last) if breaks else last


def _owner(reading: Reading, chunks: list[Chunk], first: int) -> int | None:
    """The phrase before, where a possessive mark joins the two: `Iran's`, `the rebels'`."""
    owned = first > 0 and reading.tags[first - 1] == "POS" and chunks and chunks[-1].last == first - 2
    return len(chunks) - 1 if owned else None


def _chunk_end(reading: Reading, token: int, limit: int, units: dict[int, int]) -> int | None:
    """The last token of the phrase that starts here, or None when none does."""
    at, last_noun = token, None
    while at <= limit:
        if at in units and units[at] <= limit:
            at = last_noun = units[at]
        elif not _continues(reading, at, token, limit) or _is_span(reading, at, limit):
            break
        elif _is_noun(reading, at):
            last_noun = at
        at += 1
    return last_noun


def _is_span(reading: Reading, at: int, limit: int) -> bool:
    """A stretch of time before what begins another phrase: `this week Chad`, `in recent years many farmers`."""
    if reading.lowers[at] not in _SPANS or at >= limit:
        return False
    return reading.tags[at + 1] in ("NNP", "NNPS") or reading.lowers[at + 1] in _MEASURES


def _is_noun(reading: Reading, at: int) -> bool:
    return reading.tags[at] in _NOUNS and not _is_time(reading, at)


def _is_time(reading: Reading, at: int) -> bool:
    """A day or month; `a march` and `the march` are none."""
    lower = reading.lowers[at]
    return lower in _TIMES and (lower != "march" or reading.words[at] == "March")


def _continues(reading: Reading, at: int, first: int, limit: int) -> bool:
    tag = reading.tags[at]
    if _is_time(reading, at):
        return False
    if tag == "HYPH" or reading.words[at] == "-":
        return first < at < limit and reading.starts[at] == reading.ends[at - 1]
    if tag in _INSIDE:
        return True
    if tag in _OPEN:
        return at == first or reading.tags[at - 1] == "PDT"
    if tag in _PARTICIPLES:
        return _is_premodifier(reading, at, first, limit)
    if tag in ("RB", "RBR", "RBS"):
        return at > first and at < limit and reading.tags[at + 1] in ("JJ", "VBN", "HYPH", "CD")
    return tag in _QUOTES and at > first and at < limit and _closes_within(reading, at, first, limit)


def _is_premodifier(reading: Reading, at: int, first: int, limit: int) -> bool:
    """`the occupied territories`, `Turkish-backed rebels`: a participle before its noun."""
    if at >= limit or (at == first and reading.deps[at] != "amod"):
        return False
    if at > 0 and reading.tags[at - 1] in _NOUNS:  # `warplanes bombed traders`
        return False
    if reading.tags[at] == "VBG" and reading.tags[at + 1] in ("NNP", "NNPS") and at == first:  # `bombing Aleppo`
        return False
    return reading.tags[at + 1] in _INSIDE and (
        reading.deps[at] in ("amod", "compound", "nmod") or reading.tags[at - 1] in ("HYPH", *_OPEN)
    )


def _closes_within(reading: Reading, at: int, first: int, limit: int) -> bool:
    """A quoted word inside a phrase: `the "conditional border"`."""
    return any(reading.tags[i] in _QUOTES for i in range(max(first, at - 4), at)) or (
        reading.tags[at - 1] in (*_OPEN, "JJ", "NNP")
        and any(reading.tags[i] in _QUOTES for i in range(at + 2, min(at + 6, limit + 1)))
    )
