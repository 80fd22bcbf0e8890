"""Who is who in one article: every mention to the actor it stands for, or to nobody when in doubt."""

from dataclasses import replace

from dragoman.identity.allegiance import counted_among, enlist
from dragoman.identity.bearers import bearer
from dragoman.identity.bound import foretold_by
from dragoman.identity.cast import make_cast
from dragoman.identity.clusters import Cluster
from dragoman.identity.countries import home_of, theatre_of
from dragoman.identity.homelands import STATELESS, at_home
from dragoman.identity.lending import is_another, is_government, is_nation_acting, lent_country, may_be_lent
from dragoman.identity.matching import match, name_of
from dragoman.identity.origins import origin_told
from dragoman.identity.pronouns import resolve_pronoun
from dragoman.identity.scene import Scene
from dragoman.identity.sets import resolve_set, subject_country
from dragoman.lexicon import Lexicon
from dragoman.records import Cast, Mention, Reading

_KIN = frozenset(
    "brother brothers sister sisters wife husband son sons daughter daughters mother father family relatives relative nephew niece "
    "uncle aunt cousin widow widower parents children fiance fiancé fiancee fiancée girlfriend boyfriend stepfather stepmother "
    "grandfather grandmother grandson granddaughter partner spouse".split()
)
# What those whom a list names are as the people are whom it tells: `the rebels, Kovac and Haddad`.
_TELLING = frozenset({"REB", "PRM", "UAF", "CRM", "MIL", "COP", "JRN", "NGO"})
_CAPTIVES = frozenset("hostage hostages captive captives victim victims prisoner prisoners detainee detainees".split())
_CAPTORS = frozenset({"REB", "UAF", "PRM", "CRM"})
_HIGH = frozenset({"GOV", "ELI", "LEG"})


def resolve_actors(reading: Reading, mentions: tuple[Mention, ...], lexicon: Lexicon) -> Cast:
    """Resolve every mention.

    Actors are numbered `a1`, `a2`, ... by first mention. A mention that nothing resolves has no referent.
    """
    scene = Scene(reading, mentions, lexicon)
    resolver = _Resolver(scene)
    waiting: dict[int, list[tuple[int, tuple[int, ...]]]] = {}
    for number, mention in enumerate(mentions):
        ahead = foretold_by(scene, mention)
        found, rule = ((), "who:pronoun") if ahead else resolver.referents(number, mention)
        scene.note(number, found, rule)
        resolver.naturalise(number, found)
        if ahead:
            waiting.setdefault(max(ahead), []).append((number, ahead))
        for pronoun, meant in waiting.pop(number, ()):
            scene.note(pronoun, tuple(dict.fromkeys(c for n in meant for c in scene.referents[n])), "who:pronoun")
    enlist(scene)
    return make_cast(scene, resolver.home)


