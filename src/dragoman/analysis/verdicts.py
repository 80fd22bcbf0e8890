"""Verdicts on events: a line of JSON each, written as soon as it is given. They hold no text of the article."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import msgspec

from dragoman.analysis.audit import Drawn, Field, judged_values
from dragoman.records import Span, UsageError

Schema = Literal["dragoman.verdict/1"]
SCHEMA: Schema = "dragoman.verdict/1"
_BEGINNING = f'{{"schema":"{SCHEMA}"'.encode()
Mark = Literal["right", "wrong", "unsure"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a person said of one event.

    `values` is what was judged, `marks` the judgement on each, and on `event`: whether it is one. No marks: it was
    skipped. Spans are offsets into the article's text, whose hash is `sha256`; `judge` is whoever the audit named.
    """

    schema: Schema
    article: str
    sha256: str
    event: str
    trigger: Span
    values: dict[Field, str]
    marks: dict[Field, Mark] = field(default_factory=dict)
    judge: str | None = None

    @property
    def key(self) -> tuple[str, str, Span, str]:
        """What tells that another coding's event is the one judged: article, text, trigger, type."""
        return self.article, self.sha256, self.trigger, self.values["type"]

    def settled(self) -> dict[Field, Mark]:
        """Return the marks with what follows from them: where there is no event, nothing said of it is right."""
        if self.marks.get("event") != "wrong":
            return self.marks
        return {"event": "wrong", **dict.fromkeys(self.values, "wrong")}


_DECODER = msgspec.json.Decoder(Verdict)


def make_verdict(drawn: Drawn, marks: dict[Field, Mark], judge: str | None = None) -> Verdict:
    """Return the verdict on an event that was drawn; without marks it says that the event was skipped."""
    document, event = drawn.record.document, drawn.event
    values = judged_values(drawn.record, event)
    name = f"{document.id}:{event.id}"
    return Verdict(SCHEMA, document.id, document.sha256, name, event.trigger, values, marks, judge)


def read_verdicts(path: Path) -> list[Verdict]:
    """Return a file's verdicts, the last one on each event. Raises UsageError naming the line that is none."""
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError as problem:
        raise UsageError(f"{path} cannot be read: {problem.strerror or problem}. Give a file of verdicts") from problem
    found = [_decoded(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]
    return list({verdict.key: verdict for verdict in found}.values())


def _decoded(path: Path, number: int, line: bytes) -> Verdict:
    try:
        verdict = _DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeError) as problem:
        raise UsageError(
            f"{path}:{number}: no verdict: {problem}. Expected a line of {SCHEMA}, as `dragoman audit --into` writes it; "
            "if the line was cut off, delete it"
        ) from problem
    if "type" not in verdict.values:
        raise UsageError(f"{path}:{number}: the verdict does not say of what type the event was. Delete the line")
    return verdict


def continue_verdicts(path: Path) -> list[Verdict]:
    """Return the verdicts given so far; the file is made if there is none, so that a wrong name is told at once.

    A last line that was cut off, by a crash or a full disk, is taken off the file: its event is asked for again.
    """
    with _told(path):
        path.open("ab").close()
    if not path.is_file():  # a device or a pipe has no past
        return []
    with _told(path), path.open("r+b") as file:
        whole, _, cut = file.read().rpartition(b"\n")
        # Of another program's file nothing is cut off: reading it is an error.
        if cut.startswith(_BEGINNING) or _BEGINNING.startswith(cut):
            file.truncate(len(whole) + 1 if whole else 0)
    return read_verdicts(path)


def append_verdict(path: Path, verdict: Verdict) -> None:
    """Write a verdict at the end of the file; it is on the disk when this returns. Raises UsageError if it cannot be."""
    with _told(path), path.open("ab") as file:
        file.write(msgspec.json.encode(verdict) + b"\n")
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        raise UsageError(
            f"verdicts cannot be written to {path}: {problem.strerror or problem}. Give a file that may be written to, on a "
            "disk with room; what was given before is kept"
        ) from problem
