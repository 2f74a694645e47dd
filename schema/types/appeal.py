"""Appeals against decisions."""

from datetime import datetime

import strawberry

from models.queries.appeals import AppealRow
from schema.context import Info
from schema.rows import of_row
from schema.types.assessment import Assessment
from schema.types.certification_enums import AppealStatus


@strawberry.type
class Appeal:
    """A candidate's appeal against the decision about an assessment."""

    number: str
    grounds: str
    status: AppealStatus
    filed_at: datetime
    decree_number: str | None
    decided_at: datetime | None
    row: strawberry.Private[AppealRow]

    @strawberry.field
    async def assessment(self, info: Info) -> Assessment:
        """The assessment whose decision it is about."""
        return await Assessment.load(info, self.row.assessment_id)

    @classmethod
    def of(cls, row: AppealRow) -> "Appeal":
        """The appeal of a row."""
        return of_row(cls, row)
