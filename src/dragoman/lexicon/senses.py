"""What a name may mean on the day of an article, as coding asks for it."""

from dataclasses import dataclass
from typing import Literal

from dragoman.lexicon.actors import Gender, KnownActor, State, Term
from dragoman.lexicon.places import KnownPlace
from dragoman.records import ActorKind

Category = Literal["state", "adjective", "demonym", "capital", "seat", "actor", "place"]
_OFFICIAL = frozenset({"GOV", "LEG", "MIL", "JUD", "SPY"})


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of a name: a state, a word for its people, seat or capital, a known actor, or a place.

    `id` names the lexicon row; `entry` is the known actor's id, None for states and places. `current` is False for an
    actor none of whose terms holds on the day asked for.
    """

    category: Category
    id: str
    name: str
    kind: ActorKind
    country: str | None
    sector: str | None
    other_sectors: tuple[str, ...] = ()
    role: str | None = None
    gender: Gender | None = None
    entry: str | None = None
    current: bool = True


def state_sense(state: State, category: Category) -> Sense:
    """A state by its name, adjective, people, capital or seat: its government."""
    return Sense(category, f"{category}:{state.code}", state.name, "state", state.code, "GOV")


def place_sense(place: KnownPlace) -> Sense:
    """A place. A town stands for those who live there, a region for the state that holds it; neither acts by itself."""
    sector = "GOV" if place.is_region and place.country != "---" else "CVL"
    return Sense("place", place.entry, place.name, "state", place.country, sector)


def actor_sense(actor: KnownActor, day: str | None) -> Sense:
    """A known actor in the term that holds on a day; without a day in the newest, never by the clock.

    After a last term in public office a person is of the elite (PLOVER's ELI); before the first one no sector is known.
    Between terms he is what he was last.
    """
    term = actor.newest if day is None else _term_on(actor, day)
    if term is not None:
        return _sense(actor, term, term.sector, term.role)
    last = _last_before(actor, day or "")
    if last is None:
        first = actor.terms[0]
        return _sense(actor, first, None if actor.kind == "person" else first.sector, None, current=False)
    former = actor.kind == "person" and last.sector in _OFFICIAL
    role = f"former {last.role}" if former and last.role else last.role
    return _sense(actor, last, "ELI" if former else last.sector, role, current=False)


def _term_on(actor: KnownActor, day: str) -> Term | None:
    """The term that began last; but in the month in which one public office ends and something else begins, the office."""
    newest = actor.term_on(day)
    if newest is None or newest.sector == "GOV" or newest.since != day[:7]:
        return newest
    return next((term for term in actor.terms if term.sector == "GOV" and term.holds_on(day)), newest)


def _last_before(actor: KnownActor, day: str) -> Term | None:
    return next((term for term in reversed(actor.terms) if term.until is not None and term.until < day), None)


def _sense(actor: KnownActor, term: Term, sector: str | None, role: str | None, *, current: bool = True) -> Sense:
    return Sense(
        "actor",
        f"actor:{actor.id}",
        actor.name,
        actor.kind,
        term.country,
        sector,
        term.other_sectors,
        role,
        actor.gender,
        actor.id,
        current,
    )
