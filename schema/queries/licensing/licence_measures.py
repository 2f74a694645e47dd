"""`licenceMeasures`: the LSPs that were frozen or revoked, with reason and period."""

import strawberry

from models.queries.licence_measures import licence_measures
from models.queries.pages import Order
from models.rules.validity import jakarta_day
from models.rules.visibility import check_sees_licensing
from schema.context import Info
from schema.pagination import Connection, Listing
from schema.prices import priced
from schema.types.licence_measure import LicenceMeasure
from schema.types.licensing_enums import LicenceMeasure as Action

_LISTING = Listing("licenceMeasures", (Order("key"),), ("",))


@strawberry.type
class LicenceMeasuresQuery:
    """Freezes, revocations and withdrawals."""

    @strawberry.field
    @priced(200)
    async def licence_measures(
        self,
        info: Info,
        actions: list[Action] | None = None,
        lasting: bool = False,  # noqa: FBT001, FBT002 - GraphQL arguments are named
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[LicenceMeasure]:
        """Measures by licence number and day, of all LSPs; for BNSP."""
        check_sees_licensing(info.context.login)
        request = _LISTING.request(first, after, last, before)
        day = jakarta_day(info.context.now) if lasting else None
        page = await licence_measures(_LISTING.order, request, list(Action) if actions is None else actions, day)
        return _LISTING.connection(page, LicenceMeasure.of)
