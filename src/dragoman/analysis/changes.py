"""What another coding of the same texts changed: events that appeared, vanished, or read differently.

Only the same words can be compared: an article is looked at where both codings have its text. A recoding replaces what an
earlier run had stored, so two codings of one text stand in two ledgers (a copy made before `--recode`, or a new one), or under
two ids in one. Event ids count positions and so change with every event before them; events are matched by their words.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dragoman.analysis.relation import open_to_read
from dragoman.ledger import EventRow, PartyRow, RunRow
from dragoman.records import UsageError

Kind = Literal["appeared", "vanished", "changed"]
Key = tuple[str, int]  # an article and its version

# What is compared of an event. Quad and score follow from type and mode; confidence and rules are no facts of the article.
FIELDS = (
    "type", "mode", "context", "actors", "recipients", "about", "status", "historical", "edtf", "where", "place", "sources",
    "condition", "dead_low", "dead_high", "injured_low", "injured_high", "arrested_low", "arrested_high", "size_low", "size_high",
)  # fmt: skip

_CODED = """
    SELECT article, version, sha256, sha256(record) FROM articles
    WHERE CASE WHEN ? IS NULL THEN current ELSE run = ? END ORDER BY entry
"""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference.

    `before` and `after` are event ids, None where there is no such event. `field`, `was` and `now` are None unless an event
    changed, and then there is a `Change` for each field. Lists are joined by `; `, a missing value is None.
    """

    article: str
    kind: Kind
    before: str | None
    after: str | None
    type: str
    field: str | None
    was: str | None
    now: str | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Coding:
    """What is compared: a ledger's current articles, or those that one run of it coded."""

    path: Path
    run: str | None = None

    @classmethod
    def of(cls, named: str) -> "Coding":
        """Read `LEDGER` or `LEDGER@RUN`, the run by its id or the beginning of it; UsageError if it is none or several."""
        path, at, run = named.rpartition("@")
        if not at or Path(named).exists():
            return cls(Path(named))
        with open_to_read(Path(path)) as store:
            runs = [row.run.id for row in store.runs()]
        found = [known for known in runs if known.startswith(run)]
        if len(found) != 1 or not run:
            many = "several runs begin" if len(found) > 1 else "no run begins"
            raise UsageError(
                f"{named}: {many} with {run!r}. There are {', '.join(runs)}; `dragoman runs {path}` tells more"
            )
        return cls(Path(path), found[0])


@dataclass(frozen=True, slots=True)
class Comparison:
    """The changes, in the order of the articles, with how many texts were compared and how many only one side has."""

    compared: int
    only_before: int
    only_after: int
    changes: tuple[Change, ...]


def compare(before: Coding, after: Coding) -> Comparison:
    """Compare two codings of the same texts. Raises LedgerError if a ledger cannot be read."""
    old, new = _coded(before), _coded(after)
    pairs = list(_pairs(old, new))
    differing = [(one, other) for one, other in pairs if old[one][1] != new[other][1]]
    was, now = (
        _events(before.path, {one for one, _ in differing}),
        _events(after.path, {other for _, other in differing}),
    )
    changes = (change for one, other in differing for change in _changes(was.get(one, []), now.get(other, [])))
    return Comparison(len(pairs), len(old) - len({one for one, _ in pairs}), len(new) - len(pairs), tuple(changes))


def run_rows(path: Path) -> list[RunRow]:
    """Return a ledger's runs, oldest first."""
    with open_to_read(path) as store:
        return store.runs()


def _coded(coding: Coding) -> dict[Key, tuple[str, str]]:
    """The hash of the text and that of the record of each article."""
    with open_to_read(coding.path) as store:
        rows = store.cursor().execute(_CODED, [coding.run, coding.run]).fetchall()
    return {(article, version): (text, record) for article, version, text, record in rows}


def _pairs(old: dict[Key, tuple[str, str]], new: dict[Key, tuple[str, str]]) -> Iterator[tuple[Key, Key]]:
    """Articles with the same text, under the same id if both sides have it so, else the first that has it."""
    by_text: dict[str, list[Key]] = {}
    for key, (text, _) in old.items():
        by_text.setdefault(text, []).append(key)
    for key, (text, _) in new.items():
        if found := by_text.get(text):
            yield next((one for one in found if one[0] == key[0]), found[0]), key


def _events(path: Path, wanted: set[Key]) -> dict[Key, list[EventRow]]:
    found: dict[Key, list[EventRow]] = {}
    if wanted:
        with open_to_read(path) as store:
            for row in store.iter_events(current_only=False):
                if (row.article, row.version) in wanted:
                    found.setdefault((row.article, row.version), []).append(row)
    return found


# How two tellings of one event are known: by trigger and type, by trigger, by sentence and type, each before the next.
_SAME: Sequence[Callable[[EventRow], object]] = (
    lambda row: (row.trigger_span, row.type, row.mode),
    lambda row: (row.trigger_span, row.type),
    lambda row: row.trigger_span,
    lambda row: (row.sentence_span, row.type),
)


def _changes(was: list[EventRow], now: list[EventRow]) -> Iterator[Change]:
    """The differences between the events of one text, in its order."""
    matched = _matched(was, now)
    gone = [row for row in was if row.event not in matched]
    kept = {after.event: before for before in was if (after := matched.get(before.event))}
    found = [
        change
        for row in now
        for change in (_differences(kept[row.event], row) if row.event in kept else [_whole(row, "appeared")])
    ]
    found += [_whole(row, "vanished") for row in gone]
    yield from found


def _matched(was: Iterable[EventRow], now: Iterable[EventRow]) -> dict[str, EventRow]:
    """For the id of an earlier event the later one that tells the same."""
    matched: dict[str, EventRow] = {}
    left = list(now)
    for same in _SAME:
        for row in was:
            twin = next((other for other in left if row.event not in matched and same(other) == same(row)), None)
            if twin is not None:
                matched[row.event] = twin
                left.remove(twin)
    return matched


def _whole(row: EventRow, kind: Literal["appeared", "vanished"]) -> Change:
    before, after = (None, row.event) if kind == "appeared" else (row.event, None)
    return Change(row.article, kind, before, after, row.type, None, None, None, row.sentence)


def _differences(before: EventRow, after: EventRow) -> list[Change]:
    values = ((field, _told(getattr(before, field)), _told(getattr(after, field))) for field in FIELDS)
    return [
        Change(after.article, "changed", before.event, after.event, after.type, field, was, now, after.sentence)
        for field, was, now in values
        if was != now
    ]


def _told(value: object) -> str | None:
    if value is None:
        return None
    if isinstance(value, tuple):
        return "; ".join(_told(item) or "" for item in value)
    if isinstance(value, PartyRow):
        return f"{value.name} [{value.country or '---'} {value.sector or '---'}]"
    return str(value).lower() if isinstance(value, bool) else str(value)
