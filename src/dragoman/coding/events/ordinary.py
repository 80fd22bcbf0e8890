"""What people do without its being politics: leave home, travel, hold opinions, decline to comment. Entry: `is_ordinary`."""

from collections.abc import Callable, Iterable

from dragoman.coding.events.parties import slot_parties
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.triggers import Trigger
from dragoman.coding.syntax import auxiliaries

# Whose leaving gives something up, whose journeys are visits, who meets; anybody else only goes away, travels, comes together.
_COMMANDING = frozenset("GOV MIL LEG JUD COP SPY PRM PTY REB OPP IGO".split())
_VISITING = _COMMANDING - {"REB", "PRM"} | {"REL"}
_MEETING = _VISITING - {"MIL", "COP"}
_POLICING = frozenset({"COP", "MIL", "SPY", "JUD"})
_LEAVING = frozenset("leave flee abandon evacuate quit run vacate".split())
_JOURNEYS = frozenset({"consult.travel", "consult.visit"})
_TALKS = frozenset("talk meeting negotiation summit conference consultation discussion session".split())
_GREETING = frozenset({"welcome", "receive", "greet"})
_EFFORTS = frozenset("effort attempt bid talk plan initiative way campaign push proposal hope desire need".split())
_AIMING = frozenset({"design", "aim", "intend", "guarantee"})
_SEARCHING = frozenset({"accuse.question", "accuse.inspect"})
_PLACING = frozenset({"to", "from", "out", "into", "in"})
_FEELING = frozenset({"regret", "lament", "bemoan"})
# `declined to comment`, `refused to be named`: what every reporter hears.
_KEEPING_SILENT = frozenset("comment name identify elaborate speculate say quote specify".split())
_DECLINING = _KEEPING_SILENT | {"discuss", "answer", "use", "give", "provide", "disclose", "confirm"}
# What tells that a clause looks ahead: `agreed that they would come`, `assured them that they will`.
_UNDERTAKING = frozenset({"will", "would", "shall", "to", "must"})
_COMING = _UNDERTAKING | {"should"}
_PRESENT = frozenset({"VBP", "VBZ"})
_NAMED = frozenset({"NNP", "NNPS", "PRP"})


def is_ordinary(stage: Stage, trigger: Trigger) -> bool:
    """Whether a verb tells of what anybody does any day, and of no act between political actors."""
    return trigger.verbal and any(rule(stage, trigger) for rule in _RULES.get(trigger.frame.type, ()))


# RETREAT


def _only_leaves(stage: Stage, trigger: Trigger) -> bool:
    """`the families left Mekelle`: only who holds ground gives it up; `the Danes must leave Mali` speaks of their state."""
    if trigger.frame.mode != "withdraw" or stage.reading.lemmas[trigger.token] not in _LEAVING:
        return False
    told_to = {"must", "should"} & set(auxiliaries(stage.reading, trigger.token))
    return not told_to and not _are(stage, trigger, _COMMANDING)


def _leaves_so(stage: Stage, trigger: Trigger) -> bool:
    """`left them vulnerable`, `leaves Mali with a debt`: brought into a state, not given up."""
    reading, arguments = stage.reading, trigger.arguments
    if reading.lemmas[trigger.token] != "leave":
        return False
    persons = any(_is_a_person(stage, token) for token in arguments.object)
    brought = any(reading.deps[child] == "xcomp" for child in reading.children[trigger.token])
    return persons or brought or any(prep == "with" for prep, _ in arguments.preps)


def _leaves_a_job(stage: Stage, trigger: Trigger) -> bool:
    """`the volunteer left his job`: only office is resigned."""
    job = trigger.frame.id == "retreat.leave-office" and "job" in _lemmas(stage, trigger.arguments.object)
    return job and not _are(stage, trigger, _COMMANDING | {"ELI"})


