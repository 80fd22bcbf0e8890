"""Is this cue really one? A linear judgement over what the cue, its frame, its source and its place look like.

The finders propose by the lexicon's frames; many verbs report in one sentence and merely happen in the next
(`the poll showed a lead`, `he showed his passport`). The weights (`lexicon/data/cue_weights.tsv`) weigh the difference.
"""

from dragoman.coding.statements.clauses import preposition_of
from dragoman.coding.statements.drafts import Draft
from dragoman.coding.statements.quotes import Quotes
from dragoman.lexicon.cues import Cues
from dragoman.records import Reading

_WEIGHED = frozenset(("aux", "aux:pass", "mark", "advmod", "expl", "cop"))
# A turn in a transcript, a signed quotation, a phrase that does nothing but name a source, `the claim that`.
_SURE = frozenset(("turn", "signed", "named", "noun-clause"))
_THINGS = frozenset(("obj", "xcomp", "ccomp"))
_DEED = frozenset(("obl", "advcl", "obl:arg"))
_NO_WORD = "-"


def keep_draft(reading: Reading, quotes: Quotes, draft: Draft, cues: Cues) -> bool:
    """Whether the weights take a draft for an attribution; without weights every draft is kept."""
    if not cues.weights or draft.frame in _SURE or _is_charge(reading, draft):
        return True
    weight = cues.weights.get
    return sum(weight(feature, 0.0) for feature in features_of(reading, quotes, draft)) > 0.0


def _is_charge(reading: Reading, draft: Draft) -> bool:
    """Whether somebody is accused of something: always an attribution, also inside another, where few are marked."""
    return reading.lemmas[draft.head] == "accuse" and any(
        child > draft.head and reading.deps[child] in _DEED and preposition_of(reading, child) == "of"
        for child in reading.children[draft.head]
    )


def features_of(reading: Reading, quotes: Quotes, draft: Draft) -> list[str]:
    """What a draft looks like, as the names that the table of weights uses."""
    head, frame = draft.head, draft.frame
    lemma, relation = reading.lemmas[head], reading.deps[head]
    speaker = _source_class(reading, draft)
    inside = quotes.at[head] >= 0
    found = [
        "bias",
        f"frame={frame}",
        f"lemma={lemma}",
        f"lemma,frame={lemma},{frame}",
        f"lemma,dep={lemma},{relation}",
        f"tag,frame={reading.tags[head]},{frame}",
        f"lemma,tag={lemma},{reading.tags[head]}",
        f"dep={relation}",
        f"source={speaker}",
        f"source,frame={speaker},{frame}",
        f"source,lemma={speaker},{lemma}",
        f"inside={inside},{frame}",
        f"inside,source={inside},{speaker}",
        f"next={_lower(reading, draft.cue[1] + 1)}",
        f"previous={_lower(reading, draft.cue[0] - 1)}",
        f"governor={reading.lemmas[reading.heads[head]]},{relation}",
        f"lemma,next={lemma},{_lower(reading, draft.cue[1] + 1)}",
        f"title={reading.sentence_of[head] == 0}",
        f"pieces={len(draft.content)},{frame}",
    ]
    if draft.source is not None:
        found.append(f"who={reading.lemmas[_head_of(reading, draft.source)]}")
    for child in reading.children[head]:
        found.extend(_child_features(reading, lemma, child))
    return found + _content_features(reading, quotes, draft)


def _child_features(reading: Reading, lemma: str, child: int) -> list[str]:
    relation = reading.deps[child]
    found = [f"lemma,has={lemma},{relation}"]
    if relation in _WEIGHED:
        found.append(f"{relation}={reading.lowers[child]}")
    elif relation in _THINGS:
        found.extend((f"{relation}={reading.lemmas[child]}", f"lemma,{relation}={lemma},{reading.pos[child]}"))
    elif relation == "obl":
        found.append(f"lemma,obl={lemma},{preposition_of(reading, child)}")
    return found


def _content_features(reading: Reading, quotes: Quotes, draft: Draft) -> list[str]:
    first, last = draft.content[-1]
    chief = _head_of(reading, (first, last))
    outside = quotes.at[draft.head]
    marked = any(quotes.at[token] not in {-1, outside} for token in range(first, min(last, first + 40) + 1))
    length = min((last - first + 1).bit_length(), 6)
    return [
        f"marked={marked},{draft.frame}",
        f"marked,lemma={marked},{reading.lemmas[draft.head]}",
        f"what={reading.lemmas[chief]}",
        f"what,pos={reading.pos[chief]},{draft.frame}",
        f"opens={reading.lowers[first]},{draft.frame}",
        f"length={length},{draft.frame}",
        f"length,lemma={length > 2},{reading.lemmas[draft.head]}",
    ]


def _source_class(reading: Reading, draft: Draft) -> str:
    if draft.source is None:
        return _NO_WORD
    head = _head_of(reading, draft.source)
    return reading.lowers[head] if reading.pos[head] == "PRON" else reading.pos[head]


def _head_of(reading: Reading, tokens: tuple[int, int]) -> int:
    """The first token of a range whose governor lies outside it."""
    first, last = tokens
    for token in range(first, last + 1):
        head = reading.heads[token]
        if (head == token or not first <= head <= last) and reading.pos[token] not in {"PUNCT", "SCONJ", "ADP"}:
            return token
    return first


def _lower(reading: Reading, token: int) -> str:
    return reading.lowers[token] if 0 <= token < len(reading) else _NO_WORD
