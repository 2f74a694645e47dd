"""`licenceApplicationAssignTeam`: BNSP sends a team of licensing assessors."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.services.licensing.assess_in_field import AssignTeam, assign_team
from schema.context import Info
from schema.mutations.licensing.shown import shown_application
from schema.refusals import Refusal
from schema.types.licence_application import LicenceApplication


@strawberry.input
class LicenceApplicationAssignTeamInput:
    """Who visits, and when."""

    number: str
    visits_on: date
    team: list[str]


@strawberry.type
class LicenceApplicationAssignTeamSuccess:
    """It was done."""

    licence_application: LicenceApplication


LicenceApplicationAssignTeamPayload: TypeAlias = Annotated[
    LicenceApplicationAssignTeamSuccess | Refusal, strawberry.union("LicenceApplicationAssignTeamPayload")
]


@strawberry.type
class LicenceApplicationAssignTeamMutation:
    """A team is sent."""

    @strawberry.mutation
    async def licence_application_assign_team(
        self, info: Info, request: Annotated[LicenceApplicationAssignTeamInput, strawberry.argument(name="input")]
    ) -> LicenceApplicationAssignTeamPayload:
        """Send a team with one lead; nobody in it directs the body that it assesses."""
        context = info.context
        act = AssignTeam(request.number, request.visits_on, tuple(request.team))
        await assign_team(context.register, context.login, context.now, act)
        return LicenceApplicationAssignTeamSuccess(licence_application=await shown_application(act.number))
