"""The one value that every source yields and the trainer consumes: an annotated sentence."""

from dataclasses import dataclass, replace

# The pipeline's reader shows the parser these plain forms (see dragoman.reading.pipeline); training must see the same.
_PLAIN = {
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‘’", "'"),
    **dict.fromkeys("_–—", "--"),
    **dict.fromkeys(("``", "''", "’’", "‘’", "‘‘"), '"'),
    **{f"’{end}": f"'{end}" for end in ("s", "re", "ve", "ll", "d", "m")},
    "n’t": "n't",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words with their annotations; `heads` are indices into the sentence, the root is its own head.

    Empty `deps` mean that the sentence carries entities only; `entities` is None where a source has none annotated,
    else (first word, one past the last word, label).
    """

    document: str
    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    tags: tuple[str, ...] = ()
    pos: tuple[str, ...] = ()
    morphs: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    deps: tuple[str, ...] = ()
    entities: tuple[tuple[int, int, str], ...] | None = None

    def __len__(self) -> int:
        return len(self.words)

    @property
    def text(self) -> str:
        """The sentence as it was written."""
        return "".join(word + " " * space for word, space in zip(self.words, self.spaces, strict=True)).rstrip()


def plain(sentence: Sentence) -> Sentence:
    """The sentence with the quotes and dashes that the reader shows to the pipeline."""
    return replace(sentence, words=tuple(_PLAIN.get(word, word) for word in sentence.words))
