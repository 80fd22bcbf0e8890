"""Which country the unnamed have: the police, the government, three soldiers."""

from collections import defaultdict

from dragoman.identity.scene import Scene
from dragoman.records import Mention

_NO_STATES = (None, "---", "IGO")
# The share of an article's mentions of states that makes a country the one it is about; swept .4-.8 on the tuning articles.
_HOME = 0.5
_LEAST_HOME = 2.0
# How much further ahead than the second a country must be to be the one that is spoken of here.
_AHEAD = 1.6
_FADE = 0.6
_REACH = 6
_PASSING, _PLAIN, _SUBJECT = 0.25, 1.0, 2.0
_DATELINE = 1.5


def home_of(scene: Scene, least: float = _HOME) -> str | None:
    """The country that an article is about, or None when no country has that share of what it tells."""
    counts = _weights(scene)
    total = sum(counts.values())
    if not total:
        return None
    country, count = max(counts.items(), key=lambda item: item[1])
    return country if count > least * total and count >= _LEAST_HOME else None


def _weights(scene: Scene) -> dict[str, float]:
    counts: dict[str, float] = defaultdict(float)
    for mention in scene.mentions:
        if mention.country not in _NO_STATES and mention.country is not None:
            counts[mention.country] += _PASSING if "modifier" in mention.why else _PLAIN
    dateline = scene.reading.document.dateline
    filed = scene.lexicon.place_country(dateline.place.title()) if dateline is not None else None
    if filed is not None:
        counts[filed] += _DATELINE
    return counts


def leading_countries(scene: Scene, count: int) -> list[str]:
    """The countries that an article names most, in that order."""
    return [country for country, _ in _ranked(_weights(scene))[:count]]


def _ranked(scores: dict[str, float]) -> list[tuple[str, float]]:
    return sorted(scores.items(), key=lambda item: -item[1])


def topic_at(scene: Scene, mention: Mention) -> str | None:
    """The country that the text speaks of where a mention stands, or None when two are as near."""
    here = scene.sentence(mention)
    scores: dict[str, float] = defaultdict(float)
    for number in range(len(scene.referents) - 1, -1, -1):
        other = scene.mentions[number]
        distance = here - scene.sentence(other)
        if distance > _REACH:
            break
        if other.last >= mention.first:
            continue
        for cluster in scene.referents[number]:
            actor = scene.clusters[cluster]
            country = None if _is_guest(actor.sector) and "place" not in other.why else actor.country
            if country not in _NO_STATES and country is not None:
                scores[country] += _weight(scene, number, other) * _FADE**distance
    ranked = _ranked(scores)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _AHEAD * ranked[1][1]):
        return None
    return ranked[0][0]


def _is_guest(sector: str | None) -> bool:
    """Whether such people may be anywhere, and so own no institutions near by."""
    return sector in ("CVL", "REB", "UAF", "CRM", "REF", "UNK", "BUS")


def _weight(scene: Scene, number: int, mention: Mention) -> float:
    if scene.is_located(mention) or "modifier" in mention.why:
        return _PASSING
    return _SUBJECT if scene.subjects[number] else _PLAIN


def theatre_of(scene: Scene) -> str | None:
    """The country where most of what an article tells happens: the one that most of its places lie in, or None without one."""
    counts: dict[str, float] = defaultdict(float)
    for mention in scene.mentions:
        if mention.country not in _NO_STATES and mention.country is not None and scene.is_located(mention):
            counts[mention.country] += _PASSING if "modifier" in mention.why else _PLAIN
    ranked = _ranked(counts)
    if not ranked or ranked[0][1] < _LEAST_HOME:
        return None
    return ranked[0][0] if ranked[0][1] > _HOME * sum(counts.values()) else None


def place_named(scene: Scene, mention: Mention) -> str | None:
    """The country of the places that a sentence tells, in whatever clause, or None when they lie in several or in none."""
    first, last = scene.reading.sentences[scene.sentence(mention)]
    found = {
        m.country
        for m in scene.mentions_in(first, last)
        if m.country not in _NO_STATES and scene.is_located(m) and "modifier" not in m.why
    }
    return next(iter(found)) if len(found) == 1 else None


def only_named(scene: Scene, mention: Mention) -> str | None:
    """The country that a mention's sentence names before it, if it names one alone: `the Egyptian president, for a court decision`."""
    first, _ = scene.reading.sentences[scene.sentence(mention)]
    before = scene.mentions_in(first, mention.first - 1)
    found = {m.country for m in before if m.country not in _NO_STATES and m.sector != "JRN"}
    return next(iter(found)) if len(found) == 1 else None


def place_around(scene: Scene, mention: Mention) -> str | None:
    """The country of the one place that the clause tells, or None when it tells none or several."""
    first, last = scene.reading.sentences[scene.sentence(mention)]
    verb = scene.verb_over(mention.head)
    found = {
        other.country
        for other in scene.mentions_in(first, last)
        if other.kind in ("state", "population")
        and other.country not in _NO_STATES
        and scene.is_located(other)
        and "modifier" not in other.why  # `outside the U.S. embassy`: whose it is, not where
        and scene.verb_over(other.head) == verb
    }
    return next(iter(found)) if len(found) == 1 else None
