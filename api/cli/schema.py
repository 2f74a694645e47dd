"""`kompeten schema`."""

from datetime import date
from difflib import unified_diff
from pathlib import Path
from typing import Annotated

import typer

from api.cli.app import app, err, out, refuse
from api.process import system_clock
from models.rules.validity import jakarta_day
from schema.descriptions import Language
from schema.export import breaking_changes, committed_schema, export_schema


@app.command()
def schema(
    check: Annotated[  # noqa: FBT002 - an option
        bool, typer.Option("--check", help="Fail unless the checked-in file is up to date and no caller breaks.")
    ] = False,
    against: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The schema of the last release, to compare with.")
    ] = None,
    language: Annotated[Language, typer.Option(help="The language of the descriptions.")] = Language.ENGLISH,
) -> None:
    """Print the GraphQL schema, or check it."""
    if not check:
        out.out(export_schema(language), end="", highlight=False)
        return
    current = export_schema()
    _check_committed(current)
    _check_callers(against.read_text(encoding="utf-8") if against else committed_schema(), current)
    out.print("The schema is up to date, and no caller breaks.")


def _check_committed(current: str) -> None:
    difference = list(
        unified_diff(committed_schema().splitlines(), current.splitlines(), "checked in", "now", lineterm="")
    )
    if difference:
        err.print("\n".join(difference), markup=False)
        refuse("schema/schema.graphql is not up to date: kompeten schema > schema/schema.graphql")


def _check_callers(old: str, current: str, today: date | None = None) -> None:
    broken = breaking_changes(old, current, today or jakarta_day(system_clock()))
    if broken:
        refuse("callers of the old schema break: " + "; ".join(broken))
