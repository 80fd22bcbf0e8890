"""Panels: what counts in which cell, what counts in none, and the codes beside it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import dragoman
from commands import dragoman as command
from dragoman.ledger import Ledger as Store
from dragoman.lexicon.lexicon import shipped_data
from dragoman.lexicon.system_codes import read_system_codes
from dragoman.records import Actor, Event, Party, Record, When
from samples import RUN, TEXT, sample_record

Make = Callable[[Iterable[Record]], dragoman.Ledger]
BASE = sample_record()
ACT = BASE.events[0]  # ACCUSE, quad 3, score -2, from CHL to MAR on 2023-11-27, on her ministry's word
SPAN = ACT.actors[0].span


def day(first: str | None, last: str | None = None) -> When:
    return When(first, first, last or first, "day", "stated", None)


def act(actors: str, recipients: str = "", **given: Any) -> Event:
    """An event from and to countries, one party a word."""
    sides = {
        name: tuple(Party(f"x-{code}", SPAN) for code in codes.split())
        for name, codes in (("actors", actors), ("recipients", recipients))
    }
    return replace(ACT, attribution=(), **(sides | given))


def record(*events: Event, id: str = "one", text: str = TEXT) -> Record:  # noqa: A002
    """A record of these events; country codes that parties name become its actors."""
    codes = dict.fromkeys(party.actor for event in events for party in (*event.actors, *event.recipients))
    actors = tuple(
        Actor(code, code, "state", code.removeprefix("x-").rstrip("2"), "GOV", (), None, None, None, ())
        for code in codes
    )
    numbered = tuple(replace(event, id=f"e{number}") for number, event in enumerate(events, 1))
    return replace(sample_record(id, text), events=numbered, actors=(*BASE.actors, *actors), commitments=())


@pytest.fixture
def made(tmp_path: Path) -> Make:
    def make(records: Iterable[Record]) -> dragoman.Ledger:
        with Store.open(tmp_path / "panel.duckdb") as store:
            for one in records:
                store.add([one], [], RUN)
        return dragoman.Ledger(tmp_path / "panel.duckdb")

    return make


def cells(relation: dragoman.Relation, *names: str) -> list[tuple[Any, ...]]:
    """The rows that have an event, by the names asked for; periods as text."""
    rows = [row for row in relation.records() if row.get("events", 1)]
    return [tuple(str(row[name]) if name == "period" else row[name] for name in names) for row in rows]


def test_a_cell_counts_its_events(made: Make) -> None:
    ledger = made(
        [
            record(
                act("CHL", "MAR"),
                act("CHL", "MAR", type="AID", mode=None, quad=2, score=7.0),
                act("MAR", "CHL"),
                act("CHL", "MAR", when=day("2024-01-01")),
            )
        ]
    )
    rows = ledger.panel("month", dyads=["CHL-MAR"]).records()
    assert [str(row["period"]) for row in rows] == ["2023-11-01", "2023-12-01", "2024-01-01"]
    first, empty, _ = rows
    assert {name: first[name] for name in ("events", "accuse", "aid", "quad_2", "quad_3", "cooperation", "conflict")} == {
        "events": 2, "accuse": 1, "aid": 1, "quad_2": 1, "quad_3": 1, "cooperation": 1, "conflict": 1,
    }  # fmt: skip
    assert (first["balance"], first["score_sum"], first["score_mean"]) == (0.0, 5.0, 2.5)
    assert (empty["events"], empty["aid"], empty["score_sum"]) == (0, 0, 0)
    assert (empty["balance"], empty["score_mean"]) == (None, None)
    assert (first["actor_cow"], first["recipient_gw"]) == (155, 600)


@pytest.mark.parametrize(
    ("by", "period", "end"),
    [
        ("day", "2023-11-27", "2023-11-27"),
        ("week", "2023-11-27", "2023-12-03"),
        ("month", "2023-11-01", "2023-11-30"),
        ("year", "2023-01-01", "2023-12-31"),
    ],
)
def test_periods(made: Make, by: Any, period: str, end: str) -> None:
    (row,) = made([record(act("CHL", "MAR"))]).panel(by)
    assert (str(row["period"]), str(row["period_end"])) == (period, end)


def test_a_row_also_where_nothing_happened(made: Make) -> None:
    ledger = made([record(act("CHL", "MAR"))])
    asked = ledger.panel("week", dyads=["CHL-MAR", "MAR-CHL"], since="2023-11", until="2023-12")
    assert len(asked) == 2 * 9  # Mondays from 30 October to 25 December
    assert cells(asked, "actor", "period") == [("CHL", "2023-11-27")]
    assert len(ledger.panel("week", dyads=["CHL-MAR", "MAR-CHL"], fill=False)) == 1
    assert cells(ledger.panel(dyads=["PER-BOL"], since="2023", until="2023"), "events") == []
    assert len(ledger.panel(dyads=["PER-BOL"], since="2023", until="2023")) == 12
    assert len(ledger.panel(dyads=["PER-BOL"])) == 0  # no event says when it should begin


def test_what_no_period_holds_is_counted_apart(made: Make) -> None:
    ledger = made(
        [
            record(
                act("CHL", "MAR", when=day("2023-11-30", "2023-12-01")),
                act("CHL", "MAR", when=day("2023-11-01", "2023-11-30")),
                act("CHL", "MAR", when=replace(day("2023-11-05"), latest=None)),
                act("CHL", "MAR", when=When.unknown()),
                act("CHL", "MAR", when=day("2019-05-05")),
            )
        ]
    )
    panel = ledger.panel(dyads=["CHL-MAR"], since="2023")
    assert cells(panel, "period", "events") == [("2023-11-01", 1)]
    assert panel.unplaced().records() == [
        {"actor": "CHL", "recipient": "MAR", "undated": 1, "spanning": 2, "outside": 1}
    ]
    earliest = ledger.panel(dyads=["CHL-MAR"], since="2023", dated_by="earliest")
    assert cells(earliest, "period", "events") == [("2023-11-01", 3)]
    assert cells(ledger.panel(dyads=["CHL-MAR"], dated_by="published"), "period", "events") == [("2023-11-01", 5)]


def test_an_event_counts_once_in_each_of_its_dyads(made: Make) -> None:
    ledger = made([record(act("CHL CHL2 PER", "MAR MAR2"))])
    assert cells(ledger.panel(), "actor", "recipient", "events") == [("CHL", "MAR", 1), ("PER", "MAR", 1)]


def test_a_reciprocal_act_counts_both_ways(made: Make) -> None:
    ledger = made(
        [
            record(
                act("CHL MAR", type="CONSULT", mode="meet", quad=1),
                act("PER PER2", type="AGREE", mode=None, quad=1),
                act("CHL PER"),  # both accuse, side by side
            )
        ]
    )
    pairs = [("CHL", "MAR", 1), ("MAR", "CHL", 1), ("PER", "PER", 1)]
    assert cells(ledger.panel(), "actor", "recipient", "events") == pairs
    undirected = ledger.panel(directed=False, dyads=["MAR-CHL"])
    assert cells(undirected, "actor", "recipient", "events") == [("CHL", "MAR", 1)]


def test_without_direction_each_event_of_a_pair_counts_once(made: Make) -> None:
    ledger = made([record(act("CHL", "MAR"), act("CHL", "MAR"), act("MAR", "CHL"), act("CHL MAR", "MAR CHL"))])
    assert cells(ledger.panel(directed=False, dyads=["CHL-MAR"]), "events") == [(4,)]
    assert cells(ledger.panel(dyads=["CHL-MAR", "MAR-CHL"]), "events") == [(3,), (2,)]


def test_countries(made: Make) -> None:
    ledger = made([record(act("CHL PER", "MAR"), act("MAR", "CHL"), act("CHL", "CHL2"))])

    def counts(side: Any) -> list[tuple[Any, ...]]:
        return cells(ledger.panel(countries=["CHL", "MAR", "CHL"], side=side), "country", "events")

    assert counts("actor") == [("CHL", 2), ("MAR", 1)]
    assert counts("recipient") == [("CHL", 2), ("MAR", 1)]
    assert counts("either") == [("CHL", 3), ("MAR", 2)]
    assert ledger.panel(countries=["CHL"]).columns[:4] == ["country", "cow", "gw", "period"]


def test_only_what_happened_unless_more_is_asked_for(made: Make) -> None:
    ledger = made(
        [
            record(
                act("CHL", "MAR"),
                act("CHL", "MAR", status="future"),
                act("CHL", "MAR", status="negated"),
                act("CHL", "MAR", historical=True),
            )
        ]
    )

    def count(**filters: Any) -> int:
        return sum(row["events"] for row in ledger.panel(dyads=["CHL-MAR"], **filters))

    assert count() == 1
    assert count(historical=None) == 2
    assert count(status=None) == 3
    assert count(status=("asserted", "future")) == 2
    assert count(status=None, historical=None) == 4
    assert count(type="AID") == 0


def test_a_text_counts_once_however_many_print_it(made: Make) -> None:
    event = act("CHL", "MAR")
    ledger = made([record(event, id=name) for name in ("one", "two", "three")])
    assert cells(ledger.panel(), "events") == [(1,)]
    assert cells(ledger.panel(reprints=True), "events") == [(3,)]
    made([record(act("CHL", "MAR", type="AID"), text=f"{TEXT} Corrected.")])
    corrected = ledger.panel()
    assert cells(corrected, "events", "accuse", "aid") == [(2, 1, 1)]  # of the first text a reprint is left


def test_on_whose_word(made: Make) -> None:
    # s1 is of a source without a country, s2 Belkadi's (MAR), on the word of s1; s3 is Quiroga's (CHL).
    def told(*attribution: str, stance: Any = "asserts", id: str) -> Record:  # noqa: A002
        quiroga = replace(BASE.statements[1], id="s3", source_actor="a1", within=None, stance=stance)
        made_of = record(replace(act("CHL", "MAR"), attribution=attribution), id=id, text=f"{TEXT} {id}")
        return replace(made_of, statements=(*BASE.statements, quiroga))

    ledger = made([told("s2", id="mar"), told(id="own"), told("s3", id="denial", stance="denies")])

    def count(**filters: Any) -> int:
        return sum(row["events"] for row in ledger.panel(dyads=["CHL-MAR"], **filters))

    assert count() == 3
    assert count(own_voice=True) == 1
    assert count(source="MAR") == 1
    assert count(source="Quiroga") == 1
    assert count(both_sides=True) == 0
    made([told("s3", id="chl")])
    assert count(both_sides=True) == 2


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"by": "fortnight"}, "'fortnight' is no by. Expected one of day, week"),
        ({"dyads": ["AZE/ARM"]}, "'AZE/ARM' is no dyad. Expected actor and recipient as AZE-ARM"),
        ({"dyads": ["AZE-ARN"]}, "'ARN' is no country code. Did you mean ARM"),
        ({"countries": ["AZR"]}, "'AZR' is no country code"),
        ({"dyads": []}, "no dyad and no country is asked for"),
        ({"dyads": ["AZE-ARM"], "countries": ["AZE"]}, "ask for one of the two"),
        ({"countries": ["AZE"], "both_sides": True}, "both_sides needs pairs"),
        ({"type": "ACUSE"}, "'ACUSE' is no event type"),
        ({"since": "2024", "until": "2023"}, "Exchange since and until"),
    ],
)
def test_questions_that_make_no_sense(ledger: Path, asked: dict[str, Any], words: str) -> None:
    with pytest.raises(dragoman.UsageError, match=words):
        dragoman.Ledger(ledger).panel(**asked)


def test_a_panel_too_large_says_so(ledger: Path) -> None:
    dyads = [(one, other) for one in ("AZE", "ARM", "PER") for other in ("BOL", "MAR", "CHL")]
    with pytest.raises(dragoman.UsageError, match="more rows than 20,000,000: name the dyads"):
        dragoman.Ledger(ledger).panel("day", dyads=dyads, since="0001", until="9999").records()


def test_a_type_of_ones_own_has_a_column(made: Make) -> None:
    ledger = made([record(act("CHL", "MAR", type="STRIKE", mode=None), act("CHL", "MAR", type="EVENTS", mode=None))])
    assert cells(ledger.panel(), "strike", "type_events") == [(1, 1)]


@pytest.mark.parametrize(
    ("country", "when", "cow", "gw"),
    [
        ("DEU", "1985", 260, 260),
        ("DEU", "1990-10-02", 260, 260),
        ("DEU", "1990-10-03", 255, 260),
        ("DDR", "1989", 265, 265),
        ("DDR", "1991", None, None),
        ("YEM", "1980", 678, 678),
        ("YEM", "2015", 679, 678),
        ("SRB", "2006-06-04", 345, 345),
        ("SRB", "2006-06-05", 345, 340),
        ("YUG", "1992", 345, 345),
        ("RUS", "2020", 365, 365),
        ("SUN", "1989", 365, 365),
        ("CZE", "1992", None, None),
        ("CZE", "1993", 316, 316),
        ("CSK", "1992", 315, 315),
        ("VNM", "2000", 816, 816),
        ("KIR", "1985", None, 970),
        ("KIR", "2005", 946, 970),
        ("SSD", "2010", None, None),
        ("USA", "2020", 2, 2),
        ("PSE", "2020", None, None),
        ("IGO", "2020", None, None),
    ],
)
def test_codes_of_other_systems(ledger: Path, country: str, when: str, cow: int | None, gw: int | None) -> None:
    row = dragoman.Ledger(ledger).panel("day", countries=[country], since=when, until=when).records()[0]
    assert (row["cow"], row["gw"]) == (cow, gw)


def test_every_state_of_today_has_both_codes() -> None:
    entries = read_system_codes(shipped_data().joinpath("system_codes.tsv"))
    today = {
        (entry.code, system)
        for entry in entries
        if entry.until is None
        for system in ("cow", "gw")
        if getattr(entry, system)
    }
    assert len({code for code, _ in today}) == 195
    assert {code for code, _ in today if (code, "cow") not in today or (code, "gw") not in today} == set()
    for system in ("cow", "gw"):
        codes = [getattr(entry, system) for entry in entries if entry.until is None and getattr(entry, system)]
        assert len(set(codes)) == len(codes)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("FRX\t220\t220\t\t", "FRX"),
        ("FRA\t22O\t220\t\t", "2:5: wrong code '22O'; expected a number"),
        ("FRA\t\t\t\t", "neither system has a code here"),
        ("FRA\t220\t\t\t1990\nFRA\t221\t\t1990-05\t", "3:1: FRA has another code in that time"),
        ("FRA\t220\t220\t1990\t1980", "it ends in 1980"),
    ],
)
def test_a_wrong_table_of_codes_is_told(tmp_path: Path, row: str, words: str) -> None:
    path = tmp_path / "codes.tsv"
    path.write_text(f"code\tcow\tgw\tfrom\tuntil\n{row}\n", "utf-8")
    with pytest.raises(dragoman.LexiconError, match=words):
        read_system_codes(path)
    assert command("lexicon", "check", path).code == 2
