"""Event frames: which words tell of which event, and which of their arguments play which part.

Authority: CODING.md (PLOVER 2.0). The data lie in `data/frames/*.toml`, one file a type; `data/frames/sets.toml` holds
named sets of words that constraints may use as `@name`. `frame_files` reads them.
"""

from dataclasses import dataclass
from typing import Literal

from dragoman.records import CommitmentKind

# Where an argument stands: grammatical roles after passive, control and coordination are undone, or a preposition's word.
# subject  who does it (of a noun: its possessor, its nationality adjective, its `by`, or its light verb's subject)
# object   whom or what it is done to (for `lash out at`: the noun after the last preposition)
# iobj     the indirect object
# clause   the subject of the complement clause (`urged that Iran stop`); as `about`: the whole clause
# speaker  the source of the statement in whose content the trigger stands (`the remarks were biased, said X`)
# any other slot is a preposition (`with`, `against`, `to`, `from`, `over`, `on`, `in`, `between`, `of`, `for`, ...)
Slot = str
Needs = Literal["none", "any", "actor", "recipient", "both"]


@dataclass(frozen=True, slots=True)
class Refinement:
    """A change of type, mode or code when the object's or the clause's head word is one of these lemmas."""

    object: frozenset[str]
    clause: frozenset[str]
    type: str | None
    mode: str | None
    cameo: str | None
    context: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """One way of telling one kind of event.

    A trigger is a tuple of lemmas, its head word first for verbs (predicative adjectives among them), last for nouns; a
    hyphen is a word. `object`, `clause`: the head lemma of the object (or of the complement clause) must be one of these;
    empty allows all, and `*` among them means any, so long as there is one. `not_object`: it must be none of these.
    `needs`: which parties must be political actors for the event to stand. `reciprocal`: every party is an actor.
    `commits`: the kind of commitment it makes. `line`: where it is written, as `file:line`.
    """

    id: str
    type: str
    mode: str | None
    cameo: str | None
    context: tuple[str, ...]
    verbs: tuple[tuple[str, ...], ...]
    nouns: tuple[tuple[str, ...], ...]
    actor: tuple[Slot, ...]
    recipient: tuple[Slot, ...]
    about: tuple[Slot, ...]
    object: frozenset[str]
    not_object: frozenset[str]
    clause: frozenset[str]
    reciprocal: bool
    needs: Needs
    commits: CommitmentKind | None
    refine: tuple[Refinement, ...]
    example: str
    codes: str
    counter: str | None
    line: str
