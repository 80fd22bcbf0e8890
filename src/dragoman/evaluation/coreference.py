"""How well mentions are gathered into actors: CoNLL F1 (mean of MUC, B-cubed and CEAF-e) against GUM's entities.

`python -m dragoman.evaluation.coreference gum-dev.conllu gum-test.conllu --genres news,interview` codes the raw texts and prints
the three measures. Only persons, organizations and places are compared, without singletons, as CorefUD does. A mention
counts as found when it lies within the gold one and its head is in the gold one's minimal span, for the treebank's spans
hold relative clauses and appositions.
"""

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.coding.mentions import find_mentions
from dragoman.coding.statements import find_statements
from dragoman.engine import Tools, load_tools
from dragoman.identity import resolve_actors, resolve_speakers
from dragoman.records import Document, DragomanError, Published

Chains = tuple[frozenset[int], ...]
_TYPES = frozenset({"person", "organization", "place"})
_BRACKET = re.compile(r"\(([^()]+)|([^()]*)\)")


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A mention of an entity: its characters, those of its minimal span, and the entity's number."""

    entity: str
    start: int
    end: int
    least: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class GoldText:
    """A document of the treebank as running text, with its mentions of persons, organizations and places."""

    id: str
    text: str
    mentions: tuple[GoldMention, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """Precision, recall and F1 by measure, and the mean of the F1s."""

    muc: tuple[float, float, float]
    b_cubed: tuple[float, float, float]
    ceaf_e: tuple[float, float, float]

    @property
    def conll(self) -> float:
        """The mean of the three F1s."""
        return (self.muc[2] + self.b_cubed[2] + self.ceaf_e[2]) / 3


def read_gold(path: Path, genres: tuple[str, ...]) -> Iterator[GoldText]:
    """The documents of some genres (`GUM_news_...`) of a CoNLL-U file; DragomanError where brackets do not close."""
    for block in path.read_text("utf-8").split("# newdoc id = ")[1:]:
        name, _, rest = block.partition("\n")
        if name.split("_")[1] in genres:
            yield _gold_text(path, name.strip(), rest)


def _gold_text(path: Path, name: str, block: str) -> GoldText:
    pieces: list[str] = []
    spans: list[tuple[int, int]] = []
    brackets: list[tuple[int, str]] = []
    length, joined = 0, 0
    for line in block.split("\n"):
        cells = line.split("\t")
        if line.startswith("# newpar"):
            pieces.append("\n\n")
            length += 2
        if len(cells) == 10 and "-" in cells[0]:  # `don't` stands before `do` and `n't`, and tells what follows them
            joined = (
                int(cells[0].partition("-")[2]) if "SpaceAfter=No" in cells[9] else int(cells[0].partition("-")[2]) - 1
            )
        if len(cells) != 10 or not cells[0].isdigit():
            continue
        misc = dict(part.partition("=")[::2] for part in cells[9].split("|"))
        spans.append((length, length + len(cells[1])))
        if "Entity" in misc:
            brackets.append((len(spans) - 1, misc["Entity"]))
        space = "" if misc.get("SpaceAfter") == "No" or int(cells[0]) <= joined else " "
        joined = joined if int(cells[0]) <= joined else 0
        pieces.append(cells[1] + space)
        length += len(pieces[-1])
    return GoldText(name, "".join(pieces), tuple(_gold_mentions(path, name, spans, brackets)))


def _gold_mentions(
    path: Path, name: str, spans: list[tuple[int, int]], brackets: list[tuple[int, str]]
) -> Iterator[GoldMention]:
    open_: dict[str, list[tuple[int, list[str]]]] = {}
    order: list[str] = []
    for token, value in brackets:
        for opened, closed in _BRACKET.findall(value):
            if opened:
                fields = opened.split("-")
                open_.setdefault(fields[0], []).append((token, fields))
                order.append(fields[0])
                continue
            entity = closed or order[-1]
            if not open_.get(entity):
                raise DragomanError(f"{path}: {name}: the entity {entity!r} closes at token {token} but is not open")
            first, fields = open_[entity].pop()
            order.reverse()
            order.remove(entity)
            order.reverse()
            if fields[1] in _TYPES and "[" not in entity:
                yield _mention(entity, spans, first, token, fields)


def _mention(entity: str, spans: list[tuple[int, int]], first: int, last: int, fields: list[str]) -> GoldMention:
    numbers = [int(number) for number in fields[5].split(",") if number.isdigit()] or list(range(1, last - first + 2))
    return GoldMention(entity, spans[first][0], spans[last][1], tuple(spans[first + number - 1] for number in numbers))


def code_chains(gold: GoldText, tools: Tools) -> list[list[tuple[int, int, int]]]:
    """The actors that are found in the raw text: for each, its mentions as (start, end, start of the head)."""
    document = Document(gold.id, gold.text, None, "en", None, None, (), None, Published.unknown(), "0" * 64)
    reading = next(iter(tools.reader.read([document])))
    cast = resolve_actors(reading, find_mentions(reading, tools.lexicon), tools.lexicon)
    cast = resolve_speakers(reading, find_statements(reading, tools.lexicon.cues), cast)[1]
    chains: dict[str, list[tuple[int, int, int]]] = {}
    for mention, found in zip(cast.mentions, cast.referents, strict=True):
        if len(found) == 1:
            chains.setdefault(found[0], []).append((*mention.span, reading.starts[mention.head]))
    return list(chains.values())


def align(gold: GoldText, chains: list[list[tuple[int, int, int]]]) -> tuple[Chains, Chains]:
    """Both sides as chains of numbers in which a mention that both have is one number; singletons left out."""
    entities: dict[str, set[int]] = {}
    free: dict[int, list[int]] = {}
    for number, mention in enumerate(gold.mentions):
        entities.setdefault(mention.entity, set()).add(number)
        for start, _ in mention.least:
            free.setdefault(start, []).append(number)
    ours, fresh = [], len(gold.mentions)
    taken: set[int] = set()
    for chain in chains:
        found: set[int] = set()
        for start, end, head in chain:
            known = _counterpart(gold, [n for n in free.get(head, ()) if n not in taken], start, end)
            number = fresh if known is None else known
            fresh += known is None
            taken.add(number)
            found.add(number)
        ours.append(frozenset(found))
    return _without_singletons(map(frozenset, entities.values())), _without_singletons(ours)


def _counterpart(gold: GoldText, numbers: list[int], start: int, end: int) -> int | None:
    """The smallest gold mention that holds ours, or that ours holds."""
    fitting = [n for n in numbers if gold.mentions[n].start <= start and end <= gold.mentions[n].end]
    fitting = fitting or [n for n in numbers if start <= gold.mentions[n].start]
    return min(fitting, key=lambda n: gold.mentions[n].end - gold.mentions[n].start, default=None)


def _without_singletons(chains: Iterable[frozenset[int]]) -> Chains:
    return tuple(chain for chain in chains if len(chain) > 1)


def score(pairs: list[tuple[Chains, Chains]]) -> Scores:
    """The measures over many documents, each a pair of gold and found chains."""
    return Scores(_measure(pairs, _muc), _measure(pairs, _b_cubed), _ceaf(pairs))


def _measure(
    pairs: list[tuple[Chains, Chains]], hits_of: Callable[[Chains, Chains], tuple[float, float]]
) -> tuple[float, float, float]:
    recall = [hits_of(gold, found) for gold, found in pairs]
    precision = [hits_of(found, gold) for gold, found in pairs]
    return _prf(
        sum(h for h, _ in precision), sum(n for _, n in precision), sum(h for h, _ in recall), sum(n for _, n in recall)
    )


def _prf(hits_p: float, total_p: float, hits_r: float, total_r: float) -> tuple[float, float, float]:
    precision = hits_p / total_p if total_p else 0.0
    recall = hits_r / total_r if total_r else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _owners(chains: Chains) -> dict[int, int]:
    return {mention: number for number, chain in enumerate(chains) for mention in chain}


def _muc(keys: Chains, answers: Chains) -> tuple[float, float]:
    """(links kept, links) of the keys (Vilain et al. 1995)."""
    owners = _owners(answers)
    kept = sum(len(key) - len({owners.get(mention, -mention - 1) for mention in key}) for key in keys)
    return kept, sum(len(key) - 1 for key in keys)


def _b_cubed(keys: Chains, answers: Chains) -> tuple[float, float]:
    """(sum of shares, mentions) of the keys (Bagga and Baldwin 1998)."""
    owners, total = _owners(answers), 0.0
    for key in keys:
        shares: dict[int, int] = {}
        for mention in key:
            if mention in owners:
                shares[owners[mention]] = shares.get(owners[mention], 0) + 1
        total += sum(count * count for count in shares.values()) / len(key)
    return total, sum(map(len, keys))


def _ceaf(pairs: list[tuple[Chains, Chains]]) -> tuple[float, float, float]:
    """CEAF with the entity measure of Luo (2005); the best assignment is sought greedily, which can only score lower."""
    hits = sum(_best_assignment(gold, found) for gold, found in pairs)
    return _prf(hits, sum(len(found) for _, found in pairs), hits, sum(len(gold) for gold, _ in pairs))


def _best_assignment(gold: Chains, found: Chains) -> float:
    likeness = sorted(
        (
            (2 * len(key & answer) / (len(key) + len(answer)), one, other)
            for one, key in enumerate(gold)
            for other, answer in enumerate(found)
            if key & answer
        ),
        reverse=True,
    )
    used_gold: set[int] = set()
    used_found: set[int] = set()
    total = 0.0
    for value, one, other in likeness:
        if one not in used_gold and other not in used_found:
            used_gold.add(one)
            used_found.add(other)
            total += value
    return total


def main() -> None:
    """Print the measures over treebank files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--genres", default="news,interview")
    options = parser.parse_args()
    tools = load_tools()
    golds = [gold for path in options.files for gold in read_gold(path, tuple(options.genres.split(",")))]
    scores = score([align(gold, code_chains(gold, tools)) for gold in golds])
    for name, (precision, recall, f1) in (("MUC", scores.muc), ("B3", scores.b_cubed), ("CEAFe", scores.ceaf_e)):
        sys.stdout.write(f"{name:6} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}\n")
    sys.stdout.write(f"CoNLL  F1 {scores.conll:.3f}  ({len(golds)} documents)\n")


if __name__ == "__main__":
    main()
