"""A second process beside the test's own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dragoman

# The same sources as the test's own process has, and the samples.
_PATHS = (Path(dragoman.__path__[0]).parent, Path(__file__).parent)


@contextmanager
def another_process(code: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """Run Python code that can import the samples; it has begun when it has printed a line."""
    process = subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(map(str, _PATHS))},
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()
