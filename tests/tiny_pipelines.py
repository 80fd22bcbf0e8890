"""Tiny spaCy pipelines that know one text by heart, so that the user's choice of pipeline is tested without a download."""

from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

COLUMNS = {"tagger": ["token.tag"], "parser": ["token.dep", "token.head"], "lemmatizer": ["token.lemma"]}
PENN_TAGS = ["DT", "IN", "JJ", "NN", "NNP", "NNS", "VBD", "VBN"]
CLEARNLP = ["ROOT", "agent", "auxpass", "dobj", "nsubjpass", "pobj", "prep"]
UNIVERSAL = ["ROOT", "case", "nsubj", "obj", "obl"]


class _ByHeart:
    def __init__(self, nlp: Language, name: str, rows: list[list[str]], labels: list[str]) -> None:
        self.vocab, self.name = nlp.vocab, name
        self.rows, self.labels = rows, tuple(labels)


class TinyTagger(_ByHeart):
    def __call__(self, doc: Doc) -> Doc:
        for token, row in zip(doc, self.rows, strict=True):
            token.tag_ = row[2]
        return doc


class TinyLemmatizer(_ByHeart):
    def __call__(self, doc: Doc) -> Doc:
        for token, row in zip(doc, self.rows, strict=True):
            token.lemma_ = row[1]
        return doc


class TinyParser(_ByHeart):
    def __call__(self, doc: Doc) -> Doc:
        for token, row in zip(doc, self.rows, strict=True):
            token.dep_ = row[3]
            token.head = doc[token.i if row[4] == "0" else int(row[4]) - 1]
        return doc


for _part, _class in (("tagger", TinyTagger), ("lemmatizer", TinyLemmatizer), ("parser", TinyParser)):
    Language.factory(f"tiny_{_part}", assigns=COLUMNS[_part])(_class)


def tiny_pipeline(
    table: str = "",
    *,
    relations: list[str] = CLEARNLP,
    tags: list[str] = PENN_TAGS,
    parts: tuple[str, ...] = ("tagger", "parser", "lemmatizer"),
    names: dict[str, str] | None = None,
    lang: str = "en",
) -> Language:
    """A pipeline for the one text of a table with lines `word lemma TAG relation head`; `names` are entities."""
    nlp = spacy.blank(lang)
    rows = [line.split() for line in table.strip().splitlines()]
    for part in parts:
        labels = {"tagger": tags, "parser": relations}.get(part, [])
        nlp.add_pipe(f"tiny_{part}", config={"rows": rows, "labels": labels})
    if names:
        patterns = [
            {"pattern": [{"TEXT": token.text} for token in nlp.tokenizer(name)], "label": label}
            for name, label in names.items()
        ]
        nlp.add_pipe("entity_ruler", config={"validate": True}).add_patterns(patterns)  # type: ignore[attr-defined]
    nlp.meta["name"], nlp.meta["version"] = "tiny", "0.0.7"
    return nlp


def install(nlp: Language, folder: Path) -> str:
    """Lay a pipeline out in a folder as pip would in site-packages; returns the package's name."""
    package = folder / "en_tiny"
    package.mkdir()
    nlp.to_disk(package / "en_tiny-0.0.7")
    (package / "meta.json").write_text((package / "en_tiny-0.0.7" / "meta.json").read_text("utf-8"), "utf-8")
    (package / "__init__.py").write_text(
        "from pathlib import Path\n"
        "from spacy.util import load_model_from_init_py\n"
        "def load(**overrides):\n"
        "    return load_model_from_init_py(Path(__file__), **overrides)\n",
        "utf-8",
    )
    info = folder / "en_tiny-0.0.7.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: en_tiny\nVersion: 0.0.7\n", "utf-8")
    return "en_tiny"
