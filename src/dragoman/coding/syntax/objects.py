"""What is acted on, and what stands beside it: objects, complement clauses, prepositions."""

from dragoman.coding.syntax.subjects import antecedent
from dragoman.coding.syntax.tree import (
    NOUN_TAGS,
    PARTITIVES,
    RELATIVES,
    SUBJECTS,
    VERB_TAGS,
    case_of,
    counts_up,
    dependents,
    expand,
    has_copula,
    is_infinitive,
)
from dragoman.records import Reading

# `engaged in talks`, `came under fire`; what a thing led to is nobody's deed by that.
_ADVERBIAL = frozenset({"after", "before", "while", "because", "although", "though", "until", "unless", "since"})
_GIVING = frozenset(
    "offer give grant send promise deny lend owe pledge award sell supply hand guarantee refuse".split()
)
# Participles whose `on` or `against` tells whom a measure is for.
_PUT_ON = frozenset({"impose", "place", "levy", "slap", "direct", "aim"})
_TOWARDS = frozenset({"to", "against", "on"})
_PARTICLES = frozenset({"back", "away", "home", "over", "forward", "off"})
_UPON = frozenset({"against", "on"})
_HELD = frozenset({"nmod", "obl", "conj", "acl"})


def own_objects(reading: Reading, verb: int) -> tuple[int, ...]:
    """Direct objects; not what stands behind the next verb: `visited Oslo and met her host, Ida Berg`, where parsers see two."""
    objects = dependents(reading, verb, "obj")
    after = [c for c in dependents(reading, verb, "conj") if c > verb and reading.tags[c] in VERB_TAGS]
    own = tuple(token for token in objects if not after or token < after[0])
    return own or _shared_object(reading, verb)


def _shared_object(reading: Reading, verb: int) -> tuple[int, ...]:
    """The object that verbs joined without anything between them share: `arrests and jails critics`, of whichever it hangs on."""
    chain = _joined_verbs(reading, verb)
    objects = (found for member in chain if (found := _behind(reading, member, chain[-1], "obj")))
    return next(objects, ()) or _counted_object(reading, chain)


def _counted_object(reading: Reading, chain: list[int]) -> tuple[int, ...]:
    """`besieging up to 9,000 villagers`, where parsers see a preposition in what only counts."""
    last = chain[-1]
    if not counts_up(reading, last):
        return ()
    counted = (t for member in chain for t in _behind(reading, member, last, "obl") if case_of(reading, t) == "to")
    return tuple(counted)[:1]


def _behind(reading: Reading, verb: int, last: int, relation: str) -> tuple[int, ...]:
    return tuple(token for token in dependents(reading, verb, relation) if token > last or verb == last)


def _joined_verbs(reading: Reading, verb: int) -> list[int]:
    """The verbs that stand side by side around a verb, in text order; itself alone where nothing is joined to it."""
    first = verb
    while reading.deps[first] == "conj" and reading.tags[reading.heads[first]] in VERB_TAGS:
        first = reading.heads[first]
    side_by_side: list[int] = []
    for member in sorted((first, *_conjuncts(reading, first))):
        if side_by_side and not _is_joined(reading, side_by_side[-1], member):
            if verb in side_by_side:
                break
            side_by_side = []
        side_by_side.append(member)
    return side_by_side if verb in side_by_side else [verb]


def _conjuncts(reading: Reading, verb: int) -> tuple[int, ...]:
    joined = dependents(reading, verb, "conj")
    return (*joined, *(below for child in joined for below in _conjuncts(reading, child)))


def _is_joined(reading: Reading, one: int, other: int) -> bool:
    """Whether two verbs of one form have no more than `and` or an adverb between them; parsers mix the past with the participle."""
    forms = {reading.tags[one], reading.tags[other]}
    alike = one < other and forms <= VERB_TAGS and (len(forms) == 1 or forms == {"VBD", "VBN"})
    between = range(one + 1, other)
    return alike and all(reading.tags[t] in ("CC", ",", "RB", "RBR", ":", "HYPH", "TO") for t in between)


