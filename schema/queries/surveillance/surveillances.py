"""`surveillances`, and what is overdue: visits and findings."""

import strawberry

from models.queries.pages import Order
from models.queries.surveillances import overdue_findings, overdue_visits, surveillance_page
from models.rules.validity import jakarta_day
from models.rules.visibility import check_sees_licensing
from schema.context import Info
from schema.filters import EnumFilter, TextFilter, expression, listing
from schema.pagination import Connection, Listing
from schema.prices import priced
from schema.types.licensing_enums import SurveillanceRecommendation, SurveillanceStatus
from schema.types.surveillance import OverdueSurveillance, Surveillance, SurveillanceFinding

_COLUMNS = {
    "number": "number",
    "status": "status",
    "recommendation": "recommendation",
    "licence_number": "lsp__licence_number",
}
_VISITS = Listing("overdueSurveillances", (Order("due"), Order("id")), ("", 0))
_FINDINGS = Listing("overdueFindings", (Order("id"),), (0,))


@strawberry.input
class SurveillanceFilter:
    """Which surveillances."""

    number: TextFilter | None = None
    status: EnumFilter[SurveillanceStatus] | None = None
    recommendation: EnumFilter[SurveillanceRecommendation] | None = None
    licence_number: TextFilter | None = None
    all_of: list["SurveillanceFilter"] | None = strawberry.field(name="and", default=None)
    any_of: list["SurveillanceFilter"] | None = strawberry.field(name="or", default=None)
    none_of: "SurveillanceFilter | None" = strawberry.field(name="not", default=None)


@strawberry.type
class SurveillancesQuery:
    """The watching of LSPs."""

    @strawberry.field
    async def surveillances(
        self,
        info: Info,
        where: SurveillanceFilter | None = None,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Surveillance]:
        """Surveillances in the order in which they were planned; for BNSP."""
        check_sees_licensing(info.context.login)
        asked = listing("surveillances", None, Order("number"))
        request = asked.request(first, after, last, before)
        page = await surveillance_page(asked.order, request, expression(where, _COLUMNS))
        return asked.connection(page, Surveillance.of)

    @strawberry.field
    @priced(200)
    async def overdue_surveillances(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[OverdueSurveillance]:
        """LSPs in force that were not visited for a year, the longest overdue first; for BNSP."""
        check_sees_licensing(info.context.login)
        request = _VISITS.request(first, after, last, before)
        page = await overdue_visits(_VISITS.order, request, jakarta_day(info.context.now))
        return _VISITS.connection(page, OverdueSurveillance.of)

    @strawberry.field
    async def overdue_findings(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[SurveillanceFinding]:
        """Findings that should have been mended by now, in the order in which they were reported; for BNSP."""
        check_sees_licensing(info.context.login)
        request = _FINDINGS.request(first, after, last, before)
        page = await overdue_findings(_FINDINGS.order, request, jakarta_day(info.context.now))
        return _FINDINGS.connection(page, SurveillanceFinding.of)
