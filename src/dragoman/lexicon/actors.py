"""What is known of political actors before any article is read: states, bodies, groups, persons in office, roles.

The tables under `data/` are meant to be reviewed and extended by hand. A table is tab-separated UTF-8: a header line
with the column names, then one row a line; a list in a cell is separated by `|`; lines that begin with `#` are remarks.
Every row is checked when it is read; a mistake raises `LexiconError`, whose message begins `file:line:`.

Entry functions: `read_states`, `read_known_actors`, `read_roles`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Literal, NoReturn, cast, get_args

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
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table, with where it stands; `numbers` gives each column's place among the cells."""

    file: str
    line: int
    numbers: dict[str, int]
    cells: list[str]

    def __getitem__(self, column: str) -> str:
        return self.cells[self.numbers[column]]

    def parts(self, column: str) -> tuple[str, ...]:
        """The members of a list cell; an empty cell has none."""
        cell = self.cells[self.numbers[column]]
        return tuple(cell.split("|")) if cell else ()

    def fail(self, problem: str) -> NoReturn:
        """Raise LexiconError for this line."""
        raise LexiconError(f"{self.file}:{self.line}: {problem}")


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
        """The name and its aliases."""
        return (self.name, *self.aliases)

    @property
    def newest(self) -> Term:
        """The term that began last: the answer where no date is given."""
        return self.terms[-1]

    def term_on(self, day: str) -> Term | None:
        """The term that holds on an ISO day, the one that began last if several do; None between and outside terms."""
        return next((term for term in reversed(self.terms) if term.holds_on(day)), None)


@dataclass(frozen=True, slots=True)
class Role:
    """A noun or phrase that names a kind of actor. `sector` is None where only the role's institution gives it."""

    role: str
    sector: str | None
    other_sectors: tuple[str, ...]
    kind: ActorKind
    number: Number


def read_rows(source: Source, columns: Sequence[str]) -> Iterator[Row]:
    """The rows of a table, whose header must name exactly these columns. Raises LexiconError."""
    lines, file = source.read_text(encoding="utf-8").split("\n"), source.name
    header, width, seen_header = "\t".join(columns), len(columns), False
    numbers = {column: number for number, column in enumerate(columns)}
    for number, line in enumerate(lines, start=1):
        if not line or line.startswith("#"):
            continue
        if not seen_header:
            if line != header:
                raise LexiconError(f"{file}:{number}: header is {line!r}, expected the columns {header!r}")
            seen_header = True
            continue
        cells = line.split("\t")
        if len(cells) != width:
            raise LexiconError(f"{file}:{number}: {len(cells)} cells, expected {width}: {', '.join(columns)}")
        yield Row(file, number, numbers, cells)
    if not seen_header:
        raise LexiconError(f"{file}:1: no header line, expected the columns {header!r}")


def read_states(source: Source) -> tuple[State, ...]:
    """The states of a table, in its order. A name may belong to one state only; adjectives may be shared."""
    states = []
    owners: dict[str, str] = {}
    for row in read_rows(source, STATE_COLUMNS):
        code = _country(row, "code")
        if code in owners.values():
            row.fail(f"the code {code} stands twice; a state has one row")
        _claim_names(row, code, owners)
        since, until = _dates(row)
        states.append(
            State(
                code,
                row["name"],
                row.parts("aliases"),
                row.parts("adjectives"),
                row.parts("demonyms"),
                row.parts("capital"),
                row.parts("seats"),
                since,
                until,
            )
        )
    return tuple(states)


def read_known_actors(source: Source) -> tuple[KnownActor, ...]:
    """The actors of one or many rows each, in the order of their first rows.

    The header tells whether the table holds bodies and groups (`kind`) or persons (`role`, `gender`). Rows with one id
    are the terms of one actor and must follow each other; the aliases of all of them count. Among bodies and groups a
    spelling belongs to one id; persons may be namesakes.
    """
    columns = _actor_columns(source)
    persons = columns is PERSON_COLUMNS
    owners: dict[str, str] = {}
    closed: set[str] = set()
    rows: list[Row] = []
    actors: list[KnownActor] = []
    for row in read_rows(source, columns):
        if rows and row["id"] != rows[-1]["id"]:
            actors.append(_known_actor(rows, persons=persons))
            closed.add(rows[-1]["id"])
            rows = []
        if row["id"] in closed:
            row.fail(f"the id {row['id']!r} stood further up; put all rows of one actor together")
        if not persons:
            _claim_names(row, row["id"], owners)
        elif len(set(names := (row["name"], *row.parts("aliases")))) != len(names):
            row.fail(f"an alias of {row['name']!r} stands twice")
        rows.append(row)
    if rows:
        actors.append(_known_actor(rows, persons=persons))
    return tuple(actors)


