"""What is learned from, in the order and the disguises in which it is learned."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from training.sentence import Sentence

Group = tuple[Sentence, ...]
# How often a group is shown in another dress; news has all of these (headlines in capitals, quotes within quotes, no full stop).
_LOWER, _UPPER, _TITLE, _QUOTES, _NO_STOP = 0.02, 0.03, 0.02, 0.15, 0.03


@dataclass(frozen=True, slots=True)
class Source:
    """Sentences and how often each is seen in one round over all sources."""

    sentences: Sequence[Sentence]
    share: float = 1.0


def rounds(sources: Sequence[Source], seed: int) -> Iterator[list[Group]]:
    """Yield without end one round after another: every source's groups of neighbouring sentences, mixed."""
    chance = random.Random(seed)
    while True:
        groups = [_disguised(group, chance) for source in sources for group in _sample(source, chance)]
        chance.shuffle(groups)
        yield groups


def batches(sources: Sequence[Source], words: int, seed: int) -> Iterator[list[Group]]:
    """Yield without end batches of groups of about so many words."""
    batch: list[Group] = []
    size = 0
    for groups in rounds(sources, seed):
        for group in groups:
            batch.append(group)
            size += sum(map(len, group))
            if size >= words:
                yield batch
                batch, size = [], 0


def _sample(source: Source, chance: random.Random) -> Iterator[Group]:
    """Groups of one to five neighbours of one document, since the program reads documents; some twice or never, by share."""
    at, sentences = 0, source.sentences
    while at < len(sentences):
        end = min(at + chance.choice((1, 1, 2, 3, 5)), len(sentences))
        group = tuple(sentence for sentence in sentences[at:end] if sentence.document == sentences[at].document)
        at += len(group)
        for _ in range(int(source.share) + (chance.random() < source.share % 1)):
            yield group


def _disguised(group: Group, chance: random.Random) -> Group:
    draw = chance.random()
    if draw < _LOWER:
        group = tuple(_cased(sentence, str.lower) for sentence in group)
    elif draw < _LOWER + _UPPER:
        group = tuple(_cased(sentence, str.upper) for sentence in group)
    elif draw < _LOWER + _UPPER + _TITLE:
        group = tuple(_cased(sentence, _capital) for sentence in group)
    if chance.random() < _QUOTES:
        group = tuple(_requoted(sentence) for sentence in group)
    if len(group) == 1 and chance.random() < _NO_STOP:
        group = (_unstopped(group[0]),)
    return group


def _cased(sentence: Sentence, change: Callable[[str], str]) -> Sentence:
    return replace(sentence, words=tuple(change(word) for word in sentence.words))


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _requoted(sentence: Sentence) -> Sentence:
    """Single quotation marks for double, as British papers write."""
    return replace(sentence, words=tuple("'" if word == '"' else word for word in sentence.words))


def _unstopped(sentence: Sentence) -> Sentence:
    """The sentence without its full stop, as in a headline."""
    last = len(sentence) - 1
    inside = all(end <= last for _, end, _ in sentence.entities or ())
    if last < 1 or not inside or sentence.words[last] != "." or any(head == last for head in sentence.heads):
        return sentence
    return replace(
        sentence,
        words=sentence.words[:last],
        spaces=sentence.spaces[:last],
        tags=sentence.tags[:last],
        pos=sentence.pos[:last],
        morphs=sentence.morphs[:last],
        heads=sentence.heads[:last],
        deps=sentence.deps[:last],
    )
