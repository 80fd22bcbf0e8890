"""What one breath tells of two acts: who did both, whom a fight is to drive out."""

from dataclasses import replace

from dragoman.coding.events.noun_parties import noun_parties
from dragoman.coding.events.recipients import purpose_parties
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.telling import Telling
from dragoman.coding.syntax import is_passive, verb_arguments
from dragoman.records import Party, Reading

# What is done to somebody, so that two of it told together are one doer's.
_DONE_TO = frozenset({"ASSAULT", "COERCE", "SANCTION", "ACCUSE", "RETREAT"})


def share_in_breath(stage: Stage, telling: Telling) -> Telling:
    """The telling, without a doer or sufferer of its own, with the one that its own breath names: `was seized and beaten by police`."""
    if not telling.actors and telling.type in _DONE_TO and telling.trigger.verbal:
        doers = _others(stage, telling, _agents_beside(stage.reading, telling.token))
        if doers:
            return replace(telling, actors=doers, why=(*telling.why, "actor:one-breath"))
    if not telling.recipients and telling.type == "ASSAULT":
        struck = tuple(party for party in purpose_parties(stage, telling.trigger) if party.actor not in telling.parties)
        if struck:
            return replace(telling, recipients=struck, why=(*telling.why, "recipient:purpose"))
    return telling


def _others(stage: Stage, telling: Telling, tokens: tuple[int, ...]) -> tuple[Party, ...]:
    found = (party for token in tokens for party in noun_parties(stage, token, inner=False))
    return tuple({party.actor: party for party in found if party.actor not in telling.parties}.values())


def _agents_beside(reading: Reading, verb: int) -> tuple[int, ...]:
    """The agents of the passives joined to a passive without one: the troops in `were rounded up and held by the troops`."""
    if not is_passive(reading, verb):
        return ()
    first = reading.heads[verb] if reading.deps[verb] == "conj" else verb
    members = (first, *(c for c in reading.children[first] if reading.deps[c] == "conj" and c > first))
    beside = (
        m for m in members if m != verb and is_passive(reading, m) and not _has_own_subject(reading, max(m, verb))
    )
    return next((agents for member in beside if (agents := verb_arguments(reading, member).subject)), ())


def _has_own_subject(reading: Reading, verb: int) -> bool:
    return any(reading.deps[c].startswith("nsubj") for c in reading.children[verb])
