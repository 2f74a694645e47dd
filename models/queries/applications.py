"""Applications for certification with their self-assessments: the candidate's and the LSP's, never public."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from models.queries.filters import Expression, criteria
from models.queries.pages import Page, PageRequest, read_page
from models.queries.rows import row_of, rows_by
from models.rules.applications import ApplicationPurpose, ApplicationStatus
from models.tables.applications import Application, SelfAssessmentAnswer


@dataclass(frozen=True, slots=True)
class ApplicationRow:
    """One application. The person is named as the register knows him or her; empty once erased."""

    id: int
    number: str
    lsp_id: int
    lsp__licence_number: str
    scheme_version_id: int
    holder__name: str
    purpose: ApplicationPurpose
    status: ApplicationStatus
    scheduled_on: date | None
    assessment_id: int | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """What a candidate says of one unit."""

    unit__code: str
    unit__title_id: str
    unit__title_en: str | None
    is_able: bool


async def application_by_number(number: str) -> ApplicationRow | None:
    """The application of a number."""
    return await row_of(Application.filter(number=number), ApplicationRow)


async def application_page(request: PageRequest, where: Expression) -> Page[ApplicationRow]:
    """A page of applications."""
    return await read_page(Application.filter(criteria(where)), request, ApplicationRow)


async def answers_by_application(application_ids: Collection[int]) -> Mapping[int, Sequence[AnswerRow]]:
    """The self-assessments of some applications."""
    query = SelfAssessmentAnswer.filter(application_id__in=list(application_ids)).order_by("id")
    return await rows_by("application_id", query, AnswerRow)
