"""`dragoman failures`: what a ledger's runs could not code, and why."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from dragoman.ledger import FailureRow, RunRow


def failures(ledger: Annotated[Path, typer.Argument(metavar="LEDGER", help="The ledger to look in.")]) -> None:
    """List the inputs and articles that could not be coded, run by run, with the stage and the reason.

    Into a pipe it writes one line a failure: run, start of the run, stage, input, article, message, with tabs between.

    Examples:
    * `dragoman failures news.duckdb`

    * `dragoman failures news.duckdb | cut -f 4 | sort -u`
    """
    from dragoman.app.cli.marking import tell  # noqa: PLC0415
    from dragoman.ledger import Ledger  # noqa: PLC0415  --help must not wait for it

    with Ledger.open(ledger, read_only=True) as opened:
        rows, runs = opened.failures(), {row.run.id: row for row in opened.runs()}
    if not rows:
        tell(f"{ledger} has no failures")
    elif sys.stdout.isatty():
        _print_blocks(rows, runs)
    else:
        for row in rows:
            typer.echo(_line(row, runs[row.run].run.started))


def _line(row: "FailureRow", started: str | None) -> str:
    from dragoman.app.cli.marking import plain  # noqa: PLC0415

    failure = row.failure
    cells = (row.run, started or "", failure.stage, failure.input, failure.article or "", failure.message)
    return "\t".join(map(plain, cells))


def _print_blocks(rows: "list[FailureRow]", runs: "dict[str, RunRow]") -> None:
    from rich.padding import Padding  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from dragoman.app.cli.marking import Screen, counted, plain  # noqa: PLC0415

    screen, run = Screen(), ""
    for row in rows:
        if row.run != run:
            run = row.run
            screen.show(Text(f"run {run[:8]}, started {runs[run].run.started or 'at an unknown time'}", style="dim"))
        failure = row.failure
        screen.show(Text.assemble((plain(failure.article or failure.input), "bold"), (f"  {failure.stage}", "dim")))
        screen.show(Padding(Text(plain(failure.message)), (0, 0, 1, 4)))
    screen.show(Text(counted(len(rows), "failure"), style="dim"))
