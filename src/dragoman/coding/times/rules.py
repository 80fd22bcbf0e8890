"""Which function reads what each rule of the grammar matched."""

from collections.abc import Callable

from dragoman.coding.times import calendar_rules, deictic_rules, duration_rules
from dragoman.coding.times.sense import Context, Sense, Words

Reader = Callable[[Words, Context], Sense | None]


def _no_time(_words: Words, _context: Context) -> Sense | None:
    """Leave out an age, as TimeML does."""
    return None


def _current(_words: Words, _context: Context) -> Sense | None:
    return Sense("date", "PRESENT_REF")


def _recent(_words: Words, _context: Context) -> Sense | None:
    return Sense("date", "PAST_REF")


READERS: dict[str, Reader] = {
    "iso_day": calendar_rules.iso_day,
    "clock_time": deictic_rules.clock_time,
    "day_before": deictic_rules.day_before,
    "part_of_day": deictic_rules.part_of_day,
    "holiday": calendar_rules.holiday,
    "set_of": duration_rules.set_of,
    "past_age": _no_time,
    "school_year": calendar_rules.school_year,
    "day_range": calendar_rules.day_range,
    "calendar_day": calendar_rules.calendar_day,
    "weekday": deictic_rules.weekday,
    "deictic_day": deictic_rules.deictic_day,
    "quarter_of": calendar_rules.quarter_of,
    "half_of": calendar_rules.half_of,
    "decade_of": calendar_rules.decade_of,
    "century_of": calendar_rules.century_of,
    "month_of": calendar_rules.month_of,
    "season_of": calendar_rules.season_of,
    "ago": deictic_rules.ago,
    "year_ago": deictic_rules.year_ago,
    "next_few": duration_rules.next_few,
    "year_named": calendar_rules.year_named,
    "many_units": duration_rules.many_units,
    "year_end": deictic_rules.year_end,
    "relative_unit": deictic_rules.relative_unit,
    "period_of": deictic_rules.period_of,
    "one_unit": duration_rules.one_unit,
    "some_units": duration_rules.some_units,
    "vague": deictic_rules.vague,
    "current_state": _current,
    "recent_state": _recent,
}
