"""The deep arguments of verbs and of event nouns."""

from dataclasses import dataclass

from dragoman.coding.syntax.objects import (
    agents_of,
    antecedents,
    at_hands_of,
    carried_prepositions,
    clause_of,
    contained_prepositions,
    nested_prepositions,
    nominal_complement,
    noun_clause,
    own_objects,
    prepositions,
    receivers,
    relative_object,
)
from dragoman.coding.syntax.passives import is_passive
from dragoman.coding.syntax.subjects import own_subjects, subject_of_attribute, surface_subject
from dragoman.coding.syntax.tree import (
    NOUN_TAGS,
    RELATIVES,
    VERB_TAGS,
    case_of,
    dependents,
    expand,
    first_conjunct,
    has_copula,
)
from dragoman.records import Reading

# Verbs that only carry an event noun: `launched an attack`, `hold talks`, `came under fire`.
LIGHT_VERBS = frozenset(
    "launch hold have make give take carry conduct stage impose issue mount pay open begin start lead deliver offer file place "
    "put send reach order commit perform perpetrate undertake initiate stage execute wage step organize organise host sign "
    "announce declare express voice extend resume renew continue end suspend lift face suffer call exchange convene join attend "
    "plan schedule level lodge bring press pursue enter engage see receive inflict unleash fire strike forge seal clinch ink secure "
    "achieve".split()
)
# Those that carry what is done to their subject: `faced sanctions`, `drew criticism`, `came under fire`.
BEARING = frozenset(
    "face suffer receive undergo sustain encounter draw attract incur endure survive escape earn await risk serve weather".split()
)
# Nouns whose possessor suffers them, where no `of` tells another: `his arrest`, `the minister's murder`.
SUFFERED = frozenset(
    "arrest detention imprisonment jailing captivity incarceration murder killing assassination execution beheading abduction kidnapping "
    "kidnap capture disappearance poisoning torture deportation extradition expulsion ouster overthrow removal dismissal sacking "
    "conviction acquittal trial prosecution persecution indictment sentencing release rescue punishment exile internment death".split()
)
_CARRYING = frozenset({"in", "into", "under", "on", "with"})
_OCCASIONS = frozenset({"during", "in", "through", "by", "with", "at", "after", "following", "before"})
# What one gains after one's own fight.
_GAINING = frozenset(
    "establish regain retake recapture seize win gain restore assert consolidate reclaim recover".split()
)
_SUFFERING = frozenset(
    "die perish suffer survive lose live be remain participate happen occur come fall flee escape".split()
)
# Whoever is said to have done it is their object.
_CHARGING = frozenset("accuse suspect charge convict acquit indict prosecute try jail arrest wanted".split())
_GUILTY = frozenset("responsible guilty culpable complicit liable".split())
# Whose subject means to do what their object names.
_UNDERTAKING = frozenset(
    "threaten plan prepare oversee direct mastermind orchestrate spearhead justify instigate intensify escalate".split()
)
_PHASES = frozenset("launch start beginning resumption imposition reimposition escalation".split())
# `exposed to attack`, `fear an attack`: whom it would be done to.
_EXPOSED = frozenset("vulnerable exposed subject prone open".split())
_FEARING = frozenset({"fear", "dread"})
_AIMED_AT = frozenset({"on", "against", "at", "into", "in", "of"})
# Custody, in which somebody is, and how long one is there: `spent a year in detention`.
_CUSTODY = frozenset("detention imprisonment captivity incarceration internment exile".split())
_SPENDING = frozenset({"spend", "serve", "pass", "do"})
# Who does this to talks, a truce or a feud with another is the one side of them.
_SHARING = frozenset(
    "wrap conclude finish complete attempt seek lose win maintain keep establish build mend repair restore develop deepen step cultivate "
    "enjoy want".split()
)
_DONE_BY_SOMEBODY = frozenset(
    "impose launch conduct stage issue level inflict wage mount commit perpetrate hold".split()
)
# What a third party does for two others' talks or truce.
GO_BETWEEN = frozenset("broker mediate sponsor host facilitate negotiate monitor supervise".split())


