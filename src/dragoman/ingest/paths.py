"""Which files the inputs name: files themselves, folders and globs, in name order."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.records import IngestError

STANDARD_INPUT = "-"
TEXT_ENDINGS = (".txt", ".text")
LINE_ENDINGS = (".jsonl", ".ndjson")
COMMA_ENDINGS = (".csv",)
TAB_ENDINGS = (".tsv",)
ENDINGS = (*TEXT_ENDINGS, *LINE_ENDINGS, *COMMA_ENDINGS, *TAB_ENDINGS)
_MAGIC = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Found:
    """One file to read, by the name that messages give it, or why an input names none."""

    name: str
    problem: str | None = None


def find_files(paths: Sequence[Path | str]) -> Iterator[Found]:
    """Yield the files that the inputs name, in the order given, those of a folder or a glob in name order."""
    for path in paths:
        name = os.fspath(path)
        try:
            yield from _expand(name)
        except (OSError, ValueError, IngestError) as error:
            yield Found(name, reason_of(error))


def _expand(name: str) -> Iterator[Found]:
    if not name:
        raise IngestError("an empty name; give a file, a folder, a pattern, or - for standard input")
    if name == STANDARD_INPUT:
        yield Found(name)
    elif os.path.isdir(name):  # noqa: PTH112 - unlike Path.is_dir it says no to a name that no file can have
        yield from _in_folder(name)
    elif _MAGIC.intersection(name) and not os.path.lexists(name):
        yield from _in_glob(name)
    else:
        yield Found(name)


def _in_folder(folder: str) -> Iterator[Found]:
    """Yield the files of a folder and its subfolders that have a known ending and are not hidden."""
    refused: list[OSError] = []
    files: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=refused.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files.extend(
            Path(parent, name) for name in names if not name.startswith(".") and name.lower().endswith(ENDINGS)
        )
    yield from (Found(str(error.filename or folder), reason_of(error)) for error in sorted(refused, key=str))
    if not files and not refused:
        raise IngestError(f"the folder holds no file to read; expected files ending in {', '.join(ENDINGS)}")
    yield from (Found(str(path)) for path in sorted(files, key=lambda path: path.parts))


def _in_glob(pattern: str) -> Iterator[Found]:
    """Yield the files that a pattern matches, each once; a folder that matches gives what it holds."""
    whole = Path(pattern)
    anchor = Path(whole.anchor)
    relative = pattern[len(whole.anchor) :] if whole.anchor else pattern
    matches = [path for path in anchor.glob(relative) if not _is_hidden(path, pattern)]
    # From Python 3.13 a last `**` matches files too; here it means the folders, whatever the version.
    files = set() if whole.name == "**" else {path for path in matches if not path.is_dir()}
    folders = [path for path in matches if path.is_dir()]
    inside = [found for folder in sorted(folders) for found in _quietly(str(folder))]
    files.update(Path(found.name) for found in inside if found.problem is None)
    yield from (found for found in inside if found.problem is not None)
    if not files:
        raise IngestError(
            "no file matches the pattern; check it, and put it in quotes so that the shell leaves it alone"
        )
    yield from (Found(str(path)) for path in sorted(files, key=lambda path: path.parts))


def _quietly(folder: str) -> Iterator[Found]:
    """Yield what a folder holds, nothing being nothing: the pattern as a whole must give a file."""
    try:
        yield from _in_folder(folder)
    except IngestError:
        return


def _is_hidden(path: Path, pattern: str) -> bool:
    return any(
        part.startswith(".") and part not in (".", "..") for part in path.parts if part not in Path(pattern).parts
    )


def reason_of(error: Exception) -> str:
    """Return what an operating system's refusal means to the user."""
    if isinstance(error, PermissionError):
        return "permission denied; make it readable (chmod +r), or run as its owner"
    if isinstance(error, FileNotFoundError):
        return "no such file; check the name"
    if isinstance(error, OSError):
        return f"cannot be read ({error.strerror or error}); check the name and the disk"
    return str(error) if isinstance(error, IngestError) else f"no name of a file ({error}); check the name"
