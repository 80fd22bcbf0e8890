"""One event told twice is one event: the tellings of an article, joined."""

from dataclasses import replace

from dragoman.coding.events.stage import Stage
from dragoman.coding.events.telling import SPEECH_ACTS, Telling
from dragoman.records import Actor, Span, When

# Farther apart than this many sentences, a noun without parties no longer points back to an act told before.
_REACH = 8
_LIGHT_REACH = 4
_KNOWN_REACH = 2
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_HAPPENING = frozenset(
    "erupt break start begin flare occur happen continue spread sweep rock hit shake rage resume escalate intensify follow ignite take "
    "engulf grip paralyse paralyze last turn".split()
)
# Whose words they are makes them; an agreement or a withdrawal is one, whoever of a side is told to have made it.
_WORDS = SPEECH_ACTS - {"AGREE", "CONCEDE"}
_EFFECTS = frozenset({"kill", "wound", "injure", "hurt", "die", "maim"})


def join_tellings(stage: Stage, tellings: list[Telling], dates: dict[int, When]) -> list[Telling]:
    """Tellings of one act joined at the most informative, the others in its `also`; nouns that tell nothing new are dropped.

    `dates` holds the days that each trigger's own clause states, by token: acts of different days are different acts.
    """
    joined: list[Telling] = []
    for telling in tellings:
        number = next(
            (
                i
                for i in range(len(joined) - 1, -1, -1)
                if _same_act(stage, joined[i], telling) and _same_days(dates, joined[i], telling)
            ),
            None,
        )
        if number is None:
            joined.append(telling)
        else:
            joined[number] = _merge(stage, joined[number], telling)
    alone = [telling for telling in joined if _stands_alone(stage, telling, dates[telling.token])]
    for telling in joined:
        if telling not in alone:
            stage.drop(telling.trigger, "told:bare-noun")
    return alone


def _same_days(dates: dict[int, When], first: Telling, second: Telling) -> bool:
    """Whether nothing dates the two apart."""
    other = dates[second.token]
    if other.earliest is None or other.latest is None:
        return True
    known = [dates[told.token] for told in (first, *first.others)]
    ranges = [(when.earliest, when.latest) for when in known if when.earliest and when.latest]
    return not ranges or any(low <= other.latest and other.earliest <= high for low, high in ranges)


def _same_act(stage: Stage, first: Telling, second: Telling) -> bool:
    if first.type != second.type or first.standing.status != second.standing.status:
        return False
    distance = _sentence(stage, second) - _sentence(stage, first)
    if first.type == "ASSAULT" and 0 <= distance <= 1 and _is_toll(stage, first, second, distance):
        return True
    if distance == 0:
        return _same_clause_act(first, second)
    if not second.parties or not first.parties:
        return not second.trigger.verbal and distance <= _REACH and _alike(stage, first, second)
    if first.mode and second.mode and first.mode != second.mode:
        return False
    known = distance <= _KNOWN_REACH and _is_known(stage, second)
    if first.type == "ASSAULT" and not known and not _meet(stage, first, second):
        return False
    apart = _speak_apart(stage, first, second)
    return not apart and _alike(stage, first, second) and _compatible(stage, first, second)


def _speak_apart(stage: Stage, first: Telling, second: Telling) -> bool:
    """Whether somebody says himself what a state or another said: the cabinet condemned it, and so did the president."""
    if first.type not in _WORDS or not (first.trigger.verbal and second.trigger.verbal):
        return False
    one, other = ({party.actor for party in told.actors} for told in (first, second))
    apart = bool(one and other) and not one & other
    return apart and any(stage.actors[actor].kind == "person" for actor in one | other)


def _is_known(stage: Stage, telling: Telling) -> bool:
    """Whether a noun names an act told before: `the assault`, `this campaign`."""
    reading, noun = stage.reading, telling.token
    return not telling.trigger.verbal and any(reading.lowers[c] in _DEFINITE for c in reading.children[noun])


def _meet(stage: Stage, first: Telling, second: Telling) -> bool:
    """Whether two blows have a doer or a sufferer in common."""
    sides = ((first.actors, second.actors), (first.recipients, second.recipients))
    return any(one and other and _share(stage, one, other) for one, other in sides)


def _is_toll(stage: Stage, first: Telling, second: Telling, distance: int) -> bool:
    """Whether one tells whom the other's attack killed or hurt: `the blast killed two and wounded three`."""
    effects = [stage.reading.lemmas[told.token] in _EFFECTS for told in (first, second)]
    if not any(effects) or (distance and not (effects[1] and second.trigger.arguments.passive)):
        return False
    if distance and second.actors:
        return False
    one, other = ({party.actor for party in told.actors} for told in (first, second))
    return not one or not other or one == other or _is_turned(first, second)


def _is_turned(first: Telling, second: Telling) -> bool:
    """`were killed fighting rebels`: the fight in which they fell tells the same with the sides turned."""
    sides = [({p.actor for p in told.actors}, {p.actor for p in told.recipients}) for told in (first, second)]
    return all(sides[0]) and sides[0] == sides[1][::-1]


