"""The one constructor of documents: every format hands its articles to it."""

import re
from hashlib import sha256

from dragoman.ingest.dates import parse_published
from dragoman.ingest.head import find_head
from dragoman.records import Document, IngestError

# The parser's own limit (spaCy's max_length), far above any news article: longer inputs are several articles in one.
MAX_CHARACTERS = 1_000_000
_HASH_DIGITS = 16
_WORD_CHARACTER = re.compile(r"[^\W_]")


def make_document(
    text: str,
    *,
    id: str | None = None,  # noqa: A002 - the column's name in FORMAT.md
    published: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    title: str | None = None,
) -> Document:
    """Return a checked document whose `text` is exactly the one given; without an id it is named by its text's hash.

    `published` is an ISO date (`parse_published`); without one a full date in the text's head counts, never the clock.
    `language` stays None: whoever reads the text finds it. Raises IngestError for a text that is empty, too long or
    not to be written as UTF-8, and for a date that is none.
    """
    _check_text(text)
    named = {"id": id, "published": published, "publisher": publisher, "url": url, "title": title}
    for name, value in named.items():
        _check_unicode(name, value or "")
    given = parse_published(published) if published is not None else None
    head = find_head(text, title)
    digest = sha256(text.encode()).hexdigest()
    return Document(
        id=digest[:_HASH_DIGITS] if id is None else id,
        text=text,
        title=title,
        language=None,
        url=url,
        publisher=publisher,
        byline=head.byline,
        dateline=head.dateline,
        published=given or head.published,
        sha256=digest,
    )


def _check_text(text: str) -> None:
    if len(text) > MAX_CHARACTERS:
        raise IngestError(
            f"the text has {len(text):,} characters; the limit is {MAX_CHARACTERS:,} an article: "
            "split it, one file or line an article"
        )
    if not text:
        raise IngestError("the text is empty; give the article's text, or leave the article out")
    if not _WORD_CHARACTER.search(text):
        raise IngestError(
            "the text has no words, only white space or signs; give the article's text, or leave the article out"
        )
    _check_unicode("text", text)


def _check_unicode(name: str, value: str) -> None:
    """Refuse half a surrogate pair (from a broken escape, a file name in other bytes): no output can hold it."""
    try:
        value.encode()
    except UnicodeEncodeError as error:
        code = ord(value[error.start])
        raise IngestError(
            f"'{name}' holds U+{code:04X} at character {error.start}, half of a surrogate pair, which is no character; "
            "write the character itself in UTF-8"
        ) from error
