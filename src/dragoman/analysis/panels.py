"""Panels: events counted by pair of countries, or by country, and by period, with a row also where nothing happened.

An event is counted where its days lie wholly in one period. What no period holds (it is undated, or may lie in several) is
never put into the first of them: `Panel.unplaced` counts it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal, get_args

import duckdb

from dragoman.analysis.relation import Relation
from dragoman.ledger import Selection
from dragoman.ledger.days import first_day, last_day
from dragoman.ledger.queries import where
from dragoman.ledger.selection import nearest
from dragoman.lexicon.codes import COUNTRIES
from dragoman.lexicon.lexicon import shipped_data
from dragoman.lexicon.system_codes import SystemCode, read_system_codes
from dragoman.records import LedgerError, UsageError

Period = Literal["day", "week", "month", "year"]
Side = Literal["actor", "recipient", "either"]
DatedBy = Literal["interval", "earliest", "published"]
Dyad = str | tuple[str, str]

# Types whose frames make every party an actor (CODING: reciprocal acts). Two doers of any other act without a recipient
# do it side by side, not to each other.
RECIPROCAL = ("AGREE", "ASSAULT", "CONCEDE", "CONSULT", "COOPERATE")
# Stances that do not put the source's word behind what is told.
_UNSAID = ("denies", "doubts", "asks")
# More rows than a laptop's data frame holds are a mistake in the question: a day's panel back to 1848, say.
MOST_ROWS = 20_000_000
_TOO_MANY = "the panel would have more rows than"
_DYAD = re.compile(r"(---|[A-Z]{3})-(---|[A-Z]{3})", re.ASCII)
_STEP = {"day": "1 DAY", "week": "7 DAY", "month": "1 MONTH", "year": "1 YEAR"}
_FIRST, _LAST = "0001-01-01", "9999-12-31"


@dataclass(frozen=True, slots=True)
class Cells:
    """What the cells of a panel are: periods, and pairs of countries or countries; None asks for all that occur."""

    by: Period = "month"
    dyads: Sequence[Dyad] | None = None
    countries: Sequence[str] | None = None
    side: Side = "actor"
    directed: bool = True
    dated_by: DatedBy = "interval"
    both_sides: bool = False
    reprints: bool = False
    fill: bool = True

    def __post_init__(self) -> None:
        for name, kinds in (("by", Period), ("side", Side), ("dated_by", DatedBy)):
            if getattr(self, name) not in get_args(kinds):
                raise UsageError(f"{getattr(self, name)!r} is no {name}. Expected one of {', '.join(get_args(kinds))}")
        if self.dyads is not None and self.countries is not None:
            raise UsageError("dyads asks for pairs of countries and countries for single ones; ask for one of the two")
        if self.both_sides and self.countries is not None:
            raise UsageError("both_sides needs pairs of countries; ask with dyads, or leave dyads and countries out")
        for code in (*(code for pair in self.pairs or () for code in pair), *(self.countries or ())):
            if code not in COUNTRIES:
                raise UsageError(f"{code!r} is no country code. {nearest(code, COUNTRIES)}")
        if self.pairs == () or self.countries == ():
            raise UsageError(
                "no dyad and no country is asked for. Name some, or leave the filter out for all that occur"
            )

    @property
    def units(self) -> tuple[str, ...]:
        """The columns that name a cell's country or countries."""
        return ("actor", "recipient") if self.countries is None else ("country",)

    @property
    def pairs(self) -> tuple[tuple[str, str], ...] | None:
        """The dyads asked for, without repeats; in alphabetical order within each where the direction does not count."""
        if self.dyads is None:
            return None
        pairs = (_pair(dyad) for dyad in ([self.dyads] if isinstance(self.dyads, str) else self.dyads))
        return tuple(dict.fromkeys(pair if self.directed else (min(pair), max(pair)) for pair in pairs))


class Panel(Relation):
    """A panel, and the count of what it could not place."""

    def __init__(self, path: Path, query: str, unplaced: str, parameters: Sequence[object]) -> None:
        super().__init__(path, query, parameters)
        self._unplaced = unplaced

    def unplaced(self) -> Relation:
        """Return how many events of each dyad or country no period holds.

        `undated`: no day is known; `spanning`: they may lie in more than one period, or one end is open; `outside`: before
        `since` or after `until`, at least in part.
        """
        return Relation(self._path, self._unplaced, self._parameters)

    def _prepare(self, cursor: duckdb.DuckDBPyConnection) -> None:
        # Its sums are of whole and of decimal numbers, and its rows are ordered: every core may work at them.
        cursor.execute("RESET threads")

    @contextmanager
    def _asked(self) -> Iterator[duckdb.DuckDBPyRelation]:
        try:
            with super()._asked() as found:
                yield found
        except LedgerError as problem:
            if _TOO_MANY not in str(problem):
                raise
            raise UsageError(
                f"{_TOO_MANY} {MOST_ROWS:,}: name the dyads or countries, give since and until, or take fill=False"
            ) from problem


