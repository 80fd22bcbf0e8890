"""When an act was done, as its own sentence tells it: the times that its clause shares, opened or joined by their words."""

from dataclasses import replace

from dragoman.coding.events.circumstances import Scene, hangs_on
from dragoman.coding.events.lasting import lasting_when
from dragoman.coding.events.stage import Stage
from dragoman.coding.events.telling import SPEECH_ACTS, Telling
from dragoman.coding.syntax import NOUN_TAGS, VERB_TAGS, ancestors, auxiliaries, case_of, first_conjunct
from dragoman.records import Actor, Reading, Span, Statement, Time, When
from dragoman.records.edtf import granularity

# `failed to attend on Sunday`: the day of what was omitted is the day of the omission.
_OMISSIONS = frozenset({"fail", "refuse", "decline", "neglect", "begin", "start", "continue"})
_BEGINNINGS = frozenset({"begin", "start", "erupt", "flare", "resume", "open", "launch"})
_NOMINAL_RELATIONS = frozenset(
    {"obj", "nsubj", "nsubj:pass", "obl", "nmod", "compound", "appos", "conj", "obl:agent", "iobj"}
)
_CLOSE = 10
_NEXT = 3
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VBG", "VBN", "VB"})
_PAST_FORMS = frozenset({"VBD", "VBN"})
_PAST_FINITE = frozenset({"VBD"})
# What stands behind these was done at another time than what they hang on.
_APART = frozenset({"after", "before", "following", "despite", "ahead", "pending"})
# A cause or a matter lies before the act that it is told of: `sued over the raid`.
_CAUSES = _APART | {"over", "about", "since", "for", "amid", "against"}
# What is condemned, mourned or marked was done before.
_LOOKING_BACK = frozenset(
    "condemn denounce deplore criticize criticise decry mourn commemorate mark recall investigate avenge regret lament deny".split()
)
# Nouns after which `of` or `to` names an act that lies apart: the clause is on the night of it, or answers it.
_NAMED_BY = {
    "of": frozenset({"night", "day", "eve", "morning", "evening", "anniversary", "aftermath", "wake"}),
    "to": frozenset({"response", "reaction", "retaliation", "answer"}),
}
_BREAKS = frozenset({",", ";", "and", "but", "or"})
_UNTIL = frozenset({"until", "till"})
_OPENERS = _UNTIL | {"since"}
_RANGE_ENDS = _UNTIL | {"to", "through"}
_SHORT_UNITS = frozenset({"second", "minute", "hour", "moment"})


def find_when(stage: Stage, scene: Scene, telling: Telling) -> When:
    """The days that the event's own clause states, in whichever of its tellings; `unknown` where none does."""
    when = _stated_when(stage, scene, telling, clause_path(stage, telling))
    for told in telling.others:
        if when.basis != "unknown":
            return when
        # A noun that takes an act up again (`the attacks`) is background to its clause: only its own words date it.
        path = clause_path(stage, told) if told.trigger.verbal else [told.token]
        when = _stated_when(stage, scene, told, path)
    return when


def when_of(time: Time) -> When:
    """A time that the thread lends to an act."""
    return When(
        time.edtf, time.earliest, time.latest, granularity(time.edtf) if time.edtf else None, "narrative", time.id
    )


def _stated_when(stage: Stage, scene: Scene, telling: Telling, path: list[int]) -> When:
    reading = stage.reading
    number = reading.sentence_of[telling.token]
    times = tuple(time for time in scene.times.get(number, ()) if not _is_too_late(stage, telling, time))
    named = _time_before_when(stage, telling, times)
    if named is not None:
        return replace(when_of(named), basis="stated")
    foreign: set[Time] = set()
    for node in path:
        hanging = [time for time in times if hangs_on(reading, time.span, node)]
        foreign |= {time for time in hanging if _dates_other(stage, time, node)}
        attached = [time for time in hanging if time not in foreign]
        if attached:
            nearest = min(attached, key=lambda time: abs(reading.starts[telling.token] - time.span.start))
            return _dated(stage, telling, node, nearest, times)
    # What is another act's time may be a noun's own: `after an operation in September`.
    beside = _beside(reading, telling, [time for time in times if time not in foreign or not telling.trigger.verbal])
    if beside is not None:
        return _dated(stage, telling, telling.token, beside, times)
    since = _since_clause(reading, times, telling.token)
    if since.basis != "unknown":
        return since
    lasting = lasting_when(reading, scene.durations.get(number, ()), telling.token, path)
    return lasting if lasting.basis != "unknown" else _long_past(reading, scene.past.get(number, ()), path)


