"""Plain text: one file, one article; the text is every character of the file."""

from collections.abc import Iterator
from typing import BinaryIO

from dragoman.ingest.document import MAX_CHARACTERS
from dragoman.ingest.given import Given
from dragoman.ingest.kinds import name_binary
from dragoman.ingest.source import BOM, decode
from dragoman.records import IngestError

# No UTF-8 text within the limit is longer.
_MAX_BYTES = 4 * MAX_CHARACTERS + len(BOM)


def read_plain(name: str, stream: BinaryIO) -> Iterator[Given]:
    """Yield the one article of a text file, its line ends untouched, or what is wrong with it."""
    try:
        yield Given(name, {"text": _read_text(name, stream)})
    except IngestError as error:
        yield Given(name, {}, str(error))


def _read_text(name: str, stream: BinaryIO) -> str:
    data = stream.read(_MAX_BYTES + 1)
    if binary := name_binary(data):
        raise IngestError(binary)
    if len(data) > _MAX_BYTES:
        raise IngestError(
            f"the text has more than {MAX_CHARACTERS:,} characters, the limit an article: split it, "
            "one file an article, or give it as JSONL, one line an article"
        )
    start = len(BOM) if data.startswith(BOM) else 0
    return decode(data[start:], name, start)
