"""Pronouns that the grammar of their sentence binds: `Chad said it would`, `In his speech, Kovac`."""

from collections.abc import Iterator

from dragoman.identity.clusters import is_body
from dragoman.identity.scene import Scene
from dragoman.records import Mention

# Verbs whose clause tells what their subject says, thinks or wants.
_TELLING = frozenset(
    "say tell claim insist deny announce add argue warn believe think hope fear vow pledge promise swear declare maintain state "
    "confirm admit acknowledge stress note explain report suggest indicate signal conclude decide agree know feel expect complain "
    "contend assert reiterate repeat write tweet reveal boast estimate understand recall threaten predict doubt worry realise "
    "realize assume concede promise testify".split()
)
_MARKS = frozenset({"``", "''", "“", "”", '"'})
_THIRD = frozenset("he him his she her it its they their them".split())


def bound_by(scene: Scene, mention: Mention) -> int | None:
    """The number of the mention whose words a pronoun's clause tells: `Chad` for `it` in `Chad said it would`."""
    reading, token = scene.reading, mention.head
    if not reading.deps[token].startswith("nsubj"):
        return None
    clause = _top_of_joined(scene, reading.heads[token])
    teller = reading.heads[clause]
    if reading.deps[clause] != "ccomp" or reading.lemmas[teller] not in _TELLING or teller > token:
        return None
    if any(reading.tags[t] in _MARKS or reading.words[t] in _MARKS for t in range(teller, token)):
        return None
    return next((n for n in _subjects_of(scene, teller) if _may_be(scene, mention, scene.mentions[n])), None)


def foretold_by(scene: Scene, mention: Mention) -> tuple[int, ...]:
    """The numbers of the named subjects that a pronoun in an opening phrase runs ahead of: `In his speech, Kovac said`."""
    reading, token = scene.reading, mention.head
    if mention.form != "pronoun" or reading.lowers[token] not in _THIRD:
        return ()
    top = token
    while reading.heads[top] != top and not _hangs_on_verb(scene, top):
        top = reading.heads[top]
    verb = reading.heads[top]
    if verb == top or verb < token or not _opens(scene, token):
        return ()
    for number in _subjects_of(scene, verb):
        subject = scene.mentions[number]
        if subject.first > token and subject.name:
            several = _joined(scene, number) if mention.plural else (number,)
            return several if len(several) > 1 or _may_be(scene, mention, subject) else ()
    return ()


def _hangs_on_verb(scene: Scene, token: int) -> bool:
    """Whether a word heads a phrase or clause that tells of a verb when, where or how."""
    reading = scene.reading
    return reading.deps[token].split(":")[0] in ("obl", "advcl") and reading.tags[reading.heads[token]].startswith("V")


def _joined(scene: Scene, number: int) -> tuple[int, ...]:
    """The mention, and those that `and` joins to it: `Kovac and Haddad`."""
    reading, head = scene.reading, scene.mentions[number].head
    tops = [t for t in range(scene.mentions[number].first, head + 1) if reading.deps[t].startswith("nsubj")]
    others = [child for top in tops for child in reading.children[top] if reading.deps[child] == "conj"]
    return (number, *(next(scene.numbers_at(other), number) for other in others))


def _opens(scene: Scene, token: int) -> bool:
    """Whether nobody was named in the sentence before the pronoun."""
    first, _ = scene.reading.sentences[scene.reading.sentence_of[token]]
    return not any(m.head < token and m.name for m in scene.mentions_in(first, token - 1))


def _top_of_joined(scene: Scene, verb: int) -> int:
    """The first of verbs joined by `and`."""
    reading = scene.reading
    while reading.deps[verb] == "conj" and reading.heads[verb] != verb:
        verb = reading.heads[verb]
    return verb


def _subjects_of(scene: Scene, verb: int) -> Iterator[int]:
    """The numbers of the mentions that are a verb's subject, or that of the verb it is joined to."""
    reading = scene.reading
    for at in (verb, _top_of_joined(scene, verb)):
        for child in reading.children[at]:
            if reading.deps[child].startswith("nsubj"):
                relative = reading.tags[child] in ("WP", "WDT") and reading.deps[at].startswith("acl")
                yield from scene.numbers_at(reading.heads[at] if relative else child)
                return


def _may_be(scene: Scene, pronoun: Mention, other: Mention) -> bool:
    """Whether kind, number and gender of a mention allow a pronoun to mean it."""
    word = scene.reading.lowers[pronoun.head]
    if other.form == "pronoun":
        return other.plural == pronoun.plural and other.gender == pronoun.gender
    body = is_body(other.kind, other.entry)
    if pronoun.gender is not None:
        return not body and not other.plural and scene.gender_of(other) in (None, pronoun.gender)
    if word in ("it", "its", "itself"):
        return body and not other.plural
    return pronoun.plural and (other.plural or (body and other.kind != "state"))
