"""From triggers to tellings: the frame that fits best, with its parties and standing, before tellings are joined."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.coding.events.conditions import in_condition
from dragoman.coding.events.figures import is_figurative
from dragoman.coding.events.noun_parties import FORCES
from dragoman.coding.events.parties import fill, slot_parties
from dragoman.coding.events.recipients import (
    addressee_parties,
    bearers,
    content_choices,
    foes_of_the_fallen,
    ground_parties,
    helped_parties,
    opposed_parties,
    owner_parties,
    purpose_parties,
    relative_doers,
    sufferers,
)
from dragoman.coding.events.shifts import shift
from dragoman.coding.events.stage import Stage, innermost, is_place, phrase_span
from dragoman.coding.events.status import Standing, find_standing
from dragoman.coding.events.sufficient import may_be_completed, suffices, takes_other_kind
from dragoman.coding.events.telling import SWALLOWING, Parties, Telling
from dragoman.coding.events.triggers import Trigger
from dragoman.coding.events.undergoing import answered, brought_down, fallen, targets
from dragoman.coding.syntax import auxiliaries, case_of
from dragoman.records import Party, Span

# Whom a demand is made on, or who is blamed, is not told by what is demanded or said.
_ABOUT_THEIR_CONTENT = (SWALLOWING - {"REQUEST"}) | {"AID"}
_FORCE = frozenset({"ASSAULT", "MOBILIZE"})
_BRINGING_DOWN = frozenset({"ASSAULT", "PROTEST", "COERCE"})
_BLAMING = frozenset({"ACCUSE", "REJECT", "PROTEST"})
_AUTHORITIES = frozenset({"GOV", "COP", "MIL", "SPY"})
_ADDRESSED = frozenset({"AGREE", "CONCEDE", "REQUEST", "REJECT", "THREATEN"})
_LAST_RESORT = ("against", "from", "with")
_BUILDINGS = frozenset(
    "embassy consulate church mosque temple synagogue hospital school university market hotel airport base barracks village town "
    "pipeline refinery station office headquarters parliament palace".split()
)
_TIES = frozenset("talk relation tie contact link dialogue negotiation cooperation border".split())
_DEMANDING = frozenset({"must", "should"})
_DEMANDED_MODES = {
    "RETREAT": "yield",
    "CONCEDE": "yield",
    "CONSULT": "meet",
    "AID": "assist",
    "COOPERATE": "assist",
    "SUPPORT": "assist",
}
# A town is left, marched through or garrisoned, but that is done to nobody; a state's ground is its state's.
_NOT_AT_PLACES = frozenset({"MOBILIZE", "PROTEST", "RETREAT", "CONCEDE", "REJECT", "THREATEN"})
# What two sides do to each other, whoever stands behind `with`.
_MUTUAL = frozenset({"clash", "skirmish", "exchange", "trade", "spar", "engage", "do"})
_RECIPROCAL_SLOTS = ("subject", "with", "between", "and", "alongside")


def tell_best(stage: Stage, candidates: list[Trigger]) -> list[Telling]:
    """The tellings of the best fitting frames on one word that have the parties they need; of equals one a type."""
    told: list[Telling] = []
    for number, trigger in enumerate(candidates):
        if told and trigger.weight < told[0].trigger.weight:
            _drop_all(stage, candidates[number:], "rank:below", told[0])
            break
        telling = tell(stage, trigger)
        if telling is None:
            continue
        same = next((other for other in told if telling.type == other.type), None)
        if same is None:
            told.append(telling)
        elif telling.recipients and not same.recipients:
            stage.drop(same.trigger, "rank:same-type", than=trigger.frame)
            told[told.index(same)] = telling
        else:
            stage.drop(trigger, "rank:same-type", than=same.trigger.frame)
    # Joint exercises are not a show of force, nor are missiles fired at somebody.
    if any(telling.type in ("COOPERATE", "ASSAULT") for telling in told):
        _drop_all(stage, [t.trigger for t in told if t.type == "MOBILIZE"], "rank:joint", told[0])
        told = [telling for telling in told if telling.type != "MOBILIZE"]
    return told


def _drop_all(stage: Stage, triggers: list[Trigger], verdict: str, for_: Telling) -> None:
    for trigger in triggers:
        stage.drop(trigger, verdict, than=for_.trigger.frame)


def tell(stage: Stage, trigger: Trigger) -> Telling | None:
    """The telling of a trigger, or None when it lacks the parties that its frame needs."""
    frame, refinement = trigger.frame, trigger.refinement
    actors, recipients, slots = find_parties(stage, trigger)
    obstacle = _obstacle(stage, trigger, actors, recipients)
    complete = obstacle is None and suffices(stage, trigger, actors, recipients)
    if obstacle is None and not complete and not may_be_completed(stage, trigger, actors, recipients):
        obstacle = f"parties:{frame.needs}"
    if obstacle is not None:
        stage.drop(trigger, obstacle, parties=(actors, recipients))
        return None
    telling = Telling(
        trigger=trigger,
        type=refinement.type if refinement and refinement.type else frame.type,
        mode=refinement.mode if refinement and (refinement.mode or refinement.type) else frame.mode,
        cameo=refinement.cameo
        if refinement and (refinement.cameo or refinement.type or refinement.mode)
        else frame.cameo,
        context=tuple(dict.fromkeys((*frame.context, *(refinement.context if refinement else ())))),
        actors=actors,
        recipients=recipients,
        standing=find_standing(stage.reading, trigger),
        statement=innermost(stage, stage.reading.starts[trigger.token]),
        complete=complete,
        why=(*slots, *(("refined",) if refinement else ())),
    )
    return shift(_demanded(stage, telling))


def _obstacle(stage: Stage, trigger: Trigger, actors: tuple[Party, ...], recipients: tuple[Party, ...]) -> str | None:
    """What keeps a trigger from telling of an act, whoever its parties are; None where nothing does."""
    if in_condition(stage.reading, trigger.token):
        return "told:condition"
    if is_figurative(stage, trigger, (*actors, *recipients)):
        return "told:figurative"
    if takes_other_kind(stage, trigger) or _protests_as_state(stage, trigger, actors):
        return "told:other-kind"
    if trigger.frame.actor == ("speaker",) and not actors and trigger.verbal:
        return "told:nobody"  # nobody's opinion is no accusation
    return None


def _protests_as_state(stage: Stage, trigger: Trigger, actors: tuple[Party, ...]) -> bool:
    """`Vietnam protested to China`: governments protest in words; PLOVER's PROTEST is what civilians do together."""
    states = [stage.actors[party.actor].kind == "state" for party in actors]
    return trigger.frame.type == "PROTEST" and trigger.verbal and bool(states) and all(states)


