"""The ledger as an analyst asks it: every answer a relation."""

from collections.abc import Sequence
from datetime import date
from os import PathLike
from pathlib import Path
from typing import TypedDict, Unpack

from dragoman.analysis.panels import Cells, DatedBy, Dyad, Panel, Period, Side, make_panel
from dragoman.analysis.relation import Guarded, Relation, open_to_read
from dragoman.ledger import (
    Asked,
    Bound,
    Filters,
    RunRow,
    select_commitments,
    shipped_vocabulary,
)
from dragoman.ledger.selection import Codes
from dragoman.ledger.statements import select_statements
from dragoman.records import Record


class PanelFilters(TypedDict, total=False):
    """The filters of `Ledger.panel`; their meaning is told in `Ledger.events`."""

    type: Codes | None
    mode: Codes | None
    status: Codes | None
    historical: bool | None
    min_confidence: float
    source: str | None
    own_voice: bool
    text: str | None
    article: str | None
    since: str | date | None
    until: str | date | None


class Ledger:
    """A ledger, for questions. Its file is opened for each answer and closed again, so that writers are not kept out.

    `dragoman.read_many(articles, into=path)` writes one. Raises LedgerError, saying what to do, if the file is missing, is no
    ledger, or is being written to just now.
    """

    def __init__(self, path: str | PathLike[str]) -> None:
        self.path = Path(path)
        open_to_read(self.path).close()

    def __repr__(self) -> str:
        return f"Ledger({str(self.path)!r})"

    def events(self, **filters: Unpack[Filters]) -> Relation:
        """Return the events that pass every filter, by publication day, article and place in the article.

        `actor`, `recipient`: a country code (`AZE`, `IGO`) or whole words of a name. `type`, `mode`, `status`: one or
        several. `source`: a country or name among those on whose word the article gives it; `own_voice=True`: on the
        reporter's own word. `historical`: only background (True), none of it (False). `since`, `until`: a day or the
        beginning of one (`2023-11`), for events that may lie in that time. `text`: words of the sentence. `article`: an id.
        `min_confidence`: only events at least so sure, 0 to 1 (docs/quality.md tells what that is worth).

        Raises UsageError for a country, type or mode that does not exist, naming the nearest, and for what is no date.
        """
        with open_to_read(self.path) as store:
            return Relation(self.path, *store.events_query(**({"known": shipped_vocabulary()} | filters)))

    def statements(self, **asked: Unpack[Asked]) -> Relation:
        """Return the statements that pass every filter, by publication day, article and place in the article.

        `speaker`: a country code, or words of the speaker's name or of the article's words for him; `cue` and `text`: words
        of the cue and of what is said; `stance`: asserts, confirms, denies, doubts, promises, demands, warns or asks.
        """
        return Relation(self.path, *select_statements(asked))

    def commitments(self, **asked: Unpack[Bound]) -> Relation:
        """Return the commitments that pass every filter, by publication day, article and place in the article.

        `by`, `to`: a country code or whole words of a name; `kind`: promise, agreement, offer, threat or schedule; `text`:
        words of the commitment or its condition; `article`: an id.
        """
        return Relation(self.path, *select_commitments(asked))

    def panel(
        self,
        by: Period = "month",
        *,
        dyads: Sequence[Dyad] | None = None,
        countries: Sequence[str] | None = None,
        side: Side = "actor",
        directed: bool = True,
        dated_by: DatedBy = "interval",
        both_sides: bool = False,
        reprints: bool = False,
        fill: bool = True,
        **filters: Unpack[PanelFilters],
    ) -> Panel:
        """Return a row a dyad (or country) and period: counts by type and quad, balance, scores, and codes of COW and GW.

        `by`: day, week (from Monday), month or year. `dyads`: `["AZE-ARM", "ARM-AZE"]`, without it every pair that occurs;
        `countries`: single ones instead, as `side` (actor, recipient, either). `directed=False`: who does it to whom does not
        count. `fill=False`: only the cells that have an event. `both_sides=True`: only what is told on the word of both.
        `reprints=True`: a text that several articles print counts for each. Filters are those of `events`, but for the
        parties; unless said otherwise only what has happened counts (`status="asserted"`, `historical=False`; None is any).

        An event counts in the period that holds all days it may lie on; `.unplaced()` counts the others. `dated_by="earliest"`
        takes its first day instead, `"published"` the article's. Raises UsageError as `events` does.
        """
        cells = Cells(by, dyads, countries, side, directed, dated_by, both_sides, reprints, fill)
        wanted: Filters = {"status": "asserted", "historical": False, "known": shipped_vocabulary()}
        with open_to_read(self.path) as store:
            selection = store.selection(**(wanted | filters))
            own = store.cursor().execute("SELECT DISTINCT type FROM events ORDER BY type").fetchall()
        types = dict.fromkeys([*sorted(shipped_vocabulary().types), *(type_ for (type_,) in own)])
        return make_panel(self.path, selection, cells, types)

    def sql(self, query: str, parameters: Sequence[object] = ()) -> Relation:
        """Return what one SELECT answers; values travel as `?` and `parameters`. It can write nothing, in no file.

        `SHOW TABLES` and `DESCRIBE events` tell what there is (docs/recipes.md). Raises UsageError for what is no SELECT; an
        unknown column is told when the rows are asked for.
        """
        return Guarded(self.path, query, parameters)

    def record(self, article: str, version: int | None = None) -> Record:
        """Return an article's record exactly as it was coded: the current version, or the one asked for.

        Raises UsageError, naming similar ids, if there is none.
        """
        with open_to_read(self.path) as store:
            return store.record(article, version)

    def runs(self) -> list[RunRow]:
        """Return the runs that wrote to this ledger, oldest first, with their versions and how many articles are theirs."""
        with open_to_read(self.path) as store:
            return store.runs()
