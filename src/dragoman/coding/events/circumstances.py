"""When, where and on whose word: what surrounds an event."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from dragoman.coding.events.parties import Stage, is_place, phrase_span
from dragoman.coding.events.tellings import SPEECH_ACTS, Telling
from dragoman.coding.syntax import NOUN_TAGS, VERB_TAGS, ancestors, case_of, first_conjunct
from dragoman.records import Actor, Place, Reading, Span, Statement, Time, When, Where
from dragoman.records.edtf import granularity

# CODING.md: historical is what lies 14 days or more before publication.
HISTORICAL_DAYS = 14
_LOCATIVE = frozenset(
    {"in", "at", "near", "on", "outside", "inside", "around", "across", "over", "off", "along", "within"}
)
# Nouns that name a place without naming a point on a map.
_SITES = frozenset(
    "border frontier headquarters airport airbase base port embassy consulate prison camp palace ministry building square street "
    "parliament hotel checkpoint village town city capital region province district island coast sea ship crossing mosque church "
    "school university hospital market summit hearing center centre compound strait gulf".split()
)
_PAST_REFERENCES = frozenset({"since", "until", "till", "before", "after", "by"})

# `failed to attend on Sunday`: the day of what was omitted is the day of the omission.
_OMISSIONS = frozenset({"fail", "refuse", "decline", "neglect", "begin", "start", "continue"})

_CLOSE = 10
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VBG", "VBN", "VB"})

Spanned = TypeVar("Spanned", Time, Place)


@dataclass(frozen=True, slots=True)
class Scene:
    """An article's times and places, by sentence."""

    times: dict[int, tuple[Time, ...]]
    places: dict[int, tuple[Place, ...]]


def set_scene(reading: Reading, times: tuple[Time, ...], places: tuple[Place, ...]) -> Scene:
    """Sort times and places by the sentence they stand in; times that name no days are left out."""
    dated = tuple(time for time in times if (time.earliest or time.latest) and time.kind in ("date", "time"))
    return Scene(_by_sentence(reading, dated), _by_sentence(reading, places))


def _by_sentence(reading: Reading, items: tuple[Spanned, ...]) -> dict[int, tuple[Spanned, ...]]:
    table: dict[int, list[Spanned]] = {}
    for item in items:
        tokens = reading.tokens_in(item.span)
        if len(tokens):
            table.setdefault(reading.sentence_of[tokens[0]], []).append(item)
    return {number: tuple(found) for number, found in table.items()}


def find_when(stage: Stage, scene: Scene, telling: Telling) -> When:
    """The days that the event's own clause states, in whichever of its tellings; `unknown` where none does."""
    for told in (telling, *telling.others):
        when = _stated_when(stage, scene, told)
        if when.basis != "unknown":
            return when
    return When.unknown()


def _stated_when(stage: Stage, scene: Scene, telling: Telling) -> When:
    reading = stage.reading
    times = scene.times.get(reading.sentence_of[telling.token], ())
    if not times:
        return When.unknown()
    named = _time_before_when(stage, telling, times)
    if named is not None:
        return replace(when_of(named), basis="stated")
    for node in _clause_path(stage, telling):
        attached = [time for time in times if _hangs_on(reading, time.span, node)]
        if attached:
            nearest = min(attached, key=lambda time: abs(reading.starts[telling.token] - time.span.start))
            return _dated(reading, nearest)
    following = next((time for time in times if _follows_closely(reading, telling.token, time.span)), None)
    return _dated(reading, following) if following is not None else When.unknown()


def _follows_closely(reading: Reading, token: int, span: Span) -> bool:
    """Whether a time stands soon after the trigger with no other verb between them, whatever the parser hung it on."""
    first = reading.tokens_in(span)[0]
    between = reading.tags[token + 1 : first]
    return 0 <= first - token <= _CLOSE and not any(tag in _FINITE for tag in between) and "," not in between


def when_of(time: Time) -> When:
    """A time that the thread lends to an act."""
    return When(
        time.edtf, time.earliest, time.latest, granularity(time.edtf) if time.edtf else None, "narrative", time.id
    )


def _time_before_when(stage: Stage, telling: Telling, times: tuple[Time, ...]) -> Time | None:
    """`since 1991, when the army occupied ...`: the time that a `when` clause explains."""
    reading = stage.reading
    for child in reading.children[first_conjunct(reading, telling.token)]:
        if reading.lowers[child] == "when" and child < telling.token:
            before = child - 1 - (reading.lowers[child - 1] == ",")
            return next((time for time in times if before in reading.tokens_in(time.span)), None)
    return None