def _demanded(stage: Stage, telling: Telling) -> Telling:
    """`X must withdraw`, said by somebody else: his demand on X."""
    reading, trigger = stage.reading, telling.trigger
    if not trigger.verbal or telling.type == "REQUEST" or not _DEMANDING & set(auxiliaries(reading, trigger.token)):
        return telling
    speakers, statement = slot_parties(stage, trigger, "speaker"), telling.statement
    addressed = telling.actors if not trigger.arguments.passive else telling.actors or telling.recipients
    if not speakers or statement is None or not addressed or speakers[0].actor in {party.actor for party in addressed}:
        return telling
    mode = _DEMANDED_MODES.get(telling.type, "change")
    standing = Standing("asserted", ahead=False, condition=telling.standing.condition)
    return replace(
        telling, type="REQUEST", mode=mode, cameo=None, actors=speakers, recipients=addressed, standing=standing,
        why=("actor:speaker", "recipient:told-to", "shift:demand"),
    )  # fmt: skip


def find_parties(stage: Stage, trigger: Trigger) -> Parties:
    """Actors, recipients, and the ids of where they were found; those of a reciprocal act are all actors."""
    frame = trigger.frame
    if frame.reciprocal:
        return _opponents(stage, trigger, _distinct(_everyone(stage, trigger)))
    suffering = sufferers(stage, trigger)
    if suffering:
        return _distinct(slot_parties(stage, trigger, "by")), _distinct(suffering), ("recipient:possessor",)
    slot, found = fill(stage, trigger, _actor_slots(trigger))
    if not found and (found := foes_of_the_fallen(stage, trigger)):
        slot = "foe"
    if (
        frame.type == "PROTEST" and not trigger.verbal
    ):  # `blocked the internet during the protests`: against them, if anything
        found = tuple(party for party in found if stage.actors[party.actor].sector not in _AUTHORITIES)
    actors, doing = _distinct(found), () if slot is None or not found else (f"actor:{slot}",)
    if _is_mutual(stage, trigger, actors) or frame.mode == "resign":
        return actors, (), doing
    if frame.type == "ASSAULT" and not trigger.verbal and _are_targets(stage, actors):  # `embassy bombings`
        return (), actors, ("recipient:building",)
    for place, recipients in _recipient_choices(stage, trigger):
        others = _others(stage, recipients, actors, frame.type)
        if len(others) > 1 and not actors and frame.type == "SANCTION" and _is_tie(stage, trigger):
            # `relations between X and Y were cut`: by both, if nobody else is named
            return _distinct(others), (), ("actor:tie",)
        if others:
            return actors, _distinct(others), (*doing, f"recipient:{place}")
    return actors, (), doing


