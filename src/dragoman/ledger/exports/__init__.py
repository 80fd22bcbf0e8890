"""A ledger's events in the file formats of the field, each a projection in SQL that can be read and reviewed.

Inside: one `.sql` file a format under `sql/`, the columns that the formats publish (`columns.tsv`), brat's folders, and
what a format cannot hold, counted. Never inside: a value that the ledger does not have.

Entry points: `export_events(ledger, form, target)` -> `Exported`; `FORMATS`, `check_form`.
"""

from dragoman.ledger.exports.columns import Column, read_columns
from dragoman.ledger.exports.forms import FOLDERS, FORMATS, check_form
from dragoman.ledger.exports.write import Exported, export_events

__all__ = ["FOLDERS", "FORMATS", "Column", "Exported", "check_form", "export_events", "read_columns"]
