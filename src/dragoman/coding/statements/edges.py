"""Where what was said ends: a clause's last token, and quotations kept whole."""

from dragoman.coding.statements.clauses import COMPLEMENTIZERS, FINITE, GOING_ON, JOINING, descends, is_mark, is_stop
from dragoman.coding.statements.drafts import Tokens
from dragoman.coding.statements.quotes import Quote, Quotes
from dragoman.records import Reading

_TENSED = FINITE | {"MD"}


def clause_end(reading: Reading, verb: int, clause: int, high: int) -> int:
    """The clause's last token: its own words, and on to the next sign that the sentence takes another turn."""
    opener = reading.lowers[clause] == "that" and reading.heads[clause] > clause
    last = min(reading.right_edges[reading.heads[clause] if opener else clause], high)
    while last < high:
        token = last + 1
        if reading.pos[token] == "CCONJ" and token < high and reading.lowers[token + 1] == "that":
            last = token + 1
            continue
        if is_stop(reading, token) or reading.pos[token] in JOINING or reading.lowers[token] in COMPLEMENTIZERS:
            break
        if _turns(reading, verb, clause, token):
            break
        last = token
    last = max(last, min(clause, high), verb + 1 if verb < high else last)
    for token in range(clause + 1, last):
        mark = token + 1 < last and is_mark(reading, token + 1)
        if reading.words[token] == "," and reading.lowers[token + 1 + mark] in GOING_ON:
            return token + mark
    return last


def _turns(reading: Reading, verb: int, clause: int, token: int) -> bool:
    """Whether a finite verb is another clause's: the second is, the first is this one's wherever the parser hung it."""
    if reading.tags[token] not in _TENSED or reading.lowers[clause] == "that" or descends(reading, token, clause):
        return False
    words = range(max(verb + 1, reading.left_edges[clause]), token)
    return any(reading.tags[word] in _TENSED for word in words)


def close_quotes(quotes: Quotes, outside: int, first: int, last: int) -> Tokens:
    """A range that cuts a quotation is drawn out to hold it whole, unless it lies in that quotation itself."""
    within = quotes.of(outside)
    for edge in (first, last):
        quote = quotes.of(edge)
        if quote is not None and quote is not within and quote.first > outside:
            first, last = min(first, quote.first), max(last, quote.last)
    return first, last


def is_speech(reading: Reading, quote: Quote) -> bool:
    """Whether a quotation is words spoken rather than a name in doubt: it ends with a stop or holds a verb."""
    inner = range(quote.first + 1, quote.last)
    return any(reading.pos[token] in {"VERB", "AUX"} for token in inner) or (
        bool(inner) and is_stop(reading, quote.last - 1)
    )
