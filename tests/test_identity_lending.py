"""Whose the unnamed are, and of what country those whom no word calls by a nation."""

import pytest

from dragoman.coding.mentions import find_mentions
from dragoman.coding.mentions.period import day_of
from dragoman.engine import Tools, load_tools
from dragoman.identity import resolve_actors
from dragoman.identity.bearers import bearer
from readings import document


@pytest.fixture(scope="module")
def tools() -> Tools:
    return load_tools()


def codes_of(text: str, words: str, tools: Tools) -> tuple[str | None, str | None]:
    """Country and sector of the actor for whom the words stand."""
    reading = next(iter(tools.reader.read([document(text)])))
    cast = resolve_actors(reading, find_mentions(reading, tools.lexicon), tools.lexicon)
    told = {actor.id: (actor.country, actor.sector) for actor in cast.actors}
    spans = zip(cast.mentions, cast.referents, strict=True)
    return next(told[found[0]] for mention, found in spans if found and mention.span.of(text) == words)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "Shells fell on towns in northern Syria. Kurdish militias withdrew from Kobani.",
            "Kurdish militias",
            ("SYR", "REB"),
        ),
        ("Troops left Kirkuk in Iraq. Kurdish forces moved in from Erbil in Iraq.", "Kurdish forces", ("IRQ", "MIL")),
        ("Clashes broke out in Burundi. Hutu rebels burned a market in Burundi.", "Hutu rebels", ("BDI", "REB")),
        ("The festival was opened. Kurdish fighters sang.", "Kurdish fighters", ("---", "REB")),
    ],
)
def test_a_people_of_several_states(text: str, words: str, expected: tuple[str, str], tools: Tools) -> None:
    assert codes_of(text, words, tools) == expected


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("France sent jets to Mali. France asked other governments for help.", "other governments", None),
        ("Russia praised its allies.", "its allies", None),
        ("Belgium arrested foreign students. Belgium expelled them.", "foreign students", None),
        (
            "Russian jets flew over Sudan. Rebels hold towns in Sudan. In Sudan the army fled. Russia bombed hospitals.",
            "hospitals",
            "SDN",
        ),
        (
            "Chad sent troops. Anti-government rebels hid in Sudan. They crossed into Sudan.",
            "Anti-government rebels",
            "SDN",
        ),
    ],
)
def test_not_of_whoever_was_spoken_of(text: str, words: str, country: str | None, tools: Tools) -> None:
    assert codes_of(text, words, tools)[0] == country


@pytest.mark.parametrize(
    ("role", "lent", "named", "country"),
    [
        ("home secretary", "SYR", ("SYR", "TUR"), "GBR"),
        ("home secretary", "SYR", ("SYR", "IND"), "IND"),
        ("Senate", "IRN", ("IRN", "USA"), "USA"),
        ("senate", "FRA", ("FRA", "USA"), "FRA"),
        ("congress", "KEN", ("KEN",), "KEN"),
        ("republican", "AUS", ("AUS", "USA"), "AUS"),
        ("minister", "KEN", ("KEN", "GBR"), "KEN"),
        (None, None, (), None),
    ],
)
def test_offices_that_few_states_have(
    role: str | None, lent: str | None, named: tuple[str, ...], country: str | None
) -> None:
    assert bearer(role, lent, named) == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Police freed Peter Adams, a Briton held in Mali.", "Peter Adams", "GBR"),
        ("Amina Haddad came home. She lost her Belgian citizenship.", "Amina Haddad", "BEL"),
        ("Kenya opened a road. Kenya paid for it. Kenya thanked Otieno Kamau.", "Otieno Kamau", "KEN"),
        ("France met Kenya. Chad met Togo. Peru thanked Otieno Kamau.", "Otieno Kamau", None),
    ],
)
def test_persons_of_whom_no_nation_is_told_at_once(text: str, name: str, country: str | None, tools: Tools) -> None:
    assert codes_of(text, name, tools)[0] == country


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Opposition forces left Aleppo in Syria.", "Opposition forces", ("SYR", "REB")),
        ("Venezuela said anti-Maduro forces fled.", "anti-Maduro forces", ("VEN", "REB")),
        ("Kenya sent anti-riot forces.", "anti-riot forces", ("KEN", "MIL")),
        ("A French-led military coalition struck a depot in Mali.", "A French-led military coalition", ("FRA", "MIL")),
        (
            "Police in Mali held Islamic State recruiter Omar Dialo.",
            "Islamic State recruiter Omar Dialo",
            ("---", "REB"),
        ),
        (
            "Turkey banned the Justice and Development party's march.",
            "the Justice and Development party",
            ("TUR", "PTY"),
        ),
    ],
)
def test_whose_men_they_are(text: str, words: str, expected: tuple[str, str], tools: Tools) -> None:
    assert codes_of(text, words, tools) == expected


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("President Barack Obama met Prime Minister David Cameron.", None, "2010-06"),
        ("Former President Barack Obama wrote a book.", None, None),
        ("President Barack Obama met Prime Minister David Cameron.", "2020-01-02", "2020-01-02"),
        ("Republican front-runner Mitt Romney won the primary in Ohio.", None, "2011-07"),
        ("A road was opened.", None, None),
    ],
)
def test_the_time_of_an_undated_article(text: str, published: str | None, day: str | None, tools: Tools) -> None:
    reading = next(iter(tools.reader.read([document(text, published)])))
    assert day_of(reading, tools.lexicon) == day
