"""`kompeten verify`: `python -m signing verify`, with this register's own trust data unless others are named."""

import typer

from api.cli.app import app, settings_of
from api.cli.following import in_a_bar
from signing.cli import main

_TRUST = "--trust"


@app.command(
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
    add_help_option=False,
)
def verify(context: typer.Context) -> None:
    """Check certificates: texts, pictures, PDF files, whole folders. `kompeten verify --help` shows how."""
    arguments = context.args
    if not any(each.split("=")[0] == _TRUST for each in arguments):
        arguments = [*arguments, _TRUST, str(settings_of(context).trust_directory)]
    raise typer.Exit(main(["verify", *arguments], follow=in_a_bar))
