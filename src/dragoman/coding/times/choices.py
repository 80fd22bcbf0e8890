"""Which of many: the Monday, the March, the third quarter that is meant, seen from the day of publication."""

from collections.abc import Callable
from datetime import date, timedelta

from dragoman.coding.times.periods import Period, containing, season
from dragoman.coding.times.sense import Context
from dragoman.coding.times.vocabulary import words_in

# A bare month or day that nothing places is taken from the months behind rather than those ahead: news looks back.
_REACH_AHEAD = {-1: timedelta(days=90), 0: timedelta(days=120), 1: timedelta(days=180)}
_OWN_VERB = 2
# A day of the last fortnight is meant, whatever the verb, if its like comes only in months.
_AT_HAND = timedelta(days=14)
# Enough years for a 29 February to be among them, over a century that has none.
_YEARS_AROUND = 8
# How the words that pick one (`last`, `this`, `next`) read: steps from the one that holds the day of publication.
STEPS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "this": 0, "current": 0, "next": 1}
STEPS |= {"coming": 1, "upcoming": 1, "forthcoming": 1, "following": 1, "ensuing": 1, "subsequent": 1}
_FINENESS = ("day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century")
# These are reckoned from what the article last spoke of, not from its publication.
FROM_STORY = words_in("previous preceding prior following ensuing subsequent same that")


def choose_yearly(make: Callable[[int], Period], context: Context, which: str | None = None) -> Period | None:
    """Return what comes once a year, in the year that is meant.

    `make` builds it for a year; `which` is `last`, `this`, `next` or their like. None where the day of publication is
    unknown: the year last told may be history. ValueError where no year near has it.
    """
    day = context.day
    if day is None:
        return None
    years = range(max(1, day.year - _YEARS_AROUND), min(9999, day.year + _YEARS_AROUND) + 1)
    known = [period for period in (_made(make, year) for year in years) if period is not None]
    if not known:
        raise ValueError("no year has this day")
    if context.opening is not None:
        return next((period for period in known if period.last >= context.opening.first), None)
    if which == "this":
        return next((period for period in known if _is_this(period, day)), None)
    past = [period for period in known if (period.last < day if which == "last" else period.first <= day)]
    future = [period for period in known if (period.first > day if which == "next" else period.last >= day)]
    if not past or not future or _looks_ahead(day, past[-1], future[0], context, which):
        return next(iter(future), None)
    return past[-1]


def _is_this(period: Period, day: date) -> bool:
    return period.first <= day <= period.last or period.first.year == day.year


def _looks_ahead(day: date, past: Period, future: Period, context: Context, which: str | None) -> bool:
    """Tell whether the next is meant rather than the last: by the word, by the verb, else by what is nearer."""
    if which is not None:
        return STEPS.get(which, 0) > 0
    behind, ahead = day - past.last, future.first - day
    if abs(context.bearing) == _OWN_VERB:
        return context.bearing > 0 and not (past.unit == "day" and behind <= _AT_HAND < ahead / 10)
    return ahead <= _REACH_AHEAD[context.bearing] < behind


def choose_weekday(weekday: int, context: Context, which: str | None = None) -> Period | None:
    """Return the weekday that is meant, 0 being Monday; None where nothing dates it."""
    story = context.story
    if which in FROM_STORY and story is not None and story.unit == "day":
        step = 1 if STEPS.get(which or "", 0) > 0 else -1
        return Period("day", _nearest(story.first + timedelta(days=step), weekday, step))
    if context.day is None:
        return None
    if which in {"last", "past", "previous", "preceding"}:
        return Period("day", _nearest(context.day - timedelta(days=1), weekday, -1))
    if which in {"next", "coming", "upcoming"}:
        return Period("day", _nearest(context.day + timedelta(days=1), weekday, 1))
    step = 1 if context.bearing > 0 or (which == "this" and context.bearing == 0) else -1
    on, opening = _nearest(context.day, weekday, step), context.opening
    if opening is not None and opening.unit == "day" and on < opening.first:  # from Monday to Friday
        on = _nearest(opening.first, weekday, 1)
    return Period("day", on)


def choose_month(month: int, context: Context, which: str | None = None) -> Period | None:
    """Return the month that is meant."""
    return choose_yearly(lambda year: Period("month", date(year, month, 1)), context, which)


def choose_day(month: int, day: int, context: Context, weekday: int | None = None) -> Period | None:
    """Return the day that is meant, in a year where it falls on that weekday; ValueError where no year has it."""
    date(2000, month, day)

    def make(year: int) -> Period:
        on = date(year, month, day)
        if weekday is not None and on.weekday() != weekday:
            raise ValueError(f"{on} is another weekday")
        return Period("day", on)

    return choose_yearly(make, context, "this" if weekday is not None and _falls(make, context) else None)


def choose_season(name: str, context: Context, which: str | None = None) -> Period | None:
    """Return the season that is meant, by ISO-TimeML's name."""
    return choose_yearly(lambda year: season(year, name), context, which)


def choose_quarter(quarter: int, context: Context, which: str | None = None) -> Period | None:
    """Return the quarter of a year that is meant, 1 to 4."""
    return choose_yearly(lambda year: Period("quarter", date(year, 3 * quarter - 2, 1)), context, which)


def choose_unit(unit: str, which: str, context: Context) -> Period | None:
    """`last week`, `the previous month`, `that year`."""
    steps = STEPS.get(which, 0)
    base = context.day
    if which in FROM_STORY and context.story is not None:
        base = context.story.first
    return containing(unit, base).shifted(steps) if base else None


def shift_story(count: int, unit: str, context: Context) -> Period | None:
    """Return what lies `count` units from what the article last spoke of; a quarter's year earlier is a quarter."""
    story = context.story or (Period("day", context.day) if context.day and count < 0 else None)
    if story is None:
        return None
    if unit == "year" and story.unit in {"quarter", "month", "half"}:
        return story.years_on(count)
    if _FINENESS.index(unit) < _FINENESS.index(story.unit):
        return None
    return containing(unit, story.first).shifted(count)


def _falls(make: Callable[[int], Period], context: Context) -> bool:
    return context.day is not None and _made(make, context.day.year) is not None


def _nearest(day: date, weekday: int, step: int) -> date:
    distance = (day.weekday() - weekday) % 7 if step < 0 else (weekday - day.weekday()) % 7
    return day + timedelta(days=step * distance)


def _made(make: Callable[[int], Period], year: int) -> Period | None:
    try:
        return make(year)
    except ValueError:  # 29 February
        return None
