"""Steps in the tree of one sentence: relations, coordination, prepositions, auxiliaries."""

from collections.abc import Iterator

from dragoman.records import Reading

SUBJECTS = frozenset({"nsubj", "nsubj:outer", "csubj"})
NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
NAME_TAGS = frozenset({"NNP", "NNPS"})
VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
# Words that only measure what follows their `of`.
PARTITIVES = frozenset(
    "most much some many all part parts half rest majority bulk number dozens scores hundreds thousands tens one two three four five "
    "several few each both dozen hundred thousand any none lot lots series wave round handful group".split()
)

# `what he called a raid`: whose words for it a text gives.
_NAMING = frozenset(
    "call describe regard see consider view label brand dub term deem denounce portray depict characterize characterise say claim "
    "believe allege insist".split()
)


def counts_up(reading: Reading, verb: int) -> bool:
    """Whether `up to 40` stands behind a verb, where parsers see a preposition in what only counts its object."""
    return reading.lowers[verb + 1 : verb + 3] == ("up", "to") and reading.tags[verb + 3 : verb + 4] == ("CD",)


def is_infinitive(reading: Reading, verb: int) -> bool:
    """Whether a verb stands with `to`."""
    return reading.tags[verb] == "VB" and any(reading.lowers[child] == "to" for child in reading.children[verb])


def has_copula(reading: Reading, token: int) -> bool:
    """Whether a word is a predicate with a form of `be`."""
    return any(reading.deps[child] == "cop" for child in reading.children[token])


def case_of(reading: Reading, token: int) -> str | None:
    """The preposition that introduces a noun (the first word of `because of`), or None; parsers may hang it on a possessor."""
    owners = (child for child in reading.children[token] if child < token and reading.deps[child] == "nmod:poss")
    for head in (token, *owners):
        for child in reading.children[head]:
            if child < head and reading.deps[child] in ("case", "mark") and reading.tags[child] in ("IN", "TO", "VBG"):
                return reading.lowers[child]
    return None


