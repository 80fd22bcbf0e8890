"""`dragoman lexicon check`: every mistake of every file, with file, line, column and what to do; counts where there is none."""

import re
import shutil
from pathlib import Path

import pytest

from commands import dragoman
from dragoman.lexicon.actors import ACTOR_COLUMNS, PERSON_COLUMNS
from dragoman.lexicon.checks import check
from dragoman.lexicon.lexicon import shipped_data

PLACED = re.compile(r"(.+):(\d+):(\d+): (.+)")
FRAMES = """[[frame]]
id = "hoist"
type = "PROTEST"
mode = "flags"
verbs = ["hoist"]
object = ["@banners"]
example = "Dockers hoisted flags."
codes = "KEN"

[[frame]]
id = "sing"
type = "PROTST"
verbs = "sing"
about = ["beneath"]
example = "Dockers sang."
codes = "KEN"
"""


def table(path: Path, columns: tuple[str, ...], *rows: str) -> Path:
    path.write_text("\n".join(["\t".join(columns), *rows]) + "\n", encoding="utf-8")
    return path


def problems(*paths: Path) -> list[tuple[int, int, str]]:
    """Line, column and words of every mistake; each must say what to do, behind a semicolon, or what was expected."""
    found = [PLACED.fullmatch(problem) for problem in check(paths).problems]
    assert all(match and (";" in match[4] or "expected" in match[4]) for match in found), found
    return [(int(match[2]), int(match[3]), match[4]) for match in found if match]


def test_the_shipped_data_are_right_and_counted() -> None:
    ran = dragoman("lexicon", "check")
    assert (ran.code, ran.err) == (0, "")
    counts = {noun: int(number.replace(",", "")) for number, noun in re.findall(r"(\d[\d,]*) (\w+)", ran.out)}
    assert counts["entities"] >= 6000
    assert counts["triggers"] >= 2000
    assert list(counts) == ["entities", "aliases", "terms", "roles", "places", "frames", "triggers", "codes"]


def test_every_mistake_of_a_table_is_told_not_only_the_first(tmp_path: Path) -> None:
    path = table(
        tmp_path / "my.tsv",
        ACTOR_COLUMNS,
        "a:x\tX Union\tXU|XU\tQQQ\tNGO\tABC|REL\torganization\t2011-13\t",
        "a:y\tY Union\tX Union\tFRA\tXYZ\t\tthing\t2011\t2010",
        "a:z\tZ Union\tFRA",
    )
    wanted = (
        ("XU|XU", 2),
        ("QQQ", 2),
        ("ABC", 2),
        ("2011-13", 2),
        ("X Union", 3),
        ("XYZ", 3),
        ("thing", 3),
        ("2010", 3),
    )
    assert sorted((line, column) for line, column, _ in problems(path)) == sorted([*positions(path, *wanted), (4, 1)])


def positions(path: Path, *wanted: tuple[str, int]) -> list[tuple[int, int]]:
    """Where words stand, as an editor shows it."""
    lines = path.read_text("utf-8").split("\n")
    return [(line, lines[line - 1].index(words) + 1) for words, line in wanted]


@pytest.mark.parametrize(
    ("rows", "line", "says"),
    [
        (("p:1\tAda Obi\t\tNGA\tGOV\t\tMinister\tf\t2001\t2005", "p:1\tAda Obi\t\tNGA\tGOV\t\tMinister\tf\t2004\t"), 3, "overlaps"),
        (("p:1\tAda Obi\t\tNGA\tGOV\t\tMinister\tf\t2001\t", "p:1\tAda Obi\t\tNGA\tGOV\t\tMinister\tf\t2007\t"), 3, "overlaps"),
        (("p:1\tAda Obi\t\tNGA\tGOV\t\tMinister\tf\t1901\t1999",), 2, "longer than 75 years"),
        (("p:1\tAda Obi\t\tNGA\tGOV\t\tMinister\tf\t2011-02-30\t",), 2, "no such day"),
        (("p:1\tAda Obi\t\tNGA\tGOV\t\tMinister\tf\t0211\t",), 2, "expected a year from"),
        (("\tAda Obi\t\tNGA\tGOV\t\tMinister\tf\t\t",), 2, "has no id"),
    ],
)  # fmt: skip
def test_impossible_terms(tmp_path: Path, rows: tuple[str, ...], line: int, says: str) -> None:
    ((found, _, words),) = problems(table(tmp_path / "my.tsv", PERSON_COLUMNS, *rows))
    assert found == line
    assert says in words


def test_terms_may_meet_and_two_offices_may_be_held_at_once(tmp_path: Path) -> None:
    rows = (
        "p:1\tAda Obi\t\tNGA\tGOV\t\tMinister\tf\t2001-03\t2005-05",
        "p:1\tAda Obi\t\tNGA\tGOV\t\tMinister\tf\t2005-05\t2009",
        "p:1\tAda Obi\t\tNGA\tGOV\t\tVice President\tf\t2004\t2007",
    )
    assert problems(table(tmp_path / "my.tsv", PERSON_COLUMNS, *rows)) == []


