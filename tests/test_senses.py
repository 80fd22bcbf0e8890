"""Words of force, speech and yielding met in another sense: sport, business, misfortune, private life. Invented news."""

import pytest

from dragoman.engine import Tools, read_documents
from dragoman.ingest import make_document


def types(tools: Tools, text: str) -> list[str]:
    record = next(iter(read_documents([make_document(text, id="x", published="2023-05-17")], tools)))
    return [event.type for event in record.events]


@pytest.mark.parametrize(
    "text",
    [
        # Force that is none: done to oneself, by a thing, by misfortune, in sport, in the field.
        "The prosecutor of Ghana shot himself in Accra.",
        "A Kenyan officer carried a bomb.",
        "Farmers in Kenya sprayed the crops.",
        "Ghanaian soldiers are not hurting.",
        "Forty Kenyan pupils were killed in a landslide.",
        "A bus plunged into a gorge in Kenya, killing ten pupils.",
        "Danish tourists invaded the Greek island.",
        "Denmark was hit by shortages.",
        "Ghana beat Togo in Accra.",
        "The Danish minister fired up the crowd.",
        "The Chilean envoy was taken to hospital in Lima.",
        "The Liberian liberals took control of the senate.",
        "The Swiss family boarded a plane in Kenya.",
        "The Kenyan candidate held rallies in Mombasa.",
        # Speech that blames, asks and threatens nobody.
        "The Kenyan guards were charged with guarding the port of Mombasa.",
        "The Peruvian minister blamed the weather for the delay.",
        "The Kenyan minister challenged the mayor of Nairobi for the leadership.",
        "The Kenyan minister questioned whether it would last.",
        "The Danish police looked for a missing boy.",
        "It threatens Norway by its example.",
        "Chile considers the sanctions essential.",
        "The Kenyan minister warned that children face hunger.",
        "The Kenyan minister recognised the anger of miners.",
        "The Kenyan liberals were keen to take the credit.",
        "Kenya argued for some time.",
        # Nothing given, freed, left or yielded.
        "The Kenyan president saved the day.",
        "The Peruvian bank released new coins.",
        "The Chilean president was released from hospital.",
        "The Chilean minister pulled out of a debate.",
        "The Danish minister gave up smoking.",
        "Norway expressed regret at the departure of the Danish envoy.",
        "Kenya designated the Somali hut as a museum.",
        # Private people, and voters.
        "A Kenyan nurse promised to come.",
        "Many Kenyan farmers would vote for the liberals of Kenya.",
        # Part of a name.
        "The Organisation for the Prohibition of Mines in Kenya opened an office.",
        "The minister is a member of the centre-left party of Chile.",
    ],
)
def test_another_sense_is_no_event(tools: Tools, text: str) -> None:
    assert types(tools, text) == []


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        # Politicians attack and clash in words, armies by force.
        ("The Chilean senator attacked the Peruvian minister over the delay.", "ACCUSE"),
        ("The Chilean senator clashed with the Peruvian minister over the delay.", "ACCUSE"),
        ("The Chilean army attacked the Peruvian base.", "ASSAULT"),
        ("Chilean soldiers clashed with Peruvian rebels.", "ASSAULT"),
        ("Kenya fought the Somali plan.", "REJECT"),
        # Places are freed by force, persons let go; towns fall to armies.
        ("The Kenyan army freed the town of Kismayo from the rebels.", "ASSAULT"),
        ("Kenyan rebels freed a Somali editor.", "RETREAT"),
        ("The Kenyan brigade that ousted the group from Kismayo rested.", "ASSAULT"),
        # What is given in the passive.
        ("Kenyan refugees were granted asylum by Norway.", "AID"),
        ("Ethiopia was given a deadline by Kenya.", "THREATEN"),
        # Undertakings, and what only looks like them.
        ("Kenya vowed not to attend the summit with Uganda.", "REJECT"),
        ("The Kenyan rebels pledged to confront the army of Uganda.", "THREATEN"),
        ("Kenya committed ground troops to Somalia.", "MOBILIZE"),
        ("Kenya agreed with Uganda.", "SUPPORT"),
        ("Kenya agreed with Uganda to open the border.", "AGREE"),
        ("Ugandan troops joined the Kenyan forces.", "COOPERATE"),
        ("Uganda joined forces with Kenya.", "AGREE"),
        ("Kenya welcomed Uganda keeping its border open.", "SUPPORT"),
        # Courts acquit and sentence; others only hold.
        ("The court in Lima acquitted a Chilean banker.", "CONCEDE"),
        ("Kenyan rebels imprisoned a Somali editor.", "COERCE"),
        ("Kenya imposed a ban on Somali refugees.", "REJECT"),
        ("Kenya designated the Somali group as terrorists.", "SANCTION"),
        ("The Kenyan navy barricaded the port of Kismayo.", "COERCE"),
    ],
)
def test_which_of_two_senses_is_meant(tools: Tools, text: str, type_: str) -> None:
    assert types(tools, text) == [type_]
