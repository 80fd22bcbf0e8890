"""Words of giving, yielding and punishing in another sense: `saved the day`, `released smoke`. Rules by frame: `YIELDING`."""

from collections.abc import Callable

from dragoman.coding.events.noun_parties import noun_parties
from dragoman.coding.events.parties import slot_parties
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.triggers import Trigger
from dragoman.coding.events.words import (
    COMMON,
    REFLEXIVE,
    defends_ground,
    is_by_a_thing,
    is_ground,
    is_hit_by_a_thing,
    joins_an_army,
    lemmas_of,
)
from dragoman.coding.syntax import case_of

_LIFE = frozenset({"life", "lives", "people", "civilian", "child", "family", "town", "city", "village"})
_SHARES = frozenset({"help", "aid", "assist"})
# What help is given for: `helped rebuild the port`.
_BENEFITS = frozenset(
    "build rebuild train prevent deal protect evacuate clear repair feed deliver fund find free house supply restore stabilise "
    "stabilize defeat fight secure end resettle trace cope reconstruct equip save combat tackle recover return defend reopen "
    "vaccinate develop improve strengthen boost ease support".split()
)
_FUEL = frozenset({"fuel", "ammunition", "food", "oxygen", "weapon", "arm", "cover", "help", "relief"})
_ARGUING = frozenset(
    "argument critic opponent claim debate theory fear case speculation suspicion fire flame cause rumour rumor".split()
)
_HABITS = frozenset(
    "gain lead point advantage profit set game goal momentum crown penalty match "
    "life career job smoking drinking alcohol habit sport study dream chance time weekend comfort secret meat sugar cigarette drug "
    "hobby hope ambition school".split()
)
_IDLE = frozenset({"up", "back", "off"})
_HELD = frozenset(
    "prisoner hostage detainee captive inmate body remains ship vessel boat tanker plane crew number batch group all some dozen hundred "
    "thousand convoy sailor pow trawler asset him her them half rest people man woman child one two three wife husband fiancee fiancé "
    "fiancée son daughter brother sister mother father parent family relative worker driver passenger teacher student companion".split()
)
_ENGAGEMENTS = frozenset(
    "interview show concert debate event race film tour festival game match fight contest marathon auction merger sale takeover "
    "sponsorship production championships olympics final heat".split()
)
_SICKBEDS = frozenset({"hospital", "clinic", "quarantine", "isolation", "ward"})
_OFFICES = frozenset("title rank post command duty office role power portfolio captaincy position".split())
_ENEMY = (
    "terror",
    "sanction",
    "prolifer",
    "foreign",
    "sponsor",
    "criminal",
    "hostile",
    "enemy",
    "extremis",
    "cartel",
    "militant",
)
_CUPS = frozenset(
    "cup tournament qualification qualifying competition championship league round final playoff qualifier game".split()
)
_RESPONSE = frozenset({"meet", "greet"})


def _shares_in(stage: Stage, trigger: Trigger) -> bool:
    """`helped draft the report`: a share in another act, whatever it was."""
    reading, clause = stage.reading, trigger.arguments.clause
    if reading.lemmas[trigger.token] not in _SHARES or clause is None or trigger.arguments.object:
        return False
    return reading.lemmas[clause] not in _BENEFITS


def _saves_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """`saved the day`, `saved her best lines for last`: nobody was rescued."""
    reading = stage.reading
    if reading.lemmas[trigger.token] != "save" or not trigger.arguments.object:
        return False
    return all(
        stage.mention_at(token) is None and reading.lemmas[token] not in _LIFE for token in trigger.arguments.object
    )


def _feeds_an_argument(stage: Stage, trigger: Trigger) -> bool:
    """`gave ammunition to his critics`, `added fuel to the debate`."""
    objects = lemmas_of(stage, trigger.arguments.object)
    return bool(_FUEL & objects and _ARGUING & lemmas_of(stage, trigger.arguments.slot("to")))


