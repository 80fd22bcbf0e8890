"""What people do without its being politics: leave home, travel, hold opinions, decline to comment. Entry: `is_ordinary`."""

from dragoman.coding.events.parties import Stage, slot_parties
from dragoman.coding.events.triggers import Trigger
from dragoman.coding.syntax import auxiliaries

# Whose leaving gives something up, and whose journeys are visits; anybody else only goes away.
_COMMANDING = frozenset("GOV MIL LEG JUD COP SPY PRM PTY REB OPP IGO".split())
_VISITING = _COMMANDING - {"REB", "PRM"} | {"REL"}
_JOURNEYS = frozenset({"consult.travel", "consult.visit"})
_LEAVING = frozenset("leave flee abandon evacuate quit run vacate".split())
_TALKS = frozenset("talk meeting negotiation summit conference consultation discussion session".split())
# `declined to comment`, `refused to be named`: what every reporter hears.
_KEEPING_SILENT = frozenset("comment name identify elaborate speculate say quote specify".split())
_DECLINING = _KEEPING_SILENT | {"discuss", "answer", "use", "give", "provide", "disclose", "confirm"}
_POLICING = frozenset({"COP", "MIL", "SPY", "JUD"})
_SEARCHING = frozenset({"accuse.question", "accuse.inspect"})
_TAKING = frozenset({"assault.capture-person", "assault.capture-place"})
_PLACING = frozenset({"to", "from", "out", "into", "in"})
_FEELING = frozenset({"regret", "lament", "bemoan", "resent"})
# Verbs and adjectives that tell what is so unless their clause looks ahead.
_FACTUAL = {
    "CONCEDE": frozenset({"concede"}),
    "AGREE": frozenset({"assure", "reassure", "happy", "glad"}),
}
_MEETING = _VISITING - {"MIL", "COP"}
_EFFORTS = frozenset("effort attempt bid talk plan initiative way campaign push proposal hope desire need".split())
_GREETING = frozenset({"welcome", "receive", "greet"})
_NAMED = frozenset({"NNP", "NNPS", "PRP"})
_PRESENT = frozenset({"VBP", "VBZ"})
_UNDERTAKING = frozenset({"will", "would", "shall", "to", "must"})
_COMING = frozenset("will would shall should must to".split())


def is_ordinary(stage: Stage, trigger: Trigger) -> bool:
    """Whether a verb tells of what anybody does any day, and of no act between political actors."""
    return trigger.verbal and (
        _only_leaves(stage, trigger)
        or _only_travels(stage, trigger)
        or _keeps_silent(stage, trigger)
        or _minds_own_deed(stage, trigger)
        or _shares_opinion(stage, trigger)
        or _vouches(stage, trigger)
        or _takes_along(stage, trigger)
        or _only_seeks(stage, trigger)
        or _states(stage, trigger)
        or _leaves_so(stage, trigger)
        or _greets_a_thing(stage, trigger)
        or _moves_nobody(stage, trigger)
        or _is_business(stage, trigger)
        or _delivers_a_thing(stage, trigger)
        or _only_gathers(stage, trigger)
        or _speaks(stage, trigger)
        or _seeks_an_end(stage, trigger)
        or _holds_ground(stage, trigger)
        or _shows_a_thing(stage, trigger)
        or _leaves_a_job(stage, trigger)
        or _is_of_a_mind(stage, trigger)
        or _is_wronged(stage, trigger)
        or _commits_a_deed(stage, trigger)
        or _is_open(stage, trigger)
    )


def _are(stage: Stage, trigger: Trigger, sectors: frozenset[str]) -> bool:
    """Whether any of those who do it belongs to one of the sectors."""
    return any(stage.actors[party.actor].sector in sectors for party in slot_parties(stage, trigger, "subject"))


def _only_leaves(stage: Stage, trigger: Trigger) -> bool:
    """`the families left Mekelle`: only who holds ground gives it up."""
    if trigger.frame.type != "RETREAT" or trigger.frame.mode != "withdraw":
        return False
    told_to = {"must", "should"} & set(auxiliaries(stage.reading, trigger.token))  # `the Danes must leave Mali`: their state
    leaves = stage.reading.lemmas[trigger.token] in _LEAVING
    return leaves and not told_to and not _are(stage, trigger, _COMMANDING)


def _only_travels(stage: Stage, trigger: Trigger) -> bool:
    """`the recruits flew to Mali`: a visit is paid by officials, or else for talks."""
    if trigger.frame.id not in _JOURNEYS or _are(stage, trigger, _VISITING):
        return False
    return not any(prep == "for" and stage.reading.lemmas[noun] in _TALKS for prep, noun in trigger.arguments.preps)


