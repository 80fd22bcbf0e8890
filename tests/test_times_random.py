"""No text breaks the time grammar: random strings and random heaps of its own words, on readings made without a parser."""

import re
from datetime import date

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dragoman.coding.times import find_times, infer_published
from dragoman.coding.times.vocabulary import CLASSES
from dragoman.records import Document, Published, Reading
from dragoman.records.edtf import date_range, granularity

TOKEN = re.compile(r"\w+|[^\w\s]")
WORDS = sorted({word for entry in CLASSES for word in entry.words})
NUMBERS = [
    "0",
    "30",
    "45th",
    "1st",
    "1989",
    "99999",
    "12:75",
    "5pm",
    "31/02/2020",
    "Q5",
    "FY23",
    "80s",
    "1990s",
    "²",
    "٣",
    "2-3",
    "/",
]
PUBLICATIONS = st.one_of(
    st.just(Published.unknown()),
    st.dates(date(1, 1, 1), date(9999, 12, 31)).map(lambda day: Published.on(day.isoformat())),
    st.tuples(st.dates(date(1900, 1, 1)), st.dates(date(1900, 1, 1)))
    .map(sorted)
    .map(lambda days: Published(None, days[0].isoformat(), days[1].isoformat(), "inferred")),
)
TAGS = st.sampled_from("NNP NN CD VBD VBZ MD IN JJ RB DT".split())


def flat_reading(text: str, published: Published, tags: list[str]) -> Reading:
    """A reading whose every token hangs on the first, its tags as given."""
    tokens = list(TOKEN.finditer(text))
    words = tuple(token[0] for token in tokens)
    size = len(words)
    return Reading(
        document=Document("x", text, None, "en", None, None, (), None, published, ""),
        words=words,
        lowers=tuple(word.lower() for word in words),
        lemmas=tuple(word.lower() for word in words),
        tags=tuple(tags[number % len(tags)] for number in range(size)),
        pos=("NOUN",) * size,
        morphs=("",) * size,
        deps=("nmod",) * size,
        heads=(0,) * size,
        starts=tuple(token.start() for token in tokens),
        ends=tuple(token.end() for token in tokens),
        sentences=((0, size - 1),) if size else (),
        paragraphs=(),
    )


def check(reading: Reading) -> None:
    """Every time found is within the text, in order, apart, and its days are those of its EDTF."""
    times = find_times(reading)
    end = 0
    for time in times:
        assert end <= time.span.start < time.span.end <= len(reading.document.text)
        end = time.span.end
        if time.edtf is not None:
            assert time.earliest is not None
            assert time.latest is not None
            assert time.earliest <= time.latest
            assert date_range(time.edtf) == (time.earliest, time.latest)
            assert granularity(time.edtf) is not None
    infer_published(reading, times)


@settings(max_examples=5000, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=80), PUBLICATIONS, st.lists(TAGS, min_size=1, max_size=7))
def test_random_strings(text: str, published: Published, tags: list[str]) -> None:
    check(flat_reading(text, published, tags))


@settings(max_examples=5000, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.sampled_from(WORDS + NUMBERS), max_size=14),
    PUBLICATIONS,
    st.lists(TAGS, min_size=1, max_size=7),
    st.booleans(),
)
@example(words=["this", "century"], published=Published.on("0099-01-01"), tags=["NNP"], capital=False)
def test_random_heaps_of_time_words(words: list[str], published: Published, tags: list[str], capital: bool) -> None:
    text = " ".join(word.capitalize() if capital else word for word in words)
    check(flat_reading(text, published, tags))
