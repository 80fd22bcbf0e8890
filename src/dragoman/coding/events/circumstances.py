"""When, where and on whose word: what surrounds an event."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from dragoman.coding.events.stage import Stage, is_place, phrase_span
from dragoman.coding.events.telling import SPEECH_ACTS, Telling
from dragoman.coding.syntax import VERB_TAGS, ancestors, case_of, first_conjunct
from dragoman.records import Place, Reading, Span, Time, When, Where

# CODING.md: historical is what lies 14 days or more before publication.
HISTORICAL_DAYS = 14
_A_YEAR = timedelta(days=366)
# Dates without a day.
_COARSE = frozenset({"month", "season", "year", "range"})
_LOCATIVE = frozenset(
    {"in", "at", "near", "on", "outside", "inside", "around", "across", "over", "off", "along", "within"}
)
# Nouns that name a place without naming a point on a map.
_SITES = frozenset(
    "border frontier headquarters airport airbase base port embassy consulate prison camp palace ministry building square street "
    "parliament hotel checkpoint village town city capital region province district island coast sea ship crossing mosque church "
    "school university hospital market summit hearing center centre compound strait gulf enclave hall room line front zone strip "
    "valley river road highway motorway way waters plant station stadium".split()
)
Spanned = TypeVar("Spanned", Time, Place)


@dataclass(frozen=True, slots=True)
class Scene:
    """An article's times and places, by sentence.

    `durations` are lengths of time, `past` words for no day of the past, `undated` days of no known year.
    """

    times: dict[int, tuple[Time, ...]]
    durations: dict[int, tuple[Time, ...]]
    past: dict[int, tuple[Time, ...]]
    undated: dict[int, tuple[Time, ...]]
    places: dict[int, tuple[Place, ...]]


def set_scene(reading: Reading, times: tuple[Time, ...], places: tuple[Place, ...]) -> Scene:
    """Sort times and places by the sentence they stand in; times that name no days are left out."""
    dated = tuple(time for time in times if (time.earliest or time.latest) and time.kind in ("date", "time"))
    lengths = tuple(time for time in times if time.kind == "duration")
    past = tuple(time for time in times if time.timex == "PAST_REF")
    undated = tuple(time for time in times if time.kind == "date" and time.edtf is None and time.timex.startswith("X"))
    return Scene(
        times=_by_sentence(reading, dated),
        durations=_by_sentence(reading, lengths),
        past=_by_sentence(reading, past),
        undated=_by_sentence(reading, undated),
        places=_by_sentence(reading, places),
    )


def _by_sentence(reading: Reading, items: tuple[Spanned, ...]) -> dict[int, tuple[Spanned, ...]]:
    table: dict[int, list[Spanned]] = {}
    for item in items:
        tokens = reading.tokens_in(item.span)
        if len(tokens):
            table.setdefault(reading.sentence_of[tokens[0]], []).append(item)
    return {number: tuple(found) for number, found in table.items()}


def hangs_on(reading: Reading, span: Span, node: int) -> bool:
    """Whether a time or place belongs to a word: up the tree from it without crossing another clause."""
    tokens = reading.tokens_in(span)
    token = next((t for t in tokens if reading.heads[t] not in tokens or reading.heads[t] == t), tokens[-1])
    if token == node:
        return False
    for above in ancestors(reading, token):
        if above == node:
            return True
        if reading.tags[above] in VERB_TAGS and not reading.deps[above].startswith(("aux", "amod")):
            return False
    return False


def is_historical(stage: Stage, when: When, *, ahead: bool = False) -> bool:
    """Whether an act lies 14 days or more before publication (CODING.md); unknown dates are news.

    Of `last month` the middle decides. What began long ago and goes on, or is told of more than a year at once, is background by
    its beginning. Where nobody knows when the article appeared, an act dated by its year or month is background: news of the
    day names neither.
    """
    published = stage.reading.document.published.earliest
    if when.earliest is None and when.latest is None:
        return when.basis == "stated"  # `in the past`: no day, but background in so many words
    if published is None:
        return not ahead and when.granularity in _COARSE
    first, last = (_day(edge) for edge in (when.earliest or when.latest, when.latest or when.earliest))
    decisive = first if last - first > _A_YEAR else first + (last - first) / 2
    return decisive <= _day(published) - timedelta(days=HISTORICAL_DAYS)


def _day(iso: str | None) -> date:
    return date.fromisoformat((iso or "")[:10])


def find_where(stage: Stage, scene: Scene, telling: Telling) -> Where | None:
    """The words of the place that the event's clause states for the act, in whichever of its tellings."""
    return next((where for told in (telling, *telling.others) if (where := _stated_where(stage, scene, told))), None)


