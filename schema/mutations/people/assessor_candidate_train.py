"""`assessorCandidateTrain`: a candidate was trained, or was found not yet competent."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.services.people.train_assessor_candidate import TrainAssessorCandidate, train_assessor_candidate
from schema.context import Info
from schema.mutations.people.shown import shown_candidate
from schema.refusals import Refusal
from schema.types.assessor_candidate import AssessorCandidate
from schema.types.people_enums import AssessorCandidateAct


@strawberry.input
class AssessorCandidateTrainInput:
    """Which candidate, what happened, and when."""

    number: str
    act: AssessorCandidateAct
    on: date


@strawberry.type
class AssessorCandidateTrainSuccess:
    """The step was taken."""

    candidate: AssessorCandidate


AssessorCandidateTrainPayload: TypeAlias = Annotated[
    AssessorCandidateTrainSuccess | Refusal, strawberry.union("AssessorCandidateTrainPayload")
]


@strawberry.type
class AssessorCandidateTrainMutation:
    """A candidate goes on."""

    @strawberry.mutation
    async def assessor_candidate_train(
        self, info: Info, request: Annotated[AssessorCandidateTrainInput, strawberry.argument(name="input")]
    ) -> AssessorCandidateTrainPayload:
        """Take a step of a candidate before the certificate."""
        context = info.context
        act = TrainAssessorCandidate(request.number, request.act, request.on)
        await train_assessor_candidate(context.register, context.login, context.now, act)
        return AssessorCandidateTrainSuccess(candidate=await shown_candidate(request.number))
