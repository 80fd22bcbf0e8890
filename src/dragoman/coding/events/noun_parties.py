"""Who a noun phrase stands for: its own actor, those it belongs to, those named inside it or behind it."""

from dragoman.coding.events.stage import Stage, is_place, names_ground
from dragoman.coding.syntax import GO_BETWEEN, NOUN_TAGS, PARTITIVES, VERB_TAGS, case_of, expand
from dragoman.records import Mention, Party, Reading

# How far into a noun phrase an actor is sought: `condemned a decision by the U.S. Supreme Court`.
_DEPTH = 9
_INNER_PREPOSITIONS = ("of", "by", "from", "against", "with", "on", "between", "to", "into", "over", "about", "for")
FORCES = frozenset(
    "troop force soldier army ambassador envoy diplomat fighter unit consul navy fleet warship plane peacekeeper border embassy".split()
)
# `the British citizenship of Ida Berg` is hers.
_PAPERS_OF = frozenset("citizenship nationality passport visa".split())
# What opens the members of a group.
_SUCH_AS = (
    ("including",),
    ("such", "as"),
    ("like",),
    ("notably",),
    ("among", "them"),
    ("principally",),
    ("as", "well", "as"),
)
# Among whom states are named.
_STATES = frozenset("nation country state power ally government member neighbour neighbor".split())
# Whose deed a noun's is that they stand before: `an army raid`, `a militia attack`; not `a guerrilla war`, which tells of what kind it is.
_BODIES = frozenset(
    "police army government parliament opposition rebel regime military navy congress senate cabinet court junta militia jihadist "
    "paramilitary mercenary loyalist".split()
)
_BELOW = frozenset({"nmod", "obl", "obl:agent", "acl"})


def noun_parties(stage: Stage, token: int, *, inner: bool = True) -> tuple[Party, ...]:
    """The actors that a noun phrase stands for, or else an actor inside it."""
    number = stage.mention_at(token)
    if number is not None and stage.cast.referents[number] and not _is_own(stage, number):
        named = _named_behind(stage, number) or _of_each(stage, number)
        if named:
            return named
        return (
            *_sharing_head(stage, number),
            *stage.parties(number),
            *_of_both(stage, number),
            *_named_among(stage, number),
        )
    if stage.reading.tags[token] not in NOUN_TAGS or not inner:
        return ()
    if stage.reading.lemmas[token] in _PAPERS_OF and (owners := inner_parties(stage, token, ("of",))):
        return owners
    return modifier_parties(stage, token) or inner_parties(stage, token, _INNER_PREPOSITIONS)


def _named_behind(stage: Stage, number: int) -> tuple[Party, ...]:
    """The names behind a description, in whose place they stand: `its closest allies, Iran and Syria`."""
    mention, reading = stage.cast.mentions[number], stage.reading
    if mention.form != "description":
        return ()
    for child in reading.children[mention.head]:
        if child > mention.last and reading.deps[child] == "appos" and reading.tags[child] in ("NNP", "NNPS"):
            members = (stage.mention_at(token) for token in expand(reading, (child,)))
            named = [n for n in members if n is not None and stage.cast.mentions[n].form == "name"]
            if not named or not _is_set_off(reading, mention.last + 1, stage.cast.mentions[named[0]].first):
                return ()
            known = set(stage.cast.referents[number])
            found = tuple(party for n in named for party in stage.parties(n) if not is_place(stage, party.span))
            return () if known & {party.actor for party in found} else found
    return ()


def _of_each(stage: Stage, number: int) -> tuple[Party, ...]:
    """The states whose governments or leaders act together: `the governments of both Chad and Niger`."""
    mention, reading = stage.cast.mentions[number], stage.reading
    if mention.form != "description" or not mention.plural or mention.country is not None:
        return ()
    for child in reading.children[mention.head]:
        states = [n for token in expand(reading, (child,)) if (n := stage.mention_at(token)) is not None]
        each = len(states) > 1 and all(stage.cast.mentions[n].kind == "state" for n in states)
        if each and case_of(reading, child) == "of":
            return tuple(party for n in states for party in stage.parties(n))
    return ()


