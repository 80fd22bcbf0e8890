"""The columns that the tables among the formats publish: names, order, types (`columns.tsv`)."""

from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a format; `type` is DuckDB's name for what its cells hold when they are not empty."""

    name: str
    type: str


def read_columns(form: str) -> tuple[Column, ...]:
    """Return a format's columns in their order; a format that is no table of its own has none."""
    lines = (files("dragoman.ledger.exports") / "columns.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return tuple(Column(name, kind) for of, name, kind in rows if of == form)
