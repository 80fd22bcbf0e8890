"""Learn which proposed attributions are real: `python -m training.cue_weights POLNEAR_TRAIN OUT.tsv`.

POLNEAR_TRAIN holds `text/ID.txt` and `attributions/ID*.ann` (brat: Source, Cue, Content). The finders of
`dragoman.coding.statements` propose, with the shipped pipeline; a proposal is right if it is the best one for an
attribution that the annotators marked. OUT is the table that `dragoman.lexicon.cues` reads. The card is docs/statements.md.
"""

import argparse
import math
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from dragoman.coding.statements.drafts import Draft, Scene
from dragoman.coding.statements.finder import find_drafts
from dragoman.coding.statements.judge import features_of
from dragoman.coding.statements.quotes import find_quotes
from dragoman.lexicon.cues import Cues, load_cues
from dragoman.reading import load_reader
from dragoman.records import Document, Published, Reading, Span

# FTRL-proximal logistic regression. Swept on PolNeAR's dev articles: L1 .5 to 4, alpha .05 to .1, 3 to 5 rounds; all are
# within .003 F1. The threshold favours recall, of quotations most, a little over the best F1, which lies at -.3.
_L1, _L2, _ALPHA, _ROUNDS, _THRESHOLD = 3.0, 1.0, 0.08, 5, -0.5
_RARE = 3  # a feature seen less often is not learned
_SMALL = 0.03  # a weight nearer to nothing is not kept
_TINY_MATCH = 0.01  # between equal contents the proposal wins whose chief word is itself marked
_HEAD = (
    "# Weights by which a proposed attribution is judged: FEATURE, tab, WEIGHT; the sum over its features must exceed zero.\n"
    "# Learned (FTRL logistic regression, L1) from PolNeAR's training articles; only single words and tags are kept, no text.\n"
)
_SPAN_LINE, _LINK_LINE = re.compile(r"T\d+\t.*\t"), re.compile(r"E\d+\t")

Example = tuple[list[str], bool]


@dataclass(slots=True)
class Marked:
    """An attribution as the annotators marked it; the source does not decide what is learned."""

    cue: list[Span] = field(default_factory=list)
    content: list[Span] = field(default_factory=list)


def read_attributions(path: Path) -> list[Marked]:
    """The attributions of a brat file."""
    spans: dict[str, list[Span]] = {}
    found: list[Marked] = []
    for line in path.read_text("utf-8").splitlines():
        if _SPAN_LINE.match(line):
            name, body = line.split("\t")[:2]
            pieces = body.partition(" ")[2].split(";")
            spans[name] = [Span(*map(int, piece.split())) for piece in pieces]
        elif _LINK_LINE.match(line):
            found.append(_link(line.split("\t")[1], spans))
    return found


def _link(parts: str, spans: dict[str, list[Span]]) -> Marked:
    marked = Marked()
    for part in parts.split():
        role, _, name = part.partition(":")
        match role.rstrip("0123456789"):
            case "Cue":
                marked.cue += spans.get(name, [])
            case "Content":
                marked.content += spans.get(name, [])
    return marked


def read_articles(root: Path) -> Iterator[tuple[Document, list[Marked]]]:
    """The marked articles of one split, in name order."""
    for path in sorted((root / "text").glob("*.txt")):
        files = sorted((root / "attributions").glob(path.stem + "*.ann"))
        if files:
            text = path.read_bytes().decode("utf-8")
            document = Document(path.stem, text, None, "en", None, None, (), None, Published.unknown(), "")
            yield document, read_attributions(files[0])


def label_drafts(reading: Reading, golds: list[Marked], scene: Scene) -> Iterator[Example]:
    """Every proposal of an article as its features, with whether it is the best one for a marked attribution."""
    drafts = find_drafts(scene)
    owners = _owners(reading, golds)
    contents = [_tokens(reading, gold.content) for gold in golds]
    best: dict[int, tuple[float, int]] = {}
    for number, draft in enumerate(drafts):
        cue = (draft.head, *range(draft.cue[0], draft.cue[1] + 1))
        gold = next((owners[token] for token in cue if token in owners), None)
        if gold is not None:
            score = _likeness(draft, contents[gold]) + _TINY_MATCH * (draft.head in owners)
            if gold not in best or score > best[gold][0]:
                best[gold] = score, number
    right = {number for _, number in best.values()}
    for number, draft in enumerate(drafts):
        yield features_of(reading, scene.quotes, draft), number in right


