"""`dragoman explain`: how an article came to its events."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.app.cli.read import Actors, Frames, Model, Published
from dragoman.records import DragomanError, UsageError

if TYPE_CHECKING:
    from dragoman.engine import Explanation
    from dragoman.engine.explain import ExplainedSentence, Named, Told, Tried, Word
    from dragoman.records import Document

_WIDTH = 11


def explain(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="An article, or a file of articles; `-` is standard input.")
    ],
    *,
    event: Annotated[
        str | None, typer.Option(metavar="ID", help="Only the sentences that tell this event, such as e3.")
    ] = None,
    sentence: Annotated[
        int | None, typer.Option(metavar="NUMBER", help="Only this sentence, counted from 1, with a trigger or not.")
    ] = None,
    article: Annotated[
        str | None, typer.Option(metavar="ID", help="Only this article of a file that holds more than one.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object an article and nothing else.")] = False,
    published: Published = None,
    model: Model = None,
    actors: Actors = None,
    frames: Frames = None,
) -> None:
    """Show how an article came to its events, sentence by sentence: those with a trigger, or the ones asked for.

    Of each sentence: its parse as a tree; the parties with the rules that found them; every frame that was tried on every
    trigger, taken (`+`) or dropped (`-`), and why; and each event with what its status, date, place, attribution and
    confidence rest on. It is told by the coder itself, so it is the story of the record and no other. What the ids in
    `why` mean is listed in docs/why.md.

    Examples:
    * `dragoman explain article.txt --published 2023-11-28`

    * `dragoman explain article.txt --event e3`

    * `dragoman explain article.txt --sentence 2 --json`

    * `dragoman explain news.jsonl --article n7 --frames protest.toml`
    """
    from dragoman import engine  # noqa: PLC0415  --help must not wait for it
    from dragoman.app.cli.marking import plain_lines  # noqa: PLC0415
    from dragoman.app.cli.session import checked_resources  # noqa: PLC0415

    documents = list(_documents(file, published, article))
    tools = engine.load_tools(checked_resources(model, actors or [], frames or []))
    for document in documents:
        explanation = engine.explain(document, tools, event=event, sentence=sentence)
        if as_json:
            sys.stdout.write(json.dumps(explanation.as_json(), ensure_ascii=False) + "\n")
        else:
            typer.echo(plain_lines("\n".join(_lines(explanation))))


def _documents(file: str, published: str | None, wanted: str | None) -> Iterator["Document"]:
    """The articles of a file, or the one asked for; UsageError when it has none, DragomanError for one that cannot be read."""
    from dragoman.ingest import read_inputs  # noqa: PLC0415
    from dragoman.records import Failure  # noqa: PLC0415

    found = 0
    for item in read_inputs([file], published=published):
        if isinstance(item, Failure):
            if wanted in (None, item.article):
                raise DragomanError(item.message)
        elif wanted in (None, item.id):
            found += 1
            yield item
    if not found:
        raise UsageError(f"{Path(file).name} has no article {wanted!r}; leave --article out to see all that it has")


def _lines(explanation: "Explanation") -> Iterator[str]:
    yield f"article {explanation.article}"
    if not explanation.sentences:
        yield "\nNo word of it is a trigger of any frame."
    for sentence in explanation.sentences:
        yield from _sentence(sentence)


def _sentence(sentence: "ExplainedSentence") -> Iterator[str]:
    yield f"\n{'=' * 100}\nSENTENCE {sentence.number}: {sentence.text}\n"
    yield from _tree(sentence.words)
    yield "\nPARTIES"
    yield from (f"  {_mention(mention)}" for mention in sentence.mentions)
    if not sentence.mentions:
        yield "  none"
    yield "\nFRAMES TRIED"
    yield from _tries(sentence.tried)
    for event in sentence.events:
        yield from _event(event)


def _tree(words: tuple["Word", ...]) -> Iterator[str]:
    """The dependency tree, a word a line below the one it hangs on: the word, its tag and relation, its lemma where it differs."""
    children: dict[int, list[Word]] = {}
    for word in words:
        if word.head != word.number:
            children.setdefault(word.head, []).append(word)
    inside = {word.number for word in words}
    for root in words:
        if root.head == root.number or root.head not in inside:
            yield from _branch(root, children, "  ", "  ")


def _branch(word: "Word", children: dict[int, list["Word"]], stem: str, below: str) -> Iterator[str]:
    lemma = f" ({word.lemma})" if word.lemma not in (word.text, word.text.lower()) else ""
    yield f"{stem}{word.text}  {word.tag} {word.relation}{lemma}"
    own = children.get(word.number, [])
    for number, child in enumerate(own, 1):
        last = number == len(own)
        yield from _branch(child, children, below + ("└─ " if last else "├─ "), below + ("   " if last else "│  "))


def _mention(mention: "Named") -> str:
    meant = " and ".join(mention.actors) or "nobody"
    made = ", ".join(mention.made_by)
    return f"«{mention.words}» -> {meant}  ({made}; {mention.resolved_by}: {mention.meaning})"


def _tries(tried: tuple["Tried", ...]) -> Iterator[str]:
    """The frames by their word: those taken, those dropped, and last, on one line, those of other words that are not there."""
    for at in dict.fromkeys(step.at for step in tried):
        steps = [step for step in tried if step.at == at]
        judged = {step.frame for step in steps if step.verdict != "fit:words"}
        absent = [s.frame for s in steps if s.verdict == "fit:words" and s.frame and s.frame not in judged]
        yield f"  «{steps[0].word}»"
        for step in sorted((s for s in steps if s.verdict != "fit:words"), key=lambda step: not step.taken):
            yield f"    {_step(step)}"
        if absent:
            yield f"    - {', '.join(dict.fromkeys(absent))}: their other words are not there, or belong to another word"
    if not tried:
        yield "  none: no word of the sentence is a trigger"


def _step(step: "Tried") -> str:
    frame = f"{step.frame} ({step.type}): " if step.frame else ""
    detail = f" ({step.detail})" if step.detail else ""
    event = (
        f" as {step.event}" if step.event and step.verdict == "event:told" else f" {step.event}" if step.event else ""
    )
    return f"{'+' if step.taken else '-'} {frame}{step.meaning}{event}{detail}"


def _event(event: "Told") -> Iterator[str]:
    yield f"\nEVENT {event.id}: {event.code} «{event.trigger}», confidence {event.confidence:.2f}"
    fields = (
        ("actors", "; ".join(event.actors) or "nobody told"),
        ("recipients", "; ".join(event.recipients) or "none"),
        ("status", event.status),
        ("when", event.when),
        ("where", event.where or "not told"),
        ("on word of", " <- ".join(event.attribution) or "the reporter himself"),
        ("if", event.condition),
    )
    yield from (f"  {name:{_WIDTH}} {value}" for name, value in fields if value)
    for number, (reason, meaning) in enumerate(event.why):
        yield f"  {'why' if not number else '':{_WIDTH}} {reason}: {meaning}"
