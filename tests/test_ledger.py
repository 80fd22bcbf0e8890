"""What the ledger keeps: new articles, corrections, reprints, repeats, and everything read back as it was."""

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.ledger import AddCounts, Ledger, Run
from dragoman.ledger.plan import Stored, plan_batch
from dragoman.ledger.rows import PART_TABLES
from dragoman.records import Failure, LedgerError, Record, Span, Time, UsageError
from samples import RUN, TEXT, bare_record, sample_record

CORRECTED = TEXT + "An earlier version of this report misnamed the trawler.\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.duckdb"


def rows(ledger: Ledger, table: str, order: str = "ALL") -> list[tuple[object, ...]]:
    return ledger.cursor().execute(f"SELECT * FROM {table} ORDER BY {order}").fetchall()  # noqa: S608


def everything(ledger: Ledger) -> dict[str, list[tuple[object, ...]]]:
    return {table: rows(ledger, table) for table in ("articles", "runs", "failures", *PART_TABLES)}


def test_an_empty_ledger_answers(path: Path) -> None:
    Ledger.open(path).close()
    with Ledger.open(path, read_only=True) as ledger:
        assert ledger.events() == []
        assert ledger.events(actor="CHL", recipient="x", type="AID", since="2020", until="2021", text="a") == []
        assert ledger.articles() == []
        assert ledger.failures() == []
        assert ledger.runs() == []
        assert list(ledger.records()) == []
        assert ledger.stored([("a", "b")]) == set()
        with pytest.raises(UsageError, match=r"has no article 'trawlers'\. List its articles"):
            ledger.record("trawlers")


def test_a_record_comes_back_as_it_was(path: Path) -> None:
    with Ledger.open(path) as ledger:
        assert ledger.add([sample_record(), bare_record()], [], RUN) == AddCounts(added=2)
    with Ledger.open(path, read_only=True) as ledger:
        assert ledger.record("trawlers") == sample_record()
        assert list(ledger.records()) == [bare_record(), sample_record()]


