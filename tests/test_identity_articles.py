"""Who is who in short invented articles: each mention that counts, and the actor it must stand for."""

import pytest

from dragoman.coding.mentions import find_mentions
from dragoman.coding.statements import find_statements
from dragoman.engine import Tools, load_tools
from dragoman.identity import resolve_actors, resolve_speakers
from readings import document


@pytest.fixture(scope="module")
def tools() -> Tools:
    return load_tools()


def cast_of(text: str, tools: Tools) -> dict[str, list[str]]:
    """For each mention's words, what its occurrences stand for, as `Name CCC SEC`, two joined by `+`."""
    reading = next(iter(tools.reader.read([document(text)])))
    cast = resolve_actors(reading, find_mentions(reading, tools.lexicon), tools.lexicon)
    told = {actor.id: f"{actor.name} {actor.country} {actor.sector}" for actor in cast.actors}
    found: dict[str, list[str]] = {}
    for mention, referents in zip(cast.mentions, cast.referents, strict=True):
        found.setdefault(mention.span.of(text), []).append(" + ".join(told[name] for name in referents))
    return found


CASES = [
    (
        (
            "Foreign Ministers Pavel Novak of the Czech Republic and Aino Korhonen of Finland met in Oslo. "
            "The two ministers signed a declaration. They also visited a port."
        ),
        {
            "Aino Korhonen of Finland": "Aino Korhonen FIN GOV",
            "The two ministers": "Pavel Novak CZE GOV + Aino Korhonen FIN GOV",
            "They": "Pavel Novak CZE GOV + Aino Korhonen FIN GOV",
        },
    ),
    (
        (
            "Turkish Foreign Minister Kerem Aydin telephoned his Greek counterpart, Nikos Stavrou, on Monday. "
            "He told him that talks would go on. The two countries are neighbours."
        ),
        {
            "his Greek counterpart": "Nikos Stavrou GRC GOV",
            "He": "Kerem Aydin TUR GOV",
            "him": "Nikos Stavrou GRC GOV",
            "The two countries": "Turkey TUR GOV + Greece GRC GOV",
        },
    ),
    (
        "The Russian foreign minister, Sergei Volkov, accused Ukraine of lying. Volkov said it had shelled a town.",
        {
            "The Russian foreign minister": "Sergei Volkov RUS GOV",
            "Volkov": "Sergei Volkov RUS GOV",
            "it": "Ukraine UKR GOV",
        },
    ),
    (
        (
            "A senior Kenyan official who asked not to be named said eight Americans and two Ugandans were freed. "
            "The Americans flew home."
        ),
        {
            "A senior Kenyan official": "senior Kenyan official KEN GOV",
            "eight Americans": "Americans USA CVL",
            "The Americans": "Americans USA CVL",
        },
    ),
    (
        (
            "Kim Sang Ho, South Korea's unification minister, resigned. Kim said he was tired. "
            "President Nguyen Van Dung of Vietnam praised him; Dung is a friend."
        ),
        {
            "unification minister": "Kim Sang Ho KOR GOV",
            "Kim": "Kim Sang Ho KOR GOV",
            "he": "Kim Sang Ho KOR GOV",
            "Dung": "Nguyen Van Dung VNM GOV",
        },
    ),
    (
        "Ursula van der Berg, a Dutch lawmaker, met Ali al-Hakim of the Yemeni rebels. Van der Berg thanked Hakim. She left.",
        {
            "Ursula van der Berg": "Ursula van der Berg NLD LEG",
            "Van der Berg": "Ursula van der Berg NLD LEG",
            "Hakim": "Ali al-Hakim YEM REB",
            "She": "Ursula van der Berg NLD LEG",
        },
    ),
    (
        "The Front for National Renewal (FNR) attacked an army post in Mali, killing three soldiers. The FNR said its fighters withdrew.",
        {
            "The Front for National Renewal": "Front for National Renewal MLI REB",
            "The FNR": "Front for National Renewal MLI REB",
            "three soldiers": "soldiers MLI MIL",
            "its": "Front for National Renewal MLI REB",
        },
    ),
    (
        (
            "Police fired tear gas at protesters in Harare. Three demonstrators were arrested, a police spokesman said. "
            "The government blamed the opposition."
        ),
        {
            "Police": "police ZWE COP",
            "Three demonstrators": "demonstrators ZWE CVL",
            "a police spokesman": "police spokesman ZWE COP",
            "The government": "Zimbabwe ZWE GOV",
            "the opposition": "opposition ZWE OPP",
        },
    ),
    (
        "Spokesmen for the Somali army and for the African Union said civilians were hurt. The army denied it.",
        {"Spokesmen for the Somali army": "spokesmen SOM MIL", "The army": "Somali army SOM MIL"},
    ),
    (
        "Lt. Col. Joseph Mbeki, 43, a spokesman for the Congolese army, said the militia had burned villages. Mbeki blamed Rwanda.",
        {"Lt. Col. Joseph Mbeki": "Joseph Mbeki COD MIL", "Mbeki": "Joseph Mbeki COD MIL"},
    ),
    (
        "Former Prime Minister Ana Quispe Huaman mourned him in Peru. Quispe is 70.",
        {
            "Former Prime Minister Ana Quispe Huaman": "Ana Quispe Huaman None ELI",
            "Quispe": "Ana Quispe Huaman None ELI",
        },
    ),
    (
        "Katrin Jonsdottir, Iceland's prime minister, thanked the parliament. Katrin said parliament had acted well.",
        {"Katrin": "Katrin Jonsdottir ISL GOV", "the parliament": "parliament ISL LEG"},
    ),
    (
        "Indian and Pakistani troops exchanged fire on Friday. Both sides blamed each other.",
        {"Indian": "India IND GOV"},
    ),
    (
        "The United Nations said 40 people died in Darfur. U.N. peacekeepers were attacked by gunmen. The peacekeepers left.",
        {"40 people": "people SDN CVL", "gunmen": "gunmen None UAF", "The peacekeepers": "U.N. peacekeepers IGO IGO"},
    ),
    (
        (
            "Brazil's foreign ministry summoned the Bolivian ambassador. The ministry said the ambassador apologised. "
            "The envoy, Luis Arce Quispe, left Brasilia."
        ),
        {
            "The ministry": "foreign ministry BRA GOV",
            "the ambassador": "Luis Arce Quispe BOL GOV",
            "The envoy": "Luis Arce Quispe BOL GOV",
        },
    ),
    (
        "A Nigerian court jailed two Chinese nationals. The men had bribed a customs officer, prosecutors said.",
        {"The men": "Chinese nationals CHN CVL", "prosecutors": "prosecutors NGA JUD"},
    ),
    (
        "Mrs Okafor, the Nigerian finance minister, told the IMF that her government would repay. The fund welcomed her pledge.",
        {
            "the Nigerian finance minister": "Okafor NGA GOV",
            "her government": "Nigeria NGA GOV",
            "The fund": "International Monetary Fund IGO IGO",
        },
    ),
    (
        "Chilean President Paula Rivas met Peru's Jorge Montoya. Rivsa promised aid.",
        {"Chilean President Paula Rivas": "Paula Rivas CHL GOV"},
    ),
    (
        "Sudan's president, Omar Idris Abdelrahman, visited Chad. Abdelrahmna praised his hosts.",
        {"Abdelrahmna": "Omar Idris Abdelrahman SDN GOV"},
    ),
    (
        "KENYAN PRESIDENT OTIENO MEETS UGANDAN RIVAL",
        {"KENYAN PRESIDENT OTIENO": "OTIENO KEN GOV"},
    ),
    (
        "After the border clash with Kenya, Uganda said on Monday it had closed its embassy in Nairobi.",
        {"it": "Uganda UGA GOV", "its": "Uganda UGA GOV"},
    ),
    (
        "Paula Rivas met Ana Quispe in Lima. In her speech on Friday, Quispe praised Peru.",
        {"her": "Ana Quispe PER CVL"},
    ),
    (
        "During their phone call on Tuesday, Jorge Montoya and Luis Arana spoke of trade.",
        {"their": "Jorge Montoya None CVL + Luis Arana None CVL"},
    ),
    (
        "The talks between Chad and Niger failed. It was agreed that envoys would meet again.",
        {"Chad": "Chad TCD GOV", "It": "(no mention)"},
    ),
    (
        "The African Union told Chad on Sunday that aid would come. Chad said it was told that food was on its way.",
        {"it": "Chad TCD GOV"},
    ),
    (
        "Police raided the flat of the rebels in Mombasa. They arrested two men.",
        {"They": "police KEN COP"},
    ),
    (
        "Kristina Olsen visited Daniel Mensah in Ghana. She thanked him.",
        {"She": "Kristina Olsen None CVL", "him": "Daniel Mensah None CVL"},
    ),
    (
        "Boko Haram attacked a town in Nigeria. The militants killed three soldiers. The jihadist group also burned a church.",
        {
            "The militants": "Boko Haram NGA REB",
            "The jihadist group": "Boko Haram NGA REB",
            "three soldiers": "soldiers NGA MIL",
        },
    ),
    (
        "Kenya's biggest party, ODM, rejected the vote.",
        {"biggest party": "Orange Democratic Movement KEN PTY"},
    ),
    (
        "After talks with the militia, Hezbollah attacked a town in Lebanon.",
        {"Hezbollah": "Hezbollah LBN REB", "the militia": "militia LBN PRM"},
    ),
    (
        "Nato sent ships to the Baltic after Hezbollah had spoken. The alliance is worried.",
        {"The alliance": "North Atlantic Treaty Organization IGO IGO"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:30] for text, _ in CASES])
