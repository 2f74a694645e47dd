"""`kompeten decide-candidates`."""

from typing import Annotated

import typer

from api.cli.app import REFUSED, app, out, run_connected, settings_of
from api.cli.sheet_work import bar_of_rows, staff
from api.process import open_register, system_clock
from models.rules.actors import Role
from models.services.candidate_sheet.deciding import DecideCandidateSheet, SheetDecision, decide_candidate_sheet


@app.command("decide-candidates")
def decide_candidates(
    context: typer.Context,
    sheet: Annotated[str, typer.Argument(help="The number of the imported sheet, as LBR-000123.")],
    lsp: Annotated[str, typer.Option(help="The licence number of the LSP whose sheet it is.")],
    actor: Annotated[str, typer.Option(help="Who decides: the login of a member of the LSP's technical committee.")],
    except_row: Annotated[
        list[int] | None, typer.Option(metavar="ROW", help="A row that is left for another decision; may be repeated.")
    ] = None,
    not_competent_row: Annotated[
        list[int] | None,
        typer.Option(metavar="ROW", help="A row that is decided as BK, also where the sheet says K; may be repeated."),
    ] = None,
) -> None:
    """Decide about the candidates of a sheet: K where it says K, BK where it says BK. It can be repeated."""
    settings = settings_of(context)
    request = DecideCandidateSheet(sheet, frozenset(except_row or ()), frozenset(not_competent_row or ()))
    with bar_of_rows() as show:

        async def act() -> SheetDecision:
            member = staff(actor, lsp, Role.LSP_DECIDER)
            return await decide_candidate_sheet(open_register(settings), member, system_clock(), request, show)

        done = run_connected(settings, act)
    out.print(f"{sheet}: decided {done.decided}, left {len(done.left)}.")
    if done.left:
        out.print(f"Rows left: {', '.join(map(str, done.left))}")
        raise typer.Exit(REFUSED)
