"""A user's own actors and codebook: the worked example of docs/lexicon.md, overriding, worker processes, and mistakes."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from commands import dragoman, write_articles
from dragoman.engine import Resources, start_run
from dragoman.lexicon import Lexicon, load_lexicon
from dragoman.lexicon.actors import ACTOR_COLUMNS, PERSON_COLUMNS
from dragoman.records import LexiconError

PAGE = Path(__file__).parent.parent / "docs" / "lexicon.md"


def block(language: str) -> str:
    """The first code block of a language on the page."""
    found = re.search(rf"^```{language}\n(.*?)^```$", PAGE.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    assert found
    return found[1]


def table(path: Path, columns: tuple[str, ...], *rows: str) -> Path:
    path.write_text("\n".join(["\t".join(columns), *rows]) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    """The options that name the page's two files."""
    folder = tmp_path_factory.mktemp("page")
    (folder / "unions.tsv").write_text(block("tsv"), "utf-8")
    (folder / "protest.toml").write_text(block("toml"), "utf-8")
    return ("--actors", str(folder / "unions.tsv"), "--frames", str(folder / "protest.toml"))


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("article") / "article.txt"
    path.write_text(block("text"), "utf-8")
    return path


def coded(record: dict[str, Any]) -> set[tuple[str, str | None, str]]:
    """Type, mode, and the actors' codes of each event."""
    actors = {actor["id"]: f"{actor['country']} {actor['sector']}" for actor in record["actors"]}
    return {
        (event["type"], event["mode"], actors[party["actor"]])
        for event in record["events"]
        for party in event["actors"]
    }


# --- the worked example


def test_the_page_s_files_are_right(files: tuple[str, ...]) -> None:
    ran = dragoman("lexicon", "check", *files[1::2])
    assert (ran.code, ran.out) == (0, "all right: 2 entities, 2 aliases, 2 terms, 2 frames, 6 triggers\n")


def test_the_page_s_example_is_coded_as_it_says(files: tuple[str, ...], article: Path) -> None:
    with_files = coded(dragoman("read", article, "--json", *files).records[0])
    assert {("PROTEST", "occupation", "KEN LAB"), ("VIGIL", None, "PER CVL")} <= with_files
    assert not any(type_ == "PROTEST" and codes == "PER AGR" for type_, _, codes in with_files)
    assert len(with_files) <= 3
    without = coded(dragoman("read", article, "--json").records[0])
    assert ("PROTEST", None, "PER AGR") in without
    assert not any(mode == "occupation" or type_ == "VIGIL" for type_, mode, _ in without)


def test_a_new_type_has_its_own_score_quad_and_code(files: tuple[str, ...], article: Path) -> None:
    (record,) = dragoman("read", article, "--json", *files).records
    (vigil,) = (event for event in record["events"] if event["type"] == "VIGIL")
    assert (vigil["quad"], vigil["score"], vigil["cameo"]) == (4, -4.0, "140")
    assert any("vigil.vigil" in reason for reason in vigil["why"])


def test_workers_load_the_same_files(files: tuple[str, ...], article: Path, tmp_path: Path) -> None:
    articles = write_articles(tmp_path / "a.jsonl", {f"a{n}": article.read_text("utf-8") for n in range(3)})
    here = dragoman("read", articles, "--json", "--workers", "1", *files)
    there = dragoman("read", articles, "--json", "--workers", "2", "--executor", "processes", *files)
    assert there.out == here.out
    assert '"VIGIL"' in there.out


