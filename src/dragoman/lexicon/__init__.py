"""The codebook and the word lists, as data that a political scientist can review, with their loaders.

Inside: PLOVER types and modes, event frames, reporting cues, states, known actors with their terms, roles, places; how they
are checked and indexed. Never inside: knowledge of a document.

Entry point: `load_lexicon()` -> `Lexicon`.
"""

from dragoman.lexicon.actors import Role
from dragoman.lexicon.lexicon import Lexicon, load_lexicon
from dragoman.lexicon.senses import Sense

__all__ = ["Lexicon", "Role", "Sense", "load_lexicon"]
