"""Word vectors from raw text: positive pointwise mutual information with words beside, cut to few dimensions."""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

_POSITIONS = (-2, -1, 1, 2)
Floats = NDArray[np.float32]


def word_vectors(
    sentences: Sequence[Sequence[str]], width: int = 64, least: int = 3, contexts: int = 2500, words: int = 30000
) -> tuple[list[str], Floats]:
    """The lower-cased words seen at least `least` times, commonest first, and a unit vector for each.

    A context is one of the commonest words at one of four places; so words that stand in the same places are near.
    """
    counts = Counter(word.lower() for sentence in sentences for word in sentence)
    ordered = sorted(
        (word for word, count in counts.items() if count >= least), key=lambda word: (-counts[word], word)
    )[:words]
    table = _neighbours(sentences, ordered, contexts)
    return ordered, _reduced(_ppmi(table), width)


def row_of_forms(words: Sequence[str], seen: Iterable[str]) -> dict[str, int]:
    """The row of every way to write each word: as in the table, capitalised, in capitals, and as seen in the raw text.

    spaCy could look words up by their lower-cased form, but writes that choice for no table of this kind: read from disk,
    such a pipeline finds no vector for any word with a capital. Forms that are keys themselves survive.
    """
    rows = {word: at for at, word in enumerate(words)}
    forms = {form: at for word, at in rows.items() for form in (word, word.capitalize(), word.upper())}
    forms.update({form: rows[form.lower()] for form in seen if form.lower() in rows})
    return forms


def _neighbours(sentences: Iterable[Sequence[str]], words: Sequence[str], contexts: int) -> Floats:
    number = {word: at for at, word in enumerate(words)}
    columns = len(_POSITIONS) * (contexts + 1)
    table = np.zeros((len(words), columns), dtype=np.float32)
    for sentence in sentences:
        row = np.array([number.get(word.lower(), -1) for word in sentence], dtype=np.int64)
        for place, offset in enumerate(_POSITIONS):
            here, there = (row[:-offset], row[offset:]) if offset > 0 else (row[-offset:], row[:offset])
            known = (here >= 0) & (there >= 0) & (there < contexts)
            np.add.at(table, (here[known], place * (contexts + 1) + there[known]), 1)
        # A sentence's edges are contexts too.
        for edge, column in ((row[0], contexts), (row[-1], columns - 1)):
            if edge >= 0:
                table[edge, column] += 1
    return table


def _ppmi(table: Floats, smoothing: float = 0.75) -> Floats:
    """Positive PMI, with the contexts' probabilities smoothed (Levy, Goldberg and Dagan 2015)."""
    rows = table.sum(1, keepdims=True) + 1e-8
    columns = table.sum(0, keepdims=True) ** smoothing
    columns /= columns.sum() + 1e-8
    with np.errstate(divide="ignore"):
        np.log(table / (rows * columns + 1e-12), out=table, where=table > 0)
    return np.maximum(table, 0, out=table)


def _reduced(table: Floats, width: int, rounds: int = 3) -> Floats:
    """Left singular vectors by randomised subspace iteration, scaled by the root of their values, rows of unit length."""
    random = np.random.default_rng(0)
    basis = random.standard_normal((table.shape[1], width + 16)).astype(np.float32)
    for _ in range(rounds):
        left, _ = np.linalg.qr(table @ basis)
        basis, _ = np.linalg.qr(table.T @ left)
    left, values, _ = np.linalg.svd(table @ basis, full_matrices=False)
    found: Floats = (left[:, :width] * np.sqrt(values[:width])).astype(np.float32)
    found /= np.linalg.norm(found, axis=1, keepdims=True) + 1e-8
    return found
