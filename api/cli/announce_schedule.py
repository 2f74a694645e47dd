"""`kompeten announce-schedule`."""

from datetime import date, datetime
from typing import Annotated

import typer

from api.cli.app import app, out, run_connected, settings_of
from api.cli.sheet_work import staff
from api.process import open_register, system_clock
from models.rules.actors import Role
from models.rules.assessments import AssessmentMethod
from models.rules.schedules import schedule_code
from models.services.candidate_sheet.announce_schedule import AnnounceSchedule, announce_schedule

DAY = ["%Y-%m-%d"]


@app.command("announce-schedule")
def announce(  # noqa: PLR0913, PLR0917 - an option for each thing that a schedule says
    context: typer.Context,
    code: Annotated[str, typer.Argument(help="The LSP's own code of the schedule, as its sheets name it.")],
    lsp: Annotated[str, typer.Option(help="The licence number of the LSP.")],
    actor: Annotated[str, typer.Option(help="Who announces it: the officer's login, for the record.")],
    scheme: Annotated[str, typer.Option(help="The scheme version that is assessed, as SKM-000123@2.")],
    site: Annotated[str, typer.Option(help="The code of the assessment site (TUK).")],
    method: Annotated[list[AssessmentMethod], typer.Option(help="How evidence is gathered; may be repeated.")],
    begins: Annotated[datetime, typer.Option("--from", formats=DAY, help="The first day, as 2026-05-04.")],
    ends: Annotated[
        datetime | None, typer.Option("--to", formats=DAY, help="The last day; without it, the first.")
    ] = None,
) -> None:
    """Announce when, where and for what an LSP assesses. The same again changes nothing."""
    settings = settings_of(context)
    days = (begins.date(), (ends or begins).date())

    async def act() -> str:
        officer = staff(actor, lsp, Role.LSP_OFFICER)
        request = AnnounceSchedule(officer.lsp or "", schedule_code(code), scheme, site, frozenset(method), *days)
        await announce_schedule(open_register(settings), officer, system_clock(), request)
        return request.code

    out.print(f"{run_connected(settings, act)}: {scheme} at {site}, {_told(*days)}.")


def _told(first: date, last: date) -> str:
    return str(first) if first == last else f"{first} to {last}"
