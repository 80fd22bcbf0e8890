"""A record as lines that diff as English, one an event, one a commitment (the grammar is in `world/README.md`)."""

import re
from dataclasses import dataclass

from dragoman.records import Actor, Commitment, Event, Party, Record, Span

_TRIGGER = re.compile(r"«([^»]*)»(?:#\d+)? ")
_ALSO = re.compile(r"; also .*$")


@dataclass(frozen=True, slots=True)
class Agreement:
    """How a record's lines compare with the golden ones: shared, only golden (missed), only the record's (extra)."""

    shared: tuple[str, ...]
    missed: tuple[str, ...]
    extra: tuple[str, ...]

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall over whole lines; 1.0 when both sides are empty."""
        total = 2 * len(self.shared) + len(self.missed) + len(self.extra)
        return 2 * len(self.shared) / total if total else 1.0


def compare_lines(golden: list[str], found: list[str]) -> Agreement:
    """Compare line by line; order does not count.

    Two lines agree when their trigger words overlap and all else is the same but for capitals. `also` is not compared:
    which words tell an event again is no part of what happened.
    """
    rest, shared, missed = list(found), [], []
    for line in golden:
        match = next((other for other in rest if _agree(line, other)), None)
        if match is None:
            missed.append(line)
        else:
            rest.remove(match)
            shared.append(line)
    return Agreement(tuple(shared), tuple(missed), tuple(rest))


def _agree(golden: str, found: str) -> bool:
    (one, one_rest), (other, other_rest) = _parts(golden), _parts(found)
    return one_rest == other_rest and (one == other or bool(one & other))


def _parts(line: str) -> tuple[frozenset[str], str]:
    """A line's trigger words, and the rest without `also`."""
    plain = _ALSO.sub("", line.casefold())
    trigger = _TRIGGER.match(plain)
    if trigger is None:
        return frozenset(), plain
    return frozenset(trigger[1].split()), plain[trigger.end() :]


def golden_lines(record: Record) -> list[str]:
    """The record's events in the order of their triggers, then its commitments."""
    actors = {actor.id: actor for actor in record.actors}
    return [
        *(_event_line(record, actors, event) for event in record.events),
        *(_commitment_line(record, actors, commitment) for commitment in record.commitments),
    ]


def _event_line(record: Record, actors: dict[str, Actor], event: Event) -> str:
    text = record.document.text
    head = f"{_trigger(text, event.trigger)} {_parties(actors, event.actors)}"
    if event.recipients:
        head += f" -> {_parties(actors, event.recipients)}"
    code = event.type if event.mode is None else f"{event.type}-{event.mode}"
    return "; ".join([f"{head} | {code}", *_circumstances(record, actors, event)])


def _circumstances(record: Record, actors: dict[str, Actor], event: Event) -> list[str]:
    text = record.document.text
    parts: list[str] = []
    if event.status != "asserted":
        parts.append(event.status)
    if event.historical:
        parts.append("historical")
    if event.when.edtf:
        parts.append(f"on {event.when.edtf}")
    if event.where:
        parts.append(f'at "{_words(text, event.where.span)}"')
    statements = {statement.id: statement for statement in record.statements}
    sources = [statements[name].source_actor for name in event.attribution]
    if sources:
        parts.append("says " + " < ".join(actors[source].name if source else "someone" for source in sources))
    if event.condition:
        parts.append(f'if "{_words(text, event.condition)}"')
    if event.also:
        parts.append("also " + ", ".join(_trigger(text, span) for span in event.also))
    return parts


def _commitment_line(record: Record, actors: dict[str, Actor], commitment: Commitment) -> str:
    text = record.document.text
    line = f"commits {_people(actors, commitment.by)}"
    if commitment.to:
        line += f" to {_people(actors, commitment.to)}"
    line += f': "{_words(text, commitment.content)}"'
    if commitment.condition:
        line += f'; if "{_words(text, commitment.condition)}"'
    return line + (f"; by {commitment.deadline.edtf}" if commitment.deadline else "")


def _people(actors: dict[str, Actor], ids: tuple[str, ...]) -> str:
    return " and ".join(_party(actors[name]) for name in ids)


def _parties(actors: dict[str, Actor], parties: tuple[Party, ...]) -> str:
    return " and ".join(_party(actors[party.actor]) for party in parties) or "someone"


def _party(actor: Actor) -> str:
    return f"{actor.name} ({actor.country or '---'} {actor.sector or '---'})"


def _trigger(text: str, span: Span) -> str:
    """The trigger's words; `#2` when it is their second occurrence in the article."""
    words = span.of(text)
    occurrence = text.count(words, 0, span.start) + 1
    mark = f"#{occurrence}" if occurrence > 1 else ""
    return f"«{_words(text, span)}»{mark}"


def _words(text: str, span: Span) -> str:
    return " ".join(span.of(text).split())
