"""`kompeten keys retire`."""

from typing import Annotated

import typer

from api.cli.app import keys, out, run_connected, settings_of
from api.process import open_register, system_clock
from models.rules.actors import Actor
from models.services.trust.signing_keys import retire_signing_key


@keys.command("retire")
def keys_retire(context: typer.Context, kid: Annotated[str, typer.Argument(help="The key's name.")]) -> None:
    """Let a key sign no more. What it has signed stays good."""
    settings = settings_of(context)
    run_connected(settings, lambda: retire_signing_key(open_register(settings), Actor.system(), system_clock(), kid))
    out.print(f"{kid} signs no more.")
