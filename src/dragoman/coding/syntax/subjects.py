"""Who acts: the subject of a verb in any clause, sought up the tree where it has none of its own."""

from dragoman.coding.syntax.passives import is_passive
from dragoman.coding.syntax.stranded import stranded_subject
from dragoman.coding.syntax.tree import (
    NOUN_TAGS,
    RELATIVES,
    SUBJECTS,
    VERB_TAGS,
    ancestors,
    case_of,
    dependents,
    expand,
    first_conjunct,
    head_of_phrase,
    is_infinitive,
)
from dragoman.records import Reading

# Verbs whose complement's subject is their object: `urged Iran to stop`.
_OBJECT_CONTROL = frozenset(
    "urge ask tell order force persuade invite allow permit warn press call want expect require request encourage help instruct "
    "compel convince authorize authorise advise direct command enable lead prompt push oblige pressure implore beg".split()
)
# Whoever does so with a decision is whose it is; `a plan to leave was rejected by` others.
_DECIDING = frozenset({"take", "make", "agree", "announce", "reach", "approve", "adopt"})
# A noun so held by another word is not the subject of the verb behind it.
_HELD_NOUNS = frozenset(
    {"obj", "obl", "nmod", "iobj", "obl:agent", "vocative", "nmod:unmarked", "obl:unmarked", "compound"}
)
# What somebody makes up his mind to.
_RESOLVES = frozenset(
    "decision plan refusal promise pledge attempt effort intention willingness readiness offer threat bid reluctance failure".split()
)
# Verbs whose object then does what their infinitive tells, and those who are sent or raised to do it.
_EMPLOYING = frozenset("train arm back recruit hire assist support need equip".split())
_PERIODS = frozenset("year month week day night hour decade time summer winter life career".split())
_FIGHTERS = frozenset(
    "force troop unit army militia fighter soldier proxy coalition brigade battalion guerrilla mercenary".split()
)
# These open a clause as well as a phrase: `after a shell struck the town`.
_OPENING = frozenset({"after", "before", "since", "until", "as", "because"})
# After these an `-ing` form tells what their object did.
_OBJECT_OF = frozenset(
    "accuse suspect blame charge convict criticize criticise condemn denounce praise thank stop prevent ban bar jail fine arrest "
    "sentence discourage dissuade acquit clear protest sue fault slam chide rebuke lambast castigate applaud hail commend punish forgive "
    "pardon chastise deride mock".split()
)


def subject_of_attribute(reading: Reading, verb: int) -> tuple[int, ...] | None:
    """The subject of a finite verb that the parser took for an attribute of its object; None for true attributes."""
    noun = reading.heads[verb]
    if reading.deps[verb] != "amod" or reading.tags[verb] not in ("VBN", "VBD"):
        return None
    before = [child for child in reading.children[verb] if child < verb]
    # `have damaged relations`, `the troops threatened villagers`
    if any(reading.lemmas[child] == "have" or reading.deps[child] == "nsubj" for child in before):
        return own_subjects(reading, verb)
    finite = reading.tags[verb] == "VBD" or _lacks_finite_verb(reading, verb)
    if finite and reading.heads[noun] == noun:  # `Malawi severed ties with Taiwan.`
        return tuple(c for c in reading.children[noun] if c < verb and reading.tags[c] in NOUN_TAGS)[-1:] or None
    having = reading.heads[noun]
    if reading.tags[verb] != "VBN" or reading.lemmas[having] != "have":
        return None
    between = [tag for tag in reading.tags[having + 1 : verb] if tag not in ("``", "''")]
    perfect = reading.deps[noun] == "obj" and having < verb and between and set(between) == {"RB"}
    return surface_subject(reading, having) if perfect else None


def _lacks_finite_verb(reading: Reading, token: int) -> bool:
    """Whether a full sentence has no finite verb but the one that is sought."""
    first, last = reading.sentences[reading.sentence_of[token]]
    others = (reading.tags[t] for t in range(first, last + 1) if t != token)
    return reading.words[last] == "." and not any(tag in ("VBD", "VBZ", "VBP", "MD") for tag in others)


def surface_subject(reading: Reading, verb: int, depth: int = 0) -> tuple[int, ...]:
    """The grammatical subject, sought up the tree where a verb has none of its own."""
    own = own_subjects(reading, verb)
    if own:
        return tuple(antecedent(reading, verb, token) for token in own)
    beside = _before_auxiliary(reading, verb) or _before_finite(reading, verb) or stranded_subject(reading, verb)
    if beside:
        return beside
    if depth > 6 or reading.heads[verb] == verb:
        return ()
    return _inherited_subject(reading, verb, depth)


