"""Who is meant by a few words, read by themselves: a name, a title, a description, with a date and some context."""

import re
from dataclasses import dataclass

from dragoman.coding.mentions import find_mentions
from dragoman.coding.times import find_times
from dragoman.engine.tools import Tools
from dragoman.identity import resolve_actors
from dragoman.ingest.dates import find_full_dates
from dragoman.records import Cast, Document, Mention, Published, Reading

_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)
# PLOVER's sector for what acts but cannot be placed.
_UNKNOWN = "UNK"


@dataclass(frozen=True, slots=True)
class Identity:
    """FORMAT.md's answer to `dragoman who`, field for field; what nothing tells is None."""

    name: str | None
    country: str | None
    sector: str | None
    other_sectors: tuple[str, ...]
    role: str | None
    identifier: str | None
    why: tuple[str, ...]


def who(text: str, context: str | None, date: str | None, tools: Tools) -> Identity:
    """Whom a mention stands for on a day.

    `date` is ISO or free text (`12 April 2022`); without one that can be read, the newest term in the knowledge base
    counts, never the clock. `context` is what stands around the mention; it lends a country where the mention has none.
    """
    day = day_of(date, tools)
    reading, cast = _cast_of(text, day, tools)
    main = _main_mention(reading, cast)
    if main is None:
        return _unnamed(cast, _context_country(context, day, tools))
    actor = next(a for a in cast.actors if a.id == cast.referents[main][0])
    country, lender = (actor.country, ()) if actor.country else _lent_country(cast, context, day, tools)
    known = tools.lexicon.actors.get(actor.identifier or "")
    return Identity(
        known.name if known else actor.name, country, actor.sector or _UNKNOWN, actor.other_sectors, actor.role, actor.identifier,
        (*cast.mentions[main].why, *lender),
    )  # fmt: skip


def day_of(date: str | None, tools: Tools) -> str | None:
    """The ISO day, month or year that a date means; None where it names none (`Today`, nothing)."""
    given = (date or "").strip()
    if iso := _ISO.match(given):
        return iso[0]
    full = next((day for _, day in find_full_dates(given)), None)
    if full is not None or not given:
        return full
    times = find_times(_reading(given, None, tools))
    return next((time.earliest for time in times if time.edtf and time.earliest), None)


def _reading(text: str, day: str | None, tools: Tools) -> Reading:
    published = Published.on(day) if day else Published.unknown()
    document = Document("who", text, None, "en", None, None, (), None, published, "0" * 64)
    return next(iter(tools.reader.read([document])))


def _cast_of(text: str, day: str | None, tools: Tools) -> tuple[Reading, Cast]:
    reading = _reading(" ".join(text.split()), day, tools)
    return reading, resolve_actors(reading, find_mentions(reading, tools.lexicon), tools.lexicon)


def _main_mention(reading: Reading, cast: Cast) -> int | None:
    """The first mention that is no possessor, adjective, pronoun or place of another thing; a state only if nothing else acts."""
    numbers = [
        n
        for n, found in enumerate(cast.referents)
        if found and cast.mentions[n].form not in ("adjective", "pronoun") and not _is_inner(reading, cast.mentions[n])
    ]
    acting = [n for n in numbers if cast.mentions[n].kind != "state" and "modifier" not in cast.mentions[n].why]
    preferred = acting or [n for n in numbers if "modifier" not in cast.mentions[n].why] or numbers
    return preferred[0] if preferred else None


def _is_inner(reading: Reading, mention: Mention) -> bool:
    """Whether it only places what stands before it: `regions across Chad`; not a member of a number: `several of the unions`."""
    before = mention.first - 1
    return before > 0 and reading.tags[before] in ("IN", "TO") and reading.lowers[before] != "of"


def _unnamed(cast: Cast, lent: str | None) -> Identity:
    """Words that name no kind of actor: only a country beside them is told."""
    country = next((m.country for m in cast.mentions if m.country), lent)
    return Identity(None, country, _UNKNOWN, (), None, None, ("unresolved",))


def _lent_country(cast: Cast, context: str | None, day: str | None, tools: Tools) -> tuple[str | None, tuple[str, ...]]:
    """A country named elsewhere in the mention, else the one that the context is about."""
    inside = next((m.country for m in cast.mentions if m.country), None)
    if inside is not None:
        return inside, ("country:beside",)
    lent = _context_country(context, day, tools)
    return lent, ("country:context",) if lent else ()


def _context_country(context: str | None, day: str | None, tools: Tools) -> str | None:
    """The country that a context names most often, the first of them in a tie."""
    if not context or not context.strip():
        return None
    named = [m.country for m in _cast_of(context, day, tools)[1].mentions if m.country not in (None, "---", "IGO")]
    return max(dict.fromkeys(named), key=named.count, default=None)
