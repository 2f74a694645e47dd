"""`blankRequestAdvance`: a request for blanks is verified, returned, submitted again or received."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.blanks.advance_blank_request import AdvanceBlankRequest, advance_blank_request
from schema.context import Info
from schema.mutations.blanks.shown import shown_request
from schema.refusals import Refusal
from schema.types.blank import BlankRequest
from schema.types.certification_enums import BlankRequestAct


@strawberry.input
class BlankRequestAdvanceInput:
    """Which request, and which step."""

    number: str
    act: BlankRequestAct
    reason: str | None = None


@strawberry.type
class BlankRequestAdvanceSuccess:
    """The request took the step."""

    blank_request: BlankRequest


BlankRequestAdvancePayload: TypeAlias = Annotated[
    BlankRequestAdvanceSuccess | Refusal, strawberry.union("BlankRequestAdvancePayload")
]


@strawberry.type
class BlankRequestAdvanceMutation:
    """The request took the step."""

    @strawberry.mutation
    async def blank_request_advance(
        self, info: Info, request: Annotated[BlankRequestAdvanceInput, strawberry.argument(name="input")]
    ) -> BlankRequestAdvancePayload:
        """Take a step that says nothing but a reason."""
        context = info.context
        act = AdvanceBlankRequest(request.number, request.act, request.reason)
        await advance_blank_request(context.register, context.login, context.now, act)
        return BlankRequestAdvanceSuccess(blank_request=await shown_request(request.number))
