"""How an article came to its record: what was read, who was found, every frame tried and what became of it.

It is no second coder: `code_document` codes and takes down its steps, and they are told here.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from dragoman.coding.events import Step, Trail
from dragoman.engine.code_document import checked_language, code_document
from dragoman.engine.tools import Tools
from dragoman.lexicon.reasons import Reasons, load_reasons
from dragoman.records import Actor, Cast, Document, Event, Party, Reading, Record, Span, UsageError

# Of a frame's list of words so many are shown.
_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Word:
    """A token with its place in the tree; `head` is the number of the word it hangs on, a root's its own."""

    number: int
    text: str
    lemma: str
    tag: str
    relation: str
    head: int


@dataclass(frozen=True, slots=True)
class Named:
    """A mention: its words, whom it stands for, the rules that made the mention, and the one that told whom it means."""

    span: Span
    words: str
    actors: tuple[str, ...]
    made_by: tuple[str, ...]
    resolved_by: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Tried:
    """A frame tried on a word (`frame` null: all of the word's frames): taken or dropped, why, and by what."""

    word: str
    at: int
    frame: str | None
    type: str | None
    taken: bool
    verdict: str
    meaning: str
    detail: str | None
    event: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """An event of the record in words."""

    id: str
    code: str
    trigger: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    status: str
    when: str
    where: str | None
    attribution: tuple[str, ...]
    condition: str | None
    confidence: float
    why: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ExplainedSentence:
    """One sentence; `number` counts from 1."""

    number: int
    span: Span
    text: str
    words: tuple[Word, ...]
    mentions: tuple[Named, ...]
    tried: tuple[Tried, ...]
    events: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """An article's sentences with what was tried in them."""

    article: str
    sentences: tuple[ExplainedSentence, ...]

    def as_json(self) -> dict[str, Any]:
        """The same as plain dictionaries and lists, spans as `[start, end)`."""
        return asdict(self)


def explain(document: Document, tools: Tools, *, event: str | None = None, sentence: int | None = None) -> Explanation:
    """Code an article and tell how, by sentence: those with a trigger, or that of one event, or one by its number from 1.

    UsageError when there is no such event or sentence.
    """
    (reading,) = tools.reader.read([checked_language(document)])
    trail = Trail()
    record = code_document(reading, tools, trail)
    teller = _Teller(record, trail, load_reasons())
    return Explanation(document.id, tuple(teller.sentence(number) for number in teller.wanted(event, sentence)))


