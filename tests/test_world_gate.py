"""The golden articles of `world/` read as well as they did: floors only rise."""

from pathlib import Path

import pytest

from dragoman.engine import Tools
from dragoman.evaluation import compare_lines
from dragoman.evaluation.gate import Figure, differences, measure, read_floors

WORLD = Path(__file__).parent.parent / "world"


@pytest.fixture(scope="module")
def figures(tools: Tools) -> dict[str, Figure]:
    return {figure.name: figure for figure in measure(WORLD, tools)}


@pytest.mark.parametrize("name", ["tune", "check", "snippets"])
def test_no_set_falls_below_its_floor(figures: dict[str, Figure], name: str) -> None:
    assert figures[name].f1 >= read_floors(WORLD)[name], differences(figures[name])


def test_lines_agree_when_their_triggers_overlap_and_all_else_is_the_same() -> None:
    golden = ["«held talks» Ana Kos (SVN GOV) and Bo Lind (SWE GOV) | CONSULT; on 2024-05-06; also «met»"]
    found = ["«talks» Ana Kos (SVN GOV) and Bo Lind (SWE GOV) | CONSULT; on 2024-05-06"]
    assert compare_lines(golden, found).f1 == 1.0


@pytest.mark.parametrize(
    "found",
    [
        "«call» Ana Kos (SVN GOV) | CONSULT",
        "«talks» Ana Kos (SVN GOV) | CONSULT; historical",
        "«talks» Ana Kos (HRV GOV) | CONSULT",
        "«talks» Ana Kos (SVN GOV) | AGREE",
    ],
)
def test_a_line_that_says_something_else_does_not_agree(found: str) -> None:
    agreement = compare_lines(["«talks» Ana Kos (SVN GOV) | CONSULT"], [found])
    assert (agreement.shared, agreement.extra) == ((), (found,))
