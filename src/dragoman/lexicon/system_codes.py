"""The codes that the Correlates of War project and Gleditsch and Ward give to states, and when.

Authority: the two projects' lists of members of the system of states. Entry function: `read_system_codes`.
"""

from dataclasses import dataclass

from dragoman.lexicon.tables import Row, Source, noting, read_rows, row_country, row_dates

SYSTEM_COLUMNS = ("code", "cow", "gw", "from", "until")


@dataclass(frozen=True, slots=True)
class SystemCode:
    """The codes of a state (`code` is ISO 3166 alpha-3) for a time, of one system or of both.

    `since` and `until` are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, both inclusive; None is open.
    """

    code: str
    cow: int | None
    gw: int | None
    since: str | None
    until: str | None


def read_system_codes(source: Source) -> tuple[SystemCode, ...]:
    """The codes of a table, in its order. On no day may a state have two codes of one system."""
    found: list[SystemCode] = []
    with noting() as problems:
        for row in read_rows(source, SYSTEM_COLUMNS, problems):
            entry = SystemCode(row_country(row, "code"), _number(row, "cow"), _number(row, "gw"), *row_dates(row))
            if not row["cow"] and not row["gw"]:
                row.note("neither system has a code here; leave the line out", "code")
            if any(_clash(entry, other) for other in found):
                row.note(f"{entry.code} has another code in that time; let one end before the other begins", "code")
            found.append(entry)
    return tuple(found)


def _number(row: Row, column: str) -> int | None:
    if not row[column]:
        return None
    if row[column].isdecimal() and 0 < int(row[column]) < 1000:
        return int(row[column])
    row.note(f"wrong code {row[column]!r}; expected a number from 1 to 999, or nothing", column)
    return None


def _clash(one: SystemCode, other: SystemCode) -> bool:
    """Whether two rows give a state a code of the same system on the same day."""
    if one.code != other.code or not ((one.cow and other.cow) or (one.gw and other.gw)):
        return False
    first, second = sorted((one, other), key=lambda entry: entry.since or "")
    return first.until is None or second.since is None or second.since[: len(first.until)] <= first.until
