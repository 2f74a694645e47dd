"""Licence applications with their stage, what they ask for, their visits, and the recommendations that they lack."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tortoise.expressions import Q, Subquery

from models.queries.filters import EVERYTHING, AllOf, Among, AnyOf, Condition, Expression, NotSo, Operator, criteria
from models.queries.pages import Page, PageRequest, read_page
from models.queries.rows import row_of, rows_by, rows_of, values_by
from models.queries.standing_recommendations import standing_recommendations
from models.rules.licence_applications import LICENCE_APPLICATION, LicenceApplicationStatus
from models.rules.licences import LicenceKind
from models.rules.sector_recommendations import REQUIRED_BODIES, missing_bodies
from models.tables.licence_applications import (
    FieldAssessment,
    FieldAssessmentMember,
    LicenceApplication,
    RequestedScheme,
)

OPEN = tuple(state for state in LicenceApplicationStatus if not LICENCE_APPLICATION.is_final(state))


@dataclass(frozen=True, slots=True)
class LicenceApplicationRow:
    """One application."""

    id: int
    number: str
    kind: LicenceKind
    status: LicenceApplicationStatus
    entered_at: datetime
    created_at: datetime
    decided_at: datetime | None
    candidate_id: int | None
    candidate__sector: str | None
    renews__lsp_id: int | None
    renews__lsp__sector: str | None
    renews__lsp__licence_number: str | None

    @property
    def sector(self) -> str | None:
        """The sector of whoever applies."""
        return self.candidate__sector or self.renews__lsp__sector


@dataclass(frozen=True, slots=True)
class FieldAssessmentRow:
    """One visit."""

    id: int
    application_id: int
    visits_on: date
    signed_by_id: int | None
    reported_at: datetime | None
    is_recommended: bool | None
    report: str | None


async def licence_application_by_number(number: str) -> LicenceApplicationRow | None:
    """The application of a number."""
    query = LicenceApplication.filter(number=number)
    return await row_of(query, LicenceApplicationRow)


async def licence_application_page(request: PageRequest, where: Expression = EVERYTHING) -> Page[LicenceApplicationRow]:
    """A page of applications."""
    query = LicenceApplication.filter(criteria(where))
    return await read_page(query, request, LicenceApplicationRow)


def of_sector(sector: str) -> Expression:
    """The applications of candidates and LSPs of a sector."""
    columns = ("candidate__sector", "renews__lsp__sector")
    return AnyOf(tuple(Condition(column, Operator.EQUAL, sector) for column in columns))


def lacking_recommendations() -> Expression:
    """The undecided applications that lack the recommendation of a body which their sector requires."""
    undecided = Condition("status", Operator.IN, list(OPEN))
    return AllOf((undecided, AnyOf(tuple(_lacking(*each) for each in REQUIRED_BODIES.items()))))


def _lacking(sector: str, bodies: Iterable[str]) -> Expression:
    return AllOf((of_sector(sector), AnyOf(tuple(NotSo(_recommended_by(body)) for body in sorted(bodies)))))


def _recommended_by(body: str) -> Expression:
    letters = standing_recommendations().filter(body__code=body)
    # a null among the values of NOT IN would make every row unknown
    candidates = letters.filter(candidate_id__not_isnull=True).values("candidate_id")
    lsps = letters.filter(lsp_id__not_isnull=True).values("lsp_id")
    applications = LicenceApplication.filter(
        Q(candidate_id__in=Subquery(candidates)) | Q(renews__lsp_id__in=Subquery(lsps))
    )
    return Among("id", applications.values("id"))


async def missing_bodies_by_application(application_ids: Collection[int]) -> Mapping[int, Sequence[str]]:
    """The codes of the bodies whose recommendation is required and missing, for some applications."""
    applications = await rows_of(LicenceApplication.filter(id__in=list(application_ids)), LicenceApplicationRow)
    said = await _recommending(applications)
    return {
        row.id: missing_bodies(row.sector, said["candidate", row.candidate_id] | said["lsp", row.renews__lsp_id])
        for row in applications
        if row.sector is not None
    }


async def _recommending(rows: Sequence[LicenceApplicationRow]) -> Mapping[tuple[str, int | None], set[str]]:
    candidates = [row.candidate_id for row in rows if row.candidate_id is not None]
    lsps = [row.renews__lsp_id for row in rows if row.renews__lsp_id is not None]
    about = Q(candidate_id__in=candidates) | Q(lsp_id__in=lsps)
    found: dict[tuple[str, int | None], set[str]] = defaultdict(set)
    letters = standing_recommendations().filter(about)
    for code, candidate_id, lsp_id in await letters.values_list("body__code", "candidate_id", "lsp_id"):
        for subject in (("candidate", candidate_id), ("lsp", lsp_id)):
            if subject[1] is not None:
                found[subject].add(code)
    return found


async def requested_schemes_by_application(application_ids: Collection[int]) -> Mapping[int, Sequence[int]]:
    """The ids of the scheme versions that some applications ask for, as they were filed."""
    rows = RequestedScheme.filter(application_id__in=list(application_ids)).order_by("id")
    return await values_by("application_id", rows, "scheme_version_id")


async def field_assessments_by_application(
    application_ids: Collection[int],
) -> Mapping[int, Sequence[FieldAssessmentRow]]:
    """The visits for some applications, the earliest first."""
    rows = FieldAssessment.filter(application_id__in=list(application_ids)).order_by("visits_on")
    return await rows_by("application_id", rows, FieldAssessmentRow)


async def team_by_field_assessment(visit_ids: Collection[int]) -> Mapping[int, Sequence[int]]:
    """The ids of the licensing assessors in some teams."""
    rows = FieldAssessmentMember.filter(field_assessment_id__in=list(visit_ids)).order_by("id")
    return await values_by("field_assessment_id", rows, "assessor_id")
