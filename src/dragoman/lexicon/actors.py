"""What is known of political actors before any article is read: states, bodies, groups, persons in office, roles.

The tables under `data/` are meant to be reviewed and extended by hand. A table is tab-separated UTF-8: a header line
with the column names, then one row a line; a list in a cell is separated by `|`; lines that begin with `#` are remarks.
Every row is checked when it is read; a wrong table raises one `LexiconError` that names every mistake in it, a line
each, as `file:line:column: ...`; nothing of it is used.

Entry functions: `read_states`, `read_known_actors`, `read_roles`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from importlib.resources.abc import Traversable
from itertools import combinations
from pathlib import Path
from typing import Literal, cast, get_args

from dragoman.records import ActorKind, LexiconError

Source = Path | Traversable
Gender = Literal["m", "f"]
Number = Literal["singular", "plural", "collective"]

STATE_COLUMNS = ("code", "name", "aliases", "adjectives", "demonyms", "capital", "seats", "from", "until")
ACTOR_COLUMNS = ("id", "name", "aliases", "country", "sector", "other_sectors", "kind", "from", "until")
PERSON_COLUMNS = ("id", "name", "aliases", "country", "sector", "other_sectors", "role", "gender", "from", "until")
ROLE_COLUMNS = ("role", "sector", "other_sectors", "kind", "number")

# PLOVER 2.0, section on actors: primary sectors, then secondary ones.
SECTORS = frozenset(
    "GOV MIL LEG JUD COP SPY PRM PTY REB UAF UNK "
    "AGR BUS CRM CVL EDU ELI JRN LAB MED NGO IGO OPP PRE REF REL SOC".split()
)
# ISO 3166-1 alpha-3, with Kosovo and states that have ended (ISO 3166-3), then the two that name no state.
COUNTRIES = frozenset(
    "ABW AFG AGO AIA ALA ALB AND ANT ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH "
    "BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CSK CUB "
    "CUW CXR CYM CYP CZE DDR DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO "
    "GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ "
    "ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KOS KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC "
    "MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA "
    "NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU "
    "SCG SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUN SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO "
    "THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM "
    "YUG ZAF ZMB ZWE IGO ---".split()
)
_KINDS = frozenset(get_args(ActorKind))
_NUMBERS = frozenset(get_args(Number))
_DATE = re.compile(r"(\d{4})(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
_INITIAL = re.compile(r"\b([A-Z])\.\s?")
_INITIALS = re.compile(r"\b(?:[A-Z] ){2,}")
# No state, body or person of today's news was there before, and no term is known that far ahead.
_YEARS = range(1600, 2101)
# Empty cells that an editor which trims lines takes away.
_TRIMMED = frozenset({"from", "until"})
# Longer than anybody has held an office.
_LONGEST_TERM = 75


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table, with where it stands; `numbers` gives each column's place among the cells.

    `problems` is the whole table's list of mistakes.
    """

    file: str
    line: int
    numbers: dict[str, int]
    cells: list[str]
    problems: list[str]

    def __getitem__(self, column: str) -> str:
        return self.cells[self.numbers[column]]

    def parts(self, column: str) -> tuple[str, ...]:
        """The members of a list cell; an empty cell has none."""
        cell = self.cells[self.numbers[column]]
        return tuple(cell.split("|")) if cell else ()

    def note(self, problem: str, column: str | None = None, part: str = "") -> None:
        """Add a mistake to the table's: in this line, at the cell of `column`, there at the words of `part`."""
        self.problems.append(f"{self.file}:{self.line}:{self._offset(column, part)}: {problem}")

    def _offset(self, column: str | None, part: str) -> int:
        """The column as editors count it: in characters, from 1."""
        if column is None:
            return 1
        number = self.numbers[column]
        inside = self.cells[number].find(part)
        return 1 + sum(len(cell) + 1 for cell in self.cells[:number]) + max(inside, 0)


@contextmanager
def noting() -> Iterator[list[str]]:
    """A list for mistakes; raises one LexiconError with all of them, a line each, when the block ends with any."""
    problems: list[str] = []
    yield problems
    if problems:
        raise LexiconError("\n".join(problems))


def read_text(source: Source) -> str:
    """A file's text; LexiconError when it cannot be read as UTF-8."""
    try:
        return source.read_text(encoding="utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(
            f"{shown(source)}:1:1: cannot be read as UTF-8 text ({error}); name a file saved as UTF-8"
        ) from error


def shown(source: Source) -> str:
    """How messages name a file: as it was given, or by its name inside the package."""
    return str(source) if isinstance(source, Path) else source.name


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


def read_rows(source: Source, columns: Sequence[str], problems: list[str]) -> Iterator[Row]:
    """The rows of a table, whose header must name exactly these columns.

    A line with too few or too many cells is noted in `problems` and left out. Raises LexiconError without the header.
    """
    lines, file = read_text(source).split("\n"), shown(source)
    header, width, seen_header = "\t".join(columns), len(columns), False
    numbers = {column: number for number, column in enumerate(columns)}
    for number, line in enumerate(lines, start=1):
        if not line or line.startswith("#"):
            continue
        if not seen_header:
            if line != header:
                raise LexiconError(f"{file}:{number}:1: header is {line!r}, expected the columns {header!r}")
            seen_header = True
            continue
        cells = line.split("\t")
        if _TRIMMED.issuperset(columns[len(cells) :]):
            cells += [""] * (width - len(cells))
        if len(cells) == width:
            yield Row(file, number, numbers, cells, problems)
        else:
            expected = f"expected {width}, with a tab between: {', '.join(columns)}"
            problems.append(f"{file}:{number}:1: {len(cells)} cells, {expected}")
    if not seen_header:
        raise LexiconError(f"{file}:1:1: no header line, expected the columns {header!r}")


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


def row_country(row: Row, column: str = "country") -> str:
    """A cell's country code; one that does not exist is noted."""
    if (code := row[column]) not in COUNTRIES:
        row.note(f"unknown country {code!r}; expected an ISO 3166 alpha-3 code, IGO, or ---", column)
    return code


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


def row_dates(row: Row) -> tuple[str | None, str | None]:
    """The cells `from` and `until`; what is no date, or ends before it begins, is noted."""
    since, until = _date(row, "from"), _date(row, "until")
    if since and until and until < since[: len(until)]:
        row.note(f"it ends in {until}, before it begins in {since}; correct one of the two", "until")
    return since, until


def _date(row: Row, column: str) -> str | None:
    """A cell's date; one that is none is noted and left out."""
    written = row[column]
    if not written:
        return None
    if not _DATE.fullmatch(written):
        row.note(f"wrong date {written!r}; expected YYYY, YYYY-MM, YYYY-MM-DD, or nothing", column)
    elif int(written[:4]) not in _YEARS:
        row.note(f"wrong date {written!r}; expected a year from {_YEARS[0]} to {_YEARS[-1]}", column)
    elif len(written) == len("YYYY-MM-DD") and not _is_day(written):
        row.note(f"wrong date {written!r}; that month has no such day", column)
    else:
        return written
    return None


def _is_day(written: str) -> bool:
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True


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
