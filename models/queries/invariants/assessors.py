"""Assessors and their LSPs."""

from collections.abc import Iterable

from models.queries.invariants.invariant import Invariant, never
from models.rules.numbers import AssessorNumber
from models.rules.violations import InvalidInput
from models.tables.assessors import Assessor


async def _misspelt_numbers() -> Iterable[str]:
    numbers = await Assessor.all().values_list("registration_number", flat=True)
    return [str(number) for number in numbers if not _is_canonical(str(number))]


def _is_canonical(number: str) -> bool:
    try:
        return AssessorNumber.canonical(number) == number
    except InvalidInput:
        return False


MEMBERSHIPS_OVERLAP = """
SELECT s.registration_number || ' at ' || lsp.licence_number AS found FROM assessor_membership a
JOIN assessor_membership b ON b.assessor_id = a.assessor_id AND b.lsp_id = a.lsp_id AND b.from_date > a.from_date
JOIN assessor s ON s.id = a.assessor_id
JOIN lsp ON lsp.id = a.lsp_id
WHERE a.to_date IS NULL OR a.to_date >= b.from_date
"""

INVARIANTS = (
    Invariant("an assessor's number is in canonical form", _misspelt_numbers),
    never("an assessor is a member of an LSP once at a time", MEMBERSHIPS_OVERLAP),
)
