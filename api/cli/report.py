"""`kompeten report`."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.app import app, out, run_connected, settings_of
from api.process import system_clock
from api.yearly_report import csv_notes, csv_table, markdown
from models.queries.yearly_report import YearlyReport, yearly_report
from models.rules.validity import jakarta_day


@app.command()
def report(
    context: typer.Context,
    year: Annotated[int, typer.Argument(help="The year, 2021 for the one that was printed.")],
    directory: Annotated[
        Path | None,
        typer.Option(metavar="DIRECTORY", help="Where to write it, with a CSV file for each table; else it is shown."),
    ] = None,
) -> None:
    """Make the tables of the yearly report from the register, beside what was printed, with the difference."""
    made = run_connected(settings_of(context), lambda: yearly_report(year, jakarta_day(system_clock())))
    if directory is None:
        out.out(markdown(made), end="", highlight=False)
        return
    for path in _write(made, directory):
        out.print(str(path))


def _write(made: YearlyReport, directory: Path) -> list[Path]:
    """Write the files and return where they are."""
    directory.mkdir(parents=True, exist_ok=True)
    texts = {f"report_{made.year}.md": markdown(made)}
    texts |= {f"{table.name}.csv": csv_table(table) for table in made.tables}
    if made.notes:
        texts[f"notes_{made.year}.csv"] = csv_notes(made)
    for name, text in texts.items():
        (directory / name).write_text(text, encoding="utf-8")
    return [directory / name for name in texts]
