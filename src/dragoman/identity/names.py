"""Whether two names are one person's."""

from collections import Counter

from dragoman.lexicon.gazetteer import fold

_HONORIFICS = frozenset(
    "mr mr. mrs mrs. ms ms. dr dr. sir lord lady dame sheikh sheik king queen prince princess pope gen. lt. col. maj. capt. sgt. "
    "adm. brig. sen. rep. gov. rev. prof. st. jr. jr sr.".split()
)
_PARTICLES = frozenset("al el bin ben ibn van von der den de del di da dos du la le ter".split())


def name_words(name: str) -> list[str]:
    """A name's words without honorifics and particles, case folded; `al-Assad` is `assad`."""
    words = fold(name).casefold().replace("- ", "-").replace(" -", "-").split()
    bare = (word.removeprefix("al-").removeprefix("el-") for word in words if word not in _HONORIFICS)
    kept = [word for word in bare if word not in _PARTICLES]
    return kept or [word for word in words if word not in _HONORIFICS]


def surname_of(name: str) -> str:
    """The last word of a person's name, folded; empty when there is none."""
    words = name_words(name)
    return words[-1] if words else ""


def same_person(first: str, second: str) -> bool:
    """Whether two names can be one person's: one surname, and no first names that differ."""
    return likeness(first, second) > 0


def likeness(first: str, second: str) -> int:
    """How surely two names are one person's: 0 not at all, 1 by a first name alone, 2 by an inner name, 3 by surname, 4 wholly."""
    one, other = sorted((name_words(first), name_words(second)), key=len)
    if not one:
        return 0
    if one == other:
        return 4
    if len(one) == 1:
        return _single(one[0], other)
    return _several(one, other)


def _single(word: str, full: list[str]) -> int:
    if len(word) < 2 or len(full) < 2:
        return 0
    if word == full[-1]:
        return 3
    if word in full[1:-1]:  # `Pedro Sanchez Perez`, `Sanchez`
        return 2
    return 1 if word == full[0] else 0  # `Kim Jong Un`, `Kim`; `Katrin Jakobsdottir`, `Katrin`


def _several(one: list[str], other: list[str]) -> int:
    if one[-1] == other[-1] and _first_agree(one[0], other[0]):
        return 4
    if one == other[-len(one) :] or (one[0] == other[0] and set(one) <= set(other)):
        return 3
    if len(one) == len(other) and len(one) > 1:
        wrong = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
        return 3 if len(wrong) == 1 and is_misspelling(*wrong[0]) else 0
    return 0


def _first_agree(one: str, other: str) -> bool:
    return one == other or (
        one[0] == other[0] and (one.endswith(".") or other.endswith(".") or min(len(one), len(other)) == 1)
    )


def is_misspelling(word: str, known: str) -> bool:
    """Whether a surname is a known one with letters changed round or one letter wrong: `Alivey` for `Aliyev`."""
    if len(word) < 5 or len(known) < 5 or word[:2] != known[:2] or word == known:
        return False
    if Counter(word) == Counter(known):
        return True
    if abs(len(word) - len(known)) > 1 or len(known) < 7:
        return False
    same = next((i for i, (a, b) in enumerate(zip(word, known, strict=False)) if a != b), min(len(word), len(known)))
    return word[same + 1 :] in (known[same + 1 :], known[same:]) or word[same:] == known[same + 1 :]
