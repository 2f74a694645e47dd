"""`certificateReplace`, by each of the four callers, and what it refuses."""

import pytest

from models.services.issuing import IssuedCertificate
from tests.schema.asking import CALLERS, Asking, State

REPLACE = """
mutation ($input: CertificateReplaceInput!) {
  certificateReplace(input: $input) {
    __typename
    ... on CertificateReplaceSuccess {
      certificate {
        registrationNumber holderName status validUntil token replaces { registrationNumber status validUntil }
      }
    }
    ... on UserError { code }
  }
}
"""


async def test_a_lost_certificate_is_replaced(asking: Asking, issued: IssuedCertificate) -> None:
    number = issued.registration_number
    payload = await asking.act(REPLACE, idempotencyKey="k", registrationNumber=number, reason="LOST")
    certificate = payload["certificate"]
    token = certificate.pop("token")
    assert token != issued.token
    assert certificate == {
        "registrationNumber": "TIK.9001.00002.2026",
        "holderName": "Siti Nuraini",
        "status": "ACTIVE",
        "validUntil": "2029-05-11",
        "replaces": {"registrationNumber": number, "status": "REPLACED", "validUntil": "2029-05-11"},
    }
    again = await asking.act(REPLACE, idempotencyKey="k", registrationNumber=number, reason="LOST")
    assert again["certificate"]["token"] == token


async def test_a_name_is_corrected(asking: Asking, issued: IssuedCertificate) -> None:
    payload = await asking.act(
        REPLACE,
        idempotencyKey="k",
        registrationNumber=issued.registration_number,
        reason="CORRECTION",
        holderName="Siti Nur'aini",
    )
    assert payload["certificate"]["holderName"] == "Siti Nur'aini"


@pytest.mark.parametrize(("caller", "refusal"), [("other", "NotFoundError"), ("bnsp", "RuleViolationError")])
async def test_another_caller_may_not(asking: Asking, issued: IssuedCertificate, caller: str, refusal: str) -> None:
    before = await State.read()
    payload = await asking.by(CALLERS[caller]).act(
        REPLACE, idempotencyKey="k", registrationNumber=issued.registration_number, reason="LOST"
    )
    assert payload["__typename"] == refusal
    assert await State.read() == before


async def test_without_a_login_nothing_is_replaced(asking: Asking, issued: IssuedCertificate) -> None:
    public = asking.by(CALLERS["public"])
    code = await public.refused_act(
        REPLACE, idempotencyKey="k", registrationNumber=issued.registration_number, reason="LOST"
    )
    assert code == "UNAUTHENTICATED"


async def test_a_lost_certificate_keeps_its_name(asking: Asking, issued: IssuedCertificate) -> None:
    payload = await asking.act(
        REPLACE,
        idempotencyKey="k",
        registrationNumber=issued.registration_number,
        reason="LOST",
        holderName="Somebody Else",
    )
    assert payload["code"] == "NAME_NOT_TO_CHANGE"
