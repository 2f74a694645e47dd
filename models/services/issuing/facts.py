"""Step 1 of issuing, its reading half: everything that the rules ask about some assessments, in a dozen queries."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from models.rules.blanks import KnownBlank
from models.rules.certificates import CertificateStatus
from models.rules.construction import ConstructionDetails
from models.rules.issuing import IssuingFacts
from models.rules.licences import LicenceState
from models.rules.signing_keys import SigningKeyStatus
from models.rules.validity import jakarta_day
from models.services.issuing.blanks import known_blanks
from models.services.issuing.construction import construction_details
from models.services.licensing.licence_terms import licence_term, licences_of, scope_of, scope_term
from models.services.lookups import scheme_name
from models.services.people.assessor_terms import AssessorRecords, assessor_records
from models.tables.assessments import Assessment, AssessmentAssessor
from models.tables.certificates import Certificate
from models.tables.licences import Licence
from models.tables.scopes import LspScope
from models.tables.signing_keys import SigningKey


@dataclass(frozen=True, slots=True)
class IssuingRecords:
    """What the register knows about some assessments that are to be certified."""

    today: date
    assessments: Mapping[int, Assessment]
    """Each with its LSP, scheme version, scheme and holder."""
    licences: Mapping[int, Sequence[Licence]]
    scope: Mapping[tuple[int, int], Sequence[LspScope]]
    assessor_ids: Mapping[int, Sequence[int]]
    assessors: AssessorRecords
    keys: Mapping[int, SigningKey]
    """The key that signs, by id of the LSP."""
    certificates: Mapping[int, Sequence[Certificate]]
    """By id of the assessment, without those that were voided."""
    used_blanks: frozenset[str]
    known_blanks: Mapping[str, KnownBlank]
    constructions: Mapping[int, ConstructionDetails]
    """What construction certificates among them say, by id of the certificate."""

    def facts(self, row: Assessment, blank: str | None, certificate: str | None) -> IssuingFacts:
        """Return what the rules ask about one assessment; `certificate` stands in the way of another."""
        version, day = row.scheme_version, row.assessed_on
        assessor_ids = self.assessor_ids[row.id]
        return IssuingFacts(
            today=self.today,
            licence_number=row.lsp.licence_number,
            licences=[licence_term(each) for each in self.licences.get(row.lsp_id, ())],
            scheme=scheme_name(version),
            scheme_status=version.status,
            scope=[scope_term(each) for each in self.scope.get((row.lsp_id, version.id), ())],
            assessment=str(row.id),
            assessed_on=day,
            assessors=[self.assessors.term(each, version.scheme_id, row.lsp_id, day) for each in assessor_ids],
            assessor_subjects=self.assessors.names(assessor_ids),
            decision=row.decision,
            decided_by=row.decided_by,
            certificate=certificate,
            has_key=row.lsp_id in self.keys,
            blank_number=blank,
            blank_is_used=blank in self.used_blanks,
            blank=self.known_blanks.get(blank) if blank else None,
        )

    def licence_today(self, lsp_id: int) -> Licence:
        """Return the licence under which the LSP issues today; the rules have found that there is one."""
        in_force = LicenceState.IN_FORCE
        return next(row for row in self.licences[lsp_id] if licence_term(row).state_on(self.today) is in_force)


async def issuing_records(assessment_ids: Collection[int], blanks: Collection[str], now: datetime) -> IssuingRecords:
    """Read what some assessments need; ids that do not exist are left out."""
    related = ("lsp", "scheme_version__scheme", "holder")
    assessments = {row.id: row for row in await Assessment.filter(id__in=assessment_ids).select_related(*related)}
    lsp_ids = {row.lsp_id for row in assessments.values()}
    assessor_ids = await _assessor_ids(assessments)
    certificates = await _certificates(assessments)
    return IssuingRecords(
        today=jakarta_day(now),
        assessments=assessments,
        licences=await licences_of(lsp_ids),
        scope=await scope_of(lsp_ids),
        assessor_ids=assessor_ids,
        assessors=await assessor_records([each for ids in assessor_ids.values() for each in ids]),
        keys=await _keys(lsp_ids, now),
        certificates=certificates,
        used_blanks=frozenset(await _used(blanks)),
        known_blanks=await known_blanks(blanks),
        constructions=await construction_details([row.id for rows in certificates.values() for row in rows]),
    )


async def _assessor_ids(assessment_ids: Collection[int]) -> Mapping[int, Sequence[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for link in await AssessmentAssessor.filter(assessment_id__in=list(assessment_ids)).order_by("id"):
        found[link.assessment_id].append(link.assessor_id)
    return found


async def _keys(lsp_ids: Collection[int], now: datetime) -> Mapping[int, SigningKey]:
    """Return the newest key of each LSP that may sign now."""
    active = SigningKey.filter(lsp_id__in=list(lsp_ids), status=SigningKeyStatus.ACTIVE, not_before__lte=now)
    return {row.lsp_id: row for row in await active.order_by("not_before", "id") if row.lsp_id is not None}


async def _certificates(assessment_ids: Collection[int]) -> Mapping[int, Sequence[Certificate]]:
    found: dict[int, list[Certificate]] = defaultdict(list)
    existing = Certificate.filter(assessment_id__in=list(assessment_ids)).exclude(status=CertificateStatus.VOIDED)
    for row in await existing.order_by("id"):
        found[row.assessment_id].append(row)
    return found


async def _used(blanks: Collection[str]) -> Sequence[str]:
    if not blanks:
        return ()
    used = await Certificate.filter(blank_number__in=list(blanks)).values_list("blank_number", flat=True)
    return [str(each) for each in used]
