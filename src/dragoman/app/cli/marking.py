"""An article's words on a screen: on one line, harmless to the terminal, the trigger marked."""

import re
import sys
import unicodedata

from rich.console import Console, RenderableType
from rich.text import Text

from dragoman.records import Actor

QUAD_STYLES = {1: "green", 2: "bold green", 3: "yellow", 4: "bold red"}
STATUS_STYLES = {"asserted": "", "future": "cyan", "conditional": "magenta", "hypothetical": "blue", "negated": "red"}
_WIDEST = 120  # longer lines are hard to read, however wide the screen
_SPACES = re.compile(r"\s+")
# Directional overrides and isolates: left open, they turn round the rest of the screen's line.
_TURNERS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_HARMFUL = {
    **{code: "\ufffd" for code in range(0xA0) if unicodedata.category(chr(code)) == "Cc" and chr(code) not in "\t\n\r"},
    **dict.fromkeys(map(ord, _TURNERS), "\ufffd"),
}


class Screen(Console):
    """Standard output for people: the article's brackets and colons are shown, not read as rich's markup."""

    def __init__(self) -> None:
        super().__init__(highlight=False, markup=False, emoji=False)
        self.width = min(self.width, _WIDEST)

    @property
    def styled(self) -> bool:
        """Whether bold and reverse can be seen: not in a pipe, a file or a dumb terminal."""
        return self.color_system is not None

    def show(self, *parts: RenderableType) -> None:
        """Print the parts below each other; in a pipe or a file without the blanks that fill a screen's lines."""
        if self.is_terminal:
            self.print(*parts, sep="\n")
            return
        with self.capture() as capture:
            self.print(*parts, sep="\n")
        sys.stdout.writelines(f"{line.rstrip()}\n" for line in capture.get().splitlines())

    def on_broken_pipe(self) -> None:
        """Leave it to the command, which knows the exit code; rich would end the program with another."""
        self.quiet = True
        raise BrokenPipeError


def plain(words: str) -> str:
    """Words on one line; a control character, which could move the cursor or colour the screen, as U+FFFD."""
    return _folded(words).strip()


def plain_lines(words: str) -> str:
    """As `plain`, line ends kept."""
    return words.translate(_HARMFUL)


def marked(words: str, start: int, end: int, *, styled: bool) -> Text:
    """Words on one line with those from `start` to `end` marked: in reverse where styles can be seen, else «so»."""
    before, trigger, after = _folded(words[:start]).lstrip(), _folded(words[start:end]), _folded(words[end:]).rstrip()
    if styled:
        return Text.assemble(before, (trigger, "reverse"), after)
    return Text(f"{before}«{trigger}»{after}")


def type_and_mode(type_: str, mode: str | None) -> str:
    """`ACCUSE-disapprove`, or `AGREE` where there is no mode."""
    return type_ if mode is None else f"{type_}-{mode}"


def code_of(actor: Actor) -> str:
    """Country and sector as `[ARG GOV]`; what is not known as `---`."""
    return f"[{actor.country or '---'} {actor.sector or '---'}]"


def tell(message: str) -> None:
    """A line on standard error, with the program's name as a Unix tool gives it."""
    sys.stderr.write(f"dragoman: {plain_lines(message)}\n")


def counted(number: int, noun: str) -> str:
    """`1 event`, `2 events`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _folded(words: str) -> str:
    return _SPACES.sub(" ", words.translate(_HARMFUL))
