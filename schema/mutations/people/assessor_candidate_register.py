"""`assessorCandidateRegister`: somebody is registered for the training of assessors."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.people.register_assessor_candidate import RegisterAssessorCandidate, register_assessor_candidate
from schema.context import Info
from schema.mutations.people.shown import shown_candidate
from schema.refusals import Refusal
from schema.types.assessor_candidate import AssessorCandidate
from schema.types.people_enums import AssessorSponsor


@strawberry.input
class AssessorCandidateRegisterInput:
    """Who is trained, and who sends him or her."""

    idempotency_key: str
    name: str
    province_code: str
    sponsor_kind: AssessorSponsor
    sponsor: str
    verification_sheet: str | None = None


@strawberry.type
class AssessorCandidateRegisterSuccess:
    """The candidate was registered."""

    candidate: AssessorCandidate


AssessorCandidateRegisterPayload: TypeAlias = Annotated[
    AssessorCandidateRegisterSuccess | Refusal, strawberry.union("AssessorCandidateRegisterPayload")
]


@strawberry.type
class AssessorCandidateRegisterMutation:
    """A candidate is registered."""

    @strawberry.mutation
    async def assessor_candidate_register(
        self, info: Info, request: Annotated[AssessorCandidateRegisterInput, strawberry.argument(name="input")]
    ) -> AssessorCandidateRegisterPayload:
        """Register a candidate for assessor."""
        context = info.context
        act = RegisterAssessorCandidate(
            idempotency_key=request.idempotency_key,
            name=request.name,
            province=request.province_code,
            sponsor_kind=request.sponsor_kind,
            sponsor=request.sponsor,
            verification_sheet=request.verification_sheet,
        )
        number = await register_assessor_candidate(context.register, context.login, context.now, act)
        return AssessorCandidateRegisterSuccess(candidate=await shown_candidate(number))
