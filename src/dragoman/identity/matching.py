"""Rules by which a name or description joins an actor that the article has already introduced."""

import re
from collections.abc import Callable

from dragoman.identity.clusters import Cluster
from dragoman.identity.homelands import STATELESS
from dragoman.identity.names import is_misspelling, likeness, name_words
from dragoman.identity.scene import Scene
from dragoman.identity.view import REACH, most_in_view
from dragoman.records import Mention

_PEOPLE = ("person", "office")
_INDEFINITE = frozenset("a an another one some any every no several many other more few two three".split())
_POINTING = frozenset({"the", "these", "those"})
_ANYBODY = frozenset({"men", "women", "pair", "trio", "people", "victims"})
_PEOPLED = ("group", "population", "person")
_SINGLE = ("population", "person")
# Who holds an office is called by it.
_OFFICIALS = frozenset("GOV MIL COP JUD LEG SPY IGO".split())
_CLOSING = frozenset({",", ".", ";", ":", "–", "—", "-", ")"})
_BODIES = ("organization", "group", "office")
_ARMED = frozenset({"REB", "PRM"})
_FIGHTERS = frozenset(
    "militants insurgents jihadists jihadis extremists guerrillas terrorists islamists rebels".split()
)
# `the group`, `the body`: whatever body was spoken of last, as far as the word allows its sector.
_GENERAL = {
    "group": None, "organization": None, "organisation": None, "body": None, "movement": {"REB", "OPP", "PTY", "SOC"},
    "bloc": {"IGO", "PTY"}, "alliance": {"IGO"}, "union": {"IGO", "LAB"}, "agency": None, "outlet": {"JRN"},
    "newspaper": {"JRN"}, "paper": {"JRN"}, "daily": {"JRN"}, "broadcaster": {"JRN"}, "network": None, "company": {"BUS"},
    "firm": {"BUS"}, "party": {"PTY", "OPP", "GOV"}, "front": {"REB", "PTY", "OPP"}, "force": {"MIL", "REB", "PRM"},
    "militia": {"PRM", "REB"}, "charity": {"NGO"}, "watchdog": {"NGO"},
}  # fmt: skip


def match(scene: Scene, number: int, mention: Mention) -> tuple[Cluster | None, str]:
    """The actor that a mention stands for and the id of the rule that says so; None when it introduces one."""
    for name, rule in _RULES:
        cluster = rule(scene, number, mention)
        if cluster is not None:
            return cluster, name
    return None, "who:new"


def _by_surname(scene: Scene, _: int, mention: Mention) -> Cluster | None:
    """A surname alone is the person whom the article introduced, before anybody known by that name."""
    if mention.kind != "person" or mention.form != "name" or mention.entry is None:
        return None
    words = name_words(scene.reading.text(mention.first, mention.head))
    if len(words) != 1:
        return None
    return scene.latest(lambda c: c.kind == "person" and len(name_words(c.name)) > 1 and c.surname == words[0])


def _by_entry(scene: Scene, _: int, mention: Mention) -> Cluster | None:
    if mention.entry is None:
        return None
    return scene.latest(lambda cluster: cluster.entry == mention.entry)


def _by_state(scene: Scene, _: int, mention: Mention) -> Cluster | None:
    if mention.kind != "state" or mention.country is None:
        return None
    return scene.latest(lambda cluster: cluster.kind == "state" and cluster.country == mention.country)


def _by_person(scene: Scene, _: int, mention: Mention) -> Cluster | None:
    """The person whose name is likest; a slip of the typist counts where nobody else fits."""
    name = mention.name
    if not name or (mention.kind != "person" and "body" not in mention.why):
        return None
    people = [c for c in scene.clusters if c.kind == "person" and c.named and _agree(mention, c)]
    scored = [(likeness(name, c.name), c.last_token, c.number) for c in people]
    least = 0 if mention.kind == "person" else 2
    best = max((entry for entry in scored if entry[0] > least), default=None)
    if best is not None:
        return scene.clusters[best[2]]
    if len(name_words(name)) > 1 or (mention.kind != "person" and name.isupper()):  # initials are not misspelt
        return None
    wrong = [c for c in people if is_misspelling("".join(name_words(name)), c.surname)]
    return max(wrong, key=lambda cluster: cluster.last_token, default=None)


