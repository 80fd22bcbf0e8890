"""Cues that are no verbs: `according to`, `in the minister's view`, `reportedly`, and nouns such as `the claim that`."""

from collections.abc import Iterator

from dragoman.coding.statements.clauses import FINITE, child_of, find_subject, is_stop, phrase, preposition_of, trim
from dragoman.coding.statements.drafts import Draft, Tokens
from dragoman.coding.statements.edges import clause_end, close_quotes
from dragoman.coding.statements.quotes import Quotes
from dragoman.coding.statements.views import region_of
from dragoman.lexicon.cues import Cue, Cues
from dragoman.records import Reading

_LEADS = frozenset("but and so yet still meanwhile now however or then".split())
# Verbs that only carry the noun: whoever makes a claim claims, whoever rejects one does not.
_LIGHT = frozenset(
    "make issue voice express repeat renew raise hold have take air deliver lodge offer give share face level sound state".split()
)
_INSIDE = frozenset("det amod compound nummod nmod:poss case flat advmod punct".split())
# No noun phrase nests deeper.
_DEEPEST = 12
_PRONOUNS = frozenset("my your his her its our their".split())


def find_phrases(reading: Reading, quotes: Quotes, cues: Cues) -> Iterator[Draft]:
    """The attributions that phrases, adverbs and nouns make, in text order."""
    openers = {phrase[0] for phrase in cues.opening}
    for token, lower in enumerate(reading.lowers):
        draft = None
        if lower in openers:
            draft = _opening(reading, quotes, token, cues)
        if draft is None and lower == "in":
            draft = _in_phrase(reading, quotes, token, cues)
        elif lower in cues.adverbs:
            draft = _adverb(reading, quotes, token)
        elif (noun := cues.nouns.get(reading.lemmas[token])) is not None and reading.pos[token] == "NOUN":
            draft = _noun(reading, quotes, token, noun)
        if draft is not None:
            yield draft


def _opening(reading: Reading, quotes: Quotes, token: int, cues: Cues) -> Draft | None:
    for words in cues.opening:
        last = token + len(words) - 1
        if reading.lowers[token : last + 1] == words:
            if words == ("per",) and not _names_source(reading, token):
                return None
            return _phrase_draft(reading, quotes, (token, last), token)
    return None


def _names_source(reading: Reading, token: int) -> bool:
    """Whether `per` is followed by a name, not by a unit: `per the ministry`, `per Reuters`, not `per day`."""
    return token + 1 < len(reading) and (
        reading.pos[token + 1] == "PROPN" or reading.lowers[token + 1] in {"the", "a", "an"}
    )


def _phrase_draft(reading: Reading, quotes: Quotes, cue: Tokens, head: int, frame: str = "named") -> Draft | None:
    low, high = region_of(reading, quotes, head)
    if cue[1] >= high:
        return None
    noun = _noun_after(reading, cue[1], high)
    last = min(high, max(reading.right_edges[noun], noun))
    source = trim(reading, cue[1] + 1, _source_end(reading, quotes, noun, last))
    content = _around(reading, quotes, (cue[0], source[1]), (low, high))
    return Draft(head, cue, source, content, "asserts", frame) if content else None


def _noun_after(reading: Reading, token: int, high: int) -> int:
    """The head of the noun phrase that follows a token."""
    noun = min(token + 1, high)
    for _ in range(_DEEPEST):
        head = reading.heads[noun]
        if head == noun or not token < head <= high or reading.deps[noun] not in _INSIDE:
            break
        noun = head
    return noun


def _source_end(reading: Reading, quotes: Quotes, noun: int, last: int) -> int:
    """A source reaches to its phrase's end, but into no quotation, and over a comma only within an apposition."""
    for token in range(noun + 1, last + 1):
        if quotes.at[token] != quotes.at[noun]:
            return token - 1
        if reading.words[token] == "," and reading.deps[reading.heads[token]] not in {
            "appos",
            "acl:relcl",
            "conj",
            "acl",
            "nmod",
            "flat",
        }:
            return token - 1
    return last


def _around(reading: Reading, quotes: Quotes, phrase: Tokens, bounds: Tokens) -> tuple[Tokens, ...]:
    """The clause around a phrase that names its source: what stands before it, after it, or on both sides."""
    low, high = bounds
    before = (low, phrase[0] - 1) if phrase[0] > low else None
    if before is not None and all(
        is_stop(reading, token) or reading.lowers[token] in _LEADS for token in range(before[0], before[1] + 1)
    ):
        before = None
    after = trim(reading, phrase[1] + 1, high) if phrase[1] < high else None
    if after is not None and is_stop(reading, after[0]):
        after = None
    if before is None:
        return () if after is None else (close_quotes(quotes, phrase[0], *after),)
    edge = before[1] - is_stop(reading, before[1])
    quote = quotes.of(edge)
    if quote is not None and quote is not quotes.of(phrase[0]):
        before = (min(low, quote.first), quote.last)
    before = trim(reading, *before)
    joined = after is not None and any(
        before[0] <= token <= before[1]
        and reading.heads[token] >= after[0]
        and reading.deps[token] in {"nsubj", "nsubj:pass", "advcl", "obl", "csubj"}
        for token in range(before[0], before[1] + 1)
    )
    return (before, after) if joined and after is not None else (before,)


