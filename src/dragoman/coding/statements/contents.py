"""What was said: the content of a cue verb, by where it stands and what the verb may take."""

from dragoman.coding.statements.clauses import COMPLEMENTIZERS, FINITE, JOINING, descends, is_mark, is_stop, trim
from dragoman.coding.statements.complements import Found, find_complement, find_passive
from dragoman.coding.statements.drafts import Tokens
from dragoman.coding.statements.edges import clause_end, close_quotes, is_speech
from dragoman.coding.statements.quotes import Quote, Quotes
from dragoman.coding.statements.views import UNKNOWN, View
from dragoman.records import Reading

# Between the saying and its quotation: `told reporters in the capital on Tuesday: "..."`.
_REACH = 14
_POINTERS = frozenset("this that these those so".split())


def find_content(reading: Reading, quotes: Quotes, view: View) -> Found | None:
    """The frame, the token ranges of the content, and the cue's last token; None where the verb has no content."""
    takes = view.entry.takes
    if takes & {"clause", "quote"} and not view.passive:
        aside = _is_aside(reading, view) or _follows_speech(reading, quotes, view)
        found = _before(reading, quotes, view) if aside and not _has_thing(reading, view) else None
        found = found or _after(reading, quotes, view)
        if found is None and not aside and not _has_thing(reading, view):
            found = _before(reading, quotes, view)
        if found is not None:
            return found[0], found[1], view.cue[1]
    return (
        find_passive(reading, view)
        if view.passive
        else _finish_clause(reading, view, find_complement(reading, quotes, view))
    )


def _finish_clause(reading: Reading, view: View, found: Found | None) -> Found | None:
    """An object that a finite verb follows is that verb's subject: `said the border would stay shut`."""
    if found is None or found[0] != "object" or "clause" not in view.entry.takes:
        return found
    first, last = found[1][-1]
    if first < view.cue[1] or last >= view.high or reading.tags[last + 1] not in FINITE | {"MD"}:
        return found
    return "clause", (*found[1][:-1], trim(reading, first, clause_end(reading, view.verb, last, view.high))), found[2]


def find_rest(reading: Reading, quotes: Quotes, view: View) -> Found | None:
    """What follows a cue for which the parse shows no content: the words up to the next stop; a guess, to be judged."""
    first = view.end + 1
    if view.passive or first >= view.high or is_stop(reading, first) or reading.pos[first] in JOINING:
        return None
    last = first
    while last < view.high and not is_stop(reading, last + 1) and reading.pos[last + 1] != "CCONJ":
        last += 1
    return "rest", (close_quotes(quotes, view.verb, *trim(reading, first, last)),), view.cue[1]


def _is_aside(reading: Reading, view: View) -> bool:
    """Whether the saying is set between stops: `A, he said, B`."""
    left = view.start > view.low and (is_stop(reading, view.start - 1) or is_mark(reading, view.start - 1))
    return left and (view.end >= view.high or is_stop(reading, view.end + 1))


def _follows_speech(reading: Reading, quotes: Quotes, view: View) -> bool:
    """Whether the saying stands right after a quotation that is a clause, and opens nothing itself: `"We won," he said as ...`."""
    quote = quotes.of(view.start - 1) if view.start > view.low else None
    if quote is None or quote is quotes.of(view.verb) or _that_after(reading, view) is not None:
        return False
    following = view.end + 1
    if following <= view.high and (quotes.at[following] >= 0 or reading.words[following] == ":"):
        return False
    return any(reading.pos[token] in {"VERB", "AUX"} for token in range(quote.first, quote.last))


def _after(reading: Reading, quotes: Quotes, view: View) -> tuple[str, tuple[Tokens, ...]] | None:
    """A quotation or a clause to the right of the saying."""
    takes = view.entry.takes
    quote = _next_quote(reading, quotes, view) if "quote" in takes else None
    clause = _right_clause(reading, view) if "clause" in takes else None
    if quote is not None and (clause is None or quote.first <= _clause_start(reading, view, clause)):
        return "quote", (_with_tail(reading, quotes, quote, clause, view.high),)
    if clause is None:
        return None
    first = _clause_start(reading, view, clause)
    last = clause_end(reading, view.verb, clause, view.high)
    return "clause", (close_quotes(quotes, view.verb, *trim(reading, first, last)),)


def _next_quote(reading: Reading, quotes: Quotes, view: View) -> Quote | None:
    """The quotation that the saying opens: at once, or after a comma or colon with no other verb between."""
    quote = quotes.after(view.end)
    # After a colon the quotation may open the next paragraph.
    high = view.high + (reading.words[view.high] == ":")
    if quote is None or quote.first > min(high, view.end + _REACH) or quotes.at[view.verb] >= 0:
        return None
    gap = range(view.end + 1, quote.first)
    if any(reading.pos[token] == "VERB" and reading.tags[token] != "VBG" for token in gap):
        return None
    return quote if not gap or reading.words[quote.first - 1] in {",", ":"} else None


def _with_tail(reading: Reading, quotes: Quotes, quote: Quote, clause: int | None, high: int) -> Tokens:
    """A quotation, with the rest of its sentence where that goes on outside the marks: `said "no one" was hurt`."""
    last = quote.last
    if clause is not None and last < high and not is_stop(reading, last - 1) and not is_stop(reading, last + 1):
        last = max(last, min(reading.right_edges[clause], high))
    return close_quotes(quotes, quote.first - 1, *trim(reading, quote.first, last))


