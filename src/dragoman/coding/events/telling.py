"""One telling of an event: a trigger with its parties and standing."""

from dataclasses import dataclass

from dragoman.coding.events.status import Standing
from dragoman.coding.events.triggers import Trigger
from dragoman.records import Party, Span, Statement

# What the content of these acts names is promised, asked or refused, and not told as having happened.
SWALLOWING = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "CONCEDE"})
# Acts of speech: their own speaker is no source for them.
SPEECH_ACTS = frozenset({"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
Parties = tuple[tuple[Party, ...], tuple[Party, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one trigger tells it; `others` are the tellings joined to it, `also` their words."""

    trigger: Trigger
    type: str
    mode: str | None
    cameo: str | None
    context: tuple[str, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    standing: Standing
    statement: Statement | None
    also: tuple[Span, ...] = ()
    others: "tuple[Telling, ...]" = ()
    shifted: bool = False
    complete: bool = True
    why: tuple[str, ...] = ()

    @property
    def token(self) -> int:
        """The trigger's own token."""
        return self.trigger.token

    @property
    def parties(self) -> frozenset[str]:
        """The ids of everybody in it."""
        return frozenset(party.actor for party in (*self.actors, *self.recipients))
