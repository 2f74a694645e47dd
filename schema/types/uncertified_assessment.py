"""Assessments that found competence and have led to no certificate yet."""

import strawberry

from models.queries.assessments import AssessmentRow
from schema.context import Info
from schema.types.assessment import Assessment
from schema.types.blank import BlankRequest


@strawberry.type
class UncertifiedAssessment:
    """Such an assessment, and where its blank is."""

    assessment: Assessment
    row: strawberry.Private[AssessmentRow]

    @strawberry.field
    async def blank_request(self, info: Info) -> BlankRequest | None:
        """The request for its blank; null when none was made."""
        rows = await info.context.loaders.blank_requests_of.load(self.row.id)
        return next((BlankRequest.of(row) for row in rows), None)

    @classmethod
    def of(cls, row: AssessmentRow) -> "UncertifiedAssessment":
        """The assessment of a row."""
        return cls(assessment=Assessment.of(row), row=row)
