"""Where a person is from, as the words behind the name tell: `Haddad, 24, from Lyon`, `Haddad, a Briton`, `her British passport`."""

from dragoman.identity.homelands import STATELESS
from dragoman.identity.scene import Scene
from dragoman.records import Mention

# What a person has of his own nation.
_PAPERS = frozenset({"citizenship", "nationality", "passport"})

_REARED = frozenset(
    {("born", "in"), ("raised", "in"), ("grew", "up", "in"), ("grown", "up", "in"), ("brought", "up", "in")}
)
_COMPASS = frozenset("the east west north south central eastern western northern southern".split())
_FAR = 14


def origin_told(scene: Scene, mention: Mention) -> str | None:
    """The country that the words right behind a person's mention give him, or None."""
    tags, lowers = scene.reading.tags, scene.reading.lowers
    after = mention.last + 1
    if tags[mention.first] == "PRP$" or tags[after : after + 1] == ("POS",):
        start = after + (tags[after : after + 1] == ("POS",))
        return None if _PAPERS.isdisjoint(lowers[start + 1 : start + 3]) else _country_at(scene, start)
    if mention.form != "name" or lowers[after : after + 1] != (",",):
        return None
    if tags[after + 1 : after + 2] == ("CD",) and lowers[after + 2 : after + 3] == (",",):  # his age
        after += 2
    if lowers[after + 1 : after + 2] == ("from",):
        return _country_from(scene, after + 2)
    return _demonym_at(scene, after + 1) or _reared_in(scene, after)


def _country_from(scene: Scene, token: int) -> str | None:
    """The country of the place there, or of the one that holds it: `from Lewes, East Sussex`."""
    reading = scene.reading
    town = next((m for m in scene.mentions_in(token, token) if m.form == "name"), None)
    told = _country_at(scene, token)
    if told is not None or town is None or reading.lowers[town.last + 1 : town.last + 2] != (",",):
        return told
    return next((m.country for m in scene.mentions_in(town.last + 2, town.last + 2) if "place" in m.why), None)


def _reared_in(scene: Scene, comma: int) -> str | None:
    """The country where the words behind a name say that he was born or grew up: `Kovac, who was raised in Spain`."""
    reading = scene.reading
    end = min(reading.sentences[reading.sentence_of[comma]][1], comma + _FAR)
    for token in range(comma + 1, end):
        if reading.lowers[token - 1 : token + 2] in _REARED or reading.lowers[token : token + 2] in _REARED:
            start = token + 2
            while start < end and reading.lowers[start] in _COMPASS:
                start += 1
            return _country_at(scene, start) or _country_at(scene, token + 2)
        if reading.tags[token].startswith("NNP"):
            return None
    return None


def _country_at(scene: Scene, token: int) -> str | None:
    """The country that a mention beginning there names or lies in."""
    return next((m.country for m in scene.mentions_in(token, token) if m.country not in (None, STATELESS)), None)


def _demonym_at(scene: Scene, token: int) -> str | None:
    """The nation of the one person of it whom a mention beginning there tells of: `a Briton`."""
    people = (m for m in scene.mentions_in(token, token) if m.kind == "population" and not m.plural)
    return next((m.country for m in people if m.country != STATELESS and "place" not in m.why), None)