def _before_auxiliary(reading: Reading, verb: int) -> tuple[int, ...]:
    """A noun right before `will`, `would` and the like is the subject, wherever the parser hung it."""
    modal = next((c for c in reading.children[verb] if c < verb and reading.tags[c] == "MD"), 0)
    return (first_conjunct(reading, modal - 1),) if modal and reading.tags[modal - 1] in NOUN_TAGS else ()


def _before_finite(reading: Reading, verb: int) -> tuple[int, ...]:
    """The noun phrase right before a finite verb that the parser hung on another: `while rebels from Chad quickly retook it`."""
    before = verb - 1
    while before > 0 and (reading.tags[before] == "RB" or _helps(reading, before, verb)):
        before -= 1
    finite = reading.tags[verb] in ("VBD", "VBZ", "VBP") or (before < verb - 1 and reading.tags[verb] in ("VBN", "VBG"))
    if not finite or reading.tags[before] not in NOUN_TAGS:
        return ()
    noun = head_of_phrase(reading, before)
    opened = case_of(reading, noun) in _OPENING and reading.deps[noun] == "obl"
    stray = opened or reading.deps[noun] not in _HELD_NOUNS or _is_hyphened(reading, reading.heads[noun])
    # `claimed Berg had been killed`: the subject, which parsers may hang on the verb of saying
    stray = stray or (
        reading.deps[noun] == "obj" and (reading.heads[noun], "ccomp") == (reading.heads[verb], reading.deps[verb])
    )
    return (first_conjunct(reading, noun),) if stray and verb not in ancestors(reading, noun) else ()


def _helps(reading: Reading, token: int, verb: int) -> bool:
    return reading.heads[token] == verb and reading.deps[token].startswith("aux")


def _is_hyphened(reading: Reading, token: int) -> bool:
    """`US-backed rebels`, where parsers may see a verb with its object."""
    return token > 0 and reading.words[token - 1] in ("-", "–")


def own_subjects(reading: Reading, verb: int) -> tuple[int, ...]:
    """What hangs on a verb as its subject, or on its auxiliary, where parsers put it before adverbs: `has so far refused`."""
    before = [c for c in reading.children[verb] if c < verb]
    helpers = (c for c in before if reading.deps[c] == "advmod" or reading.deps[c].startswith("aux"))
    for head in (verb, *helpers):
        own = tuple(c for c in reading.children[head] if reading.deps[c] in SUBJECTS or reading.deps[c] == "nsubj:pass")
        if len(own) > 1:  # not the refugees of `a choir made up of refugees has declined`
            own = tuple(c for c in own if case_of(reading, c) is None) or own
        if own:  # of two, one is a title, a nationality or a dateline that the parser did not hang on the other
            ahead = tuple(c for c in own if c < verb)
            joined = ahead and ("and" in reading.lowers[ahead[0] : ahead[-1]] or _is_listed(reading, ahead))
            return own if joined else ahead[-1:] or own
    return ()


def _is_listed(reading: Reading, subjects: tuple[int, ...]) -> bool:
    """`two soldiers, an official and a driver were killed`, where the parser sees two subjects, the second with a conjunct."""
    first, last = subjects[0], subjects[-1]
    members = expand(reading, (last,))
    return len(members) > 1 and "," in reading.words[first + 1 : last]


def _inherited_subject(reading: Reading, verb: int, depth: int) -> tuple[int, ...]:
    head, dep = reading.heads[verb], reading.deps[verb]
    told = _for_whom(reading, verb) or _sent_or_seen(reading, verb) or _faulted(reading, verb)
    if told:
        return told
    introduced = any(reading.deps[c] == "mark" and reading.tags[c] == "IN" for c in reading.children[verb])
    by_it = any(reading.lowers[c] == "by" for c in reading.children[verb] if c < verb and reading.deps[c] == "mark")
    if (
        introduced and not by_it and reading.lemmas[head] in _OBJECT_OF and reading.tags[head] in VERB_TAGS
    ):  # `accused Chad of shelling`, `convicted of taking bribes`
        objects = dependents(reading, head, "obj") + dependents(reading, head, "nsubj:pass")
        return objects or surface_subject(reading, head, depth + 1)
    if dep in ("acl", "amod") and reading.tags[verb] in ("VBG", "VBN") and reading.tags[head] in NOUN_TAGS:
        return (_pursuer(reading, head, verb) or _noun_holder(reading, head, depth)) if introduced else (head,)
    return _of_relation(reading, verb, depth)