@dataclass(frozen=True, slots=True)
class Arguments:
    """The deep arguments of a trigger: tokens that head noun phrases or clauses.

    `preps` are (preposition, noun) pairs in text order; `carrier` is the light verb of a noun trigger, or None; `bearer` are
    those to whom a noun is done by its verb: `faced sanctions`.
    """

    subject: tuple[int, ...]
    object: tuple[int, ...]
    iobj: tuple[int, ...]
    clause: int | None
    preps: tuple[tuple[str, int], ...]
    passive: bool = False
    carrier: int | None = None
    bearer: tuple[int, ...] = ()

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
    subject = surface_subject(reading, verb)
    objects = own_objects(reading, verb) or nominal_complement(reading, verb) or relative_object(reading, verb, passive)
    clause, preps = clause_of(reading, verb), prepositions(reading, verb) + carried_prepositions(reading, verb)
    if passive:
        acted_on = subject or objects or _brought_with(reading, verb)
        preps += nested_prepositions(reading, verb, preps)
        return Arguments(
            expand(reading, agents_of(reading, verb, preps) or _orderer(reading, verb)),
            expand(reading, acted_on),
            (),
            clause,
            preps,
            True,
        )
    # Parsers often hang on the object what belongs to the verb: `closed its border with Chad`, `paid damages to Chad`.
    preps += nested_prepositions(reading, verb, preps)
    iobj = expand(reading, dependents(reading, verb, "iobj") or receivers(reading, verb, objects))
    objects = antecedents(reading, verb, objects)
    preps = tuple((word, antecedents(reading, verb, (noun,))[0]) for word, noun in preps)
    return Arguments(expand(reading, subject), expand(reading, objects), iobj, clause, preps)


def _orderer(reading: Reading, verb: int) -> tuple[int, ...]:
    """Who has it done: `a judge ordered him released`, `he ordered that the camp be closed`."""
    head = reading.heads[verb]
    if reading.lemmas[head] not in ("order", "direct", "instruct", "decree") or reading.deps[verb] not in (
        "xcomp",
        "ccomp",
    ):
        return ()
    if is_passive(reading, head):
        return agents_of(reading, head, prepositions(reading, head))
    return surface_subject(reading, head)


def _brought_with(reading: Reading, verb: int) -> tuple[int, ...]:
    """`with the province now annexed, ...`: the subject that parsers hang behind `with`."""
    before = (c for c in reading.children[verb] if c < verb and reading.deps[c] in ("obl", "nsubj"))
    return tuple(c for c in before if case_of(reading, c) == "with")


def noun_arguments(reading: Reading, noun: int) -> Arguments:
    """The arguments of an event noun: possessor, modifiers and prepositions, and those of its light verb."""
    owners = dependents(reading, noun, "nmod:poss")
    done_by, preps = _carried_out(reading, noun)
    own = prepositions(reading, noun)
    preps = own + contained_prepositions(reading, own + preps) + preps
    by = tuple(token for prep, token in preps if prep == "by") or done_by
    carrier = carrier_of(reading, noun)
    subject: tuple[int, ...] = owners or by
    object_: tuple[int, ...] = ()
    bearer = expand(reading, _bearers(reading, noun))
    if bearer:
        source = tuple(token for prep, token in preps if prep == "from")
        source = source or at_hands_of(reading, noun) or at_hands_of(reading, reading.heads[noun])
        return Arguments(
            expand(reading, subject or source), (), (), noun_clause(reading, noun), preps, False, carrier, bearer
        )
    if carrier is not None:
        verb = verb_arguments(reading, carrier)
        subject = (
            owners
            or by
            or tuple(t for t in verb.subject if first_conjunct(reading, t) != first_conjunct(reading, noun))
        )
        known = {token for _, token in preps}
        preps += tuple(pair for pair in verb.preps if pair[1] not in known and pair[1] > noun and pair[1] != noun)
        object_ = verb.iobj
    else:
        preps += _hung_above(reading, noun, preps) + _against_beside(reading, noun, preps)
        subject = subject or _with_another(reading, noun, preps)
    if carrier is None and not subject:
        subject = _author(reading, noun) or _claimant(reading, noun) or _occasion_subject(reading, noun, preps)
    return Arguments(
        expand(reading, subject), expand(reading, object_), (), noun_clause(reading, noun), preps, False, carrier
    )


