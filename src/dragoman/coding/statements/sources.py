"""The words of a source: whom a cue verb names as speaking, also where the parser lost him."""

from dragoman.coding.statements.clauses import (
    FINITE,
    child_of,
    find_subject,
    is_mark,
    is_stop,
    own_subject,
    phrase,
    preposition_of,
    trim,
)
from dragoman.coding.statements.drafts import Scene, Site, Tokens
from dragoman.lexicon.cues import Cue
from dragoman.records import Reading

_NOUNS = frozenset(("NOUN", "PROPN", "PRON"))
# After these the noun is whom one speaks to.
_ADDRESSING = frozenset("tell ask inform remind assure urge warn brief notify thank".split())
_ASIDES = {")": "(", "]": "[", ",": ",", "--": "--", "—": "—", "–": "–", "-": "-"}
# No noun phrase nests deeper.
_DEEPEST = 12
_LONGEST_SOURCE = 30
# `called Friday for talks`: a day never speaks.
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight".split())
_GROUPING = frozenset(("cc", "case", "advmod", "mark", "discourse", "punct"))


def find_speaker(scene: Scene, site: Site, entry: Cue) -> int | None:
    """The verb's subject: the parser's if it is on the verb's side of the quotation marks, else the likeliest by order."""
    reading, quotes, verb, low = scene.reading, scene.quotes, site.verb, site.low
    name = site.cue[0] - 1
    if (
        name - 1 >= low
        and reading.pos[name] in {"PROPN", "PRON"}
        and reading.tags[verb] in FINITE
        and not _is_relative(reading, name)
    ):
        first = reading.left_edges[name] - 1
        if first >= low and (is_stop(reading, first) or is_mark(reading, first)) and reading.right_edges[name] == name:
            return name
    for find in (_subject_of, _inverted, _noun_before, _noun_over_aside):
        subject = find(scene, site, entry)
        if subject is None or reading.lowers[subject] in _DAYS:
            continue
        if low <= subject <= site.high and quotes.at[subject] == quotes.at[verb]:
            return subject
    return _subject_before(scene, site) if reading.tags[verb] == "VB" else None


def apposition_end(reading: Reading, last: int, cue: int) -> int:
    """Where a source ends that an apposition between commas goes on with: `Ms Koné, the envoy to Chad, said`."""
    between = range(last + 2, cue - 1)
    commas = cue - last <= _LONGEST_SOURCE and reading.words[last + 1] == "," and reading.words[cue - 1] == ","
    if not commas or not between or any(_breaks(reading, token) for token in between):
        return last
    return cue - 2


def _breaks(reading: Reading, token: int) -> bool:
    """Whether a word cannot be part of a noun's phrase: a subordinator, or a verb that hangs on no noun."""
    verb = reading.pos[token] == "VERB" or reading.tags[token] in FINITE
    return reading.pos[token] == "SCONJ" or (
        verb and reading.deps[token] not in {"acl", "acl:relcl", "aux", "cop", "xcomp", "aux:pass"}
    )


def find_stretch(scene: Scene, site: Site) -> Tokens | None:
    """A long source that the parser lost: all from a quotation, or the sentence's start, to the comma before the cue."""
    reading, quotes, low, last = scene.reading, scene.quotes, site.low, site.cue[0] - 1
    if last <= low or not is_stop(reading, last) or quotes.at[last] != quotes.at[site.cue[1]]:
        return None
    first = last
    while first > low and quotes.at[first - 1] == quotes.at[last]:
        first -= 1
    first, last = trim(reading, first, last)
    if reading.pos[first] not in {"PROPN", "NOUN", "DET", "ADJ"} or last - first > _LONGEST_SOURCE:
        return None
    opened = first > low
    verbs = any(
        reading.pos[token] == "VERB" and reading.deps[token] not in {"acl", "acl:relcl"}
        for token in range(first, last + 1)
    )
    return None if verbs or not (opened or reading.words[first][0].isupper()) else (first, last)


def _is_relative(reading: Reading, token: int) -> bool:
    return reading.tags[token] in {"WDT", "WP", "WRB"} or reading.lowers[token] == "that"


