"""The quality gate: the record of `world/` against its golden lines, with floors that only rise.

`python -m dragoman.evaluation gate world` prints the figures and every line that differs.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from dragoman.engine import Tools, read_documents
from dragoman.evaluation.golden import Agreement, compare_lines, golden_lines
from dragoman.evaluation.world import WorldArticle, read_snippets, read_world
from dragoman.ingest import make_document


@dataclass(frozen=True, slots=True)
class Figure:
    """The agreement of one set of articles: F1 over whole lines, and each article's differences."""

    name: str
    f1: float
    agreements: tuple[tuple[str, Agreement], ...]


def measure(folder: Path, tools: Tools) -> list[Figure]:
    """The figures of the articles to tune on, of those to check with, and of the snippets."""
    articles = read_world(folder)
    sets = {
        "tune": [article for article in articles if article.split == "tune"],
        "check": [article for article in articles if article.split == "check"],
        "snippets": read_snippets(folder / "snippets.toml"),
    }
    return [_figure(name, members, tools) for name, members in sets.items()]


def read_floors(folder: Path) -> dict[str, float]:
    """The least F1 that each set must reach (`floors.toml`); a change may raise a floor, never lower it."""
    return {name: float(floor) for name, floor in tomllib.loads((folder / "floors.toml").read_text("utf-8")).items()}


def _figure(name: str, articles: list[WorldArticle], tools: Tools) -> Figure:
    documents = [make_document(article.text, id=article.id, published=article.published) for article in articles]
    records = read_documents(documents, tools)
    pairs = tuple(
        (article.id, compare_lines(list(article.golden), golden_lines(record)))
        for article, record in zip(articles, records, strict=True)
    )
    shared = sum(len(agreement.shared) for _, agreement in pairs)
    differing = sum(len(agreement.missed) + len(agreement.extra) for _, agreement in pairs)
    return Figure(name, 2 * shared / (2 * shared + differing) if shared + differing else 1.0, pairs)


def differences(figure: Figure) -> str:
    """What differs, as a person reads it: `-` golden and missed, `+` found and not golden."""
    lines = []
    for name, agreement in figure.agreements:
        if agreement.missed or agreement.extra:
            lines += [name, *(f"  - {line}" for line in agreement.missed), *(f"  + {line}" for line in agreement.extra)]
    return "\n".join(lines)


def report(folder: Path, tools: Tools) -> tuple[str, bool]:
    """The figures with every line that differs, and whether each set reached its floor."""
    floors, figures = read_floors(folder), measure(folder, tools)
    lines = [f"{differences(f)}\n{f.name}: F1 {f.f1:.3f}, floor {floors[f.name]}\n" for f in figures]
    return "\n".join(lines), all(figure.f1 >= floors[figure.name] for figure in figures)
