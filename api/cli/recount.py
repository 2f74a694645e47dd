"""`kompeten recount`."""

import typer

from api.cli.app import app, out, run_connected, settings_of
from models.services.certification.count_certified import recount_certified


@app.command()
def recount(context: typer.Context) -> None:
    """Count certified persons and their certificates anew, should their counts ever be doubted. Who issues waits."""
    count = run_connected(settings_of(context), recount_certified)
    out.print(f"{count} certificates were counted.")
