"""When an act was done, as the thread of the article tells it, where its own sentence states no day."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from dragoman.coding.events.circumstances import Scene, hangs_on, is_historical
from dragoman.coding.events.dating import clause_path, is_own_side, when_of
from dragoman.coding.events.lasting import running_up_to
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.telling import SPEECH_ACTS, Telling
from dragoman.coding.syntax import first_conjunct
from dragoman.records import Party, Span, Time, When

# A thread of one actor's deeds is taken up again this many sentences on, no farther.
_THREAD_REACH = 2
# `minutes later` asks the reader to look back for a day, so that it may lie farther.
_REFERENCE_REACH = 4
_KNOWN = frozenset({"the", "their", "this", "that"})
_TALKS = frozenset({"talk", "talks", "meeting", "summit", "conversation", "call", "negotiation", "negotiations"})
_JOINT = frozenset({"joint", "statement"})
_HARM = frozenset({"kill", "injure", "wound", "hurt", "die", "maim", "slay"})
_PAST = frozenset({"VBD", "VBN", "NN", "NNS"})
_OTHER_TENSES = frozenset({"had", "has", "have", "is", "are", "am", "'s", "'re", "’s", "’re"})
_TOLD = ("stated", "narrative", "publication")
_SHORT_UNITS = frozenset({"second", "minute", "hour", "moment"})
_LATER = frozenset({"later", "earlier", "afterwards", "afterward", "before", "after"})
_DAYPARTS = frozenset({"dawn", "daybreak", "sunrise", "nightfall", "dusk", "sunset"})
_STAMP = re.compile(r"\d{1,2}[:.]\d\d(?: ?(?:am|pm|a\.m\.|p\.m\.|h|GMT|BST|CET|ET))?\s*[-–—:|]\s")
_LEAST_STAMPS = 2
_STAMP_ROOM = 24
# What is over or goes on when a live report tells it; no more than that is its news.
_LIVE = frozenset({"VBZ", "VBP", "VBD", "VBN", "VBG", "NN", "NNS"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A telling with its time."""

    telling: Telling
    when: When


def when_in_thread(stage: Stage, scene: Scene, placed: Sequence[Placed], number: int) -> Placed:
    """The undated telling `number` with its time by what is told around it; `unknown` where nothing tells."""
    telling, before = placed[number].telling, placed[:number]
    rules: tuple[tuple[str, Callable[[], When]], ...] = (
        ("when:live", lambda: _live(stage, telling)),
        ("when:running", lambda: _running(stage, scene, telling, before)),
        ("when:moments-later", lambda: _moments_later(stage, telling, before)),
        ("when:casualties", lambda: _casualties(stage, telling, placed, number)),
        ("when:also", lambda: _also_then(stage, scene, telling)),
        ("when:talks", lambda: _at_the_talks(stage, telling, before)),
        ("when:same-actor", lambda: _same_actor(stage, telling, before)),
        ("when:background", lambda: _background(stage, scene, telling)),
        ("when:dawn", lambda: _at_dawn(stage, telling, before)),
    )
    for name, rule in rules:
        when = rule()
        if when.basis != "unknown":
            return Placed(replace(telling, why=(*telling.why, name)), when)
    return placed[number]


def sides_of(stage: Stage, parties: tuple[Party, ...]) -> set[str]:
    """The sides of parties: a country for its government and those who speak for it, else the actor himself."""
    actors = [stage.actors[party.actor] for party in parties]
    return {actor.country if actor.sector == "GOV" and actor.country else actor.id for actor in actors}


def _same_actor(stage: Stage, telling: Telling, before: Sequence[Placed]) -> When:
    """An act in the past tense, told right after a dated one of the same actor, shares its day."""
    if not telling.actors or telling.standing.status not in ("asserted", "conditional", "negated") or telling.shifted:
        return When.unknown()
    if not _is_plain_past(stage, telling):
        return When.unknown()
    own = {party.actor for party in telling.actors}
    for other in reversed(before):
        if _distance(stage, telling, other) > _THREAD_REACH:
            break
        same = bool(own & {party.actor for party in other.telling.actors})
        if same and _is_told(stage, other) and not is_historical(stage, other.when):
            return replace(other.when, basis="narrative")
    return When.unknown()


def _background(stage: Stage, scene: Scene, telling: Telling) -> When:
    """A sentence of history with one date in it tells all its past acts of that time."""
    times = scene.times.get(_sentence(stage, telling), ())
    past = not telling.trigger.verbal or stage.reading.tags[telling.token] in _PAST
    perfect = (_OTHER_TENSES - {"had"}) & {stage.reading.lowers[c] for c in stage.reading.children[telling.token]}
    statement = telling.statement
    own_words = telling.type in SPEECH_ACTS and statement is not None and is_own_side(stage, telling, statement)
    if len(times) != 1 or perfect or telling.standing.ahead or not _tells_when(stage, times[0]):
        return When.unknown()
    if stage.reading.tags[telling.token] == "VB":
        return When.unknown()
    if not own_words and (not past or statement is not None):
        return When.unknown()
    when = when_of(times[0])
    return when if is_historical(stage, when) else When.unknown()


