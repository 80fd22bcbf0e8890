"""What is known of political actors before any article is read: states, bodies, groups, persons in office, roles.

The tables under `data/` are meant to be reviewed and extended by hand; `tables` says how they are written and read.

Entry functions: `read_states`, `read_known_actors`, `read_roles`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, cast, get_args

from dragoman.lexicon.codes import SECTORS
from dragoman.lexicon.tables import Row, Source, noting, read_rows, read_text, row_country, row_dates
from dragoman.records import ActorKind

Gender = Literal["m", "f"]
Number = Literal["singular", "plural", "collective"]

STATE_COLUMNS = ("code", "name", "aliases", "adjectives", "demonyms", "capital", "seats", "from", "until")
ACTOR_COLUMNS = ("id", "name", "aliases", "country", "sector", "other_sectors", "kind", "from", "until")
PERSON_COLUMNS = ("id", "name", "aliases", "country", "sector", "other_sectors", "role", "gender", "from", "until")
ROLE_COLUMNS = ("role", "sector", "other_sectors", "kind", "number")

_KINDS = frozenset(get_args(ActorKind))
_NUMBERS = frozenset(get_args(Number))
_INITIAL = re.compile(r"\b([A-Z])\.\s?")
_INITIALS = re.compile(r"\b(?:[A-Z] ){2,}")
# Longer than anybody has held an office.
_LONGEST_TERM = 75


@dataclass(frozen=True, slots=True)
class State:
    """A state or territory. `seats` are names of buildings and quarters that stand for its government."""

    code: str
    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]
    since: str | None = None
    until: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The name and its aliases."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Term:
    """What an actor was for a time. `since` and `until` are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, both inclusive.

    Without `since` it was always so; without `until` it still is, or nobody has recorded its end.
    """

    country: str
    sector: str
    other_sectors: tuple[str, ...] = ()
    role: str | None = None
    since: str | None = None
    until: str | None = None

    def holds_on(self, day: str) -> bool:
        """Whether the term covers an ISO day (or month, or year), as far as both are known."""
        started = self.since is None or self.since[: len(day)] <= day
        return started and (self.until is None or self.until >= day[: len(self.until)])


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor in the knowledge base, with its terms from the earliest to the newest."""

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: ActorKind
    terms: tuple[Term, ...]
    gender: Gender | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The name and its aliases, also as papers write them that keep `party` small, and initials without points."""
        given = (self.name, *self.aliases)
        small = (f"{name.removesuffix('Party')}party" for name in given if name.endswith(" Party"))
        bare = (spelling for name in given if self.kind == "person" for spelling in _without_points(name))
        return tuple(dict.fromkeys((*given, *small, *bare)))

    @property
    def newest(self) -> Term:
        """The term that began last: the answer where no date is given."""
        return self.terms[-1]

    def term_on(self, day: str) -> Term | None:
        """The term that holds on an ISO day, the one that began last if several do; None between and outside terms."""
        return next((term for term in reversed(self.terms) if term.holds_on(day)), None)


def _without_points(name: str) -> Iterator[str]:
    """A name with initials as British papers write them: `John Q Haddad`; `J. Q. Haddad` is `J Q Haddad` and `JQ Haddad`."""
    plain = _INITIAL.sub(r"\1 ", name).replace("  ", " ")
    if plain != name:
        yield plain
        yield _INITIALS.sub(lambda found: found[0].replace(" ", "") + " ", plain)


@dataclass(frozen=True, slots=True)
class Role:
    """A noun or phrase that names a kind of actor. `sector` is None where only the role's institution gives it."""

    role: str
    sector: str | None
    other_sectors: tuple[str, ...]
    kind: ActorKind
    number: Number


