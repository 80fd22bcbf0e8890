"""What a run was made with, so that a row can be made again."""

import hashlib
import json
import platform
import uuid
from datetime import UTC, datetime
from importlib import metadata, resources
from importlib.resources.abc import Traversable

from dragoman.ledger import Run


def start_run(model: str, executor: str) -> Run:
    """A new run: a unique id, the versions that code, the lexicon's checksum. The clock is read here and nowhere in coding."""
    now = datetime.now(UTC).replace(microsecond=0).isoformat()
    version = metadata.version("dragoman")
    manifest = {"executor": executor, "python": platform.python_version(), "spacy": metadata.version("spacy")}
    return Run(uuid.uuid4().hex, version, lexicon_checksum(), model, now, json.dumps(manifest))


def lexicon_checksum() -> str:
    """The SHA-256 over all lexicon data files, in name order, as hex."""
    digest = hashlib.sha256()
    for name, file in sorted(_files(resources.files("dragoman.lexicon").joinpath("data"), "")):
        digest.update(name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _files(folder: Traversable, prefix: str) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for item in folder.iterdir():
        if item.is_dir():
            found.extend(_files(item, f"{prefix}{item.name}/"))
        else:
            found.append((prefix + item.name, item))
    return found
