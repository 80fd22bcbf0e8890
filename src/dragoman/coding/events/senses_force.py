"""Words of force in another sense: `took it in turns`, `killed in a landslide`, `levelled the field`. Rules by frame: `FORCE`."""

from collections.abc import Callable

from dragoman.coding.events.armed import are_fighters
from dragoman.coding.events.parties import slot_parties
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.triggers import Trigger
from dragoman.coding.events.words import ARMED, is_by_a_thing, is_ground, is_hit_by_a_thing, lemmas_of
from dragoman.coding.syntax import case_of

_ENDING = frozenset("resolve settle negotiate mediate solve defuse ease forget".split())
_CONFLICTS = frozenset({"assault.conflict", "assault.fighting"})
_BOMBS = frozenset("bomb grenade landmine ied mine firebomb".split())
_KEEPING_ARMS = frozenset(
    "carry make build have own possess hold contain store produce buy sell assemble develop acquire want get wear stockpile".split()
)
_STREETS = frozenset(
    {"hospital", "clinic", "school", "doctor", "airport", "home", "church", "court", "heart", "extreme", "task"}
)
_AFTER_TAKE = frozenset({"on", "up", "off", "in", "away", "aback", "apart", "aside", "to"})
_GROUND = frozenset(
    "city town village capital region province district base airport island enclave area stronghold territory valley port outpost "
    "country position checkpoint bridge suburb it which".split()
)
_PICTURES = frozenset(
    "film camera video tape footage photograph photo picture image canvas cctv book song portrait moment".split()
)
_MISFORTUNES = frozenset(
    "crash accident collision earthquake quake flood flooding landslide mudslide avalanche storm hurricane typhoon cyclone tornado "
    "fire blaze stampede derailment capsizing shipwreck drowning tsunami eruption heatwave pileup wreck collapse epidemic outbreak".split()
)
_BREAKING_DOWN = frozenset(
    "crash collide overturn capsize derail collapse plunge sink swerve skid erupt flood fall".split()
)
_CRASHING = frozenset(
    "crash collide overturn capsize derail plunge skid swerve sink fall veer catch hit burst collapse".split()
)
_CARRIAGES = frozenset(
    "bus coach car lorry truck train tram ferry boat ship plane airliner aircraft jet helicopter minibus van vehicle canoe dinghy bridge "
    "building dam roof wall motorbike motorcycle taxi tanker trailer crane tower balloon".split()
)
_ENEMIES = frozenset(
    "enemy fighter militant rebel insurgent army force regime government occupier invader aggressor oppressor insurgency rebellion "
    "uprising invasion occupation attack assault offensive onslaught militia group faction junta troop gang cartel clan tribe foe rival "
    "movement organization organisation network state".split()
)
_GUESTS = frozenset(
    "tourist visitor fan holidaymaker chef insect locust rat mosquito wasp jellyfish shopper pilgrim reveller plant weed".split()
)
_RULERS = frozenset(
    "government regime president coalition cabinet king dictator leader monarchy ruler junta minister premier dictatorship tyrant "
    "chancellor administration sultan emir shah emperor dynasty throne republic state leadership general strongman mayor governor "
    "him her them it us rule order".split()
)
_DONE_TO = frozenset("hurt execute strangle wound injure drive push beat".split())
_CONTENDERS = frozenset({"person", "state", "organization", "office"})
_CONTENDING = frozenset({"PTY", "ELI", "LEG", "GOV", "SOC", "BUS"})
_UNARMED = frozenset({"CVL", "BUS", "EDU", "MED", "JRN", "AGR"})


def _takes_otherwise(stage: Stage, trigger: Trigger) -> bool:
    """`took on the unions`, `was taken to hospital`, `took it in turns`."""
    reading, verb = stage.reading, trigger.token
    if reading.lemmas[verb] != "take" or trigger.last != verb:
        return False
    after = reading.lowers[verb + 1 : verb + 2]
    particle = bool(after) and after[0] in _AFTER_TAKE and reading.deps[verb + 1] in ("compound:prt", "case", "advmod")
    moved = after[:1] in (("on",), ("up",), ("off",), ("aback",)) if particle else False
    led = lemmas_of(stage, (*trigger.arguments.slot("to"), *trigger.arguments.slot("into")))
    return (moved and not are_fighters(stage, trigger)) or bool(led & _STREETS)


