"""Phrases that know their own analysis: words, relations and names are put together as the sentence is."""

from dataclasses import dataclass, replace

from training.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Word:
    """A word with what the treebanks say of it."""

    text: str
    pos: str
    tag: str
    morph: str = ""
    spaced: bool = True


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words with heads inside the phrase (the head word is its own head); names as in Sentence."""

    words: tuple[Word, ...]
    heads: tuple[int, ...]
    deps: tuple[str, ...]
    head: int
    entities: tuple[tuple[int, int, str], ...] = ()

    def named(self, label: str, start: int = 0) -> "Phrase":
        """The phrase as a name, from the word numbered `start` on."""
        return replace(self, entities=((start, len(self.words), label),))


def one(text: str, pos: str, tag: str, morph: str = "") -> Phrase:
    """A phrase of one word."""
    return Phrase((Word(text, pos, tag, morph),), (0,), ("",), 0)


Attached = tuple[str, Phrase]


def join(head: Phrase, before: tuple[Attached, ...] = (), after: tuple[Attached, ...] = ()) -> Phrase:
    """The head with its dependents in the order of the text; each hangs on the head's head word by its relation."""
    parts = [*before, ("", head), *after]
    shift = sum(len(part.words) for _, part in before)
    top = shift + head.head
    words: list[Word] = []
    heads: list[int] = []
    deps: list[str] = []
    entities: list[tuple[int, int, str]] = []
    for relation, part in parts:
        at = len(words)
        for place, word in enumerate(part.words):
            is_top = place == part.head
            heads.append((at + part.heads[place]) if not is_top else top)
            deps.append(relation if is_top else part.deps[place])
            words.append(word)
        entities.extend((at + start, at + end, label) for start, end, label in part.entities)
    return Phrase(tuple(words), tuple(heads), tuple(deps), top, tuple(entities))


def glue(phrase: Phrase) -> Phrase:
    """The phrase with no space after its last word."""
    return replace(phrase, words=(*phrase.words[:-1], replace(phrase.words[-1], spaced=False)))


def as_sentence(phrase: Phrase, document: str) -> Sentence:
    """The finished sentence; its first letter is made a capital."""
    texts = [word.text for word in phrase.words]
    first = next((at for at, text in enumerate(texts) if text[0].isalpha()), 0)
    texts[first] = texts[first][0].upper() + texts[first][1:]
    return Sentence(
        document=document,
        words=tuple(texts),
        spaces=tuple(word.spaced for word in phrase.words),
        tags=tuple(word.tag for word in phrase.words),
        pos=tuple(word.pos for word in phrase.words),
        morphs=tuple(word.morph for word in phrase.words),
        heads=phrase.heads,
        deps=tuple("ROOT" if at == phrase.head else dep for at, dep in enumerate(phrase.deps)),
        entities=phrase.entities,
    )


def tidy(phrase: Phrase) -> Phrase:
    """The phrase as printed: no comma that closes an aside where other punctuation follows, no space before a comma."""
    texts = [word.text for word in phrase.words]
    kept = [at for at, text in enumerate(texts) if text != "," or texts[at + 1 : at + 2] not in _CLOSERS]
    place_of = {old: new for new, old in enumerate(kept)}
    followed = {at - 1 for at in kept if texts[at] == ","}
    return Phrase(
        words=tuple(replace(phrase.words[at], spaced=phrase.words[at].spaced and at not in followed) for at in kept),
        heads=tuple(place_of[phrase.heads[at]] for at in kept),
        deps=tuple(phrase.deps[at] for at in kept),
        head=place_of[phrase.head],
        entities=tuple((place_of[start], place_of[end - 1] + 1, label) for start, end, label in phrase.entities),
    )


_CLOSERS: tuple[list[str], ...] = ([], ["."], [","], [":"], ["-"], ["--"])
