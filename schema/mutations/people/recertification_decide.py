"""`recertificationDecide`: the plenary decides about a recertification."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.services.people.decide_recertification import DecideRecertification, decide_recertification
from schema.context import Info
from schema.ids import row_number
from schema.mutations.people.shown import shown_recertifications
from schema.refusals import Refusal
from schema.types.people_enums import PlenaryOutcome
from schema.types.recertification import Recertification


@strawberry.input
class RecertificationDecideInput:
    """Which recertification, what was decided, and when."""

    recertification_id: strawberry.ID
    outcome: PlenaryOutcome
    on: date


@strawberry.type
class RecertificationDecideSuccess:
    """The recertification was decided."""

    recertification: Recertification


RecertificationDecidePayload: TypeAlias = Annotated[
    RecertificationDecideSuccess | Refusal, strawberry.union("RecertificationDecidePayload")
]


@strawberry.type
class RecertificationDecideMutation:
    """A recertification is decided."""

    @strawberry.mutation
    async def recertification_decide(
        self, info: Info, request: Annotated[RecertificationDecideInput, strawberry.argument(name="input")]
    ) -> RecertificationDecidePayload:
        """Decide about a recertification; COMPETENT renews the certificate for three years."""
        context = info.context
        number = row_number("Recertification", request.recertification_id)
        act = DecideRecertification(number, request.outcome, request.on)
        await decide_recertification(context.register, context.login, context.now, act)
        (changed,) = await shown_recertifications([number])
        return RecertificationDecideSuccess(recertification=changed)
