"""What is known of actors: the tables themselves, their loaders, and what the loaders say of a mistake."""

from collections import Counter
from pathlib import Path

import pytest

from dragoman.lexicon import actors as lexicon
from dragoman.lexicon.actors import (
    ACTOR_COLUMNS,
    PERSON_COLUMNS,
    ROLE_COLUMNS,
    STATE_COLUMNS,
    KnownActor,
    Role,
    State,
    Term,
    actor_names,
    read_known_actors,
    read_roles,
    read_states,
    roles_by_phrase,
    state_names,
)
from dragoman.lexicon.codes import COUNTRIES
from dragoman.lexicon.gazetteer import NameIndex, fold
from dragoman.lexicon.given_names import read_given_names
from dragoman.records import LexiconError

DATA = Path(lexicon.__file__).parent / "data"


@pytest.fixture(scope="module")
def states() -> dict[str, State]:
    return {state.code: state for state in read_states(DATA / "states.tsv")}


@pytest.fixture(scope="module")
def actors() -> dict[str, KnownActor]:
    tables = ("organizations.tsv", "groups.tsv", "people.tsv")
    return {actor.id: actor for table in tables for actor in read_known_actors(DATA / table)}


@pytest.fixture(scope="module")
def roles() -> dict[str, Role]:
    return roles_by_phrase(read_roles(DATA / "roles.tsv"))


@pytest.fixture(scope="module")
def index(states: dict[str, State], actors: dict[str, KnownActor]) -> NameIndex:
    return NameIndex.of([*state_names(states.values()), *actor_names(actors.values())])


def table(folder: Path, columns: tuple[str, ...], *rows: str) -> Path:
    path = folder / "table.tsv"
    path.write_text("\n".join(["\t".join(columns), *rows]) + "\n", encoding="utf-8")
    return path


# --- the tables


def test_every_member_of_the_united_nations_has_a_row(states: dict[str, State]) -> None:
    territories = {"ATF", "BVT", "HMD", "UMI"}  # nobody lives there who acts
    assert set(states) == COUNTRIES - territories - {"IGO", "---"}


def test_states_that_have_ended_say_when(states: dict[str, State]) -> None:
    ended = {code for code, state in states.items() if state.until}
    assert ended == {"SUN", "YUG", "SCG", "CSK", "DDR", "ANT"}
    assert states["SUN"].until == "1991-12-26"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Azeri", "AZE"), ("Burma", "MMR"), ("Ivory Coast", "CIV"), ("Turks", "TUR"), ("Dane", "DNK"), ("Swiss", "CHE"),
        ("U.K.", "GBR"), ("Briton", "GBR"), ("Scots", "GBR"), ("Dutch", "NLD"), ("Finns", "FIN"), ("Emirati", "ARE"),
        ("Nigerien", "NER"), ("Nigerian", "NGA"), ("Basotho", "LSO"), ("Malagasy", "MDG"), ("Burkinabe", "BFA"),
        ("DPRK", "PRK"), ("South Koreans", "KOR"), ("Filipinos", "PHL"), ("Kiwi", "NZL"), ("Papua New Guinean", "PNG"),
        ("Kosovar", "KOS"), ("Palestinians", "PSE"), ("Sahrawi", "ESH"), ("Holy See", "VAT"), ("Greenlanders", "GRL"),
        ("Soviet", "SUN"), ("Yugoslav", "YUG"), ("East Germans", "DDR"), ("Czechoslovak", "CSK"), ("Salvadoran", "SLV"),
        ("Trinidadian", "TTO"), ("Argentine", "ARG"), ("Quebec", ""), ("Kremlin", "RUS"), ("Downing Street", "GBR"),
        ("Élysée Palace", "FRA"), ("Casa Rosada", "ARG"), ("Foggy Bottom", "USA"), ("Zhongnanhai", "CHN"),
        ("Aso Rock", "NGA"), ("Villa Somalia", "SOM"), ("Naypyidaw", "MMR"), ("Nur-Sultan", "KAZ"), ("Gitega", "BDI"),
        ("Guinean", "GIN"), ("Bissau-Guinean", "GNB"), ("Equatorial Guinean", "GNQ"), ("Dominican", "DMA DOM"),
        ("Congolese", "COD COG"), ("Chinese Taipei", "TWN"), ("Zairean", "COD"), ("Frenchwoman", "FRA"),
    ],
)  # fmt: skip
def test_words_for_a_state_lead_to_it(index: NameIndex, words: str, code: str) -> None:
    hits = index.find(f"It was, {words} sources said,")
    codes = {entry.partition(":")[2] for hit in hits if hit.end - hit.start == len(words) for entry in hit.entries}
    assert codes == set(code.split())


