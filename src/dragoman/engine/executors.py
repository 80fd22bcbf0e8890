"""Interchangeable ways to run batches: one method, one order of results, whatever the number of workers."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from typing import Protocol

from dragoman.engine.batches import Batch, Outcome, code_batch
from dragoman.records import Document, Failure, UsageError

# Batches in flight a worker: enough to keep it busy, few enough to hold little in memory.
_IN_FLIGHT = 3


class Executor(Protocol):
    """Runs batches and yields their outcomes in the order of the batches."""

    def run(self, batches: Iterable[Batch]) -> Iterator[tuple[Outcome, ...]]:
        """Yield one tuple of outcomes a batch, in order."""
        ...


class Inline:
    """In this process: for few articles, notebooks and debugging."""

    def __init__(self, workers: int = 1, model: Path | None = None) -> None:
        self.workers, self.model = workers, model

    def run(self, batches: Iterable[Batch]) -> Iterator[tuple[Outcome, ...]]:
        """Yield each batch's outcomes as it is coded."""
        for batch in batches:
            yield code_batch(batch, self.model)


class Processes:
    """On the cores of this machine. A batch whose worker dies is tried again article by article, so that one loses no other."""

    def __init__(self, workers: int = 0, model: Path | None = None) -> None:
        self.workers, self.model = workers or usable_cores(), model

    def run(self, batches: Iterable[Batch]) -> Iterator[tuple[Outcome, ...]]:
        """Yield outcomes in batch order while later batches are being coded."""
        pool = self._pool()
        waiting: deque[tuple[Batch, Future[tuple[Outcome, ...]]]] = deque()
        try:
            for batch in batches:
                waiting.append((batch, pool.submit(code_batch, batch, self.model)))
                if len(waiting) > self.workers * _IN_FLIGHT:
                    pool, outcomes = self._first(pool, waiting)
                    yield outcomes
            while waiting:
                pool, outcomes = self._first(pool, waiting)
                yield outcomes
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def _pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self.workers, mp_context=get_context("spawn"))

    def _first(
        self, pool: ProcessPoolExecutor, waiting: deque[tuple[Batch, Future[tuple[Outcome, ...]]]]
    ) -> tuple[ProcessPoolExecutor, tuple[Outcome, ...]]:
        """The oldest batch's outcomes; after a worker's death also a new pool, with the waiting batches handed to it."""
        batch, future = waiting.popleft()
        try:
            return pool, future.result()
        except BrokenProcessPool:
            pool.shutdown(wait=False, cancel_futures=True)
            outcomes = tuple(self._alone(document) for document in batch)
            pool = self._pool()
            again = [(later, pool.submit(code_batch, later, self.model)) for later, _ in waiting]
            waiting.clear()
            waiting.extend(again)
            return pool, outcomes

    def _alone(self, document: Document) -> Outcome:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            try:
                return pool.submit(code_batch, (document,), self.model).result()[0]
            except BrokenProcessPool:
                return Failure(
                    document.id,
                    document.id,
                    "coding",
                    f"article {document.id} killed its worker (out of memory?); split it or give the machine more memory",
                )


class Dask:
    """On a dask.distributed cluster, by its scheduler's address (`tcp://...`), or on a local one when none is given."""

    def __init__(self, workers: int = 0, model: Path | None = None, address: str | None = None) -> None:
        self.workers, self.model, self.address = workers or usable_cores(), model, address

    def run(self, batches: Iterable[Batch]) -> Iterator[tuple[Outcome, ...]]:
        """Yield outcomes in batch order; the cluster may lose and replace workers."""
        try:
            from distributed import Client  # noqa: PLC0415  optional: heavy, and not part of the core
        except ImportError as error:
            raise UsageError(
                "the dask executor needs dask.distributed; install it with: pip install 'dragoman[dask]'"
            ) from error
        with (
            Client(self.address)
            if self.address
            else Client(n_workers=self.workers, threads_per_worker=1, dashboard_address=None) as client
        ):
            waiting: deque[object] = deque()
            for batch in batches:
                waiting.append(client.submit(code_batch, batch, self.model, pure=False))
                if len(waiting) > self.workers * _IN_FLIGHT:
                    yield waiting.popleft().result()  # type: ignore[attr-defined]
            while waiting:
                yield waiting.popleft().result()  # type: ignore[attr-defined]


EXECUTORS: dict[str, Callable[..., Executor]] = {"inline": Inline, "processes": Processes, "dask": Dask}


def usable_cores() -> int:
    """The cores that this process may use, which on a cluster node are fewer than the machine's."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
