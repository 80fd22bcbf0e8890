"""Who answers for an act by the words above it: who is accused of it, claims it, plans it; and who is to suffer it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dragoman.coding.events.noun_parties import inner_parties, modifier_parties, noun_parties
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.telling import Telling
from dragoman.coding.syntax import NOUN_TAGS, RELATIVES, VERB_TAGS, case_of, expand, is_passive, verb_arguments
from dragoman.records import Party, Reading

# What somebody may be accused of, claim or plan.
_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE"})
_HARM = frozenset({"kill", "wound", "injure", "die", "perish"})
_ENDURED = frozenset({"ASSAULT", "COERCE"})
# How many words up an act's answerable party may stand.
_HEIGHT = 7
_LINKS = frozenset({"nmod", "conj", "appos"})
_LINKING = frozenset({"of", "in", "including", "like", None})
# Whose object did the deed behind these prepositions: `accused Chad of the killings`, `was jailed for the murder`.
_BLAMING: Mapping[str, frozenset[str]] = {
    "accuse": frozenset({"of"}),
    "suspect": frozenset({"of"}),
    "guilty": frozenset({"of"}),
    "acquit": frozenset({"of"}),
    "convict": frozenset({"of", "for", "over"}),
    "charge": frozenset({"with", "for", "over"}),
    "blame": frozenset({"for"}),
    "implicate": frozenset({"in"}),
    "involve": frozenset({"in"}),
    "indict": frozenset({"for", "on", "over"}),
    "try": frozenset({"for", "over"}),
    "prosecute": frozenset({"for", "over"}),
    "sentence": frozenset({"for", "over"}),
    "jail": frozenset({"for", "over"}),
    "imprison": frozenset({"for", "over"}),
    "arrest": frozenset({"for", "over"}),
    "condemn": frozenset({"for", "over"}),
    "denounce": frozenset({"for", "over"}),
    "criticise": frozenset({"for", "over"}),
    "criticize": frozenset({"for", "over"}),
    "responsible": frozenset({"for"}),
    "accountable": frozenset({"for"}),
    "culpable": frozenset({"for", "in"}),
    "complicit": frozenset({"in"}),
}
# Whose subject did it or is to do it: `took part in the raid`, `prepares an offensive`.
_OWNING: Mapping[str, frozenset[str | None]] = {
    "participate": frozenset({"in"}),
    "engage": frozenset({"in"}),
    "preside": frozenset({"over"}),
    "confess": frozenset({"to"}),
    "admit": frozenset({"to", None}),
    "boast": frozenset({"of", "about"}),
    "prepare": frozenset({"for", None}),
    "plan": frozenset({"for", None}),
    "plot": frozenset({None}),
    "threaten": frozenset({"with", None}),
    "vow": frozenset({None}),
    "claim": frozenset({None}),
    "announce": frozenset({None}),
    "launch": frozenset({None}),
    "begin": frozenset({None}),
    "start": frozenset({None}),
    "order": frozenset({None, "to"}),
    "intensify": frozenset({None}),
    "escalate": frozenset({None}),
}
# Nouns whose holder did it: `claimed responsibility for the bombing`, `his role in the massacre`, `Turkish plans for an offensive`.
_SHARES: Mapping[str, frozenset[str]] = {
    "responsibility": frozenset({"for"}),
    "blame": frozenset({"for"}),
    "role": frozenset({"in"}),
    "part": frozenset({"in"}),
    "involvement": frozenset({"in"}),
    "complicity": frozenset({"in"}),
    "guilt": frozenset({"for"}),
    "sentence": frozenset({"for"}),
    "term": frozenset({"for"}),
    "charge": frozenset({"of", "over"}),
    "trial": frozenset({"for", "over"}),
    "plan": frozenset({"for", "of"}),
    "preparation": frozenset({"for"}),
    "launch": frozenset({"of"}),
    "start": frozenset({"of"}),
    "threat": frozenset({"of"}),
    "attempt": frozenset({"at"}),
}
# Whose verb may have another subject: `foiled a plan`, `welcomed the launch`.
_MET = frozenset({"attempt", "launch", "start", "threat", "trial", "charge"})
_DENYING = frozenset({"deny", "dispute", "reject", "disclaim", "disavow"})
# Whom it is to be done to: `braced for an offensive`, `would leave them vulnerable to attack`, `repelled the assault`.
_SUFFERING: Mapping[str, frozenset[str | None]] = {
    "brace": frozenset({"for"}),
    "vulnerable": frozenset({"to"}),
    "susceptible": frozenset({"to"}),
    "resist": frozenset({None}),
    "repel": frozenset({None}),
    "repulse": frozenset({None}),
    "withstand": frozenset({None}),
    "survive": frozenset({None}),
    "flee": frozenset({None, "from"}),
    "escape": frozenset({None}),
    "lose": frozenset({"to", "in"}),
    "die": frozenset({"in", "during"}),
    "perish": frozenset({"in", "during"}),
}
# Whom somebody guards against it or hands over to it.
_HANDED: Mapping[str, frozenset[str | None]] = {
    "expose": frozenset({"to"}),
    "threaten": frozenset({"with"}),
    "protect": frozenset({"from", "against"}),
    "shield": frozenset({"from", "against"}),
    "defend": frozenset({"from", "against"}),
    "target": frozenset({"in", "with", "for"}),
    "subject": frozenset({"to"}),
    "kill": frozenset({"in", "by", "during"}),
    "wound": frozenset({"in", "by", "during"}),
    "injure": frozenset({"in", "by", "during"}),
    "spare": frozenset({None}),
}
# Who is said to bear it: `are at risk of torture`, `the victims of a massacre`.
_BEARERS: Mapping[str, frozenset[str]] = {
    "risk": frozenset({"of"}),
    "victim": frozenset({"of"}),
    "target": frozenset({"of"}),
}


def answerable(stage: Stage, tellings: list[Telling]) -> list[Telling]:
    """The tellings, deeds with whoever the words above them make answerable or make suffer them."""
    told = frozenset(telling.token for telling in tellings)
    return [_answered(stage, telling, told) for telling in tellings]


def _answered(stage: Stage, telling: Telling, told: frozenset[int]) -> Telling:
    """A deed with whoever the words above it make answerable: `is serving a sentence for the killing of X`, `braced for attack`."""
    if telling.type not in _DEEDS or telling.trigger.frame.reciprocal:
        return telling
    if not telling.actors:
        doers = _somebody(telling, _answering(stage, telling.token))
        if not doers and telling.trigger.arguments.bearer:
            doers = _somebody(telling, _inflicting(stage, telling.token))
        if doers:
            telling = replace(telling, actors=doers, why=(*telling.why, "actor:answerable"))
    if not telling.recipients and telling.type in _ENDURED and not telling.trigger.verbal:
        struck = _somebody(telling, _enduring(stage, telling.token, told))
        if struck:
            telling = replace(telling, recipients=struck, why=(*telling.why, "recipient:enduring"))
    return telling


def _inflicting(stage: Stage, token: int) -> Iterator[tuple[Party, ...]]:
    """Those at whose hands, by whom or under whom the verb's subject suffers an act: `survived a coup attempt by the guard`."""
    reading = stage.reading
    verb = reading.heads[token]
    if reading.tags[verb] in VERB_TAGS and reading.deps[token] in ("obj", "obl") and not is_passive(reading, verb):
        for word, noun in verb_arguments(reading, verb).preps:
            if noun > token and (word in ("by", "under") or (word == "at" and reading.lemmas[noun] == "hand")):
                yield _parties(stage, (noun,)) or inner_parties(stage, noun, ("of",))


