"""What a file's first bytes say it is, when it is not text."""

# (offset, bytes, what it is, what to do about it); signatures as in the formats' own specifications.
_UNPACK = "unpack it first"
_EXTRACT = "extract its text first"
_SIGNATURES: tuple[tuple[int, bytes, str, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", "a PNG image", _EXTRACT),
    (0, b"\xff\xd8\xff", "a JPEG image", _EXTRACT),
    (0, b"GIF87a", "a GIF image", _EXTRACT),
    (0, b"GIF89a", "a GIF image", _EXTRACT),
    (0, b"II*\0", "a TIFF image", _EXTRACT),
    (0, b"MM\0*", "a TIFF image", _EXTRACT),
    (0, b"%PDF-", "a PDF document", "extract its text first (pdftotext)"),
    (0, b"%!PS", "a PostScript document", _EXTRACT),
    (0, b"{\\rtf", "an RTF document", "save it as plain text, UTF-8"),
    (
        0,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old Office document (doc, xls)",
        "save it as plain text or CSV, UTF-8",
    ),
    (0, b"\x1f\x8b", "gzip data", "unpack it first (gunzip, or zcat FILE | dragoman read -)"),
    (
        0,
        b"PK\x03\x04",
        "a zip archive or an Office document (docx, xlsx, odt, epub)",
        "unpack it, or save it as plain text or CSV",
    ),
    (0, b"PK\x05\x06", "an empty zip archive", _UNPACK),
    (0, b"BZh", "bzip2 data", "unpack it first (bunzip2)"),
    (0, b"\xfd7zXZ\0", "xz data", "unpack it first (unxz)"),
    (0, b"\x28\xb5\x2f\xfd", "zstd data", "unpack it first (unzstd)"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    (0, b"Rar!\x1a\x07", "a rar archive", _UNPACK),
    (257, b"ustar", "a tar archive", _UNPACK),
    (0, b"PAR1\x15", "a Parquet file", "write it as JSONL or CSV first"),
    (0, b"SQLite format 3\0", "an SQLite database", "write its articles as JSONL or CSV first"),
    (8, b"DUCK", "a DuckDB database", "write its articles as JSONL or CSV first"),
    (0, b"\x7fELF", "a program", "give a text file"),
    (0, b"OggS", "sound or video", "transcribe it first"),
    (0, b"RIFF", "sound, video or an image", "transcribe it first"),
    (0, b"ID3", "sound (MP3)", "transcribe it first"),
    (4, b"ftyp", "video (MP4)", "transcribe it first"),
    (0, b"\xff\xfe\0\0", "UTF-32 text", "convert it: iconv -f UTF-32 -t UTF-8"),
    (0, b"\0\0\xfe\xff", "UTF-32 text", "convert it: iconv -f UTF-32 -t UTF-8"),
    (0, b"\xff\xfe", "UTF-16 text", "convert it: iconv -f UTF-16 -t UTF-8"),
    (0, b"\xfe\xff", "UTF-16 text", "convert it: iconv -f UTF-16 -t UTF-8"),
)
# Printable signatures that a text might open with: believed only beside a byte that no text holds.
_PRINTABLE = (b"BZh", b"OggS", b"RIFF", b"ID3", b"ftyp", b"DUCK", b"GIF87a", b"GIF89a", b"ustar")
_MARKUP = (b"<!doctype html", b"<html", b"<?xml", b"<rss", b"<feed")
_NOT_TEXT = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b\x1a\x08")) + b"\x7f"


def name_kind(first: bytes) -> str | None:
    """Return what an input is by its first bytes, as the end of a message, or None where it may be text."""
    for offset, signature, kind, advice in _SIGNATURES:
        if first.startswith(signature, offset) and (signature not in _PRINTABLE or _holds_controls(first)):
            return f"is {kind}, not plain text in UTF-8; {advice}"
    if first.removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_MARKUP):
        return "is a web page or XML, not plain text; extract its text first, for instance with trafilatura"
    return None


def name_binary(data: bytes) -> str | None:
    """Return the end of a message for data with bytes that no text holds, or None."""
    at = data.find(b"\0")
    if at >= 0:
        return f"holds a NUL byte at offset {at}: it is binary data, or text in UTF-16; give plain text in UTF-8"
    return None


def _holds_controls(first: bytes) -> bool:
    return len(first.translate(None, _NOT_TEXT)) < len(first)
