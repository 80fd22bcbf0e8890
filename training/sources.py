"""Everything that is learned from, read from one folder of data; which file may teach what is decided here."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import spacy

from training.corpus import Source
from training.documents import tokenizer_of
from training.entities import read_iob2, read_silver
from training.own import write_sentences
from training.projection import Tokenizer, project
from training.sentence import Sentence, plain
from training.treebanks import read_conllu

OWN_SENTENCES = 2500


@dataclass(frozen=True, slots=True)
class Material:
    """`parsed` carry whole analyses, `named` entities only, `raw` words only; `dev` is looked at, never learned from."""

    parsed: tuple[Source, ...]
    named: tuple[Source, ...]
    raw: tuple[tuple[str, ...], ...]
    dev: tuple[Sentence, ...]


def read_material(data: Path, polnear: bool = True) -> Material:
    """Read the treebanks, the entity sets and our own sentences; without `polnear`, only what has an open licence."""
    tokenize = tokenizer_of(spacy.blank("en"))
    banks = data / "treebanks"
    trees = [_laid_out(read_conllu(banks / f"{name}-train.conllu"), tokenize) for name in ("ewt", "gum")]
    own = _laid_out(write_sentences(OWN_SENTENCES, seed=1), tokenize)
    universal = tuple(map(plain, read_iob2(banks / "uner-dev.iob2")))
    silver = _silver(data) if polnear else ()
    return Material(
        parsed=(*map(Source, trees), Source(own)),
        named=(Source(universal, share=8), *((Source(silver),) if silver else ())),
        raw=tuple(sentence.words for source in (*trees, silver) for sentence in source),
        dev=tuple(read_conllu(banks / "ewt-dev.conllu")),
    )


def _laid_out(sentences: Iterable[Sentence], tokenize: Tokenizer) -> tuple[Sentence, ...]:
    return tuple(plain(project(sentence, tokenize)) for sentence in sentences)


def _silver(data: Path) -> tuple[Sentence, ...]:
    """PolNeAR's training articles only, since the dev articles measure attribution."""
    train = {path.stem for path in (data / "polnear" / "train" / "text").iterdir()}
    tagged = read_silver(data / "ner" / "polnear_corenlp_silver.jsonl")
    return tuple(plain(sentence) for sentence in tagged if sentence.document in train)
