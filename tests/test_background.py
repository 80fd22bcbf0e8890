"""Which undated acts are background, in invented news and by weights of the test's own."""

import pytest

from dragoman.coding.events.background import is_background, tense_of
from dragoman.engine import Tools
from readings import reading
from test_event_times import event_of


def test_an_even_chance_is_news() -> None:
    assert not is_background(["bias"], {"bias": 0.2})
    assert is_background(["bias", "late"], {"bias": 0.2, "late": 0.2})
    assert not is_background(["unheard-of"], {})


@pytest.mark.parametrize(
    ("helper", "verb", "tag", "tense"),
    [("had", "killed", "VBN", "pluperfect"), ("has", "killed", "VBN", "perfect"), ("will", "kill", "VB", "modal"),
     ("is", "killing", "VBG", "progressive"), ("was", "killed", "VBN", "past"), ("to", "kill", "VB", "infinitive")],
)  # fmt: skip
def test_the_tense_of_a_verb(helper: str, verb: str, tag: str, tense: str) -> None:
    made = reading(f"He he PRP nsubj 3\n{helper} {helper} MD aux 3\n{verb} kill {tag} root 0")
    assert tense_of(made, 2) == tense


HISTORY = (
    "Togo's president has met the president of Benin in Lome for talks on elections. "
    "He was born in the north. In 1998 he joined the rebels, who were then fighting the army. "
    "He was captured and tortured by soldiers, who had killed his brother."
)


def test_a_life_is_told_as_background_and_the_news_is_not(tools: Tools) -> None:
    assert not event_of(tools, HISTORY, "met").historical
    told = event_of(tools, HISTORY, "killed")
    assert told.historical and told.when.basis == "unknown" and "historical:told" in told.why


@pytest.mark.parametrize(
    ("text", "word", "published", "historical"),
    [
        ("Last month Ghana condemned Togo.", "condemned", "2023-05-17", True),
        ("Ghana condemned Togo on Monday.", "condemned", "2023-05-17", False),
        # Where nobody knows when an article appeared, a year in so many words looks back.
        ("In 1998 Ghana condemned Togo.", "condemned", None, True),
        ("Ghana condemned Togo on Monday.", "condemned", None, False),
        ("Ghana will deploy troops in 2031.", "deploy", None, False),
    ],
)
def test_stated_days(tools: Tools, text: str, word: str, published: str | None, historical: bool) -> None:
    assert event_of(tools, text, word, published).historical == historical
