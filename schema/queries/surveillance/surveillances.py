"""`surveillances`, and what is overdue: visits and findings."""

import strawberry

from models.queries.pages import OLDEST_FIRST, ordered_by
from models.queries.surveillances import overdue_findings, overdue_visits, surveillance_page
from models.rules.validity import jakarta_day
from models.rules.visibility import check_sees_licensing
from schema.context import Info
from schema.filters import EnumFilter, TextFilter, combinable, expression
from schema.pagination import Connection, Listing, Paging, paged
from schema.prices import priced
from schema.types.licensing_enums import SurveillanceRecommendation, SurveillanceStatus
from schema.types.surveillance import OverdueSurveillance, Surveillance, SurveillanceFinding

_COLUMNS = {
    "number": "number",
    "status": "status",
    "recommendation": "recommendation",
    "licence_number": "lsp__licence_number",
}
_ALL = Listing("surveillances", ordered_by("number"))
_VISITS = Listing("overdueSurveillances", ordered_by("due"))
_FINDINGS = Listing("overdueFindings", OLDEST_FIRST)


@combinable
class SurveillanceFilter:
    """Which surveillances."""

    number: TextFilter | None = None
    status: EnumFilter[SurveillanceStatus] | None = None
    recommendation: EnumFilter[SurveillanceRecommendation] | None = None
    licence_number: TextFilter | None = None


@strawberry.type
class SurveillancesQuery:
    """The watching of LSPs."""

    @strawberry.field
    @paged
    async def surveillances(
        self, info: Info, where: SurveillanceFilter | None = None, *, paging: Paging
    ) -> Connection[Surveillance]:
        """Surveillances in the order in which they were planned; for BNSP."""
        check_sees_licensing(info.context.login)
        asked = expression(where, _COLUMNS)
        return await paging.through(_ALL, lambda request: surveillance_page(request, asked), Surveillance.of)

    @strawberry.field
    @priced(200)
    @paged
    async def overdue_surveillances(self, info: Info, *, paging: Paging) -> Connection[OverdueSurveillance]:
        """LSPs in force that were not visited for a year, the longest overdue first; for BNSP."""
        check_sees_licensing(info.context.login)
        today = jakarta_day(info.context.now)
        return await paging.through(_VISITS, lambda request: overdue_visits(request, today), OverdueSurveillance.of)

    @strawberry.field
    @paged
    async def overdue_findings(self, info: Info, *, paging: Paging) -> Connection[SurveillanceFinding]:
        """Findings that should have been mended by now, in the order in which they were reported; for BNSP."""
        check_sees_licensing(info.context.login)
        today = jakarta_day(info.context.now)
        return await paging.through(_FINDINGS, lambda request: overdue_findings(request, today), SurveillanceFinding.of)
