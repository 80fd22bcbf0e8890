"""Everything that coding needs, loaded once a process and never changed."""

from dataclasses import dataclass
from pathlib import Path

from dragoman.coding.events import FrameIndex, index_frames
from dragoman.lexicon import Lexicon, load_lexicon
from dragoman.reading import Reader, load_reader


@dataclass(frozen=True, slots=True)
class Tools:
    """The reader, the lexicon and what is indexed from it."""

    reader: Reader
    lexicon: Lexicon
    frames: FrameIndex


def load_tools(model: Path | None = None) -> Tools:
    """Load the shipped pipeline (or another) and the lexicon; ModelError or LexiconError when one is wrong."""
    lexicon = load_lexicon()
    return Tools(load_reader(model), lexicon, index_frames(lexicon.frames))
