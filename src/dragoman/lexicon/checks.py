"""Is a table or a frame file right? Every mistake at once, and the counts of what is right.

Entry function: `check`. The readers themselves know the rules; here is only which reader takes which file, and what two
tables of one folder must not have in common.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import resources
from pathlib import Path
from typing import cast

from dragoman.lexicon.actors import (
    ACTOR_COLUMNS,
    PERSON_COLUMNS,
    ROLE_COLUMNS,
    STATE_COLUMNS,
    KnownActor,
    Role,
    State,
    read_known_actors,
    read_roles,
    read_states,
)
from dragoman.lexicon.codebook import Codebook, read_codebook
from dragoman.lexicon.cues import load_cues
from dragoman.lexicon.frame_files import SETS, read_frames, read_user_frames
from dragoman.lexicon.frames import Frame
from dragoman.lexicon.interchange import (
    CAMEO_COLUMNS,
    COUNTRY_COLUMNS,
    SECTOR_COLUMNS,
    CameoCode,
    CountryCodes,
    SectorCodes,
    read_cameo,
    read_country_codes,
    read_sector_codes,
)
from dragoman.lexicon.places import PLACE_COLUMNS, REGION_COLUMNS, KnownPlace, read_places, read_regions
from dragoman.lexicon.system_codes import SYSTEM_COLUMNS, SystemCode, read_system_codes
from dragoman.lexicon.tables import read_text
from dragoman.records import LexiconError

Code = CountryCodes | SectorCodes | CameoCode
Entry = State | KnownActor | Role | KnownPlace | Frame | SystemCode | Code
_READERS: Mapping[tuple[str, ...], Callable[[Path], Sequence[Entry]]] = {
    STATE_COLUMNS: read_states,
    ACTOR_COLUMNS: read_known_actors,
    PERSON_COLUMNS: read_known_actors,
    ROLE_COLUMNS: read_roles,
    PLACE_COLUMNS: read_places,
    REGION_COLUMNS: read_regions,
    SYSTEM_COLUMNS: read_system_codes,
    COUNTRY_COLUMNS: read_country_codes,
    SECTOR_COLUMNS: read_sector_codes,
    CAMEO_COLUMNS: read_cameo,
}
# Weights of the reporting cues, which are learned; `load_cues` reads them with the cues.
# Tables of weights, descriptions and first names, which name no actors, places or roles.
_OTHER_TABLES = frozenset({"cue_weights.tsv", "confidence.tsv", "historical.tsv", "reasons.tsv", "given_names.tsv"})
_CODEBOOK = "codebook.toml"
_CUES = "cues.toml"
_PLACED = re.compile(r":(\d+):(\d+:)? ")


@dataclass(frozen=True, slots=True)
class Checked:
    """The mistakes found, each `file:line:column: ...`, and what was read, as (number, noun)."""

    problems: tuple[str, ...]
    counts: tuple[tuple[int, str], ...]


def check(paths: Sequence[Path] = ()) -> Checked:
    """Check files and folders; without any, the data of the package.

    A folder is one set of tables: no id, and no name of a body or group, may stand in two of them. Where it has a codebook
    or sets of words of its own, its frames are checked against those; other frame files add to the shipped ones.
    """
    given = list(paths) or [_shipped()]
    problems: list[str] = []
    entries: list[Entry] = []
    for path in given:
        tables = _tables(path, problems)
        if path.is_dir():
            problems += _clashes(tables)
        entries += [entry for _, found in tables for entry in found]
    single = [path for path in given if not path.is_dir() and path.suffix == ".toml" and path.name != _CODEBOOK]
    entries += _attempt(single[0], partial(_user_frames, single), problems) if single else []
    return Checked(tuple(problems), tuple(_counts(entries)))


def _shipped() -> Path:
    # Packages are installed as folders; one inside a zip file cannot be checked, nor need it be.
    return cast("Path", resources.files("dragoman.lexicon").joinpath("data"))


def _tables(path: Path, problems: list[str]) -> list[tuple[Path, Sequence[Entry]]]:
    """What the files of a folder hold, or one file; frame files that are named singly are left to `check`."""
    if not path.is_dir():
        return [] if path.suffix == ".toml" else [(path, _attempt(path, partial(_read_table, path), problems))]
    files = sorted(
        file for file in path.rglob("*") if file.suffix in (".tsv", ".toml") and file.name not in _OTHER_TABLES
    )
    if not files:
        problems.append(f"{path}:1:1: no .tsv or .toml file in this folder; name one that has tables or frames")
    codebook = _codebook(path / _CODEBOOK if path / _CODEBOOK in files else _shipped() / _CODEBOOK, problems)
    found = [(file, _attempt(file, partial(_read_table, file), problems)) for file in files if file.suffix == ".tsv"]
    if path / _CUES in files:
        _attempt(path / _CUES, partial(_read_cues, path / _CUES), problems)
    folders = sorted({file.parent for file in files if file.name == SETS})
    found += [(f, _attempt(f, partial(read_frames, f, codebook), problems)) for f in folders if codebook]
    others = [f for f in files if f.suffix == ".toml" and f.parent not in folders and f.name not in (_CODEBOOK, _CUES)]
    if others:
        found.append((others[0], _attempt(others[0], partial(_user_frames, others), problems)))
    return found


def _attempt(file: Path, read: Callable[[], Sequence[Entry]], problems: list[str]) -> Sequence[Entry]:
    """What a reader gives; its mistakes, if it finds any, are added to the others and nothing is kept."""
    try:
        return read()
    except LexiconError as error:
        problems += [_placed(line, file) for line in str(error).split("\n")]
    return ()


def _codebook(file: Path, problems: list[str]) -> Codebook | None:
    try:
        return read_codebook(file)
    except LexiconError as error:
        problems.append(_placed(str(error), file))
    return None


def _read_cues(file: Path) -> Sequence[Entry]:
    """Cues are checked but not counted."""
    load_cues(file)
    return ()


def _placed(problem: str, file: Path) -> str:
    """A mistake with file, line and column, for the readers that do not tell all three."""
    found = _PLACED.search(problem)
    if found is None:
        return f"{file}:1:1: {problem.removeprefix(f'{file.name}: ')}"
    return problem if found[2] else f"{file}:{found[1]}:1: {problem[found.end() :]}"


def _read_table(file: Path) -> Sequence[Entry]:
    header = next((line for line in read_text(file).split("\n") if line and not line.startswith("#")), "")
    reader = _READERS.get(tuple(header.split("\t")))
    if reader is None:
        forms = "; ".join(" ".join(columns) for columns in _READERS)
        raise LexiconError(f"{file}:1:1: the header is none of a table's: {header[:60]!r}; expected one of: {forms}")
    return reader(file)


def _user_frames(files: Sequence[Path]) -> Sequence[Frame]:
    """The frames of a user's files, without the shipped ones that they stand beside."""
    data = _shipped()
    codebook = read_codebook(data / _CODEBOOK)
    shipped = read_frames(data / "frames", codebook)
    return read_user_frames(files, data / "frames", codebook, shipped).own


