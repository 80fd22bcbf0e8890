"""What the thread of an article tells of an event: whom a speaker addressed, and when, if its own clause does not say."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from dragoman.coding.events.circumstances import Scene
from dragoman.coding.events.dating import find_when
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.taking_up import taken_up
from dragoman.coding.events.telling import SPEECH_ACTS, Telling
from dragoman.coding.events.thread import Placed, sides_of, when_in_thread
from dragoman.records import Party, Span

__all__ = ["Placed", "place_in_thread"]

# A conversation is reported in the sentences around the one that tells of it.
_CONVERSATION_REACH = 6
_LEAST_SIDE = 3
_HOSTILE = frozenset({"ACCUSE", "THREATEN", "SANCTION", "ASSAULT", "COERCE", "REJECT"})
_BILATERAL = frozenset({"RETREAT", "REJECT", "SANCTION", "CONCEDE", "THREATEN"})
_ANSWERS = frozenset({"REJECT", "AGREE", "CONCEDE"})
_JUDGING = frozenset(
    "condemn denounce applaud welcome praise criticize criticise hail deplore decry laud slam call brand".split()
)
_JUDGEMENTS = frozenset({"ACCUSE", "SUPPORT", "REJECT", "PROTEST"})
_BLOWS = frozenset({"ASSAULT", "RETREAT"})
_ENDINGS = frozenset({"CONCEDE", "RETREAT", "SUPPORT"})
_FIGHT_REACH = 2
_WARDING_OFF = frozenset({"repel", "repulse", "resist", "withstand", "fend", "ward", "beat", "fight", "foil", "thwart"})
_BLAME = frozenset({"ACCUSE", "REJECT", "SANCTION", "THREATEN", "PROTEST"})


def place_in_thread(stage: Stage, scene: Scene, tellings: list[Telling]) -> list[Placed]:
    """Tellings in text order, with addressees and times that the thread of the article supplies."""
    placed = [Placed(telling, find_when(stage, scene, telling)) for telling in tellings]
    conversations = [item for item in placed if _is_conversation(stage, item.telling)]
    placed = [_in_conversation(stage, item, conversations) for item in placed]
    placed = [Placed(_blaming_the_doer(stage, item.telling, tellings), item.when) for item in placed]
    placed = [Placed(taken_up(stage, item.telling), item.when) for item in placed]
    for rule in (_judging_it, _in_the_fight, _answering):
        told = [item.telling for item in placed]
        placed = [Placed(rule(stage, item.telling, told), item.when) for item in placed]
    sides = opposing_sides(stage)
    if sides is not None and not any(_is_quarrel(stage, telling, sides) for telling in tellings):
        sides = None
    placed = [Placed(_against_other_side(stage, item.telling, sides), item.when) for item in placed]
    placed = [item for item in placed if _is_complete(stage, item.telling)]
    for number, item in enumerate(placed):
        if item.when.basis == "unknown":
            placed[number] = when_in_thread(stage, scene, placed, number)
    return placed


def _is_complete(stage: Stage, telling: Telling) -> bool:
    """Whether it has the parties that it needs, now that the thread has been asked for them."""
    if telling.complete or telling.recipients:
        return True
    stage.drop(telling.trigger, "told:no-addressee", parties=(telling.actors, ()))
    return False


def _to(telling: Telling, recipients: tuple[Party, ...], rule: str) -> Telling:
    """A telling with the recipients that the thread supplies, and the rule by which it does."""
    return replace(telling, recipients=recipients, why=(*telling.why, rule))


def _blaming_the_doer(stage: Stage, telling: Telling, tellings: list[Telling]) -> Telling:
    """`condemned the raid`, `repelled the raid`: who is blamed or fought for an act told elsewhere is whoever did it."""
    wards_off = telling.type == "ASSAULT" and stage.reading.lemmas[telling.token] in _WARDING_OFF
    if not (telling.type in _BLAME or wards_off) or telling.recipients or not telling.trigger.verbal:
        return telling
    arguments = telling.trigger.arguments
    blamed = {stage.reading.starts[token] for slot in ("object", "for", "over", "at") for token in arguments.slot(slot)}
    own = {party.actor for party in telling.actors}
    for other in tellings:
        starts = {stage.reading.starts[other.token], *(span.start for span in other.also)}
        doers = tuple(party for party in other.actors if party.actor not in own)
        if other is not telling and starts & blamed and doers:
            return _to(telling, tuple(_nearest(stage, party, telling) for party in doers), "recipient:doer")
    return telling


def _judging_it(stage: Stage, telling: Telling, tellings: list[Telling]) -> Telling:
    """`Russia condemned the raid, but Milei applauded it`: `it` is the act judged before, and its doer's."""
    reading, trigger = stage.reading, telling.trigger
    if reading.lemmas[telling.token] not in _JUDGING or not trigger.verbal:
        return telling
    if {reading.lowers[token] for token in trigger.arguments.object} != {"it"}:
        return telling
    own = {party.actor for party in telling.actors}
    for other in reversed([other for other in tellings if other.token < telling.token]):
        if _sentence(stage, telling) - _sentence(stage, other) > 1:
            break
        blamed = other.recipients if other.type in _JUDGEMENTS else other.actors
        doers = tuple(party for party in blamed if party.actor not in own)
        if doers:
            return _to(telling, tuple(_nearest(stage, party, telling) for party in doers), "recipient:judged")
    return telling


