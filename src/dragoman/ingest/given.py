"""One article as an input gives it, before anything is checked."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.records import IngestError

COLUMNS = ("id", "text", "published", "publisher", "url", "title")
_KINDS: dict[type, str] = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}


@dataclass(frozen=True, slots=True)
class Given:
    """The columns that an article was given, or the problem that kept them from being read.

    `where` is what a message begins with, `file` or `file:line`.
    """

    where: str
    columns: Mapping[str, object]
    problem: str | None = None


def text_of(columns: Mapping[str, object]) -> str:
    """Return the article's text, exactly as given; IngestError where it is missing or no text."""
    value = columns.get("text")
    if value is None:
        found = ", ".join(columns) or "nothing"
        raise IngestError(f"no 'text': found {found}; name the article's text 'text'")
    if not isinstance(value, str):
        raise IngestError(f"'text' is {_kind(value)}; expected the article's text in quotation marks")
    return value


def value_of(columns: Mapping[str, object], name: str) -> str | None:
    """Return a column that may be missing: None if null or blank, a number as its text; IngestError for other kinds."""
    value = columns.get(name)
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise IngestError(f"'{name}' is {_kind(value)}; expected text, or leave it out")
    return str(value)


def _kind(value: object) -> str:
    return _KINDS.get(type(value), type(value).__name__)
