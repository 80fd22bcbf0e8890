"""Which words of a sentence trigger which frames."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dragoman.coding.events.refining import refine
from dragoman.coding.events.trail import Trail
from dragoman.coding.syntax import (
    VERB_TAGS,
    Arguments,
    case_of,
    expand,
    is_infinitive,
    noun_arguments,
    subject_of_attribute,
    verb_arguments,
)
from dragoman.lexicon.frames import Frame, Refinement
from dragoman.records import Reading

# A verb's particle or preposition may stand a few words behind it: `lashed out publicly at`.
_REACH = 7
# Proper nouns tell of no event by themselves: `last March`, `the Rescue Party`.
_PREPOSITIONS = frozenset({"on", "in", "at", "for", "to", "with", "by"})
# `agreed on Monday` is no `agree on`.
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december last next this early late".split()
)
_TELLING = frozenset({"tell", "insist", "suggest"})  # asked for, or only said
# A name or a pronoun satisfies a constraint that asks for a person or a place.
_NAMES = frozenset({"NNP", "NNPS", "PRP", "WP"})
_PLACES = frozenset({"city", "town", "village"})
_NAMEABLE = frozenset({"person", "leader", "soldier", "rebel"}) | _PLACES
_OF_PERSONS = frozenset({"me", "him", "her", "us", "you", "he", "she", "i", "we"})
# Whom one moves is the object, and not where to or from: `deported X to Chad`, `ousted X from the town`.
_MOVING = frozenset(
    "deport sentence extradite repatriate transfer exile banish expel oust eject chase kick evict dislodge".split()
)
_CHARGING = frozenset("charge provide supply arm equip present reward threaten".split())
# `kept its promise`, `broke its pledge`: given before.
_PROMISES = frozenset({"promise", "pledge", "commitment", "vow"})
_KEEPING = frozenset("keep fulfil fulfill honour honor break breach renege violate betray meet deliver".split())
# `Turkish-backed rebels` tells whose they are, not what was done; `a Russian-brokered truce` does.
_STANDING = frozenset(
    "back support fund finance lead control hold run train arm dominate link base affiliate own".split()
)
_PUNISHING = frozenset({"jail", "imprison", "ban", "bar", "suspend"})
_SPANS = frozenset("year month week day hour decade time while minute moment period".split())
_OPEN = frozenset({"VB", "NN", "JJ"})
_COMMON_NOUNS = frozenset({"NN", "NNS"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A frame that fires on a word. `token` is the word itself; `first` and `last` the trigger's tokens, inclusive."""

    frame: Frame
    token: int
    first: int
    last: int
    verbal: bool
    arguments: Arguments
    refinement: Refinement | None
    weight: int


@dataclass(frozen=True, slots=True)
class FrameIndex:
    """Frames by the lemma of their trigger's head word."""

    verbs: dict[str, tuple[tuple[Frame, tuple[str, ...]], ...]]
    nouns: dict[str, tuple[tuple[Frame, tuple[str, ...]], ...]]


def index_frames(frames: Iterable[Frame]) -> FrameIndex:
    """Frames by head lemma; longer triggers first, so that `call for` is tried before `call`."""
    verbs: dict[str, list[tuple[Frame, tuple[str, ...]]]] = {}
    nouns: dict[str, list[tuple[Frame, tuple[str, ...]]]] = {}
    for frame in frames:
        for words in frame.verbs:
            verbs.setdefault(words[0], []).append((frame, words))
        for words in frame.nouns:
            nouns.setdefault(words[-1], []).append((frame, words))
    return FrameIndex(
        *({k: tuple(sorted(v, key=lambda pair: -len(pair[1]))) for k, v in table.items()} for table in (verbs, nouns))
    )