def read_roles(source: Source) -> tuple[Role, ...]:
    """The roles of a table, in its order; each phrase once."""
    roles: dict[str, Role] = {}
    for row in read_rows(source, ROLE_COLUMNS):
        phrase = row["role"]
        if not phrase or phrase in roles:
            row.fail(f"the role {phrase!r} is empty or stands twice")
        if row["number"] not in _NUMBERS:
            row.fail(f"number is {row['number']!r}, expected one of {', '.join(sorted(_NUMBERS))}")
        sector = _sector(row) if row["sector"] else None
        number = cast("Number", row["number"])
        roles[phrase] = Role(phrase, sector, _other_sectors(row), _kind(row), number)
    return tuple(roles.values())


def _actor_columns(source: Source) -> tuple[str, ...]:
    """The columns that a table of actors has, told by its header."""
    lines = source.read_text(encoding="utf-8").split("\n", 200)
    header = next((line for line in lines if line and not line.startswith("#")), "")
    return PERSON_COLUMNS if "\tgender" in header else ACTOR_COLUMNS


def _known_actor(rows: Sequence[Row], *, persons: bool) -> KnownActor:
    first = rows[0]
    if not first["id"] or not first["name"]:
        first.fail("an actor needs an id and a name")
    for row in rows[1:]:
        if row["name"] != first["name"]:
            row.fail(f"{row['id']!r} is called {row['name']!r} here and {first['name']!r} in line {first.line}")
    aliases = tuple(dict.fromkeys(alias for row in rows for alias in row.parts("aliases") if alias != first["name"]))
    terms = tuple(sorted(map(_term, rows), key=lambda term: term.since or ""))
    kind = "person" if persons else _kind(first)
    return KnownActor(first["id"], first["name"], aliases, kind, terms, _gender(first) if persons else None)


def _term(row: Row) -> Term:
    since, until = _dates(row)
    role = row["role"] or None if "role" in row.numbers else None
    return Term(_country(row), _sector(row), _other_sectors(row), role, since, until)


def _claim_names(row: Row, owner: str, owners: dict[str, str]) -> None:
    """Note that this row's names are its owner's; fails where another owner has one of them."""
    names = (row["name"], *row.parts("aliases"))
    if len(set(names)) != len(names):
        row.fail(f"an alias of {row['name']!r} stands twice")
    for name in names:
        if not name or name != name.strip():
            row.fail(f"the name {name!r} is empty or has spaces around it")
        if owners.setdefault(name, owner) != owner:
            row.fail(f"duplicate alias: {name!r} already names {owners[name]!r}; keep it in one of the two rows")


def _country(row: Row, column: str = "country") -> str:
    if (code := row[column]) not in COUNTRIES:
        row.fail(f"unknown country {code!r}; expected an ISO 3166 alpha-3 code, IGO, or ---")
    return code


def _sector(row: Row) -> str:
    if (sector := row["sector"]) not in SECTORS:
        row.fail(f"unknown sector {sector!r}; expected one of PLOVER's: {' '.join(sorted(SECTORS))}")
    return sector


def _other_sectors(row: Row) -> tuple[str, ...]:
    sectors = row.parts("other_sectors")
    if not SECTORS.issuperset(sectors):
        row.fail(f"unknown sector in {row['other_sectors']!r}; expected PLOVER's, separated by |")
    return sectors


def _kind(row: Row) -> ActorKind:
    if (kind := row["kind"]) not in _KINDS:
        row.fail(f"kind is {kind!r}, expected one of {', '.join(sorted(_KINDS))}")
    return cast("ActorKind", kind)


def _gender(row: Row) -> Gender | None:
    if (gender := row["gender"]) not in {"m", "f", ""}:
        row.fail(f"gender is {gender!r}, expected m, f, or nothing where it is not known")
    return cast("Gender", gender) if gender else None


def _dates(row: Row) -> tuple[str | None, str | None]:
    since, until = row["from"], row["until"]
    for date in filter(None, (since, until)):
        if not _DATE.fullmatch(date):
            row.fail(f"wrong date {date!r}; expected YYYY, YYYY-MM, YYYY-MM-DD, or nothing")
    if since and until and until < since[: len(until)]:
        row.fail(f"it ends in {until}, before it begins in {since}")
    return since or None, until or None


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
