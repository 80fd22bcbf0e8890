"""Readings built by hand, so that a rule is tested without a parser's moods."""

from dragoman.records import Document, Published, Reading


def document(text: str, day: str | None = "2024-05-07", name: str = "made") -> Document:
    """A document of invented text."""
    published = Published.on(day) if day else Published.unknown()
    return Document(name, text, None, "en", None, None, (), None, published, "0" * 64)


def reading(table: str) -> Reading:
    """A one-sentence reading from lines `word lemma TAG relation head`, heads counted from 1, 0 for the root."""
    rows = [line.split() for line in table.strip().splitlines()]
    words = [row[0] for row in rows]
    starts = [sum(len(word) + 1 for word in words[:number]) for number in range(len(words))]
    text = " ".join(words)
    heads = tuple(number if row[4] == "0" else int(row[4]) - 1 for number, row in enumerate(rows))
    return Reading(
        document=document(text),
        words=tuple(words),
        lowers=tuple(word.lower() for word in words),
        lemmas=tuple(row[1] for row in rows),
        tags=tuple(row[2] for row in rows),
        pos=tuple("VERB" if row[2].startswith("V") else "NOUN" for row in rows),
        morphs=("",) * len(rows),
        deps=tuple("ROOT" if row[4] == "0" else row[3] for row in rows),
        heads=heads,
        starts=tuple(starts),
        ends=tuple(start + len(word) for start, word in zip(starts, words, strict=True)),
        sentences=((0, len(rows) - 1),),
        paragraphs=(),
    )
