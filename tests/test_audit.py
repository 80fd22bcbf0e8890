"""The audit: what is drawn, what is asked, what is written down, what comes out; and verdicts as gold."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands import Ran, dragoman
from dragoman.analysis.audit import Drawn, allot, draw_events, judged_values
from dragoman.analysis.precision import precision_by_field, precision_by_type, wilson
from dragoman.analysis.verdicts import Verdict, make_verdict, read_verdicts
from dragoman.evaluation.verdicts import compare_verdicts
from dragoman.ledger import Ledger, encode
from dragoman.records import Record, UsageError
from samples import RUN, TEXT, sample_record


def numbered(number: int) -> Record:
    """Three events of three types in a text of its own."""
    return sample_record(f"news-{number}", f"{TEXT}Number {number}.\n")


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten articles, a reprint, and a superseded version."""
    path = tmp_path_factory.mktemp("audit") / "news.duckdb"
    with Ledger.open(path) as ledger:
        ledger.add([numbered(number) for number in range(10)], [], RUN)
        ledger.add([sample_record("copy", numbered(3).document.text)], [], RUN)
        ledger.add([sample_record("news-4", f"{TEXT}Corrected.\n")], [], RUN)
    return path


def drawn(path: Path, number: int, seed: int = 1) -> list[tuple[str, str]]:
    with Ledger.open(path, read_only=True) as ledger:
        return [(one.record.document.id, one.event.id) for one in draw_events(ledger, number, seed)]


def audit(path: Path, answers: str, *options: object) -> Ran:
    ran = dragoman("audit", path, "-n", 6, *options, given=answers)
    assert ran.code == 0, ran.err
    return ran


def test_every_type_has_its_share(news: Path) -> None:
    with Ledger.open(news, read_only=True) as ledger:
        types = Counter(one.event.type for one in draw_events(ledger, 12, 0))
    assert types == {"ACCUSE": 4, "CONCEDE": 4, "ASSAULT": 4}


def test_reprints_and_old_versions_are_not_drawn(news: Path) -> None:
    everything = drawn(news, 1000)
    assert len(everything) == 30
    assert {article for article, _ in everything} & {"copy", "news-3"} == {"copy"}  # one of the two, by its name
    with Ledger.open(news, read_only=True) as ledger:
        texts = {one.record.document.text for one in draw_events(ledger, 1000, 0)}
    assert f"{TEXT}Corrected.\n" in texts
    assert numbered(4).document.text not in texts


def test_the_seed_alone_decides_and_not_the_order_of_rows(news: Path, tmp_path: Path) -> None:
    backwards = tmp_path / "backwards.duckdb"
    with Ledger.open(backwards) as ledger:
        ledger.add(
            [sample_record("copy", numbered(3).document.text), sample_record("news-4", f"{TEXT}Corrected.\n")], [], RUN
        )
        ledger.add([numbered(number) for number in reversed(range(10)) if number != 4], [], RUN)
    for seed in (1, 2):
        assert drawn(backwards, 9, seed) == drawn(news, 9, seed)
    assert drawn(news, 9, 1) != drawn(news, 9, 2)
    assert set(drawn(news, 9)) < set(drawn(news, 18))


@given(st.dictionaries(st.sampled_from("ABCDEFGH"), st.integers(1, 500), min_size=1), st.integers(1, 800))
def test_quotas_add_up(counts: dict[str, int], number: int) -> None:
    quotas = allot(counts, number)
    assert sum(quotas.values()) == min(number, sum(counts.values()))
    assert all(0 <= quotas[type_] <= counts[type_] for type_ in counts)
    if number >= len(counts):
        assert min(quotas.values()) >= 1
        assert all(
            abs(quotas[type_] - number * counts[type_] / sum(counts.values())) < len(counts) + 1
            for type_ in counts
            if number < sum(counts.values())
        )


def test_nothing_to_draw(tmp_path: Path) -> None:
    Ledger.open(tmp_path / "empty.duckdb").close()
    ran = dragoman("audit", tmp_path / "empty.duckdb")
    assert ran.code == 2
    assert "has no events to draw from" in ran.err


