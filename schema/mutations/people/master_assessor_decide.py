"""`masterAssessorDecide`: the plenary decides about a candidate for master assessor."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import AssessorNumber
from models.services.people.advance_master_assessor import DecideMasterAssessor, decide_master_assessor
from schema.context import Info
from schema.mutations.people.shown import shown_master_assessor
from schema.refusals import Refusal
from schema.types.master_assessor import MasterAssessor
from schema.types.people_enums import CertificationOutcome


@strawberry.input
class MasterAssessorDecideInput:
    """Which candidate, what was decided, and when."""

    registration_number: str
    outcome: CertificationOutcome
    on: date


@strawberry.type
class MasterAssessorDecideSuccess:
    """The candidate was decided about."""

    master_assessor: MasterAssessor


MasterAssessorDecidePayload: TypeAlias = Annotated[
    MasterAssessorDecideSuccess | Refusal, strawberry.union("MasterAssessorDecidePayload")
]


@strawberry.type
class MasterAssessorDecideMutation:
    """A candidate is decided about."""

    @strawberry.mutation
    async def master_assessor_decide(
        self, info: Info, request: Annotated[MasterAssessorDecideInput, strawberry.argument(name="input")]
    ) -> MasterAssessorDecidePayload:
        """Certify a master assessor for three years, or not yet."""
        context = info.context
        number = AssessorNumber.canonical(request.registration_number)
        act = DecideMasterAssessor(number, request.outcome, request.on)
        await decide_master_assessor(context.register, context.login, context.now, act)
        return MasterAssessorDecideSuccess(master_assessor=await shown_master_assessor(number))