def _is_an_instrument(stage: Stage, trigger: Trigger) -> bool:
    """`carried small bombs`, `found a grenade`: no bomb has gone off."""
    reading, noun = stage.reading, trigger.token
    if trigger.verbal or reading.lemmas[noun] not in _BOMBS:
        return False
    verb = reading.heads[noun]
    return reading.deps[noun] in ("obj", "nsubj:pass", "acl:relcl") and reading.lemmas[verb] in _KEEPING_ARMS


def _falls_otherwise(stage: Stage, trigger: Trigger) -> bool:
    """`the task fell to the troops`, `Malta fell to Norway in the final`: only a place falls to an army."""
    reading = stage.reading
    return not any(is_ground(stage, token) or reading.lemmas[token] in _GROUND for token in trigger.arguments.subject)


def _is_being_ended(stage: Stage, trigger: Trigger) -> bool:
    """`to resolve the conflict`, `forgot the war`: a standing war is its matter."""
    reading, noun = stage.reading, trigger.token
    if trigger.verbal or trigger.frame.id not in _CONFLICTS:
        return False
    return reading.deps[noun] in ("obj", "nsubj:pass") and reading.lemmas[reading.heads[noun]] in _ENDING


def _fires_the_crowd(stage: Stage, trigger: Trigger) -> bool:
    """`fired up the crowd`: no shots."""
    reading, verb = stage.reading, trigger.token
    return reading.lemmas[verb] == "fire" and reading.lowers[verb + 1 : verb + 2] == ("up",)


def _sprays(stage: Stage, trigger: Trigger) -> bool:
    """`sprayed the crops`, `graffiti sprayed on walls`: no shots."""
    return stage.reading.lemmas[trigger.token] == "spray" and not trigger.arguments.slot("with")


def _surrounds(stage: Stage, trigger: Trigger) -> bool:
    """`the desert surrounding the town`, `surrounded by advisers`: only armed people surround somebody."""
    reading, verb = stage.reading, trigger.token
    before = reading.lowers[verb - 1] if verb else ""
    return reading.tags[verb] == "VBG" and before in ("and", "the", "its")


def _is_loose(stage: Stage, trigger: Trigger) -> bool:
    """`it is not hurting`, `execute on that`, `drove back over the border`: nobody suffers it."""
    lemma, arguments = stage.reading.lemmas[trigger.token], trigger.arguments
    reading = stage.reading
    followed = any(reading.deps[child] == "obj" for child in reading.children[trigger.token])
    if lemma not in _DONE_TO or not trigger.verbal or arguments.object or arguments.passive or followed:
        return False
    return not any(prep == "against" for prep, _ in arguments.preps)


def _levels_the_field(stage: Stage, trigger: Trigger) -> bool:
    """`level the playing field`."""
    level = stage.reading.lemmas[trigger.token] == "level"
    return level and "field" in lemmas_of(stage, trigger.arguments.object)


def _wins_against(stage: Stage, trigger: Trigger) -> bool:
    """`she can beat him in November`, `Ghana beat Togo`: a vote or a match is won."""
    objects = trigger.arguments.object
    if stage.reading.lemmas[trigger.token] != "beat" or trigger.first != trigger.last or not objects:
        return False
    doers = [stage.actors[party.actor] for party in slot_parties(stage, trigger, "subject")]
    return bool(doers) and all(doer.kind in _CONTENDERS and doer.sector in _CONTENDING for doer in doers)


