"""`dragoman audit`: a person judges a sample of a ledger's events."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

if TYPE_CHECKING:
    from rich.text import Text

    from dragoman.analysis.audit import Drawn, Field
    from dragoman.analysis.precision import Precision
    from dragoman.analysis.verdicts import Mark, Verdict
    from dragoman.app.cli.marking import Screen
    from dragoman.records import Party

_MARKS: "Mapping[str, Mark]" = {"y": "right", "n": "wrong", "?": "unsure"}
_WORDS = {"yes": "y", "no": "n", "all": "a", "skip": "s", "quit": "q"}
_KEYS = "y right, n wrong, ? unsure, a all the rest right, s skip this event, q quit; several at once, such as yyny"
_BEFORE = 300  # characters of the article shown before the sentence: whom a pronoun means stands there


def audit(
    ledger: Annotated[Path, typer.Argument(metavar="LEDGER", help="The ledger to judge.")],
    number: Annotated[int, typer.Option("-n", min=1, metavar="NUMBER", help="Events to draw.")] = 100,
    seed: Annotated[int, typer.Option(metavar="NUMBER", help="Another seed draws another sample.")] = 1,
    into: Annotated[
        Path | None,
        typer.Option(metavar="VERDICTS", help="Write each verdict here (JSON lines), and go on where that file ends."),
    ] = None,
    judge: Annotated[str | None, typer.Option(metavar="WHO", help="Who judges: written beside each verdict.")] = None,
) -> None:
    """Judge a sample of events field by field and print how much is right: by field and by type, with 95 % intervals.

    The sample gives each type its share, and at least one event; reprints and superseded versions are left out. Each event
    is shown with its sentence: the «trigger», its actors as ‹who›¹, its recipients as ‹whom›². Answer y or n for each
    field, ? where you cannot tell, a if all the rest is right, s to skip the event, q to stop; answers may also come
    through a pipe. What is no event has every field wrong. See docs/audit.md.

    Examples:
    * `dragoman audit news.duckdb -n 100 --into verdicts.jsonl --judge rp`

    * `dragoman evaluate news.duckdb --against verdicts.jsonl`
    """
    from dragoman.analysis.audit import draw_events  # noqa: PLC0415  --help must not wait for it
    from dragoman.analysis.verdicts import continue_verdicts, make_verdict  # noqa: PLC0415
    from dragoman.app.cli.marking import Screen, tell  # noqa: PLC0415
    from dragoman.ledger import Ledger  # noqa: PLC0415

    verdicts = continue_verdicts(into) if into else []
    # The file is closed before anybody is asked: judging takes hours, and writers must not wait for it.
    with Ledger.open(ledger, read_only=True) as opened:
        drawn = draw_events(opened, number, seed)
    if into is None:
        tell("verdicts are not kept; name a file with --into to keep them, and to go on later")
    known = {verdict.key for verdict in verdicts}
    left = [one for one in drawn if make_verdict(one, {}).key not in known]
    screen = Screen()
    verdicts += _judged(screen, left, len(drawn), into, judge)
    _report(screen, verdicts)


def _judged(
    screen: "Screen", left: "Sequence[Drawn]", number: int, into: Path | None, judge: str | None
) -> "Iterator[Verdict]":
    """The verdicts on the events that are left of the sample, each written down before the next event is shown."""
    from dragoman.analysis.verdicts import append_verdict, make_verdict  # noqa: PLC0415
    from dragoman.app.cli.marking import tell  # noqa: PLC0415

    answers, before = Answers(), number - len(left)
    for done, one in enumerate(left, before):
        _show(screen, one, f"{done + 1} of {number}")
        marks = answers.on(one)
        if marks is None:
            tell(f"stopped: {done:,} of {number:,} events done" + ("; the same command goes on" if into else ""))
            return
        verdict = make_verdict(one, marks, judge)
        if into:
            append_verdict(into, verdict)
        yield verdict


class _Mark(NamedTuple):
    """Where in a line what is marked how: with brackets in plain text, with a style where one can be seen."""

    start: int
    end: int
    opening: str
    closing: str
    style: str


class Answers:
    """The answers on standard input, as they are asked for: one or several a line."""

    def __init__(self) -> None:
        self._ahead = ""

    def on(self, drawn: "Drawn") -> "dict[Field, Mark] | None":
        """The marks on an event, none if it is skipped; None if no more shall be asked."""
        fields: list[Field] = list(_shown_values(drawn))
        marks: dict[Field, Mark] = {}
        self._ahead = ""  # what was typed too much for one event is no answer on the next
        for place, field in enumerate(fields):
            key = self._asked(field)
            if key == "q":
                return None
            if key == "s":
                return {}
            if key == "a":
                return marks | dict.fromkeys(fields[place:], "right")
            marks[field] = _MARKS[key]
            if marks == {"event": "wrong"}:
                break
        return marks

    def _asked(self, field: str) -> str:
        sys.stdout.write(f"    {field}? [y/n/?/a/s/q] ")
        sys.stdout.flush()
        self._ahead = self._ahead or self._line()
        key, self._ahead = self._ahead[0], self._ahead[1:]
        if self._ahead or not sys.stdin.isatty():
            sys.stdout.write(f"{key}\n")  # nobody has just typed it, so nobody sees it
        return key

    def _line(self) -> str:
        """The keys of the next line that has any; at the end of the input, `q`."""
        from dragoman.app.cli.marking import tell  # noqa: PLC0415

        for line in sys.stdin:
            answer = line.strip().lower()
            keys = _WORDS.get(answer, answer.replace(" ", ""))
            if keys and set(keys) <= {*_MARKS, "a", "s", "q"}:
                return keys
            tell(f"{line.strip()!r} is no answer: {_KEYS}")
        return "q"


def _shown_values(drawn: "Drawn") -> "dict[Field, str]":
    """What is judged, as the judge sees it: places and sources with their words, which a verdict does not hold."""
    from dragoman.analysis.audit import judged_values  # noqa: PLC0415

    record, event = drawn.record, drawn.event
    text = record.document.text
    shown: dict[Field, str] = {"event": "an event at all", **judged_values(record, event)}
    if event.where:
        shown["where"] = f"{event.where.span.of(text)}: {shown['where']}"
    if event.attribution:
        sources = {statement.id: statement.source for statement in record.statements}
        words = (" ".join(span.of(text) for span in sources[name]) for name in event.attribution)
        shown["sources"] = f"{' < '.join(words)}: {shown['sources']}"
    return shown


def _show(screen: "Screen", drawn: "Drawn", place: str) -> None:
    from rich.padding import Padding  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from dragoman.app.cli.marking import QUAD_STYLES, plain, type_and_mode  # noqa: PLC0415

    document, event = drawn.record.document, drawn.event
    facts = (document.title, document.publisher, document.published.edtf or "not dated")
    screen.show(
        Text.assemble(
            (place, "bold"),
            f"  {plain(document.id)}:{event.id}  ",
            (type_and_mode(event.type, event.mode), QUAD_STYLES[event.quad]),
        ),
        Text(plain(" · ".join(fact for fact in facts if fact)), style="dim"),
        Padding(Text(_before(document.text, event.sentence.start), style="dim"), (0, 0, 0, 4)),
        Padding(_evidence(drawn, styled=screen.styled), (0, 0, 0, 4)),
        *(Text(f"    {field:10} {plain(value)}") for field, value in _shown_values(drawn).items()),
    )


def _before(text: str, start: int) -> str:
    """The words before the sentence, from a word's beginning."""
    from dragoman.app.cli.marking import plain  # noqa: PLC0415

    words = text[max(0, start - _BEFORE) : start]
    return plain(words if start <= _BEFORE else "… " + words.partition(" ")[2])


