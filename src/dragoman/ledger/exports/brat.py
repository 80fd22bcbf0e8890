"""brat's standoff format: a folder with each article's text, and beside it what was found there, by character spans."""

import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import count
from pathlib import Path

import duckdb

from dragoman.ledger.wire import decode
from dragoman.records import Actor, Event, LedgerError, Record, Span, Statement, UsageError

_ARTICLES = """
    WITH chosen AS ({chosen})
    SELECT articles.article, articles.version, articles.record, found.ids
    FROM articles JOIN (SELECT article, version, list(events.id) AS ids FROM events SEMI JOIN chosen USING (article, version, event)
        GROUP BY article, version) AS found USING (article, version)
    ORDER BY articles.article, articles.version
"""
_FETCH = 20  # records are large
_LONGEST_NAME = 120  # bytes; file systems take 255
_MANIFEST = "articles.tsv"
_LABEL = re.compile(r"[^A-Za-z0-9_-]")
# Roles that an event of any type may have in these files, and the attributes of an event.
_ROLES = ("Actor", "Recipient", "About", "When", "Where", "Condition", "Told-in")
_STATUSES = ("future", "conditional", "hypothetical", "negated")


@dataclass(slots=True)
class Annotations:
    """The lines of one `.ann` file, numbered as brat wants them; a span of a label is one line however often it is used."""

    text: str
    no_text: bool
    lines: list[str] = field(default_factory=list)
    spans: dict[tuple[str, Span], str] = field(default_factory=dict)
    numbers: Mapping[str, Iterator[int]] = field(default_factory=lambda: {kind: count(1) for kind in "TEANR#"})

    def mark(self, label: str, span: Span) -> str:
        """Return the id of a span under a label."""
        name = self.spans.get((label, span))
        if name is None:
            parts = list(_without_line_ends(span, self.text)) or [span]
            offsets = ";".join(f"{part.start} {part.end}" for part in parts)
            words = "" if self.no_text else " ".join(part.of(self.text) for part in parts)
            name = self.spans[label, span] = self.add("T", f"{label} {offsets}\t{words}")
        return name

    def add(self, kind: str, rest: str) -> str:
        """Add a line of a kind and return its id."""
        name = f"{kind}{next(self.numbers[kind])}"
        self.lines.append(f"{name}\t{rest}\n")
        return name


def write_brat(
    cursor: duckdb.DuckDBPyConnection, chosen: str, parameters: Sequence[object], target: Path, *, no_text: bool
) -> None:
    """Write a folder of the articles in which the chosen events stand, with those events and all statements.

    Without text there are `.ann` files alone, whose spans have no words.
    """
    cursor.execute(_ARTICLES.format(chosen=chosen), parameters)
    with _folder_whole(target) as folder:
        types, names = set[str](), set[str]()
        with (folder / _MANIFEST).open("w", encoding="utf-8", newline="") as manifest:
            manifest.write("file\tarticle\tversion\tsha256\n")
            while rows := cursor.fetchmany(_FETCH):
                for article, version, line, ids in rows:
                    record, name = decode(line), _file_name(article, version, names)
                    _write_article(folder / name, record, frozenset(ids), no_text=no_text)
                    types |= {_label(event.type) for event in record.events if event.id in ids}
                    cells = (name, " ".join(article.split()), str(version), record.document.sha256)
                    manifest.write("\t".join(cells) + "\n")
        (folder / "annotation.conf").write_text(_configuration(types), "utf-8")


def _write_article(stem: Path, record: Record, chosen: frozenset[str], *, no_text: bool) -> None:
    text = record.document.text
    annotations = Annotations(text, no_text)
    actors = {actor.id: actor for actor in record.actors}
    statements = {statement.id: _annotate_statement(annotations, statement, actors) for statement in record.statements}
    for event in record.events:
        if event.id in chosen:
            _annotate_event(annotations, event, record, statements)
    stem.with_name(f"{stem.name}.ann").write_bytes("".join(annotations.lines).encode())
    if not no_text:
        stem.with_name(f"{stem.name}.txt").write_bytes(text.encode())


def _annotate_statement(annotations: Annotations, statement: Statement, actors: Mapping[str, Actor]) -> str | None:
    """Mark a statement as an event of brat's whose trigger is its cue, or else its content; return that id."""
    anchor = next(iter((*statement.cue, *statement.content)), None)
    if anchor is None:
        return None
    arguments = [f"{role}:{annotations.mark(role, span)}" for role, span in _statement_roles(statement)]
    name = annotations.add("E", " ".join([f"Statement:{annotations.mark('Statement', anchor)}", *_numbered(arguments)]))
    annotations.add("A", f"Stance {name} {statement.stance}")
    annotations.add("A", f"Quoted {name} {statement.quoted}")
    speaker = actors.get(statement.source_actor) if statement.source_actor else None
    if speaker and not annotations.no_text:
        annotations.add("#", f"AnnotatorNotes {name}\t{statement.id}: {_line(speaker.name)}")
    return name


def _statement_roles(statement: Statement) -> Iterator[tuple[str, Span]]:
    yield from (("Source", span) for span in statement.source)
    yield from (("Cue", span) for span in statement.cue[1:])
    yield from (("Content", span) for span in statement.content)