def _is_too_late(stage: Stage, telling: Telling, time: Time) -> bool:
    """Whether a day after publication is claimed for what is told as done, so that it must be another's."""
    published = stage.reading.document.published.latest
    if published is None or time.earliest is None or time.earliest[:10] <= published[:10]:
        return False
    done = telling.standing.status == "asserted" and not telling.standing.ahead and not telling.shifted
    return done and telling.trigger.verbal and stage.reading.tags[telling.token] == "VBD"


def _long_past(reading: Reading, past: tuple[Time, ...], path: list[int]) -> When:
    """`In the past, ...`: no days, yet stated."""
    attached = (time for time in past if any(hangs_on(reading, time.span, node) for node in path))
    time = next((time for time in attached if "past" in time.span.of(reading.document.text).lower()), None)
    return When(None, None, None, None, "stated", time.id) if time else When.unknown()


def _stands_close(reading: Reading, token: int, span: Span) -> bool:
    """Whether a time stands soon after the trigger, or right before it, whatever the parser hung it on."""
    tokens = reading.tokens_in(span)
    first, last = tokens[0], tokens[-1]
    if last + 1 == token:  # `forces Thursday launched strikes`
        return reading.tags[token] in _PAST_FINITE and reading.tags[first] in ("NNP", "NN")
    between = reading.tags[token + 1 : first]
    return 0 <= first - token <= _CLOSE and not any(tag in _FINITE for tag in between) and "," not in between


def _time_before_when(stage: Stage, telling: Telling, times: tuple[Time, ...]) -> Time | None:
    """`since 1991, when the army occupied ...`: the time that a `when` clause explains."""
    reading = stage.reading
    for child in reading.children[first_conjunct(reading, telling.token)]:
        if reading.lowers[child] == "when" and child < telling.token:
            before = child - 1 - (reading.lowers[child - 1] == ",")
            return next((time for time in times if before in reading.tokens_in(time.span)), None)
    return None


def _climb(reading: Reading, span: Span, node: int) -> list[int]:
    """The words between a time and the word it hangs on, from the time's own head upwards."""
    tokens = reading.tokens_in(span)
    token = next((t for t in tokens if reading.heads[t] not in tokens or reading.heads[t] == t), tokens[-1])
    climbed = [token]
    for above in ancestors(reading, token):
        if above == node:
            break
        climbed.append(above)
    return climbed


def _dates_other(stage: Stage, time: Time, node: int) -> bool:
    """`annulled Sunday's vote`, `marched after the raid on Friday`: the time of what the act is about, not the act's."""
    reading = stage.reading
    own, *hosts = _climb(reading, time.span, node)
    first = reading.tokens_in(time.span)[0]
    if reading.tags[node] in VERB_TAGS and _opener(reading, first - 1, node, _APART) is not None:
        return True
    if not hosts or reading.tags[node] not in VERB_TAGS:
        return False
    if any(case_of(reading, host) in _APART for host in hosts):
        return True
    top = hosts[-1]
    bare = (
        case_of(reading, own) is None and own < hosts[0] and reading.lowers[reading.tokens_in(time.span)[0] - 1] != "on"
    )
    return bare and reading.deps[top] == "obj" and len(hosts) == 1 and own > node


