"""What a user's frame file adds to the codebook, and where in a TOML file a mistake stands.

A `[[type]]` table with the name of a known type changes the fields it gives and adds or replaces modes; one with a new
name makes a new type. Entry functions: `extend_codebook`; `Text.spot`, `Spot.note`, `Spot.take`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, ParamSpec, TypeVar

from dragoman.lexicon.codebook import Codebook, EventType, Mode
from dragoman.records import LexiconError

_TYPE_KEYS = frozenset({"name", "quad", "score", "cameo", "description", "modes"})
_MODE_KEYS = frozenset({"name", "score", "cameo", "description"})
_QUADS = (1, 2, 3, 4)
_HEADER = re.compile(r"\s*\[\[?\s*([\w.-]+)\s*\]")
_MOST = 10  # scores run from -10 to 10

Table = Mapping[str, Any]
Asked = ParamSpec("Asked")
Made = TypeVar("Made")


class MistakeError(Exception):
    """What is wrong in a table, and the words in which it stands, before file, line and column are known."""

    def __init__(self, problem: str, words: str = "") -> None:
        super().__init__(problem)
        self.words = words


@dataclass(frozen=True, slots=True)
class Text:
    """A TOML file as it is written, with its tables' headers and their lines; `problems` collects its mistakes."""

    file: str
    lines: tuple[str, ...]
    headers: tuple[tuple[str, int], ...]
    problems: list[str]

    @classmethod
    def of(cls, file: str, content: str, problems: list[str]) -> "Text":
        """A file with this content."""
        lines = tuple(content.split("\n"))
        found = ((_HEADER.match(line), number) for number, line in enumerate(lines, 1))
        return cls(file, lines, tuple((header[1], number) for header, number in found if header), problems)

    def whole(self) -> "Spot":
        """The whole file."""
        return Spot(self, 1, len(self.lines))

    def spot(self, name: str, number: int, told: str = "") -> "Spot":
        """The lines of the `number`th `[[name]]` table, from 0; the whole file where it is written in another way."""
        others = [line for header, line in self.headers if not header.startswith(f"{name}.")]
        starts = [line for header, line in self.headers if header == name]
        if number >= len(starts):
            return replace(self.whole(), told=told)
        first = starts[number]
        return Spot(self, first, next((line for line in others if line > first), len(self.lines) + 1) - 1, told)

    def spot_of_key(self, key: str, told: str = "") -> "Spot":
        """The lines from the one that gives a key (`key = ...` or `[key]`) to the end."""
        pattern = re.compile(rf'\s*(\[\s*)?"?{re.escape(key)}"?\s*[=\]]')
        first = next((number for number, line in enumerate(self.lines, 1) if pattern.match(line)), 1)
        return Spot(self, first, len(self.lines), told)


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of a file, from line `first` to `last`; `told` begins its messages."""

    text: Text
    first: int
    last: int
    told: str = ""

    def note(self, problem: str, words: str = "") -> None:
        """Add a mistake, placed at the first of these words (as a value, then anywhere), else at the part's first line."""
        line, column = self.position(f'"{words}"', words) if words else (self.position("id =")[0], 1)
        self.text.problems.append(f"{self.text.file}:{line}:{column}: {self.told}{problem}")

    def position(self, *wanted: str) -> tuple[int, int]:
        """Line and column of the first of these writings that is there; of the part's beginning when none is."""
        lines = self.text.lines[self.first - 1 : self.last]
        found = [
            (self.first + number, line.index(words) + 1)
            for words in wanted
            for number, line in enumerate(lines)
            if words in line and not line.lstrip().startswith("#")
        ]
        # A frame's id is often one of its own words.
        others = (place for place in found if not lines[place[0] - self.first].startswith("id ="))
        return next(others, next(iter(found), (self.first, 1)))

    def take(
        self, fallback: Made, make: Callable[Asked, Made], /, *arguments: Asked.args, **named: Asked.kwargs
    ) -> Made:
        """What `make` makes of the arguments; a mistake is noted, and `fallback` stands for the value."""
        try:
            return make(*arguments, **named)
        except MistakeError as mistake:
            self.note(str(mistake), mistake.words)
        return fallback

    def check(self, codebook: Codebook, type_: str, mode: Any, words: str) -> None:
        """Note a type or mode that the codebook lacks."""
        try:
            codebook.check(type_, mode)
        except LexiconError as error:
            self.note(str(error), words)

    def check_keys(self, table: Table, known: frozenset[str]) -> None:
        """Note every field that is not among the known ones."""
        for key in sorted(set(table) - known):
            self.note(f"unknown field {key!r}; expected some of {', '.join(sorted(known))}", key)

    def table(self, value: Any, key: str) -> Table:
        """A value that must be a table; an empty one, noted, for any other."""
        if isinstance(value, dict):
            return value
        self.note(f"{key} must be a table, [{key}]", key)
        return {}

    def tables(self, value: Any, key: str) -> list[Table]:
        """A value that must be a list of tables; an empty one, noted, for any other."""
        if isinstance(value, list) and all(isinstance(item, dict) for item in value):
            return value
        self.note(f"{key} must be tables, each headed [[{key}]]", key)
        return []


