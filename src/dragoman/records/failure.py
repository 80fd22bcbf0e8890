"""An input or an article that could not be read or coded."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """What failed, where, and what to do about it; it takes the place of the article it speaks of.

    `input` is the path as given (`-` for standard input), `article` the article's id where one is known, `stage` the
    room that failed (`ingest`), `message` a whole sentence for the user that begins with `file:` or `file:line:`.
    """

    input: str
    article: str | None
    stage: str
    message: str
