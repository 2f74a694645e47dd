"""`recertificationInvite`: a cohort is invited to recertification."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import AssessorNumber
from models.services.people.invite_to_recertification import InviteToRecertification, invite_to_recertification
from schema.context import Info
from schema.mutations.people.shown import shown_recertifications
from schema.refusals import Refusal
from schema.types.people_enums import RecertificationSubject
from schema.types.recertification import Recertification


@strawberry.input
class RecertificationInviteInput:
    """Who is invited, as what, and when."""

    idempotency_key: str
    subject_kind: RecertificationSubject
    registration_numbers: list[str]
    invited_on: date


@strawberry.type
class RecertificationInviteSuccess:
    """The cohort was invited."""

    recertifications: list[Recertification]


RecertificationInvitePayload: TypeAlias = Annotated[
    RecertificationInviteSuccess | Refusal, strawberry.union("RecertificationInvitePayload")
]


@strawberry.type
class RecertificationInviteMutation:
    """A cohort is invited."""

    @strawberry.mutation
    async def recertification_invite(
        self, info: Info, request: Annotated[RecertificationInviteInput, strawberry.argument(name="input")]
    ) -> RecertificationInvitePayload:
        """Invite assessors or master assessors to recertification, all or none."""
        context = info.context
        numbers = tuple(AssessorNumber.canonical(each) for each in request.registration_numbers)
        act = InviteToRecertification(request.idempotency_key, request.subject_kind, numbers, request.invited_on)
        ids = await invite_to_recertification(context.register, context.login, context.now, act)
        return RecertificationInviteSuccess(recertifications=await shown_recertifications(ids))