def _subject_before(scene: Scene, site: Site) -> int | None:
    """The nearest subject before a participle or infinitive, on its side of the quotation marks."""
    reading, quotes = scene.reading, scene.quotes
    for token in range(site.verb - 1, site.low - 1, -1):
        if (
            reading.deps[token] in {"nsubj", "nsubj:pass"}
            and quotes.at[token] == quotes.at[site.verb]
            and not _is_relative(reading, token)
        ):
            return token
    return None


def _subject_of(scene: Scene, site: Site, _: Cue) -> int | None:
    """The parser's subject; for the relative `that`, the noun it stands for."""
    reading = scene.reading
    subject = find_subject(reading, site.verb)
    if subject is not None and reading.lowers[subject] == "that" and reading.deps[site.verb] == "acl:relcl":
        return reading.heads[site.verb]
    return subject


def _inverted(scene: Scene, site: Site, entry: Cue) -> int | None:
    """The noun after `said` where the parser took it for an object: `"No," said the mayor`."""
    reading, verb = scene.reading, site.verb
    if "quote" not in entry.takes or verb == site.low or reading.lemmas[verb] in _ADDRESSING:
        return None
    if scene.quotes.at[verb - 1] < 0 and not is_stop(reading, verb - 1):
        return None
    for child in reading.children[verb]:
        if child > verb and reading.left_edges[child] == verb + 1 and reading.pos[child] in _NOUNS:
            return None if preposition_of(reading, child) else child
    noun = next(
        (token for token in range(verb + 1, min(verb + 4, site.high + 1)) if reading.pos[token] in _NOUNS), None
    )
    # A noun outside the quotation that the parser took for the subject of a verb inside it.
    astray = noun is not None and scene.quotes.at[reading.heads[noun]] != scene.quotes.at[noun]
    return noun if astray and noun is not None and reading.left_edges[noun] == verb + 1 else None


def _noun_before(scene: Scene, site: Site, _: Cue) -> int | None:
    """The noun right before a finite verb whose subject the parser lost."""
    reading, (first, last) = scene.reading, site.cue
    if reading.tags[last] not in FINITE and not is_lost_root(reading, last):
        return None
    return _noun_ending(reading, first - 1, site.low)


def _noun_over_aside(scene: Scene, site: Site, _: Cue) -> int | None:
    """The noun before what stands between it and its verb: `Ms Sow (then a judge) said`, `Mr Bly -- a pilot -- said`."""
    reading, close = scene.reading, site.cue[0] - 1
    opener = _ASIDES.get(reading.words[close]) if close > site.low and reading.tags[site.verb] in FINITE else None
    if opener is None:
        return None
    for token in range(close - 1, max(site.low, close - _LONGEST_SOURCE), -1):
        if reading.words[token] == opener:
            return _noun_ending(reading, token - 1, site.low)
    return None


def _noun_ending(reading: Reading, token: int, low: int) -> int | None:
    """The head of the noun phrase that ends at a token."""
    if token < low or reading.pos[token] not in _NOUNS:
        return None
    end = token
    for _ in range(_DEEPEST):
        head = reading.heads[token]
        if head == token or not low <= head <= end or reading.pos[head] not in _NOUNS:
            break
        token = head
    return token


def find_source(scene: Scene, site: Site, agent: int | None) -> tuple[Tokens | None, Tokens]:
    """Return the words of the source, or None, and the cue's tokens: `issued a statement saying` is one cue."""
    reading, verb, cue = scene.reading, site.verb, site.cue
    if agent is not None:
        source = _noun_phrase(scene, site, agent)
        if source is not None and reading.lowers[verb + 1 : verb + 3] == ("as", "saying"):
            end = next(
                (token - 1 for token in range(source[0] + 1, source[1]) if reading.lowers[token] == "that"), source[1]
            )
            source = (source[0], end)
        return source, cue
    if reading.tags[verb] != "VBG":
        return None, cue
    if reading.deps[verb] != "acl" or cue[0] == site.low or is_stop(reading, cue[0] - 1):
        subject = _main_subject(reading, verb)
        if subject is None or scene.quotes.at[subject] != scene.quotes.at[verb]:
            subject = _subject_before(scene, site)
        return (None if subject is None else _noun_phrase(scene, site, subject)), cue
    noun = reading.heads[verb]
    if child_of(reading, verb, "mark") is not None:  # `Chad's delay in answering`: not the delay answers
        owner = child_of(reading, noun, "nmod:poss")
        return (None if owner is None else _noun_phrase(scene, site, owner)), cue
    giver = _giver(scene, site, noun)
    if giver is not None and (subject := find_subject(reading, giver)) is not None:
        wide = site._replace(cue=(giver, cue[1]))
        return _noun_phrase(scene, wide, subject), wide.cue
    return (_noun_phrase(scene, site, noun) if site.low <= noun < cue[0] else None), cue


