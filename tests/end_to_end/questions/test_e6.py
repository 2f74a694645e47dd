"""E6: check the certificates of a tender's team at once."""

from api.settings import Settings
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.end_to_end.questions.published import publish
from tests.register import SmallRegister, issued_certificate

DOCUMENT = """
query ($team: [CertificateToCheck!]!) {
  certificatesVerify(certificates: $team) { verification { verdict } error { code } }
}
"""


async def test_e6_each_certificate_of_a_team_has_its_own_answer_or_error(
    ask: Ask, small: SmallRegister, settings: Settings
) -> None:
    issued = await issued_certificate(small)
    await publish(small, settings)
    printed = {"registrationNumber": issued.registration_number, "holderName": "Siti Nuraini"}
    team = [
        {"token": issued.token},
        {"token": "x.y.z"},
        {"printed": printed},
        {"printed": printed | {"holderName": "Siti Nurbaya"}},
        {"printed": printed | {"registrationNumber": "TIK"}},
    ]
    expected = [
        {"verification": {"verdict": "VALID"}, "error": None},
        {"verification": {"verdict": "NOT_OURS"}, "error": None},
        {"verification": {"verdict": "VALID"}, "error": None},
        {"verification": None, "error": {"code": "NOT_FOUND"}},
        {"verification": None, "error": {"code": "INVALID_INPUT"}},
    ]
    for caller in (Caller.EMPLOYER, Caller.LPJK):
        assert await ask(DOCUMENT, {"team": team}, as_=caller) == {"certificatesVerify": expected}
    hundred = await ask(DOCUMENT, {"team": [{"token": "x.y.z"}] * 100}, as_=Caller.EMPLOYER)
    assert len(hundred["certificatesVerify"]) == 100
    for size in (0, 101):
        too_many = {"team": [{"token": "x.y.z"}] * size}
        assert await ask.refused(DOCUMENT, too_many, as_=Caller.EMPLOYER) == "INVALID_INPUT"
    assert await ask.refused(DOCUMENT, {"team": team}, as_=Caller.PUBLIC) == NOT_LOGGED_IN
    for caller in (Caller.STATISTICS, Caller.SUBJECT):
        assert await ask.refused(DOCUMENT, {"team": team}, as_=caller) == NOT_PERMITTED
