"""Attacks in words: politicians who attack each other, clash over a bill, hit back. Entry: `mistakes_contest`."""

from dragoman.coding.events.parties import slot_parties
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.triggers import Trigger
from dragoman.records import Actor

_IN_WORDS = "accuse.attack-rival"
# Frames of force, and the words of theirs by which politicians quarrel.
_OF_FORCE = {
    "assault.attack": frozenset({"attack", "target", "hit", "assault"}),
    "assault.attack-noun": frozenset({"attack", "assault", "onslaught", "offensive", "blitz"}),
    "assault.strike": frozenset({"hit", "strike"}),
    "assault.fight": frozenset({"clash", "battle", "fight"}),
    "assault.fighting": frozenset({"clash", "battle", "war"}),
}
# Who attacks in words alone, whomever; and who quarrels so with his like.
_SPEAKING = frozenset({"PTY", "LEG", "REL", "JRN", "NGO", "EDU"})
_QUARRELLING = _SPEAKING | {"ELI", "GOV", "JUD", "BUS", "IGO", "SOC"}
_FIGHTING = frozenset({"REB", "PRM", "MIL", "COP", "UAF"})
_ONE = frozenset({"person", "office"})
_BODIES = frozenset({"person", "office", "organization"})
_CLASHING = frozenset({"clash", "battle", "fight", "war"})


def mistakes_contest(stage: Stage, trigger: Trigger) -> bool:
    """Whether a frame of force meets a quarrel in words, or the frame for these meets force."""
    if trigger.frame.id == _IN_WORDS:
        return not _is_in_words(stage, trigger)
    return stage.reading.lemmas[trigger.token] in _OF_FORCE.get(trigger.frame.id, ()) and _is_in_words(stage, trigger)


def _is_in_words(stage: Stage, trigger: Trigger) -> bool:
    """`the senator attacked the migrants`, `the minister clashed with the speaker`; but `the minister attacked the rebels' base`."""
    doers = _actors(stage, trigger, ("subject", "by", "from"))
    others = _actors(stage, trigger, ("object", "with", "on", "against", "at"))
    if not doers or any(actor.sector in _FIGHTING for actor in (*doers, *others)):
        return False
    if stage.reading.lemmas[trigger.token] in _CLASHING:
        sides = (*doers, *others)
        spoken = all(actor.sector in _QUARRELLING and (actor.kind in _ONE or actor.sector == "LEG") for actor in sides)
        return len(sides) > 1 and spoken
    if all(actor.kind in _ONE and actor.sector in _SPEAKING for actor in doers):
        return True
    alike = all(actor.kind in _BODIES and actor.sector in _QUARRELLING for actor in doers)
    return alike and bool(others) and all(actor.kind in _ONE and actor.sector in _QUARRELLING for actor in others)


def _actors(stage: Stage, trigger: Trigger, slots: tuple[str, ...]) -> tuple[Actor, ...]:
    found = (party.actor for slot in slots for party in slot_parties(stage, trigger, slot))
    return tuple(stage.actors[actor] for actor in dict.fromkeys(found))
