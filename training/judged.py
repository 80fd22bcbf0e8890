"""How many of the events coded in newspaper articles are right: `python -m training.judged ARTICLES.jsonl ... [--split held]`.

`judged_events.tsv` holds events that language models corrected, by ids and offsets without any text; ARTICLES are the texts, whose ids
those are. The shipped rules code them; each event whose trigger was judged is compared field by field. An event that was not found when
the judges worked is not judged: the table tells how many those are.
"""

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.analysis.precision import wilson
from dragoman.engine import Tools, load_tools, read_documents
from dragoman.ingest import make_document
from dragoman.records import Actor, Document, Event, Party, Record, Span

EVENTS = Path(__file__).with_name("judged_events.tsv")
_NOT_TOLD = "?"


@dataclass(frozen=True, slots=True)
class JudgedParty:
    """A party as it should be: words that name it, country and sector, None where the article does not tell."""

    span: Span
    country: str | None
    sector: str | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What an event should be; `type` is None where it is none."""

    split: str
    article: str
    trigger: Span
    type: str | None
    status: str
    historical: bool
    actors: tuple[JudgedParty, ...]
    recipients: tuple[JudgedParty, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which fields of an event are right.

    `actors`, `recipients`: everybody and nobody else, each with country and sector. `coded`: the type, and on either side a common
    country or nobody on both, as the gold articles are scored; `countries`: the type, and on either side the same countries. `triple`: the
    type and both sides.
    """

    event: bool
    type: bool
    actors: bool
    recipients: bool
    status: bool
    historical: bool
    coded: bool
    countries: bool

    @property
    def triple(self) -> bool:
        """Type, actors and recipients all right."""
        return self.type and self.actors and self.recipients


def read_judgements(path: Path = EVENTS, split: str | None = None) -> list[Judgement]:
    """The judged events of a split, or of all."""
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("# "))
    return [judgement for row in rows if (judgement := _judgement(row)) and split in (None, judgement.split)]


def _judgement(row: list[str]) -> Judgement:
    split, article, start, end, type_, status, historical, actors, recipients = row
    return Judgement(
        split, article, Span(int(start), int(end)), None if type_ == "-" else type_, status, historical == "1",
        _parties(actors), _parties(recipients),
    )  # fmt: skip


def _parties(cell: str) -> tuple[JudgedParty, ...]:
    return () if cell == "-" else tuple(_party(*item.split(":")) for item in cell.split(","))


def _party(words: str, country: str, sector: str) -> JudgedParty:
    first, last = map(int, words.split("-"))
    return JudgedParty(Span(first, last), *(None if told == _NOT_TOLD else told for told in (country, sector)))


def judge(judgement: Judgement, record: Record, event: Event) -> Verdict:
    """The event compared with what it should be."""
    known = {actor.id: actor for actor in record.actors}
    sides = ((event.actors, judgement.actors), (event.recipients, judgement.recipients))
    type_ = judgement.type == event.type
    if judgement.type is None:
        return Verdict(*[False] * 8)
    return Verdict(
        event=True,
        type=type_,
        actors=_agree(known, *sides[0]),
        recipients=_agree(known, *sides[1]),
        status=judgement.status == event.status,
        historical=judgement.historical == event.historical,
        coded=type_ and all(_share_country(known, *side) for side in sides),
        countries=type_ and all(_same_countries(known, *side) for side in sides),
    )


def _agree(known: dict[str, Actor], ours: tuple[Party, ...], theirs: tuple[JudgedParty, ...]) -> bool:
    actors = [known[party.actor] for party in ours]
    return len(actors) == len(theirs) and all(any(_is(actor, party) for actor in actors) for party in theirs)


def _is(actor: Actor, party: JudgedParty) -> bool:
    named = any(mention.overlaps(party.span) for mention in actor.mentions)
    return named and actor.country == party.country and party.sector in (None, actor.sector)


def _share_country(known: dict[str, Actor], ours: tuple[Party, ...], theirs: tuple[JudgedParty, ...]) -> bool:
    common = {known[party.actor].country for party in ours} & {party.country for party in theirs}
    return bool(common) or (not ours and not theirs)


def _same_countries(known: dict[str, Actor], ours: tuple[Party, ...], theirs: tuple[JudgedParty, ...]) -> bool:
    return {known[party.actor].country for party in ours} == {party.country for party in theirs}


def verdicts(
    documents: Iterable[Document], judgements: list[Judgement], tools: Tools
) -> Iterator[tuple[Record, Event, Verdict | None]]:
    """Each event coded in judged articles with the verdict on it, None where nobody judged it."""
    by_place = {(judgement.article, judgement.trigger.start): judgement for judgement in judgements}
    for record in read_documents(documents, tools):
        for event in record.events:
            places = ((record.document.id, span.start) for span in (event.trigger, *event.also))
            found = next((by_place[place] for place in places if place in by_place), None)
            yield record, event, None if found is None else judge(found, record, event)


def read_articles(paths: Iterable[Path], wanted: set[str]) -> list[Document]:
    """The articles with these ids."""
    rows = (json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines())
    return [make_document(r["text"], id=r["id"], published=r.get("published")) for r in rows if r["id"] in wanted]


def main() -> None:
    """Print the share of right events by field, with 95 % intervals (Wilson)."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, nargs="+", metavar="ARTICLES.jsonl")
    parser.add_argument("--split", choices=("held", "tune"), default="held")
    given = parser.parse_args()
    judgements = read_judgements(split=given.split)
    documents = read_articles(given.articles, {judgement.article for judgement in judgements})
    found = list(verdicts(documents, judgements, load_tools()))
    sure = [(event.confidence, verdict) for _, event, verdict in found if verdict is not None]
    judged = [verdict for _, verdict in sure]
    print(f"{len(documents)} articles, {len(found)} events coded, {len(judged)} of them judged")
    for field in ("event", "type", "actors", "recipients", "status", "historical", "countries", "coded", "triple"):
        right = sum(getattr(verdict, field) for verdict in judged)
        of = len(judged)
        low, high = wilson(right, of)
        print(f"{field:<11} {right / of:.3f}  ({low:.3f} to {high:.3f})")
    print("confidence     n   type  countries  coded  triple")
    for least in (0.0, 0.4, 0.6, 0.7, 0.8):
        kept = [verdict for confidence, verdict in sure if confidence >= least]
        shares = (
            sum(getattr(v, f) for v in kept) / max(len(kept), 1) for f in ("type", "countries", "coded", "triple")
        )
        print(f"{least:.1f} and more {len(kept):4d}  {'   '.join(f'{share:.3f}' for share in shares)}")


if __name__ == "__main__":
    main()
