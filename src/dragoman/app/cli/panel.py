"""`dragoman panel`: events counted by dyad or country and period."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from dragoman.app.cli.filters import MinConfidence
from dragoman.records import UsageError

if TYPE_CHECKING:
    from dragoman.analysis import Panel

Form = Literal["table", "csv", "jsonl", "parquet"]
Period = Literal["day", "week", "month", "year"]
Side = Literal["actor", "recipient", "either"]
DatedBy = Literal["interval", "earliest", "published"]


def panel(
    ledger: Annotated[Path, typer.Argument(metavar="LEDGER", help="The ledger to ask.")],
    *,
    by: Annotated[Period, typer.Option(metavar="PERIOD", help="day, week, month or year.")] = "month",
    dyads: Annotated[
        str | None, typer.Option(metavar="DYADS", help="Who to whom, as AZE-ARM,ARM-AZE; without it all that occur.")
    ] = None,
    countries: Annotated[
        str | None, typer.Option(metavar="CODES", help="Single countries instead, as AZE,ARM.")
    ] = None,
    side: Annotated[
        Side, typer.Option(metavar="SIDE", help="With --countries: as actor, recipient or either.")
    ] = "actor",
    undirected: Annotated[bool, typer.Option("--undirected", help="Count both ways of a dyad as one.")] = False,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="From this day, month or year.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="To this day, month or year.")] = None,
    type_: Annotated[
        str | None, typer.Option("--type", metavar="TYPES", help="Only these types, as ACCUSE,REJECT.")
    ] = None,
    status: Annotated[
        str, typer.Option(metavar="STATUS", help="asserted, future, ..., several with commas, or any.")
    ] = "asserted",
    historical: Annotated[bool, typer.Option("--historical", help="Also what an article tells as background.")] = False,
    source: Annotated[
        str | None, typer.Option(metavar="WHO", help="Only what this country or this speaker says.")
    ] = None,
    own_voice: Annotated[
        bool, typer.Option("--own-voice", help="Only what the reporter tells on nobody else's word.")
    ] = False,
    min_confidence: MinConfidence = 0.0,
    both_sides: Annotated[bool, typer.Option("--both-sides", help="Only what both sides assert.")] = False,
    reprints: Annotated[
        bool, typer.Option("--reprints", help="Count a text once for each article that prints it.")
    ] = False,
    dated_by: Annotated[
        DatedBy, typer.Option(metavar="HOW", help="interval, earliest or published: what puts an event into a period.")
    ] = "interval",
    fill: Annotated[bool, typer.Option("--fill/--no-fill", help="A row also where nothing happened.")] = True,
    form: Annotated[
        Form,
        typer.Option(
            "--as",
            metavar="table|csv|jsonl|parquet",
            help="How to print them; parquet is binary: redirect it to a file.",
        ),
    ] = "table",
) -> None:
    """Count events by dyad, or by country, and period, with zeros where nothing happened.

    An event counts in a period that holds all the days it may lie on; standard error tells how many no period holds.
    What the columns mean is told in docs/python.md. The table shows only cells that have an event.

    Examples:
    * `dragoman panel news.duckdb --by month --dyads AZE-ARM,ARM-AZE --as csv > panel.csv`

    * `dragoman panel news.duckdb --by year --countries USA,CHN --since 2010 --until 2024`

    * `dragoman panel news.duckdb --by week --dyads RUS-UKR --both-sides --as parquet > both.parquet`
    """
    if form == "parquet" and sys.stdout.isatty():
        raise UsageError("parquet is binary; redirect it to a file: dragoman panel ... --as parquet > panel.parquet")
    from dragoman.analysis import Ledger  # noqa: PLC0415  --help must not wait for it

    found = Ledger(ledger).panel(
        by,
        dyads=_several(dyads),
        countries=_several(countries),
        side=side,
        directed=not undirected,
        dated_by=dated_by,
        both_sides=both_sides,
        reprints=reprints,
        fill=fill and form != "table",
        since=since,
        until=until,
        type=_several(type_),
        status=None if status == "any" else _several(status),
        historical=None if historical else False,
        source=source,
        own_voice=own_voice,
        min_confidence=min_confidence,
    )
    if form == "table":
        _print_table(found)
    else:
        sys.stdout.buffer.write(found.written(form))
        sys.stdout.buffer.flush()
    _tell_unplaced(found, by)


def _several(codes: str | None) -> list[str] | None:
    return None if codes is None else [code.strip() for code in codes.split(",") if code.strip()]


def _tell_unplaced(found: "Panel", by: Period) -> None:
    """A line on standard error when events count in no period, with the reasons."""
    from dragoman.app.cli.marking import counted, tell  # noqa: PLC0415

    rows = found.unplaced().records()
    undated, spanning, outside = (sum(row[reason] for row in rows) for reason in ("undated", "spanning", "outside"))
    if undated or spanning:
        told = f"{undated:,} not dated, {spanning:,} that may lie in more than one {by}, {outside:,} outside the time asked for"
        tell(f"{counted(undated + spanning + outside, 'event')} in no {by}: {told}")


def _print_table(found: "Panel") -> None:
    """A line a cell: who, when, how many, and the types among them."""
    from rich.table import Table  # noqa: PLC0415

    from dragoman.app.cli.marking import Screen  # noqa: PLC0415

    columns, rows = found.columns, found.records()
    types = columns[columns.index("events") + 1 : columns.index("quad_1")]
    table = Table(box=None, pad_edge=False)
    for name in ("who", "period", "events", "balance", "score", "types"):
        table.add_column(name, justify="right" if name in ("events", "balance", "score") else "left")
    for row in rows:
        told = ", ".join(f"{name} {row[name]}" for name in types if row[name])
        who = f"{row['actor']}-{row['recipient']}" if "actor" in row else str(row["country"])
        table.add_row(
            who, str(row["period"]), f"{row['events']:,}", f"{row['balance']:+.2f}", f"{row['score_mean']:+.1f}", told
        )
    Screen().show(table)
