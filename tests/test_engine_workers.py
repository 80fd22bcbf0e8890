"""Executors with worker processes: the same bytes as in one process, and a worker's death costs one article."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from articles import ARTICLES, RUSSIAN
from dragoman.engine import EXECUTORS, Resources
from dragoman.engine.batches import Batch, Outcome
from dragoman.engine.executors import Dask, Inline, Processes
from dragoman.ingest import make_document
from dragoman.ledger import encode
from dragoman.records import Document, Failure, Record, UsageError
from samples import bare_record

BATCHES: list[Batch] = [
    (make_document(ARTICLES["market"], id="market"), make_document(RUSSIAN, id="foreign")),
    (make_document(ARTICLES["strike"], id="strike", published="2022-08-05"),),
    (make_document(ARTICLES["truce"], id="truce"),),
]


def told(outcomes: Iterable[tuple[Outcome, ...]]) -> list[list[bytes | Failure]]:
    return [[encode(one) if isinstance(one, Record) else one for one in batch] for batch in outcomes]


@pytest.fixture(scope="module")
def inline() -> list[list[bytes | Failure]]:
    return told(Inline().run(BATCHES))


def test_processes_give_the_same_bytes_in_the_same_order(inline: list[list[bytes | Failure]]) -> None:
    assert [len(batch) for batch in inline] == [2, 1, 1]
    assert told(Processes(workers=2).run(BATCHES)) == inline


def test_dask_gives_the_same_bytes_in_the_same_order(inline: list[list[bytes | Failure]]) -> None:
    pytest.importorskip("distributed")
    assert told(Dask(workers=2).run(BATCHES)) == inline


@pytest.mark.parametrize("name", ["inline", "processes"])
def test_no_batches_give_no_outcomes(name: str) -> None:
    assert list(EXECUTORS[name](workers=2).run([])) == []


def bare_or_dead(batch: Batch, resources: Resources) -> tuple[Outcome, ...]:
    """What the workers of these tests run: a record without coding, or their own death."""
    if any(document.text == os.environ["POISON"] for document in batch):
        os._exit(9)
    return tuple(bare_record(document.id, document.text) for document in batch)


class MortalProcesses(Processes):
    work = staticmethod(bare_or_dead)


class MortalDask(Dask):
    work = staticmethod(bare_or_dead)


def numbered(number: int) -> Document:
    return make_document("poison" if number == 4 else f"Article {number}.", id=f"d{number}")


def survivors(executor: Processes | Dask, batches: list[Batch]) -> None:
    """Assert that the poisoned article is a failure in its place and all others are records."""
    outcomes = [one for batch in executor.run(batches) for one in batch]
    given = [document for batch in batches for document in batch]
    for document, outcome in zip(given, outcomes, strict=True):
        if document.text == "poison":
            assert isinstance(outcome, Failure)
            assert (outcome.article, outcome.stage) == (document.id, "coding")
            assert "killed its worker process, twice (out of memory?); split it" in outcome.message
        else:
            assert outcome == bare_record(document.id, document.text)


def test_a_worker_killed_in_the_middle_of_a_batch_costs_one_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POISON", "poison")
    rest: list[Batch] = [(numbered(number),) for number in range(6, 14)]
    survivors(MortalProcesses(workers=1), [(numbered(1), numbered(2)), (numbered(3), numbered(4)), *rest])


def test_a_cluster_s_worker_that_dies_costs_one_article(monkeypatch: pytest.MonkeyPatch) -> None:
    dask = pytest.importorskip("dask")
    pytest.importorskip("distributed")
    monkeypatch.setenv("POISON", "poison")
    with dask.config.set(
        {"distributed.scheduler.allowed-failures": 0, "distributed.worker.multiprocessing-method": "spawn"}
    ):
        survivors(MortalDask(workers=1), [(numbered(4), numbered(5)), (numbered(6),)])


def test_a_scheduler_that_does_not_answer_is_told() -> None:
    dask = pytest.importorskip("dask")
    with (
        dask.config.set({"distributed.comm.timeouts.connect": "300ms"}),
        pytest.raises(UsageError, match=r"no dask scheduler answers at tcp://127\.0\.0\.1:9 "),
    ):
        list(Dask(address="tcp://127.0.0.1:9").run(BATCHES))


ORPHANS = """
import os, sys
from dragoman.engine.executors import Processes
from dragoman.ingest import make_document
from test_engine_workers import slow

class Slow(Processes):
    work = staticmethod(slow)

if __name__ == "__main__":
    for _ in Slow(workers=2).run([(make_document("word"),)] * 3):
        pass
"""


def slow(batch: Batch, resources: Resources) -> tuple[Outcome, ...]:
    """Tell the test which process this is, and take longer than the test."""
    sys.stdout.write(f"{os.getpid()}\n")
    sys.stdout.flush()
    time.sleep(600)
    return ()


def is_running(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs Linux")
@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGINT])
def test_workers_end_with_their_parent(tmp_path: Path, sign: signal.Signals) -> None:
    script = tmp_path / "orphans.py"
    script.write_text(ORPHANS, "utf-8")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(Path(__file__).parent), *sys.path])}
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, script], stdout=pipe, stderr=pipe, env=environment, start_new_session=True
    ) as parent:
        assert parent.stdout is not None
        assert parent.stderr is not None
        workers = [int(parent.stdout.readline()) for _ in range(2)]
        assert all(map(is_running, workers))
        if sign == signal.SIGINT:
            os.killpg(parent.pid, sign)  # as a terminal does it: to all of them at once
        else:
            parent.send_signal(sign)
        deadline = time.monotonic() + 20
        while any(map(is_running, [parent.pid, *workers])) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not any(map(is_running, workers))
        # One traceback, the parent's: workers leave without a word.
        assert parent.stderr.read().count(b"Traceback") == (1 if sign == signal.SIGINT else 0)
