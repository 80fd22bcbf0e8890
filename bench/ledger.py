"""How fast a large ledger answers: a million events made from the records of `world/`, with other parties and days.

    python bench/ledger.py world build/million.duckdb [--events 1000000]

The articles of `world/` are coded once and stored as `dragoman read` stores them. Then the database itself copies their rows,
each copy under an id of its own, with its days shifted by up to twenty years and its countries exchanged for others; the
texts and records are copied with them, so that the file is as large as a real one. Nothing here is asserted by a test.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import duckdb

from dragoman import Ledger, read_many
from dragoman.evaluation import read_world
from dragoman.ledger import Filters
from dragoman.ledger import Ledger as Store

PARTS = ("actors", "places", "times", "statements", "events", "event_parties", "commitments")
# How the columns of a copied row differ from the original's; `copy` is the copy's number.
NAMED = {"article": "{0} || '-' || copy", "event": "replace({0}, article, article || '-' || copy)"}
NAMED |= {"statement": NAMED["event"], "commitment": NAMED["event"], "sha256": "sha256({0} || copy)"}
SHIFTED = ("when_earliest", "when_latest", "published_earliest", "published_latest", "earliest", "latest")
SHIFT = "({0} - INTERVAL (hash(article, copy) % 7300) DAY)::DATE"
# A third of the parties keep their country; the others get one of the forty likeliest, the first ones oftener.
MACRO = """CREATE TEMP MACRO other(country, name, copy) AS CASE WHEN country IS NULL OR hash(name, copy) % 3 = 0 THEN country
    ELSE list_extract({0}, 1 + least(hash(name, copy) % 40, hash(copy, name) % 40)::INTEGER) END"""
LISTS = {
    f"{side}_list": f"list_transform({side}_list, lambda p: {{'name': p.name, 'kind': p.kind, "
    "'country': other(p.country, p.name, copy), 'sector': p.sector, 'other_sectors': p.other_sectors, 'words': p.words, "
    "'span': p.span})"
    for side in ("actor", "recipient")
}
LISTS |= {
    f"{side}_countries": f"list_transform({side}_list, lambda p: other(p.country, p.name, copy))"
    for side in ("actor", "recipient")
}
COUNTRIES = (
    "USA RUS CHN ISR PSE UKR GBR IRN IND PAK SYR TUR FRA DEU IRQ AFG JPN PRK KOR SAU EGY LBN YEM ARM AZE GEO SRB MEX "
    "VEN COL NGA SDN ETH KEN ZAF COD MMR THA PHL AUS"
).split()


def make(world: Path, path: Path, events: int) -> None:
    """Write a ledger of at least so many events, if it is not there."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    articles = [
        {"id": a.id, "text": a.text, "title": a.title, "published": a.published, "publisher": a.publisher}
        for a in read_world(world)
    ]
    read_many(articles, into=path)
    with Store.open(path) as store:
        cursor = store.cursor()
        (there,) = cursor.execute("SELECT count(*) FROM events").fetchall()[0]
        copies = -(-events // there) - 1
        cursor.execute("CREATE TEMP TABLE copies AS SELECT range + 1 AS copy FROM range(?)", [copies])
        cursor.execute(MACRO.format(COUNTRIES))
        for table in ("articles", *PARTS):
            copy_rows(cursor, table)


def copy_rows(cursor: duckdb.DuckDBPyConnection, table: str) -> None:
    """Insert every row of a table once a copy."""
    names = [name for name, *_ in cursor.execute(f"DESCRIBE {table}").fetchall()]
    values = [copied(table, name) for name in names]
    started = time.perf_counter()
    cursor.execute(f"INSERT INTO {table} SELECT {', '.join(values)} FROM {table} CROSS JOIN copies ORDER BY copy")
    print(f"{table}: {time.perf_counter() - started:.1f} s", file=sys.stderr)


def copied(table: str, name: str) -> str:
    """The SQL for a column of a copied row."""
    if name in NAMED:
        return NAMED[name].format(name)
    if name in SHIFTED:
        return SHIFT.format(name)
    if name == "entry":
        return "copy * 1000 + entry"
    if name in LISTS:
        return LISTS[name]
    return "other(country, name, copy)" if name == "country" and table in ("actors", "event_parties") else f'"{name}"'


def timed(what: str, work: Callable[[], object], rounds: int = 3) -> None:
    """Print the best of so many rounds, on the clock and of this process's own time, and what came out.

    On a machine with other work the clock tells of that, too; the process's own time does not.
    """
    took, own, result = [], [], None
    for _ in range(rounds):
        started, began = time.perf_counter(), time.process_time()
        result = work()
        took.append(time.perf_counter() - started)
        own.append(time.process_time() - began)
    print(f"{what}: {min(took) * 1000:,.0f} ms on the clock, {min(own) * 1000:,.0f} ms of its own, {result}")


def main() -> None:
    """Make the ledger if it is missing and time what is asked of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("world", type=Path)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--events", type=int, default=1_000_000)
    given = parser.parse_args()
    make(given.world, given.ledger, given.events)
    ledger = Ledger(given.ledger)
    (counts,) = ledger.sql(
        "SELECT (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM articles) AS articles"
    ).records()
    size = given.ledger.stat().st_size
    print(f"{counts}, {size / 1e6:,.0f} MB, {size / counts['events']:,.0f} bytes an event")
    asked: Filters = {"actor": "AZE", "type": "ACCUSE", "since": "2015"}
    with Store.open(given.ledger, read_only=True) as store:
        timed("events --actor --type --since, query", lambda: len(store.events(**asked)))
        timed(
            "export to Parquet", lambda: store.write_events(given.ledger.with_suffix(".parquet"), "parquet"), rounds=1
        )
    panels = {"asked for": ["AZE-ARM", "ARM-AZE", "USA-RUS", "RUS-UKR", "ISR-IRN"], "that occur, unfilled": None}
    for name, dyads in panels.items():
        panel = ledger.panel("month", dyads=dyads, fill=dyads is not None)
        timed(f"dyad-month panel, dyads {name}", lambda panel=panel: len(panel.written("parquet")))  # type: ignore[misc]
    program = (sys.executable, "-c", "from dragoman.app.cli.main import main; main()")
    asked_for = ("--actor", "AZE", "--type", "ACCUSE", "--since", "2015", "--as", "csv")
    command = (*program, "events", str(given.ledger), *asked_for)
    timed("the same, whole command", lambda: len(subprocess.run(command, capture_output=True, check=True).stdout))


if __name__ == "__main__":
    main()
