"""The record of one article: FORMAT.md's JSON object, field for field."""

from dataclasses import dataclass

from dragoman.records.actor import Actor
from dragoman.records.commitment import Commitment
from dragoman.records.document import Document
from dragoman.records.event import Event
from dragoman.records.html import record_html
from dragoman.records.place import Place
from dragoman.records.statement import Statement
from dragoman.records.time import Time

SCHEMA = "dragoman.record/1"


@dataclass(frozen=True, slots=True)
class Record:
    """All that was read from one article. Ids are local to it; outside, an event is `ARTICLE:e1`."""

    schema: str
    document: Document
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    times: tuple[Time, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    commitments: tuple[Commitment, ...]

    def _repr_html_(self) -> str:
        """The article with its events marked, for a notebook."""
        return record_html(self)
