"""Every mention of an actor in a text, in order."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.coding.mentions.chunks import Chunk, find_chunks
from dragoman.coding.mentions.compose import BACKING, LINKS, Composer
from dragoman.coding.mentions.units import NameUnit, find_units
from dragoman.lexicon import Lexicon
from dragoman.records import Mention, MentionForm, Reading

# Roles that speak for somebody: their country and sector are those of the body they speak for.
_SPEAKERS = frozenset(
    "spokesman spokeswoman spokesperson spokespeople aide adviser advisor lawyer attorney representative envoy member official head".split()
)
_NATIONAL = frozenset({"state", "adjective", "demonym", "capital", "seat"})
_GROUPISH = frozenset({"person", "office", "group", "population", "organization"})


def find_mentions(reading: Reading, lexicon: Lexicon) -> tuple[Mention, ...]:
    """The mentions of an article by first token, longer before shorter; nested ones (`Iran's` in `Iran's army`) each by itself."""
    units = find_units(reading, lexicon)
    chunks = find_chunks(reading, units.whole)
    finder = _Finder(reading, lexicon, Composer(reading, units), chunks)
    found = [*finder.phrases(), *_pronouns(reading)]
    return tuple(sorted(found, key=lambda mention: (mention.first, -mention.last)))


def _pronouns(reading: Reading) -> Iterator[Mention]:
    for token, tag in enumerate(reading.tags):
        if (tag in ("PRP", "PRP$") and reading.lowers[token] != "it") or (
            tag == "PRP" and _is_referential(reading, token)
        ):
            plural = reading.lowers[token] in ("we", "us", "our", "they", "them", "their", "themselves", "ourselves")
            yield Mention(
                token,
                token,
                token,
                reading.span(token, token),
                "pronoun",
                "group" if plural else "person",
                plural=plural,
                why=("pronoun",),
            )


def _is_referential(reading: Reading, token: int) -> bool:
    """Whether an `it` points at something: not the empty subject of `it is hoped that`."""
    return reading.deps[token] != "expl"


class _Finder:
    """Composes the phrases of one text, each with what its owner and its `of` phrase tell."""

    def __init__(self, reading: Reading, lexicon: Lexicon, composer: Composer, chunks: tuple[Chunk, ...]) -> None:
        self.reading, self.lexicon, self.composer, self.chunks = reading, lexicon, composer, chunks
        self.own: list[Mention | None] = [composer.compose(chunk.first, chunk.last) for chunk in chunks]
        self.starting = {chunk.first: number for number, chunk in enumerate(chunks)}

    def phrases(self) -> Iterator[Mention]:
        for number, chunk in enumerate(self.chunks):
            mention = self.own[number]
            if mention is None:
                yield from self._modifiers(chunk, chunk.last)
                continue
            mention = self._completed(number, chunk, mention)
            yield mention
            yield from self._backers(chunk, mention)

    def _completed(self, number: int, chunk: Chunk, mention: Mention) -> Mention:
        """The mention with the country (and for a spokesman the body) that its owner or the next phrase gives."""
        if mention.entry is not None or mention.kind == "state" or "set" in mention.why:
            return mention
        owner = None if chunk.owner is None else self.own[chunk.owner]
        if owner is not None and mention.country is None:
            mention = self._under(mention, owner)
        return self._with_link(number, mention)

    def _under(self, mention: Mention, body: Mention) -> Mention:
        sector = mention.sector
        if mention.role is not None and mention.role.lower().split()[0] in _SPEAKERS and body.sector:
            sector = body.sector if mention.sector in (None, "GOV") else mention.sector
        return replace(mention, country=mention.country or body.country, sector=sector)

    def _with_link(self, number: int, mention: Mention) -> Mention:
        """`president of Kenya`, `spokesman for the Kenyan army`, `civilians in London`."""
        reading, link = self.reading, mention.last + 1
        if (
            link >= len(reading) - 1
            or reading.lowers[link] not in LINKS
            or (mention.role is None and mention.kind != "person")
        ):
            return mention
        following = self.starting.get(link + 1)
        if following is None:
            return mention
        body = self.own[following]
        country = body.country if body is not None else self._place_country(self.chunks[following])
        if country is None or (mention.country is not None and mention.country != country):
            return mention
        if reading.lowers[link] in ("in", "at", "for") and mention.kind == "person" and mention.name:
            return mention
        linked = self._under(mention, body) if body is not None else replace(mention, country=country)
        last = self.chunks[following].last
        return replace(linked, last=last, span=reading.span(mention.first, last), why=(*linked.why, "link"))

    def _place_country(self, chunk: Chunk) -> str | None:
        return self.lexicon.place_country(self.reading.text(chunk.first, chunk.last))

    def _modifiers(self, chunk: Chunk, limit: int) -> Iterator[Mention]:
        """Actors inside a phrase whose head is none: `the Syrian government attack`, `Armenian-Azerbaijani border`."""
        token = limit - 1
        while token >= chunk.first:
            ends = token in self.composer.units.names or token in self.composer.units.roles
            mention = self._modifier(chunk, token) if ends else None
            if mention is not None:
                yield mention
                token = mention.first
            token -= 1

    def _modifier(self, chunk: Chunk, token: int) -> Mention | None:
        unit = self.composer.units.names.get(token)
        if unit is not None and unit.senses[0].category in _NATIONAL:
            return self._national(unit)
        mention = self.composer.compose(chunk.first, token)
        return mention if mention is not None and mention.kind in _GROUPISH and mention.sector else None

    def _national(self, unit: NameUnit) -> Mention:
        sense = unit.senses[0]
        span = self.reading.span(unit.first, unit.last)
        form: MentionForm = "name" if sense.category in ("state", "capital", "seat") else "adjective"
        return Mention(
            unit.first,
            unit.last,
            unit.last,
            span,
            form,
            "state",
            country=sense.country,
            sector="GOV",
            why=(f"name:{sense.id}", "modifier"),
        )

    def _backers(self, chunk: Chunk, mention: Mention) -> Iterator[Mention]:
        """The backer inside `Turkish-backed rebels`."""
        lowers = self.reading.lowers
        for token in range(chunk.first, mention.head):
            unit = self.composer.units.names.get(token)
            if (
                unit is not None
                and unit.first >= chunk.first
                and lowers[token + 1 : token + 2] == ("-",)
                and lowers[token + 2] in BACKING
            ):
                yield self._national(unit)
