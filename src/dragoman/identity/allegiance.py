"""Whose a named person is by whom he is counted among or serves: `the rebels, Kovac and Haddad,`, `was serving with the YPG`."""

from collections.abc import Iterator

from dragoman.identity.clusters import Cluster
from dragoman.identity.scene import Scene
from dragoman.records import Mention

_GROUPS = ("group", "population")
# Longest list of names in which the group that they are of is looked for.
_LIST = 4
_ARMED = frozenset({"REB", "PRM"})
_UNTOLD = frozenset({None, "UNK", "CVL"})
# Ongoing service; what somebody once joined or fought for may be over.
_SERVING = frozenset({"fight", "serve", "volunteer"})
_MEMBERS = frozenset(
    "volunteer volunteers fighter fighters member members recruit recruits commander commanders".split()
)
# What is only said of somebody.
_ALLEGING = frozenset("accuse charge suspect convict deny allege acquit jail imprison prosecute".split())
_WITH = frozenset("with for alongside in among of".split())


def counted_among(scene: Scene, number: int) -> Cluster | None:
    """The people whom a list of names begins to tell: `the rebels` for each of `the rebels, Kovac and Haddad,`."""
    reading, mention = scene.reading, scene.mentions[number]
    if mention.form != "name" or mention.kind != "person" or " " not in (mention.name or ""):
        return None
    for _ in range(_LIST):
        joint = scene.start(mention) - 1
        comma = joint > 0 and reading.words[joint] in (",", "–", "—")
        before = scene.ending.get(joint - 1) if comma or (joint > 0 and reading.lowers[joint] == "and") else None
        if before is None or before >= len(scene.referents) or len(scene.referents[before]) != 1:
            return None
        mention = scene.mentions[before]
        if mention.plural and mention.form == "description" and mention.kind in _GROUPS:
            return scene.clusters[scene.referents[before][0]] if comma else None
        if mention.form != "name" or mention.kind != "person":
            return None
    return None


def enlist(scene: Scene) -> None:
    """Give the named of whom nothing else is known the sector of the armed group that they are said to serve with."""
    for soldier, group in _services(scene):
        if soldier.kind == "person" and soldier.named and soldier.sector in _UNTOLD and soldier.role is None:
            soldier.sector = group.sector


def _services(scene: Scene) -> Iterator[tuple[Cluster, Cluster]]:
    """Who is said to serve with which armed group."""
    reading = scene.reading
    for number, mention in enumerate(scene.mentions):
        found = scene.referents[number]
        group = scene.clusters[found[0]] if len(found) == 1 else None
        if group is None or not group.is_body or group.sector not in _ARMED:
            continue
        token = _top(scene, mention)
        above = reading.heads[token]
        if not any(reading.lowers[child] in _WITH for child in reading.children[token] if child < token):
            continue
        serving = reading.tags[above] == "VBG" and reading.lemmas[above] in _SERVING
        if serving or reading.lowers[above] in _MEMBERS:
            who = _doer(scene, above) if serving else _described(scene, above)
            for other in scene.numbers_at(who) if who is not None else ():
                if len(scene.referents[other]) == 1:
                    yield scene.clusters[scene.referents[other][0]], group


def _top(scene: Scene, mention: Mention) -> int:
    """The word of a mention that hangs on none of its own."""
    heads = scene.reading.heads
    inside = range(mention.first, mention.head + 1)
    return next((t for t in inside if heads[t] == t or heads[t] not in inside), mention.head)


def _doer(scene: Scene, verb: int) -> int | None:
    """The subject of a verb in `-ing`, or of the clause that it hangs on: `Kovac died while serving with`."""
    reading = scene.reading
    if reading.lemmas[reading.heads[verb]] in _ALLEGING:
        return None
    for at in (verb, reading.heads[verb]):
        subject = next((c for c in reading.children[at] if reading.deps[c].startswith("nsubj")), None)
        if subject is not None:
            return subject
        if reading.deps[at].split(":")[0] == "acl":
            return reading.heads[at]
    return None


def _described(scene: Scene, noun: int) -> int | None:
    """Whom a noun is said of: `Kovac was one of the volunteers`, `Kovac, a member`."""
    reading = scene.reading
    while reading.deps[noun] == "nmod" and reading.lowers[reading.heads[noun]] in ("one", "some", "part"):
        noun = reading.heads[noun]
    if any(reading.deps[child] == "cop" for child in reading.children[noun]):
        return next((c for c in reading.children[noun] if reading.deps[c].startswith("nsubj")), None)
    return reading.heads[noun] if reading.deps[noun] == "appos" else None
