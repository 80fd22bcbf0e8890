"""What people say, give and refuse among themselves, none of them in office. Entry: `is_private`."""

from dragoman.coding.events.parties import Stage, slot_parties
from dragoman.coding.events.triggers import Trigger
from dragoman.records import Party

_PRIVATE = frozenset("CVL BUS EDU MED AGR JRN".split())
_GROUPS = frozenset({"group", "population", "organization"})
_WISHING = frozenset("willing eager keen ready happy glad prepared determined plan intend prepare decide aim".split())
# Anybody tells, asks and begs those around him; what a village calls for or demands is meant for its rulers.
_TELLING = frozenset("tell ask want beg plead order encourage persuade convince remind advise invite press".split())
_FEARS = frozenset({"fear", "worry", "doubt"})
_IN_TRADE = frozenset({"BUS", "CVL", None})
_BETWEEN_FIRMS = frozenset({"AGREE", "SUPPORT", "CONCEDE", "THREATEN", "REJECT", "COOPERATE"})


def is_private(stage: Stage, trigger: Trigger, parties: tuple[Party, ...]) -> bool:
    """Whether all whom a verb tells of are private people, and what it tells no matter of politics."""
    told = trigger.verbal or trigger.arguments.carrier is not None
    if not told or not parties or not slot_parties(stage, trigger, "subject"):
        return False
    actors = [stage.actors[party.actor] for party in parties]
    doers = [stage.actors[party.actor] for party in slot_parties(stage, trigger, "subject")]
    if all(doer.sector == "BUS" for doer in doers) and all(actor.sector in _IN_TRADE for actor in actors):
        return trigger.frame.type in _BETWEEN_FIRMS
    if (
        trigger.frame.id == "support.support" and stage.reading.lemmas[trigger.token] == "vote"
    ):  # `they would vote for her`
        return actors[0].sector in _PRIVATE and actors[0].kind in _GROUPS
    if any(actor.sector not in _PRIVATE for actor in actors):
        return False
    lemma, single = stage.reading.lemmas[trigger.token], all(actor.kind not in _GROUPS for actor in actors)
    match trigger.frame.type:
        case "SUPPORT":
            return True
        case "AGREE":
            return single or lemma in _WISHING
        case "REJECT" | "CONCEDE" | "COOPERATE":
            return single
        case "REQUEST":
            return lemma in _TELLING
        case "ACCUSE":
            return bool(_FEARS & {stage.reading.lemmas[token] for token in trigger.arguments.object})
        case "AID":
            return single and lemma in ("give", "help", "feed", "send", "bring", "lend", "treat")
    return False
