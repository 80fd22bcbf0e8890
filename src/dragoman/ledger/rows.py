"""One record as rows of the ledger's tables: a projection, which decides nothing."""

from collections.abc import Iterable, Sequence

from dragoman.ledger.days import database_day
from dragoman.records import (
    Actor,
    Commitment,
    Count,
    Document,
    Event,
    Party,
    Place,
    Record,
    Span,
    Statement,
    Time,
    Where,
)

Row = dict[str, object]

PART_TABLES = ("actors", "places", "times", "statements", "events", "event_parties", "commitments")


def article_row(document: Document) -> Row:
    """Return the columns of `articles` that the document alone decides."""
    dateline, published = document.dateline, document.published
    return {
        "article": document.id,
        "sha256": document.sha256,
        "title": document.title,
        "language": document.language,
        "publisher": document.publisher,
        "url": document.url,
        "byline": document.byline,
        "dateline_place": dateline.place if dateline else None,
        "dateline_agency": dateline.agency if dateline else None,
        "published_edtf": published.edtf,
        "published_earliest": database_day(published.earliest),
        "published_latest": database_day(published.latest),
        "published_basis": published.basis,
        "text": document.text,
    }


def part_rows(record: Record, version: int) -> dict[str, list[Row]]:
    """Return the rows of every table but `articles`, by table name, for one version of an article."""
    document = record.document
    actors = {actor.id: actor for actor in record.actors}
    statements = {statement.id: statement for statement in record.statements}
    parts: dict[str, list[Row]] = {
        "actors": [_actor(actor) for actor in record.actors],
        "places": [_place(place) for place in record.places],
        "times": [_time(time, document.text) for time in record.times],
        "statements": [_statement(statement, document, actors) for statement in record.statements],
        "events": [
            _event(event, document, _sources(event, statements, actors, document))
            | _side("actor", event.actors, document, actors)
            | _side("recipient", event.recipients, document, actors)
            for event in record.events
        ],
        "commitments": [_commitment(commitment, document, actors) for commitment in record.commitments],
    }
    key: Row = {"article": document.id, "version": version}
    rows = {table: [{**key, "number": number, **row} for number, row in enumerate(parts[table])] for table in parts}
    rows["event_parties"] = [key | row for event in record.events for row in _parties(event, document, actors)]
    return rows


def _actor(actor: Actor) -> Row:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "sector": actor.sector,
        "other_sectors": actor.other_sectors,
        "role": actor.role,
        "identifier": actor.identifier,
        "wikidata": actor.wikidata,
        "mentions": actor.mentions,
    }


def _place(place: Place) -> Row:
    return {
        "id": place.id,
        "name": place.name,
        "country": place.country,
        "admin1": place.admin1,
        "lat": place.lat,
        "lon": place.lon,
        "geonames": place.geonames,
        "precision": place.precision,
        "score": place.score,
        "span_start": place.span.start,
        "span_end": place.span.end,
    }


def _time(time: Time, text: str) -> Row:
    return {
        "id": time.id,
        "kind": time.kind,
        "timex": time.timex,
        "edtf": time.edtf,
        "earliest": database_day(time.earliest),
        "latest": database_day(time.latest),
        "span_start": time.span.start,
        "span_end": time.span.end,
        "words": time.span.of(text),
    }


def _statement(statement: Statement, document: Document, actors: dict[str, Actor]) -> Row:
    actor = actors[statement.source_actor] if statement.source_actor else None
    return {
        "id": statement.id,
        "statement": f"{document.id}:{statement.id}",
        "source": statement.source,
        "cue": statement.cue,
        "content": statement.content,
        "source_text": _words(statement.source, document.text),
        "cue_text": _words(statement.cue, document.text),
        "content_text": _words(statement.content, document.text),
        "source_actor": statement.source_actor,
        "source_name": actor.name if actor else None,
        "source_country": actor.country if actor else None,
        "source_sector": actor.sector if actor else None,
        "quoted": statement.quoted,
        "stance": statement.stance,
        "within": statement.within,
    }


def _words(spans: Iterable[Span], text: str) -> str:
    """Join the parts of a broken span with a space."""
    return " ".join(span.of(text) for span in spans)


