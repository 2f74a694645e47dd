"""`assessmentsAwaitingDecision`: what an LSP's technical committee has before it."""

import strawberry

from models.queries.assessments import undecided_page
from models.queries.pages import OLDEST_FIRST
from models.rules.numbers import LicenceNumber
from models.rules.visibility import check_sees_certificates_of
from schema.context import Info
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.assessment import Assessment


@strawberry.type
class AssessmentsAwaitingDecisionQuery:
    """Assessments that wait for the committee."""

    @strawberry.field
    @paged
    async def assessments_awaiting_decision(
        self, info: Info, licence_number: str, *, paging: Paging
    ) -> Connection[Assessment]:
        """Assessments that were recorded with a recommendation, and about which nobody has decided."""
        number = LicenceNumber.canonical(licence_number)
        check_sees_certificates_of(info.context.login, number)
        asked = Listing(f"undecided of {number}", OLDEST_FIRST)
        return await paging.through(asked, lambda request: undecided_page(number, request), Assessment.of)
