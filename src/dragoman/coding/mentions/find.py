"""Every mention of an actor in a text, in order."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.coding.mentions.capitals import find_breaks
from dragoman.coding.mentions.chunks import Chunk, find_chunks
from dragoman.coding.mentions.compose import Composer
from dragoman.coding.mentions.known import national_mention
from dragoman.coding.mentions.links import Linker
from dragoman.coding.mentions.pronouns import find_pronouns
from dragoman.coding.mentions.runs import find_bodies, find_name_runs
from dragoman.coding.mentions.tags import mend_tags
from dragoman.coding.mentions.units import Units, find_units, whole_units
from dragoman.coding.mentions.words import BACKING, REBEL_WORDS, STATE_NOUNS, STATELESS
from dragoman.lexicon import Lexicon
from dragoman.records import Mention, Reading

_PLURALS = frozenset({"group", "population"})
# Whose sector `rebel` before them tells.
_RISING = frozenset({"GOV", "MIL", "UAF", None})
_GROUPISH = frozenset({"person", "office", "group", "population", "organization"})


def find_mentions(reading: Reading, lexicon: Lexicon) -> tuple[Mention, ...]:
    """The mentions of an article by first token, longer before shorter; nested ones (`Iran's` in `Iran's army`) each by itself."""
    reading = mend_tags(reading, lexicon)
    units = find_units(reading, lexicon)
    bodies = find_bodies(reading, units)
    whole = find_name_runs(reading) | whole_units(reading, units) | {first: last for last, (first, _) in bodies.items()}
    units = Units(units.names, units.roles, bodies, whole)
    finder = _Finder(
        reading, lexicon, Composer(reading, units), find_chunks(reading, whole, find_breaks(reading, units))
    )
    found = [mention for mention in finder.phrases() if not _in_head(reading, mention)]
    return tuple(sorted([*found, *find_pronouns(reading)], key=lambda mention: (mention.first, -mention.last)))


def _in_head(reading: Reading, mention: Mention) -> bool:
    """Whether the words only stand in the dateline: where it was filed and by whom, not who acts."""
    dateline = reading.document.dateline
    return dateline is not None and dateline.span.covers(mention.span)


def _is_linked(mention: Mention) -> bool:
    """Whether its country stands behind it, and so is its own alone."""
    return any(reason.startswith("link:") for reason in mention.why)


def _is_state_noun(mention: Mention) -> bool:
    """`the Tajik-Kyrgyz state border`: no actor."""
    return (mention.role or "").lower() in STATE_NOUNS - {"government"}


def _may_share(previous: Mention, mention: Mention) -> bool:
    """Whether two joined plurals are descriptions of people, of whom only the first are told whose they are."""
    if (
        mention.country is not None
        or mention.first != mention.head
        or previous.country == STATELESS
        or _is_linked(previous)
    ):
        return False
    return all(m.plural and m.form == "description" and m.kind in _PLURALS and m.role for m in (previous, mention))


class _Finder:
    """Composes the phrases of one text, each with what its owner and its `of` phrase tell."""

    def __init__(self, reading: Reading, lexicon: Lexicon, composer: Composer, chunks: tuple[Chunk, ...]) -> None:
        self.reading, self.composer, self.chunks = reading, composer, chunks
        self.done: dict[int, Mention | None] = {}
        starting = {chunk.first: number for number, chunk in enumerate(chunks)}
        self.linker = Linker(reading, chunks, starting, self.mention_of, lexicon.place_country, self._nation_in)

    def mention_of(self, number: int) -> Mention | None:
        """The mention that a phrase makes, completed; each is read once."""
        if number not in self.done:
            chunk = self.chunks[number]
            mention = self.composer.compose(chunk.first, chunk.last)
            self.done[number] = None if mention is None else self.linker.complete(number, mention)
        return self.done[number]

    def _nation_in(self, chunk: Chunk) -> str | None:
        """The country that the words of a phrase before its head give."""
        return self.composer.phrase(chunk.first, chunk.last).country_before(chunk.last)

    def phrases(self) -> Iterator[Mention]:
        titled: Mention | None = None
        latest: Mention | None = None
        for number, chunk in enumerate(self.chunks):
            mention = self.mention_of(number)
            yield from self._shared_noun(chunk)
            if mention is None:
                yield from self._modifiers(chunk, chunk.last)
                continue
            mention = self._alike(latest, self._sharing(titled, mention))
            yield mention
            yield from self._backers(chunk, mention)
            latest = mention
            titled = mention if (mention.role or "").endswith("s") and mention.name else titled

    def _sharing(self, previous: Mention | None, mention: Mention) -> Mention:
        """`Presidents A of X and B of Y`: the second bears the title too."""
        if previous is None or mention.role is not None or mention.kind != "person" or previous.kind != "person":
            return mention
        if self.reading.lowers[previous.last + 1 : mention.first] not in (("and",), (",",), (",", "and")):
            return mention
        country = mention.country or (previous.country if not _is_linked(previous) else None)
        return replace(
            mention,
            role=previous.role,
            country=country,
            sector=mention.sector or previous.sector,
            why=(*(reason for reason in mention.why if reason != "doubtful"), "shared-title"),
        )

    def _alike(self, previous: Mention | None, mention: Mention) -> Mention:
        """`rebel officials and commanders`, `Kenyan soldiers and policemen`: a bare plural is theirs whom it is joined to."""
        if previous is None or not _may_share(previous, mention):
            return mention
        if self.reading.lowers[previous.last + 1 : mention.first] not in (("and",), ("or",)):
            return mention
        risen = not REBEL_WORDS.isdisjoint(self.reading.lowers[previous.first : previous.head])
        sector = "REB" if risen and mention.sector in _RISING else mention.sector
        return replace(mention, country=previous.country, sector=sector, why=(*mention.why, "alike"))

    def _shared_noun(self, chunk: Chunk) -> Iterator[Mention]:
        """`Indian` in `Indian and Pakistani troops`: the nationalities before the last have no noun of their own."""
        joint = chunk.first - 1
        if joint < 1 or self.reading.lowers[joint] not in ("and", "or"):
            return
        if chunk.first not in self._nationality_starts():
            return
        unit = self.composer.units.names.get(joint - 1)
        while unit is not None and unit.senses[0].category == "adjective":
            apart = not self.reading.tags[unit.last].startswith("NNP")  # a noun is a phrase by itself already
            national = national_mention(self.composer.phrase(unit.first, unit.last), unit) if apart else None
            if national is not None:
                yield national
            listed = unit.first > 1 and self.reading.words[unit.first - 1] == ","
            unit = self.composer.units.names.get(unit.first - 2) if listed else None

    def _nationality_starts(self) -> frozenset[int]:
        """Where nationalities begin."""
        units = self.composer.units.names.values()
        return frozenset(unit.first for unit in units if unit.senses[0].category == "adjective")

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
        phrase = self.composer.phrase(chunk.first, token)
        national = national_mention(phrase, unit) if unit is not None else None
        if national is not None:
            return national
        mention = self.composer.compose(chunk.first, token)
        if (
            mention is None
            or mention.kind not in _GROUPISH
            or not (mention.sector or mention.name)
            or _is_state_noun(mention)
        ):
            return None
        return mention if mention.name else replace(mention, why=(*mention.why, "modifier"))

    def _backers(self, chunk: Chunk, mention: Mention) -> Iterator[Mention]:
        """The backer inside `Turkish-backed rebels`."""
        lowers = self.reading.lowers
        for token in range(chunk.first, mention.head):
            unit = self.composer.units.names.get(token)
            if unit is None or unit.first < chunk.first or lowers[token + 1 : token + 2] != ("-",):
                continue
            backer = national_mention(self.composer.phrase(chunk.first, token), unit)
            if backer is not None and lowers[token + 2] in BACKING:
                yield backer
