"""`agreementRecord`: BNSP has agreed on something with others."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.rules.frame import AgreementKind
from models.services.frame.record_agreement import RecordAgreement, record_agreement
from schema.context import Info
from schema.mutations.frame.shown import shown_agreement
from schema.refusals import Refusal
from schema.types.frame import Agreement


@strawberry.input
class AgreementRecordInput:
    """What was agreed, with whom and when."""

    kind: AgreementKind
    title_indonesian: str
    title_english: str
    partners: list[str]
    from_date: date
    to_date: date
    place: str = ""
    valid_until: date | None = None


@strawberry.type
class AgreementRecordSuccess:
    """The agreement is in the register."""

    agreement: Agreement


AgreementRecordPayload: TypeAlias = Annotated[
    AgreementRecordSuccess | Refusal, strawberry.union("AgreementRecordPayload")
]


@strawberry.type
class AgreementRecordMutation:
    """An agreement enters the register."""

    @strawberry.mutation
    async def agreement_record(
        self, info: Info, request: Annotated[AgreementRecordInput, strawberry.argument(name="input")]
    ) -> AgreementRecordPayload:
        """Record what BNSP agreed on with others; by BNSP's field of quality, cooperation and law."""
        context = info.context
        act = RecordAgreement(
            kind=request.kind,
            title_id=request.title_indonesian.strip(),
            title_en=request.title_english,
            partners=tuple(request.partners),
            from_date=request.from_date,
            to_date=request.to_date,
            place=request.place,
            valid_until=request.valid_until,
        )
        await record_agreement(context.register, context.login, context.now, act)
        return AgreementRecordSuccess(agreement=await shown_agreement(act.title_id, act.from_date))