def receivers(reading: Reading, verb: int, objects: tuple[int, ...]) -> tuple[int, ...]:
    """`offers Morales asylum`: a name right behind a verb of giving that the parser drew into the gift."""
    if reading.lemmas[verb] not in _GIVING:
        return ()
    return tuple(
        child
        for noun in objects
        if reading.tags[noun] in ("NN", "NNS", "CD", "$")
        for child in reading.children[noun]
        if child == verb + 1 and reading.deps[child] == "compound" and reading.tags[child] in ("NNP", "NNPS")
    )


def clause_of(reading: Reading, head: int) -> int | None:
    """The head of the complement clause of a verb, or None; parsers hang `to` clauses on the object or take them for purpose."""
    children = [child for child in reading.children[head] if child > head]
    for child in children:
        nominal = reading.tags[child] in NOUN_TAGS and not has_copula(reading, child)
        if reading.deps[child] in ("xcomp", "ccomp") and not nominal and not _is_adverbial(reading, child):
            return child
    for child in (*(c for c in children if reading.deps[c] in ("obj", "iobj")), head):
        for below in reading.children[child]:
            if below > child and reading.deps[below] in ("acl", "advcl") and is_infinitive(reading, below):
                return below
    return None


def _is_adverbial(reading: Reading, clause: int) -> bool:
    """`hours after the OAS reported fraud`: no complement, whatever the parser says."""
    return any(reading.deps[c] == "mark" and reading.lowers[c] in _ADVERBIAL for c in reading.children[clause])


def nominal_complement(reading: Reading, verb: int) -> tuple[int, ...]:
    """A bare noun that the parser took for a complement clause is an object: `investigated a Russian bank`."""
    return tuple(
        child
        for child in reading.children[verb]
        if reading.deps[child] == "xcomp"
        and reading.tags[child] in NOUN_TAGS
        and child > verb
        and not has_copula(reading, child)
    )


def prepositions(reading: Reading, head: int) -> tuple[tuple[str, int], ...]:
    """(preposition, noun) pairs that hang on a word, coordinated nouns each for themselves."""
    found: list[tuple[str, int]] = []
    for child in reading.children[head]:
        dep = reading.deps[child]
        if dep == "nmod:poss":  # `by the king's envoy`, where the parser hung `by` on the king
            continue
        if dep.startswith(("obl", "nmod", "advcl", "acl")) or dep in ("conj", "obj", "appos"):
            word = case_of(reading, child)
            if word and not is_infinitive(reading, child):  # `lent money to Chad to build a dam`
                found.extend((word, token) for token in expand(reading, (child,)))
    return tuple(found)


def carried_prepositions(reading: Reading, verb: int) -> tuple[tuple[str, int], ...]:
    """Prepositions that hang on a verb's particle: `brought the envoys back to Chad`."""
    particles = (c for c in reading.children[verb] if reading.deps[c] == "advmod" and reading.lowers[c] in _PARTICLES)
    return tuple(pair for particle in particles for pair in prepositions(reading, particle))


