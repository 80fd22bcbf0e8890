"""Everything the lexicon holds, checked and indexed, in one frozen value."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType

from dragoman.lexicon.actors import Gender, KnownActor, Role, State, read_known_actors, read_roles, read_states
from dragoman.lexicon.codebook import Codebook, read_codebook
from dragoman.lexicon.cues import Cues, load_cues
from dragoman.lexicon.frame_files import UserFrames, read_frames, read_user_frames
from dragoman.lexicon.frames import Frame
from dragoman.lexicon.gazetteer import NameIndex, fold
from dragoman.lexicon.given_names import read_given_names
from dragoman.lexicon.places import Gazetteer, KnownPlace, read_places, read_regions
from dragoman.lexicon.senses import Category, Sense, actor_sense, place_sense, state_sense
from dragoman.lexicon.tables import noting
from dragoman.lexicon.weights import read_weights
from dragoman.records import LexiconError

# Smaller towns share their names with people and things too often to lend anybody a country.
_KNOWN_TOWN = 100_000

ACTOR_TABLES = ("organizations", "groups", "people")

RolePhrase = tuple[tuple[str, ...], Role]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The codebook, the frames, the cues, and the names of actors and places under one index."""

    codebook: Codebook
    frames: tuple[Frame, ...]
    cues: Cues
    confidence: Mapping[str, float]
    historical: Mapping[str, float]
    states: tuple[State, ...]
    state_names: dict[str, str]
    countries: frozenset[str]
    fixed: dict[str, Sense]
    actors: dict[str, KnownActor]
    gazetteer: Gazetteer
    names: NameIndex
    roles: dict[str, tuple[RolePhrase, ...]]
    given_names: dict[str, Gender]
    nationalities: frozenset[str]

    def find_names(self, text: str, day: str | None) -> Iterator[tuple[int, int, tuple[Sense, ...]]]:
        """The names in a text as (start, end, senses) in characters, from left to right; `day` picks the terms of office."""
        known: dict[tuple[str, ...], tuple[Sense, ...]] = {}
        for hit in self.names.find(text):
            senses = known.get(hit.entries)
            if senses is None:
                senses = known[hit.entries] = self._ranked(hit.entries, day)
            yield hit.start, hit.end, senses

    def _ranked(self, entries: tuple[str, ...], day: str | None) -> tuple[Sense, ...]:
        """The senses of a spelling as listed, but namesakes of whom none is in office on the day behind the others."""
        senses = [self.sense(entry, day) for entry in entries]
        if len(senses) > 1 and senses[0].category == "actor":
            senses.sort(key=lambda sense: not sense.current)
        return tuple(senses)

    def sense(self, entry: str, day: str | None) -> Sense:
        """What an index entry means on a day."""
        known = self.fixed.get(entry)
        return known if known is not None else actor_sense(self.actors[entry.removeprefix("actor:")], day)

    def roles_from(self, word: str) -> tuple[RolePhrase, ...]:
        """The role phrases that begin with a lower-case word, longest first."""
        return self.roles.get(word, ())

    def place_country(self, name: str) -> str | None:
        """The country of a well-known place of that name, or None."""
        found = self.gazetteer.candidates(name)
        known = found and (found[0].is_region or found[0].population >= _KNOWN_TOWN)
        return found[0].country if known else None


def load_lexicon(actors: Sequence[str] = (), frames: Sequence[str] = ()) -> Lexicon:
    """Read and check every file under `data/`, and the user's tables of actors and files of frames.

    A user's actor replaces the shipped one, or an earlier file's, of its id, and has a spelling before any shipped actor;
    for frames see `read_user_frames`. LexiconError names every mistake, a line each (`file:line:column: ...`).
    """
    data = shipped_data()
    states = read_states(data.joinpath("states.tsv"))
    own = read_user_actors(actors)
    shipped = {a.id: a for name in ACTOR_TABLES for a in read_known_actors(data.joinpath(f"{name}.tsv"))}
    known = shipped | own
    places = (*read_regions(data.joinpath("regions.tsv")), *read_places(data.joinpath("places.tsv")))
    fixed = {f"{kind}:{state.code}": state_sense(state, kind) for state in states for kind, _ in _spellings(state)}
    fixed |= {place.entry: place_sense(place) for place in places}
    told = _told(data, frames)
    return Lexicon(
        codebook=told.codebook,
        frames=told.frames,
        cues=load_cues(),
        confidence=MappingProxyType(read_weights(data.joinpath("confidence.tsv"))),
        historical=MappingProxyType(read_weights(data.joinpath("historical.tsv"))),
        states=states,
        state_names={state.code: state.name for state in states},
        countries=frozenset(state.code for state in states) | {"IGO", "---"},
        fixed=fixed,
        actors=known,
        gazetteer=Gazetteer.of(places),
        names=NameIndex.of(_names(states, (*own.values(), *_others(shipped, own)), places)),
        roles=_roles_by_first_word(read_roles(data.joinpath("roles.tsv"))),
        given_names=_given_names(known.values()) | read_given_names(data.joinpath("given_names.tsv")),
        nationalities=frozenset(word for state in states for word in (*state.adjectives, *state.demonyms)),
    )


