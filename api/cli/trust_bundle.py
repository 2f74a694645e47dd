"""`kompeten trust bundle`."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.app import out, settings_of, trust
from signing.trust.bundle import write_bundle


@trust.command("bundle")
def trust_bundle(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The zip file to write.")],
    schemes: Annotated[bool, typer.Option(help="With the details of schemes, which no verdict needs.")] = True,  # noqa: FBT002 - an option
) -> None:
    """Write the published trust data as one file, for checking without a network."""
    write_bundle(settings_of(context).trust_directory, file, schemes=schemes)
    out.print(f"{file}: {file.stat().st_size} bytes")