def _giver(scene: Scene, site: Site, noun: int) -> int | None:
    """The verb of handing out a document that speaks: `issued` in `issued a statement saying`."""
    reading, giver = scene.reading, scene.reading.heads[noun]
    is_document = reading.lemmas[noun] in scene.cues.documents and reading.deps[noun] == "obj"
    return (
        giver if is_document and reading.lemmas[giver] in scene.cues.giving and site.low <= giver < site.verb else None
    )


def is_lost_root(reading: Reading, verb: int) -> bool:
    """Whether a seeming participle is the sentence's only verb: the parser hung it on its own subject."""
    head = reading.heads[verb]
    return (
        reading.deps[verb] == "acl"
        and reading.tags[verb] == "VBN"
        and reading.heads[head] == head
        and child_of(reading, head, "cop") is None
        and reading.words[reading.sentences[reading.sentence_of[verb]][1]] in {".", "?", "!", "”", '"', "''"}
    )


def _main_subject(reading: Reading, verb: int) -> int | None:
    """The subject of the clause that a participle set off by a comma belongs to."""
    token = verb
    for _ in range(8):
        if reading.heads[token] == token:
            return None
        token = reading.heads[token]
        subject = own_subject(reading, token)
        if reading.pos[token] == "NOUN":
            subject = child_of(reading, token, "nmod:poss") or subject
        if subject is not None and reading.deps[token] != "acl:relcl":
            return subject
    return None


def _noun_phrase(scene: Scene, site: Site, head: int) -> Tokens | None:
    """The words of a source: the noun's phrase, on its own side of the cue and outside any quotation it is not in."""
    reading, at, (left, right) = scene.reading, scene.quotes.at, site.cue
    if reading.deps[site.verb] == "acl:relcl" and reading.heads[site.verb] == head and head < left:
        left = next((token for token in range(head + 1, left) if reading.lowers[token] == "that"), left)
    if left <= head <= right or not site.low <= head <= site.high:
        return None
    low, high = (site.low, left - 1) if head < left else (right + 1, site.high)
    first, last = phrase(reading, head, low, high)
    first = next((token + 1 for token in range(head, first - 1, -1) if at[token] != at[head]), first)
    last = next((token - 1 for token in range(head, last + 1) if at[token] != at[head]), last)
    while first < head and (
        is_stop(reading, first) or (reading.deps[first] in _GROUPING and reading.heads[first] == head)
    ):
        first += 1
    first = next((token + 1 for token in range(head - 1, first - 1, -1) if _is_main(reading, token)), first)
    last = next((token - 1 for token in range(head + 1, last + 1) if _is_main(reading, token)), last)
    last = max(head, trim(reading, first, last)[1])
    while last < high and reading.pos[last] in _NOUNS and reading.pos[last + 1] == "PROPN" and at[last + 1] == at[head]:
        last += 1  # a name that the parser cut off its title
    while (
        low < first
        and reading.pos[first] == "PROPN"
        and reading.pos[first - 1] == "PROPN"
        and at[first - 1] == at[head]
    ):
        first -= 1
    return first, last


def _is_main(reading: Reading, token: int) -> bool:
    """Whether a word is a finite verb that makes a clause of its own, which no source holds."""
    return reading.tags[token] in FINITE and reading.deps[token] in {"ROOT", "ccomp", "parataxis"}
