"""What the ids in `why` mean (`data/reasons.tsv`)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable

from dragoman.records import LexiconError


@dataclass(frozen=True, slots=True)
class Reasons:
    """The meaning of each id; of an id such as `frame:*` it holds for every one that begins so."""

    meanings: Mapping[str, str]

    def meaning(self, reason: str) -> str | None:
        """What an id means, in a line; None when it is not listed."""
        exact = self.meanings.get(reason)
        if exact is not None:
            return exact
        kind, colon, rest = reason.partition(":")
        general = self.meanings.get(f"{kind}:*") if colon and rest else None
        return None if general is None else general.replace("{}", rest)


def load_reasons(path: Traversable | None = None) -> Reasons:
    """The shipped table, or another of its form; LexiconError names the line that is none."""
    file = path or resources.files("dragoman.lexicon").joinpath("data", "reasons.tsv")
    return Reasons(dict(_rows(file)))


def _rows(file: Traversable) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if not line or line.startswith("# "):
            continue
        reason, _, meaning = line.partition("\t")
        if not reason or not meaning or reason in seen:
            raise LexiconError(
                f"{file.name}:{number}: found {line!r}; expected an id that is not listed yet, a tab and its meaning"
            )
        seen.add(reason)
        yield reason, meaning
