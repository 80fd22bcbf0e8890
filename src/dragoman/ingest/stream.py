"""The stream of documents that the inputs give, each failure in its article's place."""

import io
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO, cast

from dragoman.ingest.dates import parse_published
from dragoman.ingest.document import make_document
from dragoman.ingest.given import Given, text_of, value_of
from dragoman.ingest.jsonl import read_jsonl
from dragoman.ingest.kinds import name_kind
from dragoman.ingest.paths import (
    COMMA_ENDINGS,
    LINE_ENDINGS,
    STANDARD_INPUT,
    TAB_ENDINGS,
    TEXT_ENDINGS,
    Found,
    find_files,
    reason_of,
)
from dragoman.ingest.plain import read_plain
from dragoman.ingest.source import BOM, STANDARD_INPUT_NAME, read_first
from dragoman.ingest.table import read_table, read_tabs
from dragoman.records import Document, IngestError, UsageError
from dragoman.records.failure import Failure

_Format = Callable[[str, BinaryIO], Iterator[Given]]
_FORMATS: dict[tuple[str, ...], _Format] = {
    TEXT_ENDINGS: read_plain,
    LINE_ENDINGS: read_jsonl,
    COMMA_ENDINGS: read_table,
    TAB_ENDINGS: read_tabs,
}
# A file, a folder, a glob, `-`, or an article as the columns of a JSONL line.
Input = Path | str | Mapping[str, object]
_ARTICLE = "article"  # what a failure of an article that stands in no file gives as its input
_ENDING = re.compile(r"(?<=.)\.[A-Za-z][A-Za-z0-9]{0,7}$")  # `.0494` belongs to a name, `.txt` and `.md` do not


@dataclass(slots=True)
class _Names:
    """The ids that files and hashes took so far; ids that the inputs give are kept as given and not remembered."""

    files: dict[str, str] = field(default_factory=dict)
    hashes: dict[str, int] = field(default_factory=dict)

    def take_file(self, path: str) -> str:
        """Return a file's id, its name without its ending; IngestError if another file of the run has it."""
        name = Path(path).name
        stem = _ENDING.sub("", name)
        other = self.files.setdefault(stem, path)
        if other != path and not Path(other).samefile(path):
            raise IngestError(
                f"would have the id {stem!r}, as {other} has; rename one, "
                "or give both as JSONL lines with ids of their own"
            )
        return stem

    def take_hash(self, digest: str) -> str:
        """Return an id made of a text's hash; the second article with the same text gets `-2`, and so on."""
        count = self.hashes[digest] = self.hashes.get(digest, 0) + 1
        return digest if count == 1 else f"{digest}-{count}"


def read_inputs(paths: Iterable[Input], published: str | None = None) -> Iterator[Document | Failure]:
    """Yield the articles of files, folders, globs and standard input (`-`), in input order, one at a time.

    An input may also be an article itself, as a mapping of the columns that a JSONL line has. What cannot be read gives a
    `Failure` in its place and harms no other article. `published` is the ISO date of every article that states none of its
    own; UsageError, at once, if it is no date. Ids are kept as given, even twice.
    """
    if published is not None:
        try:
            parse_published(published)
        except IngestError as error:
            raise UsageError(str(error)) from error
    return _read_all(paths, published)


def _read_all(inputs: Iterable[Input], published: str | None) -> Iterator[Document | Failure]:
    names = _Names()
    for number, item in enumerate(inputs, start=1):
        if isinstance(item, Mapping):
            yield _read_article(_ARTICLE, Given(f"article {number}", item), None, published, names)
            continue
        for found in find_files([item]):
            if found.problem is not None:
                yield _failure(found.name, None, f"{_shown(found.name)}: {found.problem}")
                continue
            yield from _read_file(found, published, names)


def _read_file(found: Found, published: str | None, names: _Names) -> Iterator[Document | Failure]:
    """Yield the articles of one file, or of standard input; whatever the operating system refuses ends the file."""
    try:
        with _open(found.name) as stream:
            yield from _read_stream(found.name, stream, published, names)
    except (OSError, IngestError) as error:
        yield _failure(found.name, None, f"{_shown(found.name)}: {reason_of(error)}")


def _read_stream(
    name: str, stream: io.BufferedIOBase, published: str | None, names: _Names
) -> Iterator[Document | Failure]:
    first, whole = read_first(stream)
    if kind := name_kind(first):
        raise IngestError(kind)
    read = _format_of(name, first)
    file_id = names.take_file(name) if read is read_plain and name != STANDARD_INPUT else None
    count = 0
    for count, given in enumerate(read(_shown(name), whole), start=1):  # noqa: B007 - counted for the question below
        yield _read_article(name, given, file_id, published, names)
    if not count:
        raise IngestError("holds no article: the file is empty or has nothing below its header; leave it out")


def _read_article(
    name: str, given: Given, file_id: str | None, published: str | None, names: _Names
) -> Document | Failure:
    """One article as a document, or the failure that stands in its place."""
    article = file_id
    try:
        if given.problem is not None:
            raise IngestError(given.problem)  # noqa: TRY301 - one way from a problem to a failure
        values = {column: value_of(given.columns, column) for column in ("publisher", "url", "title")}
        article = file_id or value_of(given.columns, "id")
        stated = value_of(given.columns, "published") or published
        document = make_document(text_of(given.columns), id=article, published=stated, **values)
    except IngestError as error:
        return _failure(name, article, f"{given.where}: {error}")
    return document if article is not None else replace(document, id=names.take_hash(document.id))


def _open(name: str) -> AbstractContextManager[io.BufferedIOBase]:
    if name == STANDARD_INPUT:
        if sys.stdin is None:
            raise IngestError("there is none; give a file instead of -")
        return nullcontext(cast("io.BufferedIOBase", sys.stdin.buffer))  # it is not ours to close
    try:
        return Path(name).open("rb")
    except ValueError as error:
        raise IngestError(f"no name of a file ({error}); check the name") from error


def _format_of(name: str, first: bytes) -> _Format:
    """How to read an input: by its ending; standard input as JSONL if an object opens it; else as plain text."""
    if name == STANDARD_INPUT:
        return read_jsonl if first.removeprefix(BOM).lstrip().startswith(b"{") else read_plain
    folded = name.lower()
    if folded.endswith(".json"):
        raise IngestError("is JSON, not JSONL: write one article a line (jq -c '.[]') and name the file .jsonl")
    return next((read for endings, read in _FORMATS.items() if folded.endswith(endings)), read_plain)


def _shown(name: str) -> str:
    return STANDARD_INPUT_NAME if name == STANDARD_INPUT else name


def _failure(name: str, article: str | None, message: str) -> Failure:
    return Failure(_writable(name), _writable(article) if article is not None else None, "ingest", _writable(message))


def _writable(words: str) -> str:
    """Words that any output can hold: a file name's bytes that are not UTF-8 as escapes."""
    return words.encode(errors="backslashreplace").decode()
