"""The stance of a statement: its cue's, turned by a negation, by what the cue takes and by the grammar of what is said."""

from dragoman.coding.statements.clauses import own_subject
from dragoman.coding.statements.drafts import Tokens
from dragoman.coding.statements.views import View
from dragoman.records import Reading, Stance

_NEGATIONS = frozenset("not n't n’t never neither nor".split())
# To deny that one denies or doubts is to let stand; not to confirm or to believe is to doubt.
_NEGATED: dict[str, Stance] = {"denies": "asserts", "doubts": "asserts", "confirms": "doubts"}
_BELIEVING = frozenset("believe think feel expect assume".split())
# Only who says or tells of his own deeds promises them; who predicts, fears or recalls them does not.
_TELLING = frozenset("say tell announce declare add state insist write tweet reiterate repeat stress note".split())
_WILL = frozenset("will would shall 'll ’ll".split())
_OURSELVES, _THEMSELVES = frozenset(("i", "we")), frozenset("he she they it".split())
# What happens to one, or what one feels, is no promise: `said she would win`, `said he would prefer talks`.
_NO_DEEDS = frozenset(
    "be become cost die fall fail feel get happen have hate know lack last like lose love mean need own prefer rain remain see "
    "seem snow suffer survive take think understand want welcome win worry".split()
)


def stance_of(reading: Reading, view: View, frame: str, content: tuple[Tokens, ...]) -> Stance:
    """The stance of a cue verb where it stands: `asked to leave` demands, `asked whether` asks.

    `said it would send troops` promises, `said the army must leave` demands.
    """
    stance = view.entry.stance
    if stance == "asks" and frame == "infinitive":
        return "demands"
    if any(reading.lowers[child] in _NEGATIONS for child in reading.children[view.verb]):
        return "doubts" if reading.lemmas[view.verb] in _BELIEVING else _NEGATED.get(stance, stance)
    if stance == "asserts" and frame in {"clause", "quote"} and reading.lemmas[view.verb] in _TELLING:
        return _said(reading, view, content[0]) or stance
    return stance


def _said(reading: Reading, view: View, content: Tokens) -> Stance | None:
    """What the first clause of the content does: promises its speaker's own deed, or demands another's."""
    verb = _chief(reading, content)
    if verb is None or reading.tags[verb] != "VB" or reading.lemmas[verb] in _NO_DEEDS:
        return None
    children = reading.children[verb]
    if any(reading.deps[child] == "nsubj:pass" or reading.lowers[child] in _NEGATIONS for child in children):
        return None
    modals = {reading.lowers[child] for child in children if reading.deps[child] == "aux"}
    subject = own_subject(reading, verb)
    if subject is None or _is_unreal(reading, verb):
        return None
    if modals & _WILL and _is_speaker(reading, view, subject):
        return "promises"
    return "demands" if "must" in modals and reading.lowers[subject] not in _OURSELVES else None


def _is_speaker(reading: Reading, view: View, subject: int) -> bool:
    """Whether a pronoun can stand for the source: `officials said it` cannot."""
    word = reading.lowers[subject]
    if view.source is None or word not in _THEMSELVES:
        return word in _OURSELVES
    first, last = view.source
    tags = {reading.tags[token] for token in range(first, last + 1) if reading.heads[token] == view.verb}
    return word != "it" or not tags & {"NNS", "NNPS"}


def _is_unreal(reading: Reading, verb: int) -> bool:
    """Whether the deed hangs on a condition that is not met: `would leave if it could`."""
    return any(
        reading.deps[child] == "advcl" and any(reading.tags[word] == "MD" for word in (child, *reading.children[child]))
        for child in reading.children[verb]
    )


def _chief(reading: Reading, content: Tokens) -> int | None:
    """The content's main verb: its first word that hangs on none of the others."""
    first, last = content
    for token in range(first, last + 1):
        head = reading.heads[token]
        if (head == token or not first <= head <= last) and reading.pos[token] in {"VERB", "AUX"}:
            return token
    return None
