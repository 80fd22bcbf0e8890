"""Names of PETRARCH's dictionaries as news writes them, and what kind of actor a name is. Entry: `name_of`, `kind_of`."""

import re
from collections.abc import Iterable

from dragoman.lexicon.actors import Term
from dragoman.records import ActorKind

_PLAIN = re.compile(r"[A-Za-z0-9À-ÿ.,'&/() -]+")
_SMALL = frozenset(
    "a and at bin bint by da de del der di do dos du e for ibn in la las le los of on or the to van von y".split()
)
_ARTICLES = frozenset({"al", "el", "ul", "as", "ad", "ar", "an", "ash", "az"})
_SHORT = 4  # names of one word that are no longer are abbreviations more often than not
_BODIES = frozenset(
    "academy agency airlines alliance army assembly association bank board brigade brigades bureau cabinet church club "
    "coalition college command commission committee company congress corporation corps council court democrats department "
    "embassy fleet force forces foundation front fund group guard house institute league legion ministry mission movement "
    "navy network news office organisation organization palace parliament party patrol police regiment senate service "
    "society times tribunal union university white".split()
)
_ABBREVIATIONS = frozenset({"EU", "UAE", "UK", "UN", "US", "USA", "USSR"})
_ARMED = frozenset({"REB", "UAF", "CRM", "PRM"})
_IN_OFFICE = frozenset({"GOV", "LEG", "MIL", "JUD", "COP", "SPY", "ELI", "OPP", "IGO"})


def name_of(written: str) -> str | None:
    """`SHEIKH_ADEL_AL-AMIN_` as `Sheikh Adel al-Amin`; None for a pattern that is no plain name."""
    name = " ".join(written.replace("_", " ").split())
    if not name or not _PLAIN.fullmatch(name):
        return None
    words = name.split(" ")
    if name != name.upper() or (len(words) == 1 and len(name) <= _SHORT):
        return name
    return " ".join(_cased(word, first=number == 0) for number, word in enumerate(words))


def _cased(word: str, *, first: bool) -> str:
    lower = word.lower()
    if word in _ABBREVIATIONS or re.fullmatch(r"([A-Z]\.){2,}", word):
        return word
    if lower in _SMALL and not first:
        return lower
    parts = lower.split("-")
    if len(parts) > 1 and parts[0] in _ARTICLES:
        return "-".join((parts[0], *map(_capital, parts[1:])))
    return "-".join(map(_capital, parts))


def _capital(word: str) -> str:
    for prefix in ("mc", "o'", "d'"):
        if word.startswith(prefix) and len(word) > len(prefix) + 1:
            return prefix.capitalize() + word[len(prefix) :].capitalize()
    return word[:1].upper() + word[1:]


def kind_of(name: str, terms: Iterable[Term], *, elite: bool) -> ActorKind:
    """A person where terms of office or later standing say so and no word of the name is a body's; else group or organization."""
    known = tuple(terms)
    body = not _BODIES.isdisjoint(re.split(r"[ -]", name.lower()))
    dated = any(term.since or term.until for term in known)
    if not body and (elite or (dated and any(term.sector in _IN_OFFICE for term in known))):
        return "person"
    return "group" if any(term.sector in _ARMED for term in known) else "organization"
