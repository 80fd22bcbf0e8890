"""The event frames as data: they load, cover the codebook, and a mistake in them is named with file and line."""

from importlib.resources import files
from pathlib import Path

import pytest

from dragoman.lexicon.codebook import Codebook, read_codebook
from dragoman.lexicon.frame_files import read_frames
from dragoman.lexicon.frames import Frame
from dragoman.records import LexiconError

DATA = files("dragoman.lexicon") / "data"
SETS = 'restriction = ["ban", "curfew"]\nbarrier = ["@restriction", "wall"]\n'
GOOD = """
type = "CONCEDE"
needs = "actor"

[[refine]]
object = ["curfew"]
cameo = "0813"

[[frame]]
id = "lift"
cameo = "0811"
verbs = ["lift", "roll back"]
nouns = ["half-lifting"]
object = ["@barrier"]
recipient = ["on", "object"]
example = "Niger lifted the ban on rice from Benin."
codes = "NER > BEN"

[[frame]]
id = "relent"
verbs = ["relent"]
example = "Niger relented."
codes = "NER"
"""
# Words that change more than their ending in an example.
IRREGULAR = {
    "stand": "stood", "strike": "struck", "shoot": "shot", "take": "took", "send": "sent", "give": "gave", "meet": "met",
    "speak": "spoke", "buy": "bought", "go": "went", "throw": "threw", "rise": "rose", "deny": "denied", "seek": "sought",
    "break": "broke", "drive": "drove", "lay": "laid", "flee": "fled", "set": "set", "freeze": "froze", "write": "wrote",
    "fly": "flew", "steal": "stole", "tear": "tore", "bring": "brought", "fight": "fought", "hold": "held", "win": "won",
    "rebuild": "rebuilt", "overthrow": "overthrew", "withhold": "withheld", "withdraw": "withdrew", "keep": "kept",
    "leave": "left", "tell": "told", "fall": "fell", "draw": "drew", "sell": "sold", "dig": "dug",
    "come": "came", "find": "found", "cry": "cried", "lead": "led", "shake": "shook", "build": "built", "uphold": "upheld",
}  # fmt: skip


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return read_codebook(DATA / "codebook.toml")


@pytest.fixture(scope="module")
def frames(codebook: Codebook) -> tuple[Frame, ...]:
    return read_frames(DATA / "frames", codebook)


def write(folder: Path, text: str, sets: str = SETS) -> Path:
    (folder / "sets.toml").write_text(sets, "utf-8")
    (folder / "concede.toml").write_text(text, "utf-8")
    return folder


def test_a_frame_has_its_defaults_and_its_sets_expanded(tmp_path: Path, codebook: Codebook) -> None:
    lift, relent = read_frames(write(tmp_path, GOOD), codebook)
    assert lift.id == "concede.lift"
    assert lift.object == {"ban", "curfew", "wall"}
    assert lift.verbs == (("lift",), ("roll", "back"))
    assert lift.nouns == (("half", "-", "lifting"),)
    assert (lift.actor, lift.recipient, lift.needs) == (("subject",), ("on", "object"), "actor")
    assert (relent.recipient, relent.commits, relent.counter) == (("object",), None, None)
    assert lift.line == "concede.toml:10"


