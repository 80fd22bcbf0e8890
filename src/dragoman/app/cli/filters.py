"""The filters that commands over a ledger's events have in common, as typer options."""

from typing import Annotated

import typer

Actor = Annotated[str | None, typer.Option(metavar="WHO", help="Who acts: a country code (AZE, IGO) or a name.")]
Recipient = Annotated[str | None, typer.Option(metavar="WHOM", help="To whom: a country code or a name.")]
Type = Annotated[str | None, typer.Option("--type", metavar="TYPE", help="A PLOVER type, such as ACCUSE.")]
Since = Annotated[
    str | None, typer.Option(metavar="DATE", help="Events that may lie on or after this day, month or year.")
]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Events that may lie on or before it.")]
Words = Annotated[str | None, typer.Option(metavar="WORD", help="Words of the event's sentence.")]
Mode = Annotated[str | None, typer.Option(metavar="MODE", help="A mode of the type, such as disapprove.")]
Status = Annotated[
    str | None, typer.Option(metavar="STATUS", help="asserted, future, conditional, hypothetical or negated.")
]
Source = Annotated[str | None, typer.Option(metavar="WHO", help="On whose word: a country code or a name.")]
OwnVoice = Annotated[bool, typer.Option("--own-voice", help="Only what the reporter tells on nobody else's word.")]
MinConfidence = Annotated[
    float, typer.Option(metavar="SHARE", help="Only events at least so sure, from 0 to 1, such as 0.6.")
]
Article = Annotated[str | None, typer.Option(metavar="ID", help="The article's id.")]
