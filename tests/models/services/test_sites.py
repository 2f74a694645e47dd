"""An LSP proposes sites, has them verified by its assessors, suspends and closes them; BNSP may do so to every one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.rules.actors import Actor
from models.rules.assessors import AssessorExpired, AssessorNotActive, AssessorNotMember, AssessorStatus
from models.rules.life_cycle import StepNotAllowed
from models.rules.sites import (
    SiteClosed,
    SiteKind,
    SiteNotVerified,
    SiteNotVerifiedForScheme,
    SiteStatus,
    SiteSuspended,
    SiteSuspendedByBnsp,
    SiteVerificationResult,
)
from models.rules.violations import InvalidInput, NotFound, NotPermitted
from models.services.certification.record_assessment import record_assessment
from models.services.licensing.change_site import ChangeSite, close_site, reinstate_site, suspend_site
from models.services.licensing.register_site import ProposeSite, propose_site
from models.services.licensing.use_site import SiteUse, begin_site_use, end_site_use
from models.services.licensing.verify_site import VerifySite, verify_site
from models.tables.assessors import Assessor, AssessorMembership
from models.tables.events import Event
from models.tables.sites import AssessmentSite
from tests.licensing import more_schemes
from tests.models.services.refusals import refuses
from tests.register import (
    BUDI,
    CERTIFICATION,
    DECIDER,
    LICENSING,
    LSP,
    NOW,
    OFFICER,
    OTHER_OFFICER,
    SARI,
    SCHEME,
    SITE,
    SmallRegister,
    assessment_request,
    person,
    small_register,
)

pytestmark = [
    pytest.mark.usefixtures("database"),
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]
TODAY = date(2026, 5, 11)
CODE = "TUK-9001-02"
PROPOSAL = ProposeSite(CODE, "Bengkel Contoh", SiteKind.AD_HOC, "PT Contoh", "32", LSP, town="Kota Bandung")
PASSED = VerifySite(CODE, BUDI, TODAY, SiteVerificationResult.PASSED, TODAY, (SCHEME,))
WHY = ChangeSite(CODE, "Temuan")
USE = SiteUse(LSP, CODE, SCHEME)


async def proposed() -> SmallRegister:
    small = await small_register()
    await propose_site(small.register, OFFICER, NOW, PROPOSAL)
    return small


async def verified() -> SmallRegister:
    small = await proposed()
    await verify_site(small.register, OFFICER, NOW, PASSED)
    return small


async def test_a_site_is_proposed_once_by_its_lsp_or_by_bnsp() -> None:
    small = await proposed()
    row = await AssessmentSite.get(code=CODE).select_related("lsp")
    assert (row.status, row.verified_on, row.lsp and row.lsp.licence_number) == (SiteStatus.PROPOSED, None, LSP)
    for wrong in (PROPOSAL, replace(PROPOSAL, code="?"), replace(PROPOSAL, code="TUK-3", regency_code="3173")):
        async with refuses(InvalidInput):
            await propose_site(small.register, OFFICER, NOW, wrong)
    for stranger in (OTHER_OFFICER, DECIDER, LICENSING, Actor.public()):
        async with refuses(NotPermitted):
            await propose_site(small.register, stranger, NOW, replace(PROPOSAL, code="TUK-3"))
    await propose_site(small.register, CERTIFICATION, NOW, replace(PROPOSAL, code="TUK-3", licence_number=None))
    assert (await AssessmentSite.get(code="TUK-3")).lsp_id is None


async def test_what_is_only_proposed_is_not_used_and_what_was_verified_is_for_its_schemes_and_days() -> None:
    small = await proposed()
    register = small.register
    await more_schemes(register)
    async with refuses(SiteNotVerified):
        await begin_site_use(register, OFFICER, NOW, "use", USE, TODAY)
    await verify_site(register, OFFICER, NOW, replace(PASSED, schemes=("SKM-000124",)))
    async with refuses(SiteNotVerifiedForScheme):
        await begin_site_use(register, OFFICER, NOW, "use", USE, TODAY)
    await verify_site(register, OFFICER, NOW, PASSED)
    await begin_site_use(register, OFFICER, NOW, "use", USE, TODAY)
    today = replace(assessment_request(2, person(2)), site=CODE, assessed_on=TODAY)
    await record_assessment(register, OFFICER, NOW, today)
    async with refuses(SiteNotVerified):
        tomorrow = replace(assessment_request(3, person(3)), site=CODE, assessed_on=TODAY + timedelta(days=1))
        await record_assessment(register, OFFICER, NOW + timedelta(days=1), tomorrow)
    told = await Event.filter(subject=CODE).order_by("sequence")
    assert [each.kind for each in told] == ["SITE_PROPOSED", "SITE_VERIFY", "SITE_VERIFY", "SITE_USE_BEGUN"]


async def test_a_site_that_fails_is_proposed_again_and_its_days_before_stay() -> None:
    small = await verified()
    await verify_site(small.register, OFFICER, NOW, replace(PASSED, result=SiteVerificationResult.FAILED))
    row = await AssessmentSite.get(code=CODE)
    assert (row.status, row.verified_on) == (SiteStatus.PROPOSED, TODAY)
    async with refuses(SiteNotVerified):
        await begin_site_use(small.register, OFFICER, NOW, "use", USE, TODAY)
    async with refuses(InvalidInput):
        await verify_site(small.register, OFFICER, NOW, replace(PASSED, verified_on=TODAY - timedelta(days=1)))


async def test_an_assessor_of_the_lsp_verifies_while_the_certificate_lasts() -> None:
    small = await proposed()
    register = small.register
    await Assessor.filter(registration_number=SARI).update(status=AssessorStatus.SUSPENDED)
    async with refuses(AssessorNotActive):
        await verify_site(register, OFFICER, NOW, replace(PASSED, verifier=SARI))
    await AssessorMembership.filter(assessor__registration_number=BUDI).update(to_date=TODAY - timedelta(days=1))
    async with refuses(AssessorNotMember):
        await verify_site(register, OFFICER, NOW, PASSED)
    await verify_site(register, CERTIFICATION, NOW, PASSED)  # whom BNSP sends need not belong to the LSP
    await Assessor.filter(registration_number=BUDI).update(certificate_valid_until=TODAY - timedelta(days=1))
    async with refuses(AssessorExpired):
        await verify_site(register, CERTIFICATION, NOW, PASSED)


async def test_nothing_is_assessed_at_a_suspended_or_closed_site_and_what_was_before_is_recorded() -> None:
    small = await small_register()
    register = small.register
    await suspend_site(register, CERTIFICATION, NOW, ChangeSite(SITE, "Temuan"))
    await record_assessment(register, OFFICER, NOW, assessment_request(2, person(2)))
    today = replace(assessment_request(3, person(3)), assessed_on=TODAY)
    async with refuses(SiteSuspended):
        await record_assessment(register, OFFICER, NOW, today)
    tomorrow = NOW + timedelta(days=1)
    await reinstate_site(register, CERTIFICATION, tomorrow, ChangeSite(SITE, "Temuan ditutup"))
    async with refuses(SiteSuspended):
        await record_assessment(register, OFFICER, tomorrow, today)
    next_day = replace(today, assessed_on=TODAY + timedelta(days=1))
    await record_assessment(register, OFFICER, tomorrow, next_day)
    await close_site(register, CERTIFICATION, tomorrow, ChangeSite(SITE, "Tidak dipakai lagi"))
    async with refuses(SiteClosed):
        late = replace(today, assessed_on=TODAY + timedelta(days=2), idempotency_key="late")
        await record_assessment(register, OFFICER, NOW + timedelta(days=2), late)
    await end_site_use(register, OFFICER, tomorrow, SiteUse(LSP, SITE, SCHEME))


async def test_what_bnsp_suspended_the_lsp_does_not_reinstate() -> None:
    small = await verified()
    await suspend_site(small.register, CERTIFICATION, NOW, WHY)
    async with refuses(SiteSuspendedByBnsp):
        await reinstate_site(small.register, OFFICER, NOW, WHY)
    await reinstate_site(small.register, CERTIFICATION, NOW, WHY)
    async with refuses(StepNotAllowed):
        await reinstate_site(small.register, OFFICER, NOW, WHY)
    async with refuses(InvalidInput):
        await suspend_site(small.register, OFFICER, NOW, replace(WHY, reason=" "))
    await suspend_site(small.register, OFFICER, NOW, WHY)
    await reinstate_site(small.register, OFFICER, NOW, WHY)


async def test_another_lsp_changes_nothing() -> None:
    small = await verified()
    register = small.register
    for stranger in (OTHER_OFFICER, DECIDER, LICENSING, Actor.public()):
        async with refuses(NotPermitted):
            await verify_site(register, stranger, NOW, PASSED)
        for change in (suspend_site, reinstate_site, close_site):
            async with refuses(NotPermitted):
                await change(register, stranger, NOW, WHY)
    async with refuses(NotPermitted):  # BNSP answers for the site of the small register
        await close_site(register, OFFICER, NOW, ChangeSite(SITE, "x"))
    async with refuses(NotFound):
        await close_site(register, OFFICER, NOW, ChangeSite("TUK-0", "x"))
    async with refuses(NotFound):
        await verify_site(register, OFFICER, NOW, replace(PASSED, schemes=("SKM-999999",)))
