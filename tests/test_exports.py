"""The field's formats: each file is read back by a reader that is not ours, and says what the ledger says."""

import csv
import json
import re
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice, permutations
from pathlib import Path
from typing import Any

import duckdb
import pytest

from commands import dragoman
from dragoman.engine import Tools
from dragoman.engine.code_document import read_documents
from dragoman.evaluation.world import read_world
from dragoman.ingest import make_document
from dragoman.ledger import EventRow, Ledger, PartyRow
from dragoman.ledger.exports import FORMATS, export_events, read_columns
from dragoman.lexicon import load_interchange
from dragoman.records import Actor, LedgerError, Party, Record, Span, UsageError, When
from samples import RUN, sample_record, text_sha256

WORLD = Path(__file__).parent.parent / "world"
TABLES = ("gdelt-events", "gdelt-mentions", "icews", "polecat")
# What the formats demand, counted apart from our own list of columns.
WIDTHS = {"gdelt-events": 61, "gdelt-mentions": 16, "icews": 20, "polecat": 40}
HEADED = ("icews", "polecat")
MUTUAL = ("AGREE", "ASSAULT", "CONCEDE", "CONSULT", "COOPERATE", "SUPPORT")
CODES = load_interchange()
COUNTRY_OF = {name: code for code, name in CODES.names.items()}
CAMEO_OF = {codes.code: codes.cameo for codes in CODES.countries}
FIPS_OF = {codes.code: codes.fips for codes in CODES.countries}
AWKWARD = 'Ana\t"Nita" O\'Neill; of Ville,\r\nSur-Mer\u2028'


@dataclass(frozen=True)
class Exports:
    """A ledger, its events, and each format's file."""

    ledger: Path
    folder: Path
    events: list[EventRow]
    records: dict[str, Record]

    def file(self, form: str) -> Path:
        return self.folder / form

    @property
    def facts(self) -> list[EventRow]:
        """The events that a format without status and with one day a row can tell."""
        return [row for row in self.events if row.status == "asserted" and not row.historical and is_a_day(row)]


def is_a_day(row: EventRow) -> bool:
    return row.earliest is not None and row.earliest == row.latest


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory, tools: Tools) -> Exports:
    """All articles of `world/`, the sample record, and one whose names would break a row."""
    folder = tmp_path_factory.mktemp("exports")
    articles = read_world(WORLD)
    documents = [
        make_document(article.text, id=article.id, published=article.published, publisher=article.publisher)
        for article in articles
    ]
    records = [*read_documents(documents, tools), sample_record(), awkward_record()]
    with Ledger.open(folder / "world.duckdb") as ledger:
        ledger.add(records, [], RUN)
        for form in FORMATS:
            export_events(ledger, form, folder / form)
        events = ledger.events()
    return Exports(folder / "world.duckdb", folder, events, {record.document.id: record for record in records})


def awkward_record() -> Record:
    """A record with a name, a publisher, an id and a type of attribution that a careless writer trips over."""
    record = sample_record("a/b\t../c.d é", publisher='The "Daily"\tPost\nNews')
    day = When("2023-11-27", "2023-11-27", "2023-11-27", "day", "stated", "t1")
    events = [replace(event, status="asserted", historical=False, when=day) for event in record.events]
    actors = (replace(record.actors[0], name=AWKWARD), *record.actors[1:])
    return replace(record, actors=actors, events=tuple(events))


def read_table(path: Path, form: str) -> list[dict[str, Any]]:
    """A table as DuckDB's strict CSV reader takes it: the published columns, their types, no quoting."""
    columns = {column.name: column.type for column in read_columns(form)}
    with duckdb.connect() as connection:
        found = connection.read_csv(
            str(path), header=form in HEADED, sep="\t", quotechar="", escapechar="", columns=columns, auto_detect=False
        )
        return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]


def one_line(words: str) -> str:
    return " ".join(words.replace('"', "'").split())


def pairs(row: EventRow) -> list[tuple[PartyRow | None, PartyRow | None]]:
    """Who to whom: each actor to each recipient; in a mutual act each actor to each other."""
    if row.type in MUTUAL and len(row.actors) > 1 and not row.recipients:
        return list(permutations(row.actors, 2))
    if not (row.actors or row.recipients):
        return []
    nobody: list[PartyRow | None] = [None]
    return [(one, other) for one in row.actors or nobody for other in row.recipients or nobody]


