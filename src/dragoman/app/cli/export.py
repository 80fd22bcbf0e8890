"""`dragoman export`: a ledger's events in the field's file formats."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.app.cli.filters import (
    Actor,
    Article,
    MinConfidence,
    Mode,
    OwnVoice,
    Recipient,
    Since,
    Source,
    Status,
    Type,
    Until,
    Words,
)

if TYPE_CHECKING:
    from dragoman.ledger import Filters
    from dragoman.ledger.exports import Exported


def export(
    ledger: Annotated[Path, typer.Argument(metavar="LEDGER", help="The ledger to ask.")],
    *,
    form: Annotated[
        str,
        typer.Option(
            "--as",
            metavar="FORMAT",
            help="plover, polecat, icews, gdelt-events, gdelt-mentions, quadruples, brat, csv, jsonl or parquet.",
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option(metavar="PATH", help="The file, for brat the folder; standard output if left out."),
    ] = None,
    actor: Actor = None,
    recipient: Recipient = None,
    type_: Type = None,
    since: Since = None,
    until: Until = None,
    text: Words = None,
    mode: Mode = None,
    status: Status = None,
    source: Source = None,
    own_voice: OwnVoice = False,
    article: Article = None,
    min_confidence: MinConfidence = 0.0,
    no_text: Annotated[
        bool, typer.Option("--no-text", help="Leave out the articles' words and names; spans, hashes, ids, codes stay.")
    ] = False,
    all_status: Annotated[
        bool,
        typer.Option(
            "--all-status",
            help="Take in negated, future, conditional, hypothetical and historical events where the format cannot tell "
            "them from facts.",
        ),
    ] = False,
) -> None:
    """Write events in a format of the field; docs/formats.md tells what each holds and what it cannot.

    What a format cannot hold is left out and counted on standard error. A file that exists is replaced once the new one
    is whole.

    Examples:
    * `dragoman export news.duckdb --as gdelt-events --out news.export.CSV`

    * `dragoman export news.duckdb --as polecat --since 2023 --actor TUR > turkey.txt`

    * `dragoman export news.duckdb --as plover --no-text | gzip > news.plover.jsonl.gz`

    * `dragoman export news.duckdb --as brat --out annotated/`
    """
    from dragoman.ledger import Ledger, shipped_vocabulary  # noqa: PLC0415  --help must not wait for it
    from dragoman.ledger.exports import check_form, export_events  # noqa: PLC0415

    check_form(form)
    wanted: Filters = {"actor": actor, "recipient": recipient, "type": type_, "since": since, "until": until}
    wanted |= {"text": text, "mode": mode, "status": status, "source": source, "own_voice": own_voice}
    wanted |= {"article": article, "min_confidence": min_confidence, "known": shipped_vocabulary()}
    with _target(form, out) as path:
        # The file is closed before anything is printed: a pipe that is slowly read must not keep writers out.
        with Ledger.open(ledger, read_only=True) as opened:
            exported = export_events(opened, form, path, no_text=no_text, all_status=all_status, **wanted)
        if out is None:
            with path.open("rb") as file:
                shutil.copyfileobj(file, sys.stdout.buffer)
            sys.stdout.buffer.flush()
    _tell_counts(exported, out)


@contextmanager
def _target(form: str, out: Path | None) -> Iterator[Path]:
    """Where to write: the path asked for, or a file that lives until standard output has it."""
    from dragoman.ledger.exports import FOLDERS  # noqa: PLC0415

    if out is not None:
        yield out
        return
    if form in FOLDERS:
        raise typer.BadParameter(f"{form} is a folder of files; name it with --out FOLDER", param_hint="--out")
    if form == "parquet" and sys.stdout.isatty():
        raise typer.BadParameter("parquet is binary; name a file with --out FILE", param_hint="--out")
    with TemporaryDirectory(prefix="dragoman-") as folder:
        yield Path(folder) / "export"


def _tell_counts(exported: "Exported", out: Path | None) -> None:
    """Say what was left out and why, and, where the events went to a file, how many."""
    from dragoman.app.cli.marking import counted, tell  # noqa: PLC0415

    if out is not None:
        tell(f"{out}: {counted(exported.events, 'event')}")
    if exported.left_out:
        reasons = ", ".join(f"{number:,} {reason}" for reason, number in exported.left_out.items())
        tell(f"left out, because the format cannot hold them: {reasons} (docs/formats.md)")
