"""Outcomes into a ledger, a batch a transaction: what `dragoman read --into` and `read_many(into=...)` do."""

import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from dragoman.engine.run import start_run
from dragoman.engine.tools import Resources
from dragoman.ledger import AddCounts, Ledger, Tombstone
from dragoman.reading import model_name
from dragoman.records import Document, Failure, LedgerError, Record

# Articles asked for at a time whether the ledger has them.
_ASK = 256
# Seconds between attempts at a ledger that opened at the start: somebody is reading it, which takes a moment.
_PAUSES = (0.1, 0.2, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0)


class Storing:
    """One run into one ledger. The file is open only while a batch is written, so that others can read in between.

    `told` takes a line for each article that is passed over because it was forgotten.
    """

    def __init__(
        self, path: Path, executor: str, resources: Resources, *, recode: bool, told: Callable[[str], None]
    ) -> None:
        self.path, self.resources, self.recode, self.told = path, resources, recode, told
        self.run = start_run(model_name(resources.model), executor, resources.files)
        self.counts, self.known, self.failed, self.passed_over = AddCounts(), 0, 0, 0
        Ledger.open(path).close()  # a ledger that cannot be opened is told before anything is coded

    def wanted(self, documents: Iterator[Document]) -> Iterator[Document]:
        """The documents whose id and text the ledger does not have yet, or all of them when coding again.

        What was forgotten is passed over and told.
        """
        while chunk := list(islice(documents, _ASK)):
            keys = [(document.id, document.sha256) for document in chunk]
            with self._opened(read_only=True) as ledger:
                stored = set() if self.recode else ledger.stored(keys)
                forgotten = ledger.forgotten(keys)
            for document, key in zip(chunk, keys, strict=True):
                if key in forgotten:
                    self.passed_over += 1
                    self.told(_passed_over(document, forgotten[key]))
                elif key in stored:
                    self.known += 1
                else:
                    yield document

    def add(self, outcomes: tuple[Record | Failure, ...], failures: tuple[Failure, ...]) -> None:
        """Write a batch in one transaction."""
        records = [outcome for outcome in outcomes if isinstance(outcome, Record)]
        failed = [*failures, *(outcome for outcome in outcomes if isinstance(outcome, Failure))]
        if not records and not failed:
            return
        with self._opened() as ledger:
            self.counts += ledger.add(records, failed, self.run, recode=self.recode)
        self.failed += len(failed)

    def _opened(self, *, read_only: bool = False) -> Ledger:
        """The ledger, after a wait if another process has it just now; LedgerError if that goes on for half a minute."""
        for pause in _PAUSES:
            try:
                return Ledger.open(self.path, read_only=read_only)
            except LedgerError:
                time.sleep(pause)
        return Ledger.open(self.path, read_only=read_only)


def _passed_over(document: Document, tombstone: Tombstone) -> str:
    what = "it" if tombstone.article == document.id else f"its text, as {tombstone.article!r},"
    reason = f" ({tombstone.reason})" if tombstone.reason else ""
    return f"{document.id} is passed over: {what} was forgotten on {tombstone.forgotten[:10]}{reason}"
