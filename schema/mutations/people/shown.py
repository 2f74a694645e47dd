"""What the mutations about people share: entries shown again."""

from collections.abc import Sequence

from models.queries.assessor_candidates import assessor_candidate_by_number
from models.queries.assessors import assessor_by_registration_number
from models.queries.master_assessors import master_assessor_by_registration_number
from models.queries.recertifications import recertifications_by_id
from models.rules.violations import found
from schema.types.assessor import Assessor
from schema.types.assessor_candidate import AssessorCandidate
from schema.types.master_assessor import MasterAssessor
from schema.types.recertification import Recertification


async def shown_assessor(registration_number: str) -> Assessor:
    """The assessor as he or she is now."""
    row = await assessor_by_registration_number(registration_number)
    return Assessor.of(found(row, "assessor", registration_number))


async def shown_candidate(number: str) -> AssessorCandidate:
    """The candidate as he or she is now."""
    return AssessorCandidate.of(found(await assessor_candidate_by_number(number), "assessor candidate", number))


async def shown_master_assessor(registration_number: str) -> MasterAssessor:
    """The master assessor, or candidate, as he or she is now."""
    row = await master_assessor_by_registration_number(registration_number)
    return MasterAssessor.of(found(row, "master assessor", registration_number))


async def shown_recertifications(ids: Sequence[int]) -> list[Recertification]:
    """Recertifications as they are now, in the order of the ids."""
    rows = {row.id: row for row in await recertifications_by_id(ids)}
    return [Recertification.of(rows[each]) for each in ids]
