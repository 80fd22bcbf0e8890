"""Whose the unnamed are: the country that sentence or article lend to `the police`, `three soldiers`, `the minister`."""

from dragoman.identity.countries import leading_countries, only_named, place_around, place_named, topic_at
from dragoman.identity.homelands import STATELESS
from dragoman.identity.scene import Scene
from dragoman.records import Mention

# Bodies and people that a country has: those of the country spoken of, where nothing says whose they are.
_OWN = frozenset("GOV MIL LEG JUD COP SPY OPP CVL PTY EDU LAB MED JRN BUS ELI AGR REL SOC".split())
# Those who belong to the place where they are; soldiers and ministers may be abroad.
_LOCAL = frozenset("COP CVL MED EDU LAB AGR LEG JUD OPP JRN".split())
# Fighters are those of the armed group spoken of or of the one place in their sentence, else of no country.
_FIGHTERS = frozenset({"REB", "PRM", "CRM"})
# People of no office: those of a place or of a country that the article is about, not of one named in passing.
_PEOPLE = frozenset("CVL JRN MED EDU REL SOC LAB AGR".split())
# Whom a war befalls where it is fought, whoever fights it.
_STRICKEN = frozenset(
    "civilians|residents|inhabitants|villagers|townspeople|population|civilian population|locals|human shields|towns|villages|cities|"
    "hospitals|schools|clinics|homes|mosques|churches|markets|neighborhoods|neighbourhoods|displaced".split("|")
)
# Words that an article keeps for one country's, however many governments it tells of.
_SINGLED_OUT = frozenset({"regime", "junta"})
# Whose rule a war is about.
_RULE = _SINGLED_OUT | {"opposition", "dictator"}
_AUTHORITIES = frozenset({"authorities", "officials", "local authorities", "local officials"})
_STATE_NOUNS = frozenset({"government", "country", "nation"})
# Whose country is never the one they are in.
_ABROAD = frozenset(
    "embassy embassies consulate ambassador ambassadors diplomat diplomats envoy envoys mission".split()
)
# Those who meet are of many countries where nothing says whose they are.
_OF_MANY = frozenset(
    "foreign ministers|defense ministers|defence ministers|finance ministers|leaders|world leaders|presidents|prime ministers|"
    "heads of state|diplomats|ambassadors|envoys|negotiators|governments|countries|nations|states|regimes|dictators|hostages|"
    "foreigners|foreign nationals|expatriates|tourists".split("|")
)
# Words that say that people are of elsewhere, or of several countries: `foreign women`, `western governments`.
_ELSEWHERE = frozenset(
    "foreign western international multinational european african asian global neighboring neighbouring "
    "overseas regional various".split()
)
# Rebels fight for a country; other fighters near by are those of whatever group was spoken of, be it of no country.
_LOCAL_FIGHTERS = frozenset(
    "rebel rebels insurgent insurgents guerrilla guerrillas opposition faction factions local pro anti sleeper".split()
)
# Others than their owner: `its allies`.
_OTHERS = frozenset(
    "ally allies rival rivals enemy enemies foe foes adversary adversaries neighbor neighbors neighbour neighbours "
    "partner partners host hosts backer backers sponsor sponsors proxy proxies".split()
)
_NEAR = 2


def is_another(mention: Mention) -> bool:
    """Whether the words name somebody other than their owner, and so perhaps of another country: `its allies`."""
    return (mention.role or "").lower() in _OTHERS


def is_from_elsewhere(scene: Scene, mention: Mention) -> bool:
    """Whether the words say that they are not of the country spoken of: `foreign women`, `western leaders`; not `foreign minister`."""
    own = 0 if mention.role is None else len(mention.role.split())
    return not _ELSEWHERE.isdisjoint(scene.reading.lowers[mention.first : mention.head + 1 - own])


def may_be_lent(scene: Scene, mention: Mention) -> bool:
    """Whether it is an institution or people without a nation of their own; not a person of whom no office is told."""
    if mention.entry is not None or mention.kind == "state" or "place" in mention.why:
        return False
    if (mention.role or "").lower() in _ABROAD and mention.form == "description":
        return False
    if mention.form == "name" and mention.kind == "person" and mention.role is None:
        return False
    if mention.form == "description" and mention.plural and (mention.role or "").lower() in _OF_MANY | _OTHERS:
        return False
    if mention.form == "description" and mention.sector not in _FIGHTERS and is_from_elsewhere(scene, mention):
        return False
    if (
        mention.sector == "BUS" and mention.plural and mention.first == mention.head
    ):  # `boycotted supermarkets`: anybody's
        return False
    return mention.sector in _OWN | _FIGHTERS


