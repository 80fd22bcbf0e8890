"""The lexicon of reporting cues: what ships, and what its loader says of a wrong file."""

from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import get_args

import pytest

from dragoman.lexicon.cues import FRAMES, Cues, load_cues
from dragoman.records import LexiconError, Stance

GOOD = """\
[verbs.asserts]
add = "clause quote"
say = "clause quote"

[verbs.denies]
deny = "clause +of"

[spellings]
sayeth = "say"

[nouns.asserts]
claim = "clause +of"

[phrases]
opening = ["according to"]
possessive = ["view"]
evidence = ["poll"]
adverbs = ["reportedly"]

[documents]
nouns = ["statement"]
giving = ["issue"]
"""


@pytest.fixture(scope="module")
def cues() -> Cues:
    return load_cues()


def written(folder: Path, text: str, name: str = "mine.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_ships_two_hundred_verbs_over_every_stance(cues: Cues) -> None:
    assert len(cues.verbs) >= 200
    assert {cue.stance for cue in cues.verbs.values()} == set(get_args(Stance))
    assert all(cue.takes or cue.prepositions for cue in cues.verbs.values())
    assert all(cue.takes <= set(FRAMES) for cue in (*cues.verbs.values(), *cues.nouns.values()))


@pytest.mark.parametrize(
    ("verb", "stance"),
    [
        ("say", "asserts"),
        ("confirm", "confirms"),
        ("deny", "denies"),
        ("doubt", "doubts"),
        ("vow", "promises"),
        ("urge", "demands"),
        ("warn", "warns"),
        ("ask", "asks"),
        ("rule out", "denies"),
    ],
)
def test_each_verb_has_its_stance(cues: Cues, verb: str, stance: str) -> None:
    assert cues.verbs[verb].stance == stance


def test_a_spelling_stands_for_its_lemma(cues: Cues) -> None:
    assert cues.verbs["criticise"] is cues.verbs["criticize"]


def test_cues_are_frozen(cues: Cues) -> None:
    with pytest.raises(FrozenInstanceError):
        cues.opening = ()  # type: ignore[misc]
    with pytest.raises(TypeError):
        cues.verbs["bleat"] = cues.verbs["say"]  # type: ignore[index]


def test_weights_name_features_by_words_and_tags_only(cues: Cues) -> None:
    assert cues.weights["bias"] < 1
    assert all("=" in feature or feature == "bias" for feature in cues.weights)
    assert max(len(feature.split()) for feature in cues.weights) == 1


def test_reads_a_users_file(tmp_path: Path) -> None:
    mine = load_cues(written(tmp_path, GOOD))
    assert set(mine.verbs) == {"add", "say", "deny", "sayeth"}
    assert mine.verbs["deny"].prepositions == {"of"}
    assert mine.opening == (("according", "to"),)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('say = "clause quote"', 'say = "clause shout"', "mine.toml:3: 'say' takes unknown 'shout'"),
        ('say = "clause quote"', "say = 3", "mine.toml:3: 'say' takes 3"),
        ('say = "clause quote"', 'aah = "quote"', "mine.toml:3: 'aah' is out of order"),
        ('deny = "clause +of"', 'say = "quote"', "mine.toml:6: 'say' stands under two stances"),
        ("[verbs.denies]", "[verbs.sulks]", "mine.toml:5: unknown stance 'sulks'"),
        ('sayeth = "say"', 'sayeth = "sing"', "mine.toml:9: 'sayeth' stands for 'sing'"),
        ('opening = ["according to"]', 'opening = "according to"', "mine.toml:15: [phrases] opening is 'according to'"),
        ("[documents]", "[papers]", "mine.toml:20: unknown table 'papers'"),
        ("[documents]", "documents]", "mine.toml:1: is not TOML"),
    ],
)
def test_names_the_line_of_what_is_wrong(tmp_path: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(LexiconError) as caught:
        load_cues(written(tmp_path, GOOD.replace(old, new)))
    assert str(caught.value).startswith(message)


def test_says_which_table_is_missing(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"mine.toml:1: has no table \[spellings\]"):
        load_cues(written(tmp_path, GOOD.replace('[spellings]\nsayeth = "say"\n', "")))


def test_says_which_weight_is_wrong(tmp_path: Path) -> None:
    weights = written(tmp_path, "# comment\nbias\t0.5\nlemma=say\theavy\n", "mine.tsv")
    with pytest.raises(LexiconError, match=r"mine.tsv:3: found 'lemma=say\\theavy'"):
        load_cues(written(tmp_path, GOOD), weights)


def test_says_what_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"absent\.toml:1: cannot be read"):
        load_cues(tmp_path / "absent.toml")
    with pytest.raises(LexiconError, match=r"absent\.tsv:1: cannot be read"):
        load_cues(None, tmp_path / "absent.tsv")
