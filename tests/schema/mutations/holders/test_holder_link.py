"""`holderLink`: the login of a holder is linked to the person."""

from models.services.issuing import IssuedCertificate
from tests.register import CERTIFICATION, DECIDER, OTHER_OFFICER
from tests.schema.asking import Asking
from tests.schema.mutations.callers import STRANGER

LINK = """
mutation ($input: HolderLinkInput!) {
  holderLink(input: $input) {
    ... on HolderLinkSuccess { certificate { registrationNumber } } ... on UserError { code }
  }
}
"""


async def test_an_lsp_links_the_login_of_a_holder(asking: Asking, issued: IssuedCertificate) -> None:
    request = {"registrationNumber": issued.registration_number, "subject": "siti"}
    for actor in (CERTIFICATION, DECIDER, STRANGER):
        assert (await asking.by(actor).act(LINK, **request))["code"] == "NOT_PERMITTED"
    assert (await asking.by(OTHER_OFFICER).act(LINK, **request))["code"] == "NOT_FOUND"
    for _ in range(2):
        assert await asking.act(LINK, **request) == {"certificate": {"registrationNumber": issued.registration_number}}
    assert (await asking.act(LINK, **{**request, "subject": "tono"}))["code"] == "LOGIN_LINKED"
    for subject in (" ", "x" * 201):
        assert (await asking.act(LINK, **{**request, "subject": subject}))["code"] == "INVALID_INPUT"
