"""`applicationSelfAssess`: a candidate says of every unit whether he or she is able (APL-02)."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.applications.assess_oneself import AssessOneself, UnitAnswer, assess_oneself
from schema.context import Info
from schema.mutations.applications.shown import shown_application
from schema.refusals import Refusal
from schema.types.application import Application


@strawberry.input
class UnitAnswerInput:
    """What the candidate says of one unit."""

    code: str
    is_able: bool


@strawberry.input
class ApplicationSelfAssessInput:
    """Which application, and the answers."""

    number: str
    answers: list[UnitAnswerInput]


@strawberry.type
class ApplicationSelfAssessSuccess:
    """The self-assessment was stored."""

    application: Application


ApplicationSelfAssessPayload: TypeAlias = Annotated[
    ApplicationSelfAssessSuccess | Refusal, strawberry.union("ApplicationSelfAssessPayload")
]


@strawberry.type
class ApplicationSelfAssessMutation:
    """The self-assessment was stored."""

    @strawberry.mutation
    async def application_self_assess(
        self, info: Info, request: Annotated[ApplicationSelfAssessInput, strawberry.argument(name="input")]
    ) -> ApplicationSelfAssessPayload:
        """Answer for every unit of the scheme version."""
        context = info.context
        answers = tuple(UnitAnswer(each.code, each.is_able) for each in request.answers)
        await assess_oneself(context.register, context.login, context.now, AssessOneself(request.number, answers))
        return ApplicationSelfAssessSuccess(application=await shown_application(request.number))
