"""What was found wrong, and where."""

from collections.abc import Iterable
from dataclasses import dataclass

from models.rules.candidate_sheet.columns import Column
from models.rules.candidate_sheet.reasons import Reason

WHOLE_SHEET = 0
"""The row of what concerns the whole file; the rows of a sheet are counted from 1."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One reason in one place."""

    row: int
    """As the spreadsheet counts them, headings included."""
    column: Column | None
    reason: Reason
    detail: str = ""
    """A fact for the message; never personal."""


def is_refused(findings: Iterable[Finding]) -> bool:
    """Tell whether what was found keeps a row, or the sheet, out of the register."""
    return any(not each.reason.is_warning for each in findings)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings by row, then by column, as somebody goes through a sheet."""
    places = {column: place for place, column in enumerate(Column, start=1)}
    return sorted(findings, key=lambda each: (each.row, places[each.column] if each.column else 0, each.reason.name))
