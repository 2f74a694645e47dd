"""`kompeten demo`."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.app import REFUSED, app, out, refuse, run, settings_of
from api.demo.errors import DemoError
from api.demo.run import Demonstration

INTERRUPTED = 130  # what a shell reports for Ctrl+C


@app.command()
def demo(
    context: typer.Context,
    directory: Annotated[
        Path | None, typer.Option(metavar="D", help="Where everything is written, instead of the data directory.")
    ] = None,
    serve: Annotated[bool, typer.Option(help="Serve the register afterwards, until Ctrl+C.")] = True,  # noqa: FBT002 - an option
    small: Annotated[bool, typer.Option("--small", help="Four small provinces, for a quick look.")] = False,  # noqa: FBT002 - an option
) -> None:
    """Build the register of BNSP's report for 2021 with invented people; issue, check, revoke and check a certificate.

    A second start uses what is there.
    """
    settings = settings_of(context)
    settings = settings if directory is None else settings.model_copy(update={"data_directory": directory})
    try:
        ended = run(lambda: Demonstration(settings, out).run(is_small=small, serve=serve))
    except DemoError as error:
        refuse(str(error))
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None
    raise typer.Exit(0 if ended.is_as_it_should_be else REFUSED)
