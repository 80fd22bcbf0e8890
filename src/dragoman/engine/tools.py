"""Everything that coding needs, loaded once a process and never changed."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from dragoman.coding.events import FrameIndex, index_frames
from dragoman.lexicon import Lexicon, load_lexicon
from dragoman.reading import Reader, load_reader


@dataclass(frozen=True, slots=True)
class Resources:
    """What tools are loaded from, small enough to be sent to every worker; nothing chosen is what the package ships.

    `model` names an installed spaCy pipeline or its folder; `actors` and `frames` are paths of a user's files, later
    ones before earlier ones. A cluster's workers must find the paths as this process does. `edition` is the checksum of
    those files as they were when they were chosen: a process that has loaded an older edition loads them anew.
    """

    model: str | None = None
    actors: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    edition: str | None = None

    @classmethod
    def of(cls, model: str | None, actors: Sequence[str | Path] = (), frames: Sequence[str | Path] = ()) -> Self:
        """Resources by absolute paths, as workers may find them. Whether they are right is told when they are loaded."""
        if model is not None and Path(model).is_dir():
            model = str(Path(model).resolve())
        tables, told = _resolved(actors), _resolved(frames)
        return cls(model, tables, told, _edition((*tables, *told)))

    @property
    def files(self) -> tuple[str, ...]:
        """The user's files."""
        return (*self.actors, *self.frames)


SHIPPED = Resources()


@dataclass(frozen=True, slots=True)
class Tools:
    """The reader, the lexicon and what is indexed from it."""

    reader: Reader
    lexicon: Lexicon
    frames: FrameIndex


def load_tools(resources: Resources = SHIPPED) -> Tools:
    """Load a pipeline and the lexicon with the user's files; ModelError or LexiconError when one is wrong."""
    lexicon = load_lexicon(resources.actors, resources.frames)
    return Tools(load_reader(resources.model), lexicon, index_frames(lexicon.frames))


def _resolved(paths: Sequence[str | Path]) -> tuple[str, ...]:
    return tuple(str(Path(path).resolve()) for path in paths)


def _edition(paths: Sequence[str]) -> str | None:
    """The SHA-256 over a user's files; what cannot be read counts as missing here, and is told when it is loaded."""
    if not paths:
        return None
    digest = hashlib.sha256()
    for path in map(Path, paths):
        digest.update(path.read_bytes() if path.is_file() else b"")
    return digest.hexdigest()
