"""`kompeten trust init`."""

from pathlib import Path
from typing import Annotated

import typer

from api.ceremony import hold_first_ceremony
from api.cli.app import out, settings_of, trust
from api.process import system_clock


@trust.command("init")
def trust_init(
    context: typer.Context,
    offline: Annotated[
        Path | None,
        typer.Option(
            metavar="DIRECTORY", help="Where to write the holders' keys, to be taken away. In production: must."
        ),
    ] = None,
) -> None:
    """Hold the first ceremony: make the keys, sign the root, begin the repository."""
    settings = settings_of(context)
    hold_first_ceremony(settings, offline, system_clock())
    out.print("The trust repository was begun in", str(settings.trust_directory))
    out.print("Keep its first root apart:", str(settings.trust_directory / "metadata" / "1.root.json"))
