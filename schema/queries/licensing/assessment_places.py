"""`assessmentPlaces`: where assessments may be taken today."""

from collections.abc import Mapping

import strawberry

from models.queries.assessment_places import BY_PLACE, assessment_place_page
from models.rules.validity import jakarta_day
from schema.context import Info
from schema.filters import Column, TextFilter, combinable, expression
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.assessment_place import AssessmentPlace

_COLUMNS: Mapping[str, Column] = {
    "licence_number": "lsp__licence_number",
    "scheme_code": "scheme__code",
    "province_code": "site__province__kemendagri_code",
    "town": "town",
}
_LISTING = Listing("assessmentPlaces", BY_PLACE)


@combinable
class AssessmentPlaceFilter:
    """Which places."""

    licence_number: TextFilter | None = None
    scheme_code: TextFilter | None = None
    province_code: TextFilter | None = None
    town: TextFilter | None = None


@strawberry.type
class AssessmentPlacesQuery:
    """Where assessments may be taken."""

    @strawberry.field
    @paged
    async def assessment_places(
        self, info: Info, where: AssessmentPlaceFilter | None = None, *, paging: Paging
    ) -> Connection[AssessmentPlace]:
        """Where a licensed LSP assesses a scheme of its scope today, by province, town and site. For everybody."""
        today, chosen = jakarta_day(info.context.now), expression(where, _COLUMNS)
        return await paging.through(
            _LISTING, lambda request: assessment_place_page(today, request, chosen), AssessmentPlace.of
        )