def _by_initials(scene: Scene, _: int, mention: Mention) -> Cluster | None:
    """`Front for National Renewal (FNR)`, later `the FNR`."""
    word = scene.reading.words[mention.head]
    if not word.isupper() or len(word) < 2 or mention.first < mention.head - 1:
        return None
    known = scene.latest(lambda cluster: cluster.initials == word)
    if known is not None:
        return known
    opening = mention.first - 1
    if (
        opening < 1
        or scene.reading.words[opening] != "("
        or scene.reading.words[mention.last + 1 : mention.last + 2] != (")",)
    ):
        return None
    before = scene.ending.get(opening - 1)
    if before is None or before >= len(scene.referents) or not scene.referents[before]:
        return None
    cluster = scene.clusters[scene.referents[before][0]]
    if cluster.kind not in _BODIES or (mention.entry and cluster.entry and mention.entry != cluster.entry):
        return None
    cluster.initials = word
    return cluster


def _by_apposition(scene: Scene, number: int, mention: Mention) -> Cluster | None:
    """`Sergei X, the Russian foreign minister,` and `the minister, Sergei X,`: two mentions, one person."""
    reading, start = scene.reading, scene.start(mention)
    comma = start - 1
    if comma < 1 or (mention.plural and not mention.name) or reading.words[comma] not in (",", "–", "—"):
        return None
    if (
        reading.tags[comma - 1] == "CD" and comma > 2 and reading.words[comma - 2] == ","
    ):  # `Nadia Hamdi, 34, a journalist`
        comma -= 2
    before = scene.ending.get(comma - 1)
    if before is None or before >= len(scene.referents) or not scene.referents[before]:
        return None
    previous, cluster = scene.mentions[before], scene.clusters[scene.referents[before][0]]
    if not _may_be_apposed(previous, mention) or not _agree(mention, cluster):
        return None
    after = reading.lowers[mention.last + 1] if mention.last + 1 < len(reading) else "."
    if previous.name is None and (after == "and" or (previous.kind not in _PEOPLE and after not in _CLOSING)):
        return None
    return None if after not in _CLOSING and _begins_clause(scene, before, number) else cluster


def _begins_clause(scene: Scene, before: int, number: int) -> bool:
    """Whether a subject only follows the phrase that opens its clause: `After talks with Hamas, the coalition met`."""
    return scene.subjects[number] and not scene.subjects[before]


def _may_be_apposed(previous: Mention, mention: Mention) -> bool:
    """One a name, the other a description, of the same kind of thing."""
    if previous.plural or previous.form in ("pronoun", "adjective") or bool(previous.name) == bool(mention.name):
        return False
    if previous.kind in _PEOPLE:
        return mention.kind in _PEOPLE
    return previous.kind in _BODIES and mention.kind in _BODIES


def _by_copula(scene: Scene, _: int, mention: Mention) -> Cluster | None:
    """`Kovac is the leader of the party`: what is said of him is he."""
    reading = scene.reading
    if mention.plural or mention.form != "description" or mention.kind not in _PEOPLE:
        return None
    inside = range(mention.first, mention.head + 1)
    root = next((t for t in inside if reading.heads[t] == t or reading.heads[t] not in inside), None)
    if root is None or not any(reading.deps[child] == "cop" for child in reading.children[root]):
        return None
    for child in reading.children[root]:
        if reading.deps[child] == "nsubj" and child < mention.first:
            return _person_at(scene, child, mention)
    return None


def _person_at(scene: Scene, token: int, mention: Mention) -> Cluster | None:
    for number in range(len(scene.referents) - 1, -1, -1):
        other = scene.mentions[number]
        if other.first <= token <= other.head and scene.referents[number]:
            cluster = scene.clusters[scene.referents[number][0]]
            return cluster if cluster.kind in _PEOPLE and not cluster.plural and _agree(mention, cluster) else None
        if other.head < token - 12:
            return None
    return None


def _foremost(scene: Scene, mention: Mention, wanted: Callable[[Cluster], bool]) -> Cluster | None:
    """The actor most in view of those that a description may mean."""
    return most_in_view(scene, mention, filter(wanted, scene.clusters))


