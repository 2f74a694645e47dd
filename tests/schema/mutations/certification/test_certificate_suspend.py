"""`certificateSuspend`, by each of the four callers, and what it refuses."""

from models.services.issuing import IssuedCertificate
from tests.schema.asking import CALLERS, Asking, State

SUSPEND = """
mutation ($input: CertificateSuspendInput!) {
  certificateSuspend(input: $input) {
    __typename
    ... on CertificateSuspendSuccess { certificate { status statusReason } }
    ... on UserError { code }
  }
}
"""


async def test_an_officer_suspends_a_certificate_of_the_own_lsp(asking: Asking, issued: IssuedCertificate) -> None:
    payload = await asking.act(SUSPEND, registrationNumber=issued.registration_number, reason="SURVEILLANCE_MISSED")
    assert payload == {
        "__typename": "CertificateSuspendSuccess",
        "certificate": {"status": "SUSPENDED", "statusReason": "SURVEILLANCE_MISSED"},
    }
    payload = await asking.act(SUSPEND, registrationNumber=issued.registration_number, reason="SUSPECT_STATUS")
    assert payload["code"] == "TRANSITION_REFUSED"


async def test_bnsp_suspends_by_its_own_order(asking: Asking, issued: IssuedCertificate) -> None:
    number = issued.registration_number
    assert (await asking.act(SUSPEND, registrationNumber=number, reason="AUTHORITY_ORDER"))[
        "code"
    ] == "REASON_NOT_YOURS"
    payload = await asking.by(CALLERS["bnsp"]).act(SUSPEND, registrationNumber=number, reason="AUTHORITY_ORDER")
    assert payload["certificate"] == {"status": "SUSPENDED", "statusReason": "AUTHORITY_ORDER"}


async def test_another_lsp_may_not(asking: Asking, issued: IssuedCertificate) -> None:
    before = await State.read()
    other = asking.by(CALLERS["other"])
    payload = await other.act(SUSPEND, registrationNumber=issued.registration_number, reason="SUSPECT_STATUS")
    assert payload["code"] == "NOT_FOUND"
    assert await State.read() == before


async def test_without_a_login_nothing_is_suspended(asking: Asking, issued: IssuedCertificate) -> None:
    public = asking.by(CALLERS["public"])
    number = issued.registration_number
    assert await public.refused_act(SUSPEND, registrationNumber=number, reason="SUSPECT_STATUS") == "UNAUTHENTICATED"
