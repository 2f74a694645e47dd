"""`kompeten keys create`."""

from typing import Annotated

import typer

from api.cli.app import keys, out, run_connected, settings_of
from api.process import open_register, system_clock
from models.rules.actors import Actor
from models.rules.numbers import LicenceNumber
from models.services.trust.signing_keys import create_signing_keys


@keys.command("create")
def keys_create(
    context: typer.Context,
    licence_numbers: Annotated[list[str], typer.Argument(help="Licence numbers of LSPs.")],
) -> None:
    """Make a signing key for each LSP. From then on it is the one that signs."""
    settings = settings_of(context)

    async def create() -> list[tuple[str, str]]:
        numbers = [LicenceNumber.canonical(each) for each in licence_numbers]
        made = await create_signing_keys(open_register(settings), Actor.system(), system_clock(), numbers)
        return list(zip(numbers, made, strict=True))

    for number, kid in run_connected(settings, create):
        out.print(number, kid)
