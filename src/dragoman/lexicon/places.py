"""Places that news names: cities from GeoNames (CC BY 4.0), and regions that no gazetteer of cities holds.

`read_places` and `read_regions` read the tables, `Gazetteer` looks a name up. What a name in an article means is
decided in `identity`; here are only the candidates, ranked by population.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.lexicon.actors import COUNTRIES, Row, Source, read_rows
from dragoman.lexicon.gazetteer import fold

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
    """The cities of a table, in its order. Raises LexiconError where a row is wrong or an id stands twice."""
    places = []
    ids: set[int] = set()
    for row in read_rows(source, PLACE_COLUMNS):
        try:
            number, population = int(row["geonames"]), int(row["population"])
        except ValueError:
            row.fail(f"geonames {row['geonames']!r} and population {row['population']!r} must be whole numbers")
        if number in ids:
            row.fail(f"duplicate GeoNames id {number}")
        ids.add(number)
        aliases = ((row["ascii"],) if row["ascii"] else ()) + row.parts("aliases")
        lat, lon = _degrees(row)
        admin1 = row["admin1"] or None
        places.append(KnownPlace(number, row["name"], aliases, _country(row), admin1, lat, lon, population))
    return tuple(places)


def read_regions(source: Source) -> tuple[KnownPlace, ...]:
    """The regions of a table, in its order. Raises LexiconError where a row is wrong or a name stands twice."""
    regions = []
    owners: dict[str, str] = {}
    for row in read_rows(source, REGION_COLUMNS):
        name, aliases = row["name"], row.parts("aliases")
        for spelling in (name, *aliases):
            if not spelling or spelling in owners:
                row.fail(f"duplicate alias: {spelling!r} is empty or already names {owners.get(spelling)!r}")
            owners[spelling] = name
        disputed_by = row.parts("disputed_by")
        if not COUNTRIES.issuperset(disputed_by):
            row.fail(f"unknown country in {row['disputed_by']!r}; expected ISO 3166 alpha-3 codes separated by |")
        lat, lon = _degrees(row)
        regions.append(KnownPlace(None, name, aliases, _country(row), None, lat, lon, 0, disputed_by))
    return tuple(regions)


def _country(row: Row) -> str:
    if (code := row["country"]) not in COUNTRIES:
        row.fail(f"unknown country {code!r}; expected an ISO 3166 alpha-3 code, or ---")
    return code


def _degrees(row: Row) -> tuple[float, float]:
    try:
        lat, lon = float(row["lat"]), float(row["lon"])
    except ValueError:
        row.fail(f"lat {row['lat']!r} and lon {row['lon']!r} must be degrees, as decimal numbers")
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        row.fail(f"{lat}, {lon} is no place on Earth; expected latitude, then longitude, in degrees")
    return lat, lon
