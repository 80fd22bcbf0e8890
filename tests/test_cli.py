"""The command itself: help, version, exit codes, its reference page."""

import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from commands import dragoman
from dragoman.app.cli.events import Form
from dragoman.app.cli.main import app
from dragoman.app.cli.marking import marked, plain
from dragoman.app.cli.read import ExecutorName
from dragoman.app.cli.reference import reference
from dragoman.engine import EXECUTORS

PAGE = Path(__file__).parent.parent / "docs" / "cli.md"


def test_the_reference_page_is_fresh() -> None:
    assert PAGE.read_text("utf-8") == reference(), "run: python -m dragoman.app.cli.reference > docs/cli.md"


def test_the_reference_leaves_nothing_unsaid() -> None:
    assert "None" not in reference()
    for command in app.registered_commands:
        assert command.callback is not None
        assert f"## dragoman {command.name or command.callback.__name__}\n" in reference()


@pytest.mark.parametrize("command", ["read", "events", "failures"])
def test_every_help_has_an_example(command: str) -> None:
    asked = dragoman(command, "--help")
    assert asked.code == 0
    assert f"dragoman {command} " in asked.out.partition("Example")[2]


def test_without_a_word_the_commands_are_shown() -> None:
    assert "failures" in dragoman("--help").out
    assert "dragoman read article.txt" in dragoman("--help").out


def test_the_version_is_the_package_s() -> None:
    from importlib.metadata import version  # noqa: PLC0415

    assert dragoman("--version").out == f"dragoman {version('dragoman')}\n"


def test_help_and_version_wait_for_nothing_heavy() -> None:
    code = (
        "import sys, dragoman.app.cli.main;"
        "print([name for name in ('spacy', 'duckdb', 'numpy', 'msgspec', 'dragoman.engine') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_choices_are_those_that_exist() -> None:
    assert set(get_args(ExecutorName)) == {"auto", *EXECUTORS}
    for choice in get_args(Form):
        assert choice in dragoman("events", "--help", COLUMNS="120").out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("raed",), "Did you mean 'read'"),
        (("read", "a.txt", "--executor", "threads"), "'threads' is not one of"),
        (("read", "a.txt", "--workers", "-1"), "--workers"),
        (("read", "a.txt", "--json", "--into", "x.duckdb"), "ask for one of the two"),
        (("read", "a.txt", "--recode"), "name the ledger with --into"),
        (("read", "a.txt", "--executor", "inline", "--scheduler", "tcp://h:1"), "leave one of the two out"),
        (("read", "a.txt", "--published", "31/12/2023"), "write 2023-12-31"),
        (("read", "a.txt", "--published", "2023-02-30"), "no day of the calendar"),
        (("read",), "PATH"),
        (("events",), "LEDGER"),
        (("failures", "none.duckdb"), "there is no such file"),
    ],
)
def test_a_request_that_makes_no_sense(arguments: tuple[str, ...], words: str, tmp_path: Path) -> None:
    asked = dragoman(*arguments, COLUMNS="200")
    assert asked.code == 2
    assert words in asked.err + asked.out
    assert "Traceback" not in asked.err


def test_marking_keeps_to_one_line() -> None:
    text = "The envoy\n  [sic]  left\r\nat once :warning:."
    start_, end = text.index("left"), text.index("left") + 4
    assert str(marked(text, start_, end, styled=False)) == "The envoy [sic] «left» at once :warning:."
    styled = marked(text, start_, end, styled=True)
    assert styled.plain == "The envoy [sic] left at once :warning:."
    assert [(span.start, span.end, span.style) for span in styled.spans] == [(16, 20, "reverse")]


def test_words_cannot_steer_the_terminal() -> None:
    assert plain("red \x1b[31malert\x07\n\u202eabc \x9b2J") == "red \ufffd[31malert\ufffd \ufffdabc \ufffd2J"


def test_messages_cannot_steer_it_either(tmp_path: Path) -> None:
    asked = dragoman("read", tmp_path / "a\x1b2J.txt")
    assert "\x1b" not in asked.err
    assert "no such file" in asked.err
