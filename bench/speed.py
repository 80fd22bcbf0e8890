"""How fast and how large: words a second, memory and start-up, each beside a reference measured in the same run.

    python bench/speed.py ARTICLES.jsonl [--workers 2] [--limit 244] [--rounds 3] [--profile]

The reference for speed is the bare parse of the same articles by the shipped pipeline on one core; for start-up it is
`python -c "import spacy"`. Ratios travel between machines, seconds do not. Nothing here is asserted by a test.
"""

import argparse
import cProfile
import os
import platform
import pstats
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from dragoman.engine import EXECUTORS, SHIPPED, make_batches
from dragoman.engine.batches import Batch, process_tools
from dragoman.ingest import make_document, read_inputs
from dragoman.records import Document, Failure

DRAGOMAN = "from dragoman.app.cli.main import main; main()"


def read_articles(path: Path, limit: int) -> list[Document]:
    """The first articles of a file; those that cannot be read are told and left out."""
    documents = []
    for item in islice(read_inputs([path]), limit):
        if isinstance(item, Failure):
            print(f"left out: {item.message}", file=sys.stderr)
        else:
            documents.append(item)
    return documents


def seconds(work: Iterable[object]) -> float:
    """The wall time of running through an iterable."""
    start = time.perf_counter()
    for _ in work:
        pass
    return time.perf_counter() - start


def start_up(*command: str, rounds: int) -> float:
    """The best of some starts of Python with a command, in seconds; its standard input is one sentence."""

    def runs() -> Iterator[float]:
        for _ in range(rounds):
            start = time.perf_counter()
            subprocess.run([sys.executable, *command], input=b"Kenya thanked Norway.", check=True, capture_output=True)
            yield time.perf_counter() - start

    return min(runs())


def pooled(documents: list[Document], workers: int) -> float:
    """The wall time of coding with worker processes, from the moment when they have started.

    Every worker gets a short article to begin with. While one still starts, another may have begun with the rest: that
    time is not counted, and the last one's start may be; over a few hundred articles neither matters.
    """
    first: list[Batch] = [(make_document("Kenya thanked Norway.", id=f"first-{n}"),) for n in range(workers)]
    rest = list(make_batches(documents))
    outcomes = EXECUTORS["processes"](workers=workers).run([*first, *rest])
    for _ in first:
        next(outcomes)
    taken = seconds(islice(outcomes, len(rest)))
    seconds(outcomes)  # lets the workers go, which is no part of coding
    return taken


def inline(documents: list[Document]) -> float:
    """The wall time of coding in this process, as `dragoman read` does it."""
    return seconds(EXECUTORS["inline"]().run(make_batches(documents)))


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, help="JSONL, CSV or text, as `dragoman read` takes it")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--limit", type=int, default=244, help="read so many articles")
    parser.add_argument("--rounds", type=int, default=3, help="take the best of so many, since others use the machine")
    parser.add_argument("--profile", action="store_true", help="also print where the time goes in one process")
    return parser.parse_args()


def report(documents: list[Document], workers: int, rounds: int) -> None:
    reader = process_tools(SHIPPED).reader
    words = sum(len(document.text.split()) for document in documents)
    inline(documents[:2])
    parse, whole = map(
        min, zip(*((seconds(reader.read(documents)), inline(documents)) for _ in range(rounds)), strict=True)
    )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    several = min(pooled(documents, workers) for _ in range(rounds))
    spacy = start_up("-c", "import spacy", rounds=rounds)
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}; best of {rounds}")
    print(f"articles {len(documents)}, words {words}, characters {sum(len(document.text) for document in documents)}")
    print(f"bare parse, one core  {words / parse:8.0f} words/s  (reference)")
    print(f"all in, one core      {words / whole:8.0f} words/s  {parse / whole:.2f} of the bare parse")
    print(f"all in, {workers} workers     {words / several:8.0f} words/s  {parse / several:.2f} of the bare parse")
    print(f"memory, one process   {memory:8.0f} MB")
    print(f"importing spaCy       {spacy:8.2f} s  (reference)")
    for arguments in (("--version",), ("--help",), ("read", "-")):
        own = start_up("-c", DRAGOMAN, *arguments, rounds=rounds)
        print(f"dragoman {' '.join(arguments):10}   {own:8.2f} s  {own / spacy:.2f} of importing spaCy")


def main() -> None:
    asked = options()
    documents = read_articles(asked.articles, asked.limit)
    if not documents:
        sys.exit(f"{asked.articles} holds no article that can be read")
    report(documents, asked.workers, asked.rounds)
    if asked.profile:
        profile = cProfile.Profile()
        profile.runcall(inline, documents)
        pstats.Stats(profile).sort_stats("cumulative").print_stats(45)


if __name__ == "__main__":
    main()