def _stated_where(stage: Stage, scene: Scene, telling: Telling) -> Where | None:
    reading = stage.reading
    places = scene.places.get(reading.sentence_of[telling.token], ())
    nodes = [
        telling.token,
        *([telling.trigger.arguments.carrier] if telling.trigger.arguments.carrier is not None else []),
    ]
    nodes += [first_conjunct(reading, telling.token), *(_nominal_hosts(reading, telling))]
    everyone = (*telling.actors, *telling.recipients)
    parties = [party.span for party in everyone if not is_place(stage, party.span)]
    for node in dict.fromkeys(nodes):
        for place in places:
            if _sorts_a_building(reading, place) or place.span in parties:
                continue
            if _is_locative(reading, place.span) and hangs_on(reading, place.span, node):
                return Where(_with_country(places, place), place.id, "stated")
        site = _site(reading, node, telling.token)
        if site is not None and not any(site.overlaps(span) for span in parties):
            return Where(site, None, "stated")
    struck = next((p for p in places for party in telling.recipients if p.span.overlaps(party.span)), None)
    if struck is not None and is_place(stage, struck.span):
        return Where(struck.span, struck.id, "stated")
    return None


def _nominal_hosts(reading: Reading, telling: Telling) -> list[int]:
    """The verb over an event noun, whose place is the act's as well."""
    if telling.trigger.verbal:
        return []
    head = reading.heads[first_conjunct(reading, telling.token)]
    return [head] if reading.tags[head] in VERB_TAGS else []


def _is_locative(reading: Reading, span: Span) -> bool:
    first = reading.tokens_in(span)[0]
    while first > 0 and (
        reading.tags[first - 1] in ("DT", "JJ", "NNP", "NN") or reading.lowers[first - 1] in ("southern", "northern")
    ):
        first -= 1
    return first > 0 and reading.lowers[first - 1] in _LOCATIVE


def _sorts_a_building(reading: Reading, place: Place) -> bool:
    """`outside the U.S. embassy`: whose it is, not where it stands."""
    last = reading.tokens_in(place.span)[-1]
    head = reading.heads[last]
    return place.precision == "country" and head > last and reading.lemmas[head] in _SITES


def _with_country(places: tuple[Place, ...], place: Place) -> Span:
    """`Nairobi, Kenya`: a city with the country that follows it."""
    following = next((p for p in places if 0 < p.span.start - place.span.end <= 2), None)
    return Span(place.span.start, following.span.end) if following else place.span


def _site(reading: Reading, node: int, trigger: int) -> Span | None:
    objects = (c for c in reading.children[node] if reading.deps[c] == "obj")
    for child in (c for head in (node, *objects) for c in reading.children[head]):
        if (
            reading.deps[child] in ("obl", "nmod")
            and child > node
            and reading.lemmas[child] in _SITES
            and case_of(reading, child) in _LOCATIVE
        ):
            span = phrase_span(reading, child)
            if not span.start <= reading.starts[trigger] < span.end:
                return span
    return None


def find_attribution(stage: Stage, telling: Telling) -> tuple[str, ...]:
    """The statements on whose word the event is given, innermost first; a speech act's own speaker is none of them."""
    known = {statement.id: statement for statement in stage.statements}
    speakers = {party.actor for party in telling.actors}
    chain: list[str] = []
    seen: set[str] = set()
    statement = telling.statement
    while statement is not None and statement.id not in seen:
        seen.add(statement.id)
        own = telling.type in SPEECH_ACTS and statement.source_actor in speakers
        if statement.source and not own:  # what `is alleged` is on nobody's word
            chain.append(statement.id)
        statement = known.get(statement.within or "")
    return tuple(chain)
