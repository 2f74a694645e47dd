"""`assessorCandidates`: who is being trained as an assessor."""

import strawberry

from models.queries.assessor_candidates import assessor_candidate_page
from models.queries.pages import NEWEST_FIRST
from models.rules.visibility import check_sees_people
from schema.context import Info
from schema.filters import EnumFilter, combinable, expression
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.assessor_candidate import AssessorCandidate
from schema.types.people_enums import AssessorCandidateStatus

_COLUMNS = {"status": "status"}


@combinable
class AssessorCandidateFilter:
    """Which candidates."""

    status: EnumFilter[AssessorCandidateStatus] | None = None


@strawberry.type
class AssessorCandidatesQuery:
    """The candidates for assessor."""

    @strawberry.field
    @paged
    async def assessor_candidates(
        self, info: Info, where: AssessorCandidateFilter | None = None, *, paging: Paging
    ) -> Connection[AssessorCandidate]:
        """Candidates, the newest first; for BNSP."""
        check_sees_people(info.context.login)
        asked, chosen = Listing("assessorCandidates", NEWEST_FIRST), expression(where, _COLUMNS)
        return await paging.through(
            asked, lambda request: assessor_candidate_page(request, chosen), AssessorCandidate.of
        )
