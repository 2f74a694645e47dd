"""Licence applications, and the visits of licensing assessors for them."""

from datetime import date, datetime

import strawberry

from models.queries.licence_applications import FieldAssessmentRow, LicenceApplicationRow
from models.rules.licence_applications import age_in_stage
from models.rules.licence_documents import missing_documents
from schema.context import Info
from schema.rows import of_row
from schema.types.enums import LicenceKind
from schema.types.licence_document import LicenceDocument
from schema.types.licensing_assessor import LicensingAssessor
from schema.types.licensing_enums import LicenceApplicationStatus, LicenceDocumentKind
from schema.types.lsp import Lsp
from schema.types.lsp_candidate import LspCandidate
from schema.types.scheme import SchemeVersion


@strawberry.type
class FieldAssessment:
    """The visit of a team of licensing assessors."""

    visits_on: date
    reported_at: datetime | None
    is_recommended: bool | None
    report: str | None
    row: strawberry.Private[FieldAssessmentRow]

    @strawberry.field
    async def team(self, info: Info) -> list[LicensingAssessor]:
        """Who visits."""
        loaders = info.context.loaders
        members = await loaders.licensing_assessor.load_many(list(await loaders.team.load(self.row.id)))
        return [LicensingAssessor.of(each) for each in members]

    @strawberry.field
    async def signed_by(self, info: Info) -> LicensingAssessor | None:
        """Who signed the report."""
        if self.row.signed_by_id is None:
            return None
        return await LicensingAssessor.load(info, self.row.signed_by_id)

    @classmethod
    def of(cls, row: FieldAssessmentRow) -> "FieldAssessment":
        """The visit of a row."""
        return of_row(cls, row)


@strawberry.type
class LicenceApplication:
    """A candidate asks for its first licence, or an LSP for a renewal."""

    number: str
    kind: LicenceKind
    stage: LicenceApplicationStatus
    entered_at: datetime
    created_at: datetime
    decided_at: datetime | None
    sector: str | None
    row: strawberry.Private[LicenceApplicationRow]

    @strawberry.field
    def age_days(self, info: Info) -> int:
        """Whole days in this stage."""
        return age_in_stage(self.entered_at, info.context.now)

    @strawberry.field
    async def candidate(self, info: Info) -> LspCandidate | None:
        """The candidate that applies; null for a renewal."""
        if self.row.candidate_id is None:
            return None
        return await LspCandidate.load(info, self.row.candidate_id)

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp | None:
        """The LSP whose licence would be renewed; null for a first licence."""
        if self.row.renews__lsp_id is None:
            return None
        return await Lsp.load(info, self.row.renews__lsp_id)

    @strawberry.field
    async def schemes(self, info: Info) -> list[SchemeVersion]:
        """What the candidate wants to certify."""
        loaders = info.context.loaders
        ids = list(await loaders.requested_schemes.load(self.row.id))
        return [SchemeVersion.of(each) for each in await loaders.scheme_version.load_many(ids)]

    @strawberry.field
    async def field_assessments(self, info: Info) -> list[FieldAssessment]:
        """The visits, the earliest first."""
        rows = await info.context.loaders.field_assessments.load(self.row.id)
        return [FieldAssessment.of(each) for each in rows]

    @strawberry.field
    async def documents(self, info: Info) -> list[LicenceDocument]:
        """What was filed, the earliest first."""
        return [LicenceDocument.of(each) for each in await info.context.loaders.licence_documents.load(self.row.id)]

    @strawberry.field
    async def missing_documents(self, info: Info) -> list[LicenceDocumentKind]:
        """What must still be filed before it can be submitted."""
        filed = await info.context.loaders.licence_documents.load(self.row.id)
        return list(missing_documents(self.kind, [each.kind for each in filed]))

    @strawberry.field
    async def missing_bodies(self, info: Info) -> list[str]:
        """Bodies whose recommendation the sector requires and which do not recommend."""
        return list(await info.context.loaders.missing_bodies.load(self.row.id))

    @classmethod
    def of(cls, row: LicenceApplicationRow) -> "LicenceApplication":
        """The application of a row."""
        return of_row(cls, row, stage=row.status)
