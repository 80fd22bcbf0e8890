"""All statements of one article: the finders in turn, then settled, nested and named."""

from collections.abc import Iterator

from dragoman.coding.statements.clauses import trim
from dragoman.coding.statements.contents import find_content, find_rest
from dragoman.coding.statements.drafts import Draft, Scene, Tokens, spans_of
from dragoman.coding.statements.judge import keep_draft
from dragoman.coding.statements.nesting import find_relays
from dragoman.coding.statements.phrases import find_phrases
from dragoman.coding.statements.quotes import Quotes, find_quotes
from dragoman.coding.statements.settle import settle_drafts
from dragoman.coding.statements.speakers import find_speakers
from dragoman.coding.statements.stances import stance_of
from dragoman.coding.statements.views import View, view_verb
from dragoman.lexicon.cues import Cues
from dragoman.records import Quoted, Reading, Statement


def find_statements(reading: Reading, cues: Cues) -> tuple[Statement, ...]:
    """The statements of an article, `s1` first, in the order of their cues.

    Spans are characters of `document.text`. `source_actor` is None: a later stage links sources to actors.
    """
    scene = Scene(reading, find_quotes(reading), cues)
    quotes = scene.quotes
    kept = (draft for draft in find_drafts(scene) if keep_draft(reading, quotes, draft, cues))
    drafts = settle_drafts(reading, quotes, kept)
    relays = find_relays(reading, drafts)
    return tuple(
        _statement(reading, quotes, number, draft, relay)
        for number, (draft, relay) in enumerate(zip(drafts, relays, strict=True), 1)
    )


def find_drafts(scene: Scene) -> list[Draft]:
    """What the finders propose, before it is judged and settled."""
    reading, quotes = scene.reading, scene.quotes
    return [*find_speakers(reading, quotes), *_find_verbs(scene), *find_phrases(reading, quotes, scene.cues)]


def _find_verbs(scene: Scene) -> Iterator[Draft]:
    for token, tag in enumerate(scene.reading.tags):
        if tag.startswith("VB"):
            view = view_verb(scene, token)
            draft = None if view is None else _draft(scene, view)
            if draft is not None:
                yield draft


def _draft(scene: Scene, view: View) -> Draft | None:
    reading, quotes, cues = scene.reading, scene.quotes, scene.cues
    found = find_content(reading, quotes, view)
    if found is None and cues.weights and reading.lemmas[view.verb] in cues.verbs:
        found = find_rest(reading, quotes, view)
    if found is None:
        return None
    frame, content, last = found
    source = view.source
    if source is not None and frame != "quote":
        content, source = _apart(reading, content, source, view.passive)
    cue = (view.cue[0], max(last, view.cue[1]))
    return Draft(view.verb, cue, source, content, stance_of(reading, view, frame, content), frame)


def _apart(
    reading: Reading, content: tuple[Tokens, ...], source: Tokens, passive: bool
) -> tuple[tuple[Tokens, ...], Tokens | None]:
    """Take a passive's agent out of its content; any other source inside its own content is none."""
    if not any(first <= source[0] <= last for first, last in content):
        return content, source
    if not passive:
        return content, None
    by = source[0] - (source[0] > 0 and reading.lowers[source[0] - 1] == "by")
    pieces = [
        piece for first, last in content for piece in ((first, min(last, by - 1)), (max(first, source[1] + 1), last))
    ]
    apart = tuple(dict.fromkeys(trim(reading, *piece) for piece in pieces if piece[0] <= piece[1]))
    return (apart, source) if apart else (content, None)


def _statement(reading: Reading, quotes: Quotes, number: int, draft: Draft, relay: int | None) -> Statement:
    return Statement(
        id=f"s{number}",
        source=() if draft.source is None else spans_of(reading, [draft.source]),
        cue=spans_of(reading, [draft.cue]),
        content=spans_of(reading, draft.content),
        source_actor=None,
        quoted=_quoted(quotes, draft),
        stance=draft.stance,
        within=None if relay is None else f"s{relay + 1}",
    )


def _quoted(quotes: Quotes, draft: Draft) -> Quoted:
    """Direct if every word is between marks, mixed if some are; marks around the cue itself do not count."""
    outside = quotes.at[draft.head]
    marked = {
        quotes.at[token] not in {-1, outside} for first, last in draft.content for token in range(first, last + 1)
    }
    if marked == {True}:
        return "direct"
    return "mixed" if True in marked else "indirect"