def contained_prepositions(reading: Reading, direct: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    """What hangs on the matter of an event noun, for those words that it lacks itself: `its promise of aid to Chad`."""
    known = {prep for prep, _ in direct}
    matters = (token for prep, token in direct if prep == "of" and reading.tags[token] in NOUN_TAGS)
    below = (pair for matter in matters for pair in prepositions(reading, matter))
    return tuple(pair for pair in below if pair[0] in _TOWARDS and pair[0] not in known)


def nested_prepositions(
    reading: Reading, verb: int, direct: tuple[tuple[str, int], ...]
) -> tuple[tuple[str, int], ...]:
    """Prepositions that hang on the verb's nouns, for those words that it lacks itself; nearest first."""
    known, found = {prep for prep, _ in direct}, dict[str, list[tuple[str, int]]]()
    level = [c for c in reading.children[verb] if c > verb and reading.deps[c] in ("obj", "obl", "iobj", "xcomp")]
    for _ in range(3):
        level = [token for token in level if _may_hold(reading, token)]
        for pair in (pair for noun in level for pair in prepositions(reading, noun)):
            if pair[0] not in known:
                found.setdefault(pair[0], []).append(pair)
        known |= set(found)
        level = [c for noun in level for c in reading.children[noun] if reading.deps[c] in _HELD]
    agents = (c for c in reading.children[verb] if c > verb and reading.deps[c] == "obl:agent")
    # `filed by Chad against Niger`, hung on Chad
    at_agent = (pair for agent in agents for pair in prepositions(reading, agent) if pair[0] in _UPON)
    return (*(pair for pairs in found.values() for pair in pairs), *(pair for pair in at_agent if pair[0] not in known))


def _may_hold(reading: Reading, token: int) -> bool:
    """Whether what hangs on a word may belong to its verb: nouns, sums, `some of its troops`, `sanctions imposed on Chad`."""
    measure = reading.tags[token] in ("$", "CD") or reading.lowers[token] in PARTITIVES
    put_on = reading.deps[token] == "acl" and reading.lemmas[token] in _PUT_ON
    return measure or put_on or reading.tags[token] in NOUN_TAGS


def agents_of(reading: Reading, verb: int, preps: tuple[tuple[str, int], ...]) -> tuple[int, ...]:
    """Who does it in a passive: what stands behind `by`."""
    agents = dependents(reading, verb, "obl:agent")
    agents = agents or tuple(c for c in dependents(reading, verb, "obj") if case_of(reading, c) == "by")
    agents = agents or tuple(token for prep, token in preps if prep == "by")[:1]
    return agents or at_hands_of(reading, verb) or _shared_agent(reading, verb)


def at_hands_of(reading: Reading, head: int) -> tuple[int, ...]:
    """`died at the hands of rebels`."""
    hands = (
        c for c in reading.children[head] if c > head and reading.lowers[c] == "hands" and case_of(reading, c) == "at"
    )
    return tuple(token for hand in hands for word, token in prepositions(reading, hand) if word == "of")


def _shared_agent(reading: Reading, verb: int) -> tuple[int, ...]:
    """`was arrested and beaten by police`, `seized by rebels and taken to Mali`: participles joined under one auxiliary."""
    joined = [c for c in dependents(reading, verb, "conj") if reading.tags[c] == "VBN"]
    if reading.deps[verb] == "conj" and reading.tags[reading.heads[verb]] == "VBN":
        joined.append(reading.heads[verb])
    for other in joined:
        later = max(verb, other)
        own = any(reading.deps[c].startswith(("nsubj", "aux")) for c in reading.children[later])
        agents = () if own else dependents(reading, other, "obl:agent")
        if agents:
            return agents
    return ()


def relative_object(reading: Reading, verb: int, passive: bool) -> tuple[int, ...]:
    """`the treaty which both signed`: the antecedent is the object of a relative clause that lacks one."""
    if passive or reading.deps[verb] != "acl:relcl" or reading.tags[reading.heads[verb]] not in NOUN_TAGS:
        return ()
    own = [c for c in reading.children[verb] if reading.deps[c] in SUBJECTS]
    if own and reading.lowers[own[0]] not in RELATIVES:
        return (reading.heads[verb],)
    return ()


def antecedents(reading: Reading, verb: int, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """Tokens with the antecedents of relative pronouns in their place: `the militia, which they accuse of ...`."""
    return tuple(antecedent(reading, verb, t) if reading.lowers[t] != "that" else t for t in tokens)


def noun_clause(reading: Reading, noun: int) -> int | None:
    """The clause that a noun introduces (`the decision to withdraw`), or None."""
    for child in reading.children[noun]:
        told = reading.deps[child] in ("acl", "ccomp") or _is_content(reading, child)
        if told and child > noun and reading.tags[child] in VERB_TAGS:
            return child
    return None


def _is_content(reading: Reading, clause: int) -> bool:
    """`its demand that Chad leave the town`, where parsers see a relative clause, though it lacks nothing."""
    children = reading.children[clause]
    marked = any(reading.deps[c] == "mark" and reading.lowers[c] == "that" for c in children)
    return reading.deps[clause] == "acl:relcl" and marked and any(reading.deps[c].startswith("nsubj") for c in children)
