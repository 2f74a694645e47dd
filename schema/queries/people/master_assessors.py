"""Master assessors and candidates: one, all, and those who may be proposed."""

import strawberry

from models.queries.master_assessors import (
    eligible_candidates,
    master_assessor_by_registration_number,
    master_assessor_page,
)
from models.queries.pages import OLDEST_FIRST
from models.rules.numbers import AssessorNumber
from models.rules.visibility import check_sees_people
from schema.context import Info
from schema.filters import EnumFilter, combinable, expression
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.master_assessor import EligibleCandidate, MasterAssessor
from schema.types.people_enums import MasterAssessorStatus

_COLUMNS = {"status": "status"}
_ALL = Listing("masterAssessors", OLDEST_FIRST)
_ELIGIBLE = Listing("eligibleMasterAssessorCandidates", OLDEST_FIRST)


@combinable
class MasterAssessorFilter:
    """Which master assessors and candidates."""

    status: EnumFilter[MasterAssessorStatus] | None = None


@strawberry.type
class MasterAssessorsQuery:
    """The register of master assessors."""

    @strawberry.field
    async def master_assessor(self, info: Info, registration_number: str) -> MasterAssessor | None:
        """The profile of the assessor with this MET number; for BNSP."""
        check_sees_people(info.context.login)
        row = await master_assessor_by_registration_number(AssessorNumber.canonical(registration_number))
        return None if row is None else MasterAssessor.of(row)

    @strawberry.field
    @paged
    async def master_assessors(
        self, info: Info, where: MasterAssessorFilter | None = None, *, paging: Paging
    ) -> Connection[MasterAssessor]:
        """Master assessors and candidates, in the order in which they were enrolled; for BNSP."""
        check_sees_people(info.context.login)
        asked = expression(where, _COLUMNS)
        return await paging.through(_ALL, lambda request: master_assessor_page(request, asked), MasterAssessor.of)

    @strawberry.field
    @paged
    async def eligible_master_assessor_candidates(self, info: Info, *, paging: Paging) -> Connection[EligibleCandidate]:
        """Candidates who have done the internship and are not proposed yet; for BNSP."""
        check_sees_people(info.context.login)
        return await paging.through(_ELIGIBLE, eligible_candidates, EligibleCandidate.of)
