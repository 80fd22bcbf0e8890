"""How much of what was judged is right: precision with Wilson's interval, by field and by type."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import get_args

from dragoman.analysis.audit import Field
from dragoman.analysis.verdicts import Mark, Verdict

_Z = 1.959964  # 95 % of a normal distribution lies so many standard deviations around its mean


@dataclass(frozen=True, slots=True)
class Precision:
    """How often something was right; what the judge was unsure of is not among `judged`."""

    right: int
    judged: int
    unsure: int

    @property
    def share(self) -> float | None:
        """Right of judged, 0 to 1; None if nothing was judged."""
        return self.right / self.judged if self.judged else None

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 % interval of the share."""
        return wilson(self.right, self.judged)


@dataclass(frozen=True, slots=True)
class TypePrecision:
    """Of the events of one type: how many are of that type indeed, and how many have every judged field right."""

    type: str
    of_type: Precision
    all_right: Precision


def wilson(right: int, total: int) -> tuple[float, float]:
    """Return Wilson's 95 % interval of a share; (0, 1) if there is nothing to take a share of."""
    if total == 0:
        return 0.0, 1.0
    share, weight = right / total, _Z**2 / total
    middle = (share + weight / 2) / (1 + weight)
    half = _Z / (1 + weight) * math.sqrt(share * (1 - share) / total + weight / (4 * total))
    return max(0.0, middle - half), min(1.0, middle + half)


def precision_by_field(verdicts: Sequence[Verdict]) -> dict[str, Precision]:
    """Return the precision of each field that was judged, and of `all`: the events with every judged field right."""
    marks = [verdict.settled() for verdict in verdicts]
    fields = {field: _precision(mark[field] for mark in marks if field in mark) for field in get_args(Field)}
    known = {field: precision for field, precision in fields.items() if precision.judged or precision.unsure}
    return {**known, "all": _precision(_whole(verdict) for verdict in verdicts if verdict.marks)} if known else {}


def precision_by_type(verdicts: Sequence[Verdict]) -> list[TypePrecision]:
    """Return the precision of each type that was coded, by its name. Skipped events count nowhere."""
    judged = [verdict for verdict in verdicts if verdict.marks]
    types = sorted({verdict.values["type"] for verdict in judged})
    return [_of_type(type_, [verdict for verdict in judged if verdict.values["type"] == type_]) for type_ in types]


def _of_type(type_: str, verdicts: Sequence[Verdict]) -> TypePrecision:
    marks = (verdict.settled().get("type") for verdict in verdicts)
    return TypePrecision(type_, _precision(mark for mark in marks if mark), _precision(map(_whole, verdicts)))


def _whole(verdict: Verdict) -> Mark:
    """One wrong field makes the whole wrong, else one unsure field makes it unsure."""
    marks = set(verdict.settled().values())
    return "wrong" if "wrong" in marks else "unsure" if "unsure" in marks else "right"


def _precision(marks: Iterable[Mark]) -> Precision:
    counts = Counter(marks)
    return Precision(counts["right"], counts["right"] + counts["wrong"], counts["unsure"])
