"""Counts of LSPs."""

import strawberry

from models.queries.lsp_stats import LspStatRow
from schema.context import Info
from schema.rows import of_row
from schema.types.enums import LspType
from schema.types.province import Province


@strawberry.type
class LspStat:
    """How many LSPs are in one group."""

    count: int
    type: LspType | None
    sector: str | None
    row: strawberry.Private[LspStatRow]

    @strawberry.field
    async def province(self, info: Info) -> Province | None:
        """The province of the group; null when the LSPs were not grouped by it."""
        return None if self.row.province_id is None else await Province.load(info, self.row.province_id)

    @classmethod
    def of(cls, row: LspStatRow) -> "LspStat":
        """The count of a row."""
        return of_row(cls, row)
