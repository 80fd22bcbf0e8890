"""A document as its grammar was read: token columns, not token objects."""

from bisect import bisect_right
from dataclasses import dataclass, field

from dragoman.records.document import Document
from dragoman.records.span import Span


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity: tokens `first` to `last`, inclusive, and its label (PERSON, ORG, GPE, ...)."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A parsed document. Every column has one value a token and is indexed by token number.

    `tags` are Penn Treebank tags, `pos` UD parts of speech, `deps` UD relations (`nsubj:pass`), `heads` token numbers (a root's
    head is itself), `morphs` UD features as text (`Number=Plur|Tense=Past`). `sentences` are (first, last) token pairs,
    inclusive; `sentence_of` the sentence's number for each token. `paragraphs` are character spans.
    """

    document: Document
    words: tuple[str, ...]
    lowers: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    pos: tuple[str, ...]
    morphs: tuple[str, ...]
    deps: tuple[str, ...]
    heads: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[tuple[int, int], ...]
    paragraphs: tuple[Span, ...]
    entities: tuple[Entity, ...] = ()
    sentence_of: tuple[int, ...] = field(init=False)
    children: tuple[tuple[int, ...], ...] = field(init=False)
    left_edges: tuple[int, ...] = field(init=False)
    right_edges: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        sentence_of = [0] * len(self.words)
        for number, (first, last) in enumerate(self.sentences):
            sentence_of[first : last + 1] = [number] * (last + 1 - first)
        children: list[list[int]] = [[] for _ in self.words]
        for token, head in enumerate(self.heads):
            if head != token:
                children[head].append(token)
        left, right = _edges(self.heads)
        set_column = object.__setattr__
        set_column(self, "sentence_of", tuple(sentence_of))
        set_column(self, "children", tuple(map(tuple, children)))
        set_column(self, "left_edges", left)
        set_column(self, "right_edges", right)

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """The characters from the first to the last token, inclusive."""
        return Span(self.starts[first], self.ends[last])

    def text(self, first: int, last: int) -> str:
        """The words from the first to the last token, inclusive, as they stand in the document."""
        return self.document.text[self.starts[first] : self.ends[last]]

    def sentence_span(self, number: int) -> Span:
        """The characters of a sentence."""
        return self.span(*self.sentences[number])

    def token_at(self, offset: int) -> int | None:
        """The token that holds a character offset, or None between tokens."""
        token = bisect_right(self.starts, offset) - 1
        return token if token >= 0 and offset < self.ends[token] else None

    def tokens_in(self, span: Span) -> range:
        """The tokens that share a character with a span."""
        first = bisect_right(self.ends, span.start)
        last = first
        while last < len(self.starts) and self.starts[last] < span.end:
            last += 1
        return range(first, last)


def _edges(heads: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The leftmost and rightmost token of each token's subtree."""
    left, right = list(range(len(heads))), list(range(len(heads)))
    for token in range(len(heads)):
        node, seen = token, 0
        while heads[node] != node and seen <= len(heads):
            node, seen = heads[node], seen + 1
            left[node] = min(left[node], token)
            right[node] = max(right[node], token)
    return tuple(left), tuple(right)
