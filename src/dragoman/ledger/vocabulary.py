"""The codes that a filter may name, as the package ships them."""

from functools import cache

from dragoman.ledger.selection import Vocabulary
from dragoman.lexicon.codebook import read_codebook
from dragoman.lexicon.codes import COUNTRIES
from dragoman.lexicon.lexicon import shipped_data


@cache
def shipped_vocabulary() -> Vocabulary:
    """Return the types and modes of the codebook and every country code; it loads no names and takes milliseconds."""
    codebook = read_codebook(shipped_data().joinpath("codebook.toml"))
    modes = frozenset(mode for type_ in codebook.types.values() for mode in type_.modes)
    return Vocabulary(frozenset(codebook.types), COUNTRIES, modes)