def _opponents(stage: Stage, trigger: Trigger, everyone: tuple[Party, ...]) -> Parties:
    """All are actors of a reciprocal act; but who is fought, or fought `against`, suffers it."""
    one_sided = trigger.verbal and stage.reading.lemmas[trigger.token] not in _MUTUAL
    allied = _fights_beside(stage, trigger)
    slots = ("against", *(("object",) if one_sided and not allied else ())) if trigger.frame.type == "ASSAULT" else ()
    fought = {party.actor for slot in slots for party in slot_parties(stage, trigger, slot)}
    recipients = tuple(party for party in everyone if party.actor in fought)
    if one_sided and slots and not recipients:
        taken = {party.actor for party in everyone}
        recipients = tuple(party for party in purpose_parties(stage, trigger) if party.actor not in taken)
    actors = tuple(party for party in everyone if party.actor not in fought)
    return (
        (actors, recipients, ("actor:everyone", "recipient:against"))
        if recipients
        else (everyone, (), ("actor:everyone",))
    )


def _fights_beside(stage: Stage, trigger: Trigger) -> bool:
    """`fought with Mali against the rebels`: with is beside."""
    reading, arguments = stage.reading, trigger.arguments
    with_ = any(case_of(reading, token) in ("with", "alongside") for token in arguments.object)
    return with_ and any(prep == "against" for prep, _ in arguments.preps)


def _is_mutual(stage: Stage, trigger: Trigger, actors: tuple[Party, ...]) -> bool:
    """`the two presidents agreed to share data on X`: with each other, whatever it is about."""
    sides = {stage.actors[party.actor].country for party in actors}
    return trigger.frame.type == "AGREE" and stage.reading.lemmas[trigger.token] == "agree" and len(sides - {None}) > 1


def _actor_slots(trigger: Trigger) -> tuple[str, ...]:
    """`of` tells whom it was done to where it may (`the bombardment of the town`), or where a possessor tells who did it."""
    slots, frame = trigger.frame.actor, trigger.frame
    owned = not trigger.verbal and trigger.arguments.subject and trigger.arguments.carrier is None
    done_to = owned or trigger.verbal or "of" in frame.recipient
    return tuple(slot for slot in slots if slot != "of") if done_to else slots


def _is_tie(stage: Stage, trigger: Trigger) -> bool:
    """Whether what was cut (in the passive) is what two have between them."""
    return trigger.arguments.passive and any(stage.reading.lemmas[token] in _TIES for token in trigger.arguments.object)


