from datetime import timedelta

import pytest

from models.rules.certificates import CertificateStatus, ReplacementReason, RevocationReason
from models.services.certification.revoke_certificate import RevokeCertificate, revoke_certificate
from models.services.issuing import (
    IssueCertificate,
    IssuingStep,
    OnStep,
    ReplaceCertificate,
    issue_certificate,
    recover_intents,
    replace_certificate,
)
from models.services.trust.signing_keys import MarkCompromised, mark_compromised
from models.tables.certificates import Certificate
from models.tables.idempotency import IdempotencyRecord
from tests.register import NOW, OFFICER, OPERATOR, SmallRegister, issued_certificate

LATER = NOW + timedelta(hours=1)
TIK = "TIK.9001.00001.2026"


class PowerCut(Exception):
    """What a test throws where the process would die."""


def cut_at(fatal: IssuingStep) -> OnStep:
    def on_step(step: IssuingStep) -> None:
        if step is fatal:
            raise PowerCut

    return on_step


async def intended(small: SmallRegister) -> str:
    """Leave an intent behind and return its signing input."""
    request = IssueCertificate("issue-1", small.assessment_id)
    with pytest.raises(PowerCut):
        await issue_certificate(small.register, OFFICER, NOW, request, cut_at(IssuingStep.INTENT_STORED))
    ((status, token, signing_input),) = await Certificate.all().values_list("status", "token", "signing_input")
    assert (status, token) == (CertificateStatus.INTENDED, None)
    return str(signing_input)


@pytest.mark.parametrize("step", IssuingStep)
async def test_a_replay_finishes_whatever_was_left(small: SmallRegister, step: IssuingStep) -> None:
    request = IssueCertificate("issue-1", small.assessment_id)
    with pytest.raises(PowerCut):
        await issue_certificate(small.register, OFFICER, NOW, request, cut_at(step))
    issued = await issue_certificate(small.register, OFFICER, LATER, request)
    row = await Certificate.get()
    assert (row.registration_number, row.status, row.token) == (TIK, CertificateStatus.ACTIVE, issued.token)


async def test_recovery_signs_exactly_what_was_stored(small: SmallRegister) -> None:
    signing_input = await intended(small)
    recovered = await recover_intents(small.register, LATER)
    assert (recovered.finished, recovered.voided) == ((TIK,), ())
    row = await Certificate.get(registration_number=TIK)
    assert row.token is not None
    assert row.token.rpartition(".")[0] == signing_input
    assert (row.issued_at, row.status_changed_at) == (NOW, LATER)


async def test_recovery_of_nothing_does_nothing(small: SmallRegister) -> None:
    await issued_certificate(small)
    recovered = await recover_intents(small.register, LATER)
    assert (recovered.finished, recovered.voided) == ((), ())


async def test_an_intent_of_a_compromised_key_is_voided_and_its_key_forgotten(small: SmallRegister) -> None:
    await intended(small)
    row = await Certificate.get(registration_number=TIK)
    await mark_compromised(small.register, OPERATOR, LATER, MarkCompromised(row.kid, NOW, "laptop dicuri"))
    recovered = await recover_intents(small.register, LATER)
    assert (recovered.finished, recovered.voided) == ((), (TIK,))
    ((status, token, reason),) = await Certificate.all().values_list("status", "token", "status_reason")
    assert (status, token) == (CertificateStatus.VOIDED, None)
    assert reason == "its key was compromised before it was signed"
    assert not await IdempotencyRecord.filter(operation="certificateIssue").exists()


async def test_a_replacement_of_what_was_revoked_meanwhile_is_voided(small: SmallRegister) -> None:
    await issued_certificate(small)
    request = ReplaceCertificate("replace-1", TIK, ReplacementReason.LOST)
    with pytest.raises(PowerCut):
        await replace_certificate(small.register, OFFICER, NOW, request, cut_at(IssuingStep.INTENT_STORED))
    await revoke_certificate(small.register, OFFICER, LATER, RevokeCertificate(TIK, RevocationReason.FALSIFIED_DATA))
    recovered = await recover_intents(small.register, LATER)
    assert recovered.voided == ("TIK.9001.00002.2026",)
    assert (await Certificate.get(registration_number=TIK)).status is CertificateStatus.REVOKED
