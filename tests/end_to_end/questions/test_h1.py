"""H1: my certificates, their states and expiry, and how often they were checked: a count per month, nothing else."""

from datetime import date

import pytest

from api.ceremony import hold_first_ceremony
from api.publisher import Publisher
from models.rules.certificates import SuspensionReason
from models.services.certification.suspend_certificate import SuspendCertificate, suspend_certificate
from models.services.count_verifications import count_verifications
from models.services.holders.link_holder import LinkHolder, link_holder
from models.services.issuing import IssuedCertificate
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.register import NOW, OFFICER, SmallRegister, issued_certificate

DOCUMENT = """
query {
  myCertificates {
    nodes {
      certificate { registrationNumber status validUntil holderName }
      isExpired
      verifications { month count }
    }
  }
}
"""
PRINTED = """
query ($number: String!, $name: String!) {
  certificateVerifyPrinted(registrationNumber: $number, holderName: $name) { verdict }
}
"""
CHECK = "query ($token: String!) { certificateVerify(token: $token) { verdict } }"
ANOTHER = Caller.ASSESSOR
"""Logs in as a subject too, but holds no certificate."""


@pytest.fixture
async def issued(small: SmallRegister) -> IssuedCertificate:
    """Siti's certificate, and her login, which her LSP linked."""
    issued = await issued_certificate(small)
    await link_holder(small.register, OFFICER, NOW, LinkHolder(issued.registration_number, "siti"))
    return issued


async def test_h1_states_expiry_and_checks_per_month(ask: Ask, small: SmallRegister, issued: IssuedCertificate) -> None:
    number = issued.registration_number
    april, may = date(2026, 4, 1), date(2026, 5, 1)
    await count_verifications({(number, april): 2, (number, may): 3, ("TIK.9001.99999.2026", may): 9})
    await count_verifications({(number, may): 4})
    reason = SuspensionReason.MISUSE_OUTSIDE_SCOPE
    await suspend_certificate(small.register, OFFICER, NOW, SuspendCertificate(number, reason))
    assert await ask(DOCUMENT, as_=Caller.SUBJECT) == {
        "myCertificates": {
            "nodes": [
                {
                    "certificate": {
                        "registrationNumber": number,
                        "status": "SUSPENDED",
                        "validUntil": "2029-05-11",
                        "holderName": "Siti Nuraini",
                    },
                    "isExpired": False,
                    "verifications": [{"month": "2026-05-01", "count": 7}, {"month": "2026-04-01", "count": 2}],
                }
            ]
        }
    }


async def test_h1_each_check_is_counted_and_told_later(ask: Ask, issued: IssuedCertificate) -> None:
    """What cannot be read, or bears another name, counts for nobody."""
    hold_first_ceremony(ask.process.settings, None, NOW)
    await Publisher.open(ask.process.settings, ask.process.register).publish(NOW)
    assert await ask(CHECK, {"token": issued.token}, as_=Caller.PUBLIC) == {"certificateVerify": {"verdict": "VALID"}}
    bad = await ask(CHECK, {"token": "https://toko.example/promo"}, as_=Caller.PUBLIC)
    assert bad == {"certificateVerify": {"verdict": "NOT_OURS"}}
    for name, found in (("Siti Nuraini", {"verdict": "VALID"}), ("Siti Nurbaya", None)):
        printed = {"number": issued.registration_number, "name": name}
        answer = await ask(PRINTED, printed, as_=Caller.EMPLOYER)
        assert answer == {"certificateVerifyPrinted": found}
    assert await months(ask) == []
    for _ in range(2):
        await ask.process.tally.tell()
        assert await months(ask) == [{"month": "2026-05-01", "count": 2}]


async def months(ask: Ask) -> object:
    (node,) = (await ask(DOCUMENT, as_=Caller.SUBJECT))["myCertificates"]["nodes"]
    return node["verifications"]


async def test_h1_others_see_none_of_it(ask: Ask, issued: IssuedCertificate) -> None:
    assert issued.token
    assert await ask(DOCUMENT, as_=ANOTHER) == {"myCertificates": {"nodes": []}}
    assert await ask.refused(DOCUMENT, as_=Caller.PUBLIC) == NOT_LOGGED_IN
    for caller in (Caller.OFFICER, Caller.OTHER_OFFICER, Caller.CERTIFICATION, Caller.LPJK, Caller.EMPLOYER):
        assert await ask.refused(DOCUMENT, as_=caller) == NOT_PERMITTED
