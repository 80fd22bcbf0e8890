"""Recipients that are none: one's own forces, what is sent or set up, those whom a harm would hit. Entry: `without_bystanders`."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.coding.events.stage import Stage
from dragoman.coding.events.telling import Telling
from dragoman.coding.syntax import NOUN_TAGS, case_of, is_passive
from dragoman.records import Party

# What one's own forces are only the means of: `pledged to expand its military`, `ordered its troops home`.
_BY_MEANS = frozenset({"AGREE", "CONCEDE", "RETREAT", "MOBILIZE", "THREATEN", "REQUEST"})
_GOVERNING = frozenset({"GOV", "MIL"})
# Of these they have the good: `promised to pay its soldiers`.
_GIVING = frozenset("pay compensate reward honour honor free release pardon thank reassure promise assure".split())
# What is backed or called for is no act towards those whom it would hit: `called for a ban on Chadian goods`.
_WISHING = frozenset({"SUPPORT", "REQUEST"})
_HARMS = frozenset(
    "attack strike airstrike bombing bombardment raid assault offensive invasion war campaign crackdown operation action blow "
    "ban sanction embargo boycott blockade siege restriction curb tariff penalty punishment measure containment pressure isolation "
    "killing execution assassination arrest detention deportation expulsion removal ouster overthrow defeat destruction "
    "elimination annihilation prosecution displacement jihad".split()
)
_HITTING = frozenset({"on", "against", "of", "at", "over", "from", "to"})
_HEIGHT = 4
# What is sent or set up in these is for others.
_GOODWILL = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "REJECT"})
_MAKING = frozenset("send dispatch form establish create build open set appoint".split())
_KNOWN = frozenset({"the", "this", "that", "these", "those"})
# A meeting told of or agreed on; what is refused, one refuses another.
_MEETING = frozenset({"CONSULT", "AGREE"})


def without_bystanders(stage: Stage, telling: Telling) -> Telling:
    """A telling less the recipients who are none."""
    kept = tuple(p for p in telling.recipients if not any(rule(stage, telling, p) for rule in _RULES))
    if len(kept) == len(telling.recipients):
        return telling
    why = telling.why if kept else tuple(rule for rule in telling.why if not rule.startswith("recipient:"))
    return replace(telling, recipients=kept, why=why)


def with_all_who_met(telling: Telling) -> Telling:
    """A meeting with all its parties as actors, whoever called it: Finland's too in `Sweden hosted talks with Finland`."""
    met = telling.trigger.frame.type == "CONSULT" and telling.type in _MEETING and "recipient:with" in telling.why
    if not met or not telling.actors:
        return telling
    known = {party.actor for party in telling.actors}
    others = tuple(party for party in telling.recipients if party.actor not in known)
    why = tuple("actor:with" if rule == "recipient:with" else rule for rule in telling.why)
    return replace(telling, actors=(*telling.actors, *others), recipients=(), why=why)


def _is_own_force(stage: Stage, telling: Telling, party: Party) -> bool:
    """Whether a state only moves or promises its own forces: Spain's in `Madrid agreed to pull Spanish troops out`."""
    force = stage.actors[party.actor]
    if telling.type not in _BY_MEANS or force.sector != "MIL" or force.kind == "person" or force.country is None:
        return False
    head = _head(stage, party)
    if head is not None and stage.reading.lemmas[stage.reading.heads[head]] in _GIVING:
        return False
    actors = (stage.actors[actor.actor] for actor in telling.actors)
    return any(actor.country == force.country and actor.sector in _GOVERNING for actor in actors)


def _asks_others(stage: Stage, telling: Telling, party: Party) -> bool:
    """Whether what is demanded is to be done to a party, by others: `urged that the fishermen be freed`."""
    trigger, reading = telling.trigger, stage.reading
    clause = trigger.arguments.clause
    if trigger.frame.type != "REQUEST" or clause is None or not is_passive(reading, clause):
        return False
    asked_for = "for" in reading.lowers[trigger.token : trigger.last + 1] and "recipient:object" in telling.why
    if not asked_for and "recipient:clause" not in telling.why:  # `encouraged women to be heard`: they are asked
        return False
    subjects = {child for child in reading.children[clause] if reading.deps[child].startswith("nsubj")}
    return _head(stage, party) in subjects | set(
        trigger.arguments.object
    )  # of `Chad's troops be withdrawn` Chad is asked


def _is_hit(stage: Stage, telling: Telling, party: Party) -> bool:
    """Whether a harm that is wished for would hit a party: Chad in `backed sanctions against Chad`."""
    if telling.type not in _WISHING:
        return False
    reading = stage.reading
    told = range(telling.trigger.first, telling.trigger.last + 1)  # `put pressure on Chad` asks something of Chad
    return any(
        above not in told and reading.lemmas[above] in _HARMS and case_of(reading, below) in _HITTING
        for below, above in _nouns_above(stage, telling, party)
    )


def _nouns_above(stage: Stage, telling: Telling, party: Party) -> Iterator[tuple[int, int]]:
    """The nouns that a party's words hang on, nearest first, each with the word below it."""
    reading, trigger = stage.reading, telling.trigger.token
    below = _head(stage, party)
    if below is None or reading.heads[trigger] == below:  # `the war on Chad, which they back`: they back Chad
        return
    for _ in range(_HEIGHT):
        above = reading.heads[below]
        if above == below or reading.tags[above] not in NOUN_TAGS:
            return
        yield below, above
        below = above


def _is_made(stage: Stage, telling: Telling, party: Party) -> bool:
    """Whether a party is what is sent or set up for others: the team in `sent a team to treat the wounded`."""
    reading, head = stage.reading, _head(stage, party)
    if telling.type not in _GOODWILL or head is None or reading.deps[head] != "obj":
        return False
    made = reading.tags[head] in ("NN", "NNS") and reading.lemmas[reading.heads[head]] in _MAKING
    below = reading.children[head]  # `build a NATO force`: for NATO
    own = any(reading.lowers[c] in _KNOWN or reading.deps[c] == "nmod:poss" or reading.tags[c] == "NNP" for c in below)
    return made and not own


def _head(stage: Stage, party: Party) -> int | None:
    """The head of a party's words."""
    token = stage.reading.token_at(party.span.start)
    held = () if token is None else (stage.cast.mentions[number] for number in stage.at[token])
    return next((mention.head for mention in held if mention.span == party.span), None)


_RULES = (_is_own_force, _asks_others, _is_hit, _is_made)
