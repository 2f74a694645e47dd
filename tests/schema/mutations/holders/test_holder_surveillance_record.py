"""`holderSurveillanceRecord`: an LSP looked after the holder of a certificate."""

from models.services.issuing import IssuedCertificate
from tests.people import TODAY
from tests.register import CERTIFICATION, DECIDER, OFFICER, OTHER_OFFICER
from tests.schema.asking import Asking
from tests.schema.mutations.callers import EMPLOYER

SURVEY = """
mutation ($input: HolderSurveillanceRecordInput!) {
  holderSurveillanceRecord(input: $input) {
    ... on HolderSurveillanceRecordSuccess { certificate { registrationNumber } } ... on UserError { code }
  }
}
"""
SURVEYED = """
query ($number: String!) {
  holderSurveillances(registrationNumber: $number) { year method result conductedBy conductedOn }
}
"""


async def test_an_lsp_looks_after_its_holders(asking: Asking, issued: IssuedCertificate) -> None:
    number = issued.registration_number
    request = {
        "idempotencyKey": "k",
        "registrationNumber": number,
        "method": "INTERVIEW",
        "result": "MAINTAINED",
        "conductedBy": "Dewi",
        "conductedOn": TODAY.isoformat(),
    }
    for actor in (CERTIFICATION, DECIDER, EMPLOYER):
        assert (await asking.by(actor).act(SURVEY, **request))["code"] == "NOT_PERMITTED"
    assert (await asking.by(OTHER_OFFICER).act(SURVEY, **request))["code"] == "NOT_FOUND"
    assert await asking.act(SURVEY, **request) == {"certificate": {"registrationNumber": number}}
    found = [
        {
            "year": 2026,
            "method": "INTERVIEW",
            "result": "MAINTAINED",
            "conductedBy": "Dewi",
            "conductedOn": "2026-05-11",
        }
    ]
    for actor in (OFFICER, CERTIFICATION):
        assert await asking.by(actor).ask(SURVEYED, number=number) == {"holderSurveillances": found}
    assert await asking.by(OTHER_OFFICER).ask(SURVEYED, number=number) == {"holderSurveillances": []}
    assert await asking.by(EMPLOYER).refused(SURVEYED, number=number) == "NOT_PERMITTED"
