"""One noun phrase while it is read: its words, its units, and what stands before its head."""

from dataclasses import dataclass, replace
from typing import Literal

from dragoman.coding.mentions.units import NameUnit, RoleUnit, Units
from dragoman.coding.mentions.words import (
    BACKING,
    FEMALE,
    GONE,
    HONORIFICS,
    MALE,
    NATIONAL,
    PLURAL_TAGS,
    PREFIXES,
    REBEL_WORDS,
    STATELESS,
)
from dragoman.lexicon import Sense
from dragoman.records import ActorKind, Mention, MentionForm, Reading

# `Prime Minister-designate`, `President-elect`.
_TO_BE = frozenset({"designate", "elect"})
_OFFICIAL = frozenset({"GOV", "LEG", "MIL", "JUD", "SPY"})
# Of a state, these speak for its government.
_GOVERNING = frozenset(
    {"leader", "official", "top official", "senior official", "spokesman", "spokeswoman", "spokesperson", "chief", "negotiator",
     "representative", "leaders", "top officials", "senior officials", "office", "press service", "press office"}
)  # fmt: skip
# Who served without rank is, once out of service, no more than a citizen.
_RANK_AND_FILE = frozenset(
    "soldier soldiers serviceman servicewoman servicemen marine marines paratrooper conscript recruit private".split()
)
_FIGHTING = frozenset({"MIL", "UAF", None, "UNK"})
# Whose sector `rebel` before them tells: `rebel officials`.
_SPEAKING = frozenset(
    "official officials leader leaders spokesman spokeswoman spokesperson negotiator negotiators commander commanders chief chiefs".split()
)


