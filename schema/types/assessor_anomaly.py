"""What a supervisor of assessors asks about."""

from datetime import date

import strawberry

from models.queries.assessor_anomalies import CrowdedDayRow, PassRateRow, RepeatedRow
from schema.context import Info
from schema.rows import of_row
from schema.types.assessment import Assessment
from schema.types.assessor import Assessor


@strawberry.type
class UnusualPassRate:
    """An assessor who recommends almost everybody as competent."""

    assessed: int
    competent: int
    rate: float
    row: strawberry.Private[PassRateRow]

    @strawberry.field
    async def assessor(self, info: Info) -> Assessor:
        """The assessor."""
        return await Assessor.load(info, self.row.id)

    @classmethod
    def of(cls, row: PassRateRow) -> "UnusualPassRate":
        """The rate of a row."""
        return of_row(cls, row, rate=row.competent / row.assessed)


@strawberry.type
class RepeatedAssessment:
    """A person whom the same assessor had assessed shortly before."""

    days_between: int
    row: strawberry.Private[RepeatedRow]

    @strawberry.field
    async def assessor(self, info: Info) -> Assessor:
        """The assessor."""
        return await Assessor.load(info, self.row.assessor_id)

    @strawberry.field
    async def assessment(self, info: Info) -> Assessment:
        """The later assessment."""
        return await Assessment.load(info, self.row.assessment_id)

    @strawberry.field
    async def previous(self, info: Info) -> Assessment:
        """The earlier assessment."""
        return await Assessment.load(info, self.row.previous_id)

    @classmethod
    def of(cls, row: RepeatedRow) -> "RepeatedAssessment":
        """The repetition of a row."""
        return cls(days_between=(row.assessed_on - row.previous_on).days, row=row)


@strawberry.type
class CrowdedDay:
    """A day on which an assessor assessed many persons."""

    day: date
    assessed: int
    row: strawberry.Private[CrowdedDayRow]

    @strawberry.field
    async def assessor(self, info: Info) -> Assessor:
        """The assessor."""
        return await Assessor.load(info, self.row.assessor_id)

    @strawberry.field
    async def assessments(self, info: Info) -> list[Assessment]:
        """The assessments of the day."""
        rows = await info.context.loaders.assessment.load_many(list(self.row.assessment_ids))
        return [Assessment.of(row) for row in rows]

    @classmethod
    def of(cls, row: CrowdedDayRow) -> "CrowdedDay":
        """The day of a row."""
        return of_row(cls, row, day=row.assessed_on)
