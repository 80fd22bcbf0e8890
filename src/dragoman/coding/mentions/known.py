"""Phrases that end in a name which the lexicon knows."""

from dataclasses import replace

from dragoman.coding.mentions.phrase import Phrase
from dragoman.coding.mentions.units import NameUnit
from dragoman.coding.mentions.words import COMPASS, HONORIFICS, NATIONAL, PARTICLES, PLURAL_TAGS, STATELESS
from dragoman.lexicon import Sense
from dragoman.records import ActorKind, Mention, MentionForm


def known_mention(phrase: Phrase) -> Mention | None:
    """The state, people, body, person or place by whose name the phrase ends; None when it does not end in one."""
    unit = phrase.units.names.get(phrase.last)
    if unit is None or unit.first < phrase.first:
        return None
    sense = _fitting(phrase, unit)
    if sense is None:
        return None
    if sense.category in ("adjective", "demonym"):
        return _people(phrase, unit, sense)
    if sense.category in ("place", "state") and _ends_a_body(phrase, unit):
        return _branch(phrase, unit, sense)
    if sense.category == "place":
        return _place(phrase, sense)
    if sense.category != "actor":
        mention = phrase.mention("name", "state", f"name:{sense.id}")
        return replace(mention, country=sense.country, sector="GOV", plural=False)
    return _person(phrase, unit, sense) if sense.kind == "person" else _body(phrase, sense)


def _fitting(phrase: Phrase, unit: NameUnit) -> Sense | None:
    """The sense that the words around the name allow; None where it is only part of another name."""
    if unit.senses[0].category == "actor" and unit.senses[0].kind == "person":
        return _person_meant(phrase, unit)
    if _is_namesake(phrase, unit):
        return None
    tag = phrase.reading.tags[unit.last]
    wanted = "demonym" if tag in PLURAL_TAGS else None
    return next((sense for sense in unit.senses if sense.category == wanted), unit.senses[0])


def _person_meant(phrase: Phrase, unit: NameUnit) -> Sense | None:
    """Whom of those who bear a name; None where the first name before it is nobody's of them."""
    people = [sense for sense in unit.senses if sense.kind == "person"]
    given = _given_before(phrase, unit)
    if given is not None:
        people = [s for s in people if _begins(s.name.casefold(), given)]
    stated = phrase.country_before(unit.first)
    if stated not in (None, STATELESS):
        people = [s for s in people if s.country == stated] or people[:1]
    alone = unit.first == unit.last and given is None and stated is None and phrase.role_before(unit.first) is None
    if alone:  # a bare surname: only of those in office that day
        people = [s for s in people if s.current]
    return people[0] if people else None


def _given_before(phrase: Phrase, unit: NameUnit) -> str | None:
    """The capitalised word before a one-word name, if it is no title: a first name."""
    before = unit.first - 1
    if unit.first != unit.last or before < phrase.inner or not phrase.reading.words[before][0].isupper():
        return None
    if before in phrase.units.roles or before in phrase.units.names:
        return None
    lower = phrase.reading.lowers[before]
    return None if lower in HONORIFICS or phrase.reading.tags[before] not in ("NNP", "NN", "JJ", "FW") else lower


def _begins(full: str, given: str) -> bool:
    """Whether a full name may begin with a given name or an initial."""
    return full.split(maxsplit=1)[0] == given or (given.endswith(".") and full[0] == given[0])


def _is_namesake(phrase: Phrase, unit: NameUnit) -> bool:
    """Whether a place or state name is only the last name of a person: `Jack London`, `Michael Jordan`."""
    before, reading = unit.first - 1, phrase.reading
    first = unit.senses[0]
    if first.category == "actor" or before < phrase.first or reading.tags[before] not in ("NNP", "HYPH"):
        return False
    role = phrase.units.roles.get(before)
    if role is not None and first.category == "place":  # `President Kennedy`
        return role.role.kind in ("office", "person") and role.role.number == "singular"
    if reading.lowers[before] in COMPASS or before in phrase.units.roles or before in phrase.units.names:
        return False
    if before < phrase.inner or reading.lowers[before] in HONORIFICS:
        return False
    if reading.tags[before] == "HYPH":  # `al-Iraqi`; not `Franco-German`
        return reading.lowers[before - 1] in PARTICLES
    label = next((e.label for e in reading.entities if e.first <= unit.last <= e.last), None)
    return label == "PERSON" if label is not None else first.category in ("place", "state")


