"""Who said what: the statements of a ledger as rows, which of them are asked for, and their two text exports."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TextIO, TypedDict, get_args

import msgspec

from dragoman.ledger.queries import PUBLISHED_ORDER, contains_words
from dragoman.records import Quoted, Span, Stance, UsageError

_SEPARATOR = "; "
_NAMES = ("chain",)
_SPANS = ("source_spans", "cue_spans", "content_spans")
_SOUGHT = ("speaker", "cue", "text")


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement of one article, verbatim, with what it needs to be read by itself.

    `statement` is `ARTICLE:s1`. `speaker` is the source as resolved, None where the words of `source` name nobody known
    or are missing; `country` and `sector` are the speaker's. The parts of a broken source, cue or content are joined by
    a space; their spans are offsets into the article's text. `within` is the id of the statement that relays it, and
    `chain` the speakers who relay it, nearest first, by name or else in the article's words (empty: not named).
    `run` coded the article, with the versions that follow it (`lexicon` is a checksum).
    """

    article: str
    version: int
    statement: str
    current: bool
    reprint_of: str | None
    published: str | None
    publisher: str | None
    title: str | None
    url: str | None
    speaker: str | None
    country: str | None
    sector: str | None
    source: str
    source_spans: tuple[Span, ...]
    cue: str
    cue_spans: tuple[Span, ...]
    content: str
    content_spans: tuple[Span, ...]
    quoted: Quoted
    stance: Stance
    within: str | None
    chain: tuple[str, ...]
    run: str
    dragoman: str
    lexicon: str
    model: str | None


class Asked(TypedDict, total=False):
    """The keywords of `Ledger.statements`.

    `speaker` is a country code, or whole words of the speaker's name or of the words for him; `cue` whole words of the
    cue, `text` of the content: in any case, without accents or punctuation. `stance` is one of the record's stances.
    `current_only` is true unless said otherwise: superseded versions stay out.
    """

    speaker: str | None
    cue: str | None
    text: str | None
    stance: str | None
    current_only: bool


_QUERY = """
    WITH RECURSIVE chosen AS (
        SELECT statements.*, articles.current, articles.reprint_of, articles.published_edtf,
            articles.published_earliest, articles.publisher, articles.title, articles.url, articles.run
        FROM statements JOIN articles USING (article, version)
        WHERE {conditions}
    ), relays AS (
        SELECT article, version, id, within AS relay, 1 AS depth FROM chosen WHERE within IS NOT NULL
        UNION ALL
        SELECT relays.article, relays.version, relays.id, outer_.within, depth + 1
        FROM relays JOIN statements AS outer_
            ON outer_.article = relays.article AND outer_.version = relays.version AND outer_.id = relays.relay
        WHERE outer_.within IS NOT NULL AND depth < {deepest}
    ), chains AS (
        SELECT relays.article, relays.version, relays.id,
            list(coalesce(outer_.source_name, outer_.source_text) ORDER BY depth) AS chain
        FROM relays JOIN statements AS outer_
            ON outer_.article = relays.article AND outer_.version = relays.version AND outer_.id = relays.relay
        GROUP BY relays.article, relays.version, relays.id
    )
    SELECT chosen.article, chosen.version, statement, current, reprint_of, published_edtf AS published, publisher,
        title, url, source_name AS speaker, source_country AS country, source_sector AS sector, source_text AS source,
        source AS source_spans, cue_text AS cue, cue AS cue_spans, content_text AS content, content AS content_spans,
        quoted, stance, within, coalesce(chain, []) AS chain,
        chosen.run, dragoman_version AS dragoman, lexicon_version AS lexicon, model_version AS model
    FROM chosen JOIN runs USING (run) LEFT JOIN chains
        ON chains.article = chosen.article AND chains.version = chosen.version AND chains.id = chosen.id
    ORDER BY {order}
"""
_DEEPEST = 30  # relays of relays; a record whose relays make a circle must not make the query endless


def select_statements(asked: Asked) -> tuple[str, list[object]]:
    """Return the query for the statements asked for and its parameters; UsageError for an empty or unknown filter."""
    _check(asked)
    conditions, parameters = ["true"], list[object]()
    if asked.get("current_only", True):
        conditions.append("articles.current")
    if (speaker := asked.get("speaker")) is not None:
        named = " OR ".join(contains_words(column) for column in ("coalesce(source_name, '')", "source_text"))
        conditions.append(f"(source_country = upper(?) OR {named})")
        parameters += [speaker, speaker, speaker]
    for name, column in (("cue", "cue_text"), ("text", "content_text")):
        if (words := asked.get(name)) is not None:
            conditions.append(contains_words(column))
            parameters.append(words)
    if (stance := asked.get("stance")) is not None:
        conditions.append("stance = ?")
        parameters.append(stance)
    return _QUERY.format(conditions=" AND ".join(conditions), order=PUBLISHED_ORDER, deepest=_DEEPEST), parameters


def _check(asked: Asked) -> None:
    for name in _SOUGHT:
        words = asked.get(name)
        # Without its punctuation `?` would be no words at all, and every statement has those.
        if isinstance(words, str) and not any(character.isalnum() for character in words) and words != "---":
            raise UsageError(f"the filter {name} has no word in it: {words!r}. Leave it out to find any {name}")
    stance = asked.get("stance")
    if stance is not None and stance not in get_args(Stance):
        raise UsageError(f"{stance!r} is no stance. Expected one of {', '.join(get_args(Stance))}")


def write_statements(rows: Iterable[StatementRow], form: Literal["csv", "jsonl"], file: TextIO) -> None:
    """Write statements as CSV, with a header, or as one JSON object a line.

    In CSV the speakers of a chain are joined by `; `, and spans are `START-END`, joined likewise.
    """
    if form == "jsonl":
        file.writelines(msgspec.json.encode(row).decode() + "\n" for row in rows)
        return
    writer = csv.DictWriter(file, tuple(StatementRow.__dataclass_fields__), lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow(_flat(row))


def _flat(row: StatementRow) -> dict[str, object]:
    cells: dict[str, object] = {name: getattr(row, name) for name in StatementRow.__dataclass_fields__}
    for name in _NAMES:
        cells[name] = _SEPARATOR.join(getattr(row, name))
    for name in _SPANS:
        cells[name] = _SEPARATOR.join(f"{span.start}-{span.end}" for span in getattr(row, name))
    return cells