@pytest.mark.parametrize(
    ("name", "country", "sector"),
    [
        ("UNHCR", "IGO", "IGO"), ("U.N. Security Council", "IGO", "IGO"), ("World Health Organisation", "IGO", "MED"),
        ("International Court of Justice", "IGO", "JUD"), ("ECOWAS", "IGO", "IGO"), ("Mercosur", "IGO", "IGO"),
        ("Human Rights Watch", "---", "NGO"), ("Médecins Sans Frontières", "---", "NGO"), ("Pentagon", "USA", "MIL"),
        ("Foreign Office", "GBR", "GOV"), ("Quai d'Orsay", "FRA", "GOV"), ("FSB", "RUS", "SPY"), ("Shin Bet", "ISR", "SPY"),
        ("Knesset", "ISR", "LEG"), ("Riigikogu", "EST", "LEG"), ("Verkhovna Rada", "UKR", "LEG"), ("Lok Sabha", "IND", "LEG"),
        ("SANDF", "ZAF", "MIL"), ("Baltic Fleet", "RUS", "MIL"), ("Saudi National Guard", "SAU", "MIL"),
        ("Xinhua", "CHN", "JRN"), ("Anadolu Agency", "TUR", "JRN"), ("Gazprom", "RUS", "BUS"), ("LinkedIn", "USA", "BUS"),
        ("BJP", "IND", "PTY"), ("Institutional Revolutionary Party", "MEX", "PTY"), ("African National Congress", "ZAF", "PTY"),
        ("Harvard", "USA", "EDU"), ("Bank of Mexico", "MEX", "GOV"), ("Scotland Yard", "GBR", "COP"), ("Hamas", "PSE", "REB"),
        ("Daesh", "---", "REB"), ("al-Shabaab", "SOM", "REB"), ("Boko Haram", "NGA", "REB"), ("M23", "COD", "REB"),
        ("Wagner Group", "RUS", "PRM"), ("Syrian Democratic Forces", "SYR", "REB"), ("Los Zetas", "MEX", "CRM"),
        ("Transnistria", "MDA", "PRE"), ("Artsakh", "AZE", "PRE"), ("South Ossetia", "GEO", "PRE"), ("Rohingya", "MMR", "CVL"),
        ("Tamil Tigers", "LKA", "REB"), ("Free Papua Movement", "IDN", "REB"), ("Shining Path", "PER", "REB"),
    ],
)  # fmt: skip
def test_bodies_and_groups_of_all_regions(
    index: NameIndex, actors: dict[str, KnownActor], name: str, country: str, sector: str
) -> None:
    (hit,) = index.find(name)
    known = [actors[entry] for entry in hit.entries if entry in actors]
    assert (country, sector) in {(actor.newest.country, actor.newest.sector) for actor in known}


def test_breakaway_entities_keep_their_parent_state(actors: dict[str, KnownActor]) -> None:
    for name, parent in {
        "abkhazia": "GEO",
        "somaliland": "SOM",
        "northern-cyprus": "CYP",
        "republika-srpska": "BIH",
    }.items():
        term = actors[f"group:{name}"].newest
        assert term.country == parent
        assert "PRE" in (term.sector, *term.other_sectors)


@pytest.mark.parametrize(
    ("person", "day", "expected"),
    [
        ("vladimir-putin", "1999-01-01", ("RUS", "SPY")),
        ("vladimir-putin", "2010-06-15", ("RUS", "GOV")),
        ("nelson-mandela", "1996-07-01", ("ZAF", "GOV")),
        ("angela-merkel", "2022-01-10", None),
        ("kofi-annan", "1998-02-23", ("IGO", "IGO")),
        ("hashim-thaci", "2011-12-01", ("KOS", "GOV")),
        ("scott-morrison", "2022-10-01", ("AUS", "LEG")),
        ("juri-ratas", "2021-07-01", ("EST", "LEG")),
        ("mario-draghi", "2015-03-01", ("IGO", "IGO")),
        ("mario-draghi", "2021-09-30", ("ITA", "GOV")),
        ("aung-san-suu-kyi", "2018-01-01", ("MMR", "GOV")),
        ("muhammad-yunus", "2025-01-01", ("BGD", "GOV")),
        ("luiz-inacio-lula-da-silva", "2015-01-01", None),
        ("ilham-aliyev", "2023-11-27", ("AZE", "GOV")),
        ("mohamed-hamdan-dagalo", "2023-06-01", ("SDN", "REB")),
    ],
)
def test_a_term_holds_on_a_day(
    actors: dict[str, KnownActor], person: str, day: str, expected: tuple[str, str] | None
) -> None:
    term = actors[f"person:{person}"].term_on(day)
    assert (term and (term.country, term.sector)) == expected


