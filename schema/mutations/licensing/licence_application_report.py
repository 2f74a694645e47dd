"""`licenceApplicationReport`: the team's report goes to the plenary."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.licensing.assess_in_field import ReportFieldAssessment, report_field_assessment
from schema.context import Info
from schema.mutations.licensing.shown import shown_application
from schema.refusals import Refusal
from schema.types.licence_application import LicenceApplication


@strawberry.input
class LicenceApplicationReportInput:
    """What the team found."""

    number: str
    signed_by: str
    is_recommended: bool
    report: str


@strawberry.type
class LicenceApplicationReportSuccess:
    """It was done."""

    licence_application: LicenceApplication


LicenceApplicationReportPayload: TypeAlias = Annotated[
    LicenceApplicationReportSuccess | Refusal, strawberry.union("LicenceApplicationReportPayload")
]


@strawberry.type
class LicenceApplicationReportMutation:
    """A visit is reported."""

    @strawberry.mutation
    async def licence_application_report(
        self, info: Info, request: Annotated[LicenceApplicationReportInput, strawberry.argument(name="input")]
    ) -> LicenceApplicationReportPayload:
        """Record the team's report, signed by a member above the observer's grade."""
        context = info.context
        act = ReportFieldAssessment(request.number, request.signed_by, request.is_recommended, request.report)
        await report_field_assessment(context.register, context.login, context.now, act)
        return LicenceApplicationReportSuccess(licence_application=await shown_application(act.number))
