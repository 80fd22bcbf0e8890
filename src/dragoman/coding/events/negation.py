"""What an act denies: negated verbs, nouns that say that it did not take place, failures."""

from dragoman.coding.events.conditions import marks
from dragoman.coding.events.triggers import Trigger
from dragoman.coding.syntax import VERB_TAGS, first_conjunct, is_infinitive
from dragoman.records import Reading

_NEGATIVE = frozenset({"not", "n't", "never", "neither", "nor", "no", "n’t", "without"})
_UNABLE = frozenset("unable inability failure refusal unwilling unwillingness reluctance powerless".split())
_NOTHING = frozenset({"nothing", "little"})
# `barred it from holding a rally`: what is prevented does not take place.
_PREVENTING = frozenset("bar prevent stop ban block prohibit forbid keep deter discourage dissuade restrain".split())


def is_negated(reading: Reading, trigger: Trigger, verb: int) -> bool:
    """Whether the act did not take place, as its verb, its noun or what governs it tells."""
    if _is_foregone(reading, trigger.first) or has_negative(reading, verb):
        return True
    if not trigger.verbal and has_negative(reading, trigger.token):
        return True
    first = first_conjunct(reading, verb)
    head, dep = reading.heads[first], reading.deps[first]
    if marks(reading, first) & {"from"} and reading.lemmas[head] in _PREVENTING:
        return True  # `barred it from holding a rally`
    if (
        head != first
        and dep in ("xcomp", "ccomp", "advcl", "acl", "obj")
        and reading.lemmas[head] in ("fail", "deny", "refrain", "decline")
    ):
        return dep != "advcl" or reading.lemmas[head] == "refrain"
    if is_infinitive(reading, verb) and _is_out_of_reach(reading, first, head):
        return True
    governed = dep == "xcomp" or (dep == "advcl" and is_infinitive(reading, first))  # `took no action to stop them`
    return head != first and governed and has_negative(reading, head)


def _is_out_of_reach(reading: Reading, verb: int, head: int) -> bool:
    """`is unable to pay`, `its failure to protect them`, `did nothing to help`, `is yet to answer`: an infinitive that is denied."""
    to = next((child for child in reading.children[verb] if reading.lowers[child] == "to"), verb)
    if reading.lowers[to - 1] == "yet" or reading.lemmas[head] in _UNABLE:
        return True
    if reading.lowers[head] == "nothing":
        return True
    objects = {reading.lowers[child] for child in reading.children[head] if reading.deps[child] == "obj"}
    return bool(objects & _NOTHING) and reading.lemmas[head] == "do"


def _is_foregone(reading: Reading, verb: int) -> bool:
    """`Instead of retreating, they advanced`."""
    return reading.lowers[max(0, verb - 2) : verb] in (("instead", "of"), ("rather", "than"))


def has_negative(reading: Reading, token: int) -> bool:
    """Whether a word is denied by `not`, `no`, `never` and the like."""
    for child in reading.children[token]:
        if reading.lowers[child] in _NEGATIVE and reading.deps[child] in (
            "advmod",
            "det",
            "cc",
            "cc:preconj",
            "mark",
            "case",
            "aux",
            "obl",
        ):
            # `not only ... but also` denies nothing
            return not (child + 1 < len(reading) and reading.lowers[child + 1] in ("only", "just", "merely"))
    return any(
        (
            reading.deps[child] in ("nsubj", "nsubj:pass", "obj")
            and any(reading.lowers[c] in ("no", "neither") for c in reading.children[child])
        )
        or reading.lowers[child] in ("nobody", "none")
        for child in reading.children[token]
        if reading.tags[token] in VERB_TAGS
    )
