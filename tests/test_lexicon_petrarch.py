"""Actor dictionaries of PETRARCH's form, of invented actors, as tables of ours."""

from pathlib import Path

import pytest

from commands import dragoman
from dragoman.lexicon.actors import KnownActor, read_known_actors
from dragoman.lexicon.checks import check
from dragoman.lexicon.petrarch import Imported, actor_table, read_petrarch
from dragoman.lexicon.petrarch_names import name_of
from dragoman.records import LexiconError

DICTIONARY = """\
# A dictionary of invented actors
<!-- a remark
of two lines -->
QUIROGA_MARTA_ [CHLGOV >=010120] [ELI] # minister
+MARTA_QUIROGA_
+M._QUIROGA_
BELKADI_IDRIS_ [MARLEG 980301-020615] [MAROPP 20020616-20110701] [MARELI]
AL-SAFWAN_BRIGADES_ [IMGMUSSYR]
+SAFWAN_BRIGADES_
TDU_ ; dockers
\t[KENLAB <160101]
\t[KENLABRAD >160101]
HARBOUR_POLICE_ [ROMCOP]
GANNET_FOODS_ [MNCISL]
TREE_FRIENDS_ [NGOENV]
EVENING_LAMP_ [PERMED]
O'LEARY_MCBRIDE_ [IRLELI 770101-820231]
"""


def imported(folder: Path, text: str, *state_words: str) -> Imported:
    path = folder / "my.actors"
    path.write_text(text, "utf-8")
    return read_petrarch(path, state_words)


def only(folder: Path, text: str) -> KnownActor:
    (actor,) = imported(folder, text).actors
    return actor


def terms(actor: KnownActor) -> list[tuple[str, str, tuple[str, ...], str | None, str | None]]:
    return [(t.country, t.sector, t.other_sectors, t.since, t.until) for t in actor.terms]


def test_entries_become_actors_with_terms_and_aliases(tmp_path: Path) -> None:
    actors = {actor.name: actor for actor in imported(tmp_path, DICTIONARY).actors}
    marta = actors["Quiroga Marta"]
    assert marta.aliases == ("Marta Quiroga", "M. Quiroga")
    assert (marta.kind, terms(marta)) == ("person", [("CHL", "GOV", (), "2001-01-20", None)])
    assert terms(actors["Belkadi Idris"]) == [
        ("MAR", "LEG", (), "1998-03-01", "2002-06-15"),
        ("MAR", "OPP", (), "2002-06-16", "2011-07-01"),
    ]
    assert terms(actors["TDU"]) == [("KEN", "LAB", (), None, "2016-01-01"), ("KEN", "LAB", (), "2016-01-01", None)]
    assert terms(actors["Harbour Police"]) == [("ROU", "COP", (), None, None)]
    assert terms(actors["Gannet Foods"]) == [("ISL", "BUS", (), None, None)]
    assert terms(actors["Evening Lamp"]) == [("PER", "JRN", (), None, None)]
    assert terms(actors["Tree Friends"]) == [("---", "NGO", (), None, None)]
    brigades = actors["al-Safwan Brigades"]
    assert (brigades.kind, terms(brigades)[0][:3]) == ("group", ("SYR", "REB", ("REL",)))


def test_what_is_wrong_is_told_by_line_and_the_rest_is_kept(tmp_path: Path) -> None:
    found = imported(tmp_path, DICTIONARY)
    assert [line.partition("my.actors:")[2].partition(": ")[0] for line in found.left] == ["17:18", "17:1"]
    assert "770101-820231" in found.left[0]
    assert "O'Leary McBride" not in {actor.name for actor in found.actors}


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("X_Y_ [KEN", "1:1", "none of its codes"),
        ("RIVER_{S_ [KENGOV]", "1:1", "is no plain name"),
        ("RIVER_HOUSE_ [QQQGOV]", "1:14", "'QQQ' of [QQQGOV] is no country"),
        ("RIVER_HOUSE_ [KENGOVZZZ]", "1:14", "ZZZ of [KENGOVZZZ] is no sector"),
        ("RIVER_HOUSE_ [KENGOV in 1999]", "1:14", "is no day or range"),
        ("RIVER_HOUSE_ [KENGOV 101301-110101]", "1:14", "is no day"),
        ("RIVER_HOUSE_ [KENGOV 110101-100101]", "1:14", "ends before it begins"),
        ("RIVER_HOUSE_ [KENGOV] [KENGOV >010101]", "1:23", "overlaps"),
        ("RIVER_HOUSE_ [KENGOV]\n+OLD_HOUSE_ [KENBUS]", "2:13", "no code of its own"),
        ("RIVER_HOUSE_ [KENGOV]\nRIVER_HOUSE_ [KENBUS]", "2:1", "already names 'River House'"),
        ("+OLD_HOUSE_", "1:1", "no entry stands above"),
    ],
)
def test_each_mistake(tmp_path: Path, text: str, place: str, says: str) -> None:
    told = imported(tmp_path, text).left[0]
    assert f"my.actors:{place}: " in told
    assert says in told


