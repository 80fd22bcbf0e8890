"""`dragoman runs` and `dragoman diff`: what coded a ledger, and what another coding changed."""

import csv
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from dragoman.analysis.changes import Change, Comparison
    from dragoman.ledger import RunRow

Form = Literal["table", "csv", "jsonl"]
As = Annotated[Form, typer.Option("--as", metavar="table|csv|jsonl", help="How to print them.")]


def runs(
    ledger: Annotated[Path, typer.Argument(metavar="LEDGER", help="The ledger to ask.")],
    form: As = "table",
) -> None:
    """Tell which runs coded a ledger: when, with which versions, and how many articles are theirs.

    The lexicon is named by a checksum over its files, a user's own included. A run whose articles were all coded again
    since has none left.

    Examples:
    * `dragoman runs news.duckdb`

    * `dragoman runs news.duckdb --as jsonl | jq .lexicon`
    """
    from dragoman.analysis.changes import run_rows  # noqa: PLC0415  --help must not wait for it

    rows = [_run(row) for row in run_rows(ledger)]
    if form == "table":
        _print_runs(rows)
    else:
        _write(rows, _COLUMNS, form)


def diff(
    before: Annotated[str, typer.Argument(metavar="BEFORE", help="A ledger, or LEDGER@RUN: only what a run coded.")],
    after: Annotated[str, typer.Argument(metavar="AFTER", help="Another, or another run's part.")],
    form: As = "table",
) -> None:
    """Tell what another coding of the same texts changed: events that appeared, vanished or changed, field by field.

    Only articles whose text both have are compared. Coding again with `--recode` replaces what the ledger had: to compare
    two versions keep a copy of the ledger first. Events are matched by their words, since their ids count positions.
    Confidence and rules are not compared.

    Examples:
    * `cp news.duckdb before.duckdb; dragoman read news/ --into news.duckdb --recode; dragoman diff before.duckdb news.duckdb`

    * `dragoman diff news.duckdb@3f2a news.duckdb@b771 --as csv > changes.csv`
    """
    from dragoman.analysis.changes import Change, Coding, compare  # noqa: PLC0415

    found = compare(Coding.of(before), Coding.of(after))
    if form == "table":
        _print_changes(found)
    else:
        _write([asdict(change) for change in found.changes], [field.name for field in fields(Change)], form)
    _tell(found)


_COLUMNS = ["run", "started", "dragoman", "lexicon", "model", "articles", "failures"]


def _run(row: "RunRow") -> dict[str, object]:
    run = row.run
    values = (run.id, run.started, run.dragoman, run.lexicon, run.model, row.articles, row.failures)
    return dict(zip(_COLUMNS, values, strict=True))


def _write(rows: Iterable[Mapping[str, object]], columns: list[str], form: Literal["csv", "jsonl"]) -> None:
    if form == "jsonl":
        sys.stdout.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        return
    writer = csv.DictWriter(sys.stdout, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


def _print_runs(rows: list[dict[str, object]]) -> None:
    """A line a run; the long ids and checksums by their beginnings."""
    from rich.table import Table  # noqa: PLC0415

    from dragoman.app.cli.marking import Screen, plain  # noqa: PLC0415

    table = Table(box=None, pad_edge=False)
    for name in _COLUMNS:
        table.add_column(name, justify="right" if name in ("articles", "failures") else "left")
    for row in rows:
        cells = {name: plain(str(value)) if value is not None else "-" for name, value in row.items()}
        cells |= {name: cells[name][:8] for name in ("run", "lexicon")}
        table.add_row(*cells.values())
    Screen().show(table)


def _print_changes(found: "Comparison") -> None:
    """A head line an event, a line a field that changed, and its sentence."""
    from itertools import groupby  # noqa: PLC0415

    from rich.padding import Padding  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from dragoman.app.cli.marking import Screen, plain  # noqa: PLC0415

    screen = Screen()
    for (kind, before, after), group in groupby(
        found.changes, key=lambda change: (change.kind, change.before, change.after)
    ):
        changes = list(group)
        name = after or before or ""
        moved = f" (was {plain(before)})" if before and after and before != after else ""
        screen.show(Text.assemble((f"{kind:9}", _STYLES[kind]), f" {plain(name)}{moved}  {changes[0].type}"))
        for change in changes:
            if change.field is not None:
                screen.show(Padding(Text(_field(change)), (0, 0, 0, 4)))
        screen.show(Padding(Text(plain(changes[0].sentence), style="dim"), (0, 0, 1, 4)))


_STYLES = {"appeared": "green", "vanished": "red", "changed": "yellow"}


def _field(change: "Change") -> str:
    from dragoman.app.cli.marking import plain  # noqa: PLC0415

    was, now = (plain(value) if value else "-" for value in (change.was, change.now))
    return f"{change.field}: {was} → {now}"


def _tell(found: "Comparison") -> None:
    """The counts, on standard error, so that a file of changes stays one."""
    from dragoman.app.cli.marking import counted, tell  # noqa: PLC0415

    events = {kind: len({(c.before, c.after) for c in found.changes if c.kind == kind}) for kind in _STYLES}
    told = ", ".join(f"{number:,} {kind}" for kind, number in events.items())
    alone = f"{found.only_before:,} only before, {found.only_after:,} only after"
    tell(f"{counted(found.compared, 'text')} compared ({alone}); events: {told}")
    if not found.compared:
        tell("no text is in both: coding again replaces what was there, so keep a copy of the ledger before --recode")