def _by_office(scene: Scene, _: int, mention: Mention) -> Cluster | None:
    """`the Azerbaijani president`, `the minister`: the last person who holds that office."""
    if mention.form != "description" or mention.role is None or mention.plural or mention.kind not in _PEOPLE:
        return None
    if not is_definite(scene, mention):
        return None
    wanted = role_head(mention.role)
    owner = scene.owner_number(mention)
    owned = owner is not None and scene.mentions[owner].kind != "state"
    return _foremost(
        scene,
        mention,
        lambda cluster: (
            cluster.kind in _PEOPLE
            and not cluster.plural
            and cluster.role is not None
            and _same_office(wanted, role_head(cluster.role))
            and (mention.country is None or cluster.country == mention.country)
            and (not owned or not cluster.named)
        ),
    )


# What an office is also called when its holder is spoken of again.
_ALSO_CALLED = {
    "envoy": {"ambassador", "special envoy", "high commissioner", "representative"},
    "diplomat": {"ambassador", "envoy", "consul", "foreign minister", "charge d'affaires"},
    "premier": {"prime minister"},
    "leader": {"president", "prime minister", "chancellor", "premier", "king", "supreme leader", "chairman", "ruler"},
    "head of state": {"president", "king", "queen", "emir"},
    "pontiff": {"pope"},
    "lawmaker": {"senator", "member of parliament", "deputy", "mp", "congressman", "congresswoman"},
    "monarch": {"king", "queen", "sultan", "emir"},
    "official": {"assistant secretary of state", "undersecretary", "deputy minister"},
}


def _by_counterpart(scene: Scene, _: int, mention: Mention) -> Cluster | None:
    """`his Palestinian counterpart`: whoever of that country was spoken of."""
    if scene.reading.lowers[mention.head] != "counterpart" or mention.country is None:
        return None
    return scene.latest(
        lambda c: c.kind == "person" and c.named and c.country == mention.country and c.sector in (None, mention.sector)
    )


def _same_office(wanted: str, known: str) -> bool:
    """`minister` may be the foreign minister, `foreign minister` not any minister; `president` is no vice president."""
    if wanted == known or known in _ALSO_CALLED.get(wanted, ()):
        return True
    known = known.removeprefix("former ")
    return wanted == known or (
        known.endswith(f" {wanted}") and not known.startswith(("vice", "deputy", "assistant", "former"))
    )


def _by_head_noun(scene: Scene, _: int, mention: Mention) -> Cluster | None:
    """`the court`, `the department`, `the group`: the body spoken of last whose name or kind has that noun."""
    if mention.form != "description" or mention.kind not in _BODIES or mention.plural or mention.first == mention.head:
        return None
    words = scene.reading.lowers[mention.first : mention.head + 1]
    if words[0] not in ("the", "this", "that") or len(words) != 2 or mention.last != mention.head:
        return None
    head, allowed = words[1], _GENERAL.get(words[1])
    return _foremost(
        scene,
        mention,
        lambda c: (
            c.kind in _BODIES
            and not c.plural
            and (head in c.heads or (c.named and head in _GENERAL and (allowed is None or c.sector in allowed)))
        ),
    )


def _by_plural(scene: Scene, _: int, mention: Mention) -> Cluster | None:
    """`the soldiers` after `three Kenyan soldiers`; `the men`, `the pair` after any number of people."""
    words = scene.reading.lowers[mention.first : mention.head + 1]
    if mention.form != "description" or not mention.plural or len(words) != 2 or words[0] not in _POINTING:
        return None
    if mention.country is not None or mention.last != mention.head:
        return None
    near = scene.reading.sentences[max(0, scene.sentence(mention) - 2)][0]
    anybody = words[1] in _ANYBODY
    return _foremost(
        scene,
        mention,
        lambda c: c.plural and (words[1] in c.heads or (anybody and c.last_token >= near and c.kind in _PEOPLED)),
    )


def _by_fighters(scene: Scene, _: int, mention: Mention) -> Cluster | None:
    """`the militants`, `the jihadist group` after Boko Haram was spoken of: its fighters, or it."""
    reading, head = scene.reading, scene.reading.lowers[mention.head]
    if mention.form != "description" or mention.sector not in _ARMED or reading.lowers[mention.first] not in _POINTING:
        return None
    alone = mention.last == mention.head == mention.first + 1 and head in _FIGHTERS
    grouped = mention.last == mention.head == mention.first + 2 and head in _GENERAL and not mention.plural
    if mention.country is not None or not (alone or grouped):
        return None
    near = reading.sentences[max(0, scene.sentence(mention) - REACH)][0]
    return _foremost(scene, mention, lambda c: c.named and c.is_body and c.sector in _ARMED and c.last_token >= near)