def _of_relation(reading: Reading, verb: int, depth: int) -> tuple[int, ...]:
    """The subject that a clause takes from the word it hangs on."""
    head, dep = reading.heads[verb], reading.deps[verb]
    if dep == "acl:relcl":  # a relative clause without subject: the noun acts in it, unless it is its object
        if reading.lowers[head - 1 : head + 1] in (("of", "whom"), ("of", "which")):  # `some of whom were jailed`
            return (_before_comma(reading, head - 2, default=head),)
        return (head,) if dependents(reading, verb, "obj") or reading.tags[verb] != "VBD" else ()
    if dep == "xcomp" or (dep == "acl" and reading.tags[head] in VERB_TAGS):
        return _controlled(reading, head) or surface_subject(reading, head, depth + 1)
    if dep == "ccomp" and reading.tags[verb] in ("VBD", "VBZ", "VBP", "VBN"):
        return ()  # a finite clause has a subject of its own, even where the parser lost it
    if dep in ("conj", "advcl", "parataxis", "ccomp", "aux") and reading.tags[head] in VERB_TAGS | {"JJ"}:
        return surface_subject(reading, head, depth + 1)
    if dep == "conj" and reading.tags[head] in NOUN_TAGS and reading.tags[verb] in ("VBD", "VBZ", "VBP"):
        described = (c for c in dependents(reading, head, "acl:relcl") if c < verb)
        return next((surface_subject(reading, clause, depth + 1) for clause in described), ())
    held = dep == "acl" and reading.tags[head] in NOUN_TAGS  # `its decision to withdraw`
    return (_pursuer(reading, head, verb) or _noun_holder(reading, head, depth)) if held else ()


def _for_whom(reading: Reading, verb: int) -> tuple[int, ...]:
    """Who is to do what an infinitive tells: `calls for the president to go`, `a decision of the king to abdicate`."""
    if not is_infinitive(reading, verb):
        return ()
    mark = min(c for c in reading.children[verb] if reading.lowers[c] == "to")
    words = ("for", "of", "by") if reading.lemmas[reading.heads[verb]] in _RESOLVES else ("for",)
    before = (mark - 1, *(token for token in ancestors(reading, mark - 1) if token < mark))
    whole = (token for token in before if reading.right_edges[token] == mark - 1)
    held = (token for token in whole if reading.deps[token] in ("nmod", "obl") and case_of(reading, token) in words)
    named = ("NNP", "NNPS")  # `the Office for Migration to ...`
    return next(((token,) for token in held if reading.tags[reading.heads[token]] not in named), ())


def _sent_or_seen(reading: Reading, verb: int) -> tuple[int, ...]:
    """Whom a verb's object does it: `trained units to fight them`, `helped militias battling them`, where it hangs on the verb."""
    head = reading.heads[verb]
    if reading.tags[head] in NOUN_TAGS and reading.lemmas[head] in _FIGHTERS and is_infinitive(reading, verb):
        return (head,) if reading.deps[verb] == "acl" else ()
    if reading.deps[verb] not in ("advcl", "xcomp") or reading.tags[head] not in VERB_TAGS or is_passive(reading, head):
        return ()
    objects = tuple(c for c in dependents(reading, head, "obj") if head < c < verb)
    if is_infinitive(reading, verb):
        return objects if reading.lemmas[head] in _EMPLOYING else ()
    bare = reading.tags[verb] == "VBG" and not any(reading.deps[c] in ("mark", "aux") for c in reading.children[verb])
    beside = bare and objects and reading.right_edges[objects[-1]] == verb - 1
    return objects if beside and reading.lemmas[objects[-1]] not in _PERIODS else ()


def _faulted(reading: Reading, verb: int) -> tuple[int, ...]:
    """Who is said to have done what stands behind `for`: `lashed out at Chad for jailing him`, `a case against Chad for refusing`."""
    marks = [c for c in reading.children[verb] if c < verb and reading.deps[c] == "mark" and reading.lowers[c] == "for"]
    if not marks or reading.tags[verb] != "VBG":
        return ()
    last = marks[0] - 1
    before = (last, *(token for token in ancestors(reading, last) if token < marks[0]))
    return next(((t,) for t in before if case_of(reading, t) in ("against", "at") and reading.tags[t] in NOUN_TAGS), ())


