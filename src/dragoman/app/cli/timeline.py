"""`dragoman timeline`: events by date, each with the days that it may lie on."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.text import Text

    from dragoman.app.cli.marking import Screen
    from dragoman.ledger import EventRow, Filters, PartyRow

# How long a bar says that an event may lie: up to so many days.
_BARS = ((1, "●"), (7, "├─┤"), (31, "├──┤"), (92, "├───┤"), (366, "├────┤"))
_LONGER, _OPEN_END, _OPEN_START = "├─────┤", "├─────▶", "◀─────┤"
_BAR_WIDTH = 7
_BASES = {"publication": "the day's news", "narrative": "from the story's course", "tense": "from the tense"}


def timeline(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE|LEDGER...", help="Ledgers, or articles as `dragoman read` takes them; `-` is standard input."
        ),
    ],
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Events that may lie on or after this day, month or year.")
    ] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Events that may lie on or before it.")] = None,
    actor: Annotated[
        str | None, typer.Option(metavar="WHO", help="Who acts: a country code (AZE, IGO) or a name.")
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", help="When articles without a date of their own appeared, as for `dragoman read`."
        ),
    ] = None,
) -> None:
    """Show events in the order in which they happened, and how exactly that is known.

    A bar tells how far apart the days lie that an event may be of: `●` one day, `├─┤` a week, `├──┤` a month,
    `├────┤` a year, `├─────▶` begun then and not said to be over, `◀─────┤` up to then. Events that nothing dates
    stand at the end; they are left out as soon as --since or --until is given.

    Examples:
    * `dragoman timeline article.txt --published 2023-11-28`

    * `dragoman timeline news.duckdb --actor AZE --since 2023-09`

    * `dragoman timeline monday.jsonl tuesday.jsonl | less`
    """
    from dragoman.ledger import is_ledger  # noqa: PLC0415  --help must not wait for it

    wanted: Filters = {"since": since, "until": until, "actor": actor}
    ledgers = [path for path in paths if is_ledger(Path(path))]
    articles = [path for path in paths if path not in ledgers]
    rows = [row for path in ledgers for row in _asked(Path(path), wanted)]
    failed = 0
    if articles:
        with _coded(articles, published) as (path, failed):
            rows += _asked(path, wanted)
    _show(rows)
    if failed:
        raise typer.Exit(2)


def _asked(path: Path, wanted: "Filters") -> "list[EventRow]":
    from dragoman.ledger import Ledger  # noqa: PLC0415  --help must not wait for it

    with Ledger.open(path, read_only=True) as ledger:
        return ledger.events(**wanted)


@contextmanager
def _coded(paths: list[str], published: str | None) -> Iterator[tuple[Path, int]]:
    """A ledger of the articles for as long as it is asked, and the number of those that could not be coded."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415

    from dragoman.app.cli.session import Inputs, Session  # noqa: PLC0415
    from dragoman.engine import start_run  # noqa: PLC0415
    from dragoman.ingest import read_inputs  # noqa: PLC0415
    from dragoman.ledger import Ledger  # noqa: PLC0415
    from dragoman.reading import model_name  # noqa: PLC0415
    from dragoman.records import Record  # noqa: PLC0415

    inputs = Inputs(read_inputs(paths, published=published))
    failed = 0
    with TemporaryDirectory(prefix="dragoman-") as folder:
        path = Path(folder) / "asked.duckdb"
        run = start_run(model_name(None), "inline")
        with Ledger.open(path) as ledger:
            for outcomes in Session(workers=1, executor="auto", scheduler=None).outcomes(inputs.documents()):
                records = [outcome for outcome in outcomes if isinstance(outcome, Record)]
                failed += len(outcomes) - len(records)
                ledger.add(records, [], run)
        yield path, failed + inputs.failed


def _show(rows: "Sequence[EventRow]") -> None:
    """The dated events under their years, then the undated ones."""
    from rich.text import Text  # noqa: PLC0415

    from dragoman.app.cli.marking import Screen, counted  # noqa: PLC0415

    screen, year = Screen(), ""
    dated = sorted((row for row in rows if row.earliest or row.latest), key=_place)
    undated = [row for row in rows if not (row.earliest or row.latest)]
    for row in dated:
        heading = str(row.earliest or row.latest)[:4]
        if heading != year:
            year = heading
            _head_line(screen, year)
        _show_event(screen, row)
    if undated:
        _head_line(screen, "not dated")
    for row in undated:
        _show_event(screen, row)
    untold = f", {len(undated):,} of them not dated" if undated else ""
    screen.show(Text(counted(len(rows), "event") + untold, style="dim"))


def _place(row: "EventRow") -> tuple[str, str, str, int]:
    """By the first day it may lie on, the surer first; what has no first day, by its last."""
    first = row.earliest or row.latest or ""
    return first, row.latest or "9999", row.article, row.trigger_span.start


def _head_line(screen: "Screen", words: str) -> None:
    from rich.text import Text  # noqa: PLC0415

    screen.show(Text(words, style="bold"), "")


def _show_event(screen: "Screen", row: "EventRow") -> None:
    from rich.padding import Padding  # noqa: PLC0415

    from dragoman.app.cli.marking import marked  # noqa: PLC0415

    start, trigger = row.sentence_span.start, row.trigger_span
    words = marked(row.sentence, trigger.start - start, trigger.end - start, styled=screen.styled)
    screen.show(_head(row), Padding(words, (0, 0, 1, 4)))


def _head(row: "EventRow") -> "Text":
    from rich.text import Text  # noqa: PLC0415

    from dragoman.app.cli.marking import QUAD_STYLES, STATUS_STYLES, plain, type_and_mode  # noqa: PLC0415

    dated = (f"{shown_days(row.edtf)}  {bar(row.earliest, row.latest):{_BAR_WIDTH}}  ", "") if row.edtf else ""
    basis = _BASES.get(row.when_basis)
    return Text.assemble(
        dated,
        (type_and_mode(row.type, row.mode), QUAD_STYLES[row.quad]),
        ("" if row.status == "asserted" else f"  {row.status}", STATUS_STYLES[row.status]),
        ("  historical" if row.historical else "", "dim"),
        f"  {_names(row.actors) or 'not named'}",
        f" → {_names(row.recipients)}" if row.recipients else "",
        (f"  ({basis})" if basis else "", "dim"),
        (f"  {plain(row.event)}", "dim"),
    )


def _names(parties: "tuple[PartyRow, ...]") -> str:
    from dragoman.app.cli.marking import plain  # noqa: PLC0415

    return ", ".join(f"{plain(party.name)} [{party.country or '---'}]" for party in parties)


def bar(earliest: str | None, latest: str | None) -> str:
    """A bar as long as the days are many that an event may lie on; an arrow where an end is open."""
    if earliest is None or latest is None:
        return _OPEN_START if earliest is None else _OPEN_END
    days = (date.fromisoformat(latest[:10]) - date.fromisoformat(earliest[:10])).days + 1
    return next((drawn for longest, drawn in _BARS if days <= longest), _LONGER)


def shown_days(edtf: str) -> str:
    """An EDTF expression as a person reads it: `from 2022-02-24`, `to 1994`, `2023-11-20 to 2023-11-26`."""
    first, slash, last = edtf.partition("/")
    if not slash:
        return first
    if last in ("..", ""):
        return f"from {first}"
    return f"to {last}" if first in ("..", "") else f"{first} to {last}"
