"""`assessmentRecord`: an LSP records an assessment with its assessors' recommendation."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.queries.assessments import assessments_by_id
from models.rules.national_id import NationalId
from models.services.certification.record_assessment import AssessedUnit, RecordAssessment, record_assessment
from models.services.holders.register_holder import HolderDetails
from schema.context import Info
from schema.refusals import Refusal
from schema.types.assessment import Assessment
from schema.types.enums import AssessmentMethod, Outcome, Sex


@strawberry.input
class HolderInput:
    """The person, as the papers show him or her."""

    name: str
    national_id: str
    sex: Sex | None = None
    birth_date: date | None = None
    birth_place: str | None = None

    def details(self) -> HolderDetails:
        """The person as the services take him or her. Raises InvalidInput."""
        national_id = NationalId.parse(self.national_id)
        return HolderDetails(self.name, national_id, self.sex, self.birth_date, self.birth_place)


@strawberry.input
class UnitResultInput:
    """The result of one unit."""

    code: str
    outcome: Outcome


@strawberry.input
class AssessmentRecordInput:
    """What was assessed, where, when, by whom and with which results."""

    idempotency_key: str
    licence_number: str
    scheme_version: str
    site_code: str
    holder: HolderInput
    methods: list[AssessmentMethod]
    assessed_on: date
    assessors: list[str]
    units: list[UnitResultInput]
    recommendation: Outcome
    application: str | None = None

    def request(self) -> RecordAssessment:
        """The input as the service takes it. Raises InvalidInput."""
        return RecordAssessment(
            idempotency_key=self.idempotency_key,
            licence_number=self.licence_number,
            scheme_version=self.scheme_version,
            site=self.site_code,
            holder=self.holder.details(),
            methods=frozenset(self.methods),
            assessed_on=self.assessed_on,
            assessors=tuple(self.assessors),
            units=tuple(AssessedUnit(each.code, each.outcome) for each in self.units),
            recommendation=self.recommendation,
            application=self.application,
        )


@strawberry.type
class AssessmentRecordSuccess:
    """The assessment was recorded."""

    assessment: Assessment


AssessmentRecordPayload: TypeAlias = Annotated[
    AssessmentRecordSuccess | Refusal, strawberry.union("AssessmentRecordPayload")
]


@strawberry.type
class AssessmentRecordMutation:
    """An assessment is recorded."""

    @strawberry.mutation
    async def assessment_record(
        self, info: Info, request: Annotated[AssessmentRecordInput, strawberry.argument(name="input")]
    ) -> AssessmentRecordPayload:
        """Record an assessment."""
        context = info.context
        number = await record_assessment(context.register, context.login, context.now, request.request())
        (row,) = await assessments_by_id([number])
        return AssessmentRecordSuccess(assessment=Assessment.of(row))
