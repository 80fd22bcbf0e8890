"""Grammar once: who stands in which role of a verb or an event noun, whatever the construction.

Passives, agentless passives, control, raising, relative and participle clauses, shared subjects, light verbs and
nominalisations are undone here, so that the frames speak only of subject, object, clause and prepositions. Relations are UD's.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.records import Reading

SUBJECTS = frozenset({"nsubj", "nsubj:outer", "csubj"})
NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
# Verbs that only carry an event noun: `launched an attack`, `hold talks`, `came under fire`.
LIGHT_VERBS = frozenset(
    "launch hold have make give take carry conduct stage impose issue mount pay open begin start lead deliver offer file place "
    "put send reach order commit perform perpetrate undertake initiate stage execute wage step organize organise host sign "
    "announce declare express voice extend resume renew continue end suspend lift face suffer call exchange convene join attend "
    "plan schedule level lodge bring press pursue enter engage see receive inflict unleash fire strike forge seal clinch ink secure "
    "achieve".split()
)
# Words that only measure what follows their `of`.
PARTITIVES = frozenset(
    "most some many all part parts half rest majority bulk number dozens scores hundreds thousands tens one two three four five several "
    "few each both any none lot lots series wave round handful group".split()
)
# Verbs whose complement's subject is their object: `urged Iran to stop`.
_OBJECT_CONTROL = frozenset(
    "urge ask tell order force persuade invite allow permit warn press call want expect require request encourage help instruct "
    "compel convince authorize authorise advise direct command enable lead prompt push oblige pressure implore beg".split()
)
# What takes its event noun as subject with the actor elsewhere is no light verb.
_PASSIVE_AUX = "aux:pass"
# After these an `-ing` form tells what their object did.
_OBJECT_OF = frozenset(
    "accuse suspect blame charge convict criticize criticise condemn denounce praise thank stop prevent ban bar jail fine arrest "
    "sentence discourage dissuade acquit clear".split()
)
# `engaged in talks`, `came under fire`; what a thing led to is nobody's deed by that.
_ADVERBIAL = frozenset({"after", "before", "while", "because", "although", "though", "until", "unless", "since"})
_CARRYING = frozenset({"in", "into", "under", "on", "with"})
_OCCASIONS = frozenset({"during", "in", "through", "by", "with", "at", "after", "following", "before"})
# What one gains after one's own fight.
_GAINING = frozenset(
    "establish regain retake recapture seize win gain restore assert consolidate reclaim recover".split()
)
_SUFFERING = frozenset(
    "die perish suffer survive lose live be remain participate happen occur come fall flee escape".split()
)
# What a third party does for two others' talks or truce.
GO_BETWEEN = frozenset("broker mediate sponsor host facilitate negotiate monitor supervise".split())
# Verbs that are no passives where nothing is their object.
_WITHOUT_OBJECT = frozenset(
    "call appeal mass agree withdraw retreat march rally protest resign vote meet clash arrive vow pledge threaten refuse comply respond "
    "retaliate advance surrender flee gather demonstrate negotiate talk insist complain".split()
)
_GIVING = frozenset(
    "offer give grant send promise deny lend owe pledge award sell supply hand guarantee refuse".split()
)
# Participles whose `on` or `against` tells whom a measure is for.
_PUT_ON = frozenset({"impose", "place", "levy", "slap", "direct", "aim"})
_HELD = frozenset({"nmod", "obl", "conj", "acl"})
_HAVE = frozenset({"have", "has", "had", "having", "'ve", "’ve"})


@dataclass(frozen=True, slots=True)
class Arguments:
    """The deep arguments of a trigger: tokens that head noun phrases or clauses.

    `preps` are (preposition, noun) pairs in text order; `carrier` is the light verb of a noun trigger, or None.
    """

    subject: tuple[int, ...]
    object: tuple[int, ...]
    iobj: tuple[int, ...]
    clause: int | None
    preps: tuple[tuple[str, int], ...]
    passive: bool = False
    carrier: int | None = None

    def slot(self, name: str) -> tuple[int, ...]:
        """The tokens in a frame's slot."""
        if name == "object":  # `assured her that ...`: parsers call the one addressed either
            return self.object or self.iobj
        if name in ("subject", "iobj"):
            return tuple(getattr(self, name))
        return tuple(noun for prep, noun in self.preps if prep == name)


