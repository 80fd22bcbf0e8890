"""Who else may be party to an event: the actors spoken of around its trigger, with what tells for and against each.

The rules of `tellings` and `discourse` choose by grammar; what they leave open (a party that only the story tells, a place that
was taken for somebody, a pronoun gone astray) is weighed in `weighing` by these features.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.coding.events.parties import Stage, is_place
from dragoman.coding.events.tellings import SPEECH_ACTS, Telling
from dragoman.coding.syntax import VERB_TAGS, case_of
from dragoman.records import Mention, Party

# Actors are sought so many sentences before the trigger's own, and among so many of the article's most spoken of.
_BEFORE = 2
_LEADING = 3
# Longer ways through a parse than this many steps tell nothing more.
_STEPS = 5
_NEAR, _FAR = 4, 12
_FEW, _MANY = 2, 6
_OTHER = {"actor": "recipient", "recipient": "actor"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor who may be party to an event: the mention nearest to its trigger, and its features for each side."""

    party: Party
    actor: tuple[str, ...]
    recipient: tuple[str, ...]


def find_candidates(stage: Stage, telling: Telling, tellings: Sequence[Telling]) -> tuple[Candidate, ...]:
    """The actors around a trigger, in the order of the record; those that the rules chose are always among them."""
    mentions = _nearest_mentions(stage, telling)
    event = _Event(stage, telling, tellings)
    return tuple(event.candidate(actor, mentions[actor]) for actor in sorted(mentions, key=lambda a: int(a[1:])))


def _nearest_mentions(stage: Stage, telling: Telling) -> dict[str, int]:
    """The mention nearest to the trigger of each actor around it: in its own sentence, else before, else wherever."""
    reading, cast = stage.reading, stage.cast
    here = reading.sentence_of[telling.token]
    chosen = {party.actor: party.span for party in (*telling.actors, *telling.recipients)}
    counts: dict[str, int] = {}
    best: dict[str, tuple[tuple[int, int], int]] = {}
    for number, mention in enumerate(cast.mentions):
        distance = reading.sentence_of[mention.head] - here
        rank = (
            0 if distance == 0 else -distance if distance < 0 else 100 + distance,
            abs(mention.head - telling.token),
        )
        for actor in cast.referents[number]:
            counts[actor] = counts.get(actor, 0) + 1
            own = (-1, 0) if chosen.get(actor) == mention.span else rank
            if actor not in best or own < best[actor][0]:
                best[actor] = (own, number)
    leading = sorted(counts, key=lambda actor: (-counts[actor], int(actor[1:])))[:_LEADING]
    return {a: number for a, (rank, number) in best.items() if rank[0] <= _BEFORE or a in chosen or a in leading}