def find_triggers(reading: Reading, index: FrameIndex, trail: Trail | None = None) -> Iterator[list[Trigger]]:
    """For each word that may tell of an event the frames that fit it, best first, in text order."""
    for token, (tag, lemma) in enumerate(zip(reading.tags, reading.lemmas, strict=True)):
        if (tag in VERB_TAGS or _is_predicate(reading, token)) and lemma in index.verbs:
            if (
                not reading.deps[token].startswith("aux")
                and not _is_attribute(reading, token)
                and not _is_titled(reading, token)
            ):
                yield _ranked(_verb_triggers(reading, token, index.verbs[lemma], trail))
            elif trail is not None:
                trail.note(token, None, "word:helper" if reading.deps[token].startswith("aux") else "word:attribute")
        elif tag == "VBN" and reading.lowers[token] in index.verbs:  # `were biased`: an adjective by origin
            yield _ranked(_verb_triggers(reading, token, index.verbs[reading.lowers[token]], trail))
        elif tag in _COMMON_NOUNS and lemma in index.nouns:
            if _tells(reading, token):
                yield _ranked(_noun_triggers(reading, token, index.nouns[lemma], trail))
            elif trail is not None:
                trail.note(token, None, "word:modifier" if reading.deps[token] == "compound" else "word:said-of")
        elif trail is not None and tag[:2] in _OPEN and (lemma in index.verbs or lemma in index.nouns):
            trail.note(token, None, "word:tag")


def _ranked(triggers: Iterable[Trigger]) -> list[Trigger]:
    return sorted(triggers, key=lambda trigger: -trigger.weight)


def _tells(reading: Reading, noun: int) -> bool:
    """Whether a noun may tell of an act: not as another's modifier, nor said of something (`it is an indictment of ...`)."""
    said_of = any(reading.deps[c] == "cop" for c in reading.children[noun])
    behind = any(reading.lowers[c] == "behind" for c in reading.children[noun])
    if reading.lemmas[noun] in _PROMISES and _kept_or_broken(reading, noun):
        return False
    if _only_describes(reading, noun) or _is_titled(reading, noun):
        return False
    return reading.deps[noun] != "compound" and (not said_of or behind)


def _is_titled(reading: Reading, token: int) -> bool:
    """`the Organisation for the Prohibition of ...`, `Operation Open Hand`: part of a name; not in a headline, all in capitals."""
    first, last = reading.sentences[reading.sentence_of[token]]
    if token == first or not reading.words[token][:1].isupper() or not reading.words[token - 1][:1].isalpha():
        return False
    words = [word for word in reading.words[first : last + 1] if len(word) > 3 and word.isalpha()]
    return 2 * sum(word.islower() for word in words) > len(words)


def _only_describes(reading: Reading, noun: int) -> bool:
    """`a combat medic`, `talk of a deal`, `news conference`: part of a longer name, or mere talk."""
    after = noun + 1 if noun + 1 < len(reading) else noun
    named_on = reading.deps[after] == "flat" and reading.heads[after] == noun and reading.tags[after] in _COMMON_NOUNS
    rumour = reading.lemmas[noun] == "talk" and reading.lowers[after] == "of"
    press = reading.lemmas[noun] in ("conference", "release") and reading.lowers[noun - 1 : noun] in (
        ("news",),
        ("press",),
    )
    return named_on or rumour or press or _is_loyalty(reading, noun)


def _is_loyalty(reading: Reading, noun: int) -> bool:
    """`doubted its commitment to the allies`: felt, and not promised; `a commitment to protect them` is."""
    borne = (child for child in reading.children[noun] if reading.deps[child] == "nmod" and child > noun)
    return reading.lemmas[noun] == "commitment" and any(
        case_of(reading, child) == "to" and reading.tags[child] != "VBG" for child in borne
    )


def _kept_or_broken(reading: Reading, noun: int) -> bool:
    """`made good on a promise`, `broke its pledge`: given before."""
    verb = reading.heads[noun]
    made_good = reading.lemmas[verb] == "make" and "good" in reading.lowers[verb:noun]
    return reading.lemmas[verb] in _KEEPING or reading.lemmas[verb] == "good" or made_good


def _is_attribute(reading: Reading, token: int) -> bool:
    """Whether a participle only describes its noun: `the condemned man`; `Russian-brokered talks` tells an act."""
    if reading.tags[token] == "VBN" and reading.deps[token] in ("nmod", "obl", "obj"):  # `the wounded`
        return True
    if subject_of_attribute(reading, token) is not None:
        return False
    joined = token > 0 and reading.tags[token - 1] == "HYPH" and reading.lemmas[token] not in _STANDING
    if (
        token > 0
        and reading.tags[token - 1] == "HYPH"
        and (
            reading.lowers[token] == "left"
            or (reading.tags[token] in ("VB", "VBD") and not _has_arguments(reading, token))
        )
    ):
        return True  # `the centre-left parties`
    return reading.deps[token] == "amod" and not joined


