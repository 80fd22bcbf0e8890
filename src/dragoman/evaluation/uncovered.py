"""Which verbs with a political actor as their subject no frame covers.

`python -m dragoman.evaluation uncovered ARTICLES [HOW_MANY]` reads articles in any format that `dragoman read` takes, and prints
the most frequent such verbs: what a person who extends the frames should look at next. Verbs that only report (`said`)
are left out, since a report is no event.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.coding.events.noun_parties import noun_parties
from dragoman.coding.events.stage import Stage, set_stage
from dragoman.coding.events.triggers import find_triggers
from dragoman.coding.mentions import find_mentions
from dragoman.coding.statements import find_statements
from dragoman.coding.syntax import VERB_TAGS, verb_arguments
from dragoman.engine import Tools
from dragoman.identity import resolve_actors, resolve_speakers
from dragoman.ingest import read_inputs
from dragoman.records import Document, Reading

# Whose deeds are events: those who hold, want or fight for public power.
_POLITICAL = frozenset("GOV MIL LEG JUD COP SPY PRM PTY REB UAF OPP IGO PRE".split())


@dataclass(frozen=True, slots=True)
class UncoveredVerb:
    """A verb's lemma and how often a political actor did it with no frame to tell of it.

    `known`: a frame has the lemma among its triggers, but what it asks of object or clause was not met.
    """

    lemma: str
    count: int
    known: bool


@dataclass(frozen=True, slots=True)
class Coverage:
    """Verbs with a political subject that were met, those that a frame covers, and the others, most frequent first."""

    met: int
    covered: int
    uncovered: tuple[UncoveredVerb, ...]

    @property
    def share(self) -> float:
        """The share of verbs met that a frame covers; 1.0 where none was met."""
        return self.covered / self.met if self.met else 1.0


def articles_of(paths: Sequence[str]) -> Iterator[Document]:
    """The articles of files, folders and globs; what cannot be read is left out."""
    return (document for document in read_inputs(paths) if isinstance(document, Document))


def measure_coverage(documents: Iterable[Document], tools: Tools) -> Coverage:
    """Read the articles and count their verbs by lemma."""
    met: Counter[str] = Counter()
    covered: Counter[str] = Counter()
    for reading in tools.reader.read(documents):
        told = {ranked[0].token for ranked in find_triggers(reading, tools.frames) if ranked}
        for verb in political_verbs(reading, told, tools):
            met[reading.lemmas[verb]] += 1
            covered[reading.lemmas[verb]] += verb in told
    left = (met - covered).most_common()
    uncovered = tuple(UncoveredVerb(lemma, count, lemma in tools.frames.verbs) for lemma, count in left)
    return Coverage(met.total(), covered.total(), uncovered)


def political_verbs(reading: Reading, told: Collection[int], tools: Tools) -> Iterator[int]:
    """The tokens of main verbs whose subject is a political actor; of those that report, only the `told`: `condemned`."""
    stage = _stage(reading, tools)
    reported = {
        spot for statement in stage.statements for span in statement.cue for spot in range(span.start, span.end)
    }
    for token, tag in enumerate(reading.tags):
        if tag not in VERB_TAGS or reading.deps[token].startswith("aux"):
            continue
        if reading.starts[token] in reported and token not in told:
            continue
        if any(_is_political(stage, subject) for subject in verb_arguments(reading, token).subject):
            yield token


def _stage(reading: Reading, tools: Tools) -> Stage:
    cast = resolve_actors(reading, find_mentions(reading, tools.lexicon), tools.lexicon)
    statements, cast = resolve_speakers(reading, find_statements(reading, tools.lexicon.cues), cast)
    return set_stage(reading, cast, statements)


def _is_political(stage: Stage, noun: int) -> bool:
    return any(stage.actors[party.actor].sector in _POLITICAL for party in noun_parties(stage, noun, inner=False))


def report_coverage(coverage: Coverage, how_many: int = 200) -> str:
    """The figures in a line, then a verb a line: how often, the lemma, and whether a frame has it under other conditions."""
    head = f"{coverage.met} verbs with a political subject, {coverage.share:.1%} covered by a frame\n"
    return head + "".join(
        f"{verb.count:5} {verb.lemma}{'  (other conditions)' if verb.known else ''}\n"
        for verb in coverage.uncovered[:how_many]
    )
