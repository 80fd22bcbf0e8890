"""Who fills a frame's slots: from grammatical places to actors."""

from dragoman.coding.events.noun_parties import modifier_parties, noun_parties
from dragoman.coding.events.stage import Stage, innermost, is_place, names_ground
from dragoman.coding.events.triggers import Trigger
from dragoman.coding.syntax import GO_BETWEEN, NOUN_TAGS, VERB_TAGS, expand, first_conjunct, verb_arguments
from dragoman.records import Party

# Where somebody else holds or judges one.
_LEGAL = frozenset({"COERCE", "SANCTION", "RETREAT", "ACCUSE"})
# What a court does itself; before it, others accuse.
_JUDGED = frozenset({"COERCE", "SANCTION"})
_HOLDING = frozenset({"in", "at", "from", "by", "under", "before"})
_CUSTODY = frozenset(
    "prison jail custody court cell dungeon centre center facility tribunal guard captivity detention".split()
)
WARS = frozenset({"war", "conflict", "insurgency", "uprising"})
PLACES = frozenset({"in", "at", "near", "outside", "across", "inside"})
_PLATFORMS = frozenset({"Twitter", "Facebook", "YouTube", "Telegram", "Instagram", "TikTok", "Weibo", "WhatsApp", "X"})
# What is done so at a state is done to it.
_AIMING = frozenset(
    "fire launch aim direct hurl throw lob shoot lash hit point voice express target level train swipe jab".split()
)
# `relief in Sudan`, `sought refuge in Sudan`: those who are helped or asked are who is there.
_THERE = frozenset({"AID", "REQUEST"})
_PAPERS = frozenset(
    "report statement letter resolution law bill decree order communique declaration motion petition ruling memo memorandum tweet "
    "post video message note document agreement deal accord treaty verdict judgment notice ultimatum circular edict article".split()
)


def fill(stage: Stage, trigger: Trigger, slots: tuple[str, ...]) -> tuple[str | None, tuple[Party, ...]]:
    """The first slot that holds an actor, and the parties in it; None and nobody where none does."""
    for slot in slots:
        found = slot_parties(stage, trigger, slot)
        if found:
            return slot, found
    return None, ()


def slot_parties(stage: Stage, trigger: Trigger, slot: str) -> tuple[Party, ...]:
    """The actors in one slot; a noun's subject may be its nationality adjective."""
    if slot == "speaker":
        return _speaker(stage, trigger)
    if slot == "clause":
        return _clause_subject(stage, trigger)
    said_of = slot == "subject" and trigger.arguments.passive and trigger.frame.actor == ("speaker",)
    # `were biased` is a passive in form only
    tokens = trigger.arguments.slot("object" if said_of else slot) or _there(stage, trigger, slot)
    # `discussed ties with Chad`: Chad is the matter, not a party; `fended off the rebels' attack`: they are
    direct = slot == "object" and trigger.frame.reciprocal and trigger.frame.type != "ASSAULT"
    tokens = tuple(whose_relative(stage, token) for token in tokens)
    found = tuple(party for token in tokens for party in noun_parties(stage, token, inner=not direct))
    if slot == "subject" and not found:  # `soldiers beat them`: as a subject they are somebody
        bare = (number for token in tokens if (number := stage.mention_at(token)) is not None)
        found = tuple(party for number in bare for party in stage.parties(number))
    if slot == "object":
        found = _described(stage, trigger) or found or _given_to(stage, trigger)
    if slot == "subject":
        pair = _before_trigger(stage, trigger) if trigger.frame.reciprocal else ()
        found = (
            (pair if len(pair) > 1 else ())
            or _hyphened(stage, trigger)
            or _doers(stage, found)
            or _doers(stage, _before_trigger(stage, trigger))
            or _issuers(stage, trigger)
            or _holders(stage, trigger)
        )
    if slot in ("by", "of") and slot in trigger.frame.actor and slot not in trigger.frame.recipient:
        found = _doers(stage, found)
    if slot in ("on", "object"):  # `denounced it on Twitter`, `denounced the coup on Twitter`
        found = tuple(party for party in found if stage.actors[party.actor].name not in _PLATFORMS)
    aimed = slot == "at" and stage.reading.lemmas[trigger.token] in _AIMING
    if slot in PLACES and trigger.frame.type not in _THERE and not aimed:  # where it happened is nobody it was done to
        found = tuple(party for party in found if not names_ground(stage, party))
        if trigger.frame.type == "ASSAULT":
            found = tuple(party for party in found if not _is_one(stage, party))
    return tuple(dict.fromkeys(found))


def _there(stage: Stage, trigger: Trigger, slot: str) -> tuple[int, ...]:
    """What `where` stands for: `Uganda and Kenya, where they sought refuge`."""
    reading, verb = stage.reading, trigger.token
    if slot != "in" or trigger.frame.type not in _THERE or reading.deps[verb] != "acl:relcl":
        return ()
    where = any(reading.lowers[t] == "where" for t in range(max(0, reading.left_edges[verb]), verb))
    place = reading.heads[verb]
    return expand(reading, (first_conjunct(reading, place),)) if where else ()


