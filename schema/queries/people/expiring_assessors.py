"""`expiringAssessors(licenceNumber:)`: whose certificate ends soon, and what the LSP then could not assess."""

from datetime import timedelta

import strawberry

from models.queries.expiring_assessors import BY_END, expiring_assessors
from models.queries.lsps import lsp_by_licence_number
from models.rules.assessors import EXPIRING_DAYS
from models.rules.numbers import LicenceNumber
from models.rules.validity import check_days, jakarta_day
from models.rules.violations import found
from models.rules.visibility import check_sees_certificates_of
from schema.context import Info
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.expiring_assessor import ExpiringAssessor


@strawberry.type
class ExpiringAssessorsQuery:
    """Assessors whose certificate ends soon."""

    @strawberry.field
    @paged
    async def expiring_assessors(
        self, info: Info, licence_number: str, within_days: int = EXPIRING_DAYS, *, paging: Paging
    ) -> Connection[ExpiringAssessor]:
        """The LSP's assessors whose certificate ends within so many days; for its own staff and for BNSP."""
        number = LicenceNumber.canonical(licence_number)
        check_sees_certificates_of(info.context.login, number)
        check_days("withinDays", within_days)
        lsp = found(await lsp_by_licence_number(number), "LSP", number)
        today = jakarta_day(info.context.now)
        until = today + timedelta(days=within_days)
        return await paging.through(
            Listing(f"expiringAssessors of {number}", BY_END),
            lambda request: expiring_assessors(lsp.id, today, until, request),
            lambda row: ExpiringAssessor(row=row),
        )
