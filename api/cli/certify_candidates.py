"""`kompeten certify-candidates`."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from api.cli.app import REFUSED, app, out, refuse, run_connected, settings_of
from api.cli.sheet_work import staff
from api.process import open_register, system_clock
from models.queries.candidate_sheets import certificates_of_sheet
from models.rules.actors import Actor, Role
from models.rules.violations import DomainError
from models.services.candidate_sheet.certifying import (
    CertifyCandidateSheet,
    SheetCertificates,
    blank_after,
    certify_candidate_sheet,
)
from models.services.register import Register


@app.command("certify-candidates")
def certify_candidates(
    context: typer.Context,
    sheet: Annotated[str, typer.Argument(help="The number of the imported sheet, as LBR-000123.")],
    lsp: Annotated[str, typer.Option(help="The licence number of the LSP whose sheet it is.")],
    actor: Annotated[str, typer.Option(help="Who issues the certificates: the officer's login, for the record.")],
    place: Annotated[str | None, typer.Option(help="The place of issue, as it stands on the paper.")] = None,
    first_blank: Annotated[
        str | None, typer.Option(help="The number of the first paper; the others follow without gap, row by row.")
    ] = None,
    listing: Annotated[
        Path | None,
        typer.Option("--list", metavar="FILE", help="Where to list all certificates of the sheet, for `print begin`."),
    ] = None,
) -> None:
    """Issue the certificates of a sheet's competent candidates, until nobody waits or a row is refused."""
    settings = settings_of(context)
    request = CertifyCandidateSheet(sheet, place_of_issue=place, first_blank=first_blank)

    async def act() -> tuple[list[SheetCertificates], Sequence[str]]:
        officer = staff(actor, lsp, Role.LSP_OFFICER)
        done = [each async for each in in_turn(open_register(settings), officer, request)]
        return done, await certificates_of_sheet(sheet)

    acts, numbers = run_connected(settings, act)
    if listing is not None:
        _write(listing, numbers)
    outcomes = [(row.row, row.outcome) for each in acts for row in each.rows]
    refused = [(row, outcome) for row, outcome in outcomes if isinstance(outcome, DomainError)]
    for row, refusal in refused:
        out.print(f"{row}: refused {refusal.code}: {refusal}", markup=False)
    out.print(f"{sheet}: issued {len(outcomes) - len(refused)}, refused {len(refused)}, waiting {acts[-1].waiting}.")
    if refused:
        raise typer.Exit(REFUSED)


def _write(path: Path, numbers: Sequence[str]) -> None:
    try:
        path.write_text("".join(f"{number}\n" for number in numbers), encoding="utf-8")
    except OSError as error:
        refuse(str(error))


async def in_turn(
    register: Register, officer: Actor, request: CertifyCandidateSheet
) -> AsyncIterator[SheetCertificates]:
    """Issue so many at once as the request says, again and again; the papers go on where those before ended."""
    while True:
        done = await certify_candidate_sheet(register, officer, system_clock(), request)
        yield done
        if not done.waiting or any(isinstance(each.outcome, DomainError) for each in done.rows):
            return
        request = replace(request, first_blank=blank_after(request.first_blank, len(done.rows)))
