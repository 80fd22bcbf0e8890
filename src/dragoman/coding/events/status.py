"""Did it happen? Status by tense, mood, negation and what governs the trigger (CODING.md, "Status and time")."""

from dataclasses import dataclass

from dragoman.coding.events.conditions import find_condition, marks, under_mark
from dragoman.coding.events.negation import has_negative, is_negated
from dragoman.coding.events.triggers import Trigger
from dragoman.coding.syntax import NOUN_TAGS, VERB_TAGS, auxiliaries, case_of, first_conjunct, is_infinitive
from dragoman.records import Reading, Span, Status

_FUTURE_AUX = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_MODALS = frozenset({"may", "might", "could", "would", "should", "can", "must", "'d", "ought"})
# What a planned act hangs on: `plans to visit`, `is due to meet`, `will begin talks`.
_PLANS = frozenset(
    "plan schedule due set expect prepare intend vow pledge promise ready agree decide arrange announce propose aim slate poise about "
    "going decision pledge promise intention announcement commitment vow determine".split()
)
# What a wished, feared or imagined act hangs on.
_WISHES = frozenset(
    "hope want wish seek try attempt fear consider threaten urge ask call demand request order persuade convince press warn advise "
    "like willing possible likely able unlikely need encourage mull ponder contemplate offer prevent avoid avert suggest recommend "
    "discuss allow risk prospect possibility threat fear hope bid effort attempt call demand plan proposal idea chance right ability "
    "willingness readiness opportunity option potential".split()
)
# Whatever is the matter of these has not come about: `doubts that they will be tried`, `the aim of ousting him`.
_UNCERTAIN = frozenset(
    "fear concern worry doubt hope likely unlikely possible probable sceptical skeptical think believe expect suspect danger".split()
)
_AIMS = frozenset(
    "aim goal mission idea option means prospect possibility risk purpose task priority objective intention proposal hope danger "
    "threat way prerequisite alternative suggestion capable reluctant incapable plan strategy position role job".split()
)
_SUPPOSING = frozenset(
    "consider mean risk suggest propose contemplate envisage imagine involve advocate favour favor mull".split()
)
_MAYBE = frozenset(
    "possible potential likely prospective feared threatened looming imminent eventual any hypothetical".split()
)
# Who goes somewhere to do it, or uses something for it, and is told so in the past, has done it.
_GOING = frozenset(
    "travel go come march gather rally leave return fly arrive cross emerge rise turn enter use meet join unite assemble visit "
    "descend converge flock sail drive".split()
)
_LETTING = frozenset("allow enable permit let".split())
_TRYING = frozenset({"try", "attempt", "seek"})
# An attempt at these is one of them: a plea, an attack.
_ATTEMPTED = frozenset({"REQUEST", "ASSAULT", "PROTEST"})
_ASKING = frozenset("warn urge ask tell demand order call want advise implore beg".split())
_ANNOUNCED = frozenset("expected planned projected upcoming forthcoming proposed anticipated scheduled".split())
# What is done about a blow that has not fallen.
_PLOTTING: dict[str, Status] = {
    "plan": "future", "prepare": "future", "plot": "hypothetical", "contemplate": "hypothetical", "mull": "hypothetical",
    "consider": "hypothetical", "weigh": "hypothetical", "brace": "hypothetical", "await": "future", "anticipate": "hypothetical",
}  # fmt: skip
_TOLD_OF = frozenset("the this that these those his her its their our such".split())
_BLOWS = frozenset({"ASSAULT", "PROTEST", "MOBILIZE", "COERCE", "SANCTION"})
_NOT_YET = frozenset({"until", "till", "unless", "lest"})
# What makes an act certain again: `managed to`, `began to`, `forced to`.
_IMPLICATIVE = frozenset(
    "manage begin start continue force proceed succeed go help help lead cause make compel help come agree decide".split()
)
_HELPING = frozenset({"help", "assist"})
# Higher up than this nobody reads on.
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Standing:
    """A trigger's status as grammar tells it, whether it lies ahead, and the words of a stated condition.

    `rule` is the id of what told it; None for what is told as done, in so many words.
    """

    status: Status
    ahead: bool
    condition: Span | None
    rule: str | None = None


def find_standing(reading: Reading, trigger: Trigger) -> Standing:
    """The status of a trigger's act, before the codebook's shifts."""
    verb = _clause_verb(trigger)
    condition = find_condition(reading, trigger, verb)
    if _is_asked_not_to(reading, verb):
        return Standing("hypothetical", True, condition, "status:governed")
    if is_negated(reading, trigger, verb):
        return Standing("negated", _lies_ahead(reading, verb), condition, "status:negated")
    if under_mark(reading, trigger.token, frozenset({"whether"})):
        return Standing("hypothetical", True, condition, "status:whether")
    own = _auxiliary_mood(reading, verb)
    status = own or _governed_mood(reading, verb, trigger.frame.type)
    if status == "asserted" and not trigger.verbal:
        status = _noun_mood(reading, trigger.token) or _planned_mood(reading, trigger) or status
    rule = "status:auxiliary" if own else None if status == "asserted" else "status:governed"
    ahead = status in ("future", "hypothetical")
    if condition is not None and (
        trigger.frame.commits or status == "future" or (ahead and not _is_possible(reading, verb))
    ):
        return Standing("conditional", ahead, condition, "status:condition")
    return Standing(status, ahead, condition if ahead else None, rule)