def is_government(scene: Scene, mention: Mention) -> bool:
    """`the government`, `the Kenyan government`; `the country`, `the nation` by themselves: the state itself."""
    role = (mention.role or "").lower()
    if mention.form != "description" or mention.plural or role not in _STATE_NOUNS:
        return False
    first = scene.reading.lowers[mention.first]
    alone = first in ("the", "this") and mention.head == mention.first + 1
    return alone or (role == "government" and first not in ("a", "an", "new", "another"))


def lent_country(scene: Scene, mention: Mention, home: str | None, theatre: str | None) -> str | None:
    """The country that neighbours, place, topic or article give, in this order; None in doubt."""
    beside = _beside(scene, mention)
    if beside is not None:
        return beside
    if mention.sector in _FIGHTERS:
        return _fought_for(scene, mention, theatre)
    around = place_around(scene, mention) if mention.sector in _LOCAL and mention.name is None else None
    spoken = topic_at(scene, mention)
    if mention.sector in _PEOPLE and mention.form == "description" and spoken not in leading_countries(scene, 2):
        spoken = None
    if (mention.role or "").lower() in _STRICKEN:
        around = around or theatre
    if not _RULE.isdisjoint(scene.reading.lowers[mention.first : mention.head + 1]):
        around = _namesakes(scene, mention) or around or theatre
    elif _is_governments(scene, mention):
        around = around or theatre
    if spoken is None and mention.sector in _LOCAL and mention.name is None:
        spoken = only_named(scene, mention)
    found = around or spoken or home
    return found or (place_named(scene, mention) if _is_of_the_place(mention) else None)


def _is_governments(scene: Scene, mention: Mention) -> bool:
    """`government forces`: of the country that a war is in, whoever else fights there."""
    return mention.sector == "MIL" and "government" in scene.reading.lowers[mention.first : mention.head]


def _is_of_the_place(mention: Mention) -> bool:
    """Whether people or a body are of the place that their sentence tells: `the authorities arrested him in Antalya`."""
    return (mention.sector in _LOCAL or mention.role in _AUTHORITIES) and mention.name is None


def _namesakes(scene: Scene, mention: Mention) -> str | None:
    """The one country of which the article tells the same noun: `the regime` where it has `the Syrian regime`."""
    noun = (mention.role or "").lower().rpartition(" ")[2]
    if mention.form != "description" or noun not in _SINGLED_OUT:
        return None
    found = {
        other.country
        for other in scene.mentions
        if other.country is not None and other.role is not None and other.role.lower().rpartition(" ")[2] == noun
    }
    return next(iter(found)) if len(found) == 1 else None


def _fought_for(scene: Scene, mention: Mention, theatre: str | None) -> str | None:
    """The country of those who fight beside them, of the place told, or for rebels of the war; none for `foreign fighters`."""
    words = scene.reading.lowers[mention.first : mention.head + 1]
    local = not _LOCAL_FIGHTERS.isdisjoint(words)
    fellows = _fellows(scene, mention, (None, STATELESS) if local else (None,))
    if "foreign" in words:
        return fellows if fellows == STATELESS else None
    return fellows or place_named(scene, mention) or (theatre if local else None)


def _fellows(scene: Scene, mention: Mention, barred: tuple[str | None, ...]) -> str | None:
    """The country of the armed group that was spoken of last, of those whose country is not barred."""
    here = scene.sentence(mention)
    group = scene.latest(lambda cluster: cluster.sector == mention.sector and cluster.country not in barred)
    near = group is not None and here - scene.reading.sentence_of[group.last_token] <= _NEAR
    return group.country if near and group is not None else None


def _beside(scene: Scene, mention: Mention) -> str | None:
    """The country that a neighbour states in a list of the unnamed: `soldiers, policemen and civilians in London`."""
    reading, last = scene.reading, mention.last
    for _ in range(3):
        if reading.lowers[last + 1 : last + 2] not in ((",",), ("and",), ("or",)):
            return None
        following = next((m for m in scene.mentions_in(last + 2, last + 2) if m.form == "description"), None)
        if following is None:
            return None
        if following.country is not None:
            return following.country if following.first == following.head or _is_linked(following) else None
        last = following.last
    return None


def _is_linked(mention: Mention) -> bool:
    return any(reason.startswith("link:") for reason in mention.why)