def _everyone(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """All parties of a reciprocal act."""
    slots = dict.fromkeys((*trigger.frame.actor, *trigger.frame.recipient, *_RECIPROCAL_SLOTS))
    if trigger.verbal:  # `discussed ties between Armenia and Azerbaijan`: those two did not talk
        slots.pop("between", None)
    formed = {stage.mention_at(token) for token in _formed(stage, trigger)}
    founded = {stage.cast.mentions[number].span for number in formed if number is not None}
    everyone = (party for slot in slots for party in slot_parties(stage, trigger, slot) if party.span not in founded)
    if trigger.frame.type == "CONSULT":  # `spoke to reporters` is no meeting with them
        everyone = (party for party in everyone if stage.actors[party.actor].sector != "JRN")
    if trigger.frame.type in ("ASSAULT", "COOPERATE"):  # `the battle for Aleppo`: where it is fought, not who fights
        everyone = (party for party in everyone if not is_place(stage, party.span))
    return tuple(everyone)


def _formed(stage: Stage, trigger: Trigger) -> tuple[int, ...]:
    """What a verb brings about or takes up, as its frame says: the bloc in `formed a bloc with Chad` is no party to it."""
    objects = trigger.arguments.object if trigger.verbal else ()
    return tuple(token for token in objects if stage.reading.lemmas[token].lower() in trigger.frame.object)


def _recipient_choices(stage: Stage, trigger: Trigger) -> Iterator[tuple[str, tuple[Party, ...]]]:
    """Where and who the recipient may be, likeliest first; each choice is looked for only when those before it fail."""
    frame = trigger.frame
    if (
        frame.type == "REQUEST" and trigger.arguments.clause is None
    ):  # `called for Israel's withdrawal`: whose act is demanded is asked for it
        yield "owner", owner_parties(stage, trigger)
    if frame.type == "AID":  # `sent doctors to help Chad`: the doctors help, they are not helped
        yield "purpose", helped_parties(stage, trigger)
    if not trigger.verbal:
        yield "bearer", bearers(stage, trigger) or targets(stage, trigger)
        yield "against", opposed_parties(stage, trigger)
    for slot in frame.recipient:
        if not _is_moved(stage, trigger, slot):
            yield slot, slot_parties(stage, trigger, slot)
    yield from _remoter_choices(stage, trigger)


def _remoter_choices(stage: Stage, trigger: Trigger) -> Iterator[tuple[str, tuple[Party, ...]]]:
    """Where the recipient may be outside the frame's own slots."""
    frame = trigger.frame
    if frame.type in _BLAMING or frame.type == "SANCTION":
        yield "relative-doer", relative_doers(stage, trigger)
    if frame.type in _ADDRESSED:
        yield "addressee", addressee_parties(stage, trigger)
    if frame.type in _ABOUT_THEIR_CONTENT:
        yield from (("content", parties) for parties in content_choices(stage, trigger))
    if frame.type in _FORCE:
        yield "purpose", purpose_parties(stage, trigger)
    if frame.type in _BRINGING_DOWN:
        yield "fallen", brought_down(stage, trigger) or fallen(stage, trigger)
    if frame.type == "ASSAULT":
        yield "ground", ground_parties(stage, trigger)
    yield "answered", answered(stage, trigger)
    if frame.recipient and trigger.verbal:
        yield "last-resort", fill(stage, trigger, _LAST_RESORT)[1]


def _is_moved(stage: Stage, trigger: Trigger, slot: str) -> bool:
    """Whether a slot holds what is deployed or withdrawn, which is no party: `pulled its troops out`."""
    if slot == "object" and trigger.frame.type == "MOBILIZE":
        return True
    moved = trigger.arguments.slot(slot) if slot in ("object", "of") and trigger.frame.mode == "withdraw" else ()
    return bool(moved) and all(stage.reading.lemmas[token] in FORCES for token in moved)


def _others(stage: Stage, parties: tuple[Party, ...], actors: tuple[Party, ...], type_: str) -> tuple[Party, ...]:
    """Parties without the actors themselves, their own country behind a pronoun, and ground where force is shown."""
    taken = {party.actor for party in actors}
    place_bound = type_ in _NOT_AT_PLACES
    countries = {stage.actors[party.actor].country for party in actors} if type_ == "MOBILIZE" else set()
    return tuple(
        party
        for party in parties
        if party.actor not in taken
        and not _is_own_state(stage, party, actors)
        and not (place_bound and is_place(stage, party.span))
        and stage.actors[party.actor].country not in countries  # whom a state deploys is its own
    )


def _are_targets(stage: Stage, parties: tuple[Party, ...]) -> bool:
    """Whether what stands before a noun of force is a building, which it was done to."""
    last_words = {party.span.of(stage.reading.document.text).lower().split()[-1] for party in parties}
    return bool(last_words & _BUILDINGS)


def _is_own_state(stage: Stage, party: Party, actors: tuple[Party, ...]) -> bool:
    """`the Ukrainian parliament ratified it`: a pronoun is not the actor's own country."""
    actor = stage.actors[party.actor]
    pronoun = party.span.of(stage.reading.document.text).lower() in ("it", "its", "them", "they")
    return pronoun and actor.kind == "state" and any(stage.actors[a.actor].country == actor.country for a in actors)


def _distinct(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Each actor once, in the first words that name it."""
    return tuple({party.actor: party for party in reversed(parties)}.values())[::-1]


def about_spans(stage: Stage, telling: Telling) -> tuple[Span, ...]:
    """The words of what is demanded, rejected, offered, blamed, agreed."""
    arguments, spans = telling.trigger.arguments, []
    for slot in telling.trigger.frame.about:
        if slot == "clause":
            if arguments.clause is not None:
                spans.append(phrase_span(stage.reading, arguments.clause))
            continue
        spans.extend(phrase_span(stage.reading, token) for token in arguments.slot(slot))
    own, condition = telling.trigger.token, telling.standing.condition
    spans = [span for span in spans if condition is None or not span.overlaps(condition)]
    return tuple(span for span in dict.fromkeys(spans) if not span.start <= stage.reading.starts[own] < span.end)
