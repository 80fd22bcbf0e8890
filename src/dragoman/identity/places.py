"""Place names to places: regions and cities of the gazetteer, states by their names."""

from collections import Counter
from dataclasses import replace
from typing import Literal

from dragoman.lexicon import Lexicon, Sense
from dragoman.lexicon.places import KnownPlace
from dragoman.records import Place, Reading, Span

_LOCATIVE = frozenset(
    "in at near from to on outside inside around across into over toward towards through between of along off within".split()
)
# How sure a reading of a name is: alone, the largest of several, or the one in a country that the article names.
_ALONE, _LARGEST, _IN_CONTEXT = 0.95, 0.7, 0.85


def resolve_places(reading: Reading, lexicon: Lexicon) -> tuple[Place, ...]:
    """The places that an article names where a place would stand, ids `p1`, `p2`, ... in text order."""
    day = reading.document.published.earliest
    hits = [hit for hit in lexicon.find_names(reading.document.text, day) if _names_place(hit[2])]
    context = Counter(sense.country for _, _, senses in hits for sense in senses[:1] if sense.category != "place")
    found: list[Place] = []
    for start, end, senses in hits:
        span = Span(start, end)
        if senses[0].category == "place" or _stands_as_place(reading, span):
            place = _place(lexicon, span, senses, context)
            if place is not None:
                found.append(replace(place, id=f"p{len(found) + 1}"))
    return tuple(found)


def _names_place(senses: tuple[Sense, ...]) -> bool:
    return any(sense.category in ("state", "capital", "place") for sense in senses)


def _stands_as_place(reading: Reading, span: Span) -> bool:
    """Whether the name follows a preposition of place, perhaps behind an article or a word such as `southern`."""
    tokens = reading.tokens_in(span)
    before = (tokens[0] if len(tokens) else 0) - 1
    while before >= 0 and reading.tags[before] in ("DT", "JJ") and before >= tokens[0] - 3:
        before -= 1
    return before >= 0 and reading.lowers[before] in _LOCATIVE


def _place(lexicon: Lexicon, span: Span, senses: tuple[Sense, ...], context: Counter[str | None]) -> Place | None:
    first = senses[0]
    if first.category == "state":
        return Place("", span, first.name, first.country, None, None, None, None, "country", _ALONE)
    candidates = [lexicon.gazetteer.by_entry[sense.id] for sense in senses if sense.category == "place"]
    if not candidates:
        return None
    local = [place for place in candidates if context[place.country]]
    chosen = (local or candidates)[0]
    score = _ALONE if len(candidates) == 1 else _IN_CONTEXT if local else _LARGEST
    return _as_record(chosen, span, score)


def _as_record(place: KnownPlace, span: Span, score: float) -> Place:
    precision: Literal["region", "city"] = "region" if place.is_region else "city"
    return Place(
        "", span, place.name, place.country, place.admin1, place.lat, place.lon, place.geonames, precision, score
    )
