"""Whether an act whose day nobody tells is background: a sum of learned weights over how it is told.

The weights lie in `lexicon/data/historical.tsv` and are learned by `training/historical.py`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from dragoman.coding.events.circumstances import HISTORICAL_DAYS, Scene, hangs_on, is_historical
from dragoman.coding.events.dating import clause_path
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.telling import Telling
from dragoman.coding.events.thread import Placed
from dragoman.coding.syntax import NOUN_TAGS, VERB_TAGS, ancestors, first_conjunct
from dragoman.records import Reading, Time
from dragoman.records.edtf import granularity

# The reason that an act told as background gives in `why`.
BACKGROUND = "historical:told"
# Odds of five to four and better; held out, as many events are judged rightly as at even odds.
_CLEARLY = 0.25
# The first sentences are the news itself; what comes late in a long article is often its history.
_LEAD, _OPENING, _LATE = 2, 6, 0.6
# How far a date told before still tells of when the story is.
_NEAR = 2
_HALF_A_YEAR = 180
_FEW, _MANY = 12, 40
_SEVERAL = 2
_THE_PERFECT = frozenset({"has", "have", "'ve", "’ve"})
_THE_PLUPERFECT = frozenset({"had", "'d", "’d"})
_AHEAD = frozenset({"will", "would", "shall", "could", "should", "can", "may", "might", "must", "'ll", "’ll", "wo"})
_CLAUSES = frozenset({"acl:relcl", "acl", "advcl", "ccomp", "xcomp", "parataxis"})
_MARKS = frozenset(
    {"after", "before", "when", "while", "since", "as", "until", "because", "although", "that", "by", "for"}
)
_CASES = frozenset(
    {"after", "before", "during", "since", "in", "of", "for", "over", "by", "amid", "following", "from", "despite"}
)
# Words beside a verb that say how its act lies to the day of the report.
_SAYING_WHEN = frozenset(
    "already now still currently again recently long previously once formerly earlier originally eventually later then first "
    "never ever repeatedly often also just finally initially subsequently soon always ago today".split()
)
_LOOKING_BACK = frozenset(
    "former ago decade decades years previously formerly once history historic historical originally founded born era "
    "childhood grew youth subsequently eventually initially early".split()
)
_WARS = frozenset("war wars invasion revolution uprising genocide massacre coup occupation holocaust conflict".split())
_THIRD = frozenset({"he", "she", "his", "her", "him"})
_FIRST = frozenset({"i", "we", "my", "our", "me", "us"})


def mark_background(stage: Stage, scene: Scene, placed: Sequence[Placed], weights: Mapping[str, float]) -> list[Placed]:
    """The same tellings; those undated ones that are told as background say so in their `why`."""
    share, marked = share_of_old(stage, placed), list(placed)
    for number, item in enumerate(placed):
        if item.when.basis != "unknown":
            continue
        features = (*background_features(stage, scene, placed, number), share)
        if stage.trail is not None:
            stage.trail.told[item.telling.token] = features
        if is_background(features, weights):
            marked[number] = replace(item, telling=replace(item.telling, why=(*item.telling.why, BACKGROUND)))
    return marked


def is_background(features: Sequence[str], weights: Mapping[str, float]) -> bool:
    """Whether the weights speak for it, and clearly: who takes news for history loses it."""
    return sum(weights.get(feature, 0.0) for feature in features) > _CLEARLY


def background_features(stage: Stage, scene: Scene, placed: Sequence[Placed], number: int) -> list[str]:
    """How an undated act is told: tense, clause, place in the article, the words and days around it."""
    telling = placed[number].telling
    verb = verb_of(stage.reading, telling.token)
    features = ["bias", f"type:{telling.type}", f"status:{telling.standing.status}"]
    features += _tenses(stage.reading, telling.token, verb)
    features += _clause(stage.reading, telling.token, verb)
    features += _position(stage.reading, telling.token)
    features += _words(stage.reading, telling.token, verb)
    features += _days(stage, scene, telling)
    features += _thread(stage, placed, number)
    features += _told(stage, placed, number)
    return list(dict.fromkeys(features))


def verb_of(reading: Reading, token: int) -> int | None:
    """The verb that an act is told by: itself, or the nearest above a noun."""
    if reading.tags[token] in VERB_TAGS:
        return token
    return next((above for above in ancestors(reading, token) if reading.tags[above] in VERB_TAGS), None)


def tense_of(reading: Reading, verb: int | None) -> str:
    """How a verb lies in time, by its form and its auxiliaries: `had met` is pluperfect, `was meeting` was-ing, `to meet` infinitive."""
    if verb is None:
        return "none"
    helpers = _helpers(reading, verb)
    if helpers & _AHEAD:
        return "modal"
    if helpers & _THE_PLUPERFECT and reading.tags[verb] in ("VBN", "VBD", "VBG"):
        return "pluperfect"
    if helpers & _THE_PERFECT:
        return "perfect"
    tag = reading.tags[verb]
    if tag == "VBG":
        return (
            "progressive"
            if helpers & {"is", "are", "am", "'s", "'re"}
            else "was-ing"
            if helpers & {"was", "were"}
            else "gerund"
        )
    if tag == "VBN":
        return (
            "past"
            if helpers & {"was", "were", "got"}
            else "present"
            if helpers & {"is", "are", "being", "'re"}
            else "participle"
        )
    return {"VBD": "past", "VBZ": "present", "VBP": "present", "VB": "infinitive"}.get(tag, "none")


def _helpers(reading: Reading, verb: int) -> set[str]:
    own = {
        reading.lowers[c]
        for c in reading.children[verb]
        if reading.deps[c].startswith("aux") or reading.deps[c] == "cop"
    }
    first = first_conjunct(reading, verb)
    if own or first == verb:
        return own
    return {reading.lowers[c] for c in reading.children[first] if reading.deps[c].startswith("aux")}


def _tenses(reading: Reading, token: int, verb: int | None) -> Iterator[str]:
    tense = tense_of(reading, verb)
    noun = "noun-" if verb != token else ""
    yield f"{noun}tense:{tense}"
    governing = _verb_above(reading, verb) if verb is not None else None
    if governing is not None:
        yield f"under:{tense_of(reading, governing)}"
        yield f"{noun}{tense}-under:{tense_of(reading, governing)}"
    else:
        yield f"{noun}{tense}-main"
    yield f"main:{tense_of(reading, verb_of(reading, _root(reading, token)))}"
    lead = _lead_tense(reading)
    yield f"lead-{lead}"
    yield f"{noun}{tense}-of-lead-{lead}"


def _root(reading: Reading, token: int) -> int:
    return next((above for above in ancestors(reading, token) if reading.heads[above] == above), token)


def _lead_tense(reading: Reading) -> str:
    """Whether the first sentence that has a finite verb tells the news in the past, the perfect or the present."""
    for first, last in reading.sentences[:_LEAD]:
        root = next((token for token in range(first, last + 1) if reading.heads[token] == token), first)
        tense = tense_of(reading, root)
        if tense in ("past", "perfect", "present"):
            return tense
    return "other"


def _verb_above(reading: Reading, verb: int) -> int | None:
    first = first_conjunct(reading, verb)
    return next((a for a in ancestors(reading, first) if reading.tags[a] in VERB_TAGS), None)


def _clause(reading: Reading, token: int, verb: int | None) -> Iterator[str]:
    if reading.tags[token] in NOUN_TAGS:
        cases = [reading.lowers[c] for c in reading.children[token] if reading.deps[c] == "case"]
        yield from (f"noun-case:{case}" for case in cases if case in _CASES)
        dep = reading.deps[token]
        yield f"noun:{dep.split(':')[0]}"
        words = {reading.lowers[c] for c in reading.children[token]}
        if words & {"the", "this", "that", "those", "these"}:
            yield "noun-definite"
        if words & {"a", "an"}:
            yield "noun-indefinite"
    if verb is None:
        return
    first = first_conjunct(reading, verb)
    dep = reading.deps[first]
    if reading.heads[first] == first:
        yield "clause:main"
    elif dep in _CLAUSES:
        yield f"clause:{dep}"
        marks = {
            reading.lowers[c] for c in reading.children[first] if reading.deps[c] in ("mark", "advmod") and c < first
        }
        yield from (f"mark:{mark}" for mark in sorted(marks & _MARKS))
        if dep == "acl:relcl":
            yield f"relative-{tense_of(reading, verb)}"
    below = {reading.deps[a] for a in ancestors(reading, first)}
    if "acl:relcl" in below:
        yield "within-relative"
    if "advcl" in below:
        yield "within-adverbial"


def _position(reading: Reading, token: int) -> Iterator[str]:
    number, total = reading.sentence_of[token], len(reading.sentences)
    if number < _LEAD:
        yield "in-lead"
    elif number < _OPENING:
        yield "in-opening"
    elif number > total * _LATE:
        yield "late"
    if total < _FEW:
        yield "short"
    if total > _MANY:
        yield "long"


def _words(reading: Reading, token: int, verb: int | None) -> Iterator[str]:
    first, last = reading.sentences[reading.sentence_of[token]]
    words = set(reading.lowers[first : last + 1])
    near = {reading.lowers[c] for node in {token, verb} if node is not None for c in reading.children[node]}
    yield from (f"with:{word}" for word in sorted(near & _SAYING_WHEN))
    yield from (f"sentence:{word}" for word in sorted(words & _SAYING_WHEN - near))
    if words & _LOOKING_BACK:
        yield "looks-back"
    if words & _WARS:
        yield "of-wars"
    if words & _THIRD:
        yield "somebody"
    if words & _FIRST:
        yield "first-person"
    if words & {"``", '"', "“", "”", "''"}:
        yield "quotes"
    if verb is not None:
        subjects = {reading.lowers[c] for c in reading.children[verb] if reading.deps[c].startswith("nsubj")}
        if subjects & _THIRD:
            yield "somebody-did"


def _days(stage: Stage, scene: Scene, telling: Telling) -> Iterator[str]:
    reading, number = stage.reading, stage.reading.sentence_of[telling.token]
    for place, distance in (("sentence", 0), ("before", 1), ("2-before", 2), ("after", -1)):
        yield from (f"day-{place}:{age}" for age in sorted(_ages(stage, scene.times.get(number - distance, ()))))
    path = clause_path(stage, telling)
    for time in scene.undated.get(number, ()):
        own = any(hangs_on(reading, time.span, node) for node in path)
        yield f"{'own' if own else 'near'}-undated:{_unit(time)}"
    for time in (*scene.durations.get(number, ()), *scene.past.get(number, ())):
        own = any(hangs_on(reading, time.span, node) for node in path)
        what = "past" if time.timex == "PAST_REF" else f"lasting-{time.timex[-1]}"
        yield f"{'own' if own else 'near'}-{what}"
    for back in range(1, 7):
        ages = _ages(stage, scene.times.get(number - back, ()))
        if ages:
            yield f"last-day:{min(ages)}"
            break


def _unit(time: Time) -> str:
    """`last year` is of a year, `in May` of a month, `on Monday` of a week or less."""
    parts = time.timex.count("-")
    return "year" if not parts else "week" if "W" in time.timex else "month" if parts == 1 else "day"


def _ages(stage: Stage, times: tuple[Time, ...]) -> set[str]:
    """How long before publication days lie: years, old, news, ahead."""
    return {age for time in times if (age := _age(stage, time))}


def _age(stage: Stage, time: Time) -> str | None:
    published = stage.reading.document.published.earliest
    edge = time.latest or time.earliest
    if edge is None:
        return None
    if published is None:
        return "years" if time.edtf and granularity(time.edtf) in ("year", "month", "season", "range") else None
    days = (date.fromisoformat(published[:10]) - date.fromisoformat(edge[:10])).days
    return "ahead" if days < 0 else "news" if days < HISTORICAL_DAYS else "old" if days < _HALF_A_YEAR else "years"


def _thread(stage: Stage, placed: Sequence[Placed], number: int) -> Iterator[str]:
    """What the days of the acts told before say."""
    here = stage.reading.sentence_of[placed[number].telling.token]
    for back in range(number - 1, -1, -1):
        other = placed[back]
        distance = here - stage.reading.sentence_of[other.telling.token]
        if distance > _NEAR:
            break
        if other.when.basis in ("stated", "narrative"):
            kind = "old" if is_historical(stage, other.when) else "news"
            yield f"act-before:{kind}"
            if distance == 0:
                yield f"act-beside:{kind}"
            break
    for other in placed[number + 1 : number + 3]:
        if stage.reading.sentence_of[other.telling.token] - here <= 1 and other.when.basis in ("stated", "narrative"):
            yield f"act-after:{'old' if is_historical(stage, other.when) else 'news'}"


def share_of_old(stage: Stage, placed: Sequence[Placed]) -> str:
    """How many of an article's acts of a stated day lie far back, in quarters."""
    dated = [item for item in placed if item.when.basis == "stated"]
    old = sum(is_historical(stage, item.when) for item in dated)
    return f"old-of-dated:{round(4 * old / len(dated))}" if len(dated) > _SEVERAL else "few-dated"


def _told(stage: Stage, placed: Sequence[Placed], number: int) -> Iterator[str]:
    telling = placed[number].telling
    if telling.statement is not None:
        yield f"said:{telling.statement.quoted}"
    if telling.mode:
        yield f"mode:{telling.mode}"
    if telling.shifted:
        yield "shifted"
    if not telling.actors:
        yield "nobody-did"
    if telling.others:
        yield "told-again"
    people = [stage.actors[party.actor] for party in telling.actors]
    if any(actor.kind == "person" for actor in people):
        yield "person-did"
    if any(actor.sector in ("CVL", "UAF", "CRM", None) for actor in people):
        yield "private-did"
    if any(actor.sector == "REB" for actor in people):
        yield "rebels-did"
    if any(stage.actors[party.actor].kind == "person" for party in telling.recipients):
        yield "person-suffered"
