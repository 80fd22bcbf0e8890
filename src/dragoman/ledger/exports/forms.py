"""Which formats there are, and what each asks of an event."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from dragoman.records import UsageError


@dataclass(frozen=True, slots=True)
class Projection:
    """A format that SQL writes.

    `reasons` are the columns of `told` that may keep an event out, in the order in which they are counted. `paired`: a
    row for each pair of actor and recipient.
    """

    reasons: tuple[str, ...]
    paired: bool
    header: bool


_FACT = ("status_reason", "day_reason")
_CODED = (*_FACT, "cameo_reason", "party_reason")

PROJECTIONS: Mapping[str, Projection] = {
    "plover": Projection((), paired=False, header=False),
    "polecat": Projection(_FACT, paired=False, header=True),
    "icews": Projection(_CODED, paired=True, header=True),
    "gdelt-events": Projection(_CODED, paired=True, header=False),
    "gdelt-mentions": Projection(_CODED, paired=True, header=False),
    "quadruples": Projection((*_FACT, "pair_reason"), paired=True, header=False),
}
PLAIN = ("csv", "jsonl", "parquet")
FOLDERS = ("brat",)
FORMATS = (*PROJECTIONS, *PLAIN, *FOLDERS)


def check_form(name: str) -> None:
    """Raise UsageError, naming the nearest, if there is no format of that name."""
    if name in FORMATS:
        return
    stems = {form.split("-")[0] for form in FORMATS}
    near = get_close_matches(name.lower(), FORMATS, n=2, cutoff=0.75)
    if not near:
        stem = get_close_matches(name.lower().split("-")[0], stems, n=1, cutoff=0.5)
        near = [form for form in FORMATS if form.split("-")[0] in stem]
    hint = f"Did you mean {' or '.join(near)}?" if near else f"Expected one of {', '.join(FORMATS)}"
    raise UsageError(f"{name!r} is no export format. {hint}")