def party_cells(
    party: PartyRow | None, countries: Mapping[str, str | None], *, upper: bool = False
) -> tuple[str | None, str | None]:
    """A party's name as the tables write it, and its country in a system of codes."""
    if party is None:
        return None, None
    words = one_line(party.name)
    return words.upper() if upper else words, countries.get(party.country or "")


# Columns and types


@pytest.mark.parametrize("form", TABLES)
def test_a_table_has_the_published_columns_and_types(exports: Exports, form: str) -> None:
    rows = read_table(exports.file(form), form)
    assert len(rows) >= 150
    lines = exports.file(form).read_text("utf-8").split("\n")
    assert lines.pop() == ""
    assert {line.count("\t") + 1 for line in lines} == {WIDTHS[form]}
    if form in HEADED:
        assert lines[0].split("\t") == [column.name for column in read_columns(form)]


@pytest.mark.shared
@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("gdelt-events", "gdelt2_events"),
        ("gdelt-mentions", "gdelt2_mentions"),
        ("icews", "icews"),
        ("polecat", "polecat"),
    ],
)
def test_our_columns_are_the_published_ones(form: str, name: str) -> None:
    published = json.loads((WORLD.parent.parent / "shared/data/schemas/schemas.json").read_text("utf-8"))[name]
    names = [column if isinstance(column, str) else column["name"] for column in published]
    assert [column.name for column in read_columns(form)] == names
    types = {"INTEGER": "BIGINT", "FLOAT": "DOUBLE", "STRING": "VARCHAR"}
    if form.startswith("gdelt"):
        assert [column.type for column in read_columns(form)] == [types[column["type"]] for column in published]


@pytest.mark.parametrize("form", TABLES)
def test_readers_that_know_quotes_find_the_same_rows(exports: Exports, form: str) -> None:
    with exports.file(form).open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))
    assert {len(row) for row in rows} == {WIDTHS[form]}
    assert len(rows) - (form in HEADED) == len(read_table(exports.file(form), form))


# The same facts


def test_gdelt_events_say_what_the_ledger_says(exports: Exports) -> None:
    cameo = dict(cameo_codes(exports))
    wanted = Counter(
        (
            (row.earliest or "").replace("-", ""),
            cameo[row.event],
            *party_cells(actor, CAMEO_OF, upper=True),
            *party_cells(recipient, CAMEO_OF, upper=True),
            *(FIPS_OF.get(row.place_country or ""), row.lat, row.lon),
        )
        for row in exports.facts
        if cameo[row.event]
        for actor, recipient in pairs(row)
    )
    columns = "EventCode Actor1Name Actor1CountryCode Actor2Name Actor2CountryCode".split()
    columns += "ActionGeo_CountryCode ActionGeo_Lat ActionGeo_Long".split()
    rows = read_table(exports.file("gdelt-events"), "gdelt-events")
    assert Counter((str(row["SQLDATE"]), *(row[name] for name in columns)) for row in rows) == wanted


def test_gdelt_codes(exports: Exports) -> None:
    rows = read_table(exports.file("gdelt-events"), "gdelt-events")
    found = {str(row["Actor1Code"]): row for row in rows}
    assert found["CHLGOV"]["Actor1CountryCode"] == "CHL"
    assert found["IGO"]["Actor1CountryCode"] is None
    assert found["IGO"]["Actor1Type1Code"] == "IGO"
    countries = {row["Actor1CountryCode"] for row in rows} | {row["Actor2CountryCode"] for row in rows}
    assert countries <= {None, *CAMEO_OF.values()}
    assert {row["ActionGeo_CountryCode"] for row in rows} <= {None, "WE", "GZ", *FIPS_OF.values()}
    assert {(row["EventBaseCode"], row["EventRootCode"]) for row in rows} == {
        (row["EventCode"][:3], row["EventCode"][:2]) for row in rows
    }
    known = {code.code: code for code in CODES.cameo}
    assert all(row["GoldsteinScale"] == known[row["EventCode"]].goldstein_gdelt for row in rows)
    assert all(row["QuadClass"] == known[row["EventCode"]].quad for row in rows)
    assert all(row["AvgTone"] is None for row in rows)
    assert len({row["GLOBALEVENTID"] for row in rows}) == len(rows)


