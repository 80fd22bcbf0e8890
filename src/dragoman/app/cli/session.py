"""One call of `dragoman read`: which executor codes, and where the outcomes go."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from dragoman.app.cli.marking import Screen, counted, plain, tell
from dragoman.app.cli.progress import Progress
from dragoman.app.cli.render import render_record
from dragoman.engine import SHIPPED, Resources, Storing, choose_executor, make_batches
from dragoman.ledger import encode
from dragoman.lexicon import load_lexicon
from dragoman.reading import load_reader
from dragoman.records import Document, Failure, Record

Outcomes = tuple[Record | Failure, ...]


class Inputs:
    """The documents of the inputs; what could not be read is told at once and kept."""

    def __init__(self, items: Iterator[Document | Failure]) -> None:
        self._items = items
        self._untaken: list[Failure] = []
        self.failed = 0

    def documents(self) -> Iterator[Document]:
        """The documents, in input order."""
        for item in self._items:
            if isinstance(item, Failure):
                tell(item.message)
                self._untaken.append(item)
                self.failed += 1
            else:
                yield item

    def take_failures(self) -> tuple[Failure, ...]:
        """The failures since the last call."""
        taken, self._untaken = tuple(self._untaken), []
        return taken


def checked_resources(model: str | None, actors: Sequence[Path], frames: Sequence[Path]) -> Resources:
    """What to load tools from, with paths as workers may find them.

    It is loaded once here, so that a mistake is told once and before anything is coded: ModelError, LexiconError.
    """
    if model is not None:
        load_reader(model)
    if actors or frames:
        load_lexicon([str(path) for path in actors], [str(path) for path in frames])
    return Resources.of(model, actors, frames)


class Session:
    """The chosen executor, and one method for each place where outcomes may go."""

    def __init__(self, *, workers: int, executor: str, scheduler: str | None, resources: Resources = SHIPPED) -> None:
        self.workers, self.scheduler = workers, scheduler
        self.resources = resources
        self.executor = "dask" if scheduler else executor

    def outcomes(self, documents: Iterator[Document]) -> Iterator[Outcomes]:
        """The outcomes of batch after batch, in input order; failures are told as they come."""
        executor, documents = choose_executor(
            documents, self.executor, workers=self.workers, resources=self.resources, scheduler=self.scheduler
        )
        for outcomes in executor.run(make_batches(documents)):
            for outcome in outcomes:
                if isinstance(outcome, Failure):
                    tell(outcome.message)
            yield outcomes

    def print_json(self, inputs: Inputs) -> int:
        """Print a line a record; returns the number of failures."""
        read = failed = 0
        with _progress(printing=True) as progress:
            for outcomes in self.outcomes(inputs.documents()):
                records = [outcome for outcome in outcomes if isinstance(outcome, Record)]
                sys.stdout.buffer.writelines(encode(record) + b"\n" for record in records)
                sys.stdout.buffer.flush()
                read, failed = read + len(records), failed + len(outcomes) - len(records)
                progress.advance_by(len(outcomes))
        return _told(read, failed + inputs.failed)

    def show(self, inputs: Inputs) -> int:
        """Print records for a person; returns the number of failures."""
        screen, read, failed = Screen(), 0, 0
        with _progress(printing=True) as progress:
            for outcomes in self.outcomes(inputs.documents()):
                records = [outcome for outcome in outcomes if isinstance(outcome, Record)]
                for record in records:
                    screen.show(render_record(record, styled=screen.styled), "")
                read, failed = read + len(records), failed + len(outcomes) - len(records)
                progress.advance_by(len(outcomes))
        return _told(read, failed + inputs.failed)

    def store(self, inputs: Inputs, path: Path, *, recode: bool) -> int:
        """Store records and failures, a batch a transaction; tells the counts; returns the number of failures."""
        storing = Storing(path, self.executor, self.resources, recode=recode, told=tell)
        try:
            with _progress(printing=False) as progress:
                for outcomes in self.outcomes(storing.wanted(inputs.documents())):
                    storing.add(outcomes, inputs.take_failures())
                    progress.advance_by(len(outcomes))
                storing.add((), inputs.take_failures())
        except KeyboardInterrupt:
            sys.stderr.write(f"{_summary(storing)}; to go on, give the same command again\n")
            raise
        sys.stderr.write(_summary(storing) + "\n")
        return storing.failed


def _progress(*, printing: bool) -> Progress:
    """The bar, unless records are printed on the same screen or nobody looks."""
    return Progress(seen=sys.stderr.isatty() and not (printing and sys.stdout.isatty()))


def _told(read: int, failed: int) -> int:
    """Tell how many failed, if any did, since their messages may stand far apart."""
    if failed:
        tell(f"{counted(read, 'article')} read, {failed} failed")
    return failed


def _summary(storing: Storing) -> str:
    """One line for the end of the run."""
    counts, passed_over = storing.counts, storing.passed_over + storing.counts.forgotten
    parts = [
        f"{counted(counts.added, 'article')} added",
        f"{counts.superseded:,} superseded" if counts.superseded else "",
        f"{counts.recoded:,} replaced" if counts.recoded else "",
        f"{storing.known + counts.unchanged:,} unchanged",
        f"{counted(counts.reprints, 'reprint')} among them" if counts.reprints else "",
        f"{passed_over:,} forgotten before" if passed_over else "",
        f"{storing.failed:,} failed (dragoman failures {storing.path})" if storing.failed else "",
    ]
    return plain(f"{storing.path}: " + ", ".join(part for part in parts if part))
