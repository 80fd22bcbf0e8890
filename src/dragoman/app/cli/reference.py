"""docs/cli.md, written from the commands themselves, and docs/why.md, from the table of reasons.

python -m dragoman.app.cli.reference > docs/cli.md
python -m dragoman.app.cli.reference why > docs/why.md
"""

import inspect
import sys
from collections.abc import Iterator
from typing import Any

import typer

from dragoman.app.cli.main import app
from dragoman.lexicon.reasons import load_reasons

_INTRODUCTION = """\
# The command line

Written by `python -m dragoman.app.cli.reference > docs/cli.md` from the commands themselves; do not edit it by hand.
What may be read, and how ids and dates are taken, is told in [formats-in.md](formats-in.md).

Results go to standard output, everything else to standard error.

| exit code | meaning |
|---|---|
| 0 | all went well |
| 2 | the request, an input or an article was wrong: a line on standard error says which, and what to do; the other articles are unharmed |
| 130 | interrupted (Ctrl-C); what a ledger has stays |
| 141 | the reader of the pipe left (`dragoman read ... \\| head`) |
"""

_WHY = """\
# Why: the ids of the rules

Written by `python -m dragoman.app.cli.reference why > docs/why.md` from `lexicon/data/reasons.tsv`; do not edit it by hand.

An event's `why` names the frame that made it, where its parties stand, how each is known, and the rules that told status, shift
and date, in this order. `dragoman who` and `dragoman explain` give more: the rules that made a mention, and why a frame was dropped.
In an id that ends in `*` any words may stand there; they take the place of {} in its meaning.
"""


def reference() -> str:
    """The whole of docs/cli.md: every command with its help, its arguments and its options."""
    group: Any = typer.main.get_command(app)
    parts = [_INTRODUCTION, *(_command(name, command) for name, command in _commands(group))]
    return "\n".join(parts)


def why_page() -> str:
    """The whole of docs/why.md: every id that tells why, with what it means."""
    rows = (f"| `{reason}` | {meaning} |" for reason, meaning in load_reasons().meanings.items())
    return "\n".join([_WHY, "| id | what it means |", "|---|---|", *rows]) + "\n"


def _commands(group: Any, above: str = "") -> Iterator[tuple[str, Any]]:
    """Every command with its full name, those of groups inside groups included."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from _commands(command, f"{above}{name} ")
        else:
            yield above + name, command


def _command(name: str, command: Any) -> str:
    shown = [parameter for parameter in command.params if not parameter.hidden]
    arguments = [parameter for parameter in shown if parameter.param_type_name == "argument"]
    options = [parameter for parameter in shown if parameter.param_type_name == "option"]
    usage = " ".join(["dragoman", name, *(_place(argument) for argument in arguments), "[OPTIONS]"])
    lines = [f"## dragoman {name}", "", f"`{usage}`", "", _help(command), ""]
    lines += ["| argument or option | what it says | default |", "|---|---|---|"]
    lines += [_row(_place(argument), argument) for argument in arguments]
    lines += [_row(_spelling(option), option) for option in options]
    return "\n".join(lines) + "\n"


def _help(command: Any) -> str:
    """The docstring as Markdown; the blank lines that typer wants between the items of a list are left out."""
    text = inspect.cleandoc(command.help or "")
    return text.replace("\n\n* ", "\n* ").replace("Examples:\n*", "Examples:\n\n*")


def _place(argument: Any) -> str:
    return str(argument.metavar) if argument.required else f"[{argument.metavar}]"


def _spelling(option: Any) -> str:
    """`--since DATE`; every option that takes a value says with its metavar what kind."""
    return " ".join([*option.opts, *([] if option.is_flag else [str(option.metavar)])])


def _row(spelling: str, parameter: Any) -> str:
    default = parameter.default
    shown = "required" if parameter.required else "" if default in (None, False) else f"`{default}`"
    cell = spelling.replace("|", "\\|")
    return f"| `{cell}` | {parameter.help} | {shown} |"


if __name__ == "__main__":
    sys.stdout.write(why_page() if sys.argv[1:] == ["why"] else reference())
