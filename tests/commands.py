"""The command line as tests call it: in this process, or as a program of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from dragoman.app.cli.main import app
from dragoman.ledger import Ledger

PROGRAM = (sys.executable, "-c", "from dragoman.app.cli.main import main; main()")


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command gave: its exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def ids(self) -> list[str]:
        return [record["document"]["id"] for record in self.records]


def dragoman(*arguments: object, given: str | bytes | None = None, **environment: str) -> Ran:
    """Run a command in this process, where the pipeline is loaded once for all tests."""
    names = {"NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "80"} | environment
    result = CliRunner().invoke(app, list(map(str, arguments)), input=given, env=names, catch_exceptions=False)
    return Ran(result.exit_code, result.stdout, result.stderr)


def start(*arguments: object, **environment: str) -> subprocess.Popen[bytes]:
    """Start a command as a program, with pipes to its standard input, output and error."""
    command = [*PROGRAM, *map(str, arguments)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=os.environ | environment)


def write_articles(path: Path, articles: Mapping[str, str], **columns: str) -> Path:
    """Articles as JSONL."""
    lines = (json.dumps({"id": name, "text": text, **columns}) + "\n" for name, text in articles.items())
    path.write_text("".join(lines), "utf-8")
    return path


def stored(path: Path) -> list[str]:
    """The ids of a ledger's articles."""
    with Ledger.open(path, read_only=True) as ledger:
        return [row.article for row in ledger.articles()]
