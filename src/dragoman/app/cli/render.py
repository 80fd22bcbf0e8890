"""A record as a person likes to read it."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from dragoman.app.cli.marking import QUAD_STYLES, STATUS_STYLES, code_of, counted, marked, plain, type_and_mode
from dragoman.records import Actor, Commitment, Count, Event, Party, Record, Span, Statement

_BASES = {
    "stated": "stated",
    "publication": "the day's news",
    "narrative": "from the story's course",
    "tense": "from the tense",
    "unknown": "",
}
_PUBLISHED = {"metadata": "", "text": " (from its text)", "inferred": " (inferred)", "unknown": ""}


def render_record(record: Record, *, styled: bool = True) -> RenderableType:
    """Title, one block an event, commitments, who is who; without styles the trigger is marked «so»."""
    parts: list[RenderableType] = [_title(record)]
    parts.extend(_event(record, event, styled=styled) for event in record.events)
    if record.commitments:
        parts.append(_heading("commitments"))
        parts.extend(_commitment(record, commitment) for commitment in record.commitments)
    people = _who_is_who(record)
    if people is not None:
        parts.extend((_heading("who is who"), people))
    return Group(*parts)


def _heading(words: str) -> RenderableType:
    return Padding(Rule(Text(words), style="dim", align="left"), (1, 0, 0, 0))


def _title(record: Record) -> RenderableType:
    document = record.document
    by = plain(", ".join(document.byline))
    place = plain(document.dateline.place) if document.dateline else None
    publisher = plain(document.publisher) if document.publisher else None
    facts = [publisher, f"by {by}" if by else None, place, _published(record), _size(record)]
    head = Text.assemble(
        (plain(document.id), "bold"), (f"  {plain(document.title)}" if document.title else "", "italic")
    )
    return Group(Rule(head, align="left"), Text(" · ".join(fact for fact in facts if fact), style="dim"))


def _published(record: Record) -> str:
    published = record.document.published
    return f"published {published.edtf}{_PUBLISHED[published.basis]}" if published.edtf else "publication date unknown"


def _size(record: Record) -> str:
    events = counted(len(record.events), "event") if record.events else "no event found"
    return events + (f", {counted(len(record.commitments), 'commitment')}" if record.commitments else "")


def _event(record: Record, event: Event, *, styled: bool) -> RenderableType:
    actors = {actor.id: actor for actor in record.actors}
    head = _parties(actors, event.actors)
    if event.recipients:
        head = Text.assemble(head, (" → ", "dim"), _parties(actors, event.recipients))
    start = event.sentence.start
    sentence = event.sentence.of(record.document.text)
    words = marked(sentence, event.trigger.start - start, event.trigger.end - start, styled=styled)
    return _block(event.id, head, [*_facts(record, actors, event), ("words", words)])


def _block(name: str, head: Text, facts: list[tuple[str, Text | str]]) -> RenderableType:
    """A head line with its id, and below it a line a fact."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", min_width=9)
    grid.add_column(overflow="fold")
    for label, value in facts:
        grid.add_row(Text(label), Text(value) if isinstance(value, str) else value)
    block = Table.grid(padding=(0, 1, 0, 0))
    block.add_column(style="dim", min_width=3)
    block.add_column(overflow="fold")
    block.add_row(Text(name), Group(head, grid))
    return Padding(block, (1, 0, 0, 0))


def _facts(record: Record, actors: dict[str, Actor], event: Event) -> Iterator[tuple[str, Text | str]]:
    code = f"   CAMEO {event.cameo}, score {event.score:+.1f}" if event.cameo else f"   score {event.score:+.1f}"
    yield "what", Text.assemble((type_and_mode(event.type, event.mode), QUAD_STYLES[event.quad]), (code, "dim"))
    yield "status", Text(event.status + (", historical" if event.historical else ""), STATUS_STYLES[event.status])
    yield "when", _when(record, event)
    if event.where:
        yield "where", _where(record, event)
    yield "says", _sources(record, actors, event)
    if event.condition:
        yield "if", Text(_quoted(event.condition, record), "magenta")
    if event.about:
        yield "about", " · ".join(_quoted(span, record) for span in event.about)
    people = ", ".join(_people(event))
    if people:
        yield "people", people
    if event.also:
        yield "also", ", ".join(_quoted(span, record) for span in event.also)


