"""Why an event is coded as it is: the frame, the path to its parties and the rules, as ids of the lexicon's reasons."""

from dragoman.coding.events.stage import Stage
from dragoman.coding.events.telling import Telling
from dragoman.records import Party


def why_of(stage: Stage, telling: Telling) -> tuple[str, ...]:
    """The ids in the order of coding: frame, where the parties stand and who they are, status, shifts, joining, time."""
    rules = (
        f"frame:{telling.trigger.frame.id}",
        *(() if telling.trigger.verbal else ("noun",)),
        *(("fit:held",) if telling.trigger.frame.object or telling.trigger.frame.clause else ()),
        *telling.why,
        *(who_of(stage, party) for party in (*telling.actors, *telling.recipients)),
        *((telling.standing.rule,) if telling.standing.rule else ()),
        *(("shift:ahead",) if telling.shifted else ()),
        *(("joined",) if telling.others else ()),
    )
    return tuple(dict.fromkeys(rules))


def who_of(stage: Stage, party: Party) -> str:
    """The id of the rule by which a party's words stand for its actor."""
    cast, token = stage.cast, stage.reading.token_at(party.span.start)
    for number in () if token is None else stage.at[token]:
        if cast.mentions[number].span == party.span and party.actor in cast.referents[number]:
            return cast.rules[number]
    return "who:nearest"
