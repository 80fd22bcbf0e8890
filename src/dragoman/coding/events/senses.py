"""Verbs and nouns met in another of their senses: `saved the day`, `shot himself`, `a keeper beat him`. Entry: `is_other_sense`."""

from dragoman.coding.events.senses_force import FORCE
from dragoman.coding.events.senses_speech import SPEECH
from dragoman.coding.events.senses_yielding import YIELDING
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.triggers import Trigger
from dragoman.coding.events.words import REFLEXIVE

# What one does to others; done to oneself it is another thing.
_TO_OTHERS = frozenset({"ASSAULT", "COERCE", "SANCTION", "ACCUSE", "AID", "SUPPORT"})
# What athletes do as citizens.
_NO_SPORT = frozenset({"PROTEST", "REQUEST", "SUPPORT", "REJECT"})
_ATHLETES = frozenset(
    "midfielder goalkeeper winger batsman bowler boxer quarterback sprinter footballer golfer cricketer wrestler skier swimmer "
    "player cyclist jockey gymnast pitcher fullback teammate referee".split()
)


def is_other_sense(stage: Stage, trigger: Trigger) -> bool:
    """Whether a trigger's words mean something else than its frame."""
    if trigger.verbal and trigger.frame.type in _TO_OTHERS and _is_to_oneself(stage, trigger):
        return True
    if trigger.frame.id == "retreat.release" and _misreads(stage, trigger):
        return True
    if trigger.verbal and _plays(stage, trigger):
        return trigger.frame.type not in _NO_SPORT
    return any(rule(stage, trigger) for rule in _RULES.get(trigger.frame.id, ()))


def _plays(stage: Stage, trigger: Trigger) -> bool:
    """`the goalkeeper beat him to the ball`; `a striker` scores, and `strikers` march."""
    reading, subject = stage.reading, trigger.arguments.subject
    return any(reading.lemmas[token] in _ATHLETES or reading.lowers[token] == "striker" for token in subject)


def _misreads(stage: Stage, trigger: Trigger) -> bool:
    """`a video released on Monday shows ...`, taken for `a video released somebody`: the subject is what it is done to."""
    arguments = trigger.arguments
    if arguments.object or arguments.passive or arguments.clause is not None or not trigger.frame.not_object:
        return False
    subjects = {stage.reading.lemmas[token] for token in arguments.subject}
    return bool(subjects) and subjects <= trigger.frame.not_object


def _is_to_oneself(stage: Stage, trigger: Trigger) -> bool:
    """`shot himself`, `isolating themselves`; not `blew himself up`, whose frame says so."""
    tokens = (*trigger.arguments.object, *trigger.arguments.iobj)
    if stage.reading.lemmas[trigger.token] == "liberate":  # `they liberated themselves`, by force
        return False
    if not any(stage.reading.lowers[token] in REFLEXIVE for token in tokens):
        return False
    named = REFLEXIVE & (trigger.frame.object | {word for words in trigger.frame.verbs for word in words})
    return not named


_RULES = {**SPEECH, **FORCE, **YIELDING}
