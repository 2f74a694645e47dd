"""`kompeten token`."""

from datetime import timedelta
from typing import Annotated

import typer

from api.authentication.local_issuer import LocalIssuer
from api.cli.app import app, out, settings_of
from api.process import system_clock
from models.rules.actors import Actor, Role
from models.rules.numbers import LicenceNumber


@app.command()
def token(
    context: typer.Context,
    subject: Annotated[str, typer.Argument(help="Who it makes its bearer.")],
    role: Annotated[list[Role] | None, typer.Option(help="A role of the bearer; may be repeated.")] = None,
    lsp: Annotated[str | None, typer.Option(help="The licence number of the bearer's LSP.")] = None,
    partner: Annotated[str | None, typer.Option(help="The code of the bearer's partner body.")] = None,
    hours: Annotated[float, typer.Option(help="How long it is good.", min=0.01, max=24 * 366)] = 12,
) -> None:
    """Make a bearer token of the local login service. For development only."""
    licence_number = LicenceNumber.canonical(lsp) if lsp else None
    actor = Actor(subject, frozenset(role or ()), licence_number, partner)
    issuer = LocalIssuer.open(settings_of(context))
    out.print(issuer.token(actor, system_clock(), timedelta(hours=hours)), soft_wrap=True)
