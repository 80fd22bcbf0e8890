"""The frozen values that every stage speaks, and the error tree.

Inside: what a document, a span, a reading, an actor, a time, a statement, an event and a commitment are. Never inside:
input or output, a third-party import, a rule about language or politics.

Entry points: `Record` (one article's record, FORMAT.md's JSON object field for field), `Document`, `Reading`, `Span`,
`DragomanError`.
"""

from dragoman.records.actor import Actor, ActorKind, Cast, Mention, MentionForm
from dragoman.records.commitment import Commitment, CommitmentKind, Deadline
from dragoman.records.document import Dateline, Document, Published, PublishedBasis
from dragoman.records.errors import (
    DragomanError,
    IngestError,
    LedgerError,
    LexiconError,
    ModelError,
    UsageError,
)
from dragoman.records.event import Count, Event, Party, Status, When, WhenBasis, Where
from dragoman.records.failure import Failure
from dragoman.records.place import Place
from dragoman.records.reading import Entity, Reading
from dragoman.records.record import SCHEMA, Record
from dragoman.records.span import Span
from dragoman.records.statement import Quoted, Stance, Statement
from dragoman.records.time import Time, TimeKind

__all__ = [
    "SCHEMA",
    "Actor",
    "ActorKind",
    "Cast",
    "Commitment",
    "CommitmentKind",
    "Count",
    "Dateline",
    "Deadline",
    "Document",
    "DragomanError",
    "Entity",
    "Event",
    "Failure",
    "IngestError",
    "LedgerError",
    "LexiconError",
    "Mention",
    "MentionForm",
    "ModelError",
    "Party",
    "Place",
    "Published",
    "PublishedBasis",
    "Quoted",
    "Reading",
    "Record",
    "Span",
    "Stance",
    "Statement",
    "Status",
    "Time",
    "TimeKind",
    "UsageError",
    "When",
    "WhenBasis",
    "Where",
]