def test_mentions_stand_for_their_actors(text: str, expected: dict[str, str], tools: Tools) -> None:
    found = cast_of(text, tools)
    assert {words: found.get(words, ["(no mention)"])[-1] for words in expected} == expected


@pytest.mark.parametrize(
    ("text", "side"),
    [
        (
            "Hamas sent envoys to Cairo, a Hamas spokesman said. “We will not leave the talks,” the spokesman said.",
            "Hamas",
        ),
        ("Daniel Mensah, a farmer, spoke in Accra. “We will not leave the farm,” Mensah said.", "Daniel Mensah"),
    ],
)
def test_we_are_the_body_that_the_words_for_the_speaker_name(text: str, side: str, tools: Tools) -> None:
    reading = next(iter(tools.reader.read([document(text)])))
    cast = resolve_actors(reading, find_mentions(reading, tools.lexicon), tools.lexicon)
    cast = resolve_speakers(reading, find_statements(reading, tools.lexicon.cues), cast)[1]
    names = {actor.id: actor.name for actor in cast.actors}
    said = next(
        found for mention, found in zip(cast.mentions, cast.referents, strict=True) if mention.span.of(text) == "We"
    )
    assert [names[identifier] for identifier in said] == [side]


def test_nobody_is_guessed(tools: Tools) -> None:
    found = cast_of("Three soldiers were wounded. She was not there. It is feared that more will follow.", tools)
    assert found["Three soldiers"] == ["soldiers None MIL"]
    assert found["She"] == [""]
    assert found.get("It", [""]) == [""]
