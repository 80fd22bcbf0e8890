"""Verbs and nouns met in another of their senses: `saved the day`, `shot himself`, `a bounty of`. Entry: `is_other_sense`."""

from collections.abc import Callable, Iterable

from dragoman.coding.events.armed import are_fighters
from dragoman.coding.events.parties import Stage, noun_parties, slot_parties
from dragoman.coding.events.triggers import Trigger
from dragoman.coding.syntax import auxiliaries, case_of
from dragoman.records import Reading

_REFLEXIVE = frozenset("himself herself itself themselves ourselves myself yourself oneself".split())
# What one does to others; done to oneself it is another thing.
_TO_OTHERS = frozenset({"ASSAULT", "COERCE", "SANCTION", "ACCUSE", "AID", "SUPPORT"})
# What athletes do as citizens.
_NO_SPORT = frozenset({"PROTEST", "REQUEST", "SUPPORT", "REJECT"})
_COMMON = frozenset({"NN", "NNS"})
_LIFE = frozenset({"life", "lives", "people", "civilian", "child", "family", "town", "city", "village"})
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
_SHARES = frozenset({"help", "aid", "assist"})
# What help is given for: `helped rebuild the port`.
_BENEFITS = frozenset(
    "build rebuild train prevent deal protect evacuate clear repair feed deliver fund find free house supply restore stabilise "
    "stabilize defeat fight secure end resettle trace cope reconstruct equip save combat tackle recover return defend reopen "
    "vaccinate develop improve strengthen boost ease support".split()
)
_FUEL = frozenset({"fuel", "ammunition", "food", "oxygen", "weapon", "arm", "cover", "help", "relief"})
_ARGUING = frozenset("argument critic opponent claim debate theory fear case speculation suspicion fire flame cause rumour rumor".split())
_DUTIES = frozenset(
    "protect guard oversee ensure halt facilitate enforce implement lead manage monitor coordinate supervise prevent maintain "
    "find develop negotiate defend secure draft run keep investigate bring stop restore rebuild build patrol watch make get "
    "administer organise organize review look carry help provide promote govern advise prepare handle train police".split()
)
_DUTY_NOUNS = frozenset({"task", "responsibility", "mission", "duty", "job", "security", "defence", "defense"})
_ENDING = frozenset("resolve settle negotiate mediate solve defuse ease forget".split())
_CONFLICTS = frozenset({"assault.conflict", "assault.fighting"})
_BOMBS = frozenset("bomb grenade landmine ied mine firebomb".split())
_KEEPING_ARMS = frozenset(
    "carry make build have own possess hold contain store produce buy sell assemble develop acquire want get wear stockpile".split()
)
_NOBODYS = frozenset(
    "weather fog rain storm wind heat cold drought flood price market economy recession inflation slump tumble fall rise glitch error "
    "fault failure shortage lack cost season illness fatigue luck himself herself itself themselves accident traffic delay virus "
    "pandemic climate demand exchange currency strength weakness".split()
)
_STAKES = frozenset("seat title nomination leadership presidency crown place spot primacy throne championship post".split())
_STREETS = frozenset({"hospital", "clinic", "school", "doctor", "airport", "home", "church", "court", "heart", "extreme", "task"})
_AFTER_TAKE = frozenset({"on", "up", "off", "in", "away", "aback", "apart", "aside", "to"})
_HABITS = frozenset(
    "gain lead point advantage profit set game goal momentum crown penalty match "
    "life career job smoking drinking alcohol habit sport study dream chance time weekend comfort secret meat sugar cigarette drug "
    "hobby hope ambition school".split()
)
_IDLE = frozenset({"up", "back", "off"})
_GROUND = frozenset(
    "city town village capital region province district base airport island enclave area stronghold territory valley port outpost "
    "country position checkpoint bridge suburb it which".split()
)
_PICTURES = frozenset("film camera video tape footage photograph photo picture image canvas cctv book song portrait moment".split())
_MISFORTUNES = frozenset(
    "crash accident collision earthquake quake flood flooding landslide mudslide avalanche storm hurricane typhoon cyclone tornado "
    "fire blaze stampede derailment capsizing shipwreck drowning tsunami eruption heatwave pileup wreck collapse epidemic outbreak".split()
)
_BREAKING_DOWN = frozenset("crash collide overturn capsize derail collapse plunge sink swerve skid erupt flood fall".split())
_CRASHING = frozenset("crash collide overturn capsize derail plunge skid swerve sink fall veer catch hit burst collapse".split())
_CARRIAGES = frozenset(
    "bus coach car lorry truck train tram ferry boat ship plane airliner aircraft jet helicopter minibus van vehicle canoe dinghy bridge "
    "building dam roof wall motorbike motorcycle taxi tanker trailer crane tower balloon".split()
)
_ATHLETES = frozenset(
    "midfielder goalkeeper winger batsman bowler boxer quarterback sprinter footballer golfer cricketer wrestler skier swimmer "
    "player cyclist jockey gymnast pitcher fullback teammate referee".split()
)
_HITTING = frozenset(
    "shortage crisis recession storm scandal outbreak drought wave slump fall tariff cut blackout inflation pandemic virus fear doubt "
    "loss injury illness lawsuit fine flood quake earthquake delay downturn slowdown cyclone hurricane typhoon famine covid epidemic "
    "shock tsunami closure price cost car bus train lorry truck ball tree debris".split()
)
_HELD = frozenset(
    "prisoner hostage detainee captive inmate body remains ship vessel boat tanker plane crew number batch group all some dozen hundred "
    "thousand convoy sailor pow trawler asset him her them half rest people man woman child one two three wife husband fiancee fiancé "
    "fiancée son daughter brother sister mother father parent family relative worker driver passenger teacher student companion".split()
)
_ENEMIES = frozenset(
    "enemy fighter militant rebel insurgent army force regime government occupier invader aggressor oppressor insurgency rebellion "
    "uprising invasion occupation attack assault offensive onslaught militia group faction junta troop gang cartel clan tribe foe rival "
    "movement organization organisation network state".split()
)
_GUESTS = frozenset("tourist visitor fan holidaymaker chef insect locust rat mosquito wasp jellyfish shopper pilgrim reveller plant weed".split())
_ENGAGEMENTS = frozenset(
    "interview show concert debate event race film tour festival game match fight contest marathon auction merger sale takeover "
    "sponsorship production championships olympics final heat".split()
)
_SICKBEDS = frozenset({"hospital", "clinic", "quarantine", "isolation", "ward"})
_RULERS = frozenset(
    "government regime president coalition cabinet king dictator leader monarchy ruler junta minister premier dictatorship tyrant "
    "chancellor administration sultan emir shah emperor dynasty throne republic state leadership general strongman mayor governor "
    "him her them it us rule order".split()
)
_NEEDING = frozenset("plan situation job recipe forecast time moment role task crisis schedule occasion budget blueprint scenario".split())
_OFFICES = frozenset("title rank post command duty office role power portfolio captaincy position".split())
_DONE_TO = frozenset("hurt execute strangle wound injure drive push beat".split())
_CONTENDERS = frozenset({"person", "state", "organization", "office"})
_CONTENDING = frozenset({"PTY", "ELI", "LEG", "GOV", "SOC", "BUS"})
_ARMED = frozenset("COP MIL SPY REB PRM CRM UAF".split())
_UNARMED = frozenset({"CVL", "BUS", "EDU", "MED", "JRN", "AGR"})
_DEFENDING = frozenset({"MIL", "REB", "PRM"})
_ASSAULTS = frozenset("attack assault offensive invasion army troop force onslaught raid attacker invader rebel militant".split())
_ENEMY = ("terror", "sanction", "prolifer", "foreign", "sponsor", "criminal", "hostile", "enemy", "extremis", "cartel", "militant")
_LIGHT = frozenset({"take", "make", "give", "play", "hold"})
_COOPERATIVE = frozenset(
    "part step peace concession deal compromise talk meeting aid assistance help guarantee role money support asylum action effort "
    "contribution offer proposal agreement commitment sacrifice territory land arm weapon chance dialogue negotiation election "
    "responsibility refugee people summit conference access sure visit reform payment vote move change consideration".split()
)
_SEEING = frozenset("see view regard consider pose represent face perceive become remain constitute counter tackle call".split())
_PUNISHMENTS = frozenset(
    "consequence sanction action arrest prosecution penalty punishment retaliation response attack reprisal war trial jail prison "
    "expulsion isolation fine charge wrath destruction defeat measure death tariff execution".split()
)
_CUPS = frozenset("cup tournament qualification qualifying competition championship league round final playoff qualifier game".split())
_COMING_DUE = frozenset({"will", "would", "shall", "must", "should", "'ll"})
_RESPONSE = frozenset({"meet", "greet"})
_KNOWN = frozenset(
    "independence sovereignty statehood government state republic authority right genocide claim annexation legitimacy election "
    "result president leader court jurisdiction border union victory referendum rule sacrifice contribution role".split()
)