def _keeps_silent(stage: Stage, trigger: Trigger) -> bool:
    """`the ministry declined to comment`, `a guard who refused to be named`."""
    reading, clause = stage.reading, trigger.arguments.clause
    if trigger.frame.type != "REJECT" or clause is None:
        return False
    declined = reading.lemmas[trigger.token] == "decline"
    avowed = any(reading.lowers[child] == "that" for below in reading.children[clause] for child in reading.children[below])
    return not avowed and reading.lemmas[clause] in (_DECLINING if declined else _KEEPING_SILENT)


def _minds_own_deed(stage: Stage, trigger: Trigger) -> bool:
    """`he regretted leaving`: nobody else is blamed."""
    reading, clause = stage.reading, trigger.arguments.clause
    feels = trigger.frame.type == "ACCUSE" and reading.lemmas[trigger.token] in _FEELING
    return feels and clause is not None and reading.tags[clause] == "VBG"


def _shares_opinion(stage: Stage, trigger: Trigger) -> bool:
    """`most ministers agree that it is late`: nothing is undertaken."""
    reading, clause = stage.reading, trigger.arguments.clause
    if trigger.frame.id != "agree.agree" or reading.tags[trigger.token] not in _PRESENT:
        return False
    return clause is None or not _UNDERTAKING & {reading.lowers[child] for child in reading.children[clause]}


def _vouches(stage: Stage, trigger: Trigger) -> bool:
    """`I assure you`, `I swear`: a way of speaking."""
    reading, arguments = stage.reading, trigger.arguments
    speaks = trigger.frame.type == "AGREE" and "i" in {reading.lowers[token] for token in arguments.subject}
    told = {reading.lowers[token] for token in (*arguments.object, *arguments.iobj)}
    return speaks and (told == {"you"} or (reading.lemmas[trigger.token] == "swear" and not told))


def _takes_along(stage: Stage, trigger: Trigger) -> bool:
    """`took the pilot by surprise`, `took them in`: an abduction tells where from or where to, and a conquest of what place."""
    reading, arguments = stage.reading, trigger.arguments
    if trigger.frame.id not in _TAKING or reading.lemmas[trigger.token] != "take":
        return False
    if trigger.frame.id == "assault.capture-place":
        return any(reading.lowers[token] == "them" for token in arguments.object)
    return not arguments.passive and not _PLACING & {prep for prep, _ in arguments.preps}


def _only_seeks(stage: Stage, trigger: Trigger) -> bool:
    """`rebels looking for a haven`: a manhunt is for those who police."""
    seeking = trigger.frame.id in _SEARCHING and stage.reading.lemmas[trigger.token] in ("look", "search")
    for_something = any(prep == "for" for prep, _ in trigger.arguments.preps)
    return seeking and for_something and not _are(stage, trigger, _POLICING)


def _states(stage: Stage, trigger: Trigger) -> bool:
    """`conceded that it had failed`, `glad that they came`, `demanded to know`, `insisted on paying`: only said, known or done."""
    reading, lemma, clause = stage.reading, stage.reading.lemmas[trigger.token], trigger.arguments.clause
    if trigger.frame.type == "REQUEST" and lemma == "insist":
        below = reading.children[trigger.token]
        return any(reading.tags[child] == "VBG" and reading.deps[child] == "advcl" for child in below)
    if clause is None:
        return False
    if trigger.frame.type == "REQUEST" and lemma == "demand":
        return reading.lemmas[clause] == "know"
    factual = lemma in _FACTUAL.get(trigger.frame.type, frozenset())
    return factual and not _COMING & {reading.lowers[child] for child in reading.children[clause]}


def _leaves_so(stage: Stage, trigger: Trigger) -> bool:
    """`left them vulnerable`, `leaves Mali with a debt`: brought into a state, not given up."""
    reading, arguments = stage.reading, trigger.arguments
    if trigger.frame.type != "RETREAT" or reading.lemmas[trigger.token] != "leave":
        return False
    persons = any(reading.tags[token] == "PRP" and reading.lowers[token] != "it" for token in arguments.object)
    brought = any(reading.deps[child] == "xcomp" for child in reading.children[trigger.token])
    return persons or brought or any(prep == "with" for prep, _ in arguments.preps)


def _greets_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """`welcomed the EU's contribution`: praised; only people are hosted."""
    greets = trigger.frame.id == "consult.host" and stage.reading.lemmas[trigger.token] in _GREETING
    return greets and all(stage.mention_at(token) is None for token in trigger.arguments.object)


def _moves_nobody(stage: Stage, trigger: Trigger) -> bool:
    """`sent the president over the edge`: a person or a state is no force that is deployed."""
    if trigger.frame.type != "MOBILIZE" or not trigger.frame.object:
        return False
    named = (stage.mention_at(token) for token in trigger.arguments.object if stage.reading.tags[token] in _NAMED)
    return any(number is not None and stage.cast.mentions[number].kind in ("person", "state") for number in named)