def _somebody(telling: Telling, choices: Iterator[tuple[Party, ...]]) -> tuple[Party, ...]:
    """The first of the choices that names anybody not in the deed already, each once."""
    for parties in choices:
        found = tuple({party.actor: party for party in parties if party.actor not in telling.parties}.values())
        if found:
            return found
    return ()


def _answering(stage: Stage, token: int) -> Iterator[tuple[Party, ...]]:
    """Those who answer for an act, as the first word above it that can tell does."""
    reading = stage.reading
    for above, word, below in _holders_above(reading, token):
        lemma = reading.lemmas[above]
        if word in _SHARES.get(lemma, ()) and reading.tags[above] in NOUN_TAGS:
            yield modifier_parties(stage, above) or _parties(stage, _holder(reading, above))
            return
        if word == "behind":  # `the men were behind the killings`
            yield _parties(stage, _said_to_be(reading, below))
            return
        if word in _BLAMING.get(lemma, ()):
            yield _parties(stage, _blamed(reading, above))
            return
        if word in _OWNING.get(lemma, ()) and _is_held_deed(reading, above, below, word):
            yield _parties(stage, verb_arguments(reading, above).subject)
            return


def _enduring(stage: Stage, token: int, told: frozenset[int]) -> Iterator[tuple[Party, ...]]:
    """Those who are to suffer an act, as the first word above it that can tell does."""
    reading = stage.reading
    for above, word, below in _holders_above(reading, token):
        lemma = reading.lemmas[above]
        if above in told and lemma in _HARM:  # `killed in an airstrike`: one act, told by the verb
            return
        if word in _HANDED.get(lemma, ()) or (word in _SUFFERING.get(lemma, ()) and reading.tags[above] == "JJ"):
            yield _parties(stage, _blamed(reading, above))
            return
        if word in _BEARERS.get(lemma, ()) and reading.tags[above] in NOUN_TAGS:
            yield _parties(stage, _said_to_be(reading, above) or (above,))
            return
        if word == "under" and reading.tags[above] in NOUN_TAGS:
            yield _parties(stage, (above,))
            return
        if word in _SUFFERING.get(lemma, ()) and _is_held_deed(reading, above, below, word):
            yield _parties(stage, verb_arguments(reading, above).subject)
            return


