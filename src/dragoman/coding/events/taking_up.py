"""Whose the decision, the move or the report is that somebody judges, where it was told before whose it is."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.coding.events.noun_parties import modifier_parties, noun_parties
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.telling import Telling
from dragoman.coding.syntax import NOUN_TAGS, VERB_TAGS, verb_arguments
from dragoman.records import Party

_JUDGING = frozenset({"ACCUSE", "REJECT", "PROTEST"})
_SLOTS = ("object", "to", "against", "over", "at", "with", "by", "of", "for")
_KNOWN = frozenset({"the", "this", "that", "these", "those", "such"})
# What somebody says, decides or does, and others judge.
_DEEDS = frozenset(
    "decision move plan proposal policy statement announcement remark comment claim report ruling bill law request demand call offer order "
    "verdict ban measure step action withdrawal resolution decree invitation allegation accusation charge".split()
)
# What somebody does it by: `made the decision`, `issued a report`.
_MAKING = frozenset(
    "make take issue announce publish release put propose pass adopt unveil present give sign table launch".split()
)
_REACH = 10


def taken_up(stage: Stage, telling: Telling) -> Telling:
    """`opposed the decision`: whose decision it is was told before."""
    if telling.type not in _JUDGING or telling.recipients or not telling.actors:
        return telling
    arguments = telling.trigger.arguments
    nouns = [noun for slot in _SLOTS for noun in arguments.slot(slot)]
    for noun in (n for n in nouns if stage.reading.lemmas[n] in _DEEDS and stage.reading.tags[n] in NOUN_TAGS):
        for parties in _owners_before(stage, noun):
            found = tuple({p.actor: p for p in parties if p.actor not in telling.parties}.values())
            if found:
                return replace(telling, recipients=found, why=(*telling.why, "recipient:taken-up"))
    return telling


def _owners_before(stage: Stage, noun: int) -> Iterator[tuple[Party, ...]]:
    """Whose such a thing is, as the mentions of it before tell, nearest first; of a known thing only."""
    reading = stage.reading
    if not any(reading.lowers[c] in _KNOWN for c in reading.children[noun]):
        return
    first = max(0, reading.sentence_of[noun] - _REACH)
    for token in range(noun - 1, reading.sentences[first][0] - 1, -1):
        if reading.lemmas[token] == reading.lemmas[noun] and reading.tags[token] in NOUN_TAGS:
            yield modifier_parties(stage, token)
            verb = reading.heads[token]
            if reading.tags[verb] in VERB_TAGS and reading.lemmas[verb] in _MAKING:
                subjects = verb_arguments(reading, verb).subject
                yield tuple(p for t in subjects if t != token for p in noun_parties(stage, t, inner=False))
