"""Interchangeable ways to run batches: one method, one order of results, whatever the number of workers."""

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain
from multiprocessing import connection, get_context, parent_process
from typing import Any, Protocol, Self

from dragoman.engine.batches import Batch, Outcome, code_batch
from dragoman.engine.tools import SHIPPED, Resources
from dragoman.records import Document, Failure, UsageError

# Starting worker processes takes about two seconds each; below this many characters one process is done sooner.
_WORTH_WORKERS = 400_000
# Batches in flight a worker: enough to keep it busy, few enough to hold little in memory.
_IN_FLIGHT = 3

Outcomes = tuple[Outcome, ...]
Work = Callable[[Batch, Resources], Outcomes]


class Executor(Protocol):
    """Runs batches and yields their outcomes in the order of the batches."""

    def run(self, batches: Iterable[Batch]) -> Iterator[Outcomes]:
        """Yield one tuple of outcomes a batch, in order."""
        ...


class Inline:
    """In this process: for few articles, notebooks and debugging."""

    def __init__(self, workers: int = 1, resources: Resources = SHIPPED) -> None:
        self.workers, self.resources = workers, resources

    def run(self, batches: Iterable[Batch]) -> Iterator[Outcomes]:
        """Yield each batch's outcomes as it is coded."""
        for batch in batches:
            yield code_batch(batch, self.resources)


class Processes:
    """On the cores of this machine. An article whose worker dies becomes a failure and costs no other article."""

    # What a worker runs, by its importable name: another process looks it up.
    work: Work = staticmethod(code_batch)

    def __init__(self, workers: int = 0, resources: Resources = SHIPPED) -> None:
        self.workers, self.resources = workers or usable_cores(), resources

    def run(self, batches: Iterable[Batch]) -> Iterator[Outcomes]:
        """Yield outcomes in batch order while later batches are being coded."""
        with _Pool(self.workers, self.work, self.resources) as pool, _Pool(1, self.work, self.resources) as careful:
            waiting: deque[tuple[Batch, Future[Outcomes]]] = deque()
            for batch in batches:
                waiting.append((batch, pool.submit(batch)))
                while len(waiting) > self.workers * _IN_FLIGHT or (waiting and waiting[0][1].done()):
                    yield _outcomes(*waiting.popleft(), careful)
            while waiting:
                yield _outcomes(*waiting.popleft(), careful)


class _Pool:
    """Worker processes, started at the first batch and again after one of them has died."""

    def __init__(self, workers: int, work: Work, resources: Resources) -> None:
        self._workers, self._work, self._resources = workers, work, resources
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def submit(self, batch: Batch) -> Future[Outcomes]:
        """Hand a batch to the workers; its result raises BrokenProcessPool if a worker of this pool dies meanwhile."""
        try:
            return self._running().submit(self._work, batch, self._resources)
        except BrokenProcessPool:
            self._pool = None
            return self._running().submit(self._work, batch, self._resources)

    def attempt(self, batch: Batch) -> Outcomes | None:
        """A batch's outcomes, or None if its worker died."""
        try:
            return self.submit(batch).result()
        except BrokenProcessPool:
            return None

    def _running(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self._workers, mp_context=get_context("spawn"), initializer=_start_worker, initargs=(os.getpid(),)
            )
        return self._pool


def _start_worker(parent: int) -> None:
    """A worker ends without a word at Ctrl-C, and with its parent, however that one ends."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    watched = parent_process()
    if watched is not None and watched.pid == parent:
        threading.Thread(target=_end_with, args=(watched.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)


def _outcomes(batch: Batch, future: Future[Outcomes], careful: _Pool) -> Outcomes:
    """A batch's outcomes; if a worker died while it waited, those of a second try with nothing else at work."""
    try:
        return future.result()
    except BrokenProcessPool:
        return _coded_apart(batch, careful.attempt)


