"""`applicationAdvance`: an application takes a step that says nothing else."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.applications.advance_application import AdvanceApplication, advance_application
from schema.context import Info
from schema.mutations.applications.shown import shown_application
from schema.refusals import Refusal
from schema.types.application import Application
from schema.types.certification_enums import ApplicationAct


@strawberry.input
class ApplicationAdvanceInput:
    """Which application, which step, and why."""

    number: str
    act: ApplicationAct
    reason: str | None = None


@strawberry.type
class ApplicationAdvanceSuccess:
    """The step was taken."""

    application: Application


ApplicationAdvancePayload: TypeAlias = Annotated[
    ApplicationAdvanceSuccess | Refusal, strawberry.union("ApplicationAdvancePayload")
]


@strawberry.type
class ApplicationAdvanceMutation:
    """The step was taken."""

    @strawberry.mutation
    async def application_advance(
        self, info: Info, request: Annotated[ApplicationAdvanceInput, strawberry.argument(name="input")]
    ) -> ApplicationAdvancePayload:
        """Pre-assess, decline or withdraw an application."""
        context = info.context
        act = AdvanceApplication(request.number, request.act, request.reason)
        await advance_application(context.register, context.login, context.now, act)
        return ApplicationAdvanceSuccess(application=await shown_application(request.number))
