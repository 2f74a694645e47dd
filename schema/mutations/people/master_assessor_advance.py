"""`masterAssessorAdvance`: a candidate begins the internship, is proposed, or is assessed."""

from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import AssessorNumber
from models.services.people.advance_master_assessor import AdvanceMasterAssessor, advance_master_assessor
from schema.context import Info
from schema.mutations.people.shown import shown_master_assessor
from schema.refusals import Refusal
from schema.types.master_assessor import MasterAssessor
from schema.types.people_enums import MasterAssessorAct


@strawberry.input
class MasterAssessorAdvanceInput:
    """Which candidate, and which step."""

    registration_number: str
    act: MasterAssessorAct


@strawberry.type
class MasterAssessorAdvanceSuccess:
    """The step was taken."""

    master_assessor: MasterAssessor


MasterAssessorAdvancePayload: TypeAlias = Annotated[
    MasterAssessorAdvanceSuccess | Refusal, strawberry.union("MasterAssessorAdvancePayload")
]


@strawberry.type
class MasterAssessorAdvanceMutation:
    """A candidate goes on."""

    @strawberry.mutation
    async def master_assessor_advance(
        self, info: Info, request: Annotated[MasterAssessorAdvanceInput, strawberry.argument(name="input")]
    ) -> MasterAssessorAdvancePayload:
        """Take a step before the plenary; a proposal needs three sessions of each kind."""
        context = info.context
        number = AssessorNumber.canonical(request.registration_number)
        act = AdvanceMasterAssessor(number, request.act)
        await advance_master_assessor(context.register, context.login, context.now, act)
        return MasterAssessorAdvanceSuccess(master_assessor=await shown_master_assessor(number))
