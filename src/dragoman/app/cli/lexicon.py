"""`dragoman lexicon`: check the word lists, look into them, bring in others'."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from dragoman.lexicon import Lexicon, Sense
    from dragoman.lexicon.actors import Term
    from dragoman.lexicon.frames import Frame, Refinement

lexicon_app = typer.Typer(
    name="lexicon",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="Check the word lists and codebooks, look up a word in them, bring in other programs' dictionaries.",
)
import_app = typer.Typer(no_args_is_help=True, help="Make tables of other programs' dictionaries.")
lexicon_app.add_typer(import_app, name="import")

Actors = Annotated[
    list[Path] | None, typer.Option("--actors", metavar="TABLE", help="A table of your own actors; may be repeated.")
]
Frames = Annotated[
    list[Path] | None,
    typer.Option("--frames", metavar="FILE", help="Your own types, modes and frames; may be repeated."),
]


@lexicon_app.command()
def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH...", help="Tables (.tsv), frame files (.toml), or folders; none: the shipped data."
        ),
    ] = None,
) -> None:
    """Check tables of actors, places and roles, codebooks and frames.

    Every mistake is printed as `file:line:column: what is wrong; what to do`, and the exit code is 2; where there is none,
    the counts of what was read are printed.

    Examples:
    * `dragoman lexicon check`

    * `dragoman lexicon check unions.tsv protest.toml`
    """
    from dragoman.app.cli.marking import counted, plain, tell  # noqa: PLC0415
    from dragoman.lexicon.checks import check as checked  # noqa: PLC0415  --help must not wait for it

    found = checked(paths or ())
    for problem in found.problems:
        typer.echo(plain(problem))
    if found.problems:
        tell(f"{counted(len(found.problems), 'mistake')}; nothing of a file with a mistake is used")
        raise typer.Exit(2)
    typer.echo("all right: " + ", ".join(f"{number:,} {noun}" for number, noun in found.counts))


@lexicon_app.command(no_args_is_help=True)
def show(
    word: Annotated[
        str, typer.Argument(metavar="WORD", help="A verb, noun or phrase, or the name of an actor or a role.")
    ],
    actors: Actors = None,
    frames: Frames = None,
) -> None:
    """Show what a word stands for: the frames it triggers, the states, actors and roles of that name with their terms.

    Of a frame: its type, mode and CAMEO code, which argument is actor, recipient and object, what it asks of them, and its
    example.

    Examples:
    * `dragoman lexicon show condemn`

    * `dragoman lexicon show "Kofi Annan"`
    """
    from dragoman.app.cli.marking import plain_lines  # noqa: PLC0415
    from dragoman.lexicon import load_lexicon  # noqa: PLC0415
    from dragoman.lexicon.lookup import frames_of  # noqa: PLC0415
    from dragoman.records import UsageError  # noqa: PLC0415

    lexicon = load_lexicon([str(path) for path in actors or ()], [str(path) for path in frames or ()])
    blocks = [
        *(_frame_lines(frame, triggers, lexicon) for frame, triggers in frames_of(word, lexicon.frames)),
        *_named(word, lexicon),
    ]
    if not blocks:
        raise UsageError(
            f"the lexicon has no frame, actor or role for {word!r}; give a verb in its plain form, or a full name"
        )
    typer.echo(plain_lines("\n\n".join("\n".join(block) for block in blocks)))


@import_app.command(no_args_is_help=True)
def petrarch(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An actor dictionary of PETRARCH or TABARI.")],
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="TABLE", help="Where the table goes; standard output if left out."),
    ] = None,
) -> None:
    """Read an actor dictionary of PETRARCH or TABARI into a table for `--actors`.

    What could not be taken over is told on standard error, a line each; the rest is in the table.

    Examples:
    * `dragoman lexicon import petrarch my.actors -o my.tsv`
    """
    from dragoman.app.cli.marking import counted, plain, tell  # noqa: PLC0415
    from dragoman.lexicon.actors import read_states  # noqa: PLC0415
    from dragoman.lexicon.lexicon import shipped_data  # noqa: PLC0415
    from dragoman.lexicon.petrarch import actor_table, read_petrarch  # noqa: PLC0415
    from dragoman.records import UsageError  # noqa: PLC0415

    states = read_states(shipped_data().joinpath("states.tsv"))
    words = (word for s in states for word in (*s.names, *s.adjectives, *s.demonyms, *s.capitals))
    imported = read_petrarch(file, words)
    for line in imported.left:
        sys.stderr.write(plain(line) + "\n")
    table = actor_table(imported.actors, f"From {file.name}, an actor dictionary of PETRARCH's form.")
    if out is None:
        sys.stdout.write(table)
    else:
        try:
            out.write_text(table, "utf-8")
        except OSError as error:
            raise UsageError(
                f"{out} cannot be written ({error}); name a file in a folder that you may write to"
            ) from error
    tell(f"{counted(len(imported.actors), 'actor')} taken over, {counted(len(imported.left), 'remark')}")


def _frame_lines(frame: "Frame", triggers: tuple[tuple[str, ...], ...], lexicon: "Lexicon") -> Iterator[str]:
    """A frame as a reviewer reads it, a line a field."""
    cameo = frame.cameo or lexicon.codebook.cameo(frame.type, frame.mode)
    type_ = f"{frame.type}-{frame.mode}" if frame.mode else frame.type
    yield f"frame {frame.id}: {type_}, CAMEO {cameo}, score {lexicon.codebook.score(frame.type, frame.mode):g} ({frame.line})"
    fields = (
        ("triggers", ", ".join(" ".join(trigger) for trigger in triggers)),
        ("actor", ", ".join(frame.actor)),
        ("recipient", ", ".join(frame.recipient)),
        ("about", ", ".join(frame.about)),
        ("reciprocal", "every party is an actor" if frame.reciprocal else ""),
        (
            "needs",
            {"any": "a political actor or recipient", "both": "both", "none": ""}.get(
                frame.needs, f"a political {frame.needs}"
            ),
        ),
        ("object is", _words(frame.object)),
        ("object is not", _words(frame.not_object)),
        ("clause is", _words(frame.clause)),
        ("context", ", ".join(frame.context)),
        ("commits to", frame.commits or ""),
        *(("becomes", _refined(frame, refinement)) for refinement in frame.refine),
        ("example", f"{frame.example}  ({frame.codes})"),
        ("but not", frame.counter or ""),
    )
    yield from (f"  {name:13} {value}" for name, value in fields if value)


def _words(words: frozenset[str]) -> str:
    """The words of a constraint, the first dozen of a long one."""
    most = 12
    shown = ", ".join("any" if word == "*" else word for word in sorted(words)[:most])
    return f"{shown} and {len(words) - most} more" if len(words) > most else shown


def _refined(frame: "Frame", change: "Refinement") -> str:
    type_ = f"{change.type or frame.type}{f'-{change.mode}' if change.mode else ''}"
    code = f", CAMEO {change.cameo}" if change.cameo else ""
    asked = [
        f"{name} is {_words(words)}" for name, words in (("object", change.object), ("clause", change.clause)) if words
    ]
    return f"{type_}{code} where the {' or the '.join(asked)}"


def _named(word: str, lexicon: "Lexicon") -> Iterator[Iterator[str]]:
    """A block for each state, actor, place or role of that name."""
    from dragoman.lexicon.lookup import roles_of, senses_of  # noqa: PLC0415

    for sense, terms in senses_of(word, lexicon):
        yield _sense_lines(sense, terms, lexicon)
    for role in roles_of(word, lexicon):
        sectors = " ".join((role.sector or "sector told by its institution", *role.other_sectors))
        yield iter([f"role {role.role}: {role.kind}, {role.number}, {sectors}"])


def _sense_lines(sense: "Sense", terms: "tuple[Term, ...]", lexicon: "Lexicon") -> Iterator[str]:
    from dragoman.lexicon.lookup import aliases_of  # noqa: PLC0415

    yield f"{sense.id}: {sense.name}, {sense.kind if sense.category != 'place' else 'place'}, {sense.country or '---'}"
    others = [name for name in aliases_of(sense, lexicon) if name != sense.name]
    if others:
        yield f"  {'also':13} {', '.join(others)}"
    for term in terms:
        sectors = " ".join((term.country, term.sector, *term.other_sectors))
        days = f"{term.since or 'always'} to {term.until or 'now'}"
        yield f"  {'term':13} " + ", ".join(filter(None, (sectors, term.role, days)))
