"""The statements of a ledger: by speaker, cue, words and stance, with who relays them."""

from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.ledger import Asked, Ledger
from dragoman.records import Record, Span, Statement, UsageError
from samples import RUN, TEXT, bare_record, sample_record


def opened(path: Path, *records: Record) -> Ledger:
    ledger = Ledger.open(path / "news.duckdb")
    ledger.add(records, [], RUN)
    return ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return opened(tmp_path, sample_record(), bare_record())


def test_a_row_is_verbatim_and_points_into_the_text(ledger: Ledger) -> None:
    first, second = ledger.statements()
    assert (first.statement, first.speaker, first.source) == ("trawlers:s1", None, "her ministry")
    assert (first.cue, first.chain, first.within) == ("according to a statement by", (), None)
    assert (second.speaker, second.country, second.sector) == ("Idris Belkadi", "MAR", "GOV")
    assert (second.quoted, second.stance, second.within, second.chain) == (
        "indirect",
        "promises",
        "s1",
        ("her ministry",),
    )
    assert (second.published, second.publisher, second.url) == (
        "2023-11-28",
        "Cordillera",
        "https://news.example/trawlers",
    )
    for row in (first, second):
        for words, spans in (
            (row.source, row.source_spans),
            (row.cue, row.cue_spans),
            (row.content, row.content_spans),
        ):
            assert " ".join(span.of(TEXT) for span in spans) == words


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (Asked(speaker="belkadi"), ["s2"]),
        (Asked(speaker="IDRIS BELKADI"), ["s2"]),
        (Asked(speaker="mar"), ["s2"]),
        (Asked(speaker="ministry"), ["s1"]),
        (Asked(speaker="minis"), []),
        (Asked(cue="said"), ["s2"]),
        (Asked(cue="according to"), ["s1"]),
        (Asked(text="ban"), ["s1", "s2"]),
        (Asked(text="lift the ban"), ["s2"]),
        (Asked(text="Morocco’s"), ["s1"]),
        (Asked(stance="promises"), ["s2"]),
        (Asked(speaker="MAR", text="trawlers"), []),
    ],
)
def test_filters(ledger: Ledger, asked: Asked, found: list[str]) -> None:
    assert [row.statement.partition(":")[2] for row in ledger.statements(**asked)] == found


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (Asked(speaker=" "), "the filter speaker has no word in it"),
        (Asked(text="?!"), "the filter text has no word in it"),
        (Asked(stance="shouts"), "Expected one of asserts, confirms"),
    ],
)
def test_questions_that_make_no_sense(ledger: Ledger, asked: Asked, words: str) -> None:
    with pytest.raises(UsageError, match=words.replace("?", r"\?")):
        ledger.statements(**asked)


def test_superseded_versions_stay_out_unless_asked_for(tmp_path: Path) -> None:
    ledger = opened(tmp_path, sample_record())
    ledger.add([sample_record(text=TEXT + "\nCorrected.\n")], [], RUN)
    assert {row.version for row in ledger.statements()} == {2}
    assert [row.version for row in ledger.statements(current_only=False)] == [1, 1, 2, 2]


def relayed(*relays: str | None) -> Record:
    """A record whose statement s1 is relayed by the first of the ids, and so on."""
    record = bare_record("chain", "Nothing happened.")
    word = (Span(0, 7),)
    return replace(
        record,
        statements=tuple(
            Statement(f"s{number}", (Span(number, number + 1),), word, word, None, "indirect", "asserts", relay)
            for number, relay in enumerate(relays, 1)
        ),
    )


def test_a_chain_names_the_nearest_first(tmp_path: Path) -> None:
    first = opened(tmp_path, relayed("s3", None, "s2")).statements()[0]
    assert first.chain == ("h", "t")


def test_a_circle_of_relays_ends(tmp_path: Path) -> None:
    first = opened(tmp_path, relayed("s2", "s1")).statements()[0]
    assert first.chain[:3] == ("t", "o", "t")
    assert len(first.chain) == 30
