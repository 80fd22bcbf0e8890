"""`dragoman quotes`: who said what, verbatim."""

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from rich.text import Text

    from dragoman.ledger import Asked, StatementRow

Form = Literal["table", "csv", "jsonl"]

_STANCE_STYLES = {
    "confirms": "green",
    "denies": "red",
    "doubts": "yellow",
    "promises": "cyan",
    "demands": "magenta",
    "warns": "bold yellow",
    "asks": "blue",
}


def quotes(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE|LEDGER...",
            help="Articles as `dragoman read` takes them, which are coded now, or ledgers, which are asked.",
        ),
    ],
    speaker: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who says it: a name, a word for the speaker, or a country code.")
    ] = None,
    cue: Annotated[str | None, typer.Option(metavar="WORDS", help="Words of the cue, such as denied.")] = None,
    text: Annotated[str | None, typer.Option(metavar="WORDS", help="Words of what is said.")] = None,
    stance: Annotated[
        str | None,
        typer.Option(metavar="STANCE", help="asserts, confirms, denies, doubts, promises, demands, warns or asks."),
    ] = None,
    form: Annotated[Form, typer.Option("--as", metavar="table|csv|jsonl", help="How to print them.")] = "table",
) -> None:
    """Tell who said what, verbatim: by publication date and article, in the order of the text.

    All filters must hold; they look for whole words, in any case and without accents. Where somebody relays a statement,
    the chain tells who, nearest first. Spans are offsets in characters into the article's text.

    Examples:
    * `dragoman quotes article.txt`

    * `dragoman quotes news.duckdb --speaker Merkel --as csv > merkel.csv`

    * `dragoman quotes news.duckdb --stance denies --text shelling --as jsonl | jq .content`
    """
    from dragoman.ledger import is_ledger  # noqa: PLC0415  --help must not wait for it

    asked: Asked = {"speaker": speaker, "cue": cue, "text": text, "stance": stance}
    ledgers = [name for name in inputs if is_ledger(Path(name))]
    files = [name for name in inputs if name not in ledgers]
    rows = [row for name in ledgers for row in _ask(Path(name), asked)]
    failed = 0
    if files:
        coded, failed = _code(files, asked)
        rows += coded
    if form == "table":
        _print_table(rows)
    else:
        from dragoman.ledger import write_statements  # noqa: PLC0415

        write_statements(rows, form, sys.stdout)
    if failed:
        raise typer.Exit(2)


def _ask(path: Path, asked: "Asked") -> "list[StatementRow]":
    from dragoman.ledger import Ledger  # noqa: PLC0415  --help must not wait for it

    # The file is closed before anything is printed: a pager that is slowly read must not keep writers out.
    with Ledger.open(path, read_only=True) as ledger:
        return ledger.statements(**asked)


def _code(files: list[str], asked: "Asked") -> "tuple[list[StatementRow], int]":
    """The statements of articles that are coded now, and how many articles failed.

    They pass through a ledger that is thrown away, so that a filter means the same for files as for ledgers.
    """
    from dragoman.app.cli.session import Inputs, Session  # noqa: PLC0415
    from dragoman.engine import start_run  # noqa: PLC0415
    from dragoman.ingest import read_inputs  # noqa: PLC0415
    from dragoman.ledger import Asked, Ledger  # noqa: PLC0415
    from dragoman.reading import model_name  # noqa: PLC0415
    from dragoman.records import Failure, Record  # noqa: PLC0415

    inputs, failed = Inputs(read_inputs(files)), 0
    with (
        tempfile.TemporaryDirectory(prefix="dragoman-") as folder,
        Ledger.open(Path(folder) / "coded.duckdb") as ledger,
    ):
        ledger.statements(**asked)  # a wrong filter is told before anything is coded
        run = start_run(model_name(None), "inline")
        for outcomes in Session(workers=0, executor="auto", scheduler=None).outcomes(inputs.documents()):
            records = [outcome for outcome in outcomes if isinstance(outcome, Record)]
            failed += sum(isinstance(outcome, Failure) for outcome in outcomes)
            ledger.add(records, [], run)
        # Files of one name are versions of one article here; all are shown.
        every: Asked = {**asked, "current_only": False}
        return ledger.statements(**every), failed + inputs.failed


def _print_table(rows: "list[StatementRow]") -> None:
    """A line an article; under it two lines a statement: id, speaker, cue and kind, and then the words."""
    from itertools import groupby  # noqa: PLC0415

    from rich.padding import Padding  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from dragoman.app.cli.marking import Screen, counted, plain  # noqa: PLC0415

    screen = Screen()
    for (article, _), group in groupby(rows, key=lambda row: (row.article, row.version)):
        said = list(group)
        screen.show(_article(said[0], article))
        for row in said:
            screen.show(_head(row), Padding(Text(plain(row.content)), (0, 0, 1, 4)))
    screen.show(Text(counted(len(rows), "statement"), style="dim"))


def _article(row: "StatementRow", article: str) -> "Text":
    from rich.text import Text  # noqa: PLC0415

    from dragoman.app.cli.marking import plain  # noqa: PLC0415

    facts = [plain(fact) for fact in (row.title, row.publisher, row.published, row.url) if fact]
    return Text.assemble((plain(article), "bold"), ("".join(f"  {fact}" for fact in facts), "dim"))


def _head(row: "StatementRow") -> "Text":
    """`  s2  Idris Belkadi [MAR]  said  promises  indirect  148-192  via her ministry`."""
    from rich.text import Text  # noqa: PLC0415

    from dragoman.app.cli.marking import plain  # noqa: PLC0415

    who = plain(row.speaker or row.source or "somebody")
    chain = [plain(name) or "somebody" for name in row.chain]
    return Text.assemble(
        f"  {plain(row.statement.removeprefix(row.article + ':'))}  ",
        (who, "bold"),
        f" [{row.country}]" if row.country else "",
        (f"  {plain(row.cue)}", "italic"),
        (f"  {row.stance}", _STANCE_STYLES[row.stance]) if row.stance != "asserts" else "",
        (f"  {row.quoted}  {', '.join(f'{span.start}-{span.end}' for span in row.content_spans)}", "dim"),
        f"  via {', via '.join(chain)}" if chain else "",
    )
