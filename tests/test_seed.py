"""The article that this project began from reads right; it is not ours, so it is read where it stands and only codes are compared."""

from pathlib import Path

import pytest

from dragoman.engine import Tools, read_documents
from dragoman.ingest import make_document
from dragoman.records import Event, Record

SEED = Path(__file__).parent.parent.parent / "shared" / "articles" / "seed.txt"
pytestmark = pytest.mark.shared


def read_seed(tools: Tools, published: str | None) -> Record:
    (record,) = read_documents([make_document(SEED.read_text("utf-8"), id="seed", published=published)], tools)
    return record


@pytest.fixture(scope="module")
def record(tools: Tools) -> Record:
    return read_seed(tools, "2023-11-28")


def sides(record: Record, event: Event) -> tuple[set[str], set[str]]:
    names = {actor.id: actor.name for actor in record.actors}
    return {names[p.actor] for p in event.actors}, {names[p.actor] for p in event.recipients}


def find(record: Record, type_: str, *, mode: str | None = None) -> list[Event]:
    return [event for event in record.events if event.type == type_ and mode in (None, event.mode)]


def sources(record: Record, event: Event) -> list[str]:
    names = {actor.id: actor.name for actor in record.actors}
    statements = {statement.id: statement for statement in record.statements}
    return [names[statements[name].source_actor or ""] for name in event.attribution]


def test_the_call_is_one_event_between_the_two_men_on_monday_on_the_presidencys_word(record: Record) -> None:
    (call,) = find(record, "CONSULT", mode="phone")
    assert sides(record, call)[0] == {"Ilham Aliyev", "Antony Blinken"}
    assert call.when.edtf == "2023-11-27"
    assert sources(record, call) == ["Azerbaijani presidency"]


def test_aliyev_accuses_the_united_states(record: Record) -> None:
    assert any(sides(record, event) == ({"Ilham Aliyev"}, {"United States"}) for event in find(record, "ACCUSE"))


def test_azerbaijan_rejects_the_remarks_on_aliyevs_word_relayed_by_the_presidency(record: Record) -> None:
    rejections = [e for e in find(record, "REJECT") if "Azerbaijan" in sides(record, e)[0]]
    assert rejections
    assert sources(record, rejections[0]) == ["Ilham Aliyev", "Azerbaijani presidency"]


def test_blinken_asks_aliyev(record: Record) -> None:
    assert any(sides(record, event) == ({"Antony Blinken"}, {"Ilham Aliyev"}) for event in find(record, "REQUEST"))


def test_aliyev_agrees_on_a_condition_and_is_bound_until_december(record: Record) -> None:
    (agreed,) = [e for e in find(record, "AGREE") if sides(record, e)[0] == {"Ilham Aliyev"}]
    assert agreed.status == "conditional"
    assert agreed.condition is not None
    assert agreed.condition.of(record.document.text).startswith("on the condition that after this visit")
    bound = [c for c in record.commitments if c.event == agreed.id]
    assert [c.deadline.edtf for c in bound if c.deadline] == ["2023-12"]


def test_aliyev_accuses_armenia(record: Record) -> None:
    assert any(sides(record, event) == ({"Ilham Aliyev"}, {"Armenia"}) for event in find(record, "ACCUSE"))


def test_the_commission_is_to_meet_on_30_november(record: Record) -> None:
    assert any(event.when.edtf == "2023-11-30" for event in find(record, "AGREE"))


def test_the_wars_are_history(record: Record) -> None:
    assaults = find(record, "ASSAULT")
    assert {event.when.edtf for event in assaults} >= {"1991", "2020-23", "2023-09"}
    assert all(event.historical for event in assaults)


def test_the_hearing_is_dated_to_its_day(record: Record) -> None:
    assert any(time.edtf == "2023-11-15" for time in record.times)


def test_without_a_date_the_publication_is_inferred_within_november(tools: Tools) -> None:
    undated = read_seed(tools, None)
    published = undated.document.published
    assert published.basis == "inferred"
    assert ((published.earliest or "") >= "2023-11-01") and ((published.latest or "") <= "2023-11-30")
    assert (published.earliest or "") <= "2023-11-28" <= (published.latest or "")
