"""What checking some rows of a sheet needs to know, read in a dozen queries however many they are."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tortoise.expressions import Q

from models.rules.assessments import AssessmentStatus, Outcome
from models.rules.candidate_sheet.readings import Reading
from models.rules.holders import Sex
from models.rules.licences import LicenceTerm
from models.rules.national_id import NationalIdCipher
from models.rules.schemes import UnitRole
from models.rules.scope import ScopeTerm
from models.services.licensing.licence_terms import licence_term, licences_of, scope_of, scope_term
from models.services.licensing.site_terms import SiteTerms, site_terms
from models.services.people.assessor_terms import AssessorRecords, assessor_records
from models.tables.applications import Application
from models.tables.assessment_schedules import AssessmentSchedule
from models.tables.assessments import Assessment, AssessmentAssessor
from models.tables.assessor_conflicts import AssessorConflict
from models.tables.assessors import Assessor
from models.tables.candidate_sheets import CandidateSheetRow
from models.tables.holders import Holder
from models.tables.lsps import Lsp
from models.tables.schemes import SchemeVersionUnit

CIRCUMSTANCES = ("city", "province", "education", "occupation", "budget", "ministry")
"""What a row tells beside the assessment, by its name in readings as in the table."""


@dataclass(frozen=True, slots=True)
class KnownHolder:
    """A person whom the register knows."""

    id: int
    name: str
    sex: Sex | None
    is_known_elsewhere: bool
    """Whether the register knows the person from more than what this LSP has recorded and nobody has decided about."""


@dataclass(frozen=True, slots=True)
class StoredCandidate:
    """A candidate of a schedule who is in the register."""

    assessment_id: int
    assessed_on: date
    result: Outcome
    is_decided: bool
    circumstances: Mapping[str, str | None]
    """What the row tells besides, by its column in the table."""
    assessors: frozenset[int]


@dataclass(frozen=True, slots=True)
class SheetContext:
    """The register as far as some rows of one LSP's sheet speak of it."""

    lsp: Lsp
    licences: Sequence[LicenceTerm]
    scope: Mapping[int, Sequence[ScopeTerm]]
    """By id of the scheme version."""
    schedules: Mapping[str, AssessmentSchedule]
    """With scheme version, scheme and site."""
    sites: SiteTerms
    core_units: Mapping[int, Sequence[int]]
    """Ids by id of the scheme version."""
    assessor_ids: Mapping[str, int]
    assessors: AssessorRecords
    conflicts: Sequence[AssessorConflict]
    holders: Mapping[int, KnownHolder]
    """Who is known already, by row."""
    stored: Mapping[tuple[int, int], StoredCandidate]
    """By ids of schedule and holder."""
    assessed: Collection[tuple[int, int, date]]
    """Ids of holder and scheme version, and the day, of every assessment of the LSP."""
    erased: Collection[int]
    """Ids of schedules of which a candidate was erased."""
    is_correction: bool
    """Whether the rows may change what is recorded and undecided."""


async def sheet_context(
    ciphers: NationalIdCipher, lsp: Lsp, readings: Sequence[Reading], *, is_correction: bool = False
) -> SheetContext:
    """Read what some rows speak of; at most some hundreds at once."""
    schedules = await _schedules(lsp.id, {each.schedule for each in readings if each.schedule})
    numbers = {number for each in readings for number in each.assessors}
    found = await Assessor.filter(registration_number__in=sorted(numbers))
    holders = await _holders(ciphers, lsp.id, readings)
    holder_ids = [row.id for row in holders.values()]
    scope = await scope_of([lsp.id])
    return SheetContext(
        lsp=lsp,
        licences=[licence_term(row) for row in (await licences_of([lsp.id])).get(lsp.id, ())],
        scope={version_id: [scope_term(row) for row in rows] for (_, version_id), rows in scope.items()},
        schedules=schedules,
        sites=await site_terms(row.site for row in schedules.values()),
        core_units=await _core_units({row.scheme_version_id for row in schedules.values()}),
        assessor_ids={row.registration_number: row.id for row in found},
        assessors=await assessor_records([row.id for row in found]),
        conflicts=await AssessorConflict.filter(assessor_id__in=[row.id for row in found]),
        holders=holders,
        stored=await _stored([row.id for row in schedules.values()], holder_ids),
        assessed=await _assessed(lsp.id, holder_ids),
        erased=await _erased([row.id for row in schedules.values()]),
        is_correction=is_correction,
    )


