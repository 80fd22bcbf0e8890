"""What a run was made with, so that a row can be made again."""

import hashlib
import json
import platform
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from pathlib import Path

from dragoman.ledger import Run


def start_run(model: str, executor: str, user_files: Sequence[str] = ()) -> Run:
    """A new run: a unique id, the versions that code, the lexicon's checksum, a user's files included.

    The clock is read here and nowhere in coding.
    """
    now = datetime.now(UTC).replace(microsecond=0).isoformat()
    version = metadata.version("dragoman")
    manifest = {"executor": executor, "python": platform.python_version(), "spacy": metadata.version("spacy")}
    if user_files:
        manifest["user_files"] = " ".join(Path(file).name for file in user_files)
    return Run(uuid.uuid4().hex, version, lexicon_checksum(user_files), model, now, json.dumps(manifest))


def lexicon_checksum(user_files: Sequence[str] = ()) -> str:
    """The SHA-256 over all lexicon data files, in name order, and then over a user's, as hex."""
    digest = hashlib.sha256()
    for name, file in sorted(_files(resources.files("dragoman.lexicon").joinpath("data"), "")):
        digest.update(name.encode())
        digest.update(file.read_bytes())
    for path in user_files:
        digest.update(Path(path).read_bytes())
    return digest.hexdigest()


def _files(folder: Traversable, prefix: str) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for item in folder.iterdir():
        if item.is_dir():
            found.extend(_files(item, f"{prefix}{item.name}/"))
        else:
            found.append((prefix + item.name, item))
    return found
