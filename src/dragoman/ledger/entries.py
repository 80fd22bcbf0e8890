"""What is handed to the ledger beside records, and what it hands back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the coder: its id, the versions that coded, and whatever else its manifest says, as JSON text.

    `started` is a time that the caller took, ISO 8601; the ledger reads no clock.
    """

    id: str
    dragoman: str
    lexicon: str
    model: str | None = None
    started: str | None = None
    manifest: str | None = None


@dataclass(frozen=True, slots=True)
class AddCounts:
    """What a batch did. Reprints are among the added and superseding; `failures` counts those not yet stored.

    `forgotten` counts records that were passed over because their id or their text was forgotten.
    """

    added: int = 0
    superseded: int = 0
    unchanged: int = 0
    recoded: int = 0
    reprints: int = 0
    failures: int = 0
    forgotten: int = 0

    def __add__(self, other: "AddCounts") -> "AddCounts":
        return AddCounts(
            self.added + other.added,
            self.superseded + other.superseded,
            self.unchanged + other.unchanged,
            self.recoded + other.recoded,
            self.reprints + other.reprints,
            self.failures + other.failures,
            self.forgotten + other.forgotten,
        )
