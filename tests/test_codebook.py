"""The codebook: names, quads, scores, default CAMEO codes, and what a wrong one says."""

from importlib.resources import files
from pathlib import Path

import pytest

from dragoman.lexicon.codebook import Codebook, EventType, Mode, read_codebook
from dragoman.records import LexiconError

TYPES = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT"


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return read_codebook(files("dragoman.lexicon") / "data" / "codebook.toml")


def test_it_has_the_sixteen_types_and_all_contexts_and_sectors(codebook: Codebook) -> None:
    assert sorted(codebook.types) == sorted(TYPES.split())
    assert len(codebook.contexts) == 37
    assert {"GOV", "IGO", "REB", "PRE", "UNK"} <= set(codebook.sectors)


def test_quads_run_from_verbal_cooperation_to_material_conflict(codebook: Codebook) -> None:
    assert [codebook.quad(name) for name in ("AGREE", "AID", "SANCTION", "ASSAULT")] == [1, 2, 3, 4]


def test_accuse_has_the_sign_of_its_modes(codebook: Codebook) -> None:
    assert codebook.score("ACCUSE", None) == -3
    assert codebook.score("ACCUSE", "disapprove") == -2
    assert codebook.score("AID", None) == 10


def test_every_type_and_mode_has_a_cameo_code_and_a_description(codebook: Codebook) -> None:
    for event_type in codebook.types.values():
        entries: list[EventType | Mode] = [event_type, *event_type.modes.values()]
        for entry in entries:
            assert entry.cameo.isdecimal(), entry
            assert len(entry.description) > 5, entry


def test_scores_of_conflict_are_no_better_than_those_of_cooperation(codebook: Codebook) -> None:
    by_quad: dict[int, list[float]] = {}
    for event_type in codebook.types.values():
        scores = [event_type.score, *(mode.score for mode in event_type.modes.values())]
        by_quad.setdefault(event_type.quad, []).extend(scores)
    assert min(by_quad[1] + by_quad[2]) > max(by_quad[3] + by_quad[4])


def test_check_names_what_is_unknown(codebook: Codebook) -> None:
    codebook.check("RETREAT", "resign")
    with pytest.raises(LexiconError, match="unknown event type 'BOAST'"):
        codebook.check("BOAST", None)
    with pytest.raises(LexiconError, match="unknown mode 'phone' of AID"):
        codebook.check("AID", "phone")
    with pytest.raises(LexiconError, match="expected one of visit"):
        codebook.score("CONSULT", "letter")


def test_a_broken_codebook_is_named(tmp_path: Path) -> None:
    wrong = tmp_path / "codebook.toml"
    wrong.write_text("contexts = [", "utf-8")
    with pytest.raises(LexiconError, match=r"codebook\.toml: not TOML"):
        read_codebook(wrong)
    wrong.write_text('contexts = []\n[sectors]\n[[type]]\nname = "AID"\n', "utf-8")
    with pytest.raises(LexiconError, match=r"codebook\.toml: a field is missing"):
        read_codebook(wrong)
