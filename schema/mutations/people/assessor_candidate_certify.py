"""`assessorCandidateCertify`: a trained candidate becomes an assessor."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.services.people.certify_assessor_candidate import CertifyAssessorCandidate, certify_assessor_candidate
from schema.context import Info
from schema.mutations.people.shown import shown_candidate
from schema.refusals import Refusal
from schema.types.assessor_candidate import AssessorCandidate


@strawberry.input
class AssessorCandidateCertifyInput:
    """Which candidate, and what the certificate says."""

    number: str
    registration_number: str
    certified_on: date
    schemes: list[str] = strawberry.field(default_factory=list)
    licence_numbers: list[str] = strawberry.field(default_factory=list)
    subject: str | None = None


@strawberry.type
class AssessorCandidateCertifySuccess:
    """The candidate was certified."""

    candidate: AssessorCandidate


AssessorCandidateCertifyPayload: TypeAlias = Annotated[
    AssessorCandidateCertifySuccess | Refusal, strawberry.union("AssessorCandidateCertifyPayload")
]


@strawberry.type
class AssessorCandidateCertifyMutation:
    """A candidate is certified."""

    @strawberry.mutation
    async def assessor_candidate_certify(
        self, info: Info, request: Annotated[AssessorCandidateCertifyInput, strawberry.argument(name="input")]
    ) -> AssessorCandidateCertifyPayload:
        """Certify a candidate: for three years from the day of the test."""
        context = info.context
        act = CertifyAssessorCandidate(
            number=request.number,
            registration_number=request.registration_number,
            certified_on=request.certified_on,
            schemes=tuple(request.schemes),
            lsps=tuple(request.licence_numbers),
            subject=request.subject,
        )
        await certify_assessor_candidate(context.register, context.login, context.now, act)
        return AssessorCandidateCertifySuccess(candidate=await shown_candidate(request.number))