@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    [(83, 100, 0.7445, 0.8911), (0, 10, 0, 0.2775), (10, 10, 0.7225, 1), (0, 0, 0, 1)],
)
def test_wilsons_interval(right: int, total: int, low: float, high: float) -> None:
    assert wilson(right, total) == pytest.approx((low, high), abs=5e-5)


SHOWN = """\
    Chilean Foreign Minister Amaya Quiroga condemned Morocco's ban on foreign
    trawlers on Monday, according to a statement by her ministry.
    Ambassador ‹Idris Belkadi›¹ said in Valparaíso that ‹Rabat›¹ will «lift» the
    ban by December 2023 if ‹Chile reopens›² the port of Arica.
    event      an event at all
    type       CONCEDE
    actors     Morocco (MAR GOV); Idris Belkadi (MAR GOV)
    recipients Amaya Quiroga (CHL GOV)
    status     conditional
    when       2023-12
    where      Valparaíso: Valparaíso (CHL)
    sources    Ambassador Idris Belkadi < her ministry: Idris Belkadi < 122-134
    event? [y/n/?/a/s/q] y
    type? [y/n/?/a/s/q] y
    actors? [y/n/?/a/s/q] n
    recipients? [y/n/?/a/s/q] ?
    status? [y/n/?/a/s/q] a
"""
REPORT = """\

1 event judged

field       right    of  precision  95 % interval  unsure
event           1     1       1.00  0.21 to 1.00        0
type            1     1       1.00  0.21 to 1.00        0
actors          0     1       0.00  0.00 to 0.79        0
recipients      0     0          -                      1
status          1     1       1.00  0.21 to 1.00        0
when            1     1       1.00  0.21 to 1.00        0
where           1     1       1.00  0.21 to 1.00        0
sources         1     1       1.00  0.21 to 1.00        0
all             0     1       0.00  0.00 to 0.79        0

type right  right    of  precision  95 % interval  unsure
CONCEDE         1     1       1.00  0.21 to 1.00        0

all right   right    of  precision  95 % interval  unsure
CONCEDE         0     1       0.00  0.00 to 0.79        0
"""


@pytest.fixture
def one(tmp_path: Path) -> Path:
    """A ledger whose only event is the concession."""
    path = tmp_path / "one.duckdb"
    record = sample_record("one", TEXT.replace("SANTIAGO (Cordillera) – ", ""))
    with Ledger.open(path) as ledger:
        ledger.add([replace(record, events=record.events[1:2])], [], RUN)
    return path


def test_the_screen_and_the_report(one: Path) -> None:
    ran = audit(one, "yyn\n?\n a \n")
    assert ran.out.endswith(SHOWN + REPORT)
    assert ran.out.startswith("1 of 1  one:e2  CONCEDE\nSantiago objects to trawler ban · Cordillera · 2023-11-28\n")
    assert "not kept" in ran.err


def test_a_place_or_source_without_a_name_is_shown_with_its_words(news: Path) -> None:
    ran = audit(news, "s\n" * 6)
    assert "\n6 of 6  " in ran.out
    ran = audit(news, "yyyyyyyyy\n" * 6)
    assert "where      off Agadir: 369-379" in ran.out
    assert "sources    her ministry: " in ran.out


def test_verdicts_are_written_one_by_one_and_a_second_start_goes_on(news: Path, tmp_path: Path) -> None:
    path = tmp_path / "verdicts.jsonl"
    first = audit(news, "a\nskip\nq\n", "--into", path, "--judge", "rp")
    assert "stopped: 2 of 6 events done; the same command goes on" in first.err
    assert [len(json.loads(line)["marks"]) > 0 for line in path.read_text("utf-8").splitlines()] == [True, False]
    second = audit(news, "a\n" * 4, "--into", path)
    assert second.out.startswith("3 of 6  ")
    verdicts = read_verdicts(path)
    assert [(verdict.article, verdict.event.split(":")[1]) for verdict in verdicts] == drawn(news, 6)
    assert [verdict.judge for verdict in verdicts] == ["rp", "rp", None, None, None, None]
    third = audit(news, "", "--into", path)
    assert third.out.startswith("\n5 events judged, 1 skipped\n")


