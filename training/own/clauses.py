"""Who did what to whom, when and where: clauses of the kinds that news is made of, drawn by chance."""

import random
from collections.abc import Callable

from training.own.atoms import (
    COMMA,
    adjective,
    aside,
    auxiliary,
    by,
    cardinal,
    inflected,
    listed,
    noun,
    proper,
    the,
)
from training.own.nouns import any_land, group, land, number, organisation, place, titled
from training.own.phrase import Attached, Phrase, glue, join, one
from training.own.wordlists import Verb, countries, verb, verbs, words

Maker = Callable[[random.Random], Phrase]


def is_plural(subject: Phrase) -> bool:
    """Whether the verb agrees in the plural."""
    head = subject.words[subject.head]
    joined = any(dep == "conj" and subject.heads[at] == subject.head for at, dep in enumerate(subject.deps))
    return joined or (head.tag in {"NNS", "NNPS"} and head.text not in {"States", "Nations"})


# ---------------------------------------------------------------- who, what, when, where


def _actor(chance: random.Random) -> Phrase:
    kinds: tuple[Maker, ...] = (titled, titled, titled, group, group, organisation, _lands)
    return chance.choice(kinds)(chance)


def _lands(chance: random.Random) -> Phrase:
    if chance.random() < 0.2:
        several = chance.sample(countries(), chance.choice((2, 3, 4)))
        return listed([land(country) for country in several], chance.random() < 0.3)
    return any_land(chance)


def _thing(chance: random.Random) -> Phrase:
    kind = chance.choice(("single", "single", "plural", "mass"))
    thing = noun(chance.choice(words("things", kind)), kind == "plural")
    draw = chance.random()
    if draw < 0.3:
        thing = join(thing, after=(("nmod", by(chance.choice(("with", "on", "against")), any_land(chance))),))
    elif draw < 0.4:
        thing = join(thing, after=(("nmod", by("between", _two(chance))),))
    return thing if kind != "single" else the(thing, chance.choice(("the", "a")))


def _two(chance: random.Random) -> Phrase:
    return listed([_actor(chance), _actor(chance)])


def any_object(chance: random.Random) -> tuple[Verb, Phrase]:
    """A verb and what it may be done to."""
    kinds: tuple[tuple[str, Maker], ...] = (("persons", _actor), ("places", place), ("things", _thing))
    key, made = chance.choice(kinds)
    return chance.choice(verbs(key)), made(chance)


def day(chance: random.Random) -> Attached:
    """On Friday; Friday; on March 3; in March 2019; last week."""
    draw = chance.random()
    month = proper(chance.choice(words("times", "months")))
    if draw < 0.4:
        return "obl", by("on", proper(chance.choice(words("times", "days"))))
    if draw < 0.6:
        return "obl:unmarked", proper(chance.choice(words("times", "days")))
    if draw < 0.75:
        return "obl", by("on", join(cardinal(str(chance.randint(1, 28))), (("nmod:unmarked", month),)))
    if draw < 0.85:
        year = cardinal(str(chance.randint(1990, 2026)))
        return "obl", by("in", join(month, after=(("nmod:unmarked", year),)))
    return "obl:unmarked", join(noun(chance.choice(("week", "month", "year"))), (("amod", adjective("last")),))


def _circumstance(chance: random.Random) -> Attached:
    draw = chance.random()
    if draw < 0.4:
        return day(chance)
    if draw < 0.7:
        return "obl", by("in", place(chance))
    if draw < 0.8:
        return "obl", by("during", the(join(noun("visit"), after=(("nmod", by("to", place(chance))),)), "a"))
    if draw < 0.9:
        meeting = noun(chance.choice(words("things", "meetings")))
        return "obl", by("at", the(join(meeting, after=(("nmod", by("in", place(chance))),)), "a"))
    return "obl", by("after", join(noun("talks", plural=True), after=(("nmod", by("with", titled(chance))),)))


def _circumstances(chance: random.Random, most: int = 2) -> tuple[Attached, ...]:
    return tuple(_circumstance(chance) for _ in range(min(most, chance.choice((0, 1, 1, 2)))))


# ---------------------------------------------------------------- clauses


def clause(chance: random.Random) -> Phrase:
    """Any of the clauses below, now and then after a day and a comma."""
    made = chance.choice(_CLAUSES)(chance)
    if chance.random() < 0.12:
        relation, opening = day(chance)
        made = join(made, ((relation, join(glue(opening), after=(("punct", COMMA),))),))
    return made


def _finite(chance: random.Random, subject: Phrase, deed: Verb, after: tuple[Attached, ...]) -> Phrase:
    """The clause in the past, with a modal, in the perfect, or denied."""
    plural = is_plural(subject)
    draw = chance.random()
    if draw < 0.6:
        return join(inflected(deed, "VBD", plural), (("nsubj", subject),), after)
    if draw < 0.75:
        modal = auxiliary(chance.choice(("will", "would", "could", "may", "should")), plural)
        marks: tuple[Attached, ...] = (("advmod", one("not", "PART", "RB")),) if chance.random() < 0.2 else ()
        return join(inflected(deed, "VB"), (("nsubj", subject), ("aux", modal), *marks), after)
    if draw < 0.9:
        return join(inflected(deed, "VBN"), (("nsubj", subject), ("aux", auxiliary("has", plural))), after)
    did = glue(auxiliary("did", plural))
    return join(inflected(deed, "VB"), (("nsubj", subject), ("aux", did), ("advmod", one("n't", "PART", "RB"))), after)


