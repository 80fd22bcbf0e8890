"""What a cue verb takes other than a clause or a quotation: noun phrases, infinitives, prepositions, passives."""

from dragoman.coding.statements.clauses import child_of, is_mark, preposition_of, trim
from dragoman.coding.statements.drafts import Tokens
from dragoman.coding.statements.edges import clause_end, close_quotes, is_speech
from dragoman.coding.statements.quotes import Quotes
from dragoman.coding.statements.views import View
from dragoman.records import Reading

# The frame, the content, and the cue's last token.
Found = tuple[str, tuple[Tokens, ...], int]
_TEMPORAL = frozenset("on in at during after before since by last this next within".split())
_THINGS = frozenset(("obj", "xcomp", "ccomp", "obl", "obl:arg"))
# What open the deed that somebody is accused of, blamed for, charged with, described as.
_DEEDS = frozenset("of for with as".split())


def find_passive(reading: Reading, view: View) -> Found | None:
    """The subject of a passive, with what is said of it: `the raid was described as a mistake`, `he is said to rule`."""
    takes = view.entry.takes
    infinitive, clause = child_of(reading, view.verb, "xcomp"), child_of(reading, view.verb, "ccomp")
    if clause is not None and clause > view.verb and "clause" in takes:
        first = max(reading.left_edges[clause], view.cue[1] + 1)
        return "clause", (trim(reading, first, clause_end(reading, view.verb, clause, view.high)),), view.cue[1]
    subject = child_of(reading, view.verb, "nsubj:pass")
    if subject is None and reading.deps[view.verb] == "acl" and view.low <= reading.heads[view.verb] < view.verb:
        head = reading.heads[view.verb]
        pieces = [trim(reading, max(reading.left_edges[head], view.low), min(head, view.cue[0] - 1))]
    elif subject is not None and view.low <= subject < view.cue[0]:
        first, last = max(reading.left_edges[subject], view.low), min(reading.right_edges[subject], view.cue[0] - 1)
        pieces = [trim(reading, first, max(last, first))]
    else:
        return None
    rest = _rest(reading, view, infinitive)
    if infinitive is not None and "object" not in takes and "infinitive" in takes and "raising" not in takes:
        return ("infinitive", (rest,), view.cue[1]) if rest is not None else None
    if not takes & {"passive", "raising", "object"} and not (infinitive is not None and "clause" in takes):
        return None
    return "passive", (*pieces, *(() if rest is None else (rest,))), view.cue[1]


def _rest(reading: Reading, view: View, infinitive: int | None) -> Tokens | None:
    """What a passive's verb takes after it, apart from its agent and the time."""
    heads = [
        child
        for child in reading.children[view.verb]
        if child > view.cue[1]
        and reading.deps[child] in {"obj", "ccomp", "obl"}
        and preposition_of(reading, child) in {None, "as", "of", "for", "with"}
        and not _is_time(reading, child)
    ]
    heads.extend(
        child
        for child in reading.children[view.verb]
        if child > view.cue[1] and (child == infinitive or _is_deed(reading, child))
    )
    return _range_of(reading, view, heads, view.cue[1])


def find_complement(reading: Reading, quotes: Quotes, view: View) -> Found | None:
    """A noun phrase, an infinitive or a prepositional phrase that the verb takes."""
    takes, verb = view.entry.takes, view.verb
    for child in reading.children[verb]:
        if (view.cue[1] < child <= view.high and reading.deps[child].startswith("obl")) or reading.deps[
            child
        ] == "advcl":
            preposition = preposition_of(reading, child)
            if preposition in view.entry.prepositions and (found := _prepositional(reading, quotes, view, child)):
                return found
    infinitive = child_of(reading, verb, "xcomp")
    if infinitive is None and "infinitive" in takes:
        infinitive = _loose_infinitive(reading, view)
    if infinitive is not None and infinitive > verb and takes & {"infinitive", "raising"}:
        return _infinitive(reading, quotes, view, infinitive)
    return _object(reading, quotes, view) if takes & {"object", "quote"} else None


