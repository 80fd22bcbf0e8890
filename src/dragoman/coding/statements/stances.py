"""The stance of a statement: its cue's, turned by what the cue takes and by a negation."""

from dragoman.coding.statements.views import View
from dragoman.records import Reading, Stance

_NEGATIONS = frozenset("not n't n’t never neither nor".split())
# To deny that one denies or doubts is to let stand; not to confirm or to believe is to doubt.
_NEGATED: dict[str, Stance] = {"denies": "asserts", "doubts": "asserts", "confirms": "doubts"}
_BELIEVING = frozenset("believe think feel expect assume".split())


def stance_of(reading: Reading, view: View, frame: str) -> Stance:
    """The stance of a cue verb where it stands: `asked to leave` demands, `asked whether` asks."""
    stance = view.entry.stance
    if stance == "asks" and frame == "infinitive":
        return "demands"
    if any(reading.lowers[child] in _NEGATIONS for child in reading.children[view.verb]):
        return "doubts" if reading.lemmas[view.verb] in _BELIEVING else _NEGATED.get(stance, stance)
    return stance
