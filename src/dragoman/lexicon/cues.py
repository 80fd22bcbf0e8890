"""Reporting cues (`data/cues.toml`): which words say whose words a text gives, and what each may take as content."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast, get_args

from dragoman.lexicon.weights import read_weights
from dragoman.records import LexiconError, Stance

_SHIPPED = Path(__file__).with_name("data") / "cues.toml"
_WEIGHTS = _SHIPPED.with_name("cue_weights.tsv")
FRAMES = ("clause", "quote", "object", "infinitive", "passive", "raising")
_STANCES: tuple[str, ...] = get_args(Stance)
_PHRASES = ("opening", "possessive", "evidence", "adverbs")
_DOCUMENTS = ("nouns", "giving")
_TABLES = ("verbs", "nouns", "spellings", "phrases", "documents")


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb or noun of saying: its stance, the frames it takes and the prepositions that open its content."""

    stance: Stance
    takes: frozenset[str]
    prepositions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cues:
    """All reporting cues. Verbs and nouns go by lemma, or by lemma and particle (`point out`).

    `opening` holds phrases as tuples of lower-case words. `documents` are nouns of things that speak for their writers,
    `giving` the verbs of handing them out. `weights` judge a proposed attribution by its features (`coding/statements/judge`);
    where there are none, every proposal stands.
    """

    verbs: Mapping[str, Cue] = field(repr=False)
    nouns: Mapping[str, Cue] = field(repr=False)
    opening: tuple[tuple[str, ...], ...]
    possessive: frozenset[str]
    evidence: frozenset[str]
    adverbs: frozenset[str]
    documents: frozenset[str]
    giving: frozenset[str]
    weights: Mapping[str, float] = field(repr=False)


class _File:
    """A lexicon file's text, to name the line of what is wrong in it."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        try:
            self.text = path.read_text("utf-8")
            self.content: dict[str, Any] = tomllib.loads(self.text)
        except OSError as error:
            raise LexiconError(f"{self.name}:1: cannot be read ({error}); name a file of cues") from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise LexiconError(f"{self.name}:1: is not TOML in UTF-8 ({error}); mend it") from error

    def wrong(self, key: str, table: str, message: str) -> LexiconError:
        """The error to raise for a key of a table."""
        inside = table == ""
        for number, line in enumerate(self.text.splitlines(), 1):
            bare = line.strip()
            if bare.startswith("["):
                inside = bare.strip("[]") == table
                if inside and not key:
                    return LexiconError(f"{self.name}:{number}: {message}")
            if inside and key and bare.split("=")[0].strip().strip('"') == key:
                return LexiconError(f"{self.name}:{number}: {message}")
        return LexiconError(f"{self.name}:1: {message}")


def load_cues(path: Path | None = None, weights: Path | None = None) -> Cues:
    """Load the shipped cues, or those of a file of the same form; LexiconError (`file:line:`) if anything is wrong.

    `weights` names a table of FEATURE, tab, WEIGHT; the shipped one goes with the shipped cues and with any other.
    """
    file = _File(path or _SHIPPED)
    for table in file.content:
        if table not in _TABLES:
            raise file.wrong("", table, f"unknown table {table!r}; expected one of {', '.join(_TABLES)}")
    phrases, documents = _lists(file, "phrases", _PHRASES), _lists(file, "documents", _DOCUMENTS)
    verbs = _read_words(file, "verbs")
    verbs.update(_read_spellings(file, verbs))
    return Cues(
        verbs=MappingProxyType(verbs),
        nouns=MappingProxyType(_read_words(file, "nouns")),
        opening=tuple(tuple(phrase.split()) for phrase in phrases["opening"]),
        possessive=frozenset(phrases["possessive"]),
        evidence=frozenset(phrases["evidence"]),
        adverbs=frozenset(phrases["adverbs"]),
        documents=frozenset(documents["nouns"]),
        giving=frozenset(documents["giving"]),
        weights=MappingProxyType(read_weights(weights or _WEIGHTS)),
    )


def _read_words(file: _File, kind: str) -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for stance, words in _table(file, kind).items():
        name = f"{kind}.{stance}"
        if stance not in _STANCES:
            raise file.wrong("", name, f"unknown stance {stance!r}; expected one of {', '.join(_STANCES)}")
        if list(words) != sorted(words):
            late = next(b for a, b in zip(words, list(words)[1:], strict=False) if b < a)
            raise file.wrong(late, name, f"{late!r} is out of order; keep each table in the order of the alphabet")
        for word, takes in words.items():
            if word in found:
                raise file.wrong(word, name, f"{word!r} stands under two stances; keep the commoner one")
            found[word] = _cue(file, name, word, takes)
    return found


def _cue(file: _File, table: str, word: str, takes: object) -> Cue:
    if not isinstance(takes, str) or not takes.split():
        raise file.wrong(word, table, f'{word!r} takes {takes!r}; expected words such as "clause quote +for"')
    frames = [item for item in takes.split() if not item.startswith("+")]
    unknown = sorted(set(frames) - set(FRAMES))
    if unknown:
        raise file.wrong(word, table, f"{word!r} takes unknown {unknown[0]!r}; expected {', '.join(FRAMES)} or +PREP")
    prepositions = (item[1:] for item in takes.split() if item.startswith("+"))
    return Cue(cast("Stance", table.partition(".")[2]), frozenset(frames), frozenset(prepositions))


def _read_spellings(file: _File, verbs: Mapping[str, Cue]) -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for spelling, lemma in _table(file, "spellings").items():
        if lemma not in verbs:
            raise file.wrong(spelling, "spellings", f"{spelling!r} stands for {lemma!r}, which is no verb of this file")
        found[spelling] = verbs[lemma]
    return found


def _lists(file: _File, table: str, keys: tuple[str, ...]) -> dict[str, list[str]]:
    content = _table(file, table)
    for key in keys:
        value = content.get(key)
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            raise file.wrong(key, table, f"[{table}] {key} is {value!r}; expected a list of words")
    return content


def _table(file: _File, name: str) -> dict[str, Any]:
    value = file.content.get(name)
    if not isinstance(value, dict):
        raise file.wrong("", name, f"has no table [{name}]; add it")
    return value
