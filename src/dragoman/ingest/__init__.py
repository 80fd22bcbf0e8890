"""Bytes -> Document: one module per input format, and the only home of their parsers.

Inside: opening files, folders, globs and standard input; telling text from other bytes; the columns of an article; its
byline and dateline; the reading of a given date. Never inside: linguistics, the guess of a missing date, the clock.

Entry points: `read_inputs(paths)` yields a `Document` or a `Failure` for each article, in input order, without holding
more than one article; `make_document(text)` is the one constructor that every format uses.
"""

from dragoman.ingest.document import MAX_CHARACTERS, make_document
from dragoman.ingest.head import Head, find_head
from dragoman.ingest.stream import read_inputs

__all__ = ["MAX_CHARACTERS", "Head", "find_head", "make_document", "read_inputs"]
