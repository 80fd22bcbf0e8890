"""JSON Lines: one JSON object a line, one line an article."""

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from dragoman.ingest.given import COLUMNS, Given
from dragoman.ingest.source import MAX_LINE_BYTES, Line, decode, read_lines
from dragoman.records import IngestError

_NULL = msgspec.Raw(b"null")


class _Row(msgspec.Struct):
    """The columns of an article, not yet decoded, so that a number keeps its digits; other fields are skipped."""

    id: msgspec.Raw = _NULL
    text: msgspec.Raw = _NULL
    published: msgspec.Raw = _NULL
    publisher: msgspec.Raw = _NULL
    url: msgspec.Raw = _NULL
    title: msgspec.Raw = _NULL


_DECODER = msgspec.json.Decoder(_Row)


def read_jsonl(name: str, stream: BinaryIO) -> Iterator[Given]:
    """Yield the article of each line, or what is wrong with that line; blank lines are passed over."""
    for line in read_lines(stream):
        if not line.data.strip():
            continue
        where = f"{name}:{line.number}"
        try:
            yield Given(where, _read_row(line, name))
        except IngestError as error:
            yield Given(where, {}, str(error))


def _read_row(line: Line, name: str) -> dict[str, object]:
    if line.cut:
        raise IngestError(f"the line is longer than {MAX_LINE_BYTES // 2**20} MiB, the limit; write one article a line")
    text = decode(line.data, name, line.offset)
    try:
        row = _DECODER.decode(text)
        return {column: value for column in COLUMNS if (value := _value(column, getattr(row, column))) is not None}
    except (msgspec.DecodeError, RecursionError) as error:
        raise IngestError(
            f"not a JSON object ({error}); write one object a line, such as "
            '{"id": "a1", "text": "...", "published": "2023-11-28"}'
        ) from error


def _value(column: str, raw: msgspec.Raw) -> object:
    """Return a decoded value; a number in any column but the text is its own digits."""
    written = bytes(raw)
    if column != "text" and written[:1] in b"-0123456789":
        return written.decode()
    return msgspec.json.decode(written)