def _fires_up(stage: Stage, trigger: Trigger) -> bool:
    """`fired up the crowd`, `fired back at him`, `fired by conviction`: nobody lost his job."""
    reading, verb = stage.reading, trigger.token
    if reading.lemmas[verb] != "fire":
        return False
    particles = {
        reading.lowers[child] for child in reading.children[verb] if reading.deps[child] in ("compound:prt", "advmod")
    }
    moved = any(prep == "by" and stage.mention_at(noun) is None for prep, noun in trigger.arguments.preps)
    shots = any(prep in ("at", "on", "into") and reading.heads[noun] == verb for prep, noun in trigger.arguments.preps)
    return bool(particles & _IDLE) or (trigger.arguments.passive and (moved or shots))


def _gives_up_otherwise(stage: Stage, trigger: Trigger) -> bool:
    """`gave up on her`, `gave up a quiet life`: nobody surrendered."""
    reading, arguments = stage.reading, trigger.arguments
    if reading.lemmas[trigger.token] not in ("give", "surrender"):
        return False
    things = bool(arguments.object) and lemmas_of(stage, arguments.object) <= _HABITS
    on = stage.reading.lowers[trigger.last + 1 : trigger.last + 2] == ("on",)
    return things or (on and reading.lemmas[trigger.token] == "give")


def _compromises_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """`compromised its security`: endangered; `submitted the plans to it`: handed in."""
    reading, arguments = stage.reading, trigger.arguments
    lemma = reading.lemmas[trigger.token]
    own = [child for child in reading.children[trigger.token] if reading.deps[child] in ("obj", "nsubj:pass")]
    return (lemma == "compromise" and trigger.first == trigger.last and bool(arguments.object)) or (
        lemma == "submit" and bool(own)
    )


def _is_received_with(stage: Stage, trigger: Trigger) -> bool:
    """`it was met with doubt`: an answer, and no demand that is granted."""
    return (
        stage.reading.lemmas[trigger.token] in _RESPONSE
        and trigger.arguments.passive
        and bool(trigger.arguments.slot("with"))
    )


def _releases_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """`released smoke`, `delivered a rebuke`: whom one holds is released, or what belongs to somebody."""
    reading, objects = stage.reading, trigger.arguments.object
    frees = reading.lemmas[trigger.token] in ("release", "free", "discharge", "deliver")
    return (
        frees
        and bool(objects)
        and all(
            not noun_parties(stage, token) and reading.tags[token] in COMMON and reading.lemmas[token] not in _HELD
            for token in objects
        )
    )


def _resigns_itself(stage: Stage, trigger: Trigger) -> bool:
    """`resigned itself to defeat`."""
    return any(stage.reading.lowers[token] in REFLEXIVE for token in trigger.arguments.object)


def _leaves_hospital(stage: Stage, trigger: Trigger) -> bool:
    """`was released from hospital`."""
    return bool(_SICKBEDS & lemmas_of(stage, trigger.arguments.slot("from")))


def _leaves_the_cup(stage: Stage, trigger: Trigger) -> bool:
    """`withdrew from the tournament`, `pulled out of the race`: what no army leaves."""
    own = (noun for noun in trigger.arguments.slot("of") if stage.reading.heads[noun] == trigger.token)
    left = lemmas_of(stage, (*trigger.arguments.slot("from"), *own))
    return bool(left & trigger.frame.not_object or (left | lemmas_of(stage, trigger.arguments.object)) & _ENGAGEMENTS)


def _names_it(stage: Stage, trigger: Trigger) -> bool:
    """`called the vote a success`: a judgement, and no vote was called."""
    reading, verb = stage.reading, trigger.token
    if reading.lemmas[verb] not in ("call", "declare"):
        return False
    said = [child for child in reading.children[verb] if child > verb and reading.deps[child] in ("obj", "xcomp")]
    described = any(
        child > token and reading.deps[child] == "amod"
        for token in trigger.arguments.object
        for child in reading.children[token]
    )
    return len(said) > 1 or described


