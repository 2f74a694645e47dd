"""Why a cell, a row or a whole sheet is refused, or only remarked on: every reason by name, in two languages."""

from collections.abc import Mapping

from models.rules.candidate_sheet.reasons.cell_reasons import CellReason
from models.rules.candidate_sheet.reasons.code_reasons import CodeReason
from models.rules.candidate_sheet.reasons.date_reasons import DateReason
from models.rules.candidate_sheet.reasons.file_reasons import FileReason
from models.rules.candidate_sheet.reasons.person_reasons import PersonReason
from models.rules.candidate_sheet.reasons.register_reasons import RegisterReason
from models.rules.candidate_sheet.reasons.row_reasons import RowReason
from models.rules.candidate_sheet.reasons.sheet_reasons import SheetReason
from models.rules.candidate_sheet.reasons.told import Concern, Reason

__all__ = [
    "EVERY_REASON",
    "CellReason",
    "CodeReason",
    "Concern",
    "DateReason",
    "FileReason",
    "PersonReason",
    "Reason",
    "RegisterReason",
    "RowReason",
    "SheetReason",
]

_SUBJECTS: tuple[type[Reason], ...] = (
    FileReason,
    CellReason,
    PersonReason,
    DateReason,
    CodeReason,
    RowReason,
    SheetReason,
    RegisterReason,
)
EVERY_REASON: Mapping[str, Reason] = {reason.name: reason for subject in _SUBJECTS for reason in subject}
"""Every reason by its name."""