def _is_one(stage: Stage, party: Party) -> bool:
    """An attack takes place in no person and no pronoun: `in May`, `in its name`."""
    return stage.actors[party.actor].kind == "person" or any(
        mention.span == party.span and mention.form == "pronoun" for mention in stage.cast.mentions
    )


def _doers(stage: Stage, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Those who can act: not the place in `the invasion of Kherson`."""
    return tuple(party for party in parties if not is_place(stage, party.span))


def _issuers(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """Who put out the paper that does it: `the ministry released a report accusing the army`, `passed a law banning rallies`."""
    reading = stage.reading
    for noun in trigger.arguments.subject:
        verb = reading.heads[noun]
        if reading.lemmas[noun] in _PAPERS and reading.deps[noun] == "obj" and reading.tags[verb] in VERB_TAGS:
            issuing = verb_arguments(reading, verb)
            return tuple(party for token in issuing.subject for party in noun_parties(stage, token))
    return ()


def _holders(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """Whose prison it is, or which court: `is held in a Turkish prison`, `freed from Israeli custody`, `jailed at the Old Bailey`."""
    if not trigger.arguments.passive or trigger.frame.type not in _LEGAL:
        return ()
    places = [noun for word, noun in trigger.arguments.preps if word in _HOLDING]
    courts = (_courts(stage, place) for place in places if trigger.frame.type in _JUDGED)
    prisons = (modifier_parties(stage, place) for place in places if stage.reading.lemmas[place] in _CUSTODY)
    return next((found for found in (*courts, *prisons) if found), ())


def _courts(stage: Stage, noun: int) -> tuple[Party, ...]:
    return tuple(party for party in noun_parties(stage, noun, inner=False) if stage.actors[party.actor].sector == "JUD")


def _before_trigger(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """The actor in a trigger's own phrase: `Russian shelling`, `Russian-brokered`."""
    if not trigger.verbal:
        found = modifier_parties(stage, trigger.token, trigger.first)
        waged = stage.reading.lemmas[trigger.token] in WARS
        return () if waged and len(found) == 1 else found  # `the Syrian civil war`: where it is, not who wages it
    return ()


def _hyphened(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """The doer that a participle is joined to: `Saudi-backed`, whatever else stands before it."""
    before = stage.at[trigger.token - 2] if _is_hyphened(stage, trigger) else ()
    own = (number for number in before if stage.cast.mentions[number].last < trigger.token)
    return tuple(party for number in own for party in stage.parties(number))[:1]


def _given_to(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """`sentenced him to 24 years`: what follows `to` is nobody, and he the object."""
    return tuple(party for token in trigger.arguments.iobj for party in noun_parties(stage, token))


def _described(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """Those whom a joined participle describes: the rebels of `Saudi-backed rebels`, whatever the parser made of it."""
    around = stage.at[trigger.token] if _is_hyphened(stage, trigger) else ()
    held = (number for number in around if stage.cast.mentions[number].head > trigger.token)
    return next((stage.parties(number) for number in held), ())


def _is_hyphened(stage: Stage, trigger: Trigger) -> bool:
    reading, token = stage.reading, trigger.token
    joined = trigger.verbal and token > 1 and reading.words[token - 1] in ("-", "–", "‑")
    return joined and reading.ends[token - 1] == reading.starts[token] and reading.tags[token] in ("VBN", "VBD")


def whose_relative(stage: Stage, noun: int) -> int:
    """Whom `who` behind a place means: the rebels in `rebels from Herat, who took part`; the noun itself in all else."""
    reading, number = stage.reading, stage.mention_at(noun)
    above = reading.heads[noun]
    if number is None or reading.deps[noun] != "nmod" or reading.tags[above] not in NOUN_TAGS:
        return noun
    ground = stage.cast.mentions[number].kind == "state" or is_place(stage, stage.cast.mentions[number].span)
    clauses = (c for c in reading.children[noun] if reading.deps[c] == "acl:relcl")
    of_persons = any(reading.lowers[c] == "who" for clause in clauses for c in reading.children[clause])
    return above if ground and of_persons else noun


def is_brokered(stage: Stage, trigger: Trigger) -> bool:
    """Whether somebody brokered what a noun names, so that it took place, whoever its parties are."""
    left = max(stage.reading.left_edges[trigger.token], 0)
    return not trigger.verbal and any(lemma in GO_BETWEEN for lemma in stage.reading.lemmas[left : trigger.token])


def _clause_subject(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    clause = trigger.arguments.clause
    if clause is None:
        return ()
    relations = ("nsubj", "nmod:poss") if stage.reading.tags[clause] == "VBG" else ("nsubj",)  # `sought Chad's backing`
    subjects = tuple(c for c in stage.reading.children[clause] if stage.reading.deps[c].startswith(relations))
    return tuple(party for token in expand(stage.reading, subjects) for party in noun_parties(stage, token))


def _speaker(stage: Stage, trigger: Trigger) -> tuple[Party, ...]:
    """The source of the innermost statement in whose content the trigger stands."""
    statement = innermost(stage, stage.reading.starts[trigger.token])
    if statement is None or statement.source_actor is None or not statement.source:
        return ()
    return (Party(statement.source_actor, statement.source[0]),)