def is_other_sense(stage: Stage, trigger: Trigger) -> bool:
    """Whether a trigger's words mean something else than its frame."""
    if trigger.verbal and trigger.frame.type in _TO_OTHERS and _is_to_oneself(stage, trigger):
        return True
    if trigger.frame.id == "retreat.release" and _misreads(stage, trigger):
        return True
    if trigger.verbal and _plays(stage, trigger):
        return trigger.frame.type not in _NO_SPORT
    return any(rule(stage, trigger) for rule in _RULES.get(trigger.frame.id, ()))


def _plays(stage: Stage, trigger: Trigger) -> bool:
    """`the goalkeeper beat him to the ball`; `a striker` scores, and `strikers` march."""
    reading, subject = stage.reading, trigger.arguments.subject
    return any(reading.lemmas[token] in _ATHLETES or reading.lowers[token] == "striker" for token in subject)


def _misreads(stage: Stage, trigger: Trigger) -> bool:
    """`a video released on Monday shows ...`, taken for `a video released somebody`: the subject is what it is done to."""
    arguments = trigger.arguments
    if arguments.object or arguments.passive or arguments.clause is not None or not trigger.frame.not_object:
        return False
    subjects = {stage.reading.lemmas[token] for token in arguments.subject}
    return bool(subjects) and subjects <= trigger.frame.not_object


