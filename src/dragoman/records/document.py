"""An article as it was given, with what is known about it."""

from dataclasses import dataclass
from typing import Literal

from dragoman.records.span import Span

PublishedBasis = Literal["metadata", "text", "inferred", "unknown"]


@dataclass(frozen=True, slots=True)
class Published:
    """When the article appeared: EDTF and the days it may mean; all null where nothing tells.

    `basis` says how it is known. It is never today's date.
    """

    edtf: str | None
    earliest: str | None
    latest: str | None
    basis: PublishedBasis

    @classmethod
    def unknown(cls) -> "Published":
        """No date was given and the text tells none."""
        return cls(None, None, None, "unknown")

    @classmethod
    def on(cls, day: str, basis: PublishedBasis = "metadata") -> "Published":
        """One ISO day, `YYYY-MM-DD`."""
        return cls(day, day, day, basis)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a report was filed and by which agency: `MOSCOW (AA) –`."""

    place: str
    agency: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """One article. `text` is exactly what was given, neither stripped nor folded; every span points into it."""

    id: str
    text: str
    title: str | None
    language: str | None
    url: str | None
    publisher: str | None
    byline: tuple[str, ...]
    dateline: Dateline | None
    published: Published
    sha256: str