def _by_epithet(scene: Scene, number: int, mention: Mention) -> Cluster | None:
    """`The 31-year-old Dane`, `The Chilean photographer` at the head of a sentence: the person most in view who may be one."""
    reading = scene.reading
    if mention.form != "description" or mention.plural or mention.last != mention.head or mention.kind not in _SINGLE:
        return None
    opens = reading.sentences[scene.sentence(mention)][0] == mention.first and scene.subjects[number]
    if not opens or reading.lowers[mention.first] != "the" or mention.sector in _OFFICIALS:
        return None
    aged = "old" in reading.lowers[mention.first : mention.head + 1]
    if mention.country in (None, STATELESS) and not aged:
        return None
    return _foremost(
        scene,
        mention,
        lambda c: (
            c.kind == "person"
            and c.named
            and c.entry is None
            and (c.role is None or mention.role is None)
            and c.sector not in _OFFICIALS
            and _agree(mention, c)
            and (c.country is not None or mention.country is not None)
        ),
    )


def _by_words(scene: Scene, _: int, mention: Mention) -> Cluster | None:
    """The same words again, as far as they are definite: `the ministry`, `Kovac Group`."""
    name = name_of(scene, mention).casefold()
    counted = mention.form == "description" and (
        scene.reading.lowers[mention.first] in _INDEFINITE or scene.reading.tags[mention.first] == "CD"
    )
    if counted:
        return None
    return scene.latest(
        lambda cluster: (
            cluster.kind == mention.kind
            and cluster.plural == mention.plural
            and cluster.name.casefold() == name
            and (mention.country is None or cluster.country in (None, mention.country))
        )
    )


_RULES = (
    ("who:surname", _by_surname), ("who:entry", _by_entry), ("who:state", _by_state), ("who:name", _by_person),
    ("who:initials", _by_initials), ("who:apposition", _by_apposition), ("who:copula", _by_copula),
    ("who:counterpart", _by_counterpart), ("who:office", _by_office), ("who:head-noun", _by_head_noun),
    ("who:plural", _by_plural), ("who:epithet", _by_epithet), ("who:words", _by_words), ("who:fighters", _by_fighters),
)  # fmt: skip


def _agree(mention: Mention, cluster: Cluster) -> bool:
    """Whether nothing that is known of the two differs."""
    countries = {mention.country, cluster.country} - {None}
    if len(countries) > 1 and not (
        mention.entry and cluster.is_body and "---" in countries
    ):  # `the Kurdish militia, the YPG`
        return False
    return not (mention.gender and cluster.gender and mention.gender != cluster.gender)


def is_definite(scene: Scene, mention: Mention) -> bool:
    """`the minister`, `his minister`, `Iran's president`, `Azerbaijani president`; not `a minister`."""
    return scene.reading.lowers[mention.first] not in _INDEFINITE


def role_head(role: str) -> str:
    """The noun of a role with its rank: `vice president` of `vice president of Kenya`."""
    return re.split(r" of | to | for ", role.casefold(), maxsplit=1)[0].strip()


_OPENINGS = re.compile(
    r"^(?:(?:the|a|an|some|these|those|this|that|both|all|many|several|nearly|about|almost|over|more than|at least|up to|around|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|hundreds of|thousands of|[\d,.]+)\s+)+",
    re.IGNORECASE,
)


def name_of(scene: Scene, mention: Mention) -> str:
    """What an actor is called by a mention: its name, the state's, or the words of the phrase without article and number."""
    if mention.kind == "state" and mention.country in scene.lexicon.state_names:
        return scene.lexicon.state_names[mention.country]
    if mention.name:
        return mention.name
    last = mention.last if "link:of" in mention.why else mention.head
    words = " ".join(scene.reading.text(mention.first, last).split())
    plain = _OPENINGS.sub("", words) or words
    opens = scene.reading.sentences[scene.sentence(mention)][0] == mention.first
    tag = scene.reading.tags[mention.first]
    common = plain == words and (tag in ("NN", "NNS") or (opens and not tag.startswith("NNP")))
    return plain[0].lower() + plain[1:] if common and not _keeps_capital(scene, plain) else plain


def _keeps_capital(scene: Scene, words: str) -> bool:
    """Whether the first word has its capital by itself: `Kenyan soldiers`, `UN staff`."""
    first = words.split(maxsplit=1)[0]
    return first.isupper() or not scene.lexicon.nationalities.isdisjoint((first, " ".join(words.split()[:2])))
