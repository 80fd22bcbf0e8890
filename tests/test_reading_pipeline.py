"""The user's choice of pipeline: what is read from one, what is told from its tags, what is refused and how."""

from pathlib import Path

import pytest

from dragoman.engine import Resources, Tools, load_tools, read_documents
from dragoman.reading import Reader, load_reader, model_name
from dragoman.reading.labels import entity_label, features, scheme_of, universal_pos
from dragoman.records import Entity, ModelError, Reading
from readings import document
from tiny_pipelines import UNIVERSAL, install, tiny_pipeline

TEXT = "The Kenyan army was attacked by rebels near Goma on Monday."
CLEARNLP_TABLE = """
The the DT det 3
Kenyan kenyan JJ amod 3
army army NN nsubjpass 5
was be VBD auxpass 5
attacked attack VBN ROOT 0
by by IN agent 5
rebels rebel NNS pobj 6
near near IN prep 5
Goma goma NNP pobj 8
on on IN prep 5
Monday monday NNP pobj 10
. . . punct 5
"""
UNIVERSAL_TABLE = """
The the DT det 3
Kenyan kenyan JJ amod 3
army army NN nsubj:pass 5
was be VBD aux:pass 5
attacked attack VBN ROOT 0
by by IN case 7
rebels rebel NNS obl:agent 5
near near IN case 9
Goma goma NNP obl 5
on on IN case 11
Monday monday NNP obl 5
. . . punct 5
"""


def read(reader: Reader, text: str = TEXT) -> Reading:
    (reading,) = reader.read([document(text)])
    return reading


