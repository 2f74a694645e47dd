"""`complaintClose`: a complaint is answered or rejected."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.complaints.handle_complaint import CloseComplaint, close_complaint
from schema.context import Info
from schema.mutations.complaints.shown import shown_complaint
from schema.refusals import Refusal
from schema.types.certification_enums import ComplaintVerdict
from schema.types.complaint import Complaint


@strawberry.input
class ComplaintCloseInput:
    """Which complaint, how it ends, and what the complainant is told."""

    number: str
    verdict: ComplaintVerdict
    answer: str


@strawberry.type
class ComplaintCloseSuccess:
    """The complaint was closed."""

    complaint: Complaint


ComplaintClosePayload: TypeAlias = Annotated[ComplaintCloseSuccess | Refusal, strawberry.union("ComplaintClosePayload")]


@strawberry.type
class ComplaintCloseMutation:
    """The complaint was closed."""

    @strawberry.mutation
    async def complaint_close(
        self, info: Info, request: Annotated[ComplaintCloseInput, strawberry.argument(name="input")]
    ) -> ComplaintClosePayload:
        """Answer or reject a complaint."""
        context = info.context
        act = CloseComplaint(request.number, request.verdict, request.answer)
        await close_complaint(context.register, context.login, context.now, act)
        return ComplaintCloseSuccess(complaint=await shown_complaint(request.number))
