"""What the lexicon knows of a word: the frames that it triggers, the entities and roles that it names.

Entry functions: `frames_of`, `senses_of`, `roles_of`.
"""

from collections.abc import Iterable, Iterator

from dragoman.lexicon.actors import KnownActor, Role, State, Term
from dragoman.lexicon.frames import Frame
from dragoman.lexicon.gazetteer import fold
from dragoman.lexicon.lexicon import Lexicon
from dragoman.lexicon.senses import Sense

Trigger = tuple[str, ...]


def frames_of(word: str, frames: Iterable[Frame]) -> list[tuple[Frame, tuple[Trigger, ...]]]:
    """The frames that a word or phrase triggers, with the triggers that begin or end with it, or are it.

    An inflected form (`condemned`) is tried as it stands, then as the words that English would inflect so.
    """
    known = tuple(frames)
    for form in _forms(" ".join(word.lower().replace("-", " - ").split())):
        wanted = tuple(form.split())
        found = [(frame, tuple(_fitting(frame, wanted))) for frame in known]
        if triggered := [pair for pair in found if pair[1]]:
            return triggered
    return []


def _fitting(frame: Frame, wanted: Trigger) -> Iterator[Trigger]:
    """A verb's triggers begin with its head, a noun's end with it; `wanted` may be longer or be the whole."""
    size = len(wanted)
    yield from (trigger for trigger in frame.verbs if trigger[:size] == wanted)
    yield from (trigger for trigger in frame.nouns if trigger[-size:] == wanted and trigger not in frame.verbs)


def _forms(phrase: str) -> Iterator[str]:
    head, _, rest = phrase.partition(" ")
    tail = f" {rest}" if rest else ""
    yield phrase
    for ending, instead in (
        ("ies", "y"),
        ("ied", "y"),
        ("es", ""),
        ("s", ""),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
    ):
        stem = head.removesuffix(ending)
        if stem != head and len(stem) > 1:
            yield stem + instead + tail
            if stem[-1] == stem[-2:-1]:
                yield stem[:-1] + instead + tail


def senses_of(name: str, lexicon: Lexicon) -> Iterator[tuple[Sense, tuple[Term, ...]]]:
    """What bears exactly this name: the sense by its newest term, and all terms of a known actor."""
    folded = fold(" ".join(name.split()))
    for hit in lexicon.names.find(folded):
        if (hit.start, hit.end) == (0, len(folded)):
            for entry in hit.entries:
                sense = lexicon.sense(entry, None)
                actor = lexicon.actors.get(sense.entry or "")
                yield sense, actor.terms if actor else ()


def aliases_of(sense: Sense, lexicon: Lexicon) -> tuple[str, ...]:
    """Every name of what a sense stands for."""
    bearer: KnownActor | State | None = lexicon.actors.get(sense.entry or "")
    if bearer is None:
        bearer = next(
            (state for state in lexicon.states if sense.kind == "state" and state.code == sense.country), None
        )
        if sense.category == "place":
            bearer = None
    return bearer.names if bearer else (sense.name,)


def roles_of(phrase: str, lexicon: Lexicon) -> Iterator[Role]:
    """The role that a phrase is."""
    words = tuple(phrase.lower().replace("'s ", " 's ").split())
    if words:
        yield from (role for known, role in lexicon.roles_from(words[0]) if known == words)
