"""Whether a clause looks back or ahead: what decides which Monday `Monday` is."""

from typing import Literal

from dragoman.coding.times.vocabulary import words_in
from dragoman.records import Reading

Bearing = Literal[-2, -1, 0, 1, 2]
# A participle of these looks ahead although its form is past: `was scheduled for`, `expected in`, `due`.
_PLANNING = words_in("schedule expect plan set slate due intend propose anticipate forecast project predict effective")
# What follows these was done, or was being done, when they were: `managed to flee on Friday`.
_ACHIEVING = words_in("attempt try manage fail help begin start continue force use allow come go arrive seek get")
_AHEAD_HELPERS = words_in("will shall 'll ’ll wo to would could should can may might must")
# A date after one of these need not be the verb's own: `was extended to Nov. 16`, `agreed on talks for March`.
_LOOSE_PREPOSITIONS = words_in("to for until till through of")
_AHEAD_PREPOSITIONS = words_in("until till by")
_REPORTING = words_in("say tell report announce add write show describe note")
# Climbing higher than this leaves the clause that the expression belongs to.
_CLIMB = 8
_BEARINGS: dict[int, Bearing] = {-2: -2, -1: -1, 0: 0, 1: 1, 2: 2}


def find_bearing(reading: Reading, first: int, last: int) -> Bearing:
    """Below 0 if the words around tokens `first` to `last` look back, above 0 if ahead, 0 if they do not tell.

    2 and -2 where the expression dates the verb itself, 1 and -1 where it only stands in its clause.
    """
    before = reading.lowers[first - 1] if first else ""
    if before == "since":
        return -2
    head = _outward(reading, first, last)
    direct = (
        head is not None
        and before not in _LOOSE_PREPOSITIONS
        and _is_verb(reading, head)
        and not _is_infinitive(reading, head)
    )
    sign = _clause_sign(reading, head) or int(before in _AHEAD_PREPOSITIONS)
    return _BEARINGS[2 * sign if direct else sign]


def _clause_sign(reading: Reading, head: int | None) -> int:
    """-1 or 1 as the verbs above the expression look back or ahead, from the nearest that tells."""
    for _ in range(_CLIMB):
        if head is None:
            break
        sign = _sign(reading, head)
        if sign:
            return sign
        head = reading.heads[head] if reading.heads[head] != head else None
    return 0


def _sign(reading: Reading, token: int) -> int:
    expected = reading.lemmas[token] == "expect" and reading.tags[token] == "VBD"  # they expected: then, not from now
    if not expected and (reading.lemmas[token] in _PLANNING or reading.lowers[token] in _PLANNING):
        return _planning_sign(reading, token)
    if _is_verb(reading, token) or _is_copular(reading, token):
        return _verb_sign(reading, token)
    return 0


def _planning_sign(reading: Reading, token: int) -> int:
    """`had been due to expire Friday` tells of a Friday gone by."""
    return -1 if any(reading.lowers[child] in {"had", "'d", "’d"} for child in reading.children[token]) else 1


def _is_infinitive(reading: Reading, verb: int) -> bool:
    """Tell `managed to hold it in May`, where the verb alone does not say when it was."""
    return reading.tags[verb] == "VB" and any(reading.lowers[child] == "to" for child in reading.children[verb])


def _is_verb(reading: Reading, token: int) -> bool:
    return reading.pos[token] in {"VERB", "AUX"} or reading.tags[token].startswith("VB")


def _outward(reading: Reading, first: int, last: int) -> int | None:
    """Return the token outside the expression on which it hangs, or its own head where it is a clause's predicate."""
    for token in range(first, last + 1):
        head = reading.heads[token]
        if not first <= head <= last or (head == token and _is_copular(reading, token)):
            return head
    return None


def _is_copular(reading: Reading, token: int) -> bool:
    return any(reading.deps[child] == "cop" for child in reading.children[token])


def _verb_sign(reading: Reading, verb: int) -> int:
    children = [child for child in reading.children[verb] if child < verb and reading.deps[child] in _HELPER_DEPS]
    helpers = {reading.lowers[child] for child in children}
    if "to" in helpers and (sign := _infinitive_sign(reading, verb, helpers)) is not None:
        return sign
    if helpers & _AHEAD_HELPERS:
        return -1 if "have" in helpers and "will" not in helpers else 1
    copula = next((child for child in children if reading.deps[child] == "cop"), verb)
    morph = reading.morphs[copula]
    if "Tense=Past" in morph or reading.tags[copula] in {"VBD", "VBN"}:
        return -1
    if "Tense=Pres" in morph and "VerbForm=Fin" in morph:
        return _present_sign(reading, copula, helpers)
    return 0


def _infinitive_sign(reading: Reading, verb: int, helpers: set[str]) -> int | None:
    """Return the sign of `due to expire`, `managed to flee`; None where, as in `agreed to meet`, it looks ahead."""
    # The parser may read `due to` as one preposition of the infinitive, and hang the auxiliary on any of the three.
    to = next(child for child in reading.children[verb] if reading.lowers[child] == "to")
    if to and reading.lowers[to - 1] in _PLANNING:
        return -1 if "had" in helpers else _planning_sign(reading, to - 1)
    head = reading.heads[verb]
    if head == verb:
        return None
    if reading.lemmas[head] in _PLANNING:
        return _planning_sign(reading, head)
    return 0 if reading.lemmas[head] in _ACHIEVING else None


def _present_sign(reading: Reading, verb: int, helpers: set[str]) -> int:
    """Tell a wire's `begins Monday`, which looks ahead, from `says` and a perfect, which look back."""
    if helpers & {"have", "has", "'ve", "’ve"} or reading.lemmas[verb] in _REPORTING:
        return -1
    if reading.lemmas[verb] in {"be", "have", "do"}:
        past = any("Tense=Past" in reading.morphs[child] for child in reading.children[verb])
        return -1 if past else 0
    return 1


_HELPER_DEPS = words_in("aux aux:pass mark cop auxpass")
