"""What somebody bound himself to: promises, agreements, offers, threats, schedules (CODING.md, last rule).

Inside: reading commitments off coded events and the words around them. Never inside: what became of a promise (that needs
other articles: `analysis`).

Entry point: `find_commitments`.
"""

from dragoman.coding.syntax import NOUN_TAGS, VERB_TAGS, Arguments, auxiliaries, clause_of, prepositions, verb_arguments
from dragoman.records import Commitment, CommitmentKind, Deadline, Event, Reading, Span, Time

_KINDS: dict[str, CommitmentKind] = {"AGREE": "promise", "CONCEDE": "promise"}
_OFFERS = frozenset({"offer", "propose", "volunteer"})
_SCHEDULES = frozenset({"schedule", "plan", "due", "slate", "set", "expect"})
_AGREEMENTS = frozenset({"agree", "sign", "accept", "conclude", "reach", "strike", "seal"})
_PROMISING = frozenset("promise pledge vow agree accept commit undertake announce offer volunteer".split())
_WITH_THINGS = (
    _OFFERS
    | _SCHEDULES
    | _AGREEMENTS
    | _PROMISING
    | {"guarantee", "assure", "extend", "grant", "approve", "ready", "willing"}
)
_BY_WHEN = frozenset({"", "by", "in", "on", "before", "until", "within"})
_PAPERS = frozenset(
    "agreement pact deal treaty accord memorandum program programme protocol declaration convention".split()
)
_POINTING = frozenset("this that the these his her its their".split())
_PROPOSALS = frozenset("proposal offer request invitation demand plan idea suggestion call".split())
_BINDING_STATUS = frozenset({"asserted", "conditional"})


def find_commitments(reading: Reading, events: tuple[Event, ...], times: tuple[Time, ...]) -> tuple[Commitment, ...]:
    """The commitments of an article, one for each event that binds its actors, ids `c1`, `c2`, ...; content is their words."""
    found: list[Commitment] = []
    for event in events:
        token = reading.token_at(event.trigger.start)
        if token is None or event.status not in _BINDING_STATUS or not event.actors:
            continue
        content = _content(reading, event, token) if _binds(reading, event, token) else _signed(reading, event, token)
        if content is None:
            continue
        by = tuple(dict.fromkeys(party.actor for party in event.actors))
        to = tuple(dict.fromkeys(party.actor for party in event.recipients))
        content = _proposed(reading, events, event, content) or _trimmed(reading, event, times, content)
        deadline = _deadline(times, content)
        found.append(
            Commitment(
                f"c{len(found) + 1}", by, to, _kind(reading, event, token), content, event.condition, deadline, event.id
            )
        )
    return tuple(found)


def _binds(reading: Reading, event: Event, token: int) -> bool:
    """Whether an event is itself a promise; what is conceded is done, and only a yielding to come binds."""
    if event.type != "CONCEDE":
        return event.type in _KINDS
    return "shift:ahead" in event.why or event.condition is not None or reading.lemmas[token] in _PROMISING


def _signed(reading: Reading, event: Event, token: int) -> Span | None:
    """What the paper that was signed says: `signed an agreement not to attack ships`; None if it is not told."""
    if event.type != "SUPPORT" or reading.lemmas[token] not in _AGREEMENTS:
        return None
    arguments = verb_arguments(reading, token)
    paper = next((noun for noun in arguments.object if reading.lemmas[noun] in _PAPERS), None)
    if paper is None:
        return None
    clauses = (arguments.clause, *(c for c in reading.children[paper] if reading.deps[c] in ("acl", "advcl")))
    node = next((clause for clause in clauses if clause is not None and clause > paper), None)
    if node is None or not any(reading.tags[child] == "TO" for child in reading.children[node]):
        return None
    return _without_condition(reading, reading.left_edges[node], node, event.condition)


def _proposed(reading: Reading, events: tuple[Event, ...], event: Event, content: Span) -> Span | None:
    """What `this proposal` or `her request` proposed: the matter of the other side's act before it."""
    words = content.of(reading.document.text).lower().split()
    if words in (["that"], ["this"], ["it"]):
        return _wanted_before(reading, events, event)
    if len(words) > 3 or words[0] not in _POINTING or words[-1] not in _PROPOSALS:
        return None
    others = {party.actor for party in event.recipients}
    before = [e for e in events if e.trigger.start < event.trigger.start and e.about and e.type in ("REQUEST", "AGREE")]
    matters = [e.about[0] for e in before if others & {party.actor for party in e.actors}]
    return matters[-1] if matters else None