def test_gdelt_dates_follow_the_formula(exports: Exports) -> None:
    (row,) = {
        (row["SQLDATE"], row["MonthYear"], row["Year"], row["FractionDate"], row["DATEADDED"])
        for row in read_table(exports.file("gdelt-events"), "gdelt-events")
        if row["SQLDATE"] == 20231127
    }
    assert row == (20231127, 202311, 2023, round(2023 + (10 * 30 + 27) / 365, 4), 20231201080000)


def test_mentions_are_of_the_events_and_point_into_the_text(exports: Exports) -> None:
    events = {row["GLOBALEVENTID"] for row in read_table(exports.file("gdelt-events"), "gdelt-events")}
    mentions = read_table(exports.file("gdelt-mentions"), "gdelt-mentions")
    assert {row["GLOBALEVENTID"] for row in mentions} == events
    sample = [row for row in mentions if row["MentionIdentifier"] == "https://news.example/trawlers"]
    text = exports.records["trawlers"].document.text
    assert [text[row["ActionCharOffset"] :][:9] for row in sample] == ["condemned", "a stateme"]
    assert text[sample[0]["Actor1CharOffset"] :].startswith("Chilean Foreign")
    assert (sample[0]["MentionSourceName"], sample[0]["MentionDocLen"], sample[0]["Confidence"]) == (
        "news.example",
        len(text),
        90,
    )


def cameo_codes(exports: Exports) -> Iterator[tuple[str, str | None]]:
    for name, record in exports.records.items():
        yield from ((f"{name}:{event.id}", event.cameo) for event in record.events)


def test_an_event_without_a_cameo_code_is_left_out_of_gdelt_and_counted(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "l.duckdb") as ledger:
        ledger.add([awkward_record()], [], RUN)
        assert export_events(ledger, "gdelt-events", tmp_path / "g").left_out == {"without a CAMEO code": 2}
        assert export_events(ledger, "polecat", tmp_path / "p").left_out == {}
    assert len(read_table(tmp_path / "g", "gdelt-events")) == 1


def test_icews_says_what_the_ledger_says(exports: Exports) -> None:
    cameo = dict(cameo_codes(exports))
    wanted = Counter(
        (row.earliest, cameo[row.event], *party_cells(actor, CODES.names), *party_cells(recipient, CODES.names))
        for row in exports.facts
        if cameo[row.event]
        for actor, recipient in pairs(row)
    )
    columns = ("CAMEO Code", "Source Name", "Source Country", "Target Name", "Target Country")
    rows = read_table(exports.file("icews"), "icews")
    assert Counter((row["Event Date"].isoformat(), *(row[name] for name in columns)) for row in rows) == wanted
    known = {code.code: code for code in CODES.cameo}
    assert all(row["Event Text"] == known[row["CAMEO Code"]].name for row in rows)
    assert all(row["Intensity"] == known[row["CAMEO Code"]].goldstein_icews for row in rows)


def test_polecat_says_what_the_ledger_says(exports: Exports) -> None:
    rows = {row["Event ID"]: row for row in read_table(exports.file("polecat"), "polecat")}
    assert set(rows) == {one_line(row.event) for row in exports.facts}
    quads = ("VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT")
    for event in exports.facts:
        row = rows[one_line(event.event)]
        assert (row["Event Date"].isoformat(), row["Event Type"], row["Event Mode"], row["Intensity"]) == (
            event.earliest,
            event.type,
            event.mode,
            event.score,
        )
        assert row["Quad Code"] == quads[event.quad - 1]
        assert (row["Contexts"] or "").split("; ") == (list(event.context) or [""])
        for side, parties in (("Actor", event.actors), ("Recipient", event.recipients)):
            names = [one_line(party.name.replace(";", ",")) for party in parties]
            assert (row[f"{side} Name"] or "").split("; ") == (names or [""])
            countries = [COUNTRY_OF.get(name) for name in (row[f"{side} Country"] or "").split("; ")]
            known = [party.country if party.country in CODES.names else None for party in parties]
            assert countries == known or not any(known)
        assert (row["Latitude"], row["Longitude"]) == (event.lat, event.lon)


