"""Sentences that teach names only, from the patterns of mentions.tsv: no analysis is given for them but where the names are."""

import random
import re
from functools import cache
from pathlib import Path

from training.own.names_drawn import SLOTS, Pieces
from training.projection import Tokenizer
from training.sentence import Sentence

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w)\}")
_TITLE_CASE = 0.6
_LOWER_IN_TITLES = frozenset("of in on to for the a an and as with by at after over or from".split())


def write_mentions(count: int, seed: int, tokenize: Tokenizer) -> list[Sentence]:
    """So many sentences on the tokenizer's words, with their names; the same for the same seed."""
    chance = random.Random(seed)
    found: list[Sentence] = []
    while len(found) < count:
        headline, pattern = chance.choice(_patterns())
        sentence = _on_tokens(_drawn(pattern, headline, chance), tokenize, f"own-names-{len(found)}")
        if sentence:
            found.append(sentence)
    return found


@cache
def _patterns() -> tuple[tuple[bool, str], ...]:
    lines = (Path(__file__).parent / "mentions.tsv").read_text("utf8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return tuple((kind == "+", pattern.strip()) for kind, pattern in rows)


def _drawn(pattern: str, headline: bool, chance: random.Random) -> Pieces:
    chosen = _CHOICE.sub(lambda match: chance.choice(match[1].split("|")), pattern).strip()
    titled = headline and chance.random() < _TITLE_CASE
    pieces: Pieces = []
    for at, part in enumerate(_SLOT.split(chosen)):
        if at % 2:
            pieces.extend(SLOTS[part](chance))
        elif part:
            pieces.append((_title_case(part) if titled else part, None))
    return pieces


def _title_case(text: str) -> str:
    return " ".join(word if word in _LOWER_IN_TITLES else word[:1].upper() + word[1:] for word in text.split(" "))


def _on_tokens(pieces: Pieces, tokenize: Tokenizer, document: str) -> Sentence | None:
    """The pieces as one sentence, or None where the tokenizer parts a name elsewhere than at its ends."""
    text, names = "", list[tuple[int, int, str]]()
    for piece, label in pieces:
        if label:
            names.append((len(text), len(text) + len(piece), label))
        text += piece
    text = text[:1].upper() + text[1:]
    tokens = list(tokenize(text))
    starts = {at: number for number, (at, _) in enumerate(tokens)}
    ends = {at + len(word): number + 1 for number, (at, word) in enumerate(tokens)}
    if any(start not in starts or end not in ends for start, end, _ in names):
        return None
    return Sentence(
        document=document,
        words=tuple(word for _, word in tokens),
        spaces=tuple(text[at + len(word) : at + len(word) + 1] == " " for at, word in tokens),
        entities=tuple((starts[start], ends[end], label) for start, end, label in names),
    )