class _Event:
    """What all candidates of one event share."""

    def __init__(self, stage: Stage, telling: Telling, tellings: Sequence[Telling]) -> None:
        self.stage, self.telling = stage, telling
        self.fellows = self._fellows(tellings)
        self.reading = stage.reading
        self.here = stage.reading.sentence_of[telling.token]
        self.chosen = {"actor": {p.actor for p in telling.actors}, "recipient": {p.actor for p in telling.recipients}}
        self.paths = {
            side: next((w.partition(":")[2] for w in telling.why if w.startswith(f"{side}:")), "none")
            for side in ("actor", "recipient")
        }
        self.countries = {
            side: {stage.actors[a].country for a in chosen} - {None} for side, chosen in self.chosen.items()
        }
        statement = telling.statement
        self.speaker = statement.source_actor if statement is not None else None
        self.form = _form_of(stage, telling)
        leading = sorted(stage.actors.values(), key=lambda actor: (-len(actor.mentions), int(actor.id[1:])))
        self.rank = {actor.id: place for place, actor in enumerate(leading)}
        self.others = {
            side: {
                "empty" if not parties else "many" if len(parties) > 1 else "one",
            }
            for side, parties in self.chosen.items()
        }

    def _fellows(self, tellings: Sequence[Telling]) -> dict[str, tuple[str, ...]]:
        """What each actor does or suffers in the other events of this sentence and those beside it."""
        reading, here = self.stage.reading, self.stage.reading.sentence_of[self.telling.token]
        found: dict[str, dict[str, None]] = {}
        for other in tellings:
            distance = reading.sentence_of[other.token] - here
            if other is self.telling or abs(distance) > 1:
                continue
            kind = "same" if other.type == self.telling.type else other.type
            for side, parties in (("actor", other.actors), ("recipient", other.recipients)):
                for party in parties:
                    found.setdefault(party.actor, {})[f"fellow:{side}:{kind}:{distance}"] = None
        return {actor: tuple(names) for actor, names in found.items()}

    def candidate(self, actor: str, number: int) -> Candidate:
        """One actor by the mention that stands nearest."""
        mention = self.stage.cast.mentions[number]
        seen = self._seen(actor, number, mention)
        parties = (*self.telling.actors, *self.telling.recipients)
        span = next((party.span for party in parties if party.actor == actor), mention.span)
        return Candidate(Party(actor, span), self._side("actor", actor, seen), self._side("recipient", actor, seen))

    def _side(self, side: str, actor: str, seen: tuple[str, ...]) -> tuple[str, ...]:
        """The features of one actor for one side of the event."""
        other, type_ = _OTHER[side], self.telling.type
        mine, theirs = actor in self.chosen[side], actor in self.chosen[other]
        standing = f"mine:{self.paths[side]}" if mine else f"theirs:{self.paths[other]}" if theirs else "neither"
        short = standing.partition(":")[0]
        own = next(iter(self.others[side]))
        features = [
            "bias",
            standing,
            f"{short}|{own}",
            f"{short}|{own}|{type_}",
            f"{short}|{self.form}",
            f"{short}|{type_}|{self.form}",
            f"{short}|{self.telling.standing.status}",
        ]
        features += [f"{short}|{feature}" for feature in seen]
        features += [f"{short}|{own}|{feature}" for feature in seen if feature.startswith(("at:", "who:", "way:", "fellow:"))]
        features += [f"{type_}|{short}|{feature}" for feature in seen if feature.startswith(("kind:", "sector:"))]
        country = self.stage.actors[actor].country
        if country is not None and not mine:
            if country in self.countries[side]:
                features.append(f"{short}|same-country-mine")
            if country in self.countries[other]:
                features.append(f"{short}|same-country-theirs")
                features.append(f"{short}|same-country-theirs|{type_}")
        if actor == self.speaker:
            features.append(f"{short}|speaker|{type_ in SPEECH_ACTS}")
        return tuple(features)

    def _seen(self, actor: str, number: int, mention: Mention) -> tuple[str, ...]:
        """What is seen of an actor, whichever side it may be on."""
        stage, reading, token = self.stage, self.reading, self.telling.token
        known = stage.actors[actor]
        sentence = reading.sentence_of[mention.head]
        distance = sentence - self.here
        features = [
            f"kind:{known.kind}",
            f"form:{mention.form}",
            f"sector:{known.sector}",
            f"country:{'none' if known.country is None else 'some' if known.country != '---' else 'many'}",
            f"rank:{min(self.rank[actor], 4)}",
            f"told:{_bucket(len(known.mentions), _FEW, _MANY)}",
            f"plural:{mention.plural}",
            f"rule:{stage.cast.rules[number]}",
            f"several:{len(stage.cast.referents[number]) > 1}",
            *self.fellows.get(actor, ("fellow:none",)),
        ]
        if is_place(stage, mention.span):
            features.append("place")
        if reading.lowers[mention.head] in ("it", "they", "them", "its", "their", "we", "our", "us", "he", "his", "i"):
            features.append(f"word:{reading.lowers[mention.head]}")
        if distance:
            role = _role(stage, mention)
            where = f"{max(min(distance, 2), -3)}"
            return (*features, f"at:{where}", f"who:{where}:{role}")
        way = _way(stage, token, mention.head)
        side = "before" if mention.head < token else "after"
        gap = _bucket(abs(mention.head - token), _NEAR, _FAR)
        return (
            *features,
            "at:0",
            f"way:{way}",
            f"way:{way}|{self.form}",
            f"who:0:{_role(stage, mention)}:{side}",
            f"gap:{side}:{gap}",
            f"gap:{side}:{gap}:{self.form}",
        )


def _form_of(stage: Stage, telling: Telling) -> str:
    """How the trigger tells it: a noun, a passive, a participle, a plain verb."""
    if not telling.trigger.verbal:
        return "noun"
    if telling.trigger.arguments.passive:
        return "passive"
    return "participle" if stage.reading.tags[telling.token] == "VBG" else "verb"


def _role(stage: Stage, mention: Mention) -> str:
    """How a mention stands in its own clause."""
    reading, head = stage.reading, mention.head
    if mention.form == "adjective" or "modifier" in mention.why:
        return "modifier"
    while reading.deps[head] in ("conj", "appos", "flat", "compound") and reading.heads[head] != head:
        head = reading.heads[head]
    deps = reading.deps[head]
    return f"{deps}:{case_of(reading, head)}" if deps in ("obl", "nmod") else deps


def _way(stage: Stage, token: int, head: int) -> str:
    """The way through the parse from the trigger to a mention: up to their common governor, then down."""
    reading = stage.reading
    up, down = _line(stage, token), _line(stage, head)
    common = next((node for node in up if node in down), None)
    if common is None:
        return "none"
    rising = [_step(stage, node) for node in up[: up.index(common)]]
    falling = [_step(stage, node) for node in reversed(down[: down.index(common)])]
    if len(rising) + len(falling) > _STEPS:
        crossed = sum(reading.tags[n] in VERB_TAGS for n in (*up[: up.index(common)], *down[: down.index(common)]))
        return f"far:{min(crossed, 3)}"
    return f"{'<'.join(rising)}^{'>'.join(falling)}"


def _line(stage: Stage, token: int) -> list[int]:
    reading, line = stage.reading, [token]
    while reading.heads[line[-1]] != line[-1] and len(line) < 12:
        line.append(reading.heads[line[-1]])
    return line


def _step(stage: Stage, node: int) -> str:
    reading = stage.reading
    deps = reading.deps[node]
    return f"{deps}:{case_of(reading, node)}" if deps in ("obl", "nmod") else deps


def _bucket(number: int, few: int, many: int) -> str:
    return "few" if number <= few else "some" if number <= many else "many"