@pytest.fixture(scope="module")
def clearnlp(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pipelines") / "clearnlp"
    tiny_pipeline(CLEARNLP_TABLE, names={"Kenyan": "NORP", "Goma": "GPE", "Monday": "DATE"}).to_disk(folder)
    return folder


def test_both_schemes_give_one_reading(clearnlp: Path, tmp_path: Path) -> None:
    tiny_pipeline(UNIVERSAL_TABLE, relations=UNIVERSAL).to_disk(tmp_path / "ud")
    ours, theirs = read(load_reader(tmp_path / "ud")), read(load_reader(clearnlp))
    assert theirs.deps == ours.deps == tuple(line.split()[3] for line in UNIVERSAL_TABLE.strip().splitlines())
    assert theirs.heads == ours.heads
    assert theirs.lemmas == ours.lemmas
    assert theirs.pos == ours.pos


def test_pos_and_features_are_told_from_tags(clearnlp: Path) -> None:
    reading = read(load_reader(clearnlp))
    assert reading.pos == tuple("DET ADJ NOUN AUX VERB ADP NOUN ADP PROPN ADP PROPN PUNCT".split())
    assert reading.morphs[4] == "Tense=Past|VerbForm=Part|Voice=Pass"
    assert reading.morphs[3] == "Mood=Ind|Tense=Past|VerbForm=Fin"


def test_only_entities_that_coding_knows(clearnlp: Path) -> None:
    assert read(load_reader(clearnlp)).entities == (Entity(1, 1, "NORP"), Entity(8, 8, "GPE"))


def test_article_and_possessive_are_no_part_of_a_name(tmp_path: Path) -> None:
    table = "the the DT det 2\nSenate senate NNP poss 4\n's 's POS case 2\nvote vote NN ROOT 0"
    tiny_pipeline(table, names={"the Senate's": "ORG"}).to_disk(tmp_path / "names")
    assert read(load_reader(tmp_path / "names"), "the Senate's vote").entities == (Entity(1, 1, "ORG"),)


def test_events_are_coded_through_a_chosen_pipeline(clearnlp: Path, tools: Tools) -> None:
    chosen = load_tools(Resources(str(clearnlp)))
    (theirs,), (ours,) = (list(read_documents([document(TEXT)], each)) for each in (chosen, tools))
    (event,) = theirs.events
    assert event.type == "ASSAULT"
    assert [party.span.of(TEXT) for party in event.actors] == ["rebels"]
    assert [party.span.of(TEXT) for party in event.recipients] == ["The Kenyan army"]
    assert [(e.type, e.trigger, e.recipients[0].span) for e in ours.events] == [
        (event.type, event.trigger, event.recipients[0].span)
    ]


def test_an_installed_package_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = install(tiny_pipeline(CLEARNLP_TABLE), tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    reader = load_reader(name)
    assert (reader.name, reader.version, reader.scheme) == ("tiny", "0.0.7", "clearnlp")
    assert read(reader).deps[6] == "obl:agent"
    assert model_name(name) == "tiny-0.0.7"


def test_model_name_of_a_folder_and_of_the_shipped_pipeline(clearnlp: Path) -> None:
    shipped = load_reader()
    assert model_name(clearnlp) == "tiny-0.0.7"
    assert model_name() == f"{shipped.name}-{shipped.version}"
    assert shipped.scheme == "universal"


@pytest.mark.parametrize("ask", [load_reader, model_name])
def test_a_missing_pipeline_is_named_with_what_to_do(ask: object) -> None:
    with pytest.raises(ModelError, match=r"xx_no_such_pipeline cannot be loaded.*installed here: .*give a folder"):
        ask("xx_no_such_pipeline")  # type: ignore[operator]


def test_a_folder_that_is_no_pipeline(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text("{", "utf-8")
    with pytest.raises(ModelError, match="cannot be loaded"):
        load_reader(tmp_path)
    with pytest.raises(ModelError, match="cannot be loaded"):
        model_name(tmp_path)


@pytest.mark.parametrize("part", ["tagger", "parser", "lemmatizer"])
def test_a_missing_part_is_named(part: str, tmp_path: Path) -> None:
    others = tuple(name for name in ("tagger", "parser", "lemmatizer") if name != part)
    tiny_pipeline(parts=others).to_disk(tmp_path / "lame")
    with pytest.raises(ModelError, match=rf"has no {part} \(it has tiny_{others[0]}, tiny_{others[1]}\); coding needs"):
        load_reader(tmp_path / "lame")


def test_an_empty_pipeline(tmp_path: Path) -> None:
    tiny_pipeline(parts=()).to_disk(tmp_path / "empty")
    with pytest.raises(ModelError, match=r"no tagger, parser, lemmatizer \(it has nothing\)"):
        load_reader(str(tmp_path / "empty"))


def test_another_language(tmp_path: Path) -> None:
    tiny_pipeline(lang="de").to_disk(tmp_path / "de")
    with pytest.raises(ModelError, match="reads language 'de'"):
        load_reader(tmp_path / "de")


def test_tags_that_are_not_penn(tmp_path: Path) -> None:
    tiny_pipeline(tags=["NOUN", "VERB"]).to_disk(tmp_path / "upos")
    with pytest.raises(ModelError, match=r"not Penn Treebank tags \(its tiny_tagger has NOUN, VERB; expected"):
        load_reader(tmp_path / "upos")


def test_relations_of_a_third_kind(tmp_path: Path) -> None:
    tiny_pipeline(relations=["SB", "OA"]).to_disk(tmp_path / "tiger")
    with pytest.raises(ModelError, match=r"neither UD's nor ClearNLP's \(its tiny_parser has OA, SB"):
        load_reader(tmp_path / "tiger")


def test_an_empty_document(clearnlp: Path) -> None:
    assert len(read(load_reader(), "")) == 0


def test_schemes() -> None:
    assert scheme_of(["nsubj", "obl", "obj"]) == "universal"
    assert scheme_of(["nsubj", "dobj", "pobj"]) == "clearnlp"
    assert scheme_of(["SB", "MO"]) is None


@pytest.mark.parametrize(
    ("label", "kind"),
    [("PERSON", "PERSON"), ("PER", "PERSON"), ("location", "LOC"), ("COUNTRY", "GPE"), ("MONEY", None), ("MISC", None)],
)
def test_entity_labels(label: str, kind: str | None) -> None:
    assert entity_label(label) == kind


@pytest.mark.parametrize(
    ("word", "tag", "relation", "pos"),
    [
        ("to", "TO", "mark", "PART"),
        ("to", "TO", "case", "ADP"),
        ("that", "IN", "mark", "SCONJ"),
        ("that", "DT", "det", "DET"),
        ("that", "DT", "nsubj", "PRON"),
        ("is", "VBZ", "cop", "AUX"),
        ("is", "VBZ", "ROOT", "VERB"),
        ("n't", "RB", "advmod", "PART"),
        ("’", "''", "punct", "PUNCT"),
        ("etwas", "FW", "obj", "X"),
    ],
)
def test_parts_of_speech(word: str, tag: str, relation: str, pos: str) -> None:
    assert universal_pos(word, tag, relation) == pos


def test_features_tell_the_passive_from_the_perfect() -> None:
    assert features("VBN", ["nsubj", "aux"]) == "Tense=Past|VerbForm=Part"
    assert features("VBN", ["nsubj:pass", "aux:pass"]).endswith("Voice=Pass")
    assert features("IN", []) == ""


def test_verbs_that_the_rules_cut_wrongly_have_their_lemma(tools: Tools) -> None:
    text = "Libya freed the sailors, who fled to Malta. They need visas and discuss what the court revoked."
    (reading,) = tools.reader.read([document(text)])
    lemmas = dict(zip(reading.lowers, reading.lemmas, strict=True))
    assert [lemmas[word] for word in ("freed", "fled", "need", "discuss", "revoked")] == [
        "free", "flee", "need", "discuss", "revoke",
    ]  # fmt: skip