def test_shared_refinements_take_the_root_of_the_frames_code(tmp_path: Path, codebook: Codebook) -> None:
    text = GOOD.replace('cameo = "0811"', 'cameo = "03"')
    lift, relent = read_frames(write(tmp_path, text), codebook)
    assert [refinement.cameo for refinement in lift.refine] == ["0313"]
    assert [refinement.cameo for refinement in relent.refine] == ["0813"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('type = "CONCEDE"', 'type = "YIELD"', r"concede\.toml:2:8: unknown event type 'YIELD'"),
        (
            'verbs = ["relent"]',
            'verbs = ["relent"]\nmode = "visit"',
            r"concede\.toml:22:8: frame relent: unknown mode 'visit' of CONCEDE",
        ),
        ('["@barrier"]', '["@walls"]', r"concede\.toml:14:11: .*unknown set '@walls'"),
        ('["on", "object"]', '["onto him"]', r"concede\.toml:15:14: .*unknown slot 'onto him'"),
        ('id = "relent"', 'id = "lift"', r"concede\.toml:20:6: .*used twice"),
        ('example = "Niger relented."\n', "", r"concede\.toml:20:1: .*example is missing"),
        ('codes = "NER"\n', 'codes = ""\n', r"concede\.toml:23:1: .*codes is missing"),
        ('verbs = ["relent"]', 'verbs = ["relent", " "]', r"concede\.toml:21:20: .*empty trigger"),
        ('verbs = ["relent"]', "verbs = []", r"concede\.toml:20:1: .*no trigger"),
        ('verbs = ["relent"]', 'verbs = ["Relent"]', r"concede\.toml:21:10: .*'Relent' has capitals"),
        ('cameo = "0811"', 'cameo = "8x"', r"concede\.toml:11:9: .*'8x' is no CAMEO code"),
        ('cameo = "0811"', 'context = ["weather"]', r"concede\.toml:11:12: .*unknown context 'weather'"),
        ('cameo = "0811"', 'commits = "oath"', r"concede\.toml:11:11: .*commits is 'oath'"),
        ('needs = "actor"', 'needs = "all"', r"concede\.toml:3:9: needs is 'all'"),
        ('cameo = "0811"', 'recipients = ["object"]', r"concede\.toml:11:1: .*unknown field 'recipients'"),
        ('object = ["curfew"]\ncameo', "cameo", r"concede\.toml:\d+:1: .*neither object nor clause"),
        ('type = "CONCEDE"', "type = ", r"concede\.toml:2:8: not TOML"),
    ],
)
def test_a_mistake_is_named_with_file_and_line(
    old: str, new: str, message: str, tmp_path: Path, codebook: Codebook
) -> None:
    assert old in GOOD
    with pytest.raises(LexiconError, match=message):
        read_frames(write(tmp_path, GOOD.replace(old, new, 1)), codebook)


def test_a_set_that_uses_an_unknown_set_is_named(tmp_path: Path, codebook: Codebook) -> None:
    sets = 'first = ["ban"]\nsecond = ["@third"]\n'
    with pytest.raises(LexiconError, match=r"sets\.toml:2:11: set second: unknown set '@third'"):
        read_frames(write(tmp_path, GOOD, sets), codebook)


def test_every_type_and_mode_can_be_told(frames: tuple[Frame, ...], codebook: Codebook) -> None:
    told = {(frame.type, frame.mode) for frame in frames}
    told |= {(change.type or frame.type, change.mode) for frame in frames for change in frame.refine}
    wanted = {(event_type.name, mode) for event_type in codebook.types.values() for mode in event_type.modes}
    assert wanted <= told
    assert {type_ for type_, _ in told} == set(codebook.types)


def test_every_type_is_told_in_many_ways_and_every_mode_by_a_frame_of_its_own(
    frames: tuple[Frame, ...], codebook: Codebook
) -> None:
    for event_type in codebook.types.values():
        own = [frame for frame in frames if frame.type == event_type.name]
        triggers = {trigger for frame in own for trigger in (*frame.verbs, *frame.nouns)}
        assert len(own) >= 25, event_type.name
        assert len(triggers) >= 150, event_type.name
        assert set(event_type.modes) <= {frame.mode for frame in own}, event_type.name


def test_ids_are_unique_and_begin_with_their_type(frames: tuple[Frame, ...]) -> None:
    assert len({frame.id for frame in frames}) == len(frames)
    assert all(frame.id.startswith(f"{frame.type.lower()}.") for frame in frames)


def test_every_example_holds_one_of_its_triggers(frames: tuple[Frame, ...]) -> None:
    missing = [frame.id for frame in frames if not holds_trigger(frame)]
    assert missing == []


def holds_trigger(frame: Frame) -> bool:
    """Whether the example has a head word of the frame in it, inflected or not."""
    heads = [words[0] for words in frame.verbs] + [words[-1] for words in frame.nouns]
    text = frame.example.lower().replace("'", " ")
    stems = [IRREGULAR.get(head, head[:-1] if len(head) > 3 and head[-1] in "ey" else head) for head in heads]
    return any(f" {stem}" in f" {text}" or f"-{stem}" in text for stem in (*stems, *heads))


def test_an_example_says_what_it_codes(frames: tuple[Frame, ...]) -> None:
    for frame in frames:
        parties = frame.codes.replace(">", ",").replace(" ", "").split(",")
        assert all(party in ("", "IGO", "---") or (len(party) == 3 and party.isupper()) for party in parties), frame.id
        assert frame.counter is None or frame.counter != frame.example, frame.id


def test_there_are_many_frames_and_no_trigger_stands_twice_in_one(frames: tuple[Frame, ...]) -> None:
    assert len(frames) >= 650
    assert len({trigger for frame in frames for trigger in (*frame.verbs, *frame.nouns)}) >= 3500
    for frame in frames:
        assert len(set(frame.verbs)) == len(frame.verbs), frame.id
        assert len(set(frame.nouns)) == len(frame.nouns), frame.id