def _right_clause(reading: Reading, view: View) -> int | None:
    clause = _parsed_clause(reading, view)
    that = None if view.entry is UNKNOWN else _that_after(reading, view)
    if that is not None and view.end < view.high and reading.lowers[view.end + 1] == "by":
        return that  # as saying by the agency that ...
    if that is None or (clause is not None and reading.left_edges[clause] <= that):
        return clause
    return that if clause is None or clause < that else clause


def _that_after(reading: Reading, view: View) -> int | None:
    """The `that` which opens the content where no verb stands between: `said in the capital on Monday that ...`."""
    for token in range(view.end + 1, min(view.high, view.end + _REACH)):
        if reading.lowers[token] == "that" and reading.tags[token] == "IN":
            return token
        if reading.pos[token] in {"VERB", "AUX", "SCONJ"} or reading.words[token] in {";", ":", "—"}:
            return None
    return None


def _parsed_clause(reading: Reading, view: View) -> int | None:
    for child in reading.children[view.verb]:
        if child <= view.cue[1] or child > view.high:
            continue
        if reading.deps[child] == "ccomp" and reading.tags[reading.left_edges[child]] != "CC":
            return child  # `rose again and was closed`: no content, whatever the parser says
        if reading.deps[child] == "parataxis" and ":" in reading.words[view.end + 1 : child]:
            return child
    return None


def _clause_start(reading: Reading, view: View, clause: int) -> int:
    """The clause's first token, its complementizer and opening quotation mark included."""
    after = view.end if view.end < clause else view.cue[1]
    first = max(reading.left_edges[clause], after + 1)
    while first > after + 1 and (reading.lowers[first - 1] in COMPLEMENTIZERS or is_mark(reading, first - 1)):
        first -= 1
    return min(first, clause)


def _has_thing(reading: Reading, view: View) -> bool:
    """Whether the verb already has an object or an infinitive to its right, so that no quotation before it is its content."""
    if not view.entry.takes & {"object", "infinitive"} or view.entry.stance == "asks":
        return False
    return (
        any(
            child > view.end
            and reading.deps[child] in {"obj", "xcomp"}
            and (reading.pos[child] != "PRON" or reading.lowers[child] in _POINTERS)
            for child in reading.children[view.verb]
        )
        and reading.lemmas[view.verb] != "tell"
    )


def _before(reading: Reading, quotes: Quotes, view: View) -> tuple[str, tuple[Tokens, ...]] | None:
    """Content to the left of the saying, `"A," he said` or `A, he said`, with a second half to its right if there is one."""
    edge = view.start - 1
    if edge < view.low or _is_subordinate(reading, view):
        return None
    outside = quotes.at[view.verb] < 0
    quote = (quotes.of(edge) or (quotes.of(edge - 1) if is_stop(reading, edge) else None)) if outside else None
    if quote is not None and edge == quote.last and not is_speech(reading, quote):
        return None
    if quote is not None:
        first = min(quote.first, _sentence_start(reading, view.low, quote.first))
        halves = [(first, quote.last)]
    elif (
        "clause" not in view.entry.takes
        or edge <= view.low
        or reading.words[edge] not in {",", "—", "–", "--"}
        or view.source is None
        or reading.tags[view.low] == "VBG"  # `Accusing the army of theft, the council closed the road`: no speech
    ):
        return None
    else:
        halves = [trim(reading, view.low, edge - 1)]
    second = _second_half(reading, quotes, view, halves[0])
    if (
        quote is None
        and not second
        and not any(reading.pos[token] in {"VERB", "AUX"} for token in range(view.low, edge))
    ):
        return None
    return ("quote" if quote is not None else "clause"), (*halves, *second)


def _is_subordinate(reading: Reading, view: View) -> bool:
    """Whether the saying itself hangs in a relative or adverbial clause, so that no content can stand before it."""
    return reading.deps[view.verb] in {"acl:relcl", "acl"} or reading.tags[view.verb] == "VBG"


def _sentence_start(reading: Reading, low: int, first: int) -> int:
    """Where words before the quotation belong to what was said, the sentence's first token."""
    lead = range(low, first)
    return low if any(reading.pos[token] in {"VERB", "AUX", "NOUN", "PROPN", "PRON"} for token in lead) else first


def _second_half(reading: Reading, quotes: Quotes, view: View, half: Tokens) -> tuple[Tokens, ...]:
    stop = next(
        (
            token
            for token in range(view.end + 1, min(view.end + _REACH, view.high) + 1)
            if reading.words[token] in {",", ":", "—", "–"}
        ),
        None,
    )
    if stop is None or stop >= view.high:
        return ()
    quote = quotes.after(stop)
    if quote is not None and quote.first < view.high and _goes_on(reading, view, stop, quote):
        return ((quote.first, quote.last),)
    if any(
        half[0] <= reading.heads[token] <= half[1]
        for token in range(stop + 1, view.high + 1)
        if not is_stop(reading, token)
    ) or any(reading.heads[token] > stop for token in range(half[0], half[1] + 1)):
        root = reading.heads[stop + 1]
        participle = reading.tags[stop + 1] == "VBG" and descends(reading, root, view.verb)
        return () if participle or reading.tags[stop + 1] == "VBG" else (trim(reading, stop + 1, view.high),)
    return ()


def _goes_on(reading: Reading, view: View, stop: int, quote: Quote) -> bool:
    """Whether a quotation is the saying's second half: at once, or after a place with a comma of its own, or a link.

    `"We won," he said in Gao, Mali, "and we go home."`; `"We won," he said, and still "paid for it."`
    """
    gap = range(stop + 1, quote.first)
    if quote.first > view.end + _REACH or any(reading.pos[token] in {"VERB", "AUX"} for token in gap):
        return False
    linked = all(reading.pos[token] in {"CCONJ", "ADV"} for token in gap)
    return linked or reading.words[quote.first - 1] == ","
