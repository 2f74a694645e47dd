"""Candidate sheets: what was read, what was found wrong, and how far the candidates have come."""

from datetime import date, datetime

import strawberry

from models.queries.candidate_sheets import (
    AssessmentScheduleRow,
    CandidateSheetEntry,
    CandidateSheetFindingRow,
    SheetCandidateRow,
    candidate_sheet_findings,
    sheet_candidates,
)
from models.queries.candidate_sheets import CandidateSheetCounts as CountsRow
from models.queries.pages import OLDEST_FIRST, ordered_by
from models.rules.candidate_sheet.columns import Column
from models.rules.candidate_sheet.findings import Finding
from models.rules.candidate_sheet.reasons import EVERY_REASON
from schema.context import Info
from schema.pagination import Connection, Listing, Paging, paged
from schema.rows import of_row
from schema.types.assessment import Assessment
from schema.types.certificate import Certificate
from schema.types.enums import AssessmentMethod
from schema.types.lsp import Lsp
from schema.types.scheme import SchemeVersion


@strawberry.type
class AssessmentSchedule:
    """When, where and for what an LSP assesses."""

    code: str
    site_code: str
    methods: list[AssessmentMethod]
    from_date: date
    to_date: date
    row: strawberry.Private[AssessmentScheduleRow]

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp:
        """The LSP that announced it."""
        return await Lsp.load(info, self.row.lsp_id)

    @strawberry.field
    async def scheme_version(self, info: Info) -> SchemeVersion:
        """What is assessed."""
        return await SchemeVersion.load(info, self.row.scheme_version_id)

    @classmethod
    def of(cls, row: AssessmentScheduleRow) -> "AssessmentSchedule":
        """The schedule of a row."""
        return of_row(
            cls, row, site_code=row.site__code, methods=[method for method in AssessmentMethod if method in row.methods]
        )


@strawberry.type
class CandidateSheetRemark:
    """Something that was found wrong, and where. What stands in the cell is never repeated."""

    row: int
    column: str | None
    field: str | None
    code: str
    message: str
    message_indonesian: str
    is_warning: bool

    @classmethod
    def of(cls, finding: Finding, letter: str) -> "CandidateSheetRemark":
        """The remark of a finding in the column with this letter."""
        reason, column = finding.reason, finding.column
        return cls(
            row=finding.row,
            column=letter or None,
            field=column.value.title if column else None,
            code=reason.name,
            message=reason.in_english(finding.detail),
            message_indonesian=reason.in_indonesian(finding.detail),
            is_warning=reason.is_warning,
        )

    @classmethod
    def of_row(cls, row: CandidateSheetFindingRow) -> "CandidateSheetRemark":
        """The remark of a stored finding."""
        column = Column[row.column] if row.column else None
        return cls.of(Finding(row.row, column, EVERY_REASON[row.reason], row.detail), row.letter)


@strawberry.type
class CandidateSheetCounts:
    """How far the candidates of a sheet have come."""

    recorded: int
    decided: int
    competent: int
    certified: int

    @classmethod
    def of(cls, row: CountsRow) -> "CandidateSheetCounts":
        """The counts of a row."""
        return of_row(cls, row)


@strawberry.type
class SheetCandidate:
    """A candidate who was recorded with a sheet."""

    row: int
    assessment_id: strawberry.Private[int]

    @strawberry.field
    async def assessment(self, info: Info) -> Assessment:
        """What was recorded, recommended and decided."""
        return await Assessment.load(info, self.assessment_id)

    @strawberry.field
    async def certificate(self, info: Info) -> Certificate | None:
        """The newest certificate of the assessment; null while there is none."""
        rows = await info.context.loaders.certificates_of.load(self.assessment_id)
        return next((Certificate.of(row) for row in rows), None)

    @classmethod
    def of(cls, row: SheetCandidateRow) -> "SheetCandidate":
        """The candidate of a row."""
        return cls(row=row.row, assessment_id=row.assessment_id)


@strawberry.type
class CandidateSheet:
    """A sheet of candidates that an LSP has handed in."""

    number: str
    file_name: str
    digest: str
    rows: int
    begun_at: datetime
    finished_at: datetime | None
    row: strawberry.Private[CandidateSheetEntry]

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp:
        """The LSP that handed it in."""
        return await Lsp.load(info, self.row.lsp_id)

    @strawberry.field
    async def counts(self, info: Info) -> CandidateSheetCounts:
        """How far its candidates have come."""
        return CandidateSheetCounts.of(await info.context.loaders.candidate_sheet_counts.load(self.row.id))

    @strawberry.field
    @paged
    async def candidates(self, is_decided: bool | None = None, *, paging: Paging) -> Connection[SheetCandidate]:  # noqa: FBT001 - GraphQL names every argument
        """Who was recorded with it, in the order of its rows."""
        asked = Listing(f"candidates of {self.number} {is_decided}", ordered_by("row"))
        return await paging.through(
            asked, lambda request: sheet_candidates(self.row.id, request, is_decided=is_decided), SheetCandidate.of
        )

    @strawberry.field
    @paged
    async def remarks(self, *, paging: Paging) -> Connection[CandidateSheetRemark]:
        """Everything that its last import found wrong, in the order of the sheet."""
        asked = Listing(f"remarks of {self.number}", OLDEST_FIRST)
        return await paging.through(
            asked, lambda request: candidate_sheet_findings(self.row.id, request), CandidateSheetRemark.of_row
        )

    @classmethod
    def of(cls, row: CandidateSheetEntry) -> "CandidateSheet":
        """The sheet of a row."""
        return of_row(cls, row, rows=row.row_count)