def _dated(reading: Reading, time: Time) -> When:
    first = reading.tokens_in(time.span)[0]
    word = reading.lowers[first - 1] if first else ""
    edtf, earliest, latest = time.edtf, time.earliest, time.latest
    if word == "since" and edtf and "/" not in edtf:
        edtf, latest = f"{edtf}/..", None
    if word in ("until", "till", "before") and edtf and "/" not in edtf:
        edtf, earliest = f"../{edtf}", None
    return When(edtf, earliest, latest, granularity(edtf) if edtf else None, "stated", time.id)


def _clause_path(stage: Stage, telling: Telling) -> list[int]:
    """The trigger, its light verb, and the words above it up to the head of its clause, whose time it shares."""
    reading, path = stage.reading, [telling.token]
    if telling.trigger.arguments.carrier is not None:
        path.append(telling.trigger.arguments.carrier)
    if telling.trigger.arguments.clause is not None and reading.lemmas[telling.token] in _OMISSIONS:
        path.append(telling.trigger.arguments.clause)
    below = first_conjunct(reading, telling.token)
    path.append(below)
    for above in ancestors(reading, below):
        if not _shares_time(stage, telling, below):
            break
        path.append(above)
        below = above
    joined = [c for node in path for c in reading.children[node] if _is_joined_verb(reading, c)]
    return list(dict.fromkeys((*path, *joined)))


def _is_joined_verb(reading: Reading, token: int) -> bool:
    """`killed two and arrested three on Monday`: verbs joined by `and` share the day."""
    own_subject = any(reading.deps[c].startswith("nsubj") for c in reading.children[token])
    return reading.deps[token] == "conj" and reading.tags[token] in VERB_TAGS and not own_subject


def _shares_time(stage: Stage, telling: Telling, below: int) -> bool:
    """Whether what stands above shares the time of what stands below: a noun its clause's, a speech act its cue's."""
    reading = stage.reading
    dep = reading.deps[below]
    if reading.tags[below] in NOUN_TAGS and not telling.trigger.verbal:
        return dep in ("obj", "nsubj", "nsubj:pass", "obl", "nmod", "compound", "appos", "conj", "obl:agent", "iobj")
    if dep in ("xcomp", "conj", "amod", "appos"):
        return dep != "xcomp" or not telling.shifted
    if dep in ("advcl", "acl") and reading.tags[below] in ("VBG", "VBN"):  # `criticised Y last year for holding ...`
        return True
    if dep in ("ccomp", "parataxis", "advcl") and telling.type in SPEECH_ACTS and telling.statement is not None:
        return _speaks_for(stage, telling)
    return False


def _speaks_for(stage: Stage, telling: Telling) -> bool:
    """Whether the act is its speaker's own or his side's, so that he did it when he spoke."""
    return telling.statement is not None and _is_own_side(stage, telling, telling.statement)


def _is_own_side(stage: Stage, telling: Telling, statement: Statement) -> bool:
    """Whether a statement's speaker is an actor of the telling, or speaks for the government that is."""
    speaker = stage.actors.get(statement.source_actor or "")
    if speaker is None:
        return False
    sides = [stage.actors[party.actor] for party in telling.actors]
    return any(actor == speaker or _is_government_of(actor, speaker) for actor in sides)


def _is_government_of(actor: Actor, speaker: Actor) -> bool:
    return actor.kind == "state" and speaker.sector == "GOV" and actor.country == speaker.country


def _hangs_on(reading: Reading, span: Span, node: int) -> bool:
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


def is_historical(stage: Stage, when: When) -> bool:
    """Whether an act lies 14 days or more before publication (CODING.md); unknown dates are news."""
    published = stage.reading.document.published.earliest
    last = when.latest or when.earliest  # what began long ago and goes on is background too
    if last is None or published is None:
        return False
    return date.fromisoformat(last[:10]) <= date.fromisoformat(published[:10]) - timedelta(days=HISTORICAL_DAYS)


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
            if _is_locative(reading, place.span) and _hangs_on(reading, place.span, node) and place.span not in parties:
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


def _with_country(places: tuple[Place, ...], place: Place) -> Span:
    """`Nairobi, Kenya`: a city with the country that follows it."""
    following = next((p for p in places if 0 < p.span.start - place.span.end <= 2), None)
    return Span(place.span.start, following.span.end) if following else place.span


def _site(reading: Reading, node: int, trigger: int) -> Span | None:
    for child in reading.children[node]:
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
