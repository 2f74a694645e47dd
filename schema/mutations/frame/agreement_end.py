"""`agreementEnd`: an agreement ends before its term, or without one."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.services.frame.record_agreement import EndAgreement, end_agreement
from schema.context import Info
from schema.mutations.frame.shown import shown_agreement
from schema.refusals import Refusal
from schema.types.frame import Agreement


@strawberry.input
class AgreementEndInput:
    """Which agreement, its last day, and why."""

    title_indonesian: str
    from_date: date
    ended_on: date
    reason: str


@strawberry.type
class AgreementEndSuccess:
    """The agreement ends on that day."""

    agreement: Agreement


AgreementEndPayload: TypeAlias = Annotated[AgreementEndSuccess | Refusal, strawberry.union("AgreementEndPayload")]


@strawberry.type
class AgreementEndMutation:
    """An agreement is ended."""

    @strawberry.mutation
    async def agreement_end(
        self, info: Info, request: Annotated[AgreementEndInput, strawberry.argument(name="input")]
    ) -> AgreementEndPayload:
        """End an agreement, once; by BNSP's field of quality, cooperation and law."""
        context = info.context
        act = EndAgreement(request.title_indonesian.strip(), request.from_date, request.ended_on, request.reason)
        await end_agreement(context.register, context.login, context.now, act)
        return AgreementEndSuccess(agreement=await shown_agreement(act.title_id, act.from_date))
