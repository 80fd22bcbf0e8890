"""Whom a pronoun means."""

from dragoman.identity.bound import bound_by
from dragoman.identity.clusters import Cluster
from dragoman.identity.scene import Scene
from dragoman.identity.sets import coordinated
from dragoman.identity.view import REACH, in_view
from dragoman.records import Mention

# Most that `it` points at is no actor: only one who is in view. Swept on GUM's news and on labelled news.
_LEAST_FOR_IT, _LEAST_FOR_STATE = 0.9, 0.4
# He whose gender is known is likelier meant than one whose gender is not.
_KNOWN_GENDER = 1.2
# `they` are rather a plural than two joined by `and`, or one body. Swept likewise.
_PAIR, _BODY_AS_THEY = 0.7, 0.6
_THIRD_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
# Nobody demands his own fall.
_FALLS = frozenset(
    "resignation departure ouster removal extradition arrest impeachment expulsion dismissal exit ousting".split()
)
_DEMANDING = frozenset("demand urge request seek call want for order oppose support condemn welcome".split())
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})


def resolve_pronoun(scene: Scene, mention: Mention) -> tuple[int, ...]:
    """The actors that a pronoun of the third person stands for; the first person is resolved with the speakers."""
    word = scene.reading.lowers[mention.head]
    teller = bound_by(scene, mention)
    if teller is not None and teller < len(scene.referents) and scene.referents[teller]:
        return scene.referents[teller]
    if mention.gender is not None:
        return _best(scene, mention, [c for c in _near(scene, mention) if _can_be(c, mention.gender)])
    if word in ("it", "its", "itself"):
        things = [c for c in _near(scene, mention) if c.is_body and not c.plural and _is_thing(c)]
        return _best(scene, mention, things)
    return _several(scene, mention) if word in _THIRD_PLURAL else ()


def _can_be(cluster: Cluster, gender: str) -> bool:
    return not cluster.is_body and not cluster.plural and cluster.gender in (None, gender)


def _is_thing(cluster: Cluster) -> bool:
    """Not a word in passing, such as `no business`, nor a nationality within a phrase."""
    return cluster.named or cluster.kind == "state" or cluster.sector not in (None, "BUS", "UNK", "EDU", "JRN")


def _near(scene: Scene, mention: Mention) -> list[Cluster]:
    """The actors spoken of in this and the last sentences."""
    here = scene.sentence(mention)
    oldest = scene.reading.sentences[max(0, here - REACH)][0]
    return [c for c in scene.clusters if c.last_token >= oldest]


def _best(scene: Scene, mention: Mention, candidates: list[Cluster]) -> tuple[int, ...]:
    strict = scene.reading.lowers[mention.head] == "it"
    ranked = _ranked(scene, mention, candidates)
    if strict:
        ranked = [
            (score, c) for score, c in ranked if score >= (_LEAST_FOR_STATE if c.kind == "state" else _LEAST_FOR_IT)
        ]
    return (ranked[0][1].number,) if ranked else ()


def _ranked(scene: Scene, mention: Mention, candidates: list[Cluster]) -> list[tuple[float, Cluster]]:
    """Those whom a pronoun can mean, the likeliest first."""
    scored = [(score, c) for c in candidates if (score := _score(scene, mention, c)) is not None]
    return sorted(scored, key=lambda pair: (pair[0], pair[1].last_token), reverse=True)


def _score(scene: Scene, mention: Mention, cluster: Cluster) -> float | None:
    """How likely a pronoun means an actor; None when it cannot."""
    score = in_view(scene, mention, cluster, lambda other: _shares_verb(scene, mention, other))
    known = mention.gender is not None and cluster.gender == mention.gender
    return score * _KNOWN_GENDER if score is not None and known else score


