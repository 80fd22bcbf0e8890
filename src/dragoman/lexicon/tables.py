"""Reading the lexicon's tables: tab-separated UTF-8, every mistake told with its file, line and column.

A header line with the column names comes first, then one row a line; a list in a cell is separated by `|`; lines that begin
with `#` are remarks. A wrong table raises one `LexiconError` that names every mistake in it, as `file:line:column: ...`.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path

from dragoman.lexicon.codes import COUNTRIES
from dragoman.records import LexiconError

Source = Path | Traversable

_DATE = re.compile(r"(\d{4})(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
# No state, body or person of today's news was there before, and no term is known that far ahead.
_YEARS = range(1600, 2101)
# Empty cells that an editor which trims lines takes away.
_TRIMMED = frozenset({"from", "until"})


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table, with where it stands; `numbers` gives each column's place among the cells.

    `problems` is the whole table's list of mistakes.
    """

    file: str
    line: int
    numbers: dict[str, int]
    cells: list[str]
    problems: list[str]

    def __getitem__(self, column: str) -> str:
        return self.cells[self.numbers[column]]

    def parts(self, column: str) -> tuple[str, ...]:
        """The members of a list cell; an empty cell has none."""
        cell = self.cells[self.numbers[column]]
        return tuple(cell.split("|")) if cell else ()

    def note(self, problem: str, column: str | None = None, part: str = "") -> None:
        """Add a mistake to the table's: in this line, at the cell of `column`, there at the words of `part`."""
        self.problems.append(f"{self.file}:{self.line}:{self._offset(column, part)}: {problem}")

    def _offset(self, column: str | None, part: str) -> int:
        """The column as editors count it: in characters, from 1."""
        if column is None:
            return 1
        number = self.numbers[column]
        inside = self.cells[number].find(part)
        return 1 + sum(len(cell) + 1 for cell in self.cells[:number]) + max(inside, 0)


@contextmanager
def noting() -> Iterator[list[str]]:
    """A list for mistakes; raises one LexiconError with all of them, a line each, when the block ends with any."""
    problems: list[str] = []
    yield problems
    if problems:
        raise LexiconError("\n".join(problems))


def read_text(source: Source) -> str:
    """A file's text; LexiconError when it cannot be read as UTF-8."""
    try:
        return source.read_text(encoding="utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(
            f"{shown(source)}:1:1: cannot be read as UTF-8 text ({error}); name a file saved as UTF-8"
        ) from error


def shown(source: Source) -> str:
    """How messages name a file: as it was given, or by its name inside the package."""
    return str(source) if isinstance(source, Path) else source.name


def read_rows(source: Source, columns: Sequence[str], problems: list[str]) -> Iterator[Row]:
    """The rows of a table, whose header must name exactly these columns.

    A line with too few or too many cells is noted in `problems` and left out. Raises LexiconError without the header.
    """
    lines, file = read_text(source).split("\n"), shown(source)
    header, width, seen_header = "\t".join(columns), len(columns), False
    numbers = {column: number for number, column in enumerate(columns)}
    for number, line in enumerate(lines, start=1):
        if not line or line.startswith("#"):
            continue
        if not seen_header:
            if line != header:
                raise LexiconError(f"{file}:{number}:1: header is {line!r}, expected the columns {header!r}")
            seen_header = True
            continue
        cells = line.split("\t")
        if _TRIMMED.issuperset(columns[len(cells) :]):
            cells += [""] * (width - len(cells))
        if len(cells) == width:
            yield Row(file, number, numbers, cells, problems)
        else:
            expected = f"expected {width}, with a tab between: {', '.join(columns)}"
            problems.append(f"{file}:{number}:1: {len(cells)} cells, {expected}")
    if not seen_header:
        raise LexiconError(f"{file}:1:1: no header line, expected the columns {header!r}")


def row_country(row: Row, column: str = "country") -> str:
    """A cell's country code; one that does not exist is noted."""
    if (code := row[column]) not in COUNTRIES:
        row.note(f"unknown country {code!r}; expected an ISO 3166 alpha-3 code, IGO, or ---", column)
    return code


def row_dates(row: Row) -> tuple[str | None, str | None]:
    """The cells `from` and `until`; what is no date, or ends before it begins, is noted."""
    since, until = _date(row, "from"), _date(row, "until")
    if since and until and until < since[: len(until)]:
        row.note(f"it ends in {until}, before it begins in {since}; correct one of the two", "until")
    return since, until


def _date(row: Row, column: str) -> str | None:
    """A cell's date; one that is none is noted and left out."""
    written = row[column]
    if not written:
        return None
    if not _DATE.fullmatch(written):
        row.note(f"wrong date {written!r}; expected YYYY, YYYY-MM, YYYY-MM-DD, or nothing", column)
    elif int(written[:4]) not in _YEARS:
        row.note(f"wrong date {written!r}; expected a year from {_YEARS[0]} to {_YEARS[-1]}", column)
    elif len(written) == len("YYYY-MM-DD") and not _is_day(written):
        row.note(f"wrong date {written!r}; that month has no such day", column)
    else:
        return written
    return None


def _is_day(written: str) -> bool:
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True
