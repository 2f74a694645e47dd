"""Assessments."""

from datetime import date, datetime

import strawberry

from models.queries.assessments import AssessmentRow, UnitResultRow
from schema.context import Info
from schema.ids import Node, node_id
from schema.rows import of_row
from schema.types.assessor import Assessor
from schema.types.enums import AssessmentMethod, AssessmentStatus, Outcome
from schema.types.lsp import Lsp
from schema.types.scheme import SchemeVersion


@strawberry.type
class UnitResult:
    """The result of one unit."""

    code: str
    title_indonesian: str
    title_english: str | None
    outcome: Outcome

    @classmethod
    def of(cls, row: UnitResultRow) -> "UnitResult":
        """The result of a row."""
        return of_row(cls, row, table="unit__")


@strawberry.type
class Assessment(Node):
    """One person's assessment for one scheme version."""

    id: strawberry.ID
    holder_name: str
    site_code: str
    site_name: str
    methods: list[AssessmentMethod]
    assessed_on: date
    status: AssessmentStatus
    recommendation: Outcome
    recorded_at: datetime
    decision: Outcome | None
    decided_at: datetime | None
    row: strawberry.Private[AssessmentRow]

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp:
        """The LSP that assessed."""
        return await Lsp.load(info, self.row.lsp_id)

    @strawberry.field
    async def scheme_version(self, info: Info) -> SchemeVersion:
        """What was assessed."""
        return await SchemeVersion.load(info, self.row.scheme_version_id)

    @strawberry.field
    async def assessors(self, info: Info) -> list[Assessor]:
        """Who assessed."""
        loaders = info.context.loaders
        rows = await loaders.assessor.load_many(await loaders.assessors_of.load(self.row.id))
        return [Assessor.of(row) for row in rows]

    @strawberry.field
    async def unit_results(self, info: Info) -> list[UnitResult]:
        """The result of each unit."""
        return [UnitResult.of(row) for row in await info.context.loaders.unit_results.load(self.row.id)]

    @classmethod
    async def load(cls, info: Info, key: int) -> "Assessment":
        """The assessment that a foreign key names, which therefore exists."""
        return cls.of(await info.context.loaders.assessment.load(key))

    @classmethod
    def of(cls, row: AssessmentRow) -> "Assessment":
        """The assessment of a row."""
        return of_row(
            cls,
            row,
            id=node_id("Assessment", row.id),
            holder_name=row.holder__name,
            site_code=row.site__code,
            site_name=row.site__name,
            methods=sorted(row.methods),
        )
