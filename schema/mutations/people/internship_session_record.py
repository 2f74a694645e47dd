"""`internshipSessionRecord`: a session of an internship is written down."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import AssessorNumber
from models.services.people.record_internship import RecordInternship, record_internship
from schema.context import Info
from schema.mutations.people.shown import shown_master_assessor
from schema.refusals import Refusal
from schema.types.master_assessor import MasterAssessor
from schema.types.people_enums import InternshipKind


@strawberry.input
class InternshipSessionRecordInput:
    """Who taught or examined, where, when, and under whom."""

    idempotency_key: str
    candidate: str
    kind: InternshipKind
    held_on: date
    place: str
    supervisor: str
    evidence: str


@strawberry.type
class InternshipSessionRecordSuccess:
    """The session was written down."""

    master_assessor: MasterAssessor


InternshipSessionRecordPayload: TypeAlias = Annotated[
    InternshipSessionRecordSuccess | Refusal, strawberry.union("InternshipSessionRecordPayload")
]


@strawberry.type
class InternshipSessionRecordMutation:
    """A session is written down."""

    @strawberry.mutation
    async def internship_session_record(
        self, info: Info, request: Annotated[InternshipSessionRecordInput, strawberry.argument(name="input")]
    ) -> InternshipSessionRecordPayload:
        """Write a session down; BNSP does, or the master assessor who supervised it."""
        context = info.context
        number = AssessorNumber.canonical(request.candidate)
        act = RecordInternship(
            idempotency_key=request.idempotency_key,
            candidate=number,
            kind=request.kind,
            held_on=request.held_on,
            place=request.place,
            supervisor=AssessorNumber.canonical(request.supervisor),
            evidence=request.evidence,
        )
        await record_internship(context.register, context.login, context.now, act)
        return InternshipSessionRecordSuccess(master_assessor=await shown_master_assessor(number))
