"""Which events are asked for, and whether the question makes sense."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypedDict

from dragoman.ledger.days import first_day, last_day
from dragoman.records import UsageError

_COUNTRY_LIKE = re.compile(r"[A-Z]{3}|---", re.ASCII)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The event types and country codes that exist, so that a misspelt one is refused instead of finding nothing."""

    types: frozenset[str]
    countries: frozenset[str]


class Filters(TypedDict, total=False):
    """The keywords of `Ledger.events`.

    `actor` and `recipient` are a country code or a name, whole words of it, in any case and without its accents; `type`
    is a PLOVER type. `since` and `until` are a day or the beginning of one (`2023-11`): an event counts if it may have
    happened in that time, one without a date does not. `text` is looked for in the sentence. `include_historical` is
    true unless said otherwise, and so is `current_only`: superseded versions stay out. `known` are the valid codes.
    A reciprocal act has all its parties as actors and no recipient.
    """

    actor: str | None
    recipient: str | None
    type: str | None
    since: str | None
    until: str | None
    text: str | None
    include_historical: bool
    current_only: bool
    known: Vocabulary | None


@dataclass(frozen=True, slots=True)
class Selection:
    """The filters with what was left out filled in; their meaning is told in `Filters`."""

    actor: str | None = None
    recipient: str | None = None
    type: str | None = None
    since: str | None = None
    until: str | None = None
    text: str | None = None
    include_historical: bool = True
    current_only: bool = True
    known: Vocabulary | None = None

    def __post_init__(self) -> None:
        for name in ("actor", "recipient", "type", "text"):
            if getattr(self, name) is not None and not getattr(self, name).strip():
                raise UsageError(f"the filter {name} is empty. Leave it out to find events of any {name}")
        if self.type and self.known and self.type.upper() not in self.known.types:
            raise UsageError(f"{self.type!r} is no event type. {_nearest(self.type.upper(), self.known.types)}")
        first = first_day(self.since) if self.since is not None else None
        last = last_day(self.until) if self.until is not None else None
        if first and last and first > last:
            raise UsageError(f"no day lies between {self.since} and {self.until}. Exchange since and until")

    def doubtful_countries(self) -> tuple[str, ...]:
        """Return the parties that look like a country code and are none: each must be somebody's name."""
        asked = (self.actor, self.recipient)
        countries = self.known.countries if self.known else frozenset[str]()
        return tuple(
            party
            for party in asked
            if self.known and party and _COUNTRY_LIKE.fullmatch(party) and party not in countries
        )


def refuse_country(party: str, countries: Iterable[str]) -> UsageError:
    """Return the error for a party that is neither a country code nor anybody's name in the ledger."""
    return UsageError(
        f"{party!r} is no country code, and nobody in this ledger has that name. {_nearest(party, countries)}"
    )


def _nearest(asked: str, known: Iterable[str]) -> str:
    """Name what was probably meant, or all there is if nothing comes near."""
    names = sorted(known)
    near = get_close_matches(asked, names, n=3, cutoff=0.5)
    if near:
        return f"Did you mean {' or '.join(near)}?"
    return f"There are {', '.join(names[:40])}{', ...' if len(names) > 40 else ''}"
