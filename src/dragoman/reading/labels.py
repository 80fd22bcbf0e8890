"""One set of labels, whatever the pipeline was trained on: Penn tags, UD relations, parts of speech and features, entity kinds.

Treebanks that keep `Kenya's` as one word teach joined tags (`NNP_POS`); the tokenizer splits the word, so each half gets its own.
"""

from collections.abc import Iterable
from typing import Literal

Scheme = Literal["universal", "clearnlp"]

_CLITICS = frozenset({"'s", "’s", "'", "’"})
# One relation that only the scheme in question has, and that no parser of it can do without.
_TELLTALE: tuple[tuple[str, Scheme], ...] = (("pobj", "clearnlp"), ("obl", "universal"))
_ENTITIES = {
    **{label: label for label in ("PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "EVENT")},
    "PER": "PERSON",
    "ORGANIZATION": "ORG",
    "LOCATION": "LOC",
    "FACILITY": "FAC",
    "NATIONALITY": "NORP",
    **dict.fromkeys(("COUNTRY", "CITY", "STATE_OR_PROVINCE"), "GPE"),
}
_POS = {
    **dict.fromkeys(("NN", "NNS"), "NOUN"),
    **dict.fromkeys(("NNP", "NNPS"), "PROPN"),
    **dict.fromkeys(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"), "VERB"),
    **dict.fromkeys(("JJ", "JJR", "JJS", "AFX"), "ADJ"),
    **dict.fromkeys(("RB", "RBR", "RBS", "WRB"), "ADV"),
    **dict.fromkeys(("PRP", "PRP$", "WP", "WP$", "EX"), "PRON"),
    **dict.fromkeys(("DT", "PDT", "WDT"), "DET"),
    **dict.fromkeys(("IN", "RP", "TO"), "ADP"),
    **dict.fromkeys((",", ".", ":", "``", "''", '""', "-LRB-", "-RRB-", "HYPH", "NFP"), "PUNCT"),
    **dict.fromkeys(("$", "#", "SYM"), "SYM"),
    "CC": "CCONJ",
    "CD": "NUM",
    "MD": "AUX",
    "POS": "PART",
    "UH": "INTJ",
}
_FEATURES = {
    "MD": "VerbForm=Fin",
    **dict.fromkeys(("NN", "NNP"), "Number=Sing"),
    **dict.fromkeys(("NNS", "NNPS"), "Number=Plur"),
    "VB": "VerbForm=Inf",
    "VBD": "Mood=Ind|Tense=Past|VerbForm=Fin",
    "VBG": "Tense=Pres|VerbForm=Part",
    "VBN": "Tense=Past|VerbForm=Part",
    "VBP": "Mood=Ind|Tense=Pres|VerbForm=Fin",
    "VBZ": "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
    "JJR": "Degree=Cmp",
    "JJS": "Degree=Sup",
    "RBR": "Degree=Cmp",
    "RBS": "Degree=Sup",
}


def scheme_of(relations: Iterable[str]) -> Scheme | None:
    """Which scheme a parser's relations belong to, or None: `pobj` is ClearNLP's (spaCy's English pipelines), `obl` UD's."""
    known = set(relations)
    return next((scheme for relation, scheme in _TELLTALE if relation in known), None)


def entity_label(label: str) -> str | None:
    """The kind under which coding knows an entity; None for kinds that name no actor or place (DATE, MONEY, LAW, MISC)."""
    return _ENTITIES.get(label.upper())


def universal_pos(word: str, tag: str, relation: str) -> str:
    """The UD part of speech that a Penn tag has with a UD relation (`to` in `to go` is PART, in `to Paris` ADP)."""
    if word.lower() in {"not", "n't", "n’t"} or (tag == "TO" and relation == "mark"):
        return "PART"
    if tag.startswith("VB") and (relation.startswith("aux") or relation == "cop"):
        return "AUX"
    if tag == "IN" and relation == "mark":
        return "SCONJ"
    if tag in {"DT", "WDT"} and not relation.startswith("det"):
        return "PRON"
    return _POS.get(tag, "X")


def features(tag: str, relations_below: Iterable[str]) -> str:
    """The UD features that a Penn tag tells; a participle with a passive auxiliary or subject is passive."""
    told = _FEATURES.get(tag, "")
    passive = tag == "VBN" and any(relation.endswith(":pass") for relation in relations_below)
    return f"{told}|Voice=Pass" if passive else told


def split_tag(tag: str, word: str) -> str:
    """The half of a joined tag that belongs to a token: the second for `'s`, the first for what stands before it.

    A present tense on a word in `-ed` is a past.
    """
    if "_" not in tag:
        return "VBD" if tag == "VBZ" and word.endswith("ed") else tag
    first, last = tag.split("_", 1)
    return last if word.startswith(("'", "’")) else first


def _above(heads: list[int], mark: int, heir: int) -> int:
    """Where the word that takes a mark's place hangs: on the mark's head, or nowhere if the mark was the root."""
    return heir if heads[mark] == mark else heads[mark]


def _hangs_on(heads: list[int], token: int, ancestor: int) -> bool:
    """Whether one word stands below another in the tree."""
    for _ in heads:
        if token == ancestor or heads[token] == token:
            break
        token = heads[token]
    return token == ancestor


def mend_possessives(words: tuple[str, ...], tags: list[str], deps: list[str], heads: list[int]) -> None:
    """Hang every possessive mark on the noun before it as its case, and that noun on the noun it owns."""
    for token in range(1, len(words)):
        if tags[token] != "POS" or words[token] not in _CLITICS:
            continue
        owner = token - 1
        if heads[owner] == token:  # the parser headed the mark: what hung on it hangs on the owner
            heads[owner], deps[owner] = _above(heads, token, owner), deps[token]
        for other in range(max(0, owner - 8), min(len(words), token + 8)):
            if heads[other] != token or other == token:
                continue
            if _hangs_on(heads, owner, other):  # `the mayor of Lagos 's plan`: the mayor owns it, not Lagos
                heads[other], deps[other] = _above(heads, token, other), deps[token]
            else:
                heads[other] = owner
        heads[token], deps[token] = owner, "case"
