"""Reasons: two rows of one sheet do not go together."""

from models.rules.candidate_sheet.reasons.told import Concern, Reason, Told


class SheetReason(Reason):
    """Two rows of one sheet do not go together."""

    CANDIDATE_TWICE = Told(
        Concern.SHEET,
        "The same candidate stands in row {detail} with the same result; that row counts.",
        "Asesi yang sama ada di baris {detail} dengan hasil yang sama; baris itulah yang dipakai.",
    )
    CANDIDATE_CONTRADICTED = Told(
        Concern.SHEET,
        "The same candidate stands in row {detail} with another day, assessor or result; neither row counts.",
        "Asesi yang sama ada di baris {detail} dengan hari, asesor, atau hasil lain; keduanya tidak dipakai.",
    )
    NATIONAL_ID_OF_TWO_NAMES = Told(
        Concern.SHEET,
        "The same NIK stands in row {detail} with another name; neither row counts.",
        "NIK yang sama ada di baris {detail} dengan nama lain; keduanya tidak dipakai.",
    )
    LINE_NUMBER_TWICE = Told(
        Concern.SHEET,
        "Row {detail} has the same line number.",
        "Baris {detail} bernomor sama.",
        is_warning=True,
    )
