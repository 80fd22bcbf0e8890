"""Publication dates: ISO is read, other forms are refused with the right one where only one can be meant."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.ingest.dates import parse_published
from dragoman.records import IngestError, Published

patient = settings(deadline=None)  # a busy machine must not make a test fail
READ = [
    ("2023-11-28", ("2023-11-28", "2023-11-28", "2023-11-28")),
    (" 2023-11-28 ", ("2023-11-28", "2023-11-28", "2023-11-28")),
    ("20231128", ("2023-11-28", "2023-11-28", "2023-11-28")),
    ("2023-11", ("2023-11", "2023-11-01", "2023-11-30")),
    ("2024-02", ("2024-02", "2024-02-01", "2024-02-29")),
    ("2023-12", ("2023-12", "2023-12-01", "2023-12-31")),
    ("2023", ("2023", "2023-01-01", "2023-12-31")),
    ("2023-11-28T10:00:00Z", ("2023-11-28", "2023-11-28", "2023-11-28")),
    ("2023-11-28T10:00Z", ("2023-11-28", "2023-11-28", "2023-11-28")),
    ("2023-11-28T23:59:59.999+04:00", ("2023-11-28", "2023-11-28", "2023-11-28")),
    ("2023-11-28T00:10:00-0500", ("2023-11-28", "2023-11-28", "2023-11-28")),
    ("2023-11-28 10:00:00 UTC", ("2023-11-28", "2023-11-28", "2023-11-28")),
    ("20231128T100000Z", ("2023-11-28", "2023-11-28", "2023-11-28")),
]


@pytest.mark.parametrize(("given_date", "expected"), READ)
def test_iso_dates(given_date: str, expected: tuple[str, str, str]) -> None:
    assert parse_published(given_date) == Published(*expected, "metadata")


REFUSED = [
    ("31/12/2023", "write 2023-12-31"),
    ("12/31/2023", "write 2023-12-31"),
    ("05/05/2023", "write 2023-05-05"),
    ("28.11.2023", "write 2023-11-28"),
    ("28-11-2023 10:30", "write 2023-11-28"),
    ("2023/11/28", "write 2023-11-28"),
    ("2023-31-12", "write 2023-12-31"),
    ("28 November 2023", "write 2023-11-28"),
    ("Nov. 5, 2023", "write 2023-11-05"),
    ("Tue, 28 Nov 2023 10:00:00 GMT", "write 2023-11-28"),
    ("1701129600", "write 2023-11-28"),
    ("1701129600000", "write 2023-11-28"),
    ("04/05/2023", "it may mean 2023-05-04 or 2023-04-05"),
    ("4-5-2023", "it may mean 2023-05-04 or 2023-04-05"),
    ("31/12/23", "write YYYY-MM-DD"),
    ("yesterday", "write YYYY-MM-DD"),
    ("", "write YYYY-MM-DD"),
    ("2023-02-30", "no day of the calendar"),
    ("2023-13", "no day of the calendar"),
    ("0000", "no day of the calendar"),
    ("2023-11-28T25:00", "write 2023-11-28"),
    ("2023-11-28/2023-11-30", "not an ISO date"),
    ("٢٠٢٣-١١-٢٨", "write YYYY-MM-DD"),
    ("x" * 5_000, "..."),
]


@pytest.mark.parametrize(("given_date", "words"), REFUSED)
def test_other_forms_are_refused_with_what_to_write(given_date: str, words: str) -> None:
    with pytest.raises(IngestError) as refused:
        parse_published(given_date)
    assert words in str(refused.value)
    assert len(str(refused.value)) < 300


@patient
@given(st.dates())
def test_every_day_reads_as_itself(day: date) -> None:
    assert parse_published(day.isoformat()) == Published.on(day.isoformat())


@patient
@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_european_date_is_never_taken_for_another_day_in_silence(day: date) -> None:
    with pytest.raises(IngestError, match=day.isoformat()):
        parse_published(day.strftime("%d/%m/%Y"))


@patient
@given(st.text(max_size=40))
def test_no_text_breaks_it(value: str) -> None:
    try:
        published = parse_published(value)
    except IngestError as error:
        assert str(error).startswith("published ")
    else:
        assert published.earliest is not None
        assert published.latest is not None
        assert published.earliest <= published.latest