def test_plover_says_all_of_every_event(exports: Exports) -> None:
    rows = [json.loads(line) for line in exports.file("plover").read_text("utf-8").split("\n")[:-1]]
    assert [row["id"] for row in rows] == [event.event for event in exports.events]
    for row, event in zip(rows, exports.events, strict=True):
        assert (row["date"], row["enddate"], row["edtf"]) == (event.earliest, event.latest, event.edtf)
        assert (row["event"], row["quad_code"], row["event_scale"]) == ([event.type], event.quad, event.score)
        assert (row["status"], row["historical"], row["context"]) == (
            event.status,
            event.historical,
            list(event.context),
        )
        assert ("historical" in row["mode"]) == event.historical
        assert ("negation" in row["mode"]) == (event.status == "negated")
        assert event.mode is None or row["mode"][0] == event.mode
        for name, parties in (("source", event.actors), ("recipient", event.recipients)):
            assert [
                (party["code"], party["sector"], party["identifier_text"], party["actor_text"]) for party in row[name]
            ] == [(party.country, party.sector, party.name, party.words) for party in parties]
        assert row["text"] == event.sentence
        text = exports.records[event.article].document.text
        info = row["text_info"]
        assert (text[info["start"] : info["end"]], text[info["event_start"] : info["event_end"]]) == (
            event.sentence,
            event.trigger,
        )
        assert info["sha256"] == text_sha256(text)
        assert (row["size"]["injured"]["low"], row["attributed_to"]) == (event.injured_low, list(event.sources))


def test_quadruples_are_the_dyads_by_day(exports: Exports) -> None:
    lines = [line.split("\t") for line in exports.file("quadruples").read_text("utf-8").splitlines()]
    assert {len(line) for line in lines} == {4}
    assert lines == sorted(lines, key=lambda line: (line[3], line[0], line[1], line[2]))
    assert {(line[1], line[3]) for line in lines} == {
        (row.type, row.earliest) for row in exports.facts if pairs(row) and None not in pairs(row)[0]
    }
    assert ["CHL:GOV:Amaya Quiroga", "ACCUSE", "MAR", "2023-11-27"] in lines


def test_plain_formats_hold_every_event(exports: Exports) -> None:
    found = [json.loads(line)["event"] for line in exports.file("jsonl").read_text("utf-8").split("\n")[:-1]]
    assert found == [row.event for row in exports.events]
    with exports.file("csv").open(encoding="utf-8", newline="") as file:
        assert [row["event"] for row in csv.DictReader(file)] == found
    with duckdb.connect() as connection:
        rows = connection.read_parquet(str(exports.file("parquet"))).project("event").fetchall()
    assert [event for (event,) in rows] == found


# brat


def test_brat_marks_the_words_of_every_event(exports: Exports) -> None:
    manifest = exports.file("brat") / "articles.tsv"
    names = [line.split("\t")[0] for line in manifest.read_text("utf-8").splitlines()[1:]]
    assert len(names) == len({row.article for row in exports.events}) == len(set(names))
    assert {path.name for path in exports.file("brat").iterdir()} == {
        "annotation.conf",
        "articles.tsv",
        *(f"{name}.{ending}" for name in names for ending in ("ann", "txt")),
    }
    for name in names:
        text = (exports.file("brat") / f"{name}.txt").read_bytes().decode()
        for line in (exports.file("brat") / f"{name}.ann").read_text("utf-8").split("\n"):
            if line.startswith("T"):
                _, place, words = line.split("\t")
                spans = [tuple(map(int, part.split())) for part in place.split(" ", 1)[1].split(";")]
                assert " ".join(text[start:end] for start, end in spans) == words


def test_brat_events_have_their_parts(exports: Exports) -> None:
    marked = annotations(exports.file("brat") / "trawlers.ann")
    accusation, concession, assault = marked["ACCUSE"][0], marked["CONCEDE"][0], marked["ASSAULT"][0]
    assert accusation["Trigger"] == ["condemned"]
    assert accusation["Recipient"] == ["Morocco's"]
    assert accusation["When"] == ["Monday"]
    assert concession["Actor"] == ["Rabat", "Idris Belkadi"]
    assert concession["Where"] == ["Valparaíso"]
    assert concession["Told-in"] == ["said", "according to"]
    assert "Historical" in assault["Attributes"]
    assert len(marked["Statement"]) == 2
    assert marked["Statement"][0]["Source"] == ["her ministry"]
    assert marked["Statement"][0]["Cue"] == ["a statement by"]


