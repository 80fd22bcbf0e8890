"""Nations that share one noun, where only the last bears it: `Russian, Syrian and Iranian forces`. Entry: `nations_sharing`."""

from dragoman.records import Mention, Reading


def nations_sharing(
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