def expand(reading: Reading, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """Those tokens and what is coordinated with them: `Kenya and Sudan` is two."""
    out: list[int] = []
    for token in (contents_of(reading, noun) for noun in tokens):
        out.append(token)
        joined = _joined(reading, token)
        # Without an `and` the parser took an apposition for a list.
        links = (c for member in (token, *joined) for c in (*reading.children[member], reading.left_edges[member]))
        if any(reading.deps[c] == "cc" for c in links):
            out.extend(contents_of(reading, c) for c in joined if reading.tags[c] not in VERB_TAGS)
        out.extend(_torn_off(reading, token))
        out.extend(_torn_before(reading, token))
        out.extend(_other_side(reading, token, joined))
        out.extend(_companions(reading, token))
    return tuple(dict.fromkeys(out))


def _joined(reading: Reading, token: int) -> list[int]:
    """What is coordinated with a word, in text order; parsers hang the third member on the first or on the second."""
    joined = [c for c in reading.children[token] if c > token and (reading.deps[c] == "conj" or _is_listed(reading, c))]
    return [member for c in joined for member in (c, *(_joined(reading, c) if reading.tags[c] in NOUN_TAGS else ()))]


def _is_listed(reading: Reading, name: int) -> bool:
    """Whether what the parser took for an apposition is the second of three: `Kenya, Uganda and Sudan`, `two men, a girl and a dog`."""
    first = reading.heads[name]
    if reading.deps[name] != "appos":
        return False
    last = [c for head in (first, name) for c in reading.children[head] if reading.deps[c] == "conj" and c > name]
    if not any(reading.deps[c] == "cc" for head in (*last, name) for c in reading.children[head]):
        return False
    named = reading.tags[first] in NAME_TAGS and reading.tags[name] in NAME_TAGS
    return named or (bool(last) and _goes_on(reading, name, last[-1]))


def _goes_on(reading: Reading, second: int, last: int) -> bool:
    """Whether no comma closes what stands behind a comma, as one closes every apposition, and both its members open alike."""
    opened = [any(reading.deps[c] in ("det", "nummod") for c in reading.children[noun]) for noun in (second, last)]
    after = reading.right_edges[last] + 1
    closed = after >= len(reading) or reading.tags[after] in (",", ".", ":", "-RRB-", "-LRB-", "``", "''")
    left = reading.left_edges[second]
    return opened[0] == opened[1] and not closed and "," in reading.words[left - 1 : left + 1]


def _torn_off(reading: Reading, token: int) -> tuple[int, ...]:
    """The rest of a list that the parser took for a second subject: `talks led by Kenya, Uganda and Sudan have begun`."""
    comma = reading.right_edges[token] + 1
    if reading.deps[token] not in ("obl:agent", "nmod", "obl") or reading.words[comma : comma + 1] != (",",):
        return ()
    for second in range(comma + 1, min(comma + 5, len(reading))):
        if reading.deps[second] == "nsubj" and reading.left_edges[second] in (comma, comma + 1):
            rest = tuple(c for c in reading.children[second] if reading.deps[c] == "conj")
            subjects = (c for c in reading.children[reading.heads[second]] if reading.deps[c].startswith("nsubj"))
            rivalled = any(c < token for c in subjects)
            ended = any(reading.deps[c] == "cc" for member in (second, *rest) for c in reading.children[member])
            return (second, *rest) if rivalled and rest and ended else ()
    return ()


def _torn_before(reading: Reading, token: int) -> tuple[int, ...]:
    """Members that the parser did not join to a subject: `Chad and a rebel force attacked`, `Chad, Mali and other states are ready`."""
    if not reading.deps[token].startswith("nsubj"):
        return ()
    drawn_in = (c for c in reading.children[token] if c < token and reading.tags[c] in NAME_TAGS)
    beside = tuple(c for c in drawn_in if _opens_other(reading, c + 1, token))
    link = reading.left_edges[token]
    return beside or (_names_before(reading, link) if reading.deps[link] == "cc" and link < token else ())


def _opens_other(reading: Reading, link: int, head: int) -> bool:
    """Whether `and` and a determiner stand at a word before a head, so that another phrase begins there."""
    return link + 1 < head and reading.lowers[link] == "and" and reading.tags[link + 1] in ("DT", "PRP$")


def _names_before(reading: Reading, link: int) -> tuple[int, ...]:
    """The names listed right before an `and`, if they are two or more."""
    found: list[int] = []
    at = link - 1
    while at > 0 and reading.tags[at] in NAME_TAGS:
        found.insert(0, at)
        while at > 0 and reading.tags[at - 1] in (*NAME_TAGS, "DT"):
            at -= 1
        at -= 1
        if at >= 0 and reading.tags[at] == "IN":  # `in Chad, Mali and the rebels`: Chad is where
            return tuple(found[1:])
        at = at - 1 if at > 0 and reading.words[at] == "," else 0
    return tuple(found) if len(found) > 1 else ()


def _other_side(reading: Reading, token: int, joined: list[int]) -> tuple[int, ...]:
    """The second whom `between` needs, wherever the parser hung it: `clashes between rebels (...) and the police`."""
    if case_of(reading, token) not in ("between", "among"):
        return ()
    if joined:
        return tuple(_bared(reading, c) for c in joined if _bared(reading, c) != c)
    for above in (reading.heads[token], reading.heads[reading.heads[token]]):
        beside = tuple(c for c in reading.children[above] if c > token and reading.deps[c] == "conj")
        whole = (_bared(reading, c) for c in beside)
        members = tuple(m for c in whole if reading.tags[c] in NOUN_TAGS for m in (c, *_joined(reading, c)))
        if members and reading.tags[above] in NOUN_TAGS:
            return members
    return ()


def _bared(reading: Reading, participle: int) -> int:
    """The noun that the parser made the object of a participle before it: `neighbouring Chad`, `retreating rebels`."""
    behind = participle + 1
    if reading.tags[participle] != "VBG" or reading.heads[behind] != participle:
        return participle
    return behind if reading.deps[behind] == "obj" and reading.tags[behind] in NOUN_TAGS else participle


def _companions(reading: Reading, token: int) -> tuple[int, ...]:
    """Who acts along: Iran in `Russia, along with Iran, ...`."""
    near = (c for c in reading.children[token] if c > token and reading.deps[c] in ("nmod", "obl"))
    return tuple(c for c in near if case_of(reading, c) in ("along", "together", "alongside"))


def contents_of(reading: Reading, noun: int) -> int:
    """The noun that counts: behind `of` in `dozens of villagers`, behind the verb of naming in `what he called a raid`."""
    if reading.lowers[noun] == "what":
        left = _left_over(reading, noun)
        return _so_called(reading, noun) if left is None else left
    if reading.lowers[noun] not in PARTITIVES and reading.tags[noun] != "CD":
        return noun
    for child in reading.children[noun]:
        if child > noun and any(
            reading.lowers[c] == "of" for c in reading.children[child] if reading.deps[c] == "case"
        ):
            return child
    return noun


def _left_over(reading: Reading, what: int) -> int | None:
    """Of whom something is left: the rebels in `what remains of the rebels`, `what is left of the rebels`."""
    clause = next((c for c in reading.children[what] if reading.deps[c] == "acl:relcl"), what)
    if reading.lemmas[clause] not in ("remain", "leave"):
        return None
    behind = (c for c in reading.children[clause] if c > clause and reading.tags[c] in NOUN_TAGS)
    return next((c for c in behind if case_of(reading, c) == "of"), None)


def _so_called(reading: Reading, what: int) -> int:
    """What somebody calls so: `condemned what it called Chadian meddling`, `what it said was a raid`, `what it sees as a threat`."""
    naming = next((c for c in reading.children[what] if reading.deps[c] == "acl:relcl"), what)
    if reading.lemmas[naming] not in _NAMING:
        return what
    named = (c for c in reading.children[naming] if c > naming and reading.tags[c] in NOUN_TAGS)
    told = (
        c for c in named if reading.deps[c] in ("obj", "xcomp") or case_of(reading, c) == "as" or _is_told(reading, c)
    )
    return next(told, what)


def _is_told(reading: Reading, noun: int) -> bool:
    return reading.deps[noun] == "ccomp" and has_copula(reading, noun)


def first_conjunct(reading: Reading, token: int) -> int:
    """The first member of the coordination in which a word stands."""
    while reading.deps[token] == "conj" and reading.heads[token] < token:
        token = reading.heads[token]
    return token


def head_of_phrase(reading: Reading, noun: int) -> int:
    """The first noun of the phrase that ends with a noun: `fighters` in `fighters in northern Syria`."""
    while (
        reading.deps[noun] in ("nmod", "flat")
        and reading.heads[noun] < noun
        and reading.tags[reading.heads[noun]] in NOUN_TAGS
    ):
        noun = reading.heads[noun]
    return noun


def ancestors(reading: Reading, token: int) -> Iterator[int]:
    """The words above a token, nearest first."""
    while reading.heads[token] != token:
        token = reading.heads[token]
        yield token


def auxiliaries(reading: Reading, verb: int) -> tuple[str, ...]:
    """The lemmas of a verb's auxiliaries; those of its first conjunct when it has none of its own."""
    own = tuple(
        reading.lemmas[c]
        for c in reading.children[verb]
        if reading.deps[c].startswith("aux") or reading.deps[c] == "cop"
    )
    if own or reading.deps[verb] != "conj" or reading.tags[reading.heads[verb]] not in VERB_TAGS:
        return own
    return auxiliaries(reading, reading.heads[verb])


def dependents(reading: Reading, head: int, relation: str) -> tuple[int, ...]:
    """The words that hang on a word by one relation."""
    return tuple(child for child in reading.children[head] if reading.deps[child] == relation)