def _is_no_sentence(stage: Stage, trigger: Trigger) -> bool:
    """`imprisoned by rebels`, `jailed without trial`: held, and not convicted; `jailed for life` is."""
    arguments = trigger.arguments
    tried = any(prep in ("for", "over", "after") for prep, _ in arguments.preps)
    judges = any(
        stage.actors[party.actor].sector == "JUD"
        for slot in ("subject", "by")
        for party in slot_parties(stage, trigger, slot)
    )
    untried = any(prep == "without" for prep, _ in arguments.preps)
    return untried or not (tried or judges or (stage.reading.lemmas[trigger.token] == "jail" and trigger.verbal))


def _makes_possible(stage: Stage, trigger: Trigger) -> bool:
    """`cleared the road to allow lorries to pass`: a purpose, and no leave given."""
    reading, verb = stage.reading, trigger.token
    purpose = reading.deps[verb] == "advcl" and any(reading.tags[child] == "TO" for child in reading.children[verb])
    return purpose and reading.lemmas[verb] in ("allow", "let", "permit")


def _goes_home(stage: Stage, trigger: Trigger) -> bool:
    """`deciding whether to return`, `prepared to leave`: nothing is given back."""
    clause, reading = trigger.arguments.clause, stage.reading
    if clause is None or reading.lemmas[clause] not in ("return", "leave", "go"):
        return False
    return not any(reading.deps[child] == "obj" for child in reading.children[clause])


def _regrets_others(stage: Stage, trigger: Trigger) -> bool:
    """`expressed regret at her departure`: sorry for it, and not for what one did."""
    regret = "regret" in lemmas_of(stage, trigger.arguments.object)
    nouns = (token for token in trigger.arguments.object if stage.reading.lemmas[token] == "regret")
    at = any(case_of(stage.reading, child) == "at" for noun in nouns for child in stage.reading.children[noun])
    return regret and (at or any(prep == "at" for prep, _ in trigger.arguments.preps))


def _marks_terror(stage: Stage, trigger: Trigger) -> bool:
    """`designated the hut a museum`: only what is listed as an enemy is punished by it."""
    start, end = stage.reading.sentences[stage.reading.sentence_of[trigger.token]]
    words = stage.reading.lowers[max(start, trigger.token - 12) : min(end + 1, trigger.token + 14)]
    return not any(word.startswith(_ENEMY) for word in words)


def _works_with(stage: Stage, trigger: Trigger) -> bool:
    """`joined forces with Chad`: the other sense of joining forces."""
    return not joins_an_army(stage, trigger)


def _defends_in_words(stage: Stage, trigger: Trigger) -> bool:
    return not defends_ground(stage, trigger)


def _bows_out_of_cup(stage: Stage, trigger: Trigger) -> bool:
    """`bowed out of the cup`: sport."""
    return bool(_CUPS & lemmas_of(stage, (noun for _, noun in trigger.arguments.preps)))


def _leaves_changed(stage: Stage, trigger: Trigger) -> bool:
    """`left its walls blackened`: brought into a state."""
    reading = stage.reading
    left = reading.lemmas[trigger.token] == "leave"
    return left and any(
        child > token and reading.tags[child] in ("VBN", "JJ") and reading.deps[child] in ("acl", "amod")
        for token in trigger.arguments.object
        for child in reading.children[token]
    )


def _abandons_somebody(stage: Stage, trigger: Trigger) -> bool:
    """`abandoned its allies`: let down; only ground and forces are left."""
    reading = stage.reading
    if reading.lemmas[trigger.token] != "abandon" or not trigger.arguments.object:
        return False
    return all(
        (reading.tags[token] == "PRP" and reading.lowers[token] != "it") or _is_party(stage, token)
        for token in trigger.arguments.object
    )


def _is_party(stage: Stage, token: int) -> bool:
    number = stage.mention_at(token)
    return number is not None and stage.cast.mentions[number].kind != "state" and not is_ground(stage, token)


def _disowns_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """`abandoned the tactic`: given up, and nobody was let down."""
    if stage.reading.lemmas[trigger.token] not in ("abandon", "betray", "desert") or not trigger.arguments.object:
        return False
    return all(stage.mention_at(token) is None for token in trigger.arguments.object)


