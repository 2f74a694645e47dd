"""`licensingInterestRecord`: BNSP remembers whom a licensing assessor does not assess."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.services.licensing.register_licensing_assessor import RecordInterest, record_interest
from schema.context import Info
from schema.mutations.licensing.shown import shown_licensing_assessor
from schema.refusals import Refusal
from schema.types.licensing_assessor import LicensingAssessor


@strawberry.input
class LicensingInterestRecordInput:
    """Who directs which LSP or candidate, from when to when."""

    certificate_number: str
    body: str
    from_date: date
    to_date: date | None = None


@strawberry.type
class LicensingInterestRecordSuccess:
    """It was done."""

    licensing_assessor: LicensingAssessor


LicensingInterestRecordPayload: TypeAlias = Annotated[
    LicensingInterestRecordSuccess | Refusal, strawberry.union("LicensingInterestRecordPayload")
]


@strawberry.type
class LicensingInterestRecordMutation:
    """An interest is recorded."""

    @strawberry.mutation
    async def licensing_interest_record(
        self, info: Info, request: Annotated[LicensingInterestRecordInput, strawberry.argument(name="input")]
    ) -> LicensingInterestRecordPayload:
        """Record that a licensing assessor directs, or directed, an LSP or a candidate."""
        context = info.context
        act = RecordInterest(request.certificate_number, request.body, request.from_date, request.to_date)
        await record_interest(context.register, context.login, context.now, act)
        return LicensingInterestRecordSuccess(licensing_assessor=await shown_licensing_assessor(act.certificate_number))
