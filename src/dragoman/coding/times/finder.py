"""Reading -> times: every match of the grammar, read against publication and against what the article last told."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from dragoman.coding.times.atoms import Atoms, read_atoms
from dragoman.coding.times.grammar import GRAMMAR
from dragoman.coding.times.periods import Period
from dragoman.coding.times.ranges import closes_range
from dragoman.coding.times.rules import READERS
from dragoman.coding.times.screen import counts_noun, is_no_time, without_article
from dragoman.coding.times.sense import Context, Sense, Words, merged
from dragoman.coding.times.tense import find_bearing
from dragoman.coding.times.vocabulary import words_in
from dragoman.records import Published, Reading, Span, Time

Contexts = tuple[Context, ...]
# Rules whose findings are compared with, not told: a second `a year earlier` goes back from the same quarter.
_ASIDES = words_in("year_ago ago vague period_of")


def find_times(reading: Reading) -> tuple[Time, ...]:
    """Return the time expressions of an article in text order, ids t1, t2, ...

    Relative ones are reckoned from `document.published`: what hangs on an interval is an interval, and what cannot be
    dated has null `edtf`, `earliest` and `latest`.
    """
    contexts = _contexts(reading.document.published)
    found: list[Time] = []
    last: Words | None = None
    for rule, words in _matches(read_atoms(reading)):
        contexts = _borne(contexts, words, closes=last is not None and closes_range(last, words))
        last = words
        senses = [_read(rule, words, context) for context in contexts]
        sense = _settled(senses)
        if sense is None:
            continue
        span = Span(words.atoms.starts[words.first], words.atoms.ends[words.stop - 1])
        found.append(_time(f"t{len(found) + 1}", span, sense))
        contexts = tuple(_told(context, each, rule, words) for context, each in zip(contexts, senses, strict=True))
    return tuple(found)


def _contexts(published: Published) -> Contexts:
    """Return one context for a known day; for an interval its two ends and the blank; else the blank alone."""
    if published.earliest is None or published.latest is None:
        return (Context(None),)
    ends = [date.fromisoformat(day[:10]) for day in (published.earliest, published.latest)]
    return (Context(ends[0]),) if ends[0] == ends[1] else (Context(ends[0]), Context(ends[1]), Context(None))


def _matches(atoms: Atoms) -> Iterator[tuple[str, Words]]:
    for first, last in atoms.reading.sentences:
        at = atoms.first_of[first]
        stop = atoms.first_of[last + 1] if last + 1 < len(atoms.first_of) else len(atoms.codes)
        while (match := GRAMMAR.search(atoms.codes, at, stop)) is not None:
            rule, words = match.lastgroup or "", Words(atoms, match.start(), match.end())
            if rule == "calendar_day" and counts_noun(words):
                rule, words = "month_of", Words(atoms, match.start(), match.end() - 1)
            at = words.stop
            words = words if rule == "one_unit" else without_article(words)
            if not is_no_time(rule, words):
                yield rule, words


def _borne(contexts: Contexts, words: Words, *, closes: bool) -> Contexts:
    """Return the contexts, told where this clause looks, and whether a range that the last match opened ends here."""
    tokens = words.atoms.tokens
    bearing = find_bearing(words.atoms.reading, tokens[words.first], tokens[words.stop - 1])
    return tuple(replace(context, bearing=bearing, opening=context.story if closes else None) for context in contexts)


def _read(rule: str, words: Words, context: Context) -> Sense | None:
    try:
        return READERS[rule](words, context)
    except (ValueError, OverflowError):  # the 30th of February, or a day beyond the years 1 to 9999
        return None


def _settled(senses: list[Sense | None]) -> Sense | None:
    if len(senses) == 1:
        return senses[0]
    early, late, blank = senses
    return merged(early, late, blank) if early and late and blank else None


def _told(context: Context, sense: Sense | None, rule: str, words: Words) -> Context:
    """Return the context after an expression: what was told last, and the quarter that figures are for."""
    if sense is None or sense.period is None:
        return context
    period = sense.period
    if rule in _ASIDES and period.unit not in {"day", "week", "month"}:
        return context
    if rule in {"quarter_of", "relative_unit"} and not words.has("ago", "earlier") and _is_reported(period, context):
        return replace(context, story=period, quarter=period)
    return replace(context, story=period)


def _is_reported(period: Period, context: Context) -> bool:
    """Whether a quarter is the one whose figures the article gives: over, and not one that those are compared with."""
    if period.unit != "quarter" or (context.day is not None and period.last >= context.day):
        return False
    return context.quarter is None or period.first >= context.quarter.first


def _time(identifier: str, span: Span, sense: Sense) -> Time:
    first, last = sense.earliest, sense.latest
    return Time(
        id=identifier,
        span=span,
        kind=sense.kind,
        timex=sense.timex,
        edtf=sense.edtf,
        earliest=first.isoformat() if first else None,
        latest=last.isoformat() if last else None,
    )
