"""Places: the tables, their loaders, and the gazetteer's ranking."""

import re
import time
from pathlib import Path

import pytest

from dragoman.lexicon import places as lexicon
from dragoman.lexicon.actors import actor_names, read_known_actors, read_roles, read_states, state_names
from dragoman.lexicon.gazetteer import NameIndex
from dragoman.lexicon.places import (
    PLACE_COLUMNS,
    REGION_COLUMNS,
    Gazetteer,
    KnownPlace,
    place_names,
    read_places,
    read_regions,
)
from dragoman.records import LexiconError

DATA = Path(lexicon.__file__).parent / "data"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.of((*read_places(DATA / "places.tsv"), *read_regions(DATA / "regions.tsv")))


def table(folder: Path, columns: tuple[str, ...], *rows: str) -> Path:
    path = folder / "table.tsv"
    path.write_text("\n".join(["\t".join(columns), *rows]) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "country", "lat", "lon"),
    [
        ("Geneva", "CHE", 46.2, 6.1), ("Kiev", "UKR", 50.5, 30.5), ("Kyiv", "UKR", 50.5, 30.5),
        ("Baku", "AZE", 40.4, 49.9), ("Bombay", "IND", 19.1, 72.9), ("Mumbai", "IND", 19.1, 72.9),
        ("Rangoon", "MMR", 16.8, 96.2), ("Peking", "CHN", 39.9, 116.4), ("Saigon", "VNM", 10.8, 106.7),
        ("Khan Younis", "PSE", 31.3, 34.3), ("Ramallah", "PSE", 31.9, 35.2), ("Mogadishu", "SOM", 2.0, 45.3),
        ("Goma", "COD", -1.7, 29.2), ("Kidal", "MLI", 18.4, 1.4), ("Mekelle", "ETH", 13.5, 39.5),
        ("El Fasher", "SDN", 13.6, 25.4), ("Cape Town", "ZAF", -33.9, 18.4), ("Bogotá", "COL", 4.6, -74.1),
        ("Bogota", "COL", 4.6, -74.1), ("São Paulo", "BRA", -23.5, -46.6), ("Port-au-Prince", "HTI", 18.5, -72.3),
        ("Ciudad Juarez", "MEX", 31.7, -106.4), ("Pristina", "KOS", 42.7, 21.2), ("Srebrenica", "BIH", 44.1, 19.3),
        ("Cologne", "DEU", 50.9, 7.0), ("Munich", "DEU", 48.1, 11.6), ("Honiara", "SLB", -9.4, 160.0),
        ("Port Moresby", "PNG", -9.5, 147.2), ("Nuuk", "GRL", 64.2, -51.7), ("Vatican City", "VAT", 41.9, 12.5),
        ("Nagorno-Karabakh", "AZE", 39.8, 46.8), ("West Bank", "PSE", 32.0, 35.3), ("Donbass", "UKR", 48.1, 38.5),
        ("Spratlys", "---", 9.0, 113.0), ("Xinjiang", "CHN", 41.5, 85.0), ("Cabo Delgado", "MOZ", -12.3, 39.3),
        ("Chiapas", "MEX", 16.5, -92.5),
    ],
)  # fmt: skip
def test_the_first_candidate_is_the_place_that_news_means(
    gazetteer: Gazetteer, name: str, country: str, lat: float, lon: float
) -> None:
    place = gazetteer.candidates(name)[0]
    assert place.country == country
    assert (place.lat, place.lon) == pytest.approx((lat, lon), abs=0.2)


def test_capitals_of_all_states_are_places(gazetteer: Gazetteer) -> None:
    small = {"MCO", "SMR", "SGP", "VAT"}
    missing = [
        state.code
        for state in read_states(DATA / "states.tsv")
        if state.capitals
        and state.code not in small
        and not any(gazetteer.candidates(capital) for capital in state.capitals)
    ]
    assert len(missing) <= 12, missing


def test_candidates_are_ranked_by_population(gazetteer: Gazetteer) -> None:
    countries = [place.country for place in gazetteer.candidates("Tripoli")]
    assert countries[:2] == ["LBY", "LBN"]
    sizes = [place.population for place in gazetteer.candidates("San José") if not place.is_region]
    assert sizes == sorted(sizes, reverse=True)
    assert len(sizes) > 1


def test_a_name_is_found_in_capitals_and_without_accents(gazetteer: Gazetteer) -> None:
    assert gazetteer.candidates("SAO PAULO") == gazetteer.candidates("São Paulo")
    assert gazetteer.candidates("Nowhere in Particular") == ()


def test_disputed_regions_name_who_disputes_them(gazetteer: Gazetteer) -> None:
    assert gazetteer.candidates("Crimea")[0].disputed_by == ("RUS",)
    assert "PAK" in gazetteer.candidates("Kashmir")[0].disputed_by


