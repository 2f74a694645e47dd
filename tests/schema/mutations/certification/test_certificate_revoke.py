"""`certificateRevoke`, by each of the four callers, and what it refuses."""

import pytest

from models.services.issuing import IssuedCertificate
from tests.schema.asking import CALLERS, Asking, State

REVOKE = """
mutation ($input: CertificateRevokeInput!) {
  certificateRevoke(input: $input) {
    __typename
    ... on CertificateRevokeSuccess { certificate { registrationNumber status statusReason statusChangedAt } }
    ... on UserError { code }
  }
}
"""


async def test_an_officer_revokes_a_certificate_of_the_own_lsp(asking: Asking, issued: IssuedCertificate) -> None:
    payload = await asking.act(REVOKE, registrationNumber="tik 9001 00001 2026", reason="FALSIFIED_DATA", note="SK 12")
    assert payload == {
        "__typename": "CertificateRevokeSuccess",
        "certificate": {
            "registrationNumber": issued.registration_number,
            "status": "REVOKED",
            "statusReason": "FALSIFIED_DATA",
            "statusChangedAt": "2026-05-11T03:00:00+00:00",
        },
    }


async def test_bnsp_revokes_by_its_own_order(asking: Asking, issued: IssuedCertificate) -> None:
    bnsp = asking.by(CALLERS["bnsp"])
    number = issued.registration_number
    assert (await bnsp.act(REVOKE, registrationNumber=number, reason="HOLDER_REQUEST"))["code"] == "REASON_NOT_YOURS"
    payload = await bnsp.act(REVOKE, registrationNumber=number, reason="AUTHORITY_ORDER")
    assert payload["certificate"]["status"] == "REVOKED"


async def test_another_lsp_may_not(asking: Asking, issued: IssuedCertificate) -> None:
    before = await State.read()
    other = asking.by(CALLERS["other"])
    payload = await other.act(REVOKE, registrationNumber=issued.registration_number, reason="FALSIFIED_DATA")
    assert payload["code"] == "NOT_FOUND"
    assert await State.read() == before


async def test_without_a_login_it_is_not_even_told_whether_there_is_one(
    asking: Asking, issued: IssuedCertificate
) -> None:
    public = asking.by(CALLERS["public"])
    for number in (issued.registration_number, "TIK.9001.99999.2026"):
        assert await public.refused_act(REVOKE, registrationNumber=number, reason="UNLAWFUL_USE") == "UNAUTHENTICATED"


async def test_a_certificate_is_revoked_once(asking: Asking, issued: IssuedCertificate) -> None:
    await asking.act(REVOKE, registrationNumber=issued.registration_number, reason="FALSIFIED_DATA")
    payload = await asking.act(REVOKE, registrationNumber=issued.registration_number, reason="FALSIFIED_DATA")
    assert (payload["__typename"], payload["code"]) == ("RuleViolationError", "TRANSITION_REFUSED")


@pytest.mark.parametrize(
    ("number", "kind"), [("TIK.9001.99999.2026", "NotFoundError"), ("nothing", "InvalidInputError")]
)
async def test_a_certificate_that_does_not_exist(asking: Asking, number: str, kind: str) -> None:
    payload = await asking.act(REVOKE, registrationNumber=number, reason="FALSIFIED_DATA")
    assert payload["__typename"] == kind