def make_panel(path: Path, selection: Selection, cells: Cells, types: Iterable[str]) -> Panel:
    """Return the panel of a selection's events; `types` get a column each.

    Raises UsageError for a country that does not exist, naming the nearest, and for a question that contradicts itself.
    """
    # The time asked for decides where an event is placed, not whether it is looked at: `unplaced` tells of the others.
    conditions, parameters = where(replace(selection, since=None, until=None))
    steps = [
        f"chosen AS ({_chosen(cells, conditions)})",
        f"pairs AS ({_pairs(cells)})",
        *([f"pairs_both AS ({_BOTH})"] if cells.both_sides else []),
        f"placed AS ({_placed(selection, cells)})",
    ]
    start = ",\n".join(steps)
    return Panel(
        path, f"WITH {start}, {_cells(cells, selection, types)}", f"WITH {start} {_unplaced(cells)}", parameters
    )


def _pair(dyad: Dyad) -> tuple[str, str]:
    if not isinstance(dyad, str):
        actor, recipient = dyad
        return actor, recipient
    match = _DYAD.fullmatch(dyad)
    if match is None:
        raise UsageError(f"{dyad!r} is no dyad. Expected actor and recipient as AZE-ARM")
    return match[1], match[2]


def _chosen(cells: Cells, conditions: str) -> str:
    """The events that pass the filters, with the days that count."""
    days = {"published": ("published_earliest", "published_latest")}.get(
        cells.dated_by, ("when_earliest", "when_latest")
    )
    first, last = days if cells.dated_by != "earliest" else (f"coalesce({', '.join(days)})",) * 2
    once = "" if cells.reprints else f"AND {_ONCE}"
    asked = _asked_countries(cells)
    says = ", (SELECT list(source_country) FROM statements WHERE statements.article = events.article AND "
    says += f"statements.version = events.version AND list_contains(events.attribution, statements.id) AND stance NOT IN {_UNSAID}) AS says"
    return f"""
        SELECT events.rowid AS number, type, quad, score::DECIMAL(9, 3) AS score, {first} AS first, {last} AS last,
            actor_countries, recipient_countries{says if cells.both_sides else ""}
        FROM events JOIN articles USING (article, version)
        WHERE {conditions} {once} {asked}
    """


# Of current articles with one text the first counts; a reprint outlives an original that was corrected.
_ONCE = """(articles.reprint_of IS NULL OR articles.entry IN (
    SELECT min(entry) FROM articles WHERE current AND sha256 IN (SELECT sha256 FROM articles WHERE reprint_of IS NOT NULL)
    GROUP BY sha256))"""


def _asked_countries(cells: Cells) -> str:
    """A condition that leaves out early what no cell can want."""
    if cells.pairs is not None:
        doers, done_to = (_list({pair[place] for pair in cells.pairs}) for place in (0, 1))
        if not cells.directed:
            doers = done_to = _list({code for pair in cells.pairs for code in pair})
        return f"""AND list_has_any(actor_countries, {doers})
            AND (len(recipient_countries) = 0 OR list_has_any(recipient_countries, {done_to}))"""
    if cells.countries is not None:
        sides = ("actor", "recipient") if cells.side == "either" else (cells.side,)
        asked = " OR ".join(f"list_has_any({side}_countries, {_list(cells.countries)})" for side in sides)
        return f"AND ({asked})"
    return ""


