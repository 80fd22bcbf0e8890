"""`dragoman explain` tells the coder's own story: every event, every frame that fits, every reason in words."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from commands import dragoman
from dragoman.app.cli.reference import why_page
from dragoman.coding.events import Trail
from dragoman.coding.events.triggers import find_triggers
from dragoman.engine import Tools, code_document, explain, read_documents
from dragoman.engine.explain import Tried
from dragoman.evaluation.world import read_snippets, read_world
from dragoman.ingest import make_document
from dragoman.lexicon.reasons import load_reasons
from dragoman.records import Record

ROOT = Path(__file__).parent.parent
WORLD = ROOT / "world"
ARTICLE = (
    "LIMA, 6 May (Andina) - Peruvian President Ana Kos condemned Ecuador on Monday, her office said.\n\n"
    "She did not lift the sack. If Chad attacks Niger, talks may end.\n\n"
    "Bakers fought a price war in Quito."
)
Coded = tuple[Record, Trail]


@pytest.fixture(scope="module")
def world(tools: Tools) -> list[Coded]:
    """Every golden article and snippet, coded with its trail."""
    articles = [*read_world(WORLD), *read_snippets(WORLD / "snippets.toml")]
    documents = [replace(make_document(a.text, id=a.id, published=a.published), language="en") for a in articles]
    return [
        (code_document(reading, tools, trail), trail)
        for reading, trail in ((reading, Trail()) for reading in tools.reader.read(documents))
    ]


def test_the_record_is_the_same_with_and_without_a_trail(world: list[Coded], tools: Tools) -> None:
    some = [record for record, _ in world[:5]]
    assert list(read_documents([record.document for record in some], tools)) == some


def test_every_event_and_every_other_telling_of_it_is_a_step(world: list[Coded]) -> None:
    for record, trail in world:
        for event in record.events:
            steps = [step for step in trail.steps if step.event == event.id]
            assert [s.verdict for s in steps] == ["event:told", *["event:also"] * (len(steps) - 1)]
            assert len({step.token for step in steps}) == 1 + len(event.also)
            assert steps[0].frame is not None
            assert event.why[0] == f"frame:{steps[0].frame.id}"


def test_every_frame_that_fits_a_word_is_taken_or_dropped_for_a_reason(world: list[Coded], tools: Tools) -> None:
    for _, trail in world:
        judged = {(s.token, s.frame.id) for s in trail.steps if s.frame and not s.verdict.startswith("fit:")}
        assert trail.reading is not None
        for triggers in find_triggers(trail.reading, tools.frames):
            assert {(trigger.token, trigger.frame.id) for trigger in triggers} <= judged


def test_every_id_is_told_in_words(world: list[Coded]) -> None:
    reasons = load_reasons()
    assert {i for found in world for i in _ids(*found) if reasons.meaning(i) is None} == set()


def _ids(record: Record, trail: Trail) -> Iterator[str]:
    assert trail.cast is not None
    yield from (reason for event in record.events for reason in event.why)
    yield from (step.verdict for step in trail.steps)
    yield from (reason for mention in trail.cast.mentions for reason in mention.why)
    yield from trail.cast.rules


def test_the_page_of_reasons_is_fresh() -> None:
    page = (ROOT / "docs" / "why.md").read_text("utf-8")
    assert page == why_page(), "run: python -m dragoman.app.cli.reference why > docs/why.md"


def _tried(text: str, tools: Tools) -> list[Tried]:
    explanation = explain(make_document(text, id="a", published="2024-05-07"), tools)
    return [step for sentence in explanation.sentences for step in sentence.tried]


@pytest.mark.parametrize(
    ("text", "word", "verdict", "detail"),
    [
        ("Norway lifted the box.", "lifted", "fit:object", "found box"),
        ("Norway and Chad fought a price war.", "war", "told:figurative", ""),
        ("Norway will protest if Chad attacks Niger.", "attacks", "told:condition", ""),
        ("The bakery condemned the butchers.", "condemned", "parties:any", "actor nobody"),
        ("Norway agreed to send troops to Chad.", "send", "held:content", "by «agreed»"),
        ("The condemned man spoke to Norway.", "condemned", "word:attribute", ""),
    ],
)
def test_why_a_frame_was_dropped(text: str, word: str, verdict: str, detail: str, tools: Tools) -> None:
    found = [step for step in _tried(text, tools) if step.word == word and not step.taken]
    assert verdict in {step.verdict for step in found}, found
    assert any(detail in (step.detail or "") for step in found if step.verdict == verdict), found


def test_the_command_shows_parse_parties_frames_and_event(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    out = dragoman("explain", tmp_path / "a.txt", "--published", "2024-05-07", "--event", "e1").out
    for words in (
        "condemned  VBD",
        "«Ecuador» -> Ecuador [ECU GOV]",
        "+ accuse.",
        "taken as e1",
        "when        2024-05-06 (stated, from «Monday»)",
        "actor:subject: the actor is the subject",
    ):
        assert words in out


def test_json_names_the_same_sentences(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    told = json.loads(dragoman("explain", tmp_path / "a.txt", "--json").out)
    assert told["article"] == "a"
    assert all(s["text"] == " ".join(ARTICLE[slice(*s["span"])].split()) for s in told["sentences"])
    assert [event["id"] for s in told["sentences"] for event in s["events"]][:1] == ["e1"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--event", "e77"), "has no event 'e77'; it has: e1"),
        (("--sentence", "0"), "has no sentence 0; it has 1 to"),
        (("--article", "b"), "a.txt has no article 'b'"),
    ],
)
def test_what_is_not_there_is_named(options: tuple[str, str], message: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    ran = dragoman("explain", tmp_path / "a.txt", *options)
    assert (ran.code, message in ran.err) == (2, True), ran.err