def annotations(path: Path) -> dict[str, list[dict[str, list[str]]]]:
    """The events of an `.ann` file by label, each with the words of its parts, in the plainest reading of the format."""
    lines = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    words = {cells[0]: cells[2] for cells in lines if cells[0].startswith("T")}
    found: dict[str, list[dict[str, list[str]]]] = {}
    by_id: dict[str, dict[str, list[str]]] = {}
    for cells in lines:
        if cells[0].startswith("E"):
            label, *arguments = [part.split(":") for part in cells[1].split()]
            event: dict[str, list[str]] = {"Trigger": [words[label[1]]], "Attributes": []}
            for role, target in arguments:
                said = words[target] if target in words else by_id[target]["Trigger"][0]
                event.setdefault(re.sub(r"\d+$", "", role), []).append(said)
            by_id[cells[0]] = event
            words[cells[0]] = event["Trigger"][0]
            found.setdefault(label[0], []).append(event)
        elif cells[0].startswith("A"):
            name, target, *_ = cells[1].split()
            by_id[target]["Attributes"].append(name)
    return found


def test_brat_writes_no_file_outside_its_folder(exports: Exports) -> None:
    names = [path.name for path in exports.file("brat").iterdir() if path.name.startswith("a=2F")]
    assert sorted(names) == ["a=2Fb=09..=2Fc.d=20=C3=A9.ann", "a=2Fb=09..=2Fc.d=20=C3=A9.txt"]


