"""Licensing assessors, those who may assess a body, and what they have still to do."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tortoise.expressions import Q, Subquery
from tortoise.functions import Count, Max
from tortoise.queryset import QuerySet

from models.queries.filters import EVERYTHING, AllOf, Among, Condition, Expression, NotSo, Operator, criteria
from models.queries.pages import Page, PageRequest, read_page
from models.queries.rows import row_of, rows_of
from models.rules.licence_applications import LicenceApplicationStatus
from models.rules.licensing_assessors import LicensingAssessorGrade, first_day_that_counts
from models.rules.surveillances import SurveillanceStatus
from models.tables.licence_applications import FieldAssessment, FieldAssessmentMember
from models.tables.licensing_assessors import LicensingAssessor, LicensingAssessorInterest
from models.tables.surveillances import Surveillance

TO_VISIT = (SurveillanceStatus.PLANNED, SurveillanceStatus.NOTIFIED, SurveillanceStatus.CONDUCTED)


@dataclass(frozen=True, slots=True)
class LicensingAssessorRow:
    """One licensing assessor."""

    id: int
    certificate_number: str
    name: str
    grade: LicensingAssessorGrade
    valid_from: date
    valid_until: date


async def licensing_assessors_by_id(ids: Collection[int]) -> Sequence[LicensingAssessorRow]:
    """Licensing assessors by id, in any order."""
    return await rows_of(LicensingAssessor.filter(id__in=list(ids)), LicensingAssessorRow)


async def licensing_assessor_by_number(certificate_number: str) -> LicensingAssessorRow | None:
    """The licensing assessor of a certificate."""
    return await row_of(LicensingAssessor.filter(certificate_number=certificate_number), LicensingAssessorRow)


async def licensing_assessor_page(request: PageRequest, where: Expression = EVERYTHING) -> Page[LicensingAssessorRow]:
    """A page of licensing assessors."""
    query = LicensingAssessor.filter(criteria(where))
    return await read_page(query, request, LicensingAssessorRow)


def available_for(body: str, day: date) -> Expression:
    """Those with a valid certificate on the day and without an interest in the LSP or candidate of this reference."""
    named = Q(lsp__licence_number=body) | Q(candidate__code=body) | Q(candidate__lsp__licence_number=body)
    lasting = Q(to_date=None) | Q(to_date__gte=first_day_that_counts(day))
    interested = LicensingAssessorInterest.filter(named, lasting, from_date__lte=day)
    return AllOf(
        (
            Condition("valid_from", Operator.AT_MOST, day),
            Condition("valid_until", Operator.AT_LEAST, day),
            NotSo(Among("id", interested.values("assessor_id"))),
        )
    )


async def open_assignments_by_assessor(assessor_ids: Collection[int]) -> Mapping[int, Sequence[int]]:
    """How many visits some licensing assessors have still to make or report, each as the one member of a sequence."""
    ids = list(assessor_ids)
    visits = FieldAssessmentMember.filter(
        Q(field_assessment_id__in=Subquery(_newest_visits().values("newest"))),
        assessor_id__in=ids,
        field_assessment__reported_at=None,
        field_assessment__application__status=LicenceApplicationStatus.FIELD_ASSESSMENT,
    )
    surveillances = Surveillance.filter(lead_id__in=ids, status__in=list(TO_VISIT))
    counted = Counter(
        dict(await visits.annotate(n=Count("id")).group_by("assessor_id").values_list("assessor_id", "n"))
    )
    counted.update(dict(await surveillances.annotate(n=Count("id")).group_by("lead_id").values_list("lead_id", "n")))
    return {assessor_id: (count,) for assessor_id, count in counted.items()}


def _newest_visits() -> QuerySet[FieldAssessment]:
    """The visit that counts of each application: whoever is returned during one is visited anew, by another team."""
    return FieldAssessment.annotate(newest=Max("id")).group_by("application_id")
