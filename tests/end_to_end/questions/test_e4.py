"""E4: was it valid on the day that I hired?"""

from datetime import timedelta

from api.settings import Settings
from models.rules.certificates import RevocationReason
from models.services.certification.revoke_certificate import RevokeCertificate, revoke_certificate
from models.services.issuing import IssueCertificate, issue_certificate
from models.services.licensing.freeze_licence import FreezeLicence, freeze_licence
from tests.end_to_end.questions.callers import Caller
from tests.end_to_end.questions.conftest import Ask
from tests.end_to_end.questions.published import publish
from tests.register import LICENSING, LSP, NOW, OFFICER, SmallRegister

DOCUMENT = """
query ($token: String!, $asOf: Date!) {
  certificateVerify(token: $token) {
    verdict
    certificate { standing(asOf: $asOf) { verdictAt licenceStateAt schemeInScopeAt } }
  }
}
"""
TWO_DAYS = timedelta(days=2)


async def test_e4_the_register_remembers_what_a_certificate_and_its_lsp_were(
    ask: Ask, small: SmallRegister, settings: Settings
) -> None:
    issue = IssueCertificate("issue-1", small.assessment_id)
    issued = await issue_certificate(small.register, OFFICER, NOW - TWO_DAYS, issue)
    revoke = RevokeCertificate(issued.registration_number, RevocationReason.ISSUED_IN_ERROR)
    await revoke_certificate(small.register, OFFICER, NOW, revoke)
    await freeze_licence(small.register, LICENSING, NOW, FreezeLicence(LSP, "Surveilans tertunda"))
    await publish(small, settings)
    days = {
        "2026-05-08": ("NOT_YET_VALID", "IN_FORCE", True),
        "2026-05-10": ("VALID", "IN_FORCE", True),
        "2026-05-11": ("REVOKED", "FROZEN", True),
        "2024-08-31": ("NOT_YET_VALID", "IN_FORCE", False),
        "2024-02-29": ("NOT_YET_VALID", "NOT_YET_IN_FORCE", False),
    }
    for day, (verdict, licence, in_scope) in days.items():
        for caller in (Caller.PUBLIC, Caller.EMPLOYER):
            answer = await ask(DOCUMENT, {"token": issued.token, "asOf": day}, as_=caller)
            standing = {"verdictAt": verdict, "licenceStateAt": licence, "schemeInScopeAt": in_scope}
            assert answer == {"certificateVerify": {"verdict": "REVOKED", "certificate": {"standing": standing}}}
    tomorrow = {"token": issued.token, "asOf": "2026-05-12"}
    assert await ask.refused(DOCUMENT, tomorrow, as_=Caller.PUBLIC) == "INVALID_INPUT"
    forged = await ask(DOCUMENT, {"token": "x.y.z", "asOf": "2026-05-10"}, as_=Caller.PUBLIC)
    assert forged == {"certificateVerify": {"verdict": "NOT_OURS", "certificate": None}}
