"""`licenceApplicationAdvance`: an application takes a step that says nothing else."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.licensing.advance_licence_application import AdvanceLicenceApplication, advance_licence_application
from schema.context import Info
from schema.mutations.licensing.shown import shown_application
from schema.refusals import Refusal
from schema.types.licence_application import LicenceApplication
from schema.types.licensing_enums import ApplicationAct


@strawberry.input
class LicenceApplicationAdvanceInput:
    """Which application, which step, and why."""

    number: str
    act: ApplicationAct
    reason: str | None = None


@strawberry.type
class LicenceApplicationAdvanceSuccess:
    """It was done."""

    licence_application: LicenceApplication


LicenceApplicationAdvancePayload: TypeAlias = Annotated[
    LicenceApplicationAdvanceSuccess | Refusal, strawberry.union("LicenceApplicationAdvancePayload")
]


@strawberry.type
class LicenceApplicationAdvanceMutation:
    """An application takes a step."""

    @strawberry.mutation
    async def licence_application_advance(
        self, info: Info, request: Annotated[LicenceApplicationAdvanceInput, strawberry.argument(name="input")]
    ) -> LicenceApplicationAdvancePayload:
        """Submit, review, return or take back an application."""
        context = info.context
        act = AdvanceLicenceApplication(request.number, request.act, request.reason)
        await advance_licence_application(context.register, context.login, context.now, act)
        return LicenceApplicationAdvanceSuccess(licence_application=await shown_application(act.number))
