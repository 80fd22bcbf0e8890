"""A coding against verdicts on an earlier one: what was right and stayed, what was wrong and is mended (docs/audit.md)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from dragoman.analysis.audit import Field, judged_values
from dragoman.analysis.verdicts import Verdict
from dragoman.records import Event, Record, Span

Fate = Literal["kept", "lost", "mended", "still wrong"]


@dataclass(frozen=True, slots=True)
class Fated:
    """What became of one judged field: the value that was judged, and the one that stands there now."""

    verdict: Verdict
    field: Field
    fate: Fate
    judged: str
    now: str | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The fate of every judged field, and the verdicts on texts that the coding does not have."""

    fates: tuple[Fated, ...]
    missing: tuple[Verdict, ...]

    def counts(self) -> dict[Field, Counter[Fate]]:
        """How often each fate befell each field, in the order in which fields are asked for."""
        counts: dict[Field, Counter[Fate]] = {field: Counter() for field in get_args(Field)}
        for one in self.fates:
            counts[one.field][one.fate] += 1
        return {field: counter for field, counter in counts.items() if counter}


def compare_verdicts(verdicts: Iterable[Verdict], records: Mapping[tuple[str, str], Record]) -> Comparison:
    """Compare the records, by id and SHA-256 of the text, with what was judged.

    A right value is kept if the event now has the same, else lost. A wrong one is mended if the event no longer has it,
    else still wrong: mended tells that the mistake is gone, not that the new value is right. An event that is gone
    loses all that was right of it, and what was wrong of it counts no more. What was judged no event is mended if none
    is found at its trigger. What the judge skipped or was unsure of counts nowhere.
    """
    fates: list[Fated] = []
    missing: list[Verdict] = []
    for verdict in verdicts:
        record = records.get((verdict.article, verdict.sha256))
        if record is None:
            missing.append(verdict)
        else:
            fates += _fates(verdict, record)
    return Comparison(tuple(fates), tuple(missing))


def match_event(verdict: Verdict, record: Record) -> Event | None:
    """Return the record's event that tells what was judged, or None.

    Its trigger, or another mention of it, must overlap the judged one; of several, one of the same type and the very
    same trigger comes first.
    """
    near = [event for event in record.events if any(_overlap(verdict.trigger, span) for span in _told(event))]
    type_ = verdict.values["type"]
    return max(near, key=lambda event: (event.type == type_, event.trigger == verdict.trigger), default=None)


def _told(event: Event) -> tuple[Span, ...]:
    return (event.trigger, *event.also)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _fates(verdict: Verdict, record: Record) -> Iterator[Fated]:
    event = match_event(verdict, record)
    now: dict[Field, str] = {"event": event.type, **judged_values(record, event)} if event else {}
    judged = {"event": verdict.values["type"], **verdict.values}
    for field, mark in verdict.marks.items():
        same = event is not None if field == "event" else now.get(field) == judged[field]
        if mark == "right":
            yield Fated(verdict, field, "kept" if same else "lost", judged[field], now.get(field))
        elif mark == "wrong" and (event is not None or field == "event"):
            yield Fated(verdict, field, "still wrong" if same else "mended", judged[field], now.get(field))
