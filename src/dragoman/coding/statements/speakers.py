"""Speakers set apart from their words: before a colon, in headlines (`Mayor: the bridge is safe`) and transcripts.

Or after a dash, as a signature: `“The bridge is safe.” — Ana Reyes`.
"""

from collections.abc import Iterator

from dragoman.coding.statements.clauses import trim
from dragoman.coding.statements.drafts import Draft
from dragoman.coding.statements.quotes import Quotes
from dragoman.records import Reading

_LONGEST_LABEL = 6
_DASHES = frozenset(("―", "—", "–", "--", "-"))
_NOT_NAMES = frozenset(
    "note update updated correction photo photos video watch related read more source sources breaking opinion analysis q a".split()
)


def find_speakers(reading: Reading, quotes: Quotes) -> Iterator[Draft]:
    """The turns of a transcript, the headlines that name their source and the signed quotations, in text order."""
    for number, paragraph in enumerate(reading.paragraphs):
        tokens = reading.tokens_in(paragraph)
        if (signed := _signed(reading, quotes, tokens)) is not None:
            yield signed
            continue
        colon = next((token for token in tokens[1 : _LONGEST_LABEL + 1] if reading.words[token] == ":"), None)
        if colon is None or colon == tokens[-1] or not _is_label(reading, quotes, tokens[0], colon - 1):
            continue
        transcript = reading.document.text[reading.starts[tokens[0]] : reading.ends[colon - 1]].isupper()
        headline = number == 0 or reading.words[tokens[-1]] not in {".", "?", "!"}
        if not transcript and not headline and not _is_person(reading, tokens[0], colon - 1):
            continue
        last = tokens[-1] if transcript else reading.sentences[reading.sentence_of[tokens[-1]]][1]
        content = trim(reading, colon + 1, min(last, tokens[-1]))
        yield Draft(
            colon, (colon, colon), (tokens[0], colon - 1), (content,), "asserts", "turn" if transcript else "colon"
        )


def _signed(reading: Reading, quotes: Quotes, tokens: range) -> Draft | None:
    """A paragraph that is a quotation, a dash and a name."""
    quote = quotes.of(tokens[0]) if tokens else None
    if quote is None or quote.first != tokens[0] or quote.last + 2 > tokens[-1]:
        return None
    dash = quote.last + 1
    source = trim(reading, dash + 1, tokens[-1])
    named = source[1] - source[0] < _LONGEST_LABEL and _is_person(reading, *source)
    if reading.words[dash] not in _DASHES or not named:
        return None
    return Draft(dash, (dash, dash), source, ((quote.first, quote.last),), "asserts", "signed")


def _is_label(reading: Reading, quotes: Quotes, first: int, last: int) -> bool:
    """Whether the words before a colon can name a speaker."""
    words = range(first, last + 1)
    return (
        any(reading.pos[token] == "PROPN" or reading.words[token].isupper() for token in words)
        and not any(reading.pos[token] in {"VERB", "AUX"} and reading.words[token].islower() for token in words)
        and not any(reading.lowers[token] in _NOT_NAMES or quotes.at[token] >= 0 for token in words)
        and reading.words[first][0].isupper()
        and not any(character.isdigit() for token in words for character in reading.words[token])
    )


def _is_person(reading: Reading, first: int, last: int) -> bool:
    """Whether every word is a name's: `Angela Merkel:` at the head of a turn."""
    return all(reading.pos[token] == "PROPN" and reading.words[token][0].isupper() for token in range(first, last + 1))
