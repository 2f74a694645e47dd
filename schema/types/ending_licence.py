"""Licences that end soon, and their counts."""

from datetime import date

import strawberry

from models.queries.ending_licences import EndingLicenceRow, EndingStatRow
from models.rules.licences import days_left
from models.rules.validity import jakarta_day
from schema.context import Info
from schema.rows import of_row
from schema.types.enums import LspType
from schema.types.lsp import Lsp
from schema.types.province import Province


@strawberry.type
class EndingLicence:
    """A licence that ends soon and that nobody has asked to renew."""

    valid_until: date
    row: strawberry.Private[EndingLicenceRow]

    @strawberry.field
    def days_to_expiry(self, info: Info) -> int:
        """Days from today to its last day."""
        return days_left(self.valid_until, jakarta_day(info.context.now))

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp:
        """Whose licence it is."""
        return await Lsp.load(info, self.row.lsp_id)

    @classmethod
    def of(cls, row: EndingLicenceRow) -> "EndingLicence":
        """The licence of a row."""
        return of_row(cls, row)


@strawberry.type
class EndingLicenceStat:
    """How many licences of one group end soon."""

    count: int
    type: LspType | None
    row: strawberry.Private[EndingStatRow]

    @strawberry.field
    async def province(self, info: Info) -> Province | None:
        """The province of the group; null when they were not grouped by it."""
        return None if self.row.lsp__province_id is None else await Province.load(info, self.row.lsp__province_id)

    @classmethod
    def of(cls, row: EndingStatRow) -> "EndingLicenceStat":
        """The count of a row."""
        return of_row(cls, row, type=row.lsp__type)
