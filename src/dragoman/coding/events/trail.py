"""The way to the events, kept for `dragoman explain`: every frame tried, and what became of it.

The coder itself writes it down while it codes, so that it cannot tell another story than the record; nobody keeps one else.
"""

from dataclasses import dataclass, field

from dragoman.lexicon.frames import Frame
from dragoman.records import Cast, Party, Reading


@dataclass(frozen=True, slots=True)
class Step:
    """What became of a word, or of a frame tried on it (`frame` None: of all frames).

    `verdict` is an id of the lexicon's `data/reasons.tsv`. `by` is the token that decided it, `than` the frame that was
    preferred, `event` the id of the event that was made; `actors` and `recipients` are the parties found until then.
    """

    token: int
    frame: Frame | None
    verdict: str
    by: int | None = None
    than: Frame | None = None
    event: str | None = None
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()


@dataclass(slots=True)
class Trail:
    """The steps of one article's coding, in the order in which they were taken, with what was read and who was found in it.

    `told` has, by trigger, how each undated event is told: what decides whether it is background.
    """

    reading: Reading | None = None
    cast: Cast | None = None
    steps: list[Step] = field(default_factory=list)
    told: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def note(
        self,
        token: int,
        frame: Frame | None,
        verdict: str,
        *,
        by: int | None = None,
        than: Frame | None = None,
        event: str | None = None,
        parties: tuple[tuple[Party, ...], tuple[Party, ...]] = ((), ()),
    ) -> None:
        """Write a step down."""
        self.steps.append(Step(token, frame, verdict, by, than, event, *parties))
