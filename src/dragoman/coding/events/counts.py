"""How many were killed, hurt or arrested, and how many took part."""

import re
from typing import Literal

from dragoman.coding.events.stage import Stage
from dragoman.coding.events.telling import Telling
from dragoman.coding.syntax import verb_arguments
from dragoman.records import Count, Reading

Kind = Literal["dead", "injured", "arrested", "size"]
_VERBS: dict[str, Kind] = {
    **dict.fromkeys(("kill", "die", "slay", "massacre", "execute", "behead", "perish", "murder"), "dead"),
    **dict.fromkeys(("wound", "injure", "hurt", "maim"), "injured"),
    **dict.fromkeys(("arrest", "detain", "jail", "imprison", "round"), "arrested"),
    **dict.fromkeys(("march", "rally", "protest", "demonstrate", "gather", "strike"), "size"),
}
_TYPES: dict[Kind, frozenset[str]] = {
    "dead": frozenset({"ASSAULT", "COERCE", "PROTEST"}),
    "injured": frozenset({"ASSAULT", "COERCE", "PROTEST"}),
    "arrested": frozenset({"COERCE", "PROTEST", "SANCTION"}),
    "size": frozenset({"PROTEST"}),
}
_UNITS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
_VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "tens of thousands": 20_000}
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")


def find_counts(stage: Stage, telling: Telling) -> dict[Kind, Count]:
    """The numbers that the sentences of a telling state for it."""
    reading, found = stage.reading, dict[Kind, Count]()
    first, last = reading.sentences[reading.sentence_of[telling.token]]
    for token in range(first, last + 1):
        kind = _VERBS.get(reading.lemmas[token])
        if (
            kind is None
            or kind in found
            or telling.type not in _TYPES[kind]
            or not reading.tags[token].startswith("VB")
        ):
            continue
        arguments = verb_arguments(reading, token)
        people = arguments.subject if reading.lemmas[token] in ("die", "perish") or kind == "size" else arguments.object
        for noun in people:
            count = count_of(reading, noun)
            if count is not None:
                found[kind] = count
                break
    return found


def count_of(reading: Reading, noun: int) -> Count | None:
    """The number of people in a noun phrase: digits or words, with `at least`, `more than`, `up to`."""
    numerals = [c for c in reading.children[noun] if reading.deps[c] == "nummod" and c < noun]
    if not numerals and reading.tags[noun] == "CD":
        numerals = [noun]
    if not numerals:
        return _vague(reading, noun)
    number = numerals[0]
    value = number_of(reading, number)
    if value is None:
        return None
    before = " ".join(reading.lowers[max(0, reading.left_edges[number] - 2) : number])
    span = reading.span(reading.left_edges[number], number)
    if "at least" in before or "more than" in before or "over" in before.split():
        return Count(value + ("more than" in before or "over" in before.split()), None, span)
    if "up to" in before or "as many as" in before:
        return Count(None, value, span)
    return Count(value, value, span)


def _vague(reading: Reading, noun: int) -> Count | None:
    word = reading.lowers[noun]
    if word in _VAGUE:
        return Count(_VAGUE[word], None, reading.span(noun, noun))
    return None


def number_of(reading: Reading, token: int) -> int | None:
    """The value of a numeral token with the numerals joined to it: `1,200`, `twenty-three`, `two hundred`."""
    words = [reading.lowers[t] for t in range(reading.left_edges[token], token + 1) if reading.lowers[t] != "-"]
    text = " ".join(words)
    digits = _DIGITS.search(text)
    if digits:
        value = int(digits.group().replace(",", ""))
        return value * next((scale for word, scale in _SCALES.items() if word in words), 1)
    total, current, seen = 0, 0, False
    for word in words:
        if word in _UNITS or word in _TENS:
            current, seen = current + (_UNITS.get(word) or _TENS.get(word) or 0), True
        elif word in _SCALES:
            current, seen = max(1, current) * _SCALES[word], True
            total, current = (total + current, 0) if word != "hundred" else (total, current)
    return total + current if seen else None