def _owners(reading: Reading, golds: list[Marked]) -> dict[int, int]:
    """For each token of a marked cue the first attribution that has it."""
    owners: dict[int, int] = {}
    for number, gold in enumerate(golds):
        for token in sorted(_tokens(reading, gold.cue)):
            owners.setdefault(token, number)
    return owners


def _tokens(reading: Reading, spans: list[Span]) -> set[int]:
    return {token for span in spans for token in reading.tokens_in(span)}


def _likeness(draft: Draft, content: set[int]) -> float:
    ours = {token for first, last in draft.content for token in range(first, last + 1)}
    return len(ours & content) / max(len(ours | content), 1)


class Learner:
    """FTRL-proximal logistic regression over numbered features; L1 leaves one in three a weight."""

    def __init__(self, size: int) -> None:
        self._z, self._n = [0.0] * size, [0.0] * size

    def weight(self, feature: int) -> float:
        """The weight as learned so far."""
        z = self._z[feature]
        if abs(z) <= _L1:
            return 0.0
        return -(z - math.copysign(_L1, z)) / ((1.0 + math.sqrt(self._n[feature])) / _ALPHA + _L2)

    def learn(self, features: list[int], right: bool) -> None:
        """Take one example in."""
        weights = [self.weight(feature) for feature in features]
        gradient = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(weights))))) - right
        for feature, value in zip(features, weights, strict=True):
            n = self._n[feature] + gradient * gradient
            step = (math.sqrt(n) - math.sqrt(self._n[feature])) / _ALPHA
            self._z[feature] += gradient - step * value
            self._n[feature] = n


def learn_weights(examples: list[Example]) -> dict[str, float]:
    """The table's weights by feature, rounded; the bias holds the threshold. The order of the examples is seeded."""
    counts = Counter(feature for features, _ in examples for feature in features)
    numbers = {name: number for number, name in enumerate(name for name, count in counts.items() if count >= _RARE)}
    rows = [
        ([numbers[name] for name in dict.fromkeys(features) if name in numbers], right) for features, right in examples
    ]
    learner, chance = Learner(len(numbers)), random.Random(0)
    for _ in range(_ROUNDS):
        chance.shuffle(rows)
        for row, right in rows:
            learner.learn(row, right)
    weights = {name: learner.weight(number) for name, number in numbers.items()}
    weights["bias"] = weights.get("bias", 0.0) - _THRESHOLD
    return {name: round(weight, 2) for name, weight in weights.items() if abs(weight) >= _SMALL or name == "bias"}


def make_examples(articles: Iterable[tuple[Document, list[Marked]]], cues: Cues) -> list[Example]:
    """The labelled proposals of all articles."""
    pairs = list(articles)
    readings = load_reader().read(document for document, _ in pairs)
    return [
        example
        for reading, (_, golds) in zip(readings, pairs, strict=True)
        for example in label_drafts(reading, golds, Scene(reading, find_quotes(reading), cues))
    ]


def write_weights(weights: dict[str, float], path: Path) -> None:
    """Write the table, features in the order of the alphabet."""
    path.write_text(_HEAD + "".join(f"{name}\t{weight:g}\n" for name, weight in sorted(weights.items())), "utf-8")


def main() -> None:
    """Learn from the articles of the first argument and write the table to the second."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, metavar="POLNEAR_TRAIN")
    parser.add_argument("out", type=Path, metavar="OUT.tsv")
    given = parser.parse_args()
    # Any weights but none: without weights the finders propose less.
    cues = replace(load_cues(), weights=MappingProxyType({"bias": 1.0}))
    examples = make_examples(read_articles(given.articles), cues)
    if not examples:
        parser.error(f"{given.articles} has no marked articles; expected text/ID.txt and attributions/ID*.ann in it")
    weights = learn_weights(examples)
    write_weights(weights, given.out)
    print(f"{len(examples)} proposals, {sum(right for _, right in examples)} right, {len(weights)} weights")


if __name__ == "__main__":
    main()