def test_a_ledger_s_run_tells_them(files: tuple[str, ...], article: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "mine.duckdb"
    assert dragoman("read", article, "--into", ledger, *files).code == 0
    assert "VIGIL" in dragoman("events", ledger, "--type", "VIGIL").out
    shipped, mine = start_run("model", "inline"), start_run("model", "inline", Resources(None, *split(files)).files)
    assert shipped.lexicon != mine.lexicon
    assert json.loads(mine.manifest or "{}")["user_files"] == "unions.tsv protest.toml"


def split(files: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return (files[1],), (files[3],)


# --- overriding


@pytest.fixture(scope="module")
def mine(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    folder = tmp_path_factory.mktemp("mine")
    groups = table(
        folder / "groups.tsv",
        ACTOR_COLUMNS,
        "group:abkhazia\tAbkhazia\tApsny\tGEO\tREB\t\tgroup\t\t",
        "group:dockers\tPier Hands\tUNHCR\tKEN\tLAB\t\tgroup\t\t",
        "group:hexagon\tHexagon\tFrance\tFRA\tBUS\t\torganization\t\t",
    )
    people = table(folder / "people.tsv", PERSON_COLUMNS, "p:1\tAda Obi\tAnnan\tNGA\tGOV\t\tMinister\tf\t2001\t")
    return load_lexicon([str(groups), str(people)])


def senses(lexicon: Lexicon, name: str) -> list[str]:
    ((_, _, found),) = lexicon.find_names(name, None)
    return [sense.id for sense in found]


def test_a_row_of_a_shipped_id_replaces_it(mine: Lexicon) -> None:
    assert [(term.country, term.sector) for term in mine.actors["group:abkhazia"].terms] == [("GEO", "REB")]
    assert senses(mine, "Apsny") == ["actor:group:abkhazia"]
    assert list(mine.find_names("Abkhaz separatists", None)) == []


def test_a_user_s_alias_wins_over_a_shipped_one(mine: Lexicon) -> None:
    assert senses(mine, "UNHCR") == ["actor:group:dockers"]
    assert senses(mine, "Annan") == ["actor:p:1"]
    assert senses(mine, "Kofi Annan") == ["actor:person:kofi-annan"]
    assert mine.actors["person:kofi-annan"].name == "Kofi Annan"


def test_a_state_s_name_stays_the_state_s(mine: Lexicon) -> None:
    assert senses(mine, "France") == ["state:FRA", "actor:group:hexagon"]


FRAMES = """
[[type]]
name = "ACCUSE"
score = -2.5

[[frame]]
id = "condemn"
type = "ACCUSE"
verbs = ["tut"]
example = "Kenya tutted."
codes = "KEN"

[[frame]]
id = "scrub"
type = "REJECT"
verbs = ["cancel"]
object = ["@meeting"]
example = "Kenya cancelled the parley."
codes = "KEN"

[sets]
meeting = ["parley", "@parleys"]
parleys = ["summit"]
"""


def test_frames_replace_by_id_and_claim_their_triggers(tmp_path: Path) -> None:
    path = tmp_path / "my.toml"
    text = FRAMES.replace('"parley", "@parleys"', '"parley"').replace('verbs = ["tut"]', 'verbs = ["deplore", "slam"]')
    path.write_text(text, "utf-8")
    lexicon, shipped = load_lexicon(frames=[str(path)]), load_lexicon()
    frames = {frame.id: frame for frame in lexicon.frames}
    assert frames["accuse.condemn"].verbs == (("deplore",), ("slam",))
    assert ("slam",) in next(frame for frame in shipped.frames if frame.id == "accuse.criticise").verbs
    assert ("slam",) not in frames["accuse.criticise"].verbs
    # A frame with conditions leaves the word to the others where they do not hold.
    shared = [frame.id for frame in lexicon.frames if ("cancel",) in frame.verbs]
    assert shared[0] == "reject.scrub"
    assert len(shared) > 1
    assert lexicon.codebook.score("ACCUSE", None) == -2.5
    assert lexicon.codebook.score("ACCUSE", "disapprove") == shipped.codebook.score("ACCUSE", "disapprove")


def test_all_mistakes_of_all_files_come_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(FRAMES, "utf-8")  # a set may use those above it only
    (tmp_path / "b.toml").write_text('[[frame]]\nid = "x"\n', "utf-8")
    with pytest.raises(LexiconError) as caught:
        load_lexicon(frames=[str(tmp_path / "a.toml"), str(tmp_path / "b.toml")])
    lines = str(caught.value).split("\n")
    assert any(re.search(r"a\.toml:22:\d+: set meeting: unknown set '@parleys'", line) for line in lines)
    assert sum("b.toml:" in line for line in lines) == 4
    rows = [table(tmp_path / f"{n}.tsv", ACTOR_COLUMNS, "a:x\tX\t\tQQQ\tLAB\t\tgroup\t\t") for n in range(2)]
    with pytest.raises(LexiconError) as caught:
        load_lexicon(list(map(str, rows)))
    assert str(caught.value).count("unknown country 'QQQ'") == 2


@pytest.mark.parametrize("command", [("read", "{}"), ("who", "Ada Obi")])
def test_a_wrong_file_stops_the_command_before_it_reads(
    tmp_path: Path, article: Path, command: tuple[str, str]
) -> None:
    path = table(tmp_path / "my.tsv", PERSON_COLUMNS, "p:1\tAda Obi\t\tNGA\tGOV\t\tMinister\tf\tMay\t")
    ran = dragoman(command[0], command[1].format(article), "--actors", path)
    assert (ran.code, ran.out) == (2, "")
    assert f"{path}:2:{len('p:1 Ada Obi  NGA GOV  Minister f ') + 1}: wrong date 'May'" in ran.err


# --- looking up


def test_show_a_verb_with_all_that_a_reviewer_needs() -> None:
    out = dragoman("lexicon", "show", "condemned").out
    first = out.split("\n\n")[0]
    for words in (
        "frame accuse.condemn: ACCUSE-disapprove, CAMEO 111",
        "recipient     object, of, against",
        "example",
        "but not",
    ):
        assert words in first
    assert (
        "clause is" in dragoman("lexicon", "show", "urge").out or "becomes" in dragoman("lexicon", "show", "urge").out
    )


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ("Kofi Annan", "IGO IGO, Secretary-General of the United Nations, 1997-01 to 2006-12"),
        ("kremlin", ""),
        ("Kremlin", "seat:RUS: Russia"),
        ("archbishop", "role archbishop: person, singular, REL"),
        ("prime minister", "role prime minister: office, singular, GOV"),
        ("Taliban", "2021-08-15 to now"),
        ("roll back", "object is"),
        ("talks", "CONSULT"),
        ("Golan Heights", "region:Golan Heights: Golan Heights, place, SYR"),
    ],
)
def test_show_what_a_name_or_word_stands_for(word: str, says: str) -> None:
    ran = dragoman("lexicon", "show", word)
    assert ran.code == (0 if says else 2)
    assert says in ran.out


def test_show_a_user_s_words(files: tuple[str, ...]) -> None:
    assert "frame vigil.vigil: VIGIL, CAMEO 140" in dragoman("lexicon", "show", "vigil", *files).out
    assert "KEN LAB, 2011 to now" in dragoman("lexicon", "show", "TDU", *files).out
    assert "give a verb in its plain form" in dragoman("lexicon", "show", "TDU").err
