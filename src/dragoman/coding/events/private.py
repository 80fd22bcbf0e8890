"""What people say, give and refuse among themselves, none of them in office. Entry: `is_private`."""

from dragoman.coding.events.parties import slot_parties
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.triggers import Trigger
from dragoman.coding.events.words import lemmas_of
from dragoman.records import Actor, Party

_PRIVATE = frozenset("CVL BUS EDU MED AGR JRN".split())
_GROUPS = frozenset({"group", "population", "organization"})
_IN_TRADE = frozenset({"BUS", "CVL", None})
_BETWEEN_FIRMS = frozenset({"AGREE", "SUPPORT", "CONCEDE", "THREATEN", "REJECT", "COOPERATE"})
_WISHING = frozenset("willing eager keen ready happy glad prepared determined plan intend prepare decide aim".split())
# Anybody tells, asks and begs those around him; what a village calls for or demands is meant for its rulers.
_TELLING = frozenset("tell ask want beg plead order encourage persuade convince remind advise invite press".split())
_WORDS = {"AGREE": _WISHING, "REQUEST": _TELLING}
# What one person does by himself; what a crowd refuses or gives up may be meant for its rulers.
_ALONE = frozenset({"AGREE", "REJECT", "CONCEDE", "COOPERATE"})
_GIVING = frozenset("give help feed send bring lend treat".split())
_FEARS = frozenset({"fear", "worry", "doubt"})


def is_private(stage: Stage, trigger: Trigger, parties: tuple[Party, ...]) -> bool:
    """Whether all whom a trigger tells of are private people, and what it tells no matter of politics."""
    told = trigger.verbal or trigger.arguments.carrier is not None
    doers = tuple(stage.actors[party.actor] for party in slot_parties(stage, trigger, "subject"))
    if not told or not parties or not doers:
        return False
    actors = tuple(stage.actors[party.actor] for party in parties)
    if _is_trade(doers, actors):
        return trigger.frame.type in _BETWEEN_FIRMS
    if _are_voters(stage, trigger, doers):
        return True
    if any(actor.sector not in _PRIVATE for actor in actors):
        return False
    return _is_no_politics(stage, trigger, single=all(actor.kind not in _GROUPS for actor in actors))


def _is_no_politics(stage: Stage, trigger: Trigger, *, single: bool) -> bool:
    """`mourners praised him`, `she told her brother to wait`, `one man refused to eat`; but `the village demanded a road`."""
    lemma, kind = stage.reading.lemmas[trigger.token], trigger.frame.type
    if kind == "AID":  # `he gave her money for a taxi`
        return single and lemma in _GIVING
    if kind == "ACCUSE":  # `residents expressed fears of a flood`
        return bool(_FEARS & lemmas_of(stage, trigger.arguments.object))
    return kind == "SUPPORT" or (single and kind in _ALONE) or lemma in _WORDS.get(kind, frozenset())


def _is_trade(doers: tuple[Actor, ...], actors: tuple[Actor, ...]) -> bool:
    """`the airline agreed to buy its rival`: business."""
    return all(doer.sector == "BUS" for doer in doers) and all(actor.sector in _IN_TRADE for actor in actors)


def _are_voters(stage: Stage, trigger: Trigger, doers: tuple[Actor, ...]) -> bool:
    """`a third of farmers would vote for her`: a poll."""
    votes = trigger.frame.id == "support.support" and stage.reading.lemmas[trigger.token] == "vote"
    return votes and all(doer.sector in _PRIVATE and doer.kind in _GROUPS for doer in doers)
