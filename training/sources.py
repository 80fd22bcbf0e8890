"""Everything that is learned from, read from one folder of data; which file may teach what is decided here."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import spacy

from dragoman.reading.sentences import find_sentence_starts
from training.corpus import Source
from training.documents import tokenizer_of
from training.entities import read_iob2
from training.own import write_mentions, write_sentences
from training.projection import Tokenizer, project
from training.sentence import Sentence, plain
from training.treebanks import read_conllu

OWN_SENTENCES = 2500
OWN_MENTIONS = 9000


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
    mentions = tuple(map(plain, write_mentions(OWN_MENTIONS, seed=2, tokenize=tokenize)))
    articles = _articles(data, tokenize) if polnear else ()
    return Material(
        parsed=(*map(Source, trees), Source(own)),
        named=(Source(universal, share=4), Source(mentions)),
        raw=(*(sentence.words for tree in trees for sentence in tree), *articles),
        dev=tuple(read_conllu(banks / "ewt-dev.conllu")),
    )


def _laid_out(sentences: Iterable[Sentence], tokenize: Tokenizer) -> tuple[Sentence, ...]:
    return tuple(plain(project(sentence, tokenize)) for sentence in sentences)


def _articles(data: Path, tokenize: Tokenizer) -> tuple[tuple[str, ...], ...]:
    """The words of PolNeAR's training articles, a sentence each; not of the dev articles, since those measure attribution."""
    found = []
    for path in sorted((data / "polnear" / "train" / "text").iterdir()):
        text = path.read_text("utf8")
        starts = set(find_sentence_starts(text))
        sentence: list[str] = []
        for at, word in tokenize(text):
            if at in starts and sentence:
                found.append(plain(Sentence("", tuple(sentence), (True,) * len(sentence))).words)
                sentence = []
            sentence.append(word)
        if sentence:
            found.append(plain(Sentence("", tuple(sentence), (True,) * len(sentence))).words)
    return tuple(found)
