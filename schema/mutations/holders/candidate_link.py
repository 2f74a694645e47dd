"""`candidateLink`: the login of somebody who was assessed is linked to the person, certified or not."""

from typing import Annotated, TypeAlias

import strawberry

from models.queries.assessments import assessments_by_id
from models.services.holders.link_holder import LinkCandidate, link_candidate
from schema.context import Info
from schema.ids import row_number
from schema.refusals import Refusal
from schema.types.assessment import Assessment


@strawberry.input
class CandidateLinkInput:
    """Whose assessment, and who the login service says the person is."""

    assessment_id: strawberry.ID
    subject: str


@strawberry.type
class CandidateLinkSuccess:
    """The login was linked."""

    assessment: Assessment


CandidateLinkPayload: TypeAlias = Annotated[CandidateLinkSuccess | Refusal, strawberry.union("CandidateLinkPayload")]


@strawberry.type
class CandidateLinkMutation:
    """A candidate's login is linked."""

    @strawberry.mutation
    async def candidate_link(
        self, info: Info, request: Annotated[CandidateLinkInput, strawberry.argument(name="input")]
    ) -> CandidateLinkPayload:
        """Link a login to somebody whom the LSP assessed, after seeing the identity card."""
        context, number = info.context, row_number("Assessment", request.assessment_id)
        act = LinkCandidate(number, request.subject)
        await link_candidate(context.register, context.login, context.now, act)
        (row,) = await assessments_by_id([number])
        return CandidateLinkSuccess(assessment=Assessment.of(row))