def test_what_was_typed_too_much_is_no_answer_on_the_next_event(news: Path, tmp_path: Path) -> None:
    path = tmp_path / "verdicts.jsonl"
    ran = audit(news, "nyyy\nhm\n\nn\n", "--into", path)
    assert "'hm' is no answer: y right, n wrong" in ran.err
    assert [verdict.marks for verdict in read_verdicts(path)] == [{"event": "wrong"}] * 2


def test_a_verdict_that_was_cut_off_is_asked_for_again(news: Path, tmp_path: Path) -> None:
    path = tmp_path / "verdicts.jsonl"
    audit(news, "a\na\n", "--into", path)
    whole = path.read_bytes()
    for cut in (1, 20, len(whole.splitlines()[1])):
        path.write_bytes(whole[:-cut])
        assert audit(news, "a\n", "--into", path).out.startswith("2 of 6  ")
        assert path.read_bytes() == whole


@pytest.mark.parametrize("content", ["Dear diary", '{"schema": "other"}\n', '{"schema":"dragoman.verdict/1"}\nx\n'])
def test_another_file_is_left_as_it_is(news: Path, tmp_path: Path, content: str) -> None:
    path = tmp_path / "diary.txt"
    path.write_text(content, "utf-8")
    ran = dragoman("audit", news, "--into", path, given="a\n")
    assert ran.code == 2
    assert f"{path}:1: no verdict: " in ran.err
    assert path.read_text("utf-8") == content


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_ends_it_with_a_message(news: Path, tmp_path: Path) -> None:
    link = tmp_path / "verdicts.jsonl"
    link.symlink_to("/dev/full")
    ran = dragoman("audit", news, "--into", link, given="a\n")
    assert ran.code == 2
    assert f"verdicts cannot be written to {link}: " in ran.err


def test_verdicts_hold_no_text(news: Path, tmp_path: Path) -> None:
    path = tmp_path / "verdicts.jsonl"
    audit(news, "a\n" * 6, "--into", path)
    for words in ("trawler", "ministry", "statement", "off Agadir", "Santiago"):
        assert words not in path.read_text("utf-8")


def verdicts_on(record: Record, *keys: str) -> list[Verdict]:
    """A verdict for each event; `y` and `n` in the order of its fields."""
    marks = {"y": "right", "n": "wrong", "?": "unsure"}
    found = []
    for event, answers in zip(record.events, keys, strict=True):
        fields = ("event", *judged_values(record, event))
        given_ = {field: marks[key] for field, key in zip(fields, answers, strict=False)}
        found.append(make_verdict(drawn_of(record, event.id), given_))  # type: ignore[arg-type]
    return found


def drawn_of(record: Record, event: str) -> Drawn:
    return Drawn(record, next(one for one in record.events if one.id == event))


def test_what_is_no_event_has_every_field_wrong() -> None:
    verdicts = verdicts_on(sample_record(), "n", "yyyyyyyy", "yy?yyyy")
    fields = precision_by_field(verdicts)
    assert {name: (part.right, part.judged, part.unsure) for name, part in fields.items()} == {
        "event": (2, 3, 0), "type": (2, 3, 0), "mode": (0, 1, 1), "actors": (2, 3, 0), "recipients": (2, 3, 0),
        "status": (2, 3, 0), "when": (1, 2, 0), "where": (2, 2, 0), "sources": (1, 2, 0), "all": (1, 2, 1),
    }  # fmt: skip
    assert [(row.type, row.of_type.right, row.all_right.right) for row in precision_by_type(verdicts)] == [
        ("ACCUSE", 0, 0), ("ASSAULT", 1, 0), ("CONCEDE", 1, 1),
    ]  # fmt: skip


