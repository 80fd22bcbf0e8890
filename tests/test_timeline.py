"""`dragoman timeline`: events by date, with how exactly each is dated."""

from pathlib import Path

import pytest

from commands import dragoman
from dragoman.app.cli.timeline import bar, shown_days

NEWS = (
    "NAIROBI (Test) - Kenya condemned Uganda on Monday. Kenya and Uganda signed a treaty in 1998. "
    "Somali rebels have blockaded the port since 2 May. Kenya urged Uganda to withdraw.\n"
)


TABLE = """\
2023

2023-11-27  ●        ACCUSE-disapprove  Amaya Quiroga [CHL] → Morocco [MAR]
trawlers:e1
    Chilean Foreign Minister Amaya Quiroga «condemned» Morocco's ban on foreign
    trawlers on Monday, according to a statement by her ministry.

2023-12  ├──┤     CONCEDE  conditional  Morocco [MAR], Idris Belkadi [MAR] →
Amaya Quiroga [CHL]  trawlers:e2
    Ambassador Idris Belkadi said in Valparaíso that Rabat will «lift» the ban
    by December 2023 if Chile reopens the port of Arica.

not dated

ASSAULT-firearms  historical  gunmen [---] → sailors [---]  trawlers:e3
    In 2019, at least 12 sailors were injured when gunmen «attacked» the trawler
    Ñandú off Agadir.

3 events, 1 of them not dated
"""


def test_a_ledger(ledger: Path) -> None:
    ran = dragoman("timeline", ledger)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == TABLE


@pytest.mark.parametrize(
    ("filters", "left"),
    [
        (("--since", "2023-12"), ["e2"]),
        (("--until", "2023-11-30"), ["e1"]),
        (("--actor", "MAR"), ["e2"]),
        (("--since", "2024"), []),
    ],
)
def test_filters(ledger: Path, filters: tuple[str, ...], left: list[str]) -> None:
    out = dragoman("timeline", ledger, *filters).out
    assert [name for name in ("e1", "e2", "e3") if f"trawlers:{name}" in out] == left
    assert out.splitlines()[-1].startswith(f"{len(left)} event")


def test_articles_are_read_and_nothing_is_left_behind(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text(NEWS, "utf-8")
    ran = dragoman("timeline", path, "--published", "2023-05-17")
    assert (ran.code, ran.err) == (0, "")
    heads = [line for line in ran.out.splitlines() if line and not line.startswith(" ")]
    assert [head.split()[0] for head in heads if head[0].isdigit()][:2] == ["1998", "1998"]
    assert "1998  ├────┤   SUPPORT  historical" in ran.out
    assert "from 2023-05-02  ├─────▶" in ran.out
    assert ran.out.index("from 2023-05-02") < ran.out.index("2023-05-15  ●") < ran.out.index("not dated")
    assert list(tmp_path.iterdir()) == [path]


def test_articles_and_a_ledger_share_one_line(ledger: Path) -> None:
    ran = dragoman("timeline", ledger, "-", "--published", "2023-05-17", given=NEWS)
    assert ran.code == 0
    assert ran.out.index("«signed»") < ran.out.index("2023-05-15") < ran.out.index("trawlers:e1")


def test_what_cannot_be_read_is_told_and_ends_with_2(ledger: Path, tmp_path: Path) -> None:
    ran = dragoman("timeline", ledger, tmp_path / "none.txt")
    assert ran.code == 2
    assert "none.txt" in ran.err
    assert "trawlers:e1" in ran.out


def test_what_is_no_date_is_refused(ledger: Path) -> None:
    ran = dragoman("timeline", ledger, "--since", "last week")
    assert (ran.code, ran.out) == (2, "")
    assert "'last week' is no date" in ran.err


@pytest.mark.parametrize(
    ("earliest", "latest", "drawn"),
    [
        ("2023-05-15", "2023-05-15", "●"),
        ("2023-05-15", "2023-05-21", "├─┤"),
        ("2023-05-01", "2023-05-31", "├──┤"),
        ("2023-01-01", "2023-12-31", "├────┤"),
        ("1990-01-01", "1999-12-31", "├─────┤"),
        ("2023-05-15", None, "├─────▶"),
        (None, "2023-05-15", "◀─────┤"),
    ],
)
def test_bars(earliest: str | None, latest: str | None, drawn: str) -> None:
    assert bar(earliest, latest) == drawn


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2023-05", "2023-05"),
        ("2023-05-15/..", "from 2023-05-15"),
        ("../1994", "to 1994"),
        ("1911/1913", "1911 to 1913"),
    ],
)
def test_days_in_words(edtf: str, words: str) -> None:
    assert shown_days(edtf) == words
