"""What the rules about senses ask of the words around a trigger: `is_by_a_thing`, `lemmas_of` and the like."""

from collections.abc import Iterable

from dragoman.coding.events.parties import slot_parties
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.triggers import Trigger
from dragoman.records import Reading

REFLEXIVE = frozenset("himself herself itself themselves ourselves myself yourself oneself".split())
COMMON = frozenset({"NN", "NNS"})
# Things that give and help in the sense of bringing about: `the rockets help them`, `the law gives him the right`.
_GIVERS = frozenset(
    "government state ministry army force agency organisation organization company firm bank fund programme program project "
    "group charity coalition alliance mission plane aircraft ship helicopter convoy truck airlift flight bloc union country "
    "nation party team police navy military unit office department donor partner money loan grant package service aid "
    "crew body council committee authority foundation institution navy funding establishment machine none one some many request "
    "convoy donation campaign operation force personnel leadership commando soldier officer man woman people doctor nurse guard "
    "agent fighter gunman kidnapper captor militant rebel troop trooper ranger sailor pilot crew gang mob villager neighbour "
    "neighbor relative parent volunteer worker aide official bank airline lender creditor".split()
)
_QUALIFYING = frozenset({"acl", "acl:relcl", "amod"})
_HITTING = frozenset(
    "shortage crisis recession storm scandal outbreak drought wave slump fall tariff cut blackout inflation pandemic virus fear doubt "
    "loss injury illness lawsuit fine flood quake earthquake delay downturn slowdown cyclone hurricane typhoon famine covid epidemic "
    "shock tsunami closure price cost car bus train lorry truck ball tree debris".split()
)
ARMED = frozenset("COP MIL SPY REB PRM CRM UAF".split())
_DEFENDING = frozenset({"MIL", "REB", "PRM"})
_ASSAULTS = frozenset(
    "attack assault offensive invasion army troop force onslaught raid attacker invader rebel militant".split()
)


def is_by_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """`the verdict helped him win`, `the law gives them a say`: nobody helped."""
    reading, verb, subject = stage.reading, trigger.token, trigger.arguments.subject
    own = any(reading.deps[child].startswith("nsubj") for child in reading.children[verb])
    if (
        reading.tags[verb] in ("VB", "VBG") and not own and reading.deps[verb] not in _QUALIFYING
    ):  # `the aim is to help`
        return False
    if reading.tags[verb] == "VB" and reading.deps[verb] == "acl":  # `requests to deliver aid`
        return False
    return bool(subject) and all(
        stage.mention_at(token) is None
        and reading.tags[token] in COMMON
        and reading.lemmas[token].lower() not in _GIVERS
        for token in subject
    )


def is_hit_by_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """`hit by shortages`, `struck by a lorry`: nobody attacked."""
    return trigger.arguments.passive and bool(_HITTING & lemmas_of(stage, trigger.arguments.slot("by")))


def joins_an_army(stage: Stage, trigger: Trigger) -> bool:
    """`joined the Malian forces`: enlisted; `joined forces` with somebody works with him."""
    reading = stage.reading
    if reading.lemmas[trigger.token] != "join":
        return False
    forces = [token for token in trigger.arguments.object if reading.lemmas[token] in ("force", "rank")]
    return any(
        reading.deps[child] in ("det", "amod", "compound", "nmod:poss")
        for force in forces
        for child in reading.children[force]
    )


def defends_ground(stage: Stage, trigger: Trigger) -> bool:
    """`the militia defended the valley`, `defend it against the assault`: by force, and not in words."""
    if stage.reading.lemmas[trigger.token] != "defend" or not trigger.verbal:
        return False
    armed = any(
        stage.actors[party.actor].sector in _DEFENDING
        for slot in ("subject", "by")
        for party in slot_parties(stage, trigger, slot)
    )
    from_what = {stage.reading.lemmas[noun] for prep, noun in trigger.arguments.preps if prep in ("against", "from")}
    return armed or bool(from_what & _ASSAULTS)


def is_ground(stage: Stage, token: int) -> bool:
    """Whether a place is named."""
    number = stage.mention_at(token)
    return number is not None and (
        "place" in stage.cast.mentions[number].why or stage.cast.mentions[number].kind == "state"
    )


def is_plural(reading: Reading, tokens: Iterable[int]) -> bool:
    """Whether one of the nouns names several."""
    return any(
        reading.tags[token] in ("NNS", "NNPS") or reading.lowers[token] in ("they", "we", "both") for token in tokens
    )


def lemmas_of(stage: Stage, tokens: Iterable[int]) -> set[str]:
    """The lemmas of some tokens."""
    return {stage.reading.lemmas[token] for token in tokens}