class _Teller:
    """One article's steps, told."""

    def __init__(self, record: Record, trail: Trail, reasons: Reasons) -> None:
        self.record, self.trail, self.reasons = record, trail, reasons
        reading, cast = trail.reading, trail.cast
        if reading is None or cast is None:
            raise RuntimeError("the trail was not kept by find_events; pass it to code_document")
        self.reading: Reading = reading
        self.cast: Cast = cast
        self.actors: dict[str, Actor] = {actor.id: actor for actor in record.actors}

    def wanted(self, event: str | None, sentence: int | None) -> list[int]:
        """The numbers, from 0, of the sentences to tell of."""
        if event is not None:
            return self._sentences_of(event)
        total = len(self.reading.sentences)
        if sentence is not None:
            if not 1 <= sentence <= total:
                raise UsageError(f"article {self.record.document.id} has no sentence {sentence}; it has 1 to {total}")
            return [sentence - 1]
        return sorted({self.reading.sentence_of[step.token] for step in self.trail.steps if step.frame is not None})

    def _sentences_of(self, name: str) -> list[int]:
        event = next((event for event in self.record.events if event.id == name), None)
        if event is None:
            known = ", ".join(event.id for event in self.record.events) or "none"
            raise UsageError(f"article {self.record.document.id} has no event {name!r}; it has: {known}")
        return sorted({self._sentence_at(span) for span in (event.trigger, *event.also)})

    def _sentence_at(self, span: Span) -> int:
        return self.reading.sentence_of[self.reading.tokens_in(span)[0]]

    def sentence(self, number: int) -> ExplainedSentence:
        """One sentence, told."""
        first, last = self.reading.sentences[number]
        return ExplainedSentence(
            number + 1,
            self.reading.sentence_span(number),
            _line(self.reading.text(first, last)),
            tuple(self._word(token, first) for token in range(first, last + 1)),
            tuple(self._mentions(first, last)),
            tuple(self._tried(step) for step in self.trail.steps if first <= step.token <= last),
            tuple(self._event(event) for event in self.record.events if self._sentence_at(event.trigger) == number),
        )

    def _word(self, token: int, first: int) -> Word:
        reading = self.reading
        return Word(
            token - first + 1, reading.text(token, token), reading.lemmas[token], reading.tags[token],
            reading.deps[token], reading.heads[token] - first + 1,
        )  # fmt: skip

    def _mentions(self, first: int, last: int) -> Iterator[Named]:
        for mention, found, rule in zip(self.cast.mentions, self.cast.referents, self.cast.rules, strict=True):
            if first <= mention.first <= last:
                words = _line(self.reading.text(mention.first, mention.last))
                yield Named(mention.span, words, tuple(map(self._actor, found)), mention.why, rule, self.meaning(rule))

    def _tried(self, step: Step) -> Tried:
        frame = step.frame
        return Tried(
            word=self.reading.text(step.token, step.token),
            at=self.reading.starts[step.token],
            frame=frame.id if frame else None,
            type=frame.type if frame else None,
            taken=step.event is not None,
            verdict=step.verdict,
            meaning=self.meaning(step.verdict),
            detail=self._detail(step),
            event=step.event,
        )

    def _detail(self, step: Step) -> str | None:
        """What decided a step: the words, the lists, the parties found."""
        frame, by = step.frame, None if step.by is None else self.reading.lemmas[step.by]
        found = by or "none"
        if frame is not None and step.verdict == "fit:object":
            return f"takes {_some(frame.object)}; found {found}"
        if frame is not None and step.verdict == "fit:not-object":
            return f"excludes {_some(frame.not_object)}; found {found}"
        if frame is not None and step.verdict == "fit:clause":
            return f"takes {_some(frame.clause)}; found {found}"
        if step.than is not None:
            return f"better: {step.than.id}"
        if step.verdict.startswith(("parties:", "told:no-addressee")):
            sides = (" and ".join(map(self._party, side)) or "nobody" for side in (step.actors, step.recipients))
            return "actor {}; recipient {}".format(*sides)
        return None if by is None or step.by == step.token else f"by «{self.reading.words[step.by or 0]}»"

    def _event(self, event: Event) -> Told:
        text = self.record.document.text
        return Told(
            id=event.id,
            code=f"{event.type}-{event.mode}" if event.mode else event.type,
            trigger=_line(event.trigger.of(text)),
            actors=tuple(map(self._party, event.actors)),
            recipients=tuple(map(self._party, event.recipients)),
            status=f"{event.status}, historical" if event.historical else event.status,
            when=self._when(event),
            where=None if event.where is None else f"{_line(event.where.span.of(text))} ({event.where.basis})",
            attribution=tuple(self._statement(name) for name in event.attribution),
            condition=None if event.condition is None else _line(event.condition.of(text)),
            confidence=event.confidence,
            why=tuple((reason, self.meaning(reason)) for reason in event.why),
        )

    def _when(self, event: Event) -> str:
        """The days, what they rest on, and the words they were read from."""
        time = next((time for time in self.record.times if time.id == event.when.time), None)
        words = f", from «{_line(time.span.of(self.record.document.text))}»" if time else ""
        return f"{event.when.edtf or 'not told'} ({event.when.basis}{words})"

    def _statement(self, name: str) -> str:
        """A statement of the chain: who, by which words, how."""
        text = self.record.document.text
        statement = next(statement for statement in self.record.statements if statement.id == name)
        cue = " ".join(_line(span.of(text)) for span in statement.cue)
        source = self._actor(statement.source_actor) if statement.source_actor else "somebody"
        return f"{name}: {source}, «{cue}», {statement.quoted}, {statement.stance}"

    def _party(self, party: Party) -> str:
        return f"{self._actor(party.actor)} «{_line(party.span.of(self.record.document.text))}»"

    def _actor(self, name: str) -> str:
        actor = self.actors[name]
        return f"{actor.name} [{actor.country or '---'} {actor.sector or '---'}]"

    def meaning(self, reason: str) -> str:
        """An id in words; an id that no table lists is given as it is."""
        return self.reasons.meaning(reason) or reason


def _line(words: str) -> str:
    return " ".join(words.split())


def _some(words: frozenset[str]) -> str:
    shown = ["anything" if word == "*" else word for word in sorted(words)[:_SHOWN]]
    more = len(words) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")
