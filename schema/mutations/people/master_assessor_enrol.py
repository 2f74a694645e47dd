"""`masterAssessorEnrol`: an assessor is enrolled to become a master assessor."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import AssessorNumber
from models.services.people.enrol_master_assessor import EnrolMasterAssessor, enrol_master_assessor
from schema.context import Info
from schema.mutations.people.shown import shown_master_assessor
from schema.refusals import Refusal
from schema.types.master_assessor import MasterAssessor


@strawberry.input
class MasterAssessorEnrolInput:
    """Which assessor, and when he or she was trained."""

    idempotency_key: str
    registration_number: str
    training_year: int
    certified_on: date | None = None


@strawberry.type
class MasterAssessorEnrolSuccess:
    """The assessor was enrolled."""

    master_assessor: MasterAssessor


MasterAssessorEnrolPayload: TypeAlias = Annotated[
    MasterAssessorEnrolSuccess | Refusal, strawberry.union("MasterAssessorEnrolPayload")
]


@strawberry.type
class MasterAssessorEnrolMutation:
    """An assessor is enrolled."""

    @strawberry.mutation
    async def master_assessor_enrol(
        self, info: Info, request: Annotated[MasterAssessorEnrolInput, strawberry.argument(name="input")]
    ) -> MasterAssessorEnrolPayload:
        """Enrol an assessor as candidate, or as a master assessor who was certified before the register began."""
        context = info.context
        number = AssessorNumber.canonical(request.registration_number)
        act = EnrolMasterAssessor(request.idempotency_key, number, request.training_year, request.certified_on)
        await enrol_master_assessor(context.register, context.login, context.now, act)
        return MasterAssessorEnrolSuccess(master_assessor=await shown_master_assessor(number))
