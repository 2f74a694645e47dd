"""Freezes, revocations and withdrawals of licences."""

from datetime import date

import strawberry

from models.queries.licence_measures import LicenceMeasureRow
from schema.context import Info
from schema.rows import of_row
from schema.types.licensing_enums import LicenceMeasure as Action
from schema.types.lsp import Lsp


@strawberry.type
class LicenceMeasure:
    """What was done to a licence before its end, and why."""

    action: Action
    reason: str | None
    from_date: date
    to_date: date | None
    row: strawberry.Private[LicenceMeasureRow]

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp:
        """Whose licence it is."""
        return await Lsp.load(info, self.row.lsp_id)

    @classmethod
    def of(cls, row: LicenceMeasureRow) -> "LicenceMeasure":
        """The measure of a row."""
        return of_row(cls, row)
