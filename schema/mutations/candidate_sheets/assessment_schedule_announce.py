"""`assessmentScheduleAnnounce`: an LSP announces when, where and for what it assesses."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.queries.candidate_sheets import assessment_schedules_by_id
from models.services.candidate_sheet.announce_schedule import AnnounceSchedule, announce_schedule
from schema.context import Info
from schema.refusals import Refusal
from schema.types.candidate_sheet import AssessmentSchedule
from schema.types.enums import AssessmentMethod


@strawberry.input
class AssessmentScheduleAnnounceInput:
    """One schedule of an LSP."""

    licence_number: str
    code: str
    scheme_version: str
    site_code: str
    methods: list[AssessmentMethod]
    from_date: date
    to_date: date

    def request(self) -> AnnounceSchedule:
        """The input as the service takes it."""
        return AnnounceSchedule(
            licence_number=self.licence_number,
            code=self.code,
            scheme_version=self.scheme_version,
            site=self.site_code,
            methods=frozenset(self.methods),
            from_date=self.from_date,
            to_date=self.to_date,
        )


@strawberry.type
class AssessmentScheduleAnnounceSuccess:
    """The schedule is announced."""

    assessment_schedule: AssessmentSchedule


AssessmentScheduleAnnouncePayload: TypeAlias = Annotated[
    AssessmentScheduleAnnounceSuccess | Refusal, strawberry.union("AssessmentScheduleAnnouncePayload")
]


@strawberry.type
class AssessmentScheduleAnnounceMutation:
    """A schedule is announced."""

    @strawberry.mutation
    async def assessment_schedule_announce(
        self, info: Info, request: Annotated[AssessmentScheduleAnnounceInput, strawberry.argument(name="input")]
    ) -> AssessmentScheduleAnnouncePayload:
        """Announce a schedule; the same again changes nothing."""
        context = info.context
        number = await announce_schedule(context.register, context.login, context.now, request.request())
        (row,) = await assessment_schedules_by_id([number])
        return AssessmentScheduleAnnounceSuccess(assessment_schedule=AssessmentSchedule.of(row))
