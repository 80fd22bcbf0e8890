"""What an event is told from: the article as it was read, its cast, its statements."""

from dataclasses import dataclass

from dragoman.coding.events.trail import Trail
from dragoman.coding.events.triggers import Trigger
from dragoman.coding.syntax import case_of
from dragoman.lexicon.frames import Frame
from dragoman.records import Actor, Cast, Mention, Party, Reading, Span, Statement


@dataclass(frozen=True, slots=True)
class Stage:
    """One article's actors, indexed by token for the event coder; `trail`, where one is kept, takes down what it does."""

    reading: Reading
    cast: Cast
    statements: tuple[Statement, ...]
    actors: dict[str, Actor]
    at: tuple[tuple[int, ...], ...]
    trail: Trail | None = None

    def drop(
        self,
        trigger: Trigger,
        verdict: str,
        *,
        by: int | None = None,
        than: Frame | None = None,
        parties: tuple[tuple[Party, ...], tuple[Party, ...]] = ((), ()),
    ) -> None:
        """Take down, where a trail is kept, why a trigger tells of no event."""
        if self.trail is not None:
            self.trail.note(trigger.token, trigger.frame, verdict, by=by, than=than, parties=parties)

    def mention_at(self, token: int) -> int | None:
        """The longest mention whose own words hold this token as head or name, adjectives aside."""
        mentions = self.cast.mentions
        held = [n for n in self.at[token] if mentions[n].form != "adjective" and self._heads(mentions[n], token)]
        # `withdrew troops from Mali`: where the parser hung Mali on the verb, it is no part of the troops
        apart = case_of(self.reading, token) is not None
        own = [n for n in held if mentions[n].head == token] if apart else []
        return max(own or held, key=lambda n: mentions[n].last - mentions[n].first, default=None)

    def _heads(self, mention: Mention, token: int) -> bool:
        """A parser may head a long name with any of its words: the one whose governor stands outside the mention."""
        governor = self.reading.heads[token]
        return token in (mention.head, governor) or not mention.first <= governor <= mention.last

    def parties(self, number: int) -> tuple[Party, ...]:
        """The actors that a mention stands for, with its words."""
        mention = self.cast.mentions[number]
        return tuple(Party(actor, mention.span) for actor in self.cast.referents[number])


def set_stage(reading: Reading, cast: Cast, statements: tuple[Statement, ...], trail: Trail | None = None) -> Stage:
    """Index an article's mentions by token."""
    at: list[list[int]] = [[] for _ in range(len(reading))]
    for number, mention in enumerate(cast.mentions):
        for token in range(mention.first, mention.last + 1):
            at[token].append(number)
    return Stage(reading, cast, statements, {actor.id: actor for actor in cast.actors}, tuple(map(tuple, at)), trail)


def is_place(stage: Stage, span: Span) -> bool:
    """Whether the words only name a place: a city suffers and is visited, but does not act."""
    token = stage.reading.token_at(span.start)
    held = () if token is None else stage.at[token]
    return any(m.span == span and "place" in m.why for m in (stage.cast.mentions[number] for number in held))


def names_ground(stage: Stage, party: Party) -> bool:
    """Whether a party is only the ground it happened on: a place, or a state named as one."""
    return is_place(stage, party.span) or stage.actors[party.actor].kind == "state"


def innermost(stage: Stage, offset: int) -> Statement | None:
    """The statement with the shortest content that holds an offset."""
    holding = [
        (span.end - span.start, statement)
        for statement in stage.statements
        for span in statement.content
        if span.start <= offset < span.end
    ]
    return min(holding, key=lambda pair: pair[0])[1] if holding else None


def phrase_span(reading: Reading, token: int) -> Span:
    """The noun phrase or clause that a word heads, without the punctuation at its edges."""
    first, last = reading.left_edges[token], reading.right_edges[token]
    while last > token and reading.tags[last] in (",", ".", ":", "''", "``"):
        last -= 1
    while (
        first < token
        and reading.tags[first] in (",", ":", "``", "''", "IN", "TO")
        and reading.deps[first] in ("punct", "case", "mark")
    ):
        first += 1
    return reading.span(first, last)
