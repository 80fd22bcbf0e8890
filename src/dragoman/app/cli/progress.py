"""How far a long run is, on standard error."""

from typing import Self

from rich.console import Console
from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

# A few articles are done before a bar can be read.
_FEW = 5


class Progress:
    """A bar with the number of articles and the time, once they are more than a few; `seen` is false where nobody looks.

    How many are to come is not known: inputs are streams.
    """

    def __init__(self, *, seen: bool) -> None:
        columns = (
            TextColumn("reading"),
            BarColumn(),
            TextColumn("{task.completed:,.0f} articles"),
            TimeElapsedColumn(),
        )
        self._bar = Bar(*columns, console=Console(stderr=True), transient=True, disable=not seen)
        self._task = self._bar.add_task("reading", total=None)
        self._articles = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def advance_by(self, articles: int) -> None:
        """Move on by so many articles."""
        self._articles += articles
        if self._articles > _FEW:
            self._bar.start()
        self._bar.update(self._task, completed=self._articles)
