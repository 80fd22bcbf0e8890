"""Phrases that end in a proper name which no lexicon knows: persons, and bodies by their capitals."""

import re
from dataclasses import replace

from dragoman.coding.mentions.bodies import under_body
from dragoman.coding.mentions.phrase import Phrase
from dragoman.coding.mentions.words import HONORIFICS, NAME_TAGS, NO_BODIES, NO_PERSONS, PARTICLES, PLACE_NOUNS
from dragoman.records import Mention

_DIGIT = re.compile(r"\d")
_MOST_WORDS = 6
_AGES = frozenset(map(str, range(4, 100)))


def named_mention(phrase: Phrase) -> Mention | None:
    """A person with the title before him, or a body known by its initials; None where the words look like neither."""
    start = _name_start(phrase)
    if start is None:
        return None
    titles = [t for t in range(start, phrase.last) if phrase.reading.lowers[t] in HONORIFICS]
    role = phrase.role_before(start)
    if role is not None and role.role.kind not in ("office", "person") and role.role.number != "plural":
        return _body_and_name(phrase, start)
    if role is None and not titles:
        return _untitled(phrase, start)
    mention = _named(phrase, titles[-1] + 1 if titles else start)
    if role is None:
        return replace(mention, country=phrase.country_before(start))
    mention = phrase.with_role(mention, role, phrase.country_before(role.first))
    body = phrase.body_before(role.first)
    return under_body(mention, body) if body is not None and body.sector == "REB" else mention


def _untitled(phrase: Phrase, start: int) -> Mention | None:
    """A name without any title: whose it is the reader's labels tell, or else its looks."""
    label = _label(phrase, start)
    if phrase.reading.lowers[phrase.last] in NO_BODIES:
        return None
    if (
        start > phrase.first and phrase.reading.words[start - 1] in PLACE_NOUNS
    ):  # in lower case: `the capital Dar-es-Salaam`
        return _place(phrase, start)
    if label != "PERSON" and _told_as_person(phrase, start):
        return replace(_named(phrase, start), country=phrase.country_before(start))
    if label == "ORG" or (label is None and _is_acronym(phrase, start)):
        return _body(phrase, start)
    if label == "LOC":  # a person's surname, perhaps: `identity` looks whether the article has introduced one
        return replace(_named(phrase, start), why=("name", "doubtful"))
    if label != "PERSON" and not (_looks_like_person(phrase, start) and _stands_bare(phrase, start)):
        return None
    return replace(_named(phrase, start), country=phrase.country_before(start))


def _told_as_person(phrase: Phrase, start: int) -> bool:
    """Whether the words around a name tell a person: `Kovac, 34,`, `Kovac, who`, `Anna Haddad and Mira Kovac`."""
    reading, after = phrase.reading, phrase.last + 1
    if phrase.inner > phrase.first or _is_acronym(phrase, start) or not _looks_like_person(phrase, start):
        return False
    following = reading.lowers[after : after + 3]
    if following[:1] == ("who",) or following[:2] == (",", "who"):
        return True
    if following[:1] == (",",) and following[2:] and following[2] in (",", ".", "–") and following[1] in _AGES:
        return True
    return phrase.last > start and reading.lowers[start - 1] == "and" and _ends_person(phrase, start - 2)


def _ends_person(phrase: Phrase, token: int) -> bool:
    """Whether the reader took a word for the end of a person's full name."""
    return any(e.label == "PERSON" and e.first < e.last == token for e in phrase.reading.entities)


def _named(phrase: Phrase, start: int) -> Mention:
    """A person whose name begins at `start`."""
    mention = replace(phrase.mention("name", "person", "name"), plural=False, gender=phrase.gender())
    return replace(mention, name=" ".join(phrase.reading.text(start, phrase.last).split()))


def _name_start(phrase: Phrase) -> int | None:
    """Where the name begins that the phrase ends in."""
    start = phrase.last
    while start >= phrase.inner and _is_name_token(phrase, start):
        start -= 1
    start += 1
    while start < phrase.last and not phrase.reading.words[start][0].isalpha():
        start += 1
    if start > phrase.last or (start == phrase.last and phrase.reading.tags[start] not in NAME_TAGS):
        return None
    return start


def _is_name_token(phrase: Phrase, token: int) -> bool:
    reading = phrase.reading
    if token in phrase.units.roles or phrase.nationality_of(token) is not None:
        return False
    if reading.tags[token] in NAME_TAGS or reading.words[token] in PARTICLES:
        return True
    joins = reading.tags[token] == "HYPH" or reading.words[token] == "-"
    return joins or (reading.words[token][0].isupper() and reading.tags[token] in ("FW", "X"))


def _is_acronym(phrase: Phrase, start: int) -> bool:
    word = phrase.reading.words[phrase.last]
    return start == phrase.last and word.isupper() and 2 <= len(word) <= 6 and word.isalpha()


def _body(phrase: Phrase, start: int) -> Mention:
    """A body that only its initials or the reader's label tell."""
    mention = replace(phrase.mention("name", "organization", "body"), plural=False)
    name = " ".join(phrase.reading.text(start, phrase.last).split())
    return replace(mention, name=name, country=phrase.country_before(start))


def _stands_bare(phrase: Phrase, start: int) -> bool:
    """Persons go without an article: `the Constitution` is none."""
    return phrase.inner == phrase.first or start > phrase.inner


def _label(phrase: Phrase, start: int) -> str | None:
    """What the reader took the name for, if it marks names at all."""
    return next((e.label for e in phrase.reading.entities if e.first <= phrase.last and start <= e.last), None)


def _place(phrase: Phrase, start: int) -> Mention:
    """A town that the gazetteer spells otherwise: those who live there."""
    mention = replace(phrase.mention("name", "population", "name"), plural=False, sector="CVL")
    name = " ".join(phrase.reading.text(start, phrase.last).split())
    return replace(mention, name=name, country=phrase.country_before(start), why=("name", "place"))


def _body_and_name(phrase: Phrase, start: int) -> Mention:
    """`the newspaper Kompas`, `the militia Zafer`: the body that the role noun before the name tells."""
    role = phrase.role_before(start)
    if role is None:
        raise AssertionError(f"no role before token {start}")
    mention = replace(phrase.mention("name", role.role.kind, "name"), plural=False)
    mention = replace(mention, name=" ".join(phrase.reading.text(start, phrase.last).split()))
    return phrase.with_role(mention, role, phrase.country_before(role.first))


def _looks_like_person(phrase: Phrase, start: int) -> bool:
    """One to six capitalised words that end in no common noun."""
    reading, last = phrase.reading, phrase.last
    words = reading.words[start : last + 1]
    if len(words) > _MOST_WORDS or reading.lowers[last] in NO_PERSONS or any(map(_DIGIT.search, words)):
        return False
    if start > phrase.inner and any(reading.tags[t] == "NN" for t in range(phrase.inner, start)):
        return False
    return all(word[0].isupper() for word in words if word.isalpha() and word not in PARTICLES)
