"""`dragoman who`: whom a few words stand for."""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dragoman.records import UsageError

if TYPE_CHECKING:
    from dragoman.engine import Identity


def who(
    text: Annotated[
        str | None, typer.Argument(metavar="TEXT", help="The words: a name, a title, a description.")
    ] = None,
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day meant, as 2022-04-12 or `12 April 2022`.")
    ] = None,
    context: Annotated[str | None, typer.Option(metavar="TEXT", help="What stands around the words.")] = None,
    cases: Annotated[
        Path | None,
        typer.Option(
            "--json", metavar="CASES", help='JSONL with `{"text", "context", "date"}` a line; one JSON line a case.'
        ),
    ] = None,
    actors: Annotated[
        list[Path] | None,
        typer.Option(
            "--actors", metavar="TABLE", help="A table of your own actors (docs/lexicon.md); may be repeated."
        ),
    ] = None,
    frames: Annotated[
        list[Path] | None,
        typer.Option("--frames", metavar="FILE", help="Your own codebook and frames, checked with the rest."),
    ] = None,
) -> None:
    """Tell whom words stand for: name, country, sector, role, and the rule that says so.

    Without a date the newest term of office known counts, never today's.

    Examples:
    * `dragoman who "Angela Merkel" --on 2017-04-01`

    * `dragoman who "the defence minister" --context "Talks in Nairobi"`

    * `dragoman who --json cases.jsonl > answers.jsonl`

    * `dragoman who "the Dockers" --actors unions.tsv`
    """
    if (text is None) == (cases is None):
        raise UsageError("give either the words to look up or a file with --json, not both and not neither")
    from dragoman import engine  # noqa: PLC0415  --help must not wait for it

    tools = engine.load_tools(engine.Resources.of(None, actors or (), frames or ()))
    if cases is not None:
        for case in _read_cases(cases):
            answer = engine.who(case["text"], case.get("context"), case.get("date"), tools)
            sys.stdout.write(json.dumps(asdict(answer), ensure_ascii=False) + "\n")
    elif text is not None:
        _show(engine.who(text, context, on, tools))


def _read_cases(path: Path) -> Iterator[dict[str, Any]]:
    """The cases of a file; UsageError names the line that is none."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read as UTF-8 lines ({error}); name a JSONL file of cases") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _case(path, number, line)


def _case(path: Path, number: int, line: str) -> dict[str, Any]:
    expected = 'expected {"text": "...", "context": "..." or null, "date": "..." or null}'
    try:
        case = json.loads(line)
    except json.JSONDecodeError as error:
        raise UsageError(f"{path}:{number}: not JSON ({error.msg}); {expected}") from error
    known = isinstance(case, dict) and isinstance(case.get("text"), str)
    if not known or not all(isinstance(case.get(key), str | None) for key in ("context", "date")):
        raise UsageError(f"{path}:{number}: no case: {line[:60]!r}; {expected}")
    return dict(case)


def _show(answer: "Identity") -> None:
    for field, value in asdict(answer).items():
        shown = ", ".join(value) if isinstance(value, tuple | list) else value
        typer.echo(f"{field.replace('_', ' '):13} {shown or '-'}")
