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
    return clausal or (reading.lemmas[head] in _RAISING and reading.deps[token].startswith("nsubj"))