def _is_asked_not_to(reading: Reading, verb: int) -> bool:
    """`warned them not to interfere`: what nobody is to do may be done yet."""
    first = first_conjunct(reading, verb)
    asked = reading.lemmas[reading.heads[first]] in _ASKING and reading.deps[first] in ("xcomp", "advcl", "ccomp")
    return asked and is_infinitive(reading, verb) and has_negative(reading, verb)


def _is_possible(reading: Reading, verb: int) -> bool:
    """`could boycott if ...` commits nobody: it stays a possibility."""
    return bool({"may", "might", "could", "can"} & set(auxiliaries(reading, verb)))


def _lies_ahead(reading: Reading, verb: int) -> bool:
    return bool((_FUTURE_AUX | {"would"}) & set(auxiliaries(reading, verb)))


def _clause_verb(trigger: Trigger) -> int:
    """The verb whose mood is the trigger's: itself, or the light verb of an event noun."""
    if trigger.verbal:
        return trigger.token
    return trigger.token if trigger.arguments.carrier is None else trigger.arguments.carrier


def _auxiliary_mood(reading: Reading, verb: int) -> Status | None:
    """The mood that a verb's own auxiliaries tell; None where they tell none."""
    # A form with a tense of its own shares no modal with the verb before it: `would need help and goes on to ask for it`.
    aux = auxiliaries(reading, verb) if reading.tags[verb] in VERB_TAGS - {"VBD", "VBZ"} else ()
    lowers = {reading.lowers[c] for c in reading.children[verb] if reading.deps[c].startswith("aux")}
    if _FUTURE_AUX & (set(aux) | lowers):
        return "hypothetical" if _is_feared(reading, verb) else "future"
    if {"would", "'d", "’d"} & (set(aux) | lowers) and _is_backshifted(reading, verb):
        return "future"
    if _MODALS & set(aux):
        return "asserted" if "have" in aux and "must" in aux else "hypothetical"
    return None


def _is_feared(reading: Reading, verb: int) -> bool:
    """`fear that the army will arrest him`: what is hoped or feared is no announcement."""
    first = first_conjunct(reading, verb)
    governor = reading.lemmas[reading.heads[first]]
    if reading.deps[first] in ("acl", "acl:relcl", "ccomp", "csubj") and governor in _UNCERTAIN:
        return True
    return reading.deps[first] == "ccomp" and governor in _WISHES - _PLANS - {"urge", "ask", "warn"}


def _is_backshifted(reading: Reading, verb: int) -> bool:
    """`announced that it would withdraw`: the future of a reported clause."""
    first = first_conjunct(reading, verb)
    head = reading.heads[first]
    reported = reading.deps[first] in ("ccomp", "parataxis") and reading.tags[head] in ("VBD", "VBN", "VBG")
    return reported and not any(
        reading.deps[c] == "advcl" and marks(reading, c) & {"if"} for c in reading.children[verb]
    )


def _governed_mood(reading: Reading, verb: int, type_: str, depth: int = 0) -> Status:
    """The mood that an infinitive, or a noun under a plan or a wish, takes from its governor."""
    first = first_conjunct(reading, verb)
    head, dep = reading.heads[first], reading.deps[first]
    infinitive = reading.tags[verb] == "VB" and any(reading.lowers[c] == "to" for c in reading.children[first])
    if head == verb:
        return _predicate_mood(reading, verb) if infinitive else "asserted"
    lemma = reading.lemmas[head]
    if infinitive or dep == "xcomp":
        aim = dep == "advcl" and lemma in _HELPING  # `helped them organise a plot to shoot soldiers`
        return "hypothetical" if aim else _infinitive_mood(reading, verb, head, type_, depth)
    if _is_supposed(reading, first) or _is_awaited(reading, first):
        return "hypothetical"
    if reading.tags[verb] not in VERB_TAGS and lemma in _PLANS and dep in ("obj", "nsubj:pass", "obl"):
        return "future"
    if reading.tags[verb] not in VERB_TAGS and lemma in _WISHES and dep in ("obj", "obl", "nmod", "nsubj:pass"):
        return "hypothetical"
    if (
        dep in ("ccomp", "conj", "parataxis")
        and reading.tags[head] in VERB_TAGS
        and _that_mood(reading, verb, lemma) == "subjunctive"
    ):
        return "hypothetical"
    return "asserted"


