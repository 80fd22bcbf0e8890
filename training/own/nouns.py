"""Who and where: persons with titles, countries, organisations, groups, places, drawn by chance."""

import random
from functools import cache

from training.own.atoms import (
    PLURAL,
    adjective,
    aside,
    by,
    cardinal,
    noun,
    possessive,
    proper,
    the,
)
from training.own.lexicon_names import Body, bodies, cities
from training.own.names_drawn import first_and_family
from training.own.phrase import Attached, Phrase, join, one
from training.own.wordlists import Country, countries, with_adjective, words

_PLURAL_LANDS = frozenset(("States", "Emirates", "Philippines", "Netherlands"))


def land(country: Country) -> Phrase:
    """The country by name, with its article."""
    bare = country.name.removeprefix("the_")
    tag = "NNPS" if bare.split("_")[-1] in _PLURAL_LANDS else "NNP"
    name = proper(bare, "compound", tag).named("LOC")
    return the(name) if bare != country.name else name


def any_land(chance: random.Random) -> Phrase:
    """Some country."""
    return land(chance.choice(countries()))


def capital(chance: random.Random) -> Phrase:
    """Some capital."""
    text = chance.choice(countries()).capital
    return proper(text, "compound" if "City" in text else "flat").named("LOC")


def person(chance: random.Random, full: bool = True) -> Phrase:
    """An invented person's name."""
    given, family = (half.replace(" ", "_") for half in first_and_family(chance))
    if not full and chance.random() < 0.8:
        return proper(family).named("PERSON")
    middle = "_" + chance.choice("ABCDEFHJKLMNRST") + "." if chance.random() < 0.05 else ""
    return proper(given + middle + "_" + family).named("PERSON")


def titled(chance: random.Random) -> Phrase:
    """A person with an office before the name, or after it between commas, or bare."""
    draw = chance.random()
    if draw < 0.6:
        # Its own dependents stay with the office: Secretary (of State) nmod:desc Jane.
        return join(person(chance, chance.random() < 0.75), (("nmod:desc", _title(chance)),))
    if draw < 0.8:
        office = chance.choice((_head_of, _minister_of_land))(chance)
        return join(person(chance), after=(("appos", aside(office)),))
    return person(chance, chance.random() < 0.5)


def _title(chance: random.Random) -> Phrase:
    kind = chance.random()
    if kind < 0.72:
        office = _capital_title(chance, kind)
    elif kind < 0.8:
        return proper(chance.choice(words("offices", "civil")))
    else:
        office = noun(chance.choice(words("offices", "lower")))
    if chance.random() < 0.6:
        office = join(office, (_of_country(chance),))
    if chance.random() < 0.1:
        office = join(office, (("amod", adjective(chance.choice(words("offices", "before")))),))
    return office


def _capital_title(chance: random.Random, kind: float) -> Phrase:
    if kind < 0.3:
        return _minister(chance.choice(words("offices", "ministries")))
    if kind < 0.4:
        return join(proper("Minister"), after=(("nmod", by("of", proper(chance.choice(words("offices", "of"))))),))
    if kind < 0.58:
        return proper(chance.choice(words("offices", "heads")), "compound")
    if kind < 0.6:
        return join(proper("Secretary"), after=(("nmod", by("of", proper("State"))),))
    return proper(chance.choice(words("offices", "ranks")))


def _minister(of: str) -> Phrase:
    """Foreign, Prime and Interior are adjectives to the treebanks, Defence a noun."""
    minister = proper("Minister")
    if of in {"Foreign", "Prime", "Interior"}:
        return join(minister, (("amod", adjective(of, "NNP")),))
    return join(minister, (("compound", proper(of)),))


def _of_country(chance: random.Random) -> Attached:
    """Kenyan, or US."""
    if chance.random() < 0.2:
        name = chance.choice(("US", "U.S.", "UK", "EU", "UN", "U.N.", "NATO"))
        return "compound", proper(name).named("LOC" if name in {"US", "U.S.", "UK"} else "ORG")
    return "amod", adjective(chance.choice(with_adjective()).adjective)


