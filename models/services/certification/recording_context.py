"""What recording some assessments needs to know, read in a dozen queries however many they are."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.rules.licences import LicenceTerm
from models.rules.schemes import UnitRole
from models.rules.scope import ScopeTerm
from models.services.licensing.licence_terms import licence_term, licences_of, scope_of, scope_term
from models.services.licensing.site_terms import SiteTerms, site_terms
from models.services.lookups import (
    AT_ONCE,
    assessors_by_number,
    chunks,
    lsps_by_licence,
    scheme_versions_by_name,
    sites_by_code,
)
from models.services.people.assessor_terms import AssessorRecords, assessor_records
from models.tables.licences import Licence
from models.tables.lsps import Lsp
from models.tables.schemes import SchemeVersion, SchemeVersionUnit
from models.tables.scopes import LspScope
from models.tables.sites import AssessmentSite

if TYPE_CHECKING:
    from models.services.certification.record_assessment import RecordAssessment


@dataclass(frozen=True, slots=True)
class RecordingContext:
    """Everything by the names that requests use."""

    lsps: Mapping[object, Lsp]
    licences: Mapping[int, Sequence[Licence]]
    versions: Mapping[str, SchemeVersion]
    scope: Mapping[tuple[int, int], Sequence[LspScope]]
    site_rows: Mapping[object, AssessmentSite]
    sites: SiteTerms
    assessor_ids: Mapping[object, int]
    assessors: AssessorRecords
    core_units: Mapping[int, frozenset[str]]
    """Codes by id of the scheme version."""
    elective_units: Mapping[int, frozenset[str]]
    unit_ids: Mapping[str, int]

    def licence_terms(self, lsp_id: int) -> list[LicenceTerm]:
        """Return an LSP's licences for the rules."""
        return [licence_term(row) for row in self.licences.get(lsp_id, ())]

    def scope_terms(self, lsp_id: int, version_id: int) -> list[ScopeTerm]:
        """Return a scheme version's stays in an LSP's scope for the rules."""
        return [scope_term(row) for row in self.scope.get((lsp_id, version_id), ())]


async def recording_context(requests: Sequence["RecordAssessment"]) -> RecordingContext:
    """Read what the requests name. Raises NotFound for the first that the register does not know."""
    lsps = await lsps_by_licence({each.licence_number for each in requests})
    lsp_ids = [row.id for row in lsps.values()]
    versions = await scheme_versions_by_name({each.scheme_version for each in requests})
    assessors = await assessors_by_number({number for each in requests for number in each.assessors})
    sites = await sites_by_code({each.site for each in requests})
    core, elective, unit_ids = await _units([row.id for row in versions.values()])
    return RecordingContext(
        lsps=lsps,
        licences=await licences_of(lsp_ids),
        versions=versions,
        scope=await scope_of(lsp_ids),
        site_rows=sites,
        sites=await site_terms(sites.values()),
        assessor_ids={number: row.id for number, row in assessors.items()},
        assessors=await assessor_records([row.id for row in assessors.values()]),
        core_units=core,
        elective_units=elective,
        unit_ids=unit_ids,
    )


Units = Mapping[int, frozenset[str]]


async def _units(version_ids: Sequence[int]) -> tuple[Units, Units, Mapping[str, int]]:
    """Return core units, elective units, and the id of each unit's code."""
    by_role: dict[UnitRole, dict[int, set[str]]] = {role: defaultdict(set) for role in UnitRole}
    unit_ids: dict[str, int] = {}
    for some in chunks(version_ids, AT_ONCE):
        for row in await SchemeVersionUnit.filter(scheme_version_id__in=some).select_related("unit"):
            by_role[row.role][row.scheme_version_id].add(row.unit.code)
            unit_ids[row.unit.code] = row.unit_id
    core, elective = (
        {version_id: frozenset(by_role[role].get(version_id, ())) for version_id in version_ids}
        for role in (UnitRole.CORE, UnitRole.ELECTIVE)
    )
    return core, elective, unit_ids
