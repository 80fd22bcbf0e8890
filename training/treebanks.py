"""Universal Dependencies files as sentences, on their syntactic words (`do` + `n't`), as spaCy's tokenizer writes them too."""

import re
from collections.abc import Iterator
from pathlib import Path

from training.sentence import Sentence

# Marks of spelling and style that no later stage reads; without them the labels are a third fewer and each is better learned.
_UNUSED = ("Typo=", "Style=", "Abbr=", "NumForm=", "ExtPos=", "Foreign=")
# GUM counts offices and peoples among its persons; UniversalNER does not name them.
_NO_NAME = frozenset(
    "president chair chairman minister king queen prince court palace airport state city senate congress house government church "
    "school university college department consulate embassy justice judge general secretary professor doctor sir madam mr mrs ms "
    "north south east west street avenue road hwy highway god internet earth sun moon mom dad mama".split()
)
_GUM_TYPES = {"person": "PERSON", "organization": "ORG", "place": "LOC"}
_BRACKET = re.compile(r"\((\d+)-([a-z]+)[^()]*|(\d+)\)")
Row = list[str]


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file, in order; a word's spacing is that of the token it is part of."""
    document = path.stem
    rows: list[Row] = []
    for line in path.read_text("utf8").split("\n"):
        if line.startswith("# newdoc id = "):
            document = line.removeprefix("# newdoc id = ")
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            yield _sentence(document, rows)
            rows = []


def _sentence(document: str, rows: list[Row]) -> Sentence:
    words = [row for row in rows if row[0].isdigit()]
    joined = _joined(rows)
    return Sentence(
        document=document,
        words=tuple(row[1] for row in words),
        spaces=tuple(int(row[0]) not in joined and "SpaceAfter=No" not in row[9] for row in words),
        tags=tuple(row[4] for row in words),
        pos=tuple(row[3] for row in words),
        morphs=tuple(_morph(row[5]) for row in words),
        heads=tuple(int(row[6]) - 1 if row[6] != "0" else at for at, row in enumerate(words)),
        deps=tuple("ROOT" if row[7] == "root" else row[7] for row in words),
        entities=_gum_entities(words) if document.startswith("GUM_") else None,
    )


def _joined(rows: list[Row]) -> set[int]:
    """The numbers of words with no space after them because their multiword token goes on, or is itself so written."""
    joined: set[int] = set()
    for row in rows:
        first, dash, last = row[0].partition("-")
        if dash:
            joined.update(range(int(first), int(last) + ("SpaceAfter=No" in row[9])))
    return joined


def _morph(feats: str) -> str:
    return "|".join(feat for feat in feats.split("|") if feat != "_" and not feat.startswith(_UNUSED))


def _gum_entities(words: list[Row]) -> tuple[tuple[int, int, str], ...]:
    """GUM's person, organisation and place mentions that are names, cut down to the name as UniversalNER draws it."""
    found: dict[tuple[int, int], str] = {}
    opened: dict[str, list[tuple[int, str]]] = {}
    for at, row in enumerate(words):
        misc = next((item[7:] for item in row[9].split("|") if item.startswith("Entity=")), "")
        for match in _BRACKET.finditer(misc):
            number, kind, closed = match.groups()
            if number:
                opened.setdefault(number, []).append((at, kind))
            if closed or misc[match.end() : match.end() + 1] == ")":
                start, kind = opened[closed or number].pop()
                if kind in _GUM_TYPES and (name := _name(words, start, at + 1, kind)):
                    found[name] = _GUM_TYPES[kind]
    return _outermost(found)


def _name(words: list[Row], start: int, end: int, kind: str) -> tuple[int, int] | None:
    """The run of name words about the mention's head, or None if it is no name. A person's ends before `of`: X of Angola."""
    inside = range(start, end)
    head = next((at for at in inside if int(words[at][6]) - 1 not in inside), start)
    if words[head][3] != "PROPN":
        return None
    first, last = head, head
    while first > start and _in_name(words, first - 1) and words[first - 1][7] != "nmod:desc":
        first -= 1
    while last + 1 < end and (_in_name(words, last + 1) or (kind != "person" and _joins(words, last + 1, end))):
        last += 1
    if any(row[4] == "NNPS" for row in words[last : last + 1]) or (
        first == last and words[head][1].lower() in _NO_NAME
    ):
        return None
    return first, last + 1


def _in_name(words: list[Row], at: int) -> bool:
    row = words[at]
    if row[4] == "HYPH":
        return 0 < at < len(words) - 1 and words[at - 1][3] == "PROPN" and words[at + 1][3] == "PROPN"
    return row[3] == "PROPN" or row[4] in {"NNP", "NNPS"} or row[1] == "&"


def _joins(words: list[Row], at: int, end: int) -> bool:
    """Whether an `of (the)` inside a mention goes on with a name: University of Portsmouth."""
    if words[at][1] not in {"of", "de", "for"}:
        return False
    after = at + 1 + (at + 1 < end and words[at + 1][1] == "the")
    return after < end and words[after][3] == "PROPN"


def _outermost(found: dict[tuple[int, int], str]) -> tuple[tuple[int, int, str], ...]:
    kept: list[tuple[int, int, str]] = []
    for (start, end), label in sorted(found.items(), key=lambda item: (item[0][0], -item[0][1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, label))
    return tuple(kept)
