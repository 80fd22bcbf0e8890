"""What a noun phrase says of an actor by itself: nationality + role + name, before any look-up of who that is."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from dragoman.coding.mentions.units import NameUnit, RoleUnit, Units
from dragoman.lexicon import Sense
from dragoman.records import ActorKind, Mention, MentionForm, Reading

_FORMER = frozenset({"former", "ex", "late", "ousted", "deposed", "onetime", "erstwhile", "retired"})
_MALE = frozenset(
    "mr mr. sir lord king prince chairman spokesman businessman brother father uncle son husband congressman sheikh pope".split()
)
_FEMALE = frozenset(
    "mrs mrs. ms ms. lady dame queen princess chairwoman spokeswoman businesswoman sister mother aunt daughter wife congresswoman".split()
)
_HONORIFICS = frozenset("mr mr. mrs mrs. ms ms. dr dr. sir lord lady dame sheikh".split())
_DETERMINERS = frozenset(
    "the a an this that these those some any no every each both all its his her their our my your several many few".split()
)
_OWN = frozenset({"our", "my"})
# `the country`, `our country`: a state that only the context names.
_STATE_NOUNS = frozenset("country nation state homeland republic kingdom government".split())
_SET_NOUNS = frozenset(
    "side sides leaders countries nations states governments presidents ministers capitals neighbors neighbours republics officials "
    "diplomats powers allies rivals foes parties premiers".split()
)
_SET_WORDS = frozenset({"two", "both"})
# `Turkish-backed rebels`: the nationality is the backer's.
BACKING = frozenset(
    "backed led brokered mediated sponsored supported funded trained armed occupied controlled held administered based made owned run "
    "drafted imposed proposed aligned allied speaking flagged dominated friendly installed".split()
)
# Prepositions whose noun may tell whose body or people it is.
LINKS = frozenset({"of", "in", "from", "for", "at"})
# A source in two names: `pro-Russian`, `anti-American`, `ex-Soviet`.
_PREFIXES = frozenset({"pro", "anti", "non", "ex", "trans", "sino", "ex-"})
_COMPASS = frozenset(
    "north south east west northern southern eastern western central upper lower greater downtown new old port lake mount".split()
)
_NAME_TAGS = frozenset({"NNP", "NNPS"})


@dataclass(frozen=True, slots=True)
class Composer:
    """A reading with its units, while its phrases are composed."""

    reading: Reading
    units: Units

    def compose(self, first: int, last: int) -> Mention | None:
        """The mention that the words `first` to `last` make as one phrase whose head is `last`; None if they name no actor."""
        inner = self._after_determiners(first, last)
        if inner > last:
            return None
        head = self._set_or_state(first, inner, last) or self._known(first, last) or self._role(first, inner, last)
        return head or self._person(first, inner, last)

    def _after_determiners(self, first: int, last: int) -> int:
        lowers = self.reading.lowers
        while first <= last and (
            lowers[first] in _DETERMINERS or self.reading.tags[first] in ("DT", "PDT", "PRP$", "``")
        ):
            first += 1
        return first

    def _mention(self, first: int, last: int, form: MentionForm, kind: ActorKind, why: str) -> Mention:
        return Mention(first, last, last, self.reading.span(first, last), form, kind, why=(why,))

    def _set_or_state(self, first: int, inner: int, last: int) -> Mention | None:
        """`the two sides`, `both leaders`; `our country`."""
        lowers = self.reading.lowers
        if lowers[last] in _SET_NOUNS and _SET_WORDS & set(lowers[first : last + 1]):
            return replace(self._mention(first, last, "description", "group", "set"), plural=True)
        if lowers[last] in _STATE_NOUNS and last == inner and lowers[first] in _OWN:
            return replace(self._mention(first, last, "pronoun", "state", "own"), sector="GOV")
        return None

    def _known(self, first: int, last: int) -> Mention | None:
        """The phrase ends in a name that the lexicon knows."""
        unit = self.units.names.get(last)
        if unit is None or unit.first < first:
            return None
        sense = self._sense(unit)
        if self._is_namesake(first, unit, sense):
            return None
        if sense.category == "place":
            mention = self._mention(first, last, "name", "state", f"name:{sense.id}")
            return replace(mention, country=sense.country, sector="GOV", why=(*mention.why, "place"))
        if sense.category in ("state", "capital", "seat"):
            mention = self._mention(
                unit.first if unit.first == first else first, last, "name", "state", f"name:{sense.id}"
            )
            return replace(mention, country=sense.country, sector="GOV")
        if sense.category in ("adjective", "demonym"):
            return self._people(first, unit, sense)
        return self._known_actor(first, unit, sense)

    def _people(self, first: int, unit: NameUnit, sense: Sense) -> Mention | None:
        """`the Azerbaijanis`, `three Iraqis`, `eight of them Americans`: a people; a bare adjective is its state's."""
        last = unit.last
        plural = self.reading.tags[last] in ("NNS", "NNPS")
        if sense.category == "adjective" and not plural and first == unit.first:
            return replace(
                self._mention(first, last, "adjective", "state", f"name:{sense.id}"),
                country=sense.country,
                sector="GOV",
            )
        if sense.category == "adjective" and not plural and self.reading.lowers[first] != "the":
            return None
        mention = self._mention(first, last, "description", "population", f"name:{sense.id}")
        return replace(mention, country=sense.country, sector="CVL", plural=True)

    def _known_actor(self, first: int, unit: NameUnit, sense: Sense) -> Mention:
        mention = self._mention(first, unit.last, "name", sense.kind, f"name:{sense.id}")
        mention = replace(
            mention, name=sense.name, country=sense.country, sector=sense.sector, other_sectors=sense.other_sectors,
            role=sense.role, entry=sense.entry, gender=sense.gender,
        )  # fmt: skip
        if sense.kind != "person":
            return mention
        role = self._role_before(first, unit.first)
        stated = self._country_before(first, unit.first)
        if stated is not None and stated != sense.country:  # another person of that name
            mention = replace(
                mention,
                country=stated,
                sector="GOV" if role else None,
                entry=None,
                role=None,
                name=self.reading.text(unit.first, unit.last),
            )
        if role is not None:
            mention = self._with_role(mention, role, self._country_before(first, role.first) or mention.country, first)
        return mention

    def _role(self, first: int, inner: int, last: int) -> Mention | None:
        """The phrase ends in a role noun: `the Kenyan foreign ministry`, `three Iraqi soldiers`, `Justice and Welfare Party`."""
        unit = self.units.roles.get(last)
        if unit is None or unit.first < inner:
            return None
        role = unit.role
        mention = self._mention(first, last, "description", role.kind, f"role:{role.role}")
        country = self._country_before(inner, unit.first)
        mention = replace(mention, plural=role.number == "plural" or self.reading.tags[last] in ("NNS", "NNPS"))
        mention = self._with_role(mention, unit, country, first)
        name = self._proper_body(inner, unit)
        return replace(mention, name=name, form="name") if name else mention

    def _proper_body(self, inner: int, unit: RoleUnit) -> str | None:
        """`Kovac Group`, `People's Unity Party`: a body with a name of its own before the role noun."""
        reading = self.reading
        if unit.role.kind not in ("organization", "group") or reading.tags[unit.last] not in _NAME_TAGS:
            return None
        own = [t for t in range(inner, unit.first) if reading.tags[t] in _NAME_TAGS and not self._is_nationality(t)]
        return reading.text(inner, unit.last) if own else None

    def _person(self, first: int, inner: int, last: int) -> Mention | None:
        """A proper name that the lexicon does not know, with the title before it."""
        reading = self.reading
        start = last
        while start >= inner and self._is_name_token(start):
            start -= 1
        start += 1
        if start > last or (start == last and reading.tags[last] not in _NAME_TAGS):
            return None
        titles = [t for t in range(start, last + 1) if reading.lowers[t] in _HONORIFICS]
        role = self._role_before(inner, start)
        name = reading.text(titles[-1] + 1 if titles and titles[-1] < last else start, last)
        if role is None and not titles and not self._looks_like_person(start, last):
            return None
        mention = replace(
            self._mention(first, last, "name", "person", "name"),
            name=" ".join(name.split()),
            gender=self._gender(first, last),
        )
        if role is None:
            return replace(mention, country=self._country_before(inner, start))
        return self._with_role(mention, role, self._country_before(inner, role.first), first)

    def _is_name_token(self, token: int) -> bool:
        if token in self.units.roles:
            return False
        return self.reading.tags[token] in (*_NAME_TAGS, "HYPH") and not self._is_nationality(token)

    def _is_namesake(self, first: int, unit: NameUnit, sense: Sense) -> bool:
        """Whether a place or state name is only the last name of a person: `Jack London`, `Michael Jordan`."""
        before = unit.first - 1
        if sense.category == "actor" or before < first or self.reading.tags[before] != "NNP":
            return False
        if self.reading.lowers[before] in _COMPASS or before in self.units.roles or before in self.units.names:
            return False
        label = next((e.label for e in self.reading.entities if e.first <= unit.last <= e.last), None)
        return label == "PERSON" if label is not None else sense.category == "place"

    def _looks_like_person(self, first: int, last: int) -> bool:
        """Two to five capitalised words, or an entity that the reader took for a person."""
        words = self.reading.words[first : last + 1]
        label = next((e.label for e in self.reading.entities if e.first <= last and first <= e.last), None)
        if label is not None:
            return label == "PERSON"
        if any(re.search(r"\d", word) for word in words):
            return False
        return all(word[0].isupper() for word in words if word.isalpha())

    def _is_nationality(self, token: int) -> bool:
        unit = self.units.names.get(token)
        return unit is not None and unit.senses[0].category in ("state", "adjective", "demonym", "capital")

    def _role_before(self, first: int, limit: int) -> RoleUnit | None:
        """The last role phrase between `first` and `limit`, next to the name or only a comma or honorific away."""
        for token in range(limit - 1, first - 1, -1):
            unit = self.units.roles.get(token)
            if unit is not None and unit.first >= first:
                return unit
            if self.reading.lowers[token] not in _HONORIFICS and self.reading.tags[token] not in ("NNP", "HYPH"):
                return None
        return None

    def _country_before(self, first: int, limit: int) -> str | None:
        """The nationality that modifies what stands at `limit`; not a backer's, nor one behind `pro-`."""
        lowers = self.reading.lowers
        for token in range(limit - 1, first - 1, -1):
            unit = self.units.names.get(token)
            if unit is None or unit.first < first:
                continue
            after, before = lowers[token + 1 : token + 3], lowers[max(0, unit.first - 2) : unit.first]
            if after[:1] == ("-",) and after[1:2] and after[1] in BACKING:
                continue
            if before[-1:] == ("-",) and before[:1] and before[0] in _PREFIXES:
                continue
            sense = self._sense(unit)
            if sense.category in ("state", "adjective", "demonym", "capital", "seat") or sense.kind != "person":
                return sense.country
        return None

    def _with_role(self, mention: Mention, unit: RoleUnit, country: str | None, first: int) -> Mention:
        role = unit.role
        former = bool(_FORMER & set(self.reading.lowers[first : unit.first]))
        words = self.reading.text(unit.first, unit.last)
        return replace(
            mention,
            country=country if country is not None else mention.country,
            sector="ELI"
            if former and role.sector in ("GOV", "LEG", "MIL", "JUD") and role.kind in ("person", "office")
            else role.sector or mention.sector,
            other_sectors=role.other_sectors or mention.other_sectors,
            role=words,
            gender=mention.gender or self._gender(first, mention.last),
            why=tuple(dict.fromkeys((*mention.why, f"role:{role.role}"))),
        )

    def _gender(self, first: int, last: int) -> Literal["m", "f"] | None:
        words = set(self.reading.lowers[first : last + 1])
        return "m" if words & _MALE else "f" if words & _FEMALE else None

    def _sense(self, unit: NameUnit) -> Sense:
        """The sense that fits the place: an adjective or a people by its tag, else the first."""
        tag = self.reading.tags[unit.last]
        wanted = "demonym" if tag in ("NNS", "NNPS") else None
        return next((sense for sense in unit.senses if sense.category == wanted), unit.senses[0])