def _parties(stage: Stage, tokens: tuple[int, ...]) -> tuple[Party, ...]:
    return tuple(party for token in tokens for party in noun_parties(stage, token, inner=False))


def _holders_above(reading: Reading, token: int) -> Iterator[tuple[int, str | None, int]]:
    """The words that may hold an act, nearest first, each with the preposition by which it does and the word that hangs on it."""
    below = token
    for _ in range(_HEIGHT):
        above = reading.heads[below]
        if above == below:
            return
        word = case_of(reading, below)
        yield above, word, below
        if word == "including":  # `implicated in acts of terror, including the beheading`: whatever the acts hang on by
            yield from ((above, behind, below) for behind, _ in verb_arguments(reading, above).preps)
        if not _passes(reading, below):
            return
        below = above


def _passes(reading: Reading, below: int) -> bool:
    """Whether what the word above is blamed for is also this: `acts of violence, including the killing`."""
    dep = reading.deps[below]
    return dep == "conj" or (dep in _LINKS and case_of(reading, below) in _LINKING)


def _is_held_deed(reading: Reading, verb: int, below: int, word: str | None) -> bool:
    """Whether a verb's subject does what hangs on it: a deed that it plans, or takes part in, and not one that it tells of."""
    told = word is None and reading.deps[below] not in ("obj", "conj") and reading.lemmas[verb] != "order"
    return reading.tags[verb] in VERB_TAGS and not told and not is_passive(reading, verb)


def _blamed(reading: Reading, word: int) -> tuple[int, ...]:
    """Who is blamed: a verb's object; of an adjective its subject, its noun, or what is held to be so."""
    if reading.tags[word] in VERB_TAGS:
        return verb_arguments(reading, word).object
    above = reading.heads[word]
    if reading.deps[word] == "amod":
        return _said_to_be(reading, above) or (above,)
    subjects = _subjects(reading, word)
    if subjects and reading.lowers[subjects[0]] in RELATIVES:
        return (above,)
    return subjects or _said_to_be(reading, word)


def _said_to_be(reading: Reading, predicate: int) -> tuple[int, ...]:
    """Who is said or held to be what a noun or an adjective tells: `X is the man`, `held X responsible`, `believed to be the man`."""
    subjects, above = _subjects(reading, predicate), reading.heads[predicate]
    if subjects or reading.deps[predicate] != "xcomp" or reading.tags[above] not in VERB_TAGS:
        return subjects
    held = verb_arguments(reading, above)
    return held.object or held.subject


def _subjects(reading: Reading, predicate: int) -> tuple[int, ...]:
    return expand(reading, tuple(c for c in reading.children[predicate] if reading.deps[c].startswith("nsubj")))


def _holder(reading: Reading, noun: int) -> tuple[int, ...]:
    """Who claims, plays or serves what a noun names: the subject of its verb; nobody where he only meets with it (`foiled a plan`)."""
    above = reading.heads[noun]
    if reading.tags[above] not in VERB_TAGS or reading.deps[noun] not in ("obj", "obl"):
        return ()
    if reading.lemmas[noun] in _MET or reading.lemmas[above] in _DENYING:
        return ()
    return verb_arguments(reading, above).subject
