"""From drafts to one list: doubles removed, cueless quotations given to the speaker whose turn it still is."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from dragoman.coding.statements.clauses import GOING_ON, trim
from dragoman.coding.statements.drafts import Draft, Tokens
from dragoman.coding.statements.quotes import Quote, Quotes
from dragoman.records import Reading

# Frames whose content is speech, so that a quotation can go on with it.
_SPEECH = frozenset(("quote", "clause", "named", "colon", "turn"))


def settle_drafts(reading: Reading, quotes: Quotes, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts in text order, one a cue, with the quotations that continue them."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: (draft.cue[0], -draft.cue[1], draft.head)):
        if not kept or draft.cue[0] > kept[-1].cue[1]:
            kept.append(draft)
    return _continue_quotes(
        reading, quotes, _share_sources(reading, [_cut_relay(reading, draft, kept) for draft in kept])
    )


def _share_sources(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Give `..., adding that ...` the source of the saying before it in its sentence."""
    shared: list[Draft] = []
    for number, draft in enumerate(drafts):
        head, before = draft.head, shared[number - 1] if number else None
        if (
            before is not None
            and reading.lowers[head] in GOING_ON
            and reading.words[draft.cue[0] - 1] == ","
            and before.frame in _SPEECH
            and before.source is not None
            and reading.sentence_of[before.head] == reading.sentence_of[head]
        ):
            shared.append(replace(draft, source=before.source))
        else:
            shared.append(draft)
    return shared


def _cut_relay(reading: Reading, draft: Draft, drafts: list[Draft]) -> Draft:
    """End a content before the saying that relays it: `He said that "...," the statement said`."""
    end = _end(draft)
    for outer in drafts[bisect_right(drafts, draft.cue[0], key=_opening) :]:
        if outer.cue[0] > end:
            break
        if outer.head <= draft.head or not _holds(outer.content, draft.head) or not _holds(draft.content, outer.head):
            continue
        start = min(outer.cue[0], outer.source[0]) if outer.source is not None else outer.cue[0]
        pieces = [(first, min(last, start - 1)) for first, last in draft.content if first < start]
        if pieces:
            return replace(draft, content=tuple(trim(reading, first, last) for first, last in pieces))
    return draft


def _opening(draft: Draft) -> int:
    return draft.cue[0]


def _holds(pieces: tuple[Tokens, ...], token: int) -> bool:
    return any(first <= token <= last for first, last in pieces)


def _continue_quotes(reading: Reading, quotes: Quotes, drafts: list[Draft]) -> list[Draft]:
    """Give each quotation that no cue claims to the statement it follows, if nothing but the quotation stands between."""
    claimed = [False] * len(reading)
    for draft in drafts:
        for first, last in draft.content:
            claimed[first : last + 1] = [True] * (last + 1 - first)
    settled = list(drafts)
    ending: dict[int, list[int]] = {}  # the statements whose words run to the end of a sentence
    for number, draft in enumerate(drafts):
        if draft.frame in _SPEECH:
            ending.setdefault(reading.sentence_of[_end(draft)], []).append(number)
    for quote in quotes.all:
        if claimed[quote.first] or not _is_sentence(reading, quote):
            continue
        before = ending.get(reading.sentence_of[quote.first] - 1, [])
        before = [number for number in before if _end(settled[number]) < quote.first]
        if before:
            number = max(before, key=lambda number: (settled[number].content[-1][1], number))
            settled[number] = replace(settled[number], content=(*settled[number].content, (quote.first, quote.last)))
            ending.setdefault(reading.sentence_of[quote.last], []).append(number)
            claimed[quote.first : quote.last + 1] = [True] * (quote.last + 1 - quote.first)
    return settled


def _end(draft: Draft) -> int:
    return max([draft.cue[1], draft.source[1] if draft.source else 0, *(last for _, last in draft.content)])


def _is_sentence(reading: Reading, quote: Quote) -> bool:
    """Whether a quotation is speech of its own: it opens a sentence and ends one."""
    opens = reading.sentences[reading.sentence_of[quote.first]][0] == quote.first
    closes = reading.sentences[reading.sentence_of[quote.last]][1] == quote.last
    return opens and (closes or quote.goes_on)