def _has_arguments(reading: Reading, verb: int) -> bool:
    return any(reading.deps[child].startswith(("nsubj", "obj", "obl")) for child in reading.children[verb])


def _is_predicate(reading: Reading, token: int) -> bool:
    """Whether an adjective is said of its subject: `was biased`, `is critical of`."""
    return reading.tags[token] == "JJ" and any(reading.deps[child] == "cop" for child in reading.children[token])


def _verb_triggers(
    reading: Reading, token: int, entries: Iterable[tuple[Frame, tuple[str, ...]]], trail: Trail | None = None
) -> Iterator[Trigger]:
    arguments: Arguments | None = None
    for frame, words in entries:
        places = _particles(reading, token, words[1:])
        if places is None:
            if trail is not None:
                trail.note(token, frame, "fit:words")
            continue
        arguments = arguments or verb_arguments(reading, token)
        own = _with_prepositional_object(reading, arguments, words, places)
        if frame.type == "REQUEST" and reading.lemmas[token] in _TELLING and _is_indicative(reading, own.clause):
            if trail is not None:
                trail.note(token, frame, "fit:told", by=own.clause)
            continue
        weight = _fit(reading, frame, own)
        if weight is None and frame.object and reading.deps[token] == "acl:relcl":
            own, weight = _refit(reading, frame, own)
        if weight is None and frame.object and own.passive:
            own, weight = _refit_given(reading, frame, own, token)
        if weight is None and trail is not None:
            _note_misfit(trail, reading, token, frame, own)
        if weight is not None:
            last = max([token, *places])
            contiguous = last if last - token == len(words) - 1 else token
            yield Trigger(
                frame,
                token,
                token,
                contiguous,
                True,
                own,
                refine(reading, frame, own, token),
                weight + 10 * len(words),
            )


def _is_indicative(reading: Reading, clause: int | None) -> bool:
    """Whether a clause states a fact: `told them that they will stop`, `insists that it is peaceful`; not `told them to stop`."""
    if clause is None:
        return False
    helpers = [child for child in reading.children[clause] if reading.deps[child] in ("aux", "aux:pass", "cop")]
    if any(reading.deps[child] == "cop" and reading.tags[child] in ("VBZ", "VBD", "VBP") for child in helpers):
        return True
    if any(reading.tags[child] == "TO" for child in reading.children[clause]):
        return False
    stating = [child for child in helpers if reading.lowers[child] not in ("be", "should", "must", "shall")]
    return bool(stating) or reading.tags[clause] in ("VBZ", "VBD")


def _noun_triggers(
    reading: Reading, token: int, entries: Iterable[tuple[Frame, tuple[str, ...]]], trail: Trail | None = None
) -> Iterator[Trigger]:
    arguments: Arguments | None = None
    for frame, words in entries:
        first = token - len(words) + 1
        if first < 0 or any(
            reading.lemmas[first + i] != w and reading.lowers[first + i] != w for i, w in enumerate(words[:-1])
        ):
            if trail is not None:
                trail.note(token, frame, "fit:words")
            continue
        arguments = arguments or noun_arguments(reading, token)
        weight = _fit(reading, frame, arguments, carrier_free=True)
        if weight is None and trail is not None:
            _note_misfit(trail, reading, token, frame, arguments, carrier_free=True)
        if weight is not None:
            yield Trigger(
                frame,
                token,
                first,
                token,
                False,
                arguments,
                refine(reading, frame, arguments, token),
                weight + 10 * len(words),
            )