def _when(record: Record, event: Event) -> Text:
    when = event.when
    if when.edtf is None:
        return Text("not known", style="dim")
    words = next((f": {_quoted(time.span, record)}" for time in record.times if time.id == when.time), "")
    return Text.assemble(when.edtf, (f"   {_BASES[when.basis]}{words}", "dim"))


def _where(record: Record, event: Event) -> str:
    assert event.where is not None  # noqa: S101  asked for only where there is one
    place = next((place for place in record.places if place.id == event.where.place), None)
    known = f" ({place.name}, {place.country or '---'})" if place else ""
    return plain(event.where.span.of(record.document.text)) + known + (", dateline" * (event.where.basis == "dateline"))


def _sources(record: Record, actors: dict[str, Actor], event: Event) -> Text:
    """Those on whose word the article gives it, the innermost first, then those who relay them."""
    if not event.attribution:
        return Text("the article itself", style="dim")
    statements = {statement.id: statement for statement in record.statements}
    return Text(", relayed by ".join(_source(record, actors, statements[name]) for name in event.attribution))


def _source(record: Record, actors: dict[str, Actor], statement: Statement) -> str:
    stance = "" if statement.stance == "asserts" else f" ({statement.stance})"
    if statement.source_actor is not None:
        return actors[statement.source_actor].name + stance
    return (plain(statement.source[0].of(record.document.text)) if statement.source else "somebody") + stance


def _parties(actors: dict[str, Actor], parties: tuple[Party, ...]) -> Text:
    if not parties:
        return Text("not named", style="dim italic")
    named = [
        Text.assemble((plain(actors[p.actor].name), "bold"), (f" {code_of(actors[p.actor])}", "dim")) for p in parties
    ]
    return Text(", ").join(named)


def _people(event: Event) -> Iterator[str]:
    counts = (
        ("dead", event.dead),
        ("injured", event.injured),
        ("arrested", event.arrested),
        ("taking part", event.size),
    )
    yield from (f"{_count(count)} {name}" for name, count in counts if count is not None)


def _count(count: Count) -> str:
    if count.high is None:
        return f"at least {count.low:,}" if count.low is not None else "some"
    if count.low is None:
        return f"up to {count.high:,}"
    return f"{count.low:,}" if count.low == count.high else f"{count.low:,} to {count.high:,}"


def _quoted(span: Span, record: Record) -> str:
    return f"“{plain(span.of(record.document.text))}”"


def _commitment(record: Record, commitment: Commitment) -> RenderableType:
    actors = {actor.id: actor for actor in record.actors}
    names = [", ".join(plain(actors[name].name) for name in side) for side in (commitment.by, commitment.to)]
    head = Text.assemble((names[0] or "not named", "bold"), (" → ", "dim") if names[1] else "", (names[1], "bold"))
    facts: list[tuple[str, Text | str]] = [
        (commitment.kind, Text(_quoted(commitment.content, record))),
    ]
    if commitment.condition:
        facts.append(("if", Text(_quoted(commitment.condition, record), "magenta")))
    if commitment.deadline:
        facts.append(("by", Text(commitment.deadline.edtf, "cyan")))
    facts.append(("event", Text(commitment.event, "dim")))
    return _block(commitment.id, head, facts)


def _who_is_who(record: Record) -> RenderableType | None:
    """The actors that take part in an event or a statement, with how often the article names them."""
    used = {party.actor for event in record.events for party in (*event.actors, *event.recipients)}
    used |= {statement.source_actor for statement in record.statements if statement.source_actor}
    if not used:
        return None
    table = Table(box=None, pad_edge=False, header_style="dim")
    for heading in ("", "name", "code", "role", "named"):
        table.add_column(heading, justify="right" if heading == "named" else "left", no_wrap=heading in ("", "code"))
    for actor in record.actors:
        if actor.id in used:
            code = " ".join((actor.country or "---", actor.sector or "---", *actor.other_sectors))
            cells = (actor.id, plain(actor.name), code, plain(actor.role or ""), f"{len(actor.mentions)}×")
            table.add_row(*map(Text, cells))
    return table
