"""The record of many articles: its JSON, and a DuckDB file that keeps it.

Inside: the record as JSON and its schema, the database's tables and numbered migrations, the one writer, the
named queries, the exports of events and statements. Never inside: a second opinion on what a stage decided, or a question that needs
more than a query (those belong to analysis).

Entry points: `Ledger.open(path)` -> `Ledger`, whose `add(records, failures, run)` writes, `events(...)` and `statements(...)` read,
`forget(...)` removes;
`encode(record)`, `decode(line)`, `schema()`; `exports.export_events(ledger, form, target)` writes the field's formats.
"""

from dragoman.ledger.commitments import Bound, select_commitments
from dragoman.ledger.entries import AddCounts, Run
from dragoman.ledger.forget import Forgotten, Tombstone
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.opening import is_ledger
from dragoman.ledger.rows_read import ArticleRow, EventRow, FailureRow, PartyRow, RunRow
from dragoman.ledger.selection import Filters, Selection, Vocabulary
from dragoman.ledger.statements import Asked, StatementRow, write_statements
from dragoman.ledger.vocabulary import shipped_vocabulary
from dragoman.ledger.wire import decode, encode, schema

__all__ = [
    "AddCounts",
    "ArticleRow",
    "Asked",
    "Bound",
    "EventRow",
    "FailureRow",
    "Filters",
    "Forgotten",
    "Ledger",
    "PartyRow",
    "Run",
    "RunRow",
    "Selection",
    "StatementRow",
    "Tombstone",
    "Vocabulary",
    "decode",
    "encode",
    "is_ledger",
    "schema",
    "select_commitments",
    "shipped_vocabulary",
    "write_statements",
]