def _head_of(chance: random.Random) -> Phrase:
    """A spokesman for the ministry, the head of the party."""
    case = chance.choice(("for", "of", "at"))
    office = join(noun(chance.choice(words("offices", "after"))), after=(("nmod", by(case, organisation(chance))),))
    article = chance.choice(("a", "the", ""))
    return the(office, article) if article else office


def _minister_of_land(chance: random.Random) -> Phrase:
    """The country's foreign minister."""
    office = noun(chance.choice(words("offices", "of_land")))
    return join(office, (("nmod:poss", possessive(any_land(chance))),))


def organisation(chance: random.Random) -> Phrase:
    """A body known or a party of an invented name."""
    draw = chance.random()
    if draw < 0.35:
        body = chance.choice(_plain_bodies())
        found = proper(body.name.replace(" ", "_"), "compound").named("ORG")
        return the(found) if body.article else found
    if draw < 0.75:
        text, article, tag = chance.choice(words("organisations", "bodies"))
        name = proper(text, "compound", tag).named("ORG")
        return the(name) if article else name
    first = chance.choice(words("organisations", "party_first"))
    party = proper(first + "_" + chance.choice(words("organisations", "party_last")), "compound")
    if chance.random() < 0.5:
        party = join(party, (("amod", adjective(chance.choice(with_adjective()).adjective, "NNP")),))
    return the(party.named("ORG"))


@cache
def _plain_bodies() -> tuple[Body, ...]:
    """The lexicon's bodies whose names are nouns side by side, so that their analysis is plain."""
    return tuple(body for body in bodies() if all(word.isalpha() and word[0].isupper() for word in body.name.split()))


def group(chance: random.Random) -> Phrase:
    """Malian troops; the Peruvian government; hundreds of protesters; five soldiers; Kenyans."""
    draw = chance.random()
    country = chance.choice(with_adjective())
    local: tuple[Attached, ...] = (("amod", adjective(country.adjective)),) if chance.random() < 0.7 else ()
    people = noun(chance.choice(words("groups", "plural")), plural=True)
    if draw < 0.4:
        return join(people, local)
    if draw < 0.65:
        return the(join(noun(chance.choice(words("groups", "bodies"))), local))
    if draw < 0.75 and country.people:
        return proper(country.people, "flat", "NNPS")
    if draw < 0.9:
        return join(people, (("nummod", number(chance)), *local))
    many = one(chance.choice(words("groups", "many")), "NOUN", "NNS", PLURAL)
    return join(many, after=(("nmod", by("of", join(people, local))),))


def number(chance: random.Random) -> Phrase:
    """Five, 12, more than 300, about 40."""
    letters = "two three four five six seven eight nine ten eleven twelve".split()
    figure = cardinal(
        chance.choice(letters)
        if chance.random() < 0.3
        else str(chance.choice((11, 14, 17, 23, 30, 45, 60, 120, 250, 400)))
    )
    draw = chance.random()
    if draw < 0.12:
        more = join(one("more", "ADJ", "JJR", "Degree=Cmp"), after=(("fixed", one("than", "ADP", "IN")),))
        return join(figure, (("advmod", more),))
    if draw < 0.2:
        return join(figure, (("advmod", one(chance.choice(("about", "some", "nearly", "around")), "ADV", "RB")),))
    return figure


def place(chance: random.Random) -> Phrase:
    """A country, a capital, a city, a city with its country, or `the northern town of`."""
    draw = chance.random()
    if draw < 0.35:
        return any_land(chance)
    if draw < 0.6:
        return capital(chance)
    listed = words("places", "cities")
    text = chance.choice(listed) if chance.random() < 0.4 else chance.choice(cities())[0].replace(" ", "_")
    city = proper(text).named("LOC")
    if draw < 0.8:
        return city
    if draw < 0.9:
        return join(city, after=(("appos", aside(any_land(chance))),))
    side = "~" + chance.choice(words("places", "sides")) + "_" if chance.random() < 0.5 else ""
    return the(join(noun(side + chance.choice(words("places", "areas"))), after=(("nmod", by("of", city)),)))
