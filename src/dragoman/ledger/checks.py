"""Whether a record holds together: spans inside its text, ids that exist, days in order, finite numbers.

The types say what shape a record has; this says what no type can. What fails here would otherwise become a row whose
evidence points nowhere.
"""

import hashlib
import math
from collections.abc import Collection, Iterable, Iterator

from dragoman.ledger.days import day_key
from dragoman.records import SCHEMA, Commitment, Event, LedgerError, Record, Span, Statement


def check_record(record: Record) -> None:
    """Raise LedgerError, naming the article and the field, if the record contradicts itself."""
    problem = next(_problems(record), None)
    if problem is not None:
        raise LedgerError(
            f"the record of article {record.document.id!r} contradicts itself: {problem}. "
            "Nothing of it was kept; the stage that made this field is at fault"
        )


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits.

    Raises UnicodeEncodeError on a lone surrogate.
    """
    return hashlib.sha256(text.encode()).hexdigest()


def _problems(record: Record) -> Iterator[str]:
    yield from _document_problems(record)
    yield from _id_problems(record)
    yield from _reference_problems(record)
    yield from _span_problems(record)
    yield from _day_problems(record)
    yield from _number_problems(record)


def _document_problems(record: Record) -> Iterator[str]:
    document = record.document
    if record.schema != SCHEMA:
        yield f"its schema is {record.schema!r}, expected {SCHEMA!r}"
    if not document.id:
        yield "document.id is empty"
    try:
        found = text_hash(document.text)
    except UnicodeEncodeError as error:
        yield f"document.text holds half a character at {error.start}, which UTF-8 cannot write"
        return
    if found != document.sha256:
        yield f"document.sha256 is {document.sha256!r}, the SHA-256 of its text is {found!r}"


def _id_problems(record: Record) -> Iterator[str]:
    for name in ("actors", "places", "times", "statements", "events", "commitments"):
        ids = [item.id for item in getattr(record, name)]
        if len(set(ids)) < len(ids) or "" in ids:
            yield f"the ids in {name} are not unique, or one is empty: {ids}"


def _reference_problems(record: Record) -> Iterator[str]:
    actors = {actor.id for actor in record.actors}
    statements = {statement.id for statement in record.statements}
    events = {event.id for event in record.events}
    times = {time.id for time in record.times}
    places = {place.id for place in record.places}
    for statement in record.statements:
        yield from _unknown(f"{statement.id}.source_actor", (statement.source_actor,), actors)
        yield from _unknown(f"{statement.id}.within", (statement.within,), statements)
    for event in record.events:
        yield from _unknown(f"{event.id}.actors", (party.actor for party in event.actors), actors)
        yield from _unknown(f"{event.id}.recipients", (party.actor for party in event.recipients), actors)
        yield from _unknown(f"{event.id}.attribution", event.attribution, statements)
        yield from _unknown(f"{event.id}.when.time", (event.when.time,), times)
        yield from _unknown(f"{event.id}.where.place", (event.where.place if event.where else None,), places)
    for commitment in record.commitments:
        yield from _unknown(f"{commitment.id}.by and .to", (*commitment.by, *commitment.to), actors)
        yield from _unknown(f"{commitment.id}.event", (commitment.event,), events)


def _unknown(field: str, ids: Iterable[str | None], known: Collection[str]) -> Iterator[str]:
    missing = [identifier for identifier in ids if identifier is not None and identifier not in known]
    if missing:
        yield f"{field} names {missing}, which the record does not have"


def _span_problems(record: Record) -> Iterator[str]:
    size = len(record.document.text)
    for field, span in _spans(record):
        if not 0 <= span.start <= span.end <= size:
            yield f"the span [{span.start}, {span.end}) of {field} does not lie in a text of {size} characters"


def _spans(record: Record) -> Iterator[tuple[str, Span]]:
    """Yield every span of the record, with the name of what holds it."""
    if record.document.dateline:
        yield "document.dateline", record.document.dateline.span
    for actor in record.actors:
        yield from ((actor.id, span) for span in actor.mentions)
    yield from ((place.id, place.span) for place in record.places)
    yield from ((time.id, time.span) for time in record.times)
    for statement in record.statements:
        yield from ((statement.id, span) for span in _statement_spans(statement))
    for event in record.events:
        yield from ((event.id, span) for span in _event_spans(event))
    for commitment in record.commitments:
        yield from ((commitment.id, span) for span in _commitment_spans(commitment))


def _statement_spans(statement: Statement) -> tuple[Span, ...]:
    return (*statement.source, *statement.cue, *statement.content)


def _event_spans(event: Event) -> Iterator[Span]:
    yield from (event.trigger, event.sentence, *event.also, *event.about)
    yield from (party.span for party in (*event.actors, *event.recipients))
    if event.condition:
        yield event.condition
    for part in (event.where, event.dead, event.injured, event.arrested, event.size):
        if part:
            yield part.span


def _commitment_spans(commitment: Commitment) -> tuple[Span, ...]:
    return (commitment.content, commitment.condition) if commitment.condition else (commitment.content,)


def _day_problems(record: Record) -> Iterator[str]:
    for field, *days in _intervals(record):
        keys = [day_key(day) for day in days if day is not None]
        known = [key for key in keys if key is not None]
        if len(known) < len(keys):
            yield f"{field} has the days {days}, expected null or days like 2023-11-28"
        elif known != sorted(known):
            yield f"{field} ends ({days[1]}) before it begins ({days[0]})"


def _intervals(record: Record) -> Iterator[tuple[str, str | None, str | None]]:
    """Yield every pair of days of the record, with the name of what holds it."""
    published = record.document.published
    yield "document.published", published.earliest, published.latest
    for time in record.times:
        yield time.id, time.earliest, time.latest
    for event in record.events:
        yield f"{event.id}.when", event.when.earliest, event.when.latest


def _number_problems(record: Record) -> Iterator[str]:
    for place in record.places:
        if not all(math.isfinite(number) for number in (place.lat or 0.0, place.lon or 0.0, place.score)):
            yield f"{place.id} has a degree or a score that is no finite number"
    for event in record.events:
        if event.quad not in {1, 2, 3, 4}:
            yield f"{event.id}.quad is {event.quad}, expected 1 to 4"
        if not (math.isfinite(event.score) and math.isfinite(event.confidence)):
            yield f"{event.id} has a score or a confidence that is no finite number"
