"""`assessorConflictDeclare`: an assessor declares a conflict of interest with a person."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import AssessorNumber
from models.services.people.assessor_conflicts import DeclareConflict, declare_conflict
from schema.context import Info
from schema.mutations.certification.assessment_record import HolderInput
from schema.mutations.people.shown import shown_assessor
from schema.refusals import Refusal
from schema.types.assessor import Assessor
from schema.types.people_enums import ConflictKind


@strawberry.input
class AssessorConflictDeclareInput:
    """Which assessor, which person, and what they have to do with each other."""

    idempotency_key: str
    registration_number: str
    person: HolderInput
    kind: ConflictKind
    from_date: date


@strawberry.type
class AssessorConflictDeclareSuccess:
    """The conflict was declared."""

    assessor: Assessor


AssessorConflictDeclarePayload: TypeAlias = Annotated[
    AssessorConflictDeclareSuccess | Refusal, strawberry.union("AssessorConflictDeclarePayload")
]


@strawberry.type
class AssessorConflictDeclareMutation:
    """A conflict of interest is declared."""

    @strawberry.mutation
    async def assessor_conflict_declare(
        self, info: Info, request: Annotated[AssessorConflictDeclareInput, strawberry.argument(name="input")]
    ) -> AssessorConflictDeclarePayload:
        """Declare a conflict: the assessor does not assess the person while it lasts."""
        context = info.context
        number = AssessorNumber.canonical(request.registration_number)
        person = request.person.details()
        act = DeclareConflict(request.idempotency_key, number, person, request.kind, request.from_date)
        await declare_conflict(context.register, context.login, context.now, act)
        return AssessorConflictDeclareSuccess(assessor=await shown_assessor(number))
