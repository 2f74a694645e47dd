"""What checking some rows of a sheet needs to know, read in a dozen queries however many they are."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.rules.assessments import Outcome
from models.rules.candidate_sheet.readings import Reading
from models.rules.licences import LicenceTerm
from models.rules.national_id import NationalIdCipher
from models.rules.schemes import UnitRole
from models.rules.scope import ScopeTerm
from models.services.licensing.licence_terms import licence_term, licences_of, scope_of, scope_term
from models.services.licensing.site_terms import SiteTerms, site_terms
from models.services.people.assessor_terms import AssessorRecords, assessor_records
from models.tables.assessment_schedules import AssessmentSchedule
from models.tables.assessments import Assessment, AssessmentAssessor
from models.tables.assessor_conflicts import AssessorConflict
from models.tables.assessors import Assessor
from models.tables.candidate_sheets import CandidateSheetRow
from models.tables.holders import Holder
from models.tables.lsps import Lsp
from models.tables.schemes import SchemeVersionUnit


@dataclass(frozen=True, slots=True)
class KnownHolder:
    """A person whom the register knows."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class StoredCandidate:
    """A candidate of a schedule who is in the register."""

    assessed_on: date
    result: Outcome
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


async def sheet_context(ciphers: NationalIdCipher, lsp: Lsp, readings: Sequence[Reading]) -> SheetContext:
    """Read what some rows speak of; at most some hundreds at once."""
    schedules = await _schedules(lsp.id, {each.schedule for each in readings if each.schedule})
    numbers = {number for each in readings for number in each.assessors}
    found = await Assessor.filter(registration_number__in=sorted(numbers))
    holders = await _holders(ciphers, readings)
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


async def _holders(ciphers: NationalIdCipher, readings: Sequence[Reading]) -> dict[int, KnownHolder]:
    marks = {each.row: ciphers.mark(each.national_id) for each in readings if each.national_id}
    rows = Holder.filter(national_id_mark__in=sorted(set(marks.values())))
    known = {
        mark: KnownHolder(holder_id, name)
        for mark, holder_id, name in await rows.values_list("national_id_mark", "id", "name")
    }
    return {row: known[mark] for row, mark in marks.items() if mark in known}


async def _stored(schedule_ids: Sequence[int], holder_ids: Sequence[int]) -> dict[tuple[int, int], StoredCandidate]:
    rows = CandidateSheetRow.filter(schedule_id__in=schedule_ids, holder_id__in=holder_ids)
    of_assessment = (f"assessment__{name}" for name in ("id", "assessed_on", "recommendation"))
    found = await rows.values_list("schedule_id", "holder_id", *of_assessment)
    assessors: dict[int, set[int]] = defaultdict(set)
    links = AssessmentAssessor.filter(assessment_id__in=[values[2] for values in found])
    for assessment_id, assessor_id in await links.values_list("assessment_id", "assessor_id"):
        assessors[assessment_id].add(assessor_id)
    return {
        (schedule_id, holder_id): StoredCandidate(day, result, frozenset(assessors[assessment_id]))
        for schedule_id, holder_id, assessment_id, day, result in found
    }


async def _assessed(lsp_id: int, holder_ids: Sequence[int]) -> set[tuple[int, int, date]]:
    rows = Assessment.filter(lsp_id=lsp_id, holder_id__in=holder_ids)
    return set(await rows.values_list("holder_id", "scheme_version_id", "assessed_on"))
