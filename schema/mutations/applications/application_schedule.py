"""`applicationSchedule`: the day of the assessment is set."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.services.applications.advance_application import ScheduleApplication, schedule_application
from schema.context import Info
from schema.mutations.applications.shown import shown_application
from schema.refusals import Refusal
from schema.types.application import Application


@strawberry.input
class ApplicationScheduleInput:
    """Which application, and the day."""

    number: str
    scheduled_on: date


@strawberry.type
class ApplicationScheduleSuccess:
    """The day was set."""

    application: Application


ApplicationSchedulePayload: TypeAlias = Annotated[
    ApplicationScheduleSuccess | Refusal, strawberry.union("ApplicationSchedulePayload")
]


@strawberry.type
class ApplicationScheduleMutation:
    """The day was set."""

    @strawberry.mutation
    async def application_schedule(
        self, info: Info, request: Annotated[ApplicationScheduleInput, strawberry.argument(name="input")]
    ) -> ApplicationSchedulePayload:
        """Set the day of the assessment."""
        context = info.context
        act = ScheduleApplication(request.number, request.scheduled_on)
        await schedule_application(context.register, context.login, context.now, act)
        return ApplicationScheduleSuccess(application=await shown_application(request.number))