def _annotate_event(
    annotations: Annotations, event: Event, record: Record, statements: Mapping[str, str | None]
) -> None:
    times = {time.id: time.span for time in record.times}
    places: list[tuple[str, Span]] = [
        *(("Actor", party.span) for party in event.actors),
        *(("Recipient", party.span) for party in event.recipients),
        *(("About", span) for span in event.about),
        *([("When", times[event.when.time])] if event.when.time else []),
        *([("Where", event.where.span)] if event.where else []),
        *([("Condition", event.condition)] if event.condition else []),
    ]
    arguments = [f"{role}:{annotations.mark(role, span)}" for role, span in places]
    told_in = [f"Told-in:{name}" for name in map(statements.get, event.attribution) if name]
    label = _label(event.type)
    trigger = annotations.mark(label, event.trigger)
    name = annotations.add("E", " ".join([f"{label}:{trigger}", *_numbered([*arguments, *told_in])]))
    _annotate_coding(annotations, name, event, record)


def _annotate_coding(annotations: Annotations, name: str, event: Event, record: Record) -> None:
    """Add what is coded of an event: as attributes what brat can filter by, the rest as a note."""
    if event.mode is not None:
        annotations.add("A", f"Mode {name} {_label(event.mode)}")
    if event.status != "asserted":
        annotations.add("A", f"Status {name} {event.status}")
    if event.historical:
        annotations.add("A", f"Historical {name}")
    actors = {actor.id: actor for actor in record.actors}
    sides = (("by", event.actors), ("to", event.recipients))
    parties = [f"{side} {_code(actors[party.actor])}" for side, those in sides for party in those]
    dated = [f"on {event.when.edtf} ({event.when.basis})"] if event.when.edtf else []
    annotations.add("#", f"AnnotatorNotes {name}\t{'; '.join([event.id, *parties, *dated])}")


def _code(actor: Actor) -> str:
    return f"{actor.country or '?'}:{actor.sector or '?'}"


def _numbered(arguments: Sequence[str]) -> Iterator[str]:
    """Number an event's arguments of one role as brat does: `Actor`, `Actor2`, `Actor3`."""
    seen: dict[str, int] = {}
    for argument in arguments:
        role, _, name = argument.partition(":")
        seen[role] = seen.get(role, 0) + 1
        yield argument if seen[role] == 1 else f"{role}{seen[role]}:{name}"


def _without_line_ends(span: Span, text: str) -> Iterator[Span]:
    """Yield the parts of a span that lie on one line each: brat has no spans over a line's end."""
    for match in re.finditer(r"[^\r\n]+", span.of(text)):
        yield Span(span.start + match.start(), span.start + match.end())


def _line(words: str) -> str:
    return " ".join(words.split())


def _label(name: str) -> str:
    """Write a type or mode as brat's labels may be written; a user's codebook may have any words."""
    return _LABEL.sub("_", name)


def _file_name(article: str, version: int, taken: set[str]) -> str:
    """Return a file name for an article that no other has: every character that a file system may mind becomes `=2F`."""
    name = re.sub(r"[^A-Za-z0-9._-]|^\.", lambda match: "".join(f"={b:02X}" for b in match[0].encode()), article)
    name += f"@{version}" if version > 1 else ""
    if len(name) > _LONGEST_NAME or name.casefold() in taken:
        name = f"{name[:_LONGEST_NAME]}~{sha256(f'{article}@{version}'.encode()).hexdigest()[:12]}"
    taken.add(name.casefold())
    return name


def _configuration(types: set[str]) -> str:
    """Return brat's annotation.conf for the labels in use."""
    roles = ", ".join(f"{role}*:<ANY>" for role in _ROLES)
    events = "".join(f"{name}\t{roles}\n" for name in sorted(types))
    return (
        "[entities]\nActor\nRecipient\nAbout\nWhen\nWhere\nCondition\nSource\nCue\nContent\n\n[relations]\n\n"
        f"[events]\nStatement\tSource*:<ANY>, Cue*:<ANY>, Content*:<ANY>\n{events}\n"
        "[attributes]\nMode\tArg:<EVENT>, Value:<ANY>\nHistorical\tArg:<EVENT>\n"
        f"Status\tArg:<EVENT>, Value:{'|'.join(_STATUSES)}\n"
        "Stance\tArg:<EVENT>, Value:asserts|confirms|denies|doubts|promises|demands|warns|asks\n"
        "Quoted\tArg:<EVENT>, Value:direct|indirect|mixed\n"
    )


@contextmanager
def _folder_whole(target: Path) -> Iterator[Path]:
    """Yield a folder beside `target` to write to, which becomes `target` at the end; a failure leaves nothing.

    Raises UsageError if `target` has something in it, LedgerError if it cannot be made.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UsageError(f"{target} is there already and not an empty folder. Name a folder that is new, or empty it")
    part: Path | None = None
    try:
        part = Path(tempfile.mkdtemp(prefix=f"{target.name}.", dir=target.parent))
        part.chmod(0o755)  # a temporary folder is its owner's alone
        yield part
        if target.exists():
            target.rmdir()
        part.rename(target)
    except OSError as problem:
        raise LedgerError(
            f"the folder {target} cannot be written: {problem.strerror or problem}. Name one in a folder that exists, "
            "may be written to and has room"
        ) from problem
    finally:
        if part is not None:
            shutil.rmtree(part, ignore_errors=True)