def _prepositional(reading: Reading, quotes: Quotes, view: View, child: int) -> Found | None:
    case = child_of(reading, child, "case")
    case = child_of(reading, child, "mark") if case is None else case
    if case is None or not view.verb < case < view.high:
        return None
    found = _range_of(reading, view, [child], case)
    return (
        None
        if found is None
        else ("with", (close_quotes(quotes, view.verb, *found),), case if case == view.cue[1] + 1 else view.cue[1])
    )


def _loose_infinitive(reading: Reading, view: View) -> int | None:
    """An infinitive that the parser took for an adverbial: `warned the envoys to leave`."""
    for child in reading.children[view.verb]:
        if (
            view.cue[1] < child <= view.high
            and reading.deps[child] in {"advcl", "ccomp"}
            and reading.tags[child] == "VB"
        ):
            mark = child_of(reading, child, "mark")
            if mark is not None and reading.lowers[mark] == "to" and mark > view.cue[1]:
                return child
    return None


def _infinitive(reading: Reading, quotes: Quotes, view: View, infinitive: int) -> Found | None:
    heads = [infinitive]
    thing = child_of(reading, view.verb, "obj")
    if thing is not None and view.cue[1] < thing < infinitive and view.entry.stance != "asks":
        heads.append(thing)
    found = _range_of(reading, view, heads, view.cue[1])
    if found is None:
        return None
    content = close_quotes(quotes, view.verb, *found)
    subject = child_of(reading, view.verb, "nsubj")
    if (
        "raising" in view.entry.takes
        and "clause" not in view.entry.takes
        and subject is not None
        and view.low <= subject < view.cue[0]
    ):
        first, last = max(reading.left_edges[subject], view.low), min(reading.right_edges[subject], view.cue[0] - 1)
        return "raising", (trim(reading, first, last), content), view.cue[1]
    return "infinitive", (content,), view.cue[1]


def _object(reading: Reading, quotes: Quotes, view: View) -> Found | None:
    heads = [
        child
        for child in reading.children[view.verb]
        if view.cue[1] < child <= view.high and child != view.subject and _is_content(reading, child)
    ]
    named = any(reading.deps[child] == "obj" for child in heads)
    left = child_of(reading, view.verb, "obj")
    relative = left is not None and view.low <= left < view.start and reading.tags[left] in {"WDT", "WP"}
    found = _range_of(reading, view, heads, view.cue[1])
    if found is not None:
        found = close_quotes(quotes, view.verb, *found)
    quote = None if found is None else quotes.after(found[0] - 1)
    quoted = found is not None and quote is not None and quote.last <= found[1] and is_speech(reading, quote)
    if ("object" in view.entry.takes and (named or relative)) or quoted:
        pieces = ((left, left),) if relative and left is not None else ()
        return "object", (*pieces, *(() if found is None else (found,))), view.cue[1]
    return None


def _is_content(reading: Reading, child: int) -> bool:
    return _is_deed(reading, child) or (reading.deps[child] in _THINGS and not _is_time(reading, child))


def _is_deed(reading: Reading, child: int) -> bool:
    """Whether a clause tells what somebody is said to have done: `accused the army of shelling the village`."""
    return reading.deps[child] in {"advcl", "acl"} and preposition_of(reading, child) in _DEEDS


def _is_time(reading: Reading, child: int) -> bool:
    """Whether an oblique phrase tells when or where rather than what."""
    if not reading.deps[child].startswith("obl"):
        return False
    preposition = preposition_of(reading, child)
    return (
        preposition is None
        or preposition in _TEMPORAL
        or reading.deps[child] in {"obl:tmod", "obl:npmod", "obl:unmarked"}
    )


def _range_of(reading: Reading, view: View, heads: list[int], after: int) -> Tokens | None:
    heads = [head for head in heads if after < head <= view.high]
    if not heads:
        return None
    first = max(after + 1, min(reading.left_edges[head] for head in heads))
    last = min(view.high, max(reading.right_edges[head] for head in heads))
    first = min(first, *heads)
    if first == after + 2 and is_mark(reading, after + 1):
        first = after + 1
    return trim(reading, first, max(last, first))