def _people(phrase: Phrase, unit: NameUnit, sense: Sense) -> Mention | None:
    """`the Azerbaijanis`, `three Iraqis`: a people; a bare adjective is its state's."""
    plural = phrase.reading.tags[unit.last] in PLURAL_TAGS
    why = f"name:{sense.id}"
    if sense.category == "adjective" and not plural:
        if phrase.first == unit.first:
            return replace(phrase.mention("adjective", "state", why), country=sense.country, sector="GOV")
        if phrase.reading.lowers[phrase.first] != "the":
            return None
    mention = phrase.mention("description", "population", why)
    several = plural or (sense.category == "adjective" and not _is_one(phrase, unit))
    return replace(mention, country=sense.country, sector="CVL", plural=several)


def _is_one(phrase: Phrase, unit: NameUnit) -> bool:
    """`the 31-year-old Algerian`: one of a people, where `the Algerians` are they all."""
    aged = "old" in phrase.lowers(phrase.first, unit.first - 1)
    return aged and any(sense.category == "demonym" for sense in unit.senses)


def _ends_a_body(phrase: Phrase, unit: NameUnit) -> bool:
    """Whether a capitalised word for a body stands before the name: `Peasants' Alliance Katanga`."""
    reading = phrase.reading
    return any(
        role.role.kind in ("organization", "group") and reading.words[token][0].isupper() and token < unit.first
        for token in range(phrase.inner + 1, unit.first)
        if (role := phrase.units.roles.get(token)) is not None
    )


def _branch(phrase: Phrase, unit: NameUnit, sense: Sense) -> Mention:
    """A body that carries its place at the end of its name."""
    token = next(t for t in range(unit.first - 1, phrase.inner, -1) if t in phrase.units.roles)
    role = phrase.units.roles[token]
    mention = replace(phrase.mention("name", role.role.kind, "branch"), plural=False)
    mention = replace(mention, name=" ".join(phrase.reading.text(phrase.inner, phrase.last).split()))
    return phrase.with_role(mention, role, sense.country)


def _place(phrase: Phrase, sense: Sense) -> Mention:
    """A town or region: who lives there, for what befalls it; `place` in its reasons, for it does not act."""
    kind: ActorKind = "state" if sense.sector == "GOV" else "population"
    mention = phrase.mention("name", kind, f"name:{sense.id}")
    name = sense.name if kind == "population" else None
    return replace(
        mention, name=name, country=sense.country, sector=sense.sector, plural=False, why=(*mention.why, "place")
    )


def _body(phrase: Phrase, sense: Sense) -> Mention:
    mention = replace(phrase.mention("name", sense.kind, f"name:{sense.id}"), plural=False)
    return _told(mention, sense)


def _person(phrase: Phrase, unit: NameUnit, sense: Sense) -> Mention:
    mention = _told(replace(phrase.mention("name", "person", f"name:{sense.id}"), plural=False), sense)
    words = " ".join(phrase.reading.text(unit.first, unit.last).split())
    if unit.last > unit.first and not words.isupper():  # a person's name as the text has it
        mention = replace(mention, name=words)
    role = phrase.role_before(unit.first)
    stated = phrase.country_before(unit.first)
    if stated not in (None, STATELESS, sense.country):  # another person of that name
        mention = replace(mention, country=stated, sector=None, other_sectors=(), entry=None, role=None, name=words)
    if role is None:
        return mention
    known_role = mention.role
    mention = phrase.with_role(mention, role, None)
    if (
        mention.entry
        and (role.role.sector is None or sense.country == "IGO")
        and known_role
        and sense.sector
        and not phrase.is_former(role.first)
    ):
        # The knowledge base knows more than `leader` or `chief` tells.
        mention = replace(mention, sector=sense.sector)
    return mention


def _told(mention: Mention, sense: Sense) -> Mention:
    return replace(
        mention, name=sense.name, country=sense.country, sector=sense.sector, other_sectors=sense.other_sectors,
        role=sense.role, entry=sense.entry, gender=sense.gender,
    )  # fmt: skip


def national_mention(phrase: Phrase, unit: NameUnit) -> Mention | None:
    """The state whose name or adjective stands inside a phrase: `Syrian` in `the Syrian attack`."""
    sense = unit.senses[0]
    if sense.category not in NATIONAL:
        return None
    form: MentionForm = "name" if sense.category in ("state", "capital", "seat") else "adjective"
    inner = Phrase(phrase.reading, phrase.units, unit.first, unit.first, unit.last)
    mention = inner.mention(form, "state", f"name:{sense.id}")
    return replace(mention, country=sense.country, sector="GOV", plural=False, why=(*mention.why, "modifier"))
