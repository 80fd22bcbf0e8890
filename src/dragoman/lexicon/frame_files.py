"""Reading event frames from TOML: one file a type, and `sets.toml` with named sets of words.

A file has a `type`, perhaps a default `needs` for its frames, perhaps `[[refine]]` tables that all its frames without a
`mode` of their own share, and `[[frame]]` tables. Entry function: `read_frames`. A mistake raises `LexiconError` that
begins `file:line:`, the line being the one that names the frame's id.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any, get_args

from dragoman.lexicon.codebook import Codebook
from dragoman.lexicon.frames import Frame, Needs, Refinement
from dragoman.records import CommitmentKind, LexiconError

_SETS = "sets.toml"
_PREPOSITIONS = """about above across after against ahead along alongside among amid around as at before behind beside between
    beyond by concerning for from in inside into like near of off on onto out outside over past per regarding through
    throughout to toward towards under until up upon via with within without"""
_SLOTS = frozenset({"speaker", "subject", "object", "iobj", "clause", *_PREPOSITIONS.split()})
_FRAME_KEYS = frozenset(Frame.__dataclass_fields__) - {"type", "line"}
_REFINE_KEYS = frozenset(Refinement.__dataclass_fields__)
_FILE_KEYS = frozenset({"type", "needs", "refine", "frame"})

Sets = Mapping[str, frozenset[str]]
Table = Mapping[str, Any]


class _MistakeError(Exception):
    """What is wrong with a table, before file and line are known."""


@dataclass(frozen=True, slots=True)
class _Words:
    """What names may stand for: the codebook, the named sets."""

    codebook: Codebook
    sets: Sets


def read_frames(folder: Traversable, codebook: Codebook) -> tuple[Frame, ...]:
    """Read every frame of a folder, files in alphabetical order; raises `LexiconError` at the first mistake."""
    words = _Words(codebook, _read_sets(folder.joinpath(_SETS)))
    frames: list[Frame] = []
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml") and file.name != _SETS:
            frames.extend(_read_file(file, words))
    return tuple(frames)


def _read_sets(file: Traversable) -> Sets:
    text, data = _parse(file)
    known: dict[str, frozenset[str]] = {}
    for name, items in data.items():
        try:
            # A set may use those above it.
            known[name] = _lemmas(items, known)
        except _MistakeError as mistake:
            number = next((i for i, line in enumerate(text.splitlines(), 1) if line.startswith(f"{name} =")), 1)
            raise LexiconError(f"{file.name}:{number}: set {name}: {mistake}") from mistake
    return known


def _read_file(file: Traversable, words: _Words) -> Iterator[Frame]:
    text, data = _parse(file)
    lines = _lines(text)
    seen: set[str] = set()
    for table in data.get("frame", []):
        name = str(table.get("id", ""))
        numbers = lines.get(f'id = "{name}"', [1])
        where = f"{file.name}:{numbers[-1 if name in seen else 0]}"
        try:
            _check_keys(data, _FILE_KEYS)
            _check_new(name, seen)
            frame = _frame(table, data, words, where)
        except (_MistakeError, LexiconError) as mistake:
            raise LexiconError(f"{where}: frame {name or '(no id)'}: {mistake}") from mistake
        seen.add(name)
        yield frame


def _lines(text: str) -> dict[str, list[int]]:
    numbers: dict[str, list[int]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        numbers.setdefault(line.strip(), []).append(number)
    return numbers


def _check_new(name: str, seen: set[str]) -> None:
    if name in seen:
        raise _MistakeError("this id is used twice in the file; give each frame its own")


def _parse(file: Traversable) -> tuple[str, dict[str, Any]]:
    text = file.read_text("utf-8")
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{file.name}:1: not TOML: {error}; correct the file") from error


def _frame(table: Table, data: Table, words: _Words, line: str) -> Frame:
    _check_keys(table, _FRAME_KEYS)
    for key in ("id", "example", "codes"):
        if not table.get(key):
            raise _MistakeError(f"{key} is missing or empty; every frame has an id, an example and its codes")
    type_, mode = str(data.get("type")), table.get("mode")
    words.codebook.check(type_, mode)
    own = [_refinement(entry, type_, words) for entry in table.get("refine", [])]
    # What already has a mode is not refined by the file's own shared tables.
    common = data.get("refine", []) if mode is None else []
    shared = [_refinement(entry, type_, words, table.get("cameo")) for entry in common]
    verbs, nouns = _triggers(table.get("verbs", [])), _triggers(table.get("nouns", []))
    if not verbs + nouns:
        raise _MistakeError("it has no trigger; list lemmas under verbs or nouns")
    return Frame(
        id=f"{type_.lower()}.{table['id']}",
        type=type_,
        mode=mode,
        cameo=_cameo(table.get("cameo")),
        context=_contexts(table.get("context", []), words.codebook),
        verbs=verbs,
        nouns=nouns,
        actor=_slots(table.get("actor", ["subject"])),
        recipient=_slots(table.get("recipient", ["object"])),
        about=_slots(table.get("about", [])),
        object=_lemmas(table.get("object", []), words.sets),
        not_object=_lemmas(table.get("not_object", []), words.sets),
        clause=_lemmas(table.get("clause", []), words.sets),
        reciprocal=bool(table.get("reciprocal", False)),
        needs=_choice(table.get("needs", data.get("needs", "any")), get_args(Needs), "needs"),
        commits=_choice(table.get("commits"), (None, *get_args(CommitmentKind)), "commits"),
        refine=(*own, *shared),
        example=table["example"],
        codes=table["codes"],
        counter=table.get("counter"),
        line=line,
    )


def _refinement(table: Table, type_: str, words: _Words, root: str | None = None) -> Refinement:
    _check_keys(table, _REFINE_KEYS)
    new_type, mode = table.get("type"), table.get("mode")
    words.codebook.check(new_type or type_, mode)
    object_, clause = _lemmas(table.get("object", []), words.sets), _lemmas(table.get("clause", []), words.sets)
    if not object_ | clause:
        raise _MistakeError("a refinement has neither object nor clause; say which words it waits for")
    cameo = _cameo(table.get("cameo"))
    if root and cameo and new_type is None:
        # CAMEO's 02 (appeal) and 10 (demand) run parallel: 0253 and 1053 both ask for a release.
        cameo = root[:2] + cameo[2:]
    return Refinement(object_, clause, new_type, mode, cameo, _contexts(table.get("context", []), words.codebook))


def _check_keys(table: Table, known: frozenset[str]) -> None:
    unknown = sorted(set(table) - known)
    if unknown:
        raise _MistakeError(f"unknown field {unknown[0]!r}; expected some of {', '.join(sorted(known))}")


def _triggers(items: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    # The reader makes a word of a hyphen: `cease-fire` is three.
    return tuple(tuple(_lemma(item).replace("-", " - ").split()) for item in items)


def _lemma(item: str) -> str:
    if not item.strip():
        raise _MistakeError("an empty trigger or word; remove it")
    if item != item.lower():
        raise _MistakeError(f"{item!r} has capitals; lemmas are lower case")
    return item


def _lemmas(items: Iterable[str], sets: Sets) -> frozenset[str]:
    found: set[str] = set()
    for item in items:
        if not item.startswith("@"):
            found.add(_lemma(item))
        elif item[1:] in sets:
            found |= sets[item[1:]]
        else:
            raise _MistakeError(f"unknown set {item!r}; expected one of sets.toml, defined above its use")
    return frozenset(found)


def _slots(items: Iterable[str]) -> tuple[str, ...]:
    for item in items:
        if item not in _SLOTS:
            raise _MistakeError(f"unknown slot {item!r}; expected subject, object, iobj, clause or a preposition")
    return tuple(items)


def _contexts(items: Iterable[str], codebook: Codebook) -> tuple[str, ...]:
    for item in items:
        if item not in codebook.contexts:
            raise _MistakeError(f"unknown context {item!r}; expected one of {', '.join(sorted(codebook.contexts))}")
    return tuple(items)


def _cameo(code: str | None) -> str | None:
    if code is not None and not (code.isdecimal() and 2 <= len(code) <= 4):
        raise _MistakeError(f"{code!r} is no CAMEO code; expected two to four digits, such as 0871")
    return code


def _choice(value: Any, known: tuple[Any, ...], field: str) -> Any:
    if value not in known:
        raise _MistakeError(f"{field} is {value!r}; expected one of {', '.join(str(item) for item in known if item)}")
    return value
