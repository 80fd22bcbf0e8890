"""What stands around a phrase and tells whose it is: an owner before it, an `of` or `in` phrase behind it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from dragoman.coding.mentions.bodies import under_body
from dragoman.coding.mentions.chunks import Chunk
from dragoman.coding.mentions.words import CAPTIVES, LINKS, LOCATIVE_LINKS, PARTITIVES, PLACE_NOUNS
from dragoman.records import Mention, Reading

_SPOKEN_FOR = frozenset(
    "spokesman spokeswoman spokesperson spokespeople spokesmen lawyer lawyers attorney counsel negotiator candidate candidates "
    "supporters fighters worker workers".split()
)
# Only these bind a person's name to his country or his group: `Liz Truss of Britain`.
_NAME_LINKS = frozenset({"of", "from"})
_ABROAD = frozenset(
    "embassy embassies consulate ambassador ambassadors mission envoy diplomat diplomats troops forces".split()
)
_STATELESS = (None, "---")
_MOST_LINKS = 3
_FAITHFUL = frozenset({"loyal", "faithful"})
# Whose hostages are not of their own.
_CAPTORS = frozenset({"REB", "UAF", "PRM", "CRM"})
# Of a state, these speak for its government.
_GOVERNING = frozenset(
    {"leader", "official", "top official", "senior official", "spokesman", "spokeswoman", "spokesperson", "head", "chief",
     "negotiator", "representative", "leaders", "officials", "top officials", "senior officials"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Linker:
    """The phrases of a text, to look around one of them. `mention_of` gives a phrase's mention, completed.

    `nation_in` gives the country that a phrase such as `the French capital` tells.
    """

    reading: Reading
    chunks: tuple[Chunk, ...]
    starting: dict[int, int]
    mention_of: Callable[[int], Mention | None]
    place_country: Callable[[str], str | None]
    nation_in: Callable[[Chunk], str | None]

    def complete(self, number: int, mention: Mention) -> Mention:
        """The mention with the country, and for those who serve a body its sector, that owner and links give."""
        if mention.kind == "state" or "set" in mention.why or "place" in mention.why:
            return mention
        part = self._part_of(mention)
        if part is not None:
            return part
        owner = self.chunks[number].owner
        if owner is not None and mention.entry is None:
            mention = self._under(mention, self.mention_of(owner))
        return self._loyal(self._linked(mention))

    def _loyal(self, mention: Mention) -> Mention:
        """`soldiers loyal to the Libyan government`: theirs to whom they are loyal."""
        after = mention.last + 1
        number = self.starting.get(after + 2)
        if (
            number is None
            or mention.country not in _STATELESS
            or mention.name
            or mention.kind not in ("group", "population")
        ):
            return mention
        if self.reading.lowers[after] not in _FAITHFUL or self.reading.lowers[after + 1] != "to":
            return mention
        return self._under(mention, self.mention_of(number))

    def _linked(self, mention: Mention) -> Mention:
        """`president of Kenya`, `spokesman for the Kenyan army`, `analyst at the institute in London`."""
        last = mention.last
        for _ in range(_MOST_LINKS):
            following = self._next(mention, last)
            if following is None:
                break
            number, link = following
            body = self.mention_of(number)
            country = body.country if body is not None else self._place(number)
            if body is None and country is None:
                if link not in ("of", "for"):
                    break
                last = self.chunks[number].last
                continue
            if country is not None and mention.country not in (*_STATELESS, country):
                return self._enlisted(mention, link, body)
            if link == "of" and mention.sector == "UAF":  # `assassins of the president`
                break
            changed = replace(self._by_link(mention, link, body, country), why=(*mention.why, f"link:{link}"))
            last = max(self.chunks[number].last, body.last if body is not None else 0)
            mention = replace(changed, last=last, span=self.reading.span(mention.first, last))
            if mention.country not in _STATELESS:
                break
        return mention

    def _enlisted(self, mention: Mention, link: str, body: Mention | None) -> Mention:
        """`Tunisian members of Boko Haram`: of their own nation, and what the body is."""
        served = (
            link == "of" and mention.sector is None and body is not None and body.kind not in ("state", "population")
        )
        return under_body(mention, body) if served and body is not None else mention

    def _part_of(self, mention: Mention) -> Mention | None:
        """`a team of Kenyan police`: the police, in the words of the whole phrase."""
        last = mention.last
        if (
            mention.name
            or self.reading.lemmas[mention.head] not in PARTITIVES
            or self.reading.lowers[last + 1 : last + 2] != ("of",)
        ):
            return None
        following = self.starting.get(last + 2)
        whole = self.mention_of(following) if following is not None else None
        if whole is None or whole.kind not in ("group", "population", "person"):
            return None
        span = self.reading.span(mention.first, whole.last)
        return replace(whole, first=mention.first, span=span, plural=True, why=(*whole.why, "part"))

    def _next(self, mention: Mention, last: int) -> tuple[int, str] | None:
        """The phrase behind the preposition that follows, with the preposition, if it may tell whose the mention is."""
        if last + 1 >= len(self.reading):
            return None
        link = self.reading.lowers[last + 1]
        number = self.starting.get(last + 2)
        if number is None or link not in LINKS or not self._binds(mention, link):
            return None
        return number, link

    def _binds(self, mention: Mention, link: str) -> bool:
        if mention.entry is not None and mention.kind != "person":
            return False
        if mention.name and mention.kind == "person":
            return link in _NAME_LINKS
        if link in LOCATIVE_LINKS and (self.reading.tags[mention.first] == "PRP$" or self._may_be_abroad(mention)):
            return False
        if link in ("for", "to"):
            noun = (mention.role or "").lower().split()
            return link == "for" and not _SPOKEN_FOR.isdisjoint(noun)
        return True

    def _may_be_abroad(self, mention: Mention) -> bool:
        """Embassies and armies are seldom in their own country where the text says where they are."""
        return mention.sector in ("MIL", "REB", "UAF") or self.reading.lowers[mention.head] in _ABROAD

    def _by_link(self, mention: Mention, link: str, body: Mention | None, country: str | None) -> Mention:
        if link in LOCATIVE_LINKS and (body is None or body.kind in ("state", "population") or "place" in body.why):
            return replace(mention, country=_told(mention, country))
        return self._under(mention, body) if body is not None else replace(mention, country=_told(mention, country))

    def _under(self, mention: Mention, body: Mention | None) -> Mention:
        if body is None or (body.sector in _CAPTORS and (mention.role or "").lower() in CAPTIVES):
            return mention
        mention = replace(mention, country=_told(mention, body.country))
        if mention.kind == "person" and mention.name:
            of_body = mention.sector is None and body.kind not in ("state", "population")
            return replace(mention, sector=body.sector, other_sectors=body.other_sectors) if of_body else mention
        return under_body(mention, body) if body.kind not in ("state", "population") else _of_state(mention)

    def _place(self, number: int) -> str | None:
        chunk = self.chunks[number]
        known = self.place_country(self.reading.text(chunk.first, chunk.last))
        return known or (self.nation_in(chunk) if self.reading.lowers[chunk.last] in PLACE_NOUNS else None)


def _told(mention: Mention, country: str | None) -> str | None:
    """Its own country, or the one that is lent where it has none: a creed has followers everywhere."""
    return mention.country if mention.country not in _STATELESS else country or mention.country


def _of_state(mention: Mention) -> Mention:
    """A leader, spokesman or official of a state speaks for its government."""
    governs = mention.sector is None and (mention.role or "").lower() in _GOVERNING
    return replace(mention, sector="GOV") if governs else mention