def _pairs(cells: Cells) -> str:
    """Every event once for each dyad, or country, that it belongs to."""
    facts = "number, type, quad, score, first, last" + (", says" if cells.both_sides else "")
    if cells.countries is not None:
        side = {"actor": "actor_countries", "recipient": "recipient_countries"}.get(
            cells.side, "actor_countries || recipient_countries"
        )
        units = f"SELECT {facts}, unnest(list_distinct({side})) AS country FROM chosen"
        return f"SELECT * FROM ({units}) WHERE country IN {_tuple(cells.countries)}"
    # Most events have one party a side; to take lists apart costs ten times as much.
    pairs = f"""
        SELECT {facts}, actor_countries[1] AS actor, recipient_countries[1] AS recipient FROM chosen
        WHERE len(actor_countries) = 1 AND len(recipient_countries) = 1
        UNION ALL
        SELECT {facts}, actor, unnest(list_distinct(others)) AS recipient FROM (
            SELECT {facts}, unnest(list_distinct(actor_countries)) AS actor, recipient_countries AS others FROM chosen
            WHERE len(recipient_countries) > 0 AND (len(actor_countries) > 1 OR len(recipient_countries) > 1))
        UNION ALL
        SELECT {facts}, actor, recipient FROM (
            SELECT {facts}, actor, others, unnest(list_distinct(others)) AS recipient FROM (
                SELECT {facts}, unnest(list_distinct(actor_countries)) AS actor, actor_countries AS others FROM chosen
                WHERE len(recipient_countries) = 0 AND len(actor_countries) > 1 AND type IN {RECIPROCAL}))
        WHERE actor <> recipient OR len(list_filter(others, lambda country: country = actor)) > 1
    """
    if not cells.directed:
        pairs = f"SELECT * REPLACE (least(actor, recipient) AS actor, greatest(actor, recipient) AS recipient) FROM ({pairs})"
        pairs = f"SELECT DISTINCT * FROM ({pairs})"
    wanted = f"(actor, recipient) IN ({', '.join(map(str, cells.pairs))})" if cells.pairs else "true"
    return f"SELECT * FROM ({pairs}) WHERE actor IS NOT NULL AND recipient IS NOT NULL AND {wanted}"


# What both assert: the reports on the word of either, of an act (by type and days) that there are reports of on both words.
_BOTH = """
    SELECT * FROM pairs WINDOW same AS (PARTITION BY actor, recipient, type, first, last)
    QUALIFY (list_contains(says, actor) OR list_contains(says, recipient))
        AND bool_or(list_contains(says, actor)) OVER same AND bool_or(list_contains(says, recipient)) OVER same
"""


def _placed(selection: Selection, cells: Cells) -> str:
    """Every event of a cell with its period, or why it has none."""
    since = first_day(selection.since).isoformat() if selection.since is not None else _FIRST
    until = last_day(selection.until).isoformat() if selection.until is not None else _LAST
    return f"""
        SELECT *, CASE WHEN reason IS NULL THEN date_trunc('{cells.by}', first)::DATE END AS period FROM (
            SELECT *, CASE
                WHEN first IS NULL AND last IS NULL THEN 'undated'
                WHEN first IS NULL OR last IS NULL THEN 'spanning'
                WHEN date_trunc('{cells.by}', first) <> date_trunc('{cells.by}', last) THEN 'spanning'
                WHEN first < DATE '{since}' OR last > DATE '{until}' THEN 'outside' END AS reason
            FROM {"pairs_both" if cells.both_sides else "pairs"})
    """


def _unplaced(cells: Cells) -> str:
    units = ", ".join(cells.units)
    counts = ", ".join(
        f"count(*) FILTER (reason = '{reason}') AS {reason}" for reason in ("undated", "spanning", "outside")
    )
    return f"SELECT {units}, {counts} FROM placed WHERE reason IS NOT NULL GROUP BY {units} ORDER BY {units}"


def _cells(cells: Cells, selection: Selection, types: Iterable[str]) -> str:
    """The counts of each cell, the empty ones too if they are wanted, with the codes of other systems."""
    units = ", ".join(cells.units)
    columns = _type_columns(types)
    counts = ", ".join(f"count(*) FILTER (type = {_text(type_)}) AS {_name(column)}" for type_, column in columns)
    quads = ", ".join(f"count(*) FILTER (quad = {quad}) AS quad_{quad}" for quad in (1, 2, 3, 4))
    names = ("events", *(column for _, column in columns), *(f"quad_{quad}" for quad in (1, 2, 3, 4)))
    shown = ", ".join(f"coalesce({_name(name)}, 0) AS {_name(name)}" for name in names)
    codes, joins = _codes(cells.units)
    rows = f"grid LEFT JOIN counted USING ({units}, period)" if cells.fill else "counted AS grid"
    return f"""
        counted AS MATERIALIZED (
            SELECT {units}, period, count(*) AS events, {counts}, {quads}, sum(score)::DOUBLE AS score
            FROM placed WHERE period IS NOT NULL GROUP BY {units}, period
        ), system_codes AS ({_system_codes()}), grid AS ({_grid(cells, selection)}), codes_at AS ({_CODES_AT})
        SELECT {", ".join(f"grid.{unit}" for unit in cells.units)}, {codes}, grid.period,
            (grid.period + INTERVAL {_STEP[cells.by]} - INTERVAL 1 DAY)::DATE AS period_end, {shown},
            coalesce(quad_1 + quad_2, 0) AS cooperation, coalesce(quad_3 + quad_4, 0) AS conflict,
            (quad_1 + quad_2 - quad_3 - quad_4) / events AS balance,
            coalesce(score, 0) AS score_sum, score / events AS score_mean
        FROM {rows} {joins}
        ORDER BY {", ".join(f"grid.{unit}" for unit in cells.units)}, grid.period
    """


