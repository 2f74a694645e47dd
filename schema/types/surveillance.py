"""Surveillance of LSPs (surveilans)."""

from datetime import date

import strawberry

from models.queries.surveillances import FindingRow, SurveillanceRow, YearlyVisit
from models.rules.surveillances import is_overdue
from models.rules.validity import jakarta_day
from schema.context import Info
from schema.rows import of_row
from schema.types.licensing_assessor import LicensingAssessor
from schema.types.licensing_enums import FindingGrade, SurveillanceRecommendation, SurveillanceStatus
from schema.types.lsp import Lsp


@strawberry.type
class SurveillanceFinding:
    """Something to be mended."""

    surveillance_number: str
    position: int
    clause: str
    grade: FindingGrade
    description: str
    due_on: date
    closed_on: date | None
    row: strawberry.Private[FindingRow]

    @strawberry.field
    def is_overdue(self, info: Info) -> bool:
        """Whether it should have been mended by now."""
        return is_overdue(self.due_on, self.closed_on, jakarta_day(info.context.now))

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp:
        """Whose finding it is."""
        return await Lsp.load(info, self.row.surveillance__lsp_id)

    @classmethod
    def of(cls, row: FindingRow) -> "SurveillanceFinding":
        """The finding of a row."""
        return of_row(cls, row, surveillance_number=row.surveillance__number)


@strawberry.type
class Surveillance:
    """A visit of BNSP to an LSP."""

    number: str
    year: int
    status: SurveillanceStatus
    planned_on: date
    visited_on: date | None
    recommendation: SurveillanceRecommendation | None
    report_reference: str | None
    row: strawberry.Private[SurveillanceRow]

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp:
        """The LSP that is visited."""
        return await Lsp.load(info, self.row.lsp_id)

    @strawberry.field
    async def lead(self, info: Info) -> LicensingAssessor:
        """Who leads."""
        return await LicensingAssessor.load(info, self.row.lead_id)

    @strawberry.field
    async def findings(self, info: Info) -> list[SurveillanceFinding]:
        """What was found."""
        return [SurveillanceFinding.of(each) for each in await info.context.loaders.findings.load(self.row.id)]

    @classmethod
    def of(cls, row: SurveillanceRow) -> "Surveillance":
        """The surveillance of a row."""
        return of_row(cls, row)


@strawberry.type
class OverdueSurveillance:
    """An LSP that must have been visited by now."""

    last_surveillance_on: date | None
    due_on: date
    row: strawberry.Private[YearlyVisit]

    @strawberry.field
    def overdue_days(self, info: Info) -> int:
        """Days since the visit was due."""
        return self.row.overdue_days(jakarta_day(info.context.now))

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp:
        """The LSP."""
        return await Lsp.load(info, self.row.id)

    @classmethod
    def of(cls, row: YearlyVisit) -> "OverdueSurveillance":
        """The overdue visit of a row."""
        return of_row(cls, row, last_surveillance_on=row.last_visit)
