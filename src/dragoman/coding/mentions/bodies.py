"""Phrases that end in a role noun: offices, bodies, kinds of people, and bodies with a name of their own."""

from dataclasses import replace

from dragoman.coding.mentions.phrase import Phrase, serve
from dragoman.coding.mentions.units import RoleUnit
from dragoman.coding.mentions.words import NAME_TAGS, PLURAL_TAGS, SERVING
from dragoman.lexicon import Sense
from dragoman.records import Mention

# Sectors of bodies whose people are theirs, whatever they are called: a party's president, a rebel army's commander.
_OWN_PEOPLE = frozenset(
    {
        "REB",
        "UAF",
        "CRM",
        "PRM",
        "PTY",
        "OPP",
        "NGO",
        "BUS",
        "LAB",
        "EDU",
        "MED",
        "JRN",
        "REL",
        "SOC",
        "SPY",
        "MIL",
        "COP",
        "JUD",
        "LEG",
        "IGO",
    }
)
_UNTOLD = frozenset({None, "GOV", "BUS", "UNK", "CVL"})
_ARMED = frozenset({"MIL", "UAF", "REB", "PRM", None, "UNK", "CVL"})
_FORCES = frozenset({"MIL", "UAF", "REB", "PRM"})
_REBELS = frozenset({"REB", "UAF", "CRM", "PRM"})


def role_mention(phrase: Phrase) -> Mention | None:
    """`the Kenyan foreign ministry`, `three Iraqi soldiers`, `Justice and Welfare Party`; None when no role ends it."""
    named = phrase.units.bodies.get(phrase.last)
    if named is not None and named[0] >= phrase.first:
        return _named_body(phrase, *named)
    unit = phrase.units.roles.get(phrase.last)
    if unit is None or unit.first < phrase.inner:
        return None
    mention = phrase.mention("description", unit.role.kind, f"role:{unit.role.role}")
    plural = unit.role.number == "plural" or (mention.plural and unit.role.number != "collective")
    body = phrase.body_before(unit.first)
    mention = phrase.with_role(replace(mention, plural=plural), unit, phrase.country_before(unit.first))
    if body is not None and body.category == "actor" and body.kind != "person":
        mention = under_body(mention, body)
        if body.kind == "population":  # `identity` asks in which of its states
            mention = replace(mention, why=(*mention.why, f"people:{body.entry}"))
    name = _proper_name(phrase, unit)
    return replace(mention, name=name, form="name") if name else mention


def under_body(mention: Mention, body: Sense | Mention) -> Mention:
    """The mention of people or a part of a body, with the sector that the body gives them."""
    noun = (mention.role or "").lower().split()
    if not noun or body.sector is None:
        return mention
    if body.country == "IGO" and mention.sector == "GOV":
        return serve(mention, body.sector)
    if body.sector in _REBELS and mention.sector in _ARMED:
        return serve(mention, body.sector, body.other_sectors)
    if body.kind == "population" and mention.sector in _FORCES and not _FORCES.isdisjoint(body.other_sectors):
        return serve(mention, body.other_sectors[0])
    if SERVING.isdisjoint(noun) or mention.sector not in _UNTOLD:
        return mention
    if mention.sector == "GOV" and body.sector not in _OWN_PEOPLE:
        return mention
    return serve(mention, body.sector, body.other_sectors)


def _named_body(phrase: Phrase, first: int, head: int) -> Mention | None:
    """A body whose name runs over small words: `Committee for National Security`."""
    unit = phrase.units.roles.get(head)
    if unit is None:
        return None
    mention = phrase.mention("name", unit.role.kind, f"role:{unit.role.role}")
    mention = phrase.with_role(replace(mention, plural=False), unit, phrase.country_before(first))
    start = _after_nationality(phrase, min(first, unit.first), unit.first)
    return replace(mention, name=" ".join(phrase.reading.text(start, phrase.last).split()))


def _proper_name(phrase: Phrase, unit: RoleUnit) -> str | None:
    """`Kovac Group`, `People's Unity Party`: a body with a name of its own before the role noun."""
    reading = phrase.reading
    if unit.role.kind not in ("organization", "group") or reading.tags[unit.last] not in NAME_TAGS:
        return None
    if reading.tags[unit.last] in PLURAL_TAGS and reading.lowers[unit.last] not in ("forces", "workers", "brigades"):
        return None
    own = [
        token for token in range(phrase.inner, unit.first)
        if reading.words[token][0].isupper() and phrase.nationality_of(token) is None
    ]  # fmt: skip
    return " ".join(reading.text(phrase.inner, unit.last).split()) if own else None


def _after_nationality(phrase: Phrase, first: int, limit: int) -> int:
    for token in range(first, limit):
        if phrase.nationality_of(token) is not None:
            return token + 1
    return first
