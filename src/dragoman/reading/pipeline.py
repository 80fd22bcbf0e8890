"""The spaCy pipeline behind a plain interface."""

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import NamedTuple

import spacy
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, TAG
from spacy.language import Language
from spacy.tokens import Doc

from dragoman.reading.sentences import find_paragraphs, find_sentence_starts
from dragoman.records import Document, Entity, ModelError, Reading

NEEDED = ("tagger", "morphologizer", "parser", "lemmatizer")
# The treebanks write straight quotes and double hyphens; the parser is shown those, the reading keeps the article's own.
_PLAIN = {
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‘’", "'"),
    **dict.fromkeys("_–—", "--"),
    **{f"’{end}": f"'{end}" for end in ("s", "re", "ve", "ll", "d", "m")},
    "n’t": "n't",
}


class Layout(NamedTuple):
    """A document and where its tokens lie in it."""

    document: Document
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """A loaded pipeline; made once a process. `name` and `version` go into the record of a run."""

    nlp: Language
    name: str
    version: str

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Yield one reading a document, in order; the parser sees many documents at a time."""
        prepared = (_tokenize(self.nlp, document) for document in documents)
        for doc, layout in self.nlp.pipe(prepared, as_tuples=True, batch_size=32):
            yield _reading(doc, layout)


def load_reader(path: Path | None = None) -> Reader:
    """Load the shipped pipeline, or the one in a folder; ModelError if it is missing or lacks a part that coding needs."""
    folder = path or Path(str(resources.files("dragoman.reading"))) / "model"
    try:
        nlp = spacy.load(folder, exclude=["senter"])
    except OSError as error:
        raise ModelError(
            f"no reading pipeline at {folder} ({error}); reinstall dragoman, or name a folder that spaCy can load"
        ) from error
    missing = [name for name in NEEDED if name not in nlp.pipe_names]
    if missing:
        raise ModelError(
            f"the pipeline at {folder} has no {', '.join(missing)} (it has {', '.join(nlp.pipe_names)}); "
            f"coding needs {', '.join(NEEDED)}: name a pipeline that has them"
        )
    return Reader(nlp, str(nlp.meta["name"]), str(nlp.meta["version"]))


def _tokenize(nlp: Language, document: Document) -> tuple[Doc, Layout]:
    """Tokens without white space, with sentence starts set before the parser sees them."""
    tokens = [token for token in nlp.tokenizer(document.text) if not token.is_space]
    starts = tuple(token.idx for token in tokens)
    ends = tuple(token.idx + len(token) for token in tokens)
    words = [_PLAIN.get(token.text, token.text) for token in tokens]
    doc = Doc(nlp.vocab, words=words, spaces=[bool(token.whitespace_) for token in tokens])
    opening = {bisect_right(ends, offset) for offset in find_sentence_starts(document.text)} | {0}
    for token in doc:
        token.is_sent_start = token.i in opening
    return doc, Layout(document, starts, ends)


def _reading(doc: Doc, layout: Layout) -> Reading:
    text, strings = layout.document.text, doc.vocab.strings
    words = tuple(text[start:end] for start, end in zip(layout.starts, layout.ends, strict=True))
    table = doc.to_array([LEMMA, TAG, POS, MORPH, DEP, HEAD]).reshape(len(doc), 6)
    columns: list[list[int]] = table[:, :5].T.tolist()
    lemmas, tags, pos, morphs, deps = (tuple(strings.as_string(key) for key in column) for column in columns)
    offsets = table[:, 5].astype("int64").tolist()
    return Reading(
        document=layout.document,
        words=words,
        lowers=tuple(word.lower() for word in words),
        lemmas=tuple(lemma.lower() for lemma in lemmas),
        tags=tags,
        pos=pos,
        morphs=morphs,
        deps=deps,
        heads=tuple(token + offset for token, offset in enumerate(offsets)),
        starts=layout.starts,
        ends=layout.ends,
        sentences=tuple((sentence.start, sentence.end - 1) for sentence in doc.sents),
        paragraphs=find_paragraphs(text),
        entities=tuple(Entity(entity.start, entity.end - 1, entity.label_) for entity in doc.ents),
    )


def model_name() -> str:
    """The name and version of the shipped pipeline, read from its description without loading it."""
    meta = json.loads(resources.files("dragoman.reading").joinpath("model", "meta.json").read_text("utf-8"))
    return f"{meta['name']}-{meta['version']}"
