"""`dragoman events`: the events of a ledger."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

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
    from rich.text import Text

    from dragoman.ledger import EventRow, Filters, PartyRow


Form = Literal["table", "csv", "jsonl", "parquet"]


def events(
    ledger: Annotated[Path, typer.Argument(metavar="LEDGER", help="The ledger to ask.")],
    *,
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
    historical: Annotated[
        bool | None,
        typer.Option("--historical/--no-historical", help="Only background, or none of it.", show_default=False),
    ] = None,
    form: Annotated[
        Form,
        typer.Option(
            "--as",
            metavar="table|csv|jsonl|parquet",
            help="How to print them; parquet is binary: redirect it to a file.",
        ),
    ] = "table",
) -> None:
    """Find events in a ledger, by publication date and article.

    All filters must hold; an event that nothing dates is left out as soon as --since or --until is given.

    Examples:
    * `dragoman events news.duckdb --actor AZE --recipient USA`

    * `dragoman events news.duckdb --type ASSAULT --since 2023-09 --as csv > assaults.csv`

    * `dragoman events news.duckdb --text ceasefire --as jsonl | jq .event`

    * `dragoman events news.duckdb --actor RUS --source UKR --status asserted`

    * `dragoman events news.duckdb --type SANCTION --min-confidence 0.6`
    """
    from dragoman.ledger import Ledger, shipped_vocabulary  # noqa: PLC0415  --help must not wait for it

    if form == "parquet" and sys.stdout.isatty():
        raise typer.BadParameter(
            "parquet is binary; redirect it to a file: dragoman events ... --as parquet > events.parquet"
        )
    wanted: Filters = {"actor": actor, "recipient": recipient, "type": type_, "since": since, "until": until}
    wanted |= {"text": text, "mode": mode, "status": status, "source": source, "own_voice": own_voice}
    wanted |= {"article": article, "historical": historical, "min_confidence": min_confidence}
    wanted |= {"known": shipped_vocabulary()}
    # The file is closed before anything is printed: a pager that is slowly read must not keep writers out.
    with Ledger.open(ledger, read_only=True) as opened:
        found = opened.events(**wanted) if form == "table" else opened.events_bytes(form, **wanted)
    if isinstance(found, bytes):
        sys.stdout.buffer.write(found)
        sys.stdout.buffer.flush()
    else:
        _print_table(found)


def _print_table(rows: "list[EventRow]") -> None:
    """Two lines an event: id, when, type and status, who and whom; below it the sentence."""
    from rich.padding import Padding  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from dragoman.app.cli.marking import Screen, counted, marked  # noqa: PLC0415

    screen = Screen()
    for row in rows:
        start = row.sentence_span.start
        trigger = row.trigger_span
        words = marked(row.sentence, trigger.start - start, trigger.end - start, styled=screen.styled)
        screen.show(_head(row), Padding(words, (0, 0, 1, 4)))
    screen.show(Text(counted(len(rows), "event"), style="dim"))


def _head(row: "EventRow") -> "Text":
    from rich.text import Text  # noqa: PLC0415

    from dragoman.app.cli.marking import QUAD_STYLES, STATUS_STYLES, plain, type_and_mode  # noqa: PLC0415

    status = "" if row.status == "asserted" else f"  {row.status}"
    return Text.assemble(
        (plain(row.event), "bold"),
        (f"  {row.edtf or 'not dated'}", "" if row.edtf else "dim"),
        (f"  {type_and_mode(row.type, row.mode)}", QUAD_STYLES[row.quad]),
        (status, STATUS_STYLES[row.status]),
        ("  historical" if row.historical else "", "dim"),
        f"  {_names(row.actors) or 'not named'}",
        f" → {_names(row.recipients)}" if row.recipients else "",
    )


def _names(parties: "tuple[PartyRow, ...]") -> str:
    from dragoman.app.cli.marking import plain  # noqa: PLC0415

    return ", ".join(f"{plain(party.name)} [{party.country or '---'}]" for party in parties)
