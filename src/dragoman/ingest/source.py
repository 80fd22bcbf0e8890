"""Inputs as streams of bytes: opened, sniffed, cut into lines, decoded. Nothing is stripped but a byte-order mark.

A UTF-8 byte-order mark belongs to the encoding, not the text (RFC 3629, section 6): it is no character of the article.
"""

import io
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from dragoman.records import IngestError

STANDARD_INPUT_NAME = "standard input"  # as messages call it
BOM = b"\xef\xbb\xbf"
FIRST_BYTES = 4096
# Room for an article of the greatest length, every character escaped as a surrogate pair, and other columns beside it.
MAX_LINE_BYTES = 32 * 2**20
_BUFFER = 2**18
# Above this share of bytes outside ASCII a text is hardly in a language that Windows-1252 was made for.
_WESTERN_SHARE = 0.25


@dataclass(frozen=True, slots=True)
class Line:
    """One line with its line end: its number from 1, its first byte's offset, whether it was too long to keep whole."""

    number: int
    offset: int
    data: bytes
    cut: bool = False


class _Rejoined(io.RawIOBase):
    """A stream whose first bytes were read already, with them in front again: a pipe cannot be rewound."""

    def __init__(self, first: bytes, rest: io.BufferedIOBase) -> None:
        self._first = first
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._first[: len(buffer)] or self._rest.read1(len(buffer))
        self._first = self._first[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)


def read_first(stream: io.BufferedIOBase) -> tuple[bytes, BinaryIO]:
    """Return the first bytes of a stream, and a stream that begins with them."""
    first = stream.read(FIRST_BYTES)
    return first, io.BufferedReader(_Rejoined(first, stream), _BUFFER)


def read_lines(stream: BinaryIO) -> Iterator[Line]:
    """Yield line after line, never more than `MAX_LINE_BYTES` of one; a byte-order mark is left out."""
    number = offset = 0
    while data := stream.readline(MAX_LINE_BYTES):
        number += 1
        kept = len(data)
        skipped = _skip_line(stream) if kept == MAX_LINE_BYTES and not data.endswith(b"\n") else 0
        if number == 1 and data.startswith(BOM):
            yield Line(number, len(BOM), data[len(BOM) :], skipped > 0)
        else:
            yield Line(number, offset, data, skipped > 0)
        offset += kept + skipped


def decode(data: bytes, name: str, offset: int = 0) -> str:
    """UTF-8 bytes as text; IngestError names the first wrong byte, counted from `offset`, and how to convert."""
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise IngestError(not_utf8(data, error.start, name, offset)) from error


def not_utf8(data: bytes, at: int, name: str, offset: int = 0) -> str:
    """Return the message about byte `at` of `data`: the encoding it looks like, the command that converts the file."""
    found = f"byte 0x{data[at]:02X} at offset {offset + at:,} is not UTF-8"
    if _is_western(data):
        return f"{found}: it looks like Windows-1252 (Latin-1); convert the file: {_iconv('WINDOWS-1252', name)}"
    return f"{found}; if it is text in another encoding, convert the file: {_iconv('ENCODING', name)}"


def _iconv(encoding: str, name: str) -> str:
    return f"iconv -f {encoding} -t UTF-8 {'INPUT' if name == STANDARD_INPUT_NAME else shlex.quote(name)} > converted"


def _is_western(data: bytes) -> bool:
    """Whether bytes read as Windows-1252 text: every byte means something, few lie outside ASCII, none is a control."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    high = sum(character > "\x7f" for character in text)
    return high <= max(1, _WESTERN_SHARE * len(text)) and not any(character < "\t" for character in text)


def _skip_line(stream: BinaryIO) -> int:
    """Read on to the end of the line; returns the bytes that were passed over."""
    skipped = 0
    while data := stream.readline(_BUFFER):
        skipped += len(data)
        if data.endswith(b"\n"):
            break
    return skipped
