"""`kompeten daily`."""

import typer

from api.cli.app import REFUSED, app, err, out, run_connected, settings_of
from api.process import open_register, system_clock
from models.services.daily import DailyTask, Done, run_daily

WORDS = {
    DailyTask.FINISH_CERTIFICATES: "Certificates finished whose issuing had broken off",
    DailyTask.COUNT_CERTIFICATES: "Certificates counted that an earlier release issued",
    DailyTask.CHANGE_SCOPES: "Scope changes put into effect",
    DailyTask.TELL_OF_EXPIRED_LICENCES: "Licences that ended",
    DailyTask.REMIND_OF_RENEWALS: "Licences that end soon without a renewal",
}


@app.command()
def daily(context: typer.Context) -> None:
    """Let take effect what has fallen due: for a clock to start once a day. A repetition adds nothing."""
    settings = settings_of(context)
    results = run_connected(settings, lambda: run_daily(open_register(settings), system_clock()))
    for each in results:
        _tell(each)
    if any(each.refused for each in results):
        raise typer.Exit(REFUSED)


def _tell(result: Done) -> None:
    out.print(f"{WORDS[result.task]}: {', '.join(result.done) or 'none'}.", markup=False)
    for each in result.refused:
        err.print("Refused:", each, markup=False)
