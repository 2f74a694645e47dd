"""`licenceApplications`: the licensing pipeline."""

import strawberry

from models.queries.filters import NotSo
from models.queries.licence_applications import lacking_recommendations, licence_application_page, of_sector
from models.queries.pages import Order
from models.rules.visibility import check_sees_licensing
from schema.context import Info
from schema.filters import Column, EnumFilter, expression, listing
from schema.pagination import Connection
from schema.types.enums import LicenceKind
from schema.types.licence_application import LicenceApplication
from schema.types.licensing_enums import LicenceApplicationStatus


@strawberry.input
class LicenceApplicationFilter:
    """Which applications."""

    stage: EnumFilter[LicenceApplicationStatus] | None = None
    kind: EnumFilter[LicenceKind] | None = None
    sector: str | None = None
    lacks_recommendation: bool | None = None
    all_of: list["LicenceApplicationFilter"] | None = strawberry.field(name="and", default=None)
    any_of: list["LicenceApplicationFilter"] | None = strawberry.field(name="or", default=None)
    none_of: "LicenceApplicationFilter | None" = strawberry.field(name="not", default=None)


_COLUMNS: dict[str, Column] = {
    "stage": "status",
    "kind": "kind",
    "sector": of_sector,
    "lacks_recommendation": lambda wanted: lacking_recommendations() if wanted else NotSo(lacking_recommendations()),
}


@strawberry.type
class LicenceApplicationsQuery:
    """The licensing pipeline."""

    @strawberry.field
    async def licence_applications(
        self,
        info: Info,
        where: LicenceApplicationFilter | None = None,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[LicenceApplication]:
        """Applications in the order in which they were filed; for BNSP."""
        check_sees_licensing(info.context.login)
        asked = listing("licenceApplications", None, Order("number"))
        request = asked.request(first, after, last, before)
        page = await licence_application_page(asked.order, request, expression(where, _COLUMNS))
        return asked.connection(page, LicenceApplication.of)
