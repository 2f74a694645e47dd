"""`complaintTakeUp`: somebody begins to handle a complaint."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.complaints.handle_complaint import take_up_complaint
from schema.context import Info
from schema.mutations.complaints.shown import shown_complaint
from schema.refusals import Refusal
from schema.types.complaint import Complaint


@strawberry.input
class ComplaintTakeUpInput:
    """Which complaint."""

    number: str


@strawberry.type
class ComplaintTakeUpSuccess:
    """The complaint is being handled."""

    complaint: Complaint


ComplaintTakeUpPayload: TypeAlias = Annotated[
    ComplaintTakeUpSuccess | Refusal, strawberry.union("ComplaintTakeUpPayload")
]


@strawberry.type
class ComplaintTakeUpMutation:
    """The complaint is being handled."""

    @strawberry.mutation
    async def complaint_take_up(
        self, info: Info, request: Annotated[ComplaintTakeUpInput, strawberry.argument(name="input")]
    ) -> ComplaintTakeUpPayload:
        """Begin to handle a complaint."""
        context = info.context
        await take_up_complaint(context.register, context.login, context.now, request.number)
        return ComplaintTakeUpSuccess(complaint=await shown_complaint(request.number))
