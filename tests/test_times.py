"""Times in invented sentences from all over, read with the shipped pipeline and published on Tuesday 28 November 2023."""

from collections.abc import Callable

import pytest

from dragoman.coding.times import find_times
from dragoman.reading import Reader, load_reader
from dragoman.records import Document, Published, Reading, Time

PUBLISHED = Published.on("2023-11-28")
WINDOW = Published("2023-11-15/2023-11-30", "2023-11-15", "2023-11-30", "inferred")
Find = Callable[..., tuple[Time, ...]]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader()


def read(reader: Reader, text: str, published: Published) -> Reading:
    document = Document("x", text, None, "en", None, None, (), None, published, "")
    return next(iter(reader.read([document])))


@pytest.fixture(scope="module")
def find(reader: Reader) -> Find:
    def found(text: str, published: Published = PUBLISHED) -> tuple[Time, ...]:
        return find_times(read(reader, text, published))

    return found


def pairs(text: str, times: tuple[Time, ...]) -> list[tuple[str, str]]:
    return [(time.span.of(text), time.timex) for time in times]


ABSOLUTE = [
    ("The envoy of Ghana landed on 30 November 2022.", "30 November 2022", "2022-11-30"),
    ("Lima recalled its consul on Oct. 7, 2019.", "Oct. 7, 2019", "2019-10-07"),
    ("The accord was initialled on 2021-02-09 in Suva.", "2021-02-09", "2021-02-09"),
    ("Troops left the valley on 25/03/2020.", "25/03/2020", "2020-03-25"),
    ("Parliament sat on 25.03.2020.", "25.03.2020", "2020-03-25"),
    ("The truce of 29 February 2024 held.", "29 February 2024", "2024-02-29"),
    ("The two sides signed it in June 1994.", "June 1994", "1994-06"),
    ("He was jailed in nineteen ninety-seven.", "nineteen ninety-seven", "1997"),
    ("The border has been shut since 1991.", "1991", "1991"),
    ("The front collapsed in the fall of 2020.", "the fall of 2020", "2020-FA"),
    ("Exports fell in Q3 2021.", "Q3 2021", "2021-Q3"),
    ("Growth slowed in the second half of 2022.", "the second half of 2022", "2022-H2"),
    ("Coups were frequent in the late 1970s.", "the late 1970s", "197"),
    ("Coups were frequent in the '80s.", "the '80s", "198"),
    ("The fort dates from the 19th century.", "the 19th century", "18"),
    ("Strikes disrupted the 2022-23 school year.", "the 2022-23 school year", "2022"),
    ("The bridge will open by mid-2025.", "mid-2025", "2025"),
    ("The rebels took the port in early June 2015.", "early June 2015", "2015-06"),
    ("Talks ran on 12-14 May 2022.", "12-14 May 2022", "2022-05-12/2022-05-14"),
]


@pytest.mark.parametrize(("text", "words", "timex"), ABSOLUTE)
def test_absolute_dates(find: Find, text: str, words: str, timex: str) -> None:
    assert pairs(text, find(text)) == [(words, timex)]


@pytest.mark.parametrize(("text", "words", "timex"), ABSOLUTE[:8])
def test_absolute_dates_need_no_publication(find: Find, text: str, words: str, timex: str) -> None:
    assert pairs(text, find(text, Published.unknown())) == [(words, timex)]


