"""`complaintFile`: somebody complains about an LSP."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.complaints.file_complaint import FileComplaint, file_complaint
from schema.context import Info
from schema.mutations.complaints.shown import shown_complaint
from schema.refusals import Refusal
from schema.types.complaint import Complaint


@strawberry.input
class ComplaintFileInput:
    """About which LSP, and what."""

    idempotency_key: str
    licence_number: str
    text: str


@strawberry.type
class ComplaintFileSuccess:
    """The complaint was received."""

    complaint: Complaint


ComplaintFilePayload: TypeAlias = Annotated[ComplaintFileSuccess | Refusal, strawberry.union("ComplaintFilePayload")]


@strawberry.type
class ComplaintFileMutation:
    """The complaint was received."""

    @strawberry.mutation
    async def complaint_file(
        self, info: Info, request: Annotated[ComplaintFileInput, strawberry.argument(name="input")]
    ) -> ComplaintFilePayload:
        """Complain about an LSP."""
        context = info.context
        act = FileComplaint(request.idempotency_key, request.licence_number, request.text)
        number = await file_complaint(context.register, context.login, context.now, act)
        return ComplaintFileSuccess(complaint=await shown_complaint(number))
