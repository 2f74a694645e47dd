"""`licenceApplications`: the licensing pipeline."""

import strawberry

from models.queries.filters import NotSo
from models.queries.licence_applications import lacking_recommendations, licence_application_page, of_sector
from models.queries.pages import ordered_by
from models.rules.visibility import check_sees_licensing
from schema.context import Info
from schema.filters import Column, EnumFilter, combinable, expression
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.enums import LicenceKind
from schema.types.licence_application import LicenceApplication
from schema.types.licensing_enums import LicenceApplicationStatus


@combinable
class LicenceApplicationFilter:
    """Which applications."""

    stage: EnumFilter[LicenceApplicationStatus] | None = None
    kind: EnumFilter[LicenceKind] | None = None
    sector: str | None = None
    lacks_recommendation: bool | None = None


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
    @paged
    async def licence_applications(
        self, info: Info, where: LicenceApplicationFilter | None = None, *, paging: Paging
    ) -> Connection[LicenceApplication]:
        """Applications in the order in which they were filed; for BNSP."""
        check_sees_licensing(info.context.login)
        asked, chosen = Listing("licenceApplications", ordered_by("number")), expression(where, _COLUMNS)
        return await paging.through(
            asked, lambda request: licence_application_page(request, chosen), LicenceApplication.of
        )