class _Resolver:
    """One pass over an article's mentions, in text order."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.home = home_of(scene)
        self.theatre = theatre_of(scene)
        self.kin: dict[tuple[int, str], int] = {}

    def referents(self, number: int, mention: Mention) -> tuple[tuple[int, ...], str]:
        """The numbers of the actors that a mention stands for, and the id of the rule that says so."""
        if mention.form == "pronoun":
            return resolve_pronoun(self.scene, mention), "who:pronoun"
        if "set" in mention.why and not self._are_political(mention):
            return resolve_set(self.scene, mention), "who:set"
        if "set" in mention.why:
            mention = replace(mention, sector="PTY", country=self.home, role="parties")
        relative = self._relative(mention)
        known = self.kin.get(relative) if relative is not None else None
        if known is not None:
            self.scene.clusters[known].take(number, mention)
            return (known,), "who:kin"
        stated = mention.country
        mention = self._policed(self._told_by_owner(at_home(self.scene, mention)))
        mention = self._gendered(mention)
        if is_nation_acting(self.scene, number):
            mention = replace(mention, sector="GOV")
        if is_government(self.scene, mention):
            mention = self._as_state(mention)
        cluster, rule = match(self.scene, number, mention)
        if cluster is None:
            if "doubtful" in mention.why:
                return (), "who:nobody"
            cluster = self._new(mention)
        cluster.take(number, mention)
        if relative is not None:
            self.kin[relative] = cluster.number
        return (cluster.number,), "who:lent" if rule == "who:new" and cluster.country != stated else rule

    def naturalise(self, number: int, found: tuple[int, ...]) -> None:
        """Give a person of no known country or sector what the words beside his name tell."""
        cluster = self.scene.clusters[found[0]] if len(found) == 1 else None
        if cluster is None or cluster.kind != "person":
            return
        group = counted_among(self.scene, number)
        if group is not None and cluster.entry is None:
            cluster.country = cluster.country or (group.country if group.country != STATELESS else None)
            told = group.sector in _TELLING and cluster.role is None and cluster.sector is None
            cluster.sector = group.sector if told else cluster.sector
        if cluster.country is None:
            cluster.country = origin_told(self.scene, self.scene.mentions[number])

    def _gendered(self, mention: Mention) -> Mention:
        gender = self.scene.gender_of(mention)
        return mention if gender == mention.gender else replace(mention, gender=gender)

    def _told_by_owner(self, mention: Mention) -> Mention:
        """What the possessor tells, once it is known who that is: `his spokesman`, `the president's brother`."""
        owner = self._owner(mention)
        if owner is None:
            return mention
        noun = (mention.role or "").lower()
        if is_another(mention):
            return replace(mention, sector=mention.sector or owner.sector)
        if noun in _CAPTIVES and owner.sector in _CAPTORS:
            return mention
        mention = replace(mention, country=mention.country or owner.country)
        if noun in _KIN and owner.sector in _HIGH:
            return replace(mention, sector="ELI")
        if noun in ("counterpart", "counterparts"):
            return replace(mention, sector=owner.sector, role=owner.role or mention.role)
        if mention.sector is None and mention.role is not None:
            return replace(mention, sector=owner.sector)
        return mention

    def _are_political(self, mention: Mention) -> bool:
        """`the Peruvian president asked the parties`: those of her own country, not two who fight or talk."""
        bare = self.scene.reading.lowers[mention.first : mention.head + 1] == ("the", "parties")
        return bare and self.home is not None and subject_country(self.scene, mention) == self.home

    def _relative(self, mention: Mention) -> tuple[int, str] | None:
        """Whose relative it is, and which: there is one `his wife`."""
        noun = (mention.role or "").lower()
        owner = self._owner(mention) if noun in _KIN and not mention.name else None
        return None if owner is None else (owner.number, noun)

    def _policed(self, mention: Mention) -> Mention:
        """`three officers` after police were spoken of are policemen."""
        if (mention.role or "").lower() not in ("officer", "officers") or mention.sector != "MIL":
            return mention
        armed = self.scene.latest(lambda cluster: cluster.sector in ("COP", "MIL"))
        return replace(mention, sector="COP") if armed is not None and armed.sector == "COP" else mention

    def _owner(self, mention: Mention) -> Cluster | None:
        """Who owns it: a possessive pronoun's person, or the mention before `'s`."""
        scene = self.scene
        if scene.reading.tags[mention.first] == "PRP$":
            pronoun = next((m for m in scene.mentions_in(mention.first, mention.first) if m.form == "pronoun"), None)
            found = resolve_pronoun(scene, pronoun) if pronoun is not None else ()
        else:
            number = scene.owner_number(mention)
            found = scene.referents[number] if number is not None and number < len(scene.referents) else ()
        return scene.clusters[found[0]] if len(found) == 1 else None

    def _as_state(self, mention: Mention) -> Mention:
        """A government goes by its state's name; one whose country is in doubt stays a body by itself."""
        country = mention.country or self._lent(mention)
        return mention if country is None else replace(mention, kind="state", country=country)

    def _new(self, mention: Mention) -> Cluster:
        scene = self.scene
        lent = None if mention.country else self._lent(mention)
        country = mention.country or (lent if may_be_lent(scene, mention) else None)
        cluster = Cluster(
            len(scene.clusters), mention.kind, name_of(scene, mention), country, mention.sector, mention.other_sectors,
            mention.role, mention.entry, mention.gender, mention.plural, bool(mention.name),
        )  # fmt: skip
        cluster.lent = lent
        cluster.heads = set(name_of(scene, mention).casefold().split()[-3:]) if mention.name else set()
        cluster.heads |= set(scene.reading.lowers[max(mention.first, mention.head - 3) : mention.head + 1])
        scene.clusters.append(cluster)
        return cluster

    def _lent(self, mention: Mention) -> str | None:
        """The country that the text around lends it, of those that have such an office or body."""
        named = (other.country for other in self.scene.mentions if other.country is not None)
        return bearer(mention.role, lent_country(self.scene, mention, self.home, self.theatre), named)
