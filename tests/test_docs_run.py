"""What the docs tell to type runs: the notebook cell by cell, the recipes in Python and SQL."""

import ast
import json
import re
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

import dragoman

DOCS = Path(__file__).parent.parent / "docs"
_BLOCK = re.compile(r"^```(python|sql)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RECIPES = _BLOCK.findall((DOCS / "recipes.md").read_text("utf-8"))


def run_cell(source: str, names: dict[str, Any]) -> Any:
    """Run a cell as a notebook does and return the value of its last expression."""
    tree = ast.parse(source)
    *rest, last = tree.body
    if not isinstance(last, ast.Expr):
        rest, last = tree.body, ast.Expr(ast.Constant(None))
    exec(compile(ast.Module(rest, []), "cell", "exec"), names)  # noqa: S102
    return eval(compile(ast.fix_missing_locations(ast.Expression(last.value)), "cell", "eval"), names)  # noqa: S307


def test_the_notebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notebook = json.loads((DOCS / "quickstart.ipynb").read_text("utf-8"))
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    values = []
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            assert (cell["outputs"], cell["execution_count"]) == ([], None)
            values.append(run_cell("".join(cell["source"]), names))
    assert all(value is not None for value in values)
    shown = [value._repr_html_() for value in values if hasattr(value, "_repr_html_")]
    assert len(shown) == 4
    assert all("<table" in html for html in shown)
    assert names["record"].events[0].type == "ACCUSE"
    assert names["counts"].added == 3
    assert [row["accuse"] for row in names["panel"] if row["actor"] == "PER"] == [0, 1, 0]
    assert [row["kind"] for row in names["ledger"].commitments()]


@pytest.mark.parametrize("query", [code for language, code in RECIPES if language == "sql"])
def test_the_recipes_in_sql(ledger: Path, query: str) -> None:
    assert len(dragoman.Ledger(ledger).sql(query)) > 0


@pytest.mark.parametrize("code", [code for language, code in RECIPES if language == "python"])
def test_the_recipes_in_python(ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    if ".df()" in code and find_spec("pandas") is None:
        pytest.skip("pandas is not installed")
    shutil.copy(ledger, tmp_path / "news.duckdb")
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    exec(compile(code, "recipe", "exec"), names)  # noqa: S102
    if "panel" in names:
        assert names["series"].to_numpy().sum() == 1
