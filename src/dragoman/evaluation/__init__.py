"""How good the record is: golden articles, their one-line-an-event form, and the quality gate.

Inside: adapters for gold, scorers, floors. Never inside: anything that coding imports; only `app` and tests import this room.

Entry points: `read_world` (the articles of `world/`), `golden_lines` (a record as English lines), `compare_lines`,
`verdicts.compare_verdicts` (a coding against an audit's verdicts).
"""

from dragoman.evaluation.golden import Agreement, compare_lines, golden_lines
from dragoman.evaluation.world import WorldArticle, read_snippets, read_world

__all__ = ["Agreement", "WorldArticle", "compare_lines", "golden_lines", "read_snippets", "read_world"]
