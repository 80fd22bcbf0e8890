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

    `id` names the lexicon row; `entry` is the known actor's id, None for states and places.
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


def state_sense(state: State, category: Category) -> Sense:
    """A state by its name, adjective, people, capital or seat: its government."""
    return Sense(category, f"{category}:{state.code}", state.name, "state", state.code, "GOV")


def place_sense(place: KnownPlace) -> Sense:
    """A place, which gives a country to what stands in it and acts only where a rule says so."""
    return Sense("place", place.entry, place.name, "state", place.country, None)


def actor_sense(actor: KnownActor, day: str | None) -> Sense:
    """A known actor in the term that holds on a day; without a day in the newest, never by the clock.

    After a last term in public office a person is of the elite (PLOVER's ELI); before the first one no sector is known.
    """
    term = actor.newest if day is None else actor.term_on(day)
    if term is not None:
        return _sense(actor, term, term.sector, term.role)
    last = _last_before(actor, day or "")
    if last is None:
        return _sense(actor, actor.terms[0], None if actor.kind == "person" else actor.terms[0].sector, None)
    former = actor.kind == "person" and last.sector in _OFFICIAL
    return _sense(
        actor, last, "ELI" if former else last.sector, f"former {last.role}" if former and last.role else last.role
    )


def _last_before(actor: KnownActor, day: str) -> Term | None:
    return next((term for term in reversed(actor.terms) if term.until is not None and term.until < day), None)


def _sense(actor: KnownActor, term: Term, sector: str | None, role: str | None) -> Sense:
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
    )
