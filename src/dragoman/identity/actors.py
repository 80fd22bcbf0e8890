"""Who is who in one article: every mention to the actor it stands for, or to nobody when in doubt."""

import re
from collections import Counter
from collections.abc import Callable

from dragoman.identity.clusters import Cluster, is_misspelling, same_person
from dragoman.records import Actor, Cast, Mention, Reading

# A pronoun or a set reaches back this many sentences.
_REACH = 3
_SETS = frozenset({"side", "leader", "country", "nation", "state", "government", "party", "president", "minister", "capital", "neighbor",
                   "neighbour", "republic", "official", "diplomat", "power", "ally", "rival", "foe"})  # fmt: skip
_STATE_SETS = frozenset(
    {"country", "nation", "state", "capital", "neighbor", "neighbour", "republic", "power", "ally", "rival", "foe"}
)
_OWN_INSTITUTIONS = frozenset(
    {"GOV", "MIL", "LEG", "JUD", "COP", "SPY", "OPP", "CVL", "PTY", "EDU", "LAB", "MED", "JRN", "BUS", "REB", "PRM"}
)
# The share of an article's state mentions that makes a country the one it is about; swept .4-.8 on the tuning articles.
_DOMINANT = 0.5


def resolve_actors(reading: Reading, mentions: tuple[Mention, ...], state_names: dict[str, str]) -> Cast:
    """Resolve every mention; `state_names` maps a country code to the plain name its government goes by.

    Actors are numbered `a1`, `a2`, ... by first mention. A mention that nothing resolves has no referent.
    """
    resolver = _Resolver(reading, mentions, state_names)
    referents = resolver.run()
    return _cast(mentions, resolver.clusters, referents)