def _sources(
    event: Event, statements: dict[str, Statement], actors: dict[str, Actor], document: Document
) -> tuple[str, ...]:
    """Return who gives the event, innermost first: a name where the speaker is known, else the words for him."""
    speakers = [statements[identifier] for identifier in event.attribution]
    return tuple(
        actors[speaker.source_actor].name if speaker.source_actor else _words(speaker.source, document.text)
        for speaker in speakers
    )


def _event(event: Event, document: Document, sources: Sequence[str]) -> Row:
    text = document.text
    row: Row = {
        "id": event.id,
        "event": f"{document.id}:{event.id}",
        "type": event.type,
        "mode": event.mode,
        "context": event.context,
        "cameo": event.cameo,
        "quad": event.quad,
        "score": event.score,
        "status": event.status,
        "historical": event.historical,
        "when_edtf": event.when.edtf,
        "when_earliest": database_day(event.when.earliest),
        "when_latest": database_day(event.when.latest),
        "when_granularity": event.when.granularity,
        "when_basis": event.when.basis,
        "when_time": event.when.time,
        "also": event.also,
        "about": event.about,
        "about_text": [span.of(text) for span in event.about],
        "attribution": event.attribution,
        "sources": sources,
        "confidence": event.confidence,
        "why": event.why,
    }
    row |= _spanned("trigger", event.trigger, text) | _spanned("sentence", event.sentence, text)
    row |= _spanned("condition", event.condition, text) | _where(event.where, text)
    for name in ("dead", "injured", "arrested", "size"):
        row |= _count(name, getattr(event, name))
    return row


def _spanned(name: str, span: Span | None, text: str) -> Row:
    if span is None:
        return {f"{name}_start": None, f"{name}_end": None, f"{name}_text": None}
    return {f"{name}_start": span.start, f"{name}_end": span.end, f"{name}_text": span.of(text)}


def _where(where: Where | None, text: str) -> Row:
    row: Row = {"where_place": where.place if where else None, "where_basis": where.basis if where else None}
    return row | _spanned("where", where.span if where else None, text)


def _count(name: str, count: Count | None) -> Row:
    low, high, span = (count.low, count.high, count.span) if count else (None, None, None)
    return {
        f"{name}_low": low,
        f"{name}_high": high,
        f"{name}_start": span.start if span else None,
        f"{name}_end": span.end if span else None,
    }


def _parties(event: Event, document: Document, actors: dict[str, Actor]) -> list[Row]:
    sides = (("actor", event.actors), ("recipient", event.recipients))
    return [
        {"event": f"{document.id}:{event.id}", "role": role, "number": number}
        | _party(party, actors[party.actor], document.text)
        for role, parties in sides
        for number, party in enumerate(parties)
    ]


def _party(party: Party, actor: Actor, text: str) -> Row:
    return {
        "actor": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "sector": actor.sector,
        "other_sectors": actor.other_sectors,
        "span_start": party.span.start,
        "span_end": party.span.end,
        "words": party.span.of(text),
    }


_LISTED = ("name", "kind", "country", "sector", "other_sectors", "words")


def _side(role: str, parties: Iterable[Party], document: Document, actors: dict[str, Actor]) -> Row:
    """The parties in one role as the event's own row holds them."""
    rows = [_party(party, actors[party.actor], document.text) for party in parties]
    return {
        f"{role}_countries": [row["country"] for row in rows],
        f"{role}_list": [
            {name: row[name] for name in _LISTED} | {"span": (row["span_start"], row["span_end"])} for row in rows
        ],
    }


def _commitment(commitment: Commitment, document: Document, actors: dict[str, Actor]) -> Row:
    row: Row = {
        "id": commitment.id,
        "commitment": f"{document.id}:{commitment.id}",
        "bound": commitment.by,
        "owed": commitment.to,
        "bound_names": [actors[actor].name for actor in commitment.by],
        "owed_names": [actors[actor].name for actor in commitment.to],
        "kind": commitment.kind,
        "deadline_edtf": commitment.deadline.edtf if commitment.deadline else None,
        "event": f"{document.id}:{commitment.event}",
    }
    row |= _spanned("content", commitment.content, document.text)
    return row | _spanned("condition", commitment.condition, document.text)
