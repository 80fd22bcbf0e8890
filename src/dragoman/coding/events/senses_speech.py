"""Words of speech in another sense: `blamed the weather`, `spoke of her garden`, `the plan calls for rain`. Rules by frame: `SPEECH`."""

from collections.abc import Callable

from dragoman.coding.events.noun_parties import noun_parties
from dragoman.coding.events.parties import slot_parties
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.triggers import Trigger
from dragoman.coding.events.words import ARMED, defends_ground, is_by_a_thing, is_plural, joins_an_army, lemmas_of
from dragoman.coding.syntax import auxiliaries, case_of

_DUTIES = frozenset(
    "protect guard oversee ensure halt facilitate enforce implement lead manage monitor coordinate supervise prevent maintain "
    "find develop negotiate defend secure draft run keep investigate bring stop restore rebuild build patrol watch make get "
    "administer organise organize review look carry help provide promote govern advise prepare handle train police".split()
)
_DUTY_NOUNS = frozenset({"task", "responsibility", "mission", "duty", "job", "security", "defence", "defense"})
_NOBODYS = frozenset(
    "weather fog rain storm wind heat cold drought flood price market economy recession inflation slump tumble fall rise glitch error "
    "fault failure shortage lack cost season illness fatigue luck himself herself itself themselves accident traffic delay virus "
    "pandemic climate demand exchange currency strength weakness".split()
)
_STAKES = frozenset(
    "seat title nomination leadership presidency crown place spot primacy throne championship post".split()
)
_NEEDING = frozenset(
    "plan situation job recipe forecast time moment role task crisis schedule occasion budget blueprint scenario".split()
)
_LIGHT = frozenset({"take", "make", "give", "play", "hold"})
_COOPERATIVE = frozenset(
    "part step peace concession deal compromise talk meeting aid assistance help guarantee role money support asylum action effort "
    "contribution offer proposal agreement commitment sacrifice territory land arm weapon chance dialogue negotiation election "
    "responsibility refugee people summit conference access sure visit reform payment vote move change consideration".split()
)
_SEEING = frozenset(
    "see view regard consider pose represent face perceive become remain constitute counter tackle call".split()
)
_PUNISHMENTS = frozenset(
    "consequence sanction action arrest prosecution penalty punishment retaliation response attack reprisal war trial jail prison "
    "expulsion isolation fine charge wrath destruction defeat measure death tariff execution".split()
)
_COMING_DUE = frozenset({"will", "would", "shall", "must", "should", "'ll"})
_KNOWN = frozenset(
    "independence sovereignty statehood government state republic authority right genocide claim annexation legitimacy election "
    "result president leader court jurisdiction border union victory referendum rule sacrifice contribution role".split()
)


def _is_entrusted(stage: Stage, trigger: Trigger) -> bool:
    """`charged with guarding the port`: a duty and no crime."""
    if stage.reading.lemmas[trigger.token] != "charge":
        return False
    behind = lemmas_of(stage, (*trigger.arguments.object, *trigger.arguments.slot("with")))
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
    objects = lemmas_of(stage, arguments.object)
    return bool(objects) and objects <= _NOBODYS


def _contends_for(stage: Stage, trigger: Trigger) -> bool:
    """`challenged the mayor for the leadership`, `challenging her for the seat`: an election."""
    contends = stage.reading.lemmas[trigger.token] in ("challenge", "contest", "oppose")
    return contends and bool(_STAKES & lemmas_of(stage, trigger.arguments.slot("for")))


def _raises_itself(stage: Stage, trigger: Trigger) -> bool:
    """`the drought raised concern`: nobody voiced it."""
    return stage.reading.lemmas[trigger.token] == "raise" and is_by_a_thing(stage, trigger)


def _implicates_itself(stage: Stage, trigger: Trigger) -> bool:
    """`the evidence implicating him`: nobody accuses."""
    return stage.reading.lemmas[trigger.token] in ("implicate", "incriminate") and is_by_a_thing(stage, trigger)


def _asks_oneself(stage: Stage, trigger: Trigger) -> bool:
    """`questioned whether it would last`: a doubt and no blame."""
    reading, clause = stage.reading, trigger.arguments.clause
    if reading.lemmas[trigger.token] != "question" or clause is None or trigger.arguments.object:
        return False
    return bool({"whether", "if", "how", "why", "what"} & {reading.lowers[child] for child in reading.children[clause]})


def _campaigns_in_arms(stage: Stage, trigger: Trigger) -> bool:
    """`the army led the campaign against the town`: a war, and no blame."""
    return any(stage.actors[party.actor].sector in ARMED for party in slot_parties(stage, trigger, "subject"))


def _strikes_bodily(stage: Stage, trigger: Trigger) -> bool:
    """`the lorry slammed into a wall`, `the bus was blasted by sand`: a collision."""
    return stage.reading.lemmas[trigger.token] == "slam" and bool(trigger.arguments.slot("into"))


def _seeks_the_missing(stage: Stage, trigger: Trigger) -> bool:
    """`looked for a missing boy`: a search, and no suspicion."""
    reading = stage.reading
    tokens = (*trigger.arguments.object, *trigger.arguments.slot("for"))
    return any(reading.lowers[child] in ("missing", "lost") for token in tokens for child in reading.children[token])


