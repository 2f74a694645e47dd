"""Codes: of places, of BNSP's own lists, of schedules and of assessors; and the number of the line."""

import re
from collections.abc import Callable

from models.rules.candidate_sheet.cells import Cell, RefusedCell, text_of
from models.rules.candidate_sheet.reasons import CellReason, CodeReason, Reason
from models.rules.national_id import KEMENDAGRI_PROVINCES
from models.rules.numbers import AssessorNumber
from models.rules.schedules import schedule_code
from models.rules.violations import InvalidInput

STATISTICS_OFFICE_ONLY = frozenset({"97"})
"""Provinces of BPS that are none of the ministry's. The other codes of Papua mean another province in each list."""
MOST_ASSESSORS = 4
SEVERAL_ASSESSORS = re.compile(r"[;,/|]| dan | & ")
BETWEEN_PARTS = re.compile(r"[ .]+")


def line_number_of(cell: Cell) -> int:
    """Return the number that the sheet gives a line: `7`, `7.` or `007`. Raises RefusedCell."""
    text = text_of(cell).rstrip(".")
    if not re.fullmatch(r"0*[1-9]\d{0,5}", text, re.ASCII):
        raise RefusedCell(CellReason.LINE_NUMBER_NOT_UNDERSTOOD)
    return int(text)


def city_of(cell: Cell) -> str:
    """Return the four digits of a regency or city, also where a dot made a fraction of them. Raises RefusedCell."""
    text = f"{cell:.2f}" if isinstance(cell, float) and not cell.is_integer() else _coded(cell)
    return _matched(r"(\d{2})\.?(\d{2})", text, CodeReason.CITY_CODE_NOT_UNDERSTOOD)


def province_of(cell: Cell) -> str:
    """Return the ministry of home affairs' code of a province. Raises RefusedCell."""
    code = _matched(r"(\d{2})", _coded(cell), CodeReason.PROVINCE_CODE_NOT_UNDERSTOOD)
    if code in STATISTICS_OFFICE_ONLY:
        raise RefusedCell(CodeReason.PROVINCE_OF_STATISTICS_OFFICE)
    if code not in KEMENDAGRI_PROVINCES:
        raise RefusedCell(CodeReason.PROVINCE_UNKNOWN)
    return code


def listed_code(longest: int, reason: Reason) -> Callable[[Cell], str]:
    """Return the reader of a code from one of BNSP's lists, without zeros in front: only its shape is known here."""

    def code_of(cell: Cell) -> str:
        return str(int(_matched(rf"(\d{{1,{longest}}})", _coded(cell), reason)))

    return code_of


def schedule_of(cell: Cell) -> str:
    """Return the code of a schedule. Raises RefusedCell."""
    try:
        return schedule_code(text_of(cell))
    except InvalidInput:
        raise RefusedCell(CodeReason.SCHEDULE_CODE_NOT_UNDERSTOOD) from None


def assessors_of(cell: Cell) -> tuple[str, ...]:
    """Return the assessors' numbers: one, or several with a semicolon, comma or slash between. Raises RefusedCell."""
    parts = [part.strip() for part in SEVERAL_ASSESSORS.split(text_of(cell)) if part.strip()]
    if not 1 <= len(parts) <= MOST_ASSESSORS:
        raise RefusedCell(CodeReason.ASSESSOR_NUMBER_NOT_UNDERSTOOD)
    return tuple(_assessor(part) for part in parts)


def _assessor(text: str) -> str:
    """Read a number with any mix of dots and spaces between its parts, and with `No. Reg.` in front or not."""
    parts = BETWEEN_PARTS.split(re.sub(r"^(?:no\.?|reg\.?|[: ])+", "", text, flags=re.IGNORECASE))
    try:
        return AssessorNumber.canonical(".".join(parts))
    except InvalidInput:
        raise RefusedCell(CodeReason.ASSESSOR_NUMBER_NOT_UNDERSTOOD) from None


def _coded(cell: Cell) -> str:
    text = text_of(cell)
    if not any(each.isdecimal() for each in text):
        raise RefusedCell(CodeReason.CODE_IS_NAME)
    return text


def _matched(pattern: str, text: str, reason: Reason) -> str:
    match = re.fullmatch(pattern, text, re.ASCII)
    if match is None:
        raise RefusedCell(reason)
    return "".join(match.groups())
