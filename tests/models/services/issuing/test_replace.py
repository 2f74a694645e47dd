from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from models.rules.actors import Actor
from models.rules.certificates import (
    CertificateExpired,
    CertificateStatus,
    NameNotToChange,
    ReasonNotYours,
    ReplacementReason,
    SuspensionReason,
    TransitionRefused,
)
from models.rules.licences import LicenceFrozen
from models.rules.schemes import SchemeVersionStatus
from models.rules.violations import InvalidInput, NotFound, NotPermitted
from models.services.certification.suspend_certificate import SuspendCertificate, suspend_certificate
from models.services.issuing import ReplaceCertificate, replace_certificate
from models.services.licensing.freeze_licence import FreezeLicence, freeze_licence
from models.services.schemes.withdraw_version import WithdrawVersion, withdraw_version
from models.tables.certificates import Certificate
from models.tables.events import Event
from models.tables.holders import Holder
from models.tables.schemes import SchemeVersion
from signing.decoding import decode_compact
from tests.models.services.refusals import refuses
from tests.register import (
    CERTIFICATION,
    LICENSING,
    LSP,
    NOW,
    OFFICER,
    OTHER_OFFICER,
    SCHEME_VERSION,
    SmallRegister,
    issued_certificate,
)

TIK = "TIK.9001.00001.2026"
LATER = NOW + timedelta(days=100)
LOST = ReplaceCertificate("replace-1", TIK, ReplacementReason.LOST)


async def test_a_replacement_takes_the_place_and_keeps_the_last_day(small: SmallRegister) -> None:
    first = await issued_certificate(small)
    second = await replace_certificate(small.register, OFFICER, LATER, LOST)
    assert second.registration_number == "TIK.9001.00002.2026"
    old, new = await Certificate.all().order_by("id")
    assert (old.status, old.status_reason, old.token) == (CertificateStatus.REPLACED, "LOST", first.token)
    assert (new.status, new.status_reason, new.previous_certificate_id) == (CertificateStatus.ACTIVE, None, old.id)
    before, after = (decode_compact(each.token).claims for each in (first, second))
    assert after.exp == before.exp
    assert after.iat == int(LATER.timestamp())
    kinds = [event.kind for event in await Event.all().order_by("-sequence").limit(2)]
    assert kinds == ["CERTIFICATE_REPLACED", "CERTIFICATE_ISSUED"]


async def test_a_replay_answers_the_stored_token(small: SmallRegister) -> None:
    await issued_certificate(small)
    first = await replace_certificate(small.register, OFFICER, LATER, LOST)
    assert await replace_certificate(small.register, OFFICER, LATER, LOST) == first


async def test_a_correction_changes_the_name_of_the_holder(small: SmallRegister) -> None:
    await issued_certificate(small)
    request = replace(LOST, reason=ReplacementReason.CORRECTION, name="Siti Nur'aini Dewi")
    issued = await replace_certificate(small.register, OFFICER, LATER, request)
    assert decode_compact(issued.token).claims.name == "Siti Nur'aini Dewi"
    assert (await Holder.get()).name == "Siti Nur'aini Dewi"


async def test_a_withdrawn_scheme_does_not_keep_a_lost_certificate_lost(small: SmallRegister) -> None:
    await issued_certificate(small)
    await withdraw_version(small.register, CERTIFICATION, NOW, WithdrawVersion(SCHEME_VERSION, "usang"))
    assert (await SchemeVersion.get()).status is SchemeVersionStatus.WITHDRAWN
    issued = await replace_certificate(small.register, OFFICER, LATER, LOST)
    assert issued.registration_number == "TIK.9001.00002.2026"


async def test_what_was_replaced_is_not_replaced_again(small: SmallRegister) -> None:
    await issued_certificate(small)
    await replace_certificate(small.register, OFFICER, LATER, LOST)
    async with refuses(TransitionRefused):
        await replace_certificate(small.register, OFFICER, LATER, replace(LOST, idempotency_key="replace-2"))


async def test_a_suspended_certificate_is_not_replaced(small: SmallRegister) -> None:
    await issued_certificate(small)
    suspension = SuspendCertificate(TIK, SuspensionReason.SUSPECT_STATUS)
    await suspend_certificate(small.register, OFFICER, NOW, suspension)
    async with refuses(TransitionRefused):
        await replace_certificate(small.register, OFFICER, LATER, LOST)


async def test_a_frozen_lsp_replaces_nothing(small: SmallRegister) -> None:
    await issued_certificate(small)
    await freeze_licence(small.register, LICENSING, LATER, FreezeLicence(LSP, "surveilans"))
    async with refuses(LicenceFrozen):
        await replace_certificate(small.register, OFFICER, LATER, LOST)


async def test_an_expired_certificate_is_not_replaced(small: SmallRegister) -> None:
    await issued_certificate(small)
    async with refuses(CertificateExpired):
        await replace_certificate(small.register, OFFICER, datetime(2029, 5, 11, 17, tzinfo=UTC), LOST)


async def test_a_lost_certificate_keeps_its_name(small: SmallRegister) -> None:
    await issued_certificate(small)
    async with refuses(NameNotToChange):
        await replace_certificate(small.register, OFFICER, LATER, replace(LOST, name="Orang Lain"))


async def test_a_name_that_cannot_be_signed_is_refused(small: SmallRegister) -> None:
    await issued_certificate(small)
    request = replace(LOST, reason=ReplacementReason.CORRECTION, name="Siti \u202eNuraini")
    async with refuses(InvalidInput):
        await replace_certificate(small.register, OFFICER, LATER, request)


@pytest.mark.parametrize(
    ("actor", "error"), [(OTHER_OFFICER, NotFound), (Actor.public(), NotPermitted), (CERTIFICATION, ReasonNotYours)]
)
async def test_only_the_issuer_replaces(small: SmallRegister, actor: Actor, error: type[Exception]) -> None:
    await issued_certificate(small)
    async with refuses(error):
        await replace_certificate(small.register, actor, LATER, LOST)


async def test_an_unknown_certificate_is_not_found(small: SmallRegister) -> None:
    async with refuses(NotFound):
        await replace_certificate(small.register, OFFICER, LATER, LOST)
