"""`certificateReinstate`, by each of the four callers, and what it refuses."""

import pytest

from models.services.issuing import IssuedCertificate
from tests.schema.asking import CALLERS, Asking, State
from tests.schema.mutations.certification.test_certificate_suspend import SUSPEND

REINSTATE = """
mutation ($input: CertificateReinstateInput!) {
  certificateReinstate(input: $input) {
    __typename
    ... on CertificateReinstateSuccess { certificate { status statusReason } }
    ... on UserError { code }
  }
}
"""


@pytest.fixture
async def suspended(asking: Asking, issued: IssuedCertificate) -> str:
    await asking.act(SUSPEND, registrationNumber=issued.registration_number, reason="SUSPECT_STATUS")
    return issued.registration_number


@pytest.mark.parametrize("caller", ["own", "bnsp"])
async def test_a_suspension_ends(asking: Asking, suspended: str, caller: str) -> None:
    payload = await asking.by(CALLERS[caller]).act(REINSTATE, registrationNumber=suspended, reason="CAUSE_REMEDIED")
    assert payload == {
        "__typename": "CertificateReinstateSuccess",
        "certificate": {"status": "ACTIVE", "statusReason": "CAUSE_REMEDIED"},
    }


async def test_another_lsp_may_not(asking: Asking, suspended: str) -> None:
    before = await State.read()
    other = asking.by(CALLERS["other"])
    payload = await other.act(REINSTATE, registrationNumber=suspended, reason="CAUSE_REMEDIED")
    assert payload["code"] == "NOT_FOUND"
    assert await State.read() == before


async def test_without_a_login_nothing_is_reinstated(asking: Asking, suspended: str) -> None:
    public = asking.by(CALLERS["public"])
    code = await public.refused_act(REINSTATE, registrationNumber=suspended, reason="CAUSE_REMEDIED")
    assert code == "UNAUTHENTICATED"


async def test_what_bnsp_ordered_only_bnsp_lifts(asking: Asking, issued: IssuedCertificate) -> None:
    number = issued.registration_number
    await asking.by(CALLERS["bnsp"]).act(SUSPEND, registrationNumber=number, reason="AUTHORITY_ORDER")
    payload = await asking.act(REINSTATE, registrationNumber=number, reason="CAUSE_REMEDIED")
    assert (payload["__typename"], payload["code"]) == ("RuleViolationError", "SUSPENDED_BY_AUTHORITY")


async def test_an_active_certificate_is_not_reinstated(asking: Asking, issued: IssuedCertificate) -> None:
    payload = await asking.act(REINSTATE, registrationNumber=issued.registration_number, reason="CAUSE_REMEDIED")
    assert payload["code"] == "TRANSITION_REFUSED"
