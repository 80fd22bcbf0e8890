"""What a batch will do to the ledger, decided before anything is written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from dragoman.ledger.checks import text_hash
from dragoman.ledger.entries import AddCounts
from dragoman.records import Record


@dataclass(frozen=True, slots=True)
class Stored:
    """One version of an article that the ledger has. `digest` is the SHA-256 of its record's JSON, if it matters."""

    entry: int
    article: str
    version: int
    sha256: str
    digest: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A record to write as a version of its article; `replaces`: in place of what the ledger has as that version."""

    entry: int
    record: Record
    line: str
    version: int
    reprint_of: str | None
    replaces: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What to write, in order, and what that amounts to."""

    steps: tuple[Step, ...]
    counts: AddCounts


@dataclass(slots=True)
class _Ahead:
    """What the ledger will hold after the steps planned so far."""

    next_entry: int
    versions: dict[str, list[Stored]] = field(default_factory=dict)
    first_with: dict[str, str] = field(default_factory=dict)

    def has(self, stored: Stored) -> None:
        """Note a version; of several with one text the first to be noted is the original."""
        self.versions.setdefault(stored.article, []).append(stored)
        self.first_with.setdefault(stored.sha256, stored.article)
        self.next_entry = max(self.next_entry, stored.entry + 1)


def plan_batch(
    coded: Sequence[tuple[Record, str]], stored: Iterable[Stored], next_entry: int, *, recode: bool = False
) -> Plan:
    """Decide which records are new, which supersede and which change nothing.

    `coded` holds each record with its JSON; `stored`, in order of arrival, every version in the ledger that has an id
    or a text of the batch. A text that the ledger has under the same id is unchanged even if a later version superseded
    it: else a batch that is repeated after a crash would write its own past anew. With `recode` a record that says
    something new about such a text replaces the old one. A record that stands twice in the batch counts as if in two.
    """
    ahead = _Ahead(next_entry)
    for version in stored:
        ahead.has(version)
    steps: dict[tuple[str, int], Step] = {}
    counts = AddCounts()
    for record, line in coded:
        step, done = _next_step(record, line, ahead, recode=recode)
        counts += done
        if step is not None:
            key = (record.document.id, step.version)
            # Replaced within its own batch: nothing is stored yet that would have to go.
            steps[key] = replace(step, replaces=steps[key].replaces) if key in steps else step
    return Plan(tuple(steps.values()), counts)


def _next_step(record: Record, line: str, ahead: _Ahead, *, recode: bool) -> tuple[Step | None, AddCounts]:
    """Return what one record does, given all before it, and note it in `ahead`."""
    article, sha256 = record.document.id, record.document.sha256
    digest = text_hash(line) if recode else None
    versions = ahead.versions.get(article, [])
    same = next((number for number, version in enumerate(versions) if version.sha256 == sha256), None)
    first = ahead.first_with.get(sha256, article)
    reprint_of = first if first != article else None
    if same is None:
        stored = Stored(ahead.next_entry, article, len(versions) + 1, sha256, digest)
        ahead.has(stored)
        counts = AddCounts(added=not versions, superseded=bool(versions), reprints=reprint_of is not None)
        return Step(stored.entry, record, line, stored.version, reprint_of), counts
    old = versions[same]
    if not recode or old.digest == digest:
        return None, AddCounts(unchanged=1)
    versions[same] = replace(old, digest=digest)
    return Step(old.entry, record, line, old.version, reprint_of, replaces=True), AddCounts(recoded=1)
