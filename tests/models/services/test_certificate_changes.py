from datetime import timedelta

import pytest

from models.rules.actors import Actor
from models.rules.certificates import (
    CertificateStatus,
    ReasonNotYours,
    ReinstatementReason,
    RevocationReason,
    SuspendedByAuthority,
    SuspensionReason,
    TransitionRefused,
)
from models.rules.violations import NotFound, NotPermitted
from models.services.certification.reinstate_certificate import ReinstateCertificate, reinstate_certificate
from models.services.certification.revoke_certificate import RevokeCertificate, revoke_certificate
from models.services.certification.suspend_certificate import SuspendCertificate, suspend_certificate
from models.tables.certificates import Certificate
from models.tables.events import Event
from tests.models.services.refusals import refuses
from tests.register import (
    CERTIFICATION,
    LICENSING,
    NOW,
    OFFICER,
    OTHER_OFFICER,
    SmallRegister,
    issued_certificate,
)

TIK = "TIK.9001.00001.2026"
LATER = NOW + timedelta(days=1)
SUSPECT = SuspendCertificate(TIK, SuspensionReason.SUSPECT_STATUS, "laporan masyarakat")
ORDERED = SuspendCertificate(TIK, SuspensionReason.AUTHORITY_ORDER)
UNFOUNDED = ReinstateCertificate(TIK, ReinstatementReason.SUSPICION_UNFOUNDED)
FALSIFIED = RevokeCertificate(TIK, RevocationReason.FALSIFIED_DATA)


async def status() -> tuple[CertificateStatus, str | None]:
    row = await Certificate.get(registration_number=TIK)
    return row.status, row.status_reason


async def last_event() -> tuple[str, str | None, str]:
    event = await Event.all().order_by("-sequence").first()
    assert event is not None
    return event.kind, event.reason, event.details


async def test_suspended_and_reinstated(small: SmallRegister) -> None:
    await issued_certificate(small)
    await suspend_certificate(small.register, OFFICER, LATER, SUSPECT)
    assert await status() == (CertificateStatus.SUSPENDED, "SUSPECT_STATUS")
    assert await last_event() == ("CERTIFICATE_SUSPENDED", "SUSPECT_STATUS", '{"note":"laporan masyarakat"}')
    await reinstate_certificate(small.register, OFFICER, LATER, UNFOUNDED)
    assert await status() == (CertificateStatus.ACTIVE, "SUSPICION_UNFOUNDED")
    assert await last_event() == ("CERTIFICATE_REINSTATED", "SUSPICION_UNFOUNDED", "{}")


async def test_revoked_from_active_and_from_suspended(small: SmallRegister) -> None:
    await issued_certificate(small)
    await suspend_certificate(small.register, OFFICER, LATER, SUSPECT)
    await revoke_certificate(small.register, CERTIFICATION, LATER, FALSIFIED)
    assert await status() == (CertificateStatus.REVOKED, "FALSIFIED_DATA")
    assert await last_event() == ("CERTIFICATE_REVOKED", "FALSIFIED_DATA", "{}")


async def test_revoked_is_for_ever(small: SmallRegister) -> None:
    await issued_certificate(small)
    await revoke_certificate(small.register, OFFICER, LATER, FALSIFIED)
    async with refuses(TransitionRefused):
        await reinstate_certificate(small.register, CERTIFICATION, LATER, UNFOUNDED)
    async with refuses(TransitionRefused):
        await suspend_certificate(small.register, OFFICER, LATER, SUSPECT)
    async with refuses(TransitionRefused):
        await revoke_certificate(small.register, OFFICER, LATER, FALSIFIED)


async def test_what_the_authority_suspended_the_authority_reinstates(small: SmallRegister) -> None:
    await issued_certificate(small)
    await suspend_certificate(small.register, CERTIFICATION, LATER, ORDERED)
    async with refuses(SuspendedByAuthority):
        await reinstate_certificate(small.register, OFFICER, LATER, UNFOUNDED)
    await reinstate_certificate(small.register, CERTIFICATION, LATER, UNFOUNDED)
    assert await status() == (CertificateStatus.ACTIVE, "SUSPICION_UNFOUNDED")


async def test_an_order_of_the_authority_is_not_the_lsps_to_give(small: SmallRegister) -> None:
    await issued_certificate(small)
    async with refuses(ReasonNotYours):
        await suspend_certificate(small.register, OFFICER, LATER, ORDERED)


@pytest.mark.parametrize(
    ("actor", "error"),
    [
        (Actor.public(), NotPermitted),
        (OTHER_OFFICER, NotFound),
        (LICENSING, NotPermitted),
        (Actor.system(), NotPermitted),
    ],
)
async def test_others_change_nothing(small: SmallRegister, actor: Actor, error: type[Exception]) -> None:
    await issued_certificate(small)
    async with refuses(error):
        await suspend_certificate(small.register, actor, LATER, SUSPECT)
    async with refuses(error):
        await revoke_certificate(small.register, actor, LATER, FALSIFIED)
    async with refuses(error):
        await reinstate_certificate(small.register, actor, LATER, UNFOUNDED)


async def test_an_unknown_number_is_not_found(small: SmallRegister) -> None:
    async with refuses(NotFound):
        await revoke_certificate(small.register, OFFICER, LATER, FALSIFIED)
