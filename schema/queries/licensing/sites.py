"""`site(code:)` and `sites`: where assessments are held, may be held again, or were."""

from collections.abc import Mapping

import strawberry

from models.queries.filters import NotSo
from models.queries.pages import ordered_by
from models.queries.sites import VERIFIED_WITHOUT_END, site_by_code, site_page
from schema.context import Info
from schema.filters import Column, DateFilter, EnumFilter, TextFilter, combinable, expression
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.assessment_site import AssessmentSite
from schema.types.enums import SiteKind, SiteStatus

_COLUMNS: Mapping[str, Column] = {
    "code": "code",
    "name": "name",
    "kind": "kind",
    "status": "status",
    "province_code": "province__kemendagri_code",
    "town": "town",
    "licence_number": "lsp__licence_number",
    "verified_until": "verified_until",
    "is_verified_without_end": lambda wanted: VERIFIED_WITHOUT_END if wanted else NotSo(VERIFIED_WITHOUT_END),
}
_LISTING = Listing("sites", ordered_by("code"))


@combinable
class SiteFilter:
    """Which sites."""

    code: TextFilter | None = None
    name: TextFilter | None = None
    kind: EnumFilter[SiteKind] | None = None
    status: EnumFilter[SiteStatus] | None = None
    province_code: TextFilter | None = None
    town: TextFilter | None = None
    licence_number: TextFilter | None = None
    verified_until: DateFilter | None = None
    is_verified_without_end: bool | None = None


@strawberry.type
class SitesQuery:
    """Assessment sites."""

    @strawberry.field
    async def site(self, info: Info, code: str) -> AssessmentSite | None:  # noqa: ARG002 - every resolver takes it
        """The assessment site with this code. For everybody."""
        row = await site_by_code(code)
        return None if row is None else AssessmentSite.of(row)

    @strawberry.field
    @paged
    async def sites(self, where: SiteFilter | None = None, *, paging: Paging) -> Connection[AssessmentSite]:
        """Assessment sites by code. For everybody."""
        chosen = expression(where, _COLUMNS)
        return await paging.through(_LISTING, lambda request: site_page(request, chosen), AssessmentSite.of)
