"""`kompeten demo`."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.app import REFUSED, app, out, refuse, run, settings_of
from api.demo.errors import DemoError
from api.demo.run import Demonstration
from api.demo.story import Ended


@app.command()
def demo(
    context: typer.Context,
    directory: Annotated[
        Path | None, typer.Option(metavar="DIRECTORY", help="Where to keep it, instead of the data directory.")
    ] = None,
    serve: Annotated[bool, typer.Option(help="Go on serving when the story is told.")] = True,  # noqa: FBT002 - an option
    small: Annotated[bool, typer.Option("--small", help="A handful of LSPs instead of the nation.")] = False,  # noqa: FBT002 - an option
) -> None:
    """Build the register of the report for 2021, issue, check and revoke a certificate, and serve."""
    settings = settings_of(context)
    settings = settings if directory is None else settings.model_copy(update={"data_directory": directory})

    async def demonstrate() -> Ended:
        try:
            return await Demonstration(settings, out).run(is_small=small, serve=serve)
        except DemoError as error:
            refuse(str(error))

    try:
        ended = run(demonstrate)
    except KeyboardInterrupt:  # how serving ends
        raise typer.Exit from None
    if not ended.is_as_it_should_be:
        raise typer.Exit(REFUSED)