def test_every_table_has_its_rows(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger.add([sample_record()], [], RUN)
        counts = {table: len(rows(ledger, table)) for table in PART_TABLES}
        assert counts == {
            "actors": 5, "places": 2, "times": 3, "statements": 2, "events": 3, "event_parties": 7, "commitments": 1,
        }  # fmt: skip
        cursor = ledger.cursor()
        assert cursor.execute("SELECT mentions FROM actors WHERE id = 'a1'").fetchone() == ([[24, 62], [146, 149]],)
        found = cursor.execute("SELECT statement, source_text, cue_text, source_country FROM statements ORDER BY id")
        assert found.fetchall() == [
            ("trawlers:s1", "her ministry", "according to a statement by", None),
            ("trawlers:s2", "Ambassador Idris Belkadi", "said", "MAR"),
        ]
        found = cursor.execute(
            "SELECT commitment, bound_names, owed_names, content_text, deadline_edtf, event FROM commitments"
        )
        assert found.fetchall() == [
            ("trawlers:c1", ["Morocco"], ["Amaya Quiroga"], "lift the ban", "2023-12", "trawlers:e2")
        ]
        found = cursor.execute(
            "SELECT role, name, country, words FROM event_parties WHERE event = 'trawlers:e3' ORDER BY role"
        )
        assert found.fetchall() == [("actor", "gunmen", "---", "gunmen"), ("recipient", "sailors", None, "sailors")]
        found = cursor.execute("SELECT words, earliest::VARCHAR, latest::VARCHAR FROM times WHERE id = 't2'")
        assert found.fetchall() == [("December 2023", "2023-12-01", "2023-12-31")]
        found = cursor.execute("SELECT injured_low, injured_high, dead_low FROM events WHERE id = 'e3'")
        assert found.fetchall() == [(12, None, None)]


def test_the_same_again_changes_nothing(path: Path) -> None:
    batch = [sample_record(), bare_record()]
    failure = Failure("in.txt", None, "ingest", "is empty")
    with Ledger.open(path) as ledger:
        ledger.add(batch, [failure], RUN)
        before = everything(ledger)
        assert ledger.add(batch, [failure], RUN) == AddCounts(unchanged=2)
        assert ledger.add([*batch, *batch], [failure, failure], RUN) == AddCounts(unchanged=4)
        assert everything(ledger) == before


def test_another_text_under_the_same_id_supersedes_and_keeps_the_old(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger.add([sample_record()], [], RUN)
        old = {table: rows(ledger, table) for table in PART_TABLES}
        assert ledger.add([sample_record(text=CORRECTED)], [], RUN) == AddCounts(superseded=1)
        assert [(row.version, row.current, row.superseded_by) for row in ledger.articles(current_only=False)] == [
            (1, False, 2),
            (2, True, None),
        ]
        assert ledger.record("trawlers").document.text == CORRECTED
        assert ledger.record("trawlers", 1) == sample_record()
        assert {event.version for event in ledger.events()} == {2}
        assert [event.version for event in ledger.events(current_only=False)] == [1, 1, 1, 2, 2, 2]
        for table, kept in old.items():
            assert [row for row in rows(ledger, table) if row[1] == 1] == kept


def test_a_corrected_batch_can_be_repeated_whole(path: Path) -> None:
    first, second = sample_record(), sample_record(text=CORRECTED)
    with Ledger.open(path) as ledger:
        assert ledger.add([first, second], [], RUN) == AddCounts(added=1, superseded=1)
        before = everything(ledger)
        assert ledger.add([first, second], [], RUN) == AddCounts(unchanged=2)
        assert everything(ledger) == before
        assert ledger.record("trawlers") == second


def test_three_versions_are_a_chain(path: Path) -> None:
    texts = [TEXT, CORRECTED, CORRECTED + "Corrected once more.\n"]
    with Ledger.open(path) as ledger:
        for text in texts:
            ledger.add([sample_record(text=text)], [], RUN)
        chain = [(row.version, row.current, row.superseded_by) for row in ledger.articles(current_only=False)]
        assert chain == [(1, False, 2), (2, False, 3), (3, True, None)]


def test_the_same_text_under_another_id_is_a_reprint_of_the_first(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger.add([sample_record("zebra")], [], RUN)
        counts = ledger.add([sample_record("alpha"), sample_record("beta"), sample_record("beta", CORRECTED)], [], RUN)
        assert counts == AddCounts(added=2, superseded=1, reprints=2)
        found = {(row.article, row.version): row.reprint_of for row in ledger.articles(current_only=False)}
        assert found == {("zebra", 1): None, ("alpha", 1): "zebra", ("beta", 1): "zebra", ("beta", 2): None}
        assert {(event.article, event.reprint_of) for event in ledger.events()} == {
            ("zebra", None), ("alpha", "zebra"), ("beta", None),
        }  # fmt: skip


def test_recoding_replaces_what_differs_and_keeps_its_place(path: Path) -> None:
    newer = Run("run-2", "0.2.0", "2024.1", "en-2")
    recoded = replace(sample_record(), events=sample_record().events[:1], commitments=())
    with Ledger.open(path) as ledger:
        ledger.add([sample_record(), sample_record(text=CORRECTED), bare_record()], [], RUN)
        assert ledger.add([recoded], [], newer) == AddCounts(unchanged=1)
        assert ledger.record("trawlers", 1) == sample_record()
        assert ledger.add([recoded, bare_record()], [], newer, recode=True) == AddCounts(recoded=1, unchanged=1)
        assert ledger.record("trawlers", 1) == recoded
        assert [(row.article, row.version, row.current, row.superseded_by, row.run, row.events) for row in ledger.articles(
            current_only=False
        )] == [
            ("bare", 1, True, None, "run-1", 0),
            ("trawlers", 1, False, 2, "run-2", 1),
            ("trawlers", 2, True, None, "run-1", 3),
        ]  # fmt: skip
        assert len(rows(ledger, "commitments")) == 1
        assert [entry for entry, *_ in rows(ledger, "articles")] == [1, 2, 3]


def test_recoding_twice_in_one_batch_keeps_the_last(path: Path) -> None:
    second = replace(sample_record(), commitments=())
    with Ledger.open(path) as ledger:
        assert ledger.add([sample_record(), second], [], RUN, recode=True) == AddCounts(added=1, recoded=1)
        assert ledger.record("trawlers") == second
        assert len(ledger.articles()) == 1
        assert len(ledger.events()) == 3


def test_failures_and_runs_are_kept(path: Path) -> None:
    failures = [
        Failure("a.warc", "x/1", "reading", "too long"),
        Failure("b.txt", None, "ingest", "is empty"),
    ]
    other = Run("run-0", "0.1.0", "2023.1", None, None, '{"workers": 2}')
    with Ledger.open(path) as ledger:
        assert ledger.add([bare_record()], failures, RUN) == AddCounts(added=1, failures=2)
        assert ledger.add([], failures[:1], other) == AddCounts(failures=1)
        assert [(row.run, row.failure) for row in ledger.failures()] == [
            ("run-1", failures[0]),
            ("run-1", failures[1]),
            ("run-0", failures[0]),
        ]
        assert [(row.run, row.articles, row.failures) for row in ledger.runs()] == [(RUN, 1, 2), (other, 0, 1)]
        ledger.add([], [], replace(other, manifest='{"workers": 2, "seconds": 9}'))
        assert ledger.runs()[1].run.manifest == '{"workers": 2, "seconds": 9}'
        with pytest.raises(
            LedgerError, match=r"the run 'run-1' cannot be continued.*Dragoman 0.1.0.*0.9.9.*another id"
        ):
            ledger.add([sample_record()], [], replace(RUN, dragoman="0.9.9"))
        assert [row.article for row in ledger.articles()] == ["bare"]


def test_a_bad_record_keeps_its_whole_batch_out_and_the_next_batch_goes_in(path: Path) -> None:
    bad = replace(bare_record("bad"), times=(Time("t1", Span(0, 999), "date", "2023", "2023", None, None),))
    with Ledger.open(path) as ledger:
        with pytest.raises(LedgerError, match=r"article 'bad' contradicts itself: the span \[0, 999\)"):
            ledger.add([sample_record(), bad], [Failure("x", None, "s", "m")], RUN)
        assert ledger.articles() == []
        assert ledger.failures() == []
        assert ledger.add([sample_record()], [], RUN) == AddCounts(added=1)


def test_stored_names_what_needs_no_coding(path: Path) -> None:
    old, new = sample_record(), sample_record(text=CORRECTED)
    asked = {(record.document.id, record.document.sha256) for record in (old, new, bare_record())}
    with Ledger.open(path) as ledger:
        ledger.add([old, new], [], RUN)
        assert ledger.stored([*asked, ("trawlers", "0" * 64)]) == {
            ("trawlers", old.document.sha256),
            ("trawlers", new.document.sha256),
        }


@pytest.mark.parametrize(
    "id", ["сводка/2023 №7", "a:b:c", "'; DROP TABLE events; --", "報道", "\U0001f6f3", " ", "a\nb", "a\x00b"]
)
def test_any_id_is_kept(path: Path, id: str) -> None:  # noqa: A002
    with Ledger.open(path) as ledger:
        ledger.add([sample_record(id)], [], RUN)
        assert ledger.record(id) == sample_record(id)
        assert [event.event for event in ledger.events()] == [f"{id}:e1", f"{id}:e2", f"{id}:e3"]
        assert ledger.add([sample_record(id)], [], RUN) == AddCounts(unchanged=1)


def test_a_very_long_text_is_kept(path: Path) -> None:
    record = sample_record(text=TEXT + "Ветер стих — море молчит. " * 400_000)
    with Ledger.open(path) as ledger:
        ledger.add([record, bare_record()], [], RUN)
    with Ledger.open(path, read_only=True) as ledger:
        assert ledger.record("trawlers") == record
        assert len(ledger.events()) == 3


def test_days_before_christ_are_kept(path: Path) -> None:
    time = Time("t1", Span(0, 7), "date", "-0479", "-0479", "-0479-02-28", "0000-02-29")
    record = replace(bare_record(), times=(time,))
    with Ledger.open(path) as ledger:
        ledger.add([record], [], RUN)
        assert ledger.record("bare") == record
        assert ledger.cursor().execute(
            "SELECT earliest::VARCHAR, latest::VARCHAR, earliest < latest FROM times"
        ).fetchall() == [("0480-02-28 (BC)", "0001-02-29 (BC)", True)]


def test_a_name_that_is_not_an_id_names_its_neighbours(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger.add([sample_record("trawlers-1"), bare_record()], [], RUN)
        with pytest.raises(UsageError, match=r"no article 'trawler-1'\. Did you mean trawlers-1\?"):
            ledger.record("trawler-1")
        with pytest.raises(UsageError, match="no article 'bare' in version 7"):
            ledger.record("bare", 7)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), min_size=1, max_size=4))
def test_any_text_is_kept(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    batch = [sample_record(str(number), text) for number, text in enumerate(texts)]
    with Ledger.open(tmp_path_factory.mktemp("any") / "l.duckdb") as ledger:
        counts = ledger.add(batch, [], RUN)
        assert counts == AddCounts(added=len(texts), reprints=len(texts) - len(set(texts)))
        assert list(ledger.records()) == batch
        assert [event.sentence for event in ledger.events()] == [text for text in texts for _ in range(3)]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("pq"), st.sampled_from("xyz")), max_size=8), st.integers(0, 8))
def test_how_a_stream_is_cut_into_batches_does_not_matter(stream: list[tuple[str, str]], cut: int) -> None:
    coded = [(sample_record(article, text), text) for article, text in stream]
    whole = plan_batch(coded, [], 1)
    first = plan_batch(coded[:cut], [], 1)
    stored = [
        Stored(step.entry, step.record.document.id, step.version, step.record.document.sha256) for step in first.steps
    ]
    second = plan_batch(coded[cut:], stored, len(stored) + 1)
    assert (*first.steps, *second.steps) == whole.steps
    assert first.counts + second.counts == whole.counts
    assert plan_batch(coded, stored, len(stored) + 1).steps == second.steps


def test_the_order_of_arrival_alone_tells_original_from_reprint() -> None:
    for order in permutations("abc"):
        coded: list[tuple[Record, str]] = [(sample_record(article), "") for article in order]
        plan = plan_batch(coded, [], 1)
        assert [step.reprint_of for step in plan.steps] == [None, order[0], order[0]]
