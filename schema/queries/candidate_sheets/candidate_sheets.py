"""`candidateSheets` and `assessmentSchedules`: what an LSP has announced and handed in, or all for BNSP."""

from datetime import date

import strawberry

from models.queries.candidate_sheets import Days, assessment_schedule_page, candidate_sheet_page
from models.queries.pages import NEWEST_FIRST
from models.rules.numbers import LicenceNumber
from models.rules.visibility import check_sees_register_of
from schema.context import Info
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.candidate_sheet import AssessmentSchedule, CandidateSheet


@strawberry.type
class CandidateSheetListsQuery:
    """Schedules and sheets."""

    @strawberry.field
    @paged
    async def assessment_schedules(
        self,
        info: Info,
        licence_number: str | None = None,
        since: date | None = None,
        until: date | None = None,
        *,
        paging: Paging,
    ) -> Connection[AssessmentSchedule]:
        """Schedules that have a day in the time asked for, the newest first: one LSP's for its staff, all for BNSP."""
        number, days = LicenceNumber.canonical_or_none(licence_number), Days(since, until)
        check_sees_register_of(info.context.login, number)
        asked = Listing(f"schedules of {number} {days}", NEWEST_FIRST)
        return await paging.through(
            asked, lambda request: assessment_schedule_page(request, number, days), AssessmentSchedule.of
        )

    @strawberry.field
    @paged
    async def candidate_sheets(
        self,
        info: Info,
        licence_number: str | None = None,
        is_finished: bool | None = None,  # noqa: FBT001 - GraphQL names every argument
        since: date | None = None,
        until: date | None = None,
        *,
        paging: Paging,
    ) -> Connection[CandidateSheet]:
        """Sheets whose import began in the time asked for, the newest first: one LSP's for its staff, all for BNSP."""
        number, days = LicenceNumber.canonical_or_none(licence_number), Days(since, until)
        check_sees_register_of(info.context.login, number)
        asked = Listing(f"sheets of {number} {is_finished} {days}", NEWEST_FIRST)
        return await paging.through(
            asked,
            lambda request: candidate_sheet_page(request, number, days, is_finished=is_finished),
            CandidateSheet.of,
        )
