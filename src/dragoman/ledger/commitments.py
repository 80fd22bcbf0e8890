"""What somebody bound himself to: the commitments of a ledger as rows, and which of them are asked for."""

from typing import Literal, TypedDict, get_args

from dragoman.ledger.queries import PUBLISHED_ORDER, contains_words
from dragoman.records import CommitmentKind, UsageError

Side = Literal["bound", "owed"]

_PARTIES = """
    list({{'name': name, 'country': country, 'sector': sector}} ORDER BY actors.number)
        FILTER (list_contains({side}, actors.id))
"""
_QUERY = """
    WITH chosen AS (
        SELECT commitments.*, articles.current, articles.reprint_of, articles.published_edtf,
            articles.published_earliest, articles.publisher, articles.title, articles.url, articles.run
        FROM commitments JOIN articles USING (article, version)
        WHERE {conditions}
    ), parties AS (
        SELECT chosen.article, chosen.version, commitment, {bound} AS bound, {owed} AS owed
        FROM chosen JOIN actors USING (article, version) GROUP BY chosen.article, chosen.version, commitment
    )
    SELECT chosen.article, chosen.version, chosen.commitment, current, reprint_of, published_edtf AS published, publisher,
        title, url, kind, coalesce(parties.bound, []) AS "by", coalesce(parties.owed, []) AS "to",
        content_text AS content, [content_start, content_end] AS content_span, condition_text AS condition,
        CASE WHEN condition_start IS NOT NULL THEN [condition_start, condition_end] END AS condition_span,
        deadline_edtf AS deadline, event, run, dragoman_version AS dragoman, lexicon_version AS lexicon,
        model_version AS model
    FROM chosen JOIN runs USING (run)
    LEFT JOIN parties
        ON parties.article = chosen.article AND parties.version = chosen.version AND parties.commitment = chosen.commitment
    ORDER BY {order}
"""


class Bound(TypedDict, total=False):
    """The keywords of a question for commitments.

    `by` and `to` are a country code or a name, whole words of it, in any case and without its accents; `kind` is one of
    the record's kinds; `text` is looked for in the words of the commitment and of its condition; `article` is an
    article's id. `current_only` is true unless said otherwise: superseded versions stay out.
    """

    by: str | None
    to: str | None
    kind: str | None
    text: str | None
    article: str | None
    current_only: bool


def select_commitments(asked: Bound) -> tuple[str, list[object]]:
    """Return the query for the commitments asked for and its parameters; UsageError for an empty or unknown filter."""
    _check(asked)
    conditions, parameters = ["articles.current" if asked.get("current_only", True) else "true"], list[object]()
    sides: tuple[tuple[str, Side], ...] = (("by", "bound"), ("to", "owed"))
    for name, side in sides:
        if (party := asked.get(name)) is not None:
            conditions.append(_party(side))
            parameters += [party, party]
    for name, column in (("kind", "kind"), ("article", "commitments.article")):
        if (value := asked.get(name)) is not None:
            conditions.append(f"{column} = ?")
            parameters.append(value)
    if (text := asked.get("text")) is not None:
        conditions.append(contains_words("concat_ws(' ', content_text, condition_text)"))
        parameters.append(text)
    query = _QUERY.format(
        conditions=" AND ".join(conditions),
        bound=_PARTIES.format(side="chosen.bound"),
        owed=_PARTIES.format(side="chosen.owed"),
        order=PUBLISHED_ORDER,
    )
    return query, parameters


def _party(side: Side) -> str:
    """Write the SQL for a commitment that has a party of that country or name on one side."""
    return f"""EXISTS (
        SELECT 1 FROM actors WHERE actors.article = commitments.article AND actors.version = commitments.version
            AND list_contains(commitments.{side}, actors.id) AND (country = upper(?) OR {contains_words("name")}))
    """  # noqa: S608


def _check(asked: Bound) -> None:
    for name in ("by", "to", "text", "article"):
        words = asked.get(name)
        if isinstance(words, str) and not any(character.isalnum() for character in words) and words != "---":
            raise UsageError(f"the filter {name} has no word in it: {words!r}. Leave it out to find any {name}")
    kind = asked.get("kind")
    if kind is not None and kind not in get_args(CommitmentKind):
        raise UsageError(f"{kind!r} is no kind of commitment. Expected one of {', '.join(get_args(CommitmentKind))}")
