"""`kompeten scrub`."""

import typer

from api.cli.app import app, out, run_connected, settings_of
from models.services.erasure.traces import overwrite_traces


@app.command()
def scrub(context: typer.Context) -> None:
    """Overwrite what the database still keeps of erased persons; it cannot be used meanwhile."""
    run_connected(settings_of(context), overwrite_traces)
    out.print("Nothing of what was erased is left in the tables. Backups and archived logs are to be let expire.")