def extend_codebook(codebook: Codebook, text: Text, data: Table) -> Codebook:
    """The codebook with the types and modes of a file's `[[type]]` tables; mistakes are noted in `text.problems`."""
    entries = data.get("type")
    if not isinstance(entries, list):
        return codebook
    types = dict(codebook.types)
    for number, table in enumerate(text.whole().tables(entries, "type")):
        name = table.get("name")
        spot = text.spot("type", number, f"type {name or '(no name)'}: ")
        spot.check_keys(table, _TYPE_KEYS)
        if not isinstance(name, str) or not re.fullmatch(r"[A-Z][A-Z_-]*", name):
            spot.note(f"name is {name!r}; expected capitals, such as VIGIL", str(name))
            continue
        old = types.get(name)
        known: Table = (
            {} if old is None else {field: getattr(old, field) for field in ("quad", "score", "cameo", "description")}
        )
        types[name] = _event_type(name, {**known, **table}, {} if old is None else old.modes, spot)
    return replace(codebook, types=types)


def _event_type(name: str, table: Table, modes: Mapping[str, Mode], spot: Spot) -> EventType:
    quad = table.get("quad")
    if quad not in _QUADS:
        spot.note(
            f"quad is {quad!r}; expected 1 (verbal), 2 (material cooperation), 3 (verbal) or 4 (material conflict)",
            "quad",
        )
    score, cameo, description = _common(table, spot)
    added = [_mode(entry, spot) for entry in spot.tables(table.get("modes", []), "modes")]
    return EventType(name, quad or 0, score, cameo, description, {**modes, **{mode.name: mode for mode in added}})


def _mode(table: Table, spot: Spot) -> Mode:
    spot.check_keys(table, _MODE_KEYS)
    name = table.get("name")
    if not isinstance(name, str) or not re.fullmatch(r"[a-z][a-z-]*", name):
        spot.note(f"a mode's name is {name!r}; expected lower case, such as sit-in", str(name))
    return Mode(str(name), *_common(table, spot))


def _common(table: Table, spot: Spot) -> tuple[float, str, str]:
    """Score, CAMEO code and description, which types and modes both have."""
    score, code, description = table.get("score"), table.get("cameo"), table.get("description")
    if isinstance(score, bool) or not isinstance(score, int | float) or not -_MOST <= score <= _MOST:
        spot.note(f"score is {score!r}; expected a number from -{_MOST} (hostile) to {_MOST}", "score")
        score = 0.0
    cameo = spot.take(None, check_cameo, code)
    if cameo is None and code is None:
        spot.note("cameo is missing; expected the nearest CAMEO code, such as 140")
    if not isinstance(description, str) or not description:
        spot.note("description is missing; say in a sentence what it means")
    return float(score), cameo or "", str(description)


def check_cameo(code: Any) -> str | None:
    """The code itself; MistakeError unless it has two to four digits or is None."""
    if code is not None and not (isinstance(code, str) and code.isdecimal() and 2 <= len(code) <= 4):
        raise MistakeError(
            f'{code!r} is no CAMEO code; expected two to four digits in quotes, such as "0871"', str(code)
        )
    return code
