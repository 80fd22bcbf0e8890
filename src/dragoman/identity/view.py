"""How much an actor is in view where words may mean it: near, a subject, often spoken of."""

from collections.abc import Callable, Iterable

from dragoman.identity.clusters import Cluster
from dragoman.identity.scene import Scene
from dragoman.records import Mention

# Words that mean somebody spoken of reach back this many sentences.
REACH = 2
# What the fame of an actor is worth beside where it was last spoken of, and what a sentence back leaves of both.
_FAME, _FADE = 0.4, 0.35


def in_view(scene: Scene, mention: Mention, cluster: Cluster, barred: Callable[[Mention], bool]) -> float | None:
    """How likely words mean an actor; None when it is out of view, or barred by the grammar of its own sentence."""
    here, total = scene.sentence(mention), 0.0
    nearest: float | None = None
    for number in reversed(cluster.occurrences):
        other = scene.mentions[number]
        distance = here - scene.sentence(other)
        if distance > REACH:
            break
        if other.head >= mention.first or other.first > mention.first:
            continue
        if distance == 0 and barred(other):
            return None
        worth = _worth(scene, number, other) * _FADE**distance
        nearest = worth if nearest is None else nearest
        total += _FAME * worth
    return None if nearest is None else nearest + min(total, 1.0)


def most_in_view(scene: Scene, mention: Mention, candidates: Iterable[Cluster]) -> Cluster | None:
    """The one that a description means of those whom it may mean: `the president` of two presidents spoken of."""
    known = list(candidates)
    scored = [(score, c) for c in known if (score := in_view(scene, mention, c, lambda _: False)) is not None]
    if scored:
        return max(scored, key=lambda pair: (pair[0], pair[1].last_token))[1]
    return max(known, key=lambda cluster: cluster.last_token, default=None)


def _worth(scene: Scene, number: int, other: Mention) -> float:
    """What one earlier mention counts: subjects most, then other words, adjectives and places least."""
    if other.form == "adjective" or "modifier" in other.why:
        return 0.35
    if scene.is_located(other):
        return 0.5
    return 2.0 if scene.subjects[number] else 1.0
