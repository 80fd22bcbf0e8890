"""The spaCy pipeline behind a plain interface."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import resources
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import spacy
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, TAG
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import get_installed_models, get_package_path, is_package

from dragoman.reading.clearnlp import to_universal
from dragoman.reading.labels import (
    Scheme,
    entity_label,
    features,
    mend_possessives,
    scheme_of,
    split_tag,
    universal_pos,
)
from dragoman.reading.mixed_quotes import find_mixed_quotes
from dragoman.reading.sentences import find_paragraphs, find_sentence_starts
from dragoman.records import Document, Entity, ModelError, Reading

# The parts that coding needs, and the attribute by which spaCy knows that some component is one.
NEEDED = {"tagger": "token.tag", "parser": "token.dep", "lemmatizer": "token.lemma"}
# Sentence starts are set before the parser runs.
_EXCLUDED = ("senter", "sentencizer")
_PENN = frozenset({"NN", "NNP", "VBD"})
# The treebanks write straight quotes and double hyphens; the parser is shown those, the reading keeps the article's own.
_PLAIN = {
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‘’", "'"),
    **dict.fromkeys("_–—", "--"),
    **{f"’{end}": f"'{end}" for end in ("s", "re", "ve", "ll", "d", "m")},
    "n’t": "n't",
}
# `16:51 - The minister has resigned`: an entry of a live report.
_STAMP = re.compile(
    r"""(?:^|(?<=[.!?”"][ ]))\d{1,2}[:.]\d\d(?:[ ]?(?:am|pm|a\.m\.|p\.m\.|h|GMT|BST|CET|ET))?[^\S\r\n]*[-–—|][^\S\r\n]""",
    re.MULTILINE,
)
_OPENING_MARKS = frozenset({"“", "``", "«"})
# Documents parsed at a time: 8 keep memory under 400 MB on long articles and are as fast as 32, which take 900 MB.
BATCH_DOCUMENTS = 8


class Layout(NamedTuple):
    """A document, where its tokens lie in it, which of them the parser is shown, and which follow a dateline or a stamp."""

    document: Document
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    shown: tuple[int, ...]
    parted: frozenset[int]


class Columns(NamedTuple):
    """What the pipeline says of each token; heads are token numbers."""

    lemmas: list[str]
    tags: list[str]
    pos: list[str]
    morphs: list[str]
    deps: list[str]
    heads: list[int]


@dataclass(frozen=True, slots=True)
class Reader:
    """A loaded pipeline; made once a process. `name` and `version` go into the record of a run; `scheme` is its relations'."""

    nlp: Language
    name: str
    version: str
    scheme: Scheme = "universal"

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Yield one reading a document, in order; the parser sees many documents at a time."""
        prepared = (_tokenize(self.nlp, document) for document in documents)
        for doc, layout in self.nlp.pipe(prepared, as_tuples=True, batch_size=BATCH_DOCUMENTS):
            yield _reading(doc, layout, self.scheme)


def load_reader(model: str | Path | None = None) -> Reader:
    """Load the shipped pipeline, an installed one by name, or one in a folder; ModelError if coding cannot use it.

    A pipeline must be English and give Penn tags, a parse in UD's or ClearNLP's relations, and lemmas; entities are used
    where it has them, parts of speech and features are told from the tags where it has none.
    """
    try:
        nlp = spacy.load(model or _shipped(), exclude=_EXCLUDED)
    except (
        OSError,
        ValueError,
        ImportError,
    ) as error:  # spaCy: not found; broken or of another version; a package it needs
        raise ModelError(_not_loaded(str(model or _shipped()), error)) from error
    scheme: Scheme = "universal" if model is None else _checked_scheme(nlp, str(model))
    return Reader(nlp, str(nlp.meta["name"]), str(nlp.meta["version"]), scheme)


def model_name(model: str | Path | None = None) -> str:
    """The name and version of a pipeline (the shipped one if None) as `Reader` has them, read without loading it."""
    if model is None or Path(model).is_dir():
        folder = _shipped() if model is None else Path(model)
    elif is_package(str(model)):
        folder = _package_folder(str(model))
    else:
        raise ModelError(_not_loaded(str(model), None))
    try:
        meta = json.loads((folder / "meta.json").read_text("utf-8"))
        return f"{meta['name']}-{meta['version']}"
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(_not_loaded(str(model), error)) from error


def _shipped() -> Path:
    return Path(str(resources.files("dragoman.reading"))) / "model"


def _package_folder(name: str) -> Path:
    """Where an installed pipeline's data lie: beside its `__init__`, in a folder named after its version."""
    package = get_package_path(name)
    meta = json.loads((package / "meta.json").read_text("utf-8"))
    return package / f"{meta['lang']}_{meta['name']}-{meta['version']}"


def _not_loaded(model: str, error: Exception | None) -> str:
    installed = ", ".join(sorted(get_installed_models())) or "none"
    reason = f" ({' '.join(str(error).split())})" if error else ""
    return (
        f"the reading pipeline {model} cannot be loaded{reason}; name an installed spaCy pipeline (installed here: {installed}), "
        "give a folder that `nlp.to_disk` wrote, or leave the choice out to use the one that dragoman ships"
    )


def _checked_scheme(nlp: Language, model: str) -> Scheme:
    """The scheme of a pipeline's relations; ModelError says what it has and what is missing."""
    if nlp.lang != "en":
        raise ModelError(
            f"the pipeline {model} reads language {nlp.lang!r}; Dragoman reads English only: name an English one"
        )
    assigned = {attribute: name for name in nlp.pipe_names for attribute in nlp.get_pipe_meta(name).assigns}
    missing = [part for part, attribute in NEEDED.items() if attribute not in assigned]
    if missing:
        raise ModelError(
            f"the pipeline {model} has no {', '.join(missing)} (it has {', '.join(nlp.pipe_names) or 'nothing'}); "
            f"coding needs {', '.join(NEEDED)}: name a pipeline that has them, or add them to this one"
        )
    return _known_labels(nlp, model, assigned["token.tag"], assigned["token.dep"])


def _known_labels(nlp: Language, model: str, tagger: str, parser: str) -> Scheme:
    tags, relations = (set(getattr(nlp.get_pipe(name), "labels", ())) for name in (tagger, parser))
    if not tags >= _PENN:
        raise ModelError(
            f"the tags of the pipeline {model} are not Penn Treebank tags (its {tagger} has {_some(tags)}; expected "
            f"{', '.join(sorted(_PENN))} among them): name a pipeline whose `token.tag_` is a Penn tag"
        )
    scheme = scheme_of(relations)
    if scheme is None:
        raise ModelError(
            f"the relations of the pipeline {model} are neither UD's nor ClearNLP's (its {parser} has {_some(relations)}; "
            "expected obl, or pobj, among them): name a pipeline trained on either"
        )
    return scheme


def _some(labels: set[str]) -> str:
    return ", ".join(sorted(labels)[:12]) or "no labels"


def _tokenize(nlp: Language, document: Document) -> tuple[Doc, Layout]:
    """Tokens without white space, with sentence starts set before the parser sees them."""
    tokens = [token for token in nlp.tokenizer(document.text) if not token.is_space]
    starts = tuple(token.idx for token in tokens)
    ends = tuple(token.idx + len(token) for token in tokens)
    dateline = document.dateline.span if document.dateline else None
    opening = {bisect_right(ends, offset) for offset in find_sentence_starts(document.text, dateline)} | {0}
    hidden = find_mixed_quotes([token.text for token in tokens], opening)
    shown = tuple(number for number in range(len(tokens)) if number not in hidden)
    words = [_PLAIN.get(tokens[number].text, tokens[number].text) for number in shown]
    doc = Doc(nlp.vocab, words=words, spaces=[bool(tokens[number].whitespace_) for number in shown])
    parted = _after_openings(document, ends, opening)
    for token in doc:  # the parser takes a dateline for a subject, so that it sees it by itself
        token.is_sent_start = shown[token.i] in opening or shown[token.i] in parted
    return doc, Layout(document, starts, ends, shown, parted)


def _after_openings(document: Document, ends: tuple[int, ...], opening: set[int]) -> frozenset[int]:
    """The first tokens behind the dateline, and behind the clock times of a live report, that stand inside a sentence."""
    offsets = [stamp.end() for stamp in _STAMP.finditer(document.text)]
    if document.dateline is not None:
        offsets.append(document.dateline.span.end)
    firsts = {bisect_right(ends, offset) for offset in offsets}
    return frozenset(first for first in firsts if first < len(ends) and first not in opening)


def _reading(doc: Doc, layout: Layout, scheme: Scheme) -> Reading:
    text = layout.document.text
    every = tuple(text[start:end] for start, end in zip(layout.starts, layout.ends, strict=True))
    words = every if len(layout.shown) == len(every) else tuple(every[number] for number in layout.shown)
    columns, entities = _columns(doc, words), _entities(doc)
    if scheme == "clearnlp":
        entities = _trimmed(entities, words)
        columns = _universal(columns, words, entities)
    if not any(columns.pos):
        columns = _with_parts_of_speech(columns, words)
    firsts = [layout.shown[sentence.start] for sentence in doc.sents]
    for opened in sorted(layout.parted.intersection(firsts[1:])):
        _join_opening(columns, firsts, layout, opened)
    if len(words) < len(every):
        columns = _with_hidden(columns, every, layout.shown)
        entities = tuple(Entity(layout.shown[e.first], layout.shown[e.last], e.label) for e in entities)
    words = every
    return Reading(
        document=layout.document,
        words=words,
        lowers=tuple(word.lower() for word in words),
        lemmas=tuple(lemma.lower() for lemma in columns.lemmas),
        tags=tuple(columns.tags),
        pos=tuple(columns.pos),
        morphs=tuple(columns.morphs),
        deps=tuple(columns.deps),
        heads=tuple(columns.heads),
        starts=layout.starts,
        ends=layout.ends,
        sentences=tuple((first, after - 1) for first, after in pairwise((*firsts, len(words)))) if firsts else (),
        paragraphs=find_paragraphs(text),
        entities=entities,
    )


def _join_opening(columns: Columns, firsts: list[int], layout: Layout, opened: int) -> None:
    """Hang a dateline or stamp on the sentence that it opens, which begins at token `opened`: the two are one sentence again."""
    place = {number: position for position, number in enumerate(layout.shown)}
    at = firsts.index(opened)
    first = place[firsts[at - 1]]
    here = place[firsts[at]]
    after = place[firsts[at + 1]] if at + 1 < len(firsts) else len(layout.shown)
    roots = [token for token in range(first, after) if columns.heads[token] == token]
    root = next((token for token in roots if token >= here), None)
    if root is None:
        return
    for token in roots:
        if token < here:
            columns.heads[token], columns.deps[token] = root, "parataxis"
    del firsts[at]


def _with_hidden(columns: Columns, words: tuple[str, ...], shown: tuple[int, ...]) -> Columns:
    """The columns with the quotation marks put back that the parser was not shown, each hung on the word beside it."""
    place = {number: position for position, number in enumerate(shown)}
    full = Columns([], [], [], [], [], [])
    for number, word in enumerate(words):
        known = place.get(number)
        before = known is None and word in _OPENING_MARKS and number + 1 in place
        full.lemmas.append(word if known is None else columns.lemmas[known])
        full.tags.append(("``" if before else "''") if known is None else columns.tags[known])
        full.pos.append("PUNCT" if known is None else columns.pos[known])
        full.morphs.append("" if known is None else columns.morphs[known])
        full.deps.append("punct" if known is None else columns.deps[known])
        beside = number + 1 if before or number - 1 not in place else number - 1
        full.heads.append(beside if known is None else shown[columns.heads[known]])
    return full


def _columns(doc: Doc, words: tuple[str, ...]) -> Columns:
    strings = doc.vocab.strings
    table = doc.to_array([LEMMA, TAG, POS, MORPH, DEP, HEAD]).reshape(len(doc), 6)
    keys: list[list[int]] = table[:, :5].T.tolist()
    lemmas, tags, pos, morphs, deps = ([strings.as_string(key) for key in column] for column in keys)
    heads = [token + offset for token, offset in enumerate(table[:, 5].astype("int64").tolist())]
    split = [split_tag(tag, word) for tag, word in zip(tags, words, strict=True)]
    mend_possessives(words, split, deps, heads)
    return Columns(lemmas, split, pos, morphs, deps, heads)


def _entities(doc: Doc) -> tuple[Entity, ...]:
    """The entities whose kind coding knows."""
    named = ((entity, entity_label(entity.label_)) for entity in doc.ents)
    return tuple(Entity(entity.start, entity.end - 1, label) for entity, label in named if label)


def _trimmed(entities: tuple[Entity, ...], words: tuple[str, ...]) -> tuple[Entity, ...]:
    """OntoNotes counts `the` and `'s` to a name; here they are not part of it."""
    found = []
    for entity in entities:
        first, last = entity.first, entity.last
        first += words[first] == "the" and first < last
        last -= words[last] in {"'s", "’s"} and first < last
        found.append(Entity(first, last, entity.label))
    return tuple(found)


def _universal(columns: Columns, words: tuple[str, ...], entities: tuple[Entity, ...]) -> Columns:
    deps, heads = to_universal(words, columns.tags, columns.deps, columns.heads, entities)
    return columns._replace(deps=deps, heads=heads)


def _with_parts_of_speech(columns: Columns, words: tuple[str, ...]) -> Columns:
    """Parts of speech and features as the tags and relations tell them, for a pipeline that gives none."""
    pos = list(map(universal_pos, words, columns.tags, columns.deps))
    if any(columns.morphs):
        return columns._replace(pos=pos)
    below: list[list[str]] = [[] for _ in words]
    for relation, head in zip(columns.deps, columns.heads, strict=True):
        below[head].append(relation)
    return columns._replace(pos=pos, morphs=list(map(features, columns.tags, below)))
