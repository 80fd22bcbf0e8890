"""Dragoman reads news about international affairs and keeps the record.

    import dragoman

    record = dragoman.read("Peru condemned the raid on Monday.", published="2023-11-28")
    dragoman.read_many("news/", into="news.duckdb")
    dragoman.Ledger("news.duckdb").panel(by="month", dyads=["AZE-ARM"]).df()

docs/python.md tells the whole; the rooms of this package are described in ARCHITECTURE.md. The names are imported at their
first use, so that `import dragoman` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.analysis import Ledger, Relation
    from dragoman.engine.calls import read, read_many, who
    from dragoman.engine.who import Identity
    from dragoman.records import (
        DragomanError,
        Failure,
        IngestError,
        LedgerError,
        LexiconError,
        ModelError,
        Record,
        UsageError,
    )

__all__ = [
    "DragomanError",
    "Failure",
    "Identity",
    "IngestError",
    "Ledger",
    "LedgerError",
    "LexiconError",
    "ModelError",
    "Record",
    "Relation",
    "UsageError",
    "read",
    "read_many",
    "who",
]

_HOMES = {
    "Identity": "dragoman.engine.who",
    "Ledger": "dragoman.analysis",
    "Relation": "dragoman.analysis",
    "read": "dragoman.engine.calls",
    "read_many": "dragoman.engine.calls",
    "who": "dragoman.engine.calls",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'dragoman' has no attribute {name!r}; its names are {', '.join(__all__)}")
    value: object = getattr(import_module(_HOMES.get(name, "dragoman.records")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