DEICTIC = [
    ("Nairobi closed the port on Monday night.", "Monday night", "2023-11-27TNI"),
    ("The minister will fly to Quito on Friday.", "Friday", "2023-12-01"),
    ("The minister flew to Quito on Friday.", "Friday", "2023-11-24"),
    ("Gunmen stormed the mine last Tuesday.", "last Tuesday", "2023-11-21"),
    ("The court is to rule next Monday.", "next Monday", "2023-12-04"),
    ("The pact was approved last week.", "last week", "2023-W47"),
    ("Rebels freed the nuns yesterday.", "yesterday", "2023-11-27"),
    ("The chamber votes tomorrow.", "tomorrow", "2023-11-29"),
    ("The curfew begins tonight.", "tonight", "2023-11-28TNI"),
    ("Shells hit the harbour this morning.", "this morning", "2023-11-28TMO"),
    ("Exports collapsed last month.", "last month", "2023-10"),
    ("Exports collapsed last quarter.", "last quarter", "2023-Q3"),
    ("The king abdicated three weeks ago.", "three weeks ago", "2023-W45"),
    ("The king abdicated five months ago.", "five months ago", "2023-06"),
    ("The king abdicated a decade ago.", "a decade ago", "201"),
    ("The president is now in exile.", "now", "PRESENT_REF"),
    ("Bolivia recently reopened its embassy.", "recently", "PAST_REF"),
    ("A deal is possible in the near future.", "the near future", "FUTURE_REF"),
    ("The blockade has worsened in recent years.", "recent years", "PAST_REF"),
    ("The ban was imposed in March.", "March", "2023-03"),
    ("The ban will be reviewed in March.", "March", "2024-03"),
    ("The summit is scheduled for Jan. 15.", "Jan. 15", "2024-01-15"),
    ("The summit took place on Jan. 15.", "Jan. 15", "2023-01-15"),
    ("The general resigned last spring.", "last spring", "2023-SP"),
    ("The general resigned in June last year.", "June last year", "2022-06"),
    ("Harvests failed in the third quarter.", "the third quarter", "2023-Q3"),
    ("The pipeline should open in the first half of next year.", "the first half of next year", "2024-H1"),
    ("The crew must leave by the end of the year.", "the end of the year", "2023"),
    ("Guards opened fire at 2 p.m. on Thursday.", "2 p.m. on Thursday", "2023-11-23T14:00"),
    ("Two guards managed to flee on Wednesday.", "Wednesday", "2023-11-22"),
    ("The two leaders agreed to meet on Wednesday.", "Wednesday", "2023-11-29"),
    ("It had been due to expire on Friday.", "Friday", "2023-11-24"),
    ("The port was to close early next month.", "early next month", "2023-12"),
    ("The levy was extended to Dec. 6.", "Dec. 6", "2023-12-06"),
    ("The vote fell on Saturday, Nov. 25.", "Saturday, Nov. 25", "2023-11-25"),
    ("Shelling went on until Christmas Day last year.", "Christmas Day last year", "2022-12-25"),
]


@pytest.mark.parametrize(("text", "words", "timex"), DEICTIC)
def test_relative_dates_are_reckoned_from_publication_and_tense(find: Find, text: str, words: str, timex: str) -> None:
    assert pairs(text, find(text)) == [(words, timex)]


LENGTHS = [
    ("The 70-day siege ended.", "70-day", "duration", "P70D"),
    ("They talked for three hours.", "three hours", "duration", "PT3H"),
    ("He ruled for more than two decades.", "more than two decades", "duration", "P20Y"),
    ("Nothing moved for several years.", "several years", "duration", "PXY"),
    ("The talks lasted a year and a half.", "a year and a half", "duration", "P1Y6M"),
    ("The talks lasted half an hour.", "half an hour", "duration", "PT30M"),
    ("Aid will arrive within the next few days.", "the next few days", "duration", "PXD"),
    ("Over the past two years, raids tripled.", "the past two years", "duration", "P2Y"),
    ("The committee meets every Tuesday.", "every Tuesday", "set", "XXXX-WXX-2"),
    ("The levy is paid annually.", "annually", "set", "P1Y"),
    ("Convoys leave every two weeks.", "every two weeks", "set", "P2W"),
    ("The tribe gathers each spring.", "each spring", "set", "XXXX-SP"),
]


@pytest.mark.parametrize(("text", "words", "kind", "timex"), LENGTHS)
def test_durations_and_sets_have_no_days(find: Find, text: str, words: str, kind: str, timex: str) -> None:
    (time,) = find(text)
    assert (time.span.of(text), time.kind, time.timex) == (words, kind, timex)
    assert (time.edtf, time.earliest, time.latest) == (None, None, None)


NONSENSE = [
    "He proposed February 30 as the deadline.",
    "The decree of 31 April 2019 is forged.",
    "She called for a vote on the 45th of May.",
    "The code 99999 opened the vault.",
    "The junta may fall if prices fall.",
    "Prime Minister Theresa May said that the talks went on.",
    "Envoys met Theresa May and urged May to wait.",
    "April Kovac, a senator, said that the army had left.",
    "Thousands joined the March on the palace.",
    "The second convoy came second.",
    "The Q5 sports car and the MiG-29 jet were shown.",
    "Call 555-2020 for help.",
    "The fine was $2020, or 19.5 percent.",
    "Kenya beat Togo 3-2.",
    "Some 2,000 people and 1990 troops marched.",
    "The fall of Kabul surprised the envoys.",
    "A 45-year-old teacher, aged 45 years, was freed.",
    "The lot was dated 5/6/2021.",
    "The island imports three-quarters of its wheat.",
]


@pytest.mark.parametrize("text", NONSENSE)
def test_what_is_no_time_is_not_found(find: Find, text: str) -> None:
    assert pairs(text, find(text)) == []


