"""`assessor(registrationNumber:)`."""

import strawberry

from models.queries.assessors import assessor_by_registration_number
from models.rules.numbers import AssessorNumber
from models.rules.visibility import check_sees_assessors
from schema.context import Info
from schema.types.assessor import Assessor


@strawberry.type
class AssessorQuery:
    """One assessor."""

    @strawberry.field
    async def assessor(self, info: Info, registration_number: str) -> Assessor | None:
        """The assessor with this MET number; for LSPs, BNSP and partner bodies."""
        check_sees_assessors(info.context.login)
        row = await assessor_by_registration_number(AssessorNumber.canonical(registration_number))
        return None if row is None else Assessor.of(row)
