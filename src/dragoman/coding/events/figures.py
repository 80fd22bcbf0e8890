"""What only sounds like an event: price wars, storms that strike, battles for customers."""

from dragoman.coding.events.armed import mistakes_armed
from dragoman.coding.events.contests import mistakes_contest
from dragoman.coding.events.noun_parties import noun_parties
from dragoman.coding.events.ordinary import is_ordinary
from dragoman.coding.events.parties import WARS
from dragoman.coding.events.private import is_private
from dragoman.coding.events.senses import is_other_sense
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.triggers import Trigger
from dragoman.coding.syntax import PARTITIVES, case_of
from dragoman.records import Party

# Before a word of violence these make it a figure of speech.
_FIGURATIVE = frozenset(
    "price trade bidding tariff turf culture word words court legal election electoral custody ratings tug class propaganda media "
    "advertising title championship league transfer talent cola browser streaming charm heart panic asthma hunger".split()
)
_AIMS = frozenset(
    "customer passenger market title championship trophy seat nomination vote ratification supremacy relegation "
    "survival".split()
)
# What kills without being anybody's act.
_NATURAL = frozenset(
    "cyclone storm hurricane typhoon tornado earthquake quake tsunami flood flooding landslide avalanche mudslide "
    "eruption volcano lightning heatwave heat cold drought wildfire blaze virus disease epidemic outbreak pandemic "
    "cholera ebola flu malaria covid coronavirus accident crash collision derailment stampede rain monsoon blizzard "
    "famine collapse capsize shipwreck".split()
)


# `prisoners of war`, `the laws of war`: no war is told.
_OF_WAR = frozenset(
    "prisoner law crime act weapon state rule art theatre theater fog god man spoil dog tool means way".split()
)
_INSTALLATIONS = frozenset(
    "depot refinery pipeline plant factory tanker tankers facility facilities terminal mine warehouse bank shop shops market hotel "
    "restaurant mall station rig platform ship ships vessel vessels airliner office offices".split()
)
_DURING = frozenset("in during after before since throughout amid of by through despite until over about into".split())
_WAGING = frozenset("begin start erupt break wage fight launch declare end lead take engage lock embroil".split())
_ABILITIES = frozenset({"ability", "inability", "capability", "capacity", "way", "will", "power", "right"})
_KILLING = frozenset({"kill", "slay", "murder", "assassinate", "execute", "behead", "wound", "injure", "maim"})


def is_figurative(stage: Stage, trigger: Trigger, parties: tuple[Party, ...]) -> bool:
    """Whether a trigger only sounds like its frame's act: everyday doings, competition, misfortune."""
    if is_ordinary(stage, trigger) or is_other_sense(stage, trigger) or mistakes_armed(stage, trigger):
        return True
    if mistakes_contest(stage, trigger) or is_private(stage, trigger, parties):
        return True
    return trigger.frame.type == "ASSAULT" and _is_no_force(stage, trigger, parties)


def _is_no_force(stage: Stage, trigger: Trigger, parties: tuple[Party, ...]) -> bool:
    """Whether a trigger of force names competition or misfortune."""
    reading = stage.reading
    if not trigger.verbal:
        if _is_setting(stage, trigger, parties) or _is_over(stage, trigger):
            return True
        before = {reading.lowers[t] for t in range(max(0, trigger.token - 2), trigger.token)}
        aims = {reading.lemmas[noun] for prep, noun in trigger.arguments.preps if prep == "for"}
        cold = reading.lowers[trigger.token] == "hostility" or {"cold", "world"} & before
        if before & _FIGURATIVE or aims & _AIMS or cold or _is_of_war(stage, trigger.token):
            return True
    elif _kills_a_thing(stage, trigger) or _kills_at_large(stage, trigger):
        return True
    if parties and all(_is_firm(stage, party) for party in parties):
        return not trigger.verbal or trigger.frame.id == "assault.fight"
    return any(_is_natural(stage, token) for token in trigger.arguments.subject)


def _is_firm(stage: Stage, party: Party) -> bool:
    """Whether somebody only competes: a business, and none of its buildings."""
    words = set(party.span.of(stage.reading.document.text).lower().replace(",", " ").split())
    return stage.actors[party.actor].sector == "BUS" and not words & _INSTALLATIONS


def _is_setting(stage: Stage, trigger: Trigger, parties: tuple[Party, ...]) -> bool:
    """`early in the civil war`, `since the uprising`: a time or a matter, unless it is told who fought or that it began."""
    reading, noun = stage.reading, trigger.token
    governor = reading.lemmas[reading.heads[noun]]
    return (
        reading.lemmas[noun] in WARS
        and len(parties) < 2
        and case_of(reading, noun) in _DURING
        and governor not in _WAGING
    )


def _is_over(stage: Stage, trigger: Trigger) -> bool:
    """`an effort to end the war`: who ends it does not wage it there."""
    carrier, reading = trigger.arguments.carrier, stage.reading
    ended = carrier is not None and reading.lemmas[carrier] in ("end", "suspend")
    return ended and reading.lemmas[trigger.token] in WARS | {"fighting"}


def _is_of_war(stage: Stage, noun: int) -> bool:
    reading = stage.reading
    return case_of(reading, noun) == "of" and reading.lemmas[reading.heads[noun]] in _OF_WAR


def _kills_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """`killed off the challenge`, `killed the bill`: what is nobody, and no number of people, cannot be killed."""
    reading = stage.reading
    if reading.lemmas[trigger.token] == "hurt" and trigger.arguments.object:
        return all(stage.mention_at(token) is None for token in trigger.arguments.object)
    if reading.lemmas[trigger.token] not in _KILLING or not trigger.arguments.object:
        return False
    return all(
        reading.tags[token] == "NN" and reading.lowers[token] not in PARTITIVES and not noun_parties(stage, token)
        for token in trigger.arguments.object
    )


def _kills_at_large(stage: Stage, trigger: Trigger) -> bool:
    """`the ability to kill`, `will not kill again`: nobody was."""
    reading, verb = stage.reading, trigger.token
    if trigger.arguments.object or trigger.arguments.passive:
        return False
    if reading.lemmas[verb] == "hang":
        return True
    if trigger.frame.id not in ("assault.kill", "assault.fight") or reading.tags[verb] != "VB":
        return False
    if trigger.frame.id == "assault.fight":  # `unable to fight`
        return reading.deps[verb] == "acl" and reading.lemmas[reading.heads[verb]] in _ABILITIES
    return reading.deps[verb] != "conj" and all(reading.deps[child] != "conj" for child in reading.children[verb])


def _is_natural(stage: Stage, token: int) -> bool:
    reading = stage.reading
    if reading.lemmas[token] == "fire":  # `a fire killed two`, `fires killed two`; not `sniper fire`
        counted = any(reading.deps[child] in ("det", "nummod") for child in reading.children[token])
        return reading.lowers[token] == "fires" or counted
    return any(reading.lemmas[t] in _NATURAL for t in range(reading.left_edges[token], token + 1))
