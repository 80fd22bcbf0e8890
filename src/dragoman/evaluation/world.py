"""The made-up world: articles in our own words with their golden records."""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.records import DragomanError


@dataclass(frozen=True, slots=True)
class WorldArticle:
    """One article of `world/`: what it is, its text, its golden lines; `split` is `tune` or `check`."""

    id: str
    title: str
    published: str
    publisher: str
    header: str
    reason: str
    split: str
    text: str
    golden: tuple[str, ...]


def read_world(folder: Path) -> list[WorldArticle]:
    """The articles of a folder in name order; DragomanError names the file and the key that is wrong."""
    files = sorted(path for path in folder.glob("*.toml") if path.name not in ("snippets.toml", "floors.toml"))
    if not files:
        raise DragomanError(f"{folder} holds no articles (*.toml); name the project's world/ folder")
    return [_article(tomllib.loads(path.read_text("utf-8")), path) for path in files]


def read_snippets(path: Path) -> list[WorldArticle]:
    """The one-to-three-sentence texts of `snippets.toml`."""
    snippets = tomllib.loads(path.read_text("utf-8"))["snippet"]
    blank = {"title": "", "publisher": "", "header": "real countries, invented persons", "reason": "", "split": "tune"}
    return [
        _article({**blank, "id": f"snippet-{number}", **snippet}, path) for number, snippet in enumerate(snippets, 1)
    ]


def _article(table: dict[str, Any], path: Path) -> WorldArticle:
    try:
        golden = tuple(line.strip() for line in table["golden"].splitlines() if line.strip())
        return WorldArticle(
            **{name: str(table[name]) for name in WorldArticle.__dataclass_fields__ if name != "golden"}, golden=golden
        )
    except KeyError as error:
        raise DragomanError(
            f"{path}: no key {error}; every article of world/ has id, title, published, publisher, header, reason, split, text, golden"
        ) from error


def world_jsonl(folder: Path) -> Iterator[str]:
    """The articles as JSONL lines for `dragoman read`."""
    for article in read_world(folder):
        fields = {name: getattr(article, name) for name in ("id", "text", "title", "published", "publisher")}
        yield json.dumps(fields, ensure_ascii=False)