def _is_to_oneself(stage: Stage, trigger: Trigger) -> bool:
    """`shot himself`, `isolating themselves`; not `blew himself up`, whose frame says so."""
    tokens = (*trigger.arguments.object, *trigger.arguments.iobj)
    if stage.reading.lemmas[trigger.token] == "liberate":  # `they liberated themselves`, by force
        return False
    if not any(stage.reading.lowers[token] in _REFLEXIVE for token in tokens):
        return False
    named = _REFLEXIVE & (trigger.frame.object | {word for words in trigger.frame.verbs for word in words})
    return not named


# AID


def _shares_in(stage: Stage, trigger: Trigger) -> bool:
    """`helped draft the report`: a share in another act, whatever it was."""
    reading, clause = stage.reading, trigger.arguments.clause
    if reading.lemmas[trigger.token] not in _SHARES or clause is None or trigger.arguments.object:
        return False
    return reading.lemmas[clause] not in _BENEFITS


def _is_by_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """`the verdict helped him win`, `the law gives them a say`: nobody helped."""
    reading, verb, subject = stage.reading, trigger.token, trigger.arguments.subject
    own = any(reading.deps[child].startswith("nsubj") for child in reading.children[verb])
    if reading.tags[verb] in ("VB", "VBG") and not own and reading.deps[verb] not in _QUALIFYING:  # `the aim is to help`
        return False
    if reading.tags[verb] == "VB" and reading.deps[verb] == "acl":  # `requests to deliver aid`
        return False
    return bool(subject) and all(
        stage.mention_at(token) is None
        and reading.tags[token] in _COMMON
        and reading.lemmas[token].lower() not in _GIVERS
        for token in subject
    )


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
    objects = _lemmas(stage, trigger.arguments.object)
    return bool(_FUEL & objects and _ARGUING & _lemmas(stage, trigger.arguments.slot("to")))


# ACCUSE


def _is_entrusted(stage: Stage, trigger: Trigger) -> bool:
    """`charged with guarding the port`: a duty and no crime."""
    if stage.reading.lemmas[trigger.token] != "charge":
        return False
    behind = _lemmas(stage, (*trigger.arguments.object, *trigger.arguments.slot("with")))
    clause = trigger.arguments.clause
    gerunds = {
        stage.reading.lemmas[child]
        for child in stage.reading.children[trigger.token]
        if stage.reading.tags[child] == "VBG"
    }
    doing = gerunds | (set() if clause is None else {stage.reading.lemmas[clause]})
    return bool(doing & _DUTIES or behind & _DUTY_NOUNS)


def _blames_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """`blamed the weather`: nobody is accused; `blamed the fire on rebels` accuses them."""
    arguments = trigger.arguments
    if stage.reading.lemmas[trigger.token] != "blame" or any(prep == "on" for prep, _ in arguments.preps):
        return False
    objects = _lemmas(stage, arguments.object)
    return bool(objects) and objects <= _NOBODYS


def _contends_for(stage: Stage, trigger: Trigger) -> bool:
    """`challenged the mayor for the leadership`, `challenging her for the seat`: an election."""
    contends = stage.reading.lemmas[trigger.token] in ("challenge", "contest", "oppose")
    return contends and bool(_STAKES & _lemmas(stage, trigger.arguments.slot("for")))


def _raises_itself(stage: Stage, trigger: Trigger) -> bool:
    """`the drought raised concern`: nobody voiced it."""
    return stage.reading.lemmas[trigger.token] == "raise" and _is_by_a_thing(stage, trigger)


def _implicates_itself(stage: Stage, trigger: Trigger) -> bool:
    """`the evidence implicating him`: nobody accuses."""
    return stage.reading.lemmas[trigger.token] in ("implicate", "incriminate") and _is_by_a_thing(stage, trigger)


def _asks_oneself(stage: Stage, trigger: Trigger) -> bool:
    """`questioned whether it would last`: a doubt and no blame."""
    reading, clause = stage.reading, trigger.arguments.clause
    if reading.lemmas[trigger.token] != "question" or clause is None or trigger.arguments.object:
        return False
    return bool({"whether", "if", "how", "why", "what"} & {reading.lowers[child] for child in reading.children[clause]})


def _campaigns_in_arms(stage: Stage, trigger: Trigger) -> bool:
    """`the army led the campaign against the town`: a war, and no blame."""
    return any(stage.actors[party.actor].sector in _ARMED for party in slot_parties(stage, trigger, "subject"))


def _strikes_bodily(stage: Stage, trigger: Trigger) -> bool:
    """`the lorry slammed into a wall`, `the bus was blasted by sand`: a collision."""
    return stage.reading.lemmas[trigger.token] == "slam" and bool(trigger.arguments.slot("into"))


# ASSAULT, COERCE, MOBILIZE


def _takes_otherwise(stage: Stage, trigger: Trigger) -> bool:
    """`took on the unions`, `was taken to hospital`, `took it in turns`."""
    reading, verb = stage.reading, trigger.token
    if reading.lemmas[verb] != "take" or trigger.last != verb:
        return False
    after = reading.lowers[verb + 1 : verb + 2]
    particle = bool(after) and after[0] in _AFTER_TAKE and reading.deps[verb + 1] in ("compound:prt", "case", "advmod")
    moved = after[:1] in (("on",), ("up",), ("off",), ("aback",)) if particle else False
    led = _lemmas(stage, (*trigger.arguments.slot("to"), *trigger.arguments.slot("into")))
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


