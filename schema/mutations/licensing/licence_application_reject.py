"""`licenceApplicationReject`: the plenary rejects an application."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.licensing.decide_licence_application import RejectApplication, reject_application
from schema.context import Info
from schema.mutations.licensing.shown import shown_application
from schema.refusals import Refusal
from schema.types.licence_application import LicenceApplication


@strawberry.input
class LicenceApplicationRejectInput:
    """Which application, and why."""

    number: str
    reason: str


@strawberry.type
class LicenceApplicationRejectSuccess:
    """It was done."""

    licence_application: LicenceApplication


LicenceApplicationRejectPayload: TypeAlias = Annotated[
    LicenceApplicationRejectSuccess | Refusal, strawberry.union("LicenceApplicationRejectPayload")
]


@strawberry.type
class LicenceApplicationRejectMutation:
    """An application is rejected."""

    @strawberry.mutation
    async def licence_application_reject(
        self, info: Info, request: Annotated[LicenceApplicationRejectInput, strawberry.argument(name="input")]
    ) -> LicenceApplicationRejectPayload:
        """Reject an application that is before the plenary."""
        context = info.context
        act = RejectApplication(request.number, request.reason)
        await reject_application(context.register, context.login, context.now, act)
        return LicenceApplicationRejectSuccess(licence_application=await shown_application(act.number))
