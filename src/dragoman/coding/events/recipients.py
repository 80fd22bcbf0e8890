"""Where a recipient may stand beside the slots that a frame names: in what is promised, on struck ground, in a letter's address."""

from collections.abc import Iterator

from dragoman.coding.events.noun_parties import inner_parties, is_opposed, noun_parties
from dragoman.coding.events.parties import PLACES
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.triggers import Trigger
from dragoman.coding.syntax import (
    NOUN_TAGS,
    RELATIVES,
    SUFFERED,
    VERB_TAGS,
    case_of,
    has_copula,
    is_infinitive,
    verb_arguments,
)
from dragoman.records import Party, Reading

_CONTENT_PREPOSITIONS = ("to", "with", "from", "against", "on", "for", "of", "in", "out", "behind")
_CONTENT_DEPTH = 3
_TELLING = frozenset("tell inform assure warn remind write notify".split())
# `launched a campaign to oust the rebels`, `in a bid to drive them out`, `targeting rebels`: whom it is aimed at.
_AIMED = frozenset({"acl", "advcl", "xcomp"})
_HELPING = frozenset("help aid assist support rescue relieve treat feed train protect defend shield".split())
_EFFORTS = frozenset("effort bid attempt campaign move aim intend intent design view".split())
_HOSTILE_AIMS = frozenset(
    "oust drive dislodge expel eject purge defeat destroy crush combat fight battle confront target repel rout eradicate eliminate "
    "clear flush hunt disperse punish overthrow topple unseat remove evict push neutralise neutralize attack quell suppress subdue "
    "capture kill counter deter contain".split()
)
_LETTERS = frozenset("letter message note telegram cable".split())