def _coded_apart(batch: Batch, attempt: Callable[[Batch], Outcomes | None]) -> Outcomes:
    """Code a batch alone, in halves as often as its worker dies (None), until the article that kills it is by itself."""
    outcomes = attempt(batch)
    if outcomes is not None:
        return outcomes
    if len(batch) == 1:
        return (_killed(batch[0]),)
    middle = len(batch) // 2
    return _coded_apart(batch[:middle], attempt) + _coded_apart(batch[middle:], attempt)


def _killed(document: Document) -> Failure:
    message = f"article {document.id} killed its worker process, twice (out of memory?); split it, or give the machine more memory"
    return Failure(document.id, document.id, "coding", message)


class Dask:
    """On a dask.distributed cluster, by its scheduler's address (`tcp://...`), or on a local one when none is given."""

    work: Work = staticmethod(code_batch)

    def __init__(self, workers: int = 0, resources: Resources = SHIPPED, address: str | None = None) -> None:
        self.workers, self.resources, self.address = workers or usable_cores(), resources, address

    def run(self, batches: Iterable[Batch]) -> Iterator[Outcomes]:
        """Yield outcomes in batch order; the cluster may lose and replace workers."""
        with self._client() as client:
            waiting: deque[tuple[Batch, Any]] = deque()
            for batch in batches:
                waiting.append((batch, self._submit(client, batch)))
                while len(waiting) > max(1, len(client.nthreads())) * _IN_FLIGHT or (waiting and waiting[0][1].done()):
                    yield self._outcomes(client, waiting)
            while waiting:
                yield self._outcomes(client, waiting)

    def _client(self) -> Any:
        try:
            from distributed import Client  # noqa: PLC0415  optional: heavy, and not part of the core
        except ImportError as error:
            raise UsageError(
                "the dask executor needs dask.distributed; install it with: pip install 'dragoman[dask]'"
            ) from error
        if self.address is None:
            return Client(n_workers=self.workers, threads_per_worker=1, dashboard_address=None)
        try:
            return Client(self.address)
        except (OSError, ValueError) as error:
            raise UsageError(
                f"no dask scheduler answers at {self.address} ({error}); start one with `dask scheduler`, and give its "
                "address, such as tcp://node1:8786"
            ) from error

    def _submit(self, client: Any, batch: Batch) -> Any:
        return client.submit(self.work, batch, self.resources, pure=False)

    def _outcomes(self, client: Any, waiting: deque[tuple[Batch, Any]]) -> Outcomes:
        """The oldest batch's outcomes; if workers died of it, or of what was beside it, those of a second try."""
        from distributed import wait  # noqa: PLC0415

        batch, future = waiting.popleft()
        outcomes = _survived(future)
        if outcomes is not None:
            return outcomes
        # Whatever stands on a dying worker counts as its killer: only what is alone on the cluster can be blamed.
        wait([later for _, later in waiting])
        return _coded_apart(batch, lambda part: _survived(self._submit(client, part)))


def _survived(future: Any) -> Outcomes | None:
    from distributed import KilledWorker  # noqa: PLC0415

    try:
        outcomes: Outcomes = future.result()
    except KilledWorker:
        return None
    return outcomes


EXECUTORS: dict[str, Callable[..., Executor]] = {"inline": Inline, "processes": Processes, "dask": Dask}


def usable_cores() -> int:
    """The cores that this process may use, which on a cluster node are fewer than the machine's."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def choose_executor(
    documents: Iterator[Document], name: str, *, workers: int, resources: Resources, scheduler: str | None = None
) -> tuple[Executor, Iterator[Document]]:
    """An executor by name, and the documents for it; `auto` is `processes` once there is enough to read for them."""
    if name == "auto":
        name, documents = _chosen_for(documents, workers)
    address: dict[str, Any] = {"address": scheduler} if scheduler else {}
    return EXECUTORS[name](workers=workers, resources=resources, **address), documents


def _chosen_for(documents: Iterator[Document], workers: int) -> tuple[str, Iterator[Document]]:
    if workers == 1:
        return "inline", documents
    ahead, size = [], 0
    for document in documents:
        ahead.append(document)
        size += len(document.text)
        if size > _WORTH_WORKERS:
            return "processes", chain(ahead, documents)
    return "inline", iter(ahead)