def _is_set_off(reading: Reading, after: int, name: int) -> bool:
    """Whether only a phrase and a comma stand between a description and a name: `the envoy for Syria, Ida Berg`."""
    between = range(after, name)
    plain = not any(reading.tags[token] in VERB_TAGS or reading.lowers[token] == "such" for token in between)
    return plain and reading.lowers[name - 1] == ","


def _named_among(stage: Stage, number: int) -> tuple[Party, ...]:
    """Those whom a group is told to include: Ghana in `African states, including Ghana`, `groups such as Hamas and Fatah`."""
    mention, reading = stage.cast.mentions[number], stage.reading
    if mention.form != "description":
        return ()
    after = mention.last + 1
    after += reading.lowers[after : after + 1] == (",",)
    opening = next((words for words in _SUCH_AS if reading.lowers[after : after + len(words)] == words), None)
    if opening is None:
        return _named_apart(stage, mention)
    first = after + len(opening)
    first += reading.lowers[first : first + 1] in (("the",), ("a",))
    starts = (
        n for place in (first, first - 1) for n in stage.at[place] if stage.cast.mentions[n].first in (first, first - 1)
    )
    head = next((stage.cast.mentions[n].head for n in starts), None)
    return () if head is None else _named_members(stage, head)


def _named_members(stage: Stage, head: int) -> tuple[Party, ...]:
    members = (stage.mention_at(token) for token in expand(stage.reading, (head,)))
    named = (n for n in members if n is not None and _is_named(stage.cast.mentions[n]))
    return tuple(party for n in named for party in stage.parties(n))


def _named_apart(stage: Stage, mention: Mention) -> tuple[Party, ...]:
    """Members named farther on, with no other plural between: `Several states voted on Monday, including Ghana`."""
    reading = stage.reading
    if not mention.plural:
        return ()
    below = (*reading.children[mention.head], *reading.children[reading.heads[mention.head]])
    for noun in (c for c in below if c > mention.last and case_of(reading, c) in ("including", "notably")):
        if not any(reading.tags[t] in ("NNS", "NNPS") for t in range(mention.last + 1, reading.left_edges[noun])):
            found = _named_members(stage, noun)
            of_states = reading.lemmas[mention.head].lower() in _STATES
            return found if of_states else tuple(party for party in found if not names_ground(stage, party))
    return ()


def _is_named(mention: Mention) -> bool:
    return mention.name is not None or mention.country is not None or mention.form == "name"


def _of_both(stage: Stage, number: int) -> tuple[Party, ...]:
    """The second of `the prime ministers of Greece and Malta`, of whom one mention is made."""
    mention, reading = stage.cast.mentions[number], stage.reading
    joint = mention.last + 1
    if not mention.plural or "link:of" not in mention.why or reading.lowers[joint : joint + 1] != ("and",):
        return ()
    second = (n for n in stage.at[joint + 1] if stage.cast.mentions[n].first == joint + 1)
    return next((stage.parties(n) for n in second if stage.cast.mentions[n].kind == "state"), ())


def _sharing_head(stage: Stage, number: int) -> tuple[Party, ...]:
    """Those who share a noun with the last: Britain in `British and French negotiators`, the House in `House and Senate aides`."""
    mention, reading = stage.cast.mentions[number], stage.reading
    nations = _nations_joined(stage, mention) if reading.tags[mention.head] == "NNS" else ()
    if nations:
        return nations
    joint = mention.first - (2 if reading.lowers[mention.first - 1] in ("the", "its") else 1)
    if joint < 1 or reading.lowers[joint] != "and" or reading.tags[mention.head] != "NNS":
        return ()
    token = joint - 1
    if reading.tags[token] not in ("JJ", "NNP") or not mention.first <= reading.heads[token] <= mention.last:
        return ()
    first = next((n for n in stage.at[token] if stage.cast.mentions[n].last == token), None)
    return () if first is None else stage.parties(first)


