"""`dragoman forget`: articles leave a ledger and do not come back."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from dragoman.ledger import Forgotten


def forget(
    ledger: Annotated[Path, typer.Argument(metavar="LEDGER", help="The ledger to take them out of.")],
    articles: Annotated[
        list[str] | None,
        typer.Argument(metavar="ARTICLE...", help="Ids of articles; none: list what was forgotten, when and why."),
    ] = None,
    *,
    reprints: Annotated[
        bool, typer.Option("--reprints", help="Forget the same text under other ids, too; without it that is refused.")
    ] = False,
    reason: Annotated[
        str | None,
        typer.Option(metavar="WORDS", help="Why; it is kept, so write nothing that names the person (a case number)."),
    ] = None,
) -> None:
    """Remove articles from a ledger: the text, all versions, and everything that was coded from them.

    The file is written anew, which takes as much room again for a moment, so that none of their words stay in it. A
    tombstone stays: the id, the SHA-256 of the text, the time, the reason. `dragoman read --into` passes over what has
    one, by the id and by the text, and says so. There is no way back but a copy of the ledger. Copies, exported files
    and `dragoman audit`'s verdicts are not reached: docs/people.md.

    Examples:
    * `dragoman forget news.duckdb wire-4711`

    * `dragoman forget news.duckdb wire-4711 --reprints --reason "request 2026-12"`

    * `dragoman forget news.duckdb`
    """
    if not articles:
        _list(ledger)
        return
    from datetime import UTC, datetime  # noqa: PLC0415  --help must not wait for it

    from dragoman.app.cli.marking import plain  # noqa: PLC0415
    from dragoman.ledger import Ledger  # noqa: PLC0415
    from dragoman.records import UsageError  # noqa: PLC0415

    if not ledger.exists():
        raise UsageError(f"there is no ledger {ledger}, so nothing was forgotten. Check the path")
    now = datetime.now(UTC).replace(microsecond=0).isoformat()
    with Ledger.open(ledger) as opened:
        done = opened.forget(articles, when=now, reason=reason, reprints=reprints)
    for article in done.articles:
        typer.echo(plain(article))
    _tell(ledger, done)


def _tell(ledger: Path, done: "Forgotten") -> None:
    from dragoman.app.cli.marking import counted, tell  # noqa: PLC0415

    among = f", {counted(len(done.reprints), 'reprint')} among them" if done.reprints else ""
    before = f", {len(done.before):,} forgotten before" if done.before else ""
    tell(f"{ledger}: {counted(len(done.articles), 'article')} forgotten{among}{before}")


def _list(ledger: Path) -> None:
    """A line a tombstone: id, SHA-256, when, why, with tabs between."""
    from dragoman.app.cli.marking import plain, tell  # noqa: PLC0415
    from dragoman.ledger import Ledger  # noqa: PLC0415

    with Ledger.open(ledger, read_only=True) as opened:
        tombstones = opened.tombstones()
    for stone in tombstones:
        typer.echo("\t".join(map(plain, (stone.article, stone.sha256, stone.forgotten, stone.reason or ""))))
    if not tombstones:
        tell(f"nothing was forgotten in {ledger}")
