"""Publication inferred from an article's own dates, or left unknown."""

import pytest

from dragoman.coding.times import find_times, infer_published
from dragoman.reading import Reader, load_reader
from dragoman.records import Document, Published


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader()


def infer(reader: Reader, text: str, published: Published | None = None) -> Published:
    document = Document("x", text, None, "en", None, None, (), None, published or Published.unknown(), "")
    reading = next(iter(reader.read([document])))
    return infer_published(reading, find_times(reading))


BOUNDED = [
    (
        "Senegal's envoy spoke in Oslo on June 3, 2019. The next round of talks is scheduled for June 20.",
        ("2019-06-03", "2019-06-20"),
    ),
    (
        "The two armies agreed a truce on 12 December 2021. Monitors will arrive on 5 January.",
        ("2021-12-12", "2022-01-05"),
    ),
    (
        "The pact was signed in March 2018. The leaders will meet on 14 April 2018 in Hanoi.",
        ("2018-03-01", "2018-04-14"),
    ),
    (
        "The dam has leaked since 1991. On May 2, 2016 it burst. A hearing is scheduled for May 30.",
        ("2016-05-02", "2016-05-30"),
    ),
]


@pytest.mark.parametrize(("text", "days"), BOUNDED)
def test_past_and_planned_days_bound_publication(reader: Reader, text: str, days: tuple[str, str]) -> None:
    published = infer(reader, text)
    assert (published.earliest, published.latest, published.basis) == (*days, "inferred")
    assert published.edtf == "/".join(days)


UNBOUNDED = [
    "The envoy of Peru spoke on Monday night.",
    "Senegal's envoy spoke in Oslo on June 3, 2019.",
    "The next round of talks is scheduled for June 20.",
    "The war ended in 1991. The next round of talks is scheduled for June 20.",
    "The treaty was signed on 4 May 2001. The last base will close on 30 June 2030.",
    "The island has been divided since 20 July 1974. The next round of talks is scheduled for August 2.",
]


@pytest.mark.parametrize("text", UNBOUNDED)
def test_what_does_not_bound_both_sides_stays_unknown(reader: Reader, text: str) -> None:
    assert infer(reader, text) == Published.unknown()


def test_a_known_publication_is_kept(reader: Reader) -> None:
    given = Published.on("2020-01-02")
    assert infer(reader, "He spoke on June 3, 2019. Talks are scheduled for June 20.", given) == given
