"""Where assessments may be taken."""

from datetime import date

import strawberry

from models.queries.assessment_places import AssessmentPlaceRow
from schema.context import Info
from schema.rows import of_row
from schema.types.enums import SiteKind
from schema.types.lsp import Lsp
from schema.types.province import Province
from schema.types.scheme import Scheme


@strawberry.type
class AssessmentPlace:
    """An assessment site (TUK) where an LSP assesses a scheme today."""

    site: str
    name: str
    kind: SiteKind
    town: str | None
    address: str | None
    from_date: date
    row: strawberry.Private[AssessmentPlaceRow]

    @strawberry.field
    async def province(self, info: Info) -> Province:
        """The province of the site."""
        return await Province.load(info, self.row.site__province_id)

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp:
        """The LSP that assesses there."""
        return await Lsp.load(info, self.row.lsp_id)

    @strawberry.field
    async def scheme(self, info: Info) -> Scheme:
        """The scheme that it assesses."""
        return await Scheme.load(info, self.row.scheme_id)

    @classmethod
    def of(cls, row: AssessmentPlaceRow) -> "AssessmentPlace":
        """The place of a row."""
        return of_row(
            cls,
            row,
            table="site__",
            site=row.site__code,
            town=row.town or None,
        )