def _sprays(stage: Stage, trigger: Trigger) -> bool:
    """`sprayed the crops`, `graffiti sprayed on walls`: no shots."""
    return stage.reading.lemmas[trigger.token] == "spray" and not trigger.arguments.slot("with")


def _surrounds(stage: Stage, trigger: Trigger) -> bool:
    """`the desert surrounding the town`, `surrounded by advisers`: only armed people surround somebody."""
    reading, verb = stage.reading, trigger.token
    before = reading.lowers[verb - 1] if verb else ""
    return reading.tags[verb] == "VBG" and before in ("and", "the", "its")


# SANCTION, RETREAT, CONCEDE


def _fires_up(stage: Stage, trigger: Trigger) -> bool:
    """`fired up the crowd`, `fired back at him`, `fired by conviction`: nobody lost his job."""
    reading, verb = stage.reading, trigger.token
    if reading.lemmas[verb] != "fire":
        return False
    particles = {reading.lowers[child] for child in reading.children[verb] if reading.deps[child] in ("compound:prt", "advmod")}
    moved = any(prep == "by" and stage.mention_at(noun) is None for prep, noun in trigger.arguments.preps)
    shots = any(prep in ("at", "on", "into") and reading.heads[noun] == verb for prep, noun in trigger.arguments.preps)
    return bool(particles & _IDLE) or (trigger.arguments.passive and (moved or shots))


def _gives_up_otherwise(stage: Stage, trigger: Trigger) -> bool:
    """`gave up on her`, `gave up a quiet life`: nobody surrendered."""
    reading, arguments = stage.reading, trigger.arguments
    if reading.lemmas[trigger.token] not in ("give", "surrender"):
        return False
    things = bool(arguments.object) and _lemmas(stage, arguments.object) <= _HABITS
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


def _spares(stage: Stage, trigger: Trigger) -> bool:
    """`the war spared nobody`, `was spared the worst`: no pardon."""
    if stage.reading.lemmas[trigger.token] != "spare":
        return False
    subject = trigger.arguments.subject
    return not subject or all(stage.mention_at(token) is None for token in subject)


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
    return level and "field" in _lemmas(stage, trigger.arguments.object)


def _wins_against(stage: Stage, trigger: Trigger) -> bool:
    """`she can beat him in November`, `Ghana beat Togo`: a vote or a match is won."""
    objects = trigger.arguments.object
    if stage.reading.lemmas[trigger.token] != "beat" or trigger.first != trigger.last or not objects:
        return False
    doers = [stage.actors[party.actor] for party in slot_parties(stage, trigger, "subject")]
    return bool(doers) and all(
        doer.kind in _CONTENDERS and doer.sector in _CONTENDING for doer in doers
    )


def _is_taken_down(stage: Stage, trigger: Trigger) -> bool:
    """`captured on film`, `took it in turns`, `captured by a doctrine`: nobody was seized."""
    reading, arguments = stage.reading, trigger.arguments
    filmed = any(prep in ("on", "in") and reading.lemmas[noun] in _PICTURES for prep, noun in arguments.preps)
    it = bool(arguments.object) and all(reading.lowers[token] == "it" for token in arguments.object)
    return filmed or it or _is_by_a_thing(stage, trigger)


def _dies_of_nobody(stage: Stage, trigger: Trigger) -> bool:
    """`forty were killed in a mudslide`, `died when the ferry sank`: a misfortune."""
    reading, arguments = stage.reading, trigger.arguments
    if not trigger.verbal or not arguments.passive or arguments.subject:
        return False
    if any(prep in ("in", "by", "during") and reading.lemmas[noun] in _MISFORTUNES for prep, noun in arguments.preps):
        return True
    return any(
        reading.deps[child] == "advcl" and reading.lemmas[child] in _BREAKING_DOWN for child in reading.children[trigger.token]
    )


def _kills_by_crashing(stage: Stage, trigger: Trigger) -> bool:
    """`a bus plunged into a gorge, killing ten`: a misfortune, unless it was a drone."""
    reading, verb = stage.reading, trigger.token
    above = reading.heads[verb]
    if reading.deps[verb] not in ("advcl", "conj") or reading.lemmas[above] not in _CRASHING:
        return False
    crashed = [child for child in reading.children[above] if reading.deps[child].startswith("nsubj")]
    return bool(crashed) and all(reading.lemmas[child].lower() in _CARRIAGES for child in crashed)


def _is_hit_by_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """`hit by shortages`, `struck by a lorry`: nobody attacked."""
    return trigger.arguments.passive and bool(_HITTING & _lemmas(stage, trigger.arguments.slot("by")))


def _releases_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """`released smoke`, `delivered a rebuke`: whom one holds is released, or what belongs to somebody."""
    reading, objects = stage.reading, trigger.arguments.object
    frees = reading.lemmas[trigger.token] in ("release", "free", "discharge", "deliver")
    return frees and bool(objects) and all(
        stage.mention_at(token) is None and reading.tags[token] in _COMMON and reading.lemmas[token] not in _HELD
        for token in objects
    )


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
    return bool(_GUESTS & _lemmas(stage, trigger.arguments.subject))


