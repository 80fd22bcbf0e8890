"""Which triggers only name the content of another act: `agreed to meet`, `called for their withdrawal`."""

from dragoman.coding.events.stage import Stage
from dragoman.coding.events.telling import SWALLOWING, Telling
from dragoman.coding.events.triggers import Trigger
from dragoman.coding.syntax import ancestors
from dragoman.records import Reading

_CLAUSES = frozenset({"xcomp", "ccomp", "acl", "advcl"})
_CLAUSE_TAGS = frozenset({"VB", "VBG", "MD", "VBP", "VBZ", "VBN"})
_NOMINAL = frozenset({"obj", "obl", "nmod", "nsubj:pass"})


def drop_swallowed(stage: Stage, tellings: list[Telling], untold: list[Trigger]) -> list[Telling]:
    """The tellings that stand by themselves. `untold` are speech acts that name no actor and yet hold their content."""
    told: dict[int, list[Telling]] = {}
    for telling in tellings:
        told.setdefault(telling.token, []).append(telling)
    silent = {trigger.token for trigger in untold if trigger.frame.type in SWALLOWING and trigger.verbal}
    kept = []
    for telling in tellings:
        holder = _holder(stage.reading, telling, told, silent - set(told))
        if holder is None:
            kept.append(telling)
        else:
            stage.drop(telling.trigger, holder[0], by=holder[1], parties=(telling.actors, telling.recipients))
    return kept


def _holder(
    reading: Reading, telling: Telling, told: dict[int, list[Telling]], silent: set[int]
) -> tuple[str, int] | None:
    """How and by which word a telling is swallowed; None when it stands by itself."""
    below = telling.token
    for above in ancestors(reading, telling.token):
        if any(_holds(reading, other, telling, below) for other in told.get(above, ())):
            return "held:content", above
        if above in silent and _is_content(reading, telling, below):
            return "held:silent", above
        below = above
    carrier = telling.trigger.arguments.carrier
    if carrier is not None and any(_is_same_act(telling, other) for other in told.get(carrier, ())):
        return "held:carrier", carrier
    return None


def _is_same_act(telling: Telling, other: Telling) -> bool:
    """Whether a light verb and its noun were both taken for the act."""
    return bool(other.trigger.frame.object) or other.type == telling.type


def _holds(reading: Reading, other: Telling, telling: Telling, below: int) -> bool:
    """Whether `other`, coded above, takes the telling as its content; `below` is the branch on which the telling hangs."""
    if reading.deps[below] == "conj" or below == other.trigger.arguments.carrier:
        return False
    if other.trigger.frame.object and reading.lemmas[telling.token] in other.trigger.frame.object:
        # A ban that is lifted was an act of its own; sanctions that are imposed are the act told here.
        stands = other.type in ("CONCEDE", "RETREAT") and telling.type in ("SANCTION", "REJECT", "COERCE")
        return not (stands and telling.recipients)
    if other.type in SWALLOWING and other.standing.status != "negated":
        return _is_content(reading, telling, below)
    talked_of = ("CONSULT", "AGREE", "COOPERATE", "SUPPORT")
    return other.type == "CONSULT" and not telling.trigger.verbal and telling.type in talked_of


def _is_content(reading: Reading, telling: Telling, below: int) -> bool:
    """Whether the branch is a clause or a noun that says what is promised, asked or refused."""
    dep = reading.deps[below]
    if dep in _CLAUSES and reading.tags[below] in _CLAUSE_TAGS:
        return dep != "advcl" or "to" in {reading.lowers[c] for c in reading.children[below]}
    return dep in _NOMINAL and not telling.trigger.verbal and telling.trigger.frame.needs != "none"
