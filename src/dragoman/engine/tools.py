"""Everything that coding needs, loaded once a process and never changed."""

from dataclasses import dataclass

from dragoman.coding.events import FrameIndex, index_frames
from dragoman.lexicon import Lexicon, load_lexicon
from dragoman.reading import Reader, load_reader


@dataclass(frozen=True, slots=True)
class Resources:
    """What tools are loaded from, small enough to be sent to every worker; nothing chosen is what the package ships.

    `model` names an installed spaCy pipeline or its folder; `actors` and `frames` are paths of a user's files, later
    ones before earlier ones. A cluster's workers must find the paths as this process does.
    """

    model: str | None = None
    actors: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()

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