def _dated(stage: Stage, telling: Telling, node: int, time: Time, times: tuple[Time, ...]) -> When:
    """The days of a time, opened by `since` and `until` before it or before the noun it dates, joined to a range's end."""
    reading = stage.reading
    first = reading.tokens_in(time.span)[0]
    word = reading.lowers[first - 1] if first else ""
    cases = {case_of(reading, host) for host in _climb(reading, time.span, node)} | {
        _opener(reading, first, telling.token, _OPENERS)
    }
    edtf, earliest, latest = time.edtf, time.earliest, time.latest
    if edtf is None or "/" in edtf:
        return _stated(edtf, earliest, latest, time)
    end = _range_end(reading, word, time, times)
    if end is not None and end.edtf is not None:
        return _stated(f"{edtf}/{end.edtf}", earliest, end.latest, time)
    if word == "since" or "since" in cases or _goes_on(reading, telling, node):
        return _stated(f"{_day_of(edtf)}/..", earliest, None, time)
    if word in _UNTIL | {"before"} or cases & _UNTIL:
        return _stated(f"../{_day_of(edtf)}", None, latest, time)
    return _stated(edtf, earliest, latest, time)


def _opener(reading: Reading, first: int, trigger: int, openers: frozenset[str]) -> str | None:
    """The preposition before the noun that a time dates, wherever the parser hung it: `since the raid on 2 May`."""
    for token in range(first - 1, max(first - _CLOSE, -1), -1):
        if reading.lowers[token] in openers:
            return reading.lowers[token]
        if token == trigger or reading.tags[token] in VERB_TAGS or reading.lowers[token] in _BREAKS:
            return None
    return None


def _since_clause(reading: Reading, times: tuple[Time, ...], token: int) -> When:
    """`has kept it shut since troops took it on 2 May`: open from the day of the clause that `since` begins."""
    if "have" not in auxiliaries(reading, token):
        return When.unknown()
    for child in reading.children[token]:
        marks = {reading.lowers[mark] for mark in reading.children[child] if reading.deps[mark] == "mark"}
        time = next((time for time in times if hangs_on(reading, time.span, child)), None)
        if "since" in marks and time is not None and time.edtf and "/" not in time.edtf:
            return _stated(f"{_day_of(time.edtf)}/..", time.earliest, None, time)
    return When.unknown()


def _day_of(edtf: str) -> str:
    return edtf.split("T", maxsplit=1)[0]


def _stated(edtf: str | None, earliest: str | None, latest: str | None, time: Time) -> When:
    return When(edtf, earliest, latest, granularity(edtf) if edtf else None, "stated", time.id)


def _goes_on(reading: Reading, telling: Telling, node: int) -> bool:
    """`the fighting began on Sunday and has killed ten`: what is told in the perfect goes on from then."""
    began = reading.lemmas[node] in _BEGINNINGS and reading.tags[node] in _PAST_FORMS
    own = {reading.lowers[child] for child in reading.children[telling.token]}
    return began and node != telling.token and bool(own & {"has", "have"})


def _range_end(reading: Reading, word: str, time: Time, times: tuple[Time, ...]) -> Time | None:
    """The other end of `from 1991 until a truce in 1994`: of the next time, if `until` or `to` leads to it."""
    later = next((other for other in times if other.span.start > time.span.start), None)
    if later is None or word not in ("from", "between") or later.edtf is None or "/" in later.edtf:
        return None
    if (later.earliest or "") <= (time.earliest or ""):
        return None
    joints = _RANGE_ENDS if word == "from" else {"and"}
    between = range(reading.tokens_in(time.span)[-1] + 1, reading.tokens_in(later.span)[0])
    verbs = any(reading.tags[token] in VERB_TAGS for token in between)
    return later if not verbs and any(reading.lowers[token] in joints for token in between) else None


def clause_path(stage: Stage, telling: Telling) -> list[int]:
    """The trigger, its light verb, and the words above it up to the head of its clause, whose time it shares."""
    reading, path = stage.reading, [telling.token]
    if telling.trigger.arguments.carrier is not None:
        path.append(telling.trigger.arguments.carrier)
    if telling.trigger.arguments.clause is not None and reading.lemmas[telling.token] in _OMISSIONS:
        path.append(telling.trigger.arguments.clause)
    below = first_conjunct(reading, telling.token)
    path.append(below)
    for above in ancestors(reading, below):
        if not _shares_time(stage, telling, below):
            break
        path.append(above)
        below = above
    joined = [c for node in path for c in reading.children[node] if _is_joined_verb(reading, c)]
    return list(dict.fromkeys((*path, *joined)))