def test_verdicts_as_gold() -> None:
    """One event judged none, one with a wrong type and when, one all right."""
    record = sample_record()
    accusation, concession, assault = record.events
    verdicts = verdicts_on(record, "n", "ynyyynyy", "yyyyyyy")
    key = (record.document.id, record.document.sha256)

    def fates(*events: object) -> dict[str, dict[str, int]]:
        coded = replace(record, events=events)  # type: ignore[arg-type]
        return {
            str(field): {str(fate): n for fate, n in counts.items()}
            for field, counts in compare_verdicts(verdicts, {key: coded}).counts().items()
        }

    assert fates(accusation, concession, assault)["event"] == {"still wrong": 1, "kept": 2}
    assert fates(accusation, concession, assault)["type"] == {"still wrong": 1, "kept": 1}
    better = fates(replace(concession, type="AGREE"), assault)
    assert (better["event"], better["type"]) == ({"mended": 1, "kept": 2}, {"mended": 1, "kept": 1})
    assert better["when"] == {"still wrong": 1}
    worse = fates(replace(accusation, type="THREATEN"), replace(concession, status="asserted"))
    assert worse["event"] == {"still wrong": 1, "kept": 1, "lost": 1}
    assert worse["status"] == {"lost": 2}
    assert worse["type"] == {"still wrong": 1, "lost": 1}  # the lost event's fields are lost with it
    assert [verdict.event for verdict in compare_verdicts(verdicts, {}).missing] == [
        "trawlers:e1", "trawlers:e2", "trawlers:e3",
    ]  # fmt: skip


def test_a_mention_told_again_finds_the_event() -> None:
    record = sample_record()
    verdict = verdicts_on(record, "yyyy", "", "")[0]
    first = record.events[0]
    moved = replace(first, trigger=first.also[0], also=(first.trigger,))
    key = (record.document.id, record.document.sha256)
    counts = compare_verdicts([verdict], {key: replace(record, events=(moved,))}).counts()
    assert counts["event"] == {"kept": 1}


def test_the_command_takes_a_ledger_or_records(news: Path, tmp_path: Path) -> None:
    path = tmp_path / "verdicts.jsonl"
    audit(news, "a\nyna\nn\nq\n", "--into", path)
    judged = dragoman("evaluate", news, "--against", path)
    assert judged.code == 0
    assert judged.out.splitlines()[2].split() == ["event", "2", "0", "0", "1"]
    with Ledger.open(news, read_only=True) as ledger:
        lines = [encode(replace(record, events=(), commitments=())) for record in ledger.records()]
    records = tmp_path / "records.jsonl"
    records.write_bytes(b"\n".join(lines[:-9]))
    empty = dragoman("evaluate", records, "--against", path, "-v")
    assert "\tevent\tmended\t" in empty.out or "\tevent\tlost\t" in empty.out
    assert "on texts that" in empty.err


def test_a_ledger_whose_checksum_looks_like_json_is_opened_as_a_ledger(news: Path, tmp_path: Path) -> None:
    coding, verdicts = tmp_path / "news.duckdb", tmp_path / "verdicts.jsonl"
    coding.write_bytes(b"{" + news.read_bytes()[1:])
    verdicts.touch()
    assert "the ledger" in dragoman("evaluate", coding, "--against", verdicts).err


@pytest.mark.parametrize(
    ("content", "words"), [(b"{}\n", "cannot be read"), (b"nothing", "is no ledger: it begins with b'nothing'")]
)
def test_what_is_no_coding(tmp_path: Path, content: bytes, words: str) -> None:
    coding, verdicts = tmp_path / "coding", tmp_path / "verdicts.jsonl"
    coding.write_bytes(content)
    verdicts.touch()
    ran = dragoman("evaluate", coding, "--against", verdicts)
    assert ran.code == 2
    assert words in ran.err


def test_a_missing_file_of_verdicts(news: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read: No such file"):
        read_verdicts(tmp_path / "none.jsonl")