def _tells_when(stage: Stage, time: Time) -> bool:
    """Whether a time tells when, and does not sort a thing (`the 2015 accord`, `last century's wars`) or end one (`until`)."""
    reading = stage.reading
    first, last = (reading.tokens_in(time.span)[place] for place in (0, -1))
    after = min(last + 1, len(reading) - 1)
    before = reading.lowers[first - 1] if first else ""
    sorts = reading.tags[after] in ("POS", "NN", "NNS", "NNP", "NNPS", "JJ") and reading.heads[last] > last
    return not sorts and before not in ("until", "till", "by")


def _casualties(stage: Stage, telling: Telling, placed: Sequence[Placed], number: int) -> When:
    """`The blast on Monday hit a bus. Nine people were hurt`: victims without a doer are those of the attack just told."""
    if telling.type != "ASSAULT" or telling.actors or telling.standing.status != "asserted":
        return When.unknown()
    if stage.reading.lemmas[telling.token] not in _HARM or not _is_plain_past(stage, telling):
        return When.unknown()
    around = [*reversed(placed[:number]), *placed[number + 1 :]]
    for other in around:
        near = 0 <= _distance(stage, telling, other) <= 1
        if near and other.telling.type == "ASSAULT" and _is_told(stage, other):
            return replace(other.when, basis="narrative")
    return When.unknown()


def _moments_later(stage: Stage, telling: Telling, before: Sequence[Placed]) -> When:
    """`signed its own copy minutes later`: on the day of what was told before."""
    reading = stage.reading
    first, last = reading.sentences[_sentence(stage, telling)]
    path = clause_path(stage, telling)
    for token in range(first, last):
        if reading.lemmas[token] in _SHORT_UNITS and reading.lowers[token + 1] in _LATER:
            span = Span(reading.starts[token], reading.ends[token + 1])
            if any(hangs_on(reading, span, node) for node in path):
                return _last_told(stage, telling, before)
    return When.unknown()


def _is_plain_past(stage: Stage, telling: Telling) -> bool:
    """Whether a verb is in the past that a story is told in: no perfect or pluperfect, no `is alleged`; a noun always is."""
    if not telling.trigger.verbal:
        return True
    return stage.reading.tags[telling.token] in _PAST and not _OTHER_TENSES & _helpers(stage, telling)


def _also_then(stage: Stage, scene: Scene, telling: Telling) -> When:
    """`She warned them on Monday. She also ruled out talks`: `also` goes on with the same actor's sentence before."""
    reading, sentence = stage.reading, _sentence(stage, telling)
    if not sentence or not telling.actors or not telling.trigger.verbal or not _is_plain_past(stage, telling):
        return When.unknown()
    if "also" not in {reading.lowers[child] for child in reading.children[first_conjunct(reading, telling.token)]}:
        return When.unknown()
    first, last = reading.sentences[sentence - 1]
    root = next((token for token in range(first, last + 1) if reading.heads[token] == token), first)
    before = reading.sentence_span(sentence - 1)
    mentions = (span for party in telling.actors for span in stage.actors[party.actor].mentions)
    subjects = {reading.starts[c] for c in reading.children[root] if reading.deps[c].startswith("nsubj")}
    if not any(
        before.start <= span.start < before.end and span.start <= at < span.end for span in mentions for at in subjects
    ):
        return When.unknown()
    time = next((time for time in scene.times.get(sentence - 1, ()) if hangs_on(reading, time.span, root)), None)
    when = when_of(time) if time else When.unknown()
    return When.unknown() if is_historical(stage, when) else when


def _at_the_talks(stage: Stage, telling: Telling, before: Sequence[Placed]) -> When:
    """`After the talks, both called for ...`: what those who met said of it, they said on the day on which they met."""
    parties = (*telling.actors, *telling.recipients)
    if telling.type not in SPEECH_ACTS or not telling.actors or not _is_plain_past(stage, telling) or telling.shifted:
        return When.unknown()
    if not _names_talks(stage, telling):
        return When.unknown()
    sides = sides_of(stage, parties)
    for other in reversed(before):
        met = sides_of(stage, other.telling.actors)
        if len(met) > 1 and sides <= met and _is_told(stage, other) and not is_historical(stage, other.when):
            return replace(other.when, basis="narrative")
    return When.unknown()