def _seeks_an_end(stage: Stage, trigger: Trigger) -> bool:
    """`efforts to end the war`: it goes on."""
    reading, verb = stage.reading, trigger.token
    if trigger.frame.mode != "ceasefire" or reading.tags[verb] != "VB":
        return False
    above = reading.heads[verb]
    head = reading.lemmas[above]
    if reading.deps[verb] == "xcomp" and any(
        reading.deps[child] == "obj" and reading.lemmas[child] in _EFFORTS and above < child < verb
        for child in reading.children[above]
    ):
        return True  # `ignored efforts to end it`
    return head in _AIMING or (reading.deps[verb] == "acl" and head in _EFFORTS)


def _lets_nobody_go(stage: Stage, trigger: Trigger) -> bool:
    """`once I was free`, `troops freed up by it`, `delivered a rebuke`: nobody let anybody go."""
    reading, verb = stage.reading, trigger.token
    if trigger.frame.id != "retreat.release":
        return False
    up = any(reading.lowers[child] == "up" for child in reading.children[verb])
    return reading.tags[verb] == "JJ" or up or (reading.lemmas[verb] == "deliver" and _is_a_thing(stage, trigger))


# CONSULT


def _only_travels(stage: Stage, trigger: Trigger) -> bool:
    """`the recruits flew to Mali`: a visit is paid by officials, or else for talks."""
    if trigger.frame.id not in _JOURNEYS or _are(stage, trigger, _VISITING):
        return False
    return not _TALKS & set(_lemmas(stage, trigger.arguments.slot("for")))


def _only_gathers(stage: Stage, trigger: Trigger) -> bool:
    """`fighters gathered around a pot`: a meeting is of officials."""
    return trigger.frame.id == "consult.gather" and not _are(stage, trigger, _MEETING)


def _greets_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """`welcomed the EU's contribution`: praised; only people are hosted."""
    greets = trigger.frame.id == "consult.host" and stage.reading.lemmas[trigger.token] in _GREETING
    return greets and _is_a_thing(stage, trigger)


def _only_speaks(stage: Stage, trigger: Trigger) -> bool:
    """`spoke on condition of anonymity`, `talked of defeat`, `in order to discuss it`: a word, and no talks."""
    reading, verb = stage.reading, trigger.token
    if trigger.frame.id != "consult.talk":
        return False
    own = [(prep, reading.lemmas[noun]) for prep, noun in trigger.arguments.preps if reading.heads[noun] == verb]
    if any(prep == "of" or noun == "condition" for prep, noun in own):
        return True
    purpose = any(reading.tags[child] == "TO" for child in reading.children[verb])
    return reading.lemmas[verb] == "discuss" and purpose and reading.deps[verb] in ("advcl", "acl")


# AGREE, CONCEDE


def _shares_opinion(stage: Stage, trigger: Trigger) -> bool:
    """`most ministers agree that it is late`: nothing is undertaken."""
    clause = trigger.arguments.clause
    if trigger.frame.id != "agree.agree" or stage.reading.tags[trigger.token] not in _PRESENT:
        return False
    return clause is None or not _has(stage, clause, _UNDERTAKING)


def _vouches(stage: Stage, trigger: Trigger) -> bool:
    """`I assure you`, `I swear`: a way of speaking."""
    reading, arguments = stage.reading, trigger.arguments
    told = {reading.lowers[token] for token in (*arguments.object, *arguments.iobj)}
    speaks = "i" in {reading.lowers[token] for token in arguments.subject}
    return speaks and (told == {"you"} or (reading.lemmas[trigger.token] == "swear" and not told))


def _assures_of_fact(stage: Stage, trigger: Trigger) -> bool:
    """`assured them that it had gone well`, `glad that they came`: nothing is promised."""
    return stage.reading.lemmas[trigger.token] in ("assure", "reassure", "happy", "glad") and _is_fact(stage, trigger)


def _commits_a_deed(stage: Stage, trigger: Trigger) -> bool:
    """`the crimes committed there`: nobody commits himself."""
    arguments = trigger.arguments
    bound = arguments.object or arguments.clause is not None or arguments.slot("to") or trigger.first != trigger.last
    return stage.reading.lemmas[trigger.token] == "commit" and not bound


