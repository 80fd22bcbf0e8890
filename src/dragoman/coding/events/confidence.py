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
# The paths to parties by which the words themselves say who it was.
_PLAIN = frozenset({"actor:subject", "actor:by", "actor:everyone", "recipient:object"})


def confidence_of(event: Event, actors: Mapping[str, Actor], weights: Mapping[str, float]) -> float:
    """The share of events like this one that are right, between .01 and .99, in hundredths."""
    total = sum(weights.get(feature, 0.0) for feature in features_of(event, actors))
    return round(min(max(1 / (1 + math.exp(-total)), 0.01), 0.99), 2)


def features_of(event: Event, actors: Mapping[str, Actor]) -> list[str]:
    """What of an event tells how sure it is: its type, the rules that made it, its parties, its sentence."""
    length = event.sentence.end - event.sentence.start
    features = ["bias", f"type:{event.type}", f"status:{event.status}", f"when:{event.when.basis}"]
    features += dict.fromkeys(_rule(reason) for reason in event.why if not reason.startswith("frame:"))
    features += _sides(event, actors)
    told = {
        "historical": event.historical,
        "attributed": bool(event.attribution),
        "long": length > _LONG,
        "longer": length > _LONGER,
        "mode": event.mode is not None,
    }
    return features + [name for name, holds in told.items() if holds]


def _rule(reason: str) -> str:
    """A reason as a feature: rare paths to a party are taken together."""
    kind, _, path = reason.partition(":")
    if kind in ("actor", "recipient") and reason not in _PLAIN:
        return f"{kind}:{path if path in ('joined', 'speaker', 'content') else 'other'}"
    return reason if kind in ("who", "shift", "noun", "fit", "joined", "refined", "actor", "recipient") else kind


def _sides(event: Event, actors: Mapping[str, Actor]) -> list[str]:
    features = []
    for name, parties in (("does", event.actors), ("gets", event.recipients)):
        if not parties:
            features.append(f"{name}:nobody")
            continue
        people = [actors[party.actor] for party in parties]
        features.append(f"{name}:{people[0].kind}")
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