_LED = frozenset({"coalition", "alliance", "forces", "force", "troops"})
# For or against the ruler of their own country: `pro-Maduro militias`, `anti-Assad groups`; protesters may be anywhere.
_SIDES = frozenset({"pro", "anti"})
_RULERS_FOES = frozenset(
    "group groups fighter fighters rebel rebels militia militias opposition faction factions loyalists".split()
)
# An army of those who do not rule.
_RISING = frozenset("opposition resistance".split())
_RULING = frozenset("government regime junta".split())
# What is called after whoever rules it.
_RULED = frozenset("regime government administration cabinet forces troops army loyalists presidency".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words `first` to `last` of a reading; `inner` is the first behind the determiners, `last` the head."""

    reading: Reading
    units: Units
    first: int
    inner: int
    last: int

    def mention(self, form: MentionForm, kind: ActorKind, why: str) -> Mention:
        """A mention of the whole phrase of which only form and kind are known."""
        plural = self.reading.tags[self.last] in PLURAL_TAGS
        span = self.reading.span(self.first, self.last)
        return Mention(self.first, self.last, self.last, span, form, kind, plural=plural, why=(why,))

    def lowers(self, first: int, last: int) -> tuple[str, ...]:
        """The lower-case words from `first` to `last`, inclusive."""
        return self.reading.lowers[first : last + 1]

    def gender(self) -> Literal["m", "f"] | None:
        """What a title or a noun of kinship tells."""
        words = set(self.lowers(self.first, self.last))
        return "m" if words & MALE else "f" if words & FEMALE else None

    def is_former(self, limit: int) -> bool:
        """Whether a word before `limit` says that it was so once."""
        return not GONE.isdisjoint(self.lowers(self.first, limit - 1))

    def role_before(self, limit: int) -> RoleUnit | None:
        """The last role phrase before `limit`, next to it or only an honorific or a capitalised word away."""
        for token in range(limit - 1, self.first - 1, -1):
            unit = self.units.roles.get(token)
            if unit is not None and unit.first >= self.first:
                return unit
            passed = self.reading.lowers[token] in HONORIFICS or self.reading.lowers[token] in _TO_BE
            if not passed and self.reading.tags[token] not in ("NNP", "HYPH"):
                return None
        return None

    def body_before(self, limit: int) -> Sense | None:
        """What modifies the words at `limit` and gives them a country: a nationality, a body, a place.

        Not a backer (`Turkish-backed`), nor what stands behind `pro-`; a nation's name before that of a group only
        places it, so that the nearest counts.
        """
        lowers = self.reading.lowers
        for token in range(limit - 1, self.first - 1, -1):
            unit = self.units.names.get(token)
            if unit is None or unit.first < self.first:
                continue
            after, before = lowers[token + 1 : token + 3], lowers[max(0, unit.first - 2) : unit.first]
            if after[:1] == ("-",) and after[1:2] and after[1] in BACKING and not self._leads(after[1], limit):
                continue
            sense = unit.senses[0]
            if before[-1:] == ("-",) and before[:1] and before[0] in PREFIXES:
                if before[0] in _SIDES and sense.kind == "person" and lowers[limit] in _RULED | _RULERS_FOES:
                    return sense
                continue
            if sense.category in NATIONAL or sense.kind != "person":
                return sense
            if token == limit - 1 and lowers[limit] in _RULED:  # `the Assad regime` is Syria's
                return sense
        return None

    def _leads(self, link: str, noun: int) -> bool:
        """`the US-led coalition`, `Kurdish-led forces`: theirs who lead them."""
        return link in ("led", "dominated") and not _LED.isdisjoint(self.reading.lowers[noun : self.last + 1])

    def country_before(self, limit: int) -> str | None:
        """The country that the words before `limit` give: a nation's before that of a cause, `the Danish Al Qaeda recruit`."""
        sense = self.body_before(limit)
        if sense is not None and sense.country == STATELESS:
            return self._nation_before(limit) or sense.country
        return sense.country if sense is not None else None

    def _nation_before(self, limit: int) -> str | None:
        """The nation that an adjective before `limit` tells; not that of a backer or of `anti-`."""
        for token in range(limit - 2, self.first - 1, -1):
            unit = self.units.names.get(token)
            hyphens = self.reading.lowers[token + 1] == "-" or self.reading.lowers[max(0, token - 1)] == "-"
            if unit is not None and unit.first >= self.first and unit.senses[0].category == "adjective" and not hyphens:
                return unit.senses[0].country
        return None

    def nationality_of(self, token: int) -> NameUnit | None:
        """The word for a state or people that ends at a token of this phrase."""
        unit = self.units.names.get(token)
        return (
            unit
            if unit is not None and unit.senses[0].category in ("state", "adjective", "demonym", "capital")
            else None
        )

    def _sector_before(self, limit: int) -> str | None:
        """The sector of a role noun right before another: `police chief`, `union leader`."""
        unit = self.units.roles.get(limit - 1)
        return unit.role.sector if unit is not None and unit.first >= self.first else None

    def with_role(self, mention: Mention, unit: RoleUnit, country: str | None) -> Mention:
        """The mention with what a role tells: sector, role, gender, and whether it is past."""
        role = unit.role
        sector, others = role.sector or mention.sector, role.other_sectors or mention.other_sectors
        if role.sector in _OFFICIAL and role.kind in ("person", "office") and self.is_former(unit.first):
            sector = "CVL" if role.role in _RANK_AND_FILE else "ELI"
        if sector is None:
            sector = self._sector_before(unit.first)
        if (sector in _FIGHTING or role.role in _SPEAKING) and not REBEL_WORDS.isdisjoint(
            self.lowers(self.first, unit.first - 1)
        ):
            sector = "REB"
        if sector is None and country is not None and role.role in _GOVERNING:
            sector = "GOV"
        if sector == "MIL" and self._against_rulers(unit):
            sector = "REB"
        return replace(
            mention,
            country=country if country is not None else mention.country,
            sector=sector,
            other_sectors=others,
            role=" ".join(self.reading.text(unit.first, unit.last).split()),
            gender=mention.gender or self.gender(),
            why=tuple(dict.fromkeys((*mention.why, f"role:{role.role}"))),
        )

    def _against_rulers(self, unit: RoleUnit) -> bool:
        """Whether an army is of those who do not rule: `opposition forces`, `anti-government forces`; not `anti-riot forces`."""
        lowers = self.reading.lowers
        return not _RISING.isdisjoint(lowers[self.first : unit.first]) or any(
            lowers[token : token + 2] == ("anti", "-") and self._rules(token + 2)
            for token in range(self.first, unit.last - 1)
        )

    def _rules(self, token: int) -> bool:
        """Whether a word names who rules a country: its government, or a person known by name."""
        name = self.units.names.get(token)
        return self.reading.lowers[token] in _RULING or (name is not None and name.senses[0].kind == "person")


def serve(mention: Mention, sector: str | None, other_sectors: tuple[str, ...] = ()) -> Mention:
    """The mention of one who speaks for, leads or fights for a body: of the body's sector."""
    return replace(mention, sector=sector, other_sectors=mention.other_sectors or other_sectors)