def test_the_taliban_changed_sides(actors: dict[str, KnownActor]) -> None:
    taliban = actors["group:taliban"]
    held = [(day, taliban.term_on(day)) for day in ("1999-01-01", "2002-05-01", "2021-08-14", "2022-05-01")]
    assert [term and term.sector for _, term in held] == ["GOV", "REB", "REB", "GOV"]


def test_presidents_told_apart_by_their_years_alone(actors: dict[str, KnownActor], index: NameIndex) -> None:
    (hit,) = index.find("George Bush")
    serving = {day: [e for e in hit.entries if actors[e].term_on(day)] for day in ("1990-08-02", "2003-03-20")}
    assert serving == {"1990-08-02": ["person:george-h-w-bush"], "2003-03-20": ["person:george-w-bush"]}


def test_people_are_many_and_from_everywhere(actors: dict[str, KnownActor]) -> None:
    people = [actor for actor in actors.values() if actor.kind == "person"]
    countries = Counter(term.country for actor in people for term in actor.terms)
    assert sum(len(actor.terms) for actor in people) >= 2500
    assert len(countries) >= 190
    assert all(len(actor.name) > 3 for actor in people)


@pytest.mark.parametrize(
    ("phrase", "sector", "number"),
    [
        ("president", "GOV", "singular"), ("foreign ministers", "GOV", "plural"), ("secretaries of state", "GOV", "plural"),
        ("lawmakers", "LEG", "plural"), ("parliament", "LEG", "collective"), ("supreme court", "JUD", "collective"),
        ("riot police", "COP", "collective"), ("troops", "MIL", "plural"), ("navy", "MIL", "collective"),
        ("intelligence agency", "SPY", "collective"), ("insurgents", "REB", "plural"), ("death squad", "PRM", "collective"),
        ("gunmen", "UAF", "plural"), ("protesters", "CVL", "plural"), ("opposition", "OPP", "collective"),
        ("ruling party", "PTY", "collective"), ("newspaper", "JRN", "collective"), ("students", "EDU", "plural"),
        ("trade unions", "LAB", "plural"), ("farmers", "AGR", "plural"), ("businessmen", "BUS", "plural"),
        ("hospital", "MED", "collective"), ("aid workers", "NGO", "plural"), ("refugees", "REF", "plural"),
        ("villagers", "CVL", "plural"), ("archbishop", "REL", "singular"), ("drug cartel", "CRM", "collective"),
        ("tribe", "SOC", "collective"), ("spokesman", None, "singular"), ("passers-by", "CVL", "plural"),
    ],
)  # fmt: skip
def test_roles(roles: dict[str, Role], phrase: str, sector: str | None, number: str) -> None:
    assert (roles[phrase].sector, roles[phrase].number) == (sector, number)


def test_roles_are_many(roles: dict[str, Role]) -> None:
    assert len(roles) >= 600


# --- mistakes


