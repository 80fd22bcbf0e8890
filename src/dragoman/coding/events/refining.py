"""What the words around a trigger make of its frame's type: a visit to come is agreed on, a withdrawal only announced. Entry: `refine`."""

from dragoman.coding.syntax import Arguments, case_of
from dragoman.lexicon.frames import Frame, Refinement
from dragoman.records import Reading

# What tells of a withdrawal before it is made.
_ANNOUNCEMENTS = frozenset(
    "decision order announcement pledge promise vow plan intention intent statement declaration instruction directive proposal".split()
)
_ANNOUNCING = frozenset("announce decide order declare plan intend".split())
_YIELDING_IN_WORDS = Refinement(frozenset(), frozenset(), "CONCEDE", None, None, ())
_AGREED_ON = Refinement(frozenset(), frozenset(), "AGREE", None, None, ())
# What tells that a meeting is still to be held.
_COMING = frozenset("next upcoming forthcoming planned proposed scheduled future coming impending".split())
_APPOINTED = frozenset("schedule plan propose due set expect slate mean hold convene".split())
_PROMISED = _ANNOUNCING | {"promise", "propose", "pledge", "vow"}
_REFUSED = Refinement(frozenset(), frozenset(), "REJECT", None, None, ())
_COMMON_NOUNS = frozenset({"NN", "NNS"})


def refine(reading: Reading, frame: Frame, arguments: Arguments, token: int) -> Refinement | None:
    """The frame's own refinement, or that of an act that is only announced."""
    if _is_announced(reading, frame, token):
        return _YIELDING_IN_WORDS
    if frame.type == "CONSULT" and reading.tags[token] in _COMMON_NOUNS and _is_to_come(reading, token):
        return _AGREED_ON
    if frame.type == "CONSULT" and reading.lowers[max(0, token - 2) : token] == ("due", "to"):
        return _AGREED_ON
    if frame.type == "AGREE" and reading.lemmas[token] in ("vow", "swear") and _is_negated_clause(reading, arguments):
        return _REFUSED
    refinement = _refinement(reading, frame, arguments)
    signed = frame.type == "AGREE" and refinement is not None and refinement.type == "SUPPORT"
    if signed and frame.reciprocal and reading.tags[token] in ("VB", "VBG"):
        return None  # `hopes to reach a deal`: not yet made
    return refinement


def _is_negated_clause(reading: Reading, arguments: Arguments) -> bool:
    """`vowed not to attend`, `swore never to return`: a refusal."""
    clause = arguments.clause
    return clause is not None and any(reading.lowers[child] in ("not", "never") for child in reading.children[clause])


def _is_to_come(reading: Reading, noun: int) -> bool:
    """`their next meeting`, `talks due to open`, `a summit to be held in May`: agreed on, and not yet held."""
    for child in reading.children[noun]:
        if child < noun and reading.lemmas[child] in _COMING and reading.deps[child] == "amod":
            return True
        qualifies = reading.deps[child] in ("acl", "amod") and child > noun
        due = reading.lemmas[child] in _APPOINTED and reading.tags[child] in ("JJ", "VBN")
        if qualifies and due and (reading.lemmas[child] != "hold" or _is_infinitive_passive(reading, child)):
            return True
        if reading.deps[child] == "nmod:poss" and reading.lowers[child - 1] == "next":
            return True
    after = reading.lowers[noun + 1 : noun + 3]  # `its meeting next month`, beside the noun itself
    return after[:1] == ("next",) and after[1:] in (("week",), ("month",), ("year",), ("spring",), ("summer",))


def _is_infinitive_passive(reading: Reading, verb: int) -> bool:
    """`to be held`."""
    return any(reading.tags[child] == "TO" for child in reading.children[verb])


def _is_announced(reading: Reading, frame: Frame, token: int) -> bool:
    """`the decision to withdraw`, `an order for a pullout`, `announced that he was pulling out`: PLOVER's CONCEDE, not yet done."""
    if frame.type != "RETREAT" or frame.mode != "withdraw":
        return False
    head, dep = reading.heads[token], reading.deps[token]
    if dep == "conj":
        head, dep = reading.heads[head], reading.deps[head]
    governor = reading.lemmas[head]
    if reading.tags[token] in _COMMON_NOUNS:
        named = dep.startswith("nmod") and reading.tags[head] in _COMMON_NOUNS
        if any(
            reading.deps[child] in ("acl", "amod")
            and reading.tags[child] == "VBN"
            and reading.lemmas[child] in _PROMISED
            for child in reading.children[token]
        ):
            return True
        return named and governor in _ANNOUNCEMENTS and case_of(reading, token) in ("of", "for", "on")
    if dep == "acl" or (dep == "ccomp" and reading.tags[head] in _COMMON_NOUNS):
        return governor in _ANNOUNCEMENTS
    progressive = reading.tags[token] == "VBG" and any(reading.deps[c] == "aux" for c in reading.children[token])
    return governor in _ANNOUNCING and (dep == "xcomp" or (dep == "ccomp" and progressive))


def _refinement(reading: Reading, frame: Frame, arguments: Arguments) -> Refinement | None:
    objects = {reading.lemmas[token] for token in (*arguments.object, *(noun for _, noun in arguments.preps))}
    clause = {reading.lemmas[arguments.clause]} if arguments.clause is not None else set()
    for refinement in frame.refine:
        if refinement.object & objects or refinement.clause & clause:
            return refinement
    return None