def _resigns_itself(stage: Stage, trigger: Trigger) -> bool:
    """`resigned itself to defeat`."""
    return any(stage.reading.lowers[token] in _REFLEXIVE for token in trigger.arguments.object)


def _seeks_the_missing(stage: Stage, trigger: Trigger) -> bool:
    """`looked for a missing boy`: a search, and no suspicion."""
    reading = stage.reading
    tokens = (*trigger.arguments.object, *trigger.arguments.slot("for"))
    return any(reading.lowers[child] in ("missing", "lost") for token in tokens for child in reading.children[token])


def _leaves_hospital(stage: Stage, trigger: Trigger) -> bool:
    """`was released from hospital`."""
    return bool(_SICKBEDS & _lemmas(stage, trigger.arguments.slot("from")))


def _leaves_the_cup(stage: Stage, trigger: Trigger) -> bool:
    """`withdrew from the tournament`, `pulled out of the race`: what no army leaves."""
    own = (noun for noun in trigger.arguments.slot("of") if stage.reading.heads[noun] == trigger.token)
    left = _lemmas(stage, (*trigger.arguments.slot("from"), *own))
    return bool(left & (trigger.frame.not_object | _ENGAGEMENTS))


def _names_it(stage: Stage, trigger: Trigger) -> bool:
    """`called the vote a success`: a judgement, and no vote was called."""
    reading, verb = stage.reading, trigger.token
    if reading.lemmas[verb] not in ("call", "declare"):
        return False
    said = [child for child in reading.children[verb] if child > verb and reading.deps[child] in ("obj", "xcomp")]
    described = any(
        child > token and reading.deps[child] == "amod" for token in trigger.arguments.object for child in reading.children[token]
    )
    return len(said) > 1 or described


def _takes_a_thing_home(stage: Stage, trigger: Trigger) -> bool:
    """`took samples from the village`: nobody was abducted."""
    tokens = (*trigger.arguments.object, *trigger.arguments.iobj)
    return not any(stage.mention_at(token) is not None or stage.reading.tags[token] == "PRP" for token in tokens)


def _topples_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """`brought down the price`, `toppled a tree`: no government fell."""
    if not trigger.verbal or not trigger.arguments.object:
        return False
    return all(
        stage.mention_at(token) is None and stage.reading.lemmas[token] not in _RULERS for token in trigger.arguments.object
    )


def _is_a_dismissal(stage: Stage, trigger: Trigger) -> bool:
    """`his firing was unlawful`: no shots."""
    reading, noun = stage.reading, trigger.token
    fired = not trigger.verbal and reading.lemmas[noun] == "firing"
    return fired and any(reading.deps[child] == "nmod:poss" for child in reading.children[noun])


def _is_no_sentence(stage: Stage, trigger: Trigger) -> bool:
    """`imprisoned by rebels`, `jailed without trial`: held, and not convicted; `jailed for life` is."""
    arguments = trigger.arguments
    tried = any(prep in ("for", "over", "after") for prep, _ in arguments.preps)
    judges = any(
        stage.actors[party.actor].sector == "JUD" for slot in ("subject", "by") for party in slot_parties(stage, trigger, slot)
    )
    untried = any(prep == "without" for prep, _ in arguments.preps)
    return untried or not (tried or judges or stage.reading.lemmas[trigger.token] == "jail" and trigger.verbal)


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
        stage.actors[party.actor].sector in _ARMED or stage.actors[party.actor].kind == "state"
        for party in slot_parties(stage, trigger, "subject")
    )


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
    regret = "regret" in _lemmas(stage, trigger.arguments.object)
    nouns = (token for token in trigger.arguments.object if stage.reading.lemmas[token] == "regret")
    at = any(case_of(stage.reading, child) == "at" for noun in nouns for child in stage.reading.children[noun])
    return regret and (at or any(prep == "at" for prep, _ in trigger.arguments.preps))


def _marks_terror(stage: Stage, trigger: Trigger) -> bool:
    """`designated the hut a museum`: only what is listed as an enemy is punished by it."""
    start, end = stage.reading.sentences[stage.reading.sentence_of[trigger.token]]
    words = stage.reading.lowers[max(start, trigger.token - 12) : min(end + 1, trigger.token + 14)]
    return not any(word.startswith(_ENEMY) for word in words)


def _joins_an_army(stage: Stage, trigger: Trigger) -> bool:
    """`joined the Malian forces`: enlisted; `joined forces` with somebody works with him."""
    reading = stage.reading
    if reading.lemmas[trigger.token] != "join":
        return False
    forces = [token for token in trigger.arguments.object if reading.lemmas[token] in ("force", "rank")]
    return any(
        reading.deps[child] in ("det", "amod", "compound", "nmod:poss") for force in forces for child in reading.children[force]
    )


def _stands_committed(stage: Stage, trigger: Trigger) -> bool:
    """`patriots committed to saving the river`: what they are like, and no promise."""
    reading, verb = stage.reading, trigger.token
    return reading.lemmas[verb] == "commit" and reading.tags[verb] == "VBN" and reading.deps[verb] in ("acl", "amod")


def _commits_forces(stage: Stage, trigger: Trigger) -> bool:
    """`committed ground troops`: sent, and not promised."""
    commits = stage.reading.lemmas[trigger.token] == "commit"
    committed = _lemmas(stage, (*trigger.arguments.object, *trigger.arguments.iobj))
    return commits and bool({"troop", "force", "soldier", "army", "battalion"} & committed)