@pytest.mark.parametrize(
    ("row", "line", "says"),
    [
        ("a:x\tX Union\t\tQQQ\tNGO\t\torganization\t\t", 2, "unknown country 'QQQ'"),
        ("a:x\tX Union\t\tFRA\tABC\t\torganization\t\t", 2, "unknown sector 'ABC'"),
        ("a:x\tX Union\t\tFRA\tNGO\tNGO|ZZZ\torganization\t\t", 2, "unknown sector 'ZZZ'"),
        ("a:x\tX Union\t\tFRA\tNGO\t\tthing\t\t", 2, "kind is 'thing'"),
        ("a:x\tX Union\t\tFRA\tNGO\t\torganization\t2011-13\t", 2, "wrong date '2011-13'"),
        ("a:x\tX Union\t\tFRA\tNGO\t\torganization\t2011-05\t2010", 2, "it ends in 2010, before it begins"),
        ("a:x\tX Union\tXU|XU\tFRA\tNGO\t\torganization\t\t", 2, "stands twice"),
        ("a:x\tX Union\t XU\tFRA\tNGO\t\torganization\t\t", 2, "spaces around it"),
        ("a:x\tX Union\tXU\tFRA\tNGO", 2, "5 cells, expected 9"),
        ("a:x\tX\t\tFRA\tNGO\t\tgroup\t\t\na:y\tY\tX\tFRA\tNGO\t\tgroup\t\t", 3, "duplicate alias: 'X' already names 'a:x'"),
        ("a:x\tX\t\tFRA\tNGO\t\tgroup\t\t\na:y\tY\t\tFRA\tNGO\t\tgroup\t\t\na:x\tX\t\tFRA\tPTY\t\tgroup\t\t", 4, "further up"),
        ("a:x\tX\t\tFRA\tNGO\t\tgroup\t\t\na:x\tZ\t\tFRA\tPTY\t\tgroup\t\t", 3, "is called 'Z' here and 'X' in line 2"),
    ],
)  # fmt: skip
def test_a_wrong_actor_names_its_line(tmp_path: Path, row: str, line: int, says: str) -> None:
    with pytest.raises(LexiconError) as caught:
        read_known_actors(table(tmp_path, ACTOR_COLUMNS, *row.split("\n")))
    assert f"table.tsv:{line}:" in str(caught.value)
    assert says in str(caught.value)


def test_a_wrong_header_says_what_was_expected(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"table\.tsv:1:\d+: header is .* expected the columns 'code"):
        read_states(table(tmp_path, ("code", "name")))


def test_an_empty_file_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "empty.tsv"
    path.write_text("# nothing yet\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"empty\.tsv:1:\d+: no header"):
        read_roles(path)


def test_remarks_and_empty_lines_count_as_lines(tmp_path: Path) -> None:
    path = table(tmp_path, STATE_COLUMNS, "# the isles", "", "GBR\tBritain\t\t\t\t\t\tlong ago\t")
    with pytest.raises(LexiconError, match=r"table\.tsv:4:\d+: wrong date 'long ago'"):
        read_states(path)


def test_one_state_two_rows(tmp_path: Path) -> None:
    rows = ("FRA\tFrance\t\t\t\t\t\t\t", "FRA\tGaul\t\t\t\t\t\t\t")
    with pytest.raises(LexiconError, match=r"table\.tsv:3:\d+: the code FRA stands twice"):
        read_states(table(tmp_path, STATE_COLUMNS, *rows))


def test_a_name_of_two_states_is_refused_and_a_shared_adjective_is_not(tmp_path: Path) -> None:
    shared = ("COD\tZaire\t\tCongolese\t\t\t\t\t", "COG\tCongo\t\tCongolese\t\t\t\t\t")
    assert [state.adjectives for state in read_states(table(tmp_path, STATE_COLUMNS, *shared))] == [("Congolese",)] * 2
    clash = ("COD\tZaire\tCongo\t\t\t\t\t\t", "COG\tCongo\t\t\t\t\t\t\t")
    with pytest.raises(LexiconError, match=r"table\.tsv:3:\d+: duplicate alias: 'Congo' already names 'COD'"):
        read_states(table(tmp_path, STATE_COLUMNS, *clash))


def test_namesakes_are_two_persons(tmp_path: Path) -> None:
    rows = (
        "p:1\tAmara Okoye\tOkoye\tNGA\tGOV\t\tGovernor\tf\t2001\t2005",
        "p:1\tAmara Okoye\t\tNGA\tLEG\t\tSenator\tf\t2007\t",
        "p:2\tBen Okoye\tOkoye\tNGA\tMIL\t\tGeneral\t\t1990\t1993",
    )
    first, second = read_known_actors(table(tmp_path, PERSON_COLUMNS, *rows))
    assert [term.role for term in first.terms] == ["Governor", "Senator"]
    assert (first.gender, second.gender) == ("f", None)
    assert first.newest.sector == "LEG"
    assert (first.term_on("2006-01-01"), second.term_on("1990")) == (None, second.terms[0])


def test_a_wrong_gender(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"table\.tsv:2:\d+: gender is 'x'"):
        read_known_actors(table(tmp_path, PERSON_COLUMNS, "p:1\tAmara Okoye\t\tNGA\tGOV\t\tGovernor\tx\t\t"))


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("envoy\tGOV\t\toffice\tmany", "number is 'many'"),
        ("\tGOV\t\toffice\tsingular", "the role '' is empty or stands twice"),
        ("envoy\tGOVT\t\toffice\tsingular", "unknown sector 'GOVT'"),
    ],
)
def test_a_wrong_role(tmp_path: Path, row: str, says: str) -> None:
    with pytest.raises(LexiconError) as caught:
        read_roles(table(tmp_path, ROLE_COLUMNS, row))
    assert "table.tsv:2:" in str(caught.value)
    assert says in str(caught.value)


