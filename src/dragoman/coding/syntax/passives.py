"""What is a passive, by its auxiliary or without one, and what the parser only took for one."""

from dragoman.coding.syntax.tree import counts_up, dependents
from dragoman.records import Reading

# What takes its event noun as subject with the actor elsewhere is no light verb.
_PASSIVE_AUX = "aux:pass"
# Verbs that are no passives where nothing is their object.
_WITHOUT_OBJECT = frozenset(
    "call appeal mass agree withdraw retreat march rally protest resign vote meet clash arrive vow pledge threaten refuse comply respond "
    "retaliate advance surrender flee gather demonstrate negotiate talk insist complain".split()
)
_HAVE = frozenset({"have", "has", "had", "having", "'ve", "’ve"})


# Verbs that nobody does without an object: without one they are passives, whatever the tag says.
_DONE_TO = frozenset(
    "arrest jail imprison detain kill murder assassinate massacre execute behead abduct kidnap wound injure deport extradite expel convict "
    "acquit indict sentence oust overthrow torture bombard displace rescue exile evict intern poison persecute incarcerate".split()
)

# `was jailed several times`: no object, whatever the parser says.
_MEASURES = frozenset({"time", "day", "week", "month", "year", "hour", "night"})


def is_passive(reading: Reading, verb: int) -> bool:
    """Whether a verb is in the passive: by its auxiliary, its subject, or as a bare participle after a noun."""
    if reading.tags[verb] not in ("VBN", "VBD"):
        return False
    deps = [reading.deps[child] for child in reading.children[verb]]
    helping = [c for c in reading.children[verb] if reading.deps[c] in ("aux", "cop", _PASSIVE_AUX) and c < verb]
    words = {reading.lowers[child] for child in helping}
    if words & _HAVE:
        return bool(words & {"been", "being"})
    if not helping and _lacks_its_object(reading, verb):
        return True
    done_by = "obl:agent" in deps and "obj" not in deps  # `Mali, blamed by Niger, denied it`
    taken_for_one = _is_finite_root(reading, verb) or _is_reduced_sentence(reading, verb)
    if _holds_opinion(reading, verb) or (taken_for_one and not helping and not done_by):
        return False
    if _PASSIVE_AUX in deps or ("nsubj:pass" in deps and reading.tags[verb] == "VBN"):
        return True
    if any(reading.lemmas[child] == "be" for child in helping):
        return reading.tags[verb] == "VBN"
    return reading.tags[verb] == "VBN" and _bare_passive(reading, verb)


def _holds_opinion(reading: Reading, verb: int) -> bool:
    """`is opposed to the plan`: nobody opposes the one who is; `as opposed to` compares."""
    opposed = reading.lemmas[verb] == "oppose" and reading.lowers[verb + 1 : verb + 2] == ("to",)
    return opposed and reading.lowers[verb - 1] != "as"


def _lacks_its_object(reading: Reading, verb: int) -> bool:
    """`a soldier jailed in Iran has come home`: who is said to jail must jail somebody, or was jailed."""
    if reading.lemmas[verb] not in _DONE_TO or reading.deps[verb] == "acl:relcl":
        return False
    children = reading.children[verb]
    joined = (c for c in children if reading.deps[c] == "conj" and c > verb)
    below = (verb, *joined, *([reading.heads[verb]] if reading.deps[verb] == "conj" else []))
    held = (c for head in below for c in reading.children[head] if c > verb and reading.lemmas[c] not in _MEASURES)
    return not any(reading.deps[c] in ("obj", "iobj", "xcomp") for c in held) and not _counts_object(reading, verb)


def _counts_object(reading: Reading, verb: int) -> bool:
    """`killed or wounded up to 40 men`, where parsers see a preposition."""
    joined = (c for c in reading.children[verb] if reading.deps[c] == "conj" and c > verb)
    return any(counts_up(reading, head) for head in (verb, *joined))


def _is_finite_root(reading: Reading, verb: int) -> bool:
    """Whether a bare participle at the root of a full sentence is a past tense mistaken for one: `X called for ...`.

    Headlines, which do leave out the auxiliary, have no full stop.
    """
    last = reading.sentences[reading.sentence_of[verb]][1]
    full = any(reading.words[token] in (".", "?", "!") for token in range(max(verb, last - 2), last + 1))
    return reading.heads[verb] == verb and full and not reading.words[verb].endswith("wn")


def _is_reduced_sentence(reading: Reading, verb: int) -> bool:
    """Whether a sentence without a verb at its root was misread (`The group released three hostages.`, `The union called for a truce.`)."""
    noun = reading.heads[verb]
    if reading.deps[verb] != "acl" or reading.heads[noun] != noun:
        return False
    acts = dependents(reading, verb, "obj") or _counts_object(reading, verb)
    if not acts and reading.lemmas[verb] not in _WITHOUT_OBJECT:
        return False
    return reading.words[reading.sentences[reading.sentence_of[verb]][1]] in (".", '"', "”")


def _bare_passive(reading: Reading, verb: int) -> bool:
    """Whether a participle without auxiliary is passive: after a noun, or joined to a passive."""
    dep = reading.deps[verb]
    if dep == "conj" and not any(reading.deps[c].startswith(("nsubj", "aux", "obj")) for c in reading.children[verb]):
        return is_passive(reading, reading.heads[verb])
    return dep in ("acl", "advcl", "amod", "xcomp") or (dep == "ccomp" and "Voice=Pass" in reading.morphs[verb])
