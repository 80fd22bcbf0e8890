"""To whom a noun's deed was done, as the clause that it stands in tells: who fell in it, was handed it, was brought down by it."""

from dragoman.coding.events.noun_parties import noun_parties
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.triggers import Trigger
from dragoman.coding.syntax import (
    RELATIVES,
    VERB_TAGS,
    case_of,
    expand,
    first_conjunct,
    has_copula,
    is_passive,
    verb_arguments,
)
from dragoman.records import Party, Reading

# `was the target of a raid`: whoever is so is whom it was done to.
_TARGETS = frozenset({"subject", "object", "target", "focus", "victim", "recipient", "brunt"})
# `was handed a sentence`: whoever gets it is the subject.
_DEALT = frozenset({"hand", "give", "deal", "serve", "issue", "offer", "promise", "deny", "grant"})
_DEALT_WITH = frozenset({"hit", "slap", "strike", "serve", "threaten", "punish"})
# `was killed in the raid`.
_FALLING = frozenset({"kill", "wound", "injure", "hurt", "maim", "die", "perish", "martyr", "target", "slay"})
_WITHIN = frozenset({"in", "by", "during", "from", "at"})
# `answered Chad by closing the border`: what is done so is done to whoever is answered.
_ANSWERING = frozenset(
    "answer respond react reply retaliate punish repay hit strike counter reward provoke anger alienate defy snub humiliate insult "
    "infuriate antagonise antagonize appease placate pressure squeeze isolate challenge confront".split()
)
# `the revolt toppled him`, `an attack that killed nine`.
_BRINGING_DOWN = frozenset(
    "topple oust overthrow unseat depose dislodge expel drive kill wound injure maim devastate defeat crush".split()
)


def targets(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """Whom the words around a noun call its target, or who was handed it: `was the subject of an inquiry`, `was handed a sentence`."""
    if trigger.verbal:
        return ()
    reading, noun = stage.reading, first_conjunct(stage.reading, trigger.token)
    return _parties(stage, _called_target(reading, noun) or _dealt(reading, noun)) or _visited(stage, trigger)


def _visited(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """The country that a possessor's visit is named by: Cuba in `his Cuba trip`."""
    reading, before = stage.reading, trigger.first - 1
    owned = any(reading.deps[c] == "nmod:poss" and c < before for c in reading.children[trigger.token])
    if trigger.frame.mode != "visit" or not owned or reading.tags[before] != "NNP":
        return ()
    states = (
        n for n in stage.at[before] if stage.cast.mentions[n].kind == "state" and stage.cast.mentions[n].last == before
    )
    return next((stage.parties(n) for n in states), ())


def _called_target(reading: Reading, noun: int) -> tuple[int, ...]:
    head = reading.heads[noun]
    if reading.lemmas[head] not in _TARGETS or case_of(reading, noun) != "of" or not has_copula(reading, head):
        return ()
    return tuple(c for c in reading.children[head] if reading.deps[c] == "nsubj")


def _dealt(reading: Reading, noun: int) -> tuple[int, ...]:
    verb = reading.heads[noun]
    given = reading.deps[noun] == "obj" and noun > verb and reading.lemmas[verb] in _DEALT
    given = given or (case_of(reading, noun) == "with" and reading.lemmas[verb] in _DEALT_WITH)
    return verb_arguments(reading, verb).object if given and is_passive(reading, verb) else ()


def fallen(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """Those who fell in an attack: `a trader was killed in the raid`, `two men died in the shelling`."""
    reading = stage.reading
    if trigger.verbal:
        return ()
    noun = first_conjunct(reading, trigger.token)
    verb = reading.heads[noun]
    if reading.lemmas[verb] not in _FALLING or reading.deps[noun] not in ("obl", "obl:agent"):
        return ()
    arguments = verb_arguments(reading, verb)
    if case_of(reading, noun) not in _WITHIN or reading.tags[verb] not in VERB_TAGS:
        return ()
    return _parties(stage, arguments.object if arguments.passive else arguments.subject)


def answered(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """Whom an act answers, punishes or provokes, where it is told as the means: `retaliated against Chad by closing its airspace`."""
    reading, verb = stage.reading, trigger.token
    above = reading.heads[verb]
    means = any(reading.lowers[c] == "by" and reading.deps[c] == "mark" for c in reading.children[verb])
    if not trigger.verbal or not means or reading.tags[verb] != "VBG" or reading.lemmas[above] not in _ANSWERING:
        return ()
    whole = verb_arguments(reading, above)
    if whole.passive:
        return ()
    return _parties(stage, whole.object or whole.slot("against") or whole.slot("to"))


def brought_down(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """Whom a deed, as its own verb or relative clause tells, brought down: `the revolt toppled him`, `a raid that killed nine`."""
    reading, noun = stage.reading, trigger.token
    if trigger.verbal:
        return ()
    above = reading.heads[noun]
    does = reading.deps[noun] == "nsubj" and above > noun
    relative = (c for c in reading.children[noun] if c > noun and reading.deps[c] == "acl:relcl")
    does_so = (c for c in relative if any(_is_relative_subject(reading, t) for t in reading.children[c]))
    for verb in (*((above,) if does else ()), *does_so):
        if reading.lemmas[verb] in _BRINGING_DOWN and reading.tags[verb] in VERB_TAGS and not is_passive(reading, verb):
            return _parties(stage, verb_arguments(reading, verb).object)
    return ()


def _is_relative_subject(reading: Reading, token: int) -> bool:
    return reading.deps[token] == "nsubj" and reading.lowers[token] in RELATIVES


def _parties(stage: Stage, tokens: tuple[int, ...]) -> tuple[Party, ...]:
    found = (party for token in expand(stage.reading, tokens) for party in noun_parties(stage, token, inner=False))
    return tuple(dict.fromkeys(found))
