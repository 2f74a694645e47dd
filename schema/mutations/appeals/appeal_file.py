"""`appealFile`: a candidate, or the LSP's officer for him or her, appeals against a decision."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.appeals.file_appeal import FileAppeal, file_appeal
from schema.context import Info
from schema.ids import row_number
from schema.mutations.appeals.shown import shown_appeal
from schema.refusals import Refusal
from schema.types.appeal import Appeal


@strawberry.input
class AppealFileInput:
    """Against which decision, and why."""

    idempotency_key: str
    assessment_id: strawberry.ID
    grounds: str


@strawberry.type
class AppealFileSuccess:
    """The appeal was filed."""

    appeal: Appeal


AppealFilePayload: TypeAlias = Annotated[AppealFileSuccess | Refusal, strawberry.union("AppealFilePayload")]


@strawberry.type
class AppealFileMutation:
    """The appeal was filed."""

    @strawberry.mutation
    async def appeal_file(
        self, info: Info, request: Annotated[AppealFileInput, strawberry.argument(name="input")]
    ) -> AppealFilePayload:
        """Appeal against a decision."""
        context = info.context
        number = row_number("Assessment", request.assessment_id)
        act = FileAppeal(request.idempotency_key, number, request.grounds)
        return AppealFileSuccess(
            appeal=await shown_appeal(await file_appeal(context.register, context.login, context.now, act))
        )
