"""Which events are asked for, and whether the question makes sense."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher, get_close_matches
from typing import Literal, TypedDict, get_args

from dragoman.ledger.days import first_day, last_day
from dragoman.records import Status, UsageError

_COUNTRY_LIKE = re.compile(r"[A-Z]{3}|---", re.ASCII)
# A filter of codes: one, or several of which any will do.
Codes = str | Sequence[str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The types, modes and country codes that exist, so that a misspelt one is refused instead of finding nothing."""

    types: frozenset[str]
    countries: frozenset[str]
    modes: frozenset[str] = frozenset()


class Filters(TypedDict, total=False):
    """The keywords of `Ledger.events`.

    `actor` and `recipient` are a country code or a name, whole words of it, in any case and without its accents. `type` is
    a PLOVER type, `mode` one of its modes, `status` one of the record's; each may be several. `since` and `until` are a
    day or the beginning of one (`2023-11`): an event counts if it may have happened in that time, one without a date does
    not. `text` is looked for in the sentence. `source` is a country code or a name: somebody of those on whose word the
    article gives the event; `own_voice` asks for events on the reporter's own word alone. `article` is an article's id.
    `min_confidence` leaves out events less sure than that, 0 to 1.
    `historical` asks for background alone (true) or for none (false). `current_only` is true unless said otherwise:
    superseded versions stay out. `known` are the valid codes. A reciprocal act has all its parties as actors and no
    recipient.
    """

    actor: str | None
    recipient: str | None
    type: Codes | None
    mode: Codes | None
    status: Codes | None
    source: str | None
    own_voice: bool
    article: str | None
    since: str | date | None
    until: str | date | None
    text: str | None
    historical: bool | None
    min_confidence: float
    current_only: bool
    known: Vocabulary | None


@dataclass(frozen=True, slots=True)
class Selection:
    """The filters with what was left out filled in; their meaning is told in `Filters`."""

    actor: str | None = None
    recipient: str | None = None
    type: Codes | None = None
    mode: Codes | None = None
    status: Codes | None = None
    source: str | None = None
    own_voice: bool = False
    article: str | None = None
    since: str | date | None = None
    until: str | date | None = None
    text: str | None = None
    historical: bool | None = None
    min_confidence: float = 0.0
    current_only: bool = True
    known: Vocabulary | None = None

    def __post_init__(self) -> None:
        for name in ("actor", "recipient", "type", "mode", "status", "source", "article", "text"):
            value = getattr(self, name)
            if value is not None and not (value.strip() if isinstance(value, str) else value):
                raise UsageError(f"the filter {name} is empty. Leave it out to find events of any {name}")
        for status in self.statuses:
            if status not in get_args(Status):
                raise UsageError(f"{status!r} is no status. Expected one of {', '.join(get_args(Status))}")
        if self.own_voice and self.source is not None:
            raise UsageError(
                "own_voice asks for events on nobody's word and source for those on somebody's; ask for one"
            )
        if not 0 <= self.min_confidence <= 1:
            raise UsageError(
                f"the least confidence is {self.min_confidence}. Expected a share from 0 to 1, such as 0.7"
            )
        first = first_day(self.since) if self.since is not None else None
        last = last_day(self.until) if self.until is not None else None
        if first and last and first > last:
            raise UsageError(f"no day lies between {self.since} and {self.until}. Exchange since and until")

    @property
    def types(self) -> tuple[str, ...]:
        """The types asked for, in capitals; none asks for all."""
        return tuple(type_.upper() for type_ in _several(self.type))

    @property
    def modes(self) -> tuple[str, ...]:
        """The modes asked for; none asks for all."""
        return tuple(mode.lower() for mode in _several(self.mode))

    @property
    def statuses(self) -> tuple[str, ...]:
        """The statuses asked for; none asks for all."""
        return tuple(status.lower() for status in _several(self.status))

    def doubtful_countries(self) -> tuple[str, ...]:
        """Return the parties that look like a country code and are none: each must be somebody's name."""
        asked = (self.actor, self.recipient)
        countries = self.known.countries if self.known else frozenset[str]()
        return tuple(
            party
            for party in asked
            if self.known and party and _COUNTRY_LIKE.fullmatch(party) and party not in countries
        )

    def doubtful_types(self) -> tuple[str, ...]:
        """Return the types that the codebook lacks: each must be one of the ledger's, from a codebook of the user's own."""
        return tuple(type_ for type_ in self.types if self.known and type_ not in self.known.types)

    def doubtful_modes(self) -> tuple[str, ...]:
        """Return the modes that the codebook lacks: each must be one of the ledger's."""
        return tuple(mode for mode in self.modes if self.known and self.known.modes and mode not in self.known.modes)


def refuse_country(party: str, countries: Iterable[str]) -> UsageError:
    """Return the error for a party that is neither a country code nor anybody's name in the ledger."""
    return UsageError(
        f"{party!r} is no country code, and nobody in this ledger has that name. {nearest(party, countries)}"
    )


def refuse_code(asked: str, noun: Literal["type", "mode"], known: Iterable[str]) -> UsageError:
    """Return the error for a type or mode that neither the codebook nor the ledger has."""
    return UsageError(f"{asked!r} is no event {noun}. {nearest(asked, known)}")


def nearest(asked: str, known: Iterable[str]) -> str:
    """Name what was probably meant, or all there is if nothing comes near."""
    names = sorted(known)
    close = get_close_matches(asked, names, n=20, cutoff=0.5)
    # Of codes that are equally like it, those that begin alike: a slip is likelier in the last letter than in the first.
    near = sorted(close, key=lambda name: (-_likeness(asked, name), name[:1] != asked[:1], name[:2] != asked[:2]))[:3]
    if near:
        return f"Did you mean {' or '.join(near)}?"
    return f"There are {', '.join(names[:40])}{', ...' if len(names) > 40 else ''}"


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


def _several(codes: Codes | None) -> tuple[str, ...]:
    return (codes,) if isinstance(codes, str) else tuple(codes or ())
