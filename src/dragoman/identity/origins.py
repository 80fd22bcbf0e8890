"""Where a person is from, as the words behind the name tell: `Haddad, 24, from Lyon`, `Haddad, a Briton`, `her British passport`."""

from dragoman.identity.homelands import STATELESS
from dragoman.identity.scene import Scene
from dragoman.records import Mention

# What a person has of his own nation.
_PAPERS = frozenset({"citizenship", "nationality", "passport"})


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
        return _country_at(scene, after + 2)
    return _demonym_at(scene, after + 1)


def _country_at(scene: Scene, token: int) -> str | None:
    """The country that a mention beginning there names or lies in."""
    return next((m.country for m in scene.mentions_in(token, token) if m.country not in (None, STATELESS)), None)


def _demonym_at(scene: Scene, token: int) -> str | None:
    """The nation of the one person of it whom a mention beginning there tells of: `a Briton`."""
    people = (m for m in scene.mentions_in(token, token) if m.kind == "population" and not m.plural)
    return next((m.country for m in people if m.country != STATELESS and "place" not in m.why), None)
