"""`assessorChange`: an assessor is suspended, reinstated or revoked."""

from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import AssessorNumber
from models.services.people.change_assessor import ChangeAssessor, change_assessor
from schema.context import Info
from schema.mutations.people.shown import shown_assessor
from schema.refusals import Refusal
from schema.types.assessor import Assessor
from schema.types.people_enums import AssessorAct


@strawberry.input
class AssessorChangeInput:
    """Which assessor, what is decided, and why."""

    registration_number: str
    act: AssessorAct
    reason: str


@strawberry.type
class AssessorChangeSuccess:
    """The assessor's status was changed."""

    assessor: Assessor


AssessorChangePayload: TypeAlias = Annotated[AssessorChangeSuccess | Refusal, strawberry.union("AssessorChangePayload")]


@strawberry.type
class AssessorChangeMutation:
    """An assessor's status is changed."""

    @strawberry.mutation
    async def assessor_change(
        self, info: Info, request: Annotated[AssessorChangeInput, strawberry.argument(name="input")]
    ) -> AssessorChangePayload:
        """Suspend, reinstate or revoke an assessor."""
        context = info.context
        number = AssessorNumber.canonical(request.registration_number)
        act = ChangeAssessor(number, request.act, request.reason)
        await change_assessor(context.register, context.login, context.now, act)
        return AssessorChangeSuccess(assessor=await shown_assessor(number))
