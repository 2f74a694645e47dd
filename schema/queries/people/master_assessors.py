"""Master assessors and candidates: one, all, and those who may be proposed."""

import strawberry

from models.queries.master_assessors import (
    BY_ID,
    eligible_candidates,
    master_assessor_by_registration_number,
    master_assessor_page,
)
from models.queries.pages import Order
from models.rules.numbers import AssessorNumber
from models.rules.visibility import check_sees_people
from schema.context import Info
from schema.filters import EnumFilter, expression, listing
from schema.pagination import Connection, Listing
from schema.types.master_assessor import EligibleCandidate, MasterAssessor
from schema.types.people_enums import MasterAssessorStatus

_COLUMNS = {"status": "status"}
_ELIGIBLE = Listing("eligibleMasterAssessorCandidates", BY_ID, (0,))


@strawberry.input
class MasterAssessorFilter:
    """Which master assessors and candidates."""

    status: EnumFilter[MasterAssessorStatus] | None = None
    all_of: list["MasterAssessorFilter"] | None = strawberry.field(name="and", default=None)
    any_of: list["MasterAssessorFilter"] | None = strawberry.field(name="or", default=None)
    none_of: "MasterAssessorFilter | None" = strawberry.field(name="not", default=None)


@strawberry.type
class MasterAssessorsQuery:
    """The register of master assessors."""

    @strawberry.field
    async def master_assessor(self, info: Info, registration_number: str) -> MasterAssessor | None:
        """The profile of the assessor with this MET number; for BNSP."""
        check_sees_people(info.context.login)
        row = await master_assessor_by_registration_number(str(AssessorNumber.parse(registration_number)))
        return None if row is None else MasterAssessor.of(row)

    @strawberry.field
    async def master_assessors(
        self,
        info: Info,
        where: MasterAssessorFilter | None = None,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[MasterAssessor]:
        """Master assessors and candidates, in the order in which they were enrolled; for BNSP."""
        check_sees_people(info.context.login)
        asked = listing("masterAssessors", None, Order("id"))
        request = asked.request(first, after, last, before)
        page = await master_assessor_page(asked.order, request, expression(where, _COLUMNS))
        return asked.connection(page, MasterAssessor.of)

    @strawberry.field
    async def eligible_master_assessor_candidates(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[EligibleCandidate]:
        """Candidates who have done the internship and are not proposed yet; for BNSP."""
        check_sees_people(info.context.login)
        page = await eligible_candidates(_ELIGIBLE.request(first, after, last, before))
        return _ELIGIBLE.connection(page, EligibleCandidate.of)