def _grid(cells: Cells, selection: Selection) -> str:
    """The cells that get a row: every period of the whole time for each dyad or country asked for or, without, that occurs."""
    units = ", ".join(cells.units)
    if not cells.fill:
        return f"SELECT {units}, period FROM counted"
    start = _edge(cells.by, first_day(selection.since) if selection.since is not None else None, "min")
    stop = _edge(cells.by, last_day(selection.until) if selection.until is not None else None, "max")
    periods = f"SELECT unnest(generate_series({start}::TIMESTAMP, {stop}::TIMESTAMP, INTERVAL {_STEP[cells.by]}))::DATE AS period"
    if cells.pairs is not None:
        wanted = f"SELECT * FROM (VALUES {', '.join(map(str, cells.pairs))}) AS asked(actor, recipient)"
    elif cells.countries is not None:
        wanted = f"SELECT * FROM (VALUES {', '.join(f'({code!r})' for code in dict.fromkeys(cells.countries))}) AS asked(country)"
    else:
        wanted = f"SELECT DISTINCT {units} FROM counted"
    return f"""
        SELECT * FROM ({wanted}) AS asked, ({periods}) AS periods WHERE
            CASE WHEN (SELECT count(*) FROM ({wanted})) * (SELECT count(*) FROM ({periods})) > {MOST_ROWS}
            THEN error('{_TOO_MANY}') ELSE true END
    """


def _edge(by: Period, day: date | None, pick: Literal["min", "max"]) -> str:
    """The first or last period: of the day given, or else of the events that have one."""
    return f"(SELECT {pick}(period) FROM counted)" if day is None else f"date_trunc('{by}', DATE '{day}')"


# The codes of other systems, valid on the first day of each period.
_CODES_AT = """
    SELECT code, period, max(cow) AS cow, max(gw) AS gw FROM system_codes, (SELECT DISTINCT period FROM grid) AS periods
    WHERE period BETWEEN since AND until GROUP BY code, period
"""


def _codes(units: Sequence[str]) -> tuple[str, str]:
    """The columns of other systems' codes, and the joins that give them."""
    columns = [
        f"{unit}_codes.{system} AS {system if unit == 'country' else f'{unit}_{system}'}"
        for system in ("cow", "gw")
        for unit in units
    ]
    joins = [
        f"LEFT JOIN codes_at AS {unit}_codes ON {unit}_codes.code = grid.{unit} AND {unit}_codes.period = grid.period"
        for unit in units
    ]
    return ", ".join(columns), "\n".join(joins)


def _system_codes() -> str:
    rows = (_system_code(entry) for entry in read_system_codes(shipped_data().joinpath("system_codes.tsv")))
    return f"SELECT * FROM (VALUES {', '.join(rows)}) AS codes(code, cow, gw, since, until)"


def _system_code(entry: SystemCode) -> str:
    since = first_day(entry.since).isoformat() if entry.since else _FIRST
    until = last_day(entry.until).isoformat() if entry.until else _LAST
    numbers = ", ".join("NULL" if code is None else str(code) for code in (entry.cow, entry.gw))
    return f"('{entry.code}', {numbers}, DATE '{since}', DATE '{until}')"


def _type_columns(types: Iterable[str]) -> list[tuple[str, str]]:
    """Each type with its column: its name in small letters, marked where another column has that name."""
    taken = {
        "events",
        "actor",
        "recipient",
        "country",
        "period",
        "period_end",
        "cooperation",
        "conflict",
        "balance",
        "score",
        "cow",
        "gw",
    }
    return [(type_, f"type_{type_.lower()}" if type_.lower() in taken else type_.lower()) for type_ in types]


def _name(column: str) -> str:
    return '"' + column.replace('"', '""') + '"'


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _list(codes: Iterable[str]) -> str:
    return f"[{', '.join(map(_text, sorted(codes)))}]"


def _tuple(codes: Iterable[str]) -> str:
    return f"({', '.join(map(_text, dict.fromkeys(codes)))})"