def _is_own(stage: Stage, number: int) -> bool:
    """`its troops`, `its ambassador to Chad`: the actor's own means; whom they concern stands behind them."""
    mention = stage.cast.mentions[number]
    if stage.reading.lemmas[mention.head] not in FORCES or _is_somebody_there(stage.reading, mention.head):
        return False
    # `withdraw troops`: bare means are the actor's, as `its troops` are; but one surrenders `to fighters`.
    object_ = case_of(stage.reading, mention.head) is None
    bare = object_ and mention.country is None and mention.name is None and mention.first == mention.head
    # `its Kurdish-led force` is another's
    return bare or (mention.country is None and stage.reading.lowers[mention.first] in ("its", "their", "his", "her"))


def _is_somebody_there(reading: Reading, noun: int) -> bool:
    """Forces that act, or some of whom it happens to: `its troops shelled it`, `held by its troops`, `two of its men were killed`."""
    if reading.deps[noun].startswith("nsubj") or reading.deps[noun] == "obl:agent":
        return True
    counted = reading.heads[noun]
    return case_of(reading, noun) == "of" and (reading.tags[counted] == "CD" or reading.lowers[counted] in PARTITIVES)


def modifier_parties(stage: Stage, noun: int, first: int | None = None) -> tuple[Party, ...]:
    """An actor among the words just before a noun in its phrase: a possessor, a nationality, a body.

    `first` is where the noun's own words begin when it is more than one (`missile attacks`).
    """
    reading, token = stage.reading, noun if first is None else first
    owners = (c for c in reading.children[noun] if reading.deps[c] == "nmod:poss" and c < token)
    owning = tuple(party for owner in owners for party in noun_parties(stage, owner, inner=False))
    if owning:  # `Sweden's NATO bid` is Sweden's
        return owning
    left = max(_phrase_start(reading, noun), reading.sentences[reading.sentence_of[noun]][0])
    for place in range(token - 1, left - 1, -1):
        if token - place > _DEPTH or reading.tags[place] in ("IN", "TO", "CC", ","):
            break
        numbers = [n for n in stage.at[place] if stage.cast.mentions[n].last < token and _is_somebody(stage, n)]
        numbers = [n for n in numbers if not _is_go_between(reading, stage.cast.mentions[n])]
        numbers = [n for n in numbers if not is_opposed(reading, stage.cast.mentions[n])]
        if numbers:
            number = max(numbers, key=lambda n: stage.cast.mentions[n].last - stage.cast.mentions[n].first)
            return (*_joined(stage, number), *_paired(stage, number), *stage.parties(number))
    return ()


def is_opposed(reading: Reading, mention: Mention) -> bool:
    """`the anti-Assad revolt`: Assad is whom it is against."""
    opening = reading.lowers[max(0, mention.first - 2) : mention.last + 1]
    return any(word == "anti" or word.startswith("anti-") for word in opening)


def _joined(stage: Stage, number: int) -> tuple[Party, ...]:
    """The others of several nationalities of one noun: Russia in `Russian and Iranian support`, the US in `U.S. and British aid`."""
    mention, reading = stage.cast.mentions[number], stage.reading
    before = mention.first - 2
    nations = _nations_joined(stage, mention)
    if nations or before < 0 or mention.form != "adjective" or reading.lowers[before + 1] != "and":
        return nations
    first = (
        n for n in stage.at[before] if stage.cast.mentions[n].last == before and _is_nation(stage.cast.mentions[n])
    )
    return next((stage.parties(n) for n in first), ())


def _nations_joined(stage: Stage, mention: Mention) -> tuple[Party, ...]:
    """The nations listed before one that a phrase opens with."""
    opening = mention.first + (mention.first < mention.head and stage.reading.tags[mention.first] in ("DT", "PRP$"))
    if stage.reading.tags[opening] not in ("JJ", "NNP") or mention.country is None:
        return ()
    sharing = _nations_sharing(stage.reading, stage.cast.mentions, stage.at, opening)
    return tuple(party for n in sharing for party in stage.parties(n))


