"""One article while its mentions are resolved: what stands where, and the actors found so far."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from dragoman.identity.clusters import Cluster
from dragoman.lexicon import Lexicon
from dragoman.records import Mention, Reading

_SUBJECTS = ("nsubj", "csubj")
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
# No mention has more words before its head.
_LONGEST = 12
_LOCATIVE = frozenset("in at near from outside inside around across through throughout".split())


@dataclass(slots=True)
class Scene:
    """A reading with its mentions; `referents` grows by one entry a mention, in order, `rules` by the id of what told it."""

    reading: Reading
    mentions: tuple[Mention, ...]
    lexicon: Lexicon
    clusters: list[Cluster] = field(default_factory=list)
    referents: list[tuple[int, ...]] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    ending: dict[int, int] = field(default_factory=dict)
    subjects: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        for number, mention in enumerate(self.mentions):
            for token in {mention.last, mention.head}:
                known = self.ending.get(token)
                if known is None or self.mentions[known].first > mention.first:
                    self.ending[token] = number
        self.subjects = [self._is_subject(mention) for mention in self.mentions]

    def _is_subject(self, mention: Mention) -> bool:
        """Whether the words are the subject of a clause, or joined to it by `and`."""
        deps, heads = self.reading.deps, self.reading.heads
        for token in range(mention.first, mention.head + 1):
            if mention.first <= heads[token] <= mention.head and heads[token] != token:
                continue
            top = token
            while deps[top] in ("conj", "appos") and heads[top] != top:
                top = heads[top]
            return deps[top].startswith(_SUBJECTS)
        return False

    def note(self, number: int, found: tuple[int, ...], rule: str) -> None:
        """Write down whom a mention stands for, and the rule that says so."""
        told = rule if found else "who:nobody"
        if number < len(self.referents):
            self.referents[number], self.rules[number] = found, told
        else:
            self.referents.append(found)
            self.rules.append(told)
        for cluster in found:
            self.clusters[cluster].see(number, self.mentions[number])

    def sentence(self, mention: Mention) -> int:
        """The number of a mention's sentence."""
        return self.reading.sentence_of[mention.first]

    def mentions_in(self, first: int, last: int) -> Iterator[Mention]:
        """The mentions that begin between two tokens, inclusive."""
        start = bisect_left(self.mentions, first, key=lambda mention: mention.first)
        for number in range(start, len(self.mentions)):
            if self.mentions[number].first > last:
                return
            yield self.mentions[number]

    def numbers_at(self, token: int) -> Iterator[int]:
        """The numbers of the mentions of which a word is the head, the name or the last word."""
        start = bisect_left(self.mentions, token - _LONGEST, key=lambda mention: mention.first)
        for number in range(start, len(self.mentions)):
            mention = self.mentions[number]
            if mention.first > token:
                return
            if token <= mention.head and not self._is_within(token, mention):
                yield number

    def _is_within(self, token: int, mention: Mention) -> bool:
        """Whether a word of a mention hangs on another word of it."""
        above = self.reading.heads[token]
        return above != token and mention.first <= above <= mention.head

    def gender_of(self, mention: Mention) -> Literal["m", "f"] | None:
        """What its words tell of a person's gender, or else the first name."""
        if mention.gender is None and mention.kind == "person" and mention.name and " " in mention.name:
            return self.lexicon.given_names.get(mention.name.split()[0].casefold())
        return mention.gender

    def verb_over(self, token: int) -> int:
        """The verb in whose clause a word stands, or the sentence's root."""
        heads, tags = self.reading.heads, self.reading.tags
        while heads[token] != token and not tags[token].startswith("V"):
            token = heads[token]
        return token

    def is_located(self, mention: Mention) -> bool:
        """Whether the words only tell where: behind a preposition of place, or a town."""
        before = mention.first - 1
        return "place" in mention.why or (before >= 0 and self.reading.lowers[before] in _LOCATIVE)

    def latest(self, wanted: Callable[[Cluster], bool]) -> Cluster | None:
        """The actor spoken of last among those wanted."""
        return max((c for c in self.clusters if wanted(c)), key=lambda c: c.last_token, default=None)

    def state(self, country: str) -> Cluster:
        """The government of a country, made an actor of the article if it is none yet."""
        known = self.latest(lambda cluster: cluster.kind == "state" and cluster.country == country)
        if known is None:
            name = self.lexicon.state_names.get(country, country)
            known = Cluster(len(self.clusters), "state", name, country, "GOV")
            self.clusters.append(known)
        return known

    def occurrences(self, cluster: Cluster, limit: int) -> Iterator[Mention]:
        """Where an actor was spoken of before a token, nearest first."""
        for number in reversed(cluster.occurrences):
            if self.mentions[number].head < limit:
                yield self.mentions[number]

    def start(self, mention: Mention) -> int:
        """The first token of a mention with its possessor: `Kenya` in `Kenya's president`."""
        owner = self.owner_number(mention)
        return mention.first if owner is None else self.start(self.mentions[owner])

    def owner_number(self, mention: Mention) -> int | None:
        """The mention that owns this one by a possessive mark before it, or None."""
        mark = mention.first - 1
        if mark < 1 or self.reading.words[mark] not in _POSSESSIVE:
            return None
        return self.ending.get(mark - 1)