async def _schedules(lsp_id: int, codes: Collection[str]) -> dict[str, AssessmentSchedule]:
    rows = AssessmentSchedule.filter(lsp_id=lsp_id, code__in=sorted(codes))
    return {row.code: row for row in await rows.select_related("scheme_version__scheme", "site")}


async def _core_units(version_ids: Collection[int]) -> dict[int, list[int]]:
    units: dict[int, list[int]] = defaultdict(list)
    rows = SchemeVersionUnit.filter(scheme_version_id__in=sorted(version_ids), role=UnitRole.CORE)
    for version_id, unit_id in await rows.order_by("id").values_list("scheme_version_id", "unit_id"):
        units[version_id].append(unit_id)
    return units


async def _holders(ciphers: NationalIdCipher, lsp_id: int, readings: Sequence[Reading]) -> dict[int, KnownHolder]:
    marks = {each.row: ciphers.mark(each.national_id) for each in readings if each.national_id}
    rows = Holder.filter(national_id_mark__in=sorted(set(marks.values())))
    found = await rows.values_list("national_id_mark", "id", "name", "sex")
    elsewhere = await _known_elsewhere(lsp_id, [holder_id for _, holder_id, *_ in found])
    known = {mark: KnownHolder(holder_id, name, sex, holder_id in elsewhere) for mark, holder_id, name, sex in found}
    return {row: known[mark] for row, mark in marks.items() if mark in known}


async def _known_elsewhere(lsp_id: int, holder_ids: Sequence[int]) -> set[object]:
    """Return who has applied, assesses others, or was assessed by another LSP or to a decision."""
    by_application = Application.filter(holder_id__in=holder_ids).values_list("holder_id", flat=True)
    by_register = Assessor.filter(holder_id__in=holder_ids).values_list("holder_id", flat=True)
    others = Q(lsp_id=lsp_id, status=AssessmentStatus.RECOMMENDED)
    by_assessment = Assessment.filter(~others, holder_id__in=holder_ids).values_list("holder_id", flat=True)
    return {*await by_application, *await by_register, *await by_assessment}


async def _stored(schedule_ids: Sequence[int], holder_ids: Sequence[int]) -> dict[tuple[int, int], StoredCandidate]:
    rows = CandidateSheetRow.filter(schedule_id__in=schedule_ids, holder_id__in=holder_ids)
    found = await rows.select_related("assessment")
    assessors: dict[int, set[int]] = defaultdict(set)
    links = AssessmentAssessor.filter(assessment_id__in=[row.assessment_id for row in found])
    for assessment_id, assessor_id in await links.values_list("assessment_id", "assessor_id"):
        assessors[assessment_id].add(assessor_id)
    return {(row.schedule_id, row.holder_id): _candidate(row, assessors[row.assessment_id]) for row in found}


def _candidate(row: CandidateSheetRow, assessors: Collection[int]) -> StoredCandidate:
    return StoredCandidate(
        assessment_id=row.assessment_id,
        assessed_on=row.assessment.assessed_on,
        result=row.assessment.recommendation,
        is_decided=row.assessment.status is AssessmentStatus.DECIDED,
        circumstances={column: getattr(row, column) for column in CIRCUMSTANCES},
        assessors=frozenset(assessors),
    )


async def _erased(schedule_ids: Sequence[int]) -> set[int]:
    rows = CandidateSheetRow.filter(schedule_id__in=schedule_ids, holder__erased_at__isnull=False)
    return {schedule_id for (schedule_id,) in await rows.distinct().values_list("schedule_id")}


async def _assessed(lsp_id: int, holder_ids: Sequence[int]) -> set[tuple[int, int, date]]:
    rows = Assessment.filter(lsp_id=lsp_id, holder_id__in=holder_ids)
    return set(await rows.values_list("holder_id", "scheme_version_id", "assessed_on"))
