"""The rooms are what ARCHITECTURE.md says, and each opens with its door sign."""

import ast
from pathlib import Path

import dragoman

PACKAGE = Path(dragoman.__path__[0])
PAGE = (PACKAGE.parent.parent / "ARCHITECTURE.md").read_text("utf-8")


def rooms() -> list[Path]:
    return sorted(path.parent for path in PACKAGE.glob("*/__init__.py"))


def test_every_room_stands_in_the_page() -> None:
    assert [room.name for room in rooms() if f"| `{room.name}` |" not in PAGE] == []


def test_the_page_names_no_room_that_is_not_there() -> None:
    named = {line.split("`")[1] for line in PAGE.splitlines() if line.startswith("| `")}
    assert named == {room.name for room in rooms()}


def test_every_package_opens_with_its_door_sign() -> None:
    signs = {
        path: ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "" for path in PACKAGE.glob("*/**/__init__.py")
    }
    assert [str(path) for path, sign in signs.items() if "Inside:" not in sign or "Entry point" not in sign] == []


def test_no_room_is_a_drawer_for_odds_and_ends() -> None:
    banned = {"utils", "util", "helpers", "helper", "manager", "handler", "core", "misc", "common"}
    assert [str(path) for path in PACKAGE.rglob("*.py") if path.stem in banned] == []
