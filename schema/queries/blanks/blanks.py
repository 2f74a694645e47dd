"""`blankRequests`, `assessmentsAwaitingCertificate` and `blankIrregularities`: where the blanks are."""

from datetime import timedelta

import strawberry

from models.queries.assessments import uncertified_page
from models.queries.blanks import blank_request_page, misused_blanks
from models.queries.pages import NEWEST_FIRST, OLDEST_FIRST
from models.rules.numbers import LicenceNumber
from models.rules.validity import check_days
from models.rules.visibility import check_sees_certificates_of, check_sees_register_of
from schema.context import Info
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.blank import BlankIrregularity, BlankRequest
from schema.types.certification_enums import BlankRequestStatus
from schema.types.uncertified_assessment import UncertifiedAssessment

WEEK = 7  # days


@strawberry.type
class BlanksQuery:
    """Blanks."""

    @strawberry.field
    @paged
    async def blank_requests(
        self, info: Info, licence_number: str | None = None, status: BlankRequestStatus | None = None, *, paging: Paging
    ) -> Connection[BlankRequest]:
        """Requests for blanks, the newest first: one LSP's for its own staff, or all for BNSP."""
        number = LicenceNumber.canonical_or_none(licence_number)
        check_sees_register_of(info.context.login, number)
        asked = Listing(f"blank requests of {number} {status}", NEWEST_FIRST)
        return await paging.through(asked, lambda request: blank_request_page(request, number, status), BlankRequest.of)

    @strawberry.field
    @paged
    async def assessments_awaiting_certificate(
        self, info: Info, licence_number: str, older_than_days: int = WEEK, *, paging: Paging
    ) -> Connection[UncertifiedAssessment]:
        """Assessments decided as competent some days ago, and still without a certificate, the oldest first."""
        number = LicenceNumber.canonical(licence_number)
        check_sees_certificates_of(info.context.login, number)
        check_days("olderThanDays", older_than_days)
        decided_before = info.context.now - timedelta(days=older_than_days)
        asked = Listing(f"uncertified of {number}", OLDEST_FIRST)
        return await paging.through(
            asked, lambda request: uncertified_page(number, decided_before, request), UncertifiedAssessment.of
        )

    @strawberry.field
    async def blank_irregularities(self, info: Info) -> list[BlankIrregularity]:
        """Blanks used twice or outside their request; empty when all is well. For BNSP."""
        check_sees_register_of(info.context.login, None)
        return [BlankIrregularity.of(row) for row in await misused_blanks()]
