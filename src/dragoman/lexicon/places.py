"""Places that news names: cities from GeoNames (CC BY 4.0), and regions that no gazetteer of cities holds.

`read_places` and `read_regions` read the tables, `Gazetteer` looks a name up. What a name in an article means is
decided in `identity`; here are only the candidates, ranked by population.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.lexicon.codes import COUNTRIES
from dragoman.lexicon.gazetteer import fold
from dragoman.lexicon.tables import Row, Source, noting, read_rows

PLACE_COLUMNS = ("geonames", "name", "ascii", "aliases", "country", "admin1", "lat", "lon", "population")
REGION_COLUMNS = ("name", "aliases", "country", "disputed_by", "lat", "lon")


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A city, or a region (then `geonames` is None and `population` 0); degrees are WGS 84."""

    geonames: int | None
    name: str
    aliases: tuple[str, ...]
    country: str
    admin1: str | None
    lat: float
    lon: float
    population: int
    disputed_by: tuple[str, ...] = ()

    @property
    def is_region(self) -> bool:
        """Whether it is an area rather than a town."""
        return self.geonames is None

    @property
    def names(self) -> tuple[str, ...]:
        """The name and its aliases."""
        return (self.name, *self.aliases)

    @property
    def entry(self) -> str:
        """The id under which a `NameIndex` reports the place."""
        return f"region:{self.name}" if self.geonames is None else f"place:{self.geonames}"


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places under their names, in any spelling that folds alike (accents, apostrophes), capitals included."""

    places: tuple[KnownPlace, ...]
    by_name: dict[str, tuple[KnownPlace, ...]]
    by_entry: dict[str, KnownPlace]

    @classmethod
    def of(cls, places: Iterable[KnownPlace]) -> "Gazetteer":
        """A gazetteer of these places."""
        known = tuple(places)
        by_name: dict[str, list[KnownPlace]] = {}
        for place in known:
            for key in {fold(name).casefold() for name in place.names}:
                by_name.setdefault(key, []).append(place)
        for candidates in by_name.values():
            if len(candidates) > 1:
                candidates.sort(key=_rank)
        return cls(known, {key: tuple(found) for key, found in by_name.items()}, {p.entry: p for p in known})

    def candidates(self, name: str) -> tuple[KnownPlace, ...]:
        """The places of a name: regions first, for they are listed by hand, then cities from the largest down."""
        return self.by_name.get(fold(name).casefold(), ())


def place_names(places: Iterable[KnownPlace]) -> Iterator[tuple[str, str]]:
    """The (name, entry id) pairs of places for a `NameIndex`."""
    for place in places:
        for name in place.names:
            yield name, place.entry


def _rank(place: KnownPlace) -> tuple[bool, int]:
    return not place.is_region, -place.population


def read_places(source: Source) -> tuple[KnownPlace, ...]:
    """The cities of a table, in its order. LexiconError names every row that is wrong and every id that stands twice."""
    places = []
    ids: set[int] = set()
    with noting() as problems:
        for row in read_rows(source, PLACE_COLUMNS, problems):
            number, population = _whole(row, "geonames"), _whole(row, "population")
            if number in ids:
                row.note(f"duplicate GeoNames id {number}; keep one row", "geonames")
            ids.add(number)
            aliases = ((row["ascii"],) if row["ascii"] else ()) + row.parts("aliases")
            lat, lon = _degrees(row)
            admin1 = row["admin1"] or None
            places.append(KnownPlace(number, row["name"], aliases, _country(row), admin1, lat, lon, population))
    return tuple(places)


def read_regions(source: Source) -> tuple[KnownPlace, ...]:
    """The regions of a table, in its order. LexiconError names every row that is wrong and every name that stands twice."""
    regions = []
    owners: dict[str, str] = {}
    with noting() as problems:
        for row in read_rows(source, REGION_COLUMNS, problems):
            name, aliases = row["name"], row.parts("aliases")
            for column, spelling in (("name", name), *(("aliases", alias) for alias in aliases)):
                if not spelling or spelling in owners:
                    named = f"{spelling!r} is empty or already names {owners.get(spelling)!r}"
                    row.note(f"duplicate alias: {named}; keep it in one row", column, spelling)
                owners[spelling] = name
            lat, lon = _degrees(row)
            regions.append(KnownPlace(None, name, aliases, _country(row), None, lat, lon, 0, _claimants(row)))
    return tuple(regions)


def _claimants(row: Row) -> tuple[str, ...]:
    codes = row.parts("disputed_by")
    for code in codes:
        if code not in COUNTRIES:
            row.note(f"unknown country {code!r}; expected ISO 3166 alpha-3 codes separated by |", "disputed_by", code)
    return codes


def _country(row: Row) -> str:
    if (code := row["country"]) not in COUNTRIES:
        row.note(f"unknown country {code!r}; expected an ISO 3166 alpha-3 code, or ---", "country")
    return code


def _whole(row: Row, column: str) -> int:
    try:
        return int(row[column])
    except ValueError:
        row.note(f"{column} {row[column]!r} must be a whole number", column)
        return 0


def _degrees(row: Row) -> tuple[float, float]:
    return _degree(row, "lat", 90), _degree(row, "lon", 180)


def _degree(row: Row, column: str, most: int) -> float:
    try:
        degrees = float(row[column])
    except ValueError:
        row.note(f"{column} {row[column]!r} must be degrees, as a decimal number", column)
        return 0.0
    if not -most <= degrees <= most:
        row.note(f"{column} {degrees} is no place on Earth; expected -{most} to {most} degrees", column)
    return degrees
