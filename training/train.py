"""Makes the reading pipeline: `python -m training.train --data ../shared/data --out build/model`.

One seed, one thread, one core: the same data and the same library versions give the same weights.
"""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

for _threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_threads, "1")

import spacy  # noqa: E402  (the thread counts must be set before numpy is loaded)
from spacy.language import Language  # noqa: E402
from spacy.vectors import Vectors  # noqa: E402
from thinc.api import fix_random_seed  # noqa: E402

from training.documents import example  # noqa: E402
from training.lemmas import add_exceptions  # noqa: E402
from training.loop import Schedule, fit  # noqa: E402
from training.pipeline import Shape, untrained  # noqa: E402
from training.pretrain import pretrain  # noqa: E402
from training.score import score_words  # noqa: E402
from training.sources import Material, read_material  # noqa: E402
from training.vectors import row_of_forms, word_vectors  # noqa: E402

VERSION = "1.1.0"
SHIPPED = Path(__file__).parent.parent / "src" / "dragoman" / "reading" / "model"


def train(material: Material, schedule: Schedule, shape: Shape, rounds: float) -> Language:
    """The trained pipeline, without its lemmatizer; `rounds` over the raw text come before the annotations."""
    fix_random_seed(schedule.seed)
    nlp = untrained(shape)
    _set_vectors(nlp, material)
    examples = [example(nlp, [sentence]) for source in material.parsed for sentence in source.sentences]
    nlp.initialize(lambda: examples)
    if rounds:
        pretrain(nlp, material.raw, rounds, seed=schedule.seed)

    def look(pipeline: Language) -> str:
        return "dev UPOS {:.2f} UAS {:.2f} LAS {:.2f}".format(*score_words(pipeline, material.dev))

    fit(nlp, material.parsed, material.named, schedule, look)
    return nlp


def _set_vectors(nlp: Language, material: Material) -> None:
    words, table = word_vectors(material.raw)
    seen = {word for sentence in material.raw for word in sentence if _is_word(word)}
    forms = row_of_forms(words, sorted(seen))
    for form in forms:
        nlp.vocab.strings.add(form)
    nlp.vocab.vectors = Vectors(strings=nlp.vocab.strings, data=table, name="dragoman")
    for form, row in forms.items():
        nlp.vocab.vectors.add(form, row=row)


def _is_word(token: str) -> bool:
    """Not a link or a piece of markup, whose text would travel with the model."""
    return len(token) <= 32 and not any(mark in token for mark in ("://", "www.", "<", '="'))


def finish(nlp: Language, lemmatizer_from: Path) -> None:
    """Add spaCy's rule lemmatizer with its tables, taken from a pipeline that has them, and say what the model is."""
    nlp.add_pipe("lemmatizer", source=spacy.load(lemmatizer_from, exclude=["senter"]))
    nlp.meta.update(
        name="dragoman_en",
        version=VERSION,
        license="CC BY-SA 4.0",
        description="Tags, Universal Dependencies, lemmas and names for English news. See docs/model.md.",
        author="The Dragoman developers",
        sources=[
            {"name": "UD English EWT", "license": "CC BY-SA 4.0"},
            {"name": "UD English GUM (open genres)", "license": "CC BY 4.0 and public domain"},
            {"name": "UniversalNER on EWT dev", "license": "CC BY-SA 4.0"},
            {"name": "PolNeAR, raw text for the word vectors", "license": "public research corpus, none stated"},
            {"name": "sentences of our own", "license": "Apache-2.0"},
        ],
    )


def write(nlp: Language, folder: Path, material: Material, treebanks: Sequence[Path]) -> None:
    """Write the pipeline, give its lemmatizer the treebanks' exceptions and read it again.

    RuntimeError if what was read does not score as what was written.
    """
    nlp.to_disk(folder)
    add_exceptions(folder, list(treebanks))
    before, after = (score_words(pipeline, material.dev) for pipeline in (nlp, spacy.load(folder)))
    if before != after:
        raise RuntimeError(
            f"the pipeline written to {folder} scores {after} when read, {before} before; "
            "something that it needs was not written: look at vocab/vectors.cfg and config.cfg"
        )


def main() -> None:
    """Train and write one pipeline."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="the folder that holds treebanks/")
    parser.add_argument("--out", type=Path, default=Path("build/model"))
    parser.add_argument("--steps", type=int, default=Schedule().steps)
    parser.add_argument(
        "--minutes", type=float, default=0.0, help="end by the clock; the result then depends on the machine"
    )
    parser.add_argument(
        "--pretrain", type=float, default=0.0, help="rounds over the raw text first (promising, never run to its end)"
    )
    parser.add_argument("--seed", type=int, default=Schedule().seed)
    parser.add_argument("--without-polnear", action="store_true", help="learn only from what has an open licence")
    parser.add_argument("--lemmatizer-from", type=Path, default=SHIPPED, help="a pipeline with lemma tables")
    options = parser.parse_args()
    material = read_material(options.data, polnear=not options.without_polnear)
    schedule = Schedule(steps=options.steps, seed=options.seed, minutes=options.minutes)
    nlp = train(material, schedule, Shape(), options.pretrain)
    finish(nlp, options.lemmatizer_from)
    banks = options.data / "treebanks"
    write(nlp, options.out, material, [banks / f"{name}-train.conllu" for name in ("ewt", "gum")])


if __name__ == "__main__":
    main()
