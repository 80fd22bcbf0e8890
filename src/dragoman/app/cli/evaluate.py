"""`dragoman evaluate`: a coding against verdicts on an earlier one."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from dragoman.evaluation.verdicts import Comparison
    from dragoman.records import Record


def evaluate(
    coding: Annotated[
        Path,
        typer.Argument(metavar="LEDGER|RECORDS", help="A ledger, or records as `dragoman read --json` prints them."),
    ],
    against: Annotated[Path, typer.Option(metavar="VERDICTS", help="The verdicts that `dragoman audit --into` wrote.")],
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="List each value that was lost or mended.")] = False,
) -> None:
    """Tell what became of judged events in another coding of the same articles.

    By field: how many right values were kept and lost, how many wrong ones mended and still wrong. Articles are found by
    their id and text, events by their trigger. A mended value is another than the wrong one; whether it is right, a new
    verdict must tell. See docs/audit.md.

    Examples:
    * `dragoman evaluate recoded.duckdb --against verdicts.jsonl`

    * `dragoman read --json news/ > new.jsonl; dragoman evaluate new.jsonl --against verdicts.jsonl -v`
    """
    from dragoman.analysis.verdicts import read_verdicts  # noqa: PLC0415  --help must not wait for it
    from dragoman.app.cli.marking import counted, plain, tell  # noqa: PLC0415
    from dragoman.evaluation.verdicts import compare_verdicts  # noqa: PLC0415

    verdicts = read_verdicts(against)
    wanted = {(verdict.article, verdict.sha256) for verdict in verdicts}
    comparison = compare_verdicts(verdicts, _records(coding, wanted))
    if verbose:
        for fate in comparison.fates:
            if fate.fate != "kept":
                cells = (fate.verdict.event, fate.field, fate.fate, fate.judged, fate.now or "nothing")
                typer.echo("\t".join(map(plain, cells)))
    _print_counts(comparison)
    if comparison.missing:
        tell(f"{counted(len(comparison.missing), 'verdict')} on texts that {coding} does not have")


def _records(path: Path, wanted: set[tuple[str, str]]) -> "dict[tuple[str, str], Record]":
    """The wanted records of a ledger, or of lines of JSON."""
    from dragoman.ledger import Ledger, decode, is_ledger  # noqa: PLC0415
    from dragoman.records import LedgerError, UsageError  # noqa: PLC0415

    try:
        with path.open("rb") as file:
            lines = None if is_ledger(path) or file.read(1) != b"{" else [b"{" + file.readline(), *file]
    except OSError as problem:
        raise UsageError(f"{path} cannot be read: {problem.strerror or problem}. Give a ledger or records") from problem
    if lines is None:
        with Ledger.open(path, read_only=True) as ledger:
            rows = ledger.articles(current_only=False)
            found = [(row.article, row.sha256, row.version) for row in rows]
            return {(a, s): ledger.record(a, v) for a, s, v in found if (a, s) in wanted}
    try:
        records = [decode(line) for line in lines if line.strip()]
    except LedgerError as problem:
        raise UsageError(f"{path}: {problem}") from problem
    keyed = {(record.document.id, record.document.sha256): record for record in records}
    return {key: record for key, record in keyed.items() if key in wanted}


def _print_counts(comparison: "Comparison") -> None:
    typer.echo(f"{'':12}{'right':>14}{'wrong':>22}")
    typer.echo(f"{'field':10}{'kept':>8}{'lost':>8}{'mended':>12}{'still wrong':>13}")
    for field, counts in comparison.counts().items():
        numbers = (counts["kept"], counts["lost"], counts["mended"], counts["still wrong"])
        typer.echo("{:10}{:8,}{:8,}{:12,}{:13,}".format(field, *numbers))
