"""`licenceGrant`: the plenary grants what an application asks for."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.services.licensing.decide_licence_application import GrantApplication, grant_application
from schema.context import Info
from schema.mutations.licensing.shown import shown_application
from schema.refusals import Refusal
from schema.types.licence_application import LicenceApplication


@strawberry.input
class LicenceGrantInput:
    """Which application, and the decree."""

    application_number: str
    decree_number: str
    decree_date: date
    valid_from: date
    licence_number: str | None = None


@strawberry.type
class LicenceGrantSuccess:
    """It was done."""

    licence_application: LicenceApplication


LicenceGrantPayload: TypeAlias = Annotated[LicenceGrantSuccess | Refusal, strawberry.union("LicenceGrantPayload")]


@strawberry.type
class LicenceGrantMutation:
    """A licence is granted."""

    @strawberry.mutation
    async def licence_grant(
        self, info: Info, request: Annotated[LicenceGrantInput, strawberry.argument(name="input")]
    ) -> LicenceGrantPayload:
        """Grant a licence for four years. A candidate becomes an LSP, with the scope that it asked for."""
        context = info.context
        act = GrantApplication(
            number=request.application_number,
            decree_number=request.decree_number,
            decree_date=request.decree_date,
            valid_from=request.valid_from,
            licence_number=request.licence_number,
        )
        await grant_application(context.register, context.login, context.now, act)
        return LicenceGrantSuccess(licence_application=await shown_application(act.number))
