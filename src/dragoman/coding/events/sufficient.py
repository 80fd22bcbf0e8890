"""Whether the parties that were found make a trigger a political event."""

from dragoman.coding.events.parties import is_brokered
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.telling import SPEECH_ACTS
from dragoman.coding.events.triggers import Trigger
from dragoman.records import Party

_OFFICIAL = frozenset("GOV MIL LEG JUD COP SPY PRM PTY REB OPP IGO NGO PRE REL LAB ELI".split())
_OF_OFFICIALS = frozenset({"CONSULT", "MOBILIZE"})
_ON_PEOPLE = frozenset({"COERCE", "SANCTION", "ASSAULT", "RETREAT"})
# Words by which a frame's object set shows what it takes.
_PEOPLE_WORDS = frozenset({"person", "leader", "soldier", "rebel", "hostage", "prisoner"})
_PLACE_WORDS = frozenset({"city", "town", "village"})
_WEAPONS = frozenset(
    "missile rocket drone shell bomb mortar projectile airstrike warplane jet bomber artillery torpedo bullet grenade munition".split()
)
_POLITICAL = frozenset("GOV MIL LEG JUD COP SPY PRM PTY REB UAF OPP IGO NGO REF PRE REL LAB JRN".split())


def suffices(stage: Stage, trigger: Trigger, actors: tuple[Party, ...], recipients: tuple[Party, ...]) -> bool:
    """Whether the sides that a frame needs are there, and political."""
    needs = trigger.frame.needs
    political = [any(_is_political(stage, party) for party in side) for side in (actors, recipients)]
    if not actors and (_is_by_weapon(stage, trigger) or is_brokered(stage, trigger)):
        political[0] = True
    if trigger.frame.reciprocal:
        several = len(actors) > 1 or any(_is_plural(stage, party) for party in actors)
        if trigger.frame.type == "CONSULT" and not any(_is_official(stage, party) for party in actors):
            return False  # travellers and families meet as well
        return needs == "none" or (several if needs == "both" else political[0])
    if trigger.frame.type in _ON_PEOPLE and not actors:  # what is done to people by nobody named is done by the state
        political[1] = political[1] or any(stage.actors[party.actor].kind == "person" for party in recipients)
    if trigger.frame.type in _OF_OFFICIALS and not any(_is_official(stage, party) for party in actors):
        return False
    wanted = {
        "none": True,
        "any": any(political),
        "actor": political[0],
        "recipient": political[1],
        "both": all(political),
    }
    return wanted[needs]


def _is_by_weapon(stage: Stage, trigger: Trigger) -> bool:
    """`A missile hit a power plant`: force, whoever fired it."""
    assault = trigger.frame.type == "ASSAULT" and trigger.verbal
    return assault and any(stage.reading.lemmas[token] in _WEAPONS for token in trigger.arguments.subject)


def takes_other_kind(stage: Stage, trigger: Trigger) -> bool:
    """Whether a named object is a person where the frame takes places, or a place where it takes persons."""
    wanted, reading = trigger.frame.object, stage.reading
    takes_people, takes_places = bool(wanted & _PEOPLE_WORDS), bool(wanted & _PLACE_WORDS)
    if takes_people == takes_places:
        return False
    for token in trigger.arguments.object:
        number = stage.mention_at(token)
        if number is not None and reading.lemmas[token] not in wanted:
            kind = stage.cast.mentions[number].kind
            return kind == ("state" if takes_people else "person")
    return False


def may_be_completed(stage: Stage, trigger: Trigger, actors: tuple[Party, ...], recipients: tuple[Party, ...]) -> bool:
    """Whether the thread may still tell whom a speech act was addressed to: `asked Y to help, but Y refused`."""
    known = any(_is_political(stage, party) for party in actors)
    spoken = trigger.verbal and not (trigger.arguments.passive and trigger.frame.type == "AGREE")  # `is scheduled`
    return known and not recipients and spoken and trigger.frame.type in SPEECH_ACTS


def _is_plural(stage: Stage, party: Party) -> bool:
    return any(mention.span == party.span and mention.plural for mention in stage.cast.mentions)


def _is_official(stage: Stage, party: Party) -> bool:
    return stage.actors[party.actor].sector in _OFFICIAL


def _is_political(stage: Stage, party: Party) -> bool:
    actor = stage.actors[party.actor]
    return actor.sector in _POLITICAL or (actor.country not in (None, "---") and actor.sector is not None)