def _names_talks(stage: Stage, telling: Telling) -> bool:
    """Whether the sentence, or the one before it, takes up a meeting as known: `the talks`, `their joint statement`."""
    reading, sentence = stage.reading, _sentence(stage, telling)
    first, last = reading.sentences[max(sentence - 1, 0)][0], reading.sentences[sentence][1]
    for token in range(first + 1, last + 1):
        words = {reading.lowers[child] for child in reading.children[token]}
        if words & _KNOWN and (reading.lemmas[token] in _TALKS or (words | {reading.lemmas[token]} >= _JOINT)):
            return True
    return False


def _is_told(stage: Stage, other: Placed) -> bool:
    """Whether an act is told as done on a date, so that the thread can go on from it."""
    published = stage.reading.document.published.latest
    planned = published is not None and (other.when.earliest or "")[:10] > published[:10]
    told = other.telling.standing.status not in ("future", "hypothetical")
    return told and not planned and other.when.basis in _TOLD


def _last_told(stage: Stage, telling: Telling, before: Sequence[Placed]) -> When:
    """The latest day told not far before: a story goes on from there, what lies before it was told as an aside."""
    near = [other for other in before if _distance(stage, telling, other) <= _REFERENCE_REACH]
    days = [o.when for o in near if _is_told(stage, o) and o.when.earliest == o.when.latest]
    latest = max(days, key=lambda when: when.latest or "", default=None)
    return replace(latest, basis="narrative") if latest else When.unknown()


def _running(stage: Stage, scene: Scene, telling: Telling, before: Sequence[Placed]) -> When:
    """`accused it of stalling for 70 days`: up to the day of the accusation."""
    durations = scene.durations.get(_sentence(stage, telling), ())
    if not durations or stage.reading.tags[telling.token] != "VBG":
        return When.unknown()
    told = [other for other in before if not _distance(stage, telling, other) and other.when.latest]
    published = stage.reading.document.published
    day = told[-1].when.latest if told else published.latest if published.earliest == published.latest else None
    return running_up_to(stage.reading, durations, telling.token, day[:10]) if day else When.unknown()


def _at_dawn(stage: Stage, telling: Telling, before: Sequence[Placed]) -> When:
    """`hit the port before dawn`: on the day last told, else the day of a report that tells no other."""
    reading = stage.reading
    first, last = reading.sentences[_sentence(stage, telling)]
    path = clause_path(stage, telling)
    for token in range(first + 1, last + 1):
        if reading.lowers[token] in _DAYPARTS and reading.lowers[token - 1] in ("before", "at", "after", "since", "by"):
            span = reading.span(token, token)
            if any(hangs_on(reading, span, node) for node in path):
                when = _last_told(stage, telling, before)
                return when if when.basis != "unknown" else _published_day(stage, telling)
    return When.unknown()


def _live(stage: Stage, telling: Telling) -> When:
    """`16:51 - The minister has resigned`: a live report's entries are of its day."""
    reading, text = stage.reading, stage.reading.document.text
    if len(_STAMP.findall(text)) < _LEAST_STAMPS or not _STAMP.match(text.lstrip()[:_STAMP_ROOM]):
        return When.unknown()
    statement = telling.statement
    told_by_other = statement is not None and not is_own_side(stage, telling, statement)
    if told_by_other or _is_subordinate(stage, telling) or reading.tags[telling.token] not in _LIVE:
        return When.unknown()
    return When.unknown() if "had" in _helpers(stage, telling) else _published_day(stage, telling)


def _is_subordinate(stage: Stage, telling: Telling) -> bool:
    """Whether it stands in a clause of its own below another, such as `after a mob burned his house`."""
    head = first_conjunct(stage.reading, telling.token)
    return stage.reading.deps[head] in ("advcl", "acl", "acl:relcl", "ccomp", "csubj")


def _helpers(stage: Stage, telling: Telling) -> set[str]:
    reading, token = stage.reading, telling.token
    own = {reading.lowers[child] for child in reading.children[token] if reading.deps[child].startswith("aux")}
    head = reading.heads[token]
    return own or {reading.lowers[c] for c in reading.children[head] if c < head and reading.deps[token] == "conj"}


def _published_day(stage: Stage, telling: Telling) -> When:
    """The day of publication, where the text makes the act that day's news."""
    published = stage.reading.document.published
    if published.earliest is None or telling.standing.status != "asserted":
        return When.unknown()
    day = published.earliest[:10]
    if published.latest is None or published.latest[:10] != day:
        return When.unknown()
    return When(day, day, day, "day", "publication", None)


def _distance(stage: Stage, telling: Telling, other: Placed) -> int:
    return _sentence(stage, telling) - _sentence(stage, other.telling)


def _sentence(stage: Stage, telling: Telling) -> int:
    return stage.reading.sentence_of[telling.token]