def _same_clause_act(first: Telling, second: Telling) -> bool:
    """In one sentence two triggers of a type are one act only when one of them adds no party."""
    if first.trigger.verbal and second.trigger.verbal:
        same = (first.mode, first.actors, first.recipients) == (second.mode, second.actors, second.recipients)
        return same and bool(first.recipients) and first.type == "SANCTION"
    if _is_turned(first, second):  # `repelled an attack by rebels`: a blow and another back
        return False
    return first.parties >= second.parties or second.parties >= first.parties


def _alike(stage: Stage, first: Telling, second: Telling) -> bool:
    """Whether the trigger words can tell the same act: one lemma, or a noun for a verb of the same frame family."""
    if first.type == "CONSULT":  # a call, its talks and its exchange of views are one meeting
        return True
    lemmas = stage.reading.lemmas
    if first.type in SPEECH_ACTS and all(_has_content(told) for told in (first, second)):
        return False  # two promises, two demands
    return (
        lemmas[first.token] == lemmas[second.token]
        or first.trigger.frame.id == second.trigger.frame.id
        or not second.trigger.verbal
    )


def _has_content(telling: Telling) -> bool:
    """Whether a verb of speaking says what is promised, asked or blamed."""
    return telling.trigger.verbal and telling.trigger.arguments.clause is not None


def _compatible(stage: Stage, first: Telling, second: Telling) -> bool:
    return _share(stage, first.actors, second.actors) and _share(stage, first.recipients, second.recipients)


def _share(stage: Stage, first: tuple, second: tuple) -> bool:  # type: ignore[type-arg]
    """Whether two sides name a common actor, or one of them names none."""
    if not first or not second:
        return True
    one, other = ({stage.actors[party.actor] for party in side} for side in (first, second))
    return bool(one & other) or bool({_body(a) for a in one} & {_body(a) for a in other} - {None})


def _body(actor: Actor) -> str | None:
    """A state acts through its ministers and its army: what they did may be told again as their country's."""
    return actor.country if actor.sector in ("GOV", "MIL") and actor.country not in (None, "---", "IGO") else None


def _merge(stage: Stage, first: Telling, second: Telling) -> Telling:
    best, other = (second, first) if _weight(stage, second) > _weight(stage, first) else (first, second)
    spans = (*best.also, trigger_span(stage, other), *other.also)
    # Another sentence's tells the same kind of act, but too often another one's doers.
    lends = _sentence(stage, best) == _sentence(stage, other)
    return replace(
        best,
        actors=best.actors or (other.actors if lends else ()),
        recipients=best.recipients or (other.recipients if lends else ()),
        mode=best.mode or other.mode,
        cameo=best.cameo if best.mode or not other.mode else other.cameo,
        also=tuple(sorted(set(spans))),
        others=(*best.others, other, *other.others),
        why=(*best.why, *(_lent(best, other) if lends else ())),
    )


def _lent(best: Telling, other: Telling) -> tuple[str, ...]:
    """What a telling takes over from one that is joined to it."""
    taken = (
        ("actor:joined", not best.actors and other.actors),
        ("recipient:joined", not best.recipients and other.recipients),
    )
    return tuple(name for name, is_taken in taken if is_taken)


def _weight(stage: Stage, telling: Telling) -> tuple[int, int, bool, bool]:
    """How much a telling says: both sides, persons rather than states, the mode, a verb; of a blow, what was done before how."""
    persons = sum(stage.actors[party.actor].kind == "person" for party in (*telling.actors, *telling.recipients))
    sides = bool(telling.actors) + bool(telling.recipients)
    told = (telling.mode is not None, telling.trigger.verbal)
    return sides, persons, *(told[::-1] if telling.type == "ASSAULT" else told)


def _stands_alone(stage: Stage, telling: Telling, when: When) -> bool:
    """Whether a telling says enough to be an event: a verb, or a noun with parties; a bare noun only of violence with details."""
    if telling.actors or telling.recipients or telling.trigger.frame.needs != "none":
        return True
    told = telling.also or telling.trigger.arguments.preps or when.basis == "stated" or _breaks_out(stage, telling)
    return not telling.trigger.verbal and bool(told)


def _breaks_out(stage: Stage, telling: Telling) -> bool:
    """`Protests erupted in Lima`: it is told that it happened, if not by whom."""
    reading = stage.reading
    verb = reading.heads[telling.token]
    return reading.deps[telling.token].startswith("nsubj") and reading.lemmas[verb] in _HAPPENING


def _sentence(stage: Stage, telling: Telling) -> int:
    return stage.reading.sentence_of[telling.token]


def trigger_span(stage: Stage, telling: Telling) -> Span:
    """The characters of a telling's trigger; a light verb close before its noun is part of it (`imposed an arms embargo`)."""
    trigger = telling.trigger
    carrier = trigger.arguments.carrier
    if (
        carrier is not None
        and 0 < trigger.first - carrier <= _LIGHT_REACH
        and not _crosses_comma(stage, carrier, trigger.first)
    ):
        return stage.reading.span(carrier, trigger.last)
    return stage.reading.span(trigger.first, trigger.last)


def _crosses_comma(stage: Stage, first: int, last: int) -> bool:
    return any(tag in (",", ":", "``") for tag in stage.reading.tags[first:last])
