"""Names that no lexicon holds: runs of capitalised words, with the small words that belong inside them."""

from dragoman.coding.mentions.units import Units
from dragoman.coding.mentions.words import NATIONAL, PARTICLES
from dragoman.records import Reading

# `Ministry of Health`, `Committee for National Security`, `League against Racism`.
_BODY_LINKS = frozenset({"of", "for", "on", "against"})
_BODY_KINDS = frozenset({"organization", "group"})
# `People's Progress Party`, `Teachers' Union`.
_PEOPLES = frozenset(
    "people peoples workers farmers peasants teachers women doctors lawyers journalists children citizens".split()
)
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})


def find_name_runs(reading: Reading) -> dict[int, int]:
    """First to last token of personal names with a particle, a hyphen or an initial inside: `Ursula von der Leyen`."""
    runs: dict[int, int] = {}
    for first, last in reading.sentences:
        token = first
        while token <= last:
            end = _run_end(reading, token, last)
            if end is not None and end > token:
                runs[token] = end
            token = (end if end is not None else token) + 1
    return runs


def _run_end(reading: Reading, token: int, limit: int) -> int | None:
    """The last token of the name that starts here and holds a particle or hyphen; None where none does."""
    if reading.lowers[token] in ("al", "el") and _joins(reading, token, limit):
        pass
    elif not _is_capital(reading, token):
        return None
    at, joined = token, False
    while at < limit:
        step = _step(reading, at, limit)
        if step is None:
            break
        joined = joined or step > 1
        at += step
    return at if joined else None


def _step(reading: Reading, at: int, limit: int) -> int | None:
    """How many tokens on the next capitalised word of the name stands: behind particles and hyphens, or at once."""
    ahead = at + 1
    while ahead <= limit and ahead - at < 5:
        if _is_capital(reading, ahead):
            return ahead - at
        hyphen = reading.words[ahead] == "-" and reading.starts[ahead] == reading.ends[ahead - 1]
        particle = reading.words[ahead] in PARTICLES and (
            reading.tags[ahead] in ("NNP", "FW", "DT", "NN", "IN", "UH", "CC", "PRP", "JJ", "X")
        )
        if not (hyphen or particle):
            return None
        ahead += 1
    return None


def _joins(reading: Reading, token: int, limit: int) -> bool:
    """`al-Assad`, `el-Sisi` at the head of a name."""
    return token + 2 <= limit and reading.words[token + 1] == "-" and _is_capital(reading, token + 2)


def _is_capital(reading: Reading, token: int) -> bool:
    return reading.words[token][0].isupper() and reading.tags[token] in ("NNP", "NNPS", "FW", "X")


def find_bodies(reading: Reading, units: Units) -> dict[int, tuple[int, int]]:
    """Bodies whose own name runs over small words, by last token: (first token, last token of the role noun).

    `Committee for National Security`, `Ministry of Health and Social Care`, `Justice and Welfare Party`.
    """
    found: dict[int, tuple[int, int]] = {}
    for last, unit in units.roles.items():
        if unit.role.kind not in _BODY_KINDS or not _is_proper(reading, last) or last in found:
            continue
        first, end = _from(reading, units, unit.first), _until(reading, units, last)
        if end > last or first < unit.first:
            found[end] = (first, last)
    return found


def _is_proper(reading: Reading, token: int) -> bool:
    return reading.words[token][0].isupper() and reading.tags[token] in _NOUN_TAGS


def _until(reading: Reading, units: Units, last: int) -> int:
    """The end of what follows the role noun and belongs to the name."""
    limit = reading.sentences[reading.sentence_of[last]][1]
    end = last
    while end + 2 <= limit and reading.lowers[end + 1] in (_BODY_LINKS if end == last else {*_BODY_LINKS, "and"}):
        start = end + 2 + (reading.lowers[end + 2] == "the")
        further = _capital_run(reading, units, start, limit)
        if further is None:
            break
        end = further
    return end


def _capital_run(reading: Reading, units: Units, start: int, limit: int) -> int | None:
    """The last of the capitalised words from `start` on, if they are not a country's, a person's or a place's name."""
    at = start
    while at <= limit and _is_proper_word(reading, at):
        unit = units.names.get(at)
        if unit is not None and (unit.senses[0].category in NATIONAL or unit.senses[0].category == "place"):
            return at - (at - unit.first) - 1 if unit.first > start else None
        if unit is not None and unit.senses[0].kind == "person":
            return None
        role = units.roles.get(at)
        if role is not None and role.role.kind in ("office", "person"):
            return None
        at += 1
    return at - 1 if at > start else None


def _is_proper_word(reading: Reading, token: int) -> bool:
    if reading.lowers[token].endswith("day"):
        return False
    return reading.words[token][0].isupper() and reading.tags[token] in (*_NOUN_TAGS, "JJ")


def _from(reading: Reading, units: Units, first: int) -> int:
    """Where the name begins before its role noun, across one `and`: `Justice and Welfare Party`."""
    floor = reading.sentences[reading.sentence_of[first]][0]
    start = _left_run(reading, units, first, floor)
    people = start - 2
    if people >= floor and reading.tags[start - 1] == "POS" and reading.lowers[people] in _PEOPLES:
        return people if reading.words[people][0].isupper() else first
    if start < first and start - 2 >= floor and reading.lowers[start - 1] == "and":
        further = _left_run(reading, units, start - 1, floor, roles=True)
        if further < start - 1 and further > floor and reading.lowers[further - 1] in ("the", "'s", "’s"):
            return further
    return first


def _left_run(reading: Reading, units: Units, first: int, floor: int, *, roles: bool = False) -> int:
    """Where the capitalised words before a token begin; known names end them, and role nouns unless `roles`."""
    at = first
    while (
        at - 1 >= floor
        and _is_proper_word(reading, at - 1)
        and at - 1 not in units.names
        and (roles or at - 1 not in units.roles)
    ):
        at -= 1
    return at