def _stands_committed(stage: Stage, trigger: Trigger) -> bool:
    """`patriots committed to saving the river`: what they are like, and no promise."""
    reading, verb = stage.reading, trigger.token
    return reading.lemmas[verb] == "commit" and reading.tags[verb] == "VBN" and reading.deps[verb] in ("acl", "amod")


def _commits_forces(stage: Stage, trigger: Trigger) -> bool:
    """`committed ground troops`: sent, and not promised."""
    commits = stage.reading.lemmas[trigger.token] == "commit"
    committed = lemmas_of(stage, (*trigger.arguments.object, *trigger.arguments.iobj))
    return commits and bool({"troop", "force", "soldier", "army", "battalion"} & committed)


def _speaks_of_itself(stage: Stage, trigger: Trigger) -> bool:
    """`the army claims that it bombs only rebels`: it blames nobody."""
    reading, clause = stage.reading, trigger.arguments.clause
    if clause is None:
        return False
    about = [
        child for child in reading.children[clause] if reading.deps[child] == "nsubj" and reading.tags[child] == "PRP"
    ]
    speakers = {party.actor for party in slot_parties(stage, trigger, "subject")}
    return any(speakers & {party.actor for party in noun_parties(stage, child)} for child in about)


def _regrets_own(stage: Stage, trigger: Trigger) -> bool:
    """`did not regret her decision`: her own."""
    reading = stage.reading
    owners = (
        child
        for token in trigger.arguments.object
        for child in reading.children[token]
        if reading.tags[child] == "PRP$"
    )
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
    taken = {
        reading.lemmas[child] for child in reading.children[clause] if reading.deps[child] in ("obj", "xcomp", "ccomp")
    }
    return not taken & _COOPERATIVE


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
    said = any(
        reading.deps[child] == "xcomp" and reading.tags[child][:2] in ("JJ", "NN") for child in reading.children[verb]
    )
    return said or any(
        child > token and reading.deps[child] == "amod"
        for token in trigger.arguments.object
        for child in reading.children[token]
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
    return stage.reading.lemmas[trigger.token] == "call" and bool(
        lemmas_of(stage, trigger.arguments.subject) & _NEEDING
    )


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
    return not with_whom and len(arguments.subject) < 2 and not is_plural(reading, arguments.subject)


def _is_a_danger(stage: Stage, trigger: Trigger) -> bool:
    """`it threatens them by its example`: a danger, and nobody's word."""
    reading, arguments = stage.reading, trigger.arguments
    if reading.lemmas[trigger.token] != "threaten" or arguments.clause is not None or not arguments.subject:
        return False
    standing = reading.tags[trigger.token] in ("VBZ", "VBP", "VB") and not arguments.passive
    return standing and all(
        reading.lowers[token] == "it" or stage.mention_at(token) is None for token in arguments.subject
    )


def _pays_already(stage: Stage, trigger: Trigger) -> bool:
    """`people cannot bear the consequences`: threatened is who will."""
    return not _COMING_DUE & set(auxiliaries(stage.reading, trigger.token))


# By the frame that would be coded.
SPEECH: dict[str, tuple[Callable[[Stage, Trigger], bool], ...]] = {
    "accuse.accuse": (
        _blames_a_thing,
        _implicates_itself,
    ),
    "accuse.campaign-against": (_campaigns_in_arms,),
    "accuse.charge": (_is_entrusted,),
    "accuse.claim-wrong": (_speaks_of_itself,),
    "accuse.concern": (_raises_itself,),
    "accuse.criticise": (_strikes_bodily,),
    "accuse.deplore-politely": (_regrets_own,),
    "accuse.object-to": (
        _contends_for,
        _asks_oneself,
    ),
    "accuse.question": (_seeks_the_missing,),
    "agree.agree": (_shares_a_view,),
    "agree.join-forces": (joins_an_army,),
    "agree.promise": (
        _stands_committed,
        _commits_forces,
    ),
    "agree.resolve-dispute": (is_by_a_thing,),
    "agree.willing": (_is_keen_on_own,),
    "consult.host": (_welcomes_a_deed,),
    "consult.talk": (_speaks_of,),
    "reject.bar": (
        is_by_a_thing,
        _keeps_a_thing,
    ),
    "reject.fail-to": (is_by_a_thing,),
    "reject.ignore": (is_by_a_thing,),
    "reject.reject": (_turns_over,),
    "reject.stall": (is_by_a_thing,),
    "request.call-for": (_calls_for_it,),
    "request.order": (is_by_a_thing,),
    "request.press": (is_by_a_thing,),
    "request.urge": (_begs_at_large,),
    "support.agree-verbally": (
        _echoes,
        _agrees_on_more,
    ),
    "support.defend-verbally": (defends_ground,),
    "support.form-alliance": (is_by_a_thing,),
    "support.rally-support": (_lobbies,),
    "support.recognise": (_knows_a_thing,),
    "support.welcome-deed": (_hosts,),
    "threaten.arrest-warrant": (_is_a_death_warrant,),
    "threaten.consequences": (_pays_already,),
    "threaten.threat-noun": (_is_a_danger_seen,),
    "threaten.threaten": (_is_a_danger,),
    "threaten.warn": (_warns_of_hardship,),
    "threaten.weigh-sanctions": (_weighs_as,),
}
