"""Actor dictionaries of PETRARCH and TABARI, read into our own form of table.

An entry is a name in capitals with underscores, codes in brackets with days or ranges of days, then synonyms that begin
with `+`; further codes may stand on lines that begin with a blank. `#`, `;` and `<!-- -->` are remarks. Authority for
dates: PETRARCH's own rule, years 00 to 30 are 20YY. CAMEO's role codes become PLOVER's sectors.

Entry functions: `read_petrarch`, `actor_table`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from dragoman.lexicon.actors import ACTOR_COLUMNS, KnownActor, Term, overlap
from dragoman.lexicon.codes import COUNTRIES, SECTORS
from dragoman.lexicon.gazetteer import fold
from dragoman.lexicon.petrarch_names import kind_of, name_of
from dragoman.lexicon.tables import read_text
from dragoman.records import LexiconError

# Codes of states that ISO has renamed, or that CAMEO spells in its own way.
_RENAMED = {
    "ROM": "ROU", "TMP": "TLS", "ZAR": "COD", "BUR": "MMR", "GME": "DDR", "GDR": "DDR", "KSV": "KOS", "WSB": "PSE",
    "GZS": "PSE", "PAL": "PSE", "TAW": "TWN", "MTN": "MNE", "YMD": "YEM", "CZS": "CSK", "USR": "SUN",
}  # fmt: skip
# What stands where a country would: its country and sector here. A region has no sector of its own.
_INTERNATIONAL = {
    "IGO": ("IGO", "IGO"),
    "NGO": ("---", "NGO"),
    "NGM": ("---", "NGO"),
    "MNC": ("---", "BUS"),
    "IMG": ("---", "REB"),
}
# After these stands which organization or group it is, as the name says itself.
_NAMED = frozenset({"IGO", "IMG"})
_REGIONS = frozenset(
    "AFR ASA BLK CAS CAU CEU CRB EAF EEU EIN EUR INT LAM MDT MEA NAF NAM NMR PGS SAF SAM SAS SCN SEA WAF WEU WST".split()
)
_ROLES = {
    "MED": "JRN", "HLH": "MED", "REB": "REB", "INS": "REB", "SEP": "REB", "IMG": "REB", "HRI": "NGO", "NGM": "NGO",
    "DEV": "NGO", "ENV": "NGO", "MNC": "BUS", "SET": "CVL", "PPL": "CVL", "STU": "EDU", "CHR": "REL", "MOS": "REL",
    "JEW": "REL", "HIN": "REL", "BUD": "REL", "MUS": "REL", "CTH": "REL", "SIK": "REL",
}  # fmt: skip
# How an actor is minded, which PLOVER leaves to the analyst.
_ATTITUDES = frozenset({"RAD", "MOD", "HAR", "EXT", "FUN"})
_REMARK = re.compile(r"<!--.*?-->|[#;].*")
_CODE = re.compile(r"\[([^\]]*)\]")
_DAYS = re.compile(r"(?:([<>])=?)?(\d{8}|\d{6})|(\d{8}|\d{6})-(\d{8}|\d{6})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Imported:
    """The actors of a dictionary, and what could not be taken over, each as `file:line:column: ...`."""

    actors: tuple[KnownActor, ...]
    left: tuple[str, ...]


@dataclass(slots=True)
class _Entry:
    """One entry as written: names with the places where they stand, codes with theirs."""

    names: list[tuple[str, int]] = field(default_factory=list)
    codes: list[tuple[str, int, int]] = field(default_factory=list)


class _MistakeError(Exception):
    """Why a code cannot be taken over."""


def read_petrarch(path: Path, state_words: Iterable[str] = ()) -> Imported:
    """Read a dictionary; LexiconError if the file cannot be read.

    `state_words` are names, adjectives and capitals of states, which the lexicon has: they are left out and told.
    """
    left: list[str] = []
    actors: dict[str, KnownActor] = {}
    taken = dict.fromkeys(map(fold, state_words), "a state, which Dragoman knows")
    for entry in _entries(path, left):
        names = _names(entry, path, taken, left)
        terms, elite = _terms(entry, path, left)
        if not names:
            continue
        if not terms:
            left.append(
                f"{path}:{entry.names[0][1]}:1: {names[0]}: none of its codes can be taken over; give it a row of its own"
            )
            continue
        id_ = _new_id(names[0], actors)
        taken |= dict.fromkeys(map(fold, names), repr(names[0]))
        kind = kind_of(names[0], terms, elite=elite)
        actors[id_] = KnownActor(id_, names[0], tuple(names[1:]), kind, terms)
    return Imported(tuple(actors.values()), tuple(left))


def actor_table(actors: Iterable[KnownActor], remark: str) -> str:
    """The table of these actors, a row a term, as `read_known_actors` reads it."""
    lines = [f"# {remark}", "\t".join(ACTOR_COLUMNS)]
    for actor in actors:
        for number, term in enumerate(actor.terms):
            aliases = "" if number else "|".join(actor.aliases)
            cells = (actor.id, actor.name, aliases, term.country, term.sector, "|".join(term.other_sectors), actor.kind)
            lines.append("\t".join((*cells, term.since or "", term.until or "")))
    return "\n".join(lines) + "\n"


def _entries(path: Path, left: list[str]) -> Iterator[_Entry]:
    entry: _Entry | None = None
    for number, line in enumerate(_lines(path), 1):
        name, codes = line.partition("[")[0].strip(), [(m[1], number, m.start() + 1) for m in _CODE.finditer(line)]
        if not line.strip():
            continue
        if line.startswith("+") and entry is not None:
            entry.names.append((name[1:], number))
            left += [
                f"{path}:{n}:{column}: a synonym has no code of its own; make [{code}] an entry"
                for code, n, column in codes
            ]
        elif line[0].isspace() and codes and not name and entry is not None:
            entry.codes += codes
        elif name and not line.startswith("+"):
            if entry is not None:
                yield entry
            entry = _Entry([(name, number)], codes)
        else:
            left.append(f"{path}:{number}:1: no entry stands above {line.strip()[:40]!r}; begin with NAME_ [CODE]")
    if entry is not None:
        yield entry


def _lines(path: Path) -> Iterator[str]:
    """The lines without remarks; those inside a remark of several lines are empty."""
    text = re.sub(r"<!--.*?-->", lambda remark: "\n" * remark[0].count("\n"), _content(path), flags=re.DOTALL)
    return (_REMARK.sub("", line).rstrip() for line in text.split("\n"))


def _content(path: Path) -> str:
    """The text; these dictionaries are older than UTF-8's ubiquity, so Latin-1 is taken for what is not UTF-8."""
    try:
        return read_text(path)
    except LexiconError:
        try:
            return path.read_text("latin-1").replace("\r\n", "\n")
        except OSError as error:
            raise LexiconError(f"{path}:1:1: cannot be read ({error}); name a dictionary of actors") from error


