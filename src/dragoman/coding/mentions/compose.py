"""What a noun phrase says of an actor by itself: nationality + role + name, before any look-up of who that is."""

from dataclasses import dataclass, replace

from dragoman.coding.mentions.bodies import role_mention
from dragoman.coding.mentions.known import known_mention
from dragoman.coding.mentions.persons import named_mention
from dragoman.coding.mentions.phrase import Phrase
from dragoman.coding.mentions.units import Units
from dragoman.coding.mentions.words import BARE_SETS, DETERMINERS, OWN, REBEL_WORDS, SET_NOUNS, SET_WORDS, STATE_NOUNS
from dragoman.records import Mention, Reading

_CONDITIONS = frozenset(
    "emergency siege war alert affairs mind play readiness calamity disaster exception flux shock health".split()
)
# Whose `force` is a body of fighters.
_HIRED = REBEL_WORDS | {"mercenary", "volunteer", "militia", "stabilisation", "stabilization"}
_DEFINITE = frozenset({"the", "both", "these", "those", "its", "their"})
_OPENING_TAGS = frozenset({"DT", "PDT", "PRP$", "``", "WP$"})


@dataclass(frozen=True, slots=True)
class Composer:
    """A reading with its units, while its phrases are composed."""

    reading: Reading
    units: Units

    def phrase(self, first: int, last: int) -> Phrase:
        """The words `first` to `last` as one phrase."""
        inner = first
        while inner <= last and (
            self.reading.lowers[inner] in DETERMINERS or self.reading.tags[inner] in _OPENING_TAGS
        ):
            inner += 1
        return Phrase(self.reading, self.units, first, inner, last)

    def compose(self, first: int, last: int) -> Mention | None:
        """The mention that the words `first` to `last` make as one phrase whose head is `last`; None if they name no actor."""
        phrase = self.phrase(first, last)
        if phrase.inner > last or self._is_condition(last) or self._is_mere_force(phrase):
            return None
        for rule in (_set_or_own, known_mention, role_mention, named_mention):
            mention = rule(phrase)
            if mention is not None:
                return _stateless(mention)
        return None

    def _is_condition(self, last: int) -> bool:
        """`a state of emergency`, `the state of affairs`: no state."""
        lowers = self.reading.lowers
        following = lowers[last + 2 : last + 3]
        return lowers[last] == "state" and lowers[last + 1 : last + 2] == ("of",) and bool(_CONDITIONS & set(following))

    def _is_mere_force(self, phrase: Phrase) -> bool:
        """`the use of excessive force`: nobody; a nation's, a backer's or hired ones are somebody, `the Kurdish-led force`."""
        lowers, before = self.reading.lowers, range(phrase.inner, phrase.last)
        unit = self.units.roles.get(phrase.last)
        if lowers[phrase.last] != "force" or unit is None or unit.first != phrase.last:
            return False
        return not any(token in self.units.names or lowers[token] == "-" or lowers[token] in _HIRED for token in before)


def _stateless(mention: Mention) -> Mention:
    """The forces of a people without a state are no country's army: `Kurdish forces`."""
    return replace(mention, sector="REB") if mention.country == "---" and mention.sector == "MIL" else mention


def _set_or_own(phrase: Phrase) -> Mention | None:
    """`the two sides`, `both leaders`; `our country`."""
    reading, last = phrase.reading, phrase.last
    head, opening = reading.lowers[last], reading.lowers[phrase.first]
    if head in SET_NOUNS and reading.lowers[phrase.first - 1 : phrase.first] == (
        "both",
    ):  # taggers take it for a conjunction
        phrase = replace(phrase, first=phrase.first - 1)
        opening = "both"
    counted = opening in _DEFINITE and not SET_WORDS.isdisjoint(phrase.lowers(phrase.first, last))
    if head in SET_NOUNS and (counted or (head in BARE_SETS and opening == "the" and last == phrase.inner)):
        return replace(phrase.mention("description", "group", "set"), plural=True)
    if head in STATE_NOUNS and last == phrase.inner and opening in OWN:
        return replace(phrase.mention("pronoun", "state", "own"), sector="GOV")
    return None
