"""What the ledger's queries return."""

from dataclasses import dataclass

from dragoman.ledger.entries import Run
from dragoman.records import Failure, Span, Status


@dataclass(frozen=True, slots=True)
class PartyRow:
    """One side of an event: the actor as resolved, and the words that fill the role."""

    name: str
    kind: str
    country: str | None
    sector: str | None
    other_sectors: tuple[str, ...]
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event of one article, with what it needs to be read by itself.

    `event` is `ARTICLE:e1`. Days are ISO, `published` and `edtf` are EDTF; what is not known is None. `sources` are
    those on whose word the article gives it, innermost first; none means the reporter's own voice. Spans are offsets
    into the article's text. `run` coded the article, with the versions that follow it (`lexicon` is a checksum).
    """

    article: str
    version: int
    event: str
    current: bool
    reprint_of: str | None
    published: str | None
    publisher: str | None
    title: str | None
    url: str | None
    type: str
    mode: str | None
    context: tuple[str, ...]
    quad: int
    score: float
    actors: tuple[PartyRow, ...]
    recipients: tuple[PartyRow, ...]
    about: tuple[str, ...]
    status: Status
    historical: bool
    edtf: str | None
    earliest: str | None
    latest: str | None
    when_basis: str
    where: str | None
    place: str | None
    place_country: str | None
    lat: float | None
    lon: float | None
    sources: tuple[str, ...]
    condition: str | None
    dead_low: int | None
    dead_high: int | None
    injured_low: int | None
    injured_high: int | None
    arrested_low: int | None
    arrested_high: int | None
    size_low: int | None
    size_high: int | None
    sentence: str
    sentence_span: Span
    trigger: str
    trigger_span: Span
    confidence: float
    why: tuple[str, ...]
    run: str
    dragoman: str
    lexicon: str
    model: str | None


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One version of an article, without its text; `events` counts its events."""

    article: str
    version: int
    current: bool
    superseded_by: int | None
    reprint_of: str | None
    sha256: str
    run: str
    title: str | None
    language: str | None
    publisher: str | None
    url: str | None
    published: str | None
    published_basis: str
    events: int


@dataclass(frozen=True, slots=True)
class FailureRow:
    """A failure and the id of the run that reported it."""

    run: str
    failure: Failure


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run, with how many article versions and failures in the ledger are its own."""

    run: Run
    articles: int
    failures: int