def verb_arguments(reading: Reading, verb: int) -> Arguments:
    """The arguments of a verb in any form: finite, passive, participle, infinitive."""
    misread = subject_of_attribute(reading, verb)
    if misread is not None:
        noun = reading.heads[verb]
        return Arguments(expand(reading, misread), (noun,), (), None, prepositions(reading, noun))
    passive = is_passive(reading, verb)
    subject = _surface_subject(reading, verb)
    objects = (
        _own_objects(reading, verb) or _nominal_complement(reading, verb) or _relative_object(reading, verb, passive)
    )
    clause, preps = clause_of(reading, verb), prepositions(reading, verb)
    if passive:
        acted_on = subject or objects
        preps += _nested_prepositions(reading, verb, preps)
        return Arguments(
            expand(reading, _agents(reading, verb, preps)), expand(reading, acted_on), (), clause, preps, True
        )
    # Parsers often hang on the object what belongs to the verb: `closed its border with Chad`, `paid damages to Chad`.
    preps += _nested_prepositions(reading, verb, preps)
    iobj = expand(reading, _children(reading, verb, "iobj") or _given_to(reading, verb, objects))
    objects = _referred(reading, verb, objects)
    preps = tuple((word, _referred(reading, verb, (noun,))[0]) for word, noun in preps)
    return Arguments(expand(reading, subject), expand(reading, objects), iobj, clause, preps)


def noun_arguments(reading: Reading, noun: int) -> Arguments:
    """The arguments of an event noun: possessor, modifiers and prepositions, and those of its light verb."""
    owners = _children(reading, noun, "nmod:poss")
    done_by, preps = _carried_out(reading, noun)
    preps = prepositions(reading, noun) + preps
    by = tuple(token for prep, token in preps if prep == "by") or done_by
    carrier = carrier_of(reading, noun)
    subject: tuple[int, ...] = owners or by
    object_: tuple[int, ...] = ()
    if carrier is not None:
        verb = verb_arguments(reading, carrier)
        subject = owners or by or tuple(token for token in verb.subject if token != noun)
        known = {token for _, token in preps}
        preps += tuple(pair for pair in verb.preps if pair[1] not in known and pair[1] > noun and pair[1] != noun)
        object_ = verb.iobj
    else:
        preps += _hung_above(reading, noun, preps)
    if carrier is None and not subject:
        subject = _author(reading, noun) or _claimant(reading, noun) or _occasion_subject(reading, noun, preps)
    return Arguments(
        expand(reading, subject), expand(reading, object_), (), _noun_clause(reading, noun), preps, False, carrier
    )


def _carried_out(reading: Reading, noun: int) -> tuple[tuple[int, ...], tuple[tuple[str, int], ...]]:
    """Agents and prepositions of a participle that only carries an event noun: `attacks carried out by rebels on Chad`.

    Who brokered a truce is none of its parties, but those `between` whom he brokered it are.
    """
    for child in _children(reading, noun, "acl"):
        if child < noun or reading.tags[child] not in ("VBN", "VBD"):
            continue
        preps = prepositions(reading, child)
        agents = _agents(reading, child, preps)
        if reading.lemmas[child] in LIGHT_VERBS:
            return agents, tuple(pair for pair in preps if pair[1] not in agents and pair[0] != "by")
        if reading.lemmas[child] in GO_BETWEEN:
            below = (*preps, *(pair for agent in agents for pair in prepositions(reading, agent)))
            return (), tuple(pair for pair in below if pair[0] == "between")
    return (), ()


def _author(reading: Reading, noun: int) -> tuple[int, ...]:
    """`the group was behind the killings`."""
    if case_of(reading, noun) != "behind" or not _has_copula(reading, noun):
        return ()
    return _children(reading, noun, "nsubj")


