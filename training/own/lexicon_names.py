"""Real names out of the project's own lexicon: states, cities, regions, bodies, and the parts of persons' names."""

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

# A body whose name ends in, or begins with, one of these takes the article.
_ARTICLE = frozenset(
    "Party Union Bank Council Court Ministry Organization Organisation Committee Front Movement Commission Agency Army Fund Group "
    "League Association Federation Congress Assembly Authority Office Department Service Forces Alliance Institute Centre Center "
    "Foundation Corporation Post Times Parliament Senate Board Bureau Guard Police Brigade Brigades Coalition Community Conference "
    "Initiative Mission Society Tribunal Confederation Administration Academy Institution Network Programme Program University".split()
)
_SMALL = frozenset("of for the and de del la in on to against de da do dos des du et und y e al-".split())


class State(NamedTuple):
    """A state with its adjectives and demonyms."""

    code: str
    name: str
    adjectives: tuple[str, ...]
    demonyms: tuple[str, ...]


class Body(NamedTuple):
    """A body's name, whether it takes the article, its short form (or empty), and its sector."""

    name: str
    article: bool
    acronym: str
    sector: str


@cache
def states() -> tuple[State, ...]:
    """All states of today that have an adjective."""
    return tuple(
        State(row["code"], row["name"], tuple(row["adjectives"].split("|")), tuple(row["demonyms"].split("|")))
        for row in _rows("states.tsv")
        if row["adjectives"] and not row["until"]
    )


@cache
def cities() -> tuple[tuple[str, str], ...]:
    """(City, code of its state), the largest first."""
    return tuple((row["name"], row["country"]) for row in _rows("places.tsv") if _is_name(row["name"]))


@cache
def regions() -> tuple[str, ...]:
    """Regions, provinces and seas, without a common noun that ends them (Idlib province)."""
    names = (row["name"].removeprefix("the ") for row in _rows("regions.tsv"))
    cut = (name.rsplit(" ", 1)[0] if name.split()[-1].islower() else name for name in names)
    return tuple(sorted({name for name in cut if _is_name(name)}))


@cache
def bodies() -> tuple[Body, ...]:
    """Organisations, offices that are institutions, and armed groups."""
    return tuple(
        Body(row["name"], takes_article(row["name"]), _acronym(row["aliases"]), row["sector"])
        for table in ("organizations.tsv", "groups.tsv")
        for row in _rows(table)
        if row["kind"] in {"organization", "office", "group"} and _is_name(row["name"])
    )


@cache
def acronyms() -> tuple[str, ...]:
    """The short forms of bodies, and the bodies that are known by nothing else."""
    known = {body.acronym for body in bodies()} | {body.name for body in bodies()}
    return tuple(sorted(name for name in known if len(name) > 1 and name.isupper() and " " not in name))


@cache
def person_parts() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """By state, first names and the rest of the names of its persons, to be put together anew."""
    first: dict[str, set[str]] = {}
    last: dict[str, set[str]] = {}
    for row in _rows("people.tsv"):
        given, _, family = row["name"].partition(" ")
        if family and given[0].isupper() and len(given) > 2:
            first.setdefault(row["country"], set()).add(given)
            last.setdefault(row["country"], set()).add(family)
    return tuple(
        (tuple(sorted(first[code])), tuple(sorted(last[code]))) for code in sorted(first) if len(first[code]) > 5
    )


@cache
def real_persons() -> frozenset[str]:
    """The lexicon's persons, of whom nothing may be invented."""
    return frozenset(row["name"] for row in _rows("people.tsv"))


def takes_article(name: str) -> bool:
    """Whether the running text says `the` before a body's name."""
    words = name.split()
    return len(words) > 1 and (words[-1] in _ARTICLE or (words[0] in _ARTICLE and words[1] in {"of", "for", "on"}))


def _is_name(text: str) -> bool:
    words = text.split()
    return (
        text[:1].isupper()
        and not set(text) & set('(),/"')
        and all(word in _SMALL or not word[0].islower() for word in words)
    )


def _acronym(aliases: str) -> str:
    return next((alias for alias in aliases.split("|") if alias.isupper() and alias.isalpha() and len(alias) > 1), "")


def _rows(table: str) -> Iterator[dict[str, str]]:
    text = (files("dragoman.lexicon") / "data" / table).read_text("utf8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