def test_every_mistake_of_a_frame_file_is_told_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "songs.toml"
    path.write_text(FRAMES, "utf-8")
    found = problems(path)
    assert sorted((line, column) for line, column, _ in found) == [(4, 8), (6, 11), (12, 8), (13, 9), (14, 10)]
    told = " ".join(words for _, _, words in found)
    for words in (
        "unknown mode 'flags' of PROTEST",
        "unknown set '@banners'",
        "unknown event type 'PROTST'",
        "'sing' is no list",
    ):
        assert words in told


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('name = "VIGIL"', 'name = "Vigil"', r"2:8: .*name is 'Vigil'; expected capitals"),
        ("quad = 4", "quad = 7", r"3:1: .*quad is 7"),
        ("score = -4.0", "score = -40", r"4:1: .*score is -40"),
        ('cameo = "140"', "cameo = 140", r"5:\d+: .*140 is no CAMEO code"),
        ('cameo = "140"', "", r"1:1: .*cameo is missing"),
        ('description = "x"', "", r"1:1: .*description is missing"),
        ("quad = 4", "quad = 4\nweight = 3", r"4:1: .*unknown field 'weight'"),
        ('{ name = "quiet"', '{ name = "Quiet"', r"7:19: .*mode's name is 'Quiet'"),
        ("quad = 4", "quad = ", r"3:8: not TOML"),
        ("[[type]]", 'without = ["protest.nothing"]\n[[type]]', r"1:12: .*no frame 'protest\.nothing'"),
    ],
)  # fmt: skip
def test_a_wrong_type_is_told(tmp_path: Path, old: str, new: str, says: str) -> None:
    good = (
        '[[type]]\nname = "VIGIL"\nquad = 4\nscore = -4.0\ncameo = "140"\ndescription = "x"\n'
        'modes = [{ name = "quiet", score = 1, cameo = "14", description = "x" }]\n'
    )
    path = tmp_path / "my.toml"
    path.write_text(good, "utf-8")
    assert check([path]).problems == ()
    assert old in good
    path.write_text(good.replace(old, new, 1), "utf-8")
    assert any(re.search(rf"my\.toml:{says}", problem) for problem in check([path]).problems), check([path]).problems


def test_a_folder_is_one_set_of_tables(tmp_path: Path) -> None:
    table(tmp_path / "a.tsv", ACTOR_COLUMNS, "a:x\tX Union\tXU\tFRA\tLAB\t\tgroup\t\t")
    second = table(tmp_path / "b.tsv", ACTOR_COLUMNS, "a:y\tY Union\tXU\tFRA\tLAB\t\tgroup\t\t")
    (problem,) = check([tmp_path]).problems
    assert problem == f"{second}:2:13: duplicate alias: 'XU' already names 'a:x' in a.tsv; keep it in one of the two"
    assert check([tmp_path / "a.tsv", second]).problems == ()


def test_mistakes_in_a_copy_of_the_shipped_data_are_all_told(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(str(shipped_data()), folder)
    wrong = {
        "states.tsv": ("FRA\t", "FRX\t"), "regions.tsv": ("\tUKR\tRUS\t", "\tUKR\tRUX\t"), "roles.tsv": ("\tGOV\t", "\tGVT\t"),
        "cues.toml": ("[phrases]", "[phrasings]"), "codebook.toml": ("[[type]]", "[[type]"), "frames/aid.toml": ("[[frame]]", "[[frame]"),
    }  # fmt: skip
    for name, (old, new) in wrong.items():
        content = (folder / name).read_text("utf-8")
        assert old in content, name
        (folder / name).write_text(content.replace(old, new, 1), "utf-8")
    found = [match for match in map(PLACED.fullmatch, check([folder]).problems) if match]
    assert {Path(match[1]).name for match in found} >= set(wrong) - {"frames/aid.toml"}


def test_the_command_prints_mistakes_and_exits_2(tmp_path: Path) -> None:
    path = table(tmp_path / "my.tsv", ACTOR_COLUMNS, "a:x\tX Union\tXU\tKNY\tLAB\t\tunion\t\t")
    ran = dragoman("lexicon", "check", path, tmp_path / "none.tsv")
    assert ran.code == 2
    assert [PLACED.fullmatch(line) is not None for line in ran.out.splitlines()] == [True] * 3
    assert f"{path}:2:16: unknown country 'KNY'" in ran.out
    assert "none.tsv:1:1: cannot be read" in ran.out
    assert "3 mistakes" in ran.err


def test_what_is_no_table_is_told(tmp_path: Path) -> None:
    path = tmp_path / "my.tsv"
    path.write_text("name\tcountry\nX\tFRA\n", "utf-8")
    assert "expected one of: code name" in check([path]).problems[0]
    path.write_bytes(b"\xff\xfe\x00")
    assert "cannot be read as UTF-8" in check([path]).problems[0]
    (tmp_path / "empty").mkdir()
    assert "no .tsv or .toml file" in check([tmp_path / "empty"]).problems[0]
