"""The blocks of docs/codebook.md that the lexicon itself tells: `python -m dragoman.lexicon.reference docs/codebook.md`.

The page is written by hand but for what stands between two marks: a type with its modes, scores and examples, the sectors,
the contexts. The blocks are made anew in their places; what is around them stays.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from dragoman.lexicon.codebook import Codebook, EventType, Mode
from dragoman.lexicon.frames import Frame
from dragoman.lexicon.lexicon import Lexicon, load_lexicon
from dragoman.records import LexiconError

_BLOCK = re.compile(r"(?<=^<!-- from the lexicon: )(\w+) -->\n.*?(?=^<!-- end -->$)", re.MULTILINE | re.DOTALL)
_QUADS = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}
# What only a refinement codes has no frame of its own: the frame whose example shows it.
_REFINED = {("REQUEST", "yield"): "request.demand"}
_MOST = 5  # examples of what has no mode, and of what is none


def refreshed(page: str, lexicon: Lexicon) -> str:
    """Return the page with every block made anew. Raises LexiconError if it lacks one, or has one of no meaning."""
    blocks = _blocks(lexicon)
    found = _BLOCK.findall(page)
    if sorted(found) != sorted(blocks):
        missing, surplus = (
            sorted(blocks.keys() - set(found)),
            sorted((Counter(found) - Counter(blocks.keys())).elements()),
        )
        raise LexiconError(
            f"docs/codebook.md:1: the blocks {missing} are missing and {surplus} have no place; write "
            "<!-- from the lexicon: NAME --> and <!-- end --> on lines of their own for each"
        )
    return _BLOCK.sub(lambda match: f"{match[1]} -->\n{blocks[match[1]]}", page)


def shown_examples(type_: EventType, mode: Mode | None, frames: tuple[Frame, ...]) -> list[Frame]:
    """Return the frames whose examples stand for a type in a mode: one, or several for a type without modes."""
    name = mode.name if mode else None
    if (type_.name, name) in _REFINED:
        return [frame for frame in frames if frame.id == _REFINED[type_.name, name or ""]][:1]
    of_type = [frame for frame in frames if (frame.type, frame.mode) == (type_.name, name)]
    # A refinement may make its frame's example something else.
    own = [frame for frame in of_type if not frame.refine] or of_type
    return own[: 1 if type_.modes else _MOST]


def _blocks(lexicon: Lexicon) -> dict[str, str]:
    """Every block by its name."""
    codebook = lexicon.codebook
    types = {name: _type(type_, lexicon) for name, type_ in codebook.types.items()}
    lists = {"scores": _scores(codebook), "sectors": _sectors(codebook), "contexts": _contexts(lexicon)}
    return {name: "".join(f"{line}\n" for line in lines) for name, lines in (types | lists).items()}


def _scores(codebook: Codebook) -> Iterator[str]:
    yield from ("", "| type | quad | score | CAMEO | what it is |", "|---|---|---|---|---|")
    for type_ in codebook.types.values():
        quad = f"{type_.quad} {_QUADS[type_.quad]}"
        yield f"| [{type_.name}](#{type_.name.lower()}) | {quad} | {type_.score:g} | {type_.cameo} | {type_.description} |"
    yield ""


def _type(type_: EventType, lexicon: Lexicon) -> Iterator[str]:
    frames = lexicon.frames
    quad = f"quad {type_.quad} ({_QUADS[type_.quad]})"
    yield from ("", f"{type_.description} {quad.capitalize()}, score {type_.score:g}, CAMEO {type_.cameo}.", "")
    if type_.modes:
        yield from ("| mode | what it is | score | CAMEO | example |", "|---|---|---|---|---|")
        yield from (_mode(type_, mode, frames) for mode in type_.modes.values())
        plain = shown_examples(type_, None, frames)
        yield from (
            f"| none | none of these | {type_.score:g} | {type_.cameo} | {_example(frame)} |" for frame in plain
        )
    else:
        yield from (f"- {_example(frame)}" for frame in shown_examples(type_, None, frames))
    counters = [frame.counter for frame in frames if frame.type == type_.name and frame.counter][:_MOST]
    yield from ("", f"Not {type_.name}: {' '.join(f'*{counter}*' for counter in counters)}", "")


def _mode(type_: EventType, mode: Mode, frames: tuple[Frame, ...]) -> str:
    example = "; ".join(map(_example, shown_examples(type_, mode, frames)))
    return f"| `{mode.name}` | {mode.description} | {mode.score:g} | {mode.cameo} | {example} |"


def _example(frame: Frame) -> str:
    return f"*{frame.example}* ({frame.codes.lstrip()})"


def _sectors(codebook: Codebook) -> Iterator[str]:
    yield from ("", "| sector | who |", "|---|---|")
    yield from (f"| `{sector}` | {words} |" for sector, words in codebook.sectors.items())
    yield ""


def _contexts(lexicon: Lexicon) -> Iterator[str]:
    """The contexts by how many frames and refinements give them; what is used by none is told."""
    used = Counter(context for frame in lexicon.frames for context in frame.context)
    used += Counter(context for frame in lexicon.frames for refined in frame.refine for context in refined.context)
    given = sorted((context for context in lexicon.codebook.contexts if used[context]), key=lambda c: (-used[c], c))
    never = sorted(context for context in lexicon.codebook.contexts if not used[context])
    yield from ("", "Given by frames, the commonest first: " + ", ".join(f"`{context}`" for context in given) + ".", "")
    yield from ("Given by none so far: " + ", ".join(f"`{context}`" for context in never) + ".", "")


def main() -> None:
    """Make the blocks of the page named on the command line anew."""
    if len(sys.argv) != 2:
        sys.exit("name the page: python -m dragoman.lexicon.reference docs/codebook.md")
    path = Path(sys.argv[1])
    path.write_text(refreshed(path.read_text("utf-8"), load_lexicon()), "utf-8")


if __name__ == "__main__":
    main()