def _in_the_fight(stage: Stage, telling: Telling, tellings: list[Telling]) -> Telling:
    """Told right after a fight between two: a truce is theirs, who mediates does so between them, who strikes back the other."""
    if telling.type == "ASSAULT" and _is_blow(telling):
        yielding = _who_yielded(stage, telling, tellings)
        if yielding:
            return _to(telling, yielding, "recipient:yielded")
    if telling.type == "RETREAT" and _is_blow(telling):
        victors = _to_whom(stage, telling, tellings)
        if victors:
            return _to(telling, victors, "recipient:victor")
    fights = _fights_before(stage, telling, tellings)
    if _is_blow(telling):
        return next((struck for fight in fights if (struck := _struck_back(stage, telling, fight))), telling)
    fight = next(fights, None)
    if fight is None:
        return telling
    parties = tuple(_nearest(stage, party, telling) for party in (*fight.actors, *fight.recipients))
    if _is_bare_truce(telling):
        return replace(telling, actors=parties, why=(*telling.why, "actor:fight"))
    mediated = telling.mode == "third-party" and telling.actors and not telling.recipients
    return _to(telling, parties, "recipient:fight") if mediated else telling


def _fights_before(stage: Stage, telling: Telling, tellings: list[Telling]) -> Iterator[Telling]:
    """The fights of two forces told in the sentences before, nearest first."""
    for other in reversed([other for other in tellings if other.token < telling.token]):
        if _sentence(stage, telling) - _sentence(stage, other) > _FIGHT_REACH:
            return
        ours, theirs = sides_of(stage, other.actors), sides_of(stage, other.recipients)
        of_two = len(ours) == len(theirs) == 1 and ours != theirs
        if other.type == "ASSAULT" and of_two and all(_is_force(stage, p) for p in (*other.actors, *other.recipients)):
            yield other


def _who_yielded(stage: Stage, blow: Telling, tellings: list[Telling]) -> tuple[Party, ...]:
    """Those who gave up to whoever struck, told in one sentence: `seized the valley in an operation, and the rebels surrendered`."""
    return next((t.actors for t in tellings if _yields_to(stage, t, blow)), ())


def _to_whom(stage: Stage, yielding: Telling, tellings: list[Telling]) -> tuple[Party, ...]:
    """Whoever had struck, in the sentence that tells who gave up."""
    return next((blow.actors for blow in tellings if _yields_to(stage, yielding, blow)), ())


def _yields_to(stage: Stage, yielding: Telling, blow: Telling) -> bool:
    """Whether one force's surrender is told right after another's blow at nobody named, in the same sentence."""
    if yielding.type != "RETREAT" or yielding.mode != "disarm" or blow.type != "ASSAULT" or yielding.token < blow.token:
        return False
    if not (_is_blow(yielding) and _is_blow(blow)) or _sentence(stage, yielding) != _sentence(stage, blow):
        return False
    apart = sides_of(stage, yielding.actors).isdisjoint(sides_of(stage, blow.actors))
    return apart and all(_is_force(stage, party) for party in (*yielding.actors, *blow.actors))


def _is_bare_truce(telling: Telling) -> bool:
    return telling.type in _ENDINGS and not telling.parties and not telling.trigger.verbal


def _is_blow(telling: Telling) -> bool:
    """Whether somebody strikes or yields, and it is not told to whom."""
    alone = bool(telling.actors) and not telling.recipients and not telling.trigger.frame.reciprocal
    return alone and telling.type in _BLOWS and telling.mode != "resign"


def _struck_back(stage: Stage, telling: Telling, fight: Telling) -> Telling | None:
    """The telling as done to the other side of a fight; None where its doer was no side of it."""
    ours = sides_of(stage, telling.actors)
    first, second = sides_of(stage, fight.actors), sides_of(stage, fight.recipients)
    opponents = fight.recipients if ours == first else fight.actors if ours == second else ()
    if not opponents:
        return None
    return _to(telling, tuple(_nearest(stage, party, telling) for party in opponents), "recipient:opponent")


def _is_force(stage: Stage, party: Party) -> bool:
    """Whether somebody can be a side in a fight, and not its victim."""
    return stage.actors[party.actor].sector in ("GOV", "MIL", "REB", "PRM", "COP", "UAF", "IGO", "SPY")


