"""`holderSurveillanceRecord`: an LSP looked after the holder of a certificate."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import RegistrationNumber
from models.services.holders.record_holder_surveillance import RecordHolderSurveillance, record_holder_surveillance
from schema.context import Info
from schema.mutations.certification.shown import shown_certificate
from schema.refusals import Refusal
from schema.types.certificate import Certificate
from schema.types.people_enums import HolderSurveillanceMethod, HolderSurveillanceResult


@strawberry.input
class HolderSurveillanceRecordInput:
    """Which certificate, how its holder was looked after, and what was found."""

    idempotency_key: str
    registration_number: str
    method: HolderSurveillanceMethod
    result: HolderSurveillanceResult
    conducted_by: str
    conducted_on: date


@strawberry.type
class HolderSurveillanceRecordSuccess:
    """The surveillance was written down."""

    certificate: Certificate


HolderSurveillanceRecordPayload: TypeAlias = Annotated[
    HolderSurveillanceRecordSuccess | Refusal, strawberry.union("HolderSurveillanceRecordPayload")
]


@strawberry.type
class HolderSurveillanceRecordMutation:
    """A holder is looked after."""

    @strawberry.mutation
    async def holder_surveillance_record(
        self, info: Info, request: Annotated[HolderSurveillanceRecordInput, strawberry.argument(name="input")]
    ) -> HolderSurveillanceRecordPayload:
        """Write down how the holder of an own certificate was looked after."""
        context = info.context
        number = RegistrationNumber.canonical(request.registration_number)
        act = RecordHolderSurveillance(
            idempotency_key=request.idempotency_key,
            registration_number=number,
            method=request.method,
            result=request.result,
            conducted_by=request.conducted_by,
            conducted_on=request.conducted_on,
        )
        await record_holder_surveillance(context.register, context.login, context.now, act)
        return HolderSurveillanceRecordSuccess(certificate=await shown_certificate(number))
