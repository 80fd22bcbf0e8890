"""The shared net's first lesson: to guess hidden words of raw text from the words around them."""

import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Adam, Model, Softmax, fix_random_seed
from thinc.types import Floats2d

_MASK = "[MASK]"
_HIDDEN = 0.2
Ints = NDArray[np.int64]


def pretrain(
    nlp: Language,
    sentences: Sequence[tuple[str, ...]],
    rounds: float,
    words: int = 2000,
    peak: float = 0.003,
    seed: int = 0,
) -> None:
    """Teach the tok2vec of an initialised pipeline, in place, for so many rounds over the sentences."""
    fix_random_seed(seed)
    chance = random.Random(seed)
    classes = _classes(sentences)
    tok2vec: Model[list[Doc], list[Floats2d]] = nlp.get_pipe("tok2vec").model  # type: ignore[attr-defined]
    guess: Model[Floats2d, Floats2d] = Softmax(nO=max(classes.values()) + 1, nI=tok2vec.get_dim("nO"))
    guess.initialize()
    optimizer = Adam(peak, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0)
    steps = int(rounds * sum(map(len, sentences)) / words)
    began, loss, seen = time.perf_counter(), 0.0, 0
    for step, batch in zip(range(steps), _batches(sentences, words, chance), strict=False):
        optimizer.learn_rate = peak * min((step + 1) / 100, (steps - step) / (steps - 100 if steps > 100 else 1))
        one, count = _step(nlp, tok2vec, guess, batch, classes, chance)
        loss, seen = loss + one, seen + count
        tok2vec.finish_update(optimizer)
        guess.finish_update(optimizer)
        if (step + 1) % 100 == 0:
            spent = time.perf_counter() - began
            print(f"pretraining {step + 1}/{steps}: {spent:.0f} s, loss a hidden word {loss / seen:.3f}", flush=True)
            loss, seen = 0.0, 0


def _classes(sentences: Sequence[tuple[str, ...]], most: int = 4000) -> dict[str, int]:
    """A number for each common word; the others share one with those that end and begin alike."""
    counts = Counter(word.lower() for sentence in sentences for word in sentence)
    common = {
        word: at for at, (word, _) in enumerate(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most])
    }
    kinds: dict[str, int] = {}
    for sentence in sentences:
        for word in sentence:
            if word.lower() not in common:
                kinds.setdefault(_kind(word), len(common) + len(kinds))
    return common | kinds


def _kind(word: str) -> str:
    ending = next((end for end in ("ing", "ed", "ly", "ion", "s", "er", "al") if word.endswith(end)), "")
    return f" {'9' if word[0].isdigit() else 'A' if word[0].isupper() else 'a'}{ending}"


def _batches(
    sentences: Sequence[tuple[str, ...]], words: int, chance: random.Random
) -> Iterator[list[tuple[str, ...]]]:
    while True:
        # Runs of neighbours, as in reading; the runs are mixed.
        starts = list(range(0, len(sentences), 4))
        chance.shuffle(starts)
        batch, size = list[tuple[str, ...]](), 0
        for start in starts:
            run = tuple(word for sentence in sentences[start : start + 4] for word in sentence)
            batch.append(run)
            size += len(run)
            if size >= words:
                yield batch
                batch, size = [], 0


def _step(
    nlp: Language,
    tok2vec: Model[list[Doc], list[Floats2d]],
    guess: Model[Floats2d, Floats2d],
    batch: list[tuple[str, ...]],
    classes: dict[str, int],
    chance: random.Random,
) -> tuple[float, int]:
    """One forward and backward pass; returns the summed loss and the number of hidden words."""
    docs, places, answers, at = list[Doc](), list[int](), list[int](), 0
    for run in batch:
        shown = list(run)
        for place, word in enumerate(run):
            if chance.random() < _HIDDEN:
                places.append(at + place)
                answers.append(classes.get(word.lower(), classes.get(_kind(word), 0)))
                # A few are left as they are, so that the net minds words that it can see.
                shown[place] = word if chance.random() < 0.15 else _MASK
        at += len(run)
        docs.append(Doc(nlp.vocab, words=shown))
    vectors, back = tok2vec.begin_update(docs)
    hidden: Any = vectors
    rows: Any = np.concatenate(hidden)
    where: Ints = np.array(places)
    guessed: Any
    guessed, back_guess = guess.begin_update(rows[where])
    index = np.arange(len(answers))
    loss = float(-np.log(guessed[index, answers] + 1e-9).sum())
    gradient = guessed.copy()
    gradient[index, answers] -= 1
    spread = np.zeros_like(rows)
    spread[where] = back_guess(gradient / len(answers))
    pieces: Any = np.split(spread, np.cumsum([len(run) for run in batch])[:-1])
    back(pieces)
    return loss, len(answers)
