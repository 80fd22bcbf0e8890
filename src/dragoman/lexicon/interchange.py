"""Codes of other event-data systems: what GDELT, ICEWS and POLECAT call a state, a sector, an event.

Tables of facts under `data/`, read and checked like every table of the lexicon (`actors`). Entry function:
`load_interchange`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources

from dragoman.lexicon.actors import State, read_states
from dragoman.lexicon.codes import COUNTRIES, SECTORS
from dragoman.lexicon.tables import Row, Source, noting, read_rows

COUNTRY_COLUMNS = ("code", "fips", "cameo", "cow")
SECTOR_COLUMNS = ("sector", "cameo", "icews")
CAMEO_COLUMNS = ("code", "name", "goldstein_gdelt", "goldstein_icews", "quad")

_FIPS = re.compile(r"[A-Z]{2}", re.ASCII)
_THREE = re.compile(r"[A-Z]{3}", re.ASCII)
_NUMBER = re.compile(r"[1-9]\d{0,2}", re.ASCII)
_CAMEO = re.compile(r"\d{2,4}", re.ASCII)
_GOLDSTEIN = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class CountryCodes:
    """A state's codes: ISO 3166 alpha-3 as records have it, FIPS 10-4, CAMEO, and the Correlates of War number."""

    code: str
    fips: str | None
    cameo: str | None
    cow: int | None


@dataclass(frozen=True, slots=True)
class SectorCodes:
    """A PLOVER sector's role code in CAMEO and its words in ICEWS."""

    sector: str
    cameo: str | None
    icews: str | None


@dataclass(frozen=True, slots=True)
class CameoCode:
    """A CAMEO code with its name, its Goldstein score in two data sets, -10 to 10, and its quad class, 1 to 4."""

    code: str
    name: str
    goldstein_gdelt: float | None
    goldstein_icews: float | None
    quad: int


@dataclass(frozen=True, slots=True)
class Interchange:
    """All of these codes, and the states' English names by their ISO codes."""

    countries: tuple[CountryCodes, ...]
    sectors: tuple[SectorCodes, ...]
    cameo: tuple[CameoCode, ...]
    names: dict[str, str]


def load_interchange() -> Interchange:
    """Return the shipped tables; raises LexiconError, naming every mistake, if one is wrong."""
    data = resources.files("dragoman.lexicon").joinpath("data")
    return Interchange(
        read_country_codes(data.joinpath("country_codes.tsv")),
        read_sector_codes(data.joinpath("sector_codes.tsv")),
        read_cameo(data.joinpath("cameo.tsv")),
        _names(read_states(data.joinpath("states.tsv"))),
    )


def read_country_codes(source: Source) -> tuple[CountryCodes, ...]:
    """Return the rows of a table of country codes; a state has one row, and a FIPS code belongs to one state."""
    with noting() as problems:
        rows = tuple(read_rows(source, COUNTRY_COLUMNS, problems))
        for row in rows:
            if row["code"] not in COUNTRIES:
                row.note(f"{row['code']!r} is no country code; expected ISO 3166 alpha-3", "code")
            _check(row, "fips", _FIPS, "two capital letters")
            _check(row, "cameo", _THREE, "three capital letters")
            _check(row, "cow", _NUMBER, "a number from 1 to 999")
        _check_unique(rows, "code")
        _check_unique(rows, "fips")
    return tuple(
        CountryCodes(row["code"], row["fips"] or None, row["cameo"] or None, int(row["cow"]) if row["cow"] else None)
        for row in rows
    )


def read_sector_codes(source: Source) -> tuple[SectorCodes, ...]:
    """Return the rows of a table of sector codes; a sector has one row."""
    with noting() as problems:
        rows = tuple(read_rows(source, SECTOR_COLUMNS, problems))
        for row in rows:
            if row["sector"] not in SECTORS:
                row.note(f"{row['sector']!r} is no sector; expected one of {', '.join(sorted(SECTORS))}", "sector")
            _check(row, "cameo", _THREE, "three capital letters")
        _check_unique(rows, "sector")
    return tuple(SectorCodes(row["sector"], row["cameo"] or None, row["icews"] or None) for row in rows)


def read_cameo(source: Source) -> tuple[CameoCode, ...]:
    """Return the rows of a table of CAMEO codes; a code has one row."""
    with noting() as problems:
        rows = tuple(read_rows(source, CAMEO_COLUMNS, problems))
        for row in rows:
            _check(row, "code", _CAMEO, "two to four digits", required=True)
            _check(row, "goldstein_gdelt", _GOLDSTEIN, "a number from -10 to 10")
            _check(row, "goldstein_icews", _GOLDSTEIN, "a number from -10 to 10")
            _check(row, "quad", re.compile("[1-4]"), "1, 2, 3 or 4", required=True)
        _check_unique(rows, "code")
    return tuple(
        CameoCode(
            row["code"], row["name"], _float(row["goldstein_gdelt"]), _float(row["goldstein_icews"]), int(row["quad"])
        )
        for row in rows
    )


def _check(row: Row, column: str, form: re.Pattern[str], expected: str, *, required: bool = False) -> None:
    cell = row[column]
    if (cell or required) and not form.fullmatch(cell):
        row.note(f"{cell!r} is no {column} code; expected {expected}", column)


def _check_unique(rows: Sequence[Row], column: str) -> None:
    seen: dict[str, int] = {}
    for row in rows:
        cell = row[column]
        if cell and seen.setdefault(cell, row.line) != row.line:
            row.note(f"{cell} stands in line {seen[cell]} already; take out one of the two", column)


def _float(cell: str) -> float | None:
    return float(cell) if cell else None


def _names(states: Sequence[State]) -> dict[str, str]:
    return {state.code: state.name for state in states}
