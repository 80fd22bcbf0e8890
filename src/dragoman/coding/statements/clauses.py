"""The grammar that attribution needs: subjects, complements and the edges of phrases, read with a forgiving eye.

The parser errs on one arc in five in news, so every answer here is checked against the order of the words.
"""

from dragoman.records import Reading

_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "nsubj:outer"))
COMPLEMENTIZERS = frozenset("that whether if how why what when where who which".split())
JOINING = frozenset(("SCONJ", "CCONJ"))
FINITE = frozenset(("VBD", "VBZ", "VBP"))
# Participles by which a speaker goes on: `said the port would open, adding that ...`.
GOING_ON = frozenset(
    "adding saying noting stressing explaining insisting arguing warning claiming citing calling".split()
)
_INHERITING = frozenset(("conj", "xcomp", "advcl", "parataxis", "ccomp", "dep"))
# `accused the general of ordering a raid`: the deed is the object's, not the accuser's.
_CHARGED = frozenset(("of", "for", "with"))
_STOPS = frozenset(".,:;?!—–-()[]…")
_CLOSERS = {")": "(", "]": "["}
_QUOTES = frozenset("\"“”„«»‘’'`") | {"``", "''"}


def own_subject(reading: Reading, verb: int) -> int | None:
    """The subject that stands in the verb's own clause."""
    for child in reading.children[verb]:
        if reading.deps[child] in _SUBJECTS:
            return child
    return None


def find_subject(reading: Reading, verb: int) -> int | None:
    """The verb's subject: its own, or the one it shares as a participle, an infinitive or a second verb."""
    for _ in range(6):
        if reading.lemmas[reading.heads[verb]] == "let" and reading.lemmas[verb] == "know":
            verb = reading.heads[verb]  # who lets others know says it himself
        subject = own_subject(reading, verb)
        if subject is not None:
            return subject
        relation, head = reading.deps[verb], reading.heads[verb]
        if head == verb or relation not in _INHERITING or reading.sentence_of[head] != reading.sentence_of[verb]:
            return None
        if relation == "xcomp" or (relation == "advcl" and preposition_of(reading, verb) in _CHARGED):
            controller = child_of(reading, head, "obj") or child_of(reading, head, "iobj")
            if controller is not None and head < controller < verb:
                return controller
        verb = head
    return None


def child_of(reading: Reading, token: int, relation: str) -> int | None:
    """The token's first child in a relation."""
    for child in reading.children[token]:
        if reading.deps[child] == relation:
            return child
    return None


def is_passive(reading: Reading, verb: int) -> bool:
    """Whether the verb is a passive: by its auxiliary, its subject, or as a participle after its noun."""
    if reading.tags[verb] != "VBN" and not reading.morphs[verb].endswith("Voice=Pass"):
        return False
    relations = {reading.deps[child] for child in reading.children[verb]}
    if relations & {"aux:pass", "nsubj:pass"}:
        return True
    return reading.deps[verb] == "acl" and "aux" not in relations


def by_agent(reading: Reading, verb: int) -> int | None:
    """The noun of a passive's `by` phrase, also after `as saying`: `was quoted as saying by the agency`."""
    inner = [child for child in reading.children[verb] if child > verb and reading.deps[child] in {"advcl", "xcomp"}]
    for holder in (verb, *inner):
        for child in reading.children[holder]:
            if reading.deps[child].startswith("obl") and child > verb and preposition_of(reading, child) == "by":
                return child
    if reading.lowers[verb + 1 : verb + 4] == ("as", "saying", "by") and verb + 4 < len(reading):
        return verb + 4 if reading.pos[verb + 4] != "DET" else reading.heads[verb + 4]
    return None


def preposition_of(reading: Reading, noun: int) -> str | None:
    """The preposition that opens a noun's phrase."""
    case = child_of(reading, noun, "case")
    if case is None:
        case = child_of(reading, noun, "mark")
    return None if case is None else reading.lowers[case]


def particle_of(reading: Reading, verb: int) -> str | None:
    """The verb's particle: `out` in `pointed out`."""
    child = child_of(reading, verb, "compound:prt")
    return reading.lowers[child] if child is not None and verb < child <= verb + 4 else None


def phrase(reading: Reading, head: int, low: int, high: int) -> tuple[int, int]:
    """The first and last token of a phrase, kept between two tokens and without stops at its edges."""
    first, last = max(reading.left_edges[head], low), min(reading.right_edges[head], high)
    return trim(reading, min(first, head), max(last, head))


def trim(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """The tokens without stops before and after; quotation marks stay."""
    while first < last and reading.words[first] in _STOPS:
        first += 1
    while last > first and reading.words[last] in _STOPS:
        if reading.words[last] in _CLOSERS and _CLOSERS[reading.words[last]] in reading.words[first:last]:
            break
        last -= 1
    return first, last


def is_stop(reading: Reading, token: int) -> bool:
    """Whether a token is a stop, a bracket or a dash (no quotation mark)."""
    return reading.words[token] in _STOPS or reading.words[token] in {"--", "..."}


def is_mark(reading: Reading, token: int) -> bool:
    """Whether a token is a quotation mark."""
    return reading.words[token] in _QUOTES


def descends(reading: Reading, token: int, ancestor: int) -> bool:
    """Whether a token hangs on another, at any depth."""
    return reading.left_edges[ancestor] <= token <= reading.right_edges[ancestor] and _reaches(reading, token, ancestor)


def _reaches(reading: Reading, token: int, ancestor: int) -> bool:
    for _ in range(200):
        if token == ancestor:
            return True
        if reading.heads[token] == token:
            return False
        token = reading.heads[token]
    return False