def opposing_sides(stage: Stage) -> tuple[str, str] | None:
    """The two countries between which an article's matter lies, where there are just two."""
    counts = Counter[str]()
    for actor in stage.actors.values():
        if actor.country not in (None, "---", "IGO") and actor.sector in ("GOV", "MIL", "LEG"):
            counts[str(actor.country)] += len(actor.mentions)
    ranked = counts.most_common(3)
    if len(ranked) < 2 or ranked[1][1] < _LEAST_SIDE or ranked[1][1] * 4 < ranked[0][1]:
        return None
    if len(ranked) > 2 and ranked[2][1] * 2 > ranked[1][1]:
        return None
    return ranked[0][0], ranked[1][0]


def _is_quarrel(stage: Stage, telling: Telling, sides: tuple[str, str]) -> bool:
    """Whether a telling sets the two sides against each other in so many words."""
    ours, theirs = ({stage.actors[p.actor].country for p in side} for side in (telling.actors, telling.recipients))
    return telling.type in _HOSTILE and (
        ({sides[0]} == ours and {sides[1]} == theirs) or ({sides[1]} == ours and {sides[0]} == theirs)
    )


def _against_other_side(stage: Stage, telling: Telling, sides: tuple[str, str] | None) -> Telling:
    """Between two states, what one does without saying to whom is done to the other."""
    if sides is None or telling.type not in _BILATERAL or telling.recipients or telling.trigger.frame.reciprocal:
        return telling
    if telling.mode == "resign" or any(stage.actors[p.actor].sector not in ("GOV", "MIL") for p in telling.actors):
        return telling
    countries = {stage.actors[party.actor].country for party in telling.actors}
    if len(countries) != 1 or not countries <= set(sides):
        return telling
    other = sides[0] if sides[1] in countries else sides[1]
    actor = next((a for a in stage.actors.values() if a.country == other and a.kind == "state"), None)
    if actor is None:
        return telling
    party = _nearest(stage, Party(actor.id, actor.mentions[0]), telling)
    return _to(telling, (party,), "recipient:other-side")


def _answering(stage: Stage, telling: Telling, tellings: list[Telling]) -> Telling:
    """`asked Y to help, but Y refused`: an answer goes to whoever asked."""
    if telling.type not in _ANSWERS or telling.recipients or not telling.actors:
        return telling
    own = {party.actor for party in telling.actors}
    for other in tellings:
        distance = _sentence(stage, telling) - _sentence(stage, other)
        asked = {party.actor for party in other.recipients}
        if other.type in ("REQUEST", "AGREE") and own & asked and 0 <= distance <= 1 and other.token < telling.token:
            askers = tuple(party for party in other.actors if party.actor not in own)
            return _to(telling, tuple(_nearest(stage, party, telling) for party in askers), "recipient:asker")
    return telling


def _is_conversation(stage: Stage, telling: Telling) -> bool:
    """Whether two sides talked to each other here."""
    countries = {stage.actors[party.actor].country for party in telling.actors}
    return telling.type == "CONSULT" and len(telling.actors) == 2 and len(countries) == 2


def _in_conversation(stage: Stage, item: Placed, conversations: list[Placed]) -> Placed:
    """A speech act by one of two who talked is addressed to the other, and done when they talked."""
    telling = item.telling
    if telling.type not in SPEECH_ACTS or not telling.actors:
        return item
    if telling.type == "AGREE" and telling.trigger.arguments.passive:  # `is scheduled for May`: addressed to nobody
        return item
    speakers = sides_of(stage, telling.actors)
    for conversation in conversations:
        members = sides_of(stage, conversation.telling.actors)
        distance = abs(_sentence(stage, telling) - _sentence(stage, conversation.telling))
        near = distance <= _CONVERSATION_REACH
        if not near or not speakers <= members:
            continue
        shared = item.when.basis == "unknown" and conversation.when.basis == "stated" and not telling.shifted
        when = replace(conversation.when, basis="narrative") if shared else item.when
        dated = ("when:conversation",) if shared else ()
        if speakers == members:  # `both called for ...`: they addressed others, when they talked
            return Placed(_because(telling, dated if distance else ()), when if distance else item.when)
        others = tuple(p for p in conversation.telling.actors if not sides_of(stage, (p,)) & speakers)
        if not telling.recipients:
            others = tuple(_nearest(stage, party, telling) for party in others)
            telling = _to(telling, others, "recipient:conversation")
        return Placed(_because(telling, dated), when)
    return item


def _because(telling: Telling, rules: tuple[str, ...]) -> Telling:
    return replace(telling, why=(*telling.why, *rules)) if rules else telling


def _nearest(stage: Stage, party: Party, telling: Telling) -> Party:
    """The party in the mention of it that stands nearest to the trigger."""
    spans = stage.actors[party.actor].mentions
    at = stage.reading.starts[telling.token]
    return Party(party.actor, min(spans, key=lambda span: abs(span.start - at), default=Span(*party.span)))


def _sentence(stage: Stage, telling: Telling) -> int:
    return stage.reading.sentence_of[telling.token]
