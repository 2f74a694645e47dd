"""`partnerBodyRegister`: a partner body enters the register."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.recommendations.register_partner_body import RegisterPartnerBody, register_partner_bodies
from schema.context import Info
from schema.mutations.recommendations.shown import shown_partner_body
from schema.refusals import Refusal
from schema.types.recommendation import PartnerBody


@strawberry.input
class PartnerBodyRegisterInput:
    """The body."""

    code: str
    name_indonesian: str
    name_english: str
    sectors: list[str]


@strawberry.type
class PartnerBodyRegisterSuccess:
    """It was done."""

    partner_body: PartnerBody


PartnerBodyRegisterPayload: TypeAlias = Annotated[
    PartnerBodyRegisterSuccess | Refusal, strawberry.union("PartnerBodyRegisterPayload")
]


@strawberry.type
class PartnerBodyRegisterMutation:
    """A partner body is registered."""

    @strawberry.mutation
    async def partner_body_register(
        self, info: Info, request: Annotated[PartnerBodyRegisterInput, strawberry.argument(name="input")]
    ) -> PartnerBodyRegisterPayload:
        """Register a body and the sectors that it watches."""
        context = info.context
        act = RegisterPartnerBody(request.code, request.name_indonesian, request.name_english, tuple(request.sectors))
        await register_partner_bodies(context.register, context.login, context.now, [act])
        return PartnerBodyRegisterSuccess(partner_body=await shown_partner_body(act.code))
