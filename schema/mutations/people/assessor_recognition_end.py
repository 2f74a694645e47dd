"""`assessorRecognitionEnd`: a recognition ends."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import AssessorNumber
from models.services.people.recognise_assessor import EndRecognition, end_recognition
from schema.context import Info
from schema.mutations.people.shown import shown_assessor
from schema.refusals import Refusal
from schema.types.assessor import Assessor
from schema.types.people_enums import RecognitionKind


@strawberry.input
class AssessorRecognitionEndInput:
    """Which recognition, and its last day."""

    registration_number: str
    kind: RecognitionKind
    to_date: date


@strawberry.type
class AssessorRecognitionEndSuccess:
    """The recognition was ended."""

    assessor: Assessor


AssessorRecognitionEndPayload: TypeAlias = Annotated[
    AssessorRecognitionEndSuccess | Refusal, strawberry.union("AssessorRecognitionEndPayload")
]


@strawberry.type
class AssessorRecognitionEndMutation:
    """A recognition is ended."""

    @strawberry.mutation
    async def assessor_recognition_end(
        self, info: Info, request: Annotated[AssessorRecognitionEndInput, strawberry.argument(name="input")]
    ) -> AssessorRecognitionEndPayload:
        """End the recognition that lasts."""
        context = info.context
        number = AssessorNumber.canonical(request.registration_number)
        act = EndRecognition(number, request.kind, request.to_date)
        await end_recognition(context.register, context.login, context.now, act)
        return AssessorRecognitionEndSuccess(assessor=await shown_assessor(number))
