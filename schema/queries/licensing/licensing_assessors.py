"""`licensingAssessors`: who may be sent to an LSP."""

from datetime import date

import strawberry

from models.queries.filters import EVERYTHING
from models.queries.licensing_assessors import available_for, licensing_assessor_page
from models.queries.pages import Order
from models.rules.validity import jakarta_day
from models.rules.visibility import check_sees_licensing
from schema.context import Info
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.licensing_assessor import LicensingAssessor

_ORDER = (Order("grade"), Order("certificate_number"))


@strawberry.type
class LicensingAssessorsQuery:
    """Licensing assessors."""

    @strawberry.field
    @paged
    async def licensing_assessors(
        self, info: Info, available_to: str | None = None, on: date | None = None, *, paging: Paging
    ) -> Connection[LicensingAssessor]:
        """Licensing assessors by grade; only those who may assess an LSP or candidate on a day, if asked; for BNSP."""
        check_sees_licensing(info.context.login)
        day = on or jakarta_day(info.context.now)
        asked = Listing(f"licensingAssessors available to {available_to}", _ORDER)
        chosen = EVERYTHING if available_to is None else available_for(available_to, day)
        return await paging.through(
            asked, lambda request: licensing_assessor_page(request, chosen), LicensingAssessor.of
        )