TOLD = [
    ("On 9 November 2022 the bridge was blown up; two days later the army left.", ["2022-11-09", "2022-11-11"]),
    ("The mine was seized in May 2021, and the following month it was retaken.", ["2021-05", "2021-06"]),
    ("In 2015 she fled; the following year she was elected.", ["2015", "2016"]),
    ("The raid was on the night of March 3; the next morning guards fled.", ["2023-03-03TNI", "2023-03-04TMO"]),
    ("The port was closed from Jan. 3 to Feb. 5.", ["2023-01-03", "2023-02-05"]),
    ("Fighting went on between May and July 2022.", ["2022-05", "2022-07"]),
    ("From Monday to Friday the ferry will be idle.", ["2023-12-04", "2023-12-08"]),
    ("A week later the envoy left.", ["XXXX-WXX"]),
    ("The truce began on 9 May 2022; the envoy had fled the evening before.", ["2022-05-09", "2022-05-08TEV"]),
    ("The truce began on 9 May 2022; the envoy had fled the week before.", ["2022-05-09", "2022-W18"]),
    ("The truce began on 9 May 2022, the day before the vote.", ["2022-05-09"]),
    ("Crews arrived the following morning.", ["XXXX-XX-XXTMO"]),
    ("On 18 August last year he fled; he came back in June this year.", ["2022-08-18", "2023-06"]),
    ("Third-quarter profit fell from a year earlier.", ["2023-Q3", "2022-Q3"]),
]


@pytest.mark.parametrize(("text", "values"), TOLD)
def test_an_article_is_reckoned_from_what_it_last_told(find: Find, text: str, values: list[str]) -> None:
    assert [time.timex for time in find(text)] == values


RANGES = [
    ("The pact was approved last week.", "2023-11-20/2023-11-26", "2023-11-20", "2023-11-26"),
    ("The front collapsed in the fall of 2020.", "2020-23", "2020-09-01", "2020-11-30"),
    ("The front froze in the winter of 2020.", "2020-24", "2020-12-01", "2021-02-28"),
    ("Exports fell in Q3 2021.", "2021-07/2021-09", "2021-07-01", "2021-09-30"),
    ("Coups were frequent in the 1970s.", "197X", "1970-01-01", "1979-12-31"),
    ("The fort dates from the 19th century.", "18XX", "1800-01-01", "1899-12-31"),
    ("The talks begin at 17:00 GMT on Friday.", "2023-12-01T17:00:00Z", "2023-12-01", "2023-12-01"),
    ("Nairobi closed the port on Monday night.", "2023-11-27", "2023-11-27", "2023-11-27"),
    ("Dakar reopened the road this month.", "2023-11", "2023-11-01", "2023-11-30"),
    ("Dakar reopened the road earlier this month.", "2023-11-01/2023-11-28", "2023-11-01", "2023-11-28"),
    ("Rebels took the fort at the start of 2020.", "2020-01-01/2020-03-01", "2020-01-01", "2020-03-01"),
    ("Ten years ago to the day rebels took the fort.", "2013-11-28", "2013-11-28", "2013-11-28"),
    ("Ten years ago rebels took the fort.", "2013", "2013-01-01", "2013-12-31"),
]


@pytest.mark.parametrize(("text", "edtf", "earliest", "latest"), RANGES)
def test_edtf_and_its_days(find: Find, text: str, edtf: str, earliest: str, latest: str) -> None:
    (time,) = find(text)
    assert (time.edtf, time.earliest, time.latest) == (edtf, earliest, latest)


UNKNOWN = [
    ("Nairobi closed the port on Monday night.", "XXXX-WXX-1TNI"),
    ("The summit is scheduled for Nov. 30.", "XXXX-11-30"),
    ("The ban was imposed in March.", "XXXX-03"),
    ("The pact was approved last week.", "XXXX-WXX"),
    ("Harvests failed in the third quarter.", "XXXX-Q3"),
    ("Rebels freed the nuns yesterday.", "XXXX-XX-XX"),
]


@pytest.mark.parametrize(("text", "timex"), UNKNOWN)
def test_nothing_is_dated_if_publication_is_unknown(find: Find, text: str, timex: str) -> None:
    (time,) = find(text, Published.unknown())
    assert (time.timex, time.edtf, time.earliest, time.latest) == (timex, None, None, None)


def test_an_interval_of_publication_gives_intervals(find: Find) -> None:
    (night,) = find("Nairobi closed the port on Monday night.", WINDOW)
    assert night.timex == "XXXX-WXX-1TNI"
    assert night.earliest is not None
    assert night.latest == "2023-11-27"
    assert night.earliest <= "2023-11-20"
    (month,) = find("The visit will take place in December.", WINDOW)
    assert (month.timex, month.earliest, month.latest) == ("2023-12", "2023-12-01", "2023-12-31")


def test_identifiers_follow_the_text(find: Find) -> None:
    times = find("On Monday the court sat; on Tuesday it rose; in May it had been sacked.")
    assert [time.id for time in times] == ["t1", "t2", "t3"]
    assert [time.span for time in times] == sorted(time.span for time in times)