def _shares_verb(scene: Scene, mention: Mention, other: Mention) -> bool:
    """`he praised Kovac`: subject and object of one verb are two, unless the pronoun is reflexive or possessive."""
    reading, token = scene.reading, mention.head
    if reading.lowers[token] in _REFLEXIVE:
        return False
    verb = reading.heads[token]
    if reading.tags[token].startswith("PRP$"):  # `demanded his resignation`: another's
        return (
            _is_demanded(scene, verb) and scene.subjects[scene.mentions.index(other)] and _governs(scene, other, verb)
        )
    if not reading.deps[token].startswith(("nsubj", "obj", "iobj")):
        return False
    own = reading.deps[token].startswith("nsubj")
    if (
        reading.deps[verb] == "advcl" and reading.tags[verb] == "VBG" and not own
    ):  # `Chad closed its border, accusing it of theft`
        verb = reading.heads[verb]
    while not own and reading.deps[verb] == "xcomp" and not _has_object(scene, reading.heads[verb]):
        if _is_subject_of(scene, other, reading.heads[verb]):  # `the army is trying to force them`: not the army
            return True
        verb = reading.heads[verb]
    if reading.deps[verb] == "acl:relcl" and other.first <= reading.heads[verb] <= other.last:
        return True  # `the guard who hit him`: not the guard
    return any(
        reading.heads[t] == verb and reading.deps[t].startswith(("nsubj", "obj", "iobj"))
        for t in range(other.first, other.head + 1)
    )


def _has_object(scene: Scene, verb: int) -> bool:
    """Whether the object, not the subject, is to do what follows: `told the rebels to free them`."""
    return any(scene.reading.deps[child].startswith(("obj", "iobj")) for child in scene.reading.children[verb])


def _is_subject_of(scene: Scene, other: Mention, verb: int) -> bool:
    """Whether a mention is a verb's subject."""
    reading = scene.reading
    return any(
        reading.heads[t] == verb and reading.deps[t].startswith("nsubj") for t in range(other.first, other.head + 1)
    )


def _is_demanded(scene: Scene, noun: int) -> bool:
    reading = scene.reading
    return reading.lemmas[noun] in _FALLS and reading.lemmas[reading.heads[noun]] in _DEMANDING


def _governs(scene: Scene, other: Mention, noun: int) -> bool:
    """Whether a mention is the subject of the verb that a noun is the object of."""
    verb = scene.reading.heads[noun]
    return any(scene.reading.heads[token] == verb for token in range(other.first, other.head + 1))


def _several(scene: Scene, mention: Mention) -> tuple[int, ...]:
    """`they`: the plural or the pair that was spoken of, or else a body."""
    again = _set_before(scene, mention)
    if again:
        return again
    near = _near(scene, mention)
    several = [c for c in near if c.plural or c.kind == "population"]
    bodies = [c for c in near if c.is_body and not c.plural and c.kind not in ("state", "population")]
    options: list[tuple[float, tuple[int, ...]]] = [
        (score, (c.number,)) for score, c in _ranked(scene, mention, several)[:1]
    ]
    options += [(score * _BODY_AS_THEY, (c.number,)) for score, c in _ranked(scene, mention, bodies)[:1]]
    pair = coordinated(scene, mention)
    worth = [score for n in pair if (score := _score(scene, mention, scene.clusters[n])) is not None]
    if pair and len(worth) == len(pair):
        options.append((min(worth) * _PAIR, pair))
    return max(options, key=lambda option: option[0])[1] if options else ()


def _set_before(scene: Scene, mention: Mention) -> tuple[int, ...]:
    """The two whom a set or a pronoun before it stood for, if nobody else in the plural came between."""
    here = scene.sentence(mention)
    for number in range(len(scene.referents) - 1, -1, -1):
        other = scene.mentions[number]
        if here - scene.sentence(other) > 1 or (other.plural and len(scene.referents[number]) == 1):
            return ()
        if other.head < mention.first and len(scene.referents[number]) > 1:
            return scene.referents[number]
    return ()
