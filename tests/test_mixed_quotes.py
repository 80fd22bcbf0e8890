"""Quotation marks in mid-clause are kept from the parser and stand in the reading all the same."""

import pytest

from dragoman.engine import Tools
from dragoman.reading.mixed_quotes import find_mixed_quotes
from readings import document


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("The raid has “ gravely harmed ” ties .", {3, 6}),
        ('They met at the " old line " .', {4, 7}),
        ("She said : “ We will go ” .", set()),
        ("“ We will go , ” she said .", set()),
        ("He called it a “ farce .", set()),
        ("The “ first ” and the “ second ” fell .", {1, 3, 6, 8}),
    ],
)
def test_only_quotations_that_begin_after_a_word_are_hidden(text: str, hidden: set[int]) -> None:
    assert find_mixed_quotes(text.split(), {0}) == hidden


def test_the_reading_has_every_token_and_a_tree(tools: Tools) -> None:
    text = "Chad's envoy said the raid had “gravely harmed” ties with Niger. “It must stop,” he added."
    (reading,) = tools.reader.read([document(text)])
    assert "".join(reading.words).replace(" ", "") == text.replace(" ", "")
    assert all(text[a:b] == word for a, b, word in zip(reading.starts, reading.ends, reading.words, strict=True))
    assert [reading.sentence_of[head] for head in reading.heads] == list(reading.sentence_of)
    harmed = reading.words.index("harmed")
    assert [reading.words[token] for token in reading.children[harmed] if reading.deps[token] == "punct"] == ["”"]
