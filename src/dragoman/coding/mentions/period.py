"""When an article that bears no date is of: the time when those whom it calls by an office held it."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.coding.mentions.words import FORMER
from dragoman.lexicon import Lexicon
from dragoman.lexicon.actors import KnownActor
from dragoman.records import Reading

_LONGEST_TITLE = 5
_NEAR = 12
# So many persons of note date an article though it gives none of them a title.
_ENOUGH = 3
# Near a name they tell that he runs for an office and does not hold it yet.
_RUNNING = frozenset(
    "candidate candidates candidacy nominee frontrunner front-runner runner hopeful primary primaries contender contenders".split()
)


@dataclass(frozen=True, slots=True)
class _Named:
    """A known person as the text names him; `title` are the words right before the name, `running` whether those near say so."""

    actor: KnownActor
    title: tuple[str, ...]
    running: bool

    def holds(self, day: str) -> bool:
        """Whether he was anything on that day."""
        return self.actor.term_on(day) is not None

    def bears_title(self, day: str | None) -> bool:
        """Whether the title is of an office that he held on that day, or ever."""
        return any(
            term.role is not None
            and (_ends_with(self.title, term.role) or (self.running and term.role.endswith("candidate")))
            and (day is None or term.holds_on(day))
            for term in self.actor.terms
        )


def day_of(reading: Reading, lexicon: Lexicon) -> str | None:
    """The day by which terms of office are told: that of publication, else the likeliest by the titles in the text.

    `President Obama` and `Prime Minister Netanyahu` make it one from 2009 to 2017; whom else it names narrows it further.
    """
    published = reading.document.published.earliest
    if published is not None:
        return published
    named = list(_named(reading, lexicon))
    titled = [person for person in named if person.bears_title(None)]
    known = {person.actor.id: person for person in named}.values()
    days = {_well_into(term.since) for person in known for term in person.actor.terms if term.since is not None}
    if not days or (not titled and len(known) < _ENOUGH):
        return None
    return max(days, key=lambda day: (sum(p.bears_title(day) for p in titled), sum(p.holds(day) for p in known), day))


def _well_into(since: str) -> str:
    """A month of a term in which whoever held the office before is gone: the next one, or the middle of the year."""
    year, month = int(since[:4]), int(since[5:7] or 6)
    return f"{year + month // 12}-{month % 12 + 1:02d}"


def _named(reading: Reading, lexicon: Lexicon) -> Iterator[_Named]:
    """The known persons of a text, with the titles before their names."""
    for start, end, senses in lexicon.find_names(reading.document.text, None):
        people = [sense for sense in senses if sense.kind == "person" and sense.entry is not None]
        first = bisect_left(reading.starts, start)
        after = bisect_left(reading.starts, end)
        if len(people) == 1 and reading.tags[after : after + 1] != ("NNP",):  # no first name of another
            title = reading.lowers[max(0, first - _LONGEST_TITLE) : first]
            near = reading.lowers[max(0, first - _NEAR) : after + _NEAR]
            yield _Named(lexicon.actors[people[0].entry or ""], title, not _RUNNING.isdisjoint(near))


def _ends_with(title: tuple[str, ...], role: str) -> bool:
    """Whether the words end in a role that they do not call past."""
    words = tuple(role.lower().split())
    return title[-len(words) :] == words and FORMER.isdisjoint(title[: -len(words)][-2:])
