"""From a reading with its cast, statements, times and places to coded events."""

from collections.abc import Mapping
from dataclasses import replace

from dragoman.coding.events.answerable import answerable
from dragoman.coding.events.background import BACKGROUND, mark_background
from dragoman.coding.events.bystanders import with_all_who_met, without_bystanders
from dragoman.coding.events.circumstances import (
    Scene,
    find_attribution,
    find_where,
    is_historical,
    set_scene,
)
from dragoman.coding.events.confidence import confidence_of
from dragoman.coding.events.counts import find_counts
from dragoman.coding.events.custody import in_custody
from dragoman.coding.events.dating import find_when
from dragoman.coding.events.discourse import Placed, place_in_thread
from dragoman.coding.events.joining import join_tellings, trigger_span
from dragoman.coding.events.reasons import why_of
from dragoman.coding.events.sharing import share_in_breath
from dragoman.coding.events.stage import Stage, set_stage
from dragoman.coding.events.swallowing import drop_swallowed
from dragoman.coding.events.tellings import about_spans, tell_best
from dragoman.coding.events.trail import Trail
from dragoman.coding.events.triggers import FrameIndex, find_triggers
from dragoman.lexicon.codebook import Codebook
from dragoman.records import Cast, Event, Place, Reading, Statement, Time


def find_events(
    reading: Reading,
    cast: Cast,
    statements: tuple[Statement, ...],
    times: tuple[Time, ...],
    places: tuple[Place, ...],
    *,
    frames: FrameIndex,
    codebook: Codebook,
    confidence: Mapping[str, float],
    historical: Mapping[str, float],
    trail: Trail | None = None,
) -> tuple[Event, ...]:
    """Every event of an article in the order of its triggers, ids `e1`, `e2`, ... (CODING.md, "What is an event").

    `confidence` and `historical` hold the weights by which an event is judged and an undated one is background. A `trail`
    takes down every frame tried and what became of it.
    """
    stage = set_stage(reading, cast, statements, trail)
    scene = set_scene(reading, times, places)
    placed = find_told(stage, scene, frames)
    if trail is not None:
        trail.reading, trail.cast = reading, cast
        _note_events(trail, placed)
    placed = mark_background(stage, scene, placed, historical)
    events = (_event(stage, scene, item, codebook, f"e{number}") for number, item in enumerate(placed, 1))
    return tuple(replace(event, confidence=confidence_of(event, stage.actors, confidence)) for event in events)


def find_told(stage: Stage, scene: Scene, frames: FrameIndex) -> list[Placed]:
    """The tellings of an article's events in text order, with their times, as the rules make them."""
    candidates = [ranked for ranked in find_triggers(stage.reading, frames, stage.trail) if ranked]
    tellings = [telling for ranked in candidates for telling in tell_best(stage, ranked)]
    tellings = drop_swallowed(stage, tellings, [ranked[0] for ranked in candidates])
    tellings = [share_in_breath(stage, telling) for telling in answerable(stage, tellings)]
    tellings = [with_all_who_met(without_bystanders(stage, telling)) for telling in tellings]
    dates = {telling.token: find_when(stage, scene, telling) for telling in tellings}
    joined = sorted(join_tellings(stage, tellings, dates), key=lambda telling: telling.token)
    return place_in_thread(stage, scene, in_custody(stage, joined))


def _note_events(trail: Trail, placed: list[Placed]) -> None:
    for number, item in enumerate(placed, 1):
        for told in (item.telling, *item.telling.others):
            verdict = "event:told" if told is item.telling else "event:also"
            parties = (told.actors, told.recipients)
            trail.note(
                told.token, told.trigger.frame, verdict, by=item.telling.token, event=f"e{number}", parties=parties
            )


def _event(stage: Stage, scene: Scene, item: Placed, codebook: Codebook, name: str) -> Event:
    telling, when = item.telling, item.when
    counts = find_counts(stage, telling)
    reading = stage.reading
    return Event(
        id=name,
        type=telling.type,
        mode=telling.mode,
        context=telling.context,
        cameo=telling.cameo or codebook.cameo(telling.type, telling.mode),
        quad=codebook.quad(telling.type),
        score=codebook.score(telling.type, telling.mode),
        trigger=trigger_span(stage, telling),
        sentence=reading.sentence_span(reading.sentence_of[telling.token]),
        also=telling.also,
        actors=telling.actors,
        recipients=telling.recipients,
        about=about_spans(stage, telling),
        status=telling.standing.status,
        historical=is_historical(stage, when, ahead=telling.standing.ahead) or BACKGROUND in telling.why,
        when=when,
        where=find_where(stage, scene, telling),
        attribution=find_attribution(stage, telling),
        condition=telling.standing.condition,
        dead=counts.get("dead"),
        injured=counts.get("injured"),
        arrested=counts.get("arrested"),
        size=counts.get("size"),
        confidence=0.0,
        why=why_of(stage, telling),
    )
