"""What is different where a person looks: styles, blocks, the progress bar, no binary on the screen."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from commands import PROGRAM, dragoman
from dragoman.ledger import Ledger
from dragoman.records import Failure
from samples import RUN, sample_record

pty = pytest.importorskip("pty", reason="needs a pseudo-terminal")


def on_screen(command: Sequence[object], **environment: str) -> str:
    """What a program writes to a terminal of 80 columns, both streams together."""
    screen, line = pty.openpty()
    names = os.environ | {"TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"} | environment
    process = subprocess.Popen(list(map(str, command)), stdin=line, stdout=line, stderr=line, env=names, close_fds=True)
    os.close(line)
    pieces = []
    while True:
        try:
            piece = os.read(screen, 65536)
        except OSError:  # the last writer has closed its end
            break
        if not piece:
            break
        pieces.append(piece)
    os.close(screen)
    process.wait()
    return b"".join(pieces).decode().replace("\r\n", "\n")


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ledger") / "news.duckdb"
    failures = [
        Failure("a.txt", None, "ingest", "a.txt: no such file; check the name"),
        Failure("b", "b", "reading", "article b does not look like English"),
    ]
    with Ledger.open(path) as opened:
        opened.add([sample_record()], failures, RUN)
    return path


def test_a_trigger_is_reversed_instead_of_put_between_signs(ledger: Path) -> None:
    seen = on_screen([*PROGRAM, "events", ledger, "--type", "ACCUSE"])
    assert "\x1b[7mcondemned\x1b[0m" in seen
    assert "«" not in seen


def test_without_colour_it_is_still_reversed_and_on_a_dumb_terminal_it_gets_signs(ledger: Path) -> None:
    assert "\x1b[7mcondemned\x1b[0m" in on_screen([*PROGRAM, "events", ledger], NO_COLOR="1")
    dumb = on_screen([*PROGRAM, "events", ledger], TERM="dumb")
    assert "«condemned»" in dumb
    assert "\x1b" not in dumb


def test_failures_are_blocks_under_their_run(ledger: Path) -> None:
    seen = on_screen([*PROGRAM, "failures", ledger], TERM="dumb")
    lines = [line.rstrip() for line in seen.splitlines()]
    assert lines == [
        "run run-1, started 2023-12-01T08:00:00Z",
        "a.txt  ingest",
        "    a.txt: no such file; check the name",
        "",
        "b  reading",
        "    article b does not look like English",
        "",
        "2 failures",
    ]


def test_in_a_pipe_failures_are_lines_for_programs(ledger: Path) -> None:
    lines = [line.split("\t") for line in dragoman("failures", ledger).out.splitlines()]
    assert [(stage, given, article) for _, _, stage, given, article, _ in lines] == [
        ("ingest", "a.txt", ""),
        ("reading", "b", "b"),
    ]


def test_parquet_is_not_thrown_at_a_terminal(ledger: Path) -> None:
    seen = on_screen([*PROGRAM, "events", ledger, "--as", "parquet"], TERM="dumb")
    assert "PAR1" not in seen
    assert "redirect it to a file" in " ".join(seen.replace("│", " ").split())


BAR = """
import sys
from dragoman.app.cli.progress import Progress
with Progress(seen=sys.stderr.isatty()) as progress:
    for _ in range(int(sys.argv[1])):
        progress.advance_by(1)
print("done")
"""


@pytest.mark.parametrize(("articles", "drawn"), [(0, False), (5, False), (6, True), (1200, True)])
def test_a_bar_appears_for_more_than_a_few_articles_and_goes_at_the_end(articles: int, drawn: bool) -> None:
    seen = on_screen([sys.executable, "-c", BAR, articles])
    assert (f"{articles:,} articles" in seen) == drawn
    assert seen.rstrip().endswith("done")


def test_nobody_looks_so_no_bar_is_drawn() -> None:
    done = subprocess.run([sys.executable, "-c", BAR, "500"], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("done\n", "")
