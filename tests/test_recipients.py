"""To whom it was done, where a plain clause tells and the parser or the frame does not see it. Invented news."""

import pytest

from dragoman.engine import Tools, read_documents
from dragoman.ingest import make_document


def sides(tools: Tools, text: str) -> list[tuple[str, set[str | None], set[str | None]]]:
    record = next(iter(read_documents([make_document(text, id="x", published="2023-05-17")], tools)))
    country = {actor.id: actor.country for actor in record.actors}
    return [
        (event.type, {country[p.actor] for p in event.actors}, {country[p.actor] for p in event.recipients})
        for event in record.events
    ]


@pytest.mark.parametrize(
    ("text", "type_", "actors", "recipients"),
    [
        # Verbs side by side share their object, however many they are.
        ("Kosovo's government arrested, tried and deported four Serbian officers.", "COERCE", ["KOS"], ["SRB"]),
        ("Zambian gunmen abducted and later released two Polish engineers.", "ASSAULT", ["ZMB"], ["POL"]),
        ("Kenya's president visited, praised and thanked Uganda.", "CONSULT", ["KEN"], ["UGA"]),
        # What only counts is no preposition.
        ("Chadian rebels killed up to 40 Nigerian soldiers.", "ASSAULT", ["TCD"], ["NGA"]),
        # Who was targeted, handed it, brought down by it, or fell in it.
        ("The Peruvian senator was the subject of a Brazilian investigation.", "ACCUSE", ["BRA"], ["PER"]),
        ("Cuba was hit with new sanctions by the United States.", "SANCTION", ["USA"], ["CUB"]),
        ("A Kenyan trader was killed in an Ethiopian airstrike on Tuesday.", "ASSAULT", ["ETH"], ["KEN"]),
        ("The revolt toppled the Tunisian president in May.", "PROTEST", [], ["TUN"]),
        # Whom it answers.
        ("India retaliated against Pakistan by closing its airspace.", "SANCTION", ["IND"], ["PAK"]),
        ("Brazil responded to Venezuela by expelling its envoy.", "SANCTION", ["BRA"], ["VEN"]),
        # What somebody calls so is what is acted on.
        ("Algeria expelled what it called Moroccan spies.", "SANCTION", ["DZA"], ["MAR"]),
        ("Thailand criticised what it said was a Cambodian incursion.", "ACCUSE", ["THA"], ["KHM"]),
        # What is promised, demanded and threatened reaches as far as it is told.
        ("Denmark promised it would stand by Estonia.", "AGREE", ["DNK"], ["EST"]),
        ("Tunisia threatened to pull out of the African Union.", "THREATEN", ["TUN"], ["IGO"]),
        ("Norway offered to help pay Malawi's debts.", "AGREE", ["NOR"], ["MWI"]),
        ("Kenya repeated its request that Somalia extradite the man.", "REQUEST", ["KEN"], ["SOM"]),
        # Whom a suit is against, whom an opinion is about, whose backing is sought.
        ("A case filed by Gambia against Myanmar went to The Hague.", "ACCUSE", ["GMB"], ["MMR"]),
        ("The Chadian minister is opposed to the decision of Niger.", "ACCUSE", ["TCD"], ["NER"]),
        ("Chile sought Peru's backing for the plan.", "REQUEST", ["CHL"], ["PER"]),
        # What hangs deeper in a phrase: on what is offered, on a particle, on a measure.
        ("Norway's offer of asylum to Belarusian dissidents stands.", "AGREE", ["NOR"], ["BLR"]),
        ("American agencies are bringing water back to Chad.", "AID", ["USA"], ["TCD"]),
        ("Kenya liberated much of Jubaland from Somali rebels.", "ASSAULT", ["KEN"], ["SOM"]),
        # Relative clauses that stand apart, and what stands before a passive with its doer.
        ("Tibetan monks were held in Nepal, some of whom were beaten by Nepalese police.", "ASSAULT", ["NPL"], ["CHN"]),
        ("Iran, accused by Israel of the attack, denied it.", "ACCUSE", ["ISR"], ["IRN"]),
        ("The pope recalled his Cuba trip.", "CONSULT", [None], ["CUB"]),
    ],
)
def test_recipients(
    tools: Tools, text: str, type_: str, actors: list[str | None], recipients: list[str | None]
) -> None:
    assert (type_, set(actors), set(recipients)) in sides(tools, text)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Iraqi rebels attacked and the Syrian army fled.", "SYR"),  # two clauses share no object
        ("Georgia threatened to send troops to protect Armenia.", "ARM"),  # who is protected is not threatened
        ("As opposed to Kenya, Uganda signed the treaty.", "KEN"),
    ],
)
def test_who_is_no_recipient(tools: Tools, text: str, country: str) -> None:
    assert all(country not in recipients for _, _, recipients in sides(tools, text))