def _grants_a_point(stage: Stage, trigger: Trigger) -> bool:
    """`conceded that it had failed`: nothing is yielded."""
    return stage.reading.lemmas[trigger.token] == "concede" and _is_fact(stage, trigger)


# REQUEST, REJECT


def _insists_on_own(stage: Stage, trigger: Trigger) -> bool:
    """`insisted on paying`: nobody else is asked."""
    reading, verb = stage.reading, trigger.token
    if reading.lemmas[verb] != "insist":
        return False
    return any(reading.tags[child] == "VBG" and reading.deps[child] == "advcl" for child in reading.children[verb])


def _demands_to_know(stage: Stage, trigger: Trigger) -> bool:
    """`demanded to know why`: a question."""
    clause, reading = trigger.arguments.clause, stage.reading
    return clause is not None and reading.lemmas[trigger.token] == "demand" and reading.lemmas[clause] == "know"


def _keeps_silent(stage: Stage, trigger: Trigger) -> bool:
    """`the ministry declined to comment`, `a guard who refused to be named`; but `refused to say that it was a war`."""
    reading, clause = stage.reading, trigger.arguments.clause
    if clause is None or any(_has(stage, below, frozenset({"that"})) for below in reading.children[clause]):
        return False
    declined = reading.lemmas[trigger.token] == "decline"
    return reading.lemmas[clause] in (_DECLINING if declined else _KEEPING_SILENT)


def _is_of_a_mind(stage: Stage, trigger: Trigger) -> bool:
    """`refugees are unwilling to return`: only who decides for others refuses by being unwilling."""
    unwilling = stage.reading.lemmas[trigger.token] in ("unwilling", "reluctant")
    return unwilling and not _are(stage, trigger, _COMMANDING)


# ACCUSE


def _minds_own_deed(stage: Stage, trigger: Trigger) -> bool:
    """`he regretted leaving`: nobody else is blamed."""
    reading, clause = stage.reading, trigger.arguments.clause
    return reading.lemmas[trigger.token] in _FEELING and clause is not None and reading.tags[clause] == "VBG"


def _only_seeks(stage: Stage, trigger: Trigger) -> bool:
    """`rebels looking for a haven`: a manhunt is for those who police."""
    seeks = trigger.frame.id in _SEARCHING and stage.reading.lemmas[trigger.token] in ("look", "search")
    return seeks and bool(trigger.arguments.slot("for")) and not _are(stage, trigger, _POLICING)


def _is_wronged(stage: Stage, trigger: Trigger) -> bool:
    """`claimed that the group had been attacked`: whom it was done to is not blamed."""
    clause, reading = trigger.arguments.clause, stage.reading
    if trigger.frame.id != "accuse.claim-wrong" or clause is None:
        return False
    return any(reading.deps[child] == "aux:pass" for child in reading.children[clause])


# ASSAULT, COERCE, SANCTION, MOBILIZE, PROTEST


def _takes_along(stage: Stage, trigger: Trigger) -> bool:
    """`took the pilot by surprise`, `took them in`: an abduction tells where from or where to, a conquest of what place."""
    arguments = trigger.arguments
    if stage.reading.lemmas[trigger.token] != "take":
        return False
    if trigger.frame.id == "assault.capture-place":
        return any(stage.reading.lowers[token] == "them" for token in arguments.object)
    moved = arguments.passive or _PLACING & {prep for prep, _ in arguments.preps}
    return trigger.frame.id == "assault.capture-person" and not moved


def _takes_a_state(stage: Stage, trigger: Trigger) -> bool:
    """`took control of Niger`: power is seized in a state, and ground is taken of a town."""
    mentions = (stage.mention_at(token) for token in trigger.arguments.object)
    states = [number is not None and stage.cast.mentions[number].kind == "state" for number in mentions]
    controls = "control" in stage.reading.lowers[trigger.token : trigger.last + 1]
    return trigger.frame.id == "assault.capture-place" and controls and bool(states) and all(states)


