"""The first rows of an answer, for a terminal and for a notebook."""

import unicodedata
from collections.abc import Sequence
from datetime import date
from html import escape

_WIDEST = 40  # characters of a cell that are shown
_STYLE = "text-align:left;vertical-align:top;white-space:pre-wrap;max-width:30em"


def text_table(columns: Sequence[str], rows: Sequence[Sequence[object]], count: int) -> str:
    """Rows in columns of equal width, long cells cut short, control characters as blanks."""
    cells = [list(columns), *([shorten(_words(cell)) for cell in row] for row in rows)]
    widths = [max(len(row[place]) for row in cells) for place in range(len(columns))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    return "\n".join([*lines, counted(len(rows), count)])


def html_table(columns: Sequence[str], rows: Sequence[Sequence[object]], count: int) -> str:
    """Rows as an HTML table; whatever the articles say is escaped."""
    head = "".join(f'<th style="{_STYLE}">{escape(name)}</th>' for name in columns)
    body = "".join("<tr>" + "".join(_cell(cell) for cell in row) + "</tr>" for row in rows)
    return (
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table><p>{escape(counted(len(rows), count))}</p>"
    )


def counted(shown: int, count: int) -> str:
    """`3 rows`, or `20 of 1,204 rows`."""
    rows = f"{count:,} row{'' if count == 1 else 's'}"
    return rows if shown == count else f"{shown:,} of {rows}"


def shorten(words: str) -> str:
    """Words on one line, no wider than a cell."""
    line = " ".join("".join(c if unicodedata.category(c) != "Cc" else " " for c in words).split())
    return line if len(line) <= _WIDEST else line[: _WIDEST - 1] + "…"


def _cell(cell: object) -> str:
    return f'<td style="{_STYLE}">{escape(_words(cell))}</td>'


def _words(cell: object) -> str:
    """A cell as a person reads it: a missing value is blank, a party its name and country, a list its items."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:g}"
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, dict):
        return f"{cell['name']} [{cell.get('country') or '---'}]" if "name" in cell else str(cell)
    if isinstance(cell, list):
        return ", ".join(_words(item) for item in cell)
    return str(cell)