def _bearers(reading: Reading, noun: int) -> tuple[int, ...]:
    """Whom a noun's verb makes suffer it: `faced sanctions`, `came under attack`, `is under siege`, `spent a year in detention`."""
    first = first_conjunct(reading, noun)
    verb, word = reading.heads[first], case_of(reading, first)
    if word == "under" and has_copula(reading, first):
        return dependents(reading, first, "nsubj")
    held_so = reading.deps[first] == "nmod" and word == "in" and reading.lemmas[noun] in _CUSTODY
    if held_so and reading.tags[verb] in NOUN_TAGS:  # `women in detention`
        return (verb,)
    exposed = _exposed(reading, first)
    if exposed:
        return exposed
    if reading.tags[verb] not in VERB_TAGS or verb == first or is_passive(reading, verb):
        return ()
    borne = reading.deps[first] == "obj" and reading.lemmas[verb] in BEARING
    under = word == "under" and reading.lemmas[verb] in ("come", "fall", "be", "remain")
    held = word == "in" and reading.lemmas[noun] in _CUSTODY and reading.deps[first] == "obl"
    if held and reading.lemmas[verb] not in _SPENDING and own_objects(reading, verb):  # `freed women in detention`
        return own_objects(reading, verb)
    aimed = any(prep in _AIMED_AT for prep, _ in prepositions(reading, noun))
    feared = not aimed and reading.deps[first] == "obj" and reading.lemmas[verb] in _FEARING
    braced = word == "for" and reading.lemmas[verb] == "brace"
    return surface_subject(reading, verb) if borne or under or held or feared or braced else ()


def _exposed(reading: Reading, noun: int) -> tuple[int, ...]:
    """`would leave Mali vulnerable to attack`, `the town was exposed to shelling`, `allies exposed to a raid`."""
    word = reading.heads[noun]
    head, dep = reading.heads[word], reading.deps[word]
    if reading.lowers[word] not in _EXPOSED or case_of(reading, noun) != "to":
        return ()
    if reading.tags[word] in VERB_TAGS:
        return (head,) if dep == "acl" else surface_subject(reading, word)
    if has_copula(reading, word):
        return own_subjects(reading, word)
    return own_objects(reading, head) if dep == "xcomp" else (head,) if dep in ("amod", "acl") else ()


def _carried_out(reading: Reading, noun: int) -> tuple[tuple[int, ...], tuple[tuple[str, int], ...]]:
    """Agents and prepositions of a participle that only carries an event noun: `attacks carried out by rebels on Chad`.

    Who brokered a truce is none of its parties, but those `between` whom he brokered it are.
    """
    for child in dependents(reading, noun, "acl"):
        if child < noun or reading.tags[child] not in ("VBN", "VBD"):
            continue
        preps = prepositions(reading, child)
        agents = agents_of(reading, child, preps)
        if reading.lemmas[child] in LIGHT_VERBS:
            return agents, tuple(pair for pair in preps if pair[1] not in agents and pair[0] != "by")
        if reading.lemmas[child] in GO_BETWEEN:
            below = (*preps, *(pair for agent in agents for pair in prepositions(reading, agent)))
            return (), tuple(pair for pair in below if pair[0] == "between")
    return (), ()


def _author(reading: Reading, noun: int) -> tuple[int, ...]:
    """Whose deed it is said to be: `the group was behind the killings`, `is accused of torture`, `plans an offensive`."""
    first = first_conjunct(reading, noun)
    head, word = reading.heads[first], case_of(reading, first)
    if head == first:
        return ()
    if word == "behind" and has_copula(reading, first):
        return dependents(reading, first, "nsubj")
    if reading.deps[first] == "obj" and reading.lemmas[head] in _UNDERTAKING and reading.tags[head] in VERB_TAGS:
        return () if is_passive(reading, head) else surface_subject(reading, head)
    if word in ("of", "for", "with", "in", "over"):
        return _charged(reading, head) or _guilty(reading, head) or _opener(reading, head)
    return ()


def _charged(reading: Reading, verb: int) -> tuple[int, ...]:
    """`police accused him of murder`, `he was tried for murder`."""
    if reading.lemmas[verb] not in _CHARGING or reading.tags[verb] not in VERB_TAGS:
        return ()
    return own_objects(reading, verb) or (surface_subject(reading, verb) if is_passive(reading, verb) else ())


def _guilty(reading: Reading, word: int) -> tuple[int, ...]:
    """`he was responsible for the raid`, `hold Chad responsible for the raid`, `those guilty of murder`, `claimed responsibility`."""
    head = reading.heads[word]
    if reading.lemmas[word] == "responsibility" and reading.lemmas[head] in ("claim", "take", "accept", "bear"):
        return surface_subject(reading, head)
    if reading.lemmas[word] not in _GUILTY:
        return ()
    if has_copula(reading, word):
        return own_subjects(reading, word)
    if reading.deps[word] == "xcomp":
        return own_objects(reading, head)
    return (head,) if reading.deps[word] in ("amod", "acl") and head < word else ()


