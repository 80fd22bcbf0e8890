"""The `dragoman` command."""

import os
import sys
from typing import Annotated, Any, TextIO

import typer
from typer.core import TyperGroup

from dragoman.app.cli.audit import audit
from dragoman.app.cli.evaluate import evaluate
from dragoman.app.cli.events import events
from dragoman.app.cli.explain import explain
from dragoman.app.cli.export import export
from dragoman.app.cli.failures import failures
from dragoman.app.cli.forget import forget
from dragoman.app.cli.lexicon import lexicon_app
from dragoman.app.cli.panel import panel
from dragoman.app.cli.quotes import quotes
from dragoman.app.cli.read import read
from dragoman.app.cli.runs import diff, runs
from dragoman.app.cli.timeline import timeline
from dragoman.app.cli.who import who
from dragoman.records import DragomanError

INTERRUPTED = 130  # 128 + SIGINT, as a shell reports it
READER_LEFT = 141  # 128 + SIGPIPE


class Guarded(TyperGroup):
    """Every command's ends: 0 when all went well, 2 for what the user must mend, and those of the two signals."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command; what the user must know is one line on standard error, never a traceback."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except DragomanError as error:
            _tell(str(error))
            raise typer.Exit(2) from error
        except KeyboardInterrupt as interrupt:
            _tell("interrupted")
            raise typer.Exit(INTERRUPTED) from interrupt
        except BrokenPipeError as left:
            _forget(sys.stdout)
            raise typer.Exit(READER_LEFT) from left
        return result


app = typer.Typer(
    cls=Guarded,
    name="dragoman",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    help="Reads news about international affairs and keeps the record: who did or said what to whom, when and where, "
    "on whose word, on what condition.",
    epilog="Start with: `dragoman read article.txt`",
)
app.command(no_args_is_help=True)(read)
app.command(no_args_is_help=True)(events)
app.command(no_args_is_help=True)(export)
app.command(no_args_is_help=True)(quotes)
app.command(no_args_is_help=True)(timeline)
app.command(no_args_is_help=True)(panel)
app.command(no_args_is_help=True)(failures)
app.command(no_args_is_help=True)(forget)
app.command(no_args_is_help=True)(audit)
app.command(no_args_is_help=True)(evaluate)
app.command(no_args_is_help=True)(runs)
app.command(no_args_is_help=True)(diff)
app.command(no_args_is_help=True)(who)
app.command(no_args_is_help=True)(explain)
app.add_typer(lexicon_app)


def _version(asked: bool) -> None:
    if asked:
        from importlib import metadata  # noqa: PLC0415  takes longer than the rest of the start

        typer.echo(f"dragoman {metadata.version('dragoman')}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """The options of the command itself."""


def main() -> None:
    """Run the command line; exits 0 when all went well, 2 for what the user must mend, 130 after Ctrl-C.

    It exits 141 when the reader of a pipe left, as a program does that SIGPIPE ends.
    """
    for stream in (sys.stdout, sys.stderr):
        # A terminal of an older encoding shows an arrow as an escape; it must not end the run.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    app()


def _tell(message: str) -> None:
    from dragoman.app.cli.marking import tell  # noqa: PLC0415

    tell(message)


def _forget(stream: TextIO) -> None:
    """Send what is still buffered nowhere: Python would complain about the closed pipe at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
