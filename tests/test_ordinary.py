"""Whether words tell of an event, and of which type, where everyday life uses the same ones. Invented news."""

import pytest

from dragoman.engine import Tools, read_documents
from dragoman.ingest import make_document


def types(tools: Tools, text: str) -> list[str]:
    record = next(iter(read_documents([make_document(text, id="x", published="2023-05-17")], tools)))
    return [event.type for event in record.events]


@pytest.mark.parametrize(
    "text",
    [
        "Families left the town of Goma on Tuesday.",
        "The defeat left Mali with a debt to France.",
        "France left Amadou Sarr in power in Mali.",
        "Togo doubted the commitment of Ghana to its allies.",
        "The Kenyan volunteer left his job in Nairobi.",
        "Norway made an effort to end the war in Sri Lanka.",
        "Kenyan teachers flew to Somalia in March.",
        "Kenyan fighters gathered around a pot of rice.",
        "The Kenyan officer and the Ugandan officer spoke on condition of anonymity.",
        "India and Pakistan agree that trade matters.",
        "The Peruvian president assured Chile that the talks had gone well.",
        "Bolivia demanded to know why Chile had closed the port.",
        "Bolivia insisted on paying its own debt to Chile.",
        "The Peruvian ministry declined to comment on the Chilean complaint.",
        "Congolese refugees are unwilling to return to Rwanda.",
        "The Congolese rebel regretted calling Rwanda weak.",
        "Rebels in Congo are looking for a haven in Rwanda.",
        "The Ethiopian airline cut its flights to Eritrea.",
        "Ghana demonstrated its skill in Lagos.",
        "A fire killed six Kenyan pupils.",
        "He served as a combat medic for the rebels of Kenya.",
        "The propaganda of Kenya talks of a new phase.",
        "The Kenyan president held a news conference in Uganda.",
    ],
)
def test_everyday_doings_are_no_events(tools: Tools, text: str) -> None:
    assert types(tools, text) == []


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        # The same words, told of those who hold ground, office or arms.
        ("Thai soldiers left the Cambodian village on Tuesday.", "RETREAT"),
        ("The Bolivian minister left office after the riots.", "RETREAT"),
        ("The United States ended its war with Iraq.", "RETREAT"),
        ("Guards delivered the Cuban dissident to the police.", "RETREAT"),
        ("The Kenyan foreign minister travelled to Ethiopia on Monday.", "CONSULT"),
        ("Somali rebel leaders travelled to Djibouti for talks with the government.", "CONSULT"),
        ("Eritrea agreed that Ethiopian inspectors would visit the port.", "AGREE"),
        ("The Peruvian president assured Chile that the talks would go on.", "AGREE"),
        ("Peru refused to discuss the border with Chile.", "REJECT"),
        ("Ethiopia regretted the Egyptian decision to go to the UN.", "ACCUSE"),
        ("Police in Kenya are looking for a Somali trader.", "ACCUSE"),
        ("Ugandan soldiers took two Congolese nurses to Kampala.", "ASSAULT"),
        ("Sniper fire killed six Kenyan soldiers.", "ASSAULT"),
        # Fighters are driven out by force and backed with arms; an envoy or a president is not.
        ("Nigerian soldiers ousted Boko Haram from Gwoza.", "ASSAULT"),
        ("The Malian junta expelled the French ambassador.", "SANCTION"),
        ("Officers ousted the president of Gabon.", "COERCE"),
        ("Rwanda supports the rebels in Congo.", "AID"),
        ("Poland supports Ukraine.", "SUPPORT"),
        # Ground is taken of a town, power in a state.
        ("Serbian troops took control of the town of Brcko.", "ASSAULT"),
        ("Generals seized control of Niger.", "COERCE"),
        # Announced, agreed or vowed, and not yet done.
        ("Ecuador's president announced that he was pulling the army out of Colombia.", "CONCEDE"),
        ("Ethiopian troops withdrew from Somalia.", "RETREAT"),
        ("The Danish premier is due to meet the Swedish king on Friday.", "AGREE"),
        ("The Danish premier met the Swedish king.", "CONSULT"),
        ("Nepal and India hope to reach a deal on water.", "AGREE"),
        ("Nepal and India reached a deal on water.", "SUPPORT"),
        ("Boko Haram vowed to drive Chadian troops from the lake.", "THREATEN"),
        ("Algeria vowed to withdraw from the Moroccan border.", "CONCEDE"),
        # Condemned is a decision in words, a smuggler by a court.
        ("Iran condemned a Turkish decision to partially reopen the dam.", "ACCUSE"),
        ("A Turkish court condemned a German journalist to ten years in prison.", "SANCTION"),
    ],
)
def test_the_same_words_tell_of_an_event(tools: Tools, text: str, type_: str) -> None:
    assert types(tools, text) == [type_]
