"""Learn which undated acts are background: `python -m training.historical OUT.tsv ARTICLES.jsonl ...`.

ARTICLES are the newspaper articles of `training/judged_events.tsv`. The shipped rules code them; every event of theirs that no day
dates and that was judged is an example. OUT is the table that `dragoman.coding.events.background` reads. It prints how often weights
learned from all other articles are right, beside how often `not historical` is.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from dragoman.coding.events import Trail
from dragoman.coding.events.background import is_background
from dragoman.engine import Tools, load_tools
from dragoman.engine.code_document import code_document
from dragoman.records import Document
from training.confidence import Example, learn
from training.judged import read_articles, read_judgements

# Examples are held out so many articles at a time.
_FOLDS = 10
_HEAD = (
    "# Weights by which an undated event is judged: FEATURE, tab, WEIGHT; where their sum is clearly above zero it is background.\n"
    "# Learned (logistic regression, L2) by training/historical.py from events of newspaper articles that language models judged.\n"
)
Labels = dict[tuple[str, int], bool]


def read_labels(split: str) -> Labels:
    """Whether an event is historical, by article and start of its trigger; what is no event has no label."""
    judged = read_judgements(split=split)
    return {(j.article, j.trigger.start): j.historical for j in judged if j.type is not None}


def find_examples(articles: list[Document], labels: Labels, tools: Tools) -> Iterator[Example]:
    """The labelled events that no day dates, as the rules tell them."""
    for reading in tools.reader.read(articles):
        trail = Trail()
        record = code_document(reading, tools, trail)
        told = {reading.starts[token]: features for token, features in trail.told.items()}
        for event in record.events:
            spans = (event.trigger, *event.also)
            label = next((labels[key] for span in spans if (key := (record.document.id, span.start)) in labels), None)
            features = next((f for start, f in told.items() if event.trigger.start <= start < event.trigger.end), None)
            if label is not None and features is not None and event.when.basis == "unknown":
                yield Example("news", record.document.id, features, label)


def held_out(examples: list[Example]) -> list[tuple[Example, bool]]:
    """Each example with whether weights learned from other articles hold it for background."""
    articles = list(dict.fromkeys(example.article for example in examples))
    judged = []
    for fold in range(_FOLDS):
        held = set(articles[fold::_FOLDS])
        weights = learn([example for example in examples if example.article not in held])
        judged += [
            (example, is_background(example.features, weights)) for example in examples if example.article in held
        ]
    return judged


def main() -> None:
    """Learn, print the share of held-out events judged rightly, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, metavar="OUT.tsv")
    parser.add_argument("articles", type=Path, nargs="+", metavar="ARTICLES.jsonl")
    given = parser.parse_args()
    labels = read_labels("tune")
    examples = list(find_examples(read_articles(given.articles, {name for name, _ in labels}), labels, load_tools()))
    right = sum(background == example.right for example, background in held_out(examples))
    news = sum(not example.right for example in examples)
    print(f"{len(examples)} undated events: {right / len(examples):.3f} right, {news / len(examples):.3f} are news")
    lines = (f"{name}\t{weight:g}\n" for name, weight in sorted(learn(examples).items()))
    given.out.write_text(_HEAD + "".join(lines), "utf-8")


if __name__ == "__main__":
    main()