def _is_joined_verb(reading: Reading, token: int) -> bool:
    """`killed two and arrested three on Monday`: verbs joined by `and` share the day."""
    own_subject = any(reading.deps[c].startswith("nsubj") for c in reading.children[token])
    return reading.deps[token] == "conj" and reading.tags[token] in VERB_TAGS and not own_subject


def _shares_time(stage: Stage, telling: Telling, below: int) -> bool:
    """Whether what stands above shares the time of what stands below: a noun its clause's, a speech act its cue's."""
    reading = stage.reading
    dep = reading.deps[below]
    if reading.tags[below] in NOUN_TAGS and not telling.trigger.verbal:
        return dep in _NOMINAL_RELATIONS and not _is_apart(reading, below)
    if dep in ("xcomp", "conj", "amod", "appos"):
        return dep != "xcomp" or not telling.shifted
    if dep in ("advcl", "acl") and reading.tags[below] in ("VBG", "VBN"):  # `criticised Y last year for holding ...`
        return True
    if dep in ("advcl", "parataxis") and (_moments_apart(reading, below) or _is_next_clause(reading, below)):
        return True
    if dep in ("ccomp", "parataxis", "advcl") and telling.type in SPEECH_ACTS and telling.statement is not None:
        return is_own_side(stage, telling, telling.statement)
    return False


def _beside(reading: Reading, telling: Telling, times: list[Time]) -> Time | None:
    """The time that stands close, whatever the parser hung it on.

    `Peru on Monday condemned an attack on Sunday`: a noun of another day than its clause takes a second time only.
    """
    close = next((time for time in times if _stands_close(reading, telling.token, time.span)), None)
    if telling.trigger.verbal or not _is_apart(reading, first_conjunct(reading, telling.token)):
        return close
    if close is not None and case_of(reading, telling.token) in ("after", "following", "during"):
        words = reading.tokens_in(close.span)[0] - telling.token
        if 0 < words <= _NEXT:  # `after an operation in September`: the day that follows the noun is the noun's
            return close
    return close if any(time.span.start < reading.starts[telling.token] for time in times) else None


def _is_apart(reading: Reading, noun: int) -> bool:
    """Whether the clause tells of an act of another day: `condemned the raid`, `on the night of the raid`, `in response to it`."""
    head, case = reading.heads[noun], case_of(reading, noun)
    if reading.deps[noun] == "obj" and reading.lemmas[head] in _LOOKING_BACK:
        return True
    return case in _CAUSES or reading.lemmas[head] in _NAMED_BY.get(case or "", ())


def _moments_apart(reading: Reading, verb: int) -> bool:
    """`hours after gunmen shot him`: too near for another day."""
    marks = (t for t in range(reading.left_edges[verb], verb) if reading.lowers[t] in ("after", "before"))
    return any(reading.lemmas[mark - 1] in _SHORT_UNITS for mark in marks if mark)


def _is_next_clause(reading: Reading, verb: int) -> bool:
    """`condemned the raid on Monday; Peru abstained`: clauses beside each other in the past."""
    edge, head = reading.left_edges[verb], reading.heads[verb]
    semicolon = any(reading.lowers[token] == ";" for token in range(max(edge - 1, 0), edge + 1))
    return semicolon and reading.tags[verb] == reading.tags[head] == "VBD" and "had" not in auxiliaries(reading, verb)


def is_own_side(stage: Stage, telling: Telling, statement: Statement) -> bool:
    """Whether a statement's speaker is an actor of the telling, or speaks for the government that is."""
    speaker = stage.actors.get(statement.source_actor or "")
    if speaker is None:
        return False
    sides = [stage.actors[party.actor] for party in telling.actors]
    return any(actor == speaker or _is_government_of(actor, speaker) for actor in sides)


def _is_government_of(actor: Actor, speaker: Actor) -> bool:
    return actor.kind == "state" and speaker.sector == "GOV" and actor.country == speaker.country
