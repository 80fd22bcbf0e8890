"""An audit's sample: which events a person judges, and what of each.

The draw is stratified by type and depends on the seed and on what the events are, never on the order of rows: the same
ledger gives the same sample, and one coded again gives much the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from dragoman.ledger import Ledger
from dragoman.ledger.opening import explained
from dragoman.records import Actor, Event, Party, Record, UsageError

Field = Literal["event", "type", "mode", "actors", "recipients", "status", "when", "where", "sources"]

# One article a text: who judges an event does not want to judge its reprints.
_TEXTS = """
    SELECT article, version, sha256 FROM articles WHERE current
    QUALIFY row_number() OVER (PARTITION BY sha256 ORDER BY article, version) = 1
"""
_COUNTS = f"SELECT type, count(*) FROM events JOIN ({_TEXTS}) USING (article, version) GROUP BY type ORDER BY type"  # noqa: S608
_DRAW = f"""
    SELECT article, version, id, type, row_number() OVER (PARTITION BY type ORDER BY lot, article, id) AS place, lot
    FROM (
        SELECT article, version, id, type,
            sha256(concat_ws('|', ?::VARCHAR, sha256, trigger_start, trigger_end, type)) AS lot
        FROM events JOIN ({_TEXTS}) USING (article, version))
    QUALIFY place <= ? ORDER BY lot, article, id
"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class Drawn:
    """An event that was drawn, with the record that holds its evidence."""

    record: Record
    event: Event


def draw_events(ledger: Ledger, number: int, seed: int) -> list[Drawn]:
    """Return `number` events of current articles, or all if there are fewer, in the order in which to judge them.

    Each type has its share of them, and at least one if `number` is not less than the types are (`allot`). Raises
    UsageError if there is nothing to draw.
    """
    with explained(ledger.path, "be read"):
        counts = dict(ledger.cursor().execute(_COUNTS).fetchall())
        quotas = allot(counts, number)
        rows = ledger.cursor().execute(_DRAW, [str(seed), max(quotas.values(), default=0)]).fetchall()
    if not rows:
        raise UsageError(f"the ledger {ledger.path} has no events to draw from, or none were asked for ({number})")
    chosen = [(article, version, event) for article, version, event, type_, place, _ in rows if place <= quotas[type_]]
    records = {(article, version): ledger.record(article, version) for article, version, _ in chosen}
    return [_drawn(records[article, version], event) for article, version, event in chosen]


def _drawn(record: Record, event: str) -> Drawn:
    return Drawn(record, next(found for found in record.events if found.id == event))


def allot(counts: Mapping[str, int], number: int) -> dict[str, int]:
    """Return how many of `number` fall to each type: in proportion to its count, by the largest remainders.

    A rare type is given one all the same, where that can be: else nothing would be known of it.
    """
    total = sum(counts.values())
    if number >= total:
        return dict(counts)
    shares = {type_: number * count / total for type_, count in counts.items()}
    least = 1 if number >= len(counts) else 0
    quotas = {type_: max(least, int(share)) for type_, share in shares.items()}
    while (missing := number - sum(quotas.values())) != 0:
        step = 1 if missing > 0 else -1
        # Whoever lacks most of its share gets one more; whoever is most above it gives one up.
        movable = [type_ for type_ in quotas if least <= quotas[type_] + step <= counts[type_]]
        quotas[max(movable, key=lambda type_: (step * (shares[type_] - quotas[type_]), type_))] += step
    return quotas


def judged_values(record: Record, event: Event) -> dict[Field, str]:
    """Return what there is to judge of an event, beside whether it is one, as words without the article's text.

    A party is `NAME (COUNTRY SECTOR)`, a day EDTF, a place or a source that has no name the offsets of its words.
    What an event need not have (mode, day, place, source) is judged only where it is given.
    """
    actors = {actor.id: actor for actor in record.actors}
    values: dict[Field, str | None] = {
        "type": event.type,
        "mode": event.mode,
        "actors": _parties(event.actors, actors),
        "recipients": _parties(event.recipients, actors),
        "status": event.status + (", historical" if event.historical else ""),
        "when": event.when.edtf,
        "where": _where(record, event),
        "sources": _sources(record, event, actors),
    }
    return {field: value for field, value in values.items() if value is not None}


def _parties(parties: tuple[Party, ...], actors: Mapping[str, Actor]) -> str:
    named = (actors[party.actor] for party in parties)
    return "; ".join(f"{actor.name} ({actor.country or '---'} {actor.sector or '---'})" for actor in named) or "nobody"


def _where(record: Record, event: Event) -> str | None:
    if event.where is None:
        return None
    place = next((place for place in record.places if place.id == event.where.place), None)
    span = event.where.span
    return f"{place.name} ({place.country or '---'})" if place else f"{span.start}-{span.end}"


def _sources(record: Record, event: Event, actors: Mapping[str, Actor]) -> str | None:
    statements = {statement.id: statement for statement in record.statements}
    names = []
    for statement in (statements[name] for name in event.attribution):
        words = ", ".join(f"{span.start}-{span.end}" for span in statement.source)
        names.append(actors[statement.source_actor].name if statement.source_actor else words)
    return " < ".join(names) or None
