"""A record as a notebook shows it: the article with its events marked, and a table of who did what to whom."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING

from dragoman.records.event import Event, Party

if TYPE_CHECKING:
    from dragoman.records.record import Record

# Verbal and material cooperation, verbal and material conflict.
_COLOURS = {1: "#d9f0d3", 2: "#a6dba0", 3: "#fde0b5", 4: "#f7b6a6"}
_CELL = "text-align:left;vertical-align:top"


def record_html(record: "Record") -> str:
    """The article's title, its text with the words of each event marked, and the events; all of it escaped."""
    document = record.document
    facts = [document.publisher, document.published.edtf, document.url]
    head = f"<b>{escape(document.title or document.id)}</b> {escape(' · '.join(fact for fact in facts if fact))}"
    text = "".join(_marked(document.text, record.events))
    rows = "".join(_row(record, event) for event in record.events)
    names = "".join(f'<th style="{_CELL}">{name}</th>' for name in ("", "event", "who", "to whom", "when", "words"))
    table = f"<table><thead><tr>{names}</tr></thead><tbody>{rows}</tbody></table>" if rows else "<p>no event found</p>"
    return f'<div><p>{head}</p><div style="white-space:pre-wrap;max-width:50em">{text}</div>{table}</div>'


def _marked(text: str, events: Iterable[Event]) -> Iterator[str]:
    """The text piece by piece; where triggers overlap, the earlier one is marked."""
    done = 0
    for marking in sorted(events, key=lambda event: event.trigger):
        span = marking.trigger
        if span.start < done:
            continue
        yield escape(text[done : span.start])
        title = escape(f"{marking.id} {_kind(marking)} {_status(marking)}".strip(), quote=True)
        colour = _COLOURS[marking.quad]
        yield f'<mark style="background:{colour}" title="{title}">{escape(span.of(text))}<sup>{escape(marking.id)}</sup></mark>'
        done = span.end
    yield escape(text[done:])


def _row(record: "Record", event: Event) -> str:
    cells = (
        event.id,
        f"{_kind(event)} {_status(event)}".strip(),
        _names(record, event.actors),
        _names(record, event.recipients),
        event.when.edtf or "not dated",
        event.sentence.of(record.document.text),
    )
    return "<tr>" + "".join(f'<td style="{_CELL}">{escape(cell)}</td>' for cell in cells) + "</tr>"


def _kind(event: Event) -> str:
    return event.type if event.mode is None else f"{event.type}-{event.mode}"


def _status(event: Event) -> str:
    told = ("" if event.status == "asserted" else event.status, "historical" if event.historical else "")
    return " ".join(word for word in told if word)


def _names(record: "Record", parties: Iterable[Party]) -> str:
    actors = {actor.id: actor for actor in record.actors}
    found = (actors[party.actor] for party in parties)
    return ", ".join(f"{actor.name} [{actor.country or '---'}]" for actor in found)
