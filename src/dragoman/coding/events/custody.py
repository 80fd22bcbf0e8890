"""Who holds, tries and punishes somebody where the sentence does not say: whose prison, whose papers, whose case."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.coding.events.noun_parties import inner_parties, modifier_parties, noun_parties
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.telling import Telling
from dragoman.coding.syntax import verb_arguments
from dragoman.records import Party

# The steps of one person's case: whoever does one to him does the same to him again, as far as the article tells.
_STEPS = (
    frozenset({"retreat.release", "retreat.let-go-captives"}),
    frozenset({"coerce.arrest", "coerce.hold-prisoner"}),
    frozenset({"coerce.deport", "coerce.revoke-papers", "sanction.remove-from-office", "sanction.expel"}),
    frozenset({"accuse.charge", "accuse.stand-trial", "sanction.convict", "sanction.jail"}),
)
_AUTHORITIES = frozenset({"GOV", "COP", "MIL", "SPY", "JUD"})
_PRISONS = frozenset("prison jail custody cell court tribunal centre center camp facility guard".split())
_PAPERS = frozenset({"citizenship", "nationality", "passport"})
_HOLDING = frozenset("hold detain capture imprison jail keep seize arrest abduct kidnap intern".split())
_RELEASING = frozenset("release free pardon parole deport extradite swap".split())
_INSIDE = frozenset({"in", "by", "at", "before", "under", "from"})


def in_custody(stage: Stage, tellings: list[Telling]) -> list[Telling]:
    """The tellings, an arrest, a conviction or an expulsion by nobody named with whoever's hand the person is in."""
    return [_held(stage, telling, tellings) for telling in tellings]


def _held(stage: Stage, telling: Telling, tellings: list[Telling]) -> Telling:
    step = next((step for step in _STEPS if telling.trigger.frame.id in step), None)
    if telling.actors or step is None:
        return telling
    for rule, parties in _keepers(stage, telling, (other for other in tellings if other.trigger.frame.id in step)):
        found = tuple({party.actor: party for party in parties if party.actor not in telling.parties}.values())
        if found:
            return replace(telling, actors=found, why=(*telling.why, rule))
    return telling


def _keepers(stage: Stage, telling: Telling, alike: Iterator[Telling]) -> Iterator[tuple[str, tuple[Party, ...]]]:
    """Whose hand a person may be in, surest first, each with the reason."""
    lemmas, preps = stage.reading.lemmas, telling.trigger.arguments.preps
    for word, noun in preps:
        if word in _INSIDE and lemmas[noun] in _PRISONS:
            yield "actor:prison", modifier_parties(stage, noun)
            yield "actor:prison", inner_parties(stage, noun, ("in",))
    yield "actor:captor", _captors(stage, telling)
    yield "actor:case", _in_the_case(stage, telling, alike)
    for noun in (*telling.trigger.arguments.object, *(noun for word, noun in preps if word == "of")):
        if lemmas[noun] in _PAPERS:
            yield "actor:papers", _nations(stage, noun)


def _nations(stage: Stage, noun: int) -> tuple[Party, ...]:
    """The states among the words before a noun: Britain in `her British citizenship`."""
    before = range(stage.reading.left_edges[noun], noun)
    numbers = (n for token in before for n in stage.at[token] if stage.cast.mentions[n].kind == "state")
    return tuple(party for number in numbers for party in stage.parties(number))


def _in_the_case(stage: Stage, telling: Telling, alike: Iterator[Telling]) -> tuple[Party, ...]:
    """The authorities that did the like to the same person, in the telling nearest to this one."""
    persons = {party.actor for party in telling.recipients}
    known = (
        other
        for other in alike
        if other.actors
        and persons & {party.actor for party in other.recipients}
        and all(stage.actors[party.actor].sector in _AUTHORITIES for party in other.actors)
    )
    nearest = min(known, key=lambda other: abs(other.token - telling.token), default=None)
    return () if nearest is None else nearest.actors


def _captors(stage: Stage, telling: Telling) -> tuple[Party, ...]:
    """Who releases had held, and who had held releases: `hostages held by the rebels were freed`, `freed a man held for a year`."""
    reading = stage.reading
    if telling.type == "RETREAT":
        held = (
            c for token in telling.trigger.arguments.object for c in reading.children[token] if reading.deps[c] == "acl"
        )
        agents = (t for verb in held if reading.lemmas[verb] in _HOLDING for t in verb_arguments(reading, verb).subject)
        return tuple(party for token in agents for party in noun_parties(stage, token, inner=False))
    noun = reading.heads[telling.token]
    verb = reading.heads[noun]
    if reading.deps[telling.token] != "acl" or reading.deps[noun] != "obj" or reading.lemmas[verb] not in _RELEASING:
        return ()
    return tuple(p for token in verb_arguments(reading, verb).subject for p in noun_parties(stage, token, inner=False))
