"""`dragoman read`: articles in, records out."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from dragoman.records import UsageError

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="Text files, JSONL, CSV or TSV, folders, globs; `-` is standard input."),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Print one JSON record a line (docs/record.schema.json) and nothing else.")
]
Into = Annotated[
    Path | None, typer.Option("--into", metavar="LEDGER", help="Store the records in this ledger, made new if need be.")
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE", help="When articles without a date of their own appeared: 2023-11-28, 2023-11 or 2023."
    ),
]
Workers = Annotated[int, typer.Option(min=0, metavar="NUMBER", help="Processes to code with; 0: one a core.")]
ExecutorName = Literal["auto", "inline", "processes", "dask"]
Chosen = Annotated[
    ExecutorName,
    typer.Option(
        "--executor",
        metavar="auto|inline|processes|dask",
        help="Where to code: in this process, in several, on a cluster, or by the amount of work.",
    ),
]
Scheduler = Annotated[
    str | None, typer.Option(metavar="ADDRESS", help="The scheduler of a dask cluster, such as tcp://node1:8786.")
]
Recode = Annotated[
    bool,
    typer.Option("--recode", help="With --into: code articles again that the ledger has, and replace what differs."),
]
Model = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Another spaCy pipeline to read with: an installed package or a folder."),
]

Actors = Annotated[
    list[Path] | None,
    typer.Option("--actors", metavar="TABLE", help="A table of your own actors (docs/lexicon.md); may be given again."),
]
Frames = Annotated[
    list[Path] | None,
    typer.Option("--frames", metavar="FILE", help="Your own types, modes and frames, as TOML (docs/lexicon.md)."),
]


def read(
    paths: Paths,
    *,
    as_json: AsJson = False,
    into: Into = None,
    published: Published = None,
    workers: Workers = 0,
    executor: Chosen = "auto",
    scheduler: Scheduler = None,
    recode: Recode = False,
    model: Model = None,
    actors: Actors = None,
    frames: Frames = None,
) -> None:
    """Read articles and print their records, or store them with `--into`.

    Records come in the order of the input. An article that fails is named on standard error with the reason; the others are
    unharmed, and the exit code is 2. With `--into`, articles that the ledger has are passed over: after an interruption
    run the same command again.

    Examples:
    * `dragoman read article.txt --published 2023-11-28`

    * `dragoman read --json news/*.jsonl > records.jsonl`

    * `dragoman read news/ --into news.duckdb`

    * `zcat wire.jsonl.gz | dragoman read - --json`

    * `dragoman read news/ --actors unions.tsv --frames protest.toml --into protest.duckdb`
    """
    _check_options(as_json=as_json, into=into, executor=executor, scheduler=scheduler, recode=recode)
    from dragoman.ingest import read_inputs  # noqa: PLC0415  --help must not wait for it

    items = read_inputs(paths, published=published)
    from dragoman.app.cli.session import Inputs, Session, checked_resources  # noqa: PLC0415  it loads the parser

    inputs, resources = Inputs(items), checked_resources(model, actors or [], frames or [])
    session = Session(workers=workers, executor=executor, scheduler=scheduler, resources=resources)
    if into is not None:
        failed = session.store(inputs, into, recode=recode)
    else:
        failed = session.print_json(inputs) if as_json else session.show(inputs)
    if failed:
        raise typer.Exit(2)


def _check_options(
    *, as_json: bool, into: Path | None, executor: ExecutorName, scheduler: str | None, recode: bool
) -> None:
    """Raise UsageError for options that contradict each other."""
    if as_json and into is not None:
        raise UsageError("--json prints records and --into stores them; ask for one of the two")
    if recode and into is None:
        raise UsageError("--recode replaces records of a ledger; name the ledger with --into, or leave --recode out")
    if scheduler is not None and executor not in ("auto", "dask"):
        raise UsageError(f"--scheduler names a dask cluster, but --executor is {executor}; leave one of the two out")
