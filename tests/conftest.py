"""What tests share: the loaded tools, once a session, and whether the evaluation sets are at hand."""

from pathlib import Path

import pytest

from dragoman.engine import SHIPPED, Tools
from dragoman.engine.batches import process_tools

SHARED = Path(__file__).parent.parent.parent / "shared"


@pytest.fixture(scope="session")
def tools() -> Tools:
    return process_tools(SHIPPED)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if not SHARED.is_dir():
        for item in items:
            if item.get_closest_marker("shared"):
                item.add_marker(pytest.mark.skip(reason="the evaluation sets are not beside this checkout"))
