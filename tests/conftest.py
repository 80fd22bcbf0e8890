"""What tests share: the loaded tools, once a session, and whether the evaluation sets are at hand."""

from pathlib import Path

import pytest
from hypothesis import settings

from dragoman.engine import SHIPPED, Tools
from dragoman.engine.batches import process_tools
from dragoman.ledger import Ledger
from samples import RUN, sample_record

# The same examples at every run: a change is judged by what it changes, not by luck. `make explore` draws new ones.
settings.register_profile("fixed", derandomize=True)
settings.load_profile("fixed")

SHARED = Path(__file__).parent.parent.parent / "shared"


@pytest.fixture(scope="session")
def tools() -> Tools:
    return process_tools(SHIPPED)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with the sample record in it, one a module."""
    path = tmp_path_factory.mktemp("ledger") / "news.duckdb"
    with Ledger.open(path) as opened:
        opened.add([sample_record()], [], RUN)
    return path


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if not SHARED.is_dir():
        for item in items:
            if item.get_closest_marker("shared"):
                item.add_marker(pytest.mark.skip(reason="the evaluation sets are not beside this checkout"))
