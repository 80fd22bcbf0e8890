"""What one breath tells of two acts: who did both, whom a fight is to drive out."""

from dataclasses import replace

from dragoman.coding.events.noun_parties import noun_parties
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.telling import Telling
from dragoman.coding.syntax import expand, is_infinitive, is_passive, verb_arguments
from dragoman.records import Party, Reading

# What is done to somebody, so that two of it told together are one doer's.
_DONE_TO = frozenset({"ASSAULT", "COERCE", "SANCTION", "ACCUSE", "RETREAT"})
# What a fight or an offensive is for doing to the enemy.
_DEFEATING = frozenset(
    "defeat destroy drive oust dislodge expel purge crush eliminate eradicate topple overthrow evict remove rout push clear combat "
    "fight eject repel neutralise neutralize flush degrade kill capture punish target".split()
)

# `in an effort to oust X`, `aimed at ousting X`.
_AIMS = frozenset({"effort", "bid", "attempt", "aim", "intend", "intent", "design", "view"})


def share_in_breath(stage: Stage, telling: Telling) -> Telling:
    """The telling, without a doer or sufferer of its own, with the one that its own breath names: `was seized and beaten by police`."""
    if not telling.actors and telling.type in _DONE_TO and telling.trigger.verbal:
        doers = _others(stage, telling, _agents_beside(stage.reading, telling.token))
        if doers:
            return replace(telling, actors=doers, why=(*telling.why, "actor:one-breath"))
    if not telling.recipients and telling.trigger.verbal:
        done_to = _others(stage, telling, _object_beside(stage.reading, telling.token))
        if done_to:
            return replace(telling, recipients=done_to, why=(*telling.why, "recipient:one-breath"))
    if not telling.recipients and telling.type == "ASSAULT":
        struck = _others(stage, telling, _enemies(stage.reading, telling.token))
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


def _object_beside(reading: Reading, verb: int) -> tuple[int, ...]:
    """The object that two verbs side by side share: the people in `arrests or jails people`."""
    if is_passive(reading, verb) or any(reading.deps[c] in ("obj", "ccomp", "xcomp") for c in reading.children[verb]):
        return ()
    joined = next((c for c in reading.children[verb] if reading.deps[c] == "conj" and c > verb), None)
    if joined is None or reading.tags[joined] != reading.tags[verb]:
        return ()
    between = {reading.tags[token] for token in range(verb + 1, joined)}
    return verb_arguments(reading, joined).object if between <= {"CC", ",", ":", "RB", "HYPH"} else ()


def _has_own_subject(reading: Reading, verb: int) -> bool:
    return any(reading.deps[c].startswith("nsubj") for c in reading.children[verb])


def _enemies(reading: Reading, token: int) -> tuple[int, ...]:
    """Whom an act is for defeating, by what hangs on it or on its light verb: `launched a campaign to drive out the rebels`."""
    heads = (token, reading.heads[token]) if reading.deps[token] in ("obj", "nsubj", "obl") else (token,)
    below = (child for head in heads for child in reading.children[head] if child > token)
    for verb in (verb for child in below for verb in _purposes(reading, child)):
        if reading.lemmas[verb] in _DEFEATING and not is_passive(reading, verb):
            return expand(reading, verb_arguments(reading, verb).object)
    return ()


def _purposes(reading: Reading, child: int) -> tuple[int, ...]:
    """The verbs that a word under an act gives its purpose or outcome by: `to oust X`, `aimed at ousting X`, `that ousted X`."""
    aimed = reading.deps[child] == "acl" and reading.lemmas[child] in ("target", "aim")
    if is_infinitive(reading, child) or reading.deps[child] == "acl:relcl" or aimed:
        return (child,)
    if reading.lemmas[child] in _AIMS:
        return tuple(c for c in reading.children[child] if c > child and reading.deps[c] in ("acl", "advcl", "xcomp"))
    return ()