def _speaks_of_itself(stage: Stage, trigger: Trigger) -> bool:
    """`the army claims that it bombs only rebels`: it blames nobody."""
    reading, clause = stage.reading, trigger.arguments.clause
    if clause is None:
        return False
    about = [child for child in reading.children[clause] if reading.deps[child] == "nsubj" and reading.tags[child] == "PRP"]
    speakers = {party.actor for party in slot_parties(stage, trigger, "subject")}
    return any(speakers & {party.actor for party in noun_parties(stage, child)} for child in about)


def _regrets_own(stage: Stage, trigger: Trigger) -> bool:
    """`did not regret her decision`: her own."""
    reading = stage.reading
    owners = (child for token in trigger.arguments.object for child in reading.children[token] if reading.tags[child] == "PRP$")
    speakers = {party.actor for party in slot_parties(stage, trigger, "subject")}
    return any(speakers & {party.actor for party in noun_parties(stage, owner)} for owner in owners)


def _is_keen_on_own(stage: Stage, trigger: Trigger) -> bool:
    """`keen to take the credit`, `ready to play a match`: nothing is offered to anybody."""
    reading, clause = stage.reading, trigger.arguments.clause
    if clause is None:
        return False
    if reading.lemmas[clause] in ("speak", "talk"):  # `keen to speak of victory`
        return any(case_of(reading, child) == "of" for child in reading.children[clause])
    if reading.lemmas[clause] not in _LIGHT:
        return False
    taken = {reading.lemmas[child] for child in reading.children[clause] if reading.deps[child] in ("obj", "xcomp", "ccomp")}
    return not taken & _COOPERATIVE


def _works_with(stage: Stage, trigger: Trigger) -> bool:
    """`joined forces with Chad`: the other sense of joining forces."""
    return not _joins_an_army(stage, trigger)


# SUPPORT, CONSULT, THREATEN


def _hosts(stage: Stage, trigger: Trigger) -> bool:
    """`welcomed the guests`: they came."""
    return not _welcomes_a_deed(stage, trigger)


def _echoes(stage: Stage, trigger: Trigger) -> bool:
    """`he demanded more, echoing a friend`: alike, and no support."""
    return stage.reading.lemmas[trigger.token] == "echo" and stage.reading.tags[trigger.token] == "VBG"


def _agrees_on_more(stage: Stage, trigger: Trigger) -> bool:
    """`agreed with Chad to meet`, `agreed with them on a price`: an agreement; `agreed with him` only shares his view."""
    if stage.reading.lemmas[trigger.token] != "agree":
        return False
    return trigger.arguments.clause is not None or any(prep in ("on", "to") for prep, _ in trigger.arguments.preps)


def _shares_a_view(stage: Stage, trigger: Trigger) -> bool:
    """`he agreed with the minister`: a view, and nothing is undertaken."""
    reading, arguments = stage.reading, trigger.arguments
    with_whom = any(prep == "with" and reading.heads[noun] == trigger.token for prep, noun in arguments.preps)
    return with_whom and reading.lemmas[trigger.token] == "agree" and not _agrees_on_more(stage, trigger)


def _lobbies(stage: Stage, trigger: Trigger) -> bool:
    """`lobbied ministers for a loan`: asked them."""
    own = any(stage.reading.deps[child] == "obj" for child in stage.reading.children[trigger.token])
    return stage.reading.lemmas[trigger.token] == "lobby" and own


def _defends_ground(stage: Stage, trigger: Trigger) -> bool:
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


def _defends_in_words(stage: Stage, trigger: Trigger) -> bool:
    return not _defends_ground(stage, trigger)


def _welcomes_a_deed(stage: Stage, trigger: Trigger) -> bool:
    """`welcomed Malta keeping its offer open`: praised; nobody came."""
    reading, objects = stage.reading, trigger.arguments.object
    if reading.lemmas[trigger.token] not in ("welcome", "applaud", "hail"):
        return False
    doing = any(reading.tags[child] == "VBG" for token in objects for child in reading.children[token] if child > token)
    gerund = any(reading.tags[token] == "VBG" for token in objects)
    clause = trigger.arguments.clause
    return doing or gerund or (clause is not None and reading.tags[clause] == "VBG")


def _weighs_as(stage: Stage, trigger: Trigger) -> bool:
    """`considers the sanctions essential`: an opinion."""
    reading, verb = stage.reading, trigger.token
    if reading.lemmas[verb] != "consider":
        return False
    said = any(reading.deps[child] == "xcomp" and reading.tags[child][:2] in ("JJ", "NN") for child in reading.children[verb])
    return said or any(
        child > token and reading.deps[child] == "amod" for token in trigger.arguments.object for child in reading.children[token]
    )


def _is_a_danger_seen(stage: Stage, trigger: Trigger) -> bool:
    """`what it sees as the Kurdish threat`, `pose a threat`: a danger, and nobody's word."""
    reading, noun = stage.reading, trigger.token
    verb = reading.heads[noun]
    plural = reading.tags[noun] == "NNS"
    return not trigger.verbal and not plural and reading.lemmas[verb] in _SEEING


