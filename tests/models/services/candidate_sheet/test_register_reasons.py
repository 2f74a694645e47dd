"""What the register says against rows, one reason each."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import date

from tortoise.transactions import in_transaction

from models.rules.candidate_sheet.columns import Column
from models.rules.candidate_sheet.reasons import Reason, RegisterReason
from models.rules.impartiality import ConflictKind
from models.rules.national_id import NationalId
from models.services.candidate_sheet.checking import REASONS
from models.services.candidate_sheet.report import SheetReport
from models.services.certification.record_assessment import record_assessment
from models.services.holders.register_holder import HolderDetails, store_holders
from models.services.people.assessor_conflicts import DeclareConflict, declare_conflict
from models.services.register import Register
from models.tables.assessment_schedules import AssessmentSchedule
from models.tables.assessors import Assessor, AssessorMembership, AssessorScheme
from models.tables.connection import connected
from models.tables.holders import Holder
from models.tables.licences import Licence, LicenceFreeze
from models.tables.schemes import Scheme, SchemeVersion
from models.tables.scopes import LspScope
from models.tables.sites import (
    AssessmentSite,
    SiteScheme,
    SiteSuspension,
    SiteVerification,
    SiteVerificationScheme,
)
from tests.candidate_sheets import announced, imported, national_id, row, told, workbook
from tests.licensing import more_schemes
from tests.register import (
    BUDI,
    CERTIFICATION,
    NOW,
    OFFICER,
    SARI,
    assessment_request,
    small_register,
)

AN_ASSESSOR = {"registration_number": BUDI}
ASESI_1 = HolderDetails("Asesi Aaab", NationalId(national_id(1)))


async def freeze(_register: Register) -> None:
    licence = await Licence.all().order_by("id").first()
    assert licence is not None
    await LicenceFreeze.create(licence_id=licence.id, from_date=date(2026, 5, 1), reason="Temuan", created_at=NOW)


async def expire(_register: Register) -> None:
    await Licence.all().update(valid_until=date(2026, 5, 1))


async def withdraw(_register: Register) -> None:
    await SchemeVersion.all().update(status="WITHDRAWN")


async def unratify(_register: Register) -> None:
    await SchemeVersion.all().update(status="VERIFIED")


async def leave_scope(_register: Register) -> None:
    await LspScope.all().update(to_date=date(2026, 5, 1))


async def end_verification(_register: Register) -> None:
    await SiteVerification.all().update(valid_until=date(2026, 5, 1))


async def verify_for_another(register: Register) -> None:
    await more_schemes(register)
    (verification_id,) = await SiteVerification.all().values_list("id", flat=True)
    other = await Scheme.get(code="SKM-000124")
    await SiteVerificationScheme.create(verification_id=verification_id, scheme_id=other.id)


async def suspend_site(_register: Register) -> None:
    site = await AssessmentSite.get()
    since = date(2026, 5, 1)
    await SiteSuspension.create(site_id=site.id, from_date=since, by_bnsp=True, reason="Temuan", created_at=NOW)


async def close_site(_register: Register) -> None:
    await AssessmentSite.all().update(status="CLOSED", closed_on=date(2026, 5, 1))


async def end_use(_register: Register) -> None:
    await SiteScheme.all().update(to_date=date(2026, 5, 1))


async def suspend(_register: Register) -> None:
    await Assessor.filter(**AN_ASSESSOR).update(status="SUSPENDED")


async def end_certificate(_register: Register) -> None:
    await Assessor.filter(**AN_ASSESSOR).update(certificate_valid_until=date(2026, 5, 1))


async def forget_scheme(_register: Register) -> None:
    await AssessorScheme.filter(assessor__registration_number=BUDI).delete()


async def leave_lsp(_register: Register) -> None:
    await AssessorMembership.filter(assessor__registration_number=BUDI).update(to_date=date(2026, 5, 1))


async def declare(register: Register) -> None:
    conflict = DeclareConflict("conflict-1", BUDI, ASESI_1, next(iter(ConflictKind)), date(2026, 5, 1))
    await declare_conflict(register, CERTIFICATION, NOW, conflict)


async def know_another_name(register: Register) -> None:
    await store_holders(register, NOW, [HolderDetails("Orang Lain", ASESI_1.national_id)])


async def record_by_hand(register: Register) -> None:
    await record_assessment(register, OFFICER, NOW, assessment_request(77, ASESI_1))


async def record_with_another_assessor(register: Register) -> None:
    await imported(register, workbook([row(1, {Column.ASSESSORS: SARI})]))


async def move_schedule(_register: Register) -> None:
    await AssessmentSchedule.all().update(from_date=date(2026, 5, 5))


async def shorten_schedule(_register: Register) -> None:
    await AssessmentSchedule.all().update(from_date=date(2026, 5, 1), to_date=date(2026, 5, 3))


async def rename_schedule(_register: Register) -> None:
    await AssessmentSchedule.all().update(code="LAIN")


async def erase_somebody_of_the_schedule(register: Register) -> None:
    await imported(register, workbook([row(2)]))
    gone = {"national_id_encrypted": None, "national_id_mark": None, "birth_encrypted": None}
    await Holder.filter(name="Asesi Aaac").update(name="", erased_at=NOW, **gone)


async def rename_assessor(_register: Register) -> None:
    await Assessor.filter(**AN_ASSESSOR).update(registration_number="MET.000.000099 2025")


REGISTER: dict[Reason, tuple[str, Callable[[Register], Awaitable[None]]]] = {
    RegisterReason.SCHEDULE_UNKNOWN: ("N", rename_schedule),
    RegisterReason.ASSESSED_BEFORE_SCHEDULE: ("O", move_schedule),
    RegisterReason.ASSESSED_AFTER_SCHEDULE: ("O", shorten_schedule),
    RegisterReason.LICENCE_NOT_IN_FORCE: ("O", expire),
    RegisterReason.LICENCE_FROZEN: ("O", freeze),
    RegisterReason.SCHEME_WITHDRAWN: ("N", withdraw),
    RegisterReason.SCHEME_NOT_RATIFIED: ("N", unratify),
    RegisterReason.SCHEME_NOT_IN_SCOPE: ("N", leave_scope),
    RegisterReason.SITE_NOT_VERIFIED: ("N", end_verification),
    RegisterReason.SITE_NOT_VERIFIED_FOR_SCHEME: ("N", verify_for_another),
    RegisterReason.SITE_SUSPENDED: ("N", suspend_site),
    RegisterReason.SITE_CLOSED: ("N", close_site),
    RegisterReason.SITE_NOT_USED: ("N", end_use),
    RegisterReason.ASSESSOR_UNKNOWN: ("P", rename_assessor),
    RegisterReason.ASSESSOR_NOT_ACTIVE: ("P", suspend),
    RegisterReason.ASSESSOR_NOT_VALID: ("P", end_certificate),
    RegisterReason.ASSESSOR_NOT_COMPETENT: ("P", forget_scheme),
    RegisterReason.ASSESSOR_NOT_MEMBER: ("P", leave_lsp),
    RegisterReason.ASSESSOR_IN_CONFLICT: ("P", declare),
    RegisterReason.CANDIDATE_HAS_ANOTHER_NAME: ("B", know_another_name),
    RegisterReason.RECORDED_OTHERWISE: ("P", record_with_another_assessor),
    RegisterReason.CANDIDATE_PERHAPS_ERASED: ("C", erase_somebody_of_the_schedule),
    RegisterReason.RECORDED_BEFORE: ("C", record_by_hand),
}
"""Where each shows, and what must be so in the register."""


class Undone(Exception):
    """Takes a change back."""


async def found_after(register: Register, change: Callable[[Register], Awaitable[None]]) -> SheetReport:
    """What an import finds after a change, which is taken back."""
    report: SheetReport | None = None
    with suppress(Undone):
        async with in_transaction():
            await change(register)
            report = await imported(register, workbook([row(1)]), is_dry_run=True)
            raise Undone
    assert report is not None
    return report


async def test_the_register_refuses_a_row_by_name(sqlite_url: str) -> None:
    async with connected(sqlite_url):
        register = (await small_register()).register
        await announced(register)
        reports = {reason: await found_after(register, change) for reason, (_, change) in REGISTER.items()}
    expected = {reason: [(2, letter, reason.name)] for reason, (letter, _) in REGISTER.items()}
    assert {reason: told(report) for reason, report in reports.items()} == expected
    assert not any(national_id(1) in each.detail for report in reports.values() for each in report.findings)


def test_every_rule_of_an_assessment_has_a_reason() -> None:
    assert {reason for _, reason in REASONS.values()} <= set(REGISTER)