def _names(entry: _Entry, path: Path, taken: dict[str, str], left: list[str]) -> list[str]:
    """The names that can be taken over, as news writes them, each once."""
    names: dict[str, None] = {}
    for written, line in entry.names:
        name = name_of(written)
        if name is None:
            left.append(f"{path}:{line}:1: {written!r} is no plain name; write it without patterns, as WORD_WORD_")
        elif (owner := taken.get(fold(name))) is not None:
            left.append(f"{path}:{line}:1: {name!r} already names {owner}; it was left out here")
        else:
            names[name] = None
    return list(names)


def _terms(entry: _Entry, path: Path, left: list[str]) -> tuple[tuple[Term, ...], bool]:
    """The terms from the earliest to the newest, and whether the entry says that its bearer was of the elite after them."""
    terms: list[Term] = []
    elite = any(code.strip() in ("ELI", "---ELI") for code, _, _ in entry.codes)
    dated = any(" " in code.strip() for code, _, _ in entry.codes)
    for code, line, column in entry.codes:
        if dated and code.strip().endswith("ELI"):  # without days: what he is outside his terms follows from them
            elite = True
            continue
        if code.strip() in ("---", "~", "ELI", "---ELI"):  # no code; what he is after office follows from the dates
            continue
        try:
            term, told = _term(code)
        except _MistakeError as mistake:
            left.append(f"{path}:{line}:{column}: {mistake}")
            continue
        left += [f"{path}:{line}:{column}: {part}" for part in told]
        if any(overlap(term, other) for other in terms):
            left.append(
                f"{path}:{line}:{column}: [{code}] says what another code of the entry says for a time that overlaps"
            )
        else:
            terms.append(term)
    if not terms and elite:
        terms.append(Term("---", "ELI"))
    return tuple(sorted(terms, key=lambda term: term.since or "")), elite


