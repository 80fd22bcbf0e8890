"""The codebook and the word lists, as data that a political scientist can review, with their loaders.

Inside: PLOVER types and modes, event frames, reporting cues, states, known actors with their terms, roles, places; how they
are checked and indexed. Never inside: knowledge of a document.

Entry points: `load_lexicon(actors, frames)` -> `Lexicon`, with a user's files if there are any; `checks.check`, `petrarch.read_petrarch`,
`lookup.frames_of`, `load_interchange()` -> the codes of GDELT, ICEWS and POLECAT.
"""

from dragoman.lexicon.actors import Role
from dragoman.lexicon.interchange import Interchange, load_interchange
from dragoman.lexicon.lexicon import Lexicon, load_lexicon
from dragoman.lexicon.senses import Sense

__all__ = ["Interchange", "Lexicon", "Role", "Sense", "load_interchange", "load_lexicon"]