def test_entries_lead_back_to_places(gazetteer: Gazetteer) -> None:
    index = NameIndex.of(place_names(gazetteer.places))
    (hit,) = index.find("Fighting near Avdiivka went on.")
    assert [gazetteer.by_entry[entry].country for entry in hit.entries] == ["UKR"]


def test_ties_keep_regions_before_cities() -> None:
    city = KnownPlace(1, "Kashmir", (), "USA", None, 0.0, 0.0, 9_000)
    region = KnownPlace(None, "Kashmir", (), "IND", None, 34.0, 75.0, 0)
    assert Gazetteer.of([city, region]).candidates("kashmir") == (region, city)


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("x\tParis\t\t\tFRA\t11\t48.9\t2.4\t2000000", "must be a whole number"),
        ("1\tParis\t\t\tFRX\t11\t48.9\t2.4\t2000000", "unknown country 'FRX'"),
        ("1\tParis\t\t\tFRA\t11\t148.9\t2.4\t2000000", "no place on Earth"),
        ("1\tParis\t\t\tFRA\t11\tnorth\t2.4\t2000000", "must be degrees"),
        ("1\tParis\t\t\tFRA", "5 cells, expected 9"),
    ],
)
def test_a_wrong_place_names_its_line(tmp_path: Path, row: str, says: str) -> None:
    with pytest.raises(LexiconError) as caught:
        read_places(table(tmp_path, PLACE_COLUMNS, row))
    assert "table.tsv:2:" in str(caught.value)
    assert says in str(caught.value)


def test_one_geonames_id_twice(tmp_path: Path) -> None:
    row = "1\tParis\t\t\tFRA\t11\t48.9\t2.4\t2000000"
    with pytest.raises(LexiconError, match=r"table\.tsv:3:\d+: duplicate GeoNames id 1"):
        read_places(table(tmp_path, PLACE_COLUMNS, row, row))


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (["Upland\tHills\tFRA\t\t45\t6", "Hills\t\tITA\t\t45\t7"], "3: duplicate alias: 'Hills'"),
        (["Upland\t\tFRA\tXYZ\t45\t6"], "2: unknown country 'XYZ'"),
    ],
)
def test_a_wrong_region(tmp_path: Path, rows: list[str], says: str) -> None:
    with pytest.raises(LexiconError) as caught:
        read_regions(table(tmp_path, REGION_COLUMNS, *rows))
    line, _, problem = says.partition(": ")
    assert re.search(rf"table\.tsv:{line}:\d+: {problem}", str(caught.value))


def load_everything() -> NameIndex:
    known = [read_known_actors(DATA / name) for name in ("organizations.tsv", "groups.tsv", "people.tsv")]
    read_roles(DATA / "roles.tsv")
    gazetteer = Gazetteer.of((*read_regions(DATA / "regions.tsv"), *read_places(DATA / "places.tsv")))
    names = [*state_names(read_states(DATA / "states.tsv"))]
    names.extend(pair for actors in known for pair in actor_names(actors))
    return NameIndex.of([*names, *place_names(gazetteer.places)])


def test_all_tables_load_quickly() -> None:
    start = time.process_time()
    load_everything()
    # 0.4 s on one quiet core; the rest is room for a busy machine.
    assert time.process_time() - start < 1.5


def test_no_table_of_places_is_large() -> None:
    assert (DATA / "places.tsv").stat().st_size < 3_000_000


@pytest.mark.parametrize(
    ("name", "country", "disputed_by"),
    [
        ("Crimea", "UKR", "RUS"), ("Golan Heights", "SYR", "ISR"), ("Nagorno-Karabakh", "AZE", "ARM"), ("Abkhazia", "GEO", "RUS"),
        ("South Ossetia", "GEO", "RUS"), ("Northern Cyprus", "CYP", "TUR"), ("Kosovo", "KOS", "SRB"), ("Taiwan", "TWN", "CHN"),
        ("Western Sahara", "ESH", "MAR"), ("Kashmir", "IND", "PAK"), ("Azad Kashmir", "PAK", "IND"), ("Liancourt Rocks", "KOR", "JPN"),
        ("Aksai Chin", "CHN", "IND"), ("Senkaku Islands", "JPN", "CHN"),
    ],
)  # fmt: skip
def test_disputed_territory_follows_the_policy_of_docs_places(name: str, country: str, disputed_by: str) -> None:
    regions = {region.name: region for region in read_regions(DATA / "regions.tsv")}
    assert regions[name].country == country
    assert disputed_by in regions[name].disputed_by
    assert country not in regions[name].disputed_by