def _holds_ground(stage: Stage, trigger: Trigger) -> bool:
    """`rebels who held Goma`, `it is held by rebels`: a place is no prisoner."""
    objects = trigger.arguments.object
    if trigger.frame.id != "coerce.hold-prisoner" or not objects:
        return False
    return all(stage.reading.lowers[token] == "it" or _is_a_place(stage, token) for token in objects)


def _is_business(stage: Stage, trigger: Trigger) -> bool:
    """`the airline cut its flights to Niger`: a firm that stops its own service punishes nobody."""
    if trigger.frame.mode != "discontinue":
        return False
    doers = slot_parties(stage, trigger, "subject")
    return bool(doers) and all(stage.actors[party.actor].sector == "BUS" for party in doers)


def _moves_nobody(stage: Stage, trigger: Trigger) -> bool:
    """`sent the president over the edge`: a person or a state is no force that is deployed."""
    if not trigger.frame.object:
        return False
    named = (stage.mention_at(token) for token in trigger.arguments.object if stage.reading.tags[token] in _NAMED)
    return any(number is not None and stage.cast.mentions[number].kind in ("person", "state") for number in named)


def _shows_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """`demonstrated its skill in Oslo`, `rallied a coalition against it`: no protest has a thing before its aim."""
    return stage.reading.lemmas[trigger.token] in ("demonstrate", "rally") and bool(trigger.arguments.iobj)


# What the rules ask


def _are(stage: Stage, trigger: Trigger, sectors: frozenset[str]) -> bool:
    """Whether any of those who do it belongs to one of the sectors."""
    return any(stage.actors[party.actor].sector in sectors for party in slot_parties(stage, trigger, "subject"))


def _has(stage: Stage, verb: int, words: frozenset[str]) -> bool:
    """Whether one of the words hangs on the verb."""
    return any(stage.reading.lowers[child] in words for child in stage.reading.children[verb])


def _is_fact(stage: Stage, trigger: Trigger) -> bool:
    """Whether a clause tells what is so, and not what is to come."""
    clause = trigger.arguments.clause
    return clause is not None and not _has(stage, clause, _COMING)


def _is_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """Whether the object is nobody."""
    return all(stage.mention_at(token) is None for token in trigger.arguments.object)


def _is_a_place(stage: Stage, token: int) -> bool:
    number = stage.mention_at(token)
    return number is not None and "place" in stage.cast.mentions[number].why


def _is_a_person(stage: Stage, token: int) -> bool:
    if stage.reading.tags[token] == "PRP":
        return stage.reading.lowers[token] != "it"
    number = stage.mention_at(token)
    return number is not None and stage.cast.mentions[number].kind == "person"


def _lemmas(stage: Stage, tokens: Iterable[int]) -> list[str]:
    return [stage.reading.lemmas[token] for token in tokens]


# By the type of the frame that would be coded.
_RULES: dict[str, tuple[Callable[[Stage, Trigger], bool], ...]] = {
    "RETREAT": (_only_leaves, _leaves_so, _leaves_a_job, _seeks_an_end, _lets_nobody_go),
    "CONSULT": (_only_travels, _only_gathers, _greets_a_thing, _only_speaks),
    "AGREE": (_shares_opinion, _vouches, _assures_of_fact, _commits_a_deed),
    "CONCEDE": (_grants_a_point,),
    "REQUEST": (_insists_on_own, _demands_to_know),
    "REJECT": (_keeps_silent, _is_of_a_mind),
    "ACCUSE": (_minds_own_deed, _only_seeks, _is_wronged),
    "ASSAULT": (_takes_along, _takes_a_state),
    "COERCE": (_holds_ground,),
    "SANCTION": (_is_business,),
    "MOBILIZE": (_moves_nobody,),
    "PROTEST": (_shows_a_thing,),
}
