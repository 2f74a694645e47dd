"""`kompeten client`."""

import json
import secrets
from hashlib import sha256
from typing import Annotated

import typer

from api.cli.app import app, out, refuse
from models.rules.actors import Role
from models.rules.numbers import LicenceNumber
from models.rules.violations import InvalidInput

_SECRET_BYTES = 32


@app.command()
def client(
    client_id: Annotated[str, typer.Argument(help="What the machine is called.")],
    role: Annotated[list[Role] | None, typer.Option(help="A role of the machine; may be repeated.")] = None,
    lsp: Annotated[str | None, typer.Option(help="The licence number of the machine's LSP.")] = None,
    partner: Annotated[str | None, typer.Option(help="The code of the machine's partner body.")] = None,
) -> None:
    """Make the secret of a machine that logs in by itself, and its entry in KOMPETEN_MACHINE_CLIENTS."""
    try:
        licence_number = LicenceNumber.canonical(lsp) if lsp else None
    except InvalidInput as error:
        refuse(str(error))
    secret = secrets.token_urlsafe(_SECRET_BYTES)
    entry = {
        "client_id": client_id,
        "secret_sha256": sha256(secret.encode()).hexdigest(),
        "roles": sorted(each.value for each in role or ()),
        "lsp": licence_number,
        "partner": partner,
    }
    out.print(f"Secret, shown once: {secret}", markup=False)
    out.print(json.dumps(entry), markup=False)