def _nations_sharing(
    reading: Reading, mentions: tuple[Mention, ...], at: tuple[tuple[int, ...], ...], first: int
) -> tuple[int, ...]:
    """The mentions of nations joined before a nationality: the US and Britain before `French` in `US, British and French troops`."""
    found: list[int] = []
    joint = first - 1
    while joint > 0 and reading.lowers[joint] == ("," if found else "and"):
        number = next((n for n in at[joint - 1] if _modifies(reading, mentions[n], joint - 1)), None)
        if number is None:
            break
        found.insert(0, number)
        joint = mentions[number].first - 1
    return tuple(found)


def _modifies(reading: Reading, mention: Mention, last: int) -> bool:
    """Whether a mention is a nation's adjective, or its letters, which have none: `US`, `U.K.`."""
    letters = mention.kind == "state" and mention.first == mention.last == last and reading.words[last].isupper()
    return mention.last == last and (mention.form == "adjective" or letters)


def _is_nation(mention: Mention) -> bool:
    return mention.form == "adjective" or (mention.kind == "state" and mention.first == mention.last)


def _phrase_start(reading: Reading, noun: int) -> int:
    """Where a noun's phrase begins, with what the parser took for another subject beside it: `India-Pakistan talks were ...`."""
    left = reading.left_edges[noun]
    beside = [c for c in reading.children[reading.heads[noun]] if reading.deps[c].startswith("nsubj") and c < left]
    return reading.left_edges[beside[-1]] if beside and reading.right_edges[beside[-1]] == left - 1 else left


def _is_go_between(reading: Reading, mention: Mention) -> bool:
    """`a Russian-brokered truce`: Russia is no party to the truce."""
    after = mention.last + 2
    return after < len(reading) and reading.tags[after - 1] == "HYPH" and reading.lemmas[after] in GO_BETWEEN


def _paired(stage: Stage, number: int) -> tuple[Party, ...]:
    """The first of a hyphenated pair: Israel in `Israel-Syrian talks`, India in `India–Pakistan border clashes`."""
    mention = stage.cast.mentions[number]
    before = mention.first - 2
    if before < 0 or stage.reading.words[before + 1] not in ("-", "–") or mention.kind != "state":
        return ()
    return next((stage.parties(n) for n in stage.at[before] if stage.cast.mentions[n].kind == "state"), ())


def _is_somebody(stage: Stage, number: int) -> bool:
    """Whether a modifier names an actor: `Russian`, `NATO`; not the kind of thing alone, as in `artillery support`."""
    mention = stage.cast.mentions[number]
    named = mention.country is not None or mention.name is not None or mention.form in ("name", "pronoun")
    return bool(stage.cast.referents[number]) and (named or stage.reading.lemmas[mention.head] in _BODIES)


def inner_parties(stage: Stage, token: int, prepositions: tuple[str, ...]) -> tuple[Party, ...]:
    """The actors inside a noun phrase, behind the first of the prepositions that has one."""
    reading = stage.reading
    for preposition in prepositions:
        for child in reading.children[token]:
            if child > token and child - token <= _DEPTH and reading.deps[child] in _BELOW:
                found = _under_preposition(stage, child, preposition)
                if found:
                    return found
    return ()


def _under_preposition(stage: Stage, child: int, preposition: str) -> tuple[Party, ...]:
    reading = stage.reading
    if reading.deps[child].startswith("acl"):
        return _clause_doers(stage, child) if preposition == "by" else ()
    if not any(reading.deps[c] == "case" and reading.lowers[c] == preposition for c in reading.children[child]):
        return ()
    return tuple(party for noun in expand(reading, (child,)) for party in noun_parties(stage, noun))


def _clause_doers(stage: Stage, verb: int) -> tuple[Party, ...]:
    """Who does it in a participle about a noun: `steps taken by the US`."""
    reading = stage.reading
    agents = (c for c in reading.children[verb] if reading.deps[c] == "obl:agent")
    return tuple(party for agent in agents for party in noun_parties(stage, agent))
