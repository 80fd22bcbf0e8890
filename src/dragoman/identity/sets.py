"""Two at once: `the two sides`, `both leaders`, `they` of a pair."""

from collections.abc import Callable

from dragoman.identity.clusters import Cluster
from dragoman.identity.countries import leading_countries
from dragoman.identity.scene import Scene
from dragoman.records import Mention

_STATE_HEADS = frozenset(
    "country nation state capital neighbor neighbour republic power ally rival foe government army military parliament enemy "
    "adversary".split()
)
_PERSON_HEADS = frozenset(
    "leader president minister official diplomat premier chancellor king envoy negotiator".split()
)
_HUMANS = frozenset("man woman boy girl brother sister suspect prisoner detainee".split())
_DUOS = frozenset({"pair", "duo", "couple", "twosome"})
_SIDES = frozenset({"GOV", "IGO", "REB", "PRE", "MIL", "PTY", "OPP", "UAF", "PRM"})
_REACH = 4


def resolve_set(scene: Scene, mention: Mention) -> tuple[int, ...]:
    """The two actors that `the two sides`, `both leaders`, `the two countries` stand for; none in doubt."""
    head = scene.reading.lemmas[mention.head]
    excluded = subject_country(scene, mention)
    if head in _HUMANS:
        pair = coordinated(scene, mention)
        return pair if len(pair) == 2 and all(scene.clusters[n].kind == "person" for n in pair) else ()
    if head in _DUOS:
        return coordinated(scene, mention)
    if head in _PERSON_HEADS:
        people = _pair(scene, mention, lambda c: c.kind in ("person", "office") and _bears(c, head), excluded)
        return people or _states(scene, mention, excluded)
    if head in _STATE_HEADS:
        return _states(scene, mention, excluded)
    sides = _joined(scene, mention, excluded) or _states(scene, mention, excluded)
    return sides or _pair(scene, mention, lambda c: c.sector in _SIDES, excluded)


def _bears(cluster: Cluster, head: str) -> bool:
    """Whether a person may be one of the two: by his title where the head is one."""
    if head in ("president", "minister", "premier", "chancellor", "king"):
        return cluster.role is not None and head in cluster.role.lower()
    return cluster.sector in ("GOV", "MIL", "LEG", "PTY", "REB", "PRE", "IGO", "OPP", "ELI")


def _states(scene: Scene, mention: Mention, excluded: str | None) -> tuple[int, ...]:
    """The two states spoken of last, or else the two that the article names most."""
    pair = _pair(scene, mention, lambda c: c.kind == "state", excluded)
    if pair:
        return pair
    leading = [country for country in leading_countries(scene, 3) if country != excluded][:2]
    return tuple(scene.state(country).number for country in leading) if len(leading) == 2 else ()


def _pair(scene: Scene, mention: Mention, wanted: Callable[[Cluster], bool], excluded: str | None) -> tuple[int, ...]:
    """The two best actors of different countries among those wanted and lately spoken of."""
    pool = [c for c in scene.clusters if wanted(c) and not c.plural and c.country not in (None, "---", excluded)]
    scored = [(_nearness(scene, c, mention), c) for c in pool]
    ranked = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: -pair[0])
    chosen: list[Cluster] = []
    for _, cluster in ranked:
        if all(cluster.country != other.country for other in chosen):
            chosen.append(cluster)
        if len(chosen) == 2:
            return tuple(sorted(c.number for c in chosen))
    return ()


def _nearness(scene: Scene, cluster: Cluster, mention: Mention) -> float:
    """How much an actor is spoken of in the sentences before; what is only named inside a phrase or as a place counts little."""
    here, score = scene.sentence(mention), 0.0
    for number in reversed(cluster.occurrences):
        other = scene.mentions[number]
        distance = here - scene.sentence(other)
        if distance > _REACH:
            break
        if other.first >= mention.first:
            continue
        passing = scene.is_located(other) or "modifier" in other.why
        score += (0.3 if passing else 2.0 if scene.subjects[number] else 1.0) * 0.6**distance
    return score


def _joined(scene: Scene, mention: Mention, excluded: str | None) -> tuple[int, ...]:
    """The last two actors joined by `and` or `with` in this or the last sentences."""
    pair = coordinated(scene, mention, ("and", "with"))
    countries = [scene.clusters[n].country for n in pair]
    sound = len(pair) == 2 and countries[0] != countries[1] and excluded not in countries
    return pair if sound and all(scene.clusters[n].sector in _SIDES for n in pair) else ()


def coordinated(scene: Scene, mention: Mention, words: tuple[str, ...] = ("and",)) -> tuple[int, ...]:
    """Two actors joined by `and` in the last sentences, the nearest before a mention."""
    here = scene.sentence(mention)
    for number in range(len(scene.referents) - 1, -1, -1):
        other = scene.mentions[number]
        if here - scene.sentence(other) > 1:
            break
        if other.last >= mention.first or other.form == "pronoun" or not scene.referents[number]:
            continue
        joint = scene.start(other) - 1
        before = scene.ending.get(joint - 1)
        if joint < 1 or scene.reading.lowers[joint] not in words or before is None or before >= len(scene.referents):
            continue
        if scene.referents[before] and scene.referents[before] != scene.referents[number]:
            return tuple(dict.fromkeys((*scene.referents[before], *scene.referents[number])))
    return ()


def subject_country(scene: Scene, mention: Mention) -> str | None:
    """The country of the clause's subject, who is none of the two that he speaks of: `Washington urged both sides`."""
    here = scene.sentence(mention)
    for number in range(len(scene.referents) - 1, -1, -1):
        other = scene.mentions[number]
        if scene.sentence(other) != here:
            return None
        if scene.subjects[number] and other.head < mention.first and scene.referents[number]:
            return scene.clusters[scene.referents[number][0]].country
    return None