def _pursuer(reading: Reading, noun: int, verb: int) -> tuple[int, ...]:
    """Whose plan, aim or campaign a noun is: `Libya's aim of ousting him`, `a campaign led by Chad to clear the valley`."""
    owners = dependents(reading, noun, "nmod:poss")
    led = (c for c in dependents(reading, noun, "acl") if reading.tags[c] in ("VBN", "VBD") and c > noun and c != verb)
    return owners or tuple(agent for clause in led for agent in dependents(reading, clause, "obl:agent"))


def _controlled(reading: Reading, head: int) -> tuple[int, ...]:
    """Whom a verb such as `urge` makes the subject of its complement."""
    if reading.lemmas[head] not in _OBJECT_CONTROL or is_passive(reading, head):
        return ()
    return dependents(reading, head, "obj") or dependents(reading, head, "iobj")


def _noun_holder(reading: Reading, noun: int, depth: int) -> tuple[int, ...]:
    """Whose decision, plan or threat it is: who does what is done with it, `a decision to leave was taken by the cabinet`."""
    verb = reading.heads[noun]
    if reading.deps[noun] in ("obj", "obl") and reading.tags[verb] in VERB_TAGS:
        return surface_subject(reading, verb, depth + 1)
    taken = reading.deps[noun] == "nsubj:pass" and reading.lemmas[verb] in _DECIDING
    return tuple(c for c in reading.children[verb] if c > verb and case_of(reading, c) == "by") if taken else ()


def antecedent(reading: Reading, verb: int, subject: int) -> int:
    """The noun that a relative pronoun stands for, else the subject itself."""
    pronoun = _pronoun_of(reading, subject)
    if pronoun is None:
        return subject
    clause = verb
    while reading.deps[clause] in ("conj", "xcomp") and reading.heads[clause] != clause:
        clause = reading.heads[clause]
    if reading.deps[clause].startswith("acl") or reading.tags[reading.heads[clause]] in NOUN_TAGS:
        noun = reading.heads[clause]
        return first_conjunct(reading, noun) if _agrees_with_all(reading, clause, pronoun, noun) else noun
    stray = reading.tags[pronoun] != "IN" and reading.lowers[pronoun] != "that"
    return _before_comma(reading, subject, default=subject) if stray else subject


def _pronoun_of(reading: Reading, subject: int) -> int | None:
    """The relative pronoun that a subject is or counts: `who`, `many of whom`."""
    if reading.lowers[subject] in RELATIVES and reading.tags[subject] in ("WP", "WDT", "IN", "WP$", "DT"):
        return subject
    counted = subject + 2
    of_whom = reading.lowers[subject + 1 : subject + 3] in (("of", "whom"), ("of", "which"))
    return counted if of_whom and reading.heads[counted] == subject else None


def _before_comma(reading: Reading, relative: int, default: int) -> int:
    """What a relative clause that parsers took for another sentence is about: `rebels from Chad, many of whom were jailed`."""
    start = reading.left_edges[relative]
    before = start - (1 if reading.lowers[start] == "," else 2)
    if before < 0 or reading.lowers[before + 1] != "," or reading.tags[before] not in NOUN_TAGS:
        return default
    noun = first_conjunct(reading, head_of_phrase(reading, before))
    persons = reading.lowers[relative : relative + 3][-1:] == ("whom",) or reading.lowers[relative] in ("who", "whom")
    if (
        persons and reading.deps[noun] == "obl" and case_of(reading, noun) in ("in", "at", "near")
    ):  # `were held in Mali, some of whom`
        return next(iter(own_subjects(reading, reading.heads[noun])), noun)
    return noun


def _agrees_with_all(reading: Reading, clause: int, relative: int, noun: int) -> bool:
    """Whether a plural verb tells that `who` means all who are joined: `Ida Berg and Kai Holm, who have led it`."""
    if reading.tags[noun] not in ("NN", "NNP") or not reading.deps[relative].startswith("nsubj"):
        return False
    finite = next((t for t in range(relative + 1, clause + 1) if reading.tags[t] in ("VBP", "VBD", "VBZ", "MD")), None)
    return finite is not None and (reading.tags[finite] == "VBP" or reading.lowers[finite] == "were")
