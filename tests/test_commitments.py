"""Who is bound to do what, by when (CODING.md, last rule), in invented news published on Wednesday 17 May 2023."""

import pytest

from dragoman.engine import Tools, read_documents
from dragoman.ingest import make_document
from dragoman.records import Record


def read(tools: Tools, text: str) -> Record:
    return next(iter(read_documents([make_document(text, id="x", published="2023-05-17")], tools)))


BOUND = [
    # A thing offered, without whom it is offered to.
    ("Samoa offered Fiji two rescue boats.", "WSM", "two rescue boats", None),
    ("Togo promised Benin a road.", "TGO", "a road", None),
    # A clause, without `it would`.
    ("Peru promised that it would open the border.", "PER", "open the border", None),
    ("Laos agreed to lay down its weapons.", "LAO", "lay down its weapons", None),
    # What came before is not what was promised, whatever the parser says.
    ("Kenya promised new elections, hours after the African Union reported fraud.", "KEN", "new elections", None),
    # An old promise binds still.
    ("On 12 March 2023 Kenya agreed to repay the loan.", "KEN", "repay the loan", None),
    # Paper that says what is to be done.
    ("Chad and Niger signed an agreement to patrol the lake.", "TCD", "patrol the lake", None),
    # With its day.
    ("Norway agreed to send doctors in July.", "NOR", "send doctors in July", "2023-07"),
]


@pytest.mark.parametrize(("text", "country", "content", "deadline"), BOUND)
def test_what_binds(tools: Tools, text: str, country: str, content: str, deadline: str | None) -> None:
    record = read(tools, text)
    countries = {actor.id: actor.country for actor in record.actors}
    found = [
        (countries[c.by[0]], c.content.of(text), c.deadline.edtf if c.deadline else None) for c in record.commitments
    ]
    assert found == [(country, content, deadline)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru released two sailors.",  # done, not promised
        "Mali and Ghana signed a treaty.",  # on what, nobody says
        "The visit had been planned for March.",
        "Cuba condemned Haiti.",
    ],
)
def test_what_does_not_bind(tools: Tools, text: str) -> None:
    assert read(tools, text).commitments == ()


def test_an_acceptance_binds_to_what_was_made_the_condition(tools: Tools) -> None:
    text = (
        "President Rosa Quispe of Bolivia agreed to receive the envoy on the condition that Paraguay lift its ban. "
        "Paraguay accepted that."
    )
    contents = [commitment.content.of(text) for commitment in read(tools, text).commitments]
    assert contents[-1] == "Paraguay lift its ban"
