"""On what condition an act is promised, threatened or thought of, and what stands inside a condition."""

from dragoman.coding.events.triggers import Trigger
from dragoman.records import Reading, Span

_CONDITION_MARKS = frozenset({"if", "unless", "provided", "providing", "once", "until"})
_CONDITION_OPENINGS = tuple(
    tuple(words.split())
    for words in (
        "on condition", "on the condition", "on the understanding", "under the condition", "in exchange for",
        "in return for", "provided", "providing that", "as long as", "so long as", "only if", "unless",
    )
)  # fmt: skip
# What may be bound by a condition that only its words tell.
_BOUND = frozenset({"AGREE", "CONCEDE", "THREATEN", "RETREAT", "AID", "SUPPORT", "COOPERATE", "CONSULT"})


def in_condition(reading: Reading, token: int) -> bool:
    """Whether a word stands in an if-clause: what is only a condition is told by nobody."""
    return under_mark(reading, token, frozenset({"if", "unless"}))


def marks(reading: Reading, token: int) -> set[str]:
    """The words that open a clause: `if`, `that`, `from`."""
    return {reading.lowers[c] for c in reading.children[token] if reading.deps[c] == "mark"}


def under_mark(reading: Reading, token: int, words: frozenset[str]) -> bool:
    """Whether a word stands in a clause that one of these opens."""
    node = token
    for _ in range(6):
        if any(reading.deps[c] == "mark" and reading.lowers[c] in words for c in reading.children[node]):
            return True
        if reading.heads[node] == node:
            return False
        node = reading.heads[node]
    return False


def find_condition(reading: Reading, trigger: Trigger, verb: int) -> Span | None:
    """The words of the condition on which the trigger's act depends: `if ...`, `on condition that ...`, `only after ...`."""
    chain = [verb, *([trigger.arguments.clause] if trigger.arguments.clause is not None else [])]
    for node in chain:
        for child in reading.children[node]:
            span = _condition_clause(reading, child)
            if span is not None and not span.start <= reading.starts[trigger.token] < span.end:
                return span
    return _spelled_condition(reading, trigger.token) if trigger.frame.type in _BOUND else None


def _condition_clause(reading: Reading, child: int) -> Span | None:
    marks = {reading.lowers[c] for c in reading.children[child] if reading.deps[c] in ("mark", "advmod", "case")}
    first, last = reading.left_edges[child], reading.right_edges[child]
    if reading.deps[child] == "advcl" and marks & _CONDITION_MARKS:
        return _trimmed(reading, first, last)
    only = "only" in marks | {reading.lowers[max(0, first - 1)]}
    if reading.deps[child] in ("advcl", "obl") and only and marks & {"after", "when", "if"}:
        return _trimmed(reading, first, last)
    return None


def _spelled_condition(reading: Reading, trigger: int) -> Span | None:
    """A condition known by its first words, whatever the parser made of it; it runs to the next comma or the sentence's end."""
    end = reading.sentences[reading.sentence_of[trigger]][1]
    for first in range(trigger + 1, end):
        if any(reading.lowers[first : first + len(words)] == words for words in _CONDITION_OPENINGS):
            stops = (t for t in range(first + 1, end + 1) if reading.words[t] in (",", ";", "”", "''", '"', "."))
            return _trimmed(reading, first, next(stops, end))
    return None


def _trimmed(reading: Reading, first: int, last: int) -> Span:
    # The source of the sentence is no part of the condition: `..., according to a statement`.
    source = (t for t in range(first + 1, last) if reading.lowers[t : t + 2] == (",", "according"))
    last = next(source, last)
    while last > first and reading.tags[last] in (",", ".", ":", "''", "``"):
        last -= 1
    while first < last and reading.tags[first] in (",", "``", "''"):
        first += 1
    return reading.span(first, last)
