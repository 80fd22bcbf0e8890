"""EDTF read back, and the calendar that writes it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.coding.times.holidays import HOLIDAYS
from dragoman.coding.times.periods import Period, add_months, containing, narrowed
from dragoman.records.edtf import date_range, granularity

UNITS = ("day", "week", "weekend", "month", "season", "quarter", "half", "year", "decade", "century")
DAYS = st.dates(date(1200, 1, 1), date(2900, 12, 31))


@pytest.mark.parametrize(
    ("edtf", "first", "last", "fineness"),
    [
        ("2023-11-27", "2023-11-27", "2023-11-27", "day"),
        ("2023-11-27T14:00:00", "2023-11-27", "2023-11-27", "time"),
        ("2023-11-27T14:00:00Z", "2023-11-27", "2023-11-27", "time"),
        ("2023-02", "2023-02-01", "2023-02-28", "month"),
        ("2024-02~", "2024-02-01", "2024-02-29", "month"),
        ("2020-23", "2020-09-01", "2020-11-30", "season"),
        ("2019-24", "2019-12-01", "2020-02-29", "season"),
        ("1984?", "1984-01-01", "1984-12-31", "year"),
        ("2004-XX", "2004-01-01", "2004-12-31", "year"),
        ("2004-06-XX", "2004-06-01", "2004-06-30", "month"),
        ("198X", "1980-01-01", "1989-12-31", "range"),
        ("18XX", "1800-01-01", "1899-12-31", "range"),
        ("2023-11-20/2023-11-26", "2023-11-20", "2023-11-26", "week"),
        ("2023-11-15/2023-11-30", "2023-11-15", "2023-11-30", "range"),
        ("2023-07/2023-09", "2023-07-01", "2023-09-30", "range"),
        ("2023-07/..", "2023-07-01", None, "range"),
        ("../2023-07", None, "2023-07-31", "range"),
        ("2020-21/2020-22", "2020-03-01", "2020-08-31", "range"),
    ],
)
def test_date_range_and_granularity(edtf: str, first: str | None, last: str | None, fineness: str) -> None:
    assert date_range(edtf) == (first, last)
    assert granularity(edtf) == fineness


@pytest.mark.parametrize("edtf", ["", "soon", "2023-13", "2023-02-30", "20231127", "PRESENT_REF", "99999"])
def test_what_is_no_edtf_has_no_days(edtf: str) -> None:
    assert date_range(edtf) == (None, None)
    assert granularity(edtf) is None


@given(DAYS, st.sampled_from(UNITS))
def test_a_period_holds_its_day_and_reads_back(day: date, unit: str) -> None:
    period = containing(unit, day)
    if unit != "weekend":
        assert period.first <= day <= period.last
    assert date_range(period.edtf) == (period.first.isoformat(), period.last.isoformat())


@given(DAYS, st.sampled_from(UNITS), st.integers(-10, 10))
def test_shifting_goes_there_and_back(day: date, unit: str, steps: int) -> None:
    period = containing(unit, day)
    assert period.shifted(steps).shifted(-steps) == period
    assert period.shifted(1).first > period.last


@given(DAYS, st.sampled_from(UNITS[1:]), st.sampled_from(["early", "mid", "late", "end", "beginning"]))
def test_a_part_lies_inside_its_period(day: date, unit: str, part: str) -> None:
    period = containing(unit, day)
    first, last = narrowed(period, part)
    assert period.first <= first <= last <= period.last


def test_months_end_where_the_calendar_says() -> None:
    assert add_months(date(2023, 1, 31), 1) == date(2023, 2, 28)
    with pytest.raises(ValueError, match="outside the years"):
        add_months(date(9999, 12, 1), 1)


def test_winter_is_named_after_its_first_year() -> None:
    winter = containing("season", date(2021, 2, 3))
    assert (winter.timex, winter.edtf, winter.last) == ("2020-WI", "2020-24", date(2021, 2, 28))


def test_weeks_are_iso_weeks() -> None:
    assert containing("week", date(2023, 11, 28)).timex == "2023-W48"
    assert containing("week", date(2021, 1, 2)).timex == "2020-W53"
    assert Period("weekend", date(1989, 10, 28)).timex == "1989-W43-WE"


@pytest.mark.parametrize(
    ("name", "day"),
    [("easter", date(2024, 3, 31)), ("thanksgiving", date(2023, 11, 23)), ("labor day", date(2023, 9, 4))],
)
def test_movable_holidays(name: str, day: date) -> None:
    assert HOLIDAYS[name](day.year) == day
