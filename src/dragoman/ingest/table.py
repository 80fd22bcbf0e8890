"""CSV and TSV: a header, then one row an article. Quoted fields may hold line breaks, which stay as they are."""

import csv
from collections import deque
from collections.abc import Iterator
from typing import BinaryIO

from dragoman.ingest.document import MAX_CHARACTERS
from dragoman.ingest.given import COLUMNS, Given
from dragoman.ingest.source import MAX_LINE_BYTES, Line, not_utf8, read_lines
from dragoman.records import IngestError

# A field may be somewhat longer than a text may be, so that a text too long is named as one.
_MAX_FIELD = 2 * MAX_CHARACTERS
_RUNAWAY = ("unexpected end of data", "field larger than field limit")


class _Rows:
    """The lines of a table for `csv.reader`, with what a message needs to know of the row being read."""

    def __init__(self, stream: BinaryIO) -> None:
        self._lines = read_lines(stream)
        self._again: deque[Line] = deque()
        self._row: list[Line] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._lines)
        self._row.append(line)
        return line.data.decode(errors="surrogateescape")

    def begin(self) -> None:
        """Forget the lines of the row before: a new one begins."""
        self._row = []

    def give_back(self) -> None:
        """Read the row's lines again, but for the first."""
        self._again.extendleft(reversed(self._row[1:]))

    def are_rows_below(self, columns: int, delimiter: str) -> bool:
        """Whether each line of the row but the first is a whole row by itself, as no article's inner lines all are."""
        lines = [line.data.decode(errors="surrogateescape") for line in self._row[1:]]
        try:
            return all(len(row) == columns for row in csv.reader(lines, delimiter=delimiter, strict=True))
        except csv.Error:
            return False

    @property
    def number(self) -> int:
        """The number of the row's first line."""
        return self._row[0].number if self._row else 1

    @property
    def cut(self) -> bool:
        return any(line.cut for line in self._row)

    def wrong_byte(self, name: str) -> str:
        """Return the message about the first byte of the row that is not UTF-8."""
        for line in self._row:
            try:
                line.data.decode()
            except UnicodeDecodeError as error:
                return not_utf8(line.data, error.start, name, line.offset)
        return "the row holds half of a surrogate pair; write the character itself in UTF-8"


def read_table(name: str, stream: BinaryIO, delimiter: str = ",") -> Iterator[Given]:
    """Yield the article of each row, or what is wrong with it; without a usable header, one problem for the file."""
    # The csv module knows one limit for all readers, and its own is below the length of some articles.
    csv.field_size_limit(max(csv.field_size_limit(), _MAX_FIELD))
    rows = _Rows(stream)
    try:
        header, delimiter = _read_header(rows, delimiter)
    except (IngestError, csv.Error) as error:
        yield Given(f"{name}:{rows.number}", {}, _quoting(str(error)) if isinstance(error, csv.Error) else str(error))
        return
    reader = csv.reader(rows, delimiter=delimiter, strict=True)
    while True:
        rows.begin()
        try:
            row = next(reader, None)
        except csv.Error as error:
            yield Given(f"{name}:{rows.number}", {}, _quoting(str(error)))
            # A quotation mark that is never closed swallows the rows below it; those are read again.
            if str(error).startswith(_RUNAWAY) or rows.are_rows_below(len(header), delimiter):
                rows.give_back()
                reader = csv.reader(rows, delimiter=delimiter, strict=True)
            continue
        if row is None:
            return
        if row:
            yield _given(name, rows, header, row)


def read_tabs(name: str, stream: BinaryIO) -> Iterator[Given]:
    """As `read_table`, with tabs between the columns."""
    return read_table(name, stream, "\t")


def _read_header(rows: _Rows, delimiter: str) -> tuple[list[str], str]:
    """Return the column names, lower-cased, and the delimiter: the one expected, or what spreadsheets write instead."""
    line = next((text for text in rows if text.strip()), "")
    if not line:
        raise IngestError("the file is empty; leave it out, or give a header and rows")
    found: list[str] = []
    for sign in dict.fromkeys((delimiter, ",", ";", "\t")):
        columns = [column.strip().lower() for column in next(csv.reader([line], delimiter=sign, strict=True), [])]
        found = found or columns
        if "text" in columns:
            twice = {column for column in COLUMNS if columns.count(column) > 1}
            if twice:
                raise IngestError(f"the header names {', '.join(sorted(twice))} twice; name each column once")
            return columns, sign
    names = ", ".join(found)[:200] or "nothing"
    raise IngestError(
        f"the header has no column 'text': found {names}; the first line must name the columns ({', '.join(COLUMNS)})"
    )


def _given(name: str, rows: _Rows, header: list[str], row: list[str]) -> Given:
    where = f"{name}:{rows.number}"
    if rows.cut:
        return Given(
            where, {}, f"the line is longer than {MAX_LINE_BYTES // 2**20} MiB, the limit; write one article a row"
        )
    if len(row) != len(header):
        return Given(
            where,
            {},
            f"the row has {_columns(row)}, the header {_columns(header)}; quote a field that holds the delimiter",
        )
    columns = {column: value for column, value in zip(header, row, strict=True) if column in COLUMNS and value}
    if not all(map(_is_unicode, columns.values())):
        return Given(where, {}, rows.wrong_byte(name))
    return Given(where, {"text": "", **columns})


def _columns(row: list[str]) -> str:
    return f"{len(row)} column{'s' * (len(row) != 1)}"


def _is_unicode(value: str) -> bool:
    return value.isascii() or not any("\ud800" <= character <= "\udfff" for character in value)


def _quoting(error: str) -> str:
    if error.startswith(_RUNAWAY[0]):
        return (
            "a quotation mark opens a field here and is never closed; double each quotation mark inside a quoted field"
        )
    if error.startswith(_RUNAWAY[1]):
        return (
            f"a field is longer than {_MAX_FIELD:,} characters, or a quotation mark is never closed; the limit is "
            f"{MAX_CHARACTERS:,} an article: split it, and double each quotation mark inside a quoted field"
        )
    return f"broken CSV ({error}); double each quotation mark inside a quoted field"