def _particles(reading: Reading, token: int, words: tuple[str, ...]) -> tuple[int, ...] | None:
    """Where a verb's particles and prepositions stand, in order; None when one is missing."""
    if words[:1] in (("on",), ("upon",)) and reading.lemmas[token] == "call" and not _is_called_on(reading, token):
        return None
    places, at = [], token
    limit = min(reading.sentences[reading.sentence_of[token]][1], token + _REACH)
    for word in words:
        at = next(
            (
                i
                for i in range(at + 1, limit + 1)
                if _is_word(reading, i, word)
                and _belongs(reading, i, token)
                and not is_infinitive(reading, i)  # `offered to shelter them` is no `offer shelter`
            ),
            -1,
        )
        if at < 0 or (word in _PREPOSITIONS and _opens_circumstance(reading, at, limit)):
            return None
        if word == "to" and _opens_other_clause(reading, at, token):
            return None
        places.append(at)
    return tuple(places)


def _is_called_on(reading: Reading, call: int) -> bool:
    """`called urgently on Chad`; not `called him on the day`, `calls it the pearl on the road`."""
    following = reading.lowers[call + 1 : call + 4]
    at = next((i for i, word in enumerate(following) if word in ("on", "upon")), None)
    if at is None or any(reading.tags[call + 1 + i] not in ("RB", ",") for i in range(at)):
        return False
    return not {"day", "night", "morning", "eve", "evening", "phone", "telephone"} & set(following[at + 1 :])


def _is_word(reading: Reading, token: int, word: str) -> bool:
    """`fall back`, but not `fall to rebel-backed troops`."""
    return reading.lowers[token] == word or (reading.lemmas[token] == word and word != "back")


def _opens_other_clause(reading: Reading, to: int, verb: int) -> bool:
    """`condemned a plan to resume whaling`: the infinitive is the plan's and not the verb's."""
    infinitive = reading.heads[to]
    return reading.deps[to] == "mark" and reading.heads[infinitive] != verb and reading.deps[infinitive] == "acl"


def _opens_circumstance(reading: Reading, preposition: int, limit: int) -> bool:
    """`agreed on Monday`, `agreed on the condition that`: the preposition is not the verb's."""
    following = reading.lowers[preposition + 1 : min(preposition + 3, limit + 1)]
    noun = reading.heads[preposition]
    spans = reading.lowers[preposition] == "for" and noun > preposition and reading.lemmas[noun] in _SPANS
    if spans and reading.lemmas[reading.heads[noun]] not in _PUNISHING:
        return True  # `argued for some time`, but `jailed for a year`
    return following[:1] != () and (following[0] in _DAYS or bool({"condition", "conditions"} & set(following)))


def _belongs(reading: Reading, word: int, verb: int) -> bool:
    """Whether a particle, preposition or fixed noun hangs on this verb, directly or through the noun it introduces."""
    if word == verb + 1:
        return True
    head = reading.heads[word]
    if reading.tags[word] == "RP" or (reading.tags[word] == "RB" and reading.tags[head] in VERB_TAGS):
        return head == verb  # `called on them to take up arms` is no `call up`
    above = reading.heads[head]
    return (
        verb in (head, above)
        or (reading.heads[above] == verb and reading.deps[above] == "obj")  # `stripped him of his citizenship`
        or all(reading.tags[i] in ("RB", "RP") for i in range(verb + 1, word))
    )


def _with_prepositional_object(
    reading: Reading, arguments: Arguments, words: tuple[str, ...], places: tuple[int, ...]
) -> Arguments:
    """`lash out at X`, `call for X`: what the last preposition introduces is the object."""
    if len(words) < 2:
        return arguments
    preposition = places[-1]
    # `convicted X of it`, `ousted X from Chad`, `charged X with theft`: X is the object; but `took control of X`
    keeps = words[-1] in ("of", "from") or words[0] in _MOVING | _CHARGING
    if arguments.object and keeps and not set(arguments.object) & set(places):
        return arguments
    if arguments.passive and arguments.object:
        if not _only_seems_passive(reading, preposition, words[-1]):
            return arguments
        arguments = replace(arguments, subject=arguments.object, object=(), passive=False)
    nouns = tuple(noun for prep, noun in arguments.preps if prep == words[-1] and noun > preposition)
    if not nouns:
        noun = reading.heads[preposition]
        nouns = (noun,) if noun > preposition and case_of(reading, noun) == words[-1] else ()
    if not nouns:
        return arguments
    return Arguments(arguments.subject, nouns, arguments.object, arguments.clause, arguments.preps, arguments.passive)