def _active(chance: random.Random) -> Phrase:
    """X visited Y on Friday."""
    deed, thing = any_object(chance)
    return _finite(chance, _actor(chance), deed, (("obj", thing), *_circumstances(chance)))


def _passive(chance: random.Random) -> Phrase:
    """X was arrested by Y in Z."""
    subject = _actor(chance)
    deed = chance.choice((*verbs("persons"), verb("kill")))
    agent: tuple[Attached, ...] = (("obl:agent", by("by", _actor(chance))),) if chance.random() < 0.5 else ()
    before: tuple[Attached, ...] = (("nsubj:pass", subject), ("aux:pass", auxiliary("was", is_plural(subject))))
    return join(inflected(deed, "PASS"), before, (*agent, *_circumstances(chance)))


def infinitive(chance: random.Random) -> Phrase:
    """To sign Y."""
    deed, thing = any_object(chance)
    return join(
        inflected(deed, "VB"), (("mark", one("to", "PART", "TO")),), (("obj", thing), *_circumstances(chance, 1))
    )


def _wanting(chance: random.Random) -> Phrase:
    """X agreed to sign Y."""
    return _finite(chance, _actor(chance), chance.choice(verbs("wanting")), (("xcomp", infinitive(chance)),))


def _urging(chance: random.Random) -> Phrase:
    """X urged Y to sign Z."""
    deed = chance.choice(verbs("urging"))
    return _finite(chance, _actor(chance), deed, (("obj", _actor(chance)), ("xcomp", infinitive(chance))))


def _accusing(chance: random.Random) -> Phrase:
    """X accused Y of attacking Z."""
    done, thing = any_object(chance)
    deed = join(inflected(done, "GER"), (("mark", one("of", "SCONJ", "IN")),), (("obj", thing),))
    return _finite(chance, _actor(chance), verb("accuse"), (("obj", _actor(chance)), ("advcl", deed)))


def _twice(chance: random.Random) -> Phrase:
    """X visited Y and met Z."""
    subject = _actor(chance)
    plural = is_plural(subject)
    (first, thing), (second, other) = any_object(chance), any_object(chance)
    also = join(inflected(second, "VBD", plural), (("cc", one("and", "CCONJ", "CC")),), (("obj", other),))
    after: tuple[Attached, ...] = (("obj", thing), *_circumstances(chance, 1), ("conj", also))
    return join(inflected(first, "VBD", plural), (("nsubj", subject),), after)


def _killing(chance: random.Random) -> Phrase:
    """An explosion hit Z on Friday, killing five people."""
    cause = the(noun(chance.choice(words("things", "causes"))), "a")
    people = join(noun(chance.choice(words("groups", "victims")), plural=True), (("nummod", number(chance)),))
    result = join(inflected(verb("kill"), "VBG"), (("punct", COMMA),), (("obj", people),))
    after: tuple[Attached, ...] = (("obj", place(chance)), day(chance), ("advcl", result))
    return join(inflected(chance.choice(verbs("hitting")), "VBD"), (("nsubj", cause),), after)


def _being(chance: random.Random) -> Phrase:
    """X is the leader of Y."""
    office = join(noun(chance.choice(words("offices", "being"))), after=(("nmod", by("of", organisation(chance))),))
    cop = auxiliary(chance.choice(("was", "is")), plural=False)
    return join(the(office, chance.choice(("the", "a"))), (("nsubj", titled(chance)), ("cop", cop)))


def _who(chance: random.Random) -> Phrase:
    """X, who visited Y, met Z."""
    (done, other), (deed, thing) = any_object(chance), any_object(chance)
    relative = join(inflected(done, "VBD"), (("nsubj", one("who", "PRON", "WP", "PronType=Rel")),), (("obj", other),))
    subject = join(titled(chance), after=(("acl:relcl", aside(relative)),))
    return _finite(chance, subject, deed, (("obj", thing), *_circumstances(chance, 1)))


def _talks(chance: random.Random) -> Phrase:
    """Talks between X and Y ended in Z."""
    kind = noun(chance.choice(words("things", "talks")), plural=True)
    subject = join(kind, after=(("nmod", by("between", _two(chance))),))
    return _finite(chance, subject, chance.choice(verbs("happening")), _circumstances(chance))


_CLAUSES: tuple[Maker, ...] = (
    *(_active, _active, _active, _passive, _passive, _wanting, _urging, _accusing),
    *(_twice, _killing, _being, _who, _talks),
)


# ---------------------------------------------------------------- speech


def spoken(chance: random.Random, speaker: Phrase) -> tuple[Phrase, tuple[Attached, ...]]:
    """A verb of saying that agrees with the speaker, and where or when it was said."""
    said = inflected(chance.choice(verbs("saying")), "VBD", is_plural(speaker))
    return said, _circumstances(chance, 1)


def speech(chance: random.Random, speaker: Phrase) -> Phrase:
    """X said on Friday; X told reporters."""
    said, rest = spoken(chance, speaker)
    if chance.random() < 0.15:
        said = inflected(verb("tell"), "VBD", is_plural(speaker))
        rest = (("iobj", _hearers(chance)), *rest)
    return join(said, (("nsubj", speaker),), rest)


def _hearers(chance: random.Random) -> Phrase:
    draw = chance.random()
    if draw < 0.5:
        return noun(chance.choice(words("groups", "hearers")), plural=True)
    if draw < 0.75:
        return proper(chance.choice(words("organisations", "agencies"))).named("ORG")
    return organisation(chance)