def _frees_a_place(stage: Stage, trigger: Trigger) -> bool:
    """`freed the city`, `liberated Kuwait`: taken by force; whom one holds is released."""
    if stage.reading.lemmas[trigger.token] not in ("free", "liberate") or not trigger.arguments.object:
        return False
    return all(is_ground(stage, token) for token in trigger.arguments.object)


def _backs_a_person(stage: Stage, trigger: Trigger) -> bool:
    """`backed the candidate`: in words; fighters are backed with arms."""
    if stage.reading.lemmas[trigger.token] != "back" or not trigger.arguments.object:
        return False
    numbers = [stage.mention_at(token) for token in trigger.arguments.object]
    doers = [stage.actors[party.actor] for party in slot_parties(stage, trigger, "subject")]
    politicians = all(doer.kind in ("person", "office") or doer.sector in ("PTY", "ELI", "LEG") for doer in doers)
    persons = all(number is not None and stage.cast.mentions[number].kind == "person" for number in numbers)
    return persons and bool(doers) and politicians


def _strips_of_right(stage: Stage, trigger: Trigger) -> bool:
    """`stripped of her citizenship`: she keeps no office, for she had none."""
    strips = stage.reading.lemmas[trigger.token] == "strip"
    return strips and not lemmas_of(stage, trigger.arguments.slot("of")) & _OFFICES


def _treats_as(stage: Stage, trigger: Trigger) -> bool:
    """`treated them as guests`, `treated unfairly`: behaved, and healed nobody."""
    reading, verb = stage.reading, trigger.token
    if reading.lemmas[verb] != "treat":
        return False
    manner = any(prep in ("as", "like", "with") for prep, _ in trigger.arguments.preps)
    return manner or any(
        reading.deps[child] == "advmod" and child > verb and reading.lowers[child].endswith("ly")
        for child in reading.children[verb]
    )


def _is_his_own(stage: Stage, trigger: Trigger) -> bool:
    """`finance their own projects`: nobody else is helped."""
    reading = stage.reading
    return any(
        reading.lowers[child] == "own" for token in trigger.arguments.object for child in reading.children[token]
    )


# By the frame that would be coded.
YIELDING: dict[str, tuple[Callable[[Stage, Trigger], bool], ...]] = {
    "aid.aid": (
        _shares_in,
        is_by_a_thing,
        _is_his_own,
    ),
    "aid.backed": (_backs_a_person,),
    "aid.defend-ground": (_defends_in_words,),
    "aid.protect": (is_by_a_thing,),
    "aid.provide": (
        is_by_a_thing,
        _feeds_an_argument,
    ),
    "aid.rescue": (
        is_by_a_thing,
        _saves_a_thing,
    ),
    "aid.supply-arms": (_feeds_an_argument,),
    "aid.treat": (_treats_as,),
    "concede.accept-demand": (_is_received_with,),
    "concede.allow": (_makes_possible,),
    "concede.announce-election": (_names_it,),
    "concede.concede": (_compromises_a_thing,),
    "concede.decide-to-yield": (_goes_home,),
    "concede.express-regret": (_regrets_others,),
    "concede.grant-permission": (is_by_a_thing,),
    "concede.ready-to-yield": (_goes_home,),
    "cooperate.join-army": (_works_with,),
    "retreat.release": (
        _frees_a_place,
        _leaves_hospital,
        _releases_a_thing,
    ),
    "retreat.resign": (
        _bows_out_of_cup,
        _resigns_itself,
    ),
    "retreat.surrender": (_gives_up_otherwise,),
    "retreat.vacate": (
        _leaves_changed,
        _abandons_somebody,
    ),
    "retreat.withdraw": (_leaves_the_cup,),
    "sanction.cut-supplies": (is_hit_by_a_thing,),
    "sanction.designate": (_marks_terror,),
    "sanction.disown": (_disowns_a_thing,),
    "sanction.jail": (_is_no_sentence,),
    "sanction.remove-from-office": (
        _fires_up,
        _strips_of_right,
    ),
    "sanction.stop-aid": (is_hit_by_a_thing,),
    "sanction.stop-trade": (is_hit_by_a_thing,),
}