def _wanted_before(reading: Reading, events: tuple[Event, ...], event: Event) -> Span | None:
    """What `accepted that` accepts: what the other side, told of last, made its condition or asked for."""
    by = {party.actor for party in event.actors}
    others = (e for e in events if e.trigger.start < event.trigger.start and not by & {p.actor for p in e.actors})
    wanting = [e for e in others if e.condition or (e.about and e.type in ("REQUEST", "AGREE"))]
    if not wanting:
        return None
    last = wanting[-1]
    return last.about[0] if last.condition is None else _without_marker(reading, last.condition)


def _without_marker(reading: Reading, condition: Span) -> Span:
    """A condition's clause alone: without `on the condition that`, `provided that`, `if`."""
    tokens = reading.tokens_in(condition)
    opening = [token for token in tokens[:5] if reading.lowers[token] in ("that", "if", "unless")]
    if not opening or opening[0] == tokens[-1]:
        return condition
    return reading.span(opening[0] + 1, tokens[-1])


def _trimmed(reading: Reading, event: Event, times: tuple[Time, ...], content: Span) -> Span:
    """The promise without whom it is made to (`offered Fiji | two boats`) or `it would`, with the day it is due (`by Sunday`)."""
    tokens = reading.tokens_in(content)
    first = tokens[0]
    while first < tokens[-1] and _is_recipient(reading, event, first + (reading.tags[first] == "DT")):
        first += 1
    if first + 2 < tokens[-1] and reading.tags[first] == "PRP" and reading.lowers[first + 1] in ("will", "would"):
        first += 2
    start, end, text = reading.starts[first], content.end, reading.document.text
    for time in times:
        following = end < time.span.start and time.span.end <= event.sentence.end
        if following and time.id != event.when.time and text[end : time.span.start].strip() in _BY_WHEN:
            end = time.span.end
    return Span(start, end)


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
    verbal = reading.tags[token] in VERB_TAGS
    if verbal and "shift:ahead" in event.why:  # `will forgive the debt`: the act is the promise
        return _without_condition(reading, token, token, event.condition)
    if not verbal and reading.tags[token] != "JJ":
        return _without_condition(reading, reading.left_edges[token], token, event.condition)
    node = clause_of(reading, token)  # `was willing to talk`
    if node is not None:
        return _without_condition(reading, reading.left_edges[node], node, event.condition)
    arguments = verb_arguments(reading, token)
    return (
        _scheduled(reading, event, token, arguments) if arguments.passive else _thing(reading, event, token, arguments)
    )


def _scheduled(reading: Reading, event: Event, token: int, arguments: Arguments) -> Span | None:
    """`A meeting` that `is scheduled for May`; one that had been planned binds nobody now."""
    if "had" in auxiliaries(reading, token):
        return None
    matter = next((span for span in event.about if span.start < event.trigger.start), None)
    if matter is not None or not arguments.object:
        return matter
    return _without_condition(reading, *_whole_phrase(reading, arguments.object[0]), event.condition)


def _thing(reading: Reading, event: Event, token: int, arguments: Arguments) -> Span | None:
    """What is offered, promised or agreed on, in a noun; `resolved their problems` is done, and no promise."""
    if reading.lemmas[token] not in _WITH_THINGS:
        return None
    told = (noun for preposition, noun in prepositions(reading, token) if preposition in ("to", "on", "for"))
    things = (n for n in (*arguments.object, *told) if n > token and not _is_recipient(reading, event, n))
    node = next(things, None)
    if node is None:
        return None
    return _without_condition(reading, reading.left_edges[node], node, event.condition)


def _whole_phrase(reading: Reading, noun: int) -> tuple[int, int]:
    """First word and head of the phrase a noun stands in: `a meeting of the commission` for `commission`."""
    while reading.deps[noun] == "nmod" and reading.tags[reading.heads[noun]] in NOUN_TAGS:
        noun = reading.heads[noun]
    first = reading.left_edges[noun]
    while first < noun and reading.deps[first] == "case":
        first += 1
    return first, noun


def _is_recipient(reading: Reading, event: Event, noun: int) -> bool:
    """Fiji in `offered Fiji two boats`, which parsers take for a thing offered."""
    return any(party.span.start <= reading.starts[noun] < party.span.end for party in event.recipients)


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
