"""A stretch of a document's text."""

from typing import NamedTuple


class Span(NamedTuple):
    """`[start, end)` in Unicode code points into `document.text`, as FORMAT.md defines offsets."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
