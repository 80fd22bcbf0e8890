"""The codebook: PLOVER 2.0's types, modes, contexts and sectors, with their quads, scores and default CAMEO codes.

Authority: `data/codebook.toml`, which says where it departs from the manual. Entry function: `read_codebook`.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any

from dragoman.records import LexiconError


@dataclass(frozen=True, slots=True)
class Mode:
    """One mode of a type; `score` runs from -10 (most hostile) to 10."""

    name: str
    score: float
    cameo: str
    description: str


@dataclass(frozen=True, slots=True)
class EventType:
    """One type of event; `quad`: 1 verbal, 2 material cooperation; 3 verbal, 4 material conflict."""

    name: str
    quad: int
    score: float
    cameo: str
    description: str
    modes: Mapping[str, Mode]


@dataclass(frozen=True, slots=True)
class Codebook:
    """Every type, context and sector that a record may name."""

    types: Mapping[str, EventType]
    contexts: frozenset[str]
    sectors: Mapping[str, str]

    def quad(self, type_: str) -> int:
        """Return the quad class of a type, 1 to 4."""
        return self._type(type_).quad

    def score(self, type_: str, mode: str | None) -> float:
        """Return the score of a type in a mode, or of the type itself without one."""
        return self._entry(type_, mode).score

    def cameo(self, type_: str, mode: str | None) -> str:
        """Return the CAMEO code that stands for a type in a mode when nothing more precise is known."""
        return self._entry(type_, mode).cameo

    def check(self, type_: str, mode: str | None) -> None:
        """Raise `LexiconError` unless the type exists and has the mode."""
        self._entry(type_, mode)

    def _type(self, type_: str) -> EventType:
        if type_ not in self.types:
            raise LexiconError(f"unknown event type {type_!r}; expected one of {', '.join(self.types)}")
        return self.types[type_]

    def _entry(self, type_: str, mode: str | None) -> EventType | Mode:
        entry = self._type(type_)
        if mode is None:
            return entry
        if mode not in entry.modes:
            known = ", ".join(entry.modes) or "none: this type has no modes"
            raise LexiconError(f"unknown mode {mode!r} of {type_}; expected one of {known}")
        return entry.modes[mode]


def read_codebook(file: Traversable) -> Codebook:
    """Read a codebook; raises `LexiconError` naming the file when it is not TOML or lacks a field."""
    try:
        data = tomllib.loads(file.read_text("utf-8"))
        types = {entry["name"]: _event_type(entry) for entry in data["type"]}
        return Codebook(types, frozenset(data["contexts"]), dict(data["sectors"]))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{file.name}: not TOML: {error}; correct the file") from error
    except (KeyError, TypeError) as error:
        raise LexiconError(f"{file.name}: a field is missing or wrong: {error}; see the packaged codebook") from error


def _event_type(entry: dict[str, Any]) -> EventType:
    modes = {mode["name"]: Mode(**mode) for mode in entry.get("modes", [])}
    return EventType(entry["name"], entry["quad"], entry["score"], entry["cameo"], entry["description"], modes)