def test_brat_does_not_write_into_a_folder_in_use(exports: Exports, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    with Ledger.open(exports.ledger, read_only=True) as ledger:
        with pytest.raises(UsageError, match="not an empty folder"):
            export_events(ledger, "brat", tmp_path)
        with pytest.raises(LedgerError, match="cannot be written"):
            export_events(ledger, "brat", tmp_path / "missing" / "brat")
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


# What may stay out


@pytest.mark.parametrize("form", FORMATS)
def test_without_text_no_words_of_an_article_are_left(exports: Exports, tmp_path: Path, form: str) -> None:
    target = tmp_path / form
    with Ledger.open(exports.ledger, read_only=True) as ledger:
        written = export_events(ledger, form, target, no_text=True, all_status=True)
    assert written.events >= 130
    lexicon = " | ".join((*CODES.names.values(), *(code.name for code in CODES.cameo)))
    shown = readable(target)
    assert len(shown) > 5000
    for publisher in {record.document.publisher for record in exports.records.values()}:
        shown = shown.replace(publisher or "", "")  # a publisher's name stays, and an article may have its words too
    found = {words for words in word_strings(exports.records.values()) if words in shown}
    assert {words for words in found if words not in lexicon} == set()


def readable(target: Path) -> str:
    """All that a reader finds in an export, whatever it is packed in."""
    if target.is_dir():
        return "\n".join(path.read_text("utf-8") for path in sorted(target.iterdir()))
    if target.name == "parquet":
        with duckdb.connect() as connection:
            return "\n".join(map(str, connection.read_parquet(str(target)).fetchall()))
    return target.read_text("utf-8")


def word_strings(records: Iterable[Record]) -> Iterator[str]:
    """Every run of words in the articles as soon as it has more than 20 characters: any longer string holds one."""
    for record in records:
        for line in record.document.text.splitlines():
            words = line.split()
            for first in range(len(words)):
                runs = (" ".join(words[first:last]) for last in range(first + 1, len(words) + 1))
                yield from islice((run for run in runs if len(run) > 20), 1)


def test_with_text_the_words_are_there(exports: Exports) -> None:
    """The search above can find something."""
    shown = readable(exports.file("plover")).replace("\\n", " ")
    assert sum(words in shown for words in word_strings(exports.records.values())) > 1000


def test_without_text_the_codes_and_spans_stay(exports: Exports, tmp_path: Path) -> None:
    with Ledger.open(exports.ledger, read_only=True) as ledger:
        export_events(ledger, "plover", tmp_path / "plover", no_text=True, actor="Quiroga")
        export_events(ledger, "gdelt-events", tmp_path / "gdelt", no_text=True, actor="Quiroga")
        export_events(ledger, "parquet", tmp_path / "parquet", no_text=True, actor="Quiroga")
    row = json.loads((tmp_path / "plover").read_text("utf-8").splitlines()[0])
    assert (row["source"][0]["code"], row["source"][0]["sector"], row["source"][0]["start"]) == ("CHL", "GOV", 24)
    assert row["recipient"][0]["knowledge_base_id"] == "MAR"
    assert (row["text"], row["about"], row["attributed_to"], row["cite_info"]["title"]) == (None, None, None, None)
    (event,) = [row for row in read_table(tmp_path / "gdelt", "gdelt-events") if row["SOURCEURL"].endswith("trawlers")]
    assert (event["Actor1Code"], event["Actor1Name"], event["EventCode"]) == ("CHLGOV", None, "111")
    with duckdb.connect() as connection:
        found = connection.read_parquet(str(tmp_path / "parquet"))
        assert found.filter("article = 'trawlers'").project(
            "actors[1].country, sentence, sentence_span"
        ).fetchall() == [("CHL", None, [24, 159])]


def test_what_the_formats_would_tell_as_fact_comes_only_when_asked_for(exports: Exports, tmp_path: Path) -> None:
    with Ledger.open(exports.ledger, read_only=True) as ledger:
        facts = export_events(ledger, "gdelt-events", tmp_path / "facts")
        every = export_events(ledger, "gdelt-events", tmp_path / "all", all_status=True)
    told = Counter(row.status if row.status != "asserted" else "historical" for row in exports.events
                   if row.status != "asserted" or row.historical)  # fmt: skip
    assert {reason: facts.left_out[reason] for reason in told} == told
    assert set(every.left_out) == {"dated to more than a day", "not dated", "without a CAMEO code"}
    assert facts.events + sum(facts.left_out.values()) == len(exports.events)
    assert every.events + sum(every.left_out.values()) == len(exports.events)


# Parties


def test_every_pair_has_a_row_and_the_rows_of_an_event_are_linked(tmp_path: Path) -> None:
    record = awkward_record()
    accusation = record.events[0]
    victims = tuple(Party(name, Span(0, 8)) for name in ("a2", "a4", "a5"))
    two = replace(accusation, actors=(*accusation.actors, Party("a3", Span(172, 185))), recipients=victims)
    met = replace(accusation, id="e2", type="CONSULT", cameo="040", actors=two.recipients, recipients=())
    alone = replace(accusation, id="e3", type="PROTEST", cameo="140", actors=(two.actors[1],), recipients=())
    with Ledger.open(tmp_path / "l.duckdb") as ledger:
        ledger.add([replace(record, events=(two, met, alone), commitments=())], [], RUN)
        export_events(ledger, "gdelt-events", tmp_path / "g")
        export_events(ledger, "quadruples", tmp_path / "q")
    rows = read_table(tmp_path / "g", "gdelt-events")
    assert Counter(row["GLOBALEVENTID"] // 10000 for row in rows).most_common() == [(10000, 6), (10001, 6), (10002, 1)]
    met_rows = [(row["Actor1Name"], row["Actor2Name"]) for row in rows if row["EventCode"] == "040"]
    assert len(set(met_rows)) == 6
    assert all(one != other for one, other in met_rows)
    (lonely,) = [row for row in rows if row["EventCode"] == "140"]
    assert (lonely["Actor1Name"], lonely["Actor2Name"]) == ("IDRIS BELKADI", None)
    assert len((tmp_path / "q").read_text("utf-8").splitlines()) == 12


def test_sectors_become_cameo_roles_in_order(tmp_path: Path) -> None:
    record = awkward_record()
    journalist = Actor("a1", "Ana", "person", "ROU", "JRN", ("PTY", "ELI"), None, None, None, ())
    with Ledger.open(tmp_path / "l.duckdb") as ledger:
        ledger.add([replace(record, actors=(journalist, *record.actors[1:]))], [], RUN)
        export_events(ledger, "gdelt-events", tmp_path / "g")
        export_events(ledger, "icews", tmp_path / "i")
    (row,) = read_table(tmp_path / "g", "gdelt-events")
    assert (row["Actor1Code"], row["Actor1Type1Code"], row["Actor1Type2Code"]) == ("ROMMEDELI", "MED", "ELI")
    (row,) = read_table(tmp_path / "i", "icews")
    assert (row["Source Sectors"], row["Source Country"]) == ("Media,Parties,Elite", "Romania")


def test_gaza_and_the_west_bank_have_their_own_codes(tmp_path: Path) -> None:
    record = awkward_record()
    places = tuple(replace(place, name="Rafah", country="PSE", admin1="GZ") for place in record.places)
    events = tuple(replace(event, where=record.events[1].where, cameo="190") for event in record.events)
    with Ledger.open(tmp_path / "l.duckdb") as ledger:
        ledger.add([replace(record, places=places, events=events)], [], RUN)
        export_events(ledger, "gdelt-events", tmp_path / "g")
    assert {row["ActionGeo_CountryCode"] for row in read_table(tmp_path / "g", "gdelt-events")} == {"GZ"}


def test_the_lead_is_the_first_paragraph_that_is_a_sentence(tmp_path: Path) -> None:
    text = "Chile scolds Morocco\n\nBy Rocío Peñalba\n\n" + sample_record().document.text
    record = sample_record("headed", text)
    with Ledger.open(tmp_path / "l.duckdb") as ledger:
        ledger.add([replace(record, events=tuple(replace(event, cameo="111") for event in record.events))], [], RUN)
        export_events(ledger, "gdelt-events", tmp_path / "g", all_status=True)
        assert [row["IsRootEvent"] for row in read_table(tmp_path / "g", "gdelt-events")] == [1]


# Robustness


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_bytes_twice(exports: Exports, tmp_path: Path, form: str) -> None:
    with Ledger.open(exports.ledger, read_only=True) as ledger:
        export_events(ledger, form, tmp_path / form)
    first, again = exports.file(form), tmp_path / form
    if again.is_dir():
        assert {path.name: path.read_bytes() for path in first.iterdir()} == {
            path.name: path.read_bytes() for path in again.iterdir()
        }
    else:
        assert first.read_bytes() == again.read_bytes()


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_ledger_gives_an_empty_file(tmp_path: Path, form: str) -> None:
    with Ledger.open(tmp_path / "l.duckdb") as ledger:
        assert export_events(ledger, form, tmp_path / form).events == 0
    if form in TABLES:
        assert read_table(tmp_path / form, form) == []
        assert len((tmp_path / form).read_text("utf-8").splitlines()) == (form in HEADED)


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "brat"])
def test_a_target_that_cannot_be_written_says_so_and_harms_nothing(exports: Exports, tmp_path: Path, form: str) -> None:
    (tmp_path / "folder").mkdir()
    with Ledger.open(exports.ledger, read_only=True) as ledger:
        with pytest.raises(LedgerError, match=r"cannot be written to .*missing.*Give a file in a folder that exists"):
            export_events(ledger, form, tmp_path / "missing" / "file")
        with pytest.raises(LedgerError, match=r"cannot be written to .*folder"):
            export_events(ledger, form, tmp_path / "folder")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_told_of(form: str) -> None:
    page = (WORLD.parent / "docs" / "formats.md").read_text("utf-8")
    assert f"`{form}`" in page
    assert form in dragoman("export", "--help").out


def test_an_unknown_format_suggests_the_nearest(exports: Exports, tmp_path: Path) -> None:
    with Ledger.open(exports.ledger, read_only=True) as ledger:
        for asked, words in (
            ("polcat", "polecat"),
            ("gdelt", "gdelt-events or gdelt-mentions"),
            ("GDELT2", "gdelt-events"),
        ):
            with pytest.raises(UsageError, match=f"no export format. Did you mean .*{words}"):
                export_events(ledger, asked, tmp_path / "file")
        with pytest.raises(UsageError, match="Expected one of plover, polecat"):
            export_events(ledger, "zzz", tmp_path / "file")


def test_a_ledger_that_may_not_be_written_is_exported(exports: Exports, tmp_path: Path) -> None:
    copy = tmp_path / "copy.duckdb"
    shutil.copy(exports.ledger, copy)
    copy.chmod(0o444)
    with Ledger.open(copy, read_only=True) as ledger:
        assert export_events(ledger, "icews", tmp_path / "icews").events >= 150
