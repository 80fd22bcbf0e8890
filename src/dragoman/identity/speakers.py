"""Whose words they are: sources of statements to actors, and `we` to the speaker's side."""

from dataclasses import replace

from dragoman.identity.clusters import is_body
from dragoman.records import Actor, Cast, Reading, Span, Statement

_DOCUMENTS = frozenset(
    "statement readout communique communiqué declaration announcement release report letter note dispatch document".split()
)
_FIRST_PERSON = frozenset({"we", "us", "our", "ours", "ourselves"})
_FIRST_PERSON_SINGULAR = frozenset({"i", "me", "my", "mine", "myself"})
_PRONOUNS = frozenset({"it", "its", "itself", "they", "them", "their"}) | _FIRST_PERSON


def resolve_speakers(
    reading: Reading, statements: tuple[Statement, ...], cast: Cast
) -> tuple[tuple[Statement, ...], Cast]:
    """Link each statement to its source's actor, then the first person inside its content to that actor or his country."""
    linked = tuple(replace(statement, source_actor=_speaker(statement, cast)) for statement in statements)
    linked = tuple(
        s if s.source_actor else replace(s, source_actor=_covering(s, cast, adjectives=True)) for s in linked
    )
    linked = _document_speakers(reading, linked)
    return linked, _first_persons(reading, linked, cast)


def _document_speakers(reading: Reading, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """`the statement said`: the words are those of whoever issued the last statement (readout, communique) named before."""
    out: list[Statement] = []
    for statement in statements:
        words = _documents_in(reading, statement)
        if statement.source_actor is None and words:
            issuers = [
                s.source_actor
                for s in statements
                if s.source_actor and words & _documents_in(reading, s) and _before(s, statement)
            ]
            out.append(replace(statement, source_actor=issuers[-1] if issuers else None))
        else:
            out.append(statement)
    return tuple(out)


def _documents_in(reading: Reading, statement: Statement) -> set[str]:
    """The documents that a statement's source names."""
    return {reading.lemmas[token] for span in statement.source for token in reading.tokens_in(span)} & _DOCUMENTS


def _before(first: Statement, second: Statement) -> bool:
    return first.cue[0].start < second.cue[0].start


def _speaker(statement: Statement, cast: Cast) -> str | None:
    """The actor whose mention best covers the source's words: the longest that they hold, else one that holds them."""
    return _covering(statement, cast, adjectives=False)


def _covering(statement: Statement, cast: Cast, *, adjectives: bool) -> str | None:
    best: tuple[int, str] | None = None
    for mention, referents in zip(cast.mentions, cast.referents, strict=True):
        if not referents or (mention.form == "adjective") is not adjectives:
            continue
        for span in statement.source:
            shared = min(span.end, mention.span.end) - max(span.start, mention.span.start)
            if shared > 0 and (best is None or shared > best[0]):
                best = (shared, referents[0])
    return best[1] if best else None


def _first_persons(reading: Reading, statements: tuple[Statement, ...], cast: Cast) -> Cast:
    referents, rules = list(cast.referents), list(cast.rules)
    actors = {actor.id: actor for actor in cast.actors}
    found: dict[str, list[Span]] = {}
    sides: dict[str, Actor] = {}
    for number, mention in enumerate(cast.mentions):
        word = reading.lowers[mention.first]
        if mention.form != "pronoun" and "own" not in mention.why:
            continue
        if word not in _FIRST_PERSON | _FIRST_PERSON_SINGULAR:
            continue
        speaker = _speaking_at(statements, mention.span)
        if speaker is None:
            continue
        if word not in _FIRST_PERSON_SINGULAR and speaker not in sides:
            sides[speaker] = _side_of(reading, actors, speaker)
        actor = actors[speaker] if word in _FIRST_PERSON_SINGULAR else sides[speaker]
        referents[number] = (actor.id,)
        rules[number : number + 1] = ["who:speaker"]
        found.setdefault(actor.id, []).append(mention.span)
    updated = tuple(replace(a, mentions=tuple(sorted({*a.mentions, *found.get(a.id, ())}))) for a in cast.actors)
    return Cast(cast.mentions, updated, tuple(referents), tuple(rules))


def _speaking_at(statements: tuple[Statement, ...], span: Span) -> str | None:
    holding = [(c.end - c.start, s) for s in statements for c in s.content if c.covers(span) and s.source_actor]
    return min(holding, key=lambda pair: pair[0])[1].source_actor if holding else None


def _side_of(reading: Reading, actors: dict[str, Actor], speaker: str) -> Actor:
    """Who `we` are: the body that a speaker's words name, or the state he speaks for if the article names it, or himself."""
    actor = actors[speaker]
    body = next((a for a in actors.values() if a.id != speaker and _is_named_in(reading, a, actor)), None)
    if body is not None:
        return body
    if actor.sector in ("GOV", "MIL", "LEG") and actor.kind in ("person", "office"):
        return next((a for a in actors.values() if a.kind == "state" and a.country == actor.country), actor)
    return actor


def _is_named_in(reading: Reading, body: Actor, speaker: Actor) -> bool:
    """Whether a known body stands in the words for a speaker who is no person by name: `YPG officials`, `a Hamas spokesman`."""
    if speaker.kind == "state" or body.identifier is None or not is_body(body.kind, body.identifier):
        return False
    text = reading.document.text
    names = {text[span.start : span.end].removeprefix("the ").removeprefix("The ") for span in body.mentions}
    words = " ".join(text[span.start : span.end] for span in speaker.mentions)
    return any(f" {name} " in f" {words} " for name in names if name[:1].isupper() and name.casefold() not in _PRONOUNS)
