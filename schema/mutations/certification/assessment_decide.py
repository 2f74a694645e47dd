"""`assessmentDecide`: the LSP's technical committee decides about an assessment."""

from typing import Annotated, TypeAlias

import strawberry

from models.queries.assessments import assessments_by_id
from models.services.certification.decide_assessment import DecideAssessment, decide_assessment
from schema.context import Info
from schema.ids import row_number
from schema.refusals import Refusal
from schema.types.assessment import Assessment
from schema.types.enums import Outcome


@strawberry.input
class AssessmentDecideInput:
    """Which assessment, and what is decided."""

    assessment_id: strawberry.ID
    decision: Outcome


@strawberry.type
class AssessmentDecideSuccess:
    """The assessment was decided."""

    assessment: Assessment


AssessmentDecidePayload: TypeAlias = Annotated[
    AssessmentDecideSuccess | Refusal, strawberry.union("AssessmentDecidePayload")
]


@strawberry.type
class AssessmentDecideMutation:
    """An assessment is decided."""

    @strawberry.mutation
    async def assessment_decide(
        self, info: Info, request: Annotated[AssessmentDecideInput, strawberry.argument(name="input")]
    ) -> AssessmentDecidePayload:
        """Decide about an assessment. The caller is the one who decides."""
        context = info.context
        number = row_number("Assessment", request.assessment_id)
        await decide_assessment(
            context.register, context.login, context.now, DecideAssessment(number, request.decision)
        )
        (row,) = await assessments_by_id([number])
        return AssessmentDecideSuccess(assessment=Assessment.of(row))
