"""docs/quickstart.md does what it says: its commands run one after the other, and print what it shows."""

import os
import re
import subprocess
import sys
from pathlib import Path

import dragoman

PAGE = (Path(__file__).parent.parent / "docs" / "quickstart.md").read_text("utf-8")
BLOCK = re.compile(r"^```(sh|python|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = '#!/bin/sh\nexec "{python}" -c "from dragoman.app.cli.main import main; main()" "$@"\n'


def environment(folder: Path) -> dict[str, str]:
    """This checkout's `dragoman` on the path, and a screen without colours."""
    command = folder / "bin" / "dragoman"
    command.parent.mkdir()
    command.write_text(COMMAND.format(python=sys.executable), "utf-8")
    command.chmod(0o755)
    sources = str(Path(dragoman.__path__[0]).parent)
    path = os.pathsep.join([str(command.parent), os.environ["PATH"]])
    return os.environ | {"PATH": path, "PYTHONPATH": sources, "NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "100"}


def test_the_page_runs_from_top_to_bottom(tmp_path: Path) -> None:
    names, printed, shown = environment(tmp_path), "", 0
    for kind, block in BLOCK.findall(PAGE):
        if kind == "text":
            assert block in printed, f"the page shows\n{block}\nand this was printed\n{printed}"
            shown += 1
            continue
        command = ["bash", "-euo", "pipefail", "-c", block] if kind == "sh" else [sys.executable, "-c", block]
        done = subprocess.run(command, cwd=tmp_path, env=names, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{block}\n{done.stderr}"
        printed = done.stdout
    assert shown == 2
    assert (tmp_path / "events.csv").read_text("utf-8").count("\n") > 5


def test_every_page_it_leads_to_is_there() -> None:
    docs = Path(__file__).parent.parent / "docs"
    for page in docs.glob("*.md"):
        for name in re.findall(r"\]\(([\w.-]+?)(?:#[\w-]+)?\)", page.read_text("utf-8")):
            assert (docs / name).is_file(), f"{page.name} leads to {name}"
