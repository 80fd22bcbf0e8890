"""What somebody bound himself to: promises, agreements, offers, threats, schedules (CODING.md, last rule).

Inside: reading commitments off coded events and the words around them. Never inside: what became of a promise (that needs
other articles: `analysis`).

Entry point: `find_commitments`.
"""

from dragoman.coding.syntax import NOUN_TAGS, VERB_TAGS, clause_of, prepositions, verb_arguments
from dragoman.records import Commitment, CommitmentKind, Deadline, Event, Reading, Span, Time

_KINDS: dict[str, CommitmentKind] = {"AGREE": "promise", "CONCEDE": "promise"}
_OFFERS = frozenset({"offer", "propose", "volunteer"})
_SCHEDULES = frozenset({"schedule", "plan", "due", "slate", "set", "expect"})
_AGREEMENTS = frozenset({"agree", "sign", "accept", "conclude", "reach", "strike", "seal"})
_POINTING = frozenset("this that the these his her its their".split())
_PROPOSALS = frozenset("proposal offer request invitation demand plan idea suggestion call".split())
_BINDING_STATUS = frozenset({"asserted", "conditional"})


def find_commitments(reading: Reading, events: tuple[Event, ...], times: tuple[Time, ...]) -> tuple[Commitment, ...]:
    """The commitments of an article, one for each event that binds its actors, ids `c1`, `c2`, ...; content is their words."""
    found: list[Commitment] = []
    for event in events:
        if event.type not in _KINDS or event.status not in _BINDING_STATUS or event.historical or not event.actors:
            continue
        if event.type == "CONCEDE" and not {"shift:ahead"} & set(event.why) and event.condition is None:
            continue  # what is conceded is done; only a yielding to come binds
        token = reading.token_at(event.trigger.start)
        content = None if token is None else _content(reading, event, token)
        if token is None or content is None:
            continue
        by = tuple(dict.fromkeys(party.actor for party in event.actors))
        to = tuple(dict.fromkeys(party.actor for party in event.recipients))
        content = _proposed(reading, events, event, content) or content
        deadline = _deadline(times, content)
        found.append(
            Commitment(
                f"c{len(found) + 1}", by, to, _kind(reading, event, token), content, event.condition, deadline, event.id
            )
        )
    return tuple(found)


def _proposed(reading: Reading, events: tuple[Event, ...], event: Event, content: Span) -> Span | None:
    """What `this proposal` or `her request` proposed: the matter of the other side's act before it."""
    words = content.of(reading.document.text).lower().split()
    if len(words) > 3 or words[0] not in _POINTING or words[-1] not in _PROPOSALS:
        return None
    others = {party.actor for party in event.recipients}
    before = [e for e in events if e.trigger.start < event.trigger.start and e.about and e.type in ("REQUEST", "AGREE")]
    matters = [e.about[0] for e in before if others & {party.actor for party in e.actors}]
    return matters[-1] if matters else None


def _kind(reading: Reading, event: Event, token: int) -> CommitmentKind:
    lemma = reading.lemmas[token]
    governor = reading.lemmas[reading.heads[token]]
    if lemma in _OFFERS:
        return "offer"
    if event.type == "AGREE" and ({lemma, governor} & _SCHEDULES or reading.tags[token] in NOUN_TAGS):
        return "schedule"
    if lemma in _AGREEMENTS:
        return "agreement"
    return _KINDS[event.type]


def _content(reading: Reading, event: Event, token: int) -> Span | None:
    """The words of what is promised: the complement clause, the object, or the planned act's own phrase."""
    if (
        reading.tags[token] in VERB_TAGS and "shift:ahead" in event.why
    ):  # `will forgive the debt`: the act is the promise
        return _without_condition(reading, token, token, event.condition)
    if reading.tags[token] in VERB_TAGS or reading.tags[token] == "JJ":  # `was willing to talk`
        node = clause_of(reading, token)
        if node is None:
            arguments = verb_arguments(reading, token)
            candidates = [
                *arguments.object,
                *(noun for prep, noun in prepositions(reading, token) if prep in ("to", "on", "for")),
            ]
            node = next((noun for noun in candidates if noun > token), None)
        if node is None:
            return None
        return _without_condition(reading, reading.left_edges[node], node, event.condition)
    return _without_condition(reading, reading.left_edges[token], token, event.condition)


def _without_condition(reading: Reading, first: int, node: int, condition: Span | None) -> Span | None:
    """The clause's words up to its end or its condition, edges trimmed."""
    last = reading.right_edges[node]
    if condition is not None and condition.start > reading.starts[first]:
        while last > first and reading.ends[last] > condition.start:
            last -= 1
    while last > first and reading.tags[last] in (",", ".", ":", "''", "``"):
        last -= 1
    while first < last and (
        reading.tags[first] in (",", ":", "``", "''") or reading.lowers[first] in ("that", "to", "and")
    ):
        first += 1
    span = reading.span(first, last)
    return span if span.end - span.start > 3 else None


def _deadline(times: tuple[Time, ...], content: Span) -> Deadline | None:
    dated = [time for time in times if content.covers(time.span) and time.edtf]
    return Deadline(dated[0].edtf) if dated and dated[0].edtf else None
