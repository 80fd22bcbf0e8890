"""One `[[frame]]` table made a `Frame`, each field checked by itself. Entry function: `read_frame`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from dragoman.lexicon.codebook import Codebook
from dragoman.lexicon.extensions import MistakeError, Spot, Table, check_cameo
from dragoman.lexicon.frames import Frame, Needs, Refinement
from dragoman.records import CommitmentKind

_PREPOSITIONS = """about above across after against ahead along alongside among amid around as at before behind beside between
    beyond by concerning for from in inside into like near of off on onto out outside over past per regarding through
    throughout to toward towards under until up upon via with within without"""
_SLOTS = frozenset({"speaker", "subject", "object", "iobj", "clause", *_PREPOSITIONS.split()})
FRAME_KEYS = frozenset(Frame.__dataclass_fields__) - {"line"}
_REFINE_KEYS = frozenset(Refinement.__dataclass_fields__)
_NO_WORDS: frozenset[str] = frozenset()

Sets = Mapping[str, frozenset[str]]
Trigger = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """What names may stand for: the codebook, the named sets."""

    codebook: Codebook
    sets: Sets


def read_frame(table: Table, data: Table, words: Words, spot: Spot) -> Frame:
    """The frame of a table in a file's `data`; every mistake is noted at the spot, and the frame is then no good."""
    type_, mode = _type(table, data, words, spot)
    verbs = spot.take((), _triggers, table.get("verbs", []))
    nouns = spot.take((), _triggers, table.get("nouns", []))
    if not table.get("verbs") and not table.get("nouns"):
        spot.note("it has no trigger; list lemmas under verbs or nouns")
    return Frame(
        id=f"{type_.lower()}.{_sentence(table, 'id', spot)}",
        type=type_,
        mode=mode,
        cameo=spot.take(None, check_cameo, table.get("cameo")),
        context=spot.take((), _contexts, table.get("context", []), words.codebook),
        verbs=verbs,
        nouns=nouns,
        actor=spot.take((), _slots, table.get("actor", ["subject"])),
        recipient=spot.take((), _slots, table.get("recipient", ["object"])),
        about=spot.take((), _slots, table.get("about", [])),
        object=spot.take(_NO_WORDS, expand, table.get("object", []), words.sets),
        not_object=spot.take(_NO_WORDS, expand, table.get("not_object", []), words.sets),
        clause=spot.take(_NO_WORDS, expand, table.get("clause", []), words.sets),
        reciprocal=bool(table.get("reciprocal", False)),
        needs=spot.take("any", _choice, table.get("needs", data.get("needs", "any")), get_args(Needs), "needs"),
        commits=spot.take(None, _choice, table.get("commits"), (None, *get_args(CommitmentKind)), "commits"),
        refine=_refinements(table, data, type_, words, spot),
        example=_sentence(table, "example", spot),
        codes=_sentence(table, "codes", spot),
        counter=table.get("counter"),
        line=f"{spot.text.file.replace(chr(92), '/').rpartition('/')[2]}:{spot.position('id =')[0]}",
    )


def _type(table: Table, data: Table, words: Words, spot: Spot) -> tuple[str, str | None]:
    """The frame's type and mode: its own type, else the file's."""
    common = data.get("type")
    type_, mode = table.get("type", common), table.get("mode")
    if not isinstance(type_, str):
        spot.note(
            'it has no type; write type = "PROTEST", or another of the codebook\'s, in the frame or atop the file'
        )
        return "", None
    # A wrong type atop the file is told once, there.
    if "type" in table or type_ in words.codebook.types:
        spot.check(words.codebook, type_, mode, type_ if type_ not in words.codebook.types else str(mode))
    return type_, mode


def _refinements(table: Table, data: Table, type_: str, words: Words, spot: Spot) -> tuple[Refinement, ...]:
    own = [_refinement(entry, type_, words, spot) for entry in spot.tables(table.get("refine", []), "refine")]
    # What already has a mode is not refined by the file's own shared tables.
    common = spot.tables(data.get("refine", []), "refine") if table.get("mode") is None else []
    return (*own, *(_refinement(entry, type_, words, spot, table.get("cameo")) for entry in common))


def _refinement(table: Table, type_: str, words: Words, spot: Spot, root: Any = None) -> Refinement:
    spot.check_keys(table, _REFINE_KEYS)
    new_type, mode = table.get("type"), table.get("mode")
    if new_type or type_ in words.codebook.types:
        spot.check(words.codebook, str(new_type or type_), mode, str(mode or new_type))
    object_ = spot.take(_NO_WORDS, expand, table.get("object", []), words.sets)
    clause = spot.take(_NO_WORDS, expand, table.get("clause", []), words.sets)
    if not table.get("object") and not table.get("clause"):
        spot.note("a refinement has neither object nor clause; say which words it waits for")
    cameo = spot.take(None, check_cameo, table.get("cameo"))
    if isinstance(root, str) and cameo and new_type is None:
        # CAMEO's 02 (appeal) and 10 (demand) run parallel: 0253 and 1053 both ask for a release.
        cameo = root[:2] + cameo[2:]
    context = spot.take((), _contexts, table.get("context", []), words.codebook)
    return Refinement(object_, clause, new_type, mode, cameo, context)


def _sentence(table: Table, key: str, spot: Spot) -> str:
    value = table.get(key)
    if isinstance(value, str) and value:
        return value
    spot.note(
        f"{key} is missing or empty; every frame has an id, an example and its codes", "" if value is None else key
    )
    return ""


def strings(items: Any) -> tuple[str, ...]:
    """The items, which must be a list of strings; MistakeError otherwise."""
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        raise MistakeError(f'{items!r} is no list of words; expected some in brackets: ["march", "rally"]', str(items))
    return tuple(items)


def _triggers(items: Any) -> tuple[Trigger, ...]:
    # The reader makes a word of a hyphen: `cease-fire` is three.
    return tuple(tuple(_lemma(item).replace("-", " - ").split()) for item in strings(items))


def _lemma(item: str) -> str:
    if not item.strip():
        raise MistakeError("an empty trigger or word; remove it", item)
    if item != item.lower():
        raise MistakeError(f"{item!r} has capitals; lemmas are lower case", item)
    return item


def expand(items: Any, sets: Sets) -> frozenset[str]:
    """The words of a list, with those of the sets that it names as `@set`; MistakeError where it is wrong."""
    found: set[str] = set()
    for item in strings(items):
        if not item.startswith("@"):
            found.add(_lemma(item))
        elif item[1:] in sets:
            found |= sets[item[1:]]
        else:
            raise MistakeError(
                f"unknown set {item!r}; expected one of sets.toml, or of [sets], defined above its use", item
            )
    return frozenset(found)


def _slots(items: Any) -> tuple[str, ...]:
    for item in strings(items):
        if item not in _SLOTS:
            raise MistakeError(
                f"unknown slot {item!r}; expected subject, object, iobj, clause, speaker or a preposition", item
            )
    return tuple(items)


def _contexts(items: Any, codebook: Codebook) -> tuple[str, ...]:
    for item in strings(items):
        if item not in codebook.contexts:
            raise MistakeError(
                f"unknown context {item!r}; expected one of {', '.join(sorted(codebook.contexts))}", item
            )
    return tuple(items)


def _choice(value: Any, known: tuple[Any, ...], field: str) -> Any:
    if value not in known:
        expected = ", ".join(str(item) for item in known if item)
        raise MistakeError(f"{field} is {value!r}; expected one of {expected}", str(value))
    return value
