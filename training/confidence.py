"""Learn how sure an event is: `python -m training.confidence WORLD OUT.tsv ARTICLES.jsonl ...`.

WORLD is the folder of golden articles, ARTICLES are the newspaper articles of `training/judged_events.tsv`. The shipped rules code
both; every event that is judged, by its golden lines or by a model, is an example. OUT is the table that
`dragoman.coding.events.confidence` reads. It prints the reliability table of events whose articles were held out.
"""

import argparse
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dragoman.coding.events.confidence import features_of
from dragoman.engine import Tools, load_tools
from dragoman.evaluation.reliability import judge, read_golden, table
from dragoman.records import Event, Record
from training.judged import read_articles, read_judgements, verdicts

_FOLDS = 10
# Plain news is what most users read, and ten times rarer among the examples than one newspaper's features and opinion.
_COUNTS = {"world": 4.0}
# Swept 1 to 20 on events held out: log loss is flat from 3 to 10. A feature seen less often than _RARE is not learned.
_PENALTY, _RARE, _STEPS = 5.0, 6, 30
_SMALL = 0.02
_HEAD = (
    "# Weights by which an event is judged: FEATURE, tab, WEIGHT; the logistic function of their sum is its confidence.\n"
    "# Learned (logistic regression, L2) by training/confidence.py from the articles of world/ and training/judged_events.tsv.\n"
)


@dataclass(frozen=True, slots=True)
class Example:
    """An event with whether it is right; `source` is `world` or `news`."""

    source: str
    article: str
    features: tuple[str, ...]
    right: bool


def world_examples(folder: Path, tools: Tools) -> Iterator[Example]:
    """The events of the golden articles."""
    for judged in judge(read_golden(folder), tools):
        yield Example("world", judged.article, _features(judged.record, judged.event), judged.right)


def news_examples(articles: Iterable[Path], tools: Tools) -> Iterator[Example]:
    """The events of the newspaper articles that are for tuning, as far as they were judged."""
    judgements = read_judgements(split="tune")
    documents = read_articles(articles, {judgement.article for judgement in judgements})
    for record, event, verdict in verdicts(documents, judgements, tools):
        if verdict is not None:
            yield Example("news", record.document.id, _features(record, event), verdict.countries)


def _features(record: Record, event: Event) -> tuple[str, ...]:
    return tuple(features_of(event, {actor.id: actor for actor in record.actors}))


def learn(examples: list[Example]) -> dict[str, float]:
    """The weights by feature, by Newton's method: the same examples give the same weights."""
    counts = Counter(feature for example in examples for feature in example.features)
    names = sorted(name for name, count in counts.items() if count >= _RARE)
    rows = _matrix(examples, names)
    right = np.array([example.right for example in examples], dtype=float)
    counted = np.array([_COUNTS.get(example.source, 1.0) for example in examples])
    penalty = np.array([0.0 if name == "bias" else _PENALTY for name in names])
    weights = np.zeros(len(names))
    for _ in range(_STEPS):
        share = 1 / (1 + np.exp(-rows @ weights))
        gradient = rows.T @ (counted * (share - right)) + penalty * weights
        curvature = (rows * (counted * share * (1 - share))[:, None]).T @ rows + np.diag(penalty + 1e-9)
        weights -= np.linalg.solve(curvature, gradient)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True) if abs(weight) >= _SMALL}


def _matrix(examples: list[Example], names: list[str]) -> NDArray[np.float64]:
    place = {name: number for number, name in enumerate(names)}
    rows = np.zeros((len(examples), len(names)))
    for number, example in enumerate(examples):
        for feature in example.features:
            if feature in place:
                rows[number, place[feature]] = 1.0
    return rows


def confidence(example: Example, weights: dict[str, float]) -> float:
    """What the weights say of an example."""
    return 1 / (1 + math.exp(-sum(weights.get(feature, 0.0) for feature in example.features)))


def held_out(examples: list[Example]) -> list[tuple[Example, float]]:
    """Each example with the confidence that weights learned from the articles of other folds give it."""
    judged = []
    articles = list(dict.fromkeys(example.article for example in examples))
    for fold in range(_FOLDS):
        held = set(articles[fold::_FOLDS])
        weights = learn([example for example in examples if example.article not in held])
        judged += [(example, confidence(example, weights)) for example in examples if example.article in held]
    return judged


def main() -> None:
    """Learn, print the table of held-out events, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("world", type=Path, metavar="WORLD")
    parser.add_argument("out", type=Path, metavar="OUT.tsv")
    parser.add_argument("articles", type=Path, nargs="+", metavar="ARTICLES.jsonl")
    given = parser.parse_args()
    tools = load_tools()
    examples = [*world_examples(given.world, tools), *news_examples(given.articles, tools)]
    judged = held_out(examples)
    for source in ("world", "news"):
        print(f"{source}\n{table([(sure, e.right) for e, sure in judged if e.source == source])}\n")
    print(f"all\n{table([(sure, example.right) for example, sure in judged])}")
    lines = (f"{name}\t{weight:g}\n" for name, weight in sorted(learn(examples).items()))
    given.out.write_text(_HEAD + "".join(lines), "utf-8")


if __name__ == "__main__":
    main()