def _only_seems_passive(reading: Reading, preposition: int, word: str) -> bool:
    """`it was alarmed and called on both sides to stop`: joined to a passive, but with a party of its own behind the preposition."""
    verb = reading.heads[preposition]
    while reading.tags[verb] not in VERB_TAGS and reading.heads[verb] != verb:
        verb = reading.heads[verb]
    own = any(reading.deps[child].startswith("aux") for child in reading.children[verb])
    return word in ("on", "for", "upon") and reading.deps[verb] == "conj" and not own


def _refit(reading: Reading, frame: Frame, arguments: Arguments) -> tuple[Arguments, int | None]:
    """A relative clause may belong to a noun farther up its phrase: `a meeting of the commission, which is scheduled for May`."""
    noun = arguments.object[0] if arguments.object else -1
    for _ in range(3):
        if noun < 0 or not reading.deps[noun].startswith("nmod"):
            break
        noun = reading.heads[noun]
        moved = replace(arguments, object=(noun,))
        weight = _fit(reading, frame, moved)
        if weight is not None:
            return moved, weight
    return arguments, None


def _refit_given(reading: Reading, frame: Frame, arguments: Arguments, verb: int) -> tuple[Arguments, int | None]:
    """`Chad was given a deadline`: what was given is the object, and the subject to whom."""
    given = tuple(child for child in reading.children[verb] if reading.deps[child] in ("obj", "iobj") and child > verb)
    if not given or not arguments.object or set(given) & set(arguments.object):
        return arguments, None
    moved = replace(arguments, object=expand(reading, given), iobj=arguments.object, passive=False)
    return moved, _fit(reading, frame, moved)


def _allows(wanted: frozenset[str], found: set[str]) -> bool:
    """Whether a constraint holds: none, any word at all (`*`), or one of its words."""
    return not wanted or bool(wanted & found) or ("*" in wanted and bool(found))


def _fit(reading: Reading, frame: Frame, arguments: Arguments, *, carrier_free: bool = False) -> int | None:
    """How many of a frame's constraints hold; None when one does not."""
    if _misfit(reading, frame, arguments, carrier_free=carrier_free) is not None:
        return None
    return 2 * bool(frame.object) + 2 * bool(frame.clause)


def _note_misfit(
    trail: Trail, reading: Reading, token: int, frame: Frame, arguments: Arguments, *, carrier_free: bool = False
) -> None:
    reason = _misfit(reading, frame, arguments, carrier_free=carrier_free)
    objects = arguments.object or (arguments.slot("of") if carrier_free else ())
    by = arguments.clause if reason == "fit:clause" else next(iter(objects), None)
    if reason is not None:
        trail.note(token, frame, reason, by=by)


def _misfit(reading: Reading, frame: Frame, arguments: Arguments, *, carrier_free: bool = False) -> str | None:
    """Which of a frame's constraints does not hold; None when all do."""
    tokens = arguments.object
    if carrier_free and not tokens:  # `the release of prisoners`, `lifting of sanctions`
        tokens = arguments.slot("of")
    objects = {reading.lemmas[token] for token in tokens}
    clause = None if arguments.clause is None else reading.lemmas[arguments.clause]
    if "*" in frame.not_object and tokens:  # `gather` meets, `gather energy` does not
        return "fit:not-object"
    named = any(_may_name(reading, token, frame) for token in tokens)
    if frame.not_object & objects:
        return "fit:not-object"
    if not (_allows(frame.object, objects) or (named and frame.object & _NAMEABLE)):
        return "fit:object"
    return None if _allows(frame.clause, {clause} if clause else set()) else "fit:clause"


def _may_name(reading: Reading, token: int, frame: Frame) -> bool:
    """Whether a name or a pronoun may stand for what the frame takes: `took her` is no capture of a town."""
    if reading.tags[token] not in _NAMES:
        return False
    return not (reading.lowers[token] in _OF_PERSONS and frame.object & _NAMEABLE <= _PLACES)
