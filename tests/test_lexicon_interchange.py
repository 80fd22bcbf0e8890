"""The codes of other systems: complete for every state and sector, and refused with file, line and column when wrong."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dragoman.lexicon import load_interchange
from dragoman.lexicon.codes import SECTORS
from dragoman.lexicon.interchange import read_cameo, read_country_codes, read_sector_codes
from dragoman.records import LexiconError

CODES = load_interchange()


def test_every_state_and_sector_has_a_row() -> None:
    assert {codes.code for codes in CODES.countries} == set(CODES.names)
    assert {codes.sector for codes in CODES.sectors} == SECTORS


def test_codes_that_are_often_mistaken() -> None:
    found = {codes.code: (codes.fips, codes.cameo, codes.cow) for codes in CODES.countries}
    assert found["CHN"] == ("CH", "CHN", 710)
    assert found["CHE"] == ("SZ", "CHE", 225)
    assert found["AUS"] == ("AS", "AUS", 900)
    assert found["AUT"] == ("AU", "AUT", 305)
    assert found["ROU"] == ("RO", "ROM", 360)
    assert found["SRB"] == ("RI", "SRB", 345)
    assert found["SSD"] == ("OD", "SSD", 626)
    assert found["KOS"] == ("KV", "KSV", 347)
    assert found["PSE"] == (None, "PSE", None)


@pytest.mark.parametrize(
    ("read", "lines", "complaint"),
    [
        (read_country_codes, "code\tfips\tcameo\tcow\nFRA\tFR\tFRA\t220\nDEU\tFR\tDEU\t255", "t.tsv:3:5: FR stands in line 2"),
        (read_country_codes, "code\tfips\tcameo\tcow\nFRX\tFR\tFRA\t220", "t.tsv:2:1: 'FRX' is no country code"),
        (read_country_codes, "code\tfips\tcameo\tcow\nFRA\tFRA\tFRA\t220", "t.tsv:2:5: 'FRA' is no fips code; expected two"),
        (read_sector_codes, "sector\tcameo\ticews\nGVO\tGOV\tGovernment", "t.tsv:2:1: 'GVO' is no sector"),
        (read_cameo, "code\tname\tgoldstein_gdelt\tgoldstein_icews\tquad\n042\tVisit\tx\t1.9\t1", "t.tsv:2:11: 'x' is no"),
        (read_cameo, "code\tname\tgoldstein_gdelt\tgoldstein_icews\tquad\n042\tVisit\t1\t1.9\t5", "expected 1, 2, 3 or 4"),
    ],
)  # fmt: skip
def test_a_wrong_table_is_refused(tmp_path: Path, read: Callable[[Path], Any], lines: str, complaint: str) -> None:
    (tmp_path / "t.tsv").write_text(lines + "\n", "utf-8")
    with pytest.raises(LexiconError) as caught:
        read(tmp_path / "t.tsv")
    assert complaint in str(caught.value)
