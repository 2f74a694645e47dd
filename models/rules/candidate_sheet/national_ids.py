"""The NIK, as spreadsheets keep it or spoil it (domain.md 2.11). No refusal repeats a digit of it."""

import re

from models.rules.candidate_sheet.cells import Cell, RefusedCell, text_of
from models.rules.candidate_sheet.reasons import PersonReason
from models.rules.national_id import KEMENDAGRI_PROVINCES, NationalId

DIGITS = 16
EXACT = 2**53
"""Below it a spreadsheet's number is exact, unless a program kept fifteen digits of it and made the last one 0."""
DIVIDERS = re.compile(r"[\s.\-']")
IN_POWERS = re.compile(r"\d+(?:[.,]\d+)?e\+?\d+", re.ASCII | re.IGNORECASE)
ONLY_DIGITS = re.compile(r"\d+", re.ASCII)


def national_id_of(cell: Cell) -> NationalId:
    """Return the NIK that stands in a cell. Raises RefusedCell."""
    text = text_of(cell)
    if IN_POWERS.fullmatch(text):
        raise RefusedCell(PersonReason.NATIONAL_ID_IN_POWERS)
    digits = DIVIDERS.sub("", text)
    if not ONLY_DIGITS.fullmatch(digits):
        raise RefusedCell(PersonReason.NATIONAL_ID_HAS_LETTERS)
    if len(digits) != DIGITS:
        raise RefusedCell(PersonReason.NATIONAL_ID_LENGTH, str(len(digits)))
    if isinstance(cell, int | float) and _may_be_rounded(digits):
        raise RefusedCell(PersonReason.NATIONAL_ID_ROUNDED)
    return _checked(NationalId(digits))


def _may_be_rounded(digits: str) -> bool:
    return int(digits) >= EXACT or digits.endswith("0")


def _checked(national_id: NationalId) -> NationalId:
    if national_id.digits[:2] not in KEMENDAGRI_PROVINCES:
        raise RefusedCell(PersonReason.NATIONAL_ID_PROVINCE)
    if not national_id.possible_birth_dates:
        raise RefusedCell(PersonReason.NATIONAL_ID_DAY)
    if national_id.digits.endswith("0000"):
        raise RefusedCell(PersonReason.NATIONAL_ID_SERIAL)
    return national_id
