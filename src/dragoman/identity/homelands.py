"""Peoples who live in several states: in which of them those are whom the text speaks of."""

from collections import defaultdict
from dataclasses import replace

from dragoman.identity.countries import place_around
from dragoman.identity.scene import Scene
from dragoman.lexicon.actors import KnownActor, Term
from dragoman.records import Mention

STATELESS = "---"
_PEOPLE = "people:"
_ARMED = frozenset({"MIL", "REB", "PRM", "UAF"})
_FADE, _REACH = 0.8, 8
# A state's own government or army is named because it fights them as often as because they live there.
_STATE, _THERE = 0.3, 1.0


def at_home(scene: Scene, mention: Mention) -> Mention:
    """The mention with the state whose part of the people is meant: Syria for `Kurdish militias` in an article on Aleppo."""
    if mention.country != STATELESS:
        return mention
    people = scene.lexicon.actors.get(_people_of(mention) or "")
    lands = _lands(people) if people is not None else {}
    land = _land_spoken_of(scene, mention, frozenset(lands)) if lands else None
    if land is None:
        return mention if lands else _believers(scene, mention)
    forces = lands[land].other_sectors[:1]
    sector = forces[0] if forces and mention.entry is None and mention.sector in _ARMED else mention.sector
    return replace(mention, country=land, sector=sector)


def _believers(scene: Scene, mention: Mention) -> Mention:
    """Followers of a creed are of the one place that their clause tells: `Muslim men were killed in Srebrenica`."""
    around = place_around(scene, mention) if mention.sector == "CVL" and mention.form == "description" else None
    return mention if around is None else replace(mention, country=around)


def _people_of(mention: Mention) -> str | None:
    """The id of the people that a mention names, or to whom those it names belong."""
    told = next((reason for reason in mention.why if reason.startswith(_PEOPLE)), None)
    return mention.entry if told is None else told.removeprefix(_PEOPLE)


def _lands(people: KnownActor) -> dict[str, Term]:
    """The states that a people lives in; a term's other sector tells what its armed men are there."""
    return {term.country: term for term in people.terms if term.country != STATELESS}


def _land_spoken_of(scene: Scene, mention: Mention, lands: frozenset[str]) -> str | None:
    """Of some states the one that the text tells most of around a mention, else in all; None where it tells of none."""
    here = scene.sentence(mention)
    near: dict[str, float] = defaultdict(float)
    everywhere: dict[str, float] = defaultdict(float)
    for other in scene.mentions:
        if other.country is None or other.country not in lands:
            continue
        weight = _THERE if scene.is_located(other) or other.sector in ("REB", "PRE") else _STATE
        everywhere[other.country] += weight
        distance = abs(scene.sentence(other) - here)
        if distance <= _REACH:
            near[other.country] += weight * _FADE**distance
    for scores in (near, everywhere):
        if scores:
            return max(scores, key=lambda land: (scores[land], everywhere[land], land))
    return None
