"""A verb of saying in its surroundings: its cue words, its source, and how far its clause reaches."""

from dataclasses import dataclass

from dragoman.coding.statements.clauses import FINITE, by_agent, is_passive, is_stop, particle_of
from dragoman.coding.statements.drafts import Scene, Site, Tokens
from dragoman.coding.statements.quotes import Quotes
from dragoman.coding.statements.sources import apposition_end, find_source, find_speaker, find_stretch, is_lost_root
from dragoman.lexicon.cues import Cue, Cues
from dragoman.records import Reading

# A verb that the lexicon lacks may still report, if it governs a clause or stands at a quotation; the weights decide.
UNKNOWN = Cue("asserts", frozenset(("clause", "quote")), frozenset())
_LONGEST_DATELINE = 12
_IN_CUE = frozenset(("aux", "aux:pass", "advmod", "cop"))


@dataclass(frozen=True, slots=True)
class View:
    """A cue verb: its cue's tokens, its source, its subject, and the tokens `low` to `high` that its content may use.

    `start` and `end` bound the words of the saying itself (`the minister said`, `said the minister`).
    """

    verb: int
    cue: Tokens
    entry: Cue
    source: Tokens | None
    subject: int | None
    start: int
    end: int
    low: int
    high: int
    passive: bool


def entry_of(reading: Reading, verb: int, cues: Cues) -> tuple[Cue, str | None] | None:
    """The lexicon's entry for a verb, with the particle that belongs to it."""
    lemma, particle = reading.lemmas[verb], particle_of(reading, verb)
    if particle is not None and (entry := cues.verbs.get(f"{lemma} {particle}")) is not None:
        return entry, particle
    entry = cues.verbs.get(lemma)
    if entry is None and particle is None and cues.weights:
        entry = UNKNOWN
    return None if entry is None else (entry, None)


def view_verb(scene: Scene, verb: int) -> View | None:
    """The verb as a cue, or None if the lexicon does not know it."""
    reading = scene.reading
    known = entry_of(reading, verb, scene.cues)
    if known is None:
        return None
    entry, particle = known
    low, high = region_of(reading, scene.quotes, verb)
    site = Site(verb, _cue_tokens(reading, verb, particle, low), low, high)
    passive = is_passive(reading, verb) and not is_lost_root(reading, verb)
    subject = None if passive else find_speaker(scene, site, entry)
    source, cue = find_source(scene, site, by_agent(reading, verb) if passive else subject)
    if not passive and reading.tags[verb] in FINITE and (source is None or source[0] > verb + 2):
        source = find_stretch(scene, site) or source
    if source is not None and source[1] < cue[0]:
        source = (source[0], apposition_end(reading, source[1], cue[0]))
    start, end = _saying(reading, cue, source)
    return View(verb, cue, entry, source, subject, start, end, low, high, passive)


def _saying(reading: Reading, cue: Tokens, source: Tokens | None) -> Tokens:
    """The cue together with a source that touches it."""
    if source is not None and source[1] < cue[0] and _touching(reading, source[1], cue[0]):
        return min(cue[0], source[0]), cue[1]
    if source is not None and cue[1] < source[0] <= cue[1] + 2:
        return cue[0], max(cue[1], source[1])
    return cue


def region_of(reading: Reading, quotes: Quotes, token: int) -> Tokens:
    """Where a token's content may lie: its sentence, and inside the quotation it stands in."""
    low, high = reading.sentences[reading.sentence_of[token]]
    low = _after_dateline(reading, low, high)
    quote = quotes.of(token)
    if quote is not None:
        low = max(low, quote.first + 1)
        high = min(high, quote.last if quote.goes_on else quote.last - 1)
    return min(low, token), max(high, token)


def _after_dateline(reading: Reading, low: int, high: int) -> int:
    """The first token after a dateline: `GENEVA (Agency) – The envoy said`."""
    if not (reading.words[low].isupper() and len(reading.words[low]) > 2):
        return low
    for token in range(low + 1, min(low + _LONGEST_DATELINE, high)):
        if reading.words[token] in {"–", "—", "-", "--", "―"}:
            return token + 1
        if reading.pos[token] in {"VERB", "AUX"} and reading.words[token].islower():
            return low
    return low


def _cue_tokens(reading: Reading, verb: int, particle: str | None, low: int) -> Tokens:
    """The verb with the auxiliaries and adverbs that touch it, and its particle."""
    first, last = verb, verb
    while first > low and reading.heads[first - 1] == verb and reading.deps[first - 1] in _IN_CUE:
        first -= 1
    while first < verb and reading.deps[first] == "advmod" and reading.lowers[first] in {"when", "where", "how", "why"}:
        first += 1
    if particle is not None:
        last = next(child for child in reading.children[verb] if reading.lowers[child] == particle and child > verb)
    return first, last if last <= verb + 1 else verb


def _touching(reading: Reading, last: int, first: int) -> bool:
    """Whether only stops, or nothing, stand between two tokens."""
    return first - last <= 3 and all(
        is_stop(reading, token) or reading.pos[token] == "ADV" for token in range(last + 1, first)
    )
