"""Subjects that the parser tore from their verb: by a reduced clause, an apposition, an age. Entry: `stranded_subject`."""

from collections.abc import Iterator

from dragoman.coding.syntax.tree import NOUN_TAGS, RELATIVES, case_of, first_conjunct, head_of_phrase
from dragoman.records import Reading

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PARTICIPLES = frozenset({"VBN", "VBG"})
_OPENING, _CLOSING = frozenset({"``"}), frozenset({"''"})
# So hangs a phrase in which the parser saw a clause before the verb.
_CLAUSES = frozenset({"ccomp", "advcl", "aux:pass", "parataxis"})
# So hangs a name that the parser took for a call.
_CALLS = frozenset({"discourse", "vocative", "dislocated"})
_SIDE_BY_SIDE = frozenset({"appos", "conj"})
# What may stand before the noun of a phrase.
_INNER = frozenset("DT PRP$ JJ CD NN NNS NNP NNPS HYPH VBN POS".split())


def stranded_subject(reading: Reading, verb: int) -> tuple[int, ...]:
    """The subject of a finite verb whose tree has none, or nothing: `One leader contacted by the paper said ...`."""
    if reading.tags[verb] not in _FINITE or any(reading.deps[c] == "obl:agent" for c in reading.children[verb]):
        return ()
    for find in (_within_clause, _called, _beside_phrase, _after_quote):
        noun = find(reading, verb)
        if noun is not None:
            return (first_conjunct(reading, noun),)
    return ()


def _ahead(reading: Reading, verb: int, relations: frozenset[str]) -> Iterator[int]:
    """What hangs on a verb by these relations before it, with no quote in between, nearest first."""
    for child in sorted(reading.children[verb], reverse=True):
        if child < verb and reading.deps[child] in relations:
            between = reading.tags[child:verb]
            if _OPENING.isdisjoint(between) and _CLOSING.isdisjoint(between):
                yield child


def _within_clause(reading: Reading, verb: int) -> int | None:
    """`One leader contacted by the paper said`: what the reduced clause has as subject; `the envoy for Mali, Kai Holm, said`: the noun."""
    for clause in _ahead(reading, verb, _CLAUSES):
        if reading.tags[clause] in NOUN_TAGS and not _has_subject(reading, clause):
            return clause if case_of(reading, clause) is None else None
        reduced = reading.tags[clause] in _PARTICIPLES and not any(
            reading.deps[c] in ("aux", "aux:pass", "mark") for c in reading.children[clause]
        )
        if reduced:
            own = (c for c in reading.children[clause] if c < clause and reading.deps[c].startswith("nsubj"))
            return next((c for c in own if reading.lowers[c] not in RELATIVES), None)
    return None


def _has_subject(reading: Reading, token: int) -> bool:
    return any(reading.deps[c].startswith("nsubj") for c in reading.children[token])


def _called(reading: Reading, verb: int) -> int | None:
    """`Holm, 29, moved to Oslo`: a name that hangs on the verb like a call."""
    calls = _ahead(reading, verb, _CALLS)
    return next((c for c in calls if reading.tags[c] in NOUN_TAGS), None)


def _beside_phrase(reading: Reading, verb: int) -> int | None:
    """`In London, Kai Holm, a columnist, walked off`: what parsers take for an apposition to the place or day before it."""
    for phrase in _ahead(reading, verb, frozenset({"obl"})):
        for token in range(phrase + 1, verb):
            if reading.deps[token] in _SIDE_BY_SIDE and reading.tags[token] in NOUN_TAGS:
                start = reading.left_edges[token]
                while start > phrase and reading.deps[start] in ("punct", "cc"):
                    start += 1
                apart = reading.words[start - 1] == "," and reading.left_edges[reading.heads[token]] < token
                return token if apart and case_of(reading, token) is None else None
    return None


def _after_quote(reading: Reading, verb: int) -> int | None:
    """`... like that,” his friend Kai Holm, 38, from Oslo, told the paper`: the name between a quote and the comma behind it."""
    first = reading.sentences[reading.sentence_of[verb]][0]
    quote = next((t for t in range(verb - 1, first - 1, -1) if reading.tags[t] in _OPENING | _CLOSING), None)
    if quote is None or reading.tags[quote] not in _CLOSING or reading.tags[verb - 1] in _CLOSING:
        return None
    last = quote
    while last + 1 < verb and reading.tags[last + 1] in _INNER:
        last += 1
    ended = last > quote and (last + 1 == verb or reading.words[last + 1] == ",")
    return head_of_phrase(reading, last) if ended and reading.tags[last] in NOUN_TAGS else None
