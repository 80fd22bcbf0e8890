"""The intervals of the made-up world contain the true dates, and are no wider than the text."""

from pathlib import Path

import pytest

from dragoman.engine import Tools
from dragoman.evaluation.dates import Dated, KnownDate, measure_dates, report_dates, world_dates
from dragoman.records import Span

WORLD = Path(__file__).parent.parent / "world"


def test_the_true_date_lies_inside(tools: Tools) -> None:
    coverage = measure_dates(world_dates(WORLD), tools)
    assert coverage.known >= 150
    assert coverage.share >= 0.97, report_dates("world", coverage)
    assert coverage.median_days <= 1


@pytest.mark.parametrize(
    ("true", "earliest", "latest", "covers"),
    [
        ("2024-05-06", "2024-05-06", "2024-05-06", True),
        ("2024-05-06", "2024-05-01", "2024-05-31", True),
        ("2024-05-06", "2024-05-07", "2024-05-31", False),
        ("2024-05-06", "2024-05-01", None, True),
        ("2024-05", "2024-05-06", "2024-05-06", True),
        ("2024-05", "2024-06-01", "2024-06-30", False),
        ("2022-02-24/..", "2022-02-24", None, True),
    ],
)
def test_what_counts_as_inside(true: str, earliest: str | None, latest: str | None, covers: bool) -> None:
    assert Dated(KnownDate(Span(0, 1), "AID", true), "x", earliest, latest).covers is covers
