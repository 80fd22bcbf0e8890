"""The ledger's named queries. Each is a constant or makes one; values always travel as parameters."""

from dragoman.ledger.days import first_day, last_day
from dragoman.ledger.selection import Selection
from dragoman.lexicon.codes import COUNTRIES

RUNS = """
    SELECT run, dragoman_version, lexicon_version, model_version, started, manifest,
        (SELECT count(*) FROM articles WHERE articles.run = runs.run) AS articles,
        (SELECT count(*) FROM failures WHERE failures.run = runs.run) AS failures
    FROM runs ORDER BY number
"""

FAILURES = "SELECT run, input, article, stage, message FROM failures ORDER BY number"

ARTICLES = """
    SELECT article, version, current, superseded_by, reprint_of, sha256, run, title, language, publisher, url,
        published_edtf AS published, published_basis,
        (SELECT count(*) FROM events
         WHERE events.article = articles.article AND events.version = articles.version) AS events
    FROM articles WHERE current OR NOT ? ORDER BY article, version
"""

RECORD = "SELECT record FROM articles WHERE article = ? AND coalesce(version = ?, current)"

RECORDS = "SELECT record FROM articles WHERE current OR NOT ? ORDER BY article, version"

SIMILAR_ARTICLES = """
    SELECT DISTINCT article FROM articles WHERE jaro_winkler_similarity(article, ?) > 0.8
    ORDER BY jaro_winkler_similarity(article, ?) DESC, article LIMIT 3
"""

STORED_TEXTS = """
    SELECT article, sha256 FROM articles
    WHERE article IN (SELECT unnest(from_json_strict(?, '["VARCHAR"]')))
"""

TOMBSTONES = "SELECT article, sha256, forgotten, reason FROM tombstones ORDER BY forgotten, article, sha256"


def _folded(words: str) -> str:
    """Write the SQL for words in lower case, without accents or punctuation, with a space on both sides."""
    return (
        f"' ' || trim(regexp_replace(strip_accents(lower({words})), '[^\\p{{L}}\\p{{M}}\\p{{N}}]+', ' ', 'g')) || ' '"
    )


def contains_words(column: str) -> str:
    """Write the SQL for a column that holds the parameter's words, whole, in any case and without accents."""
    return f"contains({_folded(column)}, {_folded('?::VARCHAR')})"


_NAMED = contains_words("name")
PUBLISHED_ORDER = "published_earliest NULLS LAST, chosen.article, chosen.version, chosen.number"

HAS_TYPE = "SELECT count(*) > 0 FROM events WHERE type = ?"

HAS_MODE = "SELECT count(*) > 0 FROM events WHERE mode = ?"

# Names are many times fewer than parties: each is folded once.
_NAMES = f"SELECT name FROM (SELECT DISTINCT name FROM event_parties) AS names WHERE {_NAMED}"  # noqa: S608

IS_NAMED = f"SELECT count(*) > 0 FROM ({_NAMES})"  # noqa: S608

_SOURCE = f"""
    (events.article, events.version, events.event) IN (
        SELECT (told.article, told.version, told.event) FROM events AS told JOIN statements USING (article, version)
        WHERE list_contains(told.attribution, statements.id)
            AND (source_country = upper(?) OR {contains_words("coalesce(source_name, '')")} OR {contains_words("source_text")}))
"""  # noqa: S608

_EVENTS = """
    WITH chosen AS (
        SELECT events.*, articles.current, articles.reprint_of, articles.published_edtf, articles.published_earliest,
            articles.publisher, articles.title, articles.url, articles.run
        FROM events JOIN articles USING (article, version)
        WHERE {conditions}
    )
    SELECT chosen.article, chosen.version, chosen.event, current, reprint_of, published_edtf AS published, publisher,
        title, url, type, mode, context, quad, chosen.score, actor_list AS actors,
        recipient_list AS recipients, about_text AS about, status, historical,
        when_edtf AS edtf, when_earliest AS earliest, when_latest AS latest,
        when_basis, where_text AS "where", places.name AS place, places.country AS place_country, lat, lon, sources,
        condition_text AS condition, dead_low, dead_high, injured_low, injured_high, arrested_low, arrested_high,
        size_low, size_high, sentence_text AS sentence, [sentence_start, sentence_end] AS sentence_span,
        trigger_text AS "trigger", [trigger_start, trigger_end] AS trigger_span, confidence, why,
        chosen.run, dragoman_version AS dragoman, lexicon_version AS lexicon, model_version AS model
    FROM chosen
    JOIN runs USING (run)
    LEFT JOIN places
        ON places.article = chosen.article AND places.version = chosen.version AND places.id = chosen.where_place
    ORDER BY {order}
"""


def select_events(selection: Selection) -> tuple[str, list[object]]:
    """Return the query for a selection of events and its parameters."""
    conditions, parameters = where(selection)
    return _EVENTS.format(conditions=conditions, order=PUBLISHED_ORDER), parameters


def as_json(query: str) -> str:
    """Return a query whose rows are those of another as JSON: nested rows cross to Python four times as fast."""
    return f"SELECT to_json(found)::VARCHAR FROM ({query}) AS found"  # noqa: S608


def where(selection: Selection) -> tuple[str, list[object]]:
    """Return the condition that holds for a selection's rows of `events` and `articles`, with its parameters."""
    conditions, parameters = ["true"], list[object]()
    for condition, values in _conditions(selection):
        conditions.append(condition)
        parameters += values
    return " AND ".join(conditions), parameters


def _party(role: str, asked: str | None) -> tuple[object, str, list[object]]:
    """Return whether a party is asked for, the condition for it, and its parameters."""
    if asked in COUNTRIES:
        return asked, f"list_contains({role}_countries, ?)", [asked]
    named = f"""(list_contains({role}_countries, upper(?)) OR (events.version, events.event) IN (
        SELECT (version, event) FROM event_parties WHERE role = '{role}' AND name IN ({_NAMES})))
    """  # noqa: S608
    return asked, named, [asked, asked]


def _one_of(column: str, values: tuple[str, ...]) -> str:
    return f"{column} IN ({', '.join('?' for _ in values)})"


def _conditions(selection: Selection) -> list[tuple[str, list[object]]]:
    """Return each condition that the selection sets, with its parameters."""
    since = first_day(selection.since) if selection.since is not None else None
    until = last_day(selection.until) if selection.until is not None else None
    asked: list[tuple[object, str, list[object]]] = [
        (selection.current_only, "articles.current", []),
        (selection.historical is not None, "events.historical = ?", [selection.historical]),
        (selection.article, "events.article = ?", [selection.article]),
        (selection.types, _one_of("events.type", selection.types), [*selection.types]),
        (selection.modes, _one_of("events.mode", selection.modes), [*selection.modes]),
        (selection.statuses, _one_of("events.status", selection.statuses), [*selection.statuses]),
        (selection.own_voice, "len(events.attribution) = 0", []),
        (selection.min_confidence, "events.confidence >= ?", [selection.min_confidence]),
        (selection.source, _SOURCE, [selection.source] * 3),
        _party("actor", selection.actor),
        _party("recipient", selection.recipient),
        (selection.text, "contains(strip_accents(lower(sentence_text)), strip_accents(lower(?)))", [selection.text]),
        (since or until, "coalesce(when_earliest, when_latest) IS NOT NULL", []),
        (since, "coalesce(when_latest >= ?, true)", [since]),
        (until, "coalesce(when_earliest <= ?, true)", [until]),
    ]
    return [(condition, parameters) for wanted, condition, parameters in asked if wanted]