def _is_taken_down(stage: Stage, trigger: Trigger) -> bool:
    """`captured on film`, `took it in turns`, `captured by a doctrine`: nobody was seized."""
    reading, arguments = stage.reading, trigger.arguments
    filmed = any(prep in ("on", "in") and reading.lemmas[noun] in _PICTURES for prep, noun in arguments.preps)
    it = bool(arguments.object) and all(reading.lowers[token] == "it" for token in arguments.object)
    return filmed or it or is_by_a_thing(stage, trigger)


def _dies_of_nobody(stage: Stage, trigger: Trigger) -> bool:
    """`forty were killed in a mudslide`, `died when the ferry sank`: a misfortune."""
    reading, arguments = stage.reading, trigger.arguments
    if not trigger.verbal or not arguments.passive or arguments.subject:
        return False
    if any(prep in ("in", "by", "during") and reading.lemmas[noun] in _MISFORTUNES for prep, noun in arguments.preps):
        return True
    return any(
        reading.deps[child] == "advcl" and reading.lemmas[child] in _BREAKING_DOWN
        for child in reading.children[trigger.token]
    )


def _kills_by_crashing(stage: Stage, trigger: Trigger) -> bool:
    """`a bus plunged into a gorge, killing ten`: a misfortune, unless it was a drone."""
    reading, verb = stage.reading, trigger.token
    above = reading.heads[verb]
    if reading.deps[verb] not in ("advcl", "conj") or reading.lemmas[above] not in _CRASHING:
        return False
    crashed = [child for child in reading.children[above] if reading.deps[child].startswith("nsubj")]
    return bool(crashed) and all(reading.lemmas[child].lower() in _CARRIAGES for child in crashed)


def _fights_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """`farmers fought a plague of locusts`: no enemy."""
    reading, objects = stage.reading, trigger.arguments.object
    doers = [stage.actors[party.actor] for party in slot_parties(stage, trigger, "subject")]
    if not doers or any(doer.sector not in _UNARMED for doer in doers):
        return False
    return bool(objects) and all(
        stage.mention_at(token) is None and reading.tags[token] == "NN" and reading.lemmas[token] not in _ENEMIES
        for token in objects
    )


def _invades_as_guest(stage: Stage, trigger: Trigger) -> bool:
    """`tourists invaded the island`."""
    return bool(_GUESTS & lemmas_of(stage, trigger.arguments.subject))


def _takes_a_thing_home(stage: Stage, trigger: Trigger) -> bool:
    """`took samples from the village`: nobody was abducted."""
    tokens = (*trigger.arguments.object, *trigger.arguments.iobj)
    return not any(stage.mention_at(token) is not None or stage.reading.tags[token] == "PRP" for token in tokens)


def _topples_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """`brought down the price`, `toppled a tree`: no government fell."""
    if not trigger.verbal or not trigger.arguments.object:
        return False
    return all(
        stage.mention_at(token) is None and stage.reading.lemmas[token] not in _RULERS
        for token in trigger.arguments.object
    )


def _is_a_dismissal(stage: Stage, trigger: Trigger) -> bool:
    """`his firing was unlawful`: no shots."""
    reading, noun = stage.reading, trigger.token
    fired = not trigger.verbal and reading.lemmas[noun] == "firing"
    return fired and any(reading.deps[child] == "nmod:poss" for child in reading.children[noun])


def _takes_office(stage: Stage, trigger: Trigger) -> bool:
    """`the Liberals took control of the senate`, `took power after the election`: won by votes."""
    lemma = stage.reading.lemmas[trigger.token]
    doers = [stage.actors[party.actor] for party in slot_parties(stage, trigger, "subject")]
    if all(doer.sector in _UNARMED for doer in doers):
        return True  # `the singer took control of the hall`
    if lemma not in ("take", "assume") or any(prep == "from" for prep, _ in trigger.arguments.preps):
        return False
    return bool(doers) and all(doer.sector in ("PTY", "ELI", "LEG") for doer in doers)


def _holds_to(stage: Stage, trigger: Trigger) -> bool:
    """`held them to account`, `held it responsible`: nobody is kept prisoner."""
    verb = trigger.token
    return bool({"account", "accountable", "responsible"} & set(stage.reading.lowers[verb + 1 : verb + 8]))