class _Resolver:
    """One pass over an article's mentions, in text order."""

    def __init__(self, reading: Reading, mentions: tuple[Mention, ...], state_names: dict[str, str]) -> None:
        self.reading, self.mentions, self.state_names = reading, mentions, state_names
        self.clusters: list[Cluster] = []
        self.referents: list[tuple[int, ...]] = []
        self.home = _dominant_country(mentions)

    def run(self) -> list[tuple[int, ...]]:
        for number, mention in enumerate(self.mentions):
            found = self._referents(number, mention)
            for cluster in found:
                self.clusters[cluster].last_token = max(self.clusters[cluster].last_token, mention.last)
            self.referents.append(found)
        return self.referents

    def _referents(self, number: int, mention: Mention) -> tuple[int, ...]:
        if mention.form == "pronoun":
            return self._pronoun(mention)
        if "set" in mention.why:
            return self._set(mention)
        cluster = self._cluster_for(number, mention)
        cluster.take(number, mention)
        return (cluster.number,)

    def _cluster_for(self, number: int, mention: Mention) -> Cluster:
        for rule in (
            self._by_surname,
            self._by_entry,
            self._by_state,
            self._by_person,
            self._by_apposition,
            self._by_description,
            self._by_words,
        ):
            cluster = rule(number, mention)
            if cluster is not None:
                return cluster
        return self._new(mention)

    def _new(self, mention: Mention) -> Cluster:
        country = mention.country
        if (
            country is None
            and mention.sector in _OWN_INSTITUTIONS
            and mention.form == "description"
            and not mention.name
        ):
            country = self.home
        cluster = Cluster(
            len(self.clusters), mention.kind, self._name_of(mention), country, mention.sector, mention.other_sectors,
            mention.role, mention.entry, mention.gender, mention.plural,
        )  # fmt: skip
        self.clusters.append(cluster)
        return cluster

    def _name_of(self, mention: Mention) -> str:
        if mention.kind == "state" and mention.country in self.state_names:
            return self.state_names[mention.country]
        return mention.name or _plain(self.reading.text(mention.first, mention.last))

    def _by_entry(self, _: int, mention: Mention) -> Cluster | None:
        if mention.entry is None:
            return None
        return self._latest(lambda cluster: cluster.entry == mention.entry)

    def _by_surname(self, _: int, mention: Mention) -> Cluster | None:
        """A surname alone is the person whom the article introduced, before anybody known by that name."""
        word = self.reading.lowers[mention.head]
        if mention.kind != "person" or (
            mention.name and self.reading.lowers[mention.first : mention.last + 1] != (word,)
        ):
            return None
        people = (c for c in self.clusters if c.kind == "person" and len(c.name.split()) > 1 and c.surname == word)
        return max(people, key=lambda cluster: cluster.last_token, default=None)

    def _by_state(self, _: int, mention: Mention) -> Cluster | None:
        if mention.kind != "state" or mention.country is None:
            return None
        return self._latest(lambda cluster: cluster.kind == "state" and cluster.country == mention.country)

    def _by_person(self, _: int, mention: Mention) -> Cluster | None:
        name = mention.name
        if mention.kind != "person" or not name:
            return None
        people = [cluster for cluster in self.clusters if cluster.kind == "person"]
        matching = [cluster for cluster in people if same_person(name, cluster.name) and _agree(mention, cluster)]
        if not matching and len(name.split()) == 1:
            matching = [cluster for cluster in people if is_misspelling(name.casefold(), cluster.surname)]
        return max(matching, key=lambda cluster: cluster.last_token, default=None)

    def _by_apposition(self, number: int, mention: Mention) -> Cluster | None:
        """`Sergei X, the Russian foreign minister,` and `the minister, Sergei X,`: two mentions, one person."""
        if number == 0 or mention.kind not in ("person", "office") or mention.plural:
            return None
        previous = self.mentions[number - 1]
        if (
            previous.kind not in ("person", "office")
            or previous.plural
            or previous.form == "pronoun"
            or previous.last >= mention.first
        ):
            return None
        between = self.reading.lowers[previous.last + 1 : mention.first]
        if between != (",",) or bool(previous.name) == bool(mention.name) or not self.referents[number - 1]:
            return None
        after = self.reading.lowers[mention.last + 1] if mention.last + 1 < len(self.reading) else "."
        cluster = self.clusters[self.referents[number - 1][0]]
        if after == "and" or not _agree(mention, cluster):
            return None
        if mention.name:
            cluster.name, cluster.kind, cluster.entry = mention.name, "person", cluster.entry or mention.entry
        return cluster

    def _by_description(self, _: int, mention: Mention) -> Cluster | None:
        """`the Azerbaijani president`, `the minister`: the last person who holds that office."""
        if (
            mention.form != "description"
            or mention.role is None
            or mention.plural
            or mention.kind not in ("person", "office")
        ):
            return None
        if not _is_definite(self.reading, mention):
            return None
        head = _role_head(mention.role)
        return self._latest(
            lambda cluster: (
                cluster.kind in ("person", "office")
                and not cluster.plural
                and cluster.role is not None
                and head == _role_head(cluster.role)
                and (mention.country is None or cluster.country == mention.country)
            )
        )

    def _by_words(self, _: int, mention: Mention) -> Cluster | None:
        """The same words again, as far as they are definite: `the ministry`, `Kovac Group`."""
        name = self._name_of(mention).casefold()
        return self._latest(
            lambda cluster: (
                cluster.kind == mention.kind
                and cluster.plural == mention.plural
                and cluster.name.casefold() == name
                and (mention.country is None or cluster.country in (None, mention.country))
            )
        )

    def _latest(self, wanted: Callable[[Cluster], bool]) -> Cluster | None:
        return max((c for c in self.clusters if wanted(c)), key=lambda c: c.last_token, default=None)

    def _near(self, mention: Mention) -> list[Cluster]:
        """Clusters named in the last sentences, nearest last-mention first."""
        sentence = self.reading.sentence_of[mention.first]
        near = [
            c
            for c in self.clusters
            if c.last_token >= 0 and sentence - self.reading.sentence_of[c.last_token] <= _REACH
        ]
        return sorted(near, key=lambda c: -c.last_token)

    def _pronoun(self, mention: Mention) -> tuple[int, ...]:
        word = self.reading.lowers[mention.head]
        if word in ("he", "him", "his", "she", "her", "hers", "himself", "herself"):
            gender = "m" if word.startswith("h") and word not in ("her", "hers", "herself") else "f"
            people = [
                c
                for c in self._near(mention)
                if c.kind in ("person", "office") and not c.plural and c.gender in (None, gender)
            ]
            return self._preferred(mention, people)
        if word in ("it", "its", "itself"):
            bodies = [c for c in self._near(mention) if c.kind in ("state", "organization", "group") and not c.plural]
            return self._preferred(mention, bodies)
        if word in ("they", "them", "their", "themselves"):
            return self._plural(mention)
        return ()

    def _preferred(self, mention: Mention, candidates: list[Cluster]) -> tuple[int, ...]:
        """A subject of the same or the last sentence before any other."""
        ranked = sorted(candidates, key=lambda c: (not self._was_subject(c, mention), -c.last_token))
        return (ranked[0].number,) if ranked else ()

    def _was_subject(self, cluster: Cluster, mention: Mention) -> bool:
        sentence = self.reading.sentence_of[mention.first]
        for number in reversed(cluster.mentions):
            other = self.mentions[number]
            if sentence - self.reading.sentence_of[other.first] > 1:
                return False
            if (
                any(self.reading.deps[token].startswith("nsubj") for token in range(other.first, other.last + 1))
                and other.last < mention.first
            ):
                return True
        return False

    def _plural(self, mention: Mention) -> tuple[int, ...]:
        groups = [c for c in self._near(mention) if c.plural or c.kind in ("group", "population")]
        if groups:
            return self._preferred(mention, groups)
        pair = self._coordinated(mention)
        return pair or self._preferred(mention, [c for c in self._near(mention) if c.kind == "organization"])

    def _coordinated(self, mention: Mention) -> tuple[int, ...]:
        """Two actors joined by `and` in the last sentences."""
        sentence = self.reading.sentence_of[mention.first]
        for number in range(len(self.referents) - 1, 0, -1):
            one, other = self.mentions[number - 1], self.mentions[number]
            if sentence - self.reading.sentence_of[other.first] > 1:
                break
            if other.last < mention.first and self.reading.lowers[one.last + 1 : other.first] == ("and",):
                return tuple(dict.fromkeys((*self.referents[number - 1], *self.referents[number])))
        return ()

    def _set(self, mention: Mention) -> tuple[int, ...]:
        """`the two sides`, `both leaders`: the last two actors of different countries."""
        lemma = self.reading.lemmas[mention.head]
        states = lemma in _STATE_SETS
        pool = [
            c
            for c in sorted(self.clusters, key=lambda c: -c.last_token)
            if c.country not in (None, "---") and not c.plural and c.sector in ("GOV", "IGO", "REB", "PRE", "MIL")
        ]
        if states:
            pool = [c for c in pool if c.kind == "state"]
        elif lemma in ("leader", "president", "minister", "official", "diplomat"):
            pool = [c for c in pool if c.kind in ("person", "office")]
        chosen: list[Cluster] = []
        for cluster in pool:
            if all(cluster.country != other.country for other in chosen):
                chosen.append(cluster)
            if len(chosen) == 2:
                return tuple(c.number for c in reversed(chosen))
        return ()


