"""Whether two names are one person's, and what is only a slip of the typist."""

import pytest

from dragoman.identity.names import is_misspelling, same_person


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mirela Dascalu", "Dascalu"),
        ("President Dascalu".split()[1], "Mirela Dascalu"),
        ("Mr Okonkwo", "Chidi Okonkwo"),
        ("C. Okonkwo", "Chidi Okonkwo"),
        ("Pedro Salas Ibarra", "Salas"),
    ],
)
def test_one_person(first: str, second: str) -> None:
    assert same_person(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ana Okonkwo", "Chidi Okonkwo"),
        ("Dascalu", "Dascal"),
        ("Ali", "Alia Haddad"),
        ("", "Dascalu"),
        ("Mr", "Mr Okonkwo"),
    ],
)
def test_two_people_or_in_doubt(first: str, second: str) -> None:
    assert not same_person(first, second)


@pytest.mark.parametrize(
    ("word", "known"), [("alivey", "aliyev"), ("dascalu", "dacsalu"), ("okonkwoo", "okonkwo"), ("okonwo", "okonkwo")]
)
def test_a_slip_of_the_typist(word: str, known: str) -> None:
    assert is_misspelling(word, known)


@pytest.mark.parametrize(
    ("word", "known"),
    [("aliyev", "aliyev"), ("ali", "alia"), ("merkel", "markel"), ("hansen", "hanson"), ("peter", "petra")],
)
def test_another_name(word: str, known: str) -> None:
    assert not is_misspelling(word, known)