def test_years_are_read_as_petrarch_reads_them(tmp_path: Path) -> None:
    text = "A_B_ [KENGOV 310101-301231] [KENMIL 19290101-19300101]"
    assert [term[3] for term in terms(only(tmp_path, text))] == ["1929-01-01", "1931-01-01"]


def test_words_for_states_are_left_out(tmp_path: Path) -> None:
    found = imported(tmp_path, "KENYA_ [KEN]\n+KENYAN_\n+NYAYO_HOUSE_\n", "Kenya", "Kenyan")
    assert [actor.name for actor in found.actors] == ["Nyayo House"]
    assert ["a state" in line for line in found.left] == [True, True]


def test_what_is_minded_or_elite_after_office_says_nothing(tmp_path: Path) -> None:
    assert terms(only(tmp_path, "A_B_ [KENMODGOV >050101] [KENELI]")) == [("KEN", "GOV", (), "2005-01-01", None)]
    assert terms(only(tmp_path, "A_B_ [ELI]")) == [("---", "ELI", (), None, None)]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("MINISTRY_OF_THE_SEA_", "Ministry of the Sea"),
        ("ADEL_AL-AMIN_", "Adel al-Amin"),
        ("UN_ENVOY_", "UN Envoy"),
        ("U.S._ENVOY_", "U.S. Envoy"),
        ("TDU_", "TDU"),
        ("DOCKERS_", "Dockers"),
        ("SEAN_O'LEARY_", "Sean O'Leary"),
        ("JOHN_MCBRIDE", "John McBride"),
        ("Already Cased", "Already Cased"),
        ("{_", None),
        ("_", None),
    ],
)
def test_names_as_news_writes_them(written: str, name: str | None) -> None:
    assert name_of(written) == name


def test_the_table_is_right_and_reads_back_the_same(tmp_path: Path) -> None:
    actors = imported(tmp_path, DICTIONARY).actors
    path = tmp_path / "my.tsv"
    path.write_text(actor_table(actors, "invented"), "utf-8")
    assert check([path]).problems == ()
    assert read_known_actors(path) == actors


def test_older_files_are_latin_1(tmp_path: Path) -> None:
    path = tmp_path / "old.actors"
    path.write_bytes("PEÑALBA_HOUSE_ [PERGOV]\r\n".encode("latin-1"))
    assert [actor.name for actor in read_petrarch(path).actors] == ["Peñalba House"]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"none\.actors:1:1: cannot be read"):
        read_petrarch(tmp_path / "none.actors")


def test_the_command_writes_a_table_that_who_reads(tmp_path: Path) -> None:
    source, table = tmp_path / "my.actors", tmp_path / "my.tsv"
    source.write_text(DICTIONARY + "CHILE_ [CHL]\n", "utf-8")
    ran = dragoman("lexicon", "import", "petrarch", source, "-o", table)
    assert (ran.code, ran.out) == (0, "")
    assert "8 actors taken over, 3 remarks" in ran.err
    assert "'Chile' already names a state" in ran.err
    assert table.read_text("utf-8") == dragoman("lexicon", "import", "petrarch", source).out
    shown = dragoman("who", "Marta Quiroga", "--on", "2005-03-01", "--actors", table).out
    assert [line.split()[1] for line in shown.splitlines() if line.split()[0] in ("country", "sector")] == [
        "CHL",
        "GOV",
    ]


def test_a_table_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    source = tmp_path / "my.actors"
    source.write_text(DICTIONARY, "utf-8")
    ran = dragoman("lexicon", "import", "petrarch", source, "-o", tmp_path / "none" / "my.tsv")
    assert ran.code == 2
    assert "cannot be written" in ran.err