def _term(code: str) -> tuple[Term, list[str]]:
    """The term of a code, and which parts of it have no place there."""
    actor, _, days = code.strip().partition(" ")
    since, until = _span(days, code)
    triples = [actor[start : start + 3] for start in range(0, len(actor), 3)]
    country, sector = _country(triples[0], code)
    sectors, left = [sector] if sector else [], []
    for triple in triples[1:]:
        found = _ROLES.get(triple, triple if triple in SECTORS else None)
        if found is not None:
            sectors.append(found)
        elif country == "---" and _RENAMED.get(triple, triple) in COUNTRIES:  # MNCUSA: a company of that country
            country = _RENAMED.get(triple, triple)
        elif triple not in _ATTITUDES | _REGIONS and triples[0] not in _NAMED:
            left.append(f"{triple} of [{code}] is no sector of PLOVER's; the rest was taken over")
    if not sectors:
        sectors = ["UNK" if country == "---" else "GOV"]
    first, *others = dict.fromkeys(sectors)
    return Term(country, first, tuple(others), None, since, until), left


def _country(triple: str, code: str) -> tuple[str, str | None]:
    """The country, and the sector where the code stands for one."""
    if triple in _INTERNATIONAL:
        return _INTERNATIONAL[triple]
    if triple in _REGIONS:
        return "---", None
    country = _RENAMED.get(triple, triple)
    if country in COUNTRIES:
        return country, None
    if triple in _ROLES or triple in SECTORS:
        return "---", _ROLES.get(triple, triple)
    raise _MistakeError(
        f"{triple!r} of [{code}] is no country that is known; correct it, or give the actor a row of its own"
    )


def _span(days: str, code: str) -> tuple[str | None, str | None]:
    """First and last day; `<` and `>` leave one end open."""
    compact = "".join(days.split())
    if not compact:
        return None, None
    found = _DAYS.fullmatch(compact)
    if found is None:
        raise _MistakeError(
            f"{days.strip()!r} of [{code}] is no day or range; expected >YYMMDD, <YYMMDD or YYMMDD-YYMMDD"
        )
    side, single, first, last = found.groups()
    if single is None:
        since, until = _day(first, code), _day(last, code)
        if until < since:
            raise _MistakeError(f"[{code}] ends before it begins; correct one of the two days")
        return since, until
    day = _day(single, code)
    return (None if side == "<" else day), (None if side == ">" else day)


def _day(digits: str, code: str) -> str:
    year, rest = (digits[:4], digits[4:]) if len(digits) == 8 else (digits[:2], digits[2:])
    if len(year) == 2:
        year = ("20" if int(year) <= 30 else "19") + year
    try:
        return date(int(year), int(rest[:2]), int(rest[2:])).isoformat()
    except ValueError as error:
        raise _MistakeError(f"{digits} of [{code}] is no day ({error}); correct it") from error


def _new_id(name: str, actors: dict[str, KnownActor]) -> str:
    """An id from the name, with a number behind where another actor has it."""
    base = "petrarch:" + re.sub(r"[^a-z0-9]+", "-", fold(name).lower()).strip("-")
    number, id_ = 1, base
    while id_ in actors:
        number += 1
        id_ = f"{base}-{number}"
    return id_