def read_states(source: Source) -> tuple[State, ...]:
    """The states of a table, in its order. A name may belong to one state only; adjectives may be shared."""
    states: dict[str, State] = {}
    owners: dict[str, str] = {}
    with noting() as problems:
        for row in read_rows(source, STATE_COLUMNS, problems):
            code = row_country(row, "code")
            if code in states:
                row.note(f"the code {code} stands twice; a state has one row", "code")
            _claim_names(row, code, owners)
            states[code] = _state(row)
    return tuple(states.values())


def _state(row: Row) -> State:
    since, until = row_dates(row)
    return State(
        row["code"],
        row["name"],
        row.parts("aliases"),
        row.parts("adjectives"),
        row.parts("demonyms"),
        row.parts("capital"),
        row.parts("seats"),
        since,
        until,
    )


def read_known_actors(source: Source) -> tuple[KnownActor, ...]:
    """The actors of one or many rows each, in the order of their first rows.

    The header tells whether the table holds bodies and groups (`kind`) or persons (`role`, `gender`). Rows with one id
    are the terms of one actor and must follow each other; the aliases of all of them count. Among bodies and groups a
    spelling belongs to one id; persons may be namesakes.
    """
    columns = _actor_columns(source)
    persons = columns is PERSON_COLUMNS
    owners: dict[str, str] = {}
    actors: list[list[Row]] = []
    first_lines: dict[str, int] = {}
    with noting() as problems:
        for row in read_rows(source, columns, problems):
            if actors and row["id"] == actors[-1][0]["id"]:
                actors[-1].append(row)
            else:
                actors.append([row])
            line = first_lines.setdefault(row["id"], row.line)
            if line != actors[-1][0].line and row is actors[-1][0]:
                row.note(
                    f"the id {row['id']!r} stood further up, in line {line}; put all rows of one actor together", "id"
                )
            _claim_names(row, row["id"], {} if persons else owners)
        return tuple(_known_actor(rows, persons=persons) for rows in actors)


def read_roles(source: Source) -> tuple[Role, ...]:
    """The roles of a table, in its order; each phrase once."""
    roles: dict[str, Role] = {}
    with noting() as problems:
        for row in read_rows(source, ROLE_COLUMNS, problems):
            phrase = row["role"]
            if not phrase or phrase in roles:
                row.note(f"the role {phrase!r} is empty or stands twice; keep one row", "role")
            if row["number"] not in _NUMBERS:
                row.note(f"number is {row['number']!r}, expected one of {', '.join(sorted(_NUMBERS))}", "number")
            sector = _sector(row) if row["sector"] else None
            number = cast("Number", row["number"])
            roles[phrase] = Role(phrase, sector, _other_sectors(row), _kind(row), number)
    return tuple(roles.values())


def _actor_columns(source: Source) -> tuple[str, ...]:
    """The columns that a table of actors has, told by its header."""
    header = next((line for line in read_text(source).split("\n", 200) if line and not line.startswith("#")), "")
    return PERSON_COLUMNS if "\tgender" in header else ACTOR_COLUMNS


def _known_actor(rows: Sequence[Row], *, persons: bool) -> KnownActor:
    first = rows[0]
    if not first["id"]:
        first.note("an actor has no id; give it one, such as group:dockers-union", "id")
    for row in rows[1:]:
        if row["name"] != first["name"]:
            named = f"{row['name']!r} here and {first['name']!r} in line {first.line}"
            row.note(f"{row['id']!r} is called {named}; write one name, and the other as an alias", "name")
    aliases = tuple(dict.fromkeys(alias for row in rows for alias in row.parts("aliases") if alias != first["name"]))
    terms = [_term(row) for row in rows]
    for (earlier, one), (row, other) in combinations(zip(rows, terms, strict=True), 2):
        if overlap(one, other):
            row.note(
                f"this term of {row['name']} overlaps with the same office's in line {earlier.line} "
                f"({one.since or 'always'} to {one.until or 'now'}); correct from and until, or join the two rows",
                "from",
            )
    kind = "person" if persons else _kind(first)
    ordered = tuple(sorted(terms, key=lambda term: term.since or ""))
    return KnownActor(first["id"], first["name"], aliases, kind, ordered, _gender(first) if persons else None)