def _boards_as_passenger(stage: Stage, trigger: Trigger) -> bool:
    """`the family boarded a plane`: only the armed board it to seize it."""
    if stage.reading.lemmas[trigger.token] != "board":
        return False
    return not any(
        stage.actors[party.actor].sector in ARMED or stage.actors[party.actor].kind == "state"
        for party in slot_parties(stage, trigger, "subject")
    )


def _is_in_turmoil(stage: Stage, trigger: Trigger) -> bool:
    """`the talks ended in turmoil`, `market turmoil`: no protest."""
    reading, noun = stage.reading, trigger.token
    return reading.lemmas[noun] in ("turmoil", "upheaval", "disorder") and case_of(reading, noun) == "in"


def _is_done_by_force(stage: Stage, trigger: Trigger) -> bool:
    """`the navy barricaded the port`: no protest of civilians."""
    doers = [stage.actors[party.actor] for party in slot_parties(stage, trigger, "subject")]
    return bool(doers) and all(doer.sector in ("MIL", "COP", "GOV") for doer in doers)


def _rallies_voters(stage: Stage, trigger: Trigger) -> bool:
    """`the candidate held rallies`: a campaign, unless it is against something."""
    doers = [stage.actors[party.actor] for party in slot_parties(stage, trigger, "subject")]
    candidates = bool(doers) and all(doer.kind in ("person", "office") for doer in doers)
    return candidates and not trigger.arguments.slot("against")


def _strikes_a_blow(stage: Stage, trigger: Trigger) -> bool:
    """`struck a blow for freedom`: nobody downed tools."""
    reading, verb = stage.reading, trigger.token
    return reading.lemmas[verb] == "strike" and any(reading.deps[child] == "obj" for child in reading.children[verb])


def _frees_otherwise(stage: Stage, trigger: Trigger) -> bool:
    """`freed the miners`, `freed up the road`: no place was taken."""
    places = (is_ground(stage, token) or stage.reading.lemmas[token] in _GROUND for token in trigger.arguments.object)
    return not all(places)


# By the frame that would be coded.
FORCE: dict[str, tuple[Callable[[Stage, Trigger], bool], ...]] = {
    "assault.assassinate": (_is_loose,),
    "assault.beat": (_wins_against,),
    "assault.bombing": (_is_an_instrument,),
    "assault.capture-person": (
        _takes_otherwise,
        _is_taken_down,
    ),
    "assault.capture-place": (_takes_otherwise,),
    "assault.conflict": (_is_being_ended,),
    "assault.crowd-control": (_fires_the_crowd,),
    "assault.destroy": (_levels_the_field,),
    "assault.fall-to": (_falls_otherwise,),
    "assault.fight": (
        _is_loose,
        _fights_a_thing,
    ),
    "assault.fighting": (_is_being_ended,),
    "assault.firearms": (
        _sprays,
        _is_a_dismissal,
    ),
    "assault.invade": (_invades_as_guest,),
    "assault.kill": (
        _is_loose,
        _dies_of_nobody,
        _kills_by_crashing,
    ),
    "assault.retake-place": (_frees_otherwise,),
    "assault.strike": (is_hit_by_a_thing,),
    "assault.take-from-home": (_takes_a_thing_home,),
    "coerce.hold-prisoner": (_holds_to,),
    "coerce.overthrow": (_topples_a_thing,),
    "coerce.restrict-freedom": (is_by_a_thing,),
    "coerce.seize": (_boards_as_passenger,),
    "coerce.seize-power": (_takes_office,),
    "coerce.surround": (
        _surrounds,
        is_by_a_thing,
    ),
    "protest.obstruct": (_is_done_by_force,),
    "protest.rally-noun": (_rallies_voters,),
    "protest.roadblock": (_is_done_by_force,),
    "protest.strike": (_strikes_a_blow,),
    "protest.unrest": (_is_in_turmoil,),
}