def _opener(reading: Reading, noun: int) -> tuple[int, ...]:
    """`announced the launch of an offensive`, `its imposition of sanctions`."""
    if reading.lemmas[noun] not in _PHASES or reading.tags[noun] not in NOUN_TAGS:
        return ()
    verb = reading.heads[noun]
    carried = reading.deps[noun] == "obj" and reading.lemmas[verb] in LIGHT_VERBS and not is_passive(reading, verb)
    return dependents(reading, noun, "nmod:poss") or (surface_subject(reading, verb) if carried else ())


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


def _against_beside(reading: Reading, noun: int, known: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    """`was set off by a revolt in March against the king`: whom a deed is against, where parsers hung that on the verb."""
    verb = reading.heads[noun]
    if any(word in ("against", "on") for word, _ in known) or reading.tags[verb] not in VERB_TAGS:
        return ()
    against = next((c for c in reading.children[verb] if c > noun and case_of(reading, c) == "against"), None)
    if against is None or any(reading.tags[token] in VERB_TAGS for token in range(noun + 1, against)):
        return ()
    return tuple(("against", token) for token in expand(reading, (against,)))


def _with_another(reading: Reading, noun: int, preps: tuple[tuple[str, int], ...]) -> tuple[int, ...]:
    """`wrapped up a meeting with the king`, `sought a truce with Chad`: who does that is the other side."""
    verb = reading.heads[noun]
    if reading.deps[noun] != "obj" or reading.tags[verb] not in VERB_TAGS or is_passive(reading, verb):
        return ()
    shared = reading.lemmas[verb] in _SHARING and any(prep == "with" for prep, _ in preps)
    return surface_subject(reading, verb) if shared else ()


def _claimant(reading: Reading, noun: int) -> tuple[int, ...]:
    """`an attack that was claimed by rebels`, `rebels claimed the attack`, `for which rebels claimed responsibility`."""
    for clause in dependents(reading, noun, "acl:relcl") + dependents(reading, noun, "acl"):
        if reading.lemmas[clause] == "claim" and reading.tags[clause] in VERB_TAGS:
            agents = agents_of(reading, clause, prepositions(reading, clause))
            return agents or tuple(c for c in own_subjects(reading, clause) if reading.lowers[c] not in RELATIVES)
    verb = reading.heads[noun]
    if reading.lemmas[verb] != "claim" or reading.tags[verb] not in VERB_TAGS:
        return ()
    if reading.deps[noun] == "nsubj:pass":
        return agents_of(reading, verb, prepositions(reading, verb))
    return own_subjects(reading, verb) if reading.deps[noun] == "obj" else ()


def _occasion_subject(reading: Reading, noun: int, preps: tuple[tuple[str, int], ...]) -> tuple[int, ...]:
    """`he said this during a call with her`, `seized him in a raid`: who acts on the occasion takes part in it."""
    word, verb = case_of(reading, noun), reading.heads[noun]
    if reading.deps[noun] != "obl" or word not in _OCCASIONS or is_passive(reading, verb):
        return ()
    if word == "after" and reading.lemmas[verb] in _GAINING:
        return surface_subject(reading, verb)
    shared = any(prep == "with" for prep, _ in preps)
    if reading.lemmas[verb] in _SUFFERING or (word in ("at", "after", "following", "before") and not shared):
        return ()
    return surface_subject(reading, verb)


def carrier_of(reading: Reading, noun: int) -> int | None:
    """The light verb that carries an event noun, or None."""
    first = first_conjunct(reading, noun)
    head, dep = reading.heads[first], reading.deps[first]
    carried = dep in ("obj", "nsubj:pass") or (dep == "obl" and case_of(reading, first) in _CARRYING)
    if carried and reading.lemmas[head] in LIGHT_VERBS and reading.tags[head] in VERB_TAGS:
        return head
    if (
        dep == "nsubj"
        and reading.lemmas[head] in LIGHT_VERBS
        and (is_passive(reading, head) or _is_borne(reading, head))
    ):
        return head
    return None


def _is_borne(reading: Reading, verb: int) -> bool:
    """`Sanctions imposed on Chad last week hurt trade`, where parsers see a finite verb: nothing imposes itself."""
    bare = reading.tags[verb] in ("VBN", "VBD") and not own_objects(reading, verb)
    return bare and reading.lemmas[verb] in _DONE_BY_SOMEBODY
