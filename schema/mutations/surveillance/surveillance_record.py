"""`surveillanceRecord`: what a surveillance found is recorded."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.services.surveillance.record_surveillance import Finding, RecordSurveillance, record_surveillance
from schema.context import Info
from schema.mutations.surveillance.shown import shown_surveillance
from schema.refusals import Refusal
from schema.types.licensing_enums import FindingGrade, SurveillanceRecommendation
from schema.types.surveillance import Surveillance


@strawberry.input
class SurveillanceFindingInput:
    """Something to be mended, and by when."""

    clause: str
    grade: FindingGrade
    description: str
    due_on: date


@strawberry.input
class SurveillanceRecordInput:
    """What the team reports."""

    number: str
    recommendation: SurveillanceRecommendation
    report_reference: str
    findings: list[SurveillanceFindingInput]


@strawberry.type
class SurveillanceRecordSuccess:
    """It was done."""

    surveillance: Surveillance


SurveillanceRecordPayload: TypeAlias = Annotated[
    SurveillanceRecordSuccess | Refusal, strawberry.union("SurveillanceRecordPayload")
]


@strawberry.type
class SurveillanceRecordMutation:
    """Findings are recorded."""

    @strawberry.mutation
    async def surveillance_record(
        self, info: Info, request: Annotated[SurveillanceRecordInput, strawberry.argument(name="input")]
    ) -> SurveillanceRecordPayload:
        """Record the report with its findings and their deadlines; without any, the surveillance is closed."""
        context = info.context
        findings = tuple(Finding(each.clause, each.grade, each.description, each.due_on) for each in request.findings)
        act = RecordSurveillance(request.number, request.recommendation, request.report_reference, findings)
        await record_surveillance(context.register, context.login, context.now, act)
        return SurveillanceRecordSuccess(surveillance=await shown_surveillance(act.number))