def _hung_above(reading: Reading, noun: int, known: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    """What stands right behind an event noun belongs to it: `completed their withdrawal from Mali`, hung on the verb."""
    if reading.deps[noun] != "obj" or known:
        return ()
    after = reading.right_edges[noun] + 1
    above = (c for c in reading.children[reading.heads[noun]] if reading.deps[c] == "obl" and c > noun)
    return tuple(
        (word, c)
        for c in above
        if reading.left_edges[c] == after and (word := case_of(reading, c)) in ("from", "of", "with", "against")
    )


def _claimant(reading: Reading, noun: int) -> tuple[int, ...]:
    """`an attack that was claimed by rebels`, `rebels claimed the attack`."""
    verb = reading.heads[noun]
    if reading.lemmas[verb] != "claim" or reading.tags[verb] not in VERB_TAGS:
        return ()
    if reading.deps[noun] == "nsubj:pass":
        return _agents(reading, verb, prepositions(reading, verb))
    return _own_subjects(reading, verb) if reading.deps[noun] == "obj" else ()


def _occasion_subject(reading: Reading, noun: int, preps: tuple[tuple[str, int], ...]) -> tuple[int, ...]:
    """`he said this during a call with her`, `seized him in a raid`: who acts on the occasion takes part in it."""
    word, verb = case_of(reading, noun), reading.heads[noun]
    if reading.deps[noun] != "obl" or word not in _OCCASIONS or is_passive(reading, verb):
        return ()
    if word == "after" and reading.lemmas[verb] in _GAINING:
        return _surface_subject(reading, verb)
    shared = any(prep == "with" for prep, _ in preps)
    if reading.lemmas[verb] in _SUFFERING or (word in ("at", "after", "following", "before") and not shared):
        return ()
    return _surface_subject(reading, verb)


def carrier_of(reading: Reading, noun: int) -> int | None:
    """The light verb that carries an event noun, or None."""
    first = first_conjunct(reading, noun)
    head, dep = reading.heads[first], reading.deps[first]
    carried = dep in ("obj", "nsubj:pass") or (dep == "obl" and case_of(reading, first) in _CARRYING)
    if carried and reading.lemmas[head] in LIGHT_VERBS and reading.tags[head] in VERB_TAGS:
        return head
    if dep == "nsubj" and is_passive(reading, head) and reading.lemmas[head] in LIGHT_VERBS:
        return head
    return None


def is_passive(reading: Reading, verb: int) -> bool:
    """Whether a verb is in the passive: by its auxiliary, its subject, or as a bare participle after a noun."""
    if reading.tags[verb] not in ("VBN", "VBD"):
        return False
    deps = [reading.deps[child] for child in reading.children[verb]]
    helping = [c for c in reading.children[verb] if reading.deps[c] in ("aux", "cop", _PASSIVE_AUX) and c < verb]
    words = {reading.lowers[child] for child in helping}
    if words & _HAVE:
        return bool(words & {"been", "being"})
    if not helping and (_is_finite_root(reading, verb) or _is_reduced_sentence(reading, verb)):
        return False
    if _PASSIVE_AUX in deps or ("nsubj:pass" in deps and reading.tags[verb] == "VBN"):
        return True
    if any(reading.lemmas[child] == "be" for child in helping):
        return reading.tags[verb] == "VBN"
    return reading.tags[verb] == "VBN" and _bare_passive(reading, verb)


def _is_finite_root(reading: Reading, verb: int) -> bool:
    """Whether a bare participle at the root of a full sentence is a past tense mistaken for one: `X called for ...`.

    Headlines, which do leave out the auxiliary, have no full stop.
    """
    last = reading.sentences[reading.sentence_of[verb]][1]
    full = any(reading.words[token] in (".", "?", "!") for token in range(max(verb, last - 2), last + 1))
    return reading.heads[verb] == verb and full and not reading.words[verb].endswith("wn")


def _own_objects(reading: Reading, verb: int) -> tuple[int, ...]:
    """Direct objects; not what stands behind the next verb: `visited Oslo and met her host, Ida Berg`, where parsers see two."""
    objects = _children(reading, verb, "obj")
    after = [c for c in _children(reading, verb, "conj") if c > verb and reading.tags[c] in VERB_TAGS]
    return tuple(token for token in objects if not after or token < after[0])


def _given_to(reading: Reading, verb: int, objects: tuple[int, ...]) -> tuple[int, ...]:
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


def _is_reduced_sentence(reading: Reading, verb: int) -> bool:
    """Whether a sentence without a verb at its root was misread (`The group released three hostages.`, `The union called for a truce.`)."""
    noun = reading.heads[verb]
    if reading.deps[verb] != "acl" or reading.heads[noun] != noun:
        return False
    if not _children(reading, verb, "obj") and reading.lemmas[verb] not in _WITHOUT_OBJECT:
        return False
    return reading.words[reading.sentences[reading.sentence_of[verb]][1]] in (".", '"', "”")


def _bare_passive(reading: Reading, verb: int) -> bool:
    """Whether a participle without auxiliary is passive: after a noun, or joined to a passive."""
    dep = reading.deps[verb]
    if dep == "conj" and not any(reading.deps[c].startswith(("nsubj", "aux", "obj")) for c in reading.children[verb]):
        return is_passive(reading, reading.heads[verb])
    return dep in ("acl", "advcl", "amod", "xcomp") or (dep == "ccomp" and "Voice=Pass" in reading.morphs[verb])


def clause_of(reading: Reading, head: int) -> int | None:
    """The head of the complement clause of a verb, or None; parsers hang `to` clauses on the object or take them for purpose."""
    children = [child for child in reading.children[head] if child > head]
    for child in children:
        nominal = reading.tags[child] in NOUN_TAGS and not _has_copula(reading, child)
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


def is_infinitive(reading: Reading, verb: int) -> bool:
    """Whether a verb stands with `to`."""
    return reading.tags[verb] == "VB" and any(reading.lowers[child] == "to" for child in reading.children[verb])


def _has_copula(reading: Reading, token: int) -> bool:
    return any(reading.deps[child] == "cop" for child in reading.children[token])


def subject_of_attribute(reading: Reading, verb: int) -> tuple[int, ...] | None:
    """The subject of a finite verb that the parser took for an attribute of its object; None for true attributes."""
    noun = reading.heads[verb]
    if reading.deps[verb] != "amod" or reading.tags[verb] not in ("VBN", "VBD"):
        return None
    before = [child for child in reading.children[verb] if child < verb]
    # `have damaged relations`, `the troops threatened villagers`
    if any(reading.lemmas[child] == "have" or reading.deps[child] == "nsubj" for child in before):
        return _own_subjects(reading, verb)
    finite = reading.tags[verb] == "VBD" or _lacks_finite_verb(reading, verb)
    if finite and reading.heads[noun] == noun:  # `Malawi severed ties with Taiwan.`
        return tuple(c for c in reading.children[noun] if c < verb and reading.tags[c] in NOUN_TAGS)[-1:] or None
    having = reading.heads[noun]
    if reading.tags[verb] != "VBN" or reading.lemmas[having] != "have":
        return None
    between = [tag for tag in reading.tags[having + 1 : verb] if tag not in ("``", "''")]
    perfect = reading.deps[noun] == "obj" and having < verb and between and set(between) == {"RB"}
    return _surface_subject(reading, having) if perfect else None


def _lacks_finite_verb(reading: Reading, token: int) -> bool:
    """Whether a full sentence has no finite verb but the one that is sought."""
    first, last = reading.sentences[reading.sentence_of[token]]
    others = (reading.tags[t] for t in range(first, last + 1) if t != token)
    return reading.words[last] == "." and not any(tag in ("VBD", "VBZ", "VBP", "MD") for tag in others)


def _nominal_complement(reading: Reading, verb: int) -> tuple[int, ...]:
    """A bare noun that the parser took for a complement clause is an object: `investigated a Russian bank`."""
    return tuple(
        child
        for child in reading.children[verb]
        if reading.deps[child] == "xcomp"
        and reading.tags[child] in NOUN_TAGS
        and child > verb
        and not _has_copula(reading, child)
    )


def prepositions(reading: Reading, head: int) -> tuple[tuple[str, int], ...]:
    """(preposition, noun) pairs that hang on a word, coordinated nouns each for themselves."""
    found: list[tuple[str, int]] = []
    for child in reading.children[head]:
        dep = reading.deps[child]
        if dep.startswith(("obl", "nmod", "advcl", "acl")) or dep in ("conj", "obj"):
            word = case_of(reading, child)
            if word and not is_infinitive(reading, child):  # `lent money to Chad to build a dam`
                found.extend((word, token) for token in expand(reading, (child,)))
    return tuple(found)


def _nested_prepositions(
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
    return tuple(pair for pairs in found.values() for pair in pairs)


def _may_hold(reading: Reading, token: int) -> bool:
    """Whether what hangs on a word may belong to its verb: nouns, sums, `some of its troops`, `sanctions imposed on Chad`."""
    measure = reading.tags[token] in ("$", "CD") or reading.lowers[token] in PARTITIVES
    put_on = reading.deps[token] == "acl" and reading.lemmas[token] in _PUT_ON
    return measure or put_on or reading.tags[token] in NOUN_TAGS


def case_of(reading: Reading, token: int) -> str | None:
    """The preposition that introduces a noun (the first word of `because of`), or None."""
    for child in reading.children[token]:
        if child < token and reading.deps[child] in ("case", "mark") and reading.tags[child] in ("IN", "TO", "VBG"):
            return reading.lowers[child]
    return None


def expand(reading: Reading, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """Those tokens and what is coordinated with them: `Kenya and Sudan` is two."""
    out: list[int] = []
    for token in (contents_of(reading, noun) for noun in tokens):
        out.append(token)
        joined = [c for c in reading.children[token] if reading.deps[c] == "conj" and c > token]
        # Without an `and` the parser took an apposition for a list.
        if any(reading.deps[c] == "cc" for member in (token, *joined) for c in reading.children[member]):
            out.extend(contents_of(reading, c) for c in joined if reading.tags[c] not in VERB_TAGS)
    return tuple(dict.fromkeys(out))


def contents_of(reading: Reading, noun: int) -> int:
    """The noun that counts in `most of the territory`, `dozens of villagers`: the one behind `of`."""
    if reading.lowers[noun] not in PARTITIVES:
        return noun
    for child in reading.children[noun]:
        if child > noun and any(
            reading.lowers[c] == "of" for c in reading.children[child] if reading.deps[c] == "case"
        ):
            return child
    return noun


def first_conjunct(reading: Reading, token: int) -> int:
    """The first member of the coordination in which a word stands."""
    while reading.deps[token] == "conj" and reading.heads[token] < token:
        token = reading.heads[token]
    return token


def governor(reading: Reading, token: int) -> int | None:
    """The word that governs a token's coordination, or None at the root."""
    first = first_conjunct(reading, token)
    return None if reading.heads[first] == first else reading.heads[first]


def ancestors(reading: Reading, token: int) -> Iterator[int]:
    """The words above a token, nearest first."""
    while reading.heads[token] != token:
        token = reading.heads[token]
        yield token


def auxiliaries(reading: Reading, verb: int) -> tuple[str, ...]:
    """The lemmas of a verb's auxiliaries; those of its first conjunct when it has none of its own."""
    own = tuple(
        reading.lemmas[c]
        for c in reading.children[verb]
        if reading.deps[c].startswith("aux") or reading.deps[c] == "cop"
    )
    if own or reading.deps[verb] != "conj" or reading.tags[reading.heads[verb]] not in VERB_TAGS:
        return own
    return auxiliaries(reading, reading.heads[verb])


def is_clause_head(reading: Reading, token: int) -> bool:
    """Whether a word heads a clause of its own."""
    return reading.tags[token] in VERB_TAGS and not reading.deps[token].startswith(("aux", "amod", "compound"))


def _children(reading: Reading, head: int, relation: str) -> tuple[int, ...]:
    return tuple(child for child in reading.children[head] if reading.deps[child] == relation)


def _agents(reading: Reading, verb: int, preps: tuple[tuple[str, int], ...]) -> tuple[int, ...]:
    agents = _children(reading, verb, "obl:agent")
    agents = agents or tuple(c for c in _children(reading, verb, "obj") if case_of(reading, c) == "by")
    return agents or tuple(token for prep, token in preps if prep == "by")[:1]


def _surface_subject(reading: Reading, verb: int, depth: int = 0) -> tuple[int, ...]:
    """The grammatical subject, sought up the tree where a verb has none of its own."""
    own = _own_subjects(reading, verb)
    if own:
        return tuple(_antecedent(reading, verb, token) for token in own)
    beside = _before_auxiliary(reading, verb)
    if beside:
        return beside
    if depth > 6 or reading.heads[verb] == verb:
        return ()
    return _inherited_subject(reading, verb, depth)


def _before_auxiliary(reading: Reading, verb: int) -> tuple[int, ...]:
    """A noun right before `will`, `would` and the like is the subject, wherever the parser hung it."""
    modal = next((c for c in reading.children[verb] if c < verb and reading.tags[c] == "MD"), 0)
    return (modal - 1,) if modal and reading.tags[modal - 1] in NOUN_TAGS else ()


def _own_subjects(reading: Reading, verb: int) -> tuple[int, ...]:
    """What hangs on a verb as its subject, or on its auxiliary, where parsers put it before adverbs: `has so far refused`."""
    before = [c for c in reading.children[verb] if c < verb]
    helpers = (c for c in before if reading.deps[c] == "advmod" or reading.deps[c].startswith("aux"))
    for head in (verb, *helpers):
        own = tuple(c for c in reading.children[head] if reading.deps[c] in SUBJECTS or reading.deps[c] == "nsubj:pass")
        if own:  # of two, one is a title, a nationality or a dateline that the parser did not hang on the other
            ahead = tuple(c for c in own if c < verb)
            joined = ahead and "and" in reading.lowers[ahead[0] : ahead[-1]]
            return own if joined else ahead[-1:] or own
    return ()


def _inherited_subject(reading: Reading, verb: int, depth: int) -> tuple[int, ...]:
    head, dep = reading.heads[verb], reading.deps[verb]
    introduced = any(reading.deps[c] == "mark" and reading.tags[c] == "IN" for c in reading.children[verb])
    if (
        introduced and reading.lemmas[head] in _OBJECT_OF and reading.tags[head] in VERB_TAGS
    ):  # `accused Chad of shelling`, `convicted of taking bribes`
        objects = _children(reading, head, "obj") + _children(reading, head, "nsubj:pass")
        return objects or _surface_subject(reading, head, depth + 1)
    if dep in ("acl", "amod") and reading.tags[verb] in ("VBG", "VBN") and reading.tags[head] in NOUN_TAGS:
        return _noun_holder(reading, head, depth) if introduced else (head,)
    if dep == "acl:relcl":  # a relative clause without subject: the noun acts in it, unless it is its object
        return (head,) if _children(reading, verb, "obj") or reading.tags[verb] != "VBD" else ()
    if dep == "xcomp" or (dep == "acl" and reading.tags[head] in VERB_TAGS):
        return _controlled(reading, head) or _surface_subject(reading, head, depth + 1)
    if dep == "ccomp" and reading.tags[verb] in ("VBD", "VBZ", "VBP", "VBN"):
        return ()  # a finite clause has a subject of its own, even where the parser lost it
    if dep in ("conj", "advcl", "parataxis", "ccomp", "aux") and reading.tags[head] in VERB_TAGS | {"JJ"}:
        return _surface_subject(reading, head, depth + 1)
    held = dep == "acl" and reading.tags[head] in NOUN_TAGS  # `its decision to withdraw`
    return (_children(reading, head, "nmod:poss") or _noun_holder(reading, head, depth)) if held else ()


def _controlled(reading: Reading, head: int) -> tuple[int, ...]:
    """Whom a verb such as `urge` makes the subject of its complement."""
    if reading.lemmas[head] not in _OBJECT_CONTROL or is_passive(reading, head):
        return ()
    return _children(reading, head, "obj") or _children(reading, head, "iobj")


def _noun_holder(reading: Reading, noun: int, depth: int) -> tuple[int, ...]:
    """Whose decision, plan or threat it is: the subject of the verb that the noun is an object of."""
    if reading.deps[noun] in ("obj", "obl") and reading.tags[reading.heads[noun]] in VERB_TAGS:
        return _surface_subject(reading, reading.heads[noun], depth + 1)
    return ()


def _antecedent(reading: Reading, verb: int, subject: int) -> int:
    """The noun that a relative pronoun stands for, else the subject itself."""
    if reading.lowers[subject] in RELATIVES and reading.tags[subject] in ("WP", "WDT", "IN", "WP$", "DT"):
        clause = verb
        while reading.deps[clause] in ("conj", "xcomp") and reading.heads[clause] != clause:
            clause = reading.heads[clause]
        if reading.deps[clause].startswith("acl") or reading.tags[reading.heads[clause]] in NOUN_TAGS:
            return reading.heads[clause]
    return subject


def _relative_object(reading: Reading, verb: int, passive: bool) -> tuple[int, ...]:
    """`the treaty which both signed`: the antecedent is the object of a relative clause that lacks one."""
    if passive or reading.deps[verb] != "acl:relcl" or reading.tags[reading.heads[verb]] not in NOUN_TAGS:
        return ()
    own = [c for c in reading.children[verb] if reading.deps[c] in SUBJECTS]
    if own and reading.lowers[own[0]] not in RELATIVES:
        return (reading.heads[verb],)
    return ()


def _referred(reading: Reading, verb: int, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """Tokens with the antecedents of relative pronouns in their place: `the militia, which they accuse of ...`."""
    return tuple(_antecedent(reading, verb, t) if reading.lowers[t] != "that" else t for t in tokens)


def _noun_clause(reading: Reading, noun: int) -> int | None:
    for child in reading.children[noun]:
        if reading.deps[child] in ("acl", "ccomp") and child > noun and reading.tags[child] in VERB_TAGS:
            return child
    return None
