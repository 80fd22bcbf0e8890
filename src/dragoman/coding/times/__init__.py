"""Reading -> times: the time expressions of an article, normalised to TIMEX3 and EDTF.

Inside: word classes, the grammar over them, the rules that read its matches, the calendar, the clause's tense. Never
inside: events and what dates them, the clock of the machine, another stage of coding.

Entry points: `find_times(reading)`; `infer_published(reading, times)` where no date of publication was given.
"""

from dragoman.coding.times.finder import find_times
from dragoman.coding.times.published import infer_published

__all__ = ["find_times", "infer_published"]
