"""The report on verbs that no frame covers counts what political actors do, and nothing else."""

from dragoman.engine import Tools
from dragoman.evaluation.uncovered import UncoveredVerb, measure_coverage, report_coverage
from dragoman.ingest import make_document

TEXT = """Kenya condemned Sudan. The Kenyan president painted the wall.
The Kenyan president lifted the girder. The wind painted the sky. Kenya said that taxes were low."""


def test_only_verbs_of_political_actors_without_a_frame_are_listed(tools: Tools) -> None:
    coverage = measure_coverage([make_document(TEXT, id="a", published="2024-05-07")], tools)
    assert (coverage.met, coverage.covered) == (3, 1)
    assert coverage.uncovered == (UncoveredVerb("paint", 1, known=False), UncoveredVerb("lift", 1, known=True))
    assert "1 lift  (other conditions)" in report_coverage(coverage)
    assert "33.3%" in report_coverage(coverage)


def test_nothing_met_is_nothing_uncovered(tools: Tools) -> None:
    assert measure_coverage([], tools).share == 1.0
