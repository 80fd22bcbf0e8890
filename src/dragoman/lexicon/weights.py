"""Tables of learned weights: FEATURE, tab, WEIGHT a line; lines that begin with `# ` are comments."""

from importlib.resources.abc import Traversable

from dragoman.records import LexiconError


def read_weights(path: Traversable) -> dict[str, float]:
    """The weights of a table by feature; LexiconError names the line that is none."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path.name}:1: cannot be read ({error}); name a table of weights") from error
    found: dict[str, float] = {}
    for number, line in enumerate(lines, 1):
        if not line or line.startswith("# "):
            continue
        feature, _, weight = line.rpartition("\t")
        try:
            found[feature] = float(weight)
        except ValueError as error:
            raise LexiconError(f"{path.name}:{number}: found {line!r}; expected FEATURE, a tab and a number") from error
    return found
