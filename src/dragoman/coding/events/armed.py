"""What is done to armed groups is meant in earnest: ousted fighters lost a battle, backed ones got arms. Entry: `mistakes_armed`."""

from dragoman.coding.events.noun_parties import noun_parties
from dragoman.coding.events.parties import slot_parties
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.triggers import Trigger
from dragoman.records import Party

# Frames for what is done to fighters, and the verbs by which others tell the same of them.
_TO_FIGHTERS = frozenset({"assault.drive-out", "assault.confront-fighters", "aid.back-fighters"})
_TO_OTHERS = {
    "sanction.expel": frozenset("expel kick oust eject drive force chase purge".split()),
    "coerce.overthrow": frozenset({"oust", "topple"}),
    "support.support": frozenset({"support", "back"}),
    "accuse.confront": frozenset({"confront"}),
}
_FIGHTING = frozenset({"REB", "PRM"})
_WAGING = _FIGHTING | {"MIL"}
_GROUPS = frozenset({"group", "organization"})
_FIGHTERS = frozenset(
    "fighter militant rebel guerrilla insurgent jihadist jihadi extremist militia militiaman separatist troop force "
    "faction army gunman proxy remnant".split()
)


def mistakes_armed(stage: Stage, trigger: Trigger) -> bool:
    """Whether a frame for fighters meets somebody else, or one for anybody else meets fighters."""
    if stage.reading.lemmas[trigger.token] == "purge" and not trigger.arguments.slot("from"):
        return trigger.frame.id in _TO_FIGHTERS  # `purged the army`, of its officers
    if trigger.frame.id in _TO_FIGHTERS:
        return trigger.verbal and not are_fighters(stage, trigger)
    shared = _TO_OTHERS.get(trigger.frame.id, frozenset())
    return trigger.verbal and stage.reading.lemmas[trigger.token] in shared and are_fighters(stage, trigger)


def are_fighters(stage: Stage, trigger: Trigger) -> bool:
    """`drove out the militants`, `backed the Lord's Resistance Army`; `expelled rebel leaders` is done to persons."""
    if _is_group(stage, trigger) and any(
        stage.actors[party.actor].sector in _WAGING for party in _doers(stage, trigger)
    ):
        return True  # `the brigades that ousted the group`
    return any(_is_fighter(stage, token) for token in (*trigger.arguments.iobj, *trigger.arguments.object))


def _is_group(stage: Stage, trigger: Trigger) -> bool:
    return any(stage.reading.lemmas[token] == "group" for token in (*trigger.arguments.iobj, *trigger.arguments.object))


def _doers(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    return tuple(party for slot in ("subject", "by") for party in slot_parties(stage, trigger, slot))


def _is_fighter(stage: Stage, token: int) -> bool:
    if stage.reading.lemmas[token].lower() in _FIGHTERS:
        return True
    number = stage.mention_at(token)
    if number is None:
        return False
    actors = (stage.actors[party.actor] for party in noun_parties(stage, token, inner=False))
    return any(actor.sector in _FIGHTING and actor.kind in _GROUPS for actor in actors)
