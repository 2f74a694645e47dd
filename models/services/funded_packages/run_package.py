"""An LSP runs a state-funded package: it names site and assessors, adds the candidates, and reports."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.funded_packages import ASSESSORS, CANDIDATES, FUNDED_PACKAGE, check_reportable, check_room
from models.rules.life_cycle import StepNotAllowed
from models.rules.permissions import check_acts_for
from models.rules.texts import reason_given
from models.rules.violations import InvalidInput, NotFound
from models.services.certification.certification_lookups import funded_package_by_number
from models.services.events import NewEvent, record_events
from models.services.idempotency import check_each_once
from models.services.lookups import assessors_by_number, sites_by_code
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.assessments import Assessment, AssessmentAssessor
from models.tables.funded_packages import FundedPackage, FundedPackageAssessor, FundedPackageCandidate


@dataclass(frozen=True, slots=True)
class StartPackage:
    """Where, and by whom it is assessed."""

    number: str
    site: str
    assessors: tuple[str, ...]
    """Registration numbers; two, unless a reason is reported at the end."""


@dataclass(frozen=True, slots=True)
class AddCandidates:
    """Assessments that the package pays for."""

    number: str
    assessment_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReportPackage:
    """The package is done."""

    number: str
    deviation_reason: str | None = None
    """Why it is not twenty candidates by two assessors."""


async def start_package(_register: Register, actor: Actor, now: datetime, request: StartPackage) -> None:
    """Start it. Raises NotPermitted, NotFound, InvalidInput, PackageOverfull, StepNotAllowed, ConcurrentChange."""
    check_each_once("assessors", request.assessors)
    check_room("assessors", len(request.assessors), ASSESSORS)
    if not request.assessors:
        raise InvalidInput("assessors", "at least one is named")
    async with in_transaction():
        row = await _own(actor, request.number)
        site = (await sites_by_code([request.site]))[request.site]
        assessors = await assessors_by_number(request.assessors)
        links = [FundedPackageAssessor(package_id=row.id, assessor_id=each.id) for each in assessors.values()]
        FUNDED_PACKAGE.step(row.status, "START")
        await FundedPackageAssessor.bulk_create(links)
        step = StepTaken("START", row.number, details={"site": request.site, "assessors": list(request.assessors)})
        await take_step(actor, now, FUNDED_PACKAGE, row, step, site_id=site.id)


async def add_candidates(_register: Register, actor: Actor, now: datetime, request: AddCandidates) -> None:
    """Add candidates to a running package. Raises NotPermitted, NotFound, InvalidInput, PackageOverfull."""
    check_each_once("assessments", request.assessment_ids)
    async with in_transaction():
        row = await _own(actor, request.number)
        await _hold(row)
        present = await FundedPackageCandidate.filter(package_id=row.id).count()
        check_room("candidates", present + len(request.assessment_ids), CANDIDATES)
        await _check_payable(row, request.assessment_ids)
        links = [FundedPackageCandidate(package_id=row.id, assessment_id=each) for each in request.assessment_ids]
        await FundedPackageCandidate.bulk_create(links)
        kind, subject = EventKind.FUNDED_PACKAGE_CANDIDATES_ADDED, SubjectKind.FUNDED_PACKAGE
        details = {"assessments": list(request.assessment_ids)}
        await record_events(actor, now, [NewEvent(kind, subject, row.number, details=details)])


async def report_package(_register: Register, actor: Actor, now: datetime, request: ReportPackage) -> None:
    """Report it. Raises NotPermitted, NotFound, InvalidInput, DeviationUnexplained, StepNotAllowed."""
    reason = None if request.deviation_reason is None else reason_given(request.deviation_reason)
    async with in_transaction():
        row = await _own(actor, request.number)
        FUNDED_PACKAGE.step(row.status, "REPORT")
        candidates = await FundedPackageCandidate.filter(package_id=row.id).count()
        assessors = await FundedPackageAssessor.filter(package_id=row.id).count()
        check_reportable(candidates, assessors, reason)
        step = StepTaken("REPORT", row.number, reason, {"candidates": candidates, "assessors": assessors})
        await take_step(actor, now, FUNDED_PACKAGE, row, step, deviation_reason=reason)


async def _own(actor: Actor, number: str) -> FundedPackage:
    row = await funded_package_by_number(number)
    check_acts_for(actor, row.lsp.licence_number, Role.LSP_OFFICER)
    return row


async def _hold(row: FundedPackage) -> None:
    """Let nobody else fill or report the package until the transaction ends. Raises StepNotAllowed."""
    sources = FUNDED_PACKAGE.sources("REPORT")
    if not await FundedPackage.filter(id=row.id, status__in=sources).update(year=row.year):
        raise StepNotAllowed(FUNDED_PACKAGE.subject, row.status, "ADD_CANDIDATES")


async def _check_payable(row: FundedPackage, assessment_ids: Sequence[int]) -> None:
    """The assessments are the LSP's, of the package's scheme version, site and assessors, and paid for by no other."""
    found = {each.id: each for each in await Assessment.filter(id__in=list(assessment_ids), lsp_id=row.lsp_id)}
    for number in assessment_ids:
        if number not in found:
            raise NotFound("assessment", str(number))
        if found[number].scheme_version_id != row.scheme_version_id:
            raise InvalidInput("assessments", "are all of the scheme version of the package")
        if found[number].site_id != row.site_id:
            raise InvalidInput("assessments", "are all at the site of the package")
    if await FundedPackageCandidate.filter(assessment_id__in=list(assessment_ids)).exists():
        raise InvalidInput("assessments", "some are paid for by a package already")
    named = await FundedPackageAssessor.filter(package_id=row.id).values_list("assessor_id", flat=True)
    others = AssessmentAssessor.filter(assessment_id__in=list(assessment_ids)).exclude(assessor_id__in=list(named))
    if await others.exists():
        raise InvalidInput("assessments", "are all by the assessors of the package")