def _clashes(tables: Iterable[tuple[Path, Sequence[Entry]]]) -> Iterator[str]:
    """What two tables of actors both claim: an id, or a body's or group's name."""
    owners: dict[tuple[str, str], tuple[Path, str]] = {}
    for file, entries in tables:
        for actor in entries:
            if isinstance(actor, KnownActor):
                names = () if actor.kind == "person" else actor.names
                for claim in (("id", actor.id), *(("alias", name) for name in names)):
                    other, owner = owners.setdefault(claim, (file, actor.id))
                    if other != file:
                        told = f"already names {owner!r} in {other.name}; keep it in one of the two"
                        yield f"{_where(file, actor.id, claim[1])}: duplicate {claim[0]}: {claim[1]!r} {told}"


def _where(file: Path, owner: str, words: str) -> str:
    """Where in a table an actor's row has some words."""
    for number, line in enumerate(read_text(file).split("\n"), 1):
        if line.startswith(f"{owner}\t") and words in line:
            return f"{file}:{number}:{line.index(words) + 1}"
    return f"{file}:1:1"


def _counts(entries: Sequence[Entry]) -> Iterator[tuple[int, str]]:
    """The numbers that a reviewer wants to see, those that are none left out."""
    actors = [entry for entry in entries if isinstance(entry, KnownActor)]
    states = [entry for entry in entries if isinstance(entry, State)]
    frames = [entry for entry in entries if isinstance(entry, Frame)]
    counts = (
        (len(actors) + len(states), "entities"),
        (sum(len(actor.aliases) for actor in actors) + sum(len(state.aliases) for state in states), "aliases"),
        (sum(len(actor.terms) for actor in actors), "terms"),
        (len([entry for entry in entries if isinstance(entry, Role)]), "roles"),
        (len([entry for entry in entries if isinstance(entry, KnownPlace)]), "places"),
        (len(frames), "frames"),
        (len({trigger for frame in frames for trigger in (*frame.verbs, *frame.nouns)}), "triggers"),
        (len([entry for entry in entries if isinstance(entry, Code)]), "codes"),
    )
    yield from (pair for pair in counts if pair[0])