def opposed_parties(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """Whom an event noun is against by the word before it: `anti-government protests`."""
    reading, first = stage.reading, max(0, trigger.first - 1)
    for number in (n for place in range(first, max(trigger.token, first + 1)) for n in stage.at[place]):
        if is_opposed(reading, stage.cast.mentions[number]) and stage.cast.referents[number]:
            return stage.parties(number)
    return ()


# Those who do such things themselves, and whose they then are: `Israel's arrests`, `the army's killings`.
_DOING = frozenset({"state", "organization"})
_EFFECTS = frozenset({"kill", "wound", "injure", "die", "capture", "hurt", "martyr"})
_FIGHTING = frozenset({"fight", "battle", "combat", "attack", "assault"})


def sufferers(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """The possessors to whom a noun's deed was done: `his arrest`; nobody where the possessor may have done it."""
    reading, noun = stage.reading, trigger.token
    if trigger.verbal or reading.lemmas[noun] not in SUFFERED or any(w == "of" for w, _ in trigger.arguments.preps):
        return ()
    owners = (c for c in reading.children[noun] if reading.deps[c] == "nmod:poss")
    found = tuple(party for owner in owners for party in noun_parties(stage, owner, inner=False))
    return () if any(stage.actors[party.actor].kind in _DOING for party in found) else found


def bearers(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """Those who bear what a noun names: `the ministry drew criticism`, `the town came under attack`."""
    return tuple(party for token in trigger.arguments.bearer for party in noun_parties(stage, token))


def foes_of_the_fallen(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """Those against whom the killed fell: `two soldiers were killed fighting rebels`."""
    reading, verb = stage.reading, trigger.token
    if not trigger.verbal or reading.lemmas[verb] not in _EFFECTS or not _falls(stage, trigger):
        return ()
    for child in reading.children[verb]:
        if child > verb and reading.lemmas[child] in _FIGHTING and reading.tags[child] == "VBG":
            fought = verb_arguments(reading, child)
            tokens = (*fought.object, *fought.slot("against"), *fought.slot("with"))
            return tuple(party for token in tokens for party in noun_parties(stage, token))
    return ()


def _falls(stage: Stage, trigger: Trigger) -> bool:
    return trigger.arguments.passive or stage.reading.lemmas[trigger.token] == "die"


def relative_doers(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """Whose act or words a trigger's object are, as a clause about it tells: `rejects the charges that Caracas made`."""
    reading = stage.reading
    clauses = (c for token in trigger.arguments.object for c in reading.children[token] if c > token)
    for clause in (c for c in clauses if reading.deps[c].startswith("acl")):
        children = reading.children[clause]
        relative = {reading.lowers[c] for c in children if reading.deps[c] == "obj"} & RELATIVES
        if relative or reading.deps[clause] == "acl:relcl":
            doers = (c for c in children if reading.deps[c] == "nsubj" and reading.lowers[c] not in RELATIVES)
            return tuple(party for token in doers for party in noun_parties(stage, token, inner=False))
    return ()


def owner_parties(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """The possessors of a trigger's object: `Israel's` in `called for Israel's withdrawal`."""
    reading = stage.reading
    owners = (
        c for token in trigger.arguments.object for c in reading.children[token] if reading.deps[c] == "nmod:poss"
    )
    return tuple(party for owner in owners for party in noun_parties(stage, owner, inner=False))


def content_choices(stage: Stage, trigger: Trigger) -> Iterator[tuple[Party, ...]]:
    """Whom the content of an act is about, likeliest first: `vowed to crush X`, `refused to withdraw from X`."""
    hostile = trigger.frame.type == "THREATEN"
    for verb in _content_verbs(stage.reading, trigger.arguments.clause):
        if (
            hostile and stage.reading.lemmas[verb] in _HELPING
        ):  # `threatened to send troops to protect Serbs`: not the Serbs
            return
        content = verb_arguments(stage.reading, verb)
        if any(stage.reading.lowers[token] in ("each", "one") for token in content.object):  # `to consult each other`
            return
        words = _CONTENT_PREPOSITIONS if content.passive else (*_CONTENT_PREPOSITIONS, "by")  # `to stand by Chad`
        for tokens in (content.iobj, content.object, *(content.slot(word) for word in words)):
            yield tuple(party for token in tokens for party in noun_parties(stage, token))


def _content_verbs(reading: Reading, clause: int | None) -> Iterator[int]:
    """The verb of what is promised, and those that carry it on: `offered to help pay Chad's debts`, `to send troops to fight X`."""
    for _ in range(_CONTENT_DEPTH):
        if clause is None or (reading.tags[clause] not in VERB_TAGS and not has_copula(reading, clause)):
            return
        yield clause
        further = (c for c in reading.children[clause] if c > clause and reading.tags[c] == "VB")
        clause = next((c for c in further if reading.deps[c] == "xcomp" or _is_purpose(reading, c)), None)


def _is_purpose(reading: Reading, verb: int) -> bool:
    return reading.deps[verb] == "advcl" and is_infinitive(reading, verb)


def ground_parties(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """Whose ground was struck, where what was struck is nobody: `airstrikes on military positions in Chad`."""
    reading, arguments = stage.reading, trigger.arguments
    struck = (*arguments.object, *(noun for word, noun in arguments.preps if word in ("on", "at", "against")))
    grounds = (
        ground
        for noun in struck
        if reading.tags[noun] in NOUN_TAGS
        for ground in reading.children[noun]
        if ground > noun and case_of(reading, ground) in PLACES
    )
    return tuple(party for ground in grounds for party in noun_parties(stage, ground))


def purpose_parties(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """Against whom a force is sent or a campaign begun, as its purpose tells: `sent troops to crush the rebels`."""
    reading, verb = stage.reading, trigger.token
    if trigger.verbal and reading.lemmas[verb] in _EFFECTS:  # `killed fighting the rebels`
        return ()
    carrier = trigger.arguments.carrier
    heads = [verb, *trigger.arguments.object, *(() if carrier is None else (carrier,))]
    heads += [reading.heads[verb]] if not trigger.verbal and reading.tags[reading.heads[verb]] in VERB_TAGS else []
    efforts = (c for head in heads for c in reading.children[head] if c > head and reading.lemmas[c] in _EFFORTS)
    for head in (*heads, *efforts):
        for child in reading.children[head]:
            if child > verb and reading.deps[child] in _AIMED and reading.lemmas[child] in _HOSTILE_AIMS:
                aim = verb_arguments(reading, child)
                found = tuple(party for token in aim.object for party in noun_parties(stage, token))
                if found and not aim.passive:
                    return found
    return ()


def helped_parties(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """Whom those who are sent are to help: `sent doctors to treat the wounded of Chad`."""
    reading, verb = stage.reading, trigger.token
    if not trigger.verbal or reading.lemmas[verb] not in ("send", "dispatch", "fly", "deploy"):
        return ()
    for head in (verb, *trigger.arguments.object):
        for child in reading.children[head]:
            if child > verb and reading.deps[child] in _AIMED and reading.lemmas[child] in _HELPING:
                aim = verb_arguments(reading, child)
                return tuple(party for token in aim.object for party in noun_parties(stage, token))
    return ()


def addressee_parties(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """To whom a speech act was said in so many words: `refused to go, telling X that ...`, `in a letter to X`."""
    reading, clause = stage.reading, trigger.arguments.clause
    heads = (trigger.token,) if clause is None else (trigger.token, clause)
    for child in (c for head in heads for c in reading.children[head] if c > head or reading.deps[c] == "obl"):
        if reading.deps[child] in ("advcl", "parataxis") and reading.lemmas[child] in _TELLING:
            told = verb_arguments(reading, child)
            return tuple(party for token in (*told.iobj, *told.object) for party in noun_parties(stage, token))
        if reading.lemmas[child] in _LETTERS and case_of(reading, child) in ("in", "by", "with"):
            return inner_parties(stage, child, ("to",))
    return ()
