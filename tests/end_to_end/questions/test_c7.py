"""C7: blank numbers used twice or outside their request."""

import pytest

from models.services.issuing import IssueCertificate, issue_certificate
from models.tables.blanks import CertificateBlank
from models.tables.certificates import Certificate
from tests.certification import assessed, received_blanks
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.register import NOW, OFFICER, SmallRegister

DOCUMENT = "{ blankIrregularities { number fault certificates { registrationNumber } } }"


async def issued_on(small: SmallRegister, assessment_id: int, blank_number: str) -> Certificate:
    """A certificate on a blank."""
    issue = IssueCertificate(f"issue-{assessment_id}", assessment_id, blank_number)
    issued = await issue_certificate(small.register, OFFICER, NOW, issue)
    return await Certificate.get(id=issued.certificate_id)


async def test_c7_a_healthy_register_has_none(ask: Ask, small: SmallRegister) -> None:
    await received_blanks(small, (small.assessment_id,), 1)
    await issued_on(small, small.assessment_id, "00000101")
    assert await ask(DOCUMENT, as_=Caller.CERTIFICATION) == {"blankIrregularities": []}


async def test_c7_a_blank_for_somebody_who_is_not_on_the_list_is_named(ask: Ask, small: SmallRegister) -> None:
    listed, unlisted = await assessed(small, competent=2, not_yet=0)
    await received_blanks(small, (small.assessment_id, listed), 2)
    certificate = await issued_on(small, unlisted, "00000102")
    assert await ask(DOCUMENT, as_=Caller.CERTIFICATION) == {
        "blankIrregularities": [
            {
                "number": "00000102",
                "fault": "OUTSIDE_ITS_REQUEST",
                "certificates": [{"registrationNumber": certificate.registration_number}],
            }
        ]
    }


@pytest.mark.usefixtures("unchecked")
async def test_c7_a_blank_that_two_certificates_claim_is_named(ask: Ask, small: SmallRegister) -> None:
    (other,) = await assessed(small, competent=1, not_yet=0)
    await received_blanks(small, (small.assessment_id, other), 2)
    first = await issued_on(small, small.assessment_id, "00000101")
    second = await issued_on(small, other, "00000102")
    await CertificateBlank.filter(number="00000102").delete()
    await Certificate.filter(id=first.id).update(blank_number=None)
    await Certificate.filter(id=second.id).update(blank_number="00000101")
    assert await ask(DOCUMENT, as_=Caller.CERTIFICATION) == {
        "blankIrregularities": [
            {
                "number": "00000101",
                "fault": "USED_TWICE",
                "certificates": [
                    {"registrationNumber": first.registration_number},
                    {"registrationNumber": second.registration_number},
                ],
            }
        ]
    }


@pytest.mark.parametrize(
    ("caller", "code"),
    [
        (Caller.PUBLIC, NOT_LOGGED_IN),
        (Caller.OFFICER, NOT_PERMITTED),
        (Caller.OTHER_OFFICER, NOT_PERMITTED),
        (Caller.LPJK, NOT_PERMITTED),
    ],
)
async def test_c7_only_bnsp_audits(ask: Ask, small: SmallRegister, caller: Caller, code: str) -> None:
    assert small.register
    assert await ask.refused(DOCUMENT, as_=caller) == code