def test_terms_cover_what_is_known_of_them() -> None:
    term = Term("AUS", "GOV", since="2018-08", until="2022-05")
    assert [term.holds_on(day) for day in ("2018-07-31", "2018-08-24", "2022-05-31", "2022-06-01", "2022")] == [
        False, True, True, False, True,
    ]  # fmt: skip


# --- finding names


def spelled(index: NameIndex, text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in index.find(text)]


def test_the_longest_name_wins(index: NameIndex) -> None:
    assert spelled(index, "The Bank of England and the Islamic State Khorasan Province") == [
        "Bank of England",
        "Islamic State Khorasan Province",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Omanis and Romania, not Roman nor Nigeriaville", ["Omanis", "Romania"]),
        ("Georgian Dreamers met", ["Georgian"]),
        ("the US-led and Iran-backed forces", ["US", "Iran"]),
        ("France’s and Mali's", ["France", "Mali"]),
        ("us and who and it", []),
        ("Sino-Soviet", ["Sino-", "Soviet"]),
        ("in the U.S., U.N. and U.K.", ["U.S.", "U.N.", "U.K."]),
        ("IRAN, AZERBAIJAN AND THE AFRICAN UNION", ["IRAN", "AZERBAIJAN", "AFRICAN UNION"]),
        ("the African\nUnion", ["African\nUnion"]),
        ("Curaçao, Curacao", ["Curaçao", "Curacao"]),
        ("Médecins Sans Frontières", ["Médecins Sans Frontières"]),
        ("", []),
    ],
)
def test_names_are_whole_words(index: NameIndex, text: str, names: list[str]) -> None:
    assert spelled(index, text) == names


def test_all_bearers_of_a_spelling_are_given_in_their_order() -> None:
    index = NameIndex.of([("Georgia", "state:GEO"), ("Georgia", "region:Georgia"), ("GEORGIA", "x")])
    assert [hit.entries for hit in index.find("Georgia GEORGIA")] == [
        ("state:GEO", "region:Georgia"),
        ("state:GEO", "region:Georgia", "x"),
    ]


def test_a_match_that_cuts_a_word_gives_way_to_shorter_ones() -> None:
    index = NameIndex.of([("New Guinea Bis", "1"), ("New Guinea", "2"), ("Guinea", "3"), ("Bissau", "4")])
    assert [(hit.start, hit.end, hit.entries) for hit in index.find("New Guinea Bissau")] == [
        (0, 10, ("2",)),
        (11, 17, ("4",)),
    ]


@pytest.mark.parametrize("text", ["Ağrı’da Đà Nẵng — São Tomé", "naïve\nλόγος 漢字 ß", "plain `quoted`\ttext"])
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_first_names_tell_a_gender(tmp_path: Path) -> None:
    table = tmp_path / "given_names.tsv"
    table.write_text("# Remark.\nname\tgender\nana\tf\nchidi\tm\n", "utf-8")
    assert read_given_names(table) == {"ana": "f", "chidi": "m"}


@pytest.mark.parametrize("row", ["ana\tf", "kim\t", "\tm", "robin"])
def test_a_wrong_first_name_names_its_line(tmp_path: Path, row: str) -> None:
    table = tmp_path / "given_names.tsv"
    table.write_text(f"name\tgender\nana\tf\n{row}\n", "utf-8")
    with pytest.raises(LexiconError, match=r"given_names.tsv:3: "):
        read_given_names(table)


def test_initials_may_stand_without_points() -> None:
    known = KnownActor("person:jq-haddad", "J. Q. Haddad", ("John Q. Haddad",), "person", (Term("LBN", "GOV"),))
    assert {"J Q Haddad", "JQ Haddad", "John Q Haddad"} <= set(known.names)
    body = KnownActor("organization:u-n-club", "U. N. Club", (), "organization", (Term("LBN", "NGO"),))
    assert body.names == ("U. N. Club",)
