"""What a time expression means, and what its meaning is reckoned from."""

from dataclasses import dataclass
from datetime import date

from dragoman.coding.times.atoms import Atoms
from dragoman.coding.times.periods import Period, narrowed
from dragoman.coding.times.tense import Bearing
from dragoman.coding.times.vocabulary import CODES
from dragoman.records import TimeKind


@dataclass(frozen=True, slots=True)
class Context:
    """What a relative expression is reckoned from.

    `day` is the day of publication, `story` the period that the article last spoke of, `quarter` the quarter that
    figures are compared with; each None where unknown. `bearing` tells whether the clause looks back or ahead;
    `opening` is the first end of a range (`from Jan. 3`) whose other end is being read.
    """

    day: date | None
    story: Period | None = None
    quarter: Period | None = None
    bearing: Bearing = 0
    opening: Period | None = None


@dataclass(frozen=True, slots=True)
class Sense:
    """A meaning: TIMEX3 value, EDTF and days; `period` is what a later `two days earlier` would be reckoned from."""

    kind: TimeKind
    timex: str
    edtf: str | None = None
    earliest: date | None = None
    latest: date | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """The atoms of one match, from `first` up to, not including, `stop`."""

    atoms: Atoms
    first: int
    stop: int

    def at(self, name: str) -> int | None:
        """Return the first atom of a class."""
        found = self.atoms.codes.find(CODES[name], self.first, self.stop)
        return found if found >= 0 else None

    def word(self, *names: str) -> str | None:
        """Return the first word, in lower case, of the first of these classes that occurs."""
        for name in names:
            atom = self.at(name)
            if atom is not None:
                return self.atoms.lowers[atom]
        return None

    def has(self, *names: str) -> bool:
        """Whether a word of any of these classes occurs."""
        return any(self.at(name) is not None for name in names)

    def run(self, *names: str) -> tuple[str, ...]:
        """Return the first unbroken run of words of these classes."""
        wanted = {CODES[name] for name in names}
        codes = self.atoms.codes
        atom = self.first
        while atom < self.stop and codes[atom] not in wanted:
            atom += 1
        end = atom
        while end < self.stop and codes[end] in wanted:
            end += 1
        return self.atoms.lowers[atom:end]

    @property
    def lowers(self) -> tuple[str, ...]:
        """Its words in lower case."""
        return self.atoms.lowers[self.first : self.stop]

    @property
    def before(self) -> str:
        """The word before it, or nothing at the very start."""
        return self.atoms.lowers[self.first - 1] if self.first else ""

    @property
    def after(self) -> str:
        """The word after it, or nothing at the very end."""
        return self.atoms.lowers[self.stop] if self.stop < len(self.atoms.lowers) else ""


def in_calendar(period: Period | None, blank: str, part: str | None = None, suffix: str = "") -> Sense:
    """Return the meaning of a period, narrowed by `early` and its like.

    `blank` is its TIMEX value where nothing resolves it. A suffix (`TNI`, `T14:00`) makes it a time of day.
    """
    kind: TimeKind = "time" if suffix else "date"
    if period is None:
        return Sense(kind, blank + suffix)
    if part is None or period.unit == "day":
        edtf = period.edtf + (f"{suffix[:6]}:00{suffix[6:]}" if _is_clock(suffix) else "")
        return Sense(kind, period.timex + suffix, edtf, period.first, period.last, period)
    first, last = narrowed(period, part)
    return Sense(kind, period.timex + suffix, f"{first.isoformat()}/{last.isoformat()}", first, last, period)


def merged(early: Sense, late: Sense, blank: Sense) -> Sense:
    """Return what an expression means if the publication is only known to lie between two days."""
    if early == late or early.earliest is None or late.latest is None:
        return early if early == late else blank
    first, last = min(early.earliest, late.earliest or early.earliest), max(early.latest or late.latest, late.latest)
    edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return Sense(blank.kind, blank.timex, edtf, first, last)


def _is_clock(suffix: str) -> bool:
    return len(suffix) in {6, 7} and suffix[1:3].isdigit() and suffix[1:3] != "24"
