"""`officerAppoint`: a member of BNSP is appointed."""

from typing import Annotated, TypeAlias

import strawberry

from models.rules.frame import OfficerPosition
from models.services.frame.appoint_officer import AppointOfficer, appoint_officer
from schema.context import Info
from schema.mutations.frame.shown import shown_officer
from schema.refusals import Refusal
from schema.types.frame import Officer


@strawberry.input
class OfficerAppointInput:
    """Who holds one of the seven positions, and in which years."""

    name: str
    position: OfficerPosition
    term_from: int
    term_to: int


@strawberry.type
class OfficerAppointSuccess:
    """The member is appointed."""

    officer: Officer


OfficerAppointPayload: TypeAlias = Annotated[OfficerAppointSuccess | Refusal, strawberry.union("OfficerAppointPayload")]


@strawberry.type
class OfficerAppointMutation:
    """A member of BNSP is appointed."""

    @strawberry.mutation
    async def officer_appoint(
        self, info: Info, request: Annotated[OfficerAppointInput, strawberry.argument(name="input")]
    ) -> OfficerAppointPayload:
        """Appoint a member of BNSP; by its field of quality, law and general affairs."""
        context = info.context
        act = AppointOfficer(request.name, request.position, request.term_from, request.term_to)
        await appoint_officer(context.register, context.login, context.now, act)
        return OfficerAppointSuccess(officer=await shown_officer(act.position, act.term_from))
