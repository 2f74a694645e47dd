"""`recertificationAdvance`: a recertification takes one of the steps before the plenary."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.services.people.advance_recertification import AdvanceRecertification, advance_recertification
from schema.context import Info
from schema.ids import row_number
from schema.mutations.people.shown import shown_recertifications
from schema.refusals import Refusal
from schema.types.people_enums import RecertificationAct
from schema.types.recertification import Recertification


@strawberry.input
class RecertificationAdvanceInput:
    """Which recertification, which step, and when."""

    recertification_id: strawberry.ID
    act: RecertificationAct
    on: date
    team: int | None = None


@strawberry.type
class RecertificationAdvanceSuccess:
    """The step was taken."""

    recertification: Recertification


RecertificationAdvancePayload: TypeAlias = Annotated[
    RecertificationAdvanceSuccess | Refusal, strawberry.union("RecertificationAdvancePayload")
]


@strawberry.type
class RecertificationAdvanceMutation:
    """A recertification goes on."""

    @strawberry.mutation
    async def recertification_advance(
        self, info: Info, request: Annotated[RecertificationAdvanceInput, strawberry.argument(name="input")]
    ) -> RecertificationAdvancePayload:
        """Take a step before the plenary; assessors apply for themselves."""
        context = info.context
        number = row_number("Recertification", request.recertification_id)
        act = AdvanceRecertification(number, request.act, request.on, request.team)
        await advance_recertification(context.register, context.login, context.now, act)
        (changed,) = await shown_recertifications([number])
        return RecertificationAdvanceSuccess(recertification=changed)
