"""The word lists beside this file, read once."""

import csv
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

_HERE = Path(__file__).parent


class Country(NamedTuple):
    """A country's names; empty where English has no such word."""

    name: str
    adjective: str
    capital: str
    people: str


class Region(NamedTuple):
    """Names that go together."""

    given: tuple[str, ...]
    family: tuple[str, ...]


class Verb(NamedTuple):
    """The forms that the grammar needs."""

    base: str
    present: str
    past: str
    participle: str
    gerund: str


@cache
def countries() -> tuple[Country, ...]:
    """The list in countries.tsv."""
    return tuple(Country(*("" if cell == "-" else cell for cell in row)) for row in _rows("countries.tsv"))


@cache
def with_adjective() -> tuple[Country, ...]:
    """The countries that have an adjective."""
    return tuple(country for country in countries() if country.adjective)


@cache
def regions() -> tuple[Region, ...]:
    """The list in names.tsv."""
    return tuple(Region(tuple(row[1].split()), tuple(row[2].split())) for row in _rows("names.tsv"))


@cache
def words(table: str, key: str) -> tuple[Any, ...]:
    """One list of words.toml."""
    return tuple(_toml()[table][key])


@cache
def verbs(key: str) -> tuple[Verb, ...]:
    """One list of verbs, with all their forms."""
    return tuple(map(verb, words("verbs", key)))


@cache
def verb(base: str) -> Verb:
    """The forms of a verb, from the irregular ones or by rule."""
    irregular = _toml()["irregular"].get(base)
    if irregular:
        return Verb(*irregular)
    if base.endswith("y") and base[-2] not in "aeiou":
        return Verb(base, base[:-1] + "ies", base[:-1] + "ied", base[:-1] + "ied", base + "ing")
    stem = base[:-1] if base.endswith("e") else base + base[-1] * (base in words("verbs", "doubling"))
    gerund = base + "ing" if base.endswith("ee") else stem + "ing"
    return Verb(base, base + ("es" if base.endswith(("sh", "ch", "ss")) else "s"), stem + "ed", stem + "ed", gerund)


@cache
def _toml() -> dict[str, dict[str, Any]]:
    return tomllib.loads((_HERE / "words.toml").read_text("utf8"))


def _rows(name: str) -> list[list[str]]:
    with (_HERE / name).open(encoding="utf8", newline="") as lines:
        return [row for row in csv.reader(lines, delimiter="\t") if not row[0].startswith("#")]
