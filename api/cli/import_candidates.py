"""`kompeten import-candidates`."""

import csv
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from api.cli.app import REFUSED, app, err, out, refuse, run_connected, settings_of
from api.cli.sheet_work import bar_of_rows, staff
from api.process import open_register, system_clock
from models.rules.actors import Actor, Role
from models.rules.violations import InvalidInput
from models.services.candidate_sheet.files import LARGEST_FILE
from models.services.candidate_sheet.importing import ImportCandidateSheet, import_candidate_sheet
from models.services.candidate_sheet.report import SheetReport

SHOWN = 40
"""So many findings are shown; the report has them all."""
COLUMNS = ("row", "column", "heading", "weight", "reason", "message", "pesan")


@app.command("import-candidates")
def import_candidates(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="BNSP's sheet of candidates in nineteen columns, .xlsx or .csv.")],
    lsp: Annotated[str, typer.Option(help="The licence number of the LSP whose sheet it is.")],
    actor: Annotated[str, typer.Option(help="Who imports it: the officer's login, for the record.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what would become of the rows.")] = False,  # noqa: FBT002 - an option
    correct: Annotated[bool, typer.Option("--correct", help="Also change who is recorded and undecided.")] = False,  # noqa: FBT002 - an option
    report: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Where to write everything that was found wrong, as CSV.")
    ] = None,
) -> None:
    """Import a sheet of candidates: good rows are recorded, every bad one is told. It can be repeated and resumed."""
    settings = settings_of(context)
    officer, content = _asked(file, lsp, actor)
    request = ImportCandidateSheet(officer.lsp or "", file.name, content, is_dry_run=dry_run, is_correction=correct)
    with bar_of_rows() as show:
        done = run_connected(
            settings, lambda: import_candidate_sheet(open_register(settings), officer, system_clock(), request, show)
        )
    _tell(done, is_dry_run=dry_run)
    if report is not None:
        _write(done, report)
    if done.is_refused or done.refused_rows:
        raise typer.Exit(REFUSED)


def _asked(file: Path, lsp: str, actor: str) -> tuple[Actor, bytes]:
    """Who asks for what; the file is not read into memory when it is too large to be looked at."""
    try:
        officer = staff(actor, lsp, Role.LSP_OFFICER)
        with file.open("rb") as opened:
            return officer, opened.read(LARGEST_FILE + 1)
    except (InvalidInput, OSError) as error:
        refuse(str(error))


def _tell(done: SheetReport, *, is_dry_run: bool) -> None:
    for row, letter, _, weight, reason, message, _ in _lines(done)[:SHOWN]:
        out.print(f"{row}{letter and ' ' + letter}: {weight} {reason}: {escape(message)}")
    if (more := len(done.findings) - SHOWN) > 0:
        out.print(f"... and {more} more; --report writes them all.")
    if done.is_refused:
        err.print("The file was refused; nothing was imported.")
        return
    added = "would be added" if is_dry_run else "added"
    head = done.number or "Dry run"
    corrected = f", corrected {done.corrected}" if done.corrected else ""
    counts = f"{added} {done.added}{corrected}, there already {done.unchanged}, refused {len(done.refused_rows)}"
    out.print(f"{head}: rows {done.rows}, {counts}.")


def _write(done: SheetReport, path: Path) -> None:
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([COLUMNS, *_lines(done)])
    except OSError as error:
        refuse(str(error))


def _lines(done: SheetReport) -> list[tuple[str, str, str, str, str, str, str]]:
    """What was found, as texts; of what stands in the cells only assessors' numbers are told."""
    return [
        (
            str(each.row),
            done.letter(each),
            each.column.value.title if each.column else "",
            "warning" if each.reason.is_warning else "refused",
            each.reason.name,
            each.reason.in_english(each.detail),
            each.reason.in_indonesian(each.detail),
        )
        for each in done.findings
    ]
