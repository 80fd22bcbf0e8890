"""Names drawn by chance, of every kind that news names: from the lexicon, and made of parts."""

import random
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path

from training.own import lexicon_names
from training.own.wordlists import regions as person_regions

# A stretch of text and the label of the name that it is, if it is one.
Piece = tuple[str, str | None]
Pieces = list[Piece]


@cache
def parts(table: str, key: str) -> tuple[str, ...]:
    """One list of parts.toml."""
    return tuple(tomllib.loads((Path(__file__).parent / "parts.toml").read_text("utf8"))[table][key])


def first_and_family(chance: random.Random) -> tuple[str, str]:
    """An invented person's two halves, from one region."""
    if chance.random() < 0.45:
        region = chance.choice(person_regions())
        return chance.choice(region.given).replace("_", " "), chance.choice(region.family).replace("_", " ")
    givens, families = chance.choice(lexicon_names.person_parts())
    given, family = chance.choice(givens), chance.choice(families)
    return (given, family) if f"{given} {family}" not in lexicon_names.real_persons() else first_and_family(chance)


def _person(chance: random.Random) -> Pieces:
    given, family = first_and_family(chance)
    draw = chance.random()
    if draw < 0.1:
        family = f"{family}-{first_and_family(chance)[1].split()[-1].capitalize()}"
    elif draw < 0.16:
        given = f"{given}-{first_and_family(chance)[0].split()[0]}"
    elif draw < 0.22:
        given = f"{given} {chance.choice('ABCDEFGHJKLMNPRSTVW')}."
    elif draw < 0.28:
        given = f"{given} {first_and_family(chance)[0]}"
    elif draw < 0.31:
        given = f"{chance.choice('ABCDEFGHJKLMNPRSTVW')}.{chance.choice('ABCDEFGHJKLMNPRSTVW')}."
    return [(f"{given} {family}", "PERSON")]


def _family(chance: random.Random) -> Pieces:
    given, family = first_and_family(chance)
    return [(chance.choice((family, family, family, given)), "PERSON")]


def _honoured(chance: random.Random) -> Pieces:
    name = (_person if chance.random() < 0.4 else _family)(chance)
    return [(chance.choice(parts("beside", "honorifics")) + " ", None), *name]


def _state(chance: random.Random) -> Pieces:
    draw = chance.random()
    if draw < 0.12:
        return [
            (chance.choice(("US", "UK", "UAE", "DRC", "U.S.", "Ivory Coast", "Bosnia", "Myanmar", "Palestine")), "LOC")
        ]
    name = chance.choice(lexicon_names.states()).name
    return [(name.removeprefix("the ").removeprefix("The "), "LOC")]


def _city(chance: random.Random) -> Pieces:
    listed = lexicon_names.cities()
    return [(listed[int(len(listed) * chance.random() ** 1.5)][0], "LOC")]


def _region(chance: random.Random) -> Pieces:
    return [(chance.choice(lexicon_names.regions()), "LOC")]


def _natural(chance: random.Random) -> Pieces:
    draw = chance.random()
    if draw < 0.45:
        return [("the ", None), (chance.choice(parts("natural", "the")), "LOC")]
    if draw < 0.65:
        return [(chance.choice(parts("natural", "bare")), "LOC")]
    kind = chance.choice(parts("natural", "kinds"))
    name = kind.format(_city(chance)[0][0])
    article = any(word in kind for word in parts("natural", "with_article"))
    return [("the ", None), (name, "LOC")] if article else [(name, "LOC")]


def _venue(chance: random.Random) -> Pieces:
    label = "LOC" if chance.random() < 0.65 else "ORG"
    text = chance.choice(parts("venues", "places" if label == "LOC" else "bodies"))
    text = text.format(chance.choice((_city, _family))(chance)[0][0])
    return [("the ", None), (text[4:], label)] if text.startswith("the ") else [(text, label)]


def _body(chance: random.Random) -> tuple[str, bool]:
    """A body and whether it takes the article."""
    draw = chance.random()
    if draw < 0.45:
        body = chance.choice(lexicon_names.bodies())
        return body.name, body.article
    state = chance.choice(lexicon_names.states())
    if draw < 0.6:
        kind = chance.choice(parts("bodies", "kinds"))
        local = chance.choice((state.name, _city(chance)[0][0])) if "of {}" in kind else state.adjectives[0]
        return kind.format(local), True
    if draw < 0.75:
        kind = chance.choice(parts("bodies", "general"))
        matter = chance.choice(parts("bodies", "matters"))
        return kind.format(matter if "of {}" in kind or "for {}" in kind else matter.split()[-1]), kind[0] != "{"
    if draw < 0.9:
        first = chance.choice((state.adjectives[0], _region(chance)[0][0], _city(chance)[0][0]))
        return f"{first} {chance.choice(parts('bodies', 'parties'))}", True
    name = chance.choice(parts("bodies", "single"))
    return name, name not in {"Oxfam", "Interpol", "Médecins Sans Frontières", "Caritas", "Parliament", "Congress"}


