"""Who relays whom: a statement inside another's content, and `said this` pointing back to the sentence before."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from dragoman.coding.statements.drafts import Draft
from dragoman.records import Reading

_BACK = frozenset("this that so these it".split())
_PERSONAL = frozenset("he she they it".split())


def find_relays(reading: Reading, drafts: list[Draft]) -> list[int | None]:
    """For each draft the number of the draft that relays it, or None; no draft relays itself, however far round."""
    relays: list[int | None] = [None] * len(drafts)
    for number, container in _containers(drafts).items():
        if not _leads_to(relays, container, number):
            relays[number] = container
    for number, draft in enumerate(drafts):
        relay = relays[number]
        if relay is None or not _points_back(reading, draft):
            continue
        for earlier in _sentence_before(reading, drafts, number):
            meant = relays[earlier] is None and _same_speaker(reading, drafts[earlier], draft)
            if meant and not _leads_to(relays, relay, earlier):
                relays[earlier] = relay
    return relays


def _sentence_before(reading: Reading, drafts: list[Draft], number: int) -> Iterator[int]:
    """The drafts of the sentence before a draft's own."""
    sentence = reading.sentence_of[drafts[number].head]
    for earlier in range(number - 1, -1, -1):
        gap = sentence - reading.sentence_of[drafts[earlier].head]
        if gap > 1:
            return
        if gap == 1:
            yield earlier


def _leads_to(relays: list[int | None], number: int | None, target: int) -> bool:
    while number is not None:
        if number == target:
            return True
        number = relays[number]
    return False


def _containers(drafts: list[Draft]) -> dict[int, int]:
    """For each draft whose cue lies in another's content, the one whose content is shortest."""
    heads = sorted((draft.head, number) for number, draft in enumerate(drafts))
    best: dict[int, tuple[int, int]] = {}
    for outer, draft in enumerate(drafts):
        for first, last in draft.content:
            for _, number in heads[bisect_left(heads, (first, -1)) : bisect_left(heads, (last + 1, -1))]:
                size = (last - first, outer)
                if number != outer and size < best.get(number, (last + 1, 0)) and not _holds(drafts[number], draft):
                    best[number] = size
    return {number: outer for number, (_, outer) in sorted(best.items())}


def _holds(inner: Draft, outer: Draft) -> bool:
    """Whether the would-be inner statement holds the outer one's cue: then neither relays the other by its place alone."""
    return any(first <= outer.head <= last for first, last in inner.content) and _length(inner) >= _length(outer)


def _length(draft: Draft) -> int:
    return sum(last - first for first, last in draft.content)


def _points_back(reading: Reading, draft: Draft) -> bool:
    """Whether what was said is only a word for what was told before: `he said this`."""
    first = draft.content[0][0]
    return (
        reading.lowers[first] in _BACK
        and reading.pos[first] in {"PRON", "DET", "ADV"}
        and reading.heads[first] == draft.head
    )


def _same_speaker(reading: Reading, earlier: Draft, later: Draft) -> bool:
    """Whether two sources can be one: the later is a pronoun, or they share a name however it is spelt."""
    if earlier.source is None or later.source is None:
        return False
    if reading.lowers[later.source[0]] in _PERSONAL:
        return True
    ours, theirs = _names(reading, later.source), _names(reading, earlier.source)
    return any(a == b or _alike(a, b) for a in ours for b in theirs)


def _names(reading: Reading, source: tuple[int, int]) -> list[str]:
    tokens = range(source[0], source[1] + 1)
    return [reading.lowers[token] for token in tokens if reading.pos[token] in {"PROPN", "NOUN"}]


def _alike(a: str, b: str) -> bool:
    """Whether two long words are one name misspelt: the same first letter, and at most one letter that the other lacks."""
    left, right = Counter(a), Counter(b)
    strays = max((left - right).total(), (right - left).total())
    return min(len(a), len(b)) >= 5 and a[0] == b[0] and strays <= 1
