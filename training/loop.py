"""The training loop: one shared net, a learning rate that rises and then falls to nothing.

Averaged weights were tried: with a rate that falls to nothing they end where the last ones do (83.62 and 83.59 on dev).
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.training import Example
from thinc.api import Adam, Optimizer

from training.corpus import Group, Source, batches
from training.documents import example


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long and how fast to learn."""

    steps: int = 3000
    words: int = 1000
    peak: float = 0.002
    warmup: int = 150
    dropout: float = 0.1
    seed: int = 0
    named_every: int = 2
    look_every: int = 500
    minutes: float = 0.0
    """If set, the rate falls by the clock where that is ahead of the steps, and training ends when it has run out."""

    def reached(self, step: int, seconds: float) -> float:
        """How far the schedule is, in steps: those made, or those that the clock says should have been."""
        return max(step, self.steps * seconds / (60 * self.minutes)) if self.minutes else step

    def rate(self, step: float) -> float:
        """The learning rate of a step, counted from 0."""
        if step < self.warmup:
            return self.peak * (step + 1) / self.warmup
        return self.peak * (self.steps - step) / (self.steps - self.warmup)


def fit(
    nlp: Language,
    parsed: Sequence[Source],
    named: Sequence[Source],
    schedule: Schedule,
    look: Callable[[Language], str] = lambda _: "",
) -> None:
    """Train an initialised pipeline in place; `look` is called at intervals and its words are printed.

    Every step learns from a batch of parsed sentences; some also from a batch that carries entities only.
    """
    optimizer = Adam(schedule.peak, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0)
    stream = examples_of(nlp, parsed, schedule)
    entities = examples_of(nlp, named, schedule)
    began, seen = time.perf_counter(), 0
    losses: dict[str, float] = {}
    for step in range(schedule.steps):
        reached = schedule.reached(step, time.perf_counter() - began)
        if reached >= schedule.steps:
            print(f"the time ran out after {step} steps", flush=True)
            return
        optimizer.learn_rate = schedule.rate(reached)
        batch = next(stream)
        seen += sum(len(one.x) for one in batch)
        update(nlp, nlp.pipe_names, batch, optimizer, schedule.dropout, losses)
        if named and (step + 1) % schedule.named_every == 0:
            update(nlp, ("tok2vec", "ner"), next(entities), optimizer, schedule.dropout, losses)
        if (step + 1) % schedule.look_every == 0:
            spent = time.perf_counter() - began
            rounded = {name: round(loss / seen, 4) for name, loss in losses.items() if loss}
            print(f"step {step + 1}: {seen} words in {spent:.0f} s, loss a word {rounded} {look(nlp)}", flush=True)


def examples_of(nlp: Language, sources: Sequence[Source], schedule: Schedule) -> Iterator[list[Example]]:
    """Batches of examples without end, in the order that the schedule's seed gives."""

    def made(batch: list[Group]) -> list[Example]:
        return [example(nlp, group) for group in batch]

    return map(made, batches(sources, schedule.words, schedule.seed))


def update(
    nlp: Language,
    names: Sequence[str],
    batch: list[Example],
    optimizer: Optimizer,
    dropout: float,
    losses: dict[str, float],
) -> None:
    """One step of some components. Language.update would do, but it may drop the sentence starts that the parser is given."""
    components: list[Any] = [nlp.get_pipe(name) for name in names]
    for component in components:
        component.update(batch, drop=dropout, sgd=None, losses=losses)
    for component in components:
        component.finish_update(optimizer)
