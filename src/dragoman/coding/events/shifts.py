"""Types that the status changes: what is only promised, announced or refused is told as another deed."""

from dataclasses import replace

from dragoman.coding.events.status import Standing
from dragoman.coding.events.telling import SPEECH_ACTS, Telling

_COOPERATION = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
# `will not withdraw`, `would not negotiate`: a refusal.
_YIELDING = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "AGREE"})
_REFUSED_MODES = {
    "CONSULT": "meet",
    "AID": "assist",
    "COOPERATE": "assist",
    "SUPPORT": "assist",
    "CONCEDE": "yield",
    "RETREAT": "yield",
}


def shift(telling: Telling) -> Telling:
    """PLOVER's shifts: cooperation to come is AGREE, a withdrawal to come CONCEDE; both are asserted as such."""
    status = telling.standing.status
    if status == "negated" and telling.standing.ahead and telling.type in _YIELDING:
        standing = Standing("asserted", ahead=True, condition=telling.standing.condition)
        return replace(
            telling, type="REJECT", mode=_REFUSED_MODES.get(telling.type), cameo=None, standing=standing, shifted=True,
            why=(*telling.why, "shift:refused"),
        )  # fmt: skip
    if status not in ("future", "conditional") or not telling.standing.ahead:
        return telling
    if telling.type in _COOPERATION:
        return replace(telling, type="AGREE", mode=None, cameo=None, standing=_asserted(telling.standing), shifted=True)
    if telling.type == "RETREAT":
        return replace(
            telling, type="CONCEDE", mode=None, cameo=None, standing=_asserted(telling.standing), shifted=True
        )
    if telling.type in SPEECH_ACTS and status == "future" and telling.type in ("AGREE", "CONCEDE"):
        return replace(telling, standing=_asserted(telling.standing), shifted=True)
    return telling


def _asserted(standing: Standing) -> Standing:
    return replace(standing, status="conditional" if standing.condition else "asserted")
