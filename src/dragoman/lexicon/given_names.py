"""First names whose bearers are all men or all women, so that `he` and `she` find theirs."""

from importlib.resources.abc import Traversable

from dragoman.lexicon.actors import Gender
from dragoman.records import LexiconError

_GENDERS: dict[str, Gender] = {"m": "m", "f": "f"}


def read_given_names(path: Traversable) -> dict[str, Gender]:
    """The gender of each first name of a table, in lower case; LexiconError names the line that tells none."""
    lines = enumerate(path.read_text("utf-8").splitlines(), 1)
    rows = [(number, line) for number, line in lines if line and not line.startswith("#")]
    found: dict[str, Gender] = {}
    for number, line in rows[1:]:
        name, _, gender = line.partition("\t")
        if not name or gender not in _GENDERS or name in found:
            raise LexiconError(f"{path.name}:{number}: found {line!r}; expected a new NAME, a tab and m or f")
        found[name] = _GENDERS[gender]
    return found
