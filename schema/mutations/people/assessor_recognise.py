"""`assessorRecognise`: another body recognises an assessor."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import AssessorNumber
from models.services.people.recognise_assessor import RecogniseAssessor, recognise_assessor
from schema.context import Info
from schema.mutations.people.shown import shown_assessor
from schema.refusals import Refusal
from schema.types.assessor import Assessor
from schema.types.people_enums import RecognitionKind


@strawberry.input
class AssessorRecogniseInput:
    """Which assessor, as what, and from when."""

    idempotency_key: str
    registration_number: str
    kind: RecognitionKind
    from_date: date
    job_title: str | None = None


@strawberry.type
class AssessorRecogniseSuccess:
    """The recognition was written down."""

    assessor: Assessor


AssessorRecognisePayload: TypeAlias = Annotated[
    AssessorRecogniseSuccess | Refusal, strawberry.union("AssessorRecognisePayload")
]


@strawberry.type
class AssessorRecogniseMutation:
    """An assessor is recognised."""

    @strawberry.mutation
    async def assessor_recognise(
        self, info: Info, request: Annotated[AssessorRecogniseInput, strawberry.argument(name="input")]
    ) -> AssessorRecognisePayload:
        """Write a recognition down: ASEAN national assessor, or recorded at LPJK."""
        context = info.context
        number = AssessorNumber.canonical(request.registration_number)
        act = RecogniseAssessor(request.idempotency_key, number, request.kind, request.from_date, request.job_title)
        await recognise_assessor(context.register, context.login, context.now, act)
        return AssessorRecogniseSuccess(assessor=await shown_assessor(number))
