"""How sure an event is: a sum of learned weights over what is known of its making.

The weights lie in `lexicon/data/confidence.tsv` and are learned by `training/confidence.py`, so that of the events at .8 about
four in five are right; docs/quality.md says what right means and how near it comes.
"""

import math
from collections.abc import Mapping

from dragoman.records import Actor, Event, Party

# From so many characters on a sentence is long, and longer still: the parse of long sentences errs more.
_LONG, _LONGER = 150, 250
_MANY = 2
# Those who act for a state, or with arms.
_OFFICIAL = frozenset("GOV MIL LEG JUD COP SPY IGO REB".split())
# A path to a party is worth more or less by what was done.
_BY_TYPE = ("actor:", "recipient:", "shift:", "noun", "status:")


def confidence_of(event: Event, actors: Mapping[str, Actor], weights: Mapping[str, float]) -> float:
    """The share of events like this one that are right, between .01 and .99, in hundredths."""
    total = sum(weights.get(feature, 0.0) for feature in features_of(event, actors))
    return round(min(max(1 / (1 + math.exp(-total)), 0.01), 0.99), 2)


def features_of(event: Event, actors: Mapping[str, Actor]) -> list[str]:
    """What of an event tells how sure it is: its type and frame, the rules that made it, its parties, its sentence."""
    length = event.sentence.end - event.sentence.start
    features = ["bias", f"type:{event.type}", f"status:{event.status}", f"when:{event.when.basis}"]
    for reason in dict.fromkeys(event.why):
        features.append(reason)
        if reason.startswith(_BY_TYPE):
            features.append(f"{event.type}|{reason}")
    features += _sides(event, actors)
    told = {
        "historical": event.historical,
        "attributed": bool(event.attribution),
        "long": length > _LONG,
        "longer": length > _LONGER,
        "mode": event.mode is not None,
        "about": bool(event.about),
        "also": bool(event.also),
    }
    return features + [name for name, holds in told.items() if holds]


def _sides(event: Event, actors: Mapping[str, Actor]) -> list[str]:
    features = []
    for name, parties in (("does", event.actors), ("gets", event.recipients)):
        if not parties:
            features += [f"{name}:nobody", f"{event.type}|{name}:nobody"]
            continue
        people = [actors[party.actor] for party in parties]
        features += [
            f"{name}:{people[0].kind}",
            f"{name}:{people[0].sector}",
            f"{event.type}|{name}:{people[0].sector}",
        ]
        if any(actor.country in (None, "---") for actor in people):
            features.append(f"{name}:nowhere")
        if any(actor.sector not in _OFFICIAL for actor in people):
            features.append(f"{name}:private")
        if len(parties) > _MANY:
            features.append(f"{name}:many")
    if event.recipients and _countries(event.actors, actors) == _countries(event.recipients, actors):
        features.append("same-country")
    return features


def _countries(parties: tuple[Party, ...], actors: Mapping[str, Actor]) -> set[str | None]:
    return {actors[party.actor].country for party in parties}
