"""What a named person is by the words around him, and who is meant by epithets, kin and nations."""

import pytest

from dragoman.coding.mentions import find_mentions
from dragoman.engine import Tools, load_tools
from dragoman.identity import resolve_actors
from dragoman.records import Actor
from readings import document


@pytest.fixture(scope="module")
def tools() -> Tools:
    return load_tools()


def actor_of(text: str, words: str, tools: Tools) -> Actor | None:
    """The actor for whom the words stand, where they stand last."""
    reading = next(iter(tools.reader.read([document(text)])))
    cast = resolve_actors(reading, find_mentions(reading, tools.lexicon), tools.lexicon)
    actors = {actor.id: actor for actor in cast.actors}
    spans = zip(cast.mentions, cast.referents, strict=True)
    found = [referents for mention, referents in spans if mention.span.of(text) == words]
    return actors[found[-1][0]] if found and found[-1] else None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "The rebels, Omar Kovac and Sami Haddad, were captured.",
            "Sami Haddad",
            (None, "REB"),
        ),
        (
            "Luca Ferri, 24, was serving with the Syrian Democratic Forces when he was wounded.",
            "he",
            (None, "REB"),
        ),
        ("Luca Ferri, 24, was accused of fighting with the Syrian Democratic Forces.", "Luca Ferri", (None, "CVL")),
        ("Anna Silva was one of the oldest recruits of the YPG.", "Anna Silva", ("SYR", "REB")),
        (
            "The Danish Islamic State member Mette Holm fled.",
            "The Danish Islamic State member Mette Holm",
            ("DNK", "REB"),
        ),
        ("Emma Stone, 31, from Saltburn, North Yorkshire, was arrested.", "Emma Stone", ("GBR", "CVL")),
        ("Omar Kovac, who was raised in southern Spain, was arrested.", "Omar Kovac", ("ESP", "CVL")),
        ("A former Belgian soldier was arrested.", "A former Belgian soldier", ("BEL", "CVL")),
        ("A former Belgian general was arrested.", "A former Belgian general", ("BEL", "ELI")),
    ],
)
def test_what_a_person_is(text: str, words: str, expected: tuple[str | None, str], tools: Tools) -> None:
    actor = actor_of(text, words, tools)
    assert actor is not None
    assert (actor.country, actor.sector) == expected


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Amina Haddad won the vote on Monday. The 41-year-old Algerian thanked her friends.",
            "The 41-year-old Algerian",
            "Amina Haddad",
        ),
        (
            "Amina Haddad won the vote on Monday. The Algerian judge stopped the count.",
            "The Algerian judge",
            "Algerian judge",
        ),
        (
            "Omar Kovac met his Peruvian wife. Police let his wife go.",
            "his wife",
            "his Peruvian wife",
        ),
    ],
)
def test_who_is_meant(text: str, words: str, name: str, tools: Tools) -> None:
    actor = actor_of(text, words, tools)
    assert actor is not None
    assert actor.name == name


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("The Saudis agreed to pay for the arms.", "The Saudis", "GOV"),
        ("The Hungarians revolted against their rulers.", "The Hungarians", "CVL"),
        ("The Armenians of Lebanon condemned the sale.", "The Armenians", "CVL"),
        ("The police freed eight Italians. The Italians left the country.", "The Italians", "CVL"),
        ("The Palestinians rejected the offer.", "The Palestinians", "CVL"),
    ],
)
def test_a_nation_that_acts_is_its_government(text: str, words: str, sector: str, tools: Tools) -> None:
    actor = actor_of(text, words, tools)
    assert actor is not None
    assert actor.sector == sector


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Kenyan soldiers and policemen were freed.", "policemen", ("KEN", "COP")),
        ("Libyan rebel officials and commanders met in Tunis.", "commanders", ("LBY", "REB")),
        ("Soldiers loyal to the Libyan government took the port.", "Soldiers", ("LBY", "MIL")),
        ("Bombs killed 12 people in the French capital.", "12 people in the French capital", ("FRA", "CVL")),
        ("Boko Haram's hostages were freed.", "hostages", (None, "CVL")),
        ("In Multan, Hindu men were robbed.", "Hindu men", ("PAK", "CVL")),
        ("They danced in Izmir until the authorities closed the club.", "the authorities", ("TUR", "GOV")),
    ],
)
def test_whose_they_are(text: str, words: str, expected: tuple[str | None, str], tools: Tools) -> None:
    actor = actor_of(text, words, tools)
    assert actor is not None
    assert (actor.country, actor.sector) == expected


def test_parties_of_ones_own_country(tools: Tools) -> None:
    text = (
        "In Lima Peru's president resigned. Peru's Congress met. The president of Peru asked the parties for a truce."
    )
    parties = actor_of(text, "the parties", tools)
    assert parties is not None
    assert (parties.country, parties.sector) == ("PER", "PTY")


def test_a_subject_is_not_whom_it_tries_to_do_something_to(tools: Tools) -> None:
    text = "The guerrillas hold the bridge. The soldiers tried to disarm them."
    them = actor_of(text, "them", tools)
    assert them is not None
    assert them.name == "guerrillas"