def _evidence(drawn: "Drawn", *, styled: bool) -> "Text":
    """The sentence with its trigger and parties marked: «trigger», ‹actor›¹, ‹recipient›²."""
    from rich.text import Text  # noqa: PLC0415

    event, first = drawn.event, drawn.event.sentence.start
    # A character for a character, so that the offsets stay true.
    line = _one_line(event.sentence.of(drawn.record.document.text))
    marks = [
        _Mark(event.trigger.start - first, event.trigger.end - first, "«", "»", "reverse"),
        *_party_marks(event.actors, first, len(line), "¹", "bold green"),
        *_party_marks(event.recipients, first, len(line), "²", "bold magenta"),
    ]
    if not styled:
        return Text(_bracketed(line, marks))
    text = Text(line)
    for mark in marks:
        text.stylize(mark.style, mark.start, mark.end)
    return text


def _one_line(words: str) -> str:
    from dragoman.app.cli.marking import plain_lines  # noqa: PLC0415

    return "".join(" " if character.isspace() else character for character in plain_lines(words))


def _party_marks(parties: "Sequence[Party]", first: int, size: int, number: str, style: str) -> "Iterator[_Mark]":
    """The marks of parties in the sentence; one that is named elsewhere stands only in the field below it."""
    for party in parties:
        start, end = party.span.start - first, party.span.end - first
        if 0 <= start < end <= size:
            yield _Mark(start, end, "‹", f"›{number}", style)


def _bracketed(line: str, marks: "Sequence[_Mark]") -> str:
    """The line with every mark's brackets; at one place those that close come before those that open."""
    inserted = [(mark.end, 0, -mark.start, mark.closing) for mark in marks]
    inserted += [(mark.start, 1, -mark.end, mark.opening) for mark in marks]
    shown, done = "", 0
    for place, _, _, bracket in sorted(inserted):
        shown, done = shown + line[done:place] + bracket, place
    return shown + line[done:]


def _report(screen: "Screen", verdicts: "Sequence[Verdict]") -> None:
    """Precision by field, then by type."""
    from rich.text import Text  # noqa: PLC0415

    from dragoman.analysis.precision import precision_by_field, precision_by_type  # noqa: PLC0415
    from dragoman.app.cli.marking import counted  # noqa: PLC0415

    judged = sum(1 for verdict in verdicts if verdict.marks)
    skipped = len(verdicts) - judged
    screen.show("", Text(f"{counted(judged, 'event')} judged" + (f", {skipped:,} skipped" if skipped else "")))
    if not judged:
        return
    lines = [_line(field, precision) for field, precision in precision_by_field(verdicts).items()]
    screen.show("", Text("field       right    of  precision  95 % interval  unsure", style="dim"), *map(Text, lines))
    types = precision_by_type(verdicts)
    screen.show("", Text("type right  right    of  precision  95 % interval  unsure", style="dim"))
    screen.show(*(Text(_line(row.type, row.of_type)) for row in types))
    screen.show("", Text("all right   right    of  precision  95 % interval  unsure", style="dim"))
    screen.show(*(Text(_line(row.type, row.all_right)) for row in types))


def _line(name: str, precision: "Precision") -> str:
    low, high = precision.interval
    share = f"{precision.share:9.2f}  {low:.2f} to {high:.2f}" if precision.share is not None else f"{'-':>9}{'':14}"
    return f"{name:10} {precision.right:6} {precision.judged:5}  {share} {precision.unsure:8}"
