"""How fast and how large: words a second, memory and start-up, each beside a fixed reference measured in the same run.

    python bench/speed.py ARTICLES.jsonl [--workers 2] [--articles 244] [--profile]

The reference for speed is the bare parse of the same articles by the shipped pipeline on one core; for start-up it is
`python -c "import spacy"`. Ratios travel between machines, seconds do not. Nothing here is asserted by a test.
"""

import argparse
import cProfile
import json
import pstats
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from dragoman.engine import EXECUTORS, load_tools, make_batches, read_documents
from dragoman.ingest import make_document
from dragoman.records import Document


def read_articles(path: Path, limit: int) -> list[Document]:
    """The first articles of a JSONL file."""
    lines = path.read_text("utf-8").splitlines()[:limit]
    return [
        make_document(table["text"], id=f"bench-{n}", published=table.get("published"))
        for n, table in enumerate(map(json.loads, lines))
    ]


def seconds(work: Iterable[object]) -> float:
    """The wall time of running through an iterable."""
    start = time.perf_counter()
    for _ in work:
        pass
    return time.perf_counter() - start


def start_up(command: list[str]) -> float:
    """The best of three starts of a command, in seconds."""
    return min(
        seconds(subprocess.run([sys.executable, *command], check=True, capture_output=True) for _ in range(1))
        for _ in range(3)
    )


def coded(documents: list[Document], workers: int) -> Iterator[object]:
    """Code with worker processes, after one small batch has started each of them."""
    executor = EXECUTORS["processes"](workers=workers)
    yield from executor.run(make_batches(documents))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--limit", type=int, default=244)
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    documents = read_articles(options.articles, options.limit)
    words = sum(len(document.text.split()) for document in documents)
    tools = load_tools()
    for _ in read_documents(documents[:2], tools):
        pass
    parse = words / seconds(tools.reader.read(documents))
    profile = cProfile.Profile()
    if options.profile:
        profile.enable()
    whole = words / seconds(read_documents(documents, tools))
    profile.disable()
    # Workers load their tools while the first batches wait: the start is measured apart and taken off.
    start = seconds(coded(documents[:1], options.workers))
    pooled = words / max(0.01, seconds(coded(documents, options.workers)) - start)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    spacy_start = start_up(["-c", "import spacy"])
    our_start = start_up(["-c", "from dragoman.engine import load_tools; load_tools()"])
    print(f"articles {len(documents)}  words {words}")
    print(f"bare parse, one core     {parse:8.0f} words/s  (reference)")
    print(f"all in, one core         {whole:8.0f} words/s  {whole / parse:.2f} of the bare parse")
    print(f"all in, {options.workers} workers        {pooled:8.0f} words/s  {pooled / parse:.2f} of the bare parse")
    print(
        f"start-up with tools      {our_start:8.2f} s        {our_start / spacy_start:.2f} of importing spaCy ({spacy_start:.2f} s)"
    )
    print(f"memory, one process      {memory:8.0f} MB")
    if options.profile:
        pstats.Stats(profile).sort_stats("cumulative").print_stats(45)


if __name__ == "__main__":
    main()
