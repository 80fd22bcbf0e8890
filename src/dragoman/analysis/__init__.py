"""Questions over a ledger: relations for data frames, panels and series, what a recoding changed.

Inside: reading what the ledger keeps, in SQL of its own where a named query is not enough. Never inside: coding, writing.

Entry points: `Ledger(path)`, whose `events`, `statements`, `commitments`, `panel` and `sql` return a `Relation`;
`changes.compare(before, after)`; `audit.draw_events` (a sample to judge), `verdicts` (what was judged), `precision` (how much
of it is right).
"""

from dragoman.analysis.ledger import Ledger
from dragoman.analysis.panels import Panel
from dragoman.analysis.relation import Relation

__all__ = ["Ledger", "Panel", "Relation"]
