"""`surveillancePlan`: BNSP plans the surveillance of an LSP."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import LicenceNumber
from models.services.surveillance.plan_surveillance import PlanSurveillance, plan_surveillance
from schema.context import Info
from schema.mutations.surveillance.shown import shown_surveillance
from schema.refusals import Refusal
from schema.types.surveillance import Surveillance


@strawberry.input
class SurveillancePlanInput:
    """Whom a lead will visit, and when."""

    idempotency_key: str
    licence_number: str
    planned_on: date
    lead: str


@strawberry.type
class SurveillancePlanSuccess:
    """It was done."""

    surveillance: Surveillance


SurveillancePlanPayload: TypeAlias = Annotated[
    SurveillancePlanSuccess | Refusal, strawberry.union("SurveillancePlanPayload")
]


@strawberry.type
class SurveillancePlanMutation:
    """A surveillance is planned."""

    @strawberry.mutation
    async def surveillance_plan(
        self, info: Info, request: Annotated[SurveillancePlanInput, strawberry.argument(name="input")]
    ) -> SurveillancePlanPayload:
        """Plan a visit under a lead who does not direct the LSP."""
        context = info.context
        licence_number = LicenceNumber.canonical(request.licence_number)
        act = PlanSurveillance(request.idempotency_key, licence_number, request.planned_on, request.lead)
        number = await plan_surveillance(context.register, context.login, context.now, act)
        return SurveillancePlanSuccess(surveillance=await shown_surveillance(number))
