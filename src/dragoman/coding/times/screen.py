"""What looks like a time and is none: a prime minister called May, 1990 troops, a march, a model number."""

from dragoman.coding.times.sense import Words
from dragoman.coding.times.vocabulary import CLASS_OF, CODES, words_in
from dragoman.records import Reading

# Months that are also names of persons, and what only persons do.
_NAMES = words_in("may april june august")
_PERSONAL = words_in(
    "say tell ask add call announce resign promise warn urge insist deny meet speak write want believe accuse "
    "face lead reply argue"
)
_BEFORE_MONTHS = words_in(
    "in since until till by during of for from through before after between and early late mid - the"
)
_TITLES = words_in("mr mr. mrs mrs. ms ms. miss dr dr. lord lady sir dame minister president secretary senator judge")
_YEAR_LEADS = words_in(
    "in since of by until till from before after during for to through between early late mid and about around"
)
# Between these a bare four-digit number without a preposition is read as a year.
_NO_YEAR_BEFORE = words_in("$ £ € ¥ no. no # . number numbers")
_NO_YEAR_AFTER = words_in(
    "percent % per million billion km miles meters metres dollars kilometers kilometres people troops euros"
)
_LIKELY_YEARS = range(1900, 2100)


def is_no_time(rule: str, words: Words) -> bool:
    """Whether what a rule matched is another kind of word."""
    if rule == "month_of" and words.stop - words.first == 1:
        return _is_name(words) or _is_march(words)
    if rule == "decade_of":
        return words.has("decades") and not words.has("the", "part")
    if rule == "season_of":
        return not _is_season(words)
    if rule == "year_named" and words.lowers[-1].isdigit():
        return not _is_year(words)
    return rule == "year_named" and _has_unit(words)


def counts_noun(words: Words) -> bool:
    """Whether the day's number belongs to the noun after it: `in May 20 people drowned`."""
    last = words.stop - 1
    if words.at("int") != last or words.at("month") is None:
        return False
    reading, token = words.atoms.reading, words.atoms.tokens[last]
    head = reading.heads[token]
    return reading.deps[token] == "nummod" and head == token + 1 and reading.tags[head] in {"NNS", "CD"}


def without_article(words: Words) -> Words:
    """Return the match without an article that belongs to a noun outside it: `a two-hour meeting`."""
    if words.lowers[0] not in {"a", "an", "the"} or words.stop - words.first < 2:
        return words
    reading = words.atoms.reading
    head = reading.heads[words.atoms.tokens[words.first]]
    if head <= words.atoms.tokens[words.stop - 1]:
        return words
    return Words(words.atoms, words.first + 1, words.stop)


def _is_name(words: Words) -> bool:
    reading, token = words.atoms.reading, words.atoms.tokens[words.first]
    if words.lowers[0] not in _NAMES:
        return False
    if _stands_in_name(reading, token):
        return True
    if words.before not in _BEFORE_MONTHS and (_begins_name(reading, token) or _is_named_here(reading, token)):
        return True
    return reading.deps[token].startswith("nsubj") and reading.lemmas[reading.heads[token]] in _PERSONAL


def _stands_in_name(reading: Reading, token: int) -> bool:
    """Tell whether a title or a given name comes before: `Mrs May`, `Theresa May`."""
    if token == 0:
        return False
    before = reading.lowers[token - 1]
    return before in _TITLES or (reading.tags[token - 1].startswith("NNP") and before not in CLASS_OF)


def _begins_name(reading: Reading, token: int) -> bool:
    """Tell whether a family name comes next: `April Kovac`, not `May elections`."""
    return token + 1 < len(reading) and reading.tags[token + 1].startswith("NNP")


def _is_named_here(reading: Reading, token: int) -> bool:
    """Tell whether the article has a person of that name."""
    name = reading.words[token]
    return any(word == name and _stands_in_name(reading, other) for other, word in enumerate(reading.words))


def _is_march(words: Words) -> bool:
    return (
        words.lowers[0] == "march"
        and words.before in {"the", "a"}
        and words.after in {"on", "for", "of", "to", "against"}
    )


def _is_season(words: Words) -> bool:
    """Read `the fall of Kabul` and `a fall in prices` are no autumns."""
    word = words.word("season")
    bare = not words.has("year", "yearly", "this", "last", "next", "past", "previous", "following", "part")
    if not bare:
        return True
    if words.after in {"games", "olympics", "offensive"} and words.before != "in":
        return False
    if words.has("the") and word in {"summer", "winter", "autumn"}:
        return words.atoms.reading.deps[words.atoms.tokens[words.stop - 1]] != "compound"
    if word in {"fall", "spring"}:
        return words.before in {"in", "by", "until", "since", "during", "through"} and words.after not in {"of", "in"}
    return words.before in {"in", "by", "until", "since", "during", "through", "over", "for", "of", "on", "from"}


def _is_year(words: Words) -> bool:
    reading, token = words.atoms.reading, words.atoms.tokens[words.stop - 1]
    year = int(words.lowers[-1])
    if words.before in _NO_YEAR_BEFORE or _is_after_dash(words):
        return False
    if words.after in _NO_YEAR_AFTER:
        return False
    if words.stop - words.first > 1 or words.before in _YEAR_LEADS:
        return not _counts(reading, token) or (words.before in {"in", "since", "by"} and year in _LIKELY_YEARS)
    return year in _LIKELY_YEARS and not _counts(reading, token)


def _is_after_dash(words: Words) -> bool:
    """Tell a telephone's or a model's number, `555-2020`, from the end of a range of years."""
    if words.before not in {"-", "–"} or words.first < 2:
        return False
    lead = words.atoms.codes[words.first - 2]
    return lead not in {CODES["year"], CODES["month"], CODES["part"]} and words.atoms.lowers[words.first - 2] not in {
        "pre",
        "post",
    }


def _counts(reading: Reading, token: int) -> bool:
    """Whether the number counts a plural noun after it."""
    head = reading.heads[token]
    return (
        reading.deps[token] == "nummod"
        and head > token
        and reading.tags[head] in {"NNS", "NNPS"}
        and _undetermined(reading, head)
    )


def _undetermined(reading: Reading, noun: int) -> bool:
    return not any(reading.deps[child] in {"det", "nmod:poss"} for child in reading.children[noun])


def _has_unit(words: Words) -> bool:
    """Spoken numbers that count something: `twenty twenty-dollar bills`."""
    tag = words.atoms.reading.tags[words.atoms.tokens[words.stop]] if words.stop < len(words.atoms.lowers) else ""
    return tag == "NNS" and words.before not in {"in", "since", "by"}
