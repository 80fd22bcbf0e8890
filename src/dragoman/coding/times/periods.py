"""Calendar periods: a day, a quarter, a decade; what comes before and after, how TIMEX3 and EDTF write them."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS_IN = {"month": 1, "season": 3, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS_IN = {"day": 1, "week": 7, "weekend": 7}
_SEASON_NAMES = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_YEAR_DIGITS = {"decade": 3, "century": 2}
_SEASON_CODES = {3: 21, 6: 22, 9: 23, 12: 24}


@dataclass(frozen=True, slots=True)
class Period:
    """One period of the calendar: its unit and its first day.

    Weeks begin on Monday; seasons are the northern ones of three months, a winter has the year in which it begins.
    """

    unit: str
    first: date

    @property
    def last(self) -> date:
        """Its last day."""
        if self.unit == "weekend":
            return self.first + timedelta(days=1)
        if self.unit in _DAYS_IN:
            return self.first + timedelta(days=_DAYS_IN[self.unit] - 1)
        return _last_of_month(add_months(self.first, _MONTHS_IN[self.unit] - 1))

    @property
    def timex(self) -> str:
        """Its ISO-TimeML value: `1989-W43-WE`, `1997-FA`, `199`."""
        month = self.first.month
        if self.unit in {"week", "weekend"}:
            iso = self.first.isocalendar()
            return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if self.unit == "weekend" else "")
        within_year = {
            "day": f"-{month:02}-{self.first.day:02}",
            "month": f"-{month:02}",
            "season": f"-{_SEASON_NAMES.get(month)}",
            "quarter": f"-Q{(month + 2) // 3}",
            "half": f"-H{(month + 5) // 6}",
        }
        return f"{self.first.year:04}"[: _YEAR_DIGITS.get(self.unit, 4)] + within_year.get(self.unit, "")

    @property
    def edtf(self) -> str:
        """Its EDTF, levels 0 and 1: what has no form of its own there is an interval."""
        if self.unit in {"day", "month", "year"}:
            return self.timex
        if self.unit in {"decade", "century"}:
            return self.timex.ljust(4, "X")
        if self.unit == "season":
            return f"{self.first.year:04}-{_SEASON_CODES[self.first.month]}"
        length = 7 if self.unit in {"quarter", "half"} else 10
        return f"{self.first.isoformat()[:length]}/{self.last.isoformat()[:length]}"

    def shifted(self, steps: int) -> "Period":
        """Return the period `steps` of its own unit later; ValueError or OverflowError beyond the years 1 to 9999."""
        if self.unit in _DAYS_IN:
            return Period(self.unit, self.first + timedelta(days=_DAYS_IN[self.unit] * steps))
        return Period(self.unit, add_months(self.first, _MONTHS_IN[self.unit] * steps))

    def years_on(self, years: int) -> "Period":
        """Return the same period in another year: a quarter's quarter, a day's day."""
        return containing(self.unit, add_months(self.first, 12 * years))


def containing(unit: str, day: date) -> Period:
    """Return the period of that unit in which a day lies; for a weekend, the one of its week.

    ValueError where it begins before the year 1: the first decade, the first century.
    """
    if unit == "day":
        return Period(unit, day)
    if unit in {"week", "weekend"}:
        monday = day - timedelta(days=day.weekday())
        return Period(unit, monday if unit == "week" else monday + timedelta(days=5))
    if unit in {"month", "season", "quarter", "half"}:
        months = _MONTHS_IN[unit]
        offset = 1 if unit != "season" else 0  # seasons begin in months divisible by three
        return Period(unit, add_months(day.replace(day=1), -((day.month - offset) % months)))
    years = _MONTHS_IN[unit] // 12
    return Period(unit, date(day.year // years * years, 1, 1))


def add_months(day: date, months: int) -> date:
    """Return the same day some months later, or that month's last; ValueError outside the calendar."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        raise ValueError(f"{months} months from {day} lie outside the years 1 to 9999")
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def season(year: int, name: str) -> Period:
    """Return a season by ISO-TimeML's name (`SP`, `SU`, `FA`, `WI`) and the year in which it begins."""
    month = next(month for month, known in _SEASON_NAMES.items() if known == name)
    return Period("season", date(year, month, 1))


def year_period(year: int) -> Period:
    """Return a calendar year; ValueError outside the years 1 to 9999."""
    return Period("year", date(year, 1, 1))


def narrowed(period: Period, part: str) -> tuple[date, date]:
    """Return the days that a part leaves of a period: `early` and `late` a half of it, `the start` a sixth."""
    first, last = period.first, period.last
    half = timedelta(days=((last - first).days + 1) // 2)
    quarter = timedelta(days=((last - first).days + 1) // 4)
    if part in {"early", "earlier"}:
        return first, first + half
    if part in {"beginning", "start"}:
        return first, first + (last - first) // 6
    if part in {"mid", "middle"}:
        return first + quarter, last - quarter
    return last - half, last


def _last_of_month(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])