def _agree(mention: Mention, cluster: Cluster) -> bool:
    """Whether nothing that is known of the two differs."""
    if mention.country and cluster.country and mention.country != cluster.country:
        return False
    return not (mention.gender and cluster.gender and mention.gender != cluster.gender)


def _is_definite(reading: Reading, mention: Mention) -> bool:
    """`the minister`, `his minister`, `Iran's president`, `Azerbaijani president`; not `a minister`."""
    return reading.lowers[mention.first] not in (
        "a",
        "an",
        "another",
        "one",
        "some",
        "any",
        "every",
        "no",
        "several",
        "many",
    )


def _role_head(role: str) -> str:
    """The noun of a role: `president` of `vice president of Kenya`, with its rank."""
    return re.split(r" of | to | for ", role.casefold(), maxsplit=1)[0].strip()


def _plain(words: str) -> str:
    """A phrase without its article and with plain white space."""
    return re.sub(r"^(?:the|a|an|some|these|those|this|that)\s+", "", " ".join(words.split()), flags=re.IGNORECASE)


def _dominant_country(mentions: tuple[Mention, ...]) -> str | None:
    """The country that an article is about, where one is: it owns the police and the parliament that are not said to be another's."""
    counts = Counter(m.country for m in mentions if m.country not in (None, "---", "IGO"))
    if not counts:
        return None
    country, count = counts.most_common(1)[0]
    return country if count >= _DOMINANT * counts.total() else None


def _cast(mentions: tuple[Mention, ...], clusters: list[Cluster], referents: list[tuple[int, ...]]) -> Cast:
    spans: dict[int, list[int]] = {cluster.number: [] for cluster in clusters}
    for number, found in enumerate(referents):
        for cluster in found:
            spans[cluster].append(number)
    order = sorted((c for c in clusters if spans[c.number]), key=lambda c: spans[c.number][0])
    ids = {cluster.number: f"a{position}" for position, cluster in enumerate(order, 1)}
    actors = tuple(
        Actor(
            id=ids[c.number],
            name=c.name,
            kind=c.kind,
            country=c.country,
            sector=c.sector,
            other_sectors=c.other_sectors,
            role=c.role,
            identifier=c.entry,
            wikidata=None,
            mentions=tuple(mentions[number].span for number in spans[c.number]),
        )
        for c in order
    )
    return Cast(mentions, actors, tuple(tuple(ids[number] for number in found) for found in referents))