def _predicate_mood(reading: Reading, verb: int) -> Status:
    """`Their aim is to oust him` tells what is wanted, `The envoy is to hold talks` what is planned."""
    if not any(reading.deps[child] == "cop" for child in reading.children[verb]):
        return "asserted"
    subjects = {reading.lemmas[c] for c in reading.children[verb] if reading.deps[c].startswith(("nsubj", "csubj"))}
    return "hypothetical" if subjects & _AIMS else "future"


def _is_supposed(reading: Reading, verb: int) -> bool:
    """`the aim of ousting him`, `considers leaving`: a gerund that names what may be done."""
    if reading.tags[verb] != "VBG" or any(reading.deps[c].startswith("aux") for c in reading.children[verb]):
        return False
    head, dep = reading.heads[verb], reading.deps[verb]
    if reading.lemmas[head] in _AIMS:
        return bool(marks(reading, verb) & {"of", "to", "as"})
    return dep in ("ccomp", "obj", "xcomp") and reading.lemmas[head] in _SUPPOSING


def _is_awaited(reading: Reading, verb: int) -> bool:
    """`until it withdraws`: a present in a clause of time has not come about."""
    present = reading.tags[verb] in ("VBZ", "VBP")
    return present and reading.deps[verb] == "advcl" and bool(marks(reading, verb) & _NOT_YET)


def _noun_mood(reading: Reading, noun: int) -> Status | None:
    """`a possible withdrawal`, `any attack`, `an attack would ...`: an act that is only thought of; None for others."""
    words = {reading.lowers[child] for child in reading.children[noun] if reading.deps[child] in ("amod", "det")}
    if words & _MAYBE:
        return "hypothetical"
    first = first_conjunct(reading, noun)
    head = reading.heads[first]
    supposed = reading.deps[first] == "nsubj" and {"would", "could", "might"} & set(auxiliaries(reading, head))
    announced = reading.lemmas[reading.heads[head]] in _PLANS  # `announced that a truce would begin`
    return "hypothetical" if supposed and not announced and words & {"a", "an"} else None


def _planned_mood(reading: Reading, trigger: Trigger) -> Status | None:
    """`the expected offensive`, `plotted an attack`, `braced for an attack`: blows to come; talks to come are agreements."""
    noun, head = trigger.token, reading.heads[trigger.token]
    words = {reading.lowers[c] for c in reading.children[noun] if c < noun}
    if trigger.frame.type not in _BLOWS:
        return None
    if words & _ANNOUNCED:
        return "future"
    # Whoever planned `the attacks` planned those that took place.
    meant = case_of(reading, noun) == "for" or (reading.deps[noun] == "obj" and not words & _TOLD_OF)
    return _PLOTTING.get(reading.lemmas[head]) if meant else None


def _infinitive_mood(reading: Reading, verb: int, head: int, type_: str, depth: int) -> Status:
    """`plans to leave`, `managed to leave`, `wants to leave`: what stands over an infinitive tells whether it came about."""
    lemma = reading.lemmas[head]
    if _came_about(reading, verb, head, type_):
        return _mood_of(reading, head, type_, depth)
    if lemma == "be":
        return "future"
    if lemma in _PLANS:
        return "hypothetical" if reading.tags[head] in NOUN_TAGS and _noun_mood(reading, head) else "future"
    if lemma in _WISHES or reading.tags[verb] == "VB":
        return "hypothetical"
    return "asserted"


def _came_about(reading: Reading, verb: int, head: int, type_: str) -> bool:
    """Whether an infinitive is as true as the verb over it: `forced to flee`, `travelled to fight`, `allowed them to leave`."""
    lemma = reading.lemmas[head]
    if lemma in _IMPLICATIVE and lemma not in _PLANS:
        return True
    past = reading.tags[head] in ("VBD", "VBN", "VBG")
    if lemma == "able":  # `were able to repel them`: they did
        return any(reading.lowers[c] in ("was", "were") for c in reading.children[head] if c < head)
    if (
        lemma in _GOING
        and reading.tags[head] in ("VBD", "VBN")
        and reading.deps[first_conjunct(reading, verb)] == "advcl"
    ):
        return True
    if past and (lemma in _LETTING or (lemma == "have" and reading.lowers[head + 1] == "to")):
        return True
    return lemma in _TRYING and type_ in _ATTEMPTED and reading.tags[head] in VERB_TAGS


def _mood_of(reading: Reading, head: int, type_: str, depth: int) -> Status:
    """The mood of what governs, itself governed: `trying to force them to leave` forced nobody."""
    if reading.tags[head] not in VERB_TAGS or depth > _DEEPEST:
        return "asserted"
    return _auxiliary_mood(reading, head) or _governed_mood(reading, head, type_, depth + 1)


def _that_mood(reading: Reading, verb: int, lemma: str) -> str | None:
    """`demanded that Iran stop`: a bare form after a verb of wishing."""
    return "subjunctive" if lemma in _WISHES and reading.tags[verb] in ("VB", "VBP") else None
