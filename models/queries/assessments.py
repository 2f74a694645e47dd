"""Assessments as they are looked up."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tortoise.expressions import Q, Subquery

from models.queries.pages import Page, PageRequest, read_page
from models.queries.rows import rows_by, rows_of, values_by
from models.rules.assessments import AssessmentMethod, AssessmentStatus, Outcome
from models.tables.assessments import Assessment, AssessmentAssessor, UnitResult
from models.tables.certificates import Certificate


@dataclass(frozen=True, slots=True)
class AssessmentRow:
    """One assessment. The person is named as the register knows him or her; empty once erased."""

    id: int
    lsp_id: int
    lsp__licence_number: str
    scheme_version_id: int
    site__code: str
    site__name: str
    holder__name: str
    methods: frozenset[AssessmentMethod]
    assessed_on: date
    status: AssessmentStatus
    recommendation: Outcome
    recorded_at: datetime
    decision: Outcome | None
    decided_at: datetime | None


@dataclass(frozen=True, slots=True)
class UnitResultRow:
    """The result of one unit."""

    unit__code: str
    unit__title_id: str
    unit__title_en: str | None
    outcome: Outcome


async def assessments_by_id(ids: Collection[int]) -> Sequence[AssessmentRow]:
    """Assessments by id, in any order."""
    return await rows_of(Assessment.filter(id__in=list(ids)), AssessmentRow)


async def holder_assessment_page(subject: str, request: PageRequest) -> Page[AssessmentRow]:
    """A page of the assessments of the person whom the login service calls so."""
    return await read_page(Assessment.filter(holder__subject=subject), request, AssessmentRow)


async def undecided_page(licence_number: str, request: PageRequest) -> Page[AssessmentRow]:
    """A page of an LSP's assessments about which nobody has decided."""
    query = Assessment.filter(lsp__licence_number=licence_number, status=AssessmentStatus.RECOMMENDED)
    return await read_page(query, request, AssessmentRow)


async def assessors_by_assessment(assessment_ids: Collection[int]) -> Mapping[int, Sequence[int]]:
    """The ids of those who conducted some assessments."""
    query = AssessmentAssessor.filter(assessment_id__in=list(assessment_ids)).order_by("id")
    return await values_by("assessment_id", query, "assessor_id")


async def unit_results_by_assessment(assessment_ids: Collection[int]) -> Mapping[int, Sequence[UnitResultRow]]:
    """The results of the units in some assessments."""
    query = UnitResult.filter(assessment_id__in=list(assessment_ids)).order_by("id")
    return await rows_by("assessment_id", query, UnitResultRow)


async def uncertified_page(licence_number: str, decided_before: datetime, request: PageRequest) -> Page[AssessmentRow]:
    """A page of an LSP's assessments that found competence before a moment and led to no certificate yet."""
    certified = Certificate.exclude(token=None).values("assessment_id")
    query = Assessment.filter(
        lsp__licence_number=licence_number, decision=Outcome.COMPETENT, decided_at__lt=decided_before
    )
    waiting = query.filter(~Q(id__in=Subquery(certified)))
    return await read_page(waiting, request, AssessmentRow)