def _is_a_death_warrant(stage: Stage, trigger: Trigger) -> bool:
    """`signed its own death warrant`."""
    return not trigger.verbal and stage.reading.lowers[trigger.token - 1] == "death"


def _warns_of_hardship(stage: Stage, trigger: Trigger) -> bool:
    """`warned that children face hunger`: a danger told, and no threat."""
    reading, clause = stage.reading, trigger.arguments.clause
    if clause is None or reading.lemmas[clause] not in ("face", "suffer"):
        return False
    faced = {reading.lemmas[child] for child in reading.children[clause] if reading.deps[child] == "obj"}
    return not faced & _PUNISHMENTS


def _bows_out_of_cup(stage: Stage, trigger: Trigger) -> bool:
    """`bowed out of the cup`: sport."""
    return bool(_CUPS & _lemmas(stage, (noun for _, noun in trigger.arguments.preps)))


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


def _keeps_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """`kept the quarrel out of sight`: nobody was barred."""
    if stage.reading.lemmas[trigger.token] not in ("keep", "turn", "shut"):
        return False
    objects = (*trigger.arguments.object, *trigger.arguments.iobj)
    return bool(objects) and all(stage.mention_at(token) is None for token in objects)


def _turns_over(stage: Stage, trigger: Trigger) -> bool:
    """`turned the town upside down`."""
    words = stage.reading.lowers[trigger.token : trigger.token + 8]
    return stage.reading.lemmas[trigger.token] == "turn" and "upside" in words


def _calls_for_it(stage: Stage, trigger: Trigger) -> bool:
    """`the plan calls for a bridge`, `the occasion called for a toast`: needed, and asked of nobody."""
    return stage.reading.lemmas[trigger.token] == "call" and bool(_lemmas(stage, trigger.arguments.subject) & _NEEDING)


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


def _frees_otherwise(stage: Stage, trigger: Trigger) -> bool:
    """`freed the miners`, `freed up the road`: no place was taken."""
    places = (is_ground(stage, token) or stage.reading.lemmas[token] in _GROUND for token in trigger.arguments.object)
    return not all(places)


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
    return strips and not _lemmas(stage, trigger.arguments.slot("of")) & _OFFICES


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
    return any(reading.lowers[child] == "own" for token in trigger.arguments.object for child in reading.children[token])


def _begs_at_large(stage: Stage, trigger: Trigger) -> bool:
    """`children begging in the streets`."""
    bare = not trigger.arguments.object and trigger.arguments.clause is None and not trigger.arguments.iobj
    return stage.reading.lemmas[trigger.token] == "beg" and bare and trigger.first == trigger.last


def _knows_a_thing(stage: Stage, trigger: Trigger) -> bool:
    """`recognised the anger of miners`, `acknowledged the delay`: seen, and not honoured with recognition."""
    if not trigger.verbal or not trigger.arguments.object:
        return False
    reading = stage.reading
    return all(
        stage.mention_at(token) is None and reading.lemmas[token] not in _KNOWN for token in trigger.arguments.object
    )


def _speaks_of(stage: Stage, trigger: Trigger) -> bool:
    """`has spoken about her quarrel with X`, `spoke with one voice`: nobody was talked to."""
    reading, verb, arguments = stage.reading, trigger.token, trigger.arguments
    if reading.lemmas[verb] not in ("speak", "talk"):
        return False
    own = [(prep, noun) for prep, noun in arguments.preps if reading.heads[noun] == verb]
    if any(prep == "with" and reading.lemmas[noun] == "voice" for prep, noun in own):
        return True
    with_whom = arguments.object or any(prep in ("with", "to") for prep, _ in own)
    return not with_whom and len(arguments.subject) < 2 and not _is_plural(reading, arguments.subject)


def _is_a_danger(stage: Stage, trigger: Trigger) -> bool:
    """`it threatens them by its example`: a danger, and nobody's word."""
    reading, arguments = stage.reading, trigger.arguments
    if reading.lemmas[trigger.token] != "threaten" or arguments.clause is not None or not arguments.subject:
        return False
    standing = reading.tags[trigger.token] in ("VBZ", "VBP", "VB") and not arguments.passive
    return standing and all(reading.lowers[token] == "it" or stage.mention_at(token) is None for token in arguments.subject)


def _pays_already(stage: Stage, trigger: Trigger) -> bool:
    """`people cannot bear the consequences`: threatened is who will."""
    return not _COMING_DUE & set(auxiliaries(stage.reading, trigger.token))


# What the rules ask


def is_ground(stage: Stage, token: int) -> bool:
    """Whether a place is named."""
    number = stage.mention_at(token)
    return number is not None and (
        "place" in stage.cast.mentions[number].why or stage.cast.mentions[number].kind == "state"
    )


def _is_plural(reading: Reading, tokens: Iterable[int]) -> bool:
    return any(reading.tags[token] in ("NNS", "NNPS") or reading.lowers[token] in ("they", "we", "both") for token in tokens)


def _lemmas(stage: Stage, tokens: Iterable[int]) -> set[str]:
    return {stage.reading.lemmas[token] for token in tokens}


