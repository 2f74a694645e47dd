"""`kompeten daily`."""

from datetime import timedelta
from typing import Annotated

import typer

from api.cli.app import REFUSED, app, err, out, run_connected, settings_of
from api.process import open_register, system_clock
from models.queries.falling_due import DueRow, falling_due
from models.rules.validity import MOST_DAYS, jakarta_day
from models.services.daily import DailyTask, Done, run_daily

WORDS = {
    DailyTask.FINISH_CERTIFICATES: "Certificates finished whose issuing had broken off",
    DailyTask.COUNT_CERTIFICATES: "Certificates counted that an earlier release issued",
    DailyTask.CHANGE_SCOPES: "Scope changes put into effect",
    DailyTask.TELL_OF_EXPIRED_LICENCES: "Licences that ended",
    DailyTask.REMIND_OF_RENEWALS: "Licences that end soon without a renewal",
}


LINE = "{last_day}  {kind}  {reference}"


@app.command()
def daily(
    context: typer.Context,
    within: Annotated[int, typer.Option(min=0, max=MOST_DAYS, help="How many days ahead to look.")] = 30,
) -> None:
    """Let take effect what has fallen due, and tell what ends soon: for a clock to start once a day.

    A repetition adds nothing.
    """
    settings, now = settings_of(context), system_clock()
    until = jakarta_day(now) + timedelta(days=within)

    async def work() -> tuple[list[Done], list[DueRow]]:
        return await run_daily(open_register(settings), now), await falling_due(jakarta_day(now), until)

    results, ending = run_connected(settings, work)
    for each in results:
        _tell(each)
    out.print(f"Ends until {until}: {len(ending) or 'nothing'}.")
    for due in ending:
        out.print(LINE.format(last_day=due.last_day, kind=due.kind, reference=due.reference), markup=False)
    if any(each.refused for each in results):
        raise typer.Exit(REFUSED)


def _tell(result: Done) -> None:
    out.print(f"{WORDS[result.task]}: {', '.join(result.done) or 'none'}.", markup=False)
    for each in result.refused:
        err.print("Refused:", each, markup=False)