def _is_business(stage: Stage, trigger: Trigger) -> bool:
    """`the airline cut its flights to Niger`: a firm that stops its own service punishes nobody."""
    if trigger.frame.type != "SANCTION" or trigger.frame.mode != "discontinue":
        return False
    doers = slot_parties(stage, trigger, "subject")
    return bool(doers) and all(stage.actors[party.actor].sector == "BUS" for party in doers)


def _delivers_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """`delivered a rebuke`, `could not deliver`: only people are let go."""
    if trigger.frame.id != "retreat.release" or stage.reading.lemmas[trigger.token] != "deliver":
        return False
    return all(stage.mention_at(token) is None for token in trigger.arguments.object)


def _only_gathers(stage: Stage, trigger: Trigger) -> bool:
    """`fighters gathered around a pot`: a meeting is of officials."""
    return trigger.frame.id == "consult.gather" and not _are(stage, trigger, _MEETING)


def _speaks(stage: Stage, trigger: Trigger) -> bool:
    """`spoke on condition of anonymity`, `talked of defeat`, `in order to discuss it`: a word, and no talks."""
    reading, arguments = stage.reading, trigger.arguments
    if trigger.frame.id != "consult.talk":
        return False
    own = [(prep, reading.lemmas[noun]) for prep, noun in arguments.preps if reading.heads[noun] == trigger.token]
    if any(prep == "of" or noun == "condition" for prep, noun in own):
        return True
    purpose = any(reading.tags[child] == "TO" for child in reading.children[trigger.token])
    return reading.lemmas[trigger.token] == "discuss" and purpose and reading.deps[trigger.token] in ("advcl", "acl")


def _seeks_an_end(stage: Stage, trigger: Trigger) -> bool:
    """`efforts to end the war`: it goes on."""
    reading, verb = stage.reading, trigger.token
    if trigger.frame.type != "RETREAT" or trigger.frame.mode != "ceasefire" or reading.tags[verb] != "VB":
        return False
    head = reading.lemmas[reading.heads[verb]]
    return (reading.deps[verb] == "acl" and head in _EFFORTS) or head in ("design", "aim", "intend", "guarantee")


def _holds_ground(stage: Stage, trigger: Trigger) -> bool:
    """`rebels who held Goma`, `it is held by rebels`: a place is no prisoner."""
    if trigger.frame.id != "coerce.hold-prisoner":
        return False
    mentions = stage.cast.mentions
    numbers = [stage.mention_at(token) for token in trigger.arguments.object]
    places = [number is not None and "place" in mentions[number].why for number in numbers]
    pronouns = [stage.reading.lowers[token] == "it" for token in trigger.arguments.object]
    return bool(numbers) and all(place or pronoun for place, pronoun in zip(places, pronouns, strict=True))


def _shows_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """`demonstrated its skill in Oslo`, `rallied a coalition against it`: no protest has a thing before its aim."""
    shows = stage.reading.lemmas[trigger.token] in ("demonstrate", "rally")
    return trigger.frame.type == "PROTEST" and shows and bool(trigger.arguments.iobj)


def _leaves_a_job(stage: Stage, trigger: Trigger) -> bool:
    """`the volunteer left his job`: only office is resigned."""
    job = any(stage.reading.lemmas[token] == "job" for token in trigger.arguments.object)
    return trigger.frame.id == "retreat.leave-office" and job and not _are(stage, trigger, _COMMANDING | {"ELI"})


def _is_of_a_mind(stage: Stage, trigger: Trigger) -> bool:
    """`refugees are unwilling to return`: only who decides for others refuses by being unwilling."""
    unwilling = trigger.frame.id == "reject.refuse" and stage.reading.lemmas[trigger.token] in ("unwilling", "reluctant")
    return unwilling and not _are(stage, trigger, _COMMANDING)


def _is_wronged(stage: Stage, trigger: Trigger) -> bool:
    """`claimed that the group had been attacked`: whom it was done to is not blamed."""
    clause = trigger.arguments.clause
    if trigger.frame.id != "accuse.claim-wrong" or clause is None:
        return False
    return any(stage.reading.deps[child] == "aux:pass" for child in stage.reading.children[clause])


def _commits_a_deed(stage: Stage, trigger: Trigger) -> bool:
    """`the crimes committed there`: nobody commits himself."""
    arguments = trigger.arguments
    bare = trigger.frame.id == "agree.promise" and trigger.first == trigger.last and not arguments.object
    bound = arguments.clause is not None or any(prep == "to" for prep, _ in arguments.preps)
    return bare and stage.reading.lemmas[trigger.token] == "commit" and not bound


def _is_open(stage: Stage, trigger: Trigger) -> bool:
    """`once I was free`, `troops freed up by it`: nobody let anybody go."""
    if trigger.frame.id != "retreat.release":
        return False
    up = any(stage.reading.lowers[child] == "up" for child in stage.reading.children[trigger.token])
    return stage.reading.tags[trigger.token] == "JJ" or up
