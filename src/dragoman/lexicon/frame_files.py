"""Reading event frames from TOML: one file a type, and `sets.toml` with named sets of words; or a user's own files.

A shipped file has a `type`, perhaps a default `needs` for its frames, perhaps `[[refine]]` tables that all its frames
without a `mode` of their own share, and `[[frame]]` tables. A user's file may have `[[type]]` tables instead of the one
`type`, `[sets]` of its own, and `without`, the ids of shipped frames that it leaves out; its frames then name their types.

Entry functions: `read_frames`, `read_user_frames`. Wrong files raise one `LexiconError` that names every mistake, a line
each, as `file:line:column: ...`.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, get_args

from dragoman.lexicon.codebook import Codebook
from dragoman.lexicon.extensions import MistakeError, Text, extend_codebook
from dragoman.lexicon.frame_tables import FRAME_KEYS, Sets, Words, expand, read_frame, strings
from dragoman.lexicon.frames import Frame, Needs
from dragoman.lexicon.tables import noting, read_text, shown
from dragoman.records import LexiconError

SETS = "sets.toml"
_FILE_KEYS = frozenset({"type", "needs", "refine", "frame"})
_USER_KEYS = _FILE_KEYS | {"sets", "without"}


@dataclass(frozen=True, slots=True)
class UserFrames:
    """What a user's files make of the codebook and the frames: theirs (`own`) first, then what they leave of the shipped."""

    codebook: Codebook
    frames: tuple[Frame, ...]
    own: tuple[Frame, ...] = ()


def read_frames(folder: Traversable, codebook: Codebook) -> tuple[Frame, ...]:
    """Read every frame of a folder, files in alphabetical order."""
    frames: list[Frame] = []
    with noting() as problems:
        words = Words(codebook, _read_sets(folder.joinpath(SETS), problems))
        for file in sorted(folder.iterdir(), key=lambda file: file.name):
            if file.name.endswith(".toml") and file.name != SETS:
                frames.extend(_frames_of_file(file, words, problems))
    return tuple(frames)


def read_user_frames(
    paths: Iterable[str | Path], folder: Traversable, codebook: Codebook, shipped: Sequence[Frame]
) -> UserFrames:
    """Read a user's files, which may use the shipped sets.

    A frame replaces the shipped one, or the earlier file's, of its id. A trigger of a frame that asks nothing of object or
    clause is taken from the shipped frames that have it.
    """
    own: dict[str, Frame] = {}
    left_out: set[str] = set()
    known = {frame.id for frame in shipped}
    with noting() as problems:
        sets = _read_sets(folder.joinpath(SETS), problems)
        for path in map(Path, paths):
            text, data = _parse(path, problems)
            codebook = extend_codebook(codebook, text, data)
            words = Words(codebook, _own_sets(text, data, sets))
            own |= {frame.id: frame for frame in _checked(text, data, words, _USER_KEYS)}
            left_out |= _left_out(text, data, known | set(own))
    kept = (frame for frame in shipped if frame.id not in own and frame.id not in left_out)
    mine = tuple(own.values())
    return UserFrames(codebook, (*mine, *_without_triggers(kept, mine)), mine)


def _without_triggers(shipped: Iterable[Frame], own: Iterable[Frame]) -> Iterator[Frame]:
    """The shipped frames less the triggers that a user's frame claims for every object; two readings would be two events."""
    claiming = [frame for frame in own if not (frame.object or frame.clause)]
    verbs = {trigger for frame in claiming for trigger in frame.verbs}
    nouns = {trigger for frame in claiming for trigger in frame.nouns}
    for frame in shipped:
        if verbs.isdisjoint(frame.verbs) and nouns.isdisjoint(frame.nouns):
            yield frame
            continue
        left = replace(
            frame,
            verbs=tuple(trigger for trigger in frame.verbs if trigger not in verbs),
            nouns=tuple(trigger for trigger in frame.nouns if trigger not in nouns),
        )
        if left.verbs or left.nouns:
            yield left


def _parse(file: Traversable | Path, problems: list[str]) -> tuple[Text, Mapping[str, Any]]:
    """A file's text and tables; nothing of a file that is no TOML, which is noted."""
    try:
        content = read_text(file)
        return Text.of(shown(file), content, problems), tomllib.loads(content)
    except LexiconError as error:
        problems.append(str(error))
    except tomllib.TOMLDecodeError as error:
        problems.append(f"{shown(file)}:{_toml_position(error)}: not TOML: {error}; correct the file")
    return Text.of(shown(file), "", problems), {}


def _toml_position(error: tomllib.TOMLDecodeError) -> str:
    """`line:column` as the parser's message tells it: `... (at line 3, column 8)`."""
    numbers = [word.strip(",)") for word in str(error).partition("(at line ")[2].replace("column ", "").split()]
    return ":".join(numbers) if len(numbers) == len(("line", "column")) else "1:1"


def _read_sets(file: Traversable, problems: list[str]) -> Sets:
    text, data = _parse(file, problems)
    return _sets(text, data, {})


def _own_sets(text: Text, data: Mapping[str, Any], known: Sets) -> Sets:
    spot = text.spot_of_key("sets")
    return _sets(text, spot.table(data.get("sets", {}), "sets"), known)


def _sets(text: Text, data: Mapping[str, Any], known: Sets) -> Sets:
    found = dict(known)
    for name, items in data.items():
        # A set may use those above it.
        try:
            found[name] = expand(items, found)
        except MistakeError as mistake:
            text.spot_of_key(name, f"set {name}: ").note(str(mistake), mistake.words)
            found[name] = frozenset()
    return found


def _left_out(text: Text, data: Mapping[str, Any], known: set[str]) -> set[str]:
    spot = text.spot_of_key("without")
    names = spot.take((), strings, data.get("without", []))
    for name in names:
        if name not in known:
            spot.note(f"without: no frame {name!r} to leave out; expected an id such as protest.march", name)
    return set(names)


def _frames_of_file(file: Traversable, words: Words, problems: list[str]) -> Iterator[Frame]:
    text, data = _parse(file, problems)
    if data:
        yield from _checked(text, data, words, _FILE_KEYS)


def _checked(text: Text, data: Mapping[str, Any], words: Words, known: frozenset[str]) -> Iterator[Frame]:
    head = text.whole()
    head.check_keys(data, known)
    type_ = data.get("type") if not isinstance(data.get("type"), list) else None
    if type_ is not None:
        head.check(words.codebook, str(type_), None, str(type_))
    if (needs := data.get("needs", "any")) not in get_args(Needs):
        head.note(f"needs is {needs!r}; expected one of {', '.join(get_args(Needs))}", str(needs))
        data = {**data, "needs": "any"}
    seen: set[str] = set()
    for number, table in enumerate(head.tables(data.get("frame", []), "frame")):
        name = str(table.get("id", ""))
        spot = text.spot("frame", number, f"frame {name or '(no id)'}: ")
        spot.check_keys(table, FRAME_KEYS)
        frame = read_frame(table, data, words, spot)
        if frame.id in seen:
            spot.note("this id is used twice in the file; give each frame its own", name)
        seen.add(frame.id)
        yield frame