def _body_with_article(chance: random.Random) -> Pieces:
    name, article = _body(chance)
    return [("the ", None), (name, "ORG")] if article else [(name, "ORG")]


def _bare_body(chance: random.Random) -> Pieces:
    return [(chance.choice((_body(chance)[0], _acronym(chance)[0][0], _company(chance)[0][0])), "ORG")]


def _acronym(chance: random.Random) -> Pieces:
    if chance.random() < 0.65:
        return [(chance.choice(lexicon_names.acronyms()), "ORG")]
    letters = chance.choice((2, 3, 3, 3, 4, 4, 5))
    return [("".join(chance.choice("ABCDEFGHIJKLMNOPRSTUW") for _ in range(letters)), "ORG")]


def _with_acronym(chance: random.Random) -> Pieces:
    """The Malian Lawyers' Guild (MLG)."""
    name, article = _body(chance)
    initials = "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
    if len(initials) < 2:
        initials = _acronym(chance)[0][0]
    opening: Pieces = [("the ", None)] if article else []
    return [*opening, (name, "ORG"), (" (", None), (initials, "ORG"), (")", None)]


def _company(chance: random.Random) -> Pieces:
    draw = chance.random()
    if draw < 0.3:
        return [(chance.choice(parts("companies", "known")), "ORG")]
    if draw < 0.45:
        firms = [body.name for body in lexicon_names.bodies() if body.sector == "BUS"]
        return [(chance.choice(firms), "ORG")]
    first = chance.choice((_family, _city, _state, _region))(chance)[0][0]
    return [(f"{first} {chance.choice(parts('companies', 'after'))}", "ORG")]


def _club(chance: random.Random) -> Pieces:
    return [(chance.choice(parts("companies", "clubs")).format(_city(chance)[0][0]), "ORG")]


def _outlet(chance: random.Random) -> Pieces:
    if chance.random() < 0.5:
        papers = [body.name for body in lexicon_names.bodies() if body.sector == "JRN"]
        return [(chance.choice(papers), "ORG")]
    name = chance.choice(parts("companies", "outlets")).format(chance.choice((_city, _family, _state))(chance)[0][0])
    article = chance.random() < 0.5 and name.split()[-1] in {"Times", "Post", "Herald", "Gazette", "Mirror", "Star"}
    return [("the ", None), (name, "ORG")] if article else [(name, "ORG")]


def _anywhere(chance: random.Random) -> Pieces:
    return chance.choice((_city, _city, _city, _state, _region, _natural))(chance)


def _any_body(chance: random.Random) -> Pieces:
    return chance.choice((_body_with_article, _body_with_article, _acronym, _company, _outlet))(chance)


def _people(chance: random.Random) -> Pieces:
    return [(chance.choice(chance.choice(lexicon_names.states()).demonyms), None)]


def _local(chance: random.Random) -> Pieces:
    return [(chance.choice(lexicon_names.states()).adjectives[0], None)]


def _one_of(table: str, key: str) -> Callable[[random.Random], Pieces]:
    return lambda chance: [(chance.choice(parts(table, key)), None)]


def _words(*choices: str) -> Callable[[random.Random], Pieces]:
    return lambda chance: [(chance.choice(choices), None)]


# The letters of mentions.tsv.
SLOTS: dict[str, Callable[[random.Random], Pieces]] = {
    "P": _person, "F": _family, "H": _honoured, "C": _state, "T": _city, "G": _region, "N": _natural, "V": _venue,
    "B": _body_with_article, "O": _bare_body, "A": _acronym, "X": _with_acronym, "K": _company, "M": _outlet, "U": _club,
    "E": _anywhere, "I": _any_body, "D": _local, "S": _people,
    "R": _one_of("beside", "roles"), "J": _one_of("beside", "jobs"), "L": _one_of("beside", "languages"),
    "W": _words("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "Q": _words("January", "March", "April", "May", "June", "July", "August", "October", "December"),
    "Z": lambda chance: [(str(chance.choice((2, 3, 4, 7, 12, 19, 25, 31, 44, 58, 63, 120, 370, 1500))), None)],
    "Y": lambda chance: [(str(chance.randint(1948, 2026)), None)],
}  # fmt: skip