def overlap(one: Term, other: Term) -> bool:
    """Whether two terms are one office held at one time; they may meet in a day, month or year that both name."""
    if (one.country, one.sector, one.other_sectors) != (other.country, other.sector, other.other_sectors):
        return False
    return one.role == other.role and _begins_inside(one, other) and _begins_inside(other, one)


def _begins_inside(one: Term, other: Term) -> bool:
    """Whether one begins before the other has ended."""
    if one.since is None or other.until is None:
        return True
    shared = min(len(one.since), len(other.until))
    return one.since[:shared] < other.until[:shared]


def _term(row: Row) -> Term:
    since, until = row_dates(row)
    if since and until and int(until[:4]) - int(since[:4]) > _LONGEST_TERM and "gender" in row.numbers:
        row.note(f"a term from {since} to {until} is longer than {_LONGEST_TERM} years; correct one of the two", "from")
    role = row["role"] or None if "role" in row.numbers else None
    return Term(row_country(row), _sector(row), _other_sectors(row), role, since, until)


def _claim_names(row: Row, owner: str, owners: dict[str, str]) -> None:
    """Note that this row's names are its owner's, and as a mistake where another owner has one of them."""
    seen: set[str] = set()
    for column, name in (("name", row["name"]), *(("aliases", alias) for alias in row.parts("aliases"))):
        if not name or name != name.strip():
            row.note(f"the name {name!r} is empty or has spaces around it; remove them", column, name)
        if name in seen:
            row.note(f"duplicate alias: {name!r} stands twice in this row; remove one", column, name)
        seen.add(name)
        if owners.setdefault(name, owner) != owner:
            problem = f"duplicate alias: {name!r} already names {owners[name]!r}; keep it in one of the two rows"
            row.note(problem, column, name)


def _sector(row: Row) -> str:
    if (sector := row["sector"]) not in SECTORS:
        row.note(f"unknown sector {sector!r}; expected one of PLOVER's: {' '.join(sorted(SECTORS))}", "sector")
    return sector


def _other_sectors(row: Row) -> tuple[str, ...]:
    sectors = row.parts("other_sectors")
    for sector in sectors:
        if sector not in SECTORS:
            problem = f"unknown sector {sector!r}; expected PLOVER's, separated by |: {' '.join(sorted(SECTORS))}"
            row.note(problem, "other_sectors", sector)
    return sectors


def _kind(row: Row) -> ActorKind:
    if (kind := row["kind"]) not in _KINDS:
        row.note(f"kind is {kind!r}, expected one of {', '.join(sorted(_KINDS))}", "kind")
    return cast("ActorKind", kind)


def _gender(row: Row) -> Gender | None:
    if (gender := row["gender"]) not in {"m", "f", ""}:
        row.note(f"gender is {gender!r}, expected m, f, or nothing where it is not known", "gender")
    return cast("Gender", gender) if gender else None


def roles_by_phrase(roles: Iterable[Role]) -> dict[str, Role]:
    """Roles under their phrases, which are written as they stand inside a sentence: lower case but for proper names."""
    return {role.role: role for role in roles}


def state_names(states: Iterable[State]) -> Iterator[tuple[str, str]]:
    """The (name, entry id) pairs of states for a `NameIndex`.

    An id tells what the words are: `state:FRA`, `adjective:FRA`, `demonym:FRA`, `capital:FRA`, `seat:FRA`.
    """
    for state in states:
        for kind, names in (
            ("state", state.names),
            ("adjective", state.adjectives),
            ("demonym", state.demonyms),
            ("capital", state.capitals),
            ("seat", state.seats),
        ):
            for name in names:
                yield name, f"{kind}:{state.code}"


def actor_names(actors: Iterable[KnownActor]) -> Iterator[tuple[str, str]]:
    """The (name, id) pairs of actors for a `NameIndex`."""
    for actor in actors:
        for name in actor.names:
            yield name, actor.id
