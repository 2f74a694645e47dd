"""E1: is this scanned QR code genuine and valid now?"""

import pytest

from api.settings import Settings
from models.rules.certificates import RevocationReason
from models.services.certification.revoke_certificate import RevokeCertificate, revoke_certificate
from signing.transport import qr_text, to_digits
from tests.end_to_end.questions.callers import Caller
from tests.end_to_end.questions.conftest import Ask
from tests.end_to_end.questions.published import publish
from tests.register import IDENTIFIER, NOW, OFFICER, SmallRegister, issued_certificate

DOCUMENT = """
query ($token: String!) {
  certificateVerify(token: $token) {
    verdict
    signatureValid
    at
    certificate {
      holderName
      certificateNumber
      level
      schemeVersion { titleIndonesian titleEnglish }
      lspName
      lspLicenceNumber
      issuedAt
      validBefore
    }
  }
}
"""
SIGNED = {
    "holderName": "Siti Nuraini",
    "certificateNumber": "62090 2513 3 0000001 2026",
    "level": 3,
    "schemeVersion": {"titleIndonesian": "Pemrogram Web Muda", "titleEnglish": "Junior Web Programmer"},
    "lspName": "LSP Teknologi Contoh",
    "lspLicenceNumber": "BNSP-LSP-9001-ID",
    "issuedAt": "2026-05-11T03:00:00+00:00",
    "validBefore": "2029-05-11T17:00:00+00:00",
}
AT = "2026-05-11T03:00:00+00:00"


@pytest.mark.parametrize("caller", [Caller.PUBLIC, Caller.EMPLOYER])
async def test_e1_a_scanned_code_is_genuine_and_valid(
    ask: Ask, small: SmallRegister, settings: Settings, caller: Caller
) -> None:
    token = (await issued_certificate(small)).token
    await publish(small, settings)
    scanned = {"token": qr_text(IDENTIFIER, to_digits(token))}
    valid = {"verdict": "VALID", "signatureValid": True, "at": AT, "certificate": SIGNED}
    assert await ask(DOCUMENT, scanned, as_=caller) == {"certificateVerify": valid}


async def test_e1_a_revoked_one_is_genuine_and_not_valid_and_a_changed_one_tells_nothing(
    ask: Ask, small: SmallRegister, settings: Settings
) -> None:
    issued = await issued_certificate(small)
    revoke = RevokeCertificate(issued.registration_number, RevocationReason.ISSUED_IN_ERROR)
    await revoke_certificate(small.register, OFFICER, NOW, revoke)
    await publish(small, settings)
    revoked = {"verdict": "REVOKED", "signatureValid": True, "at": AT, "certificate": SIGNED}
    assert await ask(DOCUMENT, {"token": issued.token}, as_=Caller.PUBLIC) == {"certificateVerify": revoked}
    head, payload, signature = issued.token.split(".")
    changed = ".".join((head, payload, signature[::-1]))
    answer = (await ask(DOCUMENT, {"token": changed}, as_=Caller.PUBLIC))["certificateVerify"]
    assert answer["signatureValid"] is False
    assert answer["certificate"] is None
    assert answer["verdict"] in {"BAD_SIGNATURE", "MALFORMED"}
