"""Applications for certification, with the candidate's self-assessment."""

from datetime import date, datetime

import strawberry

from models.queries.applications import AnswerRow, ApplicationRow
from schema.context import Info
from schema.rows import of_row
from schema.types.assessment import Assessment
from schema.types.certificate import Certificate
from schema.types.certification_enums import ApplicationPurpose, ApplicationStatus
from schema.types.lsp import Lsp
from schema.types.scheme import SchemeVersion


@strawberry.type
class SelfAssessmentAnswer:
    """What a candidate says of one unit."""

    code: str
    title_indonesian: str
    title_english: str | None
    is_able: bool

    @classmethod
    def of(cls, row: AnswerRow) -> "SelfAssessmentAnswer":
        """The answer of a row."""
        return of_row(cls, row, table="unit__")


@strawberry.type
class Application:
    """A person asks an LSP to be assessed for a scheme."""

    number: str
    holder_name: str
    purpose: ApplicationPurpose
    status: ApplicationStatus
    scheduled_on: date | None
    created_at: datetime
    row: strawberry.Private[ApplicationRow]

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp:
        """The LSP that is asked."""
        return await Lsp.load(info, self.row.lsp_id)

    @strawberry.field
    async def scheme_version(self, info: Info) -> SchemeVersion:
        """What the person wants to be assessed for."""
        return await SchemeVersion.load(info, self.row.scheme_version_id)

    @strawberry.field
    async def self_assessment(self, info: Info) -> list[SelfAssessmentAnswer]:
        """What the person says of each unit."""
        return [SelfAssessmentAnswer.of(each) for each in await info.context.loaders.answers.load(self.row.id)]

    @strawberry.field
    async def assessment(self, info: Info) -> Assessment | None:
        """The assessment that came of it."""
        if self.row.assessment_id is None:
            return None
        return await Assessment.load(info, self.row.assessment_id)

    @strawberry.field
    async def certificate(self, info: Info) -> Certificate | None:
        """The certificate that stands for the assessment."""
        if self.row.assessment_id is None:
            return None
        rows = await info.context.loaders.certificates_of.load(self.row.assessment_id)
        return next((Certificate.of(each) for each in rows), None)

    @classmethod
    def of(cls, row: ApplicationRow) -> "Application":
        """The application of a row."""
        return of_row(cls, row, holder_name=row.holder__name)
