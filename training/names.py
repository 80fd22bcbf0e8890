"""Teaches a trained pipeline more names without moving its parse: `python -m training.names --from MODEL --out build/model`.

The pipeline first parses raw news; it then goes on learning names, and beside them the treebanks and its own parse of that
news, so that the shared net may move for names but the parse has to stay where it was (Li and Hoiem 2016, "Learning without
forgetting"). Names learned on a net that is held still reach 80.9 on our news, so 87.3; names and parse learned together
from the start move the parse, and with it what is read of events (docs/model.md).
"""

import argparse
import os
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

for _threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_threads, "1")

import spacy  # noqa: E402  (the thread counts must be set before numpy is loaded)
from spacy.language import Language  # noqa: E402
from thinc.api import Adam, fix_random_seed  # noqa: E402

from training.corpus import Source  # noqa: E402
from training.documents import unannotated  # noqa: E402
from training.loop import Schedule, examples_of, update  # noqa: E402
from training.score import score_words  # noqa: E402
from training.sentence import Sentence  # noqa: E402
from training.sources import Material, read_material  # noqa: E402

VERSION = "1.2.0"
# A low rate: at 0.002, the peak of the first training, the parse moves.
SCHEDULE = Schedule(steps=600, peak=0.0007, warmup=50, look_every=200)
# Sentences of raw news that the pipeline parses for itself, and how long they may be.
_OWN_PARSES, _SHORTEST, _LONGEST = 7000, 5, 59
# They are drawn from the end of the raw text, which is articles for the most part. From articles alone, names on UniversalNER's
# test are 63.2 instead of 64.7 (docs/model.md).
_LAST = 40_000
# Shares of UniversalNER and of our own patterns: web text often, patterns, which are thick with names, seldom.
_UNIVERSAL, _PATTERNS = 6.0, 0.4


def teach_names(nlp: Language, material: Material, schedule: Schedule = SCHEDULE) -> None:
    """Train a pipeline in place, lemmatizer aside; one batch of parsed sentences and one of named ones a step."""
    fix_random_seed(schedule.seed)
    parsed = (*material.parsed, Source(own_parses(nlp, material.raw)))
    universal, patterns = material.named
    named = (replace(universal, share=_UNIVERSAL), replace(patterns, share=_PATTERNS))
    optimizer = Adam(schedule.peak, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0)
    trees, names = examples_of(nlp, parsed, schedule), examples_of(nlp, named, schedule)
    losses: dict[str, float] = {}
    for step in range(schedule.steps):
        optimizer.learn_rate = schedule.rate(step)
        update(nlp, nlp.pipe_names, next(trees), optimizer, schedule.dropout, losses)
        update(nlp, ("tok2vec", "ner"), next(names), optimizer, schedule.dropout, losses)
        if (step + 1) % schedule.look_every == 0:
            print(
                "step {}: dev UPOS {:.2f} UAS {:.2f} LAS {:.2f}".format(step + 1, *score_words(nlp, material.dev)),
                flush=True,
            )


def own_parses(nlp: Language, raw: Sequence[tuple[str, ...]]) -> tuple[Sentence, ...]:
    """Sentences of raw text as the pipeline itself tags and parses them, their names left open."""
    some = [words for words in raw[-_LAST:] if _SHORTEST <= len(words) <= _LONGEST]
    random.Random(1).shuffle(some)
    bare = [Sentence(str(number), words, (True,) * len(words)) for number, words in enumerate(some[:_OWN_PARSES])]
    with nlp.select_pipes(disable=["ner"]):
        docs = nlp.pipe([unannotated(nlp, [sentence]) for sentence in bare], batch_size=200)
        return tuple(
            replace(
                sentence,
                tags=tuple(token.tag_ for token in doc),
                pos=tuple(token.pos_ for token in doc),
                morphs=tuple(str(token.morph) for token in doc),
                heads=tuple(token.head.i for token in doc),
                deps=tuple(token.dep_ for token in doc),
            )
            for sentence, doc in zip(bare, docs, strict=True)
        )


def main() -> None:
    """Teach one pipeline and write it beside."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="first", type=Path, required=True, help="the pipeline to go on from")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="the folder that holds treebanks/")
    parser.add_argument("--out", type=Path, default=Path("build/model"))
    parser.add_argument("--steps", type=int, default=SCHEDULE.steps)
    options = parser.parse_args()
    nlp = spacy.load(options.first, exclude=["lemmatizer"])
    teach_names(nlp, read_material(options.data), replace(SCHEDULE, steps=options.steps))
    nlp.add_pipe("lemmatizer", source=spacy.load(options.first))
    nlp.meta["version"] = VERSION
    nlp.to_disk(options.out)
    # What was read here need not travel with the model: its labels and lemmas are among the first pipeline's strings.
    strings = Path("vocab") / "strings.json"
    (options.out / strings).write_bytes((options.first / strings).read_bytes())


if __name__ == "__main__":
    main()
