"""`licenceMeasures`: the LSPs that were frozen or revoked, with reason and period."""

import strawberry

from models.queries.licence_measures import licence_measures
from models.queries.pages import Order
from models.rules.validity import jakarta_day
from models.rules.visibility import check_sees_licensing
from schema.context import Info
from schema.pagination import Connection, Listing, Paging, paged
from schema.prices import priced
from schema.types.licence_measure import LicenceMeasure
from schema.types.licensing_enums import LicenceMeasure as Action

_LISTING = Listing("licenceMeasures", (Order("key"),))


@strawberry.type
class LicenceMeasuresQuery:
    """Freezes, revocations and withdrawals."""

    @strawberry.field
    @priced(200)
    @paged
    async def licence_measures(
        self, info: Info, actions: list[Action] | None = None, *, lasting: bool = False, paging: Paging
    ) -> Connection[LicenceMeasure]:
        """Measures by licence number and day, of all LSPs; for BNSP."""
        check_sees_licensing(info.context.login)
        day = jakarta_day(info.context.now) if lasting else None
        wanted = list(Action) if actions is None else actions
        return await paging.through(_LISTING, lambda request: licence_measures(request, wanted, day), LicenceMeasure.of)
