"""`blankRequestApprove`: BNSP approves blanks, never more than people were found competent."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.blanks.approve_blank_request import ApproveBlankRequest, approve_blank_request
from schema.context import Info
from schema.mutations.blanks.shown import shown_request
from schema.refusals import Refusal
from schema.types.blank import BlankRequest


@strawberry.input
class BlankRequestApproveInput:
    """Which request, and how many blanks."""

    number: str
    quantity: int


@strawberry.type
class BlankRequestApproveSuccess:
    """The request was approved."""

    blank_request: BlankRequest


BlankRequestApprovePayload: TypeAlias = Annotated[
    BlankRequestApproveSuccess | Refusal, strawberry.union("BlankRequestApprovePayload")
]


@strawberry.type
class BlankRequestApproveMutation:
    """The request was approved."""

    @strawberry.mutation
    async def blank_request_approve(
        self, info: Info, request: Annotated[BlankRequestApproveInput, strawberry.argument(name="input")]
    ) -> BlankRequestApprovePayload:
        """Approve a request for blanks."""
        context = info.context
        act = ApproveBlankRequest(request.number, request.quantity)
        await approve_blank_request(context.register, context.login, context.now, act)
        return BlankRequestApproveSuccess(blank_request=await shown_request(request.number))
