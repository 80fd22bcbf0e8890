"""Every frame's example is coded as it says, as far as the parser allows; no frame fires on its own counter-example."""

from dragoman.engine import Tools, read_documents
from dragoman.ingest import make_document
from dragoman.lexicon.frames import Frame
from dragoman.records import Event, Record

# The share of examples that code exactly; the rest is mostly the parser's. It only rises.
FLOOR = 0.85


def records(tools: Tools, texts: list[str]) -> list[Record]:
    documents = [
        make_document(text, id=f"example-{number}", published="2024-05-07") for number, text in enumerate(texts)
    ]
    return list(read_documents(documents, tools))


def countries(record: Record, event: Event, role: str) -> set[str]:
    known = {actor.id: actor.country or "---" for actor in record.actors}
    return {known[party.actor] for party in getattr(event, role)}


def is_right(frame: Frame, record: Record) -> bool:
    actors, _, recipients = (part.strip() for part in frame.codes.partition(">"))
    wanted = set(actors.replace(",", " ").split()), set(recipients.replace(",", " ").split())
    return any(
        event.type == frame.type
        and (countries(record, event, "actors"), countries(record, event, "recipients")) == wanted
        for event in record.events
    )


def test_examples_code_as_they_say(tools: Tools) -> None:
    frames = tools.lexicon.frames
    wrong = [
        f"{frame.id}: {frame.example} ({frame.codes})"
        for frame, record in zip(frames, records(tools, [frame.example for frame in frames]), strict=True)
        if not is_right(frame, record)
    ]
    assert 1 - len(wrong) / len(frames) >= FLOOR, "\n".join(wrong)


def test_no_frame_fires_on_its_counter_example(tools: Tools) -> None:
    frames = [frame for frame in tools.lexicon.frames if frame.counter]
    found = records(tools, [frame.counter or "" for frame in frames])
    fired = [
        f"{frame.id}: {frame.counter}"
        for frame, record in zip(frames, found, strict=True)
        if any(f"frame:{frame.id}" in event.why for event in record.events)
    ]
    assert fired == []