def shipped_data() -> Traversable:
    """The folder of the tables and frames that come with the package."""
    return resources.files("dragoman.lexicon").joinpath("data")


def read_user_actors(paths: Iterable[str | Path]) -> dict[str, KnownActor]:
    """The actors of a user's tables by id, a later file's before an earlier one's; LexiconError with all mistakes of all."""
    found: dict[str, KnownActor] = {}
    with noting() as problems:
        for path in map(Path, paths):
            try:
                found |= {actor.id: actor for actor in read_known_actors(path)}
            except LexiconError as error:
                problems.append(str(error))
    return found


def _told(data: Traversable, user_files: Sequence[str]) -> UserFrames:
    """The codebook and the frames, a user's included."""
    codebook, folder = read_codebook(data.joinpath("codebook.toml")), data.joinpath("frames")
    frames = read_frames(folder, codebook)
    return read_user_frames(user_files, folder, codebook, frames) if user_files else UserFrames(codebook, frames)


def _others(shipped: dict[str, KnownActor], own: dict[str, KnownActor]) -> Iterator[KnownActor]:
    """The shipped actors that no user's row replaces, without the spellings that a user's actor has."""
    if not own:
        yield from shipped.values()
        return
    taken = {fold(name) for actor in own.values() for name in actor.names}
    for actor in shipped.values():
        if actor.id not in own:
            kept = tuple(name for name in actor.names if fold(name) not in taken)
            if kept:
                yield replace(actor, name=kept[0], aliases=kept[1:])


def _spellings(state: State) -> Iterator[tuple[Category, str]]:
    """Every word for a state with what kind of word it is."""
    for name in state.names:
        yield "state", name
    for name in state.adjectives:
        yield "adjective", name
    for name in state.demonyms:
        yield "demonym", name
    for name in state.capitals:
        yield "capital", name
    for name in state.seats:
        yield "seat", name


def _names(
    states: Iterable[State], actors: Iterable[KnownActor], places: Iterable[KnownPlace]
) -> Iterator[tuple[str, str]]:
    """(name, entry) pairs; what stands first is the likelier sense of a spelling."""
    for state in states:
        yield from ((name, f"{kind}:{state.code}") for kind, name in _spellings(state))
    for actor in actors:
        yield from ((name, f"actor:{actor.id}") for name in actor.names)
    for place in places:
        yield from ((name, place.entry) for name in place.names)


def _roles_by_first_word(roles: tuple[Role, ...]) -> dict[str, tuple[RolePhrase, ...]]:
    table: dict[str, list[RolePhrase]] = {}
    for role in roles:
        words = tuple(role.role.lower().replace("'s ", " 's ").replace("s' ", "s ' ").split())
        table.setdefault(words[0], []).append((words, role))
        if words[-1].endswith(".") and len(words[-1]) > 1:  # tokenizers part `Col.` in two
            table[words[0]].append(((*words[:-1], words[-1][:-1], "."), role))
    return {word: tuple(sorted(phrases, key=lambda phrase: -len(phrase[0]))) for word, phrases in table.items()}


def _given_names(actors: Iterable[KnownActor]) -> dict[str, Gender]:
    """First names, in lower case, that only men or only women among the known persons bear, two of them at least."""
    bearers: dict[str, list[Gender]] = {}
    for actor in actors:
        first, _, rest = actor.name.partition(" ")
        if actor.gender is not None and rest:
            bearers.setdefault(first.casefold(), []).append(actor.gender)
    return {name: found[0] for name, found in bearers.items() if len(found) > 1 and len(set(found)) == 1}