def _in_phrase(reading: Reading, quotes: Quotes, token: int, cues: Cues) -> Draft | None:
    """`in NP's words`, `in his view`, `in a poll`."""
    high = region_of(reading, quotes, token)[1]
    noun = _noun_after(reading, token, high)
    if not token < noun <= high or reading.heads[noun] == noun:
        return None
    if reading.lowers[noun] in cues.possessive:
        owner = child_of(reading, noun, "nmod:poss")
        if owner is None or not token < owner < noun:
            return None
        source = trim(reading, token + 1, min(reading.right_edges[owner], noun - 1))
        content = _around(reading, quotes, (token, noun), region_of(reading, quotes, token))
        return Draft(noun, (noun, noun), source, content, "asserts", "named") if content else None
    if (
        reading.lowers[noun] in cues.evidence
        and reading.deps[noun] == "obl"
        and not reading.lowers[token + 1].startswith("his")
    ):
        return _phrase_draft(reading, quotes, (token, token), token, "evidence")
    return None


def _adverb(reading: Reading, quotes: Quotes, token: int) -> Draft | None:
    verb = reading.heads[token]
    low, high = region_of(reading, quotes, token)
    if verb == token or not low <= verb <= high or reading.pos[verb] not in {"VERB", "AUX", "ADJ", "NOUN"}:
        return None
    first, last = max(low, reading.left_edges[verb]), min(high, reading.right_edges[verb])
    while first < token and (reading.deps[first] in {"cc", "mark", "punct"} or is_stop(reading, first)):
        first += 1
    pieces = [trim(reading, *piece) for piece in ((first, token - 1), (token + 1, last)) if piece[0] <= piece[1]]
    return Draft(token, (token, token), None, tuple(pieces), "asserts", "adverb") if pieces else None


def _noun(reading: Reading, quotes: Quotes, token: int, cue: Cue) -> Draft | None:
    """A noun of saying with its content: `the claim that ...`, `her refusal to ...`, `criticism of ...`."""
    low, high = region_of(reading, quotes, token)
    owner = child_of(reading, token, "nmod:poss")
    for child in reading.children[token]:
        if not token < child <= high:
            continue
        content = _noun_content(reading, token, child, cue, high)
        if content is None:
            continue
        frame, last, found = content
        source = _noun_source(reading, token, owner, child, (low, high))
        return Draft(token, (token, last), source, (close_quotes(quotes, token, *found),), cue.stance, frame)
    return None


def _noun_content(reading: Reading, token: int, child: int, cue: Cue, high: int) -> tuple[str, int, Tokens] | None:
    """The frame, the cue's last token and the content's tokens."""
    relation = reading.deps[child]
    first = max(token + 1, reading.left_edges[child])
    if relation in {"acl", "ccomp"} and reading.lowers[first] in {"that", "whether", "if"} and "clause" in cue.takes:
        last = clause_end(reading, token, child, high)
        tensed = [word for word in range(first, last + 1) if reading.tags[word] in FINITE | {"MD"}]
        if reading.deps[token] == "ROOT" and len(tensed) > 1:
            last = tensed[-1] - 1  # the sentence must have a main verb: the parser drew it into the clause
        return "noun-clause", token, trim(reading, first, last)
    if relation in {"acl", "xcomp"} and reading.lowers[first] == "to" and "infinitive" in cue.takes:
        return "noun-infinitive", token, trim(reading, first, min(high, reading.right_edges[child]))
    if (
        relation in {"nmod", "acl", "obl"}
        and preposition_of(reading, child) in cue.prepositions
        and first == token + 1 < child
    ):
        return "noun-with", token + 1, trim(reading, first + 1, min(high, reading.right_edges[child]))
    return None


def _noun_source(reading: Reading, token: int, owner: int | None, content: int, bounds: Tokens) -> Tokens | None:
    """Whose claim it is: the possessor, or the noun after `by` or `from`."""
    if owner is not None and bounds[0] <= owner < token:
        last = owner if reading.lowers[owner] in _PRONOUNS else min(token - 1, reading.right_edges[owner])
        return trim(reading, max(bounds[0], reading.left_edges[owner]), last)
    for child in reading.children[token]:
        if child != content and token < child <= bounds[1] and preposition_of(reading, child) in {"by", "from"}:
            first = max(token + 2, reading.left_edges[child] + 1)
            last = min(bounds[1], reading.right_edges[child], content - 1 if child < content else bounds[1])
            return trim(reading, min(first, child), max(last, child))
    if (
        reading.deps[token] == "ROOT"
        and bounds[0] <= reading.left_edges[token] < token
        and reading.tags[token] == "NNS"
    ):
        return trim(reading, reading.left_edges[token], token - 1)  # a verb read as a noun: `The council plans to meet`
    carrier = reading.heads[token]
    if (
        reading.deps[token] == "obj"
        and reading.lemmas[carrier] in _LIGHT
        and bounds[0] <= carrier < token
        and (subject := find_subject(reading, carrier)) is not None
    ):
        return phrase(reading, subject, bounds[0], carrier - 1) if bounds[0] <= subject < carrier else None
    return None
