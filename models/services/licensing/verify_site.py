"""An assessor verifies an assessment site (TUK): it may be used from that day to the last on which that counts."""

from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.assessors import check_member, check_valid
from models.rules.numbers import AssessorNumber
from models.rules.sites import SITE, SiteVerificationResult, check_counts_until, check_made
from models.rules.validity import jakarta_day
from models.services.licensing.change_site import site_answered_for
from models.services.lookups import assessor_by_number, schemes_by_code
from models.services.people.assessor_terms import assessor_records
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.assessors import Assessor
from models.tables.sites import AssessmentSite, SiteVerification, SiteVerificationScheme

ACTS = {SiteVerificationResult.PASSED: "VERIFY", SiteVerificationResult.FAILED: "FAIL"}


@dataclass(frozen=True, slots=True)
class VerifySite:
    """What was found."""

    site: str
    """Code of the site."""
    verifier: str
    """Registration number of the assessor."""
    verified_on: date
    result: SiteVerificationResult
    valid_until: date | None = None
    """The last day on which it counts: of the use, or of the period of an independent site. None of one that failed."""
    schemes: tuple[str, ...] = ()
    """``SKM-000123``: what may be assessed there; none: every scheme."""


async def verify_site(_register: Register, actor: Actor, now: datetime, request: VerifySite) -> None:
    """Record a verification. A site that passes is verified, one that fails is proposed again.

    Raises NotPermitted, NotFound, InvalidInput, AssessorNotActive, AssessorExpired, AssessorNotMember, StepNotAllowed,
    ConcurrentChange.
    """
    async with in_transaction():
        site, licence_number = await site_answered_for(actor, request.site)
        check_made(request.verified_on, await _newest(site), jakarta_day(now))
        if request.result is SiteVerificationResult.PASSED:
            check_counts_until(site.kind, request.verified_on, request.valid_until)
        verifier = await _verifier(actor, request, site, licence_number)
        await _store(request, site, verifier, now)
        await take_step(actor, now, SITE, site, _step(request, verifier), **_columns(request))


async def _newest(site: AssessmentSite) -> date | None:
    row = await SiteVerification.filter(site_id=site.id).order_by("-verified_on").first()
    return None if row is None else row.verified_on


async def _verifier(actor: Actor, request: VerifySite, site: AssessmentSite, licence_number: str | None) -> Assessor:
    """Return the assessor, who for an LSP is one of its own; whom BNSP sends may belong anywhere."""
    verifier = await assessor_by_number(AssessorNumber.canonical(request.verifier))
    records, of_no_scheme = await assessor_records([verifier.id]), 0
    term = records.term(verifier.id, of_no_scheme, site.lsp_id or 0, request.verified_on)
    check_valid(term, request.verified_on)
    if licence_number is not None and not actor.has_any(Role.BNSP_CERTIFICATION):
        check_member(term, licence_number, request.verified_on)
    return verifier


async def _store(request: VerifySite, site: AssessmentSite, verifier: Assessor, now: datetime) -> None:
    schemes = await schemes_by_code(request.schemes)
    row = await SiteVerification.create(
        site_id=site.id,
        verified_on=request.verified_on,
        valid_until=request.valid_until if request.result is SiteVerificationResult.PASSED else None,
        result=request.result,
        verifier_id=verifier.id,
        created_at=now,
    )
    await SiteVerificationScheme.bulk_create(
        [SiteVerificationScheme(verification_id=row.id, scheme_id=scheme.id) for scheme in schemes.values()]
    )


def _step(request: VerifySite, verifier: Assessor) -> StepTaken:
    details = {
        "verifier": verifier.registration_number,
        "verifiedOn": request.verified_on.isoformat(),
        "validUntil": request.valid_until and request.valid_until.isoformat(),
        "schemes": sorted(set(request.schemes)),
    }
    return StepTaken(ACTS[request.result], request.site, details=details)


def _columns(request: VerifySite) -> dict[str, object]:
    """Return what changes with the status: the newest verification that was passed."""
    if request.result is SiteVerificationResult.FAILED:
        return {}
    return {"verified_on": request.verified_on, "verified_until": request.valid_until}
