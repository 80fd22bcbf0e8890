"""Pronouns as mentions; whom they mean is decided in `identity`."""

from collections.abc import Iterator
from typing import Literal

from dragoman.records import Mention, Reading

_PLURAL = frozenset("we us our ours they them their theirs themselves ourselves".split())
_MALE = frozenset("he him his himself".split())
_FEMALE = frozenset("she her hers herself".split())
_OTHERS = frozenset("i me my mine it its itself you your".split())
_PRONOUNS = _PLURAL | _MALE | _FEMALE | _OTHERS
_RAISING = frozenset("seem appear happen turn remain".split())
_COMING_OUT = frozenset("emerge transpire follow mean go".split())
# What they say of `it` holds of a body with a mind: `it was told that`, `it is confident that`.
_OF_MINDS = frozenset(
    "tell inform assure warn promise remind convince persuade notify confident sure aware concerned worried certain convinced "
    "hopeful afraid glad pleased determined optimistic angry alarmed proud sorry disappointed ready".split()
)
_OPENERS = frozenset("that whether if how why what when where who".split())
_SPANS = frozenset("time second minute hour day week month year decade lot while age".split())


def find_pronouns(reading: Reading) -> Iterator[Mention]:
    """Every personal and possessive pronoun but the empty `it`."""
    for token, tag in enumerate(reading.tags):
        if tag not in ("PRP", "PRP$"):
            continue
        word = reading.lowers[token]
        if word not in _PRONOUNS or (word == "it" and _is_empty(reading, token)):
            continue
        plural = word in _PLURAL
        yield Mention(
            first=token, last=token, head=token, span=reading.span(token, token), form="pronoun",
            kind="group" if plural else "person", gender=_gender(word), plural=plural, why=("pronoun",),
        )  # fmt: skip


def _gender(word: str) -> Literal["m", "f"] | None:
    return "m" if word in _MALE else "f" if word in _FEMALE else None


def _is_empty(reading: Reading, token: int) -> bool:
    """`it is hoped that`, `it seems`, `it was clear that`: nothing is meant."""
    if reading.deps[token] == "expl":
        return True
    head = reading.heads[token]
    clausal = any(reading.deps[child] in ("csubj", "csubj:pass") for child in reading.children[head])
    if reading.lemmas[head] == "take":  # `it took two days`
        objects = (child for child in reading.children[head] if reading.deps[child].startswith("obj"))
        return clausal or any(reading.lemmas[child] in _SPANS for child in objects)
    if not reading.deps[token].startswith("nsubj"):
        return clausal
    return clausal or reading.lemmas[head] in _RAISING or _stands_for_clause(reading, token, head)


def _stands_for_clause(reading: Reading, token: int, head: int) -> bool:
    """`it was agreed that`, `it is unclear whether`, `it emerged that`; not `it is confident that`, `it was told that`."""
    told = any(
        reading.deps[child] in ("ccomp", "advcl") and _opens_clause(reading, child)
        for child in reading.children[head]
        if child > head
    )
    if not told or reading.lemmas[head] in _OF_MINDS:
        return False
    passive = reading.deps[token] == "nsubj:pass"
    copular = any(reading.deps[child] == "cop" for child in reading.children[head])
    return passive or copular or reading.lemmas[head] in _COMING_OUT


def _opens_clause(reading: Reading, verb: int) -> bool:
    """Whether `that`, `whether` or a question word opens a clause."""
    return any(reading.lowers[child] in _OPENERS for child in reading.children[verb] if child < verb)