# By the frame that would be coded.
_RULES: dict[str, tuple[Callable[[Stage, Trigger], bool], ...]] = {
    "aid.aid": (_shares_in, _is_by_a_thing, _is_his_own),
    "aid.provide": (_is_by_a_thing, _feeds_an_argument),
    "aid.supply-arms": (_feeds_an_argument,),
    "aid.rescue": (_is_by_a_thing, _saves_a_thing),
    "aid.protect": (_is_by_a_thing,),
    "aid.backed": (_backs_a_person,),
    "aid.treat": (_treats_as,),
    "aid.defend-ground": (_defends_in_words,),
    "accuse.concern": (_raises_itself,),
    "accuse.claim-wrong": (_speaks_of_itself,),
    "accuse.deplore-politely": (_regrets_own,),
    "accuse.campaign-against": (_campaigns_in_arms,),
    "accuse.charge": (_is_entrusted,),
    "accuse.accuse": (_blames_a_thing, _implicates_itself),
    "accuse.object-to": (_contends_for, _asks_oneself),
    "accuse.question": (_seeks_the_missing,),
    "accuse.criticise": (_strikes_bodily,),
    "agree.agree": (_shares_a_view,),
    "agree.join-forces": (_joins_an_army,),
    "agree.promise": (_stands_committed, _commits_forces),
    "agree.willing": (_is_keen_on_own,),
    "agree.resolve-dispute": (_is_by_a_thing,),
    "assault.assassinate": (_is_loose,),
    "assault.beat": (_wins_against,),
    "assault.bombing": (_is_an_instrument,),
    "assault.capture-person": (_takes_otherwise, _is_taken_down),
    "assault.capture-place": (_takes_otherwise,),
    "assault.conflict": (_is_being_ended,),
    "assault.destroy": (_levels_the_field,),
    "assault.strike": (_is_hit_by_a_thing,),
    "assault.take-from-home": (_takes_a_thing_home,),
    "assault.retake-place": (_frees_otherwise,),
    "assault.fall-to": (_falls_otherwise,),
    "assault.fight": (_is_loose, _fights_a_thing),
    "assault.invade": (_invades_as_guest,),
    "assault.fighting": (_is_being_ended,),
    "assault.firearms": (_sprays, _is_a_dismissal),
    "assault.kill": (_is_loose, _dies_of_nobody, _kills_by_crashing),
    "coerce.overthrow": (_topples_a_thing,),
    "coerce.hold-prisoner": (_holds_to,),
    "coerce.restrict-freedom": (_is_by_a_thing,),
    "coerce.seize": (_boards_as_passenger,),
    "coerce.seize-power": (_takes_office,),
    "coerce.surround": (_surrounds, _is_by_a_thing),
    "concede.accept-demand": (_is_received_with,),
    "concede.allow": (_makes_possible,),
    "concede.announce-election": (_names_it,),
    "concede.concede": (_compromises_a_thing,),
    "concede.decide-to-yield": (_goes_home,),
    "concede.express-regret": (_regrets_others,),
    "concede.grant-permission": (_is_by_a_thing,),
    "concede.ready-to-yield": (_goes_home,),
    "cooperate.join-army": (_works_with,),
    "consult.host": (_welcomes_a_deed,),
    "consult.talk": (_speaks_of,),
    "protest.obstruct": (_is_done_by_force,),
    "protest.roadblock": (_is_done_by_force,),
    "protest.unrest": (_is_in_turmoil,),
    "protest.rally-noun": (_rallies_voters,),
    "protest.strike": (_strikes_a_blow,),
    "reject.bar": (_is_by_a_thing, _keeps_a_thing),
    "reject.fail-to": (_is_by_a_thing,),
    "reject.ignore": (_is_by_a_thing,),
    "reject.reject": (_turns_over,),
    "reject.stall": (_is_by_a_thing,),
    "request.call-for": (_calls_for_it,),
    "request.order": (_is_by_a_thing,),
    "request.press": (_is_by_a_thing,),
    "request.urge": (_begs_at_large,),
    "retreat.release": (_frees_a_place, _leaves_hospital, _releases_a_thing),
    "retreat.withdraw": (_leaves_the_cup,),
    "retreat.vacate": (_leaves_changed, _abandons_somebody),
    "retreat.resign": (_bows_out_of_cup, _resigns_itself),
    "retreat.surrender": (_gives_up_otherwise,),
    "sanction.designate": (_marks_terror,),
    "sanction.disown": (_disowns_a_thing,),
    "sanction.stop-aid": (_is_hit_by_a_thing,),
    "sanction.stop-trade": (_is_hit_by_a_thing,),
    "sanction.cut-supplies": (_is_hit_by_a_thing,),
    "sanction.jail": (_is_no_sentence,),
    "sanction.remove-from-office": (_fires_up, _strips_of_right),
    "support.agree-verbally": (_echoes, _agrees_on_more),
    "support.defend-verbally": (_defends_ground,),
    "support.form-alliance": (_is_by_a_thing,),
    "support.welcome-deed": (_hosts,),
    "support.rally-support": (_lobbies,),
    "support.recognise": (_knows_a_thing,),
    "threaten.arrest-warrant": (_is_a_death_warrant,),
    "threaten.consequences": (_pays_already,),
    "threaten.threat-noun": (_is_a_danger_seen,),
    "threaten.threaten": (_is_a_danger,),
    "threaten.warn": (_warns_of_hardship,),
    "threaten.weigh-sanctions": (_weighs_as,),
}
