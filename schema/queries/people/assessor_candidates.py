"""`assessorCandidates`: who is being trained as an assessor."""

import strawberry

from models.queries.assessor_candidates import assessor_candidate_page
from models.queries.pages import Order
from models.rules.visibility import check_sees_people
from schema.context import Info
from schema.filters import EnumFilter, expression, listing
from schema.pagination import Connection
from schema.types.assessor_candidate import AssessorCandidate
from schema.types.people_enums import AssessorCandidateStatus

_COLUMNS = {"status": "status"}


@strawberry.input
class AssessorCandidateFilter:
    """Which candidates."""

    status: EnumFilter[AssessorCandidateStatus] | None = None
    all_of: list["AssessorCandidateFilter"] | None = strawberry.field(name="and", default=None)
    any_of: list["AssessorCandidateFilter"] | None = strawberry.field(name="or", default=None)
    none_of: "AssessorCandidateFilter | None" = strawberry.field(name="not", default=None)


@strawberry.type
class AssessorCandidatesQuery:
    """The candidates for assessor."""

    @strawberry.field
    async def assessor_candidates(
        self,
        info: Info,
        where: AssessorCandidateFilter | None = None,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[AssessorCandidate]:
        """Candidates, the newest first; for BNSP."""
        check_sees_people(info.context.login)
        asked = listing("assessorCandidates", None, Order("id", descending=True))
        request = asked.request(first, after, last, before)
        page = await assessor_candidate_page(asked.order, request, expression(where, _COLUMNS))
        return asked.connection(page, AssessorCandidate.of)
