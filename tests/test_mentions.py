"""What the words of a noun phrase say by themselves: form, kind, name, country, sector, role."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.coding.mentions import find_mentions
from dragoman.engine import Tools, load_tools
from dragoman.identity import resolve_actors
from dragoman.records import Mention, Reading
from readings import document

TOOLS = load_tools()
PHRASES = [
    "Ghanaian President Ama Boateng", "the Peruvian foreign ministry", "three Turkish soldiers", "the rebels", "police in Dakar",
    "the Committee for National Recovery (CNR)", "Ms Boateng", "his spokesman", "both sides", "they", "the two presidents",
    "Abdullah bin Saleh al-Harbi", "Portugal", "the Lao People's Army", "a Kazakh-led delegation", "eight of them Danes",
    "an opposition lawmaker", "MINISTER", "Lt. Gen. Otto Haugen, 58,", "it", "Kinshasa", "\u201cPeace\u201d", "-", "the late Emperor",
]  # fmt: skip
VERBS = ["met", "accused", "praised", "were attacked by", "said that", "and", ",", "of", "'s", "in", "(", ")"]


@pytest.fixture(scope="module")
def tools() -> Tools:
    return TOOLS


def read(text: str, tools: Tools) -> Reading:
    return next(iter(tools.reader.read([document(text)])))


def mention_in(text: str, words: str, tools: Tools) -> Mention:
    found = find_mentions(read(text, tools), tools.lexicon)
    return next(mention for mention in found if mention.span.of(text) == words)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "Georgian Foreign Minister Nino Kapanadze resigned.",
            "Georgian Foreign Minister Nino Kapanadze",
            ("person", "Nino Kapanadze", "GEO", "GOV"),
        ),
        ("The Zambian army attacked.", "The Zambian army", ("group", None, "ZMB", "MIL")),
        ("Former President Jan Kowalik spoke.", "Former President Jan Kowalik", ("person", "Jan Kowalik", None, "ELI")),
        ("Separatist forces attacked a village.", "Separatist forces", ("group", None, None, "REB")),
        (
            "The Committee for National Recovery of Gabon met.",
            "The Committee for National Recovery of Gabon",
            ("organization", "Committee for National Recovery", "GAB", "GOV"),
        ),
        (
            "The Justice and Welfare Party won.",
            "The Justice and Welfare Party",
            ("organization", "Justice and Welfare Party", None, "PTY"),
        ),
        ("Turkish-backed rebels shelled a town.", "Turkish-backed rebels", ("group", None, None, "REB")),
        ("A Mali-based militia burned villages.", "A Mali-based militia", ("group", None, "MLI", "PRM")),
        ("A spokesman for the Danish navy spoke.", "A spokesman for the Danish navy", ("person", None, "DNK", "MIL")),
        (
            "The capital Dar-es-Salaam was shelled.",
            "The capital Dar-es-Salaam",
            ("population", "Dar-es-Salaam", None, "CVL"),
        ),
        ("Hezbollah fighters fled.", "Hezbollah fighters", ("group", None, "LBN", "REB")),
        (
            "The People's Unity Party won.",
            "The People's Unity Party",
            ("organization", "People's Unity Party", None, "PTY"),
        ),
        ("This week Chad closed its border.", "Chad", ("state", None, "TCD", "GOV")),
        ("Kasimbeg, 34, was freed.", "Kasimbeg", ("person", "Kasimbeg", None, None)),
        ("Two Tunisian members of Boko Haram fled.", "Two Tunisian members", ("group", None, "TUN", "REB")),
        ("A Danish-led force retook the town.", "A Danish-led force", ("group", None, "DNK", "MIL")),
        ("A Kurdish force retook the town.", "A Kurdish force", ("group", None, "---", "REB")),
        ("A union leader was jailed.", "A union leader", ("person", None, None, "LAB")),
    ],
)
def test_phrases_say_who(
    text: str, words: str, expected: tuple[str, str | None, str | None, str], tools: Tools
) -> None:
    mention = mention_in(text, words, tools)
    assert (mention.kind, mention.name, mention.country, mention.sector) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Constitution was changed.", "The Constitution"),
        ("They signed the Harbour Agreement.", "the Harbour Agreement"),
        ("Talks on the Tajik-Kyrgyz state border failed.", "the Tajik-Kyrgyz state"),
        ("The guards used excessive force.", "excessive force"),
        ("The plan was agreed on 3 Feb. in Oslo.", "Feb."),
    ],
)
def test_things_are_nobody(text: str, words: str, tools: Tools) -> None:
    assert words not in {mention.span.of(text) for mention in find_mentions(read(text, tools), tools.lexicon)}


def test_the_backer_stands_beside_the_backed(tools: Tools) -> None:
    backer = mention_in("Turkish-backed rebels shelled a town.", "Turkish", tools)
    assert (backer.form, backer.country) == ("adjective", "TUR")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PHRASES), st.sampled_from(VERBS)), min_size=1, max_size=8))
def test_any_words_make_sound_mentions(pieces: list[tuple[str, str]]) -> None:
    text = " ".join(f"{phrase} {verb}" for phrase, verb in pieces) + "."
    reading = read(text, TOOLS)
    mentions = find_mentions(reading, TOOLS.lexicon)
    cast = resolve_actors(reading, mentions, TOOLS.lexicon)
    assert [(m.first, -m.last) for m in mentions] == sorted((m.first, -m.last) for m in mentions)
    assert all(m.span == reading.span(m.first, m.last) and m.first <= m.head <= m.last and m.why for m in mentions)
    assert [actor.id for actor in cast.actors] == [f"a{number}" for number in range(1, len(cast.actors) + 1)]
    assert {name for found in cast.referents for name in found} == {actor.id for actor in cast.actors}
    assert all(actor.mentions and actor.name for actor in cast.actors)
