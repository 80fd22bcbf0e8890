"""The ledger as an analyst asks it: every answer a relation."""

from collections.abc import Sequence
from os import PathLike
from pathlib import Path
from typing import Unpack

from dragoman.analysis.relation import Guarded, Relation
from dragoman.ledger import (
    Asked,
    Bound,
    Filters,
    RunRow,
    select_commitments,
    shipped_vocabulary,
)
from dragoman.ledger import Ledger as Store
from dragoman.ledger.statements import select_statements
from dragoman.records import Record


class Ledger:
    """A ledger, for questions. Its file is opened for each answer and closed again, so that writers are not kept out.

    `dragoman.read_many(articles, into=path)` writes one. Raises LedgerError, saying what to do, if the file is missing, is no
    ledger, or is being written to just now.
    """

    def __init__(self, path: str | PathLike[str]) -> None:
        self.path = Path(path)
        Store.open(self.path, read_only=True).close()

    def __repr__(self) -> str:
        return f"Ledger({str(self.path)!r})"

    def events(self, **filters: Unpack[Filters]) -> Relation:
        """Return the events that pass every filter, by publication day, article and place in the article.

        `actor`, `recipient`: a country code (`AZE`, `IGO`) or whole words of a name. `type`, `mode`, `status`: one or
        several. `source`: a country or name among those on whose word the article gives it; `own_voice=True`: on the
        reporter's own word. `historical`: only background (True), none of it (False). `since`, `until`: a day or the
        beginning of one (`2023-11`), for events that may lie in that time. `text`: words of the sentence. `article`: an id.

        Raises UsageError for a country, type or mode that does not exist, naming the nearest, and for what is no date.
        """
        with Store.open(self.path, read_only=True) as store:
            return Relation(self.path, *store.events_query(**({"known": shipped_vocabulary()} | filters)))

    def statements(self, **asked: Unpack[Asked]) -> Relation:
        """Return the statements that pass every filter, by publication day, article and place in the article.

        `speaker`: a country code, or words of the speaker's name or of the article's words for him; `cue` and `text`: words
        of the cue and of what is said; `stance`: asserts, confirms, denies, doubts, promises, demands, warns or asks.
        """
        return Relation(self.path, *select_statements(asked))

    def commitments(self, **asked: Unpack[Bound]) -> Relation:
        """Return the commitments that pass every filter, by publication day, article and place in the article.

        `by`, `to`: a country code or whole words of a name; `kind`: promise, agreement, offer, threat or schedule; `text`:
        words of the commitment or its condition; `article`: an id.
        """
        return Relation(self.path, *select_commitments(asked))

    def sql(self, query: str, parameters: Sequence[object] = ()) -> Relation:
        """Return what one SELECT answers; values travel as `?` and `parameters`. It can write nothing, in no file.

        `SHOW TABLES` and `DESCRIBE events` tell what there is (docs/recipes.md). Raises UsageError for what is no SELECT; an
        unknown column is told when the rows are asked for.
        """
        return Guarded(self.path, query, parameters)

    def record(self, article: str, version: int | None = None) -> Record:
        """Return an article's record exactly as it was coded: the current version, or the one asked for.

        Raises UsageError, naming similar ids, if there is none.
        """
        with Store.open(self.path, read_only=True) as store:
            return store.record(article, version)

    def runs(self) -> list[RunRow]:
        """Return the runs that wrote to this ledger, oldest first, with their versions and how many articles are theirs."""
        with Store.open(self.path, read_only=True) as store:
            return store.runs()
